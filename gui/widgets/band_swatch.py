"""A square in a band's colour; the band's word stands beside it."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.assessment import Band
from gui.theme import Theme


class BandSwatch(QWidget):
    """Shows the colour of ``band``; a band without colour of its own is an outline."""

    def __init__(self, theme: Theme, band: Band = Band.NOT_VISIBLE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._band = band
        side = round(self.fontMetrics().height() * 0.7)
        self.setFixedSize(side, side)
        theme.changed.connect(self.update)

    def show_band(self, band: Band) -> None:
        """Show the colour of this band."""
        self._band = band
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.field_line if self._band is Band.NOT_VISIBLE else tokens.bands[self._band]))
        painter.setBrush(QColor(tokens.bands[self._band]))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 3, 3)
