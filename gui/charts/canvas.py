"""A picture in the window: drawn when it is seen, chosen from by mouse and arrow keys."""

from collections.abc import Callable

from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.charts.picture import Picture

#: Milliseconds without a further resize after which the picture is laid out for its new size.
_RESIZE_PAUSE = 80
#: In heights of a line.
_LEAST_WIDTH = 16
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
}

#: Draws the picture with the person of this key marked.
Drawer = Callable[[Figure, str], Picture]


class PictureCanvas(FigureCanvasQTAgg):
    """Shows one picture; ``person_chosen`` carries the key of the person clicked or walked to."""

    person_chosen = Signal(str)
    #: Enter was pressed: the person wants the reasons.
    activated = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        # Points in the picture are as large as points of the interface.
        dpi = QGuiApplication.primaryScreen().logicalDotsPerInch()
        super().__init__(Figure(layout="constrained", dpi=dpi))
        self.setParent(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._drawer: Drawer | None = None
        self._keys: tuple[str, ...] = ()
        self._selected = ""
        self._stale = False
        self.picture: Picture | None = None
        self._resized = QTimer(self, singleShot=True, interval=_RESIZE_PAUSE)
        self._resized.timeout.connect(self._lay_out)

    def show_picture(self, drawer: Drawer, keys: tuple[str, ...], selected: str = "", lines: int = 20) -> None:
        """Show another picture, or the same with other words or colours; ``keys`` are the people in it, in order.

        It is at least ``lines`` lines of the interface's text high: below that, labels have no room.
        """
        em = self.fontMetrics().height()
        self.setMinimumSize(em * _LEAST_WIDTH, em * lines)
        self._drawer, self._keys, self._selected = drawer, keys, selected
        self._lay_out()

    def select(self, key: str) -> None:
        """Mark this person; "" marks nobody."""
        if key == self._selected:
            return
        self._selected = key
        if self.picture is None or self._stale or not self.isVisible():
            self._lay_out()
        else:
            self.picture.select(key)
            self.draw_idle()

    def selected_place(self) -> tuple[int, int] | None:
        """Return where the selected person stands in this widget, or None while they are not drawn."""
        if self.picture is None:
            return None
        place = self.picture.place_of(self._selected)
        if place is None:
            return None
        ratio = self.device_pixel_ratio
        return round(place[0] / ratio), round(self.height() - place[1] / ratio)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The area around a tall picture scrolls.
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().isEmpty():
            return
        super().resizeEvent(event)
        self._resized.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(self.palette().link().color(), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.picture is not None and event.button() == Qt.MouseButton.LeftButton:
            key = self.picture.key_at(*self.mouseEventCoords(event))
            if key is not None:
                self.person_chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and self._keys:
            self._walk(_STEPS[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and self._keys:
            self.person_chosen.emit(self._keys[0 if key == Qt.Key.Key_Home else -1])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.activated.emit()
        else:
            # Escape, Tab and shortcuts belong to the window.
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def _walk(self, step: int) -> None:
        place = self._keys.index(self._selected) + step if self._selected in self._keys else 0
        self.person_chosen.emit(self._keys[min(max(place, 0), len(self._keys) - 1)])

    def _lay_out(self) -> None:
        """Draw anew for the size, words and selection of the moment; later, while nobody sees it."""
        if self._drawer is None:
            return
        if not self.isVisible() or self.size().isEmpty():
            self._stale = True
            return
        self._stale = False
        self.picture = self._drawer(self.figure, self._selected)
        self.draw_idle()
