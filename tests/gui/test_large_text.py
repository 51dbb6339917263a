"""Text of double size on a small screen: the window fits it, and everything can be reached."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget

from core.saving.profile import ProfileStore
from gui.languages import Languages
from gui.main_window import MainWindow
from gui.theme import Theme
from gui.widgets.scroll_column import ScrollColumn

SMALL = QRect(0, 0, 1024, 640)
#: Twice the ten points desktops usually write with.
DOUBLE = 20.0


@pytest.fixture
def window(qapp, qtbot, session, languages, tmp_path):
    font = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(DOUBLE)
    qapp.setFont(larger)
    window = MainWindow(
        qapp, session, ProfileStore(tmp_path / "settings" / "settings.json"), Theme(qapp), languages)
    qtbot.addWidget(window)
    session.load_sample(languages.current)
    window.resize(SMALL.size())
    window.show()
    yield window
    window.hide()
    qapp.removeEventFilter(window._keys)
    qapp.setFont(font)


@pytest.fixture(params=["en", "zh_CN"])
def languages(qapp, request):
    languages = Languages(qapp)
    languages.use(request.param)
    yield languages
    languages.use("en")


def settle():
    for _ in range(5):
        QApplication.processEvents()


def place(window, widget):
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def test_the_window_fits_a_small_screen_with_every_page(window):
    for page in window.pages:
        window.show_page(page)
        settle()
        assert window.size() == SMALL.size(), type(page).__name__
        header, rail = window.header, window.rail
        buttons = [header.language, header.open, header.open_folder, *rail.entries, rail.help, rail.leave]
        for widget in (header.headline, *buttons):
            assert SMALL.contains(place(window, widget)), (type(page).__name__, widget.accessibleName())
            assert widget.height() >= widget.minimumSizeHint().height(), widget.accessibleName()


def test_what_is_wider_than_its_column_is_reached_with_a_bar(window):
    for page in window.pages:
        window.show_page(page)
        settle()
        for column in filter(QWidget.isVisible, page.findChildren(ScrollColumn)):
            hidden = column.widget().minimumSizeHint().width() - column.viewport().width()
            assert hidden <= column.horizontalScrollBar().maximum(), type(page).__name__
