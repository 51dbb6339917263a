"""A field for plain text that is as high as its text, so that a whole message is seen at once."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class GrowingText(QPlainTextEdit):
    """Asks for the height of its text between ``fewest`` and ``most`` lines; a longer text is scrolled."""

    def __init__(self, fewest: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fewest, self._most = fewest, most
        self.setTabChangesFocus(True)
        # Not textChanged: it is silent while somebody sets a text with the field's signals blocked.
        self.document().contentsChanged.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        if not self.isVisible():
            return  # nothing has its width yet
        line, margin = self.fontMetrics().lineSpacing(), self.document().documentMargin()
        least, most = self._fewest * line + margin, self._most * line + margin
        # The first block counts the margin above it.
        text, block = 0.0, self.document().begin()
        while block.isValid() and text < most:
            text += self.blockBoundingRect(block).height()
            block = block.next()
        frame = self.height() - self.viewport().height()
        self.setFixedHeight(round(min(max(text, least), most) + margin + frame))
