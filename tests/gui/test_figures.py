"""The pictures as figures: what is drawn, what can be clicked, and what a saved file holds."""

import errno
import subprocess
import sys
from dataclasses import replace

import pytest
from matplotlib.patches import Rectangle

from core.assessment import Band, RelationClass
from core.summary.circles import circles
from core.summary.figures import RelationGroup, ranking
from gui.charts import picture_file
from gui.charts.bars_figure import draw_ranking
from gui.charts.chart_style import LAST_FAMILY, chart_label, chart_style, existing_families
from gui.charts.circles_figure import draw_circles
from gui.charts.picture import Picture, new_figure
from gui.charts.picture_content import ChartTexts, PictureContent
from gui.charts.picture_file import PictureFormat, picture_bytes, write_whole
from gui.models.plain_table import PlainTable
from gui.theme import DARK, LIGHT
from tests.core.made_people import made_exposure

HOSTILE = ["$x^2$ and $", "<b>Mum</b>", "\u202egnol", "👨‍👩‍👧 \U0010ffff", "a\nb\tc", "名" * 200, "", " ", "x" * 5000]


@pytest.fixture
def style():
    return chart_style(LIGHT, ["Family That Is Not There", LAST_FAMILY], 10)


def texts_for(exposures, prefix=""):
    names = {one.person.key: prefix + one.person.name for one in exposures}
    return ChartTexts(
        names.__getitem__, {band: band.value for band in Band}, {group: group.value for group in RelationGroup},
        "You", "Exposure", ("and 5 more",),
    )


def crowd(count):
    bands = [Band.FIRST_WAVE, Band.SECOND_WAVE, Band.WIDE_LIST, Band.MASS_MESSAGE]
    kinds = list(RelationClass)
    return [
        made_exposure(place, bands[min(3, place * 4 // (count + 1))], 100 - 90 * place / count, calls=count - place,
                      kind=kinds[place % len(kinds)])
        for place in range(1, count + 1)
    ]


def bars(picture: Picture) -> list[float]:
    """Return the lengths of the bars; the stripe behind the person chosen lies under all of them."""
    return [patch.get_width() for patch in picture.axes.patches if isinstance(patch, Rectangle)
            and patch.get_zorder() > 0]


def shares(lengths: list[float]) -> list[float]:
    return [round(length / lengths[0], 6) for length in lengths]


def rings(picture: Picture) -> list[object]:
    """Return the marks around selected dots: circles that are not filled."""
    return [collection for collection in picture.axes.collections
            if len(collection.get_offsets()) == 1 and not len(collection.get_facecolors())]


def words(picture: Picture) -> list[str]:
    return [text.get_text() for text in picture.axes.texts]


def test_ranking_draws_a_bar_and_its_words_for_each_person(style):
    people = crowd(25)
    figure = new_figure(6, 4)
    picture = draw_ranking(figure, ranking(people), texts_for(people), style)
    figure.canvas.draw()
    assert shares(bars(picture)) == shares([one.score for one in people[:20]])
    assert [text for text in words(picture) if text.startswith("Person")] == [f"Person {n}" for n in range(1, 21)]
    assert words(picture)[0] == "96  first_wave"
    assert "and 5 more" in words(picture)


def test_ranking_of_nobody_is_an_empty_frame(style):
    figure = new_figure(6, 4)
    picture = draw_ranking(figure, ranking([]), texts_for([]), style)
    figure.canvas.draw()
    assert (bars(picture), picture.targets) == ([], ())


def test_a_row_of_the_ranking_can_be_clicked_from_edge_to_edge(style):
    people = crowd(9)
    figure = new_figure(6, 4)
    picture = draw_ranking(figure, ranking(people), texts_for(people), style, "key-3")
    figure.canvas.draw()
    for key in ("key-1", "key-3", "key-9"):
        _, middle = picture.place_of(key)
        for across in (2, 300, 598):
            assert picture.key_at(across, middle) == key
    assert picture.key_at(-50, -50) is None


@pytest.mark.parametrize("count", [1, 5, 50, 1000])
def test_circles_draw_everybody_and_label_at_most_24(style, count):
    people = crowd(count)
    figure = new_figure(6, 5)
    picture = draw_circles(figure, circles(people), texts_for(people), style)
    figure.canvas.draw()
    drawn = sum(len(collection.get_offsets()) for collection in picture.axes.collections)
    assert drawn == count
    # A thousand dots as close as these leave no place that is nearer to one of them than to the others.
    assert bool(picture.labels) is (count < 1000)
    assert len(picture.labels) <= 24
    boxes = [text.get_window_extent() for text in picture.axes.texts if text.get_text().startswith("Person")]
    assert len(boxes) == len(picture.labels)
    assert not any(a.x0 < b.x1 - 1 and b.x0 < a.x1 - 1 and a.y0 < b.y1 - 1 and b.y0 < a.y1 - 1
                   for place, a in enumerate(boxes) for b in boxes[:place])


def test_circles_name_the_rings_with_their_people(style):
    people = crowd(8)
    picture = draw_circles(new_figure(6, 5), circles(people), texts_for(people), style)
    assert {"first_wave · 2", "second_wave · 2", "wide_list · 2", "mass_message · 2", "You"} <= set(words(picture))


def test_circles_write_their_people_as_the_language_does(style):
    people = crowd(8)
    told = replace(texts_for(people), count=lambda count: f"<{count}>")
    picture = draw_circles(new_figure(6, 5), circles(people), told, style)
    assert "mass_message · <2>" in words(picture)


def test_a_dot_and_its_label_can_be_clicked(style):
    people = crowd(12)
    layout = circles(people)
    picture = draw_circles(new_figure(6, 5), layout, texts_for(people), style)
    for dot in layout.dots:
        assert picture.key_at(*picture.axes.transData.transform((dot.x, dot.y))) == dot.key


@pytest.mark.parametrize("size", [(6, 5), (2.5, 2)])
def test_the_selected_person_is_marked_and_labelled(style, size):
    people = crowd(300)
    picture = draw_circles(new_figure(*size), circles(people), texts_for(people), style, "key-299")
    assert words(picture).count("Person 299") == 1
    assert len(rings(picture)) == 1
    picture.select("key-1")
    assert "Person 299" not in words(picture)
    assert words(picture).count("Person 1") == 1
    assert len(rings(picture)) == 1
    picture.select("")
    assert rings(picture) == []
    picture.select("nobody")
    assert rings(picture) == []


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize("draw", [
    lambda figure, people, style: draw_ranking(figure, ranking(people), texts_for(people), style),
    lambda figure, people, style: draw_circles(figure, circles(people), texts_for(people), style),
])
def test_hostile_names_are_drawn_without_a_warning(tokens, draw, recwarn, caplog):
    style = chart_style(tokens, [LAST_FAMILY], 10)
    people = [made_exposure(place, name=name) for place, name in enumerate(HOSTILE, 1)]
    figure = new_figure(6, 4)
    draw(figure, people, style)
    figure.canvas.draw()
    assert not recwarn.list
    assert not caplog.records


def test_labels_are_short_harmless_lines(style):
    assert chart_label("$x^2$", style) == "$x^2$"
    assert chart_label("a\nb\u202e", style) == "a b"
    assert chart_label("\U0010fffe\U0010ffffMum", style) == "·Mum"
    assert chart_label("x" * 500, style, 10) == "x" * 16 + "…"
    assert chart_label("Mum", style) == "Mum"


def test_only_families_that_exist_are_named():
    families = existing_families(["No Such Family", LAST_FAMILY])
    assert "No Such Family" not in families
    assert families[0] == LAST_FAMILY
    assert len(set(families)) == len(families)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_the_style_follows_the_tokens(tokens):
    style = chart_style(tokens, [], 10)
    assert (style.ground, style.ink) == (tokens.card, tokens.ink)
    assert set(style.groups) == set(RelationGroup)
    assert len(set(style.groups.values())) == 4


def content_of(people):
    return PictureContent(ranking(people), texts_for(people, "Whole "), texts_for(people, "Masked "),
                          tuple(one.person.key for one in people), "Ranking", "Sentence", "Numbers",
                          lambda: PlainTable((), (), ()))


@pytest.mark.parametrize(("wanted", "start"), [
    (PictureFormat.PNG, b"\x89PNG"), (PictureFormat.SVG, b"<?xml"), (PictureFormat.PDF, b"%PDF"),
])
def test_saved_pictures_are_whole_files_without_traces(style, wanted, start):
    data = picture_bytes(content_of(crowd(5)), style, wanted, with_names=False)
    assert data.startswith(start)
    assert len(data) > 2000
    for trace in (b"Matplotlib v", b"CreationDate", b"<dc:date>", b"Whole Person", b"Software"):
        assert trace not in data
    assert data == picture_bytes(content_of(crowd(5)), style, wanted, with_names=False)


def test_names_are_in_a_saved_picture_only_when_wanted(style, monkeypatch):
    drawn = []
    real = picture_file.draw

    def spy(figure, data, texts, chart):
        drawn.append(texts.label("key-1"))
        return real(figure, data, texts, chart)

    monkeypatch.setattr(picture_file, "draw", spy)
    for with_names in (False, True):
        picture_bytes(content_of(crowd(3)), style, PictureFormat.PNG, with_names)
    assert drawn == ["Masked Person 1", "Whole Person 1"]


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    target = tmp_path / "picture.png"
    target.write_bytes(b"old")

    def no_room(_descriptor):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("os.fsync", no_room)
    with pytest.raises(OSError, match="full"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_whole_write_replaces_the_old_file(tmp_path):
    target = tmp_path / "picture.png"
    target.write_bytes(b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_figures_import_no_qt_and_the_page_no_matplotlib():
    for module, foreign in (("gui.charts.figures", "PySide6"), ("gui.pages.exposure_page", "matplotlib")):
        code = f"import sys, {module}; sys.exit(any(name.startswith('{foreign}') for name in sys.modules))"
        assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
