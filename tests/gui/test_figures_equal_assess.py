"""Every figure of the exposure page equals what ``assess`` prints for the same files and answers."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from core import command_line
from core.assessment import Band, Channel
from core.owner import Answers, Grant
from core.summary.figures import FIRST_BANDS
from core.summary.playbook_ranking import CUTS, Measure, playbooks
from core.summary.stages import Opens
from gui.models.people_model import Column, Role
from gui.pages.exposure_page import ExposurePage
from gui.words import texts
from gui.words.phrases import Phrases
from resources import resource

LANGUAGES = ("en", "zh_CN")
#: Closed channels as answers, and as words of the command line.
CASES = {
    "all open": (Answers(), []),
    "records closed": (Answers(grants={Channel.CARRIER_RECORDS: Grant.NEVER}), ["--close", "carrier_records"]),
    "no calls": (
        Answers(grants={Channel.CARRIER_RECORDS: Grant.NEVER, Channel.CALL_LOG: Grant.NEVER}),
        ["--close", "carrier_records", "--close", "call_log"],
    ),
}


def sample(language):
    return sorted(Path(str(resource("samples", language))).iterdir())


_PRINTED = {}


def printed(capsys, language, words=()):
    """Return what assess prints for the sample person, with names and numbers whole; asked once for the same words."""
    if (language, *words) not in _PRINTED:
        _PRINTED[language, *words] = _assess(capsys, language, words)
    return _PRINTED[language, *words]


def _assess(capsys, language, words):
    status = command_line.main([*map(str, sample(language)), "--format", "json", "--full-names", "--full-numbers",
                                *words])
    assert status == command_line.ASSESSED
    return json.loads(capsys.readouterr().out)


def typed_numbers(answer):
    """Return a number of the 3rd person and one of the 30th, as they are written: a typed contact and a workplace."""
    return answer["contacts"][2]["numbers"][0], answer["contacts"][29]["numbers"][0]


@pytest.fixture(params=[(language, case) for language in LANGUAGES for case in (*CASES, "typed in")],
                ids=lambda param: "-".join(param))
def both(request, qtbot, session, theme, capsys):
    """The page and the printed answer of one language's sample person, in one case of answers."""
    language, case = request.param
    answers, words = CASES.get(case, (Answers(), []))
    if case == "typed in":
        contact, workplace = typed_numbers(printed(capsys, language))
        answers = Answers(typed_contacts=(contact,), workplaces=(workplace,))
        words = ["--typed-contact", contact, "--workplace", workplace]
    page = ExposurePage(session, theme)
    qtbot.addWidget(page)
    session.load_sample(language)
    session.set_answers(answers)
    page.resize(1280, 820)
    page.show()
    QApplication.processEvents()
    page.people.numbers.setChecked(True)
    return page, printed(capsys, language, words)


def table_of(panel):
    """Return a picture's own table as rows of texts with the key of each row's person."""
    panel.as_table.setChecked(True)
    model = panel.table.model()
    return [(model.key_at(row), [model.index(row, column).data() for column in range(model.columnCount())])
            for row in range(model.rowCount())]


def whole_score(shown, contact):
    """Say whether a score in whole points is the printed one, which is rounded to a tenth."""
    return abs(int(shown) - contact["score"]) <= 0.55


def talk(seconds):
    return Phrases().span(seconds)


def callable_people(answer):
    return [contact for contact in answer["contacts"] if not contact["service_number"]]


def test_the_figures_at_the_top(both):
    page, answer = both
    contacts = answer["contacts"]
    bands = [contact["band"] for contact in contacts]
    exposed = sum(bands.count(band) for band in FIRST_BANDS)
    talked = sorted((contact["talk_seconds_180"] for contact in callable_people(answer)), reverse=True)
    nameless = sum(not contact["name"] and not {"call_log", "carrier_records"}.isdisjoint(contact["channels"])
                   for contact in callable_people(answer))
    found = page._found.headline
    assert found.people == len(contacts)
    assert {band.value: count for band, count in found.bands.items()} == {
        band.value: bands.count(band) for band in Band}
    assert (found.talk_seconds_180, found.talk_seconds_180_top) == (sum(talked), sum(talked[:5]))
    shown = [[label.text() for label in card.findChildren(QLabel)] for card in page._figures]
    assert texts.number(answer["coverage"]["contacts"]) in " ".join(shown[0])
    assert texts.number(exposed) in shown[1]
    assert f"{round(sum(talked[:5]) / sum(talked) * 100)} %" in shown[2]
    assert texts.number(nameless) in shown[3]
    assert page.badge() == texts.number(exposed)


def test_the_list(both):
    page, answer = both
    model = page.people.model
    assert model.rowCount() == len(answer["contacts"])
    for row, contact in enumerate(answer["contacts"]):
        cells = {column: model.index(row, column).data() for column in Column}
        assert model.index(row, 0).data(Role.KEY) == contact["key"]
        assert cells[Column.RANK] == texts.number(contact["rank"])
        assert cells[Column.NAME] == (contact["name"] or contact["numbers"][0])
        assert cells[Column.CALLS] == texts.number(contact["calls"])
        assert cells[Column.TALK] == talk(contact["talk_seconds"])
        band, _, score = cells[Column.EXPOSURE].partition(" · ")
        assert band == texts.band_name(Band(contact["band"]))
        assert whole_score(score, contact)
        assert round(model.index(row, 0).data(Role.SCORE), 1) == contact["score"]


def test_the_ranking_by_score(both):
    page, answer = both
    visible = [contact for contact in answer["contacts"] if contact["band"] != "not_visible"]
    rows = table_of(page.views.ranking)
    assert [(key, cells[0], cells[3]) for key, cells in rows] == [
        (one["key"], texts.number(one["rank"]), texts.band_name(Band(one["band"]))) for one in visible[:20]]
    assert all(whole_score(cells[2], one) for (_, cells), one in zip(rows, visible, strict=False))


def test_the_ranking_by_each_ordering(both):
    page, answer = both
    chooser = page.views.ranking.chooser
    by_key = {contact["key"]: contact for contact in answer["contacts"]}
    for playbook in playbooks():
        chooser.setCurrentIndex(chooser.findData(playbook))
        chooser.activated.emit(chooser.currentIndex())
        days = {"count_90": 90, "count_30": 30, "duration_30": 30}.get(playbook, 180)
        rows = table_of(page.views.ranking)
        places = {key: contact["playbook_ranks"].get(playbook) for key, contact in by_key.items()}
        assert {key for key, _ in rows} == {
            key for key, place in places.items() if place is not None and place <= CUTS[-1]}
        for key, cells in rows:
            contact = by_key[key]
            assert cells[0] == texts.number(places[key])
            assert cells[2] == texts.number(contact[f"calls_{days}"])
            assert cells[3] == talk(contact[f"talk_seconds_{days}"])
        assert [places[key] for key, _ in rows] == sorted(places[key] for key, _ in rows)
        assert bool(rows) == answer["channels"]["call_log"]


def test_the_circles(both):
    page, answer = both
    bands = [contact["band"] for contact in answer["contacts"]]
    rings = page._found.circles.rings
    assert {ring.band.value: ring.people for ring in rings} == {
        ring.band.value: bands.count(ring.band.value) for ring in rings}
    assert page._found.circles.not_visible == bands.count("not_visible")
    visible = {contact["key"]: contact for contact in answer["contacts"] if contact["band"] != "not_visible"}
    rows = table_of(page.views.circles)
    assert len(rows) == len(visible)
    for key, cells in rows:
        assert cells[0] == texts.band_name(Band(visible[key]["band"]))
        assert cells[3] == texts.number(visible[key]["calls"])


def test_calls_and_talk_time(both):
    page, answer = both
    called = {contact["key"]: contact for contact in answer["contacts"] if contact["calls"]}
    rows = table_of(page.views.scatter)
    assert [key for key, _ in rows] == list(called)
    for key, cells in rows:
        assert cells[2:] == [texts.number(called[key]["calls"]), talk(called[key]["talk_seconds"])]
    assert page._found.scatter.without_calls == len(answer["contacts"]) - len(called)


def test_concentration(both):
    page, answer = both
    chooser = page.views.concentration.chooser
    for measure, field, say in ((Measure.CALLS, "calls_180", texts.number), (Measure.TALK, "talk_seconds_180", talk)):
        amounts = sorted((contact[field] for contact in callable_people(answer)), reverse=True)
        total = sum(amounts)
        found = page._found.concentration[measure]
        assert (found.total, found.people) == (total, sum(amount > 0 for amount in amounts))
        assert found.marks == tuple((mark, sum(amounts[:mark])) for mark in (1, 3, 5, 10, 20))
        chooser.setCurrentIndex(chooser.findData(measure.value))
        chooser.activated.emit(chooser.currentIndex())
        for number, (_, cells) in enumerate(table_of(page.views.concentration), start=1):
            assert cells[2:5] == [say(amounts[number - 1]), say(sum(amounts[:number])),
                                  f"{round(sum(amounts[:number]) / total * 100)} %"]


def test_hours(both):
    page, answer = both
    rows = table_of(page.views.hours)
    people = sum(contact["calls"] for contact in answer["contacts"])
    assert len(rows) == 24
    shown = sum(int(cells[-1].replace(",", "")) for _, cells in rows)
    assert shown == people
    chooser = page.views.hours.chooser
    chooser.setCurrentIndex(1)
    chooser.activated.emit(1)
    for contact in answer["contacts"][:3]:
        page.select(contact["key"])
        rows = table_of(page.views.hours)
        assert sum(int(cells[-1].replace(",", "")) for _, cells in rows) == contact["calls"]


def test_stages(both):
    page, answer = both
    contacts = answer["contacts"]
    typed = [contact["key"] for contact in contacts if contact["typed_contact"]]
    work = [contact["key"] for contact in contacts if contact["workplace"]]
    book = {contact["key"] for contact in contacts if "address_book" in contact["channels"]}
    placed = sorted((contact for contact in contacts if "top5_then_duration" in contact["playbook_ranks"]
                     and contact["key"] not in {*typed, *work}),
                    key=lambda contact: (contact["playbook_ranks"]["top5_then_duration"], -contact["calls_180"],
                                         -contact["talk_seconds_180"]))
    ordered = [contact["key"] for contact in placed]
    for line in page._found.timelines:
        for opened in line.stages:
            expected = set()
            for group in opened.stage.opens:
                expected |= {
                    Opens.TYPED_CONTACTS: set(typed), Opens.WORKPLACE: set(work),
                    Opens.CALL_TOP: set(ordered[:opened.stage.top]),
                    Opens.MORE: set(ordered[opened.stage.top:opened.stage.top + opened.stage.more]),
                    Opens.ADDRESS_BOOK: book,
                }[group]
            assert set(opened.keys) == expected
    model = page.views.stages.table.model()
    shown = [model.index(row, 3).data() for row in range(model.rowCount())]
    assert shown == [texts.number(len(opened.keys)) for line in page._found.timelines for opened in line.stages]


def test_a_figure_that_differs_is_noticed(both):
    """The comparison itself: one call more in the window's assessment and the list no longer agrees."""
    page, answer = both
    assessment = page._assessment
    first = assessment.exposures[0]
    changed = replace(first.person, counts=replace(first.person.counts, calls=first.person.counts.calls + 1))
    page.people.model.set_assessment(replace(
        assessment, exposures=(replace(first, person=changed), *assessment.exposures[1:])))
    with pytest.raises(AssertionError):
        test_the_list((page, answer))
