"""Labels beside dots that never cover each other: those that find no room are left out. Knows no picture's unit."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import product
from typing import Protocol

#: More labels than this cannot be read at a glance.
MAX_LABELS = 24
#: So many dots are kept free of labels.
_KEPT_FREE = 200
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
        reach = _FAR if dot.key == first else _NEAR
        places = [box for box in _label_boxes(dot, *size(dot), reach) if box.within(area)]
        box = next((box for box in places if _clear_of(box, blocked)), None)
        if box is None and dot.key == first and places:
            box = next((box for box in places if _clear_of(box, covered)), places[0])
        if box is not None:
            labels.append(Label(dot.key, box))
            covered.append(box)
    return tuple(labels)


def _clear_of(box: Box, others: Iterable[Box]) -> bool:
    return not any(box.overlaps(other) for other in others)


def _dot_box(dot: Spot) -> Box:
    return Box(dot.x - dot.radius, dot.y - dot.radius, dot.x + dot.radius, dot.y + dot.radius)


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
_DIRECTIONS = ((1, 0), (-1, 0), (0, -1), (0, 1), (0.6, -0.8), (0.6, 0.8), (-0.6, -0.8), (-0.6, 0.8))
