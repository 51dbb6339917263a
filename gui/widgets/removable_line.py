"""A line of a short list with a button that takes it out."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from core.safe_text import clean
from gui.widgets.plain_label import PlainLabel


class RemovableLine(QWidget):
    """``gone`` carries the name of the entry whose button was pressed."""

    gone = Signal(str)

    def __init__(self, name: str, text: str, remove: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PlainLabel(text, wrap=True), 1)
        self.remove = QPushButton(remove)
        self.remove.setProperty("role", "link")
        self.remove.setAccessibleName(f"{remove}: {clean(name)}")
        self.remove.clicked.connect(self._tell)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)

    @Slot()
    def _tell(self) -> None:
        self.gone.emit(self._name)
