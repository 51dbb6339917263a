"""A line to copy into another program, with a button that does it."""

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from gui.widgets.copy_button import CopyButton


class CommandLine(QWidget):
    """Shows one line as it has to be typed; it can be read with the keyboard and copied whole."""

    def __init__(self, command: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = QLineEdit(command)
        self._field.setReadOnly(True)
        self._field.setAccessibleName(self.tr("Line to copy"))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self.font().pointSizeF())
        self._field.setFont(font)
        # A long line scrolls within the field: it must not decide how wide the page is.
        self._field.setMinimumWidth(self.fontMetrics().averageCharWidth() * 12)
        self._field.setCursorPosition(0)
        self.copy = CopyButton(self._field.text)
        self.copy.set_texts(self.tr("Copy"), self.tr("Copy the line"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._field, 1)
        row.addWidget(self.copy)
