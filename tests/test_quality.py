"""Lint and types are part of the suite: one command says whether the project is sound."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
#: Python scripts whose names have no ending; ruff finds the others itself.
SCRIPTS = (".ci/make-font-subset", ".ci/make-samples", ".ci/update-translations")


def run_module(*words: str) -> tuple[int, str]:
    """Run a tool of this environment in the checkout; return its exit status and everything it printed."""
    done = subprocess.run([sys.executable, "-m", *words], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr


def test_ruff_finds_nothing() -> None:
    status, printed = run_module("ruff", "check", "--quiet", "--output-format=concise", ".", *SCRIPTS)
    assert (status, printed) == (0, "")


@pytest.mark.timeout(600)  # without a cache, which new modules can leave behind, mypy reads every package
def test_mypy_finds_nothing() -> None:
    status, printed = run_module("mypy", "--no-incremental", "--no-error-summary")
    assert (status, printed) == (0, "")


def test_both_tools_see_the_configuration(tmp_path: Path) -> None:
    """A file that breaks both is reported by both, so silence above means something."""
    bad = tmp_path / "bad.py"
    bad.write_text("import os\n\n\ndef f() -> int:\n    return ''\n", encoding="utf-8")
    status, printed = run_module("ruff", "check", "--config", "pyproject.toml", str(bad))
    assert status == 1
    assert "F401" in printed
    status, printed = run_module("mypy", "--no-incremental", str(bad))
    assert status == 1
    assert "return-value" in printed
