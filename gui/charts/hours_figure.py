"""When calls take place, as a figure: weekdays by hours, darker where there are more calls."""

from collections.abc import Sequence

from matplotlib.artist import Artist
from matplotlib.colors import ListedColormap
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from core.summary.figures import HOURS, WEEKDAYS, HourGrid
from gui.charts.chart_style import ChartStyle, blend
from gui.charts.frame import PointFrame
from gui.charts.picture import Picture
from gui.charts.picture_content import ChartTexts

#: Shades from one call to the most there are; an hour without a call has its own.
_SHADES = 12
#: The faintest shade still differs from an empty cell.
_FAINTEST = 0.2
_MARKED_HOURS = range(0, HOURS, 3)
#: Share of a cell's width that is drawn; the rest sets it apart from the next.
_FILLED = 0.92
#: Cells are at most this many times as high as they are wide.
_HIGHEST_CELL = 2.2
#: Lines of small text under the hours: what they are, and the key of the shades.
_KEY_LINES = 2.9


def draw_hours(figure: Figure, grid: HourGrid, texts: ChartTexts, style: ChartStyle, selected: str = "") -> Picture:
    """Draw the hours of a week, over what ``figure`` held; the hour with the most calls has a frame.

    People have no place in it: ``selected`` marks nobody.
    """
    sums = [texts.count(sum(row)) for row in grid.counts]
    frame = PointFrame(figure, style, texts.weekdays, sums, below=_KEY_LINES, above=0.5)
    width = frame.width / HOURS
    height = min(frame.height / WEEKDAYS, width * _HIGHEST_CELL)
    top = frame.height / 2

    def corner(day: int, hour: int) -> tuple[float, float]:
        return -frame.width / 2 + hour * width, top - (day + 1) * height

    shades = [style.empty, *(blend(style.empty, style.busy, _FAINTEST + (1 - _FAINTEST) * step / (_SHADES - 1))
                             for step in range(_SHADES))]
    across = [-frame.width / 2 + hour * width for hour in range(HOURS + 1)]
    down = [top - day * height for day in range(WEEKDAYS + 1)]
    levels = [[_level(count, grid.highest) for count in row] for row in grid.counts]
    frame.axes.pcolormesh(across, down, levels, cmap=ListedColormap(shades), vmin=-0.5, vmax=_SHADES + 0.5,
                          edgecolors=style.ground, linewidth=(1 - _FILLED) * width, zorder=1)
    frame.y_ticks([top - (day + 0.5) * height for day in range(WEEKDAYS)], texts.weekdays, style.ink, grid=False)
    for day, words in enumerate(sums):
        frame.axes.text(frame.width / 2 + style.small_size * 0.5, top - (day + 0.5) * height, words, ha="left",
                        va="center", color=style.muted, fontsize=style.small_size, fontfamily=frame.families)
    bottom = top - WEEKDAYS * height
    for hour in _MARKED_HOURS:
        frame.axes.text(corner(0, hour)[0], bottom - frame.lines(0.3), str(hour), ha="left", va="top",
                        color=style.muted, fontsize=style.small_size, fontfamily=frame.families)
    frame.axes.text(-frame.width / 2, bottom - frame.lines(1.4), texts.x_axis, ha="left", va="top", color=style.muted,
                    fontsize=style.small_size, fontfamily=frame.families)
    if grid.busiest is not None:
        frame.axes.add_patch(Rectangle(corner(*grid.busiest), width, height, fill=False, edgecolor=style.ink,
                                       linewidth=1.4, zorder=4))
        _draw_key(frame, grid, shades[1:], bottom - frame.lines(2.9), texts)
    return Picture(frame.axes, (), {}, _nobody)


def _level(count: int, highest: int) -> int:
    """Return the shade of a cell: 0 without a call, else 1 up to the darkest."""
    return 0 if not count else 1 + round((count / highest) * (_SHADES - 1))


def _draw_key(frame: PointFrame, grid: HourGrid, shades: Sequence[str], top: float, texts: ChartTexts) -> None:
    """Say which shade stands for how many calls."""
    style = frame.style
    side = style.small_size * 0.9
    left = -frame.width / 2
    low = "1" if grid.highest > 1 else ""
    for words, place in ((low, left), (texts.count(grid.highest), None)):
        if place is None:
            place = left + frame.text_width(low) + side * (len(shades) + 1)
        frame.axes.text(place, top - side / 2, words, ha="left", va="center", color=style.muted,
                        fontsize=style.small_size, fontfamily=frame.families)
    start = left + frame.text_width(low) + side * 0.5
    for step, shade in enumerate(shades):
        frame.axes.add_patch(Rectangle((start + step * side, top - side), side, side, facecolor=shade, linewidth=0,
                                       clip_on=False))


def _nobody(_key: str) -> Sequence[Artist]:
    return ()
