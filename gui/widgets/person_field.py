"""A field that completes the names of loaded people."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from core.safe_text import clean
from gui.models.known_people import KEY_ROLE, KnownPeople

#: Names offered at once; more scroll.
_OFFERED = 8
#: Keys the list of names answers to while it is open.
_LIST_KEYS = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_TAKING_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})


class PersonField(QLineEdit):
    """Any part of a name or of a number as shown finds people; ``person_chosen`` carries the key of the one taken."""

    person_chosen = Signal(str)

    def __init__(self, people: KnownPeople, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self._people = people
        self.names = QCompleter(people, self)
        self.names.setFilterMode(Qt.MatchFlag.MatchContains)
        self.names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.names.setMaxVisibleItems(_OFFERED)
        # Not as the field's own completer: that one writes the label, which is no number, into the field.
        self.names.setWidget(self)
        self.offers = QListView()
        self.offers.setProperty("role", "offer")
        self.names.setPopup(self.offers)
        self.names.activated.connect(self._take_marked)
        self.textEdited.connect(self._offer)

    def set_name(self, name: str) -> None:
        """Show what belongs here while the field is empty, and tell screen readers."""
        self.setPlaceholderText(name)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        marked = self.offers.currentIndex().isValid()
        if self.offers.isVisible() and (event.key() in _LIST_KEYS or (event.key() in _TAKING_KEYS and marked)):
            # What the field leaves is the list's.
            event.ignore()
        else:
            super().keyPressEvent(event)
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                # Else a dialog around the field takes it for its first button, before anybody saw who was found.
                event.accept()

    @Slot()
    def take_only_match(self) -> None:
        """Take the person whose name is typed in part, or as a whole, if it fits nobody else and is no number."""
        typed = self.text().strip()
        if not typed or any(char.isdigit() for char in typed):
            return
        self.names.setCompletionPrefix(typed)
        model = self.names.completionModel()
        fitting = [model.index(row, 0) for row in range(self.names.completionCount())]
        whole = [index for index in fitting if self._name(index).casefold() == typed.casefold()]
        found = fitting if len(fitting) == 1 else whole
        if len(found) == 1:
            self._take(found[0])

    def _name(self, index: QModelIndex) -> str:
        return clean(self._people.person(str(index.data(KEY_ROLE))).name)

    @Slot(str)
    def _offer(self, typed: str) -> None:
        self.names.setCompletionPrefix(typed.strip())
        if typed.strip():
            self.names.complete()
        else:
            self.offers.hide()

    @Slot()
    def _take_marked(self) -> None:
        self._take(self.offers.currentIndex())

    def _take(self, index: QModelIndex) -> None:
        key = str(index.data(KEY_ROLE))
        self.offers.hide()
        self.clear()
        self.person_chosen.emit(key)
