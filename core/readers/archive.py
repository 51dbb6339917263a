"""Looks into zip archives: each member becomes a :class:`Source` of its own, read under limits.

Members are never unpacked to disk and their paths are never used; only the last part of a name is kept, for people.
"""

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import PurePosixPath
from typing import IO, BinaryIO

from core.readers.source import HEAD_BYTES, Source
from core.records import FileRefused

#: Members looked at, and bytes of the archive's directory. Of all exports only Google Voice has thousands: a page
#: for each call and each thread of messages.
MAX_MEMBERS = 30_000
_MAX_DIRECTORY_BYTES = 8 << 20
#: Plain text compresses about 50-fold, deflate's limit is 1032-fold: in between lie only files made to harm.
MAX_RATIO = 200
#: Small members may compress further (a sheet of equal rows); they cannot do harm.
_RATIO_COUNTS_FROM = 16 << 20
#: Unpacked bytes of one archive.
MAX_UNPACKED = 2 << 30

_STORED_OR_DEFLATED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
#: What zipfile raises on damage; the last two from fields that are shorter than they say.
_FAULTS = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError, ValueError,
           OverflowError, LookupError, struct.error)
_ENCRYPTED = 1


class _GuardedFile:
    """A file that never reads a directory of members larger than the limit into memory at once.

    Closing the archive leaves the file underneath open: it belongs to the caller.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.seek = stream.seek
        self.tell = stream.tell
        self.seekable = stream.seekable

    def read(self, size: int = -1) -> bytes:
        if size < 0:
            here = self.tell()
            size = self.seek(0, io.SEEK_END) - here
            self.seek(here)
        if size > _MAX_DIRECTORY_BYTES:
            raise zipfile.LargeZipFile
        return self._stream.read(size)

    def close(self) -> None:
        """Leave the file open."""


class _Budget:
    """Counts the unpacked bytes of one archive."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._left = MAX_UNPACKED

    def spend(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise FileRefused(self._file, "archive_bomb")


class _Member(io.RawIOBase):
    """The bytes of a member, counted while they are unpacked: a declared size is only a claim."""

    def __init__(self, file: str, stream: IO[bytes], packed: int, budget: _Budget) -> None:
        self._file = file
        self._stream = stream
        self._allowed = max(packed * MAX_RATIO, _RATIO_COUNTS_FROM)
        self._budget = budget

    def readable(self) -> bool:
        return True

    # The base class names a buffer protocol that Python 3.11 has no word for.
    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        try:
            data = self._stream.read(len(buffer))
        except _FAULTS as error:
            raise FileRefused(self._file, "archive_broken") from error
        self._allowed -= len(data)
        if self._allowed < 0:
            raise FileRefused(self._file, "archive_bomb")
        self._budget.spend(len(data))
        buffer[:len(data)] = data
        return len(data)

    def close(self) -> None:
        self._stream.close()
        super().close()


def is_archive(head: bytes) -> bool:
    """Say whether a file begins like a zip archive (also an empty one)."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


class Archive:
    """A zip file opened for looking; raises ``FileRefused`` for one that is damaged or made to harm."""

    def __init__(self, file: str, stream: BinaryIO) -> None:
        self.file = file
        self._budget = _Budget(file)
        try:
            self._zip = zipfile.ZipFile(_GuardedFile(stream))
        except zipfile.LargeZipFile as error:
            raise FileRefused(file, "archive_too_many") from error
        except _FAULTS as error:
            raise FileRefused(file, "archive_broken") from error
        if len(self._zip.filelist) > MAX_MEMBERS:
            raise FileRefused(file, "archive_too_many")

    def close(self) -> None:
        with suppress(*_FAULTS):
            self._zip.close()

    def names(self) -> set[str]:
        """Return the members' full names, to tell an office document from an archive."""
        return set(self._zip.namelist())

    def sizes(self) -> dict[str, int]:
        """Return the declared unpacked size of each member."""
        return {member.filename: member.file_size for member in self._zip.filelist}

    def head(self, name: str, count: int) -> bytes:
        """Return the first bytes of the member with this full name, b"" where there is none."""
        member = self._zip.NameToInfo.get(name)
        return self._source(self.file, member).head[:count] if member is not None and member.file_size else b""

    def packed_size(self) -> int:
        """Return the bytes of all members as they lie in the archive: the unit of progress."""
        return sum(member.compress_size for member in self._zip.filelist)

    def members(self) -> Iterator[tuple[int, Source | FileRefused]]:
        """Yield each member with its packed size: as a source, or as the reason why it cannot be looked at."""
        for member in self._zip.filelist:
            # Not is_dir(): it looks at the last letter of a name that may be empty.
            if member.filename.endswith("/") or not member.file_size:
                continue
            file = PurePosixPath(member.filename.replace("\\", "/")).name[:255] or self.file
            try:
                yield member.compress_size, self._source(file, member)
            except FileRefused as refusal:
                yield member.compress_size, refusal.kept()

    def _source(self, file: str, member: zipfile.ZipInfo) -> Source:
        if member.flag_bits & _ENCRYPTED:
            raise FileRefused(file, "archive_encrypted")
        allowed = min(max(member.compress_size * MAX_RATIO, _RATIO_COUNTS_FROM), MAX_UNPACKED)
        if member.file_size > allowed:
            raise FileRefused(file, "archive_bomb")
        if member.compress_type not in _STORED_OR_DEFLATED:
            raise FileRefused(file, "archive_method")
        open_ = self._opener(file, member)
        with open_() as stream:
            head = stream.read(HEAD_BYTES)
        return Source(file, member.file_size, head, open_, beside=lambda suffix: self._beside(file, member, suffix))

    def _beside(self, file: str, member: zipfile.ZipInfo, suffix: str) -> BinaryIO | None:
        """Open the member beside another, such as a database's write-ahead log; it stands under the same limits."""
        other = self._zip.NameToInfo.get(member.filename + suffix)
        return self._source(file, other).open() if other is not None and other.file_size else None

    def _opener(self, file: str, member: zipfile.ZipInfo) -> Callable[[], BinaryIO]:
        def open_() -> BinaryIO:
            try:
                stream = self._zip.open(member)
            except _FAULTS as error:
                raise FileRefused(file, "archive_broken") from error
            return io.BufferedReader(_Member(file, stream, member.compress_size, self._budget))

        return open_
