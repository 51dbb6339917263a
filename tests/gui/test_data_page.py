import json

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QListWidget, QPushButton

from gui.languages import CHINESE
from gui.pages.data_page import DataPage
from gui.widgets.data.file_row import FileRow
from tests.core.readers.test_iphone_backup import address_book, plain_backup
from tests.gui.files import BOSS, MUM, write_book, write_calls, write_messages


@pytest.fixture
def page(qtbot, session, store, languages, theme):
    page = DataPage(session, store, languages)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    yield page
    page.hide()


def settle():
    """Let new widgets appear and old ones go."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown(page):
    """Every text a person can see, one string."""
    settle()
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def button(page, text):
    settle()
    (found,) = [one for one in page.findChildren(QPushButton) if one.isVisible() and one.text() == text]
    return found


def rows(page):
    settle()
    return [row for row in page.findChildren(FileRow) if row.isVisible()]


def test_an_empty_page_says_what_belongs_there_and_offers_the_sample(page, qtbot):
    assert page.headline() == "Start with your own address book and calls"
    assert page.badge() == ""
    assert "How to get the files from your phone" in shown(page)
    with qtbot.waitSignal(page.sample_requested):
        QTest.mouseClick(button(page, "Try it with invented people"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.open_requested):
        QTest.mouseClick(button(page, "Open files…"), Qt.MouseButton.LeftButton)


def below(upper, lower):
    """Whether one widget begins where the other has ended, on the same page."""
    settle()
    return lower.mapToGlobal(lower.rect().topLeft()).y() >= upper.mapToGlobal(upper.rect().bottomLeft()).y()


def test_without_files_the_way_to_them_stands_before_the_questions(page, session, tmp_path):
    assert below(page._empty, page._guide)
    assert below(page._guide, page.questions)
    assert "No files yet? Choose your phone below" in shown(page)
    session.open_files([write_book(tmp_path / "book.vcf")])
    assert below(page._files, page.questions)
    assert below(page.questions, page._coverage)
    session.forget()
    assert below(page._guide, page.questions)


def test_tab_reaches_the_questions_where_they_stand(page, session, tmp_path):
    def after(widget):
        widget = widget.nextInFocusChain()
        while not (widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
            widget = widget.nextInFocusChain()
        return widget

    settle()
    assert after(page._computer.forget) is page.questions.open
    session.open_files([write_book(tmp_path / "book.vcf")])
    settle()
    assert after(page._missing) is page.questions.open


@pytest.mark.parametrize(("written", "offer", "guide"), [
    ("book", "How to get the call history", "calls_sms_backup_restore"),
    ("calls", "How to get the address book", "contacts_samsung"),
])
def test_with_one_of_two_files_the_way_to_the_other_is_one_click(page, session, tmp_path, written, offer, guide):
    QTest.mouseClick(button(page, "Samsung"), Qt.MouseButton.LeftButton)
    session.set_country("KE")
    file = write_book(tmp_path / "book.vcf") if written == "book" else write_calls(tmp_path / "calls.xml")
    session.open_files([file])
    QTest.mouseClick(button(page, offer), Qt.MouseButton.LeftButton)
    assert page._guide._lines[guide].arrow.isChecked()
    assert page._area.verticalScrollBar().value() > 0
    session.open_files([write_book(tmp_path / "book.vcf"), write_calls(tmp_path / "calls.xml")])
    settle()
    assert not page._missing.isVisible()


def test_each_file_is_told_by_kind_count_and_period(page, session, tmp_path):
    session.open_files([write_book(tmp_path / "book.vcf"), write_calls(tmp_path / "calls.xml")])
    text = shown(page)
    assert page.headline() == "2 contacts and 4 calls were read"
    assert page.badge() == "2 files"
    assert "book.vcf\nAddress book\n2 contacts" in text
    assert "calls.xml\nCall log of an Android phone\n4 calls · 17 May 2026 to 20 May 2026" in text
    assert "The calls begin on 17 May 2026 and end on 20 May 2026." in text
    assert "There are fewer than 60 calls." in text
    assert "See whom a loan app would call" not in text


def test_removing_a_file_is_one_click(page, session, tmp_path):
    session.open_files([write_book(tmp_path / "book.vcf"), write_calls(tmp_path / "calls.xml")])
    QTest.mouseClick(button(rows(page)[0], "Remove"), Qt.MouseButton.LeftButton)
    assert [content.file for content in session.contents] == ["calls.xml"]
    assert page.badge() == "1 file"


def test_a_refused_file_says_what_it_is_and_what_to_do(page, session, tmp_path):
    session.open_files([write_messages(tmp_path / "sms.xml")])
    text = shown(page)
    assert "sms.xml\nThis holds text messages, not calls." in text
    assert "tick “Call logs” only" in text
    QTest.mouseClick(button(page, "Hide this note"), Qt.MouseButton.LeftButton)
    assert session.refusals == ()
    assert "sms.xml" not in shown(page)


def test_problems_stand_behind_a_toggle_with_their_lines(page, session, tmp_path):
    session.open_files([write_book(tmp_path / "book.vcf", [("Mum", MUM), ("Nobody", "none")])])
    (problem,) = session.assessment.problems
    toggle = button(page, "1 place could not be read or had to be guessed")
    (listed,) = page.findChildren(QListWidget)
    assert not listed.isVisible()
    QTest.mouseClick(toggle, Qt.MouseButton.LeftButton)
    assert listed.isVisible()
    assert [listed.item(row).text() for row in range(listed.count())] == [
        f"Line {problem.line}: This is not a phone number."]


def test_a_backup_without_calls_says_so_without_a_click(page, session, tmp_path):
    session.open_files([plain_backup(tmp_path / "phone", book=address_book())])
    assert "This backup has no password, and an iPhone puts its calls only into backups with one." in shown(page)
    assert button(page, "1 place could not be read or had to be guessed")


def test_a_guessed_encoding_can_be_corrected_with_the_names_in_sight(page, session, tmp_path):
    session.open_files([write_book(tmp_path / "b.vcf", [("妈妈", MUM), ("王芳", BOSS)], "gb18030")])
    assert "Names now read: 妈妈 · 王芳" in shown(page)
    (box,) = rows(page)[0].findChildren(QComboBox)
    assert box.currentData() == "gb18030"
    assert box.accessibleName() == "Names look wrong? Read them as"
    box.setCurrentIndex(box.findData("cp949"))
    box.activated.emit(box.currentIndex())
    assert session.contents[0].encoding == "cp949"
    assert "妈妈" not in shown(page)


def test_the_country_can_be_chosen_and_left_to_the_files(page, session, tmp_path):
    session.open_files([write_book(tmp_path / "book.vcf")])
    box = page._country
    assert box.currentText() == "as the files say: China"
    box.setCurrentIndex(box.findData("IN"))
    box.activated.emit(box.currentIndex())
    assert session.country == session.assessment.coverage.country == "IN"
    assert box.currentData() == "IN"
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert session.country == ""


def test_progress_is_shown_and_can_be_stopped(page, session):
    card = page._progress
    assert not card.isVisible()
    session.busy_changed.emit(True)
    assert card.isVisible()
    session.progressed.emit(2**40, 2**41)
    assert (card.bar.value(), card.bar.maximum()) == (500, 1000)
    session.progressed.emit(0, 0)
    assert card.bar.maximum() == 0
    session.busy_changed.emit(False)
    assert not card.isVisible()


def test_settings_are_kept_unless_the_box_is_unticked(page, store, tmp_path):
    settings = tmp_path / "settings" / "settings.json"
    assert not settings.exists()
    store.set_step("deny_contacts", "done")
    assert "deny_contacts" in settings.read_text(encoding="utf-8")
    page._computer.remember.click()
    assert json.loads(settings.read_text(encoding="utf-8")) == {"remember": False}
    page._computer.remember.click()
    assert store.profile.remember
    assert "deny_contacts" in settings.read_text(encoding="utf-8")


def test_guides_change_with_phone_and_language(page, languages, store):
    assert "SMS Backup & Restore" not in shown(page)
    QTest.mouseClick(button(page, "Samsung"), Qt.MouseButton.LeftButton)
    assert "tick only “call logs”" in shown(page).lower()
    assert store.profile.phone == "samsung"
    QTest.mouseClick(button(page, "iPhone"), Qt.MouseButton.LeftButton)
    assert "Encrypt local backup" in shown(page)
    assert "SMS Backup & Restore" not in shown(page)
    languages.use(CHINESE)
    QApplication.processEvents()
    assert "加密本地备份" not in shown(page), "the phone company comes first in China"
    assert "所有联系人" in shown(page)
    assert "All Contacts" not in shown(page)


def test_a_narrow_page_puts_the_cards_below_each_other(page):
    wide = page._computer.y()
    page.resize(500, 700)
    QApplication.processEvents()
    assert wide == page._guide.y() or page._lower.direction() == page._lower.Direction.TopToBottom
    assert page._computer.y() > page._guide.y()
    assert page._computer.x() == page._guide.x()


def test_tab_goes_through_the_files_where_they_stand(page, session, tmp_path):
    session.open_files([write_book(tmp_path / "book.vcf"), write_calls(tmp_path / "calls.xml"),
                        write_messages(tmp_path / "sms.xml")])
    removals = [row.stops[0] for row in rows(page)]
    wanted = [button(page, "Hide this note"), *removals, page._go_on, page._country]
    page._empty.second.setFocus()
    widget, order = page._empty.second, []
    for _ in range(60):
        widget = widget.nextInFocusChain()
        if widget in wanted:
            order.append(widget)
    assert order[:len(wanted)] == wanted


def test_the_keyboard_stays_on_the_page_when_its_button_goes(page, session, tmp_path, qtbot):
    page.activateWindow()
    page._empty.second.setFocus()
    qtbot.waitUntil(page._empty.second.hasFocus)
    session.open_files([write_book(tmp_path / "book.vcf")])
    assert page._go_on.hasFocus()
    (row,) = rows(page)
    row.stops[0].setFocus()
    QTest.keyClick(row.stops[0], Qt.Key.Key_Space)
    settle()
    assert page._empty.first.hasFocus()


def test_stopping_by_key_leaves_the_keyboard_on_the_page(page, session, qtbot):
    session.busy_changed.emit(True)
    page.activateWindow()
    page._progress.cancel.setFocus()
    qtbot.waitUntil(page._progress.cancel.hasFocus)
    session.busy_changed.emit(False)
    assert page._empty.first.hasFocus()
