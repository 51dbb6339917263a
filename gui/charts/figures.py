"""The pictures as matplotlib figures, drawn from the records of ``core``; knows no Qt and speaks no language."""

from collections.abc import Sequence

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from core.circles import Box, Circles
from core.summary import RANKING_BARS, Ranking
from gui.charts.chart_style import ChartStyle, chart_label
from gui.charts.circles_figure import draw_circles
from gui.charts.picture import Picture, Target
from gui.charts.picture_content import ChartTexts

#: Rows the ranking has room for at least, so that few bars do not grow into blocks.
_MIN_ROWS = 8
#: The score axis goes past 100: room for the score and the band's name right of a full bar.
_AXIS_END = 128


def draw(
    figure: Figure, data: Ranking | Circles, texts: ChartTexts, style: ChartStyle, selected: str = ""
) -> Picture:
    """Draw whichever picture the data is of, over what ``figure`` held, with the selected person marked."""
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
    families = list(style.families)
    for row, bar in enumerate(ranking.bars):
        axes.annotate(f"{bar.score:.0f}  {texts.bands[bar.band]}", (bar.score, row), (5, 0),
                      textcoords="offset points", va="center", color=style.ink, fontsize=style.small_size,
                      fontfamily=families)
    axes.set_yticks(rows, list(labels.values()), fontfamily=families, fontsize=style.small_size, color=style.ink)
    ticks = range(0, 101, 20)
    axes.set_xticks(ticks, [str(tick) for tick in ticks], fontfamily=families, fontsize=style.small_size,
                    color=style.muted)
    axes.set_xlim(0, _AXIS_END)
    axes.set_ylim(max(len(rows), min(_MIN_ROWS, RANKING_BARS)) - 0.4, -0.6)
    axes.set_xlabel("\n".join(filter(None, (texts.score_axis, texts.others))), fontfamily=families,
                    fontsize=style.small_size, color=style.muted, loc="left")
    axes.grid(axis="x", color=style.line, linewidth=0.8, zorder=1)
    axes.tick_params(length=0)
    for spine in axes.spines.values():
        spine.set_visible(False)
    # Wide enough to reach the names left of the axis.
    targets = [Target(bar.key, Box(-200, row - 0.5, 200, row + 0.5)) for row, bar in enumerate(ranking.bars)]
    picture = Picture(axes, targets, labels, _RowMark(axes, ranking, style))
    picture.select(selected)
    return picture


class _RowMark:
    """Lays a stripe behind a person's bar."""

    def __init__(self, axes: Axes, ranking: Ranking, style: ChartStyle) -> None:
        self._axes = axes
        self._rows = {bar.key: row for row, bar in enumerate(ranking.bars)}
        self._colour = style.selection

    def __call__(self, key: str) -> Sequence[Artist]:
        if key not in self._rows:
            return ()
        row = self._rows[key]
        return (self._axes.axhspan(row - 0.5, row + 0.5, color=self._colour, zorder=0),)
