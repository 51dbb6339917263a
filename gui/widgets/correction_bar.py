"""The quiet line that says what was just corrected, with the way back."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from gui.widgets.plain_label import PlainLabel


class CorrectionBar(QFrame):
    """Stays until it is put away or something else changes."""

    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._undone = False
        self.text = PlainLabel(wrap=True)
        self.way_back = QPushButton()
        self.put_away = QPushButton()
        em = self.fontMetrics().height()
        row = QHBoxLayout(self)
        row.setContentsMargins(round(em * 0.8), round(em * 0.2), round(em * 0.5), round(em * 0.2))
        row.addWidget(self.text, 1)
        for button in (self.way_back, self.put_away):
            button.setProperty("role", "link")
            row.addWidget(button)
        self.way_back.clicked.connect(self._go_back)
        self.put_away.clicked.connect(self.hide)
        self.hide()

    def retranslate(self) -> None:
        """Set the buttons' texts in the current language; a sentence of the language before is put away."""
        self.put_away.setText(self.tr("Hide"))
        self.put_away.setAccessibleName(self.tr("Hide this line"))
        self._name_way_back()
        self.hide()

    def show_change(self, sentence: str, undone: bool) -> None:
        """Say what changed; ``undone`` offers to make it again instead of undoing it."""
        self.text.setText(sentence)
        self._undone = undone
        self._name_way_back()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.text, QAccessible.Event.Alert))

    def _name_way_back(self) -> None:
        self.way_back.setText(self.tr("Make it again") if self._undone else self.tr("Undo"))
        self.way_back.setToolTip("Ctrl+Shift+Z" if self._undone else "Ctrl+Z")

    @Slot()
    def _go_back(self) -> None:
        if self._undone:
            self.redo_requested.emit()
        else:
            self.undo_requested.emit()
