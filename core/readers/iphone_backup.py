"""The folder of an iPhone's backup on a computer (iTunes, Finder, Apple Devices): address book and call history.

A backup without a password holds the address book alone: the phone puts its call history only into encrypted ones.
Files lie under the SHA-1 of their domain and path, since iOS 10 in folders named after its first two digits.
"""

import hashlib
import plistlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from core.progress import Report
from core.readers.database_formats import read_database
from core.readers.iphone_backup_keys import (
    BackupBrokenError,
    BackupKeys,
    PackageMissingError,
    WrongPasswordError,
    library,
)
from core.readers.source import HEAD_BYTES, ReadOptions, Source
from core.readers.sqlite_file import open_database
from core.records import FileContent, FileKind, FileRefused, Problem

_PLIST, _INDEX, _OLD_INDEX = "Manifest.plist", "Manifest.db", "Manifest.mbdb"
_MAX_PLIST_BYTES = 32 << 20
_FILES = "files"

#: Domain and path of what is read; the second call history is that of iOS 7 and before.
_WANTED = (
    ("HomeDomain", "Library/AddressBook/AddressBook.sqlitedb"),
    ("HomeDomain", "Library/CallHistoryDB/CallHistory.storedata"),
    ("WirelessDomain", "Library/CallHistory/call_history.db"),
)
_LOG = "-wal"

#: A way to open a file of the backup by its path, with its size; None where the backup has none.
Opener = Callable[[str], tuple[int, Callable[[], BinaryIO]] | None]


class IphoneBackupReader:
    """Reads backup folders (see :class:`core.readers.source.FolderReader`)."""

    name = "iphone_backup"

    def recognises(self, path: Path) -> bool:
        try:
            return (path / _PLIST).is_file() and ((path / _INDEX).is_file() or (path / _OLD_INDEX).is_file())
        except (OSError, ValueError):
            return False

    def read(self, path: Path, options: ReadOptions, report: Report) -> tuple[FileContent, ...]:
        """Read address book and call history.

        Raises ``FileRefused``: ``iphone_backup_broken``; ``iphone_backup_unencrypted`` when nothing can be had without
        a password; ``iphone_backup_package``, ``iphone_backup_password`` and ``iphone_backup_wrong_password`` of
        encrypted ones; ``iphone_backup_empty``.
        """
        file = path.name or str(path)
        manifest = _manifest(path, file)
        if not manifest.get("IsEncrypted"):
            return _unencrypted(path, file, report)
        try:
            library()
            password = options.passwords.get(file, "")
            if not password:
                raise FileRefused(file, "iphone_backup_password")
            report(0, 1)
            keys = BackupKeys(manifest, password)
            report(0, 1)
            records = _records(path, file, keys, lambda done, total: report(done, 2 * total))
            contents = _contents(lambda name: _encrypted(path, keys, records, name),
                                 lambda done, total: report(total + done, 2 * total))
        except PackageMissingError as error:
            raise FileRefused(file, "iphone_backup_package") from error
        except WrongPasswordError as error:
            raise FileRefused(file, "iphone_backup_wrong_password") from error
        except BackupBrokenError as error:
            raise FileRefused(file, "iphone_backup_broken") from error
        if not contents:
            raise FileRefused(file, "iphone_backup_empty")
        return contents


def _manifest(path: Path, file: str) -> Mapping[str, Any]:
    try:
        with (path / _PLIST).open("rb") as stream:
            data = stream.read(_MAX_PLIST_BYTES + 1)
        if len(data) > _MAX_PLIST_BYTES:
            raise FileRefused(file, "iphone_backup_broken")
        manifest = plistlib.loads(data)
    except (OSError, FileRefused):
        raise
    except Exception as error:  # a damaged property list fails in every way there is
        raise FileRefused(file, "iphone_backup_broken") from error
    if not isinstance(manifest, dict):
        raise FileRefused(file, "iphone_backup_broken")
    return manifest


def _unencrypted(path: Path, file: str, report: Report) -> tuple[FileContent, ...]:
    contents = _contents(lambda name: _plain(path, name), report)
    if not contents:
        raise FileRefused(file, "iphone_backup_unencrypted")
    first = contents[0]
    # The address book is the first that is read: a first of another kind is a call history.
    if len(contents) == 1 and first.kind is FileKind.IPHONE_CONTACTS and not _tells_of_damage(first):
        return (_told(first, Problem(first.file, None, "calls_need_encrypted_backup")),)
    return contents


def _contents(open_: Opener, report: Report) -> tuple[FileContent, ...]:
    """Read what is there of the wanted files; one without calls or contacts is passed over.

    One that cannot be read is told among the problems of the first that can, or refused when none can.
    """
    contents: list[FileContent] = []
    refusals: list[FileRefused] = []
    for place, (domain, name) in enumerate(_WANTED):
        identity, file = f"{domain}-{name}", name.rpartition("/")[2]
        try:
            found = open_(identity)
            if found is not None:
                source = _source(file, *found, _log_opener(open_, identity))
                contents.append(read_database(source, _part(report, place)))
        except BackupBrokenError:
            refusals.append(FileRefused(file, "iphone_backup_broken"))
        except FileRefused as refusal:
            if refusal.code != "database_empty":
                refusals.append(refusal.kept())
    if refusals and not contents:
        raise refusals[0]
    for lost in refusals:
        contents[0] = _told(contents[0], Problem(lost.file, None, "backup_file_unreadable", lost.code))
    return tuple(contents)


def _told(content: FileContent, problem: Problem) -> FileContent:
    return replace(content, problems=(*content.problems, problem))


def _tells_of_damage(content: FileContent) -> bool:
    return any(problem.code == "backup_file_unreadable" for problem in content.problems)


def _part(report: Report, place: int) -> Report:
    """Return a report within the share of one of the wanted files."""
    def part(done: int, total: int) -> None:
        report(place * total + done, total * len(_WANTED))
    return part


def _source(file: str, size: int, open_: Callable[[], BinaryIO],
            beside: Callable[[str], BinaryIO | None]) -> Source:
    with open_() as stream:
        head = stream.read(HEAD_BYTES)
    return Source(file, size, head, open_, beside=beside)


def _log_opener(open_: Opener, identity: str) -> Callable[[str], BinaryIO | None]:
    """Return a way to open what lies beside a file on the phone: in a backup, a file of its own name."""
    def beside(suffix: str) -> BinaryIO | None:
        found = open_(identity + suffix)
        return found[1]() if found is not None else None
    return beside


def _id(identity: str) -> str:
    # Apple's name for a file, not a protection of anything.
    return hashlib.sha1(identity.encode(), usedforsecurity=False).hexdigest()


def _place(path: Path, name: str) -> Path | None:
    """Return where the backup keeps a file, followed through no link."""
    for place in (path / name[:2] / name, path / name):
        if place.is_file() and not place.is_symlink() and not place.parent.is_symlink():
            return place
    return None


def _plain(path: Path, identity: str) -> tuple[int, Callable[[], BinaryIO]] | None:
    place = _place(path, _id(identity))
    return None if place is None else (place.stat().st_size, lambda: place.open("rb"))


def _encrypted(path: Path, keys: BackupKeys, records: Mapping[str, bytes],
               identity: str) -> tuple[int, Callable[[], BinaryIO]] | None:
    name = _id(identity)
    place = _place(path, name)
    return keys.opener(place, records[name]) if place is not None and name in records else None


def _records(path: Path, file: str, keys: BackupKeys, report: Report) -> dict[str, bytes]:
    """Return the records of the wanted files, which hold their keys, from the backup's index."""
    index = path / _INDEX
    wanted = [_id(f"{domain}-{name}{suffix}") for domain, name in _WANTED for suffix in ("", _LOG)]
    source = _source(file, index.stat().st_size, lambda: keys.open_index(index), lambda _: None)
    records: dict[str, bytes] = {}
    try:
        with open_database(source, frozenset({_FILES}), lambda _: "", report) as database:
            columns = database.columns(_FILES)
            if not {"fileid", "file"} <= columns.keys():
                raise BackupBrokenError
            listed = ", ".join(f"'{name}'" for name in wanted)
            chosen = (columns["fileid"], f"CASE WHEN {columns['fileid']} IN ({listed}) THEN {columns['file']} END")
            for rows in database.batches(_FILES, chosen):
                records.update((name, record) for _, name, record in rows
                               if isinstance(name, str) and isinstance(record, bytes))
    except FileRefused as refusal:
        raise BackupBrokenError from refusal
    return records


READER = IphoneBackupReader()
