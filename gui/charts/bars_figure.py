"""Rankings as bars: the score of all orderings together, or what one ordering sorts by."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from matplotlib.artist import Artist
from matplotlib.figure import Figure

from core.summary.figures import RANKING_BARS, Ranking
from core.summary.labels import Box
from core.summary.playbook_ranking import Measure, PlaybookRanking
from gui.charts.chart_style import ChartStyle, chart_label
from gui.charts.frame import POINTS_PER_INCH, PointFrame
from gui.charts.picture import Picture, Target
from gui.charts.picture_content import ChartTexts
from gui.charts.scales import count_ticks, span_ticks

#: Rows a ranking has room for at least, so that few bars do not grow into blocks.
_MIN_ROWS = 8
#: Share of a row's height its bar takes.
_BAR = 0.56
#: Points between a bar and its words.
_GAP = 5.0
_NAME_EMS = 12.0


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
    bars = _Bars(figure, rows, style, 100.0, (texts.score_axis, *texts.notes))
    bars.draw(range(0, 101, 20), str)
    return bars.picture(selected)


def draw_playbook(
    figure: Figure, ranking: PlaybookRanking, texts: ChartTexts, style: ChartStyle, selected: str = "",
) -> Picture:
    """Draw what one ordering sorts by as bars in its order, each with its place; lines where lists are cut."""
    by_calls = ranking.measure is Measure.CALLS
    say = texts.count if by_calls else texts.span
    rows = [_Row(bar.key, f"{texts.count(bar.place)}  {chart_label(texts.label(bar.key), style, _NAME_EMS)}",
                 ranking.figure(bar), say(ranking.figure(bar)), style.bands[bar.band]) for bar in ranking.bars]
    highest = max((row.length for row in rows), default=0) or 1
    cuts = [(before, texts.marks[cut]) for cut, before in ranking.cuts]
    bars = _Bars(figure, rows, style, highest, (texts.x_axis, *texts.notes), [words for _, words in cuts])
    bars.draw(count_ticks(highest) if by_calls else span_ticks(highest), lambda tick: say(tick) if tick else "0")
    bars.draw_cuts(cuts)
    return bars.picture(selected)


class _Bars:
    """One drawing of bars, first row on top; ``full`` is the length of the longest bar there can be.

    Right of a full bar there is room for its words, and then for those at the lines.
    """

    def __init__(
        self, figure: Figure, rows: Sequence[_Row], style: ChartStyle, full: float, notes: Iterable[str],
        line_words: Sequence[str] = (),
    ) -> None:
        self._rows, self._style = rows, style
        self._frame = frame = PointFrame(figure, style, [row.name for row in rows], notes=notes)
        room = max((frame.text_width(row.words) for row in rows), default=0.0) + 2 * _GAP
        room += max(map(frame.text_width, line_words), default=0.0)
        self._point = max(frame.width - room, frame.width / 3) / full
        self._row = frame.height / max(len(rows), min(_MIN_ROWS, RANKING_BARS))

    def _across(self, length: float) -> float:
        return length * self._point - self._frame.width / 2

    def _down(self, place: float) -> float:
        """Return where the middle of a row stands; half a row less is its upper edge."""
        return self._frame.height / 2 - (place + 0.5) * self._row

    def draw(self, ticks: Iterable[int], say: Callable[[int], str]) -> None:
        """Draw the bars, the ticks, and under them what they count and whatever else is to be said."""
        frame, style = self._frame, self._style
        places = [self._down(place) for place in range(len(self._rows))]
        frame.axes.barh(places, [row.length * self._point for row in self._rows], height=_BAR * self._row,
                        left=self._across(0), color=[row.colour for row in self._rows], zorder=2)
        for place, row in zip(places, self._rows, strict=True):
            frame.axes.text(self._across(row.length) + _GAP, place, row.words, ha="left", va="center_baseline",
                            color=style.ink, fontsize=style.small_size, fontfamily=frame.families, zorder=4)
        frame.y_ticks(places, [row.name for row in self._rows], style.ink, grid=False)
        marked = list(ticks)
        frame.x_ticks([self._across(tick) for tick in marked], [say(tick) for tick in marked])
        frame.draw_notes()

    def draw_cuts(self, lines: Iterable[tuple[int, str]]) -> None:
        """Draw a line under so many rows, with its words at the right end above it."""
        frame, style = self._frame, self._style
        for before, words in lines:
            place = self._down(before - 0.5)
            frame.axes.plot([-frame.width / 2, frame.width / 2], [place, place], color=style.muted, linewidth=1.0,
                            linestyle=(0, (4, 3)), zorder=3)
            frame.axes.text(frame.width / 2, place + style.small_size * 0.2, words, ha="right", va="bottom",
                            color=style.muted, fontsize=style.small_size, fontfamily=frame.families)

    def picture(self, selected: str) -> Picture:
        """Return the drawing with what can be clicked: rows from edge to edge, names left of the axis included."""
        wide = 2 * self._frame.figure.get_figwidth() * POINTS_PER_INCH
        targets = [Target(row.key, Box(-wide, self._down(place + 0.5), wide, self._down(place - 0.5)))
                   for place, row in enumerate(self._rows)]
        picture = Picture(self._frame.axes, targets, {row.key: row.name for row in self._rows}, self._mark)
        picture.select(selected)
        return picture

    def _mark(self, key: str) -> Sequence[Artist]:
        """Lay a stripe behind a person's bar."""
        place = next((place for place, row in enumerate(self._rows) if row.key == key), None)
        if place is None:
            return ()
        return (self._frame.axes.axhspan(self._down(place + 0.5), self._down(place - 0.5),
                                         color=self._style.selection, zorder=0),)
