"""The page "What if" through its widgets: live switches, scenarios, plans, both views, and equal figures."""

import json
from itertools import chain, combinations
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core import command_line
from core.assessment import CLOSABLE, Band, Channel, CorrectionKind, Harm
from core.owner import Answers, Correction, Grant, mark_of
from core.saving.profile import ProfileStore
from core.score.evaluate import assess
from core.what_if.records import Switches
from core.what_if.scenarios import ScenarioId
from gui.languages import Languages
from gui.models.changes_model import Column, Role
from gui.pages.what_if_page import WhatIfPage
from gui.widgets.what_if.band_dots import MOST_DOTS, BandDots, people_a_dot
from gui.widgets.what_if.pick_dialog import PickDialog
from gui.widgets.what_if.plan_bar import PlanBar
from resources import resource
from tests.gui.files import BOSS, FRIEND, MUM, write_book, write_calls

ALL_SETS = [frozenset(chosen) for chosen in chain.from_iterable(combinations(CLOSABLE, size) for size in range(6))]
BOOK, LOG, BILL = Channel.ADDRESS_BOOK, Channel.CALL_LOG, Channel.CARRIER_RECORDS


def many(index):
    return f"+86138{index:08d}"


@pytest.fixture
def languages(qapp):
    languages = Languages(qapp)
    languages.use("en")
    yield languages
    languages.use("en")


@pytest.fixture
def files(tmp_path):
    """Fourteen people, the first called most; Mum is one of them, and one is never called."""
    known = [("妈妈", MUM), ("李经理", BOSS), ("Best friend", FRIEND)]
    cards = known + [(f"Person {n}", many(n)) for n in range(10, 21)]
    numbers = [number for place, (_, number) in enumerate(cards[:13]) for _ in range(16 - place)]
    return write_book(tmp_path / "book.vcf", cards), write_calls(tmp_path / "calls.xml", numbers)


@pytest.fixture
def page(qtbot, session, theme, languages, files, tmp_path):
    page = WhatIfPage(session, ProfileStore(tmp_path / "settings.json"), theme, languages)
    qtbot.addWidget(page)
    page.resize(1050, 760)
    page.show()
    session.open_files(files)
    yield page
    page.hide()


def press(page, channel):
    """Press the space bar on a channel's switch."""
    QTest.keyClick(page.switches.switches[channel], Qt.Key.Key_Space)


def closed_on(page):
    return page.switches.current().closed


def row_texts(page, row):
    return [page.changes.model.index(row, column).data() for column in Column]


def test_without_data_the_page_says_what_belongs_here(qtbot, session, theme, languages, tmp_path):
    page = WhatIfPage(session, ProfileStore(tmp_path / "settings.json"), theme, languages)
    qtbot.addWidget(page)
    page.show()
    assert page.empty.isVisible()
    assert not page.switches.isVisible()
    assert page.comparison is None
    with qtbot.waitSignal(page.data_requested):
        QTest.keyClick(page.empty.first, Qt.Key.Key_Space)
    page.hide()


def test_it_begins_with_today(page, session):
    assert page.plans.chooser.currentText() == "As it is today"
    assert closed_on(page) == frozenset()
    assert page.comparison.bands_after == page.comparison.bands_before
    assert page.headline().startswith("What if they could see less? Today ")
    assert not page._notice.isVisible()
    assert not page.reset.isEnabled()
    assert [page.changes.model.index(row, 0).data(Role.KEY) for row in range(page.changes.model.rowCount())] == [
        one.person.key for one in session.assessment.exposures]


def printed_contacts(capsys, files, closed):
    """Return the people as ``assess --close …`` prints them."""
    options = chain.from_iterable(("--close", channel.value) for channel in closed)
    assert command_line.main([*map(str, files), "--format", "json", *options]) == 0
    return json.loads(capsys.readouterr().out)["contacts"]


def compare_figures(page, printed):
    """Every row of the table and every total must be what was printed; returns people by band."""
    model = page.changes.model
    rows = {model.index(row, 0).data(Role.KEY): model.change_at(row).after for row in range(model.rowCount())}
    assert {one["key"]: (one["rank"], one["score"], one["band"]) for one in printed} == {
        key: (after.rank, round(after.score, 1), after.band.value) for key, after in rows.items()}
    counts = {band: sum(one["band"] == band for one in printed) for band in Band}
    shown = {band: label.text().rpartition(" ")[2] for band, label in page.totals.counts.items()}
    assert shown == {band: str(count) for band, count in counts.items()}
    return counts


def test_every_figure_is_the_command_lines_for_every_set(page, files, capsys):
    for closed in ALL_SETS:
        for channel in closed ^ closed_on(page):
            press(page, channel)
        assert closed_on(page) == closed
        counts = compare_figures(page, printed_contacts(capsys, files, closed))
        assert page.totals.grids[1].dots() == counts


def test_switches_outlast_a_correction_and_an_answer_but_not_other_files(page, session, files):
    (mum,) = [one.person for one in session.assessment.exposures if one.person.name == "妈妈"]
    press(page, LOG)
    session.correct(Correction(CorrectionKind.HARM, mark_of(mum), Harm.MUCH))
    assert closed_on(page) == {LOG}
    assert page.plans.chooser.currentText() == "Your own switches"
    session.set_answers(Answers(grants={BILL: Grant.NEVER}))
    assert closed_on(page) == {LOG, BILL}
    session.set_answers(Answers())
    page.choose_scenario(ScenarioId.LIMITED_CONTACTS)
    page.switches.set_picked((mum.key,))
    page._keep_plan("few")
    (other,) = [one.person for one in session.assessment.exposures if one.person.name == "李经理"]
    session.correct(Correction(CorrectionKind.SAME_PERSON, mark_of(mum), other=mark_of(other)))
    assert page.plans.plan == "few"
    assert [one.person.name for one in session.assessment.exposures
            if one.person.key in page.switches.current().picked] == ["妈妈"]
    page.choose_scenario(ScenarioId.CONTACTS_DENIED)
    session.undo()
    assert page.plans.chooser.currentData() == ScenarioId.CONTACTS_DENIED.value
    session.open_files([files[0]])
    assert closed_on(page) == {BOOK}
    session.remove_file("book.vcf")
    assert page.plans.chooser.currentText() == "As it is today"
    assert closed_on(page) == frozenset()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_sample_shows_what_the_command_line_prints(page, session, capsys, language):
    session.load_sample(language)
    files = sorted(Path(str(resource("samples", language))).iterdir())
    for scenario in (ScenarioId.TODAY, ScenarioId.CARRIER_CLOSED, ScenarioId.ALL_THREE_CLOSED, ScenarioId.NEW_PHONE):
        page.choose_scenario(scenario.value)
        compare_figures(page, printed_contacts(capsys, files, closed_on(page)))


def test_one_call_record_closed_says_what_takes_its_place(page):
    press(page, BILL)
    exposed = page.comparison.bands_after[Band.FIRST_WAVE] + page.comparison.bands_after[Band.SECOND_WAVE]
    assert page.headline() == (f"Still {exposed} people would most likely be called: the call log of the phone still "
                               "shows what the phone company's list shows")
    assert page._notices.text() == (
        "The phone company's list and the phone's call log replace each other. One of them closed changes little: "
        "close both. 10 of the first 10 people would still be the first.")
    assert page._notice.isVisible()
    press(page, LOG)
    assert not page._notice.isVisible()
    after = page.comparison.bands_after
    assert page.headline().startswith(f"{exposed} → {after[Band.FIRST_WAVE] + after[Band.SECOND_WAVE]} ")


def test_the_book_alone_leaves_the_order_of_the_calls(page):
    press(page, BOOK)
    assert page.headline().endswith("the calls alone show who comes first")


def test_a_ready_set_sets_the_switches_and_says_its_reserve_and_source(page):
    for scenario, closed in ((ScenarioId.ALL_THREE_CLOSED, {BOOK, LOG, BILL}), (ScenarioId.CARRIER_CLOSED, {BILL}),
                             (ScenarioId.EMPTY_LISTS, {BOOK, LOG, Channel.SMS}), (ScenarioId.TODAY, set())):
        page.plans.chooser.setFocus()
        index = page.plans.chooser.findData(scenario.value)
        page.plans.chooser.setCurrentIndex(index)
        page.plans.chooser.activated.emit(index)
        assert closed_on(page) == closed
        assert page.plans.chooser.currentData() == scenario.value
        assert page._reserve.isVisible() == (scenario is not ScenarioId.TODAY)
        assert ("checked on 22 Nov 2026" in page._source.text() and page._source.isVisible()) == (
            scenario is not ScenarioId.TODAY)


def test_a_switch_by_hand_leaves_the_ready_set_and_back_to_today_returns(page):
    page.choose_scenario(ScenarioId.CONTACTS_DENIED.value)
    press(page, LOG)
    assert page.plans.chooser.currentText() == "Your own switches"
    assert closed_on(page) == {BOOK, LOG}
    QTest.keyClick(page.reset, Qt.Key.Key_Space)
    assert closed_on(page) == frozenset()
    assert page.plans.chooser.currentText() == "As it is today"
    press(page, LOG)
    press(page, LOG)
    assert page.plans.chooser.currentText() == "As it is today"


def keep(page, name):
    QTest.keyClick(page.plans.save, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is page.plans.name or not page.isActiveWindow()
    page.plans.name.clear()
    QTest.keyClicks(page.plans.name, name)
    QTest.keyClick(page.plans.name, Qt.Key.Key_Return)


def test_plans_are_named_chosen_and_deleted(page, session):
    press(page, BOOK)
    press(page, BILL)
    keep(page, "My way")
    assert [plan.name for plan in session.closing_plans] == ["My way"]
    assert page.plans.chooser.currentText() == "Plan: My way"
    QTest.keyClick(page.reset, Qt.Key.Key_Space)
    page.choose_plan("My way")
    assert closed_on(page) == {BOOK, BILL}
    press(page, LOG)
    keep(page, "My way")
    assert [plan.closed for plan in session.closing_plans] == [{BOOK, LOG, BILL}]
    assert page.plans.drop.isVisible()
    QTest.keyClick(page.plans.drop, Qt.Key.Key_Space)
    assert session.closing_plans == ()
    assert page.plans.chooser.findData(PlanBar.plan_value("My way")) == -1
    # The switches stay: only the name is gone.
    assert closed_on(page) == {BOOK, LOG, BILL}


def test_a_plan_without_a_name_is_not_kept(page, session):
    QTest.keyClick(page.plans.save, Qt.Key.Key_Space)
    QTest.keyClicks(page.plans.name, "   ")
    assert not page.plans.keep.isEnabled()
    QTest.keyClick(page.plans.name, Qt.Key.Key_Return)
    assert session.closing_plans == ()


def test_forgetting_drops_the_plans_and_empties_the_page(page, session):
    keep(page, "Kept")
    session.forget()
    assert session.closing_plans == ()
    assert page.empty.isVisible()
    assert page.comparison is None
    assert page.changes.model.rowCount() == 0


def test_plans_for_invented_people_are_not_kept_for_ones_own(page, session, samples):
    keep(page, "Mine")
    session.load_sample("en")
    assert session.closing_plans == ()


def test_a_limited_address_book_shows_the_picked_people(page, qtbot):
    page.choose_scenario(ScenarioId.LIMITED_CONTACTS.value)
    press(page, LOG)
    press(page, BILL)
    assert page.comparison.bands_after[Band.NOT_VISIBLE] == 14
    assert page.switches.picks.text() == "Nobody picked: choose…"
    QTest.keyClick(page.switches.picks, Qt.Key.Key_Space)
    (dialog,) = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, PickDialog)]
    dialog.search.setText("经理")
    assert dialog.model.rowCount() == 1
    dialog.view.setCurrentIndex(dialog.model.index(0))
    QTest.keyClick(dialog.view, Qt.Key.Key_Space)
    QTest.keyClick(dialog.buttons.button(dialog.buttons.StandardButton.Ok), Qt.Key.Key_Space)
    assert page.switches.picks.text() == "1 person picked: choose…"
    assert page.comparison.bands_after[Band.NOT_VISIBLE] == 13
    (shown,) = [one for one in page.comparison.first() if one.after.score]
    assert shown.person.name == "李经理"
    keep(page, "Only him")
    press(page, BOOK)
    assert not page.switches.limited.isVisible()
    assert page.switches.current().picked is None
    page.choose_plan("Only him")
    assert page.switches.current() == Switches(frozenset({LOG, BILL}), frozenset({shown.person.key}))


def test_people_picked_while_work_ends_are_those_that_were_seen(page, session, files, tmp_path):
    page.choose_scenario(ScenarioId.LIMITED_CONTACTS.value)
    QTest.keyClick(page.switches.picks, Qt.Key.Key_Space)
    (dialog,) = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, PickDialog)]
    dialog.search.setText("经理")
    QTest.keyClick(dialog.view, Qt.Key.Key_Down)
    dialog.view.setCurrentIndex(dialog.model.index(0))
    QTest.keyClick(dialog.view, Qt.Key.Key_Space)
    before = {one.person.name: one.person.key for one in session.assessment.exposures}
    known = [(f"0 {n}", many(n)) for n in range(40, 160)]
    session.open_files([write_book(tmp_path / "more.vcf", known)])
    after = {one.person.name: one.person.key for one in session.assessment.exposures}
    assert before["李经理"] != after["李经理"]
    page.choose_scenario(ScenarioId.LIMITED_CONTACTS.value)
    dialog.buttons.button(dialog.buttons.StandardButton.Ok).click()
    assert page.switches.current().picked == {after["李经理"]}


def test_every_word_of_the_legend_is_whole_at_any_width(page):
    for width in (1050, 640):
        page.resize(width, 500)
        QApplication.processEvents()
        legend = page.changes._legend
        for mark in legend._marks:
            assert mark.width() >= mark.sizeHint().width()
            assert legend.rect().contains(mark.geometry())
        order = page.changes.order
        assert order.width() >= order.sizeHint().width()


def test_what_was_never_given_is_closed_today_and_what_was_given_stays(page, session):
    session.set_answers(Answers(grants={BILL: Grant.NEVER, LOG: Grant.GIVEN}))
    assert closed_on(page) == {BILL}
    assert "You said: never given." in page.switches._notes[BILL].text()
    assert page.plans.chooser.currentText() == "As it is today"
    today = {one.person.key: one.score for one in session.assessment.exposures}
    assert {one.person.key: one.before.score for one in page.comparison.first()} == today
    press(page, LOG)
    assert page.comparison.copies == {LOG}
    assert page.comparison.bands_after == page.comparison.bands_before
    assert "given before. That copy stays" in page._notices.text()
    new = assess(session.evidence, frozenset({BILL, LOG})).exposures
    exposed = sum(one.band in (Band.FIRST_WAVE, Band.SECOND_WAVE) for one in new)
    assert page._notices.text().endswith(f"A lender who holds no copy yet would most likely call {exposed} people.")
    floor = page.comparison.first(1)[0].floor
    assert floor.score > 0
    assert "copies taken before show this person" in page.changes.person.text()


def test_typed_people_stand_on_the_floor(page, session):
    session.set_answers(Answers(typed_contacts=(many(20),)))
    assert page.switches.fixed.text() == "Typed into the form: 1 person. This cannot be closed, only chosen."
    page.choose_scenario(ScenarioId.ALL_THREE_CLOSED.value)
    row = next(row for row in range(page.changes.model.rowCount())
               if page.changes.model.change_at(row).person.typed_contact)
    assert row_texts(page, row)[Column.AFTER] == row_texts(page, row)[Column.FLOOR] == "First wave · 90"
    page.changes.pairs.setCurrentIndex(page.changes.model.index(row, Column.NAME))
    assert page.changes.person.text().endswith(
        "Not lower than First wave · 90: typed into the form as emergency contact.")


def test_pairs_and_table_share_one_selection_by_keyboard(page):
    page.choose_scenario(ScenarioId.ALL_THREE_CLOSED.value)
    page.changes.pairs.setFocus()
    QTest.keyClick(page.changes.pairs, Qt.Key.Key_Down)
    QTest.keyClick(page.changes.pairs, Qt.Key.Key_Down)
    assert page.changes.table.currentIndex().row() == 2
    change = page.changes.model.change_at(2)
    today = f"{change.person.name}: today Second wave · {change.before.score:.0f}, place 3"
    assert page.changes.person.text().startswith(f"{today}; with these switches not visible.")
    press(page, BOOK)
    assert page.changes.pairs.currentIndex().row() == 2
    change = page.changes.model.change_at(2)
    assert change.after.score == pytest.approx(15.0)  # a friend's name alone
    assert f"with these switches Mass message · 15, place {change.after.rank}." in page.changes.person.text()
    page.changes.tabs.setCurrentIndex(1)
    texts = row_texts(page, 2)
    assert texts[Column.RANK] == "3"
    assert texts[Column.NAME] == change.person.name
    assert texts[Column.AFTER] == "Mass message · 15"
    assert page.changes.model.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole).startswith(change.person.name)


def test_the_largest_changes_can_come_first(page):
    page.changes.order.setCurrentIndex(1)
    page.changes.order.activated.emit(1)
    assert page.changes.model.rowCount() == 0
    press(page, BOOK)
    points = [abs(page.changes.model.change_at(row).points) for row in range(page.changes.model.rowCount())]
    assert points == sorted(points, reverse=True)
    assert all(points)


def test_who_moves_up_is_told_when_asked(page):
    first = page.comparison.first()
    page.changes.pairs.setCurrentIndex(page.changes.model.index(0, Column.NAME))
    assert not page.changes.promotion.isVisible()
    QTest.keyClick(page.changes.promote, Qt.Key.Key_Space)
    said = page.changes.promotion.text()
    assert said.startswith(f"Without {first[0].person.name}, into the first wave: ")
    assert f"into the first ten: {first[10].person.name}." in said
    assert said.endswith("Deleting one contact moves the next one up.")
    press(page, BILL)
    assert not page.changes.promotion.isVisible()


def test_the_model_keeps_qts_rules(page, qtmodeltester):
    press(page, LOG)
    qtmodeltester.check(page.changes.model)


def test_both_languages(page, languages):
    press(page, BILL)
    languages.use("zh_CN")
    QApplication.processEvents()
    assert page.rail_name() == "如果关掉"
    assert page.headline().startswith("仍有 ")
    assert "互相代替" in page._notices.text()
    assert page.changes.model.headerData(Column.AFTER, Qt.Orientation.Horizontal) == "这样设置后"
    assert closed_on(page) == {BILL}


def test_of_one_person_every_sentence_is_about_one(page, session, tmp_path):
    session.forget()
    session.open_files([write_book(tmp_path / "one.vcf", [("妈妈", MUM)]), write_calls(tmp_path / "one.xml", [MUM])])
    assert page.changes._sentence_label.text() == "The first person of today stays in the same band."
    assert "last 30 days" not in page.totals._scale.text()
    press(page, LOG)
    assert page._notices.text().endswith("close both. The first person is still the first.")
    press(page, BILL)
    assert page.changes._sentence_label.text() == (
        "The first person of today stands in a lower band with these switches.")


def test_nobody_is_told_as_nobody(page, session, tmp_path):
    session.forget()
    session.open_files([write_book(tmp_path / "book.vcf", [("妈妈", MUM)])])
    assert page.headline() == "What if they could see less? Today nobody stands out as the first to be called"
    press(page, BOOK)
    assert page.headline() == "Still nobody stands out as the first to be called"
    session.set_answers(Answers(grants={BOOK: Grant.NEVER}))
    page.select(session.assessment.exposures[0].person.key)
    assert page.changes.person.text().startswith("妈妈: not visible, today and with these switches.")
    session.correct(Correction(CorrectionKind.LEAVE_OUT, mark_of(session.assessment.exposures[0].person)))
    assert (page.changes._sentence_label.text(), page.totals._scale.text()) == ("", "")


@pytest.mark.parametrize("height", [560, 700])
def test_the_switches_need_no_bar_to_the_side(page, height):
    page.resize(1040, height)
    QApplication.processEvents()
    left, _ = page._columns
    assert left.horizontalScrollBar().maximum() == 0


def test_one_of_several_in_another_band_is_told_in_the_singular(page, session, tmp_path):
    session.forget()
    session.open_files([write_book(tmp_path / "two.vcf", [("妈妈", MUM), ("Zed", FRIEND)]),
                        write_calls(tmp_path / "one.xml", [MUM, MUM, MUM])])
    press(page, LOG)
    press(page, BILL)
    assert page.changes._sentence_label.text() == (
        "Of the first 2 people of today, 1 stands in a lower band with these switches.")


def test_the_picture_can_be_read_aloud(page):
    press(page, BOOK)
    assert page.totals.grids[1].accessibleName() == "With these switches"
    for band in Band:
        assert str(page.comparison.bands_after[band]) in page.totals.grids[1].accessibleDescription()
    lower = sum(list(Band).index(one.after.band) > list(Band).index(one.before.band)
                for one in page.comparison.first())
    assert page.changes.pairs.accessibleDescription() == (
        f"Of the first 14 people of today, {lower} stand in a lower band with these switches.")
    assert page.switches.switches[BOOK].accessibleDescription().startswith("Closed · ")
    assert page.switches.switches[LOG].accessibleDescription().startswith("Open · ")


@pytest.mark.parametrize(("people", "size"), [(1, 1), (5, 1), (50, 1), (115, 1), (116, 2), (5_000, 50), (50_000, 500)])
def test_dots_stay_few_enough_to_count(people, size):
    assert people_a_dot(people) == size
    assert people / size + len(Band) <= MOST_DOTS


def test_few_people_do_not_disappear_among_many(qtbot, theme):
    dots = BandDots(theme)
    qtbot.addWidget(dots)
    counts = dict.fromkeys(Band, 0) | {Band.FIRST_WAVE: 3, Band.SECOND_WAVE: 51, Band.MASS_MESSAGE: 4_946}
    dots.show_bands(counts, people_a_dot(5_000))
    assert dots.dots() == dict.fromkeys(Band, 0) | {Band.FIRST_WAVE: 1, Band.SECOND_WAVE: 2, Band.MASS_MESSAGE: 99}
    assert dots.heightForWidth(400) < dots.heightForWidth(200)


def test_a_switch_repaints_dots_and_pairs(page):
    before = [page.totals.grids[1].grab().toImage(), page.changes.pairs.viewport().grab().toImage()]
    today = page.totals.grids[0].grab().toImage()
    page.choose_scenario(ScenarioId.ALL_THREE_CLOSED.value)
    after = [page.totals.grids[1].grab().toImage(), page.changes.pairs.viewport().grab().toImage()]
    assert [one != other for one, other in zip(before, after, strict=True)] == [True, True]
    assert page.totals.grids[0].grab().toImage() == today


def test_waits_for_somebody_to_look(qtbot, session, theme, languages, files, tmp_path):
    page = WhatIfPage(session, ProfileStore(tmp_path / "settings.json"), theme, languages)
    qtbot.addWidget(page)
    session.open_files(files)
    assert page.comparison is None
    page.show()
    assert page.comparison is not None
    page.hide()
