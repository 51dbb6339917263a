"""A table of short texts, shown as it is: the figures behind a picture, the rows of a file."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.safe_text import clean
from gui.models.plain_table import NO_TABLE, PlainTable
from gui.models.plain_tooltip import plain_tooltip

Index = QModelIndex | QPersistentModelIndex

_ALIGN_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ALIGN_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NOWHERE = QModelIndex()


class PlainTableModel(QAbstractTableModel):
    """Shows one :class:`PlainTable`; another one resets it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = NO_TABLE
        self._rows: dict[str, int] = {}

    def set_table(self, table: PlainTable) -> None:
        """Show this table."""
        self.beginResetModel()
        self._table = table
        self._rows = {key: row for row, key in reversed(list(enumerate(table.keys))) if key}
        self.endResetModel()

    def key_at(self, row: int) -> str:
        """Return the key of the person a row is about, or ""."""
        return self._table.keys[row] if 0 <= row < len(self._table.keys) else ""

    def row_of(self, key: str) -> int | None:
        """Return a person's first row, or None."""
        return self._rows.get(key)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._table.headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._table.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return clean(row[column])
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(row[column])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN_RIGHT if column in self._table.figures else _ALIGN_LEFT
        if role == Qt.ItemDataRole.AccessibleTextRole:
            # Screen readers read the first cell of a row: it carries the row.
            return ", ".join(map(clean, row)) if column == 0 else clean(row[column])
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._table.headers):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN_RIGHT if section in self._table.figures else _ALIGN_LEFT
        return None
