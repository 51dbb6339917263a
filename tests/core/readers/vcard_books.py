"""Reading a vCard from bytes, for tests."""

import io
from pathlib import Path

from core.progress import Report, silent
from core.readers.source import HEAD_BYTES, ReadOptions, Source
from core.readers.vcard import READER
from core.records import Card, FileContent

OWN_SAMPLES = Path(__file__).parents[2] / "data" / "vcard"
SHARED_SAMPLES = Path(__file__).parents[4] / "shared" / "data" / "vcard"


def source_of(data: bytes, file: str = "book.vcf") -> Source:
    return Source(file, len(data), data[:HEAD_BYTES], lambda: io.BytesIO(data))


def read(data: bytes | str, encoding: str = "", report: Report = silent) -> FileContent:
    data = data.encode() if isinstance(data, str) else data
    return READER.read(source_of(data), ReadOptions(encodings={"book.vcf": encoding} if encoding else {}), report)


def card(*lines: str, version: str = "3.0") -> Card:
    """Read one card made of these property lines, which must give no problem."""
    content = read("\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", "")))
    assert content.problems == ()
    (only,) = content.cards
    return only


def problems(content: FileContent) -> list[tuple[int | None, str]]:
    return [(problem.line, problem.code) for problem in content.problems]


def values(content: FileContent) -> list[list[str]]:
    return [[phone.value for phone in each.phones] for each in content.cards]
