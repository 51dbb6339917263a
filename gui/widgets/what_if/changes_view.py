"""Each person's change: as pairs of marks or as a table over one selection, and the chosen one in a sentence."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.assessment import Band, Person
from core.what_if.closing import Comparison
from core.what_if.records import Change
from gui.models.changes_model import ChangesModel, Column, Role
from gui.theme import Theme
from gui.widgets.card import Card
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.plain_label import PlainLabel
from gui.widgets.row_table import choose_whole_rows
from gui.widgets.what_if.change_delegate import ROW, ChangeDelegate, paint_mark
from gui.words.what_if_texts import WhatIfTexts

#: People the sentence about the pairs counts.
_FIRST = 20
#: Place of the floor among the marks of a pair: after today's, and that with the switches.
_FLOOR = 2


class _LegendMark(QWidget):
    """One mark of a pair as it is painted in the rows, with its word."""

    def __init__(self, place: int, theme: Theme) -> None:
        super().__init__()
        self._place = place
        self._theme = theme
        self._word = ""
        theme.changed.connect(self.update)

    def set_word(self, word: str) -> None:
        """Set what the mark means."""
        self._word = word
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(round(self.fontMetrics().horizontalAdvance(self._word) + em * 1.4), round(em * 1.3))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        em = self.fontMetrics().height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, middle = em * 0.5, self.height() / 2
        if self._place == _FLOOR:
            painter.setPen(QPen(QColor(tokens.ink), 1.5))
            painter.drawLine(QPointF(left, 1), QPointF(left, self.height() - 1))
        else:
            paint_mark(painter, QPointF(left, middle), em * 0.3, Band.FIRST_WAVE, bool(self._place), tokens)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(QPointF(left + em * 0.6, middle + self.fontMetrics().ascent() * 0.4), self._word)


class _Legend(QWidget):
    """What the marks of a pair mean, in as many lines as the width needs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = [_LegendMark(place, theme) for place in range(_FLOOR + 1)]
        row = FlowLayout(self)
        for mark in self._marks:
            row.addWidget(mark)

    def set_words(self, today: str, then: str, floor: str) -> None:
        """Set the words for the three marks."""
        for mark, word in zip(self._marks, (today, then, floor), strict=True):
            mark.set_word(word)
        self.setAccessibleName(", ".join((today, then, floor)))


class ChangesView(Card):
    """``person_chosen`` carries a key; ``promotion_wanted`` asks who moves up without that person."""

    person_chosen = Signal(str)
    promotion_wanted = Signal(str)
    order_changed = Signal()

    def __init__(self, theme: Theme, words: WhatIfTexts, shown_name: Callable[[Person], str],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._shown_name = shown_name
        self._comparison: Comparison | None = None
        self._change: Change | None = None
        self.model = ChangesModel(shown_name, self._sentence, self)
        self._selection = QItemSelectionModel(self.model, self)
        self.order = QComboBox()
        self.order.addItems(["", ""])
        self.order.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        #: A table of one painted column: a list would place all rows anew whenever a figure changes.
        self.pairs = QTableView()
        self.table = QTableView()
        self.tabs = QTabWidget()
        self._legend = _Legend(theme)
        self._sentence_label = PlainLabel(role="muted", wrap=True)
        self.person = PlainLabel(wrap=True)
        self.promote = QPushButton()
        self.promote.setProperty("role", "link")
        self.promotion = PlainLabel(wrap=True)
        self._floor_limits = PlainLabel(role="muted", wrap=True)
        self._build(theme)
        self.order.activated.connect(self.order_changed)
        self._selection.currentRowChanged.connect(self._row_changed)
        self.promote.clicked.connect(self._ask_promotion)
        theme.changed.connect(self._size_rows)

    def _build(self, theme: Theme) -> None:
        em = self.fontMetrics().height()
        for view in (self.pairs, self.table):
            view.setModel(self.model)
            view.setSelectionModel(self._selection)
            choose_whole_rows(view)
            view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for column in Column:
            self.pairs.setColumnHidden(column, column is not Column.NAME)
        self.pairs.horizontalHeader().hide()
        self.pairs.setItemDelegate(ChangeDelegate(theme, self.pairs))
        for column in (Column.RANK, Column.RANK_AFTER):
            self.table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        pairs = QWidget()
        inner = QVBoxLayout(pairs)
        inner.setContentsMargins(0, round(em * 0.4), 0, 0)
        inner.setSpacing(round(em * 0.2))
        inner.addWidget(self._legend)
        inner.addWidget(self.pairs, 1)
        self.tabs.addTab(pairs, "")
        self.tabs.addTab(self.table, "")
        head = QHBoxLayout()
        head.addWidget(self._sentence_label, 1)
        head.addWidget(self.order)
        self.body.addLayout(head)
        self.body.addWidget(self.tabs, 1)
        self.body.addWidget(self.person)
        self.body.addWidget(self.promotion)
        self.body.addWidget(self.promote, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._floor_limits)
        self._size_rows()

    def retranslate(self) -> None:
        """Set every text in the current language."""
        self.order.setItemText(0, self.tr("First of today"))
        self.order.setItemText(1, self.tr("Most changed"))
        self.order.setAccessibleName(self.tr("Which people are listed"))
        self.tabs.setTabText(0, self.tr("Pairs"))
        self.tabs.setTabText(1, self.tr("As a table"))
        self.tabs.setAccessibleName(self.tr("Views of the same changes"))
        self.pairs.setAccessibleName(self.tr("Each person today and with these switches"))
        self.table.setAccessibleName(self.pairs.accessibleName())
        self._legend.set_words(self.tr("today"), self.tr("with these switches"),
                               self.tr("floor: no switch goes lower"))
        self.promote.setText(self.tr("Who would take this place?"))
        self._floor_limits.setText(self._words.floor_limits())
        self.model.retranslate()
        self._size_rows()
        self._write_person()

    def show_comparison(self, comparison: Comparison | None, selected: str) -> None:
        """Show these changes and choose this person again, where listed."""
        self._comparison = comparison
        self.model.show_comparison(comparison, self.order.currentIndex() == 1)
        row = self.model.row_of(selected) if selected else None
        if row is None and self.model.rowCount():
            row = 0
        if row is not None and self._selection.currentIndex().row() != row:
            self._selection.setCurrentIndex(
                self.model.index(row, Column.NAME),
                QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows)
        self._sentence_label.setText(self._words.pairs_sentence(comparison, _FIRST) if comparison else "")
        self.pairs.setAccessibleDescription(self._sentence_label.text())
        key = self._selection.currentIndex().data(Role.KEY) if self.model.rowCount() else ""
        self.show_person(comparison.change(str(key)) if comparison and key else None)

    def show_person(self, change: Change | None) -> None:
        """Tell this person's change."""
        self._change = change
        self.promotion.setText("")
        self._write_person()

    def show_promotion(self, sentence: str) -> None:
        """Say who would move up without the chosen person."""
        self.promotion.setText(sentence)
        self.promotion.setVisible(bool(sentence))
        self.promotion.setAccessibleName(sentence)

    def _write_person(self) -> None:
        change = self._change
        self.promote.setVisible(change is not None)
        self.promotion.setVisible(bool(self.promotion.text()))
        self.person.setText("" if change is None else self._words.joined(
            self._sentence(change), self._words.floor_sentence(change)))

    def _sentence(self, change: Change) -> str:
        return self._words.person_sentence(self._shown_name(change.person), change)

    @Slot(QModelIndex)
    def _row_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.person_chosen.emit(str(current.data(Role.KEY)))

    @Slot()
    def _ask_promotion(self) -> None:
        if self._change is not None:
            self.promotion_wanted.emit(self._change.person.key)

    @Slot()
    def _size_rows(self) -> None:
        em = self.fontMetrics().height()
        for view in (self.pairs, self.table):
            view.verticalHeader().setDefaultSectionSize(round(em * ROW))
        for column in (Column.RANK, Column.RANK_AFTER):
            words = str(self.model.headerData(column, Qt.Orientation.Horizontal))
            self.table.setColumnWidth(column, self.fontMetrics().horizontalAdvance(words) + round(em * 1.8))
