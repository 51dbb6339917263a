"""The label for anything that may come from a file."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from core.safe_text import clean


class PlainLabel(QLabel):
    """A label that never reads its text as markup and shows control and direction characters as harmless ones.

    ``role`` picks its look in the style sheet: headline, title, figure, muted, pill, calm.
    """

    def __init__(self, text: str = "", role: str = "", wrap: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText("\n".join(clean(line) for line in text.split("\n")))
