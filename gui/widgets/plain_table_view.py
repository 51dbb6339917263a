"""A table of short texts: rows to walk along with the keyboard, one person chosen in all of them."""

from PySide6.QtCore import QItemSelection, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from gui.models.plain_table import PlainTable
from gui.models.plain_table_model import PlainTableModel
from gui.theme import Theme
from gui.widgets.row_table import choose_whole_rows

#: Rows looked at for the width of a column.
_ROWS_MEASURED = 60


class PlainTableView(QTableView):
    """Shows a :class:`PlainTable`; ``person_chosen`` tells whose row it is, Enter sends ``reasons_wanted``."""

    person_chosen = Signal(str)
    reasons_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = PlainTableModel(self)
        self.setModel(self._model)
        choose_whole_rows(self)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(_ROWS_MEASURED)
        header.setStretchLastSection(True)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        theme.changed.connect(self._fit)

    def show_table(self, table: PlainTable, selected: str) -> None:
        """Show these figures with the row of this person chosen ("" or somebody not in it: no row)."""
        self._model.set_table(table)
        self._fit()
        self.select(selected)

    def select(self, key: str) -> None:
        """Choose this person's row, if there is one. Sends no signal."""
        row = self._model.row_of(key)
        if row is not None and row == self.currentIndex().row() and self.selectionModel().hasSelection():
            return
        # Walking along rows that are nobody's chooses nobody, and must not be thrown back.
        if row is None and self._model.key_at(self.currentIndex().row()) == "" and self.currentIndex().isValid():
            return
        with QSignalBlocker(self):
            if row is None:
                self.clearSelection()
            else:
                self.setCurrentIndex(self._model.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.reasons_wanted.emit()
            return
        super().keyPressEvent(event)

    @Slot()
    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.sizes.row)
        self.resizeColumnsToContents()

    @Slot(QItemSelection)
    def _selection_changed(self, selected: QItemSelection) -> None:
        indexes = selected.indexes()
        key = self._model.key_at(indexes[0].row()) if indexes else ""
        if key:
            self.person_chosen.emit(key)
