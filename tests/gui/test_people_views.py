"""The views of people through real widgets: tabs at any width, choosers, tables, keyboard, screen readers, stages."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QLabel

from core.assessment import Channel
from core.saving.profile import ProfileStore
from core.summary.findings import findings
from gui.languages import CHINESE, ENGLISH, Languages
from gui.main_window import MainWindow
from gui.models.plain_table import PlainTable
from gui.models.plain_table_model import PlainTableModel
from gui.pages.exposure_page import ExposurePage
from gui.widgets.people.stage_panel import SystemStrips
from tests.core.made_people import made_assessment, made_exposure
from tests.gui import builders
from tests.gui.made_evidence import evidence_of

HOSTILE = '<b>Mum</b><img src="/etc/passwd">\u202e&x'
TABS = ("List", "Ranking", "Circles", "Calls × talk time", "When you talk", "How few hold most", "When they call")


def load(session, assessment):
    session._assessment, session._findings = assessment, findings(assessment)
    session._evidence = evidence_of(assessment)
    session.changed.emit()


@pytest.fixture
def page(qtbot, session, theme, languages):
    page = ExposurePage(session, theme)
    qtbot.addWidget(page)
    em = page.fontMetrics().height()
    page.resize(76 * em, 50 * em)
    load(session, builders.assessment())
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def views(page):
    return page.views


def choose(picture, place):
    picture.chooser.setCurrentIndex(place)
    picture.chooser.activated.emit(place)


def cells(picture):
    picture.as_table.setChecked(True)
    model = picture.table.model()
    return [[model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount())]


def headers(picture):
    model = picture.table.model()
    return [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]


def sentence(picture):
    return picture._sentence.text()


def test_each_view_has_its_name(views):
    assert [views.tabs.tabText(place) for place in range(views.tabs.count())] == list(TABS)
    assert [views.tabs.chooser.itemText(place) for place in range(views.tabs.count())] == list(TABS)


def test_where_tabs_do_not_fit_a_list_stands_for_them(qtbot, page, views):
    em = page.fontMetrics().height()
    assert views.tabs.tabBar().isVisible()
    assert not views.tabs.chooser.isVisible()
    page.resize(42 * em, 50 * em)
    qtbot.waitUntil(views.tabs.chooser.isVisible)
    assert not views.tabs.tabBar().isVisible()
    views.tabs.chooser.setCurrentIndex(3)
    views.tabs.chooser.activated.emit(3)
    assert views.scatter.isVisible()
    views.tabs.setCurrentIndex(5)
    assert views.tabs.chooser.currentIndex() == 5
    page.resize(76 * em, 50 * em)
    qtbot.waitUntil(views.tabs.tabBar().isVisible)
    assert views.tabs.currentIndex() == 5


@pytest.mark.parametrize("language", [ENGLISH, CHINESE])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_view_fits_the_smallest_window(qapp, qtbot, session, theme, tmp_path, language, scale):
    font = QApplication.font()
    larger = QApplication.font()
    larger.setPointSizeF(QFontInfo(font).pointSizeF() * scale)
    QApplication.setFont(larger)
    languages = Languages(qapp)
    languages.use(language)
    window = MainWindow(qapp, session, ProfileStore(tmp_path / "settings.json"), theme, languages)
    try:
        session.load_sample(language)
        window._show_exposure_page()
        window.resize(1024, 640)
        window.show()
        QApplication.processEvents()
        views = window.exposure_page.views
        assert window.height() == 640
        assert window.width() == 1024 or scale > 1
        for place in range(len(TABS)):
            views.tabs.setCurrentIndex(place)
            QApplication.processEvents()
            bar = views.tabs.tabBar()
            assert bar.isVisible() != views.tabs.chooser.isVisible()
            if bar.isVisible():
                assert bar.tabRect(place).right() <= bar.width()
            assert views.width() <= window.exposure_page.width()
            assert views.tabs.currentWidget().width() <= views.width()
    finally:
        window.hide()
        qapp.removeEventFilter(window._keys)
        window.deleteLater()
        languages.use(ENGLISH)
        QApplication.setFont(font)
        QApplication.processEvents()


def test_the_ranking_is_sorted_by_any_of_the_six_orderings(views):
    assert [views.ranking.chooser.itemText(place) for place in range(views.ranking.chooser.count())] == [
        "All six orders together (score)", "Most calls in six months", "Longest talk time in six months",
        "The five called most, then by talk time", "Most calls in three months", "Most calls in one month",
        "Longest talk time in one month"]
    assert cells(views.ranking)[0] == ["1", "Mum 妈妈", "91", "First wave", "Parent"]
    choose(views.ranking, 1)
    assert sentence(views.ranking).startswith("First by “Most calls in six months”: Mum 妈妈, 112 calls.")
    assert headers(views.ranking) == ["Place", "Person", "Calls", "Talk time", "Band"]
    assert cells(views.ranking)[:2] == [
        ["1", "Mum 妈妈", "112", "6 h 20 min", "First wave"],
        ["2", "Manager Li 李经理", "61", "2 h 44 min", "First wave"]]
    choose(views.ranking, 6)
    assert sentence(views.ranking).startswith("First by “Longest talk time in one month”: Mum 妈妈, 1 h 35 min.")


def test_closed_call_records_leave_no_ordering(views, session):
    load(session, made_assessment(made_exposure(1, calls=0, channels=(Channel.ADDRESS_BOOK,))))
    choose(views.ranking, 1)
    assert "no open channel shows calls" in sentence(views.ranking)
    assert cells(views.ranking) == []


def test_the_scatter_says_who_leads(views, session):
    assert sentence(views.scatter) == (
        "Mum 妈妈 has both the most calls and the longest talk time: 112 calls, 6 h 20 min.")
    assert cells(views.scatter)[1] == ["Manager Li 李经理", "Work", "61", "2 h 44 min"]
    load(session, made_assessment(made_exposure(1, calls=9, talk=60), made_exposure(2, calls=1, talk=6000)))
    assert sentence(views.scatter) == (
        "Person 1 has the most calls: 9 calls. Person 2 has the longest talk time: 1 h 40 min.")
    load(session, made_assessment(made_exposure(1, calls=9, talk=0)))
    assert sentence(views.scatter) == "Person 1 has the most calls: 9 calls. No call brought talk time."
    load(session, made_assessment(made_exposure(1, calls=0, talk=0)))
    assert sentence(views.scatter) == "No calls in the files."


def test_hours_are_everybodys_or_the_persons_chosen(page, views, session):
    one = tuple(tuple(3 if (day, hour) == (1, 8) else 0 for hour in range(24)) for day in range(7))
    everybody = tuple(tuple(9 if (day, hour) == (6, 22) else 1 for hour in range(24)) for day in range(7))
    people = [made_exposure(1), made_exposure(2)]
    load(session, made_assessment(*people, hours=everybody, hours_by_person={"key-1": one, "key-2": everybody}))
    assert sentence(views.hours) == "With everybody, the most calls fall on Sunday 22–23 h: 9 of 176."
    assert cells(views.hours)[22] == ["22–23", "1", "1", "1", "1", "1", "1", "9", "15"]
    choose(views.hours, 1)
    assert sentence(views.hours) == "With Person 1, the most calls fall on Tuesday 8–9 h: 3 of 3."
    assert cells(views.hours)[8][2] == "3"
    page.select("key-2")
    assert sentence(views.hours) == "With Person 2, the most calls fall on Sunday 22–23 h: 9 of 176."


def test_concentration_is_told_as_counts_of_a_whole(views, session):
    # 112 + 61 + 58 + 44 + 6 = 281 calls of five people.
    assert sentence(views.concentration).startswith("All calls in six months (281) are with 5 people.")
    assert cells(views.concentration)[2] == ["3", "+86 138 •••• 0003", "58", "231", "82 %", "48 %"]
    load(session, made_assessment(*(made_exposure(place, calls=100 // place) for place in range(1, 9))))
    # 100 + 50 + 33 + 25 + 20 = 228, and 16 + 14 + 12 more.
    assert sentence(views.concentration) == (
        "5 of 8 people hold 228 of your 270 calls in six months (84 %). On the phones of students, as many people "
        "held 61 % of the calls (middle of 124 periods of 90 days, checked on 22 Nov 2026).")
    choose(views.concentration, 1)
    assert sentence(views.concentration) == (
        "5 of 8 people hold 50 min of your 1 h 20 min of talk in six months (62 %).")
    assert headers(views.concentration) == ["People", "Person", "Talk time", "Together", "Part"]
    load(session, made_assessment(made_exposure(1, calls=3, talk=0)))
    assert sentence(views.concentration) == "No talk time in the last six months."


def test_a_part_of_a_whole_is_never_rounded_to_all_or_nothing(views):
    percent = views._texts.percent
    assert [percent(share) for share in (0, 0.004, 0.61, 0.996, 1)] == ["0 %", "under 1 %", "61 %", "99 %", "100 %"]


@pytest.mark.parametrize("name", ["ranking", "circles", "scatter", "concentration"])
def test_a_table_walks_the_people_and_enter_asks_why(page, views, qtbot, name):
    picture = getattr(views, name)
    views.tabs.setCurrentIndex(views.pictures.index(picture) + 1)
    qtbot.mouseClick(picture.as_table, Qt.MouseButton.LeftButton)
    assert picture.as_table.text() == "Show as picture"
    table = picture.table
    assert table.isVisible()
    table.setFocus()
    assert table.currentIndex().row() == 0
    with qtbot.waitSignal(views.person_chosen) as chosen:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert page._selected == chosen.args[0] == "2"
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert page.panel.isAncestorOf(page.focusWidget())
    views.focus_view()
    assert page.focusWidget() is table
    page.select("1")
    assert table.currentIndex().row() == 0
    qtbot.mouseClick(picture.as_table, Qt.MouseButton.LeftButton)
    assert not table.isVisible()


def test_rows_that_are_nobodys_can_be_walked_too(page, views, qtbot):
    views.tabs.setCurrentIndex(4)
    views.hours.as_table.setChecked(True)
    views.hours.table.setFocus()
    for row in range(1, 4):
        qtbot.keyClick(views.hours.table, Qt.Key.Key_Down)
        assert views.hours.table.currentIndex().row() == row
    assert page._selected == "1"


def test_screen_readers_hear_sentence_and_figures(views):
    names = set()
    for place, picture in enumerate(views.pictures, start=1):
        views.tabs.setCurrentIndex(place)
        picture.ensure_canvas()
        names.add(picture.canvas.accessibleName())
        assert sentence(picture) in picture.canvas.accessibleDescription()
        picture.as_table.setChecked(True)
        assert picture.table.accessibleName() == picture.canvas.accessibleName()
        assert picture.table.accessibleDescription() == sentence(picture)
        first = picture.table.model().index(0, 0)
        assert first.data(Qt.ItemDataRole.AccessibleTextRole).count(",") >= 2
    assert len(names) == len(views.pictures)
    assert views.ranking.chooser.accessibleName() == "Sorted by"
    assert views.hours.chooser.accessibleName() == "Whose calls"
    assert views.concentration.chooser.accessibleName() == "What is counted"


def test_arrow_keys_walk_along_the_people_of_the_new_pictures(page, views, qtbot):
    for place, picture, second in ((3, views.scatter, "2"), (5, views.concentration, "2"), (4, views.hours, "2")):
        page.select("1")
        views.tabs.setCurrentIndex(place)
        picture.ensure_canvas()
        qtbot.keyClick(picture.canvas, Qt.Key.Key_Down)
        assert page._selected == second


def test_hostile_names_stay_plain_in_every_table_and_stage(page, views, session):
    people = [made_exposure(place, name=HOSTILE, typed_contact=place == 1,
                            channels=tuple(Channel)) for place in range(1, 4)]
    load(session, made_assessment(*people))
    for place, picture in enumerate(views.pictures, start=1):
        views.tabs.setCurrentIndex(place)
        assert not any("\u202e" in cell for row in cells(picture) for cell in row)
        model = picture.table.model()
        tips = [model.index(0, column).data(Qt.ItemDataRole.ToolTipRole) for column in range(model.columnCount())]
        assert not any("<b>" in tip or "<img" in tip for tip in tips)
    views.tabs.setCurrentIndex(6)
    labels = views.stages.findChildren(QLabel)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
    assert not any("\u202e" in label.text() for label in labels)


@pytest.mark.parametrize(("cell", "tip"), [
    ("Mum", "Mum"), ("<b>Mum</b>", "<span>&lt;b&gt;Mum&lt;/b&gt;</span>"),
    ("&lt;b&gt;Mum", "<span>&amp;lt;b&amp;gt;Mum</span>"), ("Tom & Jerry", "<span>Tom &amp; Jerry</span>")])
def test_a_tooltip_shows_markup_as_it_is_written(qapp, cell, tip):
    model = PlainTableModel()
    model.set_table(PlainTable(("Person",), ((cell,),), ("",)))
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == tip
    assert model.index(0, 0).data() == cell


def test_the_reserve_stands_before_the_stages(views):
    views.tabs.setCurrentIndex(6)
    stages = views.stages
    assert stages.reserve.text() == ("This is what published code and reports show. Predatory lenders keep no such "
                                     "stages. It is no promise.")
    assert stages.layout().indexOf(stages.reserve) == 0
    strips = stages.findChildren(SystemStrips)
    assert len(strips) == 5
    assert strips[0].accessibleName() == "Indonesia, 2018–2020: program code of a collection system"
    words = strips[0].accessibleDescription()
    assert words.startswith("Days 5–10\nemergency contacts typed into the form (when nobody answered for five days)")
    assert "the 5 people called most, about 10 more by talk time\n→ 6 of your people: Mum 妈妈, Manager Li" in words
    said = " ".join(label.text() for label in stages.findChildren(QLabel)).lower()
    assert re.findall(r"\b(?:overdue|owes?|owed|default|debts?)\b", said) == []
    said = [label.text() for label in strips[3].findChildren(QLabel)]
    assert any("2019" in text and "Kenya" in text for text in said)
    assert any(text.startswith("Source: ") and "Checked on" in text for text in said)


def test_stages_that_open_nobody_say_so_and_name_the_widest(views, session):
    load(session, made_assessment(*(made_exposure(place, calls=0, days_ago=None) for place in (1, 2, 3))))
    assert views.stages.sentence.text() == (
        "In “Indonesia, 2018–2020: program code of a collection system”, nobody known from your files could be called "
        "by day 90 after the due date. Another one below opens 3 of your people.")


def test_stages_say_what_is_not_known(views, session):
    assert views.stages.sentence.text() == (
        "In “Indonesia, 2018–2020: program code of a collection system”, 6 of your people could be called by day 90 "
        "after the due date. Whom you typed into the loan form is not known here; those people come first.")
    people = [made_exposure(1, channels=tuple(Channel), typed_contact=True), made_exposure(2)]
    people[1].playbook_ranks["top5_then_duration"] = 1
    load(session, made_assessment(*people))
    # The workplace channel reveals the first person as well, who is counted once.
    assert "1 of your people could be called within 30 days after the due date, 2 by day 90." in (
        views.stages.sentence.text())


def test_stages_are_a_table_too_and_the_keyboard_stops_at_each(page, views, qtbot):
    views.tabs.setCurrentIndex(6)
    stages = views.stages
    views.focus_view()
    assert isinstance(page.focusWidget(), SystemStrips)
    qtbot.mouseClick(stages.as_table, Qt.MouseButton.LeftButton)
    model = stages.table.model()
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(5)] == [
        "Where", "Days after the due date", "Whom", "People", "Who"]
    assert model.rowCount() == 4 + 2 + 3 + 2 + 1
    assert model.index(2, 3).data() == "6"
    assert model.index(2, 1).data() == "Days 31–60"
    views.focus_view()
    assert page.focusWidget() is stages.table


def test_masked_names_follow_into_pictures_and_stages(page, views):
    views.tabs.setCurrentIndex(6)
    number = "+86 138 00000003"
    assert number not in " ".join(label.text() for label in views.stages.findChildren(QLabel))
    page.people.numbers.setChecked(True)
    assert number in " ".join(label.text() for label in views.stages.findChildren(QLabel))
    assert cells(views.ranking)[2][1] == number


def test_where_everybody_is_left_out_no_picture_says_that_the_files_hold_no_calls(page, views, session):
    load(session, made_assessment(left_out=2))
    sentences = []
    for place, picture in enumerate(views.pictures, start=1):
        views.tabs.setCurrentIndex(place)
        for choice in range(picture.chooser.count() if picture.chooser is not None else 1):
            if picture.chooser is not None:
                choose(picture, choice)
            sentences.append(sentence(picture))
    # Seven orders, circles, scatter, two choices of hours and of what few people hold.
    assert sentences == ["You left out everybody."] * 13
    assert "You left out everybody." in [label.text() for label in views.stages.findChildren(QLabel)]
    assert page.panel.grid.caption() == "You left out everybody."
    load(session, made_assessment())
    assert sentence(views.scatter) == page.panel.grid.caption() == "No calls in the files."
