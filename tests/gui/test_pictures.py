"""Every picture with 5, 50 and 5,000 people, in both languages and both sets of colours: no text covers another."""

from itertools import combinations

import pytest
from matplotlib.collections import PathCollection
from matplotlib.text import Text
from PySide6.QtWidgets import QApplication

from core.assessment import Band, RelationClass
from core.summary.figures import RelationGroup, hour_grid
from core.summary.findings import findings
from core.summary.playbook_ranking import Measure, playbook_ranking
from gui.charts.chart_style import GROUP_MARKERS, chart_style
from gui.charts.figures import draw
from gui.charts.picture import new_figure
from gui.charts.picture_file import PictureFormat, picture_bytes
from gui.charts.scales import CallScale, TalkScale, count_ticks, span_ticks
from gui.languages import CHINESE, ENGLISH, Languages
from gui.theme import DARK, LIGHT
from gui.words.exposure_texts import ExposureTexts
from gui.words.picture_texts import PictureTexts
from tests.core.made_people import made_assessment, made_exposure

PICTURES = ("ranking", "count_180", "duration_30", "circles", "scatter", "hours", "calls", "talk")
#: Inches of a picture in a window of 1024 × 640, in one of 1280 × 820, and of one that is saved.
SIZES = ((4.9, 4.4), (7.1, 5.0), (9.0, 6.6))
NAMES = {CHINESE: "王小明的同事", ENGLISH: "Somebody Called"}
KINDS = list(RelationClass)


@pytest.fixture(scope="module")
def languages(qapp):
    font = QApplication.font()
    made = Languages(qapp)
    yield made
    made.use(ENGLISH)
    QApplication.setFont(font)


def crowd(count, language):
    """Return so many people; calls and talk fall off as they do in real logs, and many share the lowest figures."""
    bands = [Band.FIRST_WAVE, Band.SECOND_WAVE, Band.WIDE_LIST, Band.MASS_MESSAGE]
    people = []
    for place in range(1, count + 1):
        calls = 400 // place if place <= 400 else place % 2
        made = made_exposure(
            place, bands[min(3, place * 4 // (count + 1))], 100 - 90 * place / count, f"{NAMES[language]} {place}",
            KINDS[place % len(KINDS)], calls=calls, talk=calls * (30 + place % 7 * 40))
        people.append(made)
    return people


def content_of(kind, people, key=""):
    """Return one picture of these people in the language of the moment."""
    hours = tuple(tuple(max(0, day * hour - 20) for hour in range(24)) for day in range(7))
    assessment = made_assessment(*people, hours=hours)
    found, by_key = findings(assessment), {one.person.key: one for one in people}
    words = ExposureTexts()
    texts = PictureTexts(words)
    texts.label = texts.masked_label = lambda one: by_key[one].person.name
    match kind:
        case "ranking":
            return texts.ranking(found, by_key)
        case "circles":
            return texts.circles(found.circles, by_key, "")
        case "scatter":
            return texts.scatter(found.scatter)
        case "hours":
            return texts.hours(hour_grid(assessment), key, tuple(by_key))
        case "calls" | "talk":
            return texts.concentration(found.concentration[Measure(kind)])
    ranks = [one.person.key for one in people]
    placed = {key: place for place, key in enumerate(ranks, start=1)}
    ranked = [made_ranked(one, kind, placed[one.person.key]) for one in people]
    return texts.playbook(playbook_ranking(made_assessment(*ranked), kind))


def made_ranked(exposure, playbook, place):
    exposure.playbook_ranks[playbook] = place
    return exposure


def drawn(kind, count, language, size=SIZES[1], tokens=LIGHT, selected="", text_size=10.0):
    figure = new_figure(*size)
    style = chart_style(tokens, QApplication.font().families(), text_size)
    content = content_of(kind, crowd(count, language))
    picture = draw(figure, content.data, content.texts, style, selected)
    figure.canvas.draw()
    return figure, picture


def texts_of(figure):
    """Return the words that are drawn, with their boxes in pixels."""
    found = []
    for text in figure.findobj(Text):
        if text.get_visible() and text.get_text().strip():
            found.append((text.get_text(), text.get_window_extent()))
    return found


def dots_of(picture):
    """Return the groups of dots; lines of the grid are none."""
    return [dots for dots in picture.axes.collections if isinstance(dots, PathCollection)]


def overlapping(figure):
    return [(first, second) for (first, a), (second, b) in combinations(texts_of(figure), 2)
            if a.x0 < b.x1 - 1.5 and b.x0 < a.x1 - 1.5 and a.y0 < b.y1 - 1.5 and b.y0 < a.y1 - 1.5]


def outside(figure):
    width, height = figure.get_size_inches() * figure.dpi
    return [words for words, box in texts_of(figure)
            if box.x0 < -1 or box.y0 < -1 or box.x1 > width + 1 or box.y1 > height + 1]


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
@pytest.mark.parametrize("count", [1, 5, 50, 5000])
@pytest.mark.parametrize("kind", PICTURES)
def test_no_text_covers_another_or_leaves_the_picture(languages, kind, count, language):
    languages.use(language)
    for size in SIZES:
        figure, _ = drawn(kind, count, language, size)
        assert len(texts_of(figure)) > 3
        assert overlapping(figure) == [], size
        assert outside(figure) == [], size


@pytest.mark.parametrize("kind", PICTURES)
def test_no_text_covers_another_with_letters_of_double_size(languages, kind):
    languages.use(ENGLISH)
    figure, _ = drawn(kind, 50, ENGLISH, (9.0, 9.0), text_size=20.0)
    assert overlapping(figure) == []


@pytest.mark.parametrize("kind", ["scatter", "calls", "talk"])
@pytest.mark.parametrize("place", [1, 3, 5, 27])
def test_the_label_of_the_person_chosen_covers_no_other(languages, kind, place):
    languages.use(ENGLISH)
    figure, picture = drawn(kind, 50, ENGLISH, selected=f"key-{place}")
    assert overlapping(figure) == []
    assert any(words.endswith(f"Called {place}") for words, _ in texts_of(figure))
    picture.select("")
    unmarked, _ = drawn(kind, 50, ENGLISH)
    assert sorted(words for words, _ in texts_of(figure)) == sorted(words for words, _ in texts_of(unmarked))


@pytest.mark.parametrize("kind", PICTURES)
@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_chinese_is_drawn_with_the_fonts_the_program_brings(languages, kind, tokens, recwarn, caplog):
    languages.use(CHINESE)
    figure = new_figure(*SIZES[1])
    content = content_of(kind, crowd(12, CHINESE))
    # A machine without any Chinese font: no family but matplotlib's own.
    draw(figure, content.data, content.texts, chart_style(tokens, [], 10.0))
    figure.canvas.draw()
    assert not recwarn.list
    assert not caplog.records
    assert figure.get_facecolor()[:3] == pytest.approx(
        tuple(int(tokens.card[place:place + 2], 16) / 255 for place in (1, 3, 5)))


@pytest.mark.parametrize("kind", PICTURES)
def test_nobody_gives_an_empty_picture_with_a_sentence(languages, kind):
    languages.use(ENGLISH)
    figure = new_figure(*SIZES[1])
    content = content_of(kind, [])
    picture = draw(figure, content.data, content.texts, chart_style(LIGHT, [], 10.0))
    figure.canvas.draw()
    assert picture.targets == ()
    assert content.sentence.endswith((".", "h: 118 of 6,118."))
    assert overlapping(figure) == []


@pytest.mark.parametrize("kind", [kind for kind in PICTURES if kind != "hours"])
def test_a_person_can_be_clicked_where_they_stand(languages, kind):
    languages.use(ENGLISH)
    _, picture = drawn(kind, 5, ENGLISH)
    for place in range(1, 6):
        key = f"key-{place}"
        where = picture.place_of(key)
        assert where is not None
        assert picture.key_at(*where) == key


@pytest.mark.parametrize("kind", PICTURES)
def test_a_picture_is_saved_whole(languages, kind):
    languages.use(ENGLISH)
    content = content_of(kind, crowd(50, ENGLISH))
    data = picture_bytes(content, chart_style(LIGHT, [], 10.0), PictureFormat.PNG, with_names=True)
    assert data.startswith(b"\x89PNG")
    assert len(data) > 5000


def test_groups_are_told_by_marker_and_colour(languages):
    languages.use(ENGLISH)
    figure, picture = drawn("scatter", 50, ENGLISH)
    looks = [(tuple(dots.get_facecolor()[0][:3]), len(dots.get_paths()[0].vertices))
             for dots in dots_of(picture) if len(dots.get_offsets())]
    assert len(looks) == len(RelationGroup) == len(set(GROUP_MARKERS.values()))
    assert len({colour for colour, _ in looks}) == len(RelationGroup)
    assert [text.get_text() for text in figure.legends[0].get_texts()] == ["Family", "Work", "Friends", "Other"]


def test_the_scatter_draws_everybody_with_a_call_and_says_who_is_missing(languages):
    languages.use(ENGLISH)
    figure, picture = drawn("scatter", 5000, ENGLISH)
    callers = sum(one.person.counts.calls > 0 for one in crowd(5000, ENGLISH))
    assert sum(len(dots.get_offsets()) for dots in dots_of(picture)) == callers
    assert any(words == f"{5000 - callers:,} people without a call are not drawn" for words, _ in texts_of(figure))


def test_bars_of_an_ordering_are_as_long_as_what_it_sorts_by(languages):
    languages.use(ENGLISH)
    figure, picture = drawn("count_180", 50, ENGLISH)
    widths = [patch.get_width() for patch in picture.axes.patches]
    calls = [400 // place for place in range(1, 21)]
    assert [width / widths[0] for width in widths] == pytest.approx([count / 400 for count in calls])
    said = [words for words, _ in texts_of(figure)]
    assert {"400", "200", "133"} <= set(said)
    assert {"first 5", "first 10", "first 20"} <= set(said)


def test_the_curve_carries_counts_of_a_whole_and_the_published_figures(languages):
    languages.use(ENGLISH)
    figure, picture = drawn("calls", 5, ENGLISH)
    # 400, 200, 133, 100 and 80 calls.
    said = {words for words, _ in texts_of(figure)}
    assert "1 person: 400 (44 %)" in said
    assert "5 people: 913 (100 %)" in said
    assert any("124 periods of 90 days" in words for words in said)
    talk, _ = drawn("talk", 5, ENGLISH)
    assert not any("124 periods" in words for words, _ in texts_of(talk))
    hollow = [dots for dots in dots_of(picture) if not len(dots.get_facecolors())]
    assert [len(dots.get_offsets()) for dots in hollow] == [4]


def test_hours_are_darker_where_there_are_more(languages):
    languages.use(ENGLISH)
    _, picture = drawn("hours", 5, ENGLISH)
    mesh = next(collection for collection in picture.axes.collections if collection.get_array() is not None)
    levels = mesh.get_array().reshape(7, 24)
    assert levels[0].tolist() == [0] * 24
    assert levels[6, 23] == levels.max() == 12
    assert (levels[3, 8:] > 0).all()
    assert (levels[3, :7] == 0).all()


@pytest.mark.parametrize(("highest", "ticks"), [
    (1, [0, 1]), (5, [0, 1, 2, 3, 4, 5]), (6, [0, 2, 4, 6]), (400, [0, 100, 200, 300, 400]), (0, [0]),
])
def test_counts_have_round_ticks(highest, ticks):
    assert list(count_ticks(highest)) == ticks


@pytest.mark.parametrize(("highest", "ticks"), [
    (200, [0, 60, 120, 180]), (3600, [0, 1200, 2400, 3600]), (90_000, [0, 18_000, 36_000, 54_000, 72_000, 90_000]),
    (0, [0]), (10_000_000, [0, 1_800_000, 3_600_000, 5_400_000, 7_200_000, 9_000_000]),
])
def test_spans_have_ticks_people_say(highest, ticks):
    assert list(span_ticks(highest)) == ticks


def test_scales_keep_nought_and_order():
    calls, talk = CallScale(400), TalkScale(90_000)
    assert calls.share(1) == 0
    assert 0.9 < calls.share(400) <= 1
    assert calls.ticks() == [1, 2, 5, 10, 20, 50, 100, 200]
    assert talk.share(0) == 0
    assert 0 < talk.share(1) < talk.share(60) < talk.share(3600) < talk.share(90_000) <= 1
    assert talk.ticks()[:3] == [0, 60, 300]
