"""Every control has a name for a screen reader, and the keyboard reaches every one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from core.saving.profile import ProfileStore
from gui.jobs import Jobs
from gui.languages import Languages
from gui.main_window import MainWindow
from gui.session import Session
from gui.theme import Theme
from tests.gui.files import write_book, write_calls, write_messages

LANGUAGES = ("en", "zh_CN")
WORKED = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit)


@pytest.fixture(scope="module")
def theme(qapp):
    languages = Languages(qapp)
    return languages, Theme(qapp)


@pytest.fixture
def window(qapp, theme, tmp_path, monkeypatch):
    monkeypatch.setattr(Jobs, "inline", True)
    languages, colours = theme
    languages.use("en")
    jobs = Jobs()
    window = MainWindow(qapp, Session(jobs), ProfileStore(tmp_path / "settings.json"), colours, languages)
    window.resize(1280, 820)
    window.show()
    window.open_files([
        str(write_book(tmp_path / "book.vcf", [("妈妈", "+8613800000001"), ("王芳", "+8613800000002")], "gb18030")),
        str(write_calls(tmp_path / "calls.xml")), str(write_messages(tmp_path / "sms.xml")),
    ])
    yield window
    window.hide()
    qapp.removeEventFilter(window._keys)
    window.deleteLater()
    QApplication.processEvents()


def reachable(window):
    """The visible widgets the Tab key should stop at."""
    return [
        widget for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and not isinstance(widget, QScrollBar)
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_has_a_name(window, theme, language):
    theme[0].use(language)
    QApplication.processEvents()
    for index in range(len(window.pages)):
        window.show_page(index)
        QApplication.processEvents()
        controls = reachable(window)
        assert len(controls) > 6
        for control in controls:
            interface = QAccessible.queryAccessibleInterface(control)
            assert interface.text(QAccessible.Text.Name).strip(), (index, control, control.objectName())


def test_tab_reaches_every_control_of_a_page(window):
    for index in range(len(window.pages)):
        window.show_page(index)
        QApplication.processEvents()
        wanted = set(reachable(window))
        seen = set()
        widget = window.header.open
        for _ in range(5000):
            widget = widget.nextInFocusChain()
            if widget in wanted:
                seen.add(widget)
            if widget is window.header.open:
                break
        assert wanted - seen == set()


def test_buttons_and_lists_can_be_worked_by_keys(window):
    for index in range(len(window.pages)):
        window.show_page(index)
        QApplication.processEvents()
        for widget in window.findChildren(QWidget):
            if widget.isVisible() and widget.isEnabled() and isinstance(widget, WORKED) and not qts_own(widget):
                assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, (index, widget, widget.objectName())


def qts_own(widget):
    """Whether Qt put the widget there itself: a table's headers and corner, the buttons inside a line edit."""
    return isinstance(widget, QHeaderView) or type(widget) is QAbstractButton or widget.objectName().startswith("qt_")


def test_rail_entries_are_buttons_with_their_badge(window):
    for entry in window.rail.entries:
        interface = QAccessible.queryAccessibleInterface(entry)
        assert interface.role() in (QAccessible.Role.RadioButton, QAccessible.Role.Button, QAccessible.Role.CheckBox)
        assert entry.badge in interface.text(QAccessible.Text.Name)
