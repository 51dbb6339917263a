"""Dots of people with as many labels as find room, and the mark of the person chosen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties
from matplotlib.text import Text

from core.summary.labels import MAX_LABELS, Box, Label, Spot, place_labels
from gui.charts.chart_style import ChartStyle, chart_label
from gui.charts.frame import text_width
from gui.charts.picture import Target

#: Points around a dot that a click still reaches.
_REACH = 4.0
_LABEL_EMS = 11.0
#: Height of a label in text sizes, with what letters reach below their line.
LABEL_HEIGHT = 1.35


@dataclass(frozen=True, slots=True)
class PlacedSpot:
    """A dot's place and size in the unit of its axes."""

    key: str
    x: float
    y: float
    radius: float


class LabelledDots:
    """The labels of dots that are drawn already; ``unit`` is one point in the unit of the axes.

    ``taken`` are boxes no label may cover, ``limit`` how many labels there are at most.
    """

    def __init__(
        self, axes: Axes, style: ChartStyle, label: Callable[[str], str], spots: Sequence[Spot], area: Box,
        taken: Sequence[Box] = (), unit: float = 1.0, limit: int = MAX_LABELS,
    ) -> None:
        figure = axes.get_figure(root=True)
        if figure is None:
            raise ValueError("the axes belong to no figure")
        self._axes, self._figure, self._style, self._unit = axes, figure, style, unit
        self._label, self._area, self._taken = label, area, list(taken)
        self._font = FontProperties(family=list(style.families), size=style.small_size)
        self._spots = spots
        self._by_key = {spot.key: spot for spot in spots}
        self._words: dict[str, str] = {}
        self.labels: tuple[Label, ...] = ()
        if limit:
            self.labels = place_labels(spots, self._size, area, self._taken, limit)
        for one in self.labels:
            self._draw(one)

    def targets(self) -> list[Target]:
        """Return what can be clicked: labels before dots, as they lie on top."""
        reach = _REACH * self._unit
        return [Target(label.key, label.box) for label in self.labels] + [
            Target(spot.key, _square(spot, spot.radius + reach)) for spot in self._spots]

    def labelled(self) -> dict[str, str]:
        """Return the labels drawn, by person key."""
        return {label.key: self._words[label.key] for label in self.labels}

    def mark(self, key: str) -> Sequence[Artist]:
        """Draw a ring around a person's dot, and a label if they have none."""
        spot = self._by_key.get(key)
        if spot is None:
            return ()
        ring = self._axes.scatter([spot.x], [spot.y], s=(2 * spot.radius / self._unit + 6) ** 2, marker="o",
                                  facecolors="none", edgecolors=self._style.ink, linewidths=1.6, zorder=4)
        if any(label.key == key for label in self.labels):
            return (ring,)
        # The ring keeps the label off; other labels stay where they are.
        spaced = PlacedSpot(key, spot.x, spot.y, spot.radius + 3.5 * self._unit)
        taken = self._taken + [label.box for label in self.labels]
        others = [other for other in self._spots if other.key != key]
        placed = place_labels([spaced, *others], self._size, self._area, taken, 1, key)
        return (ring, *(self._draw(label, on_top=True) for label in placed))

    def _size(self, spot: Spot) -> tuple[float, float]:
        text = self._words.setdefault(spot.key, chart_label(self._label(spot.key), self._style, _LABEL_EMS))
        height = self._style.small_size * LABEL_HEIGHT
        return text_width(self._figure, self._font, text) * self._unit, height * self._unit

    def _draw(self, label: Label, on_top: bool = False) -> Text:
        box = label.box
        # Set from the dot's side, as the measured width is not exactly the drawn one.
        side, x = ("left", box.left) if box.left >= self._by_key[label.key].x else ("right", box.right)
        text = self._axes.text(x, (box.bottom + box.top) / 2, self._words[label.key], ha=side, va="center_baseline",
                               color=self._style.ink, fontsize=self._style.small_size,
                               fontfamily=list(self._style.families), zorder=6)
        if on_top:
            # Where it had to cover dots, it must still be read.
            text.set_bbox({"facecolor": self._style.ground, "edgecolor": "none", "alpha": 0.8, "pad": 0.8})
        return text


def _square(spot: Spot, radius: float) -> Box:
    return Box(spot.x - radius, spot.y - radius, spot.x + radius, spot.y + radius)
