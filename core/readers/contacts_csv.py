"""Address books as text tables: Google Contacts (both generations), Outlook, Thunderbird, phones' own exports."""

import csv
from itertools import islice

from core.progress import Report
from core.readers import charset
from core.readers.contact_columns import SAMPLE_ROWS, ContactRows, is_address_book
from core.readers.other_kinds import other_kind
from core.readers.problem_list import ProblemList
from core.readers.source import ReadOptions, Source
from core.readers.table_text import TextTable
from core.records import FileContent, FileKind, FileRefused

#: An address book of a hundred thousand entries has 50 MB.
_MAX_BYTES = 128 << 20
_DELIMITERS = ",;\t"


class ContactsCsvReader:
    """Reads address books whose headers are known (see :class:`core.readers.source.Reader`)."""

    name = "contacts_csv"

    def recognises(self, source: Source) -> bool:
        return other_kind(source.head) == "unknown_format" and _delimiter_of(source.head) is not None

    def read(self, source: Source, options: ReadOptions, report: Report) -> FileContent:
        """Read every row with a name or a number.

        Raises:
            FileRefused: ``too_large``, ``no_cards``.
        """
        delimiter = _delimiter_of(source.head)
        if source.size > _MAX_BYTES:
            raise FileRefused(source.file, "too_large")
        problems = ProblemList(source.file)
        table = TextTable(source, options.encodings.get(source.file, ""), report, problems, delimiter or ",")
        rows = ContactRows(problems)
        for batch in table.batches():
            for row in zip(batch.lines, batch.rows, strict=True):
                rows.add(row)
            if rows.full:
                break
        cards = rows.cards()
        if not cards:
            raise FileRefused(source.file, "no_cards")
        return FileContent(source.file, FileKind.CONTACTS_CSV, table.digest, cards,
                           problems=problems.result(), encoding=table.encoding, encoding_guessed=table.guessed)


def _delimiter_of(head: bytes) -> str | None:
    """Return the delimiter with which the first line names people and how to reach them, or None."""
    encoding, mark = charset.detect_unicode(head)
    whole = head[:head.rfind(b"\n") + 1] or head
    text = head[mark:].decode(encoding, "replace") if encoding else charset.decode(whole)[0]
    lines = [line for line in islice(text.lstrip("\ufeff").splitlines(), SAMPLE_ROWS + 1) if line.strip()]
    for delimiter in _DELIMITERS:
        try:
            rows = [cells for cells in csv.reader(lines, delimiter=delimiter, skipinitialspace=True) if any(cells)]
        except csv.Error:
            continue
        if rows and len(rows[0]) > 1 and is_address_book(rows):
            return delimiter
    return None

READER = ContactsCsvReader()
