"""The containers a table may come in, told by content: text, .xlsx, .xls, SpreadsheetML, a web page."""

from collections.abc import Iterator
from typing import Protocol

from core.progress import Report
from core.readers.other_kinds import other_kind
from core.readers.problem_list import ProblemList
from core.readers.source import Source
from core.readers.table_html import HtmlTables, has_table
from core.readers.table_rows import Batch
from core.readers.table_spreadsheetml import SpreadsheetML, is_spreadsheetml
from core.readers.table_text import TextTable, looks_like_table
from core.readers.table_xls import OldWorkbook, is_old_workbook
from core.readers.table_xlsx import Workbook, is_workbook
from core.records import FileRefused


class Sheets(Protocol):
    """A container opened: the tables in it, one after the other. Close it in the end."""

    @property
    def digest(self) -> str: ...

    @property
    def encoding(self) -> str: ...

    @property
    def guessed(self) -> bool:
        """Whether the encoding is a guess the owner may override."""
        ...

    def sheets(self) -> Iterator[tuple[str, Iterator[Batch]]]:
        """Yield title and rows of each table; one that is not wanted need not be read."""
        ...

    def close(self) -> None: ...


def holds_tables(source: Source) -> bool:
    """Say from the first bytes whether :func:`open_sheets` has something to open."""
    if is_old_workbook(source):
        return other_kind(source.head) != "workbook_encrypted"
    if is_workbook(source):
        return True
    if is_spreadsheetml(source.head):
        return True
    kind = other_kind(source.head)
    if kind == "html_page":
        return has_table(source.head)
    return kind == "unknown_format" and looks_like_table(source.head)


def open_sheets(source: Source, encoding: str, report: Report, problems: ProblemList) -> Sheets:
    """Open a table's container; ``encoding`` is what the owner chose for texts, or "".

    Raises:
        FileRefused: ``too_large``, ``workbook_broken``, ``workbook_encrypted``, ``old_excel``, ``xml_entities`` or a
            fault of the archive that a workbook is.
    """
    if is_old_workbook(source):
        if other_kind(source.head) == "workbook_encrypted":
            raise FileRefused(source.file, "workbook_encrypted")
        return OldWorkbook(source, encoding, report, problems)
    if is_workbook(source):
        return Workbook(source, report, problems)
    if is_spreadsheetml(source.head):
        return SpreadsheetML(source, report, problems)
    if other_kind(source.head) == "html_page":
        return HtmlTables(source, encoding, report, problems)
    return TextTable(source, encoding, report, problems)
