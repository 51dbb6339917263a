"""Tables as text: comma, semicolon, tab or bar between the cells, in any usual encoding."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import BinaryIO

from core.progress import Report
from core.readers import charset
from core.readers.byte_stream import CHUNK_BYTES, ByteStream
from core.readers.problem_list import ProblemList
from core.readers.source import Source
from core.readers.table_lines import LinePieces, whole_lines
from core.readers.table_quotes import unswallowed
from core.readers.table_rows import BATCH_ROWS, MAX_CELLS, Batch

_DELIMITERS = (",", ";", "\t", "|")
_SNIFFED_LINES = 60
#: Time, counterpart, and direction or duration.
_FEWEST_COLUMNS = 3
_SAMPLE_BYTES = 65536


@dataclass(frozen=True, slots=True)
class TextKind:
    """How a text file is written, and the digest of its bytes."""

    encoding: str
    guessed: bool
    digest: str


def looks_like_table(head: bytes) -> bool:
    """Say whether the first bytes are lines of cells: the same number of delimiters in most of them."""
    encoding, mark = charset.detect_unicode(head)
    if encoding is None:
        # A stray NUL is damage, many of them are another kind of file.
        if head.count(0) * 100 > len(head):
            return False
        text = charset.decode(head[:head.rfind(b"\n") + 1] or head)[0]
    else:
        text = head[mark:].decode(encoding, "replace")
    controls = sum(text.count(character) for character in map(chr, (*range(1, 9), *range(14, 32), 0xFFFD)))
    return controls * 50 <= len(text) and sniff(text.splitlines()[:_SNIFFED_LINES]) is not None


def sniff(lines: list[str]) -> str | None:
    """Return the delimiter of a table's lines, or None where most lines do not have the same cells.

    A line ``sep=;`` says it outright: spreadsheets write and read that.
    """
    lines = [line for line in lines if line.strip()]
    if not lines:
        return None
    said = lines[0].strip("\r\n")[4:] if lines[0].casefold().startswith("sep=") else ""
    if said in _DELIMITERS:
        return said
    best: tuple[float, int, str] | None = None
    for delimiter in _DELIMITERS:
        try:
            found = [len(cells) for cells in csv.reader(lines, delimiter=delimiter, skipinitialspace=True)]
        except csv.Error:
            continue
        widths = Counter(found)
        # Lines above the header have other widths, and an empty last cell may be left out.
        width, count = max(widths.items(), key=lambda pair: (pair[1], pair[0]))
        share = (count + widths[width - 1] + widths[width + 1]) / max(len(lines), 1)
        if width >= _FEWEST_COLUMNS and count >= 2 and (
                share >= 0.5 or _ends_in_rows(found, width) or _alternates(widths, len(found))):
            best = max(best or (0.0, 0, ""), (round(share, 1), width, delimiter))
    return best[2] if best else None


def _alternates(widths: Counter[int], lines: int) -> bool:
    """Say whether most lines have one of two widths: a bill with a table of calls and one of messages for each line."""
    wide = Counter({width: count for width, count in widths.items() if width > _FEWEST_COLUMNS + 1}).most_common(2)
    return all(count >= 3 for _, count in wide) and sum(count for _, count in wide) >= 0.6 * lines


def _ends_in_rows(widths: Sequence[int], width: int) -> bool:
    """Say whether nearly all lines from the first wide one on are as wide, below a long heading of other text."""
    rows = widths[widths.index(width):]
    return width > _FEWEST_COLUMNS + 1 and len(rows) >= 4 and (
        sum(abs(one - width) <= 1 for one in rows) >= 0.8 * len(rows))


def examine(source: Source, override: str, report: Report) -> TextKind:
    """Read the whole file once for its digest and its encoding: the bytes that settle it may come late."""
    settled, _ = charset.detect_unicode(source.head)
    named = charset.encoding_named(override) if override else None
    strict = codecs.getincrementaldecoder("utf-8")("strict")
    is_utf8 = True
    sample = bytearray()
    with source.open() as stream:
        chunks = ByteStream(source, stream, lambda done, total: report(0, total))
        for chunk in chunks:
            if settled or named or chunk.isascii():
                if is_utf8 and not (settled or named):
                    is_utf8 = _accepts(strict, chunk)
                continue
            is_utf8 = is_utf8 and _accepts(strict, chunk)
            if len(sample) < _SAMPLE_BYTES:
                # Whole lines, or the cut characters at a chunk's borders would count as damage.
                sample += chunk[chunk.find(b"\n") + 1 if sample else 0:chunk.rfind(b"\n") + 1 or len(chunk)]
    if named:
        return TextKind(named, False, chunks.digest)
    if settled:
        return TextKind(settled, False, chunks.digest)
    if is_utf8:
        return TextKind("utf-8", False, chunks.digest)
    _, encoding, guessed = charset.decode(bytes(sample))
    return TextKind(encoding, guessed, chunks.digest)


def _accepts(decoder: codecs.IncrementalDecoder, chunk: bytes) -> bool:
    try:
        decoder.decode(chunk)
    except UnicodeDecodeError:
        return False
    return True


class TextTable:
    """A text table open for reading: one sheet without a title (see ``table_sheets``)."""

    def __init__(self, source: Source, encoding: str, report: Report, problems: ProblemList,
                 delimiter: str = "") -> None:
        self._delimiter = delimiter
        self._source = source
        self._report = report
        self._problems = problems
        kind = examine(source, encoding, report)
        self.encoding, self.guessed, self.digest = kind.encoding, kind.guessed, kind.digest

    def close(self) -> None:
        """Do nothing: the file is open only while its rows are read."""

    def sheets(self) -> Iterator[tuple[str, Iterator[Batch]]]:
        """Yield the one table."""
        yield "", self.batches()

    def lines(self) -> Iterator[str]:
        """Yield the lines with their line feeds."""
        with self._source.open() as stream:
            yield from self._pieces(stream).lines

    def batches(self) -> Iterator[Batch]:
        """Yield the rows."""
        with self._source.open() as stream:
            pieces = self._pieces(stream)
            first = list(islice(pieces.lines, _SNIFFED_LINES))
            delimiter = self._delimiter or sniff(first) or ","
            # Lines that the CSV reader does not count, because it never gets them.
            beside = 1 if first and first[0].casefold().startswith("sep=") else 0
            seen: list[str] = []
            widths: Counter[int] = Counter()
            rows = csv.reader(_noted(chain(first[beside:], pieces.lines), seen), delimiter=delimiter,
                              skipinitialspace=True)
            while True:
                before = rows.line_num + beside
                taken: list[list[str]] = []
                broken = False
                seen.clear()
                try:
                    taken.extend(islice(rows, BATCH_ROWS))
                except csv.Error:
                    broken = True
                if not taken and not broken:
                    return
                # A quoted cell may run over lines, or a stray quotation mark has swallowed some.
                over_lines = broken or len(seen) != len(taken)
                yield self._mended(taken, seen, before, delimiter, widths, broken=broken) if over_lines else _batch(
                    range(before + 1, before + 1 + len(taken)), taken)
                widths.update(map(len, taken))
                # The reader stands at a row's end: what is left of the piece begins with a row.
                while (before := rows.line_num + beside) >= len(first) and (columns := pieces.columns(delimiter)):
                    yield Batch(range(before + 1, before + 1 + len(columns[0])), columns=columns)
                    beside += len(columns[0])
                    widths[len(columns)] += len(columns[0])

    def _mended(self, rows: list[list[str]], lines: list[str], before: int, delimiter: str, widths: Counter[int], *,
                broken: bool) -> Batch:
        """Return rows of which some run over lines, each with the line on which it ends."""
        ends: list[int] = []
        cells: list[list[str]] = []
        was_swallowed = False
        for end, row, swallowed in unswallowed(rows, lines, delimiter, widths, broken=broken):
            if swallowed and not was_swallowed:
                self._problems.add(before + end, "stray_quote")
            was_swallowed = swallowed
            ends.append(before + end)
            cells.append(row)
        return _batch(ends, cells)

    def _pieces(self, stream: BinaryIO) -> LinePieces:
        chunks = decoded_chunks(_reported(stream, self._source.size, self._report), self.encoding)
        return LinePieces(whole_lines(chunks, self._problems))


def _noted(lines: Iterable[str], seen: list[str]) -> Iterator[str]:
    """Yield lines and note them."""
    for line in lines:
        seen.append(line)
        yield line


def _batch(lines: Sequence[int], rows: list[list[str]]) -> Batch:
    """Return rows with the line on which each ends."""
    if rows and max(map(len, rows)) > MAX_CELLS:
        rows = [cells[:MAX_CELLS] for cells in rows]
    return Batch(lines, rows)


def _reported(stream: BinaryIO, size: int, report: Report) -> Iterator[bytes]:
    """Yield a file's pieces; their digest is known already."""
    done = 0
    while chunk := stream.read(CHUNK_BYTES):
        done += len(chunk)
        yield chunk
        report(done, size)


def decoded_chunks(chunks: Iterable[bytes], encoding: str) -> Iterator[str]:
    """Yield a file's text in pieces, lines ended by a line feed, without byte-order mark and NUL."""
    decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(encoding)("replace"), translate=True)
    started = False
    for chunk in chain(chunks, (b"",)):
        text = decoder.decode(chunk, final=not chunk)
        if not started and text:
            text, started = text.removeprefix("\ufeff"), True
        yield text.replace("\0", "") if "\0" in text else text
