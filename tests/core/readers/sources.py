"""Sources made of bytes, for tests of readers."""

import io
from pathlib import Path

import pytest

from core.progress import silent
from core.readers.source import HEAD_BYTES, Reader, ReadOptions, Source
from core.records import FileContent

DATA = Path(__file__).parents[2] / "data"
SHARED = Path(__file__).parents[4] / "shared" / "data"


def source_of(data: bytes, file: str = "file") -> Source:
    return Source(file, len(data), data[:HEAD_BYTES], lambda: io.BytesIO(data))


def read_bytes(reader: Reader, data: bytes, options: ReadOptions | None = None) -> FileContent:
    return reader.read(source_of(data), options or ReadOptions(), silent)


def codes(content: FileContent) -> list[str]:
    return [problem.code for problem in content.problems]


def shared(*parts: str) -> Path:
    """Return a public file that lies beside the checkout; skips the test where that folder is not there."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"{'/'.join(parts)}: public files are not beside this checkout")
    return path
