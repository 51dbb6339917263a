"""Who is exposed: the page's sentences and figures, one selection over list, pictures and reasons, and saving."""

import errno
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from core.assessment import Band, Channel, CorrectionKind, RelationClass
from core.owner import Answers, Correction, Grant, mark_of
from core.summary.figures import RelationGroup
from core.summary.findings import findings
from gui.charts import picture_file
from gui.models.people_model import Column
from gui.pages.exposure_page import ExposurePage
from tests.core.made_people import made_assessment, made_exposure
from tests.gui import builders
from tests.gui.files import MUM, write_book, write_calls
from tests.gui.made_evidence import evidence_of

HOSTILE = '<b>Mum</b><img src="/etc/passwd">\u202e&x'


def load(session, assessment):
    """Put a hand-made assessment into the session, as if files had been read."""
    session._assessment, session._findings = assessment, findings(assessment)
    session._evidence = evidence_of(assessment)
    session.changed.emit()


@pytest.fixture
def page(qtbot, session, theme):
    page = ExposurePage(session, theme)
    qtbot.addWidget(page)
    em = page.fontMetrics().height()
    page.resize(70 * em, 50 * em)
    load(session, builders.assessment())
    page.show()
    qtbot.waitExposed(page)
    return page


def shown_texts(widget: QWidget) -> list[str]:
    # Labels that were just put into a layout are shown by the event loop.
    QApplication.processEvents()
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def selected_names(page: ExposurePage) -> list[str]:
    rows = page.people.view.selectionModel().selectedRows(Column.NAME)
    return [row.data() for row in rows]


def test_without_data_the_page_leads_to_the_data(qtbot, session, theme):
    page = ExposurePage(session, theme)
    qtbot.addWidget(page)
    assert page.empty.isVisibleTo(page)
    assert page.headline() == "Who would be called first"
    assert page.badge() == ""
    with qtbot.waitSignal(page.data_requested):
        qtbot.mouseClick(page.empty.first, Qt.MouseButton.LeftButton)


def test_a_page_made_after_loading_shows_what_is_loaded(qtbot, session, theme):
    load(session, builders.assessment())
    page = ExposurePage(session, theme)
    qtbot.addWidget(page)
    assert not page.empty.isVisibleTo(page)
    assert page.people.model.rowCount() == 7


def test_the_hours_are_forgotten_too(page, session):
    load(session, builders.assessment())
    assert page.panel.grid.caption().startswith("Most:")
    session.forget()
    assert page.panel.grid.caption() == "No calls in the files."


def test_showing_numbers_writes_the_reasons_once(page, session, monkeypatch):
    load(session, builders.assessment())
    written = []
    monkeypatch.setattr(page.panel.why, "show_person", lambda *given: written.append(given[-1]))
    page.people.numbers.setChecked(True)
    page.people.numbers.setChecked(False)
    assert written == [True, False]


def test_forgetting_brings_the_empty_page_back(page, session):
    session.forget()
    assert page.empty.isVisibleTo(page)
    assert page.people.model.rowCount() == 0


@pytest.mark.parametrize(("exposures", "words"), [
    ([], "no people"),
    ([made_exposure(1, Band.MASS_MESSAGE, 10, calls=0, days_ago=None)], "Without calls"),
    ([made_exposure(1, Band.WIDE_LIST, 30)], "Nobody stands out"),
    ([made_exposure(1, name="", kind=RelationClass.UNKNOWN)], "number"),
    ([made_exposure(1), made_exposure(2, Band.SECOND_WAVE, 50)], "2 people would most likely be called"),
])
def test_the_headline_says_the_finding(page, session, exposures, words):
    load(session, made_assessment(*exposures))
    assert words in page.headline()


def test_headline_and_badge_are_announced(page, session, qtbot):
    with qtbot.waitSignal(page.headline_changed) as said, qtbot.waitSignal(page.badge_changed) as badge:
        load(session, made_assessment(made_exposure(1)))
    assert said.args == [page.headline()]
    assert badge.args == ["1"]
    assert page.badge() == "1"


def test_the_four_figures(page):
    figures = [shown_texts(card) for card in page._figures]
    assert [texts[1] for texts in figures] == ["5", "4", "100 %", "1"]
    assert "of 6" in figures[0][2]
    assert "1 family" in figures[1][2]
    assert "1 work" in figures[1][2]


def test_figures_without_address_book_or_talk(page, session):
    load(session, made_assessment(made_exposure(1, name="", talk=0)))
    figures = [shown_texts(card)[1] for card in page._figures]
    assert figures == ["–", "1", "–", "1"]


def test_the_first_person_is_chosen_and_explained(page):
    assert selected_names(page) == ["Mum 妈妈"]
    texts = shown_texts(page.panel)
    assert "Why Mum 妈妈" in texts
    assert "First wave" in texts
    assert "91 of 100" in texts
    assert texts.index("First wave") < texts.index("91 of 100")
    reasons = page.panel.why.reasons.accessibleDescription()
    assert "112" in reasons
    assert "6 h 20 min" in reasons
    assert "+46" in page.panel.waterfall.accessibleDescription()


def test_choosing_in_the_list_changes_the_reasons_and_the_pictures(page, qtbot):
    page.people.view.setCurrentIndex(page.people.model.index(3, Column.NAME))
    assert "Why Zhang (flatmate)" in shown_texts(page.panel)
    page.tabs.setCurrentIndex(2)
    page.views.circles.ensure_canvas()
    qtbot.waitUntil(lambda: page.views.circles.canvas.picture is not None)
    assert page.views.circles.canvas._selected == "4"


@pytest.mark.parametrize("tab", [1, 2])
def test_choosing_in_a_picture_changes_the_list(page, qtbot, tab):
    panel = (page.views.ranking, page.views.circles)[tab - 1]
    page.tabs.setCurrentIndex(tab)
    panel.ensure_canvas()
    qtbot.waitUntil(lambda: panel.canvas.picture is not None)
    canvas = panel.canvas
    target = next(target for target in canvas.picture.targets if target.key == "2")
    middle = ((max(target.box.left, 0 if tab == 1 else -9) + min(target.box.right, 100)) / 2,
              (target.box.bottom + target.box.top) / 2)
    x, y = canvas.picture.axes.transData.transform(middle)
    ratio = canvas.device_pixel_ratio
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton,
                     pos=QPoint(round(x / ratio), round(canvas.height() - y / ratio)))
    assert selected_names(page) == ["Manager Li 李经理"]
    assert "Why Manager Li 李经理" in shown_texts(page.panel)


def test_arrow_keys_walk_along_the_people_of_a_picture(page, qtbot):
    page.tabs.setCurrentIndex(1)
    page.views.ranking.ensure_canvas()
    canvas = page.views.ranking.canvas
    for key, name in ((Qt.Key.Key_Down, "Manager Li 李经理"), (Qt.Key.Key_End, "Old school friend"),
                      (Qt.Key.Key_Down, "Old school friend"), (Qt.Key.Key_Up, "Aunt 二姨"),
                      (Qt.Key.Key_Home, "Mum 妈妈"), (Qt.Key.Key_Left, "Mum 妈妈")):
        qtbot.keyClick(canvas, key)
        assert selected_names(page) == [name]


def test_the_selection_stays_with_the_person_through_sort_filter_and_new_data(page, session):
    page.select("4")
    page.people.view.sortByColumn(Column.CALLS, Qt.SortOrder.AscendingOrder)
    assert selected_names(page) == ["Zhang (flatmate)"]
    page.people.search.setText("mum")
    page.people._filter()
    assert selected_names(page) == []
    assert "Why Zhang (flatmate)" in shown_texts(page.panel)
    page.people.search.setText("")
    page.people._filter()
    assert selected_names(page) == ["Zhang (flatmate)"]
    load(session, builders.assessment(builders.people()[2:]))
    assert selected_names(page) == ["Zhang (flatmate)"]
    load(session, builders.assessment(builders.people()[:2]))
    assert selected_names(page) == ["Mum 妈妈"]


def test_the_selection_follows_the_person_not_the_key(page, session):
    page.select("4")
    kept, other = builders.people()[3], builders.people()[1]
    swapped = [replace(kept, person=replace(kept.person, key="2")),
               replace(other, person=replace(other.person, key="4"))]
    load(session, builders.assessment(swapped))
    assert selected_names(page) == ["Zhang (flatmate)"]


def test_typing_filters_after_a_pause_and_says_how_many_are_left(page, qtbot):
    qtbot.keyClicks(page.people.search, "aunt")
    assert page.people.model.rowCount() == 7
    qtbot.waitUntil(lambda: page.people.model.rowCount() == 1)
    assert any("1 of 7" in text for text in shown_texts(page.people))
    qtbot.keyClicks(page.people.search, "zzz")
    qtbot.keyClick(page.people.search, Qt.Key.Key_Return)
    assert "Nobody fits this search." in shown_texts(page.people)


def test_the_relation_filter_leaves_one_group(page, qtbot):
    box = page.people.group
    box.setCurrentIndex(box.findData(RelationGroup.WORK.value))
    box.activated.emit(box.currentIndex())
    assert page.people.model.rowCount() == 1


def test_keys_reach_search_list_and_reasons(page, qtbot):
    page.activateWindow()
    page.people.view.setFocus()
    qtbot.keyClick(page.people.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.focusWidget() is page.people.search
    qtbot.keyClick(page.people.search, Qt.Key.Key_Return)
    assert page.focusWidget() is page.people.view
    qtbot.keyClick(page.people.view, Qt.Key.Key_Down)
    assert selected_names(page) == ["Manager Li 李经理"]
    qtbot.keyClick(page.people.view, Qt.Key.Key_Return)
    assert page.focusWidget() is page.panel.why.reasons
    qtbot.keyClick(page.panel.why.reasons, Qt.Key.Key_Escape)
    assert page.focusWidget() is page.people.view


def test_escape_empties_the_search_and_leaves_a_picture_reasons_to_it(page, qtbot):
    page.people.search.setText("mum")
    qtbot.keyClick(page.people.search, Qt.Key.Key_Escape)
    assert page.people.search.text() == ""
    page.tabs.setCurrentIndex(1)
    page.views.ranking.ensure_canvas()
    qtbot.keyClick(page.views.ranking.canvas, Qt.Key.Key_Return)
    assert page.focusWidget() is page.panel.why.reasons
    qtbot.keyClick(page.panel.why.reasons, Qt.Key.Key_Escape)
    assert page.focusWidget() is page.views.ranking.canvas


def test_letters_go_to_the_next_person_of_that_beginning(page, qtbot):
    page.people.view.setFocus()
    qtbot.keyClicks(page.people.view, "zh")
    assert selected_names(page) == ["Zhang (flatmate)"]


def test_numbers_are_masked_until_they_are_asked_for(page, qtbot):
    whole = "+86 138 00000001"
    assert whole not in " ".join(shown_texts(page))
    page.people.numbers.setChecked(True)
    assert whole in " ".join(shown_texts(page))
    page.people.numbers.setChecked(False)
    assert whole not in " ".join(shown_texts(page))


def test_what_can_be_changed_is_set_apart_from_what_cannot(page, session):
    load(session, made_assessment(made_exposure(1, channels=tuple(Channel), typed_contact=True)))
    texts = shown_texts(page.panel)
    place = next(place for place, text in enumerate(texts) if text.startswith("Place 1"))
    typed = next(place for place, text in enumerate(texts) if text.startswith("On the loan form"))
    assert texts.index("You can change") < place < texts.index("You cannot change") < typed
    assert any("both closed" in text for text in texts)
    assert any("takes back nothing" in text for text in texts)
    assert any("Tell this person beforehand" in text for text in texts)


def test_somebody_no_channel_shows_has_nothing_to_change(page, session):
    load(session, made_assessment(made_exposure(1, Band.NOT_VISIBLE, 0, channels=(), calls=0, days_ago=None)))
    texts = shown_texts(page.panel)
    assert "No channel that could be closed shows this person." in texts
    assert "You can change" not in texts


def test_of_somebody_whose_channels_are_all_closed_the_page_says_so(page, session, tmp_path):
    session.open_files([write_book(tmp_path / "book.vcf", [("妈妈", MUM)])])
    session.set_answers(Answers(grants={Channel.ADDRESS_BOOK: Grant.NEVER}))
    texts = shown_texts(page.panel)
    assert "All that shows this person is closed already." in texts
    assert "No channel that could be closed shows this person." not in texts


def test_a_part_of_the_talk_time_is_never_said_to_be_all_of_it(page, session):
    people = [made_exposure(place, talk=6000 if place < 6 else 1) for place in range(1, 7)]
    load(session, made_assessment(*people))
    assert "99 %" in shown_texts(page._figures[2])
    load(session, made_assessment(*people[:5]))
    assert "100 %" in shown_texts(page._figures[2])


def test_somebody_without_calls_is_not_called_an_empty_file(page, session, tmp_path):
    book = write_book(tmp_path / "book.vcf", [("妈妈", MUM), ("Ann", "13900000009")])
    session.open_files([book, write_calls(tmp_path / "c.xml", [MUM])])
    ann = next(one.person.key for one in session.assessment.exposures if one.person.name == "Ann")
    page.select(ann)
    assert page.panel.grid.caption() == "No calls with this person."
    page.panel.everybody.click()
    assert page.panel.grid.caption().startswith("Most: ")


def test_everybody_left_out_is_not_called_an_empty_file(page, session, tmp_path):
    session.open_files([write_book(tmp_path / "book.vcf", [("妈妈", MUM)]), write_calls(tmp_path / "c.xml", [MUM])])
    (mum,) = session.assessment.exposures
    session.correct(Correction(CorrectionKind.LEAVE_OUT, mark_of(mum.person)))
    assert page.headline() == "You left out everybody in these files"
    assert "nobody of your address book is shown" in shown_texts(page._figures[0])
    assert "you left out everybody" in shown_texts(page._figures[2])
    assert page.panel.grid.accessibleDescription() == "You left out everybody."
    session.undo()
    assert page.headline().startswith("1 ")


@pytest.mark.parametrize("tab", range(1, 7))
def test_the_keyboard_reaches_the_picture_before_its_buttons_and_these_before_the_panel(page, qtbot, tab):
    page.tabs.setCurrentIndex(tab)
    if tab < 6:
        page.views.pictures[tab - 1].ensure_canvas()
    panel = page.views.stages if tab == 6 else page.views.pictures[tab - 1]
    QApplication.processEvents()
    walked, widget = [], page.tabs.chooser
    while widget is not page.panel.why.reasons:
        widget = widget.nextInFocusChain()
        walked.append(widget)
    assert walked.index(panel.view) < walked.index(panel.as_table)


def test_the_page_says_what_the_files_do_not_show(page, session):
    load(session, builders.assessment(warnings=("short_history", "no_missed_calls")))
    texts = " ".join(shown_texts(page))
    for words in ("Few calls do not mean", "WeChat", "less than 30 days", "connected calls only", "1 Dec 2025"):
        assert words in texts


def test_hours_are_the_persons_or_everybodys(page, session, qtbot):
    one = tuple(tuple(3 if (day, hour) == (1, 8) else 0 for hour in range(24)) for day in range(7))
    everybody = tuple(tuple(9 if (day, hour) == (6, 22) else 0 for hour in range(24)) for day in range(7))
    load(session, made_assessment(made_exposure(1), hours=everybody, hours_by_person={"key-1": one}))
    assert "8–9 h" in page.panel.grid.caption()
    page.panel.everybody.setChecked(True)
    assert "22–23 h" in page.panel.grid.caption()
    qtbot.keyClick(page.panel.grid, Qt.Key.Key_Right)
    qtbot.keyClick(page.panel.grid, Qt.Key.Key_Right)
    assert "23–24 h" in page.panel.grid.accessibleDescription()


def test_hostile_names_stay_plain_text_everywhere(page, session, qtbot):
    load(session, made_assessment(made_exposure(1, name=HOSTILE), made_exposure(2, name=HOSTILE * 50)))
    for tab in range(3):
        page.tabs.setCurrentIndex(tab)
        page.views.ranking.ensure_canvas()
        page.views.circles.ensure_canvas()
        assert not page.grab().isNull()
    labels = page.findChildren(QLabel)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
    assert not any("\u202e" in label.text() for label in labels)


def test_every_widget_the_keyboard_reaches_has_a_name(page):
    page.views.ranking.ensure_canvas()
    page.views.circles.ensure_canvas()
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(page):
            interface = QAccessible.queryAccessibleInterface(widget)
            name = interface.text(QAccessible.Text.Name)
            assert name or widget.accessibleName(), f"{type(widget).__name__} has no name"


def test_pictures_say_their_key_numbers(page):
    page.views.circles.ensure_canvas()
    assert "First wave 2" in page.views.circles.canvas.accessibleDescription()
    assert page.views.circles.canvas.accessibleName() == "Circles of exposure"


def test_a_picture_turns_into_its_own_table(page, qtbot):
    page.tabs.setCurrentIndex(2)
    page.views.circles.ensure_canvas()
    qtbot.mouseClick(page.views.circles.as_table, Qt.MouseButton.LeftButton)
    table = page.views.circles.table
    assert page.tabs.currentIndex() == 2
    assert table.isVisibleTo(page)
    assert [table.model().index(0, column).data() for column in range(4)] == [
        "First wave", "Mum 妈妈", "Parent", "112"]


def test_texts_can_be_written_again_in_another_language(page):
    before = shown_texts(page)
    page.retranslate()
    assert shown_texts(page) == before
    assert selected_names(page) == ["Mum 妈妈"]


def test_a_dark_theme_redraws_the_picture(page, theme, qtbot):
    page.tabs.setCurrentIndex(1)
    page.views.ranking.ensure_canvas()
    qtbot.waitUntil(lambda: page.views.ranking.canvas.picture is not None)
    light = page.views.ranking.canvas.figure.get_facecolor()
    theme._use(True)
    assert page.views.ranking.canvas.figure.get_facecolor() != light
    theme._use(False)
    assert page.views.ranking.canvas.figure.get_facecolor() == light


def test_a_picture_nobody_sees_is_not_drawn(page):
    page.views.ranking.ensure_canvas()
    assert page.views.ranking.canvas.picture is None


def test_a_narrow_page_puts_the_reasons_under_the_list(page, qtbot):
    em = page.fontMetrics().height()

    def corners():
        return [widget.mapTo(page, QPoint(0, 0)) for widget in (page.tabs, page.panel)]

    page.resize(60 * em, 60 * em)
    qtbot.waitUntil(lambda: corners()[1].x() > page.tabs.width())
    page.resize(32 * em, 60 * em)
    qtbot.waitUntil(lambda: corners()[1].y() > corners()[0].y() + page.tabs.height())
    assert page.minimumSizeHint().width() <= 32 * em
    page.resize(60 * em, 60 * em)
    qtbot.waitUntil(lambda: corners()[1].x() > page.tabs.width())


def test_a_narrow_list_keeps_names_and_exposure(page):
    em = page.fontMetrics().height()
    view = page.people.view
    view.setFixedWidth(20 * em)
    view.size_columns()
    assert not view.isColumnHidden(Column.NAME)
    assert not view.isColumnHidden(Column.EXPOSURE)
    assert view.isColumnHidden(Column.TALK)
    assert view.columnWidth(Column.NAME) >= 5 * em


def test_saving_asks_where_and_writes_the_masked_picture(page, qtbot, tmp_path):
    dialog = page.views.ranking.choose_file()
    assert isinstance(dialog, QFileDialog)
    assert dialog.isVisible()
    target = tmp_path / "chosen.svg"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    assert target.read_bytes().startswith(b"<?xml")
    assert any(text.startswith("Saved.") for text in shown_texts(page.views.ranking))


@pytest.mark.parametrize(("code", "words"), [
    (errno.ENOSPC, "no room left"), (errno.EACCES, "not allowed"), (errno.EROFS, "not allowed"),
    (errno.ENOENT, "not there any more"), (errno.EIO, "could not write"),
])
def test_a_failed_save_says_why(page, tmp_path, monkeypatch, code, words):
    def fail(path, data):
        raise OSError(code, "no")

    monkeypatch.setattr(picture_file, "write_whole", fail)
    page.views.ranking.save(str(tmp_path / "picture.png"))
    assert any(words in text for text in shown_texts(page.views.ranking))
    assert list(tmp_path.iterdir()) == []


def test_a_name_of_another_kind_is_refused(page, tmp_path):
    page.views.ranking.save(str(tmp_path / "picture.exe"))
    assert any("must end in" in text for text in shown_texts(page.views.ranking))
    assert list(tmp_path.iterdir()) == []


def test_a_low_window_shows_figures_in_one_line_and_more_rows(page, qtbot):
    em = page.fontMetrics().height()
    page.resize(76 * em, 40 * em)
    QApplication.processEvents()
    tall = page._figure_row.height()
    page.resize(76 * em, 28 * em)
    qtbot.waitUntil(lambda: page._figure_row.height() < tall * 0.7)
    exposed = page._figures[1]
    assert exposed.toolTip() == exposed._note.text() != ""
    assert exposed._note.isHidden()
    assert exposed._figure.geometry().right() < exposed._label.geometry().left()
    assert page.people.view.height() >= 7 * page.people.view.verticalHeader().defaultSectionSize()
    assert not page._findings.verticalScrollBar().isVisible()
    # Said once more in the panel.
    assert page._limits.isHidden()
    assert any("safe" in text for text in shown_texts(page.panel))
    page.resize(76 * em, 40 * em)
    qtbot.waitUntil(lambda: page._figure_row.height() == tall)
    assert exposed._note.isVisible()
    assert exposed.toolTip() == ""


def test_search_and_filters_share_a_row_at_the_least_width(page, qtbot):
    em = page.fontMetrics().height()
    page.resize(42 * em, 28 * em)

    def in_one_row():
        tops = {widget.geometry().center().y() for widget in (page.people.search, page.people.group)}
        return max(tops) - min(tops) <= 2

    qtbot.waitUntil(in_one_row)
    page.people.setFixedWidth(16 * em)
    QApplication.processEvents()
    assert page.people.search.geometry().bottom() < page.people.group.geometry().top()
