"""Calls against talk time as a figure: one dot a person, told apart by group."""

from matplotlib.figure import Figure

from core.summary.figures import RelationGroup
from core.summary.labels import Box
from core.summary.scatter import Scatter
from gui.charts.chart_style import GROUP_MARKERS, ChartStyle
from gui.charts.frame import PointFrame
from gui.charts.group_legend import draw_legend
from gui.charts.labelled_dots import LabelledDots, PlacedSpot
from gui.charts.picture import Picture
from gui.charts.picture_content import ChartTexts
from gui.charts.scales import CallScale, TalkScale

#: Radius of a dot in points, by how many people there are at most.
_RADII = ((60, 4.0), (400, 3.2))
_SMALLEST_RADIUS = 2.4
#: Points between the outermost dots and the axes' edges.
_RIM = 7.0
#: Lines of small text the groups' names take.
_LEGEND_LINES = 1.9


def draw_scatter(figure: Figure, scatter: Scatter, texts: ChartTexts, style: ChartStyle, selected: str = "") -> Picture:
    """Draw a dot for everybody with a call, over what ``figure`` held; labels never cover each other."""
    calls = CallScale(max((point.calls for point in scatter.points), default=1))
    talk = TalkScale(max((point.seconds for point in scatter.points), default=0))
    spans = ["0" if not tick else texts.span(tick) for tick in talk.ticks()]
    frame = PointFrame(figure, style, spans, notes=(texts.x_axis, *texts.notes), below=_LEGEND_LINES, above=1.4)
    inner_width, inner_height = frame.width - 2 * _RIM, frame.height - 2 * _RIM

    def across(count: int) -> float:
        return (calls.share(count) - 0.5) * inner_width

    def up(seconds: int) -> float:
        return (talk.share(seconds) - 0.5) * inner_height

    frame.x_ticks([across(tick) for tick in calls.ticks()], [texts.count(tick) for tick in calls.ticks()])
    frame.y_ticks([up(tick) for tick in talk.ticks()], spans)
    frame.title(texts.y_axis)
    frame.draw_notes()
    radius = next((size for most, size in _RADII if len(scatter.points) <= most), _SMALLEST_RADIUS)
    spots = [PlacedSpot(point.key, across(point.calls), up(point.seconds), radius) for point in scatter.points]
    for group in RelationGroup:
        places = [spot for point, spot in zip(scatter.points, spots, strict=True) if point.group is group]
        frame.axes.scatter([spot.x for spot in places], [spot.y for spot in places], s=(2 * radius) ** 2,
                           color=style.groups[group], marker=GROUP_MARKERS[group], edgecolors=style.ground,
                           linewidths=0.5, alpha=0.85, zorder=3)
    area = Box(-frame.width / 2, -frame.height / 2, frame.width / 2, frame.height / 2)
    dots = LabelledDots(frame.axes, style, texts.label, spots, area)
    draw_legend(figure, texts, style)
    picture = Picture(frame.axes, dots.targets(), dots.labelled(), dots.mark)
    picture.select(selected)
    return picture
