"""From a person's panel to the list of calls and to the page that says how everything is computed, and back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.saving.profile import ProfileStore
from gui.languages import ENGLISH, Languages
from gui.main_window import MainWindow
from gui.widgets.people.calls_dialog import CallsDialog


@pytest.fixture
def window(qtbot, qapp, session, theme, tmp_path):
    languages = Languages(qapp)
    languages.use(ENGLISH)
    window = MainWindow(qapp, session, ProfileStore(tmp_path), theme, languages)
    qtbot.addWidget(window)
    window.resize(1280, 820)
    window.show()
    qtbot.waitExposed(window)
    session.load_sample("en")
    window.show_page(window.exposure_page)
    QApplication.processEvents()
    yield window
    window.hide()


def opened(window):
    return [one for one in window.exposure_page.findChildren(CallsDialog) if one.isVisible()]


def test_the_list_of_calls_holds_what_the_panel_counts(window, session, qtbot):
    chosen = session.assessment.exposures[0]
    qtbot.keyClick(window.exposure_page.panel.why.calls, Qt.Key.Key_Space)
    (dialog,) = opened(window)
    assert dialog.model.rowCount() == chosen.person.counts.calls
    assert chosen.person.name in dialog.heading.text()
    assert dialog.sums.text().startswith(f"{chosen.person.counts.calls} calls: ")
    dialog.close()


def test_the_list_closes_when_everything_is_forgotten(window, session, qtbot):
    qtbot.mouseClick(window.exposure_page.panel.why.calls, Qt.MouseButton.LeftButton)
    assert len(opened(window)) == 1
    session.forget()
    assert opened(window) == []


def test_how_it_is_computed_and_back_by_keyboard(window, qtbot):
    link = window.exposure_page.panel.limits.method
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert window.model_page.isVisible()
    assert window.header.headline.text() == window.model_page.headline()
    qtbot.keyClick(window.model_page.area, Qt.Key.Key_Escape)
    assert window.exposure_page.isVisible()
