"""vCard 2.1, 3.0 and 4.0 address books, and the call cards of Bluetooth phone books, as one :class:`FileContent`.

Bytes are cut into lines, lines into cards, cards into properties, and only then is text decoded: one damaged card
costs itself alone. Text that is not surely UTF-8 and names no charset waits until the whole file was seen, so that one
guess serves all of it. The interpreter lock is never held long: everything goes in windows of 32 KB.
"""

import hashlib
import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import dataclass

from core.calls import CallTable
from core.cycle_collector import collection_paused
from core.progress import Report
from core.readers.charset import detect_unicode, encoding_named, guess
from core.readers.problem_list import ProblemList
from core.readers.source import HEAD_BYTES, ReadOptions, Source
from core.readers.vcard_calls import call_of
from core.readers.vcard_card import CardBuilder, PropertyReader
from core.readers.vcard_lines import CardSplitter, LineFeeder, RawCard, logical_lines
from core.readers.vcard_text import CharsetUnknownError, TextDecoder
from core.records import Card, FileContent, FileKind, FileRefused

WINDOW = 32768
#: Kept entries (cards and their numbers) of one file: far above any address book, within an ordinary memory.
MAX_ENTRIES = 3_000_000
#: Bytes of undecoded text that the file's encoding is guessed from.
_SAMPLE_BYTES = 16384

# At the start of a line: a message that quotes a card, inside XML or JSON, is no address book.
_BEGIN = re.compile(rb"(?:\A|[\r\n])(?:\xef\xbb\xbf)?[ \t]*BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE)


def _unicode_of(head: bytes) -> tuple[str | None, int]:
    """Return the Unicode encoding and length of its mark; what begins in ASCII is not UTF-16, whatever follows."""
    return (None, 0) if _BEGIN.match(head) and not head.startswith(BOM_UTF8) else detect_unicode(head)


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return b"CHARSET" in line[:256].upper()
    return True


@dataclass(slots=True)
class _Waiting:
    """A card, and its place in the file, whose text waits for the file's encoding to be guessed."""

    place: int
    begin: int
    lines: list[bytes]
    numbers: list[int]


class VCardReader:
    """Reads address books (see :class:`core.readers.source.Reader`)."""

    name = "vcard"

    def recognises(self, source: Source) -> bool:
        """Say whether BEGIN:VCARD stands in the first bytes, in any case and Unicode encoding."""
        head = source.head[:HEAD_BYTES]
        encoding, mark = _unicode_of(head)
        if encoding is not None and encoding != "utf-8":
            head = head[mark:].decode(encoding, "replace").encode("utf-8", "replace")
        return _BEGIN.search(head) is not None

    def read(self, source: Source, options: ReadOptions, report: Report) -> FileContent:
        """Read all cards and call cards; what cannot be read is listed in the content's problems.

        Raises:
            FileRefused: ``empty`` or ``no_cards``.
            OSError: the file cannot be read to its end.
        """
        if not source.size and not source.head:
            raise FileRefused(source.file, "empty")
        if not self.recognises(source):
            raise FileRefused(source.file, "no_cards")
        with collection_paused():
            return _FileReading(source, options).run(report)


class _FileReading:
    """The state of reading one file."""

    def __init__(self, source: Source, options: ReadOptions) -> None:
        self._source = source
        self._problems = ProblemList(source.file)
        self._unicode, self._mark = _unicode_of(source.head)
        wide = self._unicode if self._unicode != "utf-8" else None
        chosen = encoding_named(options.encodings.get(source.file, ""))
        self._decoder = TextDecoder(None if wide else chosen, wide is not None)
        self._feeder = LineFeeder(wide, self._problems)
        self._splitter = CardSplitter(self._problems)
        self._properties = PropertyReader(self._decoder, self._problems)
        self._digest = hashlib.sha256()
        self._cards: list[Card | None] = []
        self._waiting: list[_Waiting] = []
        self._sample: list[bytes] = []
        self._sample_size = 0
        self._not_utf8 = False
        self._calls = CallTable()
        self._entries = 0

    def run(self, report: Report) -> FileContent:
        for chunk in self._chunks(report):
            lines = self._feeder.feed(chunk, skipping=self._splitter.skipping)
            self._take(self._splitter.feed(lines, self._feeder.skipped))
        self._take(self._splitter.feed(self._feeder.feed(b"", final=True)))
        self._take(self._splitter.finish())
        if self._waiting:
            self._read_waiting(report)
        if not self._cards and not len(self._calls) and not self._entries:
            raise FileRefused(self._source.file, "no_cards")
        decoder = self._decoder
        return FileContent(
            self._source.file, FileKind.VCARD, self._digest.hexdigest(),
            tuple(card for card in self._cards if card is not None), self._calls, self._problems.result(),
            decoder.chosen or decoder.guessed or self._unicode or "utf-8", decoder.guessed is not None)

    def _chunks(self, report: Report) -> Iterator[bytes]:
        """Yield the file without its byte-order mark; digest and report on the way."""
        done = 0
        with self._source.open() as stream:
            while chunk := stream.read(WINDOW):
                self._digest.update(chunk)
                yield chunk[self._mark :] if not done else chunk
                done += len(chunk)
                report(done, self._source.size)

    def _take(self, cards: list[RawCard]) -> None:
        for raw in cards:
            if self._entries >= MAX_ENTRIES:
                self._problems.add_once(raw.begin, "too_many_cards")
                return
            lines, numbers = logical_lines(raw, self._problems)
            try:
                self._keep(self._read(raw.begin, lines, numbers))
            except CharsetUnknownError as unknown:
                self._cards.append(None)
                self._entries += 1
                self._waiting.append(_Waiting(len(self._cards) - 1, raw.begin, lines, numbers))
                self._not_utf8 = self._not_utf8 or unknown.unlike or not all(map(_is_utf8, lines))
                self._add_to_sample(unknown.raw, lines)

    def _read(self, begin: int, lines: list[bytes], numbers: list[int]) -> Card | None:
        """Return one card, or None for a call card, whose calls are added to the table."""
        builder = CardBuilder(self._decoder)
        try:
            self._properties.read(builder, lines, numbers)
            card = builder.card(begin)
        except CharsetUnknownError:
            raise
        except Exception as error:  # whatever one card does, it must not take the others with it
            self._problems.add(begin, "card_damaged", type(error).__name__)
            return None
        if builder.dropped:
            self._problems.add(begin, "card_too_long")
        self._entries += 1 + len(card.phones)
        if builder.calls:
            self._keep_calls(builder.calls, card)
            return None
        return card

    def _keep(self, card: Card | None) -> None:
        if card is not None:
            self._cards.append(card)

    def _keep_calls(self, calls: list[tuple[str, str]], card: Card) -> None:
        number = card.phones[0].value if card.phones else ""
        for kind, written in calls:
            call = call_of(kind, written)
            if call is None:
                self._problems.add(card.line, "bad_date")
            else:
                self._calls.add(number, call[0], -1, call[1], card.name)

    def _add_to_sample(self, raw: bytes, lines: list[bytes]) -> None:
        if self._sample_size < _SAMPLE_BYTES:
            text = [raw, *(line for line in lines if not line.isascii() and b"CHARSET" not in line[:256].upper())]
            self._sample += text
            self._sample_size += sum(map(len, text))

    def _read_waiting(self, report: Report) -> None:
        """Guess the encoding from all text that waited, and read the cards that needed it."""
        if self._not_utf8:
            self._decoder.guessed = guess(b"\n".join(self._sample))
        self._decoder.settled = True
        for count, waiting in enumerate(self._waiting):
            if not count % 64:
                report(self._source.size, self._source.size)
            self._cards[waiting.place] = self._read(waiting.begin, waiting.lines, waiting.numbers)


#: The reader :mod:`core.reading.files` asks.
READER = VCardReader()
