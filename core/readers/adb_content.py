"""Call logs printed by ``adb shell content query --uri content://call_log/calls``, saved as text.

One ``Row: N`` a call, then ``column=value`` pairs with a comma and a blank between; NULL is written as a word. Every
row has the same columns in the same order, but that order is not fixed, and a name may hold commas, equals signs
and line breaks. So the order is learnt from the first rows, and each row is taken apart along it.
"""

import codecs
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from core.calls import Direction, call_kind
from core.progress import Report
from core.readers.android_calls import KINDS, NOTHING, SHOWN, line_name, whole_number
from core.readers.byte_stream import ByteStream
from core.readers.call_rows import CallRows
from core.readers.charset import detect_unicode
from core.readers.source import ReadOptions, Source
from core.records import FileContent, FileKind, FileRefused

#: Rows from which the order of the columns is learnt.
_SAMPLE_ROWS = 200
#: Characters of one row; one with 45 columns has about a thousand.
_MAX_ROW = 100_000
_ROW = re.compile(r"Row: \d{1,9} (?=[A-Za-z_]\w{0,60}=)")
_COLUMN = re.compile(r"(?:^|, )([A-Za-z_]\w{0,60})=")
#: Lines of other commands may stand before the first row.
_BEGIN = re.compile(r"\s*+(?:[^\n]{0,500}\n){0,20}?Row: \d{1,9} (?=[^\n]{0,4000}\bdate=)(?=[^\n]{0,4000}\bduration=)")
_NEEDED = frozenset({"number", "date"})
_NUMERIC = frozenset({"_id", "date", "duration", "type", "presentation", "new", "is_read", "features"})
_NUMBER = re.compile(r"-?\d{1,30}(?=,|\s*\Z)|NULL")


class AdbContentReader:
    """Reads the output for any projection that has at least the columns number and date."""

    name = "adb_content"

    def recognises(self, source: Source) -> bool:
        encoding, mark = detect_unicode(source.head)
        return _BEGIN.match(source.head[mark:].decode(encoding or "utf-8", "replace")) is not None

    def read(self, source: Source, options: ReadOptions, report: Report) -> FileContent:
        with source.open() as stream:
            chunks = ByteStream(source, stream, report)
            line = 1
            rows = CallRows(source.file, lambda: line)
            pieces = _rows(source.head, chunks)
            sample = list(islice(pieces, _SAMPLE_ROWS))
            columns = _Columns([text for _, text in sample])
            if missing := _NEEDED - columns.names:
                raise FileRefused(source.file, "columns_unclear", " ".join(sorted(missing)))
            for begin, text in chain(sample, pieces):
                line = begin
                if len(text) >= _MAX_ROW:
                    rows.problem("line_too_long")
                values = columns.values(text[:_MAX_ROW])
                if values is None:
                    rows.problem("bad_row")
                else:
                    _add(values, rows)
                if rows.is_full():
                    break
            for _ in pieces:
                pass
        return FileContent(source.file, FileKind.ADB_CONTENT, chunks.digest, calls=rows.calls, problems=rows.result(),
                           encoding=detect_unicode(source.head)[0] or "utf-8")


def _rows(head: bytes, chunks: ByteStream) -> Iterator[tuple[int, str]]:
    """Yield each row with the line it begins on; a row goes on to where the next one begins."""
    begin, row, length = 0, [""], 0
    for number, line in enumerate(_lines(head, chunks), 1):
        if mark := _ROW.match(line):
            if begin:
                yield begin, "\n".join(row)
            begin, row, length = number, [line[mark.end():]], len(line)
        elif begin and length < _MAX_ROW:
            row.append(line)
            length += len(line) + 1
    if begin:
        yield begin, "\n".join(row).rstrip()


def _lines(head: bytes, chunks: ByteStream) -> Iterator[str]:
    """Yield lines without their ends; of an endless one no more than a row may hold is kept."""
    decoder = codecs.getincrementaldecoder(detect_unicode(head)[0] or "utf-8")("replace")
    held = ""
    for chunk in chunks:
        *lines, rest = decoder.decode(chunk).split("\n")
        for line in lines:
            yield (held + line).rstrip("\r").lstrip("\ufeff")
            held = ""
        held = (held + rest)[:_MAX_ROW]
    if held:
        yield held.rstrip("\r").lstrip("\ufeff")


class _Columns:
    """The columns of the output in their order."""

    def __init__(self, sample: Sequence[str]) -> None:
        # A row cut off has fewer, and text inside a name may look like one more: what most rows show is true.
        orders = Counter(tuple(_COLUMN.findall(text)) for text in sample)
        self._order: tuple[str, ...] = max(
            orders, key=lambda order: ({*order} >= _NEEDED, len({*order}) == len(order), orders[order], -len(order)),
            default=())
        self.names = frozenset(self._order)
        self._prefixes = [f"{name}=" for name in self._order]
        wanted = {"number", "date", "duration", "type", "presentation", "name", "subscription_id"}
        self._wanted = [(place, name) for place, name in enumerate(self._order) if name in wanted]

    def values(self, text: str) -> dict[str, str] | None:
        """Return the values of the columns that are needed, or None for a row that does not have them all."""
        pieces = text.split(", ")
        prefixes = self._prefixes
        if len(pieces) == len(prefixes) and all(pieces[at].startswith(prefixes[at]) for at, _ in self._wanted):
            return {name: pieces[at][len(name) + 1:] for at, name in self._wanted}
        return self._sought(text)

    def _sought(self, text: str) -> dict[str, str] | None:
        """Look for one column after the other; what stands between two is the value of the first."""
        found: dict[str, str] = {}
        last, begin = "", 0
        for name, prefix in zip(self._order, self._prefixes, strict=True):
            mark = f", {prefix}" if last else prefix
            place = text.find(mark, begin)
            while place >= 0 and name in _NUMERIC and not _NUMBER.match(text, place + len(mark)):
                place = text.find(mark, place + 1)
            if place < 0:
                return None
            if last:
                found[last] = text[begin:place]
            last, begin = name, place + len(mark)
        found[last] = text[begin:]
        return found


def _add(values: dict[str, str], rows: CallRows) -> None:
    kind = KINDS.get(values.get("type", ""))
    if kind is None:
        rows.problem_once("unknown_call_type")
        kind = call_kind(Direction.UNKNOWN)
    duration = values.get("duration", "")
    rows.add(
        values["number"] if values.get("presentation", "") in SHOWN else "",
        whole_number(values["date"]),
        -1 if duration in NOTHING else whole_number(duration),
        kind,
        " ".join(values.get("name", "").split()),
        line_name(values.get("subscription_id", "")),
    )


READER = AdbContentReader()
