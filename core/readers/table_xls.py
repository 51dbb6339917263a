"""Tables as old Excel workbooks (.xls, BIFF), through xlrd: the only module that knows it.

Formulas are never evaluated: of a cell xlrd gives the stored result, and the formulas of named ranges, which it would
work out on opening, are passed over here.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from core.progress import Cancelled, Report
from core.readers import charset
from core.readers.byte_stream import ByteStream
from core.readers.problem_list import ProblemList
from core.readers.source import Source
from core.readers.table_cells import MAX_CELL, cell_text, length_text, number_text
from core.readers.table_rows import MAX_COLUMNS, Batch, Row, batches
from core.records import FileRefused

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: The name of the stream that holds a newer workbook with a password.
_SEALED = "EncryptedPackage".encode("utf-16-le")
#: Beginnings of workbooks without a container, as old web scripts write them: BIFF 2, 3, 4, 5 and 8.
_BARE = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00", b"\x09\x08\x10\x00")
#: xlrd holds the file and every cell of a sheet in memory, about eight times the file's size; 65,536 full rows fit.
_MAX_BYTES = 24 << 20
#: One sheet a month for three years; many entries may point at the same sheet.
_MAX_SHEETS = 36
_MAX_ROWS = 1_000_000
#: The first version whose texts are Unicode; before it they are bytes of the code page.
_UNICODE_VERSION = 80
_SECONDS_A_DAY = 86400
#: No call was made in the first years of Excel's calendars: such a date is a length of time above a day.
_LONGEST_LENGTH = 1000
#: Day 0 of the two calendars a workbook may count in; the first is right from March 1900 on.
_EPOCHS = {0: datetime(1899, 12, 30), 1: datetime(1904, 1, 1)}


def is_old_workbook(source: Source) -> bool:
    """Say whether a file is an OLE document (what else it may be shows on opening) or a bare BIFF stream."""
    return source.head.startswith((OLE, *_BARE))


class OldWorkbook:
    """A workbook open for reading, sheet after sheet (see ``table_sheets``)."""

    def __init__(self, source: Source, encoding: str, report: Report, problems: ProblemList) -> None:
        if source.size > _MAX_BYTES:
            raise FileRefused(source.file, "too_large")
        self._source = source
        self._report = report
        self._problems = problems
        self._rows_read = 0
        with source.open() as stream:
            chunks = ByteStream(source, stream, lambda done, total: report(0, total))
            data = b"".join(chunks)
        self.digest = chunks.digest
        self._book = self._load(data)
        self.encoding, self.guessed = self._text_encoding(encoding)

    def close(self) -> None:
        self._book.release_resources()

    def sheets(self) -> Iterator[tuple[str, Iterator[Batch]]]:
        """Yield title and rows of each sheet."""
        for index, name in enumerate(self._book.sheet_names()[:_MAX_SHEETS]):
            self._report(self._source.size * index // _MAX_SHEETS, self._source.size)
            try:
                sheet = self._book.sheet_by_index(index)
            except (Cancelled, MemoryError):
                raise
            # xlrd raises errors of every kind on files that are not what they should be.
            except Exception:
                self._problems.add_always(None, "sheet_broken")
                continue
            yield self._decoded(name), batches(self._rows(sheet))
            if self._book.on_demand:
                self._book.unload_sheet(index)

    def _load(self, data: bytes) -> Any:
        xlrd = _xlrd()
        try:
            # Texts before BIFF 8 come as their bytes: the code page a file names is often not its own.
            return xlrd.open_workbook(file_contents=data, logfile=_Nowhere(), on_demand=True, ragged_rows=True,
                                      encoding_override="latin-1")
        except (Cancelled, MemoryError):
            raise
        except Exception as error:
            text = str(error)
            # The container's own directory, which names the stream, may stand anywhere.
            if _SEALED in data or (isinstance(error, xlrd.XLRDError) and "encrypted" in text):
                raise FileRefused(self._source.file, "workbook_encrypted") from error
            if isinstance(error, xlrd.XLRDError) and "Can't find workbook" in text:
                raise FileRefused(self._source.file, "old_excel") from error
            raise FileRefused(self._source.file, "workbook_broken") from error

    def _text_encoding(self, chosen: str) -> tuple[str, bool]:
        """Return the encoding of texts older than Unicode, and whether it is a guess."""
        if self._book.biff_version >= _UNICODE_VERSION:
            return "utf-8", False
        named = charset.encoding_named(chosen) if chosen else None
        if named:
            return named, False
        page = self._book.codepage
        declared = charset.encoding_named(f"cp{page}") if page not in {None, 1252, 32769} else None
        return (declared, False) if declared else (self._guessed(), True)

    def _guessed(self) -> str:
        """Return the encoding of the first sheet's texts, whatever code page the file names."""
        sample: list[bytes] = []
        size = 0
        try:
            sheet = self._book.sheet_by_index(0)
            for number in range(sheet.nrows):
                texts = [value for value in sheet.row_values(number) if isinstance(value, str)]
                sample.append("\t".join(texts).encode("latin-1", "replace"))
                size += len(sample[-1])
                if size > charset.SAMPLE_BYTES:
                    break
        except MemoryError:
            raise
        except Exception:  # see above; the sheet's own reading says so
            return "cp1252"
        return charset.decode(b"\n".join(sample))[1]

    def _decoded(self, text: str) -> str:
        if (self.encoding == "utf-8" and not self.guessed) or text.isascii():
            return text
        return text.encode("latin-1", "replace").decode(self.encoding, "replace")

    def _rows(self, sheet: Any) -> Iterator[Row]:
        kinds = _CellKinds(self._book.datemode)
        for number in range(sheet.nrows):
            if number % 200 == 0:
                self._report(self._source.size, self._source.size)
            self._rows_read += 1
            if self._rows_read > _MAX_ROWS:
                raise FileRefused(self._source.file, "too_large")
            types, values = sheet.row_types(number, 0, MAX_COLUMNS), sheet.row_values(number, 0, MAX_COLUMNS)
            cells = [self._decoded(value[:MAX_CELL]) if kind == _TEXT else kinds.text(kind, value)
                     for kind, value in zip(types, values, strict=True)]
            while cells and not cells[-1]:
                cells.pop()
            if cells:
                yield number + 1, cells


_TEXT, _NUMBER, _DATE, _BOOLEAN = 1, 2, 3, 4


class _CellKinds:
    """Turns the values of cells into text by the kind that xlrd gives them."""

    def __init__(self, date_system: int) -> None:
        self._epoch = _EPOCHS[1 if date_system else 0]

    def text(self, kind: int, value: Any) -> str:
        if kind == _NUMBER:
            return number_text(float(value))
        if kind == _DATE:
            return self._date(float(value))
        # Errors and blanks hold nothing.
        return str(bool(value)) if kind == _BOOLEAN else ""

    def _date(self, value: float) -> str:
        if 0 <= value < _LONGEST_LENGTH:
            return length_text(value * _SECONDS_A_DAY)
        try:
            return cell_text(self._epoch + timedelta(seconds=round(value * _SECONDS_A_DAY)))
        except (OverflowError, ValueError):
            return number_text(value)


class _Nowhere:
    """Takes what xlrd would print: its remarks quote the file."""

    def write(self, text: str) -> int:
        return len(text)

    def flush(self) -> None:
        """Do nothing."""


def _xlrd() -> Any:
    """Return xlrd, without its evaluation of named formulas: a few hundred bytes of them can ask for gigabytes."""
    import xlrd

    xlrd.book.Book.names_epilogue = _leave_names
    return xlrd


def _leave_names(_: Any) -> None:
    """Stand where xlrd evaluates the formulas of named ranges."""
