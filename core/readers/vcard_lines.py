"""From the bytes of a vCard file to cards of logical lines, in bounded memory.

Everything here works on ASCII-compatible bytes: in UTF-8, GBK, Big5 and Shift-JIS no second byte of a character
equals a colon, semicolon, equals sign or line end, so lines can be cut and joined before any text is decoded.
Photos and other binary values are skipped while they stream past.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from core.readers.problem_list import ProblemList

MAX_LINE = 1_000_000
MAX_LINES_PER_CARD = 10_000
#: Lines longer than this are looked at for being a photo, and counted towards a card's size.
_LONG = 1024
_MAX_CARD_BYTES = 4 * MAX_LINE
#: Cards around a card, each the AGENT of the one before; no software writes more than one.
_MAX_AGENTS = 20

_FOLD = b" \t"
# Next line, line separator and paragraph separator: line ends where the first line ends with one.
_RARE_LINE_END = re.compile(rb"BEGIN:VCARD(\xc2\x85|\x85|\xe2\x80[\xa8\xa9])", re.IGNORECASE)
_EDGE_LETTERS = b"AaBbEe"
_EDGE = re.compile(rb"(BEGIN|END|AGENT[^:]{0,200}:[ \t]*BEGIN)[ \t]*:[ \t]*VCARD[ \t]*", re.IGNORECASE)
_BEGIN = re.compile(rb"BEGIN[ \t]*:[ \t]*VCARD[ \t]*", re.IGNORECASE)
_TRAILING_END = re.compile(rb"END:VCARD[ \t]*$", re.IGNORECASE)
_AGENT = re.compile(rb"(?:[\w-]+\.)?AGENT[^:]*:[ \t]*(?:BEGIN[ \t]*:[ \t]*VCARD[ \t]*)?$", re.IGNORECASE)
_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/=]+[ \t]*")
_UNFOLDED = re.compile(rb"\n(?![ \t])")
_ESCAPE = re.compile(rb"[ \t]*=[0-9A-Fa-f]{2}")
_OPEN_ESCAPE = re.compile(rb"=[0-9A-Fa-f]?$")
_NAME = re.compile(rb"[A-Za-z][A-Za-z0-9 _./-]{0,60}[;:]")
_LOST_COLON = re.compile(rb"[A-Z][A-Z0-9-]*;|[A-Z-]+$")
#: A property that cannot be the rest of a quoted-printable value whose last line was cut.
_KNOWN_PROPERTY = re.compile(
    rb"(?:item\d+\.)?(?:BEGIN:VCARD|END:VCARD|VERSION:|(?:FN|N|TEL|EMAIL|ORG|TITLE|ROLE|ADR|NOTE|URL|BDAY|PHOTO|UID|REV"
    rb"|NICKNAME|CATEGORIES|RELATED|X-[A-Z-]+)[;:])", re.IGNORECASE)
_BINARY_NAME = re.compile(rb"(?:[\w-]+\.)?(PHOTO|LOGO|SOUND|KEY)[ \t]*[;:]", re.IGNORECASE)
_TEXT_NAME = re.compile(rb"(?:[\w-]+\.)?(?:FN|N|NOTE|ORG|TITLE|ROLE|NICKNAME|TEL|EMAIL|ADR|RELATED)[;:]", re.IGNORECASE)
_BASE64_HEADER = re.compile(rb";[ \t]*(?:ENCODING[ \t]*=[ \t]*)?(?:BASE64|B)[ \t]*(?:[;:]|$)", re.IGNORECASE)
#: Values that may be continued by a line which is not a property: longer prose, broken by careless software.
_PROSE = re.compile(rb"(?:[\w-]+\.)?(?:NOTE|LABEL|ADR|DESCRIPTION|COMMENT)[;:]", re.IGNORECASE)


class LineFeeder:
    """Cuts a stream of bytes into physical lines; CR LF, LF, CR and the doubled CR CR LF all end one.

    ``encoding`` is a UTF-16 or UTF-32 codec to turn into UTF-8 on the way, or None.
    """

    def __init__(self, encoding: str | None, problems: ProblemList) -> None:
        self._decoder = codecs.getincrementaldecoder(encoding)("replace") if encoding else None
        self._problems = problems
        self._rest = b""
        self._rare_end: bytes | None = None
        self._dropping = False
        self._lines = 0
        self._damaged = False
        self.skipped = 0

    def feed(self, chunk: bytes, *, skipping: bool = False, final: bool = False) -> list[bytes]:
        """Return the lines that ``chunk`` completes; ``final`` also returns the unended last one.

        With ``skipping`` the folded lines at its beginning are the rest of a photo: they are only counted,
        in ``skipped``.
        """
        self.skipped = 0
        if self._decoder is not None:
            text = self._decoder.decode(chunk, final)
            if "\ufffd" in text and not self._damaged:
                self._damaged = True
                self._problems.add(None, "bad_encoding")
            chunk = text.encode("utf-8", "replace")
        if self._rare_end is None:
            found = _RARE_LINE_END.search(chunk)
            self._rare_end = found[1] if found is not None else b""
        if self._dropping and not final and not self._rare_end and b"\n" not in chunk and b"\r" not in chunk:
            return []
        data = self._rest + chunk if self._rest else chunk
        if self._rare_end:
            data = data.replace(self._rare_end, b"\n")
        if skipping:
            data = self._without_folded(data)
        held = b""
        if not final and data.endswith(b"\r"):
            # The line feed that belongs to these may come with the next chunk.
            data, held = (data[:-2], b"\r\r") if data.endswith(b"\r\r") else (data[:-1], b"\r")
        if b"\r" in data:
            data = data.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        lines = data.split(b"\n")
        if self._dropping and len(lines) > 1:
            lines[0] = lines[0][:MAX_LINE]
            self._dropping = False
        rest = lines.pop()
        if len(rest) > MAX_LINE:
            if not self._dropping and not is_binary(rest):
                self._problems.add(self._lines + self.skipped + len(lines) + 1, "line_too_long")
            self._dropping = True
            rest = rest[:MAX_LINE]
        self._lines += len(lines) + self.skipped
        self._rest = rest + held
        if final and self._rest:
            lines.append(self._rest)
            self._rest = b""
        return lines

    def _without_folded(self, data: bytes) -> bytes:
        """Leave out the folded lines at the beginning: a photo's millions of lines never become objects."""
        if not data.startswith((b" ", b"\t")):
            return data
        unfolded = _UNFOLDED.search(data)
        end = unfolded.end() if unfolded is not None else data.rfind(b"\n") + 1
        lines = data.count(b"\n", 0, end)
        if data.count(b"\r", 0, end) not in (0, lines):
            return data  # line ends of several kinds: line by line then
        self.skipped = lines
        return data[end:]


@dataclass(slots=True)
class RawCard:
    """The physical lines of one card without BEGIN, END and binary values, and the line number of each."""

    begin: int
    lines: list[bytes] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    #: Nothing to unfold or to join: the physical lines are the logical ones.
    plain: bool = True
    indent: bytes = b""
    size: int = 0
    full: bool = False


def is_binary(line: bytes) -> bool:
    """Say whether a property line holds a picture, sound, key or other Base64 value that is never kept."""
    head = line[:512]
    named = _BINARY_NAME.match(head)
    if named:
        return not (named[1].upper() == b"SOUND" and b"X-IRMC-N" in head.upper())
    return bool(_BASE64_HEADER.search(head.partition(b":")[0])) and not _TEXT_NAME.match(head)


class CardSplitter:
    """Sorts physical lines into cards. Give it the lines batch by batch, then call :meth:`finish`."""

    def __init__(self, problems: ProblemList) -> None:
        self._problems = problems
        self._number = 0
        self._card: RawCard | None = None
        #: The cards around an AGENT's card, the outermost first; agents themselves are dropped.
        self._around: list[RawCard] = []
        #: Inside a photo or another binary value, whose folded lines nobody needs.
        self.skipping = False
        self._outside_first = 0
        self._outside_count = 0

    def feed(self, batch: list[bytes], skipped: int = 0) -> list[RawCard]:
        """Return the cards that end in this batch of lines, before which ``skipped`` lines were left out."""
        done: list[RawCard] = []
        card = self._card
        skipping = self.skipping
        self._number += skipped
        for number, line in enumerate(batch, self._number + 1):
            if card is None:
                card = self._outside(line, number)
            elif b":" in line and line[0] not in _FOLD:
                skipping = False
                if line[0] in _EDGE_LETTERS and (edge := _EDGE.match(line)):
                    card = self._edge(card, edge, number, done)
                    continue
                if len(line) > _LONG:
                    line = self._bounded(card, line)
                elif line[-1] == 61:  # "=": perhaps a soft line break
                    card.plain = False
                card.lines.append(line)
                card.numbers.append(number)
            elif skipping and (not line or line[0] in _FOLD or _BASE64_LINE.fullmatch(line)):
                continue
            elif card.indent and line.startswith(card.indent):
                card = self._indented(card, line, number, done)
            else:
                if self._around and not card.lines and line[:1] in (b" ", b"\t"):
                    # The AGENT's card is folded into the value of AGENT.
                    card = self._around.pop()
                skipping = self._continuation(card, line, number)
        self._number += len(batch)
        self._card = card
        self.skipping = skipping
        if card is not None and len(card.lines) > MAX_LINES_PER_CARD:
            self._cut(card)
        return done

    def finish(self) -> list[RawCard]:
        """Return the card that was still open at the end of the file, if any."""
        if self._outside_count:
            self._problems.add(self._outside_first, "text_outside_cards", str(self._outside_count))
        card = self._around[0] if self._around else self._card
        self._card = None
        self._around = []
        done: list[RawCard] = []
        if card is not None:
            self._close_unended(card, done)
        return done

    def _outside(self, line: bytes, number: int) -> RawCard | None:
        begin = _BEGIN.search(line)
        if begin is None:
            if line.strip() and not line.startswith(b"#"):
                self._outside_first = self._outside_first or number
                self._outside_count += 1
            return None
        before = line[: begin.start()]
        card = RawCard(number, indent=before if before and not before.strip(_FOLD) else b"")
        self._keep_rest(card, line[begin.end() :], number)
        return card

    def _edge(self, card: RawCard, edge: re.Match[bytes], number: int, done: list[RawCard]) -> RawCard | None:
        """Handle BEGIN:VCARD or END:VCARD inside a card; return the card that is open afterwards."""
        rest = edge.string[edge.end() :]
        kind = edge[1].upper()
        if kind != b"END":
            if kind != b"BEGIN":
                card.lines.append(edge.string)
                card.numbers.append(number)
                if rest:
                    return card  # the AGENT's card stands escaped on this line
            following = RawCard(number)
            if len(self._around) < _MAX_AGENTS and card.lines and _AGENT.match(card.lines[-1]):
                self._around.append(card)
            else:
                unended = self._around[0] if self._around else card
                self._around = []
                if unended.lines:
                    self._close_unended(unended, done)
                else:
                    self._problems.add(unended.begin, "card_without_end")
            self._keep_rest(following, rest, number)
            return following
        if self._around:
            return self._around.pop()
        self._close(card, done)
        return self._outside(rest, number)

    @staticmethod
    def _keep_rest(card: RawCard, rest: bytes, number: int) -> None:
        if rest.strip():
            card.lines.append(rest)
            card.numbers.append(number)

    def _indented(self, card: RawCard, line: bytes, number: int, done: list[RawCard]) -> RawCard | None:
        """Handle a line of a card whose every line is indented like its BEGIN."""
        line = line[len(card.indent) :]
        edge = _EDGE.match(line)
        if edge is not None:
            return self._edge(card, edge, number, done)
        if b":" in line and line[0] not in _FOLD:
            card.plain = False
            card.lines.append(line)
            card.numbers.append(number)
        else:
            self._continuation(card, line, number)
        return card

    def _continuation(self, card: RawCard, line: bytes, number: int) -> bool:
        """Keep a line that is not a property of its own; return True if it belongs to a binary value."""
        if card.full:
            return False
        if card.indent and line and line[0] not in _FOLD:
            card.indent = b""
        last = card.lines[-1] if card.lines else b""
        if is_binary(last) and (not line or line[0] in _FOLD or _BASE64_LINE.fullmatch(line)):
            # The value itself is not kept, only that there is one.
            if line and last.endswith(b":"):
                card.lines[-1] = last + b"-"
            return True
        if line or last.endswith((b"=", b"= ")):
            card.plain = False
            if len(line) > _LONG:
                line = self._bounded(card, line)
            card.lines.append(line)
            card.numbers.append(number)
        return False

    def _bounded(self, card: RawCard, line: bytes) -> bytes:
        """Cut a photo written on one line to its beginning, and keep one card from filling the memory."""
        if is_binary(line):
            return line[: min(line.find(b":"), _LONG) + 64]
        if line[-1] == 61:
            card.plain = False
        card.size += len(line)
        if card.size > _MAX_CARD_BYTES:
            self._mark_full(card)
            return line[:64]
        return line

    def _cut(self, card: RawCard) -> None:
        del card.lines[MAX_LINES_PER_CARD:], card.numbers[MAX_LINES_PER_CARD:]
        self._mark_full(card)

    def _mark_full(self, card: RawCard) -> None:
        if not card.full:
            card.full = True
            self._problems.add(card.begin, "card_too_long")

    def _close(self, card: RawCard, done: list[RawCard]) -> None:
        if len(card.lines) > MAX_LINES_PER_CARD:
            self._cut(card)
        done.append(card)

    def _close_unended(self, card: RawCard, done: list[RawCard]) -> None:
        last = card.lines[-1] if card.lines else b""
        end = _TRAILING_END.search(last[-40:])
        if end is not None:
            # END:VCARD glued to the last value: nothing is missing but the line end.
            card.lines[-1] = last[: len(last) - len(end[0])]
        else:
            self._problems.add(card.begin, "card_without_end")
        self._close(card, done)


def logical_lines(card: RawCard, problems: ProblemList) -> tuple[list[bytes], list[int]]:
    """Return a card's property lines with their line numbers: folds and soft line breaks are joined.

    What is no property is dropped with a problem, unless it continues a longer text broken by careless software.
    """
    if card.plain:
        return card.lines, card.numbers
    lines: list[bytes] = []
    numbers: list[int] = []
    physical = zip(card.lines, card.numbers, strict=True)
    for number, pieces in _joined(list(physical)):
        line = b"".join(pieces)
        if len(line) > MAX_LINE:
            line = line[:MAX_LINE]
            problems.add(number, "line_too_long")
        if b":" in line:
            lines.append(line)
            numbers.append(number)
        elif line.strip() and not line.startswith(b"#"):
            problems.add(number, "line_without_colon")
    return lines, numbers


def _joined(physical: list[tuple[bytes, int]]) -> Iterator[tuple[int, list[bytes]]]:
    """Group physical lines into logical ones; yield the number of the first line and the pieces to join."""
    place, count = 0, len(physical)
    while place < count:
        line, number = physical[place]
        place += 1
        pieces = [line]
        quoted = b"QUOTED-PRINTABLE" in line[:512].upper()
        prose = bool(_PROSE.match(line))
        soft = quoted and line.endswith((b"=", b"= "))
        while place < count:
            following = physical[place][0]
            if soft and not following:
                # An empty line ends the value, except where every line end was doubled.
                place += 1
                if place < count and _ESCAPE.match(physical[place][0]):
                    continue
                break
            if soft and not _KNOWN_PROPERTY.match(following):
                pieces[-1] = pieces[-1].rstrip(_FOLD)[:-1]
                # An indent is no text where it stands before, or within, the escape of a byte.
                escape = _ESCAPE.match(following) or _OPEN_ESCAPE.search(pieces[-1])
                pieces.append(following.lstrip(_FOLD) if escape else following)
            elif following[:1] in (b" ", b"\t"):
                pieces.append(following[1:])
            elif prose and following and not _looks_like_property(following):
                pieces.append(b"\n" + following)
            else:
                break
            place += 1
            soft = quoted and following.endswith((b"=", b"= "))
        yield number, pieces


def _looks_like_property(line: bytes) -> bool:
    if b":" in line:
        return bool(_NAME.match(line))
    return line.startswith(b"#") or bool(_LOST_COLON.match(line))
