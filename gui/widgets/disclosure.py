"""A line that opens what stands under it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui.widgets.layouts import clear
from gui.widgets.plain_label import PlainLabel


class _Arrow(QToolButton):
    """Opens and closes; Enter does what the space bar does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Disclosure(QWidget):
    """Shows a title, in as many lines as it needs; what is added to ``column`` is seen while it is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        em = self.fontMetrics().height()
        self.arrow = _Arrow()
        self.arrow.setProperty("role", "link")
        self.arrow.setCheckable(True)
        self._title = PlainLabel(wrap=True)
        self._title.setCursor(Qt.CursorShape.PointingHandCursor)
        self._title.installEventFilter(self)
        self._content = QWidget()
        self._fill: Callable[[], None] | None = None
        self.column = QVBoxLayout(self._content)
        self.column.setContentsMargins(round(em * 0.6), 0, 0, 0)
        self.column.setSpacing(round(em * 0.35))
        line = QHBoxLayout()
        line.setSpacing(round(em * 0.2))
        line.addWidget(self.arrow, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._title, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(round(em * 0.35))
        whole.addLayout(line)
        whole.addWidget(self._content)
        self.arrow.toggled.connect(self._show)
        self._show(False)

    def set_title(self, title: str) -> None:
        """Show this title, and say in the language of the moment whether it is open."""
        self._title.setText(title)
        self._tell()

    def fill_when_opened(self, fill: Callable[[], None]) -> None:
        """Let ``fill`` add to ``column`` what takes the place of the content, once it is open.

        Most of what stands folded is never looked at; making it would only delay the page.
        """
        clear(self.column)
        self._fill = fill
        self._show(self.arrow.isChecked())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._title and event.type() == QEvent.Type.MouseButtonRelease:
            self.arrow.click()
        return super().eventFilter(watched, event)

    @Slot(bool)
    def _show(self, is_open: bool) -> None:
        if is_open and self._fill is not None:
            fill, self._fill = self._fill, None
            fill()
        self._content.setVisible(is_open)
        self.arrow.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self._tell()

    def _tell(self) -> None:
        self.arrow.setAccessibleName(self._title.text())
        self.arrow.setAccessibleDescription(self.tr("open") if self.arrow.isChecked() else self.tr("closed"))
