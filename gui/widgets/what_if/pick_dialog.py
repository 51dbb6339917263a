"""Picking the people that a limited address book still shows."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QListView, QVBoxLayout, QWidget

from gui.models.people_search import folded
from gui.widgets.plain_label import PlainLabel

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PickModel(QAbstractListModel):
    """People by key and name, each with a check mark; ``search`` leaves only the names that hold it."""

    def __init__(self, people: Sequence[tuple[str, str]], picked: Iterable[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people = tuple(people)
        self._shown = list(range(len(self._people)))
        self.picked = set(picked)

    def search(self, text: str) -> None:
        """Show only people whose name holds this text."""
        wanted = folded(text)
        self.beginResetModel()
        self._shown = [place for place, (_, name) in enumerate(self._people) if wanted in folded(name)]
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        key, name = self._people[self._shown[index.row()]]
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if key in self.picked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        key = self._people[self._shown[index.row()]][0]
        if value in (Qt.CheckState.Checked, Qt.CheckState.Checked.value):
            self.picked.add(key)
        else:
            self.picked.discard(key)
        self.dataChanged.emit(index, index, [role])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable


class PickDialog(QDialog):
    """A list with check marks and a search; ``agreed`` carries the keys that are picked."""

    agreed = Signal(frozenset)

    def __init__(self, people: Sequence[tuple[str, str]], picked: Iterable[str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Choose people"))
        explanation = PlainLabel(wrap=True)
        explanation.setText(self.tr(
            "Only these people stay visible through the address book. Pick none, or people who know and agree."))
        self.model = PickModel(people, picked, self)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.view = QListView()
        self.view.setUniformItemSizes(True)
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("People an app may see"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Use these"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        column = QVBoxLayout(self)
        for widget in (explanation, self.search, self.view, self.buttons):
            column.addWidget(widget)
        em = self.fontMetrics().height()
        self.resize(em * 24, em * 26)
        self.search.textChanged.connect(self.model.search)
        self.buttons.accepted.connect(self._agree)
        self.buttons.rejected.connect(self.reject)

    @Slot()
    def _agree(self) -> None:
        self.agreed.emit(frozenset(self.model.picked))
        self.accept()
