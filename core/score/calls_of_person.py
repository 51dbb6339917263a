"""The calls behind one person's figures, newest first; each is unpacked only when somebody looks at it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from core.calls import DURATION_ROUNDED, YEAR_GUESSED, Direction, Outcome
from core.score.call_events import PersonCalls
from core.score.statistics import is_answered

_EPOCH = datetime(1970, 1, 1)

#: Year and month of a call, local time.
Month = tuple[int, int]


class CallChoice(StrEnum):
    """Which calls of a person are listed."""

    ALL = "all"
    OUTGOING = "outgoing"
    INCOMING = "incoming"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class PersonCall:
    """One call as the files tell it. ``start`` is local wall-clock time, without a zone."""

    start: datetime
    direction: Direction
    outcome: Outcome
    #: Seconds of talk, 0 without talk; None where there was talk and the file does not say how long.
    seconds: int | None
    #: Whether the call counts as talk.
    talked: bool
    #: The file counts whole minutes.
    rounded: bool
    #: The file names no year.
    year_guessed: bool


@dataclass(frozen=True, slots=True)
class CallSums:
    """What listed calls add up to, counted as everywhere else: missed are incoming calls without talk."""

    calls: int
    answered: int
    outgoing: int
    incoming: int
    missed: int
    talk_seconds: int


class CallsOfPerson:
    """One person's calls, newest first; calls of the same moment stand as the files gave them."""

    def __init__(self, calls: PersonCalls, chosen: Sequence[int] | None = None) -> None:
        self._calls = calls
        starts = calls.starts
        rows = range(len(calls)) if chosen is None else chosen
        self._rows = sorted(rows, key=lambda row: -starts[row])

    def __len__(self) -> int:
        return len(self._rows)

    def call(self, place: int) -> PersonCall:
        """Return the call at this place, 0 being the newest."""
        row = self._rows[place]
        kind, duration = self._calls.kinds[row], self._calls.durations[row]
        talked = self._talked(row)
        return PersonCall(
            start=self._start(row),
            direction=Direction(kind & 3),
            outcome=Outcome(kind >> 2 & 7),
            seconds=(duration if duration >= 0 else None) if talked else 0,
            talked=talked,
            rounded=bool(kind & DURATION_ROUNDED),
            year_guessed=bool(kind & YEAR_GUESSED),
        )

    def months(self) -> tuple[tuple[Month, int], ...]:
        """Return the months with calls, newest first, and how many calls each holds."""
        counted = Counter(self._month(row) for row in self._rows)
        return tuple((month, counted[month]) for month in sorted(counted, reverse=True))

    def chosen(self, choice: CallChoice, month: Month | None = None) -> "CallsOfPerson":
        """Return the calls of one kind and month; None for every month."""
        rows = [row for row in self._rows if month is None or self._month(row) == month]
        return CallsOfPerson(self._calls, [row for row in rows if self._fits(row, choice)])

    def within(self, reference: date, days: int) -> "CallsOfPerson":
        """Return the calls of this many days up to the reference date, that day included."""
        rows = [row for row in self._rows if 0 <= (reference - self._start(row).date()).days < days]
        return CallsOfPerson(self._calls, rows)

    @property
    def has_notes(self) -> bool:
        """Whether any of these calls has a rounded length or a guessed year."""
        return any(self._calls.kinds[row] & (DURATION_ROUNDED | YEAR_GUESSED) for row in self._rows)

    def sums(self) -> CallSums:
        """Return what these calls add up to."""
        directions = Counter(self._calls.kinds[row] & 3 for row in self._rows)
        talked = [row for row in self._rows if self._talked(row)]
        return CallSums(
            calls=len(self._rows),
            answered=len(talked),
            outgoing=directions[Direction.OUT],
            incoming=directions[Direction.IN],
            missed=sum(self._fits(row, CallChoice.MISSED) for row in self._rows),
            talk_seconds=sum(max(0, self._calls.durations[row]) for row in talked),
        )

    def _fits(self, row: int, choice: CallChoice) -> bool:
        direction = self._calls.kinds[row] & 3
        match choice:
            case CallChoice.ALL:
                return True
            case CallChoice.OUTGOING:
                return direction == Direction.OUT
            case CallChoice.INCOMING:
                return direction == Direction.IN
            case CallChoice.MISSED:
                return direction == Direction.IN and not self._talked(row)

    def _talked(self, row: int) -> bool:
        return is_answered(self._calls.durations[row], self._calls.kinds[row])

    def _start(self, row: int) -> datetime:
        return _EPOCH + timedelta(milliseconds=self._calls.starts[row])

    def _month(self, row: int) -> Month:
        start = self._start(row)
        return start.year, start.month
