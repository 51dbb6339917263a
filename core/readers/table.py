"""Lists of calls as tables: carriers' details, desktop tools' exports, anything with a time and a number per row."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import chain

from core.progress import Report
from core.readers.column_guess import ColumnGuess
from core.readers.column_mapping import ColumnMapping, MappingError, column_mapping
from core.readers.limits import MAX_CALLS
from core.readers.other_kinds import other_kind
from core.readers.problem_list import ProblemList
from core.readers.source import ReadOptions, Source
from core.readers.table_calls import TableCalls
from core.readers.table_columns import ColumnTaker
from core.readers.table_layout import SAMPLE_ROWS, Layout, begins_block, find_layout
from core.readers.table_rows import Batch, Row, first_rows
from core.readers.table_sheets import holds_tables, open_sheets
from core.readers.table_words import Words, all_words
from core.readers.times import TimeReader
from core.records import FileContent, FileKind, FileRefused

#: A text table of a million calls has 100 MB.
_MAX_BYTES = 512 << 20
#: Rows read one by one after one that columns at once could not take.
_ROWS_WITH_CARE = 32
#: Tables below each other in one sheet: a bill has one for each line and kind of service.
_MAX_TABLES = 200


class TableReader:
    """Reads text tables and workbooks whose columns can be told with certainty, or are told by a saved mapping."""

    name = "call_table"

    def recognises(self, source: Source) -> bool:
        return holds_tables(source)

    def read(self, source: Source, options: ReadOptions, report: Report) -> FileContent:
        if source.size > _MAX_BYTES:
            raise FileRefused(source.file, "too_large")
        reading = _Reading(source, options)
        sheets = open_sheets(source, options.encodings.get(source.file, ""), report, reading.problems)
        try:
            for title, rows in sheets.sheets():
                reading.sheet(title, rows)
        finally:
            sheets.close()
        return reading.content(sheets.digest, sheets.encoding, guessed=sheets.guessed)


def guess_columns(source: Source, options: ReadOptions, report: Report) -> list[tuple[ColumnGuess, list[Row]]]:
    """Return what is thought of each sheet's columns, with its first rows: what an owner needs to correct it."""
    words, today = all_words(), date.today()
    sheets = open_sheets(source, options.encodings.get(source.file, ""), report, ProblemList(source.file))
    try:
        samples = [(title, first_rows(rows, SAMPLE_ROWS)[0]) for title, rows in sheets.sheets()]
    finally:
        sheets.close()
    return [(find_layout(rows, title, words, None, today).guess, rows) for title, rows in samples]


_TakeRow = Callable[[int, Sequence[str]], bool]
_TakeRows = Callable[[Batch], int]


def _passing_over(layout: Layout, words: Words) -> _TakeRow:
    """Return what looks through a table that is not read, for the header of the next one."""
    return lambda _, cells: begins_block(cells, layout.guess.headers, words)


def _no_columns(_: Batch) -> int:
    """Take nothing at once."""
    return 0


class _Reading:
    """One file being read: its sheets share calls, problems and the order of day and month."""

    def __init__(self, source: Source, options: ReadOptions) -> None:
        self._source = source
        self._words = all_words()
        self._mapping = _mapping(source, options)
        self.problems = ProblemList(source.file)
        self._calls = TableCalls(self._words, self.problems, options.country)
        self._layout: Layout | None = None
        self._unclear: list[ColumnGuess] = []
        #: Whether one of the tables that are not clear lists moments at all; pages lay out everything in tables.
        self._moments = False
        self._own: dict[str, None] = {}

    def sheet(self, title: str, parts: Iterator[Batch]) -> None:
        """Read one sheet, which may hold several tables, each below its own header."""
        for _ in range(_MAX_TABLES):
            sample, taken = first_rows(parts, SAMPLE_ROWS)
            if not sample:
                return
            rest = self._table(title, sample, chain(taken, parts))
            if rest is None:
                return
            parts = chain([rest], parts)
        self.problems.add_always(None, "sheets_skipped", "1")

    def _table(self, title: str, sample: list[Row], parts: Iterator[Batch]) -> Batch | None:
        """Read one table; return the rows from the next one's header on, or None at the end.

        A table whose columns are unclear is remembered and passed over.
        """
        layout = find_layout(sample, title, self._words, self._mapping, date.today())
        if not layout.guess.certain:
            if len(sample) - layout.skipped > 0:
                self._unclear.append(layout.guess)
                self._moments |= _lists_moments(sample)
            take_row: _TakeRow = _passing_over(layout, self._words)
            take_rows: _TakeRows = _no_columns
        else:
            self._layout = layout
            self._own |= dict.fromkeys(layout.own_numbers)
            directions = self._mapping.directions if self._mapping else {}
            take_row = self._calls.adder(layout, directions)
            take_rows = ColumnTaker(self._calls, layout, directions).take
        passed = layout.skipped
        for batch in parts:
            place = min(passed, len(batch))
            passed -= place
            while place < len(batch):
                if len(self._calls.calls) + len(batch) < MAX_CALLS:
                    place += take_rows(batch.part(place))
                care = batch.part(place, place + _ROWS_WITH_CARE)
                for at, (line, cells) in enumerate(zip(care.lines, care.rows, strict=True), place):
                    if take_row(line, cells):
                        return batch.part(at)
                    if len(self._calls.calls) >= MAX_CALLS:
                        self.problems.add_always(line, "too_many_calls")
                        return None
                place += len(care)
        return None

    def content(self, digest: str, encoding: str, *, guessed: bool) -> FileContent:
        """Return what the sheets held; raises ``FileRefused`` when none was understood."""
        source, calls = self._source, self._calls
        if self._layout is None:
            if other_kind(source.head) == "html_page" and not self._moments:
                raise FileRefused(source.file, "html_page")
            if not self._unclear:
                raise FileRefused(source.file, "no_calls_in_table")
            if any(guess.messages for guess in self._unclear):
                raise FileRefused(source.file, "messages_not_calls")
            missing = min((guess.missing for guess in self._unclear), key=len, default=())
            raise FileRefused(source.file, "columns_unclear", " ".join(field.value for field in missing))
        calls.finish(self._mapping.day_first if self._mapping else None)
        if not len(calls.calls) and calls.internet_calls:
            raise FileRefused(source.file, "internet_calls_only", str(calls.internet_calls))
        if not len(calls.calls):
            raise FileRefused(source.file, "messages_not_calls" if calls.messages else "no_calls_in_table")
        if self._unclear:
            self.problems.add_always(None, "sheets_skipped", str(len(self._unclear)))
        return FileContent(
            source.file, FileKind.CALL_TABLE, digest, calls=calls.calls, problems=self.problems.result(),
            encoding=encoding, encoding_guessed=guessed, own_numbers=tuple(self._own),
            connected_only=calls.connected_only, zone=self._layout.guess.zone or calls.carrier_zone)


def _lists_moments(rows: Sequence[Row]) -> bool:
    """Say whether at least every other row names a day and a time of day."""
    times = TimeReader(None, date.today())
    dated = sum(any(":" in cell and times.instant(cell) is not None for cell in cells) for _, cells in rows)
    return 2 * dated >= len(rows)


def _mapping(source: Source, options: ReadOptions) -> ColumnMapping | None:
    data = options.mappings.get(source.file, options.mapping)
    if data is None:
        return None
    try:
        return column_mapping(data)
    except MappingError as error:
        raise FileRefused(source.file, "bad_mapping", str(error)) from error


READER = TableReader()
