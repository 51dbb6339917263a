"""The pictures as matplotlib figures, drawn from the records of ``core``; knows no Qt and speaks no language."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Circle

from core.circles import MAX_LABELS, OWNER_RADIUS, Box, Circles, Dot, Label, place_labels
from core.summary import RANKING_BARS, Ranking, RelationGroup
from gui.charts.chart_style import GROUP_MARKERS, ChartStyle, chart_label
from gui.charts.picture_content import ChartTexts

#: Rows the ranking has room for at least, so that few bars do not grow into blocks.
_MIN_ROWS = 8
_POINTS_PER_INCH = 72
#: The circles' unit in pixels: the outer ring leaves this share of the picture's shorter half free.
_RIM = 1.06
#: Radius in points below which colour and shape of a dot cannot be told.
_SMALLEST_DOT = 2.2
#: Radius in points dots have at least where there is room.
_READABLE_DOT = 2.8


@dataclass(frozen=True, slots=True)
class Target:
    """What a click reaches: a box around a bar or dot in data coordinates."""

    key: str
    box: Box


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn picture: its axes, what can be clicked (top first), and the labels people got, by key."""

    axes: Axes
    targets: tuple[Target, ...]
    labels: Mapping[str, str] = field(default_factory=dict)

    def key_at(self, x: float, y: float) -> str | None:
        """Return the person at this place in display pixels (origin bottom left), or None."""
        column, row = self.axes.transData.inverted().transform((x, y))
        spot = Box(column, row, column, row)
        return next((target.key for target in self.targets if spot.within(target.box)), None)

    def place_of(self, key: str) -> tuple[float, float] | None:
        """Return where a person's bar begins or dot stands in display pixels (origin bottom left), or None."""
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


def draw(
    figure: Figure, data: Ranking | Circles, texts: ChartTexts, style: ChartStyle, selected: str = ""
) -> Picture:
    """Draw whichever picture the data is of."""
    if isinstance(data, Ranking):
        return draw_ranking(figure, data, texts, style, selected)
    return draw_circles(figure, data, texts, style, selected)


def draw_ranking(figure: Figure, ranking: Ranking, texts: ChartTexts, style: ChartStyle, selected: str = "") -> Picture:
    """Draw the highest scores as bars, each with its score and band in words, over what ``figure`` held."""
    figure.clear()
    figure.set_facecolor(style.ground)
    figure.set_layout_engine("constrained")
    axes = figure.add_subplot()
    axes.set_facecolor(style.ground)
    rows = list(range(len(ranking.bars)))
    axes.barh(rows, [bar.score for bar in ranking.bars], height=0.56,
              color=[style.bands[bar.band] for bar in ranking.bars], zorder=2)
    labels = {bar.key: chart_label(texts.label(bar.key), style) for bar in ranking.bars}
    for row, bar in enumerate(ranking.bars):
        if bar.key == selected:
            axes.axhspan(row - 0.5, row + 0.5, color=style.selection, zorder=0)
        axes.annotate(f"{bar.score:.0f}  {texts.bands[bar.band]}", (bar.score, row), (5, 0),
                      textcoords="offset points", va="center", color=style.ink, fontsize=style.small_size,
                      fontfamily=list(style.families))
    axes.set_yticks(rows, list(labels.values()), fontfamily=list(style.families), fontsize=style.small_size,
                    color=style.ink)
    ticks = range(0, 101, 20)
    axes.set_xticks(ticks, [str(tick) for tick in ticks], fontfamily=list(style.families), fontsize=style.small_size,
                    color=style.muted)
    # Room right of a full bar for its score and the band's name.
    axes.set_xlim(0, 128)
    axes.set_ylim(max(len(rows), min(_MIN_ROWS, RANKING_BARS)) - 0.4, -0.6)
    axes.set_xlabel("\n".join(filter(None, (texts.score_axis, texts.others))), fontfamily=list(style.families),
                    fontsize=style.small_size, color=style.muted, loc="left")
    axes.grid(axis="x", color=style.line, linewidth=0.8, zorder=1)
    axes.tick_params(length=0)
    for spine in axes.spines.values():
        spine.set_visible(False)
    targets = tuple(Target(bar.key, Box(-200, row - 0.5, 200, row + 0.5)) for row, bar in enumerate(ranking.bars))
    return Picture(axes, targets, labels)


def draw_circles(figure: Figure, circles: Circles, texts: ChartTexts, style: ChartStyle, selected: str = "") -> Picture:
    """Draw everybody visible around the owner, the likeliest to be called innermost, over what ``figure`` held."""
    figure.clear()
    figure.set_facecolor(style.ground)
    # The axes fill the figure above the legend exactly, so that labels can be measured in the picture's unit.
    figure.set_layout_engine("none")
    height_points = figure.get_figheight() * _POINTS_PER_INCH
    strip = min(0.4, style.text_size * 2.2 / height_points)
    axes = figure.add_axes((0, strip, 1, 1 - strip))
    axes.set_axis_off()
    width = figure.get_figwidth() * _POINTS_PER_INCH
    height = height_points * (1 - strip)
    unit = min(width, height) / 2 / _RIM
    area = Box(-width / 2 / unit, -height / 2 / unit, width / 2 / unit, height / 2 / unit)
    axes.set_xlim(area.left, area.right)
    axes.set_ylim(area.bottom, area.top)
    names = _draw_rings(axes, circles, texts, style, unit)
    dots = _readable_dots(circles, unit)
    _draw_dots(axes, dots, style, unit, selected)
    # The mark around the selected dot keeps its label off.
    spaced = [replace(dot, radius=dot.radius + 3.5 / unit) if dot.key == selected else dot for dot in dots]
    chosen, labels = _labels(figure, spaced, texts, style, unit, area, names, selected)
    spots = {dot.key: dot.x for dot in dots}
    for label in chosen:
        box = label.box
        # Set from the dot's side, as the measured width is not exactly the drawn one.
        side, x = ("left", box.left) if box.left >= spots[label.key] else ("right", box.right)
        axes.text(x, (box.bottom + box.top) / 2, labels[label.key], ha=side, va="center_baseline",
                  color=style.ink, fontsize=style.small_size, fontfamily=list(style.families),
                  fontweight="bold" if label.key == selected else "normal", zorder=6)
    _draw_legend(figure, texts, style)
    reach = 4 / unit
    targets = [Target(label.key, label.box) for label in chosen]
    targets += [Target(dot.key, _reach(dot, reach)) for dot in dots]
    return Picture(axes, tuple(targets), {label.key: labels[label.key] for label in chosen})


def _reach(dot: Dot, extra: float) -> Box:
    radius = dot.radius + extra
    return Box(dot.x - radius, dot.y - radius, dot.x + radius, dot.y + radius)


def _draw_rings(axes: Axes, circles: Circles, texts: ChartTexts, style: ChartStyle, unit: float) -> list[Box]:
    """Draw rings, their names and the owner; return the boxes no label may cover."""
    line = style.small_size / unit
    taken = [Box(-OWNER_RADIUS, -OWNER_RADIUS, OWNER_RADIUS, OWNER_RADIUS)]
    for ring in reversed(circles.rings):
        axes.add_patch(Circle((0, 0), ring.outer, facecolor=style.rings[ring.band], edgecolor=style.ground,
                              linewidth=1.5, zorder=1))
        top = ring.outer - line * 0.35
        text = axes.text(0, top, f"{texts.bands[ring.band]} · {ring.people}", ha="center", va="top", color=style.ink,
                         fontsize=style.small_size, fontfamily=list(style.families), zorder=2)
        extent = text.get_window_extent()
        half = extent.width / axes.figure.dpi * _POINTS_PER_INCH / unit / 2 + line * 0.3
        taken.append(Box(-half, top - line * 1.3, half, top + line * 0.1))
    axes.add_patch(Circle((0, 0), OWNER_RADIUS, facecolor=style.owner, edgecolor=style.ground, zorder=5))
    axes.text(0, 0, texts.owner, ha="center", va="center_baseline", color=style.on_owner,
              fontsize=min(style.small_size, OWNER_RADIUS * unit * 0.8), fontfamily=list(style.families), zorder=6)
    return taken


def _readable_dots(circles: Circles, unit: float) -> list[Dot]:
    """Return the dots big enough to be told on this picture, where their ring has the room for it."""
    wanted = {ring.band: min(_READABLE_DOT / unit, ring.room) for ring in circles.rings}
    return [dot if dot.radius >= wanted[dot.band] else replace(dot, radius=wanted[dot.band]) for dot in circles.dots]


def _draw_dots(axes: Axes, dots: list[Dot], style: ChartStyle, unit: float, selected: str) -> None:
    # Dots too small to tell their group are one quiet crowd: thousands of coloured specks say nothing.
    crowd = [dot for dot in dots if dot.radius * unit < _SMALLEST_DOT]
    axes.scatter([dot.x for dot in crowd], [dot.y for dot in crowd],
                 s=[(1.6 * dot.radius * unit) ** 2 for dot in crowd], c=style.muted, alpha=0.6,
                 linewidths=0, zorder=3)
    for group in RelationGroup:
        told = [dot for dot in dots if dot.group is group and dot.radius * unit >= _SMALLEST_DOT]
        axes.scatter([dot.x for dot in told], [dot.y for dot in told], s=[(2 * dot.radius * unit) ** 2 for dot in told],
                     marker=GROUP_MARKERS[group], c=style.groups[group], edgecolors=style.ground, linewidths=0.5,
                     zorder=3)
    for dot in dots:
        if dot.key == selected:
            axes.scatter([dot.x], [dot.y], s=(2 * dot.radius * unit + 6) ** 2, marker="o", facecolors="none",
                         edgecolors=style.ink, linewidths=1.6, zorder=4)


def _labels(
    figure: Figure, dots: list[Dot], texts: ChartTexts, style: ChartStyle, unit: float, area: Box, taken: list[Box],
    selected: str,
) -> tuple[tuple[Label, ...], dict[str, str]]:
    """Return where labels go and what they say; the selected person always gets one that fits."""
    labels: dict[str, str] = {}
    regular, bold = (FontProperties(family=list(style.families), size=style.small_size, weight=weight)
                     for weight in ("normal", "bold"))
    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]

    def size(dot: Dot) -> tuple[float, float]:
        text = labels.setdefault(dot.key, chart_label(texts.label(dot.key), style, 11.0))
        pixels = renderer.get_text_width_height_descent(text or " ", bold if dot.key == selected else regular, False)[0]
        return pixels / figure.dpi * _POINTS_PER_INCH / unit, style.small_size * 1.2 / unit

    placed = place_labels(dots, size, area, taken, MAX_LABELS)
    if selected and all(label.key != selected for label in placed):
        placed = place_labels(dots, size, area, taken, MAX_LABELS, selected)
    return placed, labels


def _draw_legend(figure: Figure, texts: ChartTexts, style: ChartStyle) -> None:
    handles = [Line2D([], [], linestyle="none", marker=GROUP_MARKERS[group], markersize=style.text_size * 0.7,
                      color=style.groups[group], label=texts.groups[group]) for group in RelationGroup]
    figure.legend(handles=handles, loc="lower center", ncols=len(handles), frameon=False, labelcolor=style.ink,
                  prop=FontProperties(family=list(style.families), size=style.small_size), handletextpad=0.2,
                  columnspacing=1.2, borderaxespad=0.2)
