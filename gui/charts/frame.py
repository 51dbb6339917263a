"""Axes whose margins are measured from their texts, so that every place in them is known before they are drawn."""

import re
from collections.abc import Iterable, Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties

from gui.charts.chart_style import ChartStyle

POINTS_PER_INCH = 72
#: Heights of a line of small text: a line itself, and the air around texts.
_LINE = 1.35
_AIR = 0.5
#: Lines the ticks take under the axes, and each line of the notes below them.
_TICK_LINES = 1.25
_TICK_AIR = 0.2
_NOTE_LINES = 1.1
_HAN = "\\u2e80-\\u9fff\\uf900-\\ufaff"
#: What stays together when a line is broken: a word with the space after it, or a Chinese character with its stop.
_PIECES = re.compile(rf"[{_HAN}][\u3001\u3002\uff00-\uff1f]?|[^\s{_HAN}]+\s*|\s+")


def text_width(figure: Figure, font: FontProperties, text: str) -> float:
    """Return how wide a text is drawn, in points."""
    # Every canvas pictures are drawn on is an Agg one; the base class does not promise its renderer.
    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    pixels = renderer.get_text_width_height_descent(text or " ", font, False)[0]
    return float(pixels) / figure.dpi * POINTS_PER_INCH


class PointFrame:
    """An emptied figure with axes that are measured in points from their middle.

    ``left_texts`` stand left of the axes and ``right_texts`` right of them. Under them there is room for ticks, then
    for ``notes``, which are broken where the picture ends, then for ``below`` lines of small text; over them for
    ``above`` lines.
    """

    def __init__(
        self, figure: Figure, style: ChartStyle, left_texts: Sequence[str], right_texts: Sequence[str] = (),
        notes: Iterable[str] = (), below: float = 0.0, above: float = 0.0,
    ) -> None:
        figure.clear()
        figure.set_facecolor(style.ground)
        figure.set_layout_engine("none")
        self.figure, self.style = figure, style
        self.families = list(style.families)
        self.font = FontProperties(family=self.families, size=style.small_size)
        whole_width = figure.get_figwidth() * POINTS_PER_INCH
        whole_height = figure.get_figheight() * POINTS_PER_INCH
        air = style.small_size * _AIR
        left = max(map(self.text_width, left_texts), default=0.0) + 2 * air
        right = max(map(self.text_width, right_texts), default=0.0) + 2 * air
        self.width = max(whole_width - left - right, whole_width / 4)
        self._notes = [line for note in notes for line in self._broken(note, whole_width - left - air)]
        bottom = self.lines(_TICK_LINES + _NOTE_LINES * len(self._notes) + below) + air
        top = self.lines(above) + air
        self.height = max(whole_height - bottom - top, whole_height / 4)
        self.axes: Axes = figure.add_axes((
            min(left / whole_width, 0.7), min(bottom / whole_height, 0.7),
            self.width / whole_width, self.height / whole_height,
        ))
        # Ticks of matplotlib cost several artists each: half of the time of a picture of twenty rows.
        self.axes.set_axis_off()
        self.axes.set_xlim(-self.width / 2, self.width / 2)
        self.axes.set_ylim(-self.height / 2, self.height / 2)

    def lines(self, count: float) -> float:
        """Return the height of so many lines of small text, in points."""
        return count * self.style.small_size * _LINE

    def text_width(self, text: str) -> float:
        """Return how wide a small text is drawn, in points."""
        return text_width(self.figure, self.font, text)

    def x(self, share: float) -> float:
        """Return the place of a share (0 left, 1 right) of the axes' width."""
        return (share - 0.5) * self.width

    def y(self, share: float) -> float:
        """Return the place of a share (0 bottom, 1 top) of the axes' height."""
        return (share - 0.5) * self.height

    def x_ticks(self, places: Sequence[float], labels: Sequence[str], grid: bool = True) -> None:
        """Write these texts under the axes, one that would touch its neighbour left out; ``grid`` adds quiet lines."""
        if grid:
            self.axes.vlines(places, -self.height / 2, self.height / 2, color=self.style.line, linewidth=0.8, zorder=1)
        end = -self.width
        for place, label in zip(places, labels, strict=True):
            half = self.text_width(label) / 2
            if place - half >= end:
                self._write(label, place, -self.height / 2 - self.lines(_TICK_AIR), "center", "top")
                end = place + half + self.style.small_size * _AIR

    def y_ticks(self, places: Sequence[float], labels: Sequence[str], colour: str = "", grid: bool = True) -> None:
        """Write these texts left of the axes; ``grid`` adds quiet lines."""
        if grid:
            self.axes.hlines(places, -self.width / 2, self.width / 2, color=self.style.line, linewidth=0.8, zorder=1)
        left = -self.width / 2 - self.style.small_size * _AIR
        for place, label in zip(places, labels, strict=True):
            self._write(label, left, place, "right", "center_baseline", colour)

    def title(self, text: str) -> None:
        """Write what the axis upwards counts over its left end."""
        self._write(text, -self.width / 2, self.height / 2 + self.lines(0.35), "left", "bottom")

    def draw_notes(self, line: float = _TICK_LINES) -> None:
        """Write the notes under the axes, the first so many lines down."""
        for place, note in enumerate(self._notes):
            self._write(note, -self.width / 2, -self.height / 2 - self.lines(line + _NOTE_LINES * place), "left",
                        "top")

    def _broken(self, text: str, width: float) -> list[str]:
        """Return a text in lines of at most this width: between words, or anywhere in Chinese."""
        lines = [""]
        for piece in _PIECES.findall(text):
            if lines[-1] and self.text_width(lines[-1] + piece.rstrip()) > width:
                lines.append("")
            lines[-1] += piece
        return [line.strip() for line in lines if line.strip()]

    def _write(self, text: str, x: float, y: float, across: str, up: str, colour: str = "") -> None:
        self.axes.text(x, y, text, ha=across, va=up, color=colour or self.style.muted, fontsize=self.style.small_size,
                       fontfamily=self.families, zorder=4)
