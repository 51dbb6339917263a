"""The line under a picture that names the groups of people by colour and marker."""

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D

from core.summary.figures import RelationGroup
from gui.charts.chart_style import GROUP_MARKERS, ChartStyle
from gui.charts.frame import POINTS_PER_INCH, text_width
from gui.charts.picture_content import ChartTexts


def draw_legend(figure: Figure, texts: ChartTexts, style: ChartStyle) -> None:
    """Name the groups with their colours and markers in one line at the bottom, smaller where it would not fit."""
    font = FontProperties(family=list(style.families), size=style.small_size)
    room = figure.get_figwidth() * POINTS_PER_INCH
    words = sum(text_width(figure, font, name) for name in texts.groups.values())
    # Besides the words: markers and the air between them.
    needed = words + 3.2 * style.small_size * len(texts.groups)
    font.set_size(style.small_size * min(1.0, room / needed))
    handles = [Line2D([], [], linestyle="none", marker=GROUP_MARKERS[group], markersize=style.text_size * 0.7,
                      color=style.groups[group], label=texts.groups[group]) for group in RelationGroup]
    figure.legend(handles=handles, loc="lower center", ncols=len(handles), frameon=False, labelcolor=style.ink,
                  prop=font, handletextpad=0.2, columnspacing=1.2, borderaxespad=0.2)
