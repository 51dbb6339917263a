"""How far the reading is, and the way to stop it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from gui.widgets.card import Card


class ProgressCard(Card):
    """A bar with a cancel button; the bar moves without an end while the total is unknown."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = QPushButton()
        row = QHBoxLayout()
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self.body.addLayout(row)
        self.cancel.clicked.connect(self.cancel_requested)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.set_title(self.tr("Reading your files"))
        self.bar.setAccessibleName(self.tr("Progress of reading"))
        self.cancel.setText(self.tr("Stop"))
        self.cancel.setAccessibleDescription(self.tr("What was loaded before stays as it was."))

    @Slot(bool)
    def show_busy(self, busy: bool) -> None:
        """Appear without a known end, or go."""
        self.bar.setRange(0, 0)
        self.setVisible(busy)

    @Slot(object, object)
    def show_progress(self, done: int, total: int) -> None:
        """Show this share; any unit, also beyond 32 bits."""
        self.bar.setRange(0, 1000 if total > 0 else 0)
        if total > 0:
            self.bar.setValue(min(1000 * done // total, 1000))
