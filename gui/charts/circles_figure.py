"""The circles as a figure: everybody visible around the owner, the likeliest to be called innermost."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Circle

from core.summary.circles import OWNER_RADIUS, Circles, Dot
from core.summary.figures import RelationGroup
from core.summary.labels import Box
from gui.charts.chart_style import GROUP_MARKERS, ChartStyle
from gui.charts.frame import POINTS_PER_INCH, text_width
from gui.charts.group_legend import draw_legend
from gui.charts.labelled_dots import LabelledDots
from gui.charts.picture import Picture
from gui.charts.picture_content import ChartTexts

#: Half of the picture's shorter side in the circles' unit: the outer ring leaves a rim.
_RIM = 1.06
#: Radius in points below which colour and shape of a dot cannot be told.
_SMALLEST_DOT = 2.2
#: Radius in points dots have at least where there is room.
_READABLE_DOT = 2.8


def draw_circles(figure: Figure, circles: Circles, texts: ChartTexts, style: ChartStyle, selected: str = "") -> Picture:
    """Draw everybody visible, over what ``figure`` held; labels never cover each other."""
    drawing = _CirclesDrawing(figure, circles, texts, style)
    dots = drawing.labels
    picture = Picture(drawing.axes, dots.targets(), dots.labelled(), dots.mark)
    picture.select(selected)
    return picture


class _CirclesDrawing:
    """One drawing. Lengths are in the circles' unit."""

    def __init__(self, figure: Figure, circles: Circles, texts: ChartTexts, style: ChartStyle) -> None:
        figure.clear()
        figure.set_facecolor(style.ground)
        # The axes fill the figure above the legend exactly, so that labels can be measured in the circles' unit.
        figure.set_layout_engine("none")
        self._figure, self._texts, self._style = figure, texts, style
        self._families = list(style.families)
        height_points = figure.get_figheight() * POINTS_PER_INCH
        strip = min(0.4, style.text_size * 2.2 / height_points)
        self.axes = figure.add_axes((0, strip, 1, 1 - strip))
        self.axes.set_axis_off()
        width, height = figure.get_figwidth() * POINTS_PER_INCH, height_points * (1 - strip)
        self._point = 2 * _RIM / min(width, height)
        half_width, half_height = width * self._point / 2, height * self._point / 2
        self._area = Box(-half_width, -half_height, half_width, half_height)
        self.axes.set_xlim(-half_width, half_width)
        self.axes.set_ylim(-half_height, half_height)
        self._font = FontProperties(family=self._families, size=style.small_size)
        taken = self._draw_rings(circles)
        self._dots = self._readable(circles)
        self._draw_dots()
        self.labels = LabelledDots(self.axes, style, texts.label, self._dots, self._area, taken, self._point)
        draw_legend(figure, texts, style)

    def _draw_rings(self, circles: Circles) -> list[Box]:
        """Draw rings, their names and the owner; return the boxes no label may cover."""
        style = self._style
        line = style.small_size * self._point
        taken = [Box(-OWNER_RADIUS, -OWNER_RADIUS, OWNER_RADIUS, OWNER_RADIUS)]
        for ring in reversed(circles.rings):
            self.axes.add_patch(Circle((0, 0), ring.outer, facecolor=style.rings[ring.band], edgecolor=style.ground,
                                       linewidth=1.5, zorder=1))
            top = ring.outer - line * 0.35
            name = f"{self._texts.bands[ring.band]} · {self._texts.count(ring.people)}"
            self.axes.text(0, top, name, ha="center", va="top", color=style.ink, fontsize=style.small_size,
                           fontfamily=self._families, zorder=2)
            half = text_width(self._figure, self._font, name) * self._point / 2 + line * 0.3
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
