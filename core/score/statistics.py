"""What the calls with one person add up to: counts for people, and the figures each channel shows a lender."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from core.assessment import CallCounts
from core.calls import Direction, Outcome
from core.own_data.model import ExposureModel, TieModel
from core.score.call_events import CallEvents, PersonCalls

_DAY = 86_400_000
_HOUR = 3_600_000
_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()
_WINDOWS = (30, 90, 180)
#: Night as call analysers count it: 22:00 to 07:00 local time. Shown, never scored.
_NIGHT = frozenset({22, 23, 0, 1, 2, 3, 4, 5, 6})
#: Day 0 (1970-01-01) was a Thursday.
_FIRST_WEEKDAY = 3


@dataclass(frozen=True, slots=True)
class ChannelTable:
    """One person's row in what a channel shows: the windowed figures playbooks sort by, and the tie parts.

    ``calls`` and ``talk`` map a window in days to a count and to seconds. ``newest`` is the newest local
    millisecond inside the history window, or None: then the person has no row.
    """

    calls: Mapping[int, int] = field(default_factory=lambda: dict.fromkeys(_WINDOWS, 0))
    talk: Mapping[int, int] = field(default_factory=lambda: dict.fromkeys(_WINDOWS, 0))
    newest: int | None = None
    tie_parts: Mapping[str, float] = field(default_factory=dict)

    @property
    def tie(self) -> float:
        """Tie strength, 0 to 1: the mean of the four parts, 0 without calls."""
        return math.fsum(self.tie_parts.values()) / 4


@dataclass(frozen=True, slots=True)
class PersonStatistics:
    """Everything counted about one person's calls: the phone's log sees all, the carrier connected ones only."""

    counts: CallCounts
    call_log: ChannelTable
    carrier: ChannelTable
    newest_ms: int


#: What there is to say of somebody without calls.
NO_CALLS = PersonStatistics(CallCounts(), ChannelTable(), ChannelTable(), 0)


def is_answered(duration: int, kind: int) -> bool:
    """Whether talk took place: the outcome says so, or there is no outcome and the call lasted."""
    outcome = kind >> 2 & 7
    if outcome == Outcome.UNKNOWN:
        return duration > 0
    return outcome in (Outcome.ANSWERED, Outcome.ELSEWHERE)


def person_statistics(
    calls: PersonCalls, events: CallEvents, reference: date, model: ExposureModel
) -> PersonStatistics:
    """Count one person's calls; ages are whole days before ``reference``, later calls lie in no window."""
    if not calls:
        return NO_CALLS
    channels = _Channels(reference, model)
    outgoing = incoming = missed = answered_calls = talk = night = weekend = 0
    days: set[int] = set()
    for start, duration, kind in zip(calls.starts, calls.durations, calls.kinds, strict=True):
        day, in_day = divmod(start, _DAY)
        answered = is_answered(duration, kind)
        seconds = _talk(duration, answered=answered)
        direction = kind & 3
        if direction == Direction.OUT:
            outgoing += 1
        elif direction == Direction.IN:
            incoming += 1
            missed += not answered
        answered_calls += answered
        talk += seconds
        night += in_day // _HOUR in _NIGHT
        weekend += (day + _FIRST_WEEKDAY) % 7 >= 5
        days.add(day)
        channels.add(day, start, seconds, answered=answered)
    log_table, bill_table = channels.tables()
    counts = CallCounts(
        calls=len(calls), answered=answered_calls, outgoing=outgoing, incoming=incoming, missed=missed,
        talk_seconds=talk, active_days=len(days), active_weeks=len({_week(day) for day in days}),
        first_call=events.clock.moment(min(calls.starts)), last_call=events.clock.moment(max(calls.starts)),
        calls_30=log_table.calls[30], calls_90=log_table.calls[90], calls_180=log_table.calls[180],
        talk_seconds_30=log_table.talk[30], talk_seconds_90=log_table.talk[90], talk_seconds_180=log_table.talk[180],
        night_calls=night, weekend_calls=weekend,
    )
    return PersonStatistics(counts, log_table, bill_table, max(calls.starts))


def channel_tables(calls: PersonCalls, reference: date, model: ExposureModel) -> tuple[ChannelTable, ChannelTable]:
    """Return only what the call log and the carrier show of one person, for asking what a shorter history would."""
    channels = _Channels(reference, model)
    for start, duration, kind in zip(calls.starts, calls.durations, calls.kinds, strict=True):
        answered = is_answered(duration, kind)
        channels.add(start // _DAY, start, _talk(duration, answered=answered), answered=answered)
    return channels.tables()


def _talk(duration: int, *, answered: bool) -> int:
    """Seconds of talk: how long a call rang, or how long a message on the mailbox is, is none."""
    return duration if answered and duration > 0 else 0


def _week(day: int) -> int:
    """Number of the ISO week (Monday to Sunday) a day belongs to."""
    return (day + _FIRST_WEEKDAY) // 7


class _Accumulator:
    """Adds calls of one channel up, exactly: sums are made of integers, so their order never matters."""

    def __init__(self) -> None:
        self._calls_by_age: Counter[int] = Counter()
        self._talk_by_age: Counter[int] = Counter()
        self._capped_seconds = 0
        self._newest: int | None = None

    def add(self, age: int, start: int, seconds: int, tie: TieModel) -> None:
        self._calls_by_age[age] += 1
        if seconds:
            self._talk_by_age[age] += seconds
            self._capped_seconds += min(seconds, tie.talk_cap_seconds)
        if self._newest is None or start > self._newest:
            self._newest = start

    def table(self, reference_day: int, tie: TieModel) -> ChannelTable:
        if self._newest is None:
            return ChannelTable()
        decayed = math.fsum(
            count * 2 ** (-age / tie.volume_half_life_days) for age, count in self._calls_by_age.items()
        )
        weeks = {_week(reference_day - age) for age in self._calls_by_age}
        days_since = reference_day - self._newest // _DAY
        return ChannelTable(
            calls=_by_window(self._calls_by_age),
            talk=_by_window(self._talk_by_age),
            newest=self._newest,
            tie_parts={
                "volume": min(1.0, math.log1p(decayed) / math.log1p(tie.volume_full_calls)),
                "talk": min(1.0, math.log1p(self._capped_seconds / 60) / math.log1p(tie.talk_full_minutes)),
                "weeks": min(1.0, len(weeks) / tie.weeks_full),
                "recency": math.exp(-days_since / tie.recency_scale_days),
            },
        )


def _by_window(by_age: Mapping[int, int]) -> dict[int, int]:
    """Return the sums over what is less than so many days old, by window."""
    return {window: sum(amount for age, amount in by_age.items() if age < window) for window in _WINDOWS}


class _Channels:
    """What the call log and the carrier show of one person's calls inside the model's history window."""

    def __init__(self, reference: date, model: ExposureModel) -> None:
        self._reference_day = reference.toordinal() - _EPOCH_ORDINAL
        self._history_days, self._tie = model.history_days, model.tie
        self._log, self._bill = _Accumulator(), _Accumulator()

    def add(self, day: int, start: int, seconds: int, *, answered: bool) -> None:
        age = self._reference_day - day
        if 0 <= age < self._history_days:
            self._log.add(age, start, seconds, self._tie)
            # No bill lists a call that nobody took.
            if answered:
                self._bill.add(age, start, seconds, self._tie)

    def tables(self) -> tuple[ChannelTable, ChannelTable]:
        return self._log.table(self._reference_day, self._tie), self._bill.table(self._reference_day, self._tie)


def calls_by_hour(people: Iterable[PersonCalls]) -> tuple[tuple[int, ...], ...]:
    """Count the calls of these people by local weekday (row 0 = Monday) and hour: 7 rows of 24."""
    hours: Counter[int] = Counter()
    for calls in people:
        hours.update([(start // _HOUR + _FIRST_WEEKDAY * 24) % 168 for start in calls.starts])
    return tuple(tuple(hours[day * 24 + hour] for hour in range(24)) for day in range(7))
