"""Ready sets of switches for asking "what if", from ``resources/model/scenarios.toml``, and the owner's own plans."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from itertools import chain
from typing import Any

from core.assessment import CLOSABLE, Channel, Person
from core.own_data.texts import Text
from core.owner import PersonMark, mark_of
from core.what_if.records import Switches
from resources import resource

SCENARIOS_FILE = "scenarios.toml"
#: A plan's name is cut there.
MAX_NAME = 60


class ScenarioId(StrEnum):
    """The ready sets, in the order they are offered."""

    TODAY = "today"
    CONTACTS_DENIED = "contacts_denied"
    CONTACTS_AND_CALL_LOG_DENIED = "contacts_and_call_log_denied"
    CARRIER_CLOSED = "carrier_closed"
    ALL_THREE_CLOSED = "all_three_closed"
    EMPTY_LISTS = "empty_lists"
    LIMITED_CONTACTS = "limited_contacts"
    NEW_PHONE = "new_phone"


class Reserve(StrEnum):
    """What a scenario does not do, or depends on."""

    NONE = ""
    #: The call log carries the names of saved numbers.
    CALL_LOG_NAMES = "call_log_names"
    #: The carrier's records show the same calls.
    CARRIER_REMAINS = "carrier_remains"
    #: The phone's call log shows the same calls.
    CALL_LOG_REMAINS = "call_log_remains"
    #: People typed into the form stay.
    FORM_REMAINS = "form_remains"
    #: The setting exists on some phones only, and does nothing about the carrier's records.
    SOME_PHONES = "some_phones"
    #: An app always sees the contacts it made itself.
    OWN_CONTACTS_OF_APP = "own_contacts_of_app"
    #: Holds while neither contacts nor calls are restored to the phone; carrier and shop account are not the phone's.
    NOTHING_RESTORED = "nothing_restored"


@dataclass(frozen=True, slots=True)
class Scenario:
    """One ready set: what it closes beyond today, its reserve, and where that stands."""

    id: ScenarioId
    closes: frozenset[Channel]
    #: The address book shows only picked people.
    limited: bool
    reserve: Reserve
    #: "evidence" or "judgement".
    kind: str
    #: Keys of :attr:`Scenarios.sources`, or of the checklist's sources.
    sources: tuple[str, ...]

    def switches(self, today: Switches, picked: Iterable[str] = ()) -> Switches:
        """Return this scenario's switches; ``picked`` are keys of the people a limited address book shows."""
        return Switches(today.closed | self.closes, frozenset(picked) if self.limited else None)


@dataclass(frozen=True, slots=True)
class Scenarios:
    """All ready sets in order, the names of their own sources, and when those were last read."""

    all: tuple[Scenario, ...]
    sources: Mapping[str, Text]
    checked_on: date

    def one(self, scenario: ScenarioId) -> Scenario:
        """Return the scenario with this id."""
        return next(one for one in self.all if one.id is scenario)


@cache
def load_scenarios() -> Scenarios:
    """Return the scenarios this release ships. Raises ValueError naming what is missing or wrong."""
    return scenarios_from(tomllib.loads(resource("model", SCENARIOS_FILE).read_text(encoding="utf-8")))


def scenarios_from(raw: Mapping[str, Any]) -> Scenarios:
    """Build the scenarios from a parsed data file. Raises ValueError naming what is missing or wrong."""
    try:
        found = Scenarios(
            all=tuple(_scenario(entry) for entry in raw["scenario"]),
            sources={key: Text(dict(entry["name"])) for key, entry in raw["sources"].items()},
            checked_on=raw["checked_on"],
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"scenarios: missing or wrong entry {error}") from error
    if [one.id for one in found.all] != list(ScenarioId):
        raise ValueError("scenarios: each one once, in the order of ScenarioId")
    wrong = [one.id.value for one in found.all if not one.closes <= frozenset(CLOSABLE)]
    if wrong:
        raise ValueError(f"scenarios: {wrong} close what cannot be closed")
    return found


def _scenario(entry: Mapping[str, Any]) -> Scenario:
    if entry["kind"] not in ("evidence", "judgement"):
        raise ValueError(f"kind {entry['kind']}")
    return Scenario(
        id=ScenarioId(entry["id"]),
        closes=frozenset(Channel(channel) for channel in entry["closes"]),
        limited=bool(entry.get("limited", False)),
        reserve=Reserve(entry["reserve"]),
        kind=entry["kind"],
        sources=tuple(entry["sources"]),
    )


@dataclass(frozen=True, slots=True)
class Plan:
    """Switches the owner named. Picked people are kept by what recognises them in any import; None: no limit."""

    name: str
    closed: frozenset[Channel]
    picked: tuple[PersonMark, ...] | None = None

    def switches(self, people: Iterable[Person]) -> Switches:
        """Return the plan's switches for the people of the moment; a picked person who is gone is left out."""
        if self.picked is None:
            return Switches(self.closed)
        # As ``PersonMark.meets`` says, of each with each: there may be thousands of people, and as many of them picked.
        numbers = frozenset(chain.from_iterable(mark.numbers for mark in self.picked))
        names = frozenset(chain.from_iterable(mark.names for mark in self.picked if not mark.numbers))
        marks = [(person.key, mark_of(person)) for person in people]
        return Switches(self.closed, frozenset(
            key for key, mark in marks
            if not (numbers.isdisjoint(mark.numbers) if mark.numbers else names.isdisjoint(mark.names))))


def plan_of(name: str, switches: Switches, people: Iterable[Person]) -> Plan:
    """Return these switches as a plan of this name."""
    if switches.picked is None:
        return Plan(name[:MAX_NAME], switches.closed)
    picked = [mark_of(person) for person in people if person.key in switches.picked]
    return Plan(name[:MAX_NAME], switches.closed, tuple(sorted(picked, key=lambda mark: mark.sort_key)))


def with_plan(plans: Iterable[Plan], new: Plan) -> tuple[Plan, ...]:
    """Return the plans with a further one; it takes the place of one with the same name."""
    kept = list(plans)
    for place, plan in enumerate(kept):
        if plan.name == new.name:
            kept[place] = new
            return tuple(kept)
    return (*kept, new)


def without_plan(plans: Iterable[Plan], name: str) -> tuple[Plan, ...]:
    """Return the plans without the one of this name."""
    return tuple(plan for plan in plans if plan.name != name)
