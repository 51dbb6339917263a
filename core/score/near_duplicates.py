"""The same call in two files that do not agree to the second: a phone's log and a phone company's list.

Exact copies are gone before. What is compared here are calls of one person in different files: two calls of one file
are always two calls. A phone company counts from the answer and a phone from the dialling, so the two begin up to a
minute apart; the talk time must agree.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from core.calls import DURATION_ROUNDED, YEAR_GUESSED, Direction
from core.progress import Report, silent
from core.records import FileContent
from core.score.call_events import CallEvents, PersonCalls
from core.score.statistics import is_answered

#: Longest ringing before an answer, in milliseconds; also the width of a start that is told to the minute.
_RING_MS = 60_000
#: Clocks that tell seconds differ by rounding: near copies in pasted lists lay within 1.5 s.
_CLOCK_MS = 2_000
#: Seconds by which two sources may differ in the talk time of one call.
_TALK_SLACK = 3
#: Calls with one person that are looked back at, and files that can tell one call. Nobody makes as many calls within
#: a minute or brings as many files; an archive made to stop us does.
_MOST_RECENT = 32
#: Calls between two progress reports.
_REPORT_EVERY = 5_000
#: Last digits by which two ways to write one of the owner's numbers agree.
_TAIL = 8
#: Merged calls that are kept to be looked at; all of them are counted.
MOST_SHOWN = 5_000


@dataclass(frozen=True, slots=True)
class MergedCall:
    """One call that two files held: local wall-clock milliseconds and seconds (-1 unknown) as each of them has it.

    ``person`` is an index into the joined people, the files are indices into the contents.
    """

    person: int
    kept_file: int
    kept_start: int
    kept_duration: int
    dropped_file: int
    dropped_start: int
    dropped_duration: int


@dataclass(frozen=True, slots=True)
class SourceTraits:
    """What a file's times and durations can be compared by."""

    #: A phone company's list: it begins at the answer.
    connected_only: bool
    #: Every start is a whole minute.
    whole_minutes: bool
    #: Ends of the owner's numbers the file is about; empty where it does not say.
    own: frozenset[str] = frozenset()


def drop_near_duplicates(
    events: CallEvents, contents: Sequence[FileContent], report: Report = silent
) -> tuple[MergedCall, ...]:
    """Take calls out of ``events`` that another file holds too, count them there, and return the first of them.

    ``contents`` are those the events were merged from. Calls of hidden callers stay: nobody can tell them apart.
    """
    if sum(bool(len(content.calls)) for content in contents) < 2:
        return ()
    traits = [_traits_of(content) for content in contents]
    shown: list[MergedCall] = []
    done, total = 0, sum(map(len, events.by_person))

    def looked_at(rows: int) -> None:
        report(done + rows, total)

    for person, calls in enumerate(events.by_person):
        pairs = list(near_duplicates(calls, traits, looked_at))
        done += len(calls)
        for kept, dropped in pairs:
            events.near_duplicates[calls.sources[dropped]] += 1
            if len(shown) < MOST_SHOWN:
                shown.append(MergedCall(
                    person, calls.sources[kept], calls.starts[kept], calls.durations[kept],
                    calls.sources[dropped], calls.starts[dropped], calls.durations[dropped],
                ))
        if pairs:
            calls.drop({dropped for _, dropped in pairs})
    events.total -= sum(events.near_duplicates)
    events.measure()
    return tuple(shown)


def _traits_of(content: FileContent) -> SourceTraits:
    digits = ("".join(filter(str.isdigit, number))[-_TAIL:] for number in content.own_numbers)
    return SourceTraits(content.connected_only, content.calls.whole_minutes, frozenset(filter(None, digits)))


def near_duplicates(
    calls: PersonCalls, traits: Sequence[SourceTraits], looked_at: Callable[[int], None] = lambda _: None
) -> Iterator[tuple[int, int]]:
    """Yield (kept, dropped) rows of one person's calls; each dropped row is told once.

    Taken in the order of time, a call joins the nearest one before it, and at most one call of each file. The row kept
    is the one that tells most: a phone's before a phone company's, exact before rounded. ``looked_at`` is called now
    and then with the number of rows done.
    """
    if len(set(calls.sources)) < 2:
        return
    columns = (calls.starts, calls.sources, calls.durations, calls.kinds)
    order = sorted(range(len(calls)), key=lambda row: tuple(column[row] for column in columns))
    recent: list[list[int]] = []
    for done, row in enumerate(order):
        if not done % _REPORT_EVERY:
            looked_at(done)
        start = calls.starts[row]
        while recent and (start - calls.starts[recent[0][-1]] > _RING_MS or len(recent) == _MOST_RECENT):
            yield from _resolved(calls, recent.pop(0), traits)
        group = _nearest(calls, row, recent, traits)
        if group is None:
            recent.append([row])
        else:
            group.append(row)
    for group in recent:
        yield from _resolved(calls, group, traits)


def _nearest(
    calls: PersonCalls, row: int, groups: Sequence[list[int]], traits: Sequence[SourceTraits]
) -> list[int] | None:
    best: list[int] | None = None
    least = _RING_MS + 1
    held = calls.held_by(row)
    for group in groups:
        if len(group) == _MOST_RECENT or not all(held.isdisjoint(calls.held_by(other)) for other in group):
            continue
        if not all(_may_be_the_same(calls, other, row, traits) for other in group):
            continue
        apart = min(calls.starts[row] - calls.starts[other] for other in group)
        if apart < least:
            best, least = group, apart
    return best


def _may_be_the_same(calls: PersonCalls, one: int, other: int, traits: Sequence[SourceTraits]) -> bool:
    first, second = traits[calls.sources[one]], traits[calls.sources[other]]
    if first.own and second.own and first.own.isdisjoint(second.own):
        # Lists about two of the owner's lines never hold the same call.
        return False
    directions = {calls.kinds[one] & 3, calls.kinds[other] & 3} - {Direction.UNKNOWN}
    if len(directions) > 1:
        return False
    talked = [_talked(calls, row) for row in (one, other)]
    if None not in talked and talked[0] != talked[1]:
        return False
    loose = first.whole_minutes or second.whole_minutes
    if talked == [True, True]:
        loose = loose or first.connected_only != second.connected_only
        if not _talk_agrees(calls, one, other):
            return False
    return abs(calls.starts[one] - calls.starts[other]) <= (_RING_MS if loose else _CLOCK_MS)


def _talked(calls: PersonCalls, row: int) -> bool | None:
    """Whether talk took place; None where neither an outcome nor a duration says."""
    if calls.durations[row] < 0 and not calls.kinds[row] >> 2 & 7:
        return None
    return is_answered(calls.durations[row], calls.kinds[row])


def _talk_agrees(calls: PersonCalls, one: int, other: int) -> bool:
    first, second = calls.durations[one], calls.durations[other]
    if first < 0 or second < 0:
        return True
    rounded = [bool(calls.kinds[row] & DURATION_ROUNDED) for row in (one, other)]
    # A duration in whole minutes is rounded up.
    lowest = -_TALK_SLACK - (60 if rounded[0] else 0)
    highest = _TALK_SLACK + (60 if rounded[1] else 0)
    return lowest <= second - first <= highest


def _resolved(
    calls: PersonCalls, group: Sequence[int], traits: Sequence[SourceTraits]
) -> Iterator[tuple[int, int]]:
    if len(group) < 2:
        return

    def vagueness(row: int) -> tuple[bool, bool, bool, bool, int]:
        source, kind = calls.sources[row], calls.kinds[row]
        told = traits[source]
        return (
            bool(kind & YEAR_GUESSED), told.whole_minutes, told.connected_only, bool(kind & DURATION_ROUNDED), source
        )

    kept = min(group, key=vagueness)
    yield from ((kept, row) for row in sorted(group) if row != kept)
