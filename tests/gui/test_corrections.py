"""What the owner says about people, through the real menus, dialogs and keys, and the way back from all of it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from core.assessment import CorrectionKind, Harm, RelationClass
from core.owner import Correction, PersonMark, mark_of
from core.safe_text import clean
from core.saving.profile import ProfileStore
from gui.languages import Languages
from gui.main_window import MainWindow
from gui.models.people_model import Column, Role
from gui.widgets.people.correction_menu import CorrectionMenu
from gui.widgets.plain_label import PlainLabel
from tests.gui.files import BOSS, FRIEND, MUM, write_book, write_calls

# The offscreen platform says so of every menu that pops up.
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


@pytest.fixture
def languages(qapp):
    languages = Languages(qapp)
    languages.use("en")
    yield languages
    languages.use("en")


@pytest.fixture
def window(qapp, qtbot, session, theme, languages, tmp_path):
    window = MainWindow(qapp, session, ProfileStore(tmp_path / "settings" / "settings.json"), theme, languages)
    qtbot.addWidget(window)
    window.resize(1280, 820)
    window.show()
    window.activateWindow()
    book = write_book(tmp_path / "book.vcf", [("妈妈", MUM), ("李经理", BOSS), ("Tom & Jerry", FRIEND)])
    window.open_files([str(book), str(write_calls(tmp_path / "calls.xml"))])
    window.show_page(window.exposure_page)
    QApplication.processEvents()
    yield window
    close_menus()
    window.hide()
    qapp.removeEventFilter(window._keys)


def press(window, widget, modifiers):
    """Press Z with these modifiers; offscreen no window is active once a menu or dialog has closed."""
    window.activateWindow()
    QApplication.processEvents()
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Z, modifiers)


def close_menus():
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QMenu | QDialog) and widget.isVisible():
            widget.close()


def named(session, name):
    return next(one.person for one in session.assessment.exposures if one.person.name == name)


def names(session):
    return [one.person.name for one in session.assessment.exposures]


def choose_row(window, name):
    view = window.exposure_page.people.view
    model = window.exposure_page.people.model
    row = next(row for row in range(model.rowCount()) if model.index(row, Column.NAME).data() == name)
    view.setCurrentIndex(model.index(row, Column.NAME))
    view.setFocus()
    return row


def open_menu(window, name):
    """Open the menu with the menu key on this person's row."""
    choose_row(window, name)
    view = window.exposure_page.people.view
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), view.mapToGlobal(QPoint(1, 1)))
    QApplication.sendEvent(view.viewport(), event)
    (menu,) = open_menus()
    return menu


def open_menus():
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, CorrectionMenu) and one.isVisible()]


def find(menu, *path):
    """Return the action of these texts, one menu below the other."""
    action = next(action for action in menu.actions() if action.text() == path[0])
    return find(action.menu(), *path[1:]) if path[1:] else action


def say(window, name, *path):
    menu = open_menu(window, name)
    find(menu, *path).trigger()
    menu.close()
    QApplication.processEvents()


def dialog(window):
    return next(widget for widget in window.findChildren(QDialog) if widget.isVisible())


def texts_of(widget):
    return [label.text() for label in widget.findChildren(PlainLabel) if label.isVisible()]


def bar_text(window):
    bar = window.corrector.bar
    return bar.text.text() if bar.isVisible() else ""


def test_a_relation_is_corrected_shown_as_one_and_undone_by_the_bar(window, session):
    say(window, "李经理", "Relation", "Friend")
    person = named(session, "李经理")
    assert person.relation.kind is RelationClass.FRIEND
    assert bar_text(window) == "Corrected: 李经理 is: Friend"
    model = window.exposure_page.people.model
    relation = model.index(model.row_of(person.key), Column.RELATION)
    assert relation.data() == "Friend"
    assert relation.data(Role.CORRECTED)
    assert relation.data(Qt.ItemDataRole.AccessibleTextRole) == "Friend (set by you)"
    assert relation.data(Qt.ItemDataRole.ToolTipRole) == "Friend (set by you)"
    window.corrector.bar.way_back.click()
    assert named(session, "李经理").relation.kind is RelationClass.BOSS
    assert bar_text(window) == "Taken back: 李经理 is: Friend"
    window.corrector.bar.way_back.click()
    assert named(session, "李经理").relation.kind is RelationClass.FRIEND


def test_the_menu_ticks_what_holds_and_leaves_it_to_the_files_again(window, session):
    menu = open_menu(window, "李经理")
    assert find(menu, "Relation", "Boss").isChecked()
    assert not find(menu, "Relation", "As the files say").isEnabled()
    menu.close()
    say(window, "李经理", "Relation", "Sibling")
    menu = open_menu(window, "李经理")
    assert find(menu, "Relation", "Sibling").isChecked()
    assert not find(menu, "Relation", "Boss").isChecked()
    find(menu, "Relation", "As the files say").trigger()
    menu.close()
    assert session.corrections.present == ()
    assert named(session, "李经理").relation.kind is RelationClass.BOSS


def test_the_menu_names_the_person_without_shortcut_marks(window):
    menu = open_menu(window, "Tom & Jerry")
    assert menu.actions()[0].text() == "Tom && Jerry · +86 138 •••• 0003"
    assert menu.accessibleName() == "Correct Tom & Jerry · +86 138 •••• 0003"


def test_the_right_button_asks_about_the_row_under_the_pointer(window):
    choose_row(window, "妈妈")
    view, model = window.exposure_page.people.view, window.exposure_page.people.model
    row = next(row for row in range(model.rowCount()) if model.index(row, Column.NAME).data() == "李经理")
    where = view.visualRect(model.index(row, Column.NAME)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, view.viewport().mapToGlobal(where))
    QApplication.sendEvent(view.viewport(), event)
    (menu,) = open_menus()
    assert "李经理" in menu.actions()[0].text()
    menu.close()
    empty = QPoint(5, view.viewport().height() - 2)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, empty, view.viewport().mapToGlobal(empty))
    QApplication.sendEvent(view.viewport(), event)
    assert open_menus() == []


def test_the_panel_offers_the_same_menu(window):
    choose_row(window, "李经理")
    window.exposure_page.panel.correction_wanted.emit(QPoint(50, 50))
    (menu,) = open_menus()
    assert "李经理" in menu.actions()[0].text()


def test_a_person_becomes_a_service_number_and_a_person_again(window, session):
    say(window, "李经理", "This is a service number")
    assert named(session, "李经理").service_number
    say(window, "李经理", "This is a person")
    assert not named(session, "李经理").service_number
    assert [one.value for one in session.corrections.present] == ["no"]


def test_harm_stands_in_its_own_column_beside_an_unchanged_exposure(window, session):
    people = window.exposure_page.people
    assert people.view.isColumnHidden(Column.HARM)
    assert people.harm.isHidden()
    before = {one.person.name: one.score for one in session.assessment.exposures}
    say(window, "妈妈", "How bad would a call be?", "Very bad")
    say(window, "李经理", "How bad would a call be?", "A little bad")
    assert {one.person.name: one.score for one in session.assessment.exposures} == before
    assert not people.view.isColumnHidden(Column.HARM)
    people.model.sort(Column.HARM, Qt.SortOrder.DescendingOrder)
    shown = [people.model.index(row, Column.HARM).data() for row in range(people.model.rowCount())]
    assert shown == ["Very bad", "A little bad", ""]
    row = people.model.row_of(named(session, "妈妈").key)
    spoken = people.model.index(row, Column.RANK).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith(", A call would be: Very bad")
    people.harm.setCurrentIndex(people.harm.findData(Harm.MUCH.value))
    people.harm.activated.emit(people.harm.currentIndex())
    assert [people.model.index(row, Column.NAME).data() for row in range(people.model.rowCount())] == ["妈妈"]


def test_a_harm_filter_is_lifted_when_nothing_is_said_any_more(window, session):
    people = window.exposure_page.people
    say(window, "妈妈", "How bad would a call be?", "Bad")
    people.harm.setCurrentIndex(people.harm.findData(Harm.SOME.value))
    people.harm.activated.emit(people.harm.currentIndex())
    assert people.model.rowCount() == 1
    say(window, "妈妈", "How bad would a call be?", "Not said")
    assert session.corrections.present == ()
    assert people.harm.isHidden()
    assert people.model.rowCount() == 3


def test_somebody_left_out_is_gone_and_named_only_when_asked_for(window, session):
    say(window, "妈妈", "Leave out everywhere")
    assert "妈妈" not in names(session)
    assert bar_text(window) == "Corrected: one person is left out everywhere"
    window.exposure_page.people.corrections.click()
    listed = dialog(window)
    assert not any("妈妈" in text for text in texts_of(listed))
    listed.show_left_out.click()
    QApplication.processEvents()
    assert "妈妈 is left out everywhere" in texts_of(listed)
    listed.lines[0].button.click()
    assert "妈妈" in names(session)
    QApplication.processEvents()
    assert "You have corrected nothing." in texts_of(listed)
    listed.reject()


def test_two_entries_are_joined_after_a_look_at_what_that_means(window, session):
    say(window, "妈妈", "Same person as…")
    asked = dialog(window)
    assert not asked.join.isEnabled()
    asked.field.setFocus()
    asked.field.setText("Tom")
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    assert asked.isVisible()
    assert "become one entry with 3 calls" in asked.preview.text()
    asked.join.click()
    QApplication.processEvents()
    assert len(session.assessment.exposures) == 2
    joined = next(one.person for one in session.assessment.exposures if len(one.person.numbers) == 2)
    assert CorrectionKind.SAME_PERSON in joined.corrected
    assert bar_text(window) == "Corrected: 妈妈 and Tom & Jerry are one person"
    view = window.exposure_page.people.view
    press(window, view, Qt.KeyboardModifier.ControlModifier)
    assert len(session.assessment.exposures) == 3
    press(window, view, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert len(session.assessment.exposures) == 2


def test_a_number_without_a_name_is_told_as_the_list_shows_it(window, session, tmp_path):
    window.open_files([str(write_calls(tmp_path / "more.xml", ["+8613800000044"]))])
    nameless = named(session, "")
    session.correct(Correction(CorrectionKind.SAME_PERSON, mark_of(named(session, "妈妈")), other=mark_of(nameless)))
    assert bar_text(window) == "Corrected: 妈妈 and +86 138 •••• 0044 are one person"


def test_a_person_is_not_joined_with_themselves(window):
    say(window, "妈妈", "Same person as…")
    asked = dialog(window)
    asked.field.setText("妈妈")
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    assert not asked.join.isEnabled()
    assert asked.preview.text() == "That is the same entry already. Choose somebody else."
    asked.cancel.click()


def test_taking_apart_is_offered_only_where_there_are_parts_and_gives_each_its_calls(window, session):
    menu = open_menu(window, "妈妈")
    assert "Not the same person…" not in [action.text() for action in menu.actions()]
    menu.close()
    session.correct(Correction(CorrectionKind.SAME_PERSON, mark_of(named(session, "妈妈")),
                               other=mark_of(named(session, "Tom & Jerry"))))
    joined = next(one.person for one in session.assessment.exposures if len(one.person.numbers) == 2)
    assert joined.parts
    session.undo()


def test_a_shared_number_is_taken_apart_by_the_dialog(window, session, tmp_path):
    book = write_book(tmp_path / "shared.vcf", [("Aunt", "+8613800000009"), ("Uncle", "+8613800000009")])
    window.open_files([str(book)])
    window.show_page(window.exposure_page)
    shared = next(one.person for one in session.assessment.exposures if "Aunt" in one.person.names)
    assert set(shared.names) == {"Aunt", "Uncle"}
    say(window, shared.name, "Not the same person…")
    asked = dialog(window)
    assert [box.text() for box in asked.boxes] == ["Aunt · +86 138 •••• 0009", "Uncle · +86 138 •••• 0009"]
    assert not asked.split.isEnabled()
    for box in asked.boxes:
        box.click()
    assert not asked.split.isEnabled()
    asked.boxes[0].click()
    asked.split.click()
    QApplication.processEvents()
    assert {"Aunt", "Uncle"} <= set(names(session))
    assert bar_text(window) == "Corrected: Uncle is somebody else"


def test_a_correction_without_effect_says_which_way(window, session):
    def relation(name, kind):
        return Correction(CorrectionKind.RELATION, PersonMark(frozenset({BOSS}), frozenset({name})), kind)

    session.correct(relation("李经理", "hr"), relation("老李", "friend"))
    window.corrector.show_list()
    QApplication.processEvents()
    listed = dialog(window)
    assert texts_of(listed.lines[0])[1] == "a later correction about the same person counts instead"
    assert len(texts_of(listed.lines[1])) == 1
    corrections = session.corrections
    session.forget()
    session.correct(*corrections.present)
    QApplication.processEvents()
    assert [texts_of(line)[1] for line in listed.lines] == ["waits for your files"] * 2


def test_a_correction_that_fits_nobody_says_so_and_survives_a_new_import(window, session, tmp_path):
    gone = PersonMark(frozenset({"+8613999999999"}), frozenset({"Nobody Here"}))
    session.correct(Correction(CorrectionKind.RELATION, gone, "friend"))
    say(window, "李经理", "Relation", "Friend")
    window.open_files([str(write_book(tmp_path / "more.vcf", [("Ada", "+8613800000011")]))])
    assert named(session, "李经理").relation.kind is RelationClass.FRIEND
    window.show_page(window.questions_page)
    QApplication.processEvents()
    window.questions_page.words.corrections.click()
    listed = dialog(window)
    assert len(listed.lines) == 2
    assert texts_of(listed.lines[0]) == ["Nobody Here is: Friend", "fits nobody in these files"]
    assert texts_of(listed.lines[1]) == ["李经理 is: Friend"]
    assert listed.lines[1].button.accessibleName() == "Take back: 李经理 is: Friend"
    listed.lines[1].button.setFocus()
    QTest.keyClick(listed.lines[1].button, Qt.Key.Key_Space)
    assert named(session, "李经理").relation.kind is RelationClass.BOSS
    QApplication.processEvents()
    assert listed.lines[0].button.hasFocus()
    listed.reject()


def test_undo_in_a_text_field_is_the_fields_own(window, session):
    say(window, "李经理", "Relation", "Friend")
    search = window.exposure_page.people.search
    search.setFocus()
    QTest.keyClicks(search, "abc")
    press(window, search, Qt.KeyboardModifier.ControlModifier)
    assert search.text() == ""
    assert named(session, "李经理").relation.kind is RelationClass.FRIEND
    press(window, window.exposure_page.people.view, Qt.KeyboardModifier.ControlModifier)
    assert named(session, "李经理").relation.kind is RelationClass.BOSS


def test_the_line_goes_with_the_page_with_forgetting_and_when_put_away(window, session):
    say(window, "李经理", "Relation", "Friend")
    window.corrector.bar.put_away.click()
    assert bar_text(window) == ""
    say(window, "李经理", "Relation", "Parent")
    window.show_page(0)
    assert bar_text(window) == ""
    say(window, "李经理", "Relation", "Child")
    assert bar_text(window)
    session.forget()
    assert bar_text(window) == ""


def test_forgetting_forgets_corrections(window, session):
    say(window, "李经理", "Relation", "Friend")
    session.forget()
    assert session.corrections.present == ()
    assert session.corrections.past == ()


def test_the_count_of_corrections_stands_under_the_list(window):
    people = window.exposure_page.people
    assert people.corrections.isHidden()
    say(window, "李经理", "Relation", "Friend")
    assert people.corrections.text() == "Your 1 correction…"
    say(window, "妈妈", "How bad would a call be?", "Bad")
    assert people.corrections.text() == "Your 2 corrections…"


def test_questions_are_one_step_from_the_list_and_the_way_back_leads_to_it(window):
    people = window.exposure_page.people
    people.questions.setFocus()
    QTest.keyClick(people.questions, Qt.Key.Key_Space)
    assert window.questions_page.isVisible()
    assert window.rail.entries[1].isChecked()
    window.go_back()
    assert window.exposure_page.isVisible()
    assert people.questions.hasFocus()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_menu_and_dialogs_are_complete_in_both_languages(window, session, languages, language):
    languages.use(language)
    QApplication.processEvents()
    menu = open_menu(window, "李经理")
    said = [action.text() for action in menu.actions()[1:] if action.text()]
    said += [entry.text() for action in menu.actions() if action.menu() for entry in action.menu().actions()]
    menu.close()
    for correction in (
        Correction(CorrectionKind.RELATION, mark_of(named(session, "李经理")), "friend"),
        Correction(CorrectionKind.SERVICE, mark_of(named(session, "李经理")), "yes"),
        Correction(CorrectionKind.HARM, mark_of(named(session, "李经理")), "much"),
    ):
        session.correct(correction)
    window.corrector.show_list()
    listed = dialog(window)
    said += texts_of(listed)
    for button in [line.button for line in listed.lines]:
        assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
    listed.reject()
    said.append(bar_text(window))
    for text in said:
        assert "{" not in text
        assert language == "en" or not any("a" <= char <= "z" for char in text), text


def test_hostile_names_are_plain_text_in_menu_and_dialogs(window, session, tmp_path, hostile_text):
    name = clean(hostile_text).replace(",", "")
    window.open_files([str(write_book(tmp_path / "hostile.vcf", [(name, "+8613800000077")]))])
    window.show_page(window.exposure_page)
    person = next(one.person for one in session.assessment.exposures
                  if one.person.numbers and one.person.numbers[0].key.endswith("77"))
    session.correct(Correction(CorrectionKind.HARM, mark_of(person), "much"))
    window.corrector.show_list()
    for label in dialog(window).findChildren(PlainLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert label.text() == "\n".join(clean(line) for line in label.text().split("\n"))
