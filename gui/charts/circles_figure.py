"""The circles as a figure: everybody visible around the owner, the likeliest to be called innermost."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Circle
from matplotlib.text import Text

from core.circles import MAX_LABELS, OWNER_RADIUS, Box, Circles, Dot, Label, place_labels
from core.summary import RelationGroup
from gui.charts.chart_style import GROUP_MARKERS, ChartStyle, chart_label
from gui.charts.picture import Picture, Target
from gui.charts.picture_content import ChartTexts

_POINTS_PER_INCH = 72
#: Half of the picture's shorter side in the circles' unit: the outer ring leaves a rim.
_RIM = 1.06
#: Radius in points below which colour and shape of a dot cannot be told.
_SMALLEST_DOT = 2.2
#: Radius in points dots have at least where there is room.
_READABLE_DOT = 2.8
#: Points around a dot that a click still reaches.
_REACH = 4.0
_LABEL_EMS = 11.0


def draw_circles(figure: Figure, circles: Circles, texts: ChartTexts, style: ChartStyle, selected: str = "") -> Picture:
    """Draw everybody visible, over what ``figure`` held; labels never cover each other."""
    drawing = _CirclesDrawing(figure, circles, texts, style)
    picture = Picture(drawing.axes, drawing.targets(), drawing.labelled(), drawing.mark)
    picture.select(selected)
    return picture


class _CirclesDrawing:
    """One drawing and what marking a person in it later needs. Lengths are in the circles' unit."""

    def __init__(self, figure: Figure, circles: Circles, texts: ChartTexts, style: ChartStyle) -> None:
        figure.clear()
        figure.set_facecolor(style.ground)
        # The axes fill the figure above the legend exactly, so that labels can be measured in the circles' unit.
        figure.set_layout_engine("none")
        self._figure, self._texts, self._style = figure, texts, style
        self._families = list(style.families)
        height_points = figure.get_figheight() * _POINTS_PER_INCH
        strip = min(0.4, style.text_size * 2.2 / height_points)
        self.axes = figure.add_axes((0, strip, 1, 1 - strip))
        self.axes.set_axis_off()
        width, height = figure.get_figwidth() * _POINTS_PER_INCH, height_points * (1 - strip)
        self._point = 2 * _RIM / min(width, height)
        half_width, half_height = width * self._point / 2, height * self._point / 2
        self._area = Box(-half_width, -half_height, half_width, half_height)
        self.axes.set_xlim(-half_width, half_width)
        self.axes.set_ylim(-half_height, half_height)
        self._font = FontProperties(family=self._families, size=style.small_size)
        self._words: dict[str, str] = {}
        self._taken = self._draw_rings(circles)
        self._dots = self._readable(circles)
        self._by_key = {dot.key: dot for dot in self._dots}
        self._draw_dots()
        self._labels = place_labels(self._dots, self._label_size, self._area, self._taken, MAX_LABELS)
        for label in self._labels:
            self._draw_label(label)
        self._draw_legend()

    def targets(self) -> list[Target]:
        """Return what can be clicked: labels before dots, as they lie on top."""
        reach = _REACH * self._point
        return [Target(label.key, label.box) for label in self._labels] + [
            Target(dot.key, _square(dot, dot.radius + reach)) for dot in self._dots]

    def labelled(self) -> dict[str, str]:
        """Return the labels drawn, by person key."""
        return {label.key: self._words[label.key] for label in self._labels}

    def mark(self, key: str) -> Sequence[Artist]:
        """Draw a ring around a person's dot, and a label if they have none."""
        dot = self._by_key.get(key)
        if dot is None:
            return ()
        style = self._style
        ring = self.axes.scatter([dot.x], [dot.y], s=(2 * dot.radius / self._point + 6) ** 2, marker="o",
                                 facecolors="none", edgecolors=style.ink, linewidths=1.6, zorder=4)
        if any(label.key == key for label in self._labels):
            return (ring,)
        # The ring keeps the label off; other labels stay where they are.
        spaced = replace(dot, radius=dot.radius + 3.5 * self._point)
        taken = self._taken + [label.box for label in self._labels]
        others = [other for other in self._dots if other.key != key]
        placed = place_labels([spaced, *others], self._label_size, self._area, taken, 1, key)
        return (ring, *(self._draw_label(label, on_top=True) for label in placed))

    def _draw_rings(self, circles: Circles) -> list[Box]:
        """Draw rings, their names and the owner; return the boxes no label may cover."""
        style = self._style
        line = style.small_size * self._point
        taken = [Box(-OWNER_RADIUS, -OWNER_RADIUS, OWNER_RADIUS, OWNER_RADIUS)]
        for ring in reversed(circles.rings):
            self.axes.add_patch(Circle((0, 0), ring.outer, facecolor=style.rings[ring.band], edgecolor=style.ground,
                                       linewidth=1.5, zorder=1))
            top = ring.outer - line * 0.35
            name = f"{self._texts.bands[ring.band]} · {ring.people}"
            self.axes.text(0, top, name, ha="center", va="top", color=style.ink, fontsize=style.small_size,
                           fontfamily=self._families, zorder=2)
            half = self._text_width(name) / 2 + line * 0.3
            taken.append(Box(-half, top - line * 1.3, half, top + line * 0.1))
        self.axes.add_patch(Circle((0, 0), OWNER_RADIUS, facecolor=style.owner, edgecolor=style.ground, zorder=5))
        self.axes.text(0, 0, self._texts.owner, ha="center", va="center_baseline", color=style.on_owner,
                       fontsize=min(style.small_size, OWNER_RADIUS / self._point * 0.8), fontfamily=self._families,
                       zorder=6)
        return taken

    def _readable(self, circles: Circles) -> list[Dot]:
        """Return the dots big enough to be told on this picture, where their ring has the room for it."""
        wanted = {ring.band: min(_READABLE_DOT * self._point, ring.room) for ring in circles.rings}
        return [dot if dot.radius >= wanted[dot.band] else replace(dot, radius=wanted[dot.band])
                for dot in circles.dots]

    def _draw_dots(self) -> None:
        style = self._style
        smallest = _SMALLEST_DOT * self._point
        # Dots too small to tell their group are one quiet crowd: thousands of coloured specks say nothing.
        self._scatter([dot for dot in self._dots if dot.radius < smallest], 0.8, color=style.muted, alpha=0.6,
                      linewidths=0)
        for group in RelationGroup:
            told = [dot for dot in self._dots if dot.group is group and dot.radius >= smallest]
            self._scatter(told, 1.0, color=style.groups[group], marker=GROUP_MARKERS[group], edgecolors=style.ground,
                          linewidths=0.5)

    def _scatter(self, dots: Sequence[Dot], scale: float, **look: Any) -> None:
        sizes = [(2 * scale * dot.radius / self._point) ** 2 for dot in dots]
        self.axes.scatter([dot.x for dot in dots], [dot.y for dot in dots], s=sizes, zorder=3, **look)

    def _text_width(self, text: str) -> float:
        # Every canvas pictures are drawn on is an Agg one; the base class does not promise its renderer.
        renderer = self._figure.canvas.get_renderer()  # type: ignore[attr-defined]
        pixels = renderer.get_text_width_height_descent(text or " ", self._font, False)[0]
        return float(pixels) / self._figure.dpi * _POINTS_PER_INCH * self._point

    def _label_size(self, dot: Dot) -> tuple[float, float]:
        text = self._words.setdefault(dot.key, chart_label(self._texts.label(dot.key), self._style, _LABEL_EMS))
        return self._text_width(text), self._style.small_size * 1.2 * self._point

    def _draw_label(self, label: Label, on_top: bool = False) -> Text:
        box = label.box
        # Set from the dot's side, as the measured width is not exactly the drawn one.
        side, x = ("left", box.left) if box.left >= self._by_key[label.key].x else ("right", box.right)
        text = self.axes.text(x, (box.bottom + box.top) / 2, self._words[label.key], ha=side, va="center_baseline",
                              color=self._style.ink, fontsize=self._style.small_size, fontfamily=self._families,
                              zorder=6)
        if on_top:
            # Where it had to cover dots, it must still be read.
            text.set_bbox({"facecolor": self._style.ground, "edgecolor": "none", "alpha": 0.8, "pad": 0.8})
        return text

    def _draw_legend(self) -> None:
        style = self._style
        handles = [Line2D([], [], linestyle="none", marker=GROUP_MARKERS[group], markersize=style.text_size * 0.7,
                          color=style.groups[group], label=self._texts.groups[group]) for group in RelationGroup]
        self._figure.legend(handles=handles, loc="lower center", ncols=len(handles), frameon=False,
                            labelcolor=style.ink, prop=self._font, handletextpad=0.2, columnspacing=1.2,
                            borderaxespad=0.2)


def _square(dot: Dot, radius: float) -> Box:
    return Box(dot.x - radius, dot.y - radius, dot.x + radius, dot.y + radius)
