"""A drawn picture: what can be clicked in it, and who is marked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from core.summary.labels import Box


@dataclass(frozen=True, slots=True)
class Target:
    """What a click reaches: a box around a bar, a dot or a label in data coordinates."""

    key: str
    box: Box


class Picture:
    """A figure's axes with what can be clicked (top first), and the labels people got, by key.

    ``mark`` draws the sign of the selected person and returns it; the rest of the picture stays as it is.
    """

    def __init__(
        self,
        axes: Axes,
        targets: Sequence[Target],
        labels: Mapping[str, str],
        mark: Callable[[str], Sequence[Artist]],
    ) -> None:
        self.axes = axes
        self.targets = tuple(targets)
        self.labels = labels
        self._mark = mark
        self._marks: Sequence[Artist] = ()

    def select(self, key: str) -> None:
        """Mark this person instead of the one before; "" marks nobody."""
        for artist in self._marks:
            artist.remove()
        self._marks = self._mark(key) if key else ()

    def key_at(self, x: float, y: float) -> str | None:
        """Return the person at this place in display pixels (origin bottom left), or None."""
        column, row = self.axes.transData.inverted().transform((x, y))
        spot = Box(column, row, column, row)
        return next((target.key for target in self.targets if spot.within(target.box)), None)

    def place_of(self, key: str) -> tuple[float, float] | None:
        """Return the middle of a person's bar or dot in display pixels (origin bottom left), or None."""
        # The last target of a person is the bar or dot itself, those before it are labels.
        box = next((target.box for target in reversed(self.targets) if target.key == key), None)
        if box is None:
            return None
        x, y = self.axes.transData.transform(((box.left + box.right) / 2, (box.bottom + box.top) / 2))
        return float(x), float(y)


def new_figure(width: float, height: float, dpi: float = 100) -> Figure:
    """Return an empty figure of this size in inches, with a canvas that can measure text."""
    figure = Figure(figsize=(width, height), dpi=dpi, layout="constrained")
    FigureCanvasAgg(figure)
    return figure
