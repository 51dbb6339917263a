"""When calls take place: seven weekdays by twenty-four hours, darker where there are more."""

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.assessment import Band
from core.summary.figures import HOURS, WEEKDAYS, HourGrid
from gui.theme import Theme, mix
from gui.words import texts

#: In heights of a line.
_CELL_HEIGHT = 0.86
_MARKED_HOURS = (0, 6, 12, 18)
_KEYS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
#: The faintest cell that has a call still differs from an empty one.
_FAINTEST = 0.2
NO_CALLS = HourGrid(((0,) * HOURS,) * WEEKDAYS, 0, 0, None)


class HourGridView(QWidget):
    """The grid, and under it one line about the hour under the mouse or chosen by arrow keys."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = NO_CALLS
        self._left_out = self._of_person = False
        self._cell: tuple[int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._theme_changed)

    def show_grid(self, grid: HourGrid, *, left_out: bool = False, of_person: bool = False) -> None:
        """Show these counts of everybody or ``of_person``; ``left_out``: none, as the owner left out everybody."""
        self._grid, self._left_out, self._of_person = grid, left_out, of_person
        self._choose(None)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what stands out in the language of the moment."""
        self.setAccessibleName(self.tr("Calls by weekday and hour"))
        self.setAccessibleDescription(self.caption())
        self.update()

    def caption(self, length: QLocale.FormatType = QLocale.FormatType.LongFormat) -> str:
        """Return the line under the grid: about the chosen hour, else about the busiest one."""
        cell = self._cell or self._grid.busiest
        if cell is None:
            if self._left_out:
                return texts.everybody_left_out()
            return self.tr("No calls with this person.") if self._of_person else self.tr("No calls in the files.")
        day, hour = cell
        calls = self.tr("%n call(s)", "", self._grid.counts[day][hour])
        sentence = self.tr("{weekday} {start}–{end} h: {calls}")
        if self._cell is None:
            sentence = self.tr("Most: {weekday} {start}–{end} h, {calls}")
        weekday = QLocale().standaloneDayName(day + 1, length)
        return sentence.format(weekday=weekday, start=hour, end=hour + 1, calls=calls)

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(em * 16, round(em * (_CELL_HEIGHT * WEEKDAYS + 2.7)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 9, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        day, hour = self._cell or self._grid.busiest or (0, 0)
        if self._cell is not None:
            day, hour = (day + step[0]) % WEEKDAYS, (hour + step[1]) % HOURS
        self._choose((day, hour))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._choose(self._cell_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._choose(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        left, width, height = self._measures()
        painter = QPainter(self)
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 0.8)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        locale = QLocale()
        for day in range(WEEKDAYS):
            name = locale.standaloneDayName(day + 1, QLocale.FormatType.ShortFormat)
            painter.drawText(QRectF(0, day * height, left - 4, height),
                             int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), name)
        below = WEEKDAYS * height
        em = self.fontMetrics().height()
        for hour in _MARKED_HOURS:
            painter.drawText(QPointF(left + hour * width, below + em * 0.85), str(hour))
        for day, row in enumerate(self._grid.counts):
            for hour, count in enumerate(row):
                cell = QRectF(left + hour * width, day * height, width - 1.2, height - 1.2)
                painter.fillRect(cell, QColor(self._colour(count)))
                if (day, hour) == self._cell:
                    painter.setPen(QColor(tokens.ink))
                    painter.drawRect(cell)
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.muted))
        line = QRectF(0, below + em * 1.15, self.width(), em * 1.3)
        words = self.caption()
        if self.fontMetrics().horizontalAdvance(words) > self.width():
            words = self.caption(QLocale.FormatType.ShortFormat)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
                         self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width()))
        if self.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _colour(self, count: int) -> str:
        tokens = self._theme.tokens
        if not count:
            return tokens.pill
        share = _FAINTEST + (1 - _FAINTEST) * count / self._grid.highest
        return mix(tokens.pill, tokens.bands[Band.FIRST_WAVE], share)

    def _measures(self) -> tuple[float, float, float]:
        """Return where the cells begin, and a cell's width and height."""
        em = self.fontMetrics().height()
        left = em * 2.2
        return left, (self.width() - left - 1) / HOURS, em * _CELL_HEIGHT

    def _cell_at(self, place: QPointF) -> tuple[int, int] | None:
        left, width, height = self._measures()
        day, hour = int(place.y() // height), int((place.x() - left) // width)
        return (day, hour) if 0 <= day < WEEKDAYS and 0 <= hour < HOURS else None

    def _choose(self, cell: tuple[int, int] | None) -> None:
        if cell != self._cell:
            self._cell = cell
            self.setAccessibleDescription(self.caption())
            self.update()

    def _theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
