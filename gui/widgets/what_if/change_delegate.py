"""How a list paints one person's change: a hollow mark for today, a full one for then, and the floor as a wall."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.assessment import Band
from core.what_if.records import Change, Standing
from gui.models.changes_model import Role
from gui.theme import Theme, Tokens
from gui.words import texts

Index = QModelIndex | QPersistentModelIndex

_FULL_SCORE = 100.0
#: In heights of a line: a row, a mark's radius, the widest name, the gap between the parts.
ROW = 1.9
_RADIUS = 0.36
_NAME = 8.5
_GAP = 0.6


def paint_mark(painter: QPainter, middle: QPointF, radius: float, band: Band, full: bool, tokens: Tokens) -> None:
    """Paint a mark in the band's colour: full for then, a ring for today."""
    colour = QColor(tokens.muted if band is Band.NOT_VISIBLE else tokens.bands[band])
    painter.setPen(QPen(colour, max(1.5, radius * 0.35)))
    empty = not full or band is Band.NOT_VISIBLE
    painter.setBrush(QColor(tokens.card) if empty else colour)
    painter.drawEllipse(middle, radius, radius)


class ChangeDelegate(QStyledItemDelegate):
    """Name, the track from 0 to 100 with both marks and the floor, and the bands in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, round(option.fontMetrics.height() * ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        change = index.data(Role.CHANGE)
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        cell.text = ""
        style = cell.widget.style() if cell.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        if not isinstance(change, Change):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(cell.font)
        tokens = self._theme.tokens
        em = cell.fontMetrics.height()
        area = QRectF(cell.rect).adjusted(em * 0.4, 0, -em * 0.4, 0)
        words_width = self._words_width(cell)
        name_width = min(_NAME * em, area.width() * 0.32)
        if area.width() - name_width - words_width < em * 6:
            # A narrow window keeps the track; the words stand in the sentence below and in the table.
            words_width = 0.0
        painter.setPen(QColor(tokens.ink))
        name = cell.fontMetrics.elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, int(name_width - _GAP * em))
        painter.drawText(QRectF(area.left(), area.top(), name_width, area.height()),
                         int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), name)
        track = QRectF(area.left() + name_width + _RADIUS * em, area.top(),
                       area.width() - name_width - words_width - (2 * _RADIUS + _GAP) * em, area.height())
        self._paint_track(painter, track, change, em)
        if words_width:
            painter.setPen(QColor(tokens.muted))
            painter.drawText(QRectF(area.right() - words_width, area.top(), words_width, area.height()),
                             int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), band_words(change))
        painter.restore()

    def _paint_track(self, painter: QPainter, track: QRectF, change: Change, em: int) -> None:
        tokens = self._theme.tokens
        middle = track.center().y()
        before, after, floor = (QPointF(_place(track, standing), middle)
                                for standing in (change.before, change.after, change.floor))
        # The wall takes the row's whole height, so that the floors of all rows make one line.
        painter.fillRect(QRectF(track.left(), track.top(), floor.x() - track.left(), track.height()),
                         QColor(tokens.pill))
        painter.setPen(QPen(QColor(tokens.ink), 1.5))
        painter.drawLine(QPointF(floor.x(), track.top()), QPointF(floor.x(), track.bottom()))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(QPointF(floor.x(), middle), QPointF(track.right(), middle))
        painter.setPen(QPen(QColor(tokens.field_line), max(3.0, em * 0.16)))
        if before != after:
            painter.drawLine(before, after)
        radius = em * _RADIUS
        paint_mark(painter, before, radius, change.before.band, False, tokens)
        paint_mark(painter, after, radius * (0.72 if before == after else 1), change.after.band, True, tokens)

    def _words_width(self, cell: QStyleOptionViewItem) -> float:
        widest = max(cell.fontMetrics.horizontalAdvance(texts.band_name(band)) for band in Band)
        return 2 * widest + cell.fontMetrics.horizontalAdvance(" → ") + 2


def _place(track: QRectF, standing: Standing) -> float:
    return track.left() + min(max(standing.score, 0.0), _FULL_SCORE) / _FULL_SCORE * track.width()


def band_words(change: Change) -> str:
    """Return the person's bands in words, e.g. "First wave → Wide list", or the one band that stays."""
    before, after = texts.band_name(change.before.band), texts.band_name(change.after.band)
    return before if before == after else f"{before} → {after}"
