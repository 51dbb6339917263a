"""The lock files: complete, hashed, without an address, and what pyproject.toml asks for."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {name: ROOT / name for name in ("requirements.lock", "requirements-test.lock")}


def locked(path: Path) -> dict[str, list[tuple[Requirement, list[str]]]]:
    """Return package → its locked requirements, each with its hashes."""
    found: dict[str, list[tuple[Requirement, list[str]]]] = {}
    for entry in re.split(r"\n(?=\S)", path.read_text(encoding="utf-8").strip()):
        requirement = Requirement(entry.split("\\")[0].strip())
        hashes = re.findall(r"--hash=(\S+)", entry)
        found.setdefault(canonicalize_name(requirement.name), []).append((requirement, hashes))
    return found


def version_of(requirement: Requirement) -> str:
    (pin,) = requirement.specifier
    assert pin.operator == "=="
    return pin.version


def asked_for(name: str) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    words = list(project["project"]["dependencies"])
    words += project["project"]["optional-dependencies"]["iphone"]
    if name == "requirements-test.lock":
        words += project["dependency-groups"]["test"]
    return [Requirement(word) for word in words]


@pytest.mark.parametrize("name", LOCKS)
def test_no_address_in_a_lock(name: str) -> None:
    text = LOCKS[name].read_text(encoding="utf-8")
    assert "://" not in text
    assert "index" not in text
    assert "@" not in text


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_with_hashes(name: str) -> None:
    for entries in locked(LOCKS[name]).values():
        for requirement, hashes in entries:
            assert version_of(requirement)
            assert hashes
            assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", value) for value in hashes)


@pytest.mark.parametrize("name", LOCKS)
@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_lock_satisfies_the_project_everywhere(name: str, python: str, system: str) -> None:
    here = {
        "python_version": python,
        "python_full_version": f"{python}.0",
        "sys_platform": system,
        "platform_python_implementation": "CPython",
    }
    packages = locked(LOCKS[name])
    for wanted in asked_for(name):
        entries = packages[canonicalize_name(wanted.name)]
        fitting = [entry for entry, _ in entries if entry.marker is None or entry.marker.evaluate(here)]
        assert len(fitting) == 1
        assert wanted.specifier.contains(version_of(fitting[0]))


def test_tests_run_with_the_programs_versions() -> None:
    program, tests = (locked(path) for path in LOCKS.values())
    assert {name: tests.get(name) for name in program} == program


def test_qt_is_a_sound_release() -> None:
    ((requirement, _),) = locked(LOCKS["requirements.lock"])["pyside6-essentials"]
    assert version_of(requirement) == "6.11.3"
    (wanted,) = (word for word in asked_for("requirements.lock") if word.name == "PySide6-Essentials")
    assert not wanted.specifier.contains("6.12.0")


def test_a_wrong_lock_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "x.lock"
    path.write_text("a==1 \\\n    --hash=sha256:00\nb>=2\n")
    assert locked(path)["a"][0][1] == ["sha256:00"]
    with pytest.raises(AssertionError):
        version_of(locked(path)["b"][0][0])
