"""A button that puts words on the clipboard, and says so for as long as they are there."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget


class CopyButton(QPushButton):
    """Copies what ``words`` returns at the moment of the click. Nothing is sent, called or opened.

    The window clears the clipboard when it is left.
    """

    copied = Signal()

    def __init__(self, words: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._label = ""
        #: What this button put on the clipboard, "" once something else is there.
        self._copied = ""
        self.clicked.connect(self._copy)
        QGuiApplication.clipboard().dataChanged.connect(self.show_state)

    def set_texts(self, label: str, spoken: str) -> None:
        """Show this label while the words are not on the clipboard; screen readers hear ``spoken``."""
        self._label = label
        self.setAccessibleName(spoken)
        self.show_state()

    @Slot()
    def show_state(self) -> None:
        """Say whether the clipboard still holds the words as they are now."""
        # Another program's clipboard is none of our business: it is read only to see whether ours is gone.
        if self._copied and QGuiApplication.clipboard().text() != self._copied:
            self._copied = ""
        there = bool(self._copied) and self._copied == self._words()
        self.setText(self.tr("Copied") if there else self._label)
        self.setAccessibleDescription(self.tr("Copied") if there else "")

    @Slot()
    def _copy(self) -> None:
        self._copied = self._words()
        QGuiApplication.clipboard().setText(self._copied)
        self.show_state()
        self.copied.emit()
