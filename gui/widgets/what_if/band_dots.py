"""Everybody as dots in the colours of the bands: how many people of the whole are in which."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.assessment import Band
from gui.theme import Theme

#: Dots of one grid at most, so that they stay big enough to be told apart.
MOST_DOTS = 120
#: In heights of a line: from one dot's middle to the next one's, and a dot's width.
_STEP = 0.62
_DOT = 0.46


def people_a_dot(people: int) -> int:
    """Return how many people one dot stands for: 1, 2, 5, 10, 20, 50 …, so that the dots stay few enough.

    A band's last dot may stand for fewer; every band may begin one, hence the room left for them.
    """
    size, steps = 1, (2, 2.5, 2)
    turn = 0
    while people / size > MOST_DOTS - len(Band):
        size = round(size * steps[turn % len(steps)])
        turn += 1
    return size


class BandDots(QWidget):
    """One grid of dots, the most exposed first; nobody disappears: a band with people has at least one dot."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bands: Mapping[Band, int] = {}
        self._size = 1
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def show_bands(self, bands: Mapping[Band, int], size: int) -> None:
        """Show these counts, one dot for up to ``size`` people."""
        self._bands, self._size = bands, size
        self.update()

    def dots(self) -> Mapping[Band, int]:
        """Return how many dots each band has."""
        return {band: -(-count // self._size) for band, count in self._bands.items()}

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        people = sum(self._bands.values())
        # Counted from the whole, not from the bands: the height must not move with a switch.
        most = -(-people // self._size) + (min(len(Band), people) if self._size > 1 else 0)
        columns = self._columns(width)
        return round(max(1, -(-most // columns)) * self._step() + 2)

    def sizeHint(self) -> QSize:
        width = round(self._step() * 20)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._step() * 5), self.heightForWidth(max(self.width(), round(self._step() * 5))))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step, side = self._step(), self.fontMetrics().height() * _DOT
        columns = self._columns(self.width())
        place = 0
        for band, count in self.dots().items():
            colour = tokens.bands[band]
            painter.setBrush(QColor(colour) if band is not Band.NOT_VISIBLE else Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(tokens.muted if band is Band.NOT_VISIBLE else colour))
            for _ in range(count):
                row, column = divmod(place, columns)
                painter.drawEllipse(QRectF(column * step + 1, row * step + 1, side, side))
                place += 1

    def _step(self) -> float:
        return self.fontMetrics().height() * _STEP

    def _columns(self, width: int) -> int:
        return max(1, int((width - 2) // self._step()))
