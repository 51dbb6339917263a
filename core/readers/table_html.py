"""Tables in web pages: carriers' portals send them with a name that ends in .xls."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from core.progress import Report
from core.readers import charset
from core.readers.byte_stream import ByteStream
from core.readers.problem_list import ProblemList
from core.readers.source import Source
from core.readers.table_cells import MAX_CELL
from core.readers.table_rows import MAX_COLUMNS, Batch, Row
from core.readers.table_stream import SheetRow, sheets_of
from core.readers.table_text import decoded_chunks, examine
from core.records import FileRefused

#: A page of a hundred thousand calls has 30 MB.
_MAX_BYTES = 128 << 20
#: Characters of one tag or comment; what is longer is no page.
_MAX_MARKUP = 100_000
#: The parser looks at an unfinished tag again with every piece: small pieces bound that.
_PIECE = 16384
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9._-]{1,40})", re.IGNORECASE)
_CELL_TAGS = frozenset({"td", "th"})
_ROW_ENDS = frozenset({"tr", "table", "thead", "tbody", "tfoot", "body", "html"})


def has_table(head: bytes) -> bool:
    """Say whether a page's first bytes hold a row of a table."""
    return b"<tr" in head.replace(b"\0", b"").lower()


class HtmlTables:
    """The tables of a page, one after the other (see ``table_sheets``)."""

    def __init__(self, source: Source, encoding: str, report: Report, problems: ProblemList) -> None:
        if source.size > _MAX_BYTES:
            raise FileRefused(source.file, "too_large")
        self._source = source
        self._report = report
        self._problems = problems
        kind = examine(source, encoding, report)
        declared = _DECLARED.search(source.head)
        named = charset.encoding_named(declared[1].decode("ascii")) if declared and kind.guessed else None
        self.encoding, self.guessed, self.digest = named or kind.encoding, kind.guessed and not named, kind.digest

    def close(self) -> None:
        """Do nothing: the page is open only while its rows are read."""

    def sheets(self) -> Iterator[tuple[str, Iterator[Batch]]]:
        """Yield the rows of each table; a table as wide as the one before it continues it."""
        return sheets_of(self._rows())

    def _rows(self) -> Iterator[SheetRow]:
        parser = _TableParser()
        with self._source.open() as stream:
            for text in decoded_chunks(ByteStream(self._source, stream, self._report), self.encoding):
                for begin in range(0, len(text), _PIECE):
                    parser.feed(text[begin:begin + _PIECE])
                    if len(parser.rawdata) > _MAX_MARKUP:
                        self._problems.add_always(parser.getpos()[0], "sheet_broken")
                        parser.rawdata = ""
                        yield from parser.taken(final=True)
                        return
                    yield from parser.taken()
        # What an unfinished tag at the end holds is no cell.
        yield from parser.taken(final=True)


class _TableParser(HTMLParser):
    """Collects rows; of tables within tables the inner ones count, the outer serve the layout."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._rows: list[SheetRow] = []
        self._cells: list[str] | None = None
        self._text: list[str] | None = None
        self._length = 0
        self._span = 1
        self._sheet = self._width = 0
        self._fresh = True

    def taken(self, *, final: bool = False) -> list[SheetRow]:
        """Return the rows finished since the last time."""
        if final:
            self._end_row()
        rows, self._rows = self._rows, []
        return rows

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._cells = self._text = None
            self._fresh = True
        elif tag == "tr":
            self._end_row()
            self._cells = []
        elif tag in _CELL_TAGS:
            self._end_cell()
            if self._cells is None:
                self._cells = []
            self._text, self._length = [], 0
            span = dict(attrs).get("colspan") or "1"
            self._span = min(int(span), MAX_COLUMNS) if span.isascii() and span.isdigit() and len(span) < 4 else 1
        elif tag in {"br", "p", "div"} and self._text:
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _CELL_TAGS:
            self._end_cell()
        elif tag in _ROW_ENDS:
            self._end_row()

    def handle_data(self, data: str) -> None:
        if self._text is not None and self._length < MAX_CELL:
            piece = data[:MAX_CELL - self._length]
            self._text.append(piece)
            self._length += len(piece)

    def _end_cell(self) -> None:
        if self._text is not None and self._cells is not None and len(self._cells) < MAX_COLUMNS:
            self._cells.append(" ".join("".join(self._text).split()))
            self._cells += [""] * (max(self._span, 1) - 1)
        self._text = None

    def _end_row(self) -> None:
        self._end_cell()
        cells, self._cells = self._cells, None
        if not cells or not any(cells):
            return
        del cells[MAX_COLUMNS:]
        if self._fresh and len(cells) != self._width:
            self._sheet += 1
        self._fresh, self._width = False, len(cells)
        row: Row = self.getpos()[0], cells
        self._rows.append(SheetRow(self._sheet, "", row))
