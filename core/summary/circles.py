"""Where people stand in the circles picture: rings by band.

Everything is measured in the picture's own unit (the outer edge of the outer ring is 1); the same people
always get the same places.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, cos, pi, sin, sqrt

from core.assessment import Band, Exposure
from core.summary.figures import RelationGroup, relation_group

#: Outer radius of each ring, from the middle outwards; the middle is the owner.
RING_RADII = ((Band.FIRST_WAVE, 0.36), (Band.SECOND_WAVE, 0.58), (Band.WIDE_LIST, 0.80), (Band.MASS_MESSAGE, 1.0))
OWNER_RADIUS = 0.1
#: Dots keep this share of a ring's width from its edges.
_EDGE = 0.16
#: Half of the width at the top of each ring that is kept free for the ring's name.
_NAME_WIDTH = 0.2
_GOLDEN_ANGLE = pi * (3 - sqrt(5))
_DOT_RADIUS = (0.013, 0.034)
#: Calls at which a dot is as big as dots get.
_FULL_SIZE_CALLS = 200


@dataclass(frozen=True, slots=True)
class Ring:
    """One band's ring between two radii, and how many people stand in it."""

    band: Band
    inner: float
    outer: float
    people: int
    #: Dots of at most this radius do not touch each other or the ring's edges.
    room: float


@dataclass(frozen=True, slots=True)
class Dot:
    """One person's place: x to the right, y upwards."""

    key: str
    band: Band
    group: RelationGroup
    calls: int
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Circles:
    """Rings from the middle outwards, and the visible people in rank order."""

    rings: tuple[Ring, ...]
    dots: tuple[Dot, ...]
    not_visible: int


def circles(exposures: Sequence[Exposure]) -> Circles:
    """Return a place for every visible person of ``exposures``, which stand in rank order.

    Within a ring the higher score stands nearer the middle; turning by the golden angle spreads any number of
    dots evenly.
    """
    by_band: dict[Band, list[Exposure]] = {band: [] for band in Band}
    for exposure in exposures:
        by_band[exposure.band].append(exposure)
    rings, dots = [], []
    inner, turned = OWNER_RADIUS, 0
    for band, outer in RING_RADII:
        people = by_band[band]
        ring = Ring(band, inner, outer, len(people), _room(inner, outer, len(people)))
        rings.append(ring)
        dots += _ring_dots(people, ring, turned)
        inner, turned = outer, turned + len(people)
    return Circles(tuple(rings), tuple(dots), len(by_band[Band.NOT_VISIBLE]))


def _limits(inner: float, outer: float) -> tuple[float, float]:
    """Return the squares of the smallest and largest distance from the middle at which dots of a ring stand."""
    edge = (outer - inner) * _EDGE
    return (inner + edge) ** 2, (outer - edge) ** 2


def _room(inner: float, outer: float, people: int) -> float:
    low, high = _limits(inner, outer)
    # Under half of the distance of neighbours if the ring's area is shared out evenly.
    return min((outer - inner) * _EDGE, 0.45 * sqrt(pi * (high - low) / max(people, 1)))


def _ring_dots(people: Sequence[Exposure], ring: Ring, turned: int) -> list[Dot]:
    low, high = _limits(ring.inner, ring.outer)
    dots = []
    for index, exposure in enumerate(people):
        radius = sqrt(low + (high - low) * (index + 0.5) / len(people))
        angle = _angle(turned + index, asin(_NAME_WIDTH / ring.outer))
        calls = exposure.person.counts.calls
        share = sqrt(min(calls, _FULL_SIZE_CALLS) / _FULL_SIZE_CALLS)
        size = _DOT_RADIUS[0] + (_DOT_RADIUS[1] - _DOT_RADIUS[0]) * share
        dots.append(Dot(exposure.person.key, exposure.band, relation_group(exposure.person.relation.kind), calls,
                        radius * cos(angle), radius * sin(angle), min(size, ring.room)))
    return dots


def _angle(index: int, name_angle: float) -> float:
    """Return the angle of the ``index``-th dot; none stands within ``name_angle`` of the top."""
    share = (index * _GOLDEN_ANGLE / (2 * pi)) % 1.0
    return pi / 2 + name_angle + share * 2 * (pi - name_angle)
