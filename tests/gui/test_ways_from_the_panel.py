"""From a person's panel to the list of calls and to the page that says how everything is computed, and back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.saving.profile import ProfileStore
from gui.languages import ENGLISH, Languages
from gui.main_window import MainWindow
from gui.widgets.people.calls_dialog import CallsDialog
from tests.gui.files import write_book, write_calls


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


@pytest.mark.parametrize("place", ["panel", "list"])
@pytest.mark.parametrize(("written", "words", "guide"), [
    ("book", "How to get the call history", "calls_sms_backup_restore"),
    ("calls", "How to get the address book", "contacts_samsung"),
])
def test_with_one_of_two_files_the_guide_to_the_other_is_one_key(
    window, session, qtbot, tmp_path, place, written, words, guide,
):
    window._store.update(phone="samsung")
    session.forget()
    book, calls = write_book(tmp_path / "book.vcf"), write_calls(tmp_path / "calls.xml")
    session.set_country("KE")
    session.open_files([book if written == "book" else calls])
    page = window.exposure_page
    link, other = page.panel.limits.missing, page.people.missing
    if place == "list":
        link, other = other, link
    QApplication.processEvents()
    assert (link.text(), other.text()) == (words, words)
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)
    assert window.data_page.isVisible()
    assert window.data_page._guide._lines[guide].arrow.isChecked()
    assert window.data_page._guide._lines[guide].arrow.hasFocus()
    session.open_files([book, calls])
    window.show_page(page)
    QApplication.processEvents()
    assert not page.panel.limits.missing.isVisible()
    assert not page.people.missing.isVisible()
