"""From paths to what the files hold: finds each file's reader by content, opens archives and folders, refuses."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from os import PathLike
from pathlib import Path

from core.progress import Report, silent
from core.readers import (
    adb_content,
    contacts_csv,
    contacts_workbook,
    database,
    google_voice,
    iphone_backup,
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
from core.readers.opening import opened, progress_within
from core.readers.other_kinds import other_kind, packed_kind
from core.readers.pieces import Pieces
from core.readers.source import FolderReader, Reader, ReadOptions, Source
from core.readers.sqlite_names import without_parts
from core.records import FileContent, FileRefused

#: Asked in this order; a new format is one module and one entry here.
READERS: tuple[Reader, ...] = (
    vcard.READER, sms_backup_restore.READER, super_backup.READER, oppo_backup.READER,
    sms_import_export.READER, logger_json.READER, termux.READER, telegram.READER, adb_content.READER,
    google_voice.READER, database.READER, jcard.READER, ldif.READER, contacts_csv.READER,
    contacts_workbook.READER, table.READER,
)
#: Formats of one call a file: those found in one place become one content.
ONE_CALL_FORMATS = frozenset({google_voice.READER.name})
#: Formats that are a folder as a whole, asked before a folder's files are.
FOLDER_READERS: tuple[FolderReader, ...] = (iphone_backup.READER,)

#: Kinds of files that explain why an archive or a folder holds nothing of ours, the plainest first.
_EXPLAIN = ("messages_not_calls", "iphone_backup_part", "phone_backup", "encrypted")

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
        self._refusals.append(refusal.kept())

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
    for path in without_parts(Path(path) for path in paths):
        try:
            given.append(open_path(path))
        except FileRefused as refusal:
            results.refuse(refusal)
    total = sum(one.size for one in given)
    done = 0
    loose: dict[Path | None, Pieces] = {}
    for one in given:
        step = progress_within(report, done, one.size, total)
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


def open_path(path: Path) -> Source | Folder:
    """Look at a path (:func:`core.readers.opening.opened`); a phone's backup within a folder is read as a whole."""
    return opened(path, lambda inside: _folder_reader_of(inside) is not None)


def _read_any(source: Source, options: ReadOptions, report: Report, results: _Results, pieces: Pieces) -> None:
    try:
        if source.size >= MAX_FILE_BYTES:
            code = other_kind(source.head)
            raise FileRefused(source.file, "too_large" if code in {"unknown_format", "other_xml"} else code)
        reader = reader_of(source)
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


def reader_of(source: Source) -> Reader | None:
    """Return the reader of what a file holds, or None."""
    return next((reader for reader in READERS if reader.recognises(source)), None)


def _read_with(reader: Reader | None, source: Source, options: ReadOptions, report: Report) -> FileContent:
    if reader is None:
        raise FileRefused(source.file, other_kind(source.head))
    try:
        return reader.read(source, options, report)
    except MemoryError as error:
        raise FileRefused(source.file, "too_large") from error


@dataclass(slots=True)
class _Place:
    """An archive or a folder while it is read: what came of its files beside what is in the results."""

    pieces: Pieces
    #: Whether anything was ours, readable or not; and what else it held that explains why nothing was.
    found: bool = False
    others: set[str] = field(default_factory=set)
    #: The ways in which members could not be unpacked.
    faults: list[FileRefused] = field(default_factory=list)


def _read_archive(source: Source, options: ReadOptions, report: Report, results: _Results) -> None:
    """Read the members that are address books or call histories; pictures and the like are passed over."""
    place = _Place(Pieces(source.file))
    with source.open() as stream:
        archive = Archive(source.file, stream)
        try:
            if document := packed_kind(archive.names()):
                raise FileRefused(source.file, document)
            whole = archive.packed_size()
            done = 0
            for size, member in archive.members():
                step = progress_within(report, done, size, whole)
                step(0, 1)
                done += size
                if isinstance(member, FileRefused):
                    place.faults.append(member)
                else:
                    _read_member(member, options, step, results, place)
        finally:
            archive.close()
    _finish(place, source.file, "archive_without_records", results)


def _finish(place: _Place, file: str, nothing: str, results: _Results) -> None:
    """Put what was gathered into the results; a place with nothing of ours is refused as ``nothing``."""
    results.add_pieces(place.pieces)
    for refusal in _told_once(file, place.faults):
        results.refuse(refusal)
    if not place.found and not place.faults:
        results.refuse(FileRefused(file, next((code for code in _EXPLAIN if code in place.others), nothing)))


def _folder_reader_of(path: Path) -> FolderReader | None:
    return next((reader for reader in FOLDER_READERS if reader.recognises(path)), None)


def _read_folder(folder: Folder, options: ReadOptions, report: Report, results: _Results) -> None:
    """Read the files that are address books or call histories, and archives of them; others are passed over."""
    place = _Place(Pieces(folder.file), found=bool(folder.refusals or folder.whole_folders))
    for refusal in folder.refusals:
        results.refuse(refusal)
    done = 0
    for path in folder.whole_folders:
        _read_whole_folder(path, options, progress_within(report, done, WHOLE_FOLDER_BYTES, folder.size), results)
        done += WHOLE_FOLDER_BYTES
    for size, member in folder.members():
        step = progress_within(report, done, size, folder.size)
        step(0, 1)
        done += size
        if isinstance(member, FileRefused):
            results.refuse(member)
            place.found = True
        elif size < MAX_FILE_BYTES:
            _read_file_in_folder(member, options, step, results, place)
    _finish(place, folder.file, "folder_without_records", results)


def _read_file_in_folder(file: Source, options: ReadOptions, report: Report, results: _Results, place: _Place) -> None:
    if other_kind(file.head) == "other_archive" or (is_archive(file.head) and reader_of(file) is None):
        _read_any(file, options, report, results, place.pieces)
        place.found = True
        return
    try:
        _read_member(file, options, report, results, place)
    except OSError as error:
        results.refuse(FileRefused(file.file, "not_readable", reason(error)))
        place.found = True


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


def _read_member(member: Source, options: ReadOptions, report: Report, results: _Results, place: _Place) -> None:
    """Read one file of an archive or a folder; what is not ours leaves no trace but its kind."""
    try:
        reader = reader_of(member)
        if reader is not None:
            _take(reader, member, options, report, results, place.pieces)
            place.found = True
            return
        kind = other_kind(member.head)
        place.others.add(kind)
        if is_archive(member.head) or kind == "other_archive":
            place.faults.append(FileRefused(member.file, "nested_archive"))
    except FileRefused as refusal:
        if refusal.code == "sqlite_database":  # of some app: not meant for us, like a picture
            return
        if refusal.code.startswith("archive_"):
            place.faults.append(refusal)
        else:
            results.refuse(refusal)
            place.found = True


def _told_once(file: str, faults: Sequence[FileRefused]) -> list[FileRefused]:
    """Return one refusal for each way in which members of an archive failed, with their number."""
    codes = dict.fromkeys(fault.code for fault in faults)
    return [FileRefused(file, code, str(sum(fault.code == code for fault in faults))) for code in codes]
