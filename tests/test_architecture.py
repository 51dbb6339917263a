"""The rules of docs/architecture.md, read from the source; each rule is also shown to catch what it forbids."""

import ast
import fnmatch
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
MAX_LINES = 400

TOP_LEVEL = {
    ".ci",
    ".gitignore",
    "LICENSE",
    "README.md",
    "core",
    "docs",
    "gui",
    "pyproject.toml",
    "requirements-test.lock",
    "requirements.lock",
    "resources",
    "run.py",
    "tests",
}

QT = {"PySide6", "shiboken6", "PyQt6", "PyQt5"}
DATA_FRAMES = {"numpy", "pandas", "polars"}
NETWORK = {
    "aiohttp",
    "asyncio",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "poplib",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "urllib.request",
    "urllib3",
    "webbrowser",
    "xmlrpc",
}
QT_NETWORK = {f"PySide6.Qt{name}" for name in ("Network", "WebSockets", "HttpServer", "WebChannel")}
QT_WEB = {f"PySide6.QtWebEngine{part}" for part in ("Core", "Widgets", "Quick")} | {"PySide6.QtWebView"}
THREADS = {"_thread", "concurrent", "multiprocessing", "threading", "PySide6.QtConcurrent"}
QT_THREADS = {"QThread", "QThreadPool", "QRunnable"}
UNSAFE_MODULES = {"pickle", "marshal", "shelve", "dill", "yaml", "xml.dom", "xml.etree", "xml.sax", "lxml"}
UNSAFE_CALLS = {"eval", "exec", "compile", "__import__"}


#: The engine in the order of its work: a module or package of core may import those of earlier lines only.
LAYERS = (
    ("calls", "cycle_collector", "progress", "safe_text", "system_region"),
    ("records",),
    ("assessment",),
    ("owner", "phone_numbers", "own_data"),
    ("readers",),
    ("reading", "relations"),
    ("join",),
    ("score",),
    ("summary", "what_if"),
    ("countries", "permissions"),
    ("checklist",),
    ("guides", "saving", "warn"),
    ("answer",),
    ("command_line",),
)


class Module(NamedTuple):
    """A source file: its path from the checkout and its tree."""

    path: str
    tree: ast.Module


def parsed(path: str, source: str) -> Module:
    return Module(path, ast.parse(source))


def imports(module: Module) -> Iterator[str]:
    """Yield the dotted name of everything a module imports, relative ones and literal ``import_module`` included."""
    package = module.path.removesuffix(".py").split("/")[:-1]
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{base}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and called(node) in ("import_module", "__import__"):
            yield from (a.value for a in node.args[:1] if isinstance(a, ast.Constant) and isinstance(a.value, str))


def called(node: ast.Call) -> str:
    """Return the last word of what is called: ``exec`` for ``dialog.exec()``."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def imported_from(module: Module, roots: set[str]) -> list[str]:
    """Return the imports of a module that are one of these packages or lie below one."""
    return [name for name in imports(module) if any(name == root or name.startswith(f"{root}.") for root in roots)]


def names_used(module: Module, names: set[str]) -> list[str]:
    """Return the uses of these names, as a name, an attribute or an import."""
    nodes = list(ast.walk(module.tree))
    used = [node.id for node in nodes if isinstance(node, ast.Name)]
    used += [node.attr for node in nodes if isinstance(node, ast.Attribute)]
    used += [name.rsplit(".", 1)[-1] for name in imports(module)]
    return [name for name in used if name in names]


def method_calls(module: Module, names: set[str]) -> list[str]:
    calls = (node for node in ast.walk(module.tree) if isinstance(node, ast.Call))
    return [called(call) for call in calls if isinstance(call.func, ast.Attribute) and called(call) in names]


def page_imports(module: Module) -> list[str]:
    """Return imports of pages, their common base ``gui.pages.page`` excepted."""
    found = imported_from(module, {"gui.pages"})
    return [name for name in found if not (name == "gui.pages.page" or name.startswith("gui.pages.page."))]


def layer_of(name: str) -> int:
    """Return the place of a dotted name below core in the order of layers."""
    part = name.split(".")[1]
    return next(place for place, members in enumerate(LAYERS) if part in members)


def upward_imports(module: Module) -> list[str]:
    """Return what a module of core imports from a later layer, or from a neighbour in its own."""
    own = module.path.removesuffix(".py").replace("/", ".")
    found = []
    for name in imported_from(module, {"core"}):
        if name.count(".") and name.split(".")[1] != own.split(".")[1] and layer_of(name) >= layer_of(own):
            found.append(name)
    return found


def unsafe_ways(module: Module) -> list[str]:
    """Return what could turn a hostile file or name into code, or let a small file grow without end."""
    found = imported_from(module, UNSAFE_MODULES)
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name) and called(node) in UNSAFE_CALLS:
            found.append(called(node))
        if ast.unparse(node.func) in ("os.system", "os.popen"):
            found.append(called(node))
        found += [
            "shell"
            for keyword in node.keywords
            if keyword.arg == "shell" and not (isinstance(keyword.value, ast.Constant) and keyword.value.value is False)
        ]
    return found


def offers_reader(tree: ast.Module) -> bool:
    """Tell whether a module holds a format's reader: a class with ``recognises`` and ``read`` that is no protocol."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and "Protocol" not in [getattr(base, "id", "") for base in node.bases]:
            methods = {item.name for item in node.body if isinstance(item, ast.FunctionDef)}
            if {"recognises", "read"} <= methods:
                return True
    return False


def format_modules() -> set[str]:
    """Return the dotted names of the modules below core/readers that hold a format's reader."""
    paths = (ROOT / "core" / "readers").rglob("*.py")
    readers = (path for path in paths if offers_reader(ast.parse(path.read_text(encoding="utf-8"))))
    return {".".join(path.relative_to(ROOT).with_suffix("").parts) for path in readers}


class Rule(NamedTuple):
    """Which files a rule is about, what it finds in one, and a file that must be caught."""

    name: str
    about: Callable[[str], bool]
    finds: Callable[[Module], list[str]]
    bad: tuple[str, str]


def inside(*folders: str) -> Callable[[str], bool]:
    return lambda path: path.startswith(tuple(f"{folder}/" for folder in folders))


def outside(*places: str) -> Callable[[str], bool]:
    """Match every module of the program that is not one of these files or in one of these folders."""
    ours = inside("core", "gui", "resources")
    return lambda path: ours(path) and not path.startswith(places)


RULES = [
    Rule(
        "core knows no window, no picture, no data frame",
        inside("core"),
        lambda module: imported_from(module, QT | DATA_FRAMES | {"gui", "matplotlib"}),
        ("core/x.py", "def f():\n    from PySide6.QtCore import QObject"),
    ),
    Rule(
        "nothing reaches for the network",
        outside(),
        lambda module: imported_from(module, NETWORK | QT_NETWORK | QT_WEB),
        ("gui/x.py", "from PySide6 import QtNetwork"),
    ),
    Rule(
        "figures are made without pyplot",
        outside(),
        lambda module: imported_from(module, {"matplotlib.pyplot", "pylab"}),
        ("gui/charts/x.py", "from matplotlib import pyplot as plt"),
    ),
    Rule(
        "vobject stays in core/saving/slim_copy.py",
        outside("core/saving/slim_copy.py"),
        lambda module: imported_from(module, {"vobject"}),
        ("core/readers/vcard.py", "import vobject.base"),
    ),
    Rule(
        "phonenumbers stays in core/phone_numbers.py",
        outside("core/phone_numbers.py"),
        lambda module: imported_from(module, {"phonenumbers"}),
        ("core/score/zones.py", "import importlib\nimportlib.import_module('phonenumbers.timezone')"),
    ),
    Rule(
        "xlrd stays in core/readers/table_xls.py",
        outside("core/readers/table_xls.py"),
        lambda module: imported_from(module, {"xlrd"}),
        ("core/readers/table.py", "import xlrd"),
    ),
    Rule(
        "sqlite3 stays in core/readers/sqlite_file.py",
        outside("core/readers/sqlite_file.py"),
        lambda module: imported_from(module, {"sqlite3"}),
        ("core/readers/iphone_calls.py", "import sqlite3"),
    ),
    Rule(
        "the package for iPhone backups stays in core/readers/iphone_backup_keys.py",
        outside("core/readers/iphone_backup_keys.py"),
        lambda module: imported_from(module, {"iphone_backup_decrypt", "Crypto"}),
        ("core/readers/iphone_backup.py", "from Crypto.Cipher import AES"),
    ),
    Rule(
        "openpyxl stays in core/readers",
        outside("core/readers/"),
        lambda module: imported_from(module, {"openpyxl"}),
        ("core/answer.py", "from openpyxl import Workbook"),
    ),
    Rule(
        "matplotlib stays in gui/charts",
        outside("gui/charts/"),
        lambda module: imported_from(module, {"matplotlib"}),
        ("gui/pages/x.py", "from matplotlib.figure import Figure"),
    ),
    Rule(
        "figures know no Qt",
        lambda path: fnmatch.fnmatch(path, "gui/charts/*figure*.py"),
        lambda module: imported_from(module, QT | {"matplotlib.backends.backend_qtagg"}),
        ("gui/charts/hours_figure.py", "from PySide6.QtGui import QColor"),
    ),
    Rule(
        "words know no widget",
        inside("gui/words"),
        lambda module: imported_from(module, {"PySide6.QtWidgets", "gui.widgets", "gui.pages"}),
        ("gui/words/x.py", "from gui.widgets.card import Card"),
    ),
    Rule(
        "models, widgets and charts know no page",
        inside("gui/models", "gui/widgets", "gui/charts"),
        lambda module: imported_from(module, {"gui.pages"}),
        ("gui/widgets/x.py", "from gui.pages import page"),
    ),
    Rule(
        "a page knows no other page",
        inside("gui/pages"),
        page_imports,
        ("gui/pages/x.py", "from .people_page import PeoplePage"),
    ),
    Rule(
        "threads stay in gui/jobs.py",
        outside("gui/jobs.py"),
        lambda module: imported_from(module, THREADS) + names_used(module, QT_THREADS),
        ("gui/x.py", "from PySide6 import QtCore\npool = QtCore.QThreadPool()"),
    ),
    Rule(
        "no event loop inside the event loop: exec() only in gui/app.py",
        lambda path: path.startswith("gui/") and path != "gui/app.py",
        lambda module: method_calls(module, {"exec", "exec_"}),
        ("gui/dialogs.py", "QMessageBox(parent).exec()"),
    ),
    Rule(
        "no reader knows another format's reader",
        inside("core/readers"),
        lambda module: imported_from(module, format_modules()),
        ("core/readers/x.py", "from core.readers.sms_backup_restore import SmsBackupRestoreReader"),
    ),
    Rule(
        "the arrows of the engine point one way",
        inside("core"),
        upward_imports,
        ("core/join/x.py", "from core.score.evaluate import assess"),
    ),
    Rule(
        "nothing makes code or endless data of a file",
        outside(),
        unsafe_ways,
        ("core/x.py", "import subprocess\nsubprocess.run(name, shell=True)"),
    ),
    Rule(
        "resources hold data, one function finds it",
        lambda path: path.startswith("resources/") and path != "resources/__init__.py",
        lambda module: [module.path],
        ("resources/model/weights.py", "A = 1"),
    ),
    Rule(
        "tests of core need no window",
        inside("tests/core"),
        lambda module: imported_from(module, QT | {"gui", "matplotlib", "pytestqt"}),
        ("tests/core/test_x.py", "from gui.words.texts import band_name"),
    ),
]

SOURCES = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in ("core", "gui", "resources", "tests")
    for path in (ROOT / folder).rglob("*.py")
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_is_kept(rule: Rule) -> None:
    broken = {}
    for path in filter(rule.about, SOURCES):
        found = rule.finds(parsed(path, (ROOT / path).read_text(encoding="utf-8")))
        if found:
            broken[path] = found
    assert broken == {}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_catches_what_it_forbids(rule: Rule) -> None:
    path, source = rule.bad
    assert rule.about(path)
    assert rule.finds(parsed(path, source))


@pytest.mark.parametrize(
    "source",
    [
        "import socket",
        "import http.client as client",
        "from urllib import request",
        "from urllib.request import urlopen",
        "def later():\n    import ssl",
        "__import__('requests')",
        "from PySide6.QtNetwork import QNetworkAccessManager",
    ],
)
def test_every_way_to_the_network_is_seen(source: str) -> None:
    rule = next(rule for rule in RULES if rule.name == "nothing reaches for the network")
    assert rule.finds(parsed("core/x.py", source))


@pytest.mark.parametrize("source", ["eval(x)", "exec(x)", "import pickle", "os.system(x)", "run(x, shell=flag)"])
def test_every_way_to_make_code_is_seen(source: str) -> None:
    assert unsafe_ways(parsed("core/x.py", source))


@pytest.mark.parametrize(
    "source",
    [
        "from urllib.parse import quote",
        "from http_like import x",
        "import socketless",
        "re.compile(x)",
        "f(shell=False)",
    ],
)
def test_harmless_look_alikes_pass(source: str) -> None:
    module = parsed("core/x.py", source)
    assert imported_from(module, NETWORK) == []
    assert unsafe_ways(module) == []


def test_a_page_may_use_the_base_of_all_pages() -> None:
    assert page_imports(parsed("gui/pages/x.py", "from gui.pages.page import Page")) == []
    assert page_imports(parsed("gui/pages/x.py", "from gui.pages.pages_list import x")) != []


def test_there_are_readers_to_keep_apart() -> None:
    assert "core.readers.sms_backup_restore" in format_modules()
    assert "core.readers.source" not in format_modules()


def unnamed(description: str, paths: Iterable[str]) -> list[str]:
    """Return the modules of core and gui that a description names neither by path nor, in a packages table, by file.

    Modules of gui's folders are many and alike; the description names the folder.
    """
    own = [path for path in paths if path.startswith("core/") or (path.startswith("gui/") and path.count("/") == 1)]
    own = [path for path in own if not path.endswith("__.py")]
    words = set(re.findall(r"`([a-z0-9_/*]+\.py)`", description))

    def named(path: str) -> bool:
        name = path.rpartition("/")[2]
        return path in words or (path.count("/") > 1 and any(fnmatch.fnmatch(name, word) for word in words))

    return [path for path in own if not named(path)]


def test_the_description_names_every_module() -> None:
    assert unnamed((ROOT / "docs" / "architecture.md").read_text(encoding="utf-8"), SOURCES) == []
    modules = ["core/__init__.py", "core/a.py", "core/b.py", "core/c/d.py", "core/c/e_f.py", "core/c/g.py"]
    assert unnamed("`core/a.py`, `d.py`, `e_*.py`", modules) == ["core/b.py", "core/c/g.py"]
    assert unnamed("`a.py`, `core/b.py`", modules[:3]) == ["core/a.py"]


def test_layers_name_what_there_is() -> None:
    there = {path.relative_to(ROOT / "core").parts[0].removesuffix(".py") for path in (ROOT / "core").rglob("*.py")}
    members = [member for layer in LAYERS for member in layer]
    assert sorted(members) == sorted(there - {"__init__"})


def too_long(text: str) -> bool:
    return len(text.splitlines()) > MAX_LINES


def test_files_stay_short() -> None:
    program = ["run.py", *(path for path in SOURCES if not path.startswith("tests/"))]
    assert [path for path in program if too_long((ROOT / path).read_text(encoding="utf-8"))] == []


def test_a_long_file_is_noticed() -> None:
    assert too_long("x = 1\n" * (MAX_LINES + 1))
    assert not too_long("x = 1\n" * MAX_LINES)


def strangers(names: set[str], ignored: list[str]) -> set[str]:
    """Return the names at the top of a checkout that are neither part of the project nor ignored by git."""
    patterns = [line.rstrip("/") for line in ignored] + [".git"]
    unknown = names - TOP_LEVEL
    return {name for name in unknown if not any(fnmatch.fnmatch(name, pattern) for pattern in patterns)}


def test_top_level_holds_only_what_belongs_there() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    assert strangers({path.name for path in ROOT.iterdir()}, ignored) == set()
    assert strangers({"notes.txt", "core", ".venv"}, ignored) == {"notes.txt"}


def test_no_path_of_a_machine_is_written_down() -> None:
    home = re.compile(r"/(?:home|Users)/[a-z]+/|[A-Z]:\\\\Users")
    program = [ROOT / "run.py", *(ROOT / path for path in SOURCES if not path.startswith("tests/"))]
    assert [path.name for path in program if home.search(path.read_text(encoding="utf-8"))] == []
    assert home.search("open('/home/somebody/x')")
