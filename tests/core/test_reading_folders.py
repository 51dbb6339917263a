import os
import zipfile
from pathlib import Path

import pytest

from core.progress import Cancelled, Report
from core.readers import folder as folder_module
from core.readers.source import ReadOptions
from core.reading import files as reading
from core.reading.files import ReadResult, read_files
from core.records import FileContent, FileKind, FileRefused

DATA = Path(__file__).parents[1] / "data"
CALLS = (DATA / "sms_backup_restore" / "calls-20260531.xml").read_bytes()
TABLE = (DATA / "call_table" / "iphone-tool.csv").read_bytes()
CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nTEL:13800000001\r\nEND:VCARD\r\n"


def files_in(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def summary(result: ReadResult) -> list[tuple[str, str, int]]:
    return [(content.file, content.kind.value, content.records) for content in result.contents]


def refusals(result: ReadResult) -> list[tuple[str, str, str]]:
    return [(one.file, one.code, one.detail) for one in result.refusals]


def test_files_of_a_folder_are_found_by_content_at_any_depth_and_in_archives(tmp_path: Path):
    files_in(tmp_path, {"a/b/calls.xml": CALLS, "book.bin": CARD, "a/photo.jpg": b"\xff\xd8\xff", "a/empty": b"",
                        "words.txt": b"only some words\n"})
    with zipfile.ZipFile(tmp_path / "more.zip", "w") as held:
        held.writestr("list.csv", TABLE)
    result = read_files([tmp_path])
    assert summary(result) == [("book.bin", "vcard", 1), ("calls.xml", "sms_backup_restore", 11),
                               ("list.csv", "call_table", 2)]
    assert result.refusals == ()


def test_a_folder_without_anything_of_ours_is_refused(tmp_path: Path):
    files_in(tmp_path / "photos", {"a.jpg": b"\xff\xd8\xff"})
    assert refusals(read_files([tmp_path / "photos"])) == [("photos", "folder_without_records", "")]


@pytest.mark.parametrize("packed", [False, True])
def test_a_place_with_messages_alone_is_called_so(tmp_path: Path, packed: bool):
    messages = b'{"_id": "1", "address": "1", "date": "1", "body": "x"}\n'
    path = files_in(tmp_path / "export", {"messages.ndjson": messages, "data/photo.jpg": b"\xff\xd8\xff"})
    if packed:
        path = tmp_path / "export.zip"
        with zipfile.ZipFile(path, "w") as held:
            held.writestr("messages.ndjson", messages)
    assert refusals(read_files([path])) == [(path.name, "messages_not_calls", "")]
    files_in(tmp_path / "export", {"calls.xml": CALLS})
    assert refusals(read_files([tmp_path / "export"])) == []


def test_archives_of_another_kind_and_databases_of_other_apps(tmp_path: Path):
    files_in(tmp_path, {"a.7z": b"7z\xbc\xaf\x27\x1c" + b"x" * 50, "app.db": b"SQLite format 3\0" + b"\0" * 200,
                        "book.vcf": CARD})
    result = read_files([tmp_path])
    assert (len(result.contents), refusals(result)) == (1, [("a.7z", "other_archive", "")])


def test_what_is_ours_but_unusable_is_said(tmp_path: Path):
    files_in(tmp_path, {"sms.xml": b"<smses count='1'><sms body='x'/></smses>", "calls.xml": CALLS})
    result = read_files([tmp_path])
    assert (len(result.contents), refusals(result)) == (1, [("sms.xml", "messages_not_calls", "")])


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="links need rights on this system")
def test_links_are_not_followed(tmp_path: Path):
    outside = files_in(tmp_path / "outside", {"calls.xml": CALLS})
    inside = files_in(tmp_path / "inside", {"book.vcf": CARD})
    (inside / "link").symlink_to(outside)
    (inside / "calls.xml").symlink_to(outside / "calls.xml")
    (inside / "again").symlink_to(inside)
    assert summary(read_files([inside])) == [("book.vcf", "vcard", 1)]


def test_more_files_than_an_export_has_are_left_out_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(folder_module, "MAX_ENTRIES", 4)
    files_in(tmp_path, {f"{number}.vcf": CARD + b"\r\n" * number for number in range(9)})
    result = read_files([tmp_path])
    assert (len(result.contents), refusals(result)) == (4, [(tmp_path.name, "folder_too_many", "")])


def test_folders_deeper_than_an_export_are_left_out_and_said(tmp_path: Path):
    depth = folder_module.MAX_DEPTH
    files_in(tmp_path, {"/".join("d" * depth) + "/near.vcf": CARD, "/".join("d" * (depth + 1)) + "/far.vcf": CARD})
    result = read_files([tmp_path])
    assert (summary(result), refusals(result)) == (
        [("near.vcf", "vcard", 1)], [(tmp_path.name, "folder_too_many", "")])


def test_a_file_that_cannot_be_opened_is_said_and_the_others_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    files_in(tmp_path, {"calls.xml": CALLS, "book.vcf": CARD})
    open_ = Path.open

    def denied(path: Path, *arguments: str):
        if path.name == "calls.xml":
            raise PermissionError(13, "Permission denied")
        return open_(path, *arguments)

    monkeypatch.setattr(Path, "open", denied)
    result = read_files([tmp_path])
    assert (summary(result), refusals(result)) == (
        [("book.vcf", "vcard", 1)], [("calls.xml", "not_readable", "permission")])


def test_progress_of_a_folder_runs_to_its_bytes_and_cancelling_ends_it(tmp_path: Path):
    files_in(tmp_path, {"a/calls.xml": CALLS, "book.vcf": CARD})
    seen: list[tuple[int, int]] = []
    read_files([tmp_path], report=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (len(CALLS) + len(CARD),) * 2
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_files([tmp_path], report=cancel)


class _Backup:
    """A format that is a folder as a whole: known by one file, and giving one content."""

    name = "backup"

    def __init__(self, error: Exception | None = None) -> None:
        self._error = error

    def recognises(self, path: Path) -> bool:
        return (path / "Manifest").is_file()

    def read(self, path: Path, options: ReadOptions, report: Report) -> tuple[FileContent, ...]:
        report(1, 1)
        if self._error:
            raise self._error
        return (FileContent(path.name, FileKind.CALL_TABLE, "digest"),)


@pytest.mark.parametrize("given", [".", "phone"])
def test_a_folder_that_is_a_format_goes_to_its_reader_whole(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str):
    monkeypatch.setattr(reading, "FOLDER_READERS", (_Backup(),))
    files_in(tmp_path, {"phone/Manifest": b"x", "phone/calls.xml": CALLS})
    seen: list[tuple[int, int]] = []
    result = read_files([tmp_path / given], report=lambda done, total: seen.append((done, total)))
    assert (summary(result), refusals(result)) == ([("phone", "call_table", 0)], [])
    assert seen[-1] == (folder_module.WHOLE_FOLDER_BYTES,) * 2


@pytest.mark.parametrize(("error", "code", "detail"), [
    (FileRefused("phone", "phone_backup"), "phone_backup", ""),
    (PermissionError(13, ""), "not_readable", "permission"), (MemoryError(), "too_large", ""),
])
def test_a_whole_folder_that_fails_is_a_refusal(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, code: str, detail: str):
    monkeypatch.setattr(reading, "FOLDER_READERS", (_Backup(error),))
    files_in(tmp_path, {"phone/Manifest": b"x"})
    assert refusals(read_files([tmp_path])) == [("phone", code, detail)]
