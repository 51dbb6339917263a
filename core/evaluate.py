"""The whole way from what the files held to an assessment; the window and ``assess`` both walk it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from core.assessment import Assessment, Channel, Coverage, Person
from core.call_events import CallEvents, PersonCalls, merge
from core.coverage import Joining, coverage_of, day_of
from core.cycle_collector import collection_paused
from core.exposure import ChannelEvidence, PersonEvidence, channels_of, score_all
from core.joined import Joined, JoinedPerson
from core.model import ExposureModel, load_model
from core.near_duplicates import MergedCall, drop_near_duplicates
from core.owner import Correction
from core.people import join
from core.phone_numbers import NumberReader, majority_region
from core.playbooks import Row, places
from core.progress import Report, silent
from core.records import FileContent, Problem
from core.safe_text import clean
from core.statistics import PersonStatistics, calls_by_hour, person_statistics
from core.zones import zone_of_country

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
class Evidence:
    """Everything the files show, before any channel is closed. Scoring it again takes milliseconds."""

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
    )


def gather(contents: Sequence[FileContent], options: EvaluateOptions, report: Report = silent) -> Evidence:
    """Join, merge and count: everything that does not depend on which channels are open."""
    with collection_paused():
        return _gather(contents, options, report)


def _gather(contents: Sequence[FileContent], options: EvaluateOptions, report: Report) -> Evidence:
    model = load_model()
    contents = canonical(contents)
    country = options.country or book_region(contents) or options.locale_country or "CN"
    reader = NumberReader(country)
    joined = join(contents, reader, model, options.own_numbers, options.typed_contacts, options.workplaces)
    zone, zone_unsure = _zone(contents, country)
    events = merge(contents, joined, zone, report)
    merged = drop_near_duplicates(events, contents)
    reference = options.reference_date or _newest_day(events) or options.today
    statistics = list(_statistics(joined, events, reference, model, report))
    people = tuple(_evidence(joined, statistics, model))
    problems = [(*content.problems, *found) for content, found in zip(contents, joined.problems, strict=True)]
    coverage = coverage_of(
        contents, events,
        Joining(joined.number_count, joined.called_count, sum(one.person.in_address_book for one in people)),
        [len(found) for found in problems], joined.duplicate_cards, country, zone, zone_unsure, model,
    )
    calls = {one.person.key: calls for one, calls in zip(people, events.by_person, strict=True) if len(calls)}
    listed = sorted(chain.from_iterable(problems), key=_problem_order)
    return Evidence(model, reference, coverage, people, tuple(listed), calls_by_hour(events.by_person),
                    HourGrids(calls), calls, merged)


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
    joined: Joined, events: CallEvents, reference: date, model: ExposureModel, report: Report
) -> Iterator[PersonStatistics]:
    for index, calls in enumerate(events.by_person):
        if not index % _REPORT_EVERY:
            report(index, len(joined.people))
        yield person_statistics(calls, events, reference, model)


def _evidence(
    joined: Joined, statistics: Sequence[PersonStatistics], model: ExposureModel
) -> Iterator[PersonEvidence]:
    width = len(str(len(joined.people)))
    numbers = [min(one.numbers, default="") for one in joined.people]
    tables = {
        Channel.CALL_LOG: [one.call_log for one in statistics],
        Channel.CARRIER_RECORDS: [one.carrier for one in statistics],
    }
    ranked = {
        channel: places(
            [
                Row(index, numbers[index], table, joined.people[index].typed_contact or joined.people[index].workplace)
                for index, table in enumerate(column)
                if not joined.people[index].service
            ],
            model,
        )
        for channel, column in tables.items()
    }
    for index, (one, counted) in enumerate(zip(joined.people, statistics, strict=True)):
        person = _person(f"p{index + 1:0{width}d}", one, counted)
        revealed, told = channels_of(person, counted.carrier, any(card.name for card in one.cards))
        by_channel = {
            channel: ChannelEvidence(column[index], ranked[channel].get(index, {}))
            for channel, column in tables.items()
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
    )
