"""Where bytes come from, and what every reader of a format offers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol

from core.progress import Report
from core.records import FileContent

#: Bytes at the start of a file that decide what it is.
HEAD_BYTES = 65536


def _nothing_beside(suffix: str) -> BinaryIO | None:
    return None


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or one member of an archive: its name for people, its size, its first bytes, a way to open it.

    ``beside`` opens the member of the same archive whose name is longer by a suffix, if there is one.
    """

    file: str
    size: int
    head: bytes
    open: Callable[[], BinaryIO]
    path: Path | None = None
    beside: Callable[[str], BinaryIO | None] = _nothing_beside


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the owner decided about reading; the defaults let each reader decide by content."""

    #: Region (ISO 3166 two letters) of numbers and dates without one; "" while unknown.
    country: str = ""
    #: Text encoding by file name, where the owner corrected the guess.
    encodings: Mapping[str, str] = field(default_factory=dict)
    #: A saved column mapping (parsed) for table files, or None.
    mapping: Mapping[str, object] | None = None
    #: The same for single tables, by file name; outweighs ``mapping``.
    mappings: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    #: Passwords by file or folder name: used once, kept nowhere, and never shown.
    passwords: Mapping[str, str] = field(default_factory=dict, repr=False)


class Reader(Protocol):
    """What a format module offers. ``read`` raises only ``FileRefused``, ``Cancelled`` and ``OSError``."""

    @property
    def name(self) -> str: ...

    def recognises(self, source: Source) -> bool:
        """Say from the first bytes (never from the name alone) whether this reader is the right one."""
        ...

    def read(self, source: Source, options: ReadOptions, report: Report) -> FileContent:
        """Read everything that can be read; what cannot is listed in the content's problems."""
        ...


class FolderReader(Protocol):
    """What a format offers that is a folder as a whole, such as a phone's backup made by a computer.

    ``read`` raises only ``FileRefused``, ``Cancelled`` and ``OSError``.
    """

    @property
    def name(self) -> str: ...

    def recognises(self, path: Path) -> bool:
        """Say from a file that this format always has whether the folder is one; cheap, and never an exception."""
        ...

    def read(self, path: Path, options: ReadOptions, report: Report) -> tuple[FileContent, ...]:
        """Read everything that can be read: one content for each thing that can be used by itself."""
        ...
