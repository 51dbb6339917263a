"""A page's column of cards that scrolls up and down, and sideways only where letters are too large for the screen."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

#: Heights of a line beyond which a column asks for no more width: with letters of double size the window must still
#: fit a small screen, and what a card needs beyond that is reached with a bar.
_WIDEST = 14


class ScrollColumn(QScrollArea):
    """A scroll area over one column; add widgets and layouts to ``column``.

    It lies on the page's paper, or with ``ground`` "sheet" within a card.
    """

    def __init__(self, parent: QWidget | None = None, ground: str = "paper") -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The widgets inside take the focus; the area itself would be a stop without a purpose.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = inner = QWidget()
        inner.setProperty("role", ground)
        em = self.fontMetrics().height()
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, round(em * 0.5), round(em * 0.5))
        self.column.setSpacing(round(em * 0.8))
        self.setWidget(inner)
        inner.installEventFilter(self)

    def sizeHint(self) -> QSize:
        # Qt keeps what the cards needed first, and leaves no room for a bar: then another one would come below.
        first = super().sizeHint()
        needed = max(first.width(), self._inner.minimumSizeHint().width())
        return QSize(needed + self.verticalScrollBar().sizeHint().width(), first.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self._inner:
            needed = self._inner.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
            self.setMinimumWidth(min(needed, _WIDEST * self.fontMetrics().height()))
        return super().eventFilter(watched, event)
