"""Calls against talk time, one point a person."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.assessment import Exposure
from core.summary.figures import RelationGroup, relation_group


@dataclass(frozen=True, slots=True)
class ScatterPoint:
    """One person: calls and seconds of talk in all files, as the list of people tells them."""

    key: str
    group: RelationGroup
    calls: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Scatter:
    """Everybody with a call, in rank order, and how many people have none."""

    points: tuple[ScatterPoint, ...]
    without_calls: int


def scatter(exposures: Sequence[Exposure]) -> Scatter:
    """Return a point for everybody of ``exposures`` (in rank order) who ever called or was called."""
    points = tuple(
        ScatterPoint(exposure.person.key, relation_group(exposure.person.relation.kind), counts.calls,
                     counts.talk_seconds)
        for exposure in exposures if (counts := exposure.person.counts).calls
    )
    return Scatter(points, len(exposures) - len(points))
