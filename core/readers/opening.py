"""A given path as something to read: a file with its first bytes or a folder; one file's progress among all."""

import stat
from collections.abc import Callable
from pathlib import Path

from core.progress import Report
from core.readers.folder import Folder, reason
from core.readers.source import HEAD_BYTES, Source
from core.records import FileRefused

#: Bytes that say nothing by themselves: byte-order marks, blanks, line ends, NUL.
_NOTHING = b"\xef\xbb\xbf\xff\xfe \t\r\n\0"


def opened(path: Path, claimed: Callable[[Path], bool] = lambda _: False) -> Source | Folder:
    """Look at a path's kind, size and first bytes; raises ``FileRefused`` for one that cannot be opened or is empty.

    ``claimed`` says of a folder within a folder whether it is read as a whole (a backup), not file by file.
    """
    file = path.name or str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            return Folder(path, claimed)
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


def progress_within(report: Report, before: int, size: int, total: int) -> Report:
    """Return a report that places one file's progress within that of all: ``before`` of ``total`` bytes are done."""
    def step(done: int, of: int) -> None:
        report(before + (min(done, of) * size // of if of > 0 else 0), total)
    return step
