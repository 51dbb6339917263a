"""Lists of calls as tables: carriers' details, desktop tools' exports, anything with a time and a number per row."""

from collections.abc import Iterator
from datetime import date
from itertools import chain, islice

from core.progress import Report
from core.readers.column_guess import ColumnGuess
from core.readers.column_mapping import ColumnMapping, MappingError, column_mapping
from core.readers.limits import MAX_CALLS
from core.readers.other_kinds import other_kind
from core.readers.problem_list import ProblemList
from core.readers.source import ReadOptions, Source
from core.readers.table_calls import TableCalls
from core.readers.table_layout import SAMPLE_ROWS, Layout, Row, find_layout
from core.readers.table_text import examine, looks_like_table, read_rows
from core.readers.table_words import all_words
from core.readers.table_xlsx import Workbook, is_workbook
from core.records import FileContent, FileKind, FileRefused

#: A text table of a million calls has 100 MB.
_MAX_BYTES = 512 << 20


class TableReader:
    """Reads text tables and workbooks whose columns can be told with certainty, or are told by a saved mapping."""

    name = "call_table"

    def recognises(self, source: Source) -> bool:
        if is_workbook(source):
            return True
        return other_kind(source.head) == "unknown_format" and looks_like_table(source.head)

    def read(self, source: Source, options: ReadOptions, report: Report) -> FileContent:
        if source.size > _MAX_BYTES:
            raise FileRefused(source.file, "too_large")
        reading = _Reading(source, options)
        if is_workbook(source):
            workbook = Workbook(source, report)
            try:
                for sheet in workbook.sheets():
                    reading.sheet(str(sheet.title), workbook.rows(sheet, reading.problems))
            finally:
                workbook.close()
            return reading.content(workbook.digest, "utf-8", guessed=False)
        kind = examine(source, options.encodings.get(source.file, ""), report)
        reading.sheet("", read_rows(source, kind, reading.problems, report))
        return reading.content(kind.digest, kind.encoding, guessed=kind.guessed)


def guess_columns(source: Source, options: ReadOptions, report: Report) -> list[tuple[ColumnGuess, list[Row]]]:
    """Return what is thought of each sheet's columns, with its first rows: what an owner needs to correct it."""
    words, today = all_words(), date.today()
    problems = ProblemList(source.file)
    if is_workbook(source):
        workbook = Workbook(source, report)
        try:
            samples = [(str(sheet.title), list(islice(workbook.rows(sheet, problems), SAMPLE_ROWS)))
                       for sheet in workbook.sheets()]
        finally:
            workbook.close()
    else:
        kind = examine(source, options.encodings.get(source.file, ""), report)
        samples = [("", list(islice(read_rows(source, kind, problems, report), SAMPLE_ROWS)))]
    return [(find_layout(rows, title, words, None, today).guess, rows) for title, rows in samples]


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
        self._own: dict[str, None] = {}

    def sheet(self, title: str, rows: Iterator[Row]) -> None:
        """Read one sheet; one whose columns are unclear is remembered and passed over."""
        sample = list(islice(rows, SAMPLE_ROWS))
        if not sample:
            return
        layout = find_layout(sample, title, self._words, self._mapping, date.today())
        if not layout.guess.certain:
            if len(sample) - layout.skipped > 0:
                self._unclear.append(layout.guess)
            return
        self._layout = layout
        self._own |= dict.fromkeys(layout.own_numbers)
        add = self._calls.adder(layout, self._mapping.directions if self._mapping else {})
        for line, cells in chain(sample[layout.skipped:], rows):
            add(line, cells)
            if len(self._calls.calls) >= MAX_CALLS:
                self.problems.add_always(line, "too_many_calls")
                return

    def content(self, digest: str, encoding: str, *, guessed: bool) -> FileContent:
        """Return what the sheets held; raises ``FileRefused`` when none was understood."""
        source, calls = self._source, self._calls
        if self._layout is None:
            if any(guess.messages for guess in self._unclear):
                raise FileRefused(source.file, "messages_not_calls")
            missing = min((guess.missing for guess in self._unclear), key=len, default=())
            raise FileRefused(source.file, "columns_unclear", " ".join(field.value for field in missing))
        calls.finish(self._mapping.day_first if self._mapping else None)
        if not len(calls.calls):
            raise FileRefused(source.file, "messages_not_calls" if calls.messages else "no_calls_in_table")
        if self._unclear:
            self.problems.add_always(None, "sheets_skipped", str(len(self._unclear)))
        return FileContent(
            source.file, FileKind.CALL_TABLE, digest, calls=calls.calls, problems=self.problems.result(),
            encoding=encoding, encoding_guessed=guessed, own_numbers=tuple(self._own),
            connected_only=calls.connected_only, zone=self._layout.guess.zone or calls.carrier_zone)


def _mapping(source: Source, options: ReadOptions) -> ColumnMapping | None:
    if options.mapping is None:
        return None
    try:
        return column_mapping(options.mapping)
    except MappingError as error:
        raise FileRefused(source.file, "bad_mapping", str(error)) from error


READER = TableReader()
