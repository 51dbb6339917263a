"""The whole way from what the files held to an assessment; the window and ``assess`` both walk it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain

from core.assessment import Assessment, Channel, Coverage, Person
from core.cycle_collector import collection_paused
from core.join.people import join
from core.join.records import Joined, JoinedPerson
from core.join.regroup import REGROUPING
from core.own_data.model import ExposureModel, load_model
from core.owner import Correction
from core.phone_numbers import NumberReader, majority_region
from core.progress import Report, silent
from core.records import FileContent, Problem
from core.safe_text import clean
from core.score.call_events import CallEvents, PersonCalls, merge
from core.score.coverage import Joining, coverage_of, day_of
from core.score.exposure import ChannelEvidence, PersonEvidence, channels_of, score_all
from core.score.near_duplicates import MergedCall, drop_near_duplicates
from core.score.owner_words import heard
from core.score.ranked_people import ranked
from core.score.statistics import PersonStatistics, calls_by_hour, person_statistics
from core.score.zones import zone_of_country

#: People between two progress reports.
_REPORT_EVERY = 200


@dataclass(frozen=True, slots=True)
class EvaluateOptions:
    """What the owner said. ``country`` and ``reference_date`` are found in the files when not given."""

    country: str = ""
    #: Region of the system's locale, used when the address book names none; "" for none.
    locale_country: str = ""
    own_numbers: tuple[str, ...] = ()
    typed_contacts: tuple[str, ...] = ()
    workplaces: tuple[str, ...] = ()
    #: What the owner corrected, in the order it was said; see ``core.owner``.
    corrections: tuple[Correction, ...] = ()
    closed: frozenset[Channel] = frozenset()
    reference_date: date | None = None
    #: Used as reference date only where no file holds a call.
    today: date = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Groundwork:
    """What the files show before the owner's words about people; kept so that a further word takes no second look.

    ``contents`` and ``options`` are what it was made of: of the corrections, only those that say who belongs together.
    """

    contents: tuple[FileContent, ...]
    options: EvaluateOptions
    model: ExposureModel
    reference_date: date
    coverage: Coverage
    #: Everybody, and the calls of each.
    people: tuple[PersonEvidence, ...]
    calls: tuple[PersonCalls, ...]
    problems: tuple[Problem, ...]
    hours: tuple[tuple[int, ...], ...]
    merged: tuple[MergedCall, ...]
    #: Joins and splits by the key of the person they made, and those that found nobody.
    regrouped: Mapping[str, tuple[Correction, ...]]
    without_effect: tuple[Correction, ...]

    def serves(self, contents: Sequence[FileContent], options: EvaluateOptions) -> bool:
        """Say whether it would be laid the same again for these contents, in canonical order, and options."""
        return (
            len(contents) == len(self.contents)
            and all(one is other for one, other in zip(contents, self.contents, strict=True))
            and _ground_options(options) == self.options
        )


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything the files show, before any channel is closed. Scoring it again takes milliseconds.

    Whom the owner left out keeps the places in the playbooks, but is in nothing else than ``left_out`` and
    ``coverage``, which counts what the files hold.
    """

    model: ExposureModel
    reference_date: date
    coverage: Coverage
    people: tuple[PersonEvidence, ...]
    problems: tuple[Problem, ...]
    hours: tuple[tuple[int, ...], ...]
    hours_by_person: Mapping[str, tuple[tuple[int, ...], ...]]
    #: The calls themselves by person key; somebody without calls is absent.
    calls_by_person: Mapping[str, PersonCalls]
    #: Calls that two files held a little differently; ``person`` indexes ``people``, files ``coverage.files``.
    merged: tuple[MergedCall, ...] = ()
    left_out: tuple[PersonEvidence, ...] = ()
    #: By person key, left-out people included, the owner's corrections that hold for somebody.
    corrections: Mapping[str, tuple[Correction, ...]] = field(default_factory=dict)
    #: Corrections that find nobody in these files, or that later ones outweigh; in the order said.
    without_effect: tuple[Correction, ...] = ()
    #: The latter of these; the others find nobody.
    outweighed: frozenset[Correction] = frozenset()
    groundwork: Groundwork | None = None


def evaluate(
    contents: Sequence[FileContent], options: EvaluateOptions, report: Report = silent
) -> Assessment:
    """Assess what the files hold. The same contents in any order give the same answer."""
    return assess(gather(contents, options, report), options.closed)


def assess(evidence: Evidence, closed: frozenset[Channel] = frozenset()) -> Assessment:
    """Score the evidence with some channels closed."""
    is_open = {channel: channel not in closed for channel in Channel}
    return Assessment(
        model=evidence.model.version,
        reference_date=evidence.reference_date,
        coverage=evidence.coverage,
        open_channels=is_open,
        exposures=score_all(evidence.people, evidence.model, is_open),
        problems=evidence.problems,
        hours=evidence.hours,
        hours_by_person=evidence.hours_by_person,
        left_out=len(evidence.left_out),
    )


def gather(
    contents: Sequence[FileContent], options: EvaluateOptions, report: Report = silent,
    before: Evidence | None = None,
) -> Evidence:
    """Join, merge and count: everything that does not depend on which channels are open.

    ``before`` is the evidence of an earlier state: what a change does not touch is taken over from it.
    """
    with collection_paused():
        contents = canonical(contents)
        groundwork = before.groundwork if before else None
        if groundwork is None or not groundwork.serves(contents, options):
            groundwork = _lay(contents, options, report, groundwork)
        return _hear(groundwork, options.corrections)


def _ground_options(options: EvaluateOptions) -> EvaluateOptions:
    regrouping = tuple([one for one in options.corrections if one.kind in REGROUPING])
    return replace(options, corrections=regrouping, closed=frozenset())


def _lay(
    contents: Sequence[FileContent], options: EvaluateOptions, report: Report, former: Groundwork | None
) -> Groundwork:
    model = load_model()
    country = options.country or book_region(contents) or options.locale_country or "CN"
    joined = join(
        contents, NumberReader(country), model, options.own_numbers, options.typed_contacts, options.workplaces,
        options.corrections,
    )
    zone, zone_unsure = _zone(contents, country)
    events = merge(contents, joined, zone, report)
    merged = drop_near_duplicates(events, contents, report)
    reference = options.reference_date or _newest_day(events) or options.today
    if former and (former.reference_date, former.coverage.zone) != (reference, zone):
        former = None
    statistics = list(_statistics(joined, events, reference, model, report, former))
    people = ranked(tuple(_evidence(joined, statistics)), model)
    problems = [(*content.problems, *found) for content, found in zip(contents, joined.problems, strict=True)]
    coverage = coverage_of(
        contents, events,
        Joining(joined.number_count, joined.called_count, sum(one.person.in_address_book for one in people)),
        [len(found) for found in problems], joined.duplicate_cards, country, zone, zone_unsure, model,
    )
    return Groundwork(
        contents=tuple(contents),
        options=_ground_options(options),
        model=model,
        reference_date=reference,
        coverage=coverage,
        people=people,
        calls=tuple(events.by_person),
        problems=tuple(sorted(chain.from_iterable(problems), key=_problem_order)),
        hours=calls_by_hour(events.by_person),
        merged=merged,
        regrouped={
            one.person.key: person.corrections
            for one, person in zip(people, joined.people, strict=True) if person.corrections
        },
        without_effect=joined.without_effect,
    )


def _hear(groundwork: Groundwork, corrections: Sequence[Correction]) -> Evidence:
    """Apply the owner's words about people to the groundwork, and leave out whom the owner leaves out."""
    said = heard(groundwork.people, corrections, groundwork.regrouped, groundwork.model)
    gone = {one.person.key for one in said.left_out}
    keys = [one.person.key for one in groundwork.people]
    place = {one.person.key: index for index, one in enumerate(said.people)}
    calls = {
        key: calls for key, calls in zip(keys, groundwork.calls, strict=True) if len(calls) and key not in gone
    }
    hours = groundwork.hours
    if gone:
        aside = calls_by_hour(one for key, one in zip(keys, groundwork.calls, strict=True) if key in gone)
        hours = tuple(
            tuple(count - less for count, less in zip(row, other, strict=True))
            for row, other in zip(hours, aside, strict=True)
        )
    without_effect = {*said.without_effect, *groundwork.without_effect}
    return Evidence(
        model=groundwork.model,
        reference_date=groundwork.reference_date,
        coverage=groundwork.coverage,
        people=said.people,
        problems=groundwork.problems,
        hours=hours,
        hours_by_person=HourGrids(calls),
        calls_by_person=calls,
        merged=tuple([
            replace(one, person=place[keys[one.person]]) for one in groundwork.merged if keys[one.person] not in gone
        ]) if gone else groundwork.merged,
        left_out=said.left_out,
        corrections=said.corrections,
        without_effect=tuple([one for one in corrections if one in without_effect]),
        outweighed=said.outweighed,
        groundwork=groundwork,
    )


def _problem_order(problem: Problem) -> tuple[str, int, str, str]:
    return (problem.file, problem.line or 0, problem.code, problem.detail)


def canonical(contents: Sequence[FileContent]) -> list[FileContent]:
    """Put contents in an order that depends on them alone, each file once."""
    once = {(content.file, content.digest): content for content in contents}
    return [once[key] for key in sorted(once)]


def book_region(contents: Sequence[FileContent]) -> str:
    """Return the country most address-book numbers name by their own code, "" when none does."""
    return majority_region(
        phone.value for content in contents for card in content.cards for phone in card.phones
    )


class HourGrids(Mapping[str, tuple[tuple[int, ...], ...]]):
    """Hour-by-weekday counts by person key, counted when asked for: nobody looks at 50,000 of them."""

    def __init__(self, calls: Mapping[str, PersonCalls]) -> None:
        self._calls = calls

    def __getitem__(self, key: str) -> tuple[tuple[int, ...], ...]:
        return calls_by_hour((self._calls[key],))

    def __iter__(self) -> Iterator[str]:
        return iter(self._calls)

    def __len__(self) -> int:
        return len(self._calls)


def _zone(contents: Sequence[FileContent], country: str) -> tuple[str, bool]:
    fixed = sorted({content.zone for content in contents if content.zone})
    return (fixed[0], False) if len(fixed) == 1 else zone_of_country(country)


def _newest_day(events: CallEvents) -> date | None:
    return None if events.last_ms is None else day_of(events.last_ms)


def _statistics(
    joined: Joined, events: CallEvents, reference: date, model: ExposureModel, report: Report,
    former: Groundwork | None,
) -> Iterator[PersonStatistics]:
    known = _known_statistics(former) if former else {}
    for index, (person, calls) in enumerate(zip(joined.people, events.by_person, strict=True)):
        if not index % _REPORT_EVERY:
            report(index, len(joined.people))
        same, counted = known.get(min(person.numbers, default=""), (None, None))
        if counted is not None and same is not None and calls.same_calls(same):
            yield counted
        else:
            yield person_statistics(calls, events, reference, model)


def _known_statistics(former: Groundwork) -> dict[str, tuple[PersonCalls, PersonStatistics]]:
    """Return what was counted before, by the first number of each person with calls."""
    return {
        min([number.key for number in one.person.numbers]): (calls, PersonStatistics(
            one.person.counts, one.by_channel[Channel.CALL_LOG].table,
            one.by_channel[Channel.CARRIER_RECORDS].table, one.newest_ms,
        ))
        for one, calls in zip(former.people, former.calls, strict=True) if len(calls)
    }


def _evidence(joined: Joined, statistics: Sequence[PersonStatistics]) -> Iterator[PersonEvidence]:
    """Yield everybody with what each channel shows, without places."""
    width = len(str(len(joined.people)))
    for index, (one, counted) in enumerate(zip(joined.people, statistics, strict=True)):
        person = _person(f"p{index + 1:0{width}d}", one, counted)
        revealed, told = channels_of(person, counted.carrier, any(card.name for card in one.cards))
        by_channel = {
            Channel.CALL_LOG: ChannelEvidence(counted.call_log, {}),
            Channel.CARRIER_RECORDS: ChannelEvidence(counted.carrier, {}),
        }
        yield PersonEvidence(person, by_channel, counted.newest_ms, revealed, told)


def _person(key: str, joined: JoinedPerson, counted: PersonStatistics) -> Person:
    names = tuple(filter(None, (clean(name) for name in joined.names)))
    return Person(
        key=key,
        name=names[0] if names else "",
        names=names,
        numbers=tuple(joined.numbers.values()),
        relation=joined.relation,
        counts=counted.counts,
        in_address_book=bool(joined.cards),
        service_number=joined.service,
        typed_contact=joined.typed_contact,
        workplace=joined.workplace,
        named_in_call_log=bool(joined.call_names),
        card_relation=joined.card_relation,
        call_log_relation=joined.call_log_relation,
        parts=joined.parts,
    )
