"""Rankings as bars: the score of all orderings together, or what one ordering sorts by."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from core.labels import Box
from core.playbook_ranking import Measure, PlaybookRanking
from core.summary import RANKING_BARS, Ranking
from gui.charts.chart_style import ChartStyle, chart_label
from gui.charts.picture import Picture, Target
from gui.charts.picture_content import ChartTexts
from gui.charts.scales import count_ticks, span_ticks

#: Rows a ranking has room for at least, so that few bars do not grow into blocks.
_MIN_ROWS = 8
#: The axis goes past its end: room for the words right of a full bar, and for those at a cut line.
_AXIS_SHARE = 1.28
_CUT_AXIS_SHARE = 1.46


@dataclass(frozen=True, slots=True)
class _Row:
    key: str
    name: str
    length: float
    words: str
    colour: str


def draw_ranking(figure: Figure, ranking: Ranking, texts: ChartTexts, style: ChartStyle, selected: str = "") -> Picture:
    """Draw the highest scores as bars, each with its score and band in words, over what ``figure`` held."""
    rows = [_Row(bar.key, chart_label(texts.label(bar.key), style), bar.score,
                 f"{bar.score:.0f}  {texts.bands[bar.band]}", style.bands[bar.band]) for bar in ranking.bars]
    bars = _Bars(figure, rows, style, 100 * _AXIS_SHARE)
    bars.axis([(tick, str(tick)) for tick in range(0, 101, 20)], (texts.score_axis, texts.others))
    return bars.picture(selected)


def draw_playbook(
    figure: Figure, ranking: PlaybookRanking, texts: ChartTexts, style: ChartStyle, selected: str = "",
) -> Picture:
    """Draw what one ordering sorts by as bars in its order, each with its place; lines where lists are cut."""
    say = texts.count if ranking.measure is Measure.CALLS else texts.span
    rows = [_Row(bar.key, f"{bar.place}  {chart_label(texts.label(bar.key), style, 12.0)}", ranking.figure(bar),
                 say(ranking.figure(bar)), style.bands[bar.band]) for bar in ranking.bars]
    highest = max((row.length for row in rows), default=0) or 1
    bars = _Bars(figure, rows, style, highest * _CUT_AXIS_SHARE)
    ticks = count_ticks(highest) if ranking.measure is Measure.CALLS else span_ticks(highest)
    bars.axis([(tick, say(tick) if tick else "0") for tick in ticks], (texts.x_axis, texts.others))
    bars.cuts((before, texts.marks[cut]) for cut, before in ranking.cuts)
    return bars.picture(selected)


class _Bars:
    """One drawing of bars, longest axis to the right, first row on top."""

    def __init__(self, figure: Figure, rows: Sequence[_Row], style: ChartStyle, end: float) -> None:
        figure.clear()
        figure.set_facecolor(style.ground)
        figure.set_layout_engine("constrained")
        self._rows, self._style, self._end = rows, style, end
        self._families = list(style.families)
        self.axes = axes = figure.add_subplot()
        axes.set_facecolor(style.ground)
        places = list(range(len(rows)))
        axes.barh(places, [row.length for row in rows], height=0.56, color=[row.colour for row in rows], zorder=2)
        for place, row in zip(places, rows, strict=True):
            axes.annotate(row.words, (row.length, place), (5, 0), textcoords="offset points", va="center",
                          color=style.ink, fontsize=style.small_size, fontfamily=self._families)
        axes.set_yticks(places, [row.name for row in rows], fontfamily=self._families, fontsize=style.small_size,
                        color=style.ink)
        axes.set_xlim(0, end)
        axes.set_ylim(max(len(rows), min(_MIN_ROWS, RANKING_BARS)) - 0.4, -0.6)
        axes.grid(axis="x", color=style.line, linewidth=0.8, zorder=1)
        axes.tick_params(length=0)
        for spine in axes.spines.values():
            spine.set_visible(False)

    def axis(self, ticks: Sequence[tuple[int, str]], notes: Sequence[str]) -> None:
        """Write the ticks of the lengths, and under them what they count and whatever else is to be said."""
        style = self._style
        self.axes.set_xticks([tick for tick, _ in ticks], [words for _, words in ticks], fontfamily=self._families,
                             fontsize=style.small_size, color=style.muted)
        self.axes.set_xlabel("\n".join(filter(None, notes)), fontfamily=self._families, fontsize=style.small_size,
                             color=style.muted, loc="left")

    def cuts(self, lines: Iterator[tuple[int, str]]) -> None:
        """Draw a line under so many rows, with its words at the right end above it."""
        style = self._style
        for before, words in lines:
            place = before - 0.5
            self.axes.axhline(place, color=style.muted, linewidth=1.0, linestyle=(0, (4, 3)), zorder=3)
            self.axes.annotate(words, (1.0, place), (0, 2), xycoords=("axes fraction", "data"),
                               textcoords="offset points", ha="right", va="bottom", color=style.muted,
                               fontsize=style.small_size, fontfamily=self._families)

    def picture(self, selected: str) -> Picture:
        """Return the drawing with what can be clicked: rows from edge to edge, names left of the axis included."""
        end = self._end
        targets = [Target(row.key, Box(-2 * end, place - 0.5, 2 * end, place + 0.5))
                   for place, row in enumerate(self._rows)]
        labels = {row.key: row.name for row in self._rows}
        picture = Picture(self.axes, targets, labels, _RowMark(self.axes, self._rows, self._style))
        picture.select(selected)
        return picture


class _RowMark:
    """Lays a stripe behind a person's bar."""

    def __init__(self, axes: Axes, rows: Sequence[_Row], style: ChartStyle) -> None:
        self._axes = axes
        self._places = {row.key: place for place, row in enumerate(rows)}
        self._colour = style.selection

    def __call__(self, key: str) -> Sequence[Artist]:
        if key not in self._places:
            return ()
        place = self._places[key]
        return (self._axes.axhspan(place - 0.5, place + 0.5, color=self._colour, zorder=0),)
