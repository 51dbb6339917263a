"""A file's bytes in small pieces, with its digest and its progress."""

import hashlib
from collections.abc import Iterator
from typing import BinaryIO

from core.progress import Report
from core.readers.source import Source

#: Small enough that no single call into C holds the interpreter lock for a visible time (20 ms).
CHUNK_BYTES = 65536


class ByteStream:
    """Iterates over the bytes of a source; ``digest`` is the SHA-256 of those handed out so far.

    Report is called with bytes done and the source's size once a chunk, so cancelling works at every chunk.
    """

    def __init__(self, source: Source, stream: BinaryIO, report: Report) -> None:
        self._stream = stream
        self._size = source.size
        self._report = report
        self._hash = hashlib.sha256()
        self.done = 0

    def __iter__(self) -> Iterator[bytes]:
        read, update, report, size = self._stream.read, self._hash.update, self._report, self._size
        while chunk := read(CHUNK_BYTES):
            update(chunk)
            self.done += len(chunk)
            yield chunk
            report(self.done, size)

    def drain(self) -> None:
        """Read the rest for the digest's sake."""
        for _ in self:
            pass

    @property
    def digest(self) -> str:
        return self._hash.hexdigest()
