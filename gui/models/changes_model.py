"""The people of a comparison as rows: today, with the switches set, and the floor."""

from collections.abc import Callable, Mapping
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.assessment import Band, Person
from core.what_if.closing import Comparison
from core.what_if.records import Change, Standing
from gui.words import texts

Index = QModelIndex | QPersistentModelIndex

#: People listed where the largest changes come first.
MOST_CHANGED = 100
#: Rows whose changes are kept: more than any window shows at once.
_KEPT_ROWS = 400
_ALIGN_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ALIGN_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns from left to right."""

    RANK = 0
    NAME = 1
    BEFORE = 2
    AFTER = 3
    RANK_AFTER = 4
    FLOOR = 5


_NUMBERS = frozenset({Column.RANK, Column.RANK_AFTER})


class Role(IntEnum):
    """What delegates and the page ask for besides Qt's own roles."""

    CHANGE = Qt.ItemDataRole.UserRole
    KEY = Qt.ItemDataRole.UserRole + 1


class ChangesModel(QAbstractTableModel):
    """Rows in today's order, or the largest changes first; a row is worked out when somebody looks at it."""

    def __init__(self, shown_name: Callable[[Person], str], sentence: Callable[[Change], str],
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown_name = shown_name
        self._sentence = sentence
        self._comparison: Comparison | None = None
        self._only_changed = False
        self._changed: tuple[Change, ...] = ()
        self._rows: dict[int, Change] = {}

    def show_comparison(self, comparison: Comparison | None, only_changed: bool) -> None:
        """Show these changes: everybody in today's order, or only the largest changes."""
        listed_alike = comparison is not None and comparison.same_rows(self._comparison)
        same = listed_alike and not only_changed and not self._only_changed
        if not same:
            self.beginResetModel()
        self._comparison, self._only_changed = comparison, only_changed
        self._changed = comparison.most_changed(MOST_CHANGED) if comparison and only_changed else ()
        self._rows = {}
        if same:
            # Rows stay with their people while only switches move: a selection and its place stay too.
            self._tell_changed()
        else:
            self.endResetModel()

    def retranslate(self) -> None:
        """Let every text be asked for again in the language of the moment."""
        self._tell_changed()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def change_at(self, row: int) -> Change:
        """Return the change a row shows."""
        if self._only_changed or self._comparison is None:
            return self._changed[row]
        found = self._rows.get(row)
        if found is None:
            if len(self._rows) >= _KEPT_ROWS:
                self._rows.clear()
            found = self._rows[row] = self._comparison.at(row)
        return found

    def row_of(self, key: str) -> int | None:
        """Return the row of the person with this key, or None where they are not listed."""
        if self._only_changed:
            return next((row for row, one in enumerate(self._changed) if one.person.key == key), None)
        change = self._comparison.change(key) if self._comparison else None
        return None if change is None else change.before.rank - 1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        if parent.isValid():
            return 0
        if self._only_changed or self._comparison is None:
            return len(self._changed)
        return self._comparison.people

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        change = self.change_at(index.row())
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(change, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            # Screen readers read the first cell of a row: it carries the row.
            return self._sentence(change) if column in (Column.RANK, Column.NAME) else self._text(change, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN_RIGHT if column in _NUMBERS else _ALIGN_LEFT
        if role == Role.CHANGE:
            return change
        if role == Role.KEY:
            return change.person.key
        return None

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN_RIGHT if section in _NUMBERS else _ALIGN_LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        names: Mapping[int, str] = {
            Column.RANK: self.tr("#"),
            Column.NAME: self.tr("Name"),
            Column.BEFORE: self.tr("Today"),
            Column.AFTER: self.tr("With these switches"),
            Column.RANK_AFTER: self.tr("# then"),
            Column.FLOOR: self.tr("Not lower than"),
        }
        return names[section]

    def _text(self, change: Change, column: Column) -> str:
        cells: Mapping[Column, Callable[[], str]] = {
            Column.RANK: lambda: texts.number(change.before.rank),
            Column.NAME: lambda: self._shown_name(change.person),
            Column.BEFORE: lambda: standing_words(change.before),
            Column.AFTER: lambda: standing_words(change.after),
            Column.RANK_AFTER: lambda: _place(change.after),
            Column.FLOOR: lambda: standing_words(change.floor),
        }
        return cells[column]()

    def _tell_changed(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(Column) - 1))


def _place(standing: Standing) -> str:
    """Nobody who is not visible stands anywhere."""
    return "–" if standing.band is Band.NOT_VISIBLE else texts.number(standing.rank)


def standing_words(standing: Standing) -> str:
    """Return a standing in words, e.g. "First wave · 91"."""
    if standing.band is Band.NOT_VISIBLE:
        return texts.band_name(standing.band)
    return texts.joined((texts.band_name(standing.band), f"{standing.score:.0f}"))
