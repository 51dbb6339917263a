"""When documented systems open whom: a quiet strip of days per system, or the same as a table."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.assessment import Band
from core.summary.stages import Stage
from gui.models.plain_table import PlainTable
from gui.theme import Theme
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.layouts import clear
from gui.widgets.plain_label import PlainLabel
from gui.widgets.plain_table_view import PlainTableView
from gui.widgets.scroll_column import ScrollColumn
from gui.words.stage_texts import StageLine, SystemWords

#: Days a strip is long; a stage without an end goes on past it.
_DAYS = 90
#: Days whose place on the strip has a tick.
_TICKS = (1, 10, 30, 60, 90)
#: In heights of a line: a strip's height, and its width at least.
_STRIP_HEIGHT = 0.9
_STRIP_WIDTH = 6.0


class _Strip(QWidget):
    """The days of one stage among the first ninety; the words stand beside it."""

    def __init__(self, stage: Stage, theme: Theme) -> None:
        super().__init__()
        self._stage, self._theme = stage, theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(round(em * _STRIP_WIDTH), round(em * _STRIP_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        end, middle, thick = float(self.width()), self.height() / 2, self.height() * 0.45
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.pill))
        painter.drawRoundedRect(QRectF(0, middle - thick / 2, end, thick), thick / 2, thick / 2)
        left = self._place(self._stage.first_day - 1)
        right = end if self._stage.last_day is None else self._place(self._stage.last_day)
        painter.setBrush(QColor(tokens.bands[Band.WIDE_LIST]))
        painter.drawRoundedRect(QRectF(left, middle - thick / 2, max(right - left, thick), thick), thick / 2, thick / 2)
        painter.setPen(QColor(tokens.muted))
        for day in _TICKS:
            place = self._place(day)
            painter.drawLine(QPointF(place, middle + thick * 0.75), QPointF(place, self.height() - 0.5))

    def _place(self, day: int) -> float:
        return float(self.width()) * min(day, _DAYS) / _DAYS


class SystemStrips(QFrame):
    """One documented system: title, a strip and words per stage, and its source; the keyboard stops at each."""

    def __init__(self, words: SystemWords, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        em = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(round(em * 0.3), round(em * 0.3), round(em * 0.3), round(em * 0.6))
        column.setSpacing(round(em * 0.25))
        column.addWidget(PlainLabel(words.title, "title", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(round(em * 0.8))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 5)
        for row, line in enumerate(words.lines):
            # In the middle of its words' first line.
            grid.addWidget(_Strip(line.stage, theme), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(_in_words(line), wrap=True), row, 1)
        column.addLayout(grid)
        column.addWidget(PlainLabel(words.source, "muted", wrap=True))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words.title)
        self.setAccessibleDescription("\n".join(_in_words(line) for line in words.lines))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QColor(self._theme.tokens.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


def _in_words(line: StageLine) -> str:
    return f"{line.days}\n{line.whom}\n→ {line.people}"


class StagePanel(QWidget):
    """The reserve first, then what the stages show; ``as_table`` swaps the strips for a table."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        em = self.fontMetrics().height()
        self.reserve = PlainLabel(role="title", wrap=True)
        self.sentence = PlainLabel(role="muted", wrap=True)
        self._over_table = PlainLabel(role="muted", wrap=True)
        self.scale = PlainLabel(role="muted", wrap=True)
        self._systems = QVBoxLayout()
        self._systems.setSpacing(round(em * 0.3))
        self.strips = ScrollColumn(ground="sheet")
        self.strips.column.setSpacing(round(em * 0.3))
        # What is read once scrolls away: in a low window with large letters the stages would have no room.
        self.strips.column.addWidget(self.sentence)
        self.strips.column.addWidget(self.scale)
        self.strips.column.addLayout(self._systems)
        self.strips.column.addStretch()
        page = QWidget()
        below = QVBoxLayout(page)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._over_table)
        self.table = PlainTableView(theme)
        self._views = QStackedWidget()
        self._views.addWidget(self.strips)
        below.addWidget(self.table, 1)
        self._views.addWidget(page)
        self.as_table = QPushButton()
        self.as_table.setCheckable(True)
        buttons = FlowLayout(spacing=em // 2)
        buttons.addWidget(self.as_table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.reserve)
        column.addWidget(self._views, 1)
        column.addLayout(buttons)
        self.as_table.toggled.connect(self._show_view)
        theme.changed.connect(self.update)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the panel's own words; the rest comes with :meth:`show_systems`."""
        shown = self.as_table.isChecked()
        self.as_table.setText(self.tr("Show as strips") if shown else self.tr("Show as table"))
        self.scale.setText(self.tr("Each strip is the 90 days after the due date; the ticks are days 1, 10, 30, 60 "
                                   "and 90."))
        self.table.setAccessibleName(self.tr("When documented systems open whom"))

    def show_systems(
        self, reserve: str, sentence: str, systems: tuple[SystemWords, ...], table: PlainTable
    ) -> None:
        """Show these systems."""
        self.reserve.setText(reserve)
        self.sentence.setText(sentence)
        self._over_table.setText(sentence)
        self.table.setAccessibleDescription(f"{reserve} {sentence}")
        clear(self._systems)
        before: QWidget = self.table
        for words in systems:
            strips = SystemStrips(words, self._theme)
            self._systems.addWidget(strips)
            # Made last, they would come last: after everything beside the stages.
            QWidget.setTabOrder(before, strips)
            before = strips
        self.table.show_table(table, "")

    @property
    def view(self) -> QWidget:
        """What the keyboard goes to: the table, or the first system."""
        item = self._systems.itemAt(0)
        first = item.widget() if item is not None else None
        return self.table if self.as_table.isChecked() or first is None else first

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot(bool)
    def _show_view(self, as_table: bool) -> None:
        self._views.setCurrentIndex(int(as_table))
        self.retranslate()
