"""The walls around every test stand: no network, no real home, no screen."""

import os
import socket
import urllib.request
from pathlib import Path

import pytest

from tests.conftest import NetworkUsedError

REAL_HOME = os.environ.get("HOME", "")


def test_names_are_not_looked_up() -> None:
    with pytest.raises(NetworkUsedError):
        socket.getaddrinfo("example.org", 443)


def test_connections_are_refused() -> None:
    with socket.socket() as local, pytest.raises(NetworkUsedError):
        local.connect(("127.0.0.1", 9))
    with pytest.raises(NetworkUsedError):
        urllib.request.urlopen("http://127.0.0.1:9/")


def test_threads_may_still_talk_to_each_other() -> None:
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"x")
        assert other.recv(1) == b"x"


def test_home_is_the_tests_own(own_home: Path) -> None:
    assert Path.home() == own_home
    assert str(own_home) != REAL_HOME
    assert list(own_home.iterdir()) == []


def test_qt_keeps_its_folders_in_that_home(own_home: Path, qapp: object) -> None:
    from PySide6.QtCore import QStandardPaths

    for place in (QStandardPaths.StandardLocation.AppConfigLocation, QStandardPaths.StandardLocation.AppDataLocation):
        assert QStandardPaths.writableLocation(place).startswith(str(own_home))


def test_windows_stay_off_the_screen(qapp: object, pytestconfig: pytest.Config) -> None:
    from PySide6.QtGui import QGuiApplication

    if pytestconfig.getoption("--onscreen"):
        pytest.skip("asked to show the windows")
    assert QGuiApplication.platformName() == "offscreen"


def test_hostile_text_is_hostile(hostile_text: str) -> None:
    with pytest.raises(UnicodeEncodeError):
        hostile_text.encode("utf-8")
    assert len(hostile_text.splitlines()) > 3
