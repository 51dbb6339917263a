"""Sources made of bytes, for tests of readers."""

import io
from pathlib import Path

from core.progress import silent
from core.readers.source import HEAD_BYTES, Reader, ReadOptions, Source
from core.records import FileContent

DATA = Path(__file__).parents[2] / "data"


def source_of(data: bytes, file: str = "file") -> Source:
    return Source(file, len(data), data[:HEAD_BYTES], lambda: io.BytesIO(data))


def read_bytes(reader: Reader, data: bytes, options: ReadOptions | None = None) -> FileContent:
    return reader.read(source_of(data), options or ReadOptions(), silent)


def codes(content: FileContent) -> list[str]:
    return [problem.code for problem in content.problems]
