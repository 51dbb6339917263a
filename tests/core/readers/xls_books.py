"""Old Excel workbooks (BIFF 5 and 8) written byte by byte: no library that writes them is among the dependencies."""

import struct
from collections.abc import Sequence

#: A cell: text, number, or (number, format) with Excel's built-in number of a format for dates (22) or lengths (46).
Cell = str | float | tuple[float, int]
_FORMATS = (0, 22, 46, 21)
_SECTOR = 512


def record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def biff(sheets: Sequence[Sequence[Sequence[Cell]]], *, version: int = 8, code_page: int = 1200, encoding: str = "gbk",
         date_system: int = 0, globals_more: bytes = b"") -> bytes:
    """Return the stream of a workbook. Texts before BIFF 8 are written in ``encoding``, whatever the code page says."""
    begin = struct.pack("<HH", 0x0600 if version == 8 else 0x0500, 5) + struct.pack("<HH", 4000, 1999)
    head = record(0x809, begin + (b"\0" * 8 if version == 8 else b""))
    head += record(0x42, struct.pack("<H", code_page)) + record(0x22, struct.pack("<H", date_system)) + globals_more
    for number in _FORMATS:
        head += record(0xE0, struct.pack("<HH", 0, number) + b"\0" * (16 if version == 8 else 12))
    bodies = [_sheet(rows, version, encoding) for rows in sheets]
    names = [_short(str(number), version, encoding) for number in range(1, len(sheets) + 1)]
    place = len(head) + sum(10 + len(name) for name in names) + 4
    for name, body in zip(names, bodies, strict=True):
        head += record(0x85, struct.pack("<IBB", place, 0, 0) + name)
        place += len(body)
    return head + record(0x0A, b"") + b"".join(bodies)


def _short(text: str, version: int, encoding: str) -> bytes:
    if version == 8:
        return struct.pack("<BB", len(text), 1) + text.encode("utf-16-le")
    return struct.pack("<B", len(text.encode(encoding))) + text.encode(encoding)


def _sheet(rows: Sequence[Sequence[Cell]], version: int, encoding: str) -> bytes:
    parts = [record(0x809, struct.pack("<HHHH", 0x0600 if version == 8 else 0x0500, 0x10, 4000, 1999)
                    + (b"\0" * 8 if version == 8 else b""))]
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            value, number = cell if isinstance(cell, tuple) else (cell, 0)
            place = struct.pack("<HHH", row, column, _FORMATS.index(number))
            if not isinstance(value, str):
                parts.append(record(0x203, place + struct.pack("<d", value)))
            elif version == 8:
                parts.append(record(0x204, place + struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")))
            else:
                data = value.encode(encoding)
                parts.append(record(0x204, place + struct.pack("<H", len(data)) + data))
    return b"".join(parts) + record(0x0A, b"")


def ole(stream: bytes, name: str = "Workbook") -> bytes:
    """Return an OLE document that holds this stream, padded above the size of short streams."""
    stream = stream.ljust(4096, b"\0")
    sectors = -(-len(stream) // _SECTOR)
    tables = -(-(sectors + 2) // (_SECTOR // 4 - 1))
    header = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
              + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 10
              + struct.pack("<IIIIiIiI", tables, tables, 0, 4096, -2, 0, -2, 0))
    header += struct.pack("<109i", *[*range(tables), *[-1] * (109 - tables)])
    first = tables + 1
    chain = [-3] * tables + [-2] + [first + at + 1 for at in range(sectors - 1)] + [-2]
    allocation = struct.pack(f"<{len(chain)}i", *chain).ljust(tables * _SECTOR, b"\xff")
    directory = _entry("Root Entry", 5, 1, -2, 0) + _entry(name, 2, -1, first, len(stream))
    return header + allocation + directory.ljust(_SECTOR, b"\0") + stream.ljust(sectors * _SECTOR, b"\0")


def _entry(name: str, kind: int, child: int, first: int, size: int) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    return (text.ljust(64, b"\0") + struct.pack("<HBBiii", len(text), kind, 1, -1, -1, child) + b"\0" * 36
            + struct.pack("<iII", first, size, 0))
