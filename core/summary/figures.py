"""Figures for pages and pictures, computed from an :class:`~core.assessment.Assessment`: numbers and codes only."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from heapq import nlargest

from core.assessment import Assessment, Band, Channel, Exposure, Person, RelationClass

#: The bands whose people are counted as most likely called.
FIRST_BANDS = (Band.FIRST_WAVE, Band.SECOND_WAVE)
#: Bars of the ranking; 500 bars take over a second to draw, 20 under a tenth.
RANKING_BARS = 20
#: How many people "the top of the talk time" are.
TALK_TOP = 5
#: The two channels that tell who was called; each replaces the other.
CALL_CHANNELS = frozenset({Channel.CALL_LOG, Channel.CARRIER_RECORDS})
#: Kinds of :class:`~core.assessment.PhoneNumber` nobody can dial as written.
UNDIALLABLE_KINDS = frozenset({"masked", "text"})

WEEKDAYS = 7
HOURS = 24


class RelationGroup(StrEnum):
    """The four groups people are counted and coloured by."""

    FAMILY = "family"
    WORK = "work"
    FRIENDS = "friends"
    OTHER = "other"


_GROUPS: Mapping[RelationClass, RelationGroup] = {
    RelationClass.PARTNER: RelationGroup.FAMILY,
    RelationClass.PARENT: RelationGroup.FAMILY,
    RelationClass.CHILD: RelationGroup.FAMILY,
    RelationClass.SIBLING: RelationGroup.FAMILY,
    RelationClass.KIN: RelationGroup.FAMILY,
    RelationClass.BOSS: RelationGroup.WORK,
    RelationClass.HR: RelationGroup.WORK,
    RelationClass.COMPANY: RelationGroup.WORK,
    RelationClass.COLLEAGUE: RelationGroup.WORK,
    RelationClass.CLASSMATE: RelationGroup.FRIENDS,
    RelationClass.FRIEND: RelationGroup.FRIENDS,
    RelationClass.NAMED: RelationGroup.OTHER,
    RelationClass.UNKNOWN: RelationGroup.OTHER,
    RelationClass.SERVICE: RelationGroup.OTHER,
}


def relation_group(kind: RelationClass) -> RelationGroup:
    """Return the group a relation is counted in."""
    return _GROUPS[kind]


@dataclass(frozen=True, slots=True)
class Headline:
    """The figures at the top of the page. All counts are people, except where the name says otherwise."""

    people: int
    #: People in the first and second wave, in all and by relation group (every group is a key).
    exposed: int
    exposed_by_group: Mapping[RelationGroup, int]
    #: People by band; every band is a key.
    bands: Mapping[Band, int]
    #: People of the address book, and those of them a reader of it could dial.
    contacts: int
    readable_contacts: int
    #: Talk time of the last 180 days with everybody, and with the five it is longest with. Service numbers are
    #: left out of both, as they are left out of the orderings.
    talk_seconds_180: int
    talk_seconds_180_top: int
    #: Numbers nobody named that the call log or the carrier's records show; without service numbers.
    nameless: int

    @property
    def talk_share_top(self) -> float | None:
        """The top five's part of the talk time, 0..1, or None where nobody was talked to."""
        return self.talk_seconds_180_top / self.talk_seconds_180 if self.talk_seconds_180 else None


def headline(assessment: Assessment) -> Headline:
    """Return the page's figures."""
    exposures = assessment.exposures
    bands = Counter(exposure.band for exposure in exposures)
    exposed = [exposure.person for exposure in exposures if exposure.band in FIRST_BANDS]
    groups = Counter(relation_group(person.relation.kind) for person in exposed)
    callable_people = [exposure for exposure in exposures if not exposure.person.service_number]
    talk = [exposure.person.counts.talk_seconds_180 for exposure in callable_people]
    return Headline(
        people=len(exposures),
        exposed=len(exposed),
        exposed_by_group={group: groups[group] for group in RelationGroup},
        bands={band: bands[band] for band in Band},
        contacts=sum(exposure.person.in_address_book for exposure in exposures),
        readable_contacts=sum(_readable(exposure) for exposure in exposures),
        talk_seconds_180=sum(talk),
        talk_seconds_180_top=sum(nlargest(TALK_TOP, talk)),
        nameless=sum(
            not exposure.person.name and not CALL_CHANNELS.isdisjoint(exposure.channels) for exposure in callable_people
        ),
    )


def everybody_left_out(assessment: Assessment) -> bool:
    """Return whether the files hold people and the owner left out every one of them."""
    return bool(assessment.left_out) and not assessment.exposures


def _readable(exposure: Exposure) -> bool:
    if not exposure.person.in_address_book or Channel.ADDRESS_BOOK not in exposure.channels:
        return False
    return any(number.kind not in UNDIALLABLE_KINDS for number in exposure.person.numbers)


class PointPart(StrEnum):
    """The four parts of a score, in the order they are added."""

    PLAYBOOKS = "playbooks"
    TIE = "tie"
    RELATION = "relation"
    PIN = "pin"


@dataclass(frozen=True, slots=True)
class WaterfallStep:
    """One part of a score: it starts where the one before it ended. ``points`` is negative where a cap took away."""

    part: PointPart
    start: float
    points: float

    @property
    def end(self) -> float:
        """Where the next step starts."""
        return self.start + self.points


def days_since_last(assessment: Assessment, person: Person) -> int | None:
    """Return the whole days from a person's newest call to the reference date (at least 0), or None."""
    newest = person.counts.last_call
    return None if newest is None else max(0, (assessment.reference_date - newest.date()).days)


def waterfall(exposure: Exposure) -> tuple[WaterfallStep, ...]:
    """Return the four parts of a score one after the other; the last one ends at the sum of the points."""
    steps = []
    start = 0.0
    for part in PointPart:
        step = WaterfallStep(part, start, getattr(exposure.points, part.value))
        steps.append(step)
        start = step.end
    return tuple(steps)


@dataclass(frozen=True, slots=True)
class RankingBar:
    """One person of the ranking."""

    key: str
    rank: int
    score: float
    band: Band


@dataclass(frozen=True, slots=True)
class Ranking:
    """The people with the highest scores, best first, and how many visible people stand below them."""

    bars: tuple[RankingBar, ...]
    others: int
    #: The highest score among the others; 0 where there are none.
    others_highest: float


def ranking(exposures: Sequence[Exposure], bars: int = RANKING_BARS) -> Ranking:
    """Return the first ``bars`` visible people of ``exposures`` (which stand in rank order) and what is left."""
    visible = [exposure for exposure in exposures if exposure.band is not Band.NOT_VISIBLE]
    shown, rest = visible[:bars], visible[bars:]
    return Ranking(
        tuple(RankingBar(item.person.key, item.rank, item.score, item.band) for item in shown),
        len(rest),
        max((item.score for item in rest), default=0.0),
    )


@dataclass(frozen=True, slots=True)
class HourGrid:
    """Calls by local weekday (row 0 is Monday) and hour: 7 rows of 24 counts, and what stands out in them."""

    counts: tuple[tuple[int, ...], ...]
    total: int
    highest: int
    #: (weekday, hour) with the most calls, the earliest of equals; None without calls.
    busiest: tuple[int, int] | None


_NO_HOURS = ((0,) * HOURS,) * WEEKDAYS


def hour_grid(assessment: Assessment, person_key: str | None = None) -> HourGrid:
    """Return when calls take place: with one person, or with everybody for None."""
    counts = assessment.hours if person_key is None else assessment.hours_by_person.get(person_key, ())
    return _hour_grid(counts or _NO_HOURS)


def _hour_grid(counts: Iterable[Iterable[int]]) -> HourGrid:
    rows = tuple(tuple(row) for row in counts)
    highest = max(max(row) for row in rows)
    busiest = None
    if highest:
        busiest = next((day, row.index(highest)) for day, row in enumerate(rows) if highest in row)
    return HourGrid(rows, sum(map(sum, rows)), highest, busiest)
