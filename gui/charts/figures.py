"""Which figure draws which picture; knows no Qt and speaks no language."""

from collections.abc import Callable
from typing import Any

from matplotlib.figure import Figure

from core.summary.circles import Circles
from core.summary.concentration import Concentration
from core.summary.figures import HourGrid, Ranking
from core.summary.playbook_ranking import PlaybookRanking
from core.summary.scatter import Scatter
from gui.charts.bars_figure import draw_playbook, draw_ranking
from gui.charts.chart_style import ChartStyle
from gui.charts.circles_figure import draw_circles
from gui.charts.concentration_figure import draw_concentration
from gui.charts.hours_figure import draw_hours
from gui.charts.picture import Picture
from gui.charts.picture_content import ChartTexts, PictureData
from gui.charts.scatter_figure import draw_scatter

_DRAWERS: dict[type, Callable[[Figure, Any, ChartTexts, ChartStyle, str], Picture]] = {
    Ranking: draw_ranking,
    PlaybookRanking: draw_playbook,
    Circles: draw_circles,
    Scatter: draw_scatter,
    Concentration: draw_concentration,
    HourGrid: draw_hours,
}


def draw(figure: Figure, data: PictureData, texts: ChartTexts, style: ChartStyle, selected: str = "") -> Picture:
    """Draw whichever picture the data is of, over what ``figure`` held, with the selected person marked."""
    return _DRAWERS[type(data)](figure, data, texts, style, selected)
