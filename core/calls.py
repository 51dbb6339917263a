"""The call log as columns: a million calls in about 25 MB, read and scanned without an object per call."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

#: A call outside 1990 to 2100 comes from a clock that was not set (milliseconds since 1970).
EARLIEST, LATEST = 631_152_000_000, 4_102_444_800_000

_MINUTE_MS = 60_000
#: Calls that must begin on a whole minute before a log counts as telling no seconds: chance does five seldom.
_FEW_CALLS = 5


class Direction(IntEnum):
    UNKNOWN = 0
    IN = 1
    OUT = 2


class Outcome(IntEnum):
    """How a call ended, where the source says so. Incoming and outgoing are directions, not outcomes."""

    UNKNOWN = 0
    ANSWERED = 1
    MISSED = 2
    REJECTED = 3
    BLOCKED = 4
    VOICEMAIL = 5
    ELSEWHERE = 6
    FORWARDED = 7


#: Flags above direction (bits 0-1) and outcome (bits 2-4) in a call's ``kind`` byte.
WALL_CLOCK = 1 << 5  #: ``start`` is local wall-clock time written as if it were UTC
YEAR_GUESSED = 1 << 6
DURATION_ROUNDED = 1 << 7  #: the source counts whole minutes


def call_kind(direction: Direction, outcome: Outcome = Outcome.UNKNOWN, flags: int = 0) -> int:
    """Pack a call's direction, outcome and flags into the byte stored in :attr:`CallTable.kinds`."""
    return direction | outcome << 2 | flags


#: Text of a call row that tells nobody's name.
NO_NAMES = frozenset({"", " ", "(Unknown)", "null", "NULL", "UNKNOWN_CALLER"})
#: Text of a call row that stands for a hidden caller.
HIDDEN_NUMBERS = frozenset({"", "-1", "-2", "-3", "null", "NULL"})


@dataclass(frozen=True, slots=True)
class Call:
    """One row of a :class:`CallTable`, unpacked: for lists and tests, never for loops over a whole log."""

    peer: str
    start: int
    duration: int
    direction: Direction
    outcome: Outcome
    flags: int


class CallTable:
    """Calls as parallel columns; row ``i`` of each column is call ``i``.

    ``peers`` lists the distinct peer numbers as written ("" is a hidden caller); ``peer`` holds indices
    into it. ``starts`` are milliseconds since 1970 UTC (or wall clock, see ``WALL_CLOCK``), ``durations``
    whole seconds with -1 for unknown, ``lines`` indices into ``own_lines`` (which SIM or own number).
    ``names`` holds, for each peer, the names its rows carried: the names a phone caches in its call log.
    """

    __slots__ = ("_line_index", "_peer_index", "durations", "kinds", "lines", "names", "own_lines", "peer",
                 "peers", "starts")

    def __init__(self) -> None:
        self.peers: list[str] = []
        self.peer = array("i")
        self.starts = array("q")
        self.durations = array("i")
        self.kinds = array("B")
        self.lines = array("B")
        self.own_lines: list[str] = []
        self.names: dict[int, set[str]] = {}
        self._peer_index: dict[str, int] = {}
        self._line_index: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def whole_minutes(self) -> bool:
        """Whether the source tells no seconds: every start is a whole minute."""
        return len(self) >= _FEW_CALLS and not any(start % _MINUTE_MS for start in self.starts)

    def peer_id(self, number: str) -> int:
        """Return the index of a peer as written, adding it when it is new; hidden callers share ""."""
        index = self._peer_index.get(number)
        if index is None:
            written = "" if number in HIDDEN_NUMBERS else number
            index = self._peer_index.get(written)
            if index is None:
                index = len(self.peers)
                self.peers.append(written)
                self._peer_index[written] = index
            self._peer_index[number] = index
        return index

    def line_id(self, line: str) -> int:
        """Return the index of one of the owner's own lines; the 256th and later share the last index."""
        index = self._line_index.get(line)
        if index is None:
            index = min(len(self.own_lines), 255)
            if index == len(self.own_lines):
                self.own_lines.append(line)
            self._line_index[line] = index
        return index

    def add(self, number: str, start: int, duration: int, kind: int, name: str = "", line: str = "") -> None:
        """Append one call."""
        peer = self.peer_id(number)
        self.peer.append(peer)
        self.starts.append(start)
        self.durations.append(duration)
        self.kinds.append(kind)
        self.lines.append(self.line_id(line))
        if name not in NO_NAMES:
            self.names.setdefault(peer, set()).add(name)

    def __iter__(self) -> Iterator[Call]:
        for peer, start, duration, kind in zip(self.peer, self.starts, self.durations, self.kinds, strict=True):
            yield Call(self.peers[peer], start, duration, Direction(kind & 3), Outcome(kind >> 2 & 7), kind & ~31)
