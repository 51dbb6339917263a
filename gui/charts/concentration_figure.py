"""How few people hold most, as a figure: the sum over people from the highest down, beside studied phones."""

from collections.abc import Iterator
from itertools import pairwise

from matplotlib.figure import Figure

from core.summary.concentration import Concentration, published_shares
from core.summary.labels import Box, Spot, place_labels
from core.summary.playbook_ranking import Measure
from gui.charts.chart_style import ChartStyle
from gui.charts.frame import PointFrame
from gui.charts.labelled_dots import LABEL_HEIGHT, LabelledDots, PlacedSpot
from gui.charts.picture import Picture
from gui.charts.picture_content import ChartTexts
from gui.charts.scales import count_ticks

_LEVELS = (0, 25, 50, 75, 100)
#: People the axis has room for at least, so that the marks stand apart.
_LEAST_PEOPLE = 12
_MARK_RADIUS = 4.0
_POINT_RADIUS = 1.6
#: The first people whose words are placed, the most telling first.
_ORDER = (5, 1, 10, 3, 20)
#: Boxes around the curve from one person to the next.
_PIECES = 6


def draw_concentration(
    figure: Figure, data: Concentration, texts: ChartTexts, style: ChartStyle, selected: str = "",
) -> Picture:
    """Draw the curve with its marks, over what ``figure`` held; studied phones as hollow marks, for calls only."""
    drawing = _Curve(figure, data, texts, style)
    picture = Picture(drawing.frame.axes, drawing.people.targets(), drawing.people.labelled(), drawing.people.mark)
    picture.select(selected)
    return picture


class _Curve:
    def __init__(self, figure: Figure, data: Concentration, texts: ChartTexts, style: ChartStyle) -> None:
        self._data, self._texts, self._style = data, texts, style
        # Only calls were published.
        self._has_reference = data.measure is Measure.CALLS and data.total > 0
        levels = [texts.percent(level / 100) for level in _LEVELS]
        notes = [texts.x_axis]
        if self._has_reference:
            notes.append(f"◇ {texts.reference}")
        self.frame = PointFrame(figure, style, levels, notes=notes, above=1.4)
        self._people_shown = max(len(data.points), _LEAST_PEOPLE)
        ticks = count_ticks(self._people_shown)
        self.frame.x_ticks([self._across(tick) for tick in ticks], [texts.count(tick) for tick in ticks], grid=False)
        self.frame.y_ticks([self._up(level / 100) for level in _LEVELS], levels)
        self.frame.title(texts.y_axis)
        self.frame.draw_notes()
        self._draw_curve()
        reference = list(self._reference())
        marks = self._marks()
        taken = [*self._along_curve(), *(_box(spot) for spot in reference)]
        area = Box(-self.frame.width / 2, -self.frame.height / 2, self.frame.width / 2, self.frame.height / 2)
        labels = place_labels([marks[number] for number in _ORDER if number in marks], self._size, area, taken)
        for label in labels:
            self._write(label.key, label.box)
        spots = [PlacedSpot(point.key, self._across(number), self._up(data.share(point.sum)), _POINT_RADIUS)
                 for number, point in enumerate(data.points, start=1)]
        self.people = LabelledDots(self.frame.axes, style, texts.label, spots, area,
                                   [*taken, *(label.box for label in labels)], limit=0)

    def _across(self, people: int) -> float:
        return self.frame.x(people / self._people_shown * 0.98)

    def _up(self, share: float) -> float:
        return self.frame.y(share * 0.94)

    def _curve_points(self) -> list[tuple[float, float]]:
        return [(self._across(0), self._up(0))] + [
            (self._across(number), self._up(self._data.share(point.sum)))
            for number, point in enumerate(self._data.points, start=1)]

    def _draw_curve(self) -> None:
        style, points = self._style, self._curve_points()
        across, up = [x for x, _ in points], [y for _, y in points]
        self.frame.axes.fill_between(across, up, self._up(0), color=style.curve, alpha=0.12, linewidth=0, zorder=1)
        self.frame.axes.plot(across, up, color=style.curve, linewidth=1.8, zorder=3)

    def _reference(self) -> Iterator[PlacedSpot]:
        """Draw the studied phones, and yield where their marks stand."""
        if not self._has_reference:
            return
        spots = [PlacedSpot("", self._across(people), self._up(share), _MARK_RADIUS)
                 for people, share in published_shares().shares if people <= self._people_shown]
        self.frame.axes.scatter([spot.x for spot in spots], [spot.y for spot in spots], s=(2 * _MARK_RADIUS) ** 2,
                                marker="D", facecolors="none", edgecolors=self._style.muted, linewidths=1.1, zorder=2)
        yield from spots

    def _marks(self) -> dict[int, PlacedSpot]:
        """Draw the marks of the first so many people, and return where they stand."""
        marks = {number: PlacedSpot(str(number), self._across(number), self._up(self._data.share(amount)), _MARK_RADIUS)
                 for number, amount in self._data.marks}
        self.frame.axes.scatter([spot.x for spot in marks.values()], [spot.y for spot in marks.values()],
                                s=(2 * _MARK_RADIUS) ** 2, color=self._style.curve, edgecolors=self._style.ground,
                                linewidths=1.0, zorder=4)
        return marks

    def _along_curve(self) -> Iterator[Box]:
        """Yield boxes around the curve, which words keep clear of."""
        points = self._curve_points()
        for (left, low), (right, high) in pairwise(points):
            # In short pieces, as the box of a long slope would cover the room under it.
            for piece in range(_PIECES):
                start, end = piece / _PIECES, (piece + 1) / _PIECES
                yield Box(left + (right - left) * start, low + (high - low) * start - 1,
                          left + (right - left) * end, low + (high - low) * end + 1)

    def _size(self, spot: Spot) -> tuple[float, float]:
        words = self._texts.marks[int(spot.key)]
        return self.frame.text_width(words), self._style.small_size * LABEL_HEIGHT

    def _write(self, key: str, box: Box) -> None:
        self.frame.axes.text(box.left, (box.bottom + box.top) / 2, self._texts.marks[int(key)], ha="left",
                             va="center_baseline", color=self._style.ink, fontsize=self._style.small_size,
                             fontfamily=self.frame.families, zorder=6)


def _box(spot: PlacedSpot) -> Box:
    return Box(spot.x - spot.radius, spot.y - spot.radius, spot.x + spot.radius, spot.y + spot.radius)
