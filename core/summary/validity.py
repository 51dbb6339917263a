"""How well the model was tested, on whom, and what nobody knows: ``resources/model/validity.toml`` as records."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from core.own_data.texts import Text
from resources import resource

#: What a measure compares: the score, its part for the tie, and two simple orders.
METHODS = ("score", "tie", "count", "duration")
#: Where a figure was measured: when the model was made, or by the tests of this program.
ORIGINS = ("documented", "own_test")


@dataclass(frozen=True, slots=True)
class Population:
    """The people a measure was taken on, and where they are described."""

    name: Text
    address: str


@dataclass(frozen=True, slots=True)
class Measure:
    """One test: what it asks, of how many people and cases (0 where not counted), and the figure by method."""

    id: str
    population: str
    origin: str
    people: int
    cases: int
    what: Text
    results: Mapping[str, float]
    note: Text | None


@dataclass(frozen=True, slots=True)
class Validity:
    """Everything known, and not known, about how well the order of people fits."""

    checked_on: date
    #: One sentence that names the population.
    summary: Text
    populations: Mapping[str, Population]
    measures: tuple[Measure, ...]
    limits: tuple[Text, ...]
    unknown: tuple[Text, ...]


@cache
def load_validity() -> Validity:
    """Return what this release knows of its model. Raises ValueError when the data file is incomplete."""
    return validity_from(tomllib.loads(resource("model", "validity.toml").read_text(encoding="utf-8")))


def validity_from(raw: Mapping[str, Any]) -> Validity:
    """Build the records from a parsed data file. Raises ValueError naming what is missing or wrong."""
    try:
        found = Validity(
            checked_on=date.fromisoformat(raw["checked_on"]),
            summary=Text(raw["summary"]),
            populations={
                key: Population(Text(entry["name"]), entry["address"]) for key, entry in raw["populations"].items()
            },
            measures=tuple(
                Measure(
                    entry["id"], entry["population"], entry["origin"], entry.get("people", 0), entry.get("cases", 0),
                    Text(entry["what"]), entry["results"], Text(entry["note"]) if "note" in entry else None,
                )
                for entry in raw["measures"]
            ),
            limits=tuple(Text(entry) for entry in raw["limits"]),
            unknown=tuple(Text(entry) for entry in raw["unknown"]),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"validity of the model: missing or wrong entry {error}") from error
    for measure in found.measures:
        if measure.population not in found.populations or measure.origin not in ORIGINS:
            raise ValueError(f"validity of the model: {measure.id} names an unknown population or origin")
        if not measure.results or not set(measure.results) <= set(METHODS):
            raise ValueError(f"validity of the model: {measure.id} has results of unknown methods")
    return found
