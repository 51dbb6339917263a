"""On which days documented systems open which people, and who of this person's people that would be."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from core.assessment import Channel, Exposure
from core.own_data.texts import REQUIRED_LANGUAGES, Text
from core.summary.playbook_ranking import in_order
from resources import resource

STAGES_FILE = "stages.toml"
#: The ordering behind "the most called, then the rest by talk time".
_ORDERING = "top5_then_duration"


class Opens(StrEnum):
    """A group of people a stage opens, in the order they are told."""

    TYPED_CONTACTS = "typed_contacts"
    WORKPLACE = "workplace"
    CALL_TOP = "call_top"
    MORE = "more"
    ADDRESS_BOOK = "address_book"


class SourceKind(StrEnum):
    """What a system is known from: its public program code, or what people told."""

    CODE = "code"
    REPORT = "report"


class Condition(StrEnum):
    """Why, or for whom, a stage begins."""

    NONE = ""
    NO_ANSWER = "no_answer"
    FIRST_LOAN = "first_loan"
    REPEAT_LOAN = "repeat_loan"
    ON_REQUEST = "on_request"
    HANDED_OVER = "handed_over"
    UNPAID = "unpaid"
    THREE_DAYS_LATER = "three_days_later"
    WORST_CASE = "worst_case"


@dataclass(frozen=True, slots=True)
class Stage:
    """Days after the due date (1 is the day after it; ``last_day`` None: without an end) and whom they open."""

    first_day: int
    last_day: int | None
    opens: tuple[Opens, ...]
    condition: Condition
    #: How many people CALL_TOP and MORE are.
    top: int = 0
    more: int = 0


@dataclass(frozen=True, slots=True)
class StageSystem:
    """One documented system. ``country`` is a two-letter code, ``years`` when it is documented for."""

    id: str
    country: str
    years: str
    kind: SourceKind
    source: Text
    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class StageModel:
    """All documented systems, and when their sources were last read."""

    systems: tuple[StageSystem, ...]
    checked_on: date


@dataclass(frozen=True, slots=True)
class OpenedStage:
    """A stage with this person's people in it, each once, in the order the groups and the ordering give."""

    stage: Stage
    keys: tuple[str, ...]
    #: People by group, for the groups the stage opens; somebody of two groups counts in the first.
    counts: Mapping[Opens, int]


@dataclass(frozen=True, slots=True)
class Timeline:
    """One system's stages with this person's people."""

    system: StageSystem
    stages: tuple[OpenedStage, ...]


@cache
def load_stages() -> StageModel:
    """Return the documented systems this release ships. Raises ValueError when the data file is wrong."""
    return stages_from(tomllib.loads(resource("model", STAGES_FILE).read_text(encoding="utf-8")))


def stages_from(raw: Mapping[str, Any]) -> StageModel:
    """Build the systems from a parsed data file. Raises ValueError naming what is missing or wrong."""
    try:
        systems = tuple(_system(entry) for entry in raw["systems"])
        checked_on = raw["checked_on"]
    except (KeyError, TypeError) as error:
        raise ValueError(f"stages: missing or wrong entry {error}") from error
    if not isinstance(checked_on, date):
        raise ValueError("stages: checked_on must be a date")
    if not systems or len({system.id for system in systems}) != len(systems):
        raise ValueError("stages: each system needs an id of its own")
    return StageModel(systems, checked_on)


def _system(raw: Mapping[str, Any]) -> StageSystem:
    stages = tuple(_stage(entry) for entry in raw["stages"])
    system = StageSystem(raw["id"], raw["country"], raw["years"], SourceKind(raw["kind"]), Text(raw["source"]), stages)
    told = [system.source.by_language.get(language) for language in REQUIRED_LANGUAGES]
    if not all((system.id, system.country, system.years, stages, *told)):
        raise ValueError(f"stages: {system.id or 'a system'} lacks its id, country, years, source or stages")
    first_days = [stage.first_day for stage in stages]
    if first_days != sorted(set(first_days)):
        raise ValueError(f"stages: the stages of {system.id} must follow each other")
    return system


def _stage(raw: Mapping[str, Any]) -> Stage:
    stage = Stage(raw["first_day"], raw.get("last_day"), tuple(Opens(group) for group in raw["opens"]),
                  Condition(raw.get("condition", "")), raw.get("top", 0), raw.get("more", 0))
    if stage.first_day < 1 or (stage.last_day is not None and stage.last_day < stage.first_day):
        raise ValueError(f"stages: day {stage.first_day} and its end do not fit")
    for group, count in ((Opens.CALL_TOP, stage.top), (Opens.MORE, stage.more)):
        if (group in stage.opens) != (count > 0):
            raise ValueError(f"stages: {group} needs a number of people, and only where it is opened")
    return stage


def timelines(exposures: Sequence[Exposure], model: StageModel | None = None) -> tuple[Timeline, ...]:
    """Return every documented system with the people of ``exposures`` (in rank order) that its stages open."""
    people = _Groups(exposures)
    return tuple(Timeline(system, tuple(people.opened(stage) for stage in system.stages))
                 for system in (model or load_stages()).systems)


class _Groups:
    """The groups of people, worked out once for all systems."""

    def __init__(self, exposures: Sequence[Exposure]) -> None:
        self._typed = _revealed(exposures, Channel.TYPED_CONTACTS)
        self._workplace = _revealed(exposures, Channel.WORKPLACE)
        self._book = _revealed(exposures, Channel.ADDRESS_BOOK)
        listed = {*self._typed, *self._workplace}
        # Whoever stands on the form already takes none of the places.
        self._ordered = [key for one in in_order(exposures, _ORDERING) if (key := one.person.key) not in listed]

    def opened(self, stage: Stage) -> OpenedStage:
        """Return a stage with its people."""
        groups: Mapping[Opens, Callable[[], Sequence[str]]] = {
            Opens.TYPED_CONTACTS: lambda: self._typed,
            Opens.WORKPLACE: lambda: self._workplace,
            Opens.CALL_TOP: lambda: self._ordered[:stage.top],
            Opens.MORE: lambda: self._ordered[stage.top:stage.top + stage.more],
            Opens.ADDRESS_BOOK: lambda: self._book,
        }
        keys: dict[str, None] = {}
        counts = {}
        for group in stage.opens:
            before = len(keys)
            keys.update(dict.fromkeys(groups[group]()))
            counts[group] = len(keys) - before
        return OpenedStage(stage, tuple(keys), counts)


def _revealed(exposures: Sequence[Exposure], channel: Channel) -> list[str]:
    return [exposure.person.key for exposure in exposures if channel in exposure.channels]
