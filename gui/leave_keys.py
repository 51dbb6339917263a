"""The keys that leave at once, from every page, dialog and pop-up."""

import time

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

#: Esc this often within this time; short enough that closing two dialogs does not leave.
ESCAPES = 3
ESCAPE_SECONDS = 1.2

_LEAVE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class LeaveKeys(QObject):
    """Watches the key presses of all windows: a shortcut would be deaf while a dialog is open."""

    pressed = Signal()

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._escapes: list[float] = []
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Each press reaches one window first and then its widgets one by one; the window counts it once.
        # The window is asked for first: it is cheaper than the type, and every event of the program comes by here.
        if not isinstance(watched, QWindow) or event.type() != QEvent.Type.KeyPress:
            return False
        if not isinstance(event, QKeyEvent) or event.isAutoRepeat():
            return False
        if event.key() == Qt.Key.Key_Q and event.modifiers() == _LEAVE:
            self.pressed.emit()
            return True
        if event.key() == Qt.Key.Key_Escape:
            now = time.monotonic()
            self._escapes = [when for when in self._escapes if now - when < ESCAPE_SECONDS] + [now]
            if len(self._escapes) >= ESCAPES:
                self._escapes = []
                self.pressed.emit()
                return True
        return False
