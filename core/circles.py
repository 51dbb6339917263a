"""Where people stand in the circles picture: rings by band, and labels that never cover each other.

Everything is measured in the picture's own unit (the outer edge of the outer ring is 1); the same people
always get the same places.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from math import asin, cos, pi, sin, sqrt

from core.assessment import Band, Exposure
from core.summary import RelationGroup, relation_group

#: Outer radius of each ring, from the middle outwards; the middle is the owner.
RING_RADII = ((Band.FIRST_WAVE, 0.36), (Band.SECOND_WAVE, 0.58), (Band.WIDE_LIST, 0.80), (Band.MASS_MESSAGE, 1.0))
OWNER_RADIUS = 0.1
#: More labels than this cannot be read at a glance.
MAX_LABELS = 24
#: So many dots are kept free of labels.
_KEPT_FREE = 200
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


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in the picture; boxes that only touch do not overlap."""

    left: float
    bottom: float
    right: float
    top: float

    def overlaps(self, other: "Box") -> bool:
        """Say whether the two share any area."""
        return (self.left < other.right and other.left < self.right
                and self.bottom < other.top and other.bottom < self.top)

    def within(self, other: "Box") -> bool:
        """Say whether no part of this box lies outside ``other``."""
        return (self.left >= other.left and self.right <= other.right
                and self.bottom >= other.bottom and self.top <= other.top)


@dataclass(frozen=True, slots=True)
class Label:
    """A label's box; the text fills it from left to right."""

    key: str
    box: Box


def place_labels(
    dots: Iterable[Dot],
    size: Callable[[Dot], tuple[float, float]],
    area: Box,
    taken: Iterable[Box] = (),
    limit: int = MAX_LABELS,
    first: str = "",
) -> tuple[Label, ...]:
    """Return labels for the first of ``dots`` that find room: beside, above or below their dot.

    ``size`` gives a label's width and height in the picture's unit. No label covers another one, a box of
    ``taken`` or one of the first 200 dots, and all lie within ``area``; at most ``limit`` are placed. The dot
    with the key ``first`` is served before all others and may cover dots, then boxes of ``taken``, rather than
    go without.
    """
    ordered = sorted(dots, key=lambda dot: dot.key != first)
    candidates = ordered[: limit * 3]
    # Thousands of small dots would leave no room at all.
    dot_boxes = {dot.key: _dot_box(dot) for dot in ordered[:_KEPT_FREE]}
    covered = list(taken)
    labels: list[Label] = []
    for dot in candidates:
        if len(labels) == limit:
            break
        blocked = covered + [box for key, box in dot_boxes.items() if key != dot.key]
        places = [box for box in _label_boxes(dot, *size(dot)) if box.within(area)]
        box = next((box for box in places if _clear_of(box, blocked)), None)
        if box is None and dot.key == first and places:
            box = next((box for box in places if _clear_of(box, covered)), places[0])
        if box is not None:
            labels.append(Label(dot.key, box))
            covered.append(box)
    return tuple(labels)


def _clear_of(box: Box, others: Iterable[Box]) -> bool:
    return not any(box.overlaps(other) for other in others)


def _dot_box(dot: Dot) -> Box:
    return Box(dot.x - dot.radius, dot.y - dot.radius, dot.x + dot.radius, dot.y + dot.radius)


def _label_boxes(dot: Dot, width: float, height: float) -> Iterable[Box]:
    """Yield a label's places, best first: away from the middle, towards it, below, above, aslant; then farther off."""
    near = dot.radius + height * 0.4
    outwards = 1 if dot.x >= 0 else -1
    for gap, (aside, up) in product((near, near + height, near + 2 * height), _DIRECTIONS):
        x, y = dot.x + aside * outwards * (gap + width / 2), dot.y + up * (gap + height / 2)
        yield Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


#: Where a label's middle lies: 1 is away from the picture's middle, and upwards.
_DIRECTIONS = ((1, 0), (-1, 0), (0, -1), (0, 1), (0.6, -0.8), (0.6, 0.8), (-0.6, -0.8), (-0.6, 0.8))
