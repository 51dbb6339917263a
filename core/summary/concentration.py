"""How few people hold most of the calls, or of the talk."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import accumulate, islice
from typing import Any

from core.assessment import Exposure
from core.summary.playbook_ranking import Measure
from resources import resource

#: The first so many people whose part is told.
MARKS = (1, 3, 5, 10, 20)
#: People along the curve; further ones change it by less than a line is thick.
CURVE_PEOPLE = 40


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """One person of the curve: their own calls or seconds, and the sum up to and including them."""

    key: str
    own: int
    sum: int


@dataclass(frozen=True, slots=True)
class Concentration:
    """Calls, or seconds of talk, of the last 180 days by person, from the highest down; without service numbers."""

    measure: Measure
    total: int
    #: People with at least one call (one second).
    people: int
    #: The first people, at most ``CURVE_PEOPLE``.
    points: tuple[CurvePoint, ...]

    @property
    def marks(self) -> tuple[tuple[int, int], ...]:
        """(n, what the first n people hold together) for each of ``MARKS`` that there are people for."""
        return tuple((mark, self.points[mark - 1].sum) for mark in MARKS if mark <= len(self.points))

    def share(self, amount: int) -> float:
        """Return an amount's part of the total, 0 to 1; 0 where there is no total."""
        return amount / self.total if self.total else 0.0


def concentration(exposures: Sequence[Exposure], measure: Measure) -> Concentration:
    """Return who holds how much; equals stand in rank order."""
    amounts = [(_amount(exposure, measure), exposure.person.key) for exposure in exposures
               if not exposure.person.service_number]
    held = sorted((one for one in amounts if one[0]), key=lambda one: -one[0])
    sums = accumulate(amount for amount, _ in held)
    points = tuple(CurvePoint(key, amount, reached)
                   for (amount, key), reached in islice(zip(held, sums, strict=False), CURVE_PEOPLE))
    return Concentration(measure, sum(amount for amount, _ in held), len(held), points)


def _amount(exposure: Exposure, measure: Measure) -> int:
    counts = exposure.person.counts
    return counts.calls_180 if measure is Measure.CALLS else counts.talk_seconds_180


@dataclass(frozen=True, slots=True)
class PublishedShares:
    """What was measured on phones that were studied: the middle of all periods, and whose phones they were."""

    #: (n, share of all calls that the first n people hold)
    shares: tuple[tuple[int, float], ...]
    periods: int
    days: int
    source: str
    checked_on: date


@cache
def published_shares() -> PublishedShares:
    """Return the published shares of calls. Raises ValueError when the data file is incomplete."""
    text = resource("model", "concentration.toml").read_text(encoding="utf-8")
    return published_from(tomllib.loads(text))


def published_from(raw: Mapping[str, Any]) -> PublishedShares:
    """Build the shares from a parsed data file. Raises ValueError naming what is missing or wrong."""
    try:
        shares = tuple((int(entry["people"]), float(entry["share"])) for entry in raw["shares"])
        result = PublishedShares(shares, int(raw["periods"]), int(raw["days"]), str(raw["source"]), raw["checked_on"])
    except (KeyError, TypeError) as error:
        raise ValueError(f"published shares: missing or wrong entry {error}") from error
    if not isinstance(result.checked_on, date):
        raise ValueError("published shares: checked_on must be a date")
    people, values = [people for people, _ in shares], [share for _, share in shares]
    if people != sorted(set(people)) or values != sorted(values) or not all(0 < share <= 1 for share in values):
        raise ValueError("published shares: people and shares must rise, shares lie between 0 and 1")
    return result
