"""Calls from a table of a database: a query that SQLite answers in our units, taken over column by column.

A format says in SQL what each column of the call table is. SQLite converts sound values; whatever it cannot convert
arrives as it is or as NULL, and only then are the rows of a batch looked at one by one.
"""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.calls import EARLIEST, LATEST, NO_NAMES, CallTable, Direction, call_kind
from core.readers.limits import LONGEST_CALL, MAX_CALLS, MAX_LINES, MAX_NAME, MAX_NAMES, MAX_NUMBER
from core.readers.problem_list import ProblemList
from core.readers.sqlite_file import Database, Row

#: Bytes of one value: a batch of the longest must fit in memory, for cutting them in the query costs half its time.
_MAX_VALUE_BYTES = 1 << 16
#: Values of a query's kind for rows that are no calls: messages, and calls that no phone company knows of.
MESSAGE, INTERNET_CALL = -1, -2


@dataclass(frozen=True, slots=True)
class CallQuery:
    """What to ask of a call table, in SQL.

    ``start`` is in milliseconds since 1970 UTC and ``seconds`` whole; ``kind`` is a :func:`core.calls.call_kind`,
    ``MESSAGE``, ``INTERNET_CALL``, or NULL where the type is unheard of. ``line`` is "" where nothing tells SIM cards
    apart.
    """

    table: str
    number: str
    start: str
    seconds: str
    kind: str
    name: str = "NULL"
    line: str = ""


def read_calls(database: Database, query: CallQuery, problems: ProblemList) -> CallTable:
    """Read every call of a table; what cannot be read is listed with the number of its row."""
    reading = _Reading(problems)
    expressions = (query.number, query.start, query.seconds, query.kind, query.name, query.line or "''")
    for rows in database.batches(query.table, expressions[: 6 if query.line else 5], _MAX_VALUE_BYTES):
        reading.take(rows)
        if len(reading.calls) >= MAX_CALLS:
            problems.add_always(None, "too_many_calls")
            break
    reading.tell_skipped()
    return reading.calls


def text(column: str, length: int) -> str:
    """Return SQL for a column's text, never longer than ``length`` characters."""
    return f"substr({column}, 1, {length})"


def integer(column: str, *, rounded: bool = False) -> str:
    """Return SQL for a column's whole number; text stays text, to be looked at row by row."""
    number = f"{column} + 0.5" if rounded else column
    return (f"CASE typeof({column}) WHEN 'integer' THEN {column} WHEN 'real' THEN CAST({number} AS INTEGER) "
            f"ELSE substr({column}, 1, 30) END")


def choice(column: str, values: Mapping[int, int], otherwise: str = "NULL") -> str:
    """Return SQL that translates a column's integers, or integers written as text."""
    cases = " ".join(f"WHEN {value} THEN {result}" for value, result in values.items())
    return f"CASE CAST({column} AS INTEGER) {cases} ELSE {otherwise} END"


class _Ids(dict[object, int]):
    """Remembers the index of each value seen; ``find`` is asked for a new one."""

    def __init__(self, reading: "_Reading", *, of_lines: bool = False) -> None:
        super().__init__()
        self._reading = reading
        self._of_lines = of_lines

    def __missing__(self, value: object) -> int:
        if self._of_lines:
            if len(self) >= MAX_LINES:
                return self._reading.calls.line_id("")
            index = self._reading.calls.line_id(_line(value))
        else:
            index = self._reading.new_peer(value)
            if isinstance(value, (str, bytes)) and len(value) > MAX_NUMBER:
                return index  # not remembered: a million of them would fill the memory
        self[value] = index
        return index


class _Reading:
    """One call table being taken over."""

    def __init__(self, problems: ProblemList) -> None:
        self.calls = CallTable()
        self._problems = problems
        self._peers = _Ids(self)
        self._lines = _Ids(self, of_lines=True)
        self._batch: tuple[Sequence[int], Sequence[object]] = ((), ())
        self._skipped = {MESSAGE: 0, INTERNET_CALL: 0}

    def take(self, rows: list[Row]) -> None:
        """Add a batch; where one value is not sound, each row is looked at."""
        calls = self.calls
        keys, numbers, starts, seconds, kinds, names, *lines = zip(*rows, strict=True)
        try:
            sound = (min(starts) >= EARLIEST and max(starts) < LATEST and min(seconds) >= -1
                     and max(seconds) <= LONGEST_CALL and min(kinds) >= 0)
        except TypeError:  # NULL, or text, among them
            sound = False
        if not sound:
            rows = [row for row in map(self._checked, rows) if row is not None]
            if not rows:
                return
            keys, numbers, starts, seconds, kinds, names, *lines = zip(*rows, strict=True)
        self._batch = keys, numbers
        peers = list(map(self._peers.__getitem__, numbers))
        # An array made of a whole column and copied is faster than one value after the other.
        calls.peer.extend(array("i", peers))
        calls.starts.extend(array("q", starts))
        calls.durations.extend(array("i", seconds))
        calls.kinds.frombytes(bytes(kinds))
        own = map(self._lines.__getitem__, lines[0]) if lines else (self._lines[None],) * len(keys)
        calls.lines.frombytes(bytes(own))
        if names.count(None) < len(names):
            self._add_names(set(zip(peers, names, strict=True)))

    def tell_skipped(self) -> None:
        for kind, code in ((MESSAGE, "messages_skipped"), (INTERNET_CALL, "internet_calls_skipped")):
            if self._skipped[kind]:
                self._problems.add_always(None, code, str(self._skipped[kind]))

    def new_peer(self, value: object) -> int:
        """Return the index of a number as the database holds it: text, bytes (old iPhones) or digits as a number."""
        number = _plain(value).strip()
        if len(number) > MAX_NUMBER:
            keys, numbers = self._batch
            self._problems.add(keys[numbers.index(value)], "bad_number")
            number = ""
        return self.calls.peer_id(number)

    def _checked(self, row: Row) -> Row | None:
        """Return a row made sound, None for one that is no call."""
        key, number, start, seconds, kind, *rest = row
        if kind in self._skipped:
            self._skipped[kind] += 1
            return None
        start = _whole(start)
        if start is None or not EARLIEST <= start < LATEST:
            self._problems.add(key, "bad_time")
            return None
        written, seconds = seconds, _whole(seconds)
        if seconds is None or not -1 <= seconds <= LONGEST_CALL:
            if written is not None:
                self._problems.add(key, "bad_duration")
            seconds = -1
        if kind is None:
            self._problems.add_once(key, "unknown_call_type")
            kind = call_kind(Direction.UNKNOWN)
        return key, number, start, seconds, kind, *rest

    def _add_names(self, pairs: Iterable[tuple[int, object]]) -> None:
        names = self.calls.names
        for peer, name in pairs:
            if isinstance(name, str) and name not in NO_NAMES:
                known = names.setdefault(peer, set())
                if len(known) < MAX_NAMES:
                    known.add(name[:MAX_NAME])


def _plain(value: object) -> str:
    if isinstance(value, str):
        return value.replace("\0", "")
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace").replace("\0", "")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _whole(value: object) -> int | None:
    try:
        return int(value) if isinstance(value, (int, str)) else None
    except ValueError:
        return None


def _line(value: object) -> str:
    written = _plain(value).strip()
    return "" if written.lower() == "null" else written[:MAX_NUMBER]
