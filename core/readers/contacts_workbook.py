"""Address books saved as Excel workbooks, old and new: the first sheet, its headers in the first row."""

import re
from html import unescape
from itertools import chain

from core.progress import Report, silent
from core.readers.archive import Archive
from core.readers.contact_columns import SAMPLE_ROWS, ContactColumns, ContactRows, is_address_book
from core.readers.problem_list import ProblemList
from core.readers.source import HEAD_BYTES, ReadOptions, Source
from core.readers.table_rows import first_rows
from core.readers.table_sheets import open_sheets
from core.readers.table_xls import is_old_workbook
from core.readers.table_xlsx import is_workbook, seekable
from core.records import FileContent, FileKind, FileRefused

#: A list of calls is opened once more to be told from an address book; larger old workbooks are lists of calls.
_MAX_OLD_BYTES = 4 << 20
#: Where the words of the first row stand: in the list of texts, or in the sheet itself.
_FIRST_WORDS = ("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml")
_TEXT = re.compile(r"<t(?: [^<>]{0,100})?>([^<]{1,200})</t>")
_MAX_WORDS = 256


class ContactsWorkbookReader:
    """Reads workbooks whose first sheet is an address book (see :class:`core.readers.source.Reader`)."""

    name = "contacts_workbook"

    def recognises(self, source: Source) -> bool:
        try:
            if is_old_workbook(source):
                return source.size <= _MAX_OLD_BYTES and self._lists_people(source)
            return is_workbook(source) and _may_list_people(source) and self._lists_people(source)
        except FileRefused:
            return False

    def _lists_people(self, source: Source) -> bool:
        sheets = open_sheets(source, "", silent, ProblemList(source.file))
        try:
            _, parts = next(sheets.sheets(), ("", iter(())))
            rows = [cells for _, cells in first_rows(parts, SAMPLE_ROWS + 1)[0] if any(cells)]
            return bool(rows) and is_address_book(rows)
        finally:
            sheets.close()

    def read(self, source: Source, options: ReadOptions, report: Report) -> FileContent:
        """Read every row of the first sheet that has a name or a number.

        Raises:
            FileRefused: ``no_cards``, or what refuses a workbook.
        """
        problems = ProblemList(source.file)
        sheets = open_sheets(source, options.encodings.get(source.file, ""), report, problems)
        people = ContactRows(problems)
        try:
            _, parts = next(sheets.sheets(), ("", iter(())))
            for row in chain.from_iterable(zip(batch.lines, batch.rows, strict=True) for batch in parts):
                people.add(row)
                if people.full:
                    break
        finally:
            sheets.close()
        cards = people.cards()
        if not cards:
            raise FileRefused(source.file, "no_cards")
        return FileContent(source.file, FileKind.CONTACTS_CSV, sheets.digest, cards, problems=problems.result(),
                           encoding=sheets.encoding, encoding_guessed=sheets.guessed)


def _may_list_people(source: Source) -> bool:
    """Say from the first texts of a new workbook whether it is worth opening: cheap, however large it is."""
    words: list[str] = []
    with source.open() if source.path is not None else seekable(source, silent)[0] as stream:
        archive = Archive(source.file, stream)
        try:
            for name in _FIRST_WORDS:
                text = archive.head(name, HEAD_BYTES).decode("utf-8", "replace")
                words += [unescape(word) for word in _TEXT.findall(text)][:_MAX_WORDS]
        finally:
            archive.close()
    return ContactColumns(words).of_people


READER = ContactsWorkbookReader()
