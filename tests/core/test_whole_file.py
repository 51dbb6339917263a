"""A file appears whole or not at all, and never in another one's place unasked."""

import errno
import os
from pathlib import Path

import pytest

from core.saving.whole_file import whole_file


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


@pytest.mark.parametrize("replace", [False, True])
def test_what_is_written_stands_there_for_its_owner_alone(tmp_path: Path, replace: bool) -> None:
    path = tmp_path / "answer.json"
    with whole_file(path, replace=replace) as stream:
        stream.write("妈妈".encode())
        assert not path.exists()
    assert path.read_text(encoding="utf-8") == "妈妈"
    assert names(tmp_path) == ["answer.json"]
    if os.name != "nt":
        assert path.stat().st_mode & 0o077 == 0


def test_a_file_is_replaced_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "mine"
    path.write_text("mine")
    with pytest.raises(FileExistsError, match=r"^mine$"), whole_file(path, replace=False):
        pytest.fail("the block must not run")
    assert path.read_text() == "mine"
    with whole_file(path, replace=True) as stream:
        stream.write(b"new")
    assert path.read_text() == "new"


def without_links(_path: Path, _target: Path) -> None:
    raise OSError(errno.EPERM, "no links here")


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_appears_meanwhile_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool) -> None:
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", without_links)
    path = tmp_path / "mine"
    with pytest.raises(FileExistsError), whole_file(path, replace=False):
        path.write_text("mine")
    assert path.read_text() == "mine"
    assert names(tmp_path) == ["mine"]


def test_a_file_system_without_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "hardlink_to", without_links)
    with whole_file(tmp_path / "new", replace=False) as stream:
        stream.write(b"x")
    assert names(tmp_path) == ["new"]


@pytest.mark.parametrize("replace", [False, True])
def test_an_error_half_way_leaves_what_was_there(tmp_path: Path, replace: bool) -> None:
    path = tmp_path / "mine"
    if replace:
        path.write_text("mine")
    with pytest.raises(TypeError, match="bytes-like"), whole_file(path, replace=replace) as stream:
        stream.write("half")  # type: ignore[arg-type]
    assert names(tmp_path) == (["mine"] if replace else [])
    assert not replace or path.read_text() == "mine"
