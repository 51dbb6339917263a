"""From paths to what permission dumps say: files, folders and zip archives, each file known by its content."""

from collections.abc import Callable, Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import NamedTuple

from core.permissions import androidqf, privacy_report, tcc_database, text_dumps
from core.permissions.records import Dump, DumpResult
from core.progress import Report, silent
from core.readers.archive import Archive, is_archive
from core.readers.folder import Folder, reason
from core.readers.opening import opened, progress_within
from core.readers.source import Source
from core.readers.sqlite_names import without_parts
from core.records import FileRefused

#: The text of a large bug report has a few hundred megabytes.
MAX_DUMP_BYTES = 1 << 30


class _Format(NamedTuple):
    recognises: Callable[[Source], bool]
    read: Callable[[Source, Report], Dump]


_FORMATS = (
    _Format(tcc_database.recognises, tcc_database.read),
    _Format(privacy_report.recognises, privacy_report.read),
    _Format(androidqf.recognises, androidqf.read),
    _Format(text_dumps.recognises, text_dumps.read),
)


class _Results:
    def __init__(self) -> None:
        self._dumps: dict[tuple[str, str], Dump] = {}
        self._refusals: list[FileRefused] = []

    def refuse(self, refusal: FileRefused) -> None:
        self._refusals.append(refusal.kept())

    def read(self, source: Source, report: Report, *, alone: bool) -> bool:
        """Read one file; say whether it was ours. One that is not ours is refused only where it was given alone."""
        try:
            made = next((one for one in _FORMATS if one.recognises(source)), None)
            if made is None:
                if alone:
                    raise FileRefused(source.file, "no_permission_dump")
                return False
            if source.size > MAX_DUMP_BYTES:
                raise FileRefused(source.file, "too_large")
            dump = made.read(source, report)
        except FileRefused as refusal:
            # Within a folder or an archive, a file that only looked like one of ours is passed over like a picture.
            if alone or refusal.code not in ("no_permission_records", "sqlite_database", "no_permission_dump"):
                self.refuse(refusal)
                return True
            return False
        except MemoryError:
            self.refuse(FileRefused(source.file, "too_large"))
            return True
        except OSError as error:
            self.refuse(FileRefused(source.file, "not_readable", reason(error)))
            return True
        self._dumps.setdefault((dump.file, dump.digest), dump)
        return True

    def result(self) -> DumpResult:
        return DumpResult(tuple(self._dumps[key] for key in sorted(self._dumps)),
                          tuple(sorted(self._refusals, key=lambda one: (one.file, one.code, one.detail))))


def read_dumps(paths: Iterable[str | PathLike[str]], report: Report = silent) -> DumpResult:
    """Read permission dumps from files, folders and zip archives.

    ``report`` gets bytes done and bytes in all; raising ``Cancelled`` in it is the only way out other than a result.
    A file that cannot be used becomes a refusal (codes: ``docs/permission-dumps.md``). Of a bug report only the
    needed sections are kept.
    """
    results = _Results()
    given: list[Source | Folder] = []
    for path in without_parts(Path(path) for path in paths):
        try:
            given.append(opened(path))
        except FileRefused as refusal:
            results.refuse(refusal)
    total = sum(one.size for one in given)
    done = 0
    for one in given:
        step = progress_within(report, done, one.size, total)
        if isinstance(one, Folder):
            _read_folder(one, step, results)
        elif is_archive(one.head):
            _read_archive(one, step, results)
        else:
            results.read(one, step, alone=True)
        done += one.size
        report(done, total)
    return results.result()


def _read_folder(folder: Folder, report: Report, results: _Results) -> None:
    found = bool(folder.refusals)
    for refusal in folder.refusals:
        results.refuse(refusal)
    for step, member in _stepped(folder.members(), folder.size, report):
        if isinstance(member, FileRefused):
            results.refuse(member)
            found = True
        elif is_archive(member.head):
            found |= _read_archive(member, step, results, alone=False)
        else:
            found |= results.read(member, step, alone=False)
    if not found:
        results.refuse(FileRefused(folder.file, "folder_without_dumps"))


def _read_archive(source: Source, report: Report, results: _Results, *, alone: bool = True) -> bool:
    """Read the members that are dumps; archives inside are passed over. Say whether anything was ours."""
    found = False
    faults: dict[str, int] = {}
    try:
        with source.open() as stream:
            archive = Archive(source.file, stream)
            try:
                for step, member in _stepped(archive.members(), archive.packed_size(), report):
                    if isinstance(member, FileRefused):
                        faults[member.code] = faults.get(member.code, 0) + 1
                    elif not is_archive(member.head):
                        found |= results.read(member, step, alone=False)
            finally:
                archive.close()
    except FileRefused as refusal:
        results.refuse(refusal)
        return True
    except OSError as error:
        results.refuse(FileRefused(source.file, "not_readable", reason(error)))
        return True
    for code, count in faults.items():
        results.refuse(FileRefused(source.file, code, str(count)))
    if alone and not found and not faults:
        results.refuse(FileRefused(source.file, "archive_without_dumps"))
    return found


def _stepped(members: Iterable[tuple[int, Source | FileRefused]], whole: int,
             report: Report) -> Iterator[tuple[Report, Source | FileRefused]]:
    done = 0
    for size, member in members:
        step = progress_within(report, done, size, whole)
        step(0, 1)
        done += size
        yield step, member
