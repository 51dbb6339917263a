"""Labels beside dots, none over another and none nearer to another dot: those without room are left out.

Knows no picture's unit.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from math import floor, hypot
from typing import Protocol

#: More labels than this cannot be read at a glance.
MAX_LABELS = 24
#: Steps a label may stand off its dot: any label, and the one that is served before all others.
_NEAR, _FAR = 3, 6


class Spot(Protocol):
    """Something round with a label beside it: x to the right, y upwards, from the picture's middle."""

    @property
    def key(self) -> str:
        """What the label belongs to."""

    @property
    def x(self) -> float:
        """Where its middle lies, to the right."""

    @property
    def y(self) -> float:
        """Where its middle lies, upwards."""

    @property
    def radius(self) -> float:
        """How far it reaches."""


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
    dots: Iterable[Spot],
    size: Callable[[Spot], tuple[float, float]],
    area: Box,
    taken: Iterable[Box] = (),
    limit: int = MAX_LABELS,
    first: str = "",
) -> tuple[Label, ...]:
    """Return labels for the first of ``dots`` that find room: beside, above or below their dot.

    ``size`` gives a label's width and height in the picture's unit. No label covers another one, a dot or a box of
    ``taken``, none lies nearer to another dot than to its own, and all lie within ``area``; at most ``limit`` are
    placed. The dot with the key ``first`` is served before all others and may cover dots, then boxes of ``taken``,
    rather than go without.
    """
    ordered = sorted(dots, key=lambda dot: dot.key != first)
    crowd = _Crowd(ordered)
    covered = list(taken)
    labels: list[Label] = []
    for dot in ordered[: limit * 3]:
        if len(labels) == limit:
            break
        reach = _FAR if dot.key == first else _NEAR
        places = [box for box in _label_boxes(dot, *size(dot), reach) if box.within(area)]
        clear = [box for box in places if _clear_of(box, covered)]
        box = next((box for box in clear if not crowd.claims(box, dot)), None)
        if box is None and dot.key == first and places:
            box = (clear or places)[0]
        if box is not None:
            labels.append(Label(dot.key, box))
            covered.append(box)
    return tuple(labels)


def _clear_of(box: Box, others: Iterable[Box]) -> bool:
    return not any(box.overlaps(other) for other in others)


class _Crowd:
    """All dots by the cell of a grid they stand in, so that thousands of them are asked for their neighbours only."""

    def __init__(self, dots: Sequence[Spot]) -> None:
        self._widest = max((dot.radius for dot in dots), default=0.0)
        self._side = 4 * self._widest or 1.0
        self._cells: defaultdict[tuple[int, int], list[Spot]] = defaultdict(list)
        for dot in dots:
            self._cells[self._cell(dot.x), self._cell(dot.y)].append(dot)

    def claims(self, box: Box, owner: Spot) -> bool:
        """Say whether a dot elsewhere lies as near to the box as ``owner``, so that it would be read as that one's."""
        own = _gap(box, owner)
        reach = own + self._widest
        across = range(self._cell(box.left - reach), self._cell(box.right + reach) + 1)
        up = range(self._cell(box.bottom - reach), self._cell(box.top + reach) + 1)
        near = (dot for cell in product(across, up) for dot in self._cells.get(cell, ()))
        return any(_gap(box, dot) <= own for dot in near if (dot.x, dot.y) != (owner.x, owner.y))

    def _cell(self, along: float) -> int:
        return floor(along / self._side)


def _gap(box: Box, dot: Spot) -> float:
    """Return how far a dot's edge lies from the box; below zero where they overlap."""
    across = max(box.left - dot.x, dot.x - box.right, 0.0)
    up = max(box.bottom - dot.y, dot.y - box.top, 0.0)
    return hypot(across, up) - dot.radius


def _label_boxes(dot: Spot, width: float, height: float, reach: int) -> Iterable[Box]:
    """Yield a label's places, best first: away from the middle, towards it, below, above, aslant; then farther off,
    in so many steps of a label's height.
    """
    near = dot.radius + height * 0.4
    outwards = 1 if dot.x >= 0 else -1
    for step, (aside, up) in product(range(reach), _DIRECTIONS):
        gap = near + step * height
        x, y = dot.x + aside * outwards * (gap + width / 2), dot.y + up * (gap + height / 2)
        yield Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


#: Where a label's middle lies: 1 is away from the picture's middle, and upwards.
_DIRECTIONS = ((1, 0), (-1, 0), (0, -1), (0, 1), (0.6, -0.8), (0.6, 0.8), (-0.6, -0.8), (-0.6, 0.8),
               (1, -0.5), (1, 0.5), (-1, -0.5), (-1, 0.5), (0.3, -1), (0.3, 1), (-0.3, -1), (-0.3, 1))
