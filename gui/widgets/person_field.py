"""A field that completes the names of loaded people."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from gui.models.known_people import KEY_ROLE, KnownPeople

#: Names offered at once; more scroll.
_OFFERED = 8


class PersonField(QLineEdit):
    """Any part of a name or of a number as shown finds people; ``person_chosen`` carries the key of the one taken."""

    person_chosen = Signal(str)

    def __init__(self, people: KnownPeople, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        completer = QCompleter(people, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(_OFFERED)
        completer.activated[QModelIndex].connect(self._take)
        # The completer writes the label into the field after it tells which one was taken.
        self.person_chosen.connect(self.clear, Qt.ConnectionType.QueuedConnection)
        self.setCompleter(completer)

    def set_name(self, name: str) -> None:
        """Show what belongs here while the field is empty, and tell screen readers."""
        self.setPlaceholderText(name)
        self.setAccessibleName(name)

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        self.person_chosen.emit(str(index.data(KEY_ROLE)))

    @Slot()
    def take_only_match(self) -> None:
        """Take the person whose name is typed in part, if nobody else fits and it is no number."""
        typed = self.text().strip()
        completer = self.completer()
        completer.setCompletionPrefix(typed)
        if typed and not any(char.isdigit() for char in typed) and completer.completionCount() == 1:
            self.clear()
            self._take(completer.currentIndex())
