"""Tables as SpreadsheetML (Excel 2003 XML), which portals send with a name that ends in .xls."""

from collections.abc import Iterator
from xml.parsers import expat

from core.progress import Report
from core.readers.byte_stream import ByteStream
from core.readers.problem_list import ProblemList
from core.readers.source import Source
from core.readers.table_cells import MAX_CELL, number_text
from core.readers.table_rows import MAX_COLUMNS, Batch
from core.readers.table_stream import SheetRow, sheets_of
from core.readers.xml_roots import xml_root
from core.readers.xml_text import XmlText, encoding_of
from core.records import FileRefused

#: A sheet of a hundred thousand calls has 100 MB.
_MAX_BYTES = 256 << 20
_NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet"
#: Bytes expat holds back for a tag that does not end.
_MAX_TAG_BYTES = 1 << 20
_MAX_DEPTH = 100
#: A time of day alone is a date of Excel's first days.
_FIRST_DAYS = ("1899-12-30T", "1899-12-31T", "1904-01-01T")


def is_spreadsheetml(head: bytes) -> bool:
    """Say whether a file's first bytes are those of an Excel 2003 XML workbook."""
    return _NAMESPACE.encode() in head.replace(b"\0", b"") and xml_root(head).lower() == "workbook"


class SpreadsheetML:
    """A workbook open for reading, sheet after sheet (see ``table_sheets``)."""

    guessed = False

    def __init__(self, source: Source, report: Report, problems: ProblemList) -> None:
        if source.size > _MAX_BYTES:
            raise FileRefused(source.file, "too_large")
        self._source = source
        self._report = report
        self._problems = problems
        self.encoding = encoding_of(source.head).removesuffix("-sig")
        with source.open() as stream:
            chunks = ByteStream(source, stream, lambda done, total: report(0, total))
            chunks.drain()
        self.digest = chunks.digest

    def close(self) -> None:
        """Do nothing: the file is open only while its rows are read."""

    def sheets(self) -> Iterator[tuple[str, Iterator[Batch]]]:
        """Yield title and rows of each sheet."""
        return sheets_of(self._rows())

    def _rows(self) -> Iterator[SheetRow]:
        parser = _SheetParser(self._source.file)
        text = XmlText(self._source.head)
        with self._source.open() as stream:
            for chunk in ByteStream(self._source, stream, self._report):
                broken = not parser.feed(text.feed(chunk), final=False)
                yield from parser.taken()
                if broken:
                    break
            else:
                broken = not parser.feed(text.close(), final=True)
                yield from parser.taken()
        if broken:
            self._problems.add_always(parser.line, "sheet_broken")


class _SheetParser:
    """Collects rows from the elements Worksheet, Row, Cell and Data; everything else is passed over."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._rows: list[SheetRow] = []
        self._sheet = self._depth = self._fed = self._number = 0
        self._title = self._kind = ""
        self._cells: list[str] = []
        self._text: list[str] | None = None
        self._length = 0
        self._parser = parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        parser.StartDoctypeDeclHandler = self._refuse
        parser.EntityDeclHandler = self._refuse

    @property
    def line(self) -> int:
        return self._parser.CurrentLineNumber

    def feed(self, data: bytes, *, final: bool) -> bool:
        """Parse a piece; return False where the file is damaged."""
        self._fed += len(data)
        try:
            self._parser.Parse(data, final)
        except expat.ExpatError:
            return False
        return self._depth <= _MAX_DEPTH and self._fed - self._parser.CurrentByteIndex <= _MAX_TAG_BYTES

    def taken(self) -> list[SheetRow]:
        """Return the rows finished since the last time."""
        rows, self._rows = self._rows, []
        return rows

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        name = tag.rpartition(" ")[2]
        if name == "Worksheet":
            self._sheet += 1
            self._number = 0
            self._title = attributes.get(f"{_NAMESPACE} Name", "")[:MAX_CELL]
        elif name == "Row":
            self._number = _index(attributes, 1 << 20) or self._number + 1
            self._cells = []
        elif name == "Cell":
            at = _index(attributes, MAX_COLUMNS + 1)
            self._cells += [""] * (at - 1 - len(self._cells))
            self._cells.append("")
        elif name == "Data" and tag.startswith(_NAMESPACE):
            self._kind = attributes.get(f"{_NAMESPACE} Type", "")
            self._text, self._length = [], 0

    def _end(self, tag: str) -> None:
        self._depth -= 1
        name = tag.rpartition(" ")[2]
        if name == "Data" and self._text is not None:
            if 0 < len(self._cells) <= MAX_COLUMNS:
                self._cells[-1] = _value("".join(self._text), self._kind)
            self._text = None
        elif name == "Cell":
            del self._cells[MAX_COLUMNS:]
        elif name == "Row":
            while self._cells and not self._cells[-1]:
                self._cells.pop()
            if self._cells:
                self._rows.append(SheetRow(self._sheet, self._title, (self._number, self._cells)))
            self._cells = []

    def _data(self, text: str) -> None:
        if self._text is not None and self._length < MAX_CELL:
            piece = text[:MAX_CELL - self._length]
            self._text.append(piece)
            self._length += len(piece)

    def _refuse(self, *_: object) -> None:
        raise FileRefused(self._file, "xml_entities")


def _index(attributes: dict[str, str], limit: int) -> int:
    written = attributes.get(f"{_NAMESPACE} Index", "")
    return min(int(written), limit) if written.isascii() and written.isdigit() and len(written) < 10 else 0


def _value(text: str, kind: str) -> str:
    if kind == "Number":
        try:
            return number_text(float(text))
        except (ValueError, OverflowError):
            return text
    if kind == "DateTime":
        text = text.removesuffix(".000")
        return text[11:] if text.startswith(_FIRST_DAYS) else text.replace("T", " ", 1)
    return text
