"""The people as a table with search and filters."""

from PySide6.QtCore import QElapsedTimer, QItemSelection, QPoint, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.assessment import Harm
from core.summary.figures import RelationGroup
from gui.models.people_model import Column, PeopleModel, Role
from gui.theme import Theme
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.people.exposure_delegate import FULL_BAR, ExposureDelegate, PillDelegate
from gui.widgets.plain_label import PlainLabel
from gui.widgets.row_table import choose_whole_rows
from gui.words import texts
from gui.words.texts import number

#: Milliseconds without a key after which the table follows the search.
SEARCH_PAUSE = 150
#: Ems around a cell's text, and what a column's own painting needs besides: the pill's ends, the bar.
_PADDING = 0.8
_EXTRA = {Column.RELATION: 1.3, Column.EXPOSURE: FULL_BAR + 0.4}
#: Ems the name has at least.
_NAME_WIDTH = 6.0
#: Ems the search field has at least beside the filters; with less it gets a row of its own.
_SEARCH_WIDTH = 8.0
#: What a narrow window shows as long as it fits, the most wanted first; the person's panel says all of it.
_MOST_WANTED = (Column.CALLS, Column.RELATION, Column.HARM, Column.LAST_CALL, Column.TALK)
#: Ems of the bar that give way last, and of the relation, whose longest words are cut before it goes.
_LEAST_BAR = 1.2
_LEAST_RELATION = 5.5


class PeopleView(QTableView):
    """The table; letters typed go to the next person of that beginning, Enter asks for the reasons.

    ``correction_wanted`` carries the key of the person a menu is asked for, and the place on the screen.
    """

    reasons_wanted = Signal()
    correction_wanted = Signal(str, QPoint)

    def __init__(self, model: PeopleModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = model
        self._theme = theme
        self._typed = ""
        self._since_key = QElapsedTimer()
        self.setModel(model)
        choose_whole_rows(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(10)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(Column.RANK, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.setItemDelegateForColumn(Column.EXPOSURE, ExposureDelegate(theme, self))
        self.setItemDelegateForColumn(Column.RELATION, PillDelegate(theme, self))
        theme.changed.connect(self.size_columns)
        self.size_columns()

    def keyboardSearch(self, search: str) -> None:
        if not self._since_key.isValid() or self._since_key.restart() > QApplication.keyboardInputInterval():
            self._typed = ""
            self._since_key.start()
        self._typed += search
        current = self.currentIndex().row() if self.currentIndex().isValid() else 0
        # The first letter moves on from the person chosen, further letters stay while they fit.
        row = self._people.row_starting_with(self._typed, current + (len(self._typed) == 1))
        if row is not None:
            self.setCurrentIndex(self._people.index(row, Column.NAME))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.reasons_wanted.emit()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # The keyboard asks about the person chosen, wherever the pointer is.
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if not index.isValid():
            return
        where = event.globalPos()
        if not by_mouse:
            where = self.viewport().mapToGlobal(self.visualRect(index.siblingAtColumn(Column.NAME)).bottomLeft())
        self.correction_wanted.emit(str(index.data(Role.KEY)), where)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.size_columns()

    @Slot()
    def size_columns(self) -> None:
        """Fit the columns to the language, the font and the width; the name takes what is left."""
        em = self.fontMetrics().height()
        self.verticalHeader().setDefaultSectionSize(self._theme.sizes.row)
        for column in Column:
            # A hidden column's header has no width to ask for.
            self.setColumnHidden(column, False)
        widths = {column: self._width(column, text) for column, text in self._people.widest_texts().items()}
        bar = round((FULL_BAR - _LEAST_BAR) * em)
        widths[Column.EXPOSURE] -= bar
        room = round(self.viewport().width() - _NAME_WIDTH * em - widths[Column.RANK] - widths[Column.EXPOSURE])
        whole = widths[Column.RELATION]
        widths[Column.RELATION] = min(whole, round(_LEAST_RELATION * em))
        for column in _MOST_WANTED:
            fits = widths[column] <= room and (column is not Column.HARM or self._people.has_harm)
            self.setColumnHidden(column, not fits)
            room -= widths[column] if fits else 0
        bar = min(bar, room)
        widths[Column.EXPOSURE] = max(widths[Column.EXPOSURE] + bar, round(6 * em))
        widths[Column.RELATION] = min(whole, widths[Column.RELATION] + max(0, room - bar))
        for column, width in widths.items():
            self.setColumnWidth(column, width)

    def _width(self, column: Column, text: str) -> int:
        em = self.fontMetrics().height()
        cell = self.fontMetrics().horizontalAdvance(text) + (_PADDING + _EXTRA.get(column, 0.0)) * em
        # The rank's header is one sign; its arrow may stand close to it.
        header = 0 if column is Column.RANK else self.horizontalHeader().sectionSizeHint(column)
        return max(round(cell), header)


class PeopleList(QWidget):
    """Search, relation filter and table; ``person_chosen`` carries a key, or "" when nobody is chosen."""

    person_chosen = Signal(str)
    reasons_wanted = Signal()
    numbers_toggled = Signal(bool)
    correction_wanted = Signal(str, QPoint)
    questions_wanted = Signal()
    #: Messages that warn people are wanted.
    warn_wanted = Signal()
    corrections_wanted = Signal()
    #: The way to the file that is not there is wanted.
    missing_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PeopleModel(self)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.group = QComboBox()
        self.harm = QComboBox()
        for field in (self.group, self.harm):
            # Filled after it is first measured, and anew in each language.
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.harm.hide()
        self.numbers = QCheckBox()
        #: What the owner can add to the files, and what was added.
        self.warn = QPushButton()
        self.questions = QPushButton()
        self.missing = QPushButton()
        self.corrections = QPushButton()
        self._correction_count = 0
        self.view = PeopleView(self.model, theme)
        self._count = PlainLabel(role="muted", wrap=True)
        self._selected = ""
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(self.search, 1)
        filters = QHBoxLayout()
        filters.addWidget(self.group)
        filters.addWidget(self.harm)
        filters.addWidget(self.numbers)
        self._row.addLayout(filters)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._row)
        # Under the search, where the eye is when nobody fits it.
        column.addWidget(self._count)
        column.addWidget(self.view, 1)
        owner = QWidget()
        row = FlowLayout(owner)
        for button in (self.missing, self.warn, self.questions, self.corrections):
            button.setProperty("role", "link")
            row.addWidget(button)
        column.addWidget(owner)
        self.warn.clicked.connect(self.warn_wanted)
        self.questions.clicked.connect(self.questions_wanted)
        self.missing.clicked.connect(self.missing_wanted)
        self.corrections.clicked.connect(self.corrections_wanted)
        self.view.correction_wanted.connect(self.correction_wanted)
        self.harm.activated.connect(self._filter)
        self.search.textChanged.connect(self._typed)
        self.search.returnPressed.connect(self._filter_now)
        self._pause.timeout.connect(self._filter)
        self.group.activated.connect(self._filter)
        self.numbers.toggled.connect(self._show_numbers)
        self.view.reasons_wanted.connect(self.reasons_wanted)
        self.model.modelReset.connect(self._restore_selection)
        self.view.selectionModel().selectionChanged.connect(self._selection_changed)

    def retranslate(self, group_names: dict[RelationGroup, str]) -> None:
        """Set every text; the groups' names come from the page."""
        self.search.setPlaceholderText(self.tr("Search name or number"))
        self.search.setAccessibleName(self.tr("Search name or number"))
        self.group.setAccessibleName(self.tr("Show which relations"))
        self.numbers.setText(self.tr("Show numbers"))
        self.numbers.setToolTip(self.tr("Numbers stand with the middle hidden until you want to see them."))
        self.view.setAccessibleName(self.tr("People in the order of exposure"))
        chosen = self.group.currentIndex()
        with QSignalBlocker(self.group):
            self.group.clear()
            self.group.addItem(self.tr("All relations"), "")
            for group, name in group_names.items():
                self.group.addItem(name, group.value)
            self.group.setCurrentIndex(max(chosen, 0))
        self.harm.setAccessibleName(self.tr("Show how bad a call would be"))
        chosen = self.harm.currentIndex()
        with QSignalBlocker(self.harm):
            self.harm.clear()
            self.harm.addItem(self.tr("Any call"), None)
            for harm in (Harm.MUCH, Harm.SOME, Harm.LITTLE, Harm.UNSAID):
                self.harm.addItem(texts.harm_name(harm), harm.value)
            self.harm.setCurrentIndex(max(chosen, 0))
        self.warn.setText(self.tr("Warn the right people…"))
        self.questions.setText(self.tr("Answer five questions: it changes this list"))
        self.show_corrections(self._correction_count)
        self.model.retranslate()
        self.view.size_columns()
        self._say_count()

    def show_corrections(self, count: int) -> None:
        """Offer the list of so many corrections; none is not offered."""
        self._correction_count = count
        self.corrections.setText(self.tr("Your %n correction(s)…", "", count))
        self.corrections.setVisible(bool(count))

    def show_missing(self, words: str) -> None:
        """Offer the way to the file that is not there in these words; "" offers none."""
        self.missing.setText(words)
        self.missing.setVisible(bool(words))

    def select(self, key: str) -> None:
        """Choose this person's row, if it is shown; "" chooses nobody. Sends no signal."""
        self._selected = key
        row = self.model.row_of(key)
        with QSignalBlocker(self):
            if row is None:
                self.view.clearSelection()
                self.view.setCurrentIndex(self.model.index(-1, -1))
            elif self.view.currentIndex().row() != row or not self.view.selectionModel().hasSelection():
                self.view.setCurrentIndex(self.model.index(row, Column.NAME))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        """Put search and filters in one row where they fit."""
        shown = [field for field in (self.group, self.harm, self.numbers) if not field.isHidden()]
        fields = sum(field.sizeHint().width() + self._row.spacing() for field in shown)
        one_row = self.width() > fields + _SEARCH_WIDTH * self.fontMetrics().height()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if one_row else QBoxLayout.Direction.TopToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _typed(self) -> None:
        self._pause.start()

    @Slot()
    def _filter_now(self) -> None:
        self._filter()
        if self.model.rowCount():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if not self.view.selectionModel().hasSelection():
                self.view.setCurrentIndex(self.model.index(0, Column.NAME))

    @Slot()
    def _filter(self) -> None:
        self._pause.stop()
        group, harm = self.group.currentData(), self.harm.currentData()
        self.model.set_filter(
            self.search.text(), RelationGroup(group) if group else None, None if harm is None else Harm(harm))

    @Slot(bool)
    def _show_numbers(self, shown: bool) -> None:
        self.model.set_numbers_shown(shown)
        self.numbers_toggled.emit(shown)

    @Slot()
    def _restore_selection(self) -> None:
        self.select(self._selected)
        self._say_count()
        if self.harm.isHidden() == self.model.has_harm:
            self.harm.setVisible(self.model.has_harm)
            self._arrange()
            self.view.size_columns()
            if not self.model.has_harm:
                # Nobody could lift a filter that is not shown.
                self.harm.setCurrentIndex(0)
                self._filter()

    @Slot(QItemSelection)
    def _selection_changed(self, selected: QItemSelection) -> None:
        # Rows that a filter takes away stay chosen: only the person decides.
        indexes = selected.indexes()
        if indexes:
            self._selected = str(indexes[0].data(Role.KEY))
            self.person_chosen.emit(self._selected)

    def _say_count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        if not total:
            self._count.setText("")
        elif not shown:
            self._count.setText(self.tr("Nobody fits this search."))
        elif shown < total:
            self._count.setText(self.tr("%Ln of {total} people shown", "", shown).format(total=number(total)))
        else:
            self._count.setText(self.tr("%Ln people, most exposed first. Enter shows the reasons.", "", total))
