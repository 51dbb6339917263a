"""A switch that is on or off: a check box by its nature, drawn as a knob on a track."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from gui.theme import Theme

#: In heights of a line: the track and the gap before it.
_TRACK = (2.0, 1.1)
_GAP = 0.5


class Switch(QCheckBox):
    """The name at the left, the track at the right; the whole line can be clicked.

    Knob and track alone say the state to the eye: whoever places a switch puts the state's word beside or below it.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        width = self.fontMetrics().horizontalAdvance(self.text()) * 1.1 + (_GAP + _TRACK[0]) * em
        return QSize(round(width), round(em * 1.7))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 10, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        em = self.fontMetrics().height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = _TRACK[0] * em, _TRACK[1] * em
        area = QRectF(self.rect()).adjusted(3, 0, -3, 0)
        track = QRectF(area.right() - width, area.center().y() - height / 2, width, height)
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens.ink))
        room = round(track.left() - _GAP * em - area.left())
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(area.left(), 0, room, self.height()),
                         int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), name)
        painter.setPen(QColor(tokens.accent_fill if self.isChecked() else tokens.muted))
        painter.setBrush(QColor(tokens.accent_fill if self.isChecked() else tokens.pill))
        painter.drawRoundedRect(track, height / 2, height / 2)
        knob = height * 0.36
        place = track.right() - height / 2 if self.isChecked() else track.left() + height / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.on_accent if self.isChecked() else tokens.muted))
        painter.drawEllipse(QRectF(place - knob, track.center().y() - knob, 2 * knob, 2 * knob))
        if self.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
