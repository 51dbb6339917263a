"""Tables as text: comma, semicolon, tab or bar between the cells, in any usual encoding."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.progress import Report
from core.readers import charset
from core.readers.byte_stream import ByteStream
from core.readers.problem_list import ProblemList
from core.readers.source import Source
from core.readers.table_layout import Row

_DELIMITERS = (",", ";", "\t", "|")
#: Characters of one line; a call's row has a few hundred.
_MAX_LINE = 100_000
_SNIFFED_LINES = 60
#: Cells of one row; a line can hold a hundred thousand empty ones.
_MAX_CELLS = 256
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
            widths = Counter(len(cells) for cells in csv.reader(lines, delimiter=delimiter, skipinitialspace=True))
        except csv.Error:
            continue
        # Lines above the header have other widths, and an empty last cell may be left out.
        width, count = max(widths.items(), key=lambda pair: (pair[1], pair[0]))
        share = (count + widths[width - 1] + widths[width + 1]) / max(len(lines), 1)
        if width >= _FEWEST_COLUMNS and count >= 2 and share >= 0.5:
            best = max(best or (0.0, 0, ""), (round(share, 1), width, delimiter))
    return best[2] if best else None


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


def read_rows(source: Source, kind: TextKind, problems: ProblemList, report: Report) -> Iterator[Row]:
    """Yield the rows of a text table with the line on which each ends."""
    with source.open() as stream:
        lines = _lines(ByteStream(source, stream, report), kind.encoding, problems)
        first: list[str] = []
        for line in lines:
            first.append(line)
            if len(first) >= _SNIFFED_LINES:
                break
        delimiter = sniff(first) or ","
        before = 0
        if first and first[0].casefold().startswith("sep="):
            del first[0]
            before = 1
        reader = csv.reader(_chained(first, lines), delimiter=delimiter, skipinitialspace=True)
        while True:
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:
                problems.add(reader.line_num + before, "bad_row")
                continue
            yield reader.line_num + before, cells[:_MAX_CELLS]


def _chained(first: list[str], rest: Iterator[str]) -> Iterator[str]:
    yield from first
    yield from rest


def _lines(chunks: Iterable[bytes], encoding: str, problems: ProblemList) -> Iterator[str]:
    """Yield the lines of a file, the end of an overlong one left out."""
    decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(encoding)("replace"), translate=True)
    pending = ""
    number = 0
    started = cutting = False
    for chunk in chunks:
        text = decoder.decode(chunk)
        if not started and text:
            text, started = text.removeprefix("\ufeff"), True
        if "\0" in text:
            text = text.replace("\0", "")
        lines = text.split("\n")
        lines[0] = pending + lines[0]
        pending = lines.pop()
        for line in lines:
            number += 1
            if cutting:
                cutting = False
                continue
            if len(line) > _MAX_LINE:
                problems.add(number, "line_too_long")
                line = line[:_MAX_LINE]
            yield line + "\n"
        if cutting:
            pending = ""
        elif len(pending) > _MAX_LINE:
            problems.add(number + 1, "line_too_long")
            yield pending[:_MAX_LINE] + "\n"
            pending, cutting = "", True
    pending += decoder.decode(b"", final=True)
    if pending and not cutting:
        yield pending
