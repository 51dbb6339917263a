"""The engine and its command line work where Qt and matplotlib cannot be imported at all."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

BLOCK = """
import sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6", "matplotlib", "pytestqt"}:
            raise ModuleNotFoundError(f"{name} is absent here", name=name)

sys.meta_path.insert(0, Absent())
sys.path.insert(0, sys.argv.pop(1))
"""

IMPORT_CORE = """
import importlib, pkgutil, core
names = [module.name for module in pkgutil.walk_packages(core.__path__, "core.")]
for name in names:
    importlib.import_module(name)
print(len(names))
"""

RUN_TESTS = """
import pytest
sys.exit(pytest.main(sys.argv[1:]))
"""

ASSESS = """
from gui.launch import main
sys.exit(main(["assess", *sys.argv[1:]]))
"""


def run_blocked(code: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Run code in an interpreter of its own in which Qt and matplotlib do not exist."""
    command = [sys.executable, "-c", BLOCK + code, str(ROOT), *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("name", ["PySide6.QtCore", "shiboken6", "matplotlib.figure"])
def test_the_block_holds(name: str) -> None:
    done = run_blocked(f"import {name}")
    assert done.returncode == 1
    assert "is absent here" in done.stderr


def test_every_module_of_core_can_be_imported() -> None:
    done = run_blocked(IMPORT_CORE)
    assert (done.returncode, done.stderr) == (0, "")
    expected = [path for path in (ROOT / "core").rglob("*.py") if path != ROOT / "core" / "__init__.py"]
    assert int(done.stdout) == len(expected)


@pytest.mark.timeout(600)
def test_tests_of_core_pass() -> None:
    options = ["-q", "-p", "no:pytest-qt", "-p", "no:cacheprovider", "-m", "not slow", "--hypothesis-profile=quick"]
    done = run_blocked(RUN_TESTS, *options, "tests/core")
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-1000:]
    passed = re.search(r"(\d+) passed", done.stdout)
    assert passed
    assert int(passed[1]) > 0


def test_assess_prints_its_options() -> None:
    done = run_blocked(ASSESS, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert "--reference-date" in done.stdout
