"""What the files hold and what they cannot tell: period, gaps, copies, and the warnings of the command line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from core.assessment import Coverage, FileCoverage, FileNote, Gap
from core.calls import DURATION_ROUNDED, WALL_CLOCK, YEAR_GUESSED, CallTable, Direction
from core.own_data.model import ExposureModel
from core.records import FileContent
from core.score.call_events import CallEvents

_DAY_MS = 86_400_000
#: A stretch without calls is told from this many days on, and only where it is far longer than this owner's pauses:
#: with calls at random, eight mean pauses in a row are empty once in three thousand times.
_GAP_DAYS = 7
_GAP_PAUSES = 8
#: Gaps that are told, the longest first.
_MOST_GAPS = 5
#: How many calls phones and tools keep or hand out, seen in their code and files: Termux 50 unless asked for more,
#: iPhones before iOS 8 100, routers 400, Android's own list 500, newer iPhones about 1000. A log of exactly so many
#: is likely cut off.
_ROUND_ENDS = frozenset({50, 100, 200, 400, 500, 1000, 2000, 5000})
#: Calls of one direction only from this many on say something about the source.
_ENOUGH_CALLS = 20


@dataclass(frozen=True, slots=True)
class Joining:
    """What the join counted: numbers in the files, numbers that calls were with, people of the address book."""

    numbers: int
    called: int
    contacts: int


def day_of(local_ms: int) -> date:
    """Return the day of a local wall-clock millisecond."""
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=local_ms)).date()


def coverage_of(
    contents: Sequence[FileContent], events: CallEvents, joining: Joining, problems: Sequence[int],
    duplicate_cards: Sequence[int], country: str, zone: str, zone_unsure: bool, model: ExposureModel,
) -> Coverage:
    """Return what the files hold; ``problems`` and ``duplicate_cards`` are counts for each content."""
    files = tuple(
        FileCoverage(
            file=content.file,
            kind=content.kind.value,
            records=content.records,
            problems=problems[index],
            duplicates=events.duplicates[index] + events.near_duplicates[index] + duplicate_cards[index],
            near_duplicates=events.near_duplicates[index],
            first_day=day_of(span[0]) if span else None,
            last_day=day_of(span[1]) if span else None,
            encoding=content.encoding,
            encoding_guessed=content.encoding_guessed,
            notes=tuple(_notes(content)),
            own_lines=len(set(content.calls.lines)),
        )
        for index, (content, span) in enumerate(zip(contents, events.spans, strict=True))
    )
    moments = [events.clock.moment(ms) for ms in (events.first_ms, events.last_ms) if ms is not None]
    return Coverage(
        country=country,
        zone=zone,
        files=files,
        contacts=joining.contacts,
        calls=events.total,
        numbers=joining.numbers,
        first_call=moments[0] if moments else None,
        last_call=moments[1] if moments else None,
        warnings=tuple(_warnings(contents, events, joining.called, zone_unsure, model)),
        hidden_calls=events.hidden,
        own_calls=events.own,
        gaps=gaps(events),
    )


def gaps(events: CallEvents) -> tuple[Gap, ...]:
    """Return the long stretches without any call, in the order of time; at most five, the longest ones.

    Calls of hidden callers are not looked at, so a gap may hold some.
    """
    days = sorted({start // _DAY_MS for calls in events.by_person for start in calls.starts})
    if len(days) < 2:
        return ()
    calls = sum(len(one) for one in events.by_person)
    least = max(_GAP_DAYS, _GAP_PAUSES * (days[-1] - days[0] + 1) / calls)
    found = [(after - before - 1, before) for before, after in pairwise(days)]
    longest = sorted((one for one in found if one[0] >= least), reverse=True)[:_MOST_GAPS]
    return tuple(
        Gap(day_of((before + 1) * _DAY_MS), day_of((before + length) * _DAY_MS))
        for length, before in sorted(longest, key=lambda one: one[1])
    )


def _notes(content: FileContent) -> Iterator[FileNote]:
    calls = content.calls
    if not len(calls):
        if content.cards:
            yield FileNote.NO_CALLS
        return
    flags = _flags(calls)
    if content.connected_only:
        yield FileNote.NO_MISSED_CALLS
    elif len(calls) in _ROUND_ENDS:
        yield FileNote.LIKELY_CUT_OFF
    if not calls.names:
        yield FileNote.NO_NAMES
    directions = {kind & 3 for kind in set(calls.kinds)}
    if len(calls) >= _ENOUGH_CALLS and directions == {Direction.OUT}:
        yield FileNote.OUTGOING_ONLY
    if flags & DURATION_ROUNDED:
        yield FileNote.WHOLE_MINUTES
    if flags & YEAR_GUESSED:
        yield FileNote.YEAR_GUESSED
    if flags & WALL_CLOCK and not content.zone:
        yield FileNote.ZONE_GUESSED


def _flags(calls: CallTable) -> int:
    flags = 0
    for kind in set(calls.kinds):
        flags |= kind
    return flags


def _warnings(
    contents: Sequence[FileContent], events: CallEvents, called: int, zone_unsure: bool, model: ExposureModel
) -> Iterator[str]:
    if events.first_ms is not None and events.last_ms is not None:
        days = (day_of(events.last_ms) - day_of(events.first_ms)).days + 1
        if days < model.warnings["short_history_days"]:
            yield "short_history"
        if events.total < model.warnings["few_calls"]:
            yield "few_calls"
        if called < model.warnings["few_numbers"]:
            yield "few_numbers"
    else:
        yield "no_calls"
    if not any(content.cards for content in contents):
        yield "no_contacts"
    call_files = [content for content in contents if len(content.calls)]
    if call_files and all(content.connected_only for content in call_files):
        yield "no_missed_calls"
    if events.year_guessed:
        yield "year_guessed"
    if events.wall_clock_without_zone or (call_files and zone_unsure):
        yield "zone_guessed"
