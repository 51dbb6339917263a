import os
import sys

import pytest
from PySide6.QtCore import QSettings, QSize
from PySide6.QtWidgets import QMessageBox, QWidget

from gui import app
from gui.dialogs import Dialogs


@pytest.fixture
def dialogs(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    yield Dialogs(window)
    for box in window.findChildren(QMessageBox):
        box.accept()
    window.hide()


def test_an_uncaught_exception_is_shown_and_told_without_its_data(dialogs, capsys):
    try:
        raise KeyError("妈妈 13800000001")
    except KeyError as error:
        app._Hook(dialogs)(type(error), error, error.__traceback__)
    printed = capsys.readouterr().err
    assert printed.startswith("KeyError\ntest_app.py:")
    assert "138" not in printed
    (box,) = dialogs.parent().findChildren(QMessageBox)
    assert box.text() == "Something in the program went wrong."
    assert "138" not in box.detailedText()
    assert "test_app.py" in box.detailedText()


@pytest.mark.parametrize(("screen", "window"), [
    (QSize(1366, 728), QSize(1280, 680)),
    (QSize(1280, 1024), QSize(1264, 820)),
    (QSize(3840, 2160), QSize(1280, 820)),
])
def test_the_window_opens_within_the_screen_with_its_title_bar(screen, window):
    assert app.first_size(screen) == window


def test_ctrl_c_ends_the_program_without_a_box(dialogs, monkeypatch):
    quits = []
    monkeypatch.setattr(app.QApplication, "quit", lambda: quits.append(1))
    app._Hook(dialogs)(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert quits == [1]
    assert dialogs.parent().findChildren(QMessageBox) == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt's native settings are not files")
def test_settings_of_libraries_go_to_the_folder_given(tmp_path, monkeypatch):
    monkeypatch.setenv("MPLCONFIGDIR", "elsewhere")
    app._keep_libraries_off_the_disk(str(tmp_path))
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.setValue("FileDialog/lastVisited", "/home/somebody")
    settings.sync()
    assert settings.fileName().startswith(str(tmp_path))
    assert os.environ["MPLCONFIGDIR"] == str(tmp_path)
