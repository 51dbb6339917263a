"""The names of an SQLite file's tables, found without opening it as a database.

SQLite itself would have to be given a copy first. A file of gigabytes that holds nothing of ours is told apart here,
from the few pages its directory lies in. Layout: "Database File Format" of the SQLite project.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

MAGIC = b"SQLite format 3\0"
#: Pages of the directory looked at: a phone's largest database fills a few dozen.
_MAX_PAGES = 2000
#: Bytes of a row of the directory that are looked at: kind and name stand first.
_ROW_BYTES = 600
_INTERIOR, _LEAF = 5, 13
_ENCODINGS = {1: "utf-8", 2: "utf-16-le", 3: "utf-16-be"}


def is_sqlite(head: bytes) -> bool:
    """Say whether a file begins like an SQLite database; an encrypted one does not."""
    return head.startswith(MAGIC)


def without_parts(paths: Iterable[Path]) -> list[Path]:
    """Return the paths without the write-ahead logs of databases among them, which are read with their database."""
    given = dict.fromkeys(paths)
    parts = {path.with_name(path.name + suffix) for path in given if path.name for suffix in ("-wal", "-shm")}
    return [path for path in given if path not in parts]


def table_names(stream: BinaryIO) -> frozenset[str]:
    """Return the lower-case names of the tables a seekable database names; what is damaged is left out."""
    stream.seek(0)
    header = stream.read(100)
    size = int.from_bytes(header[16:18], "big")
    size = 65536 if size == 1 else size
    if not is_sqlite(header) or size < 512 or size & (size - 1):
        return frozenset()
    encoding = _ENCODINGS.get(int.from_bytes(header[56:60], "big"), "utf-8")
    return frozenset(name.lower() for row in _rows(stream, size) if (name := _table_name(row, encoding)))


def _rows(stream: BinaryIO, size: int) -> Iterator[bytes]:
    """Yield the beginning of each row's payload, page by page from the root, each page once."""
    waiting, seen = [1], {1}
    while waiting:
        number = waiting.pop()
        stream.seek((number - 1) * size)
        page = stream.read(size)
        at = 100 if number == 1 else 0
        kind, cells = int.from_bytes(page[at : at + 1], "big"), int.from_bytes(page[at + 3 : at + 5], "big")
        pointers = at + (12 if kind == _INTERIOR else 8)
        places = [int.from_bytes(page[place : place + 2], "big")
                  for place in range(pointers, min(pointers + 2 * cells, len(page) - 1), 2)]
        if kind == _INTERIOR:
            for place in (*places, at + 8):
                child = int.from_bytes(page[place : place + 4], "big")
                if child > 0 and child not in seen and len(seen) < _MAX_PAGES:
                    seen.add(child)
                    waiting.append(child)
        elif kind == _LEAF:
            for place in places:
                cell = page[place : place + _ROW_BYTES]
                _, length = _number(cell, 0)
                _, length = _number(cell, length)
                yield cell[length:]


def _number(data: bytes, at: int) -> tuple[int, int]:
    """Return a variable-length integer and where it ends."""
    value = 0
    for place in range(at, at + 8):
        byte = data[place] if place < len(data) else 0
        value = value << 7 | byte & 127
        if byte < 128:
            return value, place + 1
    return value << 8 | (data[at + 8] if at + 8 < len(data) else 0), at + 9


def _table_name(row: bytes, encoding: str) -> str:
    """Return the name in a row of the directory that describes a table, else ""."""
    begin, at = _number(row, 0)
    kind_type, at = _number(row, at)
    name_type, _ = _number(row, at)
    if kind_type < 13 or name_type < 13 or not kind_type % 2 or not name_type % 2:
        return ""
    kind_end = begin + (kind_type - 13) // 2
    name = row[kind_end : kind_end + (name_type - 13) // 2].decode(encoding, "replace")
    return name if row[begin:kind_end].decode(encoding, "replace") == "table" else ""
