import time

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox

from core.safe_text import clean
from core.saving.profile import ProfileStore
from gui import leave_keys
from gui.languages import Languages
from gui.main_window import MainWindow
from gui.widgets.scroll_column import ScrollColumn
from tests.gui.files import FRIEND, write_book, write_calls, write_messages


@pytest.fixture
def languages(qapp):
    languages = Languages(qapp)
    languages.use("en")
    yield languages
    languages.use("en")


@pytest.fixture
def quits(monkeypatch):
    """Counts the times the program would end."""
    counted = []
    monkeypatch.setattr(QApplication, "quit", lambda: counted.append(1))
    return counted


@pytest.fixture
def window(qapp, qtbot, session, theme, languages, quits, tmp_path):
    window = MainWindow(qapp, session, ProfileStore(tmp_path / "settings" / "settings.json"), theme, languages)
    qtbot.addWidget(window)
    window.resize(1280, 820)
    window.show()
    yield window
    window.hide()
    qapp.removeEventFilter(window._keys)


def boxes():
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMessageBox) and
            widget.isVisible()]


def drag(window, paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
                            Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, event)
    return mime


def drop(window, mime):
    event = QDropEvent(QPointF(50, 50), Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, mime,
                       Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, event)
    return event


def test_the_title_tells_a_passer_by_nothing(window, book):
    window.open_files([str(book)])
    assert window.windowTitle() == "Overview"


def test_the_rail_leads_to_every_page(window):
    for entry, page in zip(window.rail.entries, [page for page in window.pages if page.in_rail], strict=True):
        QTest.mouseClick(entry, Qt.MouseButton.LeftButton)
        assert page.isVisible()
        assert window.header.headline.text() == clean(page.headline())
        assert [other.isChecked() for other in window.rail.entries] == [other is entry for other in window.rail.entries]


def test_what_was_read_leads_to_what_was_found(window, book):
    window.open_files([str(book)])
    QTest.mouseClick(window.data_page._go_on, Qt.MouseButton.LeftButton)
    assert window.exposure_page.isVisible()
    window.exposure_page.data_requested.emit()
    assert window.data_page.isVisible()


def test_badges_follow_what_is_loaded(window, book, tmp_path):
    assert window.rail.entries[0].badge == ""
    window.open_files([str(book), str(write_calls(tmp_path / "calls.xml"))])
    assert window.rail.entries[0].badge == window.data_page.badge() != ""
    assert window.rail.entries[0].accessibleName().startswith("1 Your data, ")


def test_dragging_says_before_release_what_would_happen(window, book, tmp_path, session):
    (tmp_path / "folder").mkdir()
    mime = drag(window, [book, write_calls(tmp_path / "folder" / "calls.xml").parent, tmp_path / "gone"])
    assert "2" in window._overlay.offer
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert window._overlay.offer == ""
    assert session.contents == ()
    drag(window, [book])
    event = drop(window, mime)
    assert event.dropAction() == Qt.DropAction.CopyAction
    assert window._overlay.offer == ""
    assert [content.file for content in session.contents] == ["book.vcf", "calls.xml"]


def test_dragging_something_else_is_explained_and_does_nothing(window, tmp_path, session):
    mime = drag(window, [tmp_path / "gone"])
    assert window._overlay.offer == "Only files and folders can be opened"
    drop(window, mime)
    assert session.contents == ()


def test_what_came_of_a_file_is_in_sight_after_a_guide_was_read(window, tmp_path):
    window.data_page.show_guide("calls_sms_backup_restore")
    QApplication.processEvents()
    bar = window.data_page.findChild(ScrollColumn).verticalScrollBar()
    assert bar.value() > 0
    window.open_files([str(write_messages(tmp_path / "sms.xml"))])
    QApplication.processEvents()
    assert bar.value() == 0


def test_the_open_button_opens_a_dialog_and_goes_on(window, book, session, qtbot):
    QTest.mouseClick(window.header.open, Qt.MouseButton.LeftButton)
    dialog = window.findChild(QFileDialog)
    assert dialog.isVisible()
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.filesSelected.emit([str(book)])
    dialog.reject()
    assert [content.file for content in session.contents] == ["book.vcf"]
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChild(QFileDialog) is None


def test_the_sample_is_marked_on_every_page_and_can_be_removed(window, session, samples):
    assert not window.strip.isVisible()
    window.load_sample()
    assert session.is_sample
    for index in range(len(window.pages)):
        window.show_page(index)
        assert window.strip.isVisible()
    QTest.mouseClick(window.strip.remove, Qt.MouseButton.LeftButton)
    assert session.assessment is None
    assert not window.strip.isVisible()


def test_the_sample_asks_before_it_puts_own_data_aside(window, session, samples, book):
    window.open_files([str(book)])
    window.load_sample()
    (box,) = boxes()
    box.no.click()
    assert not session.is_sample
    window.load_sample()
    (box,) = boxes()
    box.yes.click()
    assert session.is_sample


def test_the_language_changes_while_it_runs(window, languages, session, book):
    window.open_files([str(book)])
    QTest.mouseClick(window.header.language, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert languages.current == "zh_CN"
    assert window.windowTitle() == "概览"
    assert window.rail.entries[0].text() == "你的数据"
    assert "2" in window.header.headline.text()
    QTest.mouseClick(window.header.language, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert window.windowTitle() == "Overview"


def front(window):
    """Return the window that keys go to: a dialog before the one it blocks."""
    return (QApplication.activeModalWidget() or window).windowHandle()


class Hidden(QObject):
    """Notes when a window is hidden."""

    def __init__(self, window):
        super().__init__()
        self.moment = None
        window.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Hide and self.moment is None:
            self.moment = time.perf_counter()
        return False


def press(window, way):
    """Leave in this way; return the seconds from the last key or click until the window was hidden."""
    keys = {
        "keys": (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier),
        "escape": (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    }
    if way == "escape":
        for _ in range(2):
            QTest.keyClick(front(window), *keys[way])
    QApplication.processEvents()
    hidden = Hidden(window)
    begin = time.perf_counter()
    if way in keys:
        QTest.keyClick(front(window), *keys[way])
    elif way == "button":
        QTest.mouseClick(window.rail.leave, Qt.MouseButton.LeftButton)
    else:
        window.close()
    return hidden.moment - begin


@pytest.mark.parametrize("way", ["button", "keys", "escape", "cross"])
def test_close_and_forget_hides_at_once_and_keeps_nothing(window, session, book, quits, way, qtbot):
    window.open_files([str(book)])
    window.dialogs.tell_error("Something", "in front")
    assert press(window, way) < 0.1
    assert not [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    qtbot.wait_until(lambda: bool(quits))
    assert session.assessment is None
    assert session.contents == ()


class FakeClipboard:
    """The clipboard of a desktop; the offscreen one never says whose its content is."""

    def __init__(self, ours):
        self.ours = ours
        self.text = "+86 138 0000 0001"

    def ownsClipboard(self):
        return self.ours

    def clear(self):
        self.text = ""


@pytest.mark.parametrize(("ours", "left"), [(True, ""), (False, "+86 138 0000 0001")])
def test_leaving_clears_the_clipboard_when_its_content_is_ours(window, quits, monkeypatch, qtbot, ours, left):
    clipboard = FakeClipboard(ours)
    monkeypatch.setattr(QGuiApplication, "clipboard", lambda: clipboard)
    window.close()
    qtbot.wait_until(lambda: bool(quits))
    assert clipboard.text == left


def test_slow_or_few_escapes_do_not_leave(window, quits, monkeypatch):
    clock = [0.0]
    monkeypatch.setattr(leave_keys.time, "monotonic", lambda: clock[0])
    for moment in (0.0, 0.5, 1.8, 3.1):
        clock[0] = moment
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert window.isVisible()
    assert not quits


def test_settings_are_forgotten_only_after_a_question(window, tmp_path):
    store = window._store
    store.update(language="en")
    window.data_page.forget_settings_requested.emit()
    (box,) = boxes()
    box.no.click()
    assert (tmp_path / "settings").exists()
    window.data_page.forget_settings_requested.emit()
    (box,) = boxes()
    box.yes.click()
    assert not (tmp_path / "settings").exists()


def test_a_hostile_name_is_plain_text_everywhere(window, tmp_path, hostile_text):
    name = clean(hostile_text).replace("\n", " ")
    window.open_files([str(write_book(tmp_path / "hostile.vcf", [(name.replace(",", ""), FRIEND)]))])
    for index in range(len(window.pages)):
        window.show_page(index)
        QApplication.processEvents()
    labels = window.findChildren(QLabel)
    assert labels
    for label in labels:
        assert label.textFormat() == Qt.TextFormat.PlainText or not Qt.mightBeRichText(label.text()), label.text()


def test_the_pages_lead_to_each_other(window, session, book, qtbot):
    window.activateWindow()
    window.show_page(1)
    window.exposure_page.empty.first.click()
    assert window.data_page.isVisible()
    assert window.data_page._empty.first.hasFocus()
    window.open_files([str(book)])
    window.data_page._go_on.click()
    assert window.exposure_page.isVisible()
    assert window.exposure_page.people.view.hasFocus()


def test_a_low_rail_keeps_its_steps_and_the_way_out_whole(window):
    assert window.rail._promise.isVisible()
    window.rail.setFixedHeight(window.rail.layout().heightForWidth(window.rail.width()) - 1)
    QApplication.processEvents()
    assert not window.rail._promise.isVisible()
    assert window.rail.leave.height() >= window.rail.leave.sizeHint().height()
    for entry in window.rail.entries:
        assert entry.height() >= entry.sizeHint().height()
