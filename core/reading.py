"""From paths to what the files hold: finds each file's reader by content, opens archives and folders, refuses."""

import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from core.progress import Report, silent
from core.readers import (
    adb_content,
    contacts_csv,
    database,
    google_voice,
    jcard,
    ldif,
    logger_json,
    oppo_backup,
    sms_backup_restore,
    sms_import_export,
    super_backup,
    table,
    telegram,
    termux,
    vcard,
)
from core.readers.archive import Archive, is_archive
from core.readers.folder import WHOLE_FOLDER_BYTES, Folder, reason
from core.readers.other_kinds import other_kind
from core.readers.pieces import Pieces
from core.readers.source import HEAD_BYTES, FolderReader, Reader, ReadOptions, Source
from core.records import FileContent, FileRefused

#: Asked in this order; a new format is one module and one entry here.
READERS: tuple[Reader, ...] = (
    vcard.READER, sms_backup_restore.READER, super_backup.READER, oppo_backup.READER,
    sms_import_export.READER, logger_json.READER, termux.READER, telegram.READER, adb_content.READER,
    google_voice.READER, database.READER, jcard.READER, ldif.READER, contacts_csv.READER, table.READER,
)
#: Formats of one call a file: those found in one place become one content.
ONE_CALL_FORMATS = frozenset({google_voice.READER.name})
#: Formats that are a folder as a whole, asked before a folder's files are.
FOLDER_READERS: tuple[FolderReader, ...] = ()

#: Bytes that say nothing by themselves: byte-order marks, blanks, line ends, NUL.
_NOTHING = b"\xef\xbb\xbf\xff\xfe \t\r\n\0"
#: No export of a phone's address book or call log comes near this size.
MAX_FILE_BYTES = 2 << 30


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What was read and what was refused, each in an order that does not depend on the order of the paths."""

    contents: tuple[FileContent, ...] = ()
    refusals: tuple[FileRefused, ...] = ()


class _Results:
    """Gathers contents and refusals; the same file twice (name and bytes) is kept once."""

    def __init__(self) -> None:
        self._contents: dict[tuple[str, str], FileContent] = {}
        self._refusals: list[FileRefused] = []

    def add(self, content: FileContent) -> None:
        self._contents.setdefault((content.file, content.digest), content)

    def add_pieces(self, pieces: Pieces) -> None:
        try:
            content = pieces.content()
        except FileRefused as refusal:
            self.refuse(refusal)
        else:
            if content is not None:
                self.add(content)

    def refuse(self, refusal: FileRefused) -> None:
        self._refusals.append(refusal)

    def result(self) -> ReadResult:
        contents = tuple(self._contents[key] for key in sorted(self._contents))
        return ReadResult(contents, tuple(sorted(self._refusals, key=lambda one: (one.file, one.code, one.detail))))


def read_files(paths: Iterable[str | PathLike[str]], options: ReadOptions | None = None,
               report: Report = silent) -> ReadResult:
    """Read address books, call histories, zip archives and folders of them.

    ``report`` gets bytes done and bytes in all; raising ``Cancelled`` in it is the only way out other than
    a result. A file that cannot be used becomes a refusal (codes: ``docs/formats.md``), never an exception.
    """
    options = options or ReadOptions()
    results = _Results()
    given: list[Source | Folder] = []
    for path in dict.fromkeys(Path(path) for path in paths):
        try:
            given.append(_open(path))
        except FileRefused as refusal:
            results.refuse(refusal)
    total = sum(one.size for one in given)
    done = 0
    loose: dict[Path | None, Pieces] = {}
    for one in given:
        step = _step(report, done, one.size, total)
        if isinstance(one, Folder):
            _read_folder(one, options, step, results)
        else:
            folder = one.path.parent if one.path else None
            pieces = loose.setdefault(folder, Pieces((folder.resolve().name if folder else "") or one.file))
            _read_any(one, options, step, results, pieces)
        done += one.size
        report(done, total)
    for pieces in loose.values():
        results.add_pieces(pieces)
    return results.result()


def _open(path: Path) -> Source | Folder:
    """Look at a path's kind, size and first bytes."""
    file = path.name or str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            return Folder(path, lambda inside: _folder_reader_of(inside) is not None)
        # Reading a pipe or a device could wait for ever.
        if not stat.S_ISREG(status.st_mode):
            raise FileRefused(file, "not_readable", "not_a_file")
        with path.open("rb") as stream:
            head = stream.read(HEAD_BYTES)
    except OSError as error:
        raise FileRefused(file, "not_readable", reason(error)) from error
    except ValueError as error:  # a NUL in the path
        raise FileRefused(file, "not_readable", "missing") from error
    if status.st_size <= len(head) and not head.translate(None, _NOTHING):
        raise FileRefused(file, "empty")
    return Source(file, status.st_size, head, lambda: path.open("rb"), path)


def _step(report: Report, before: int, size: int, total: int) -> Report:
    """Return a report that places a file's own progress within that of all files."""
    def step(done: int, of: int) -> None:
        share = min(done, of) * size // of if of > 0 else 0
        report(before + share, total)
    return step


def _read_any(source: Source, options: ReadOptions, report: Report, results: _Results, pieces: Pieces) -> None:
    try:
        if source.size >= MAX_FILE_BYTES:
            code = other_kind(source.head)
            raise FileRefused(source.file, "too_large" if code in {"unknown_format", "other_xml"} else code)
        reader = _reader_of(source)
        if reader is None and is_archive(source.head):
            _read_archive(source, options, report, results)
        else:
            _take(reader, source, options, report, results, pieces)
    except FileRefused as refusal:
        results.refuse(refusal)
    except OSError as error:
        results.refuse(FileRefused(source.file, "not_readable", reason(error)))


def _take(reader: Reader | None, source: Source, options: ReadOptions, report: Report, results: _Results,
          pieces: Pieces) -> None:
    """Read a file into the results; one that is a single call, into the pieces of its place."""
    if reader is not None and reader.name in ONE_CALL_FORMATS:
        pieces.read(lambda: _read_with(reader, source, options, report))
    else:
        results.add(_read_with(reader, source, options, report))


def _reader_of(source: Source) -> Reader | None:
    return next((reader for reader in READERS if reader.recognises(source)), None)


def _read_with(reader: Reader | None, source: Source, options: ReadOptions, report: Report) -> FileContent:
    if reader is None:
        raise FileRefused(source.file, other_kind(source.head))
    try:
        return reader.read(source, options, report)
    except MemoryError as error:
        raise FileRefused(source.file, "too_large") from error


def _read_archive(source: Source, options: ReadOptions, report: Report, results: _Results) -> None:
    """Read the members that are address books or call histories; pictures and the like are passed over."""
    with source.open() as stream:
        archive = Archive(source.file, stream)
        try:
            found, faults = _read_members(archive, options, report, results)
        finally:
            archive.close()
    for refusal in _told_once(source.file, faults):
        results.refuse(refusal)
    if not found and not faults:
        raise FileRefused(source.file, "archive_without_records")


def _read_members(archive: Archive, options: ReadOptions, report: Report,
                  results: _Results) -> tuple[bool, list[FileRefused]]:
    """Read what is ours of an archive; return whether anything was, and the ways in which members failed."""
    whole = archive.packed_size()
    done = 0
    found = False
    faults: list[FileRefused] = []
    pieces = Pieces(archive.file)
    for size, member in archive.members():
        step = _step(report, done, size, whole)
        step(0, 1)
        done += size
        if isinstance(member, FileRefused):
            faults.append(member)
        else:
            found |= _read_member(member, options, step, results, pieces, faults)
    results.add_pieces(pieces)
    return found, faults


def _folder_reader_of(path: Path) -> FolderReader | None:
    return next((reader for reader in FOLDER_READERS if reader.recognises(path)), None)


def _read_folder(folder: Folder, options: ReadOptions, report: Report, results: _Results) -> None:
    """Read the files that are address books or call histories, and archives of them; others are passed over."""
    found = bool(folder.refusals)
    for refusal in folder.refusals:
        results.refuse(refusal)
    done = 0
    pieces = Pieces(folder.file)
    for path in folder.whole_folders:
        found = True
        _read_whole_folder(path, options, _step(report, done, WHOLE_FOLDER_BYTES, folder.size), results)
        done += WHOLE_FOLDER_BYTES
    for size, member in folder.members():
        step = _step(report, done, size, folder.size)
        step(0, 1)
        done += size
        if isinstance(member, FileRefused):
            results.refuse(member)
            found = True
        elif size < MAX_FILE_BYTES and (_reader_of(member) or is_archive(member.head)):
            _read_any(member, options, step, results, pieces)
            found = True
    results.add_pieces(pieces)
    if not found:
        results.refuse(FileRefused(folder.file, "folder_without_records"))


def _read_whole_folder(path: Path, options: ReadOptions, report: Report, results: _Results) -> None:
    reader = _folder_reader_of(path)
    if reader is None:  # taken away since it was seen
        results.refuse(FileRefused(path.name, "not_readable", "missing"))
        return
    try:
        for content in reader.read(path, options, report):
            results.add(content)
    except FileRefused as refusal:
        results.refuse(refusal)
    except MemoryError:
        results.refuse(FileRefused(path.name, "too_large"))
    except OSError as error:
        results.refuse(FileRefused(path.name, "not_readable", reason(error)))


def _read_member(member: Source, options: ReadOptions, report: Report, results: _Results, pieces: Pieces,
                 faults: list[FileRefused]) -> bool:
    """Read one member; return whether it is something of ours, readable or not."""
    try:
        reader = _reader_of(member)
        if reader is not None:
            _take(reader, member, options, report, results, pieces)
            return True
        if is_archive(member.head) or other_kind(member.head) == "other_archive":
            faults.append(FileRefused(member.file, "nested_archive"))
    except FileRefused as refusal:
        if refusal.code == "sqlite_database":  # of some app: not meant for us, like a picture
            return False
        if refusal.code.startswith("archive_"):
            faults.append(refusal)
        else:
            results.refuse(refusal)
            return True
    return False


def _told_once(file: str, faults: Sequence[FileRefused]) -> list[FileRefused]:
    """Return one refusal for each way in which members of an archive failed, with their number."""
    codes = dict.fromkeys(fault.code for fault in faults)
    return [FileRefused(file, code, str(sum(fault.code == code for fault in faults))) for code in codes]
