"""How the table of people paints exposure and relation: a bar beside the band's word, and a quiet pill."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.assessment import Band
from gui.models.people_model import Role
from gui.theme import Theme
from gui.words import texts

Index = QModelIndex | QPersistentModelIndex

#: Width in ems of the bar of the highest score.
FULL_BAR = 3.0
_FULL_SCORE = 100.0


class _QuietCellDelegate(QStyledItemDelegate):
    """Paints a cell's ground as the style does and leaves its content to the subclass."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        text, cell.text = cell.text, ""
        style = cell.widget.style() if cell.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(cell.font)
        em = cell.fontMetrics.height()
        area = QRectF(cell.rect).adjusted(em * 0.35, 0, -em * 0.35, 0)
        self.paint_content(painter, cell, area, text, index)
        painter.restore()

    def paint_content(
        self, painter: QPainter, cell: QStyleOptionViewItem, area: QRectF, text: str, index: Index
    ) -> None:
        """Paint what the cell says into ``area``."""
        raise NotImplementedError


class ExposureDelegate(_QuietCellDelegate):
    """A bar as long as the score in the band's colour, then the cell's text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        return size + QSize(round(option.fontMetrics.height() * (FULL_BAR + 0.8)), 0)

    def paint_content(
        self, painter: QPainter, cell: QStyleOptionViewItem, area: QRectF, text: str, index: Index
    ) -> None:
        tokens = self._theme.tokens
        em = cell.fontMetrics.height()
        # A narrow column keeps its words; the bar gives way, by as much in every row.
        full = min(FULL_BAR * em, max(0.0, area.width() - widest_words(cell.fontMetrics) - 0.5 * em))
        band = Band(index.data(Role.BAND))
        score = max(0.0, min(float(index.data(Role.SCORE)), _FULL_SCORE))
        if full >= em:
            bar = QRectF(area.left(), area.center().y() - em * 0.2, full, em * 0.4)
            painter.setPen(Qt.PenStyle.NoPen)
            if band is Band.NOT_VISIBLE:
                painter.setPen(QPen(QColor(tokens.field_line), 1, Qt.PenStyle.DotLine))
                painter.drawLine(QPointF(bar.left(), bar.center().y()), QPointF(bar.right(), bar.center().y()))
            else:
                painter.setBrush(QColor(tokens.bands[band]))
                painter.drawRoundedRect(
                    QRectF(bar.left(), bar.top(), max(bar.height(), full * score / _FULL_SCORE), bar.height()),
                    em * 0.12, em * 0.12,
                )
            area = area.adjusted(full + 0.5 * em, 0, 0, 0)
        painter.setPen(QColor(tokens.ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                         cell.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, int(area.width())))


def widest_words(metrics: QFontMetrics) -> int:
    """Return the pixels within which no band with the highest score is cut."""
    # One more: widths are told rounded, and a fraction too little would cut the score off.
    return 1 + max(metrics.horizontalAdvance(f"{texts.band_name(band)} · 100") for band in Band)


class PillDelegate(_QuietCellDelegate):
    """The cell's text on a rounded quiet ground; what the owner set is marked by a dot and a line around it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index) + QSize(round(option.fontMetrics.height() * 1.4), 0)

    def paint_content(
        self, painter: QPainter, cell: QStyleOptionViewItem, area: QRectF, text: str, index: Index
    ) -> None:
        tokens = self._theme.tokens
        em = cell.fontMetrics.height()
        corrected = bool(index.data(Role.CORRECTED))
        mark = em * 0.5 if corrected else 0.0
        shown = cell.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, int(area.width() - em * 0.8 - mark))
        if not shown:
            return
        pill = QRectF(area.left(), area.center().y() - em * 0.6,
                      cell.fontMetrics.horizontalAdvance(shown) + em * 0.8 + mark, em * 1.2)
        painter.setPen(QColor(tokens.accent) if corrected else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.pill))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        if corrected:
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(QPointF(pill.left() + em * 0.5, pill.center().y()), em * 0.12, em * 0.12)
        painter.setPen(QColor(tokens.ink))
        painter.drawText(pill.adjusted(mark, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, shown)
