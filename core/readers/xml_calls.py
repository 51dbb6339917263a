"""Call logs in XML, one element a call: the way in which Android apps write what the phone's call log holds.

Which element and which attributes is the dialect of an app. The values are those of Android's CallLog provider:
times in milliseconds since 1970 UTC, durations in seconds, types as numbers.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO
from xml.parsers import expat

from core.calls import EARLIEST, LATEST, NO_NAMES, CallTable, Direction, call_kind
from core.progress import Report
from core.readers.android_calls import KINDS, NOTHING, SHOWN, line_name, whole_number
from core.readers.byte_stream import ByteStream
from core.readers.limits import LONGEST_CALL, MAX_CALLS, MAX_LINES, MAX_NAME, MAX_NAMES, MAX_NUMBER
from core.readers.problem_list import ProblemList
from core.readers.source import Source
from core.readers.xml_roots import xml_root
from core.readers.xml_text import XmlText, encoding_of
from core.records import FileContent, FileKind, FileRefused

#: Elements that one piece of the file may open without closing them; a call log opens one.
_MAX_DEPTH = 64
#: Every so many pieces their depth is measured: a handler at every element's end costs a twentieth of all time,
#: and what is nested on purpose is nested everywhere.
_DEPTH_MEASURED_EVERY = 16
#: Bytes of one tag. A picture inside a message may be longer and is passed over, a call never is.
_MAX_TAG_BYTES = 2 << 20
#: Damaged places after which reading goes on at the next call.
_MAX_RESUMES = 1000
#: Durations looked up instead of converted again; most calls share a few thousand.
_REMEMBERED = 20_000
_ENDED_EARLY = frozenset({
    expat.errors.codes[message] for message in (
        expat.errors.XML_ERROR_NO_ELEMENTS, expat.errors.XML_ERROR_UNCLOSED_TOKEN,
        expat.errors.XML_ERROR_PARTIAL_CHAR, expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
    )
})


@dataclass(frozen=True, slots=True)
class XmlDialect:
    """How an app names the element of a call and its attributes; "" is an attribute the app does not write."""

    kind: FileKind
    row: str
    number: str = "number"
    date: str = "date"
    duration: str = "duration"
    type: str = "type"
    presentation: str = ""
    line: str = ""
    name: str = "name"


def read_xml_calls(dialect: XmlDialect, source: Source, stream: BinaryIO, report: Report) -> FileContent:
    """Read every call there is, also behind damage, of a file whose root the caller knows.

    Raises ``FileRefused`` when there is damage and no call.
    """
    return _Reading(dialect, source, report).run(stream)


class _Damaged(Exception):
    """The XML goes on in a way that no call log does."""


class _Reading:
    """One file being read."""

    def __init__(self, dialect: XmlDialect, source: Source, report: Report) -> None:
        self._dialect = dialect
        self._row = f"<{dialect.row} ".encode()
        # Opened again before the first row that follows damage, so that the file's end closes it.
        root = xml_root(source.head)
        self._root = f"<{root}>".encode() if root and root.isascii() else b"<calls>"
        self._source = source
        self._report = report
        self._calls = CallTable()
        self._problems = ProblemList(source.file)
        self._start = self._start_handler()
        self._parser = self._new_parser()
        self._pieces = 0
        self._depth = 0
        self._looking = False
        self._fed = 0
        self._lines_before = 0
        self._resumes = 0
        self._kept = b""

    def run(self, stream: BinaryIO) -> FileContent:
        source = self._source
        text = XmlText(source.head)
        chunks = ByteStream(source, stream, self._report)
        for chunk in chunks:
            self._parse(text.feed(chunk), final=False)
            if len(self._calls) > MAX_CALLS:
                self._problems.add_always(self._line(), "too_many_calls")
                chunks.drain()
                break
        else:
            self._parse(text.close(), final=True)
        problems = self._problems.result()
        if not self._calls and problems:
            raise FileRefused(source.file, "no_calls_read", problems[0].code)
        return FileContent(source.file, self._dialect.kind, chunks.digest, calls=self._calls,
                           problems=problems, encoding=encoding_of(source.head).removesuffix("-sig"))

    def _parse(self, data: bytes, *, final: bool) -> None:
        """Parse a piece; after damage, go on at the next row, so that one bad character costs one row."""
        while True:
            if self._looking:
                data = self._next_row(data)
                if not data:
                    return
            parser = self._parser
            before, self._fed = self._fed, self._fed + len(data)
            try:
                self._feed(parser, data, final=final)
                if self._fed - parser.CurrentByteIndex > _MAX_TAG_BYTES:
                    raise _Damaged
            except expat.ExpatError as error:
                if final and error.code in _ENDED_EARLY:
                    self._problems.add_always(self._line(), "truncated")
                    return
                position = parser.ErrorByteIndex
            except _Damaged:
                position = parser.CurrentByteIndex
            else:
                return
            self._problems.add(self._line(), "xml_broken")
            self._lines_before = self._line() - 1
            self._looking = True
            self._resumes += 1
            data = data[max(position - before, 0) + 1:]

    def _feed(self, parser: expat.XMLParserType, data: bytes, *, final: bool) -> None:
        if self._pieces % _DEPTH_MEASURED_EVERY:
            self._pieces += 1
            parser.Parse(data, final)
            return
        self._pieces += 1
        self._depth = 0
        parser.StartElementHandler, parser.EndElementHandler = self._deeper, self._shallower
        parser.Parse(data, final)
        parser.StartElementHandler, parser.EndElementHandler = self._start, None
        if self._depth > _MAX_DEPTH:
            self._pieces = 0
            raise _Damaged

    def _deeper(self, tag: str, row: list[str]) -> None:
        self._depth += 1
        self._start(tag, row)

    def _shallower(self, _: str) -> None:
        self._depth -= 1

    def _next_row(self, data: bytes) -> bytes:
        """Return what follows from the next call on, under a fresh parser; nothing if this piece has none."""
        data = self._kept + data
        found = data.find(self._row)
        if found < 0 or self._resumes > _MAX_RESUMES:
            self._kept = data[1 - len(self._row):]
            self._lines_before += data.count(b"\n", 0, len(data) - len(self._kept))
            return b""
        self._kept, self._looking = b"", False
        self._lines_before += data.count(b"\n", 0, found)
        self._parser = self._new_parser()
        self._parser.Parse(self._root, False)
        self._fed = len(self._root)
        return data[found:]

    def _new_parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate("utf-8")
        parser.ordered_attributes = True
        parser.StartElementHandler = self._start
        parser.StartDoctypeDeclHandler = self._refuse_declaration
        parser.EntityDeclHandler = self._refuse_declaration
        return parser

    def _refuse_declaration(self, *_: object) -> None:
        # Call logs have no document type. One could only define entities, which grow without bound or read files.
        raise FileRefused(self._source.file, "xml_entities")

    def _line(self) -> int:
        return self._lines_before + self._parser.CurrentLineNumber

    def _start_handler(self) -> Callable[[str, list[str]], None]:
        """Return the handler of an element's start.

        A million rows pass here: everything is a local name, and a row without surprises makes no call of ours.
        Attributes come as a flat list, whose layout rarely changes between rows; an absent one reads as "".
        """
        calls, problems, kinds, dialect = self._calls, self._problems, KINDS, self._dialect
        element = dialect.row
        # In the order in which a row is taken apart.
        attributes = (dialect.number, dialect.date, dialect.duration, dialect.type, dialect.presentation,
                      dialect.line, dialect.name)
        add_peer, add_start = calls.peer.append, calls.starts.append
        add_duration, add_kind, add_line = calls.durations.append, calls.kinds.append, calls.lines.append
        peer_of: dict[str, int] = {}
        line_of: dict[str, int] = {}
        seconds_of: dict[str, int] = {}
        names = calls.names
        layout: list[str] = []
        absent = True
        number_at = date_at = duration_at = type_at = presentation_at = line_at = name_at = -1

        def start(tag: str, row: list[str]) -> None:
            nonlocal layout, absent, number_at, date_at, duration_at, type_at, presentation_at, line_at, name_at
            if tag != element:
                return
            written = row[::2]
            if written != layout:
                layout = written
                number_at, date_at, duration_at, type_at, presentation_at, line_at, name_at = places = [
                    2 * layout.index(name) + 1 if name in layout else -1 for name in attributes]
                absent = -1 in places
            if absent:
                row.append("")
            try:
                when = int(row[date_at])
                kind = kinds[row[type_at]]
            except (KeyError, ValueError):
                when, kind = self._odd_row(row[date_at], row[type_at])
            if not EARLIEST <= when < LATEST:
                problems.add(self._line(), "bad_time")
                return
            duration = seconds_of.get(row[duration_at])
            if duration is None:
                duration = self._seconds(row[duration_at], seconds_of)
            number = row[number_at] if row[presentation_at] in SHOWN else ""
            peer = peer_of.get(number)
            if peer is None:
                peer = peer_of[number] = self._new_peer(number)
            line = line_of.get(row[line_at])
            if line is None:
                subscription = row[line_at] if len(line_of) < MAX_LINES else ""
                line = line_of[subscription] = calls.line_id(line_name(subscription))
            add_peer(peer)
            add_start(when)
            add_duration(duration)
            add_kind(kind)
            add_line(line)
            name = row[name_at]
            if name not in NO_NAMES:
                known = names.get(peer)
                if known is None:
                    names[peer] = {name[:MAX_NAME]}
                elif name not in known and len(known) < MAX_NAMES:
                    known.add(name[:MAX_NAME])

        return start

    def _odd_row(self, date: str, call_type: str) -> tuple[int, int]:
        """Return time (0: none) and kind of a row where one of them is missing or unheard of."""
        kind = KINDS.get(call_type)
        if kind is None:
            kind = call_kind(Direction.UNKNOWN)
            self._problems.add_once(self._line(), "unknown_call_type")
        return whole_number(date) or 0, kind

    def _seconds(self, written: str, seconds_of: dict[str, int]) -> int:
        """Return a duration, remembered when it is one; -1 for one that is missing or absurd."""
        if written in NOTHING:
            return -1
        seconds = whole_number(written)
        if seconds is None or not 0 <= seconds <= LONGEST_CALL:
            if seconds != -1:
                self._problems.add(self._line(), "bad_duration")
            return -1
        if len(seconds_of) < _REMEMBERED:
            seconds_of[written] = seconds
        return seconds

    def _new_peer(self, number: str) -> int:
        written = number.strip()
        if len(written) > MAX_NUMBER:
            self._problems.add(self._line(), "bad_number")
            written = ""
        return self._calls.peer_id(written)
