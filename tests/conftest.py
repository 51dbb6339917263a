"""What holds for every test: no network, a home of its own, UTF-8, no window on the screen. Imports no Qt by itself."""

import itertools
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import Phase, settings

# Drawn examples differ from run to run at a developer's desk, not where a run decides.
settings.register_profile("project", deadline=None, derandomize="CI" in os.environ)
# The second run of the same tests, where Qt is absent, leaves finding the smallest failure to the first.
settings.register_profile(
    "quick", deadline=None, derandomize=True, max_examples=10, phases=(Phase.explicit, Phase.generate)
)
settings.load_profile("project")

_HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
}

_network_guard = pytest.MonkeyPatch()
_homes = itertools.count()


class NetworkUsedError(AssertionError):
    """A test, or the program under test, reached for the network."""


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows of the tests")
    if not pluginmanager.hasplugin("pytest-qt"):
        # The run of core's tests without Qt has no plugin that knows these settings of pyproject.toml.
        parser.addini("qt_log_level_fail", "read by pytest-qt")
        parser.addini("qt_log_ignore", "read by pytest-qt", type="linelist")


def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Under a locale without UTF-8 Qt prints a notice and file names lose characters.
    os.environ["LC_ALL"] = "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"
    block_network(_network_guard)


def pytest_unconfigure() -> None:
    _network_guard.undo()


def block_network(patch: pytest.MonkeyPatch) -> None:
    """Make every way to another computer raise; local sockets, which Qt and Python use between threads, still work."""

    def refuse(*arguments: object, **_: object) -> None:
        raise NetworkUsedError(f"the network was asked for: {arguments!r}")

    def guard(method: str) -> None:
        original = getattr(socket.socket, method)

        def guarded(self: socket.socket, *arguments: object) -> object:
            if self.family != getattr(socket, "AF_UNIX", None):
                raise NetworkUsedError(f"socket.{method} was asked for: {arguments!r}")
            return original(self, *arguments)

        patch.setattr(socket.socket, method, guarded)

    for method in ("connect", "connect_ex", "bind", "sendto"):
        guard(method)
    for function in ("create_connection", "getaddrinfo", "gethostbyname", "gethostbyname_ex"):
        patch.setattr(socket, function, refuse)


@pytest.fixture(scope="session", autouse=True)
def _one_matplotlib_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Matplotlib lists the fonts of the machine once per run, not once per home."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MPLCONFIGDIR", str(tmp_path_factory.mktemp("matplotlib")))
        yield


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a home and profile folder that nobody else has, and return it."""
    home = tmp_path_factory.mktemp(f"home-{next(_homes)}", numbered=False)
    for variable, folder in _HOME_VARIABLES.items():
        monkeypatch.setenv(variable, str(home / folder))
    if sys.platform != "linux" and "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QStandardPaths

        QStandardPaths.setTestModeEnabled(True)  # there Qt does not ask these variables
    return home


@pytest.fixture
def hostile_text() -> str:
    """A contact's name as somebody hostile or careless would write it, nothing of it fit for a screen as it is.

    - ``<b>`` and ``<img …>``: Qt takes text that looks like HTML for HTML
    - ``&``: a shortcut mark in menus, buttons and labels
    - ``%1`` and ``{0}``: placeholders of translated sentences
    - ESC ``[31m``: colours a terminal
    - NUL, BEL, CR, LF, TAB: end, ring, or break a line
    - U+2028, U+0085: line ends that ``splitlines`` knows and people do not
    - U+202E and U+2066: show what follows in another order
    - U+200B, U+200D, U+FEFF: zero width, make equal names differ
    - U+0430: Cyrillic, looks like a Latin a
    - U+0301 forty times: accents that pile up over other lines
    - U+1F469 U+200D U+1F467: one picture out of three code points, beyond 16 bits
    - U+D800: half a character, cannot be written as UTF-8
    - ``=1+1``: a formula when a CSV is opened in a spreadsheet
    """
    return (
        "=1+1<b>Mum</b><img src='file:///etc/passwd'>&amp & %1 {0}\x1b[31m\x00\x07\r\n\t\u2028\x85"
        "\u202egnp.exe\u2066\u200b\u200d\ufeff\u0430e" + "\u0301" * 40 + "\U0001f469\u200d\U0001f467\ud800妈妈"
    )
