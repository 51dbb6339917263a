"""A field for plain text that is as high as its text, so that a whole message is seen at once."""

from math import ceil

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
        lines, height, block = 0, 0.0, self.document().begin()
        while block.isValid() and lines <= self._most:
            self.blockBoundingRect(block)  # gives the block its lines
            height += block.layout().boundingRect().height()
            lines += block.layout().lineCount()
            block = block.next()
        # A line is no whole number of pixels high.
        one = height / max(lines, 1)
        # A margin above, one below, and one more: with less left over Qt offers to scroll.
        around = self.height() - self.viewport().height() + 3 * self.document().documentMargin()
        self.setFixedHeight(ceil(one * min(max(lines, self._fewest), self._most) + around))
