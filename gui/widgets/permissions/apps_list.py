"""The list of apps: three lines a row, drawn, so that thousands stay quick."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.models.apps_model import AppsModel, Role
from gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
#: Heights of a line that a row takes: three lines and the space around them.
_ROW = 4.3


class _AppDelegate(QStyledItemDelegate):
    """Name and people reached; what the app may read; why it is worth a look."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        em = option.fontMetrics.height()
        return QSize(em * 12, round(em * _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        name, cell.text = cell.text, ""
        style = cell.widget.style() if cell.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget)
        painter.save()
        em = cell.fontMetrics.height()
        area = QRectF(cell.rect).adjusted(em * 0.5, em * 0.3, -em * 0.5, -em * 0.3)
        line = area.height() / 3
        reach = str(index.data(Role.REACH) or "")
        metrics = QFontMetricsF(cell.font)
        # The count stays whole: the name gives way, and where there is no room for both, the count goes.
        room = metrics.horizontalAdvance(reach) + em if reach else 0.0
        room = room if room < area.width() * 0.6 else 0.0
        bold = QFont(cell.font)
        bold.setWeight(QFont.Weight.DemiBold)
        tokens = self._theme.tokens
        self._line(painter, bold, tokens.ink, area.adjusted(0, 0, -room, 0), 0, line, name)
        if room:
            painter.setFont(cell.font)
            painter.setPen(QColor(tokens.ink))
            painter.drawText(QRectF(area.left(), area.top(), area.width(), line),
                             Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, reach)
        self._line(painter, cell.font, tokens.ink, area, 1, line, str(index.data(Role.ACCESS) or ""))
        self._line(painter, cell.font, tokens.muted, area, 2, line, str(index.data(Role.REASONS) or ""))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(QRectF(cell.rect).bottomLeft(), QRectF(cell.rect).bottomRight())
        painter.restore()

    def _line(self, painter: QPainter, font: QFont, colour: str, area: QRectF, number: int, height: float,
              text: str) -> None:
        place = QRectF(area.left(), area.top() + number * height, area.width(), height)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                         QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width()))


class AppsView(QListView):
    """The list; Enter asks for the details of the app chosen, ``app_chosen`` tells which one the keys are on."""

    details_wanted = Signal()
    app_chosen = Signal()

    def __init__(self, model: AppsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_AppDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self.details_wanted)
        theme.changed.connect(self.doItemsLayout)

    def fit(self, most_lines: int) -> None:
        """Take the height of the rows there are, at most this many heights of a line."""
        em = self.fontMetrics().height()
        rows = max(1, self.model().rowCount())
        self.setFixedHeight(min(rows * max(1, self.sizeHintForRow(0)) + 2 * self.frameWidth() + 2, most_lines * em))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.app_chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.details_wanted.emit()
            return
        super().keyPressEvent(event)
