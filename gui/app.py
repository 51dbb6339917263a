"""Starts the window and ends it without a trace: settings of libraries go to a folder that is removed."""

import os
import shutil
import sys
import tempfile
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from core.saving.profile import ProfileStore, default_path
from gui.dialogs import Dialogs, code_places
from gui.jobs import Jobs
from gui.languages import Languages, system_language
from gui.main_window import MainWindow
from gui.session import Session
from gui.theme import Theme
from resources import resource

#: Milliseconds the work under way may take to stop when the window is closed.
_PATIENCE = 1500
_FIRST_SIZE = QSize(1280, 820)
#: What a desktop's own frame and title bar take of the screen, at most; a window is told its size without them.
_FRAME = QSize(16, 48)


def run(paths: list[str]) -> int:
    """Open the window with these files and return the exit status once it is closed."""
    throwaway = tempfile.mkdtemp(prefix="ce-")
    try:
        _keep_libraries_off_the_disk(throwaway)
        application = QApplication(sys.argv[:1])
        jobs = Jobs()
        status = _show(application, jobs, paths)
        stopped = jobs.close(_PATIENCE)
    finally:
        shutil.rmtree(throwaway, ignore_errors=True)
    if not stopped:
        # Work that does not listen would keep the process, and what it read, in memory.
        os._exit(status)
    return status


def _keep_libraries_off_the_disk(folder: str) -> None:
    """Send what Qt and matplotlib write by themselves (last folder, font lists) to a folder that is removed."""
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, folder)
    os.environ["MPLCONFIGDIR"] = folder


def _show(application: QApplication, jobs: Jobs, paths: list[str]) -> int:
    # On Linux these name the window's class and icon; they say no more than the title does.
    application.setApplicationName("overview")
    application.setWindowIcon(QIcon(str(resource("icons", "app.svg"))))
    application.setQuitOnLastWindowClosed(False)
    store = ProfileStore(default_path())
    languages = Languages(application)
    languages.use(store.profile.language or system_language())
    theme = Theme(application)
    session = Session(jobs)
    with theme.styled_together():
        window = MainWindow(application, session, store, theme, languages)
    previous_hook = sys.excepthook
    sys.excepthook = _Hook(window.dialogs)
    try:
        window.resize(first_size(application.primaryScreen().availableSize()))
        window.show()
        window.open_files(paths)
        return application.exec()
    finally:
        sys.excepthook = previous_hook
        # A file dialog writes its last folder when it is destroyed: that must be while the throw-away folder stands.
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def first_size(available: QSize) -> QSize:
    """Return the size the window opens with, so that it and its frame fit what the screen has free."""
    return _FIRST_SIZE.boundedTo(available - _FRAME)


class _Hook:
    """Tells of an exception nobody caught: in the window, and as code places on standard error."""

    def __init__(self, dialogs: Dialogs) -> None:
        self._dialogs = dialogs

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        sys.stderr.write(code_places(error) + "\n")
        self._dialogs.tell_unexpected(error)
