"""Tables as Excel workbooks (.xlsx), through openpyxl: the only module that knows it."""

import io
import warnings
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any, BinaryIO

from core.progress import Cancelled, Report, silent
from core.readers.archive import Archive, is_archive
from core.readers.byte_stream import ByteStream
from core.readers.problem_list import ProblemList
from core.readers.source import Source
from core.readers.table_cells import cell_text
from core.readers.table_rows import MAX_COLUMNS, Batch, Row, batches
from core.records import FileRefused

#: Empty rows in a row number that jumps ahead; a sheet made to harm jumps by a thousand million.
_MAX_GAP = 10_000
_MAX_SHEETS = 100
#: Unpacked bytes: texts are held in memory as a whole, sheets pass by.
_MAX_TEXTS = 64 << 20
_MAX_OTHER_PART = 16 << 20
#: A workbook inside an archive is held in memory while it is read.
_MAX_IN_MEMORY = 64 << 20


def is_workbook(source: Source) -> bool:
    """Say whether a zip archive is an .xlsx workbook, from the names of its members."""
    if not is_archive(source.head):
        return False
    try:
        # A member of an archive cannot be sought in; what is one is small enough for memory.
        with source.open() if source.path is not None else seekable(source, silent)[0] as stream:
            archive = Archive(source.file, stream)
            try:
                return "xl/workbook.xml" in archive.names()
            finally:
                archive.close()
    except FileRefused:
        return False


class Workbook:
    """A workbook open for reading, sheet after sheet (see ``table_sheets``)."""

    encoding = "utf-8"
    guessed = False

    def __init__(self, source: Source, report: Report, problems: ProblemList) -> None:
        self._source = source
        self._problems = problems
        self._report = report
        self._stream, self.digest = seekable(source, report)
        self._opened = ExitStack()
        self._opened.callback(self._stream.close)
        with ExitStack() as undone:
            undone.callback(self._opened.close)
            self._check_parts()
            # openpyxl warns of styles, extensions and odd cells; what concerns calls shows in the rows.
            self._opened.enter_context(warnings.catch_warnings())
            warnings.simplefilter("ignore")
            self._book = self._load()
            self._opened.callback(self._book.close)
            undone.pop_all()

    def close(self) -> None:
        self._opened.close()

    def _load(self) -> Any:
        # Imported when the first workbook comes: it brings numpy along, which takes longer than most files.
        import openpyxl

        try:
            return openpyxl.load_workbook(self._stream, read_only=True, data_only=True, keep_links=False)
        except (Cancelled, MemoryError):
            raise
        # openpyxl raises errors of every kind on files that are not what they should be, OSError without a number too.
        except Exception as error:
            if isinstance(error, OSError) and error.errno is not None:
                raise
            raise FileRefused(self._source.file, "workbook_broken") from error

    def sheets(self) -> Iterator[tuple[str, Iterator[Batch]]]:
        """Yield title and rows of each sheet that can hold a table."""
        tables = [sheet for sheet in self._book.worksheets if hasattr(sheet, "reset_dimensions")]
        for sheet in tables[:_MAX_SHEETS]:
            yield str(sheet.title), batches(self._rows(sheet))

    def _rows(self, sheet: Any) -> Iterator[Row]:
        """Yield the rows of a sheet as text. Damage ends the sheet; what was read before it stays."""
        sheet.reset_dimensions()  # the sheet's own claim about its size may be false
        gap = 0
        number = 0
        try:
            for number, values in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True), 1):
                if number % 200 == 0:
                    self._report(min(self._stream.tell(), self._source.size), self._source.size)
                if not any(value is not None for value in values):
                    gap += 1
                    if gap > _MAX_GAP:
                        return
                    continue
                gap = 0
                cells = [cell_text(value) for value in values]
                while cells and not cells[-1]:
                    cells.pop()
                yield number, cells
        except (FileRefused, Cancelled, OSError, MemoryError):
            raise
        except Exception:  # see above
            self._problems.add_always(number, "sheet_broken")

    def _check_parts(self) -> None:
        """Refuse a workbook whose parts are larger than a table of calls can be, or declare entities."""
        self._stream.seek(0)
        archive = Archive(self._source.file, self._stream)
        for _, member in archive.members():
            if isinstance(member, FileRefused):
                raise FileRefused(self._source.file, member.code)
            if b"<!DOCTYPE" in member.head or b"<!ENTITY" in member.head:
                raise FileRefused(self._source.file, "xml_entities")
        for name, size in archive.sizes().items():
            if name.startswith("xl/worksheets/"):
                continue
            if size > (_MAX_TEXTS if "sharedstrings" in name.lower() else _MAX_OTHER_PART) and name.endswith(".xml"):
                raise FileRefused(self._source.file, "too_large")
        self._stream.seek(0)


def seekable(source: Source, report: Report) -> tuple[BinaryIO, str]:
    """Return the file open at its start, and its digest; a member of an archive comes into memory."""
    with source.open() as stream:
        chunks = ByteStream(source, stream, lambda done, total: report(0, total))
        if source.path is not None:
            chunks.drain()
            return source.open(), chunks.digest
        held = io.BytesIO()
        for chunk in chunks:
            held.write(chunk)
            if held.tell() > _MAX_IN_MEMORY:
                raise FileRefused(source.file, "too_large")
    held.seek(0)
    return held, chunks.digest
