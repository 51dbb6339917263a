"""Every test of the window: inline jobs, the light palette, nothing left open."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from core.saving.profile import ProfileStore
from gui import session as session_module
from gui.jobs import Jobs
from gui.languages import ENGLISH, Languages
from gui.main_window import MainWindow
from gui.session import Session
from gui.theme import Theme
from gui.widgets.gradual_fill import GradualFill
from tests.gui.files import FRIEND, write_book


@pytest.fixture(scope="session")
def theme(qapp):
    """The application's theme; there is one, as there is one style sheet."""
    return Theme(qapp)


@pytest.fixture(autouse=True)
def inline_jobs(monkeypatch):
    """Jobs run at once on the calling thread; tests about threads set ``Jobs.inline`` back."""
    monkeypatch.setattr(Jobs, "inline", True)


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch):
    """Long pages are filled at once; tests about their pauses set ``GradualFill.at_once`` back."""
    monkeypatch.setattr(GradualFill, "at_once", True)


@pytest.fixture(autouse=True)
def no_leftovers(qapp, theme):
    """A test that leaves a window open fails; font, colours and language are put right before the next one."""
    font, sheet, tokens, sizes = QApplication.font(), qapp.styleSheet(), theme.tokens, theme.sizes
    own = _styles_and_languages(qapp)
    yield
    left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    for widget in left:
        widget.close()
    # A second theme or language would go on restyling and translating the windows of every later test.
    for stray in _styles_and_languages(qapp):
        if stray not in own:
            stray.deleteLater()
    # Else widgets of every test before would be restyled and translated again in each test.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.setPalette(QPalette())
    # Each ``Languages`` enlarges the font it finds; each ``Theme`` writes lengths for the font it finds.
    if QApplication.font() != font:
        QApplication.setFont(font)
    if qapp.styleSheet() != sheet:
        theme.tokens, theme.sizes = tokens, sizes
        qapp.setStyleSheet(sheet)
    assert not left, f"windows left open: {left}"


def _styles_and_languages(application):
    return [child for child in application.children() if isinstance(child, Theme | Languages)]


@pytest.fixture
def session(qapp):
    """An empty session."""
    jobs = Jobs()
    session = Session(jobs)
    yield session
    assert jobs.close(5000)


@pytest.fixture
def languages(qapp):
    """The languages of the window, English at the beginning and the end."""
    languages = Languages(qapp)
    languages.use(ENGLISH)
    yield languages
    languages.use(ENGLISH)


@pytest.fixture
def store(tmp_path):
    """Settings of nobody yet, in a folder that is not there before something is chosen."""
    return ProfileStore(tmp_path / "settings" / "settings.json")


@pytest.fixture
def window(qapp, qtbot, session, theme, languages, store):
    """The whole window, shown."""
    with theme.styled_together():
        window = MainWindow(qapp, session, store, theme, languages)
    qtbot.addWidget(window)
    window.resize(1280, 820)
    window.show()
    yield window
    window.hide()
    qapp.removeEventFilter(window._keys)


@pytest.fixture
def book(tmp_path):
    """An address book of two people."""
    return write_book(tmp_path / "book.vcf")


@pytest.fixture
def samples(tmp_path, monkeypatch):
    """A sample folder of one invented address book, in place of the program's own."""
    folder = tmp_path / "samples" / "en"
    folder.mkdir(parents=True)
    write_book(folder / "invented.vcf", [("Invented Ida", FRIEND)])
    monkeypatch.setattr(session_module, "resource", lambda *parts: tmp_path.joinpath(*parts))
    return folder
