"""A score as a row of steps, each with the fact behind it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.assessment import Band
from gui.theme import Theme
from gui.words.explanation_texts import WaterfallRow

_FULL_SCORE = 100.0
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Waterfall(QWidget):
    """Rows of a fact and, under it, the piece of the score it adds; a screen reader hears the same rows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[WaterfallRow, ...] = ()
        self._band = Band.NOT_VISIBLE
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._theme_changed)

    def show_rows(self, rows: Sequence[WaterfallRow], band: Band) -> None:
        """Show these steps in the band's colour."""
        self._rows, self._band = tuple(rows), band
        self.setAccessibleDescription("; ".join(f"{row.fact}: {row.points}" for row in self._rows))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(sum(self._fact_height(row, width) + self._bar_space() for row in self._rows))

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().height() * 16
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = self.fontMetrics().height() * 8
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        em = self.fontMetrics().height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        points_width = em * 2.6
        track_width = self.width() - points_width - 2
        top = 0.0
        for row in self._rows:
            height = self._fact_height(row, self.width())
            painter.setPen(QColor(tokens.ink))
            painter.drawText(QRectF(1, top, self.width() - 2, height), int(_WRAP), row.fact)
            middle = top + height + em * 0.45
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.pill))
            painter.drawRoundedRect(QRectF(1, middle - em * 0.06, track_width, em * 0.12), em * 0.06, em * 0.06)
            low, high = sorted(min(max(place, 0.0), _FULL_SCORE) / _FULL_SCORE for place in (row.start, row.end))
            if high > low:
                painter.setBrush(QColor(tokens.bands.get(self._band, tokens.muted)))
                painter.drawRoundedRect(
                    QRectF(1 + low * track_width, middle - em * 0.2, max(2.0, (high - low) * track_width), em * 0.4),
                    em * 0.1, em * 0.1,
                )
            painter.setPen(QColor(tokens.ink))
            painter.drawText(QRectF(self.width() - points_width, middle - em * 0.6, points_width - 2, em * 1.2),
                             int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), row.points)
            top += height + self._bar_space()
        if self.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _bar_space(self) -> float:
        return self.fontMetrics().height() * 1.35

    def _fact_height(self, row: WaterfallRow, width: int) -> float:
        return self.fontMetrics().boundingRect(0, 0, max(1, width - 2), 10_000, int(_WRAP), row.fact).height()

    def _theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
