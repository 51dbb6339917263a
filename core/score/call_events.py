"""One log from many files: every call once, sorted to the person it belongs to, on the local wall clock."""

from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from core.calls import EARLIEST, LATEST, WALL_CLOCK, YEAR_GUESSED, CallTable
from core.join.records import HIDDEN, OWNER, Joined
from core.progress import Report
from core.records import FileContent
from core.score.zones import LocalClock

#: Calls between two progress reports: about 20 ms of work.
_REPORT_EVERY = 20_000
_NOWHERE: frozenset[int] = frozenset()


@dataclass(slots=True)
class PersonCalls:
    """One person's calls as columns: local wall-clock milliseconds, seconds of duration (-1 unknown), kind byte.

    ``sources`` are indices into the contents the calls came from; ``held_by()`` adds those that hold the very same.
    """

    starts: "array[int]" = field(default_factory=lambda: array("q"))
    durations: "array[int]" = field(default_factory=lambda: array("i"))
    kinds: "array[int]" = field(default_factory=lambda: array("B"))
    sources: "array[int]" = field(default_factory=lambda: array("I"))
    #: The contents that repeat a call, by start and duration in one integer. Overlapping backups make many copies, of
    #: which nearly all are in the same few contents: equal sets are kept once.
    _copies: dict[int, frozenset[int]] = field(default_factory=dict)
    _sets: dict[frozenset[int], frozenset[int]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.starts)

    def add_copy(self, start: int, duration: int, source: int) -> None:
        """Note that another content has this call as well."""
        key = start << 32 | duration + 1
        held = self._copies.get(key, _NOWHERE) | {source}
        self._copies[key] = self._sets.setdefault(held, held)

    def held_by(self, row: int) -> frozenset[int]:
        """Return the indices of the contents that hold this call."""
        copies = self._copies.get(self.starts[row] << 32 | self.durations[row] + 1, _NOWHERE)
        return copies | {self.sources[row]}

    def same_calls(self, other: "PersonCalls") -> bool:
        """Say whether the calls are the same, wherever they came from."""
        return (self.starts, self.durations, self.kinds) == (other.starts, other.durations, other.kinds)

    def drop(self, rows: set[int]) -> None:
        """Take these rows out."""
        kept = [row for row in range(len(self)) if row not in rows]
        for name in ("starts", "durations", "kinds", "sources"):
            column = getattr(self, name)
            setattr(self, name, array(column.typecode, [column[row] for row in kept]))


@dataclass(slots=True)
class CallEvents:
    """Every distinct call of all files.

    ``by_person`` is parallel to ``Joined.people``. ``duplicates`` counts, for each content, calls an earlier
    one already had, ``near_duplicates`` those another one tells a little differently; ``spans`` gives each content's
    first and last local millisecond, or None without calls.
    """

    clock: LocalClock
    by_person: list[PersonCalls]
    duplicates: list[int]
    spans: list[tuple[int, int] | None]
    near_duplicates: list[int]
    hidden: int = 0
    own: int = 0
    total: int = 0
    first_ms: int | None = None
    last_ms: int | None = None
    #: The first and last call that belongs to nobody: of a hidden caller or the owner.
    aside: tuple[int, int] | None = None
    year_guessed: bool = False
    wall_clock_without_zone: bool = False

    def measure(self) -> None:
        """Find the first and the last call again, after some were taken out."""
        ends = [end(calls.starts) for calls in self.by_person if len(calls) for end in (min, max)]
        ends.extend(self.aside or ())
        self.first_ms, self.last_ms = min(ends, default=None), max(ends, default=None)


def merge(contents: Sequence[FileContent], joined: Joined, zone: str, report: Report) -> CallEvents:
    """Merge the call tables of all contents, which must stand in the order ``joined`` was made from."""
    starts = [content.calls.starts for content in contents if len(content.calls)]
    clock = LocalClock(zone, min((min(column) for column in starts), default=EARLIEST),
                       max((max(column) for column in starts), default=EARLIEST))
    events = CallEvents(clock, [PersonCalls() for _ in joined.people], [], [], [0] * len(contents))
    seen: set[int] = set()
    total = sum(len(column) for column in starts)
    done = 0
    for source, (content, targets) in enumerate(zip(contents, joined.peers, strict=True)):
        done = _merge_table(events, source, content, targets, seen, report, done, total)
    report(total, total)
    return events


def _merge_table(
    events: CallEvents, source: int, content: FileContent, targets: Sequence[int], seen: set[int],
    report: Report, done: int, total: int,
) -> int:
    """Add one table's new calls. A call is known by person, start, direction and outcome.

    Where the source has whole seconds only, two real calls may share them: there the duration decides too. Where it
    has whole minutes only, calls that agree even in that are told apart by counting them: two are two in every file.
    """
    table: CallTable = content.calls
    alike: Counter[int] | None = Counter() if table.whole_minutes else None
    clock = events.clock
    offset = clock.fixed_offset
    by_person = events.by_person
    several = len(events.near_duplicates) > 1
    duplicates = 0
    first, last = LATEST, EARLIEST
    flags = 0
    for target, start, duration, kind in zip(
        map(targets.__getitem__, table.peer), table.starts, table.durations, table.kinds, strict=True
    ):
        done += 1
        if not done % _REPORT_EVERY:
            report(done, total)
        local = start if kind & WALL_CLOCK else start + offset if offset is not None else clock.local_ms(start)
        # One integer instead of a tuple of four: a million of them must fit beside the log.
        low = kind & 31 | (0 if start % 1000 else duration + 2 << 5)
        identity = target + 2 << 96 | local << 48 | low
        if alike is not None:
            alike[identity] += 1
            if alike[identity] > 1:
                identity |= alike[identity] << 136
        if identity in seen:
            duplicates += 1
            if target >= 0 and several:
                by_person[target].add_copy(local, duration, source)
            continue
        seen.add(identity)
        flags |= kind
        first = local if local < first else first
        last = local if local > last else last
        if target >= 0:
            calls = by_person[target]
            calls.starts.append(local)
            calls.durations.append(duration)
            calls.kinds.append(kind)
            calls.sources.append(source)
        else:
            events.hidden += target == HIDDEN
            events.own += target == OWNER
            earliest, latest = events.aside or (local, local)
            events.aside = (min(earliest, local), max(latest, local))
    kept = len(table) - duplicates
    events.total += kept
    events.duplicates.append(duplicates)
    events.spans.append((first, last) if kept else None)
    if kept:
        events.first_ms = first if events.first_ms is None else min(first, events.first_ms)
        events.last_ms = last if events.last_ms is None else max(last, events.last_ms)
    events.year_guessed |= bool(flags & YEAR_GUESSED)
    events.wall_clock_without_zone |= bool(flags & WALL_CLOCK) and not content.zone
    return done
