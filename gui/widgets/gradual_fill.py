"""Fills a long column from above, what is seen first at once, so that a page with many cards opens without a halt."""

import time
from collections.abc import Iterator
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget

#: Seconds in which widgets are made before the window may do something else; it needs about as long to place them.
_AT_A_TIME = 0.015


class GradualFill(QObject):
    """Puts widgets into a ``column`` within ``area``: some at once, the others in pauses of the event loop."""

    #: Puts in everything at once, as most tests want it.
    at_once: ClassVar[bool] = False

    def __init__(self, area: QScrollArea, column: QBoxLayout) -> None:
        super().__init__(area)
        self._area = area
        self._column = column
        self._widgets: Iterator[QWidget] = iter(())
        self._pause = QTimer(self)
        self._pause.timeout.connect(self._add_some)

    def start(self, widgets: Iterator[QWidget]) -> None:
        """Add these, each made when its turn comes; what is left of a filling before is dropped.

        At once come as many as a window of the height of this one shows. An area that is scrolled is filled whole: it
        would not stay where it was.
        """
        self._widgets = widgets
        if self.at_once or self._area.verticalScrollBar().value():
            self._pause.stop()
            for widget in widgets:
                self._column.addWidget(widget)
            return
        self._pause.start(0)
        # The area itself may not have its size yet.
        room = self._area.window().height()
        while room > 0 and self._pause.isActive():
            room -= self._add()

    @Slot()
    def _add_some(self) -> None:
        until = time.monotonic() + _AT_A_TIME
        while self._pause.isActive() and time.monotonic() < until:
            self._add()

    def _add(self) -> int:
        """Add the next one and return about how high it is; after the last one stop, and return 0."""
        widget = next(self._widgets, None)
        if widget is None:
            self._pause.stop()
            return 0
        self._column.addWidget(widget)
        height = widget.heightForWidth(self._area.viewport().width())
        return height if height >= 0 else widget.sizeHint().height()
