"""What leads from one file on the data page to a dialog: passwords, merged calls, ways out of a refusal."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton

from core.assessment import FileNote
from core.reading.files import ReadResult
from core.records import FileRefused
from gui import loading_work
from gui.jobs import Jobs
from gui.languages import CHINESE, ENGLISH, Languages
from gui.widgets.data.merged_calls_dialog import MergedCallsDialog
from gui.widgets.data.password_dialog import PasswordDialog
from gui.widgets.data.refusals_card import RefusalsCard, RefusedFile
from gui.words import file_texts
from tests.core.readers.databases import address_book, call_history
from tests.core.readers.test_iphone_backup import BOOK, CALLS, PASSWORD, Encrypted
from tests.gui.files import MUM, write_book, write_calls, write_messages


def button(widget, text):
    QApplication.processEvents()
    (found,) = [one for one in widget.findChildren(QPushButton) if one.isVisible() and one.text() == text]
    return found


def dialog_of(window, kind):
    QApplication.processEvents()
    (dialog,) = [one for one in window.findChildren(kind) if one.isVisible()]
    return dialog


def texts_of(widget):
    QApplication.processEvents()
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def locked(tmp_path, monkeypatch):
    """A backup that opens with the password "right"; what was asked is noted."""
    folder = tmp_path / "00008110-001A"
    folder.mkdir()
    read_really, asked = loading_work.read_files, []
    book = write_book(tmp_path / "AddressBook.vcf")

    def read(paths, options, report):
        if list(paths) != [folder]:
            return read_really(paths, options, report)
        asked.append(options.passwords.get(folder.name, ""))
        if asked[-1] == "right":
            return read_really([book], options, report)
        code = "iphone_backup_wrong_password" if asked[-1] else "iphone_backup_password"
        return ReadResult(refusals=(FileRefused(folder.name, code),))

    monkeypatch.setattr(loading_work, "read_files", read)
    return folder, asked


@pytest.mark.parametrize("again", [False, True])
@pytest.mark.parametrize("language", [ENGLISH, CHINESE])
def test_the_password_is_asked_without_an_empty_middle(qapp, window, qtbot, language, again):
    Languages(qapp).use(language)
    dialog = PasswordDialog("backup", again, window)
    qtbot.addWidget(dialog)
    dialog.open()
    QApplication.processEvents()
    column = dialog.layout()
    above, below = column.itemAt(column.count() - 3).geometry(), column.itemAt(column.count() - 1).geometry()
    assert below.top() - above.bottom() - 1 <= 2 * column.spacing()
    assert dialog.height() == column.totalHeightForWidth(dialog.width())


def test_a_backup_opens_with_its_password_by_keyboard(window, session, locked, qtbot):
    folder, asked = locked
    session.open_files([folder])
    dialog = dialog_of(window, PasswordDialog)
    assert dialog.wrong.isHidden()
    assert dialog.field.echoMode() == QLineEdit.EchoMode.Password
    assert not dialog.open_.isEnabled()
    assert dialog.windowTitle() == "Password"
    assert any("5 to 30 seconds" in text for text in texts_of(dialog))
    qtbot.keyClicks(dialog.field, "left")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    dialog = dialog_of(window, PasswordDialog)
    assert dialog.wrong.isVisible()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert any("This password does not open the iPhone backup." in text for text in texts_of(window))
    way = button(window, "Enter the password…")
    way.setFocus()
    qtbot.keyClick(way, Qt.Key.Key_Space)
    dialog = dialog_of(window, PasswordDialog)
    qtbot.keyClicks(dialog.field, "right")
    qtbot.keyClick(dialog.shown, Qt.Key.Key_Space)
    assert dialog.field.echoMode() == QLineEdit.EchoMode.Normal
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert session.refusals == ()
    assert session.assessment.coverage.contacts == 2
    assert asked == ["", "left", "right"]
    assert dialog.field.text() == ""
    assert session._plan.passwords == {}


def test_a_real_encrypted_backup_in_a_folder_goes_the_whole_way(window, session, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(Jobs, "inline", False)
    folder = tmp_path / "Backup"
    folder.mkdir()
    backup = Encrypted(folder / "phone")
    backup.put(BOOK, address_book())
    backup.put(CALLS, call_history())
    backup.finish()
    window.open_files([str(folder)])
    qtbot.waitUntil(lambda: bool(session.refusals), timeout=10_000)
    dialog = dialog_of(window, PasswordDialog)
    # The keyboard cannot write all of it; an input method can.
    dialog.field.setText(PASSWORD)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not session.busy, timeout=20_000)
    assert session.refusals == ()
    assert [(content.file, content.records) for content in session.contents] == [
        ("AddressBook.sqlitedb", 3), ("CallHistory.storedata", 6)]
    assert PASSWORD not in repr(vars(session)) + repr(session._plan.passwords)


def test_a_password_not_given_leaves_everything(window, session, locked, qtbot):
    folder, asked = locked
    session.open_files([folder])
    dialog = dialog_of(window, PasswordDialog)
    qtbot.keyClicks(dialog.field, "half")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.field.text() == ""
    assert (asked, len(session.refusals)) == ([""], 1)
    session.changed.emit()
    QApplication.processEvents()
    assert not [one for one in window.findChildren(PasswordDialog) if one.isVisible()]


def test_another_country_needs_no_password_again(window, session, locked):
    folder, asked = locked
    session.open_files([folder])
    dialog_of(window, PasswordDialog).reject()
    session.set_password(folder.name, "right")
    session.set_country("IN")
    assert session.assessment.coverage.contacts == 2
    assert asked == ["", "right"]


def write_carrier_list(path):
    """The four calls of ``write_calls`` as a phone company tells them, twelve seconds later, on two SIM cards."""
    rows = "".join(
        f"{number},2026-05-{day} 20:00:12,1分0秒,主叫,0.10,1391234567{day % 2}\n"
        for day, number in zip(range(17, 21), ("13800000001", "13800000001", "13800000002", "13800000003"),
                               strict=True))
    path.write_text("对方号码,起始时间,通话时长,呼叫类型,通话费,本机号码\n" + rows, encoding="utf-8")
    return path


def test_merged_calls_are_counted_and_can_be_seen(window, session, tmp_path, qtbot):
    session.open_files([write_book(tmp_path / "book.vcf"), write_calls(tmp_path / "calls.xml"),
                        write_carrier_list(tmp_path / "list.csv")])
    assert session.assessment.coverage.calls == 4
    assert any("2 SIM cards or numbers of yours" in text for text in texts_of(window))
    link = button(window, "4 calls also in another file, counted once…")
    assert "list.csv" in link.accessibleName()
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    dialog = dialog_of(window, MergedCallsDialog)
    model = dialog.view.model()
    assert model.rowCount() == 4
    cells = [[model.index(at, column).data() for column in range(7)] for at in range(4)]
    (mum, *_) = [one for one in cells if one[0].startswith("妈妈")]
    assert "13800000001" not in mum[0].replace(" ", "")
    files = {mum[3], mum[6]}
    assert files == {"calls.xml", "list.csv"}
    assert {mum[1][-8:], mum[4][-8:]} == {"20:00:00", "20:00:12"}
    assert mum[2] == mum[5] == "1:00"
    assert dialog.windowTitle() == "Calls counted once"
    qtbot.keyClick(dialog.view, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_number_of_the_owner_is_shown_masked(window, session, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("本机号码：13912345678,,,\n对方号码,起始时间,通话时长,呼叫类型\n" + "".join(
        f"1380000000{day % 3},2026-05-{day:02d} 20:00:12,1分0秒,主叫\n" for day in range(1, 20)), encoding="utf-8")
    session.open_files([path])
    (told,) = [text for text in texts_of(window) if text.startswith("Your own number was recognised: ")]
    assert "5678" in told
    assert "13912345678" not in told.replace(" ", "")


@pytest.mark.parametrize("language", [ENGLISH, CHINESE])
def test_each_note_of_a_file_has_words(qapp, language):
    languages = Languages(qapp)
    languages.use(language)
    said = {note: file_texts.note_line(note) for note in FileNote}
    languages.use(ENGLISH)
    assert said.pop(FileNote.NO_CALLS) == ""
    assert len(set(said.values())) == len(FileNote) - 1
    assert all(line.endswith((".", "。")) for line in said.values())


def test_a_refusal_leads_to_the_guide_of_the_right_file(window, session, tmp_path, qtbot):
    wanted = []
    window.data_page.show_guide = wanted.append
    (tmp_path / "bill.pdf").write_bytes(b"%PDF-1.7\n" + b"x" * 99)
    session.open_files([write_messages(tmp_path / "sms.xml"), tmp_path / "bill.pdf"])
    rows = [one for one in window.findChildren(RefusedFile) if one.isVisible()]
    guides = []
    for row in rows:
        row.guide_wanted.connect(guides.append)
        (way,) = row.stops
        way.setFocus()
        qtbot.keyClick(way, Qt.Key.Key_Space)
    assert guides == ["calls_sms_backup_restore", "calls_carrier_list"]


@pytest.mark.parametrize(("code", "ways"), [
    ("columns_unclear", ["Say which column is which…", "Show how to get the right file"]),
    ("no_calls_in_table", ["Say which column is which…", "Show how to get the right file"]),
    ("iphone_backup_unencrypted", ["Show how to get the right file"]),
    ("whatsapp_database", ["Show how to get the right file"]),
    ("phone_backup", ["Show how to get the right file"]),
    ("owner_file_broken", []),
])
def test_a_refusal_offers_what_helps(qtbot, languages, code, ways):
    row = RefusedFile(FileRefused("x", code))
    qtbot.addWidget(row)
    assert [way.text() for way in row.stops] == ways


def test_thousands_of_refusals_are_counted_not_listed(qtbot, languages):
    card = RefusalsCard()
    qtbot.addWidget(card)
    card.show_refusals([FileRefused(f"{number}.bin", "unknown_format") for number in range(3_000)])
    assert len(card.findChildren(RefusedFile)) == 40
    assert "and 2,960 more files" in [label.text() for label in card.findChildren(QLabel)]
    card.hide()


def test_a_name_full_of_markup_stays_text(qtbot, languages):
    card = RefusalsCard()
    qtbot.addWidget(card)
    card.show_refusals([FileRefused("<img src=x>&\u202e", "pdf")])
    assert "<img src=x>&" in [label.text() for label in card.findChildren(QLabel)]
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in card.findChildren(QLabel))
    card.hide()


def test_a_whole_folder_can_be_opened_by_key(window, session, tmp_path, qtbot):
    folder = tmp_path / "export"
    folder.mkdir()
    write_book(folder / "book.vcf", [("Mum", MUM)])
    write_calls(folder / "calls.xml")
    window.header.open_folder.setFocus()
    qtbot.keyClick(window.header.open_folder, Qt.Key.Key_Space)
    dialog = dialog_of(window, QFileDialog)
    assert dialog.fileMode() == QFileDialog.FileMode.Directory
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.filesSelected.emit([str(folder)])
    dialog.close()
    assert [content.file for content in session.contents] == ["book.vcf", "calls.xml"]
