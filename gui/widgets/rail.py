"""The dark strip at the left: the program's name, the steps, the promise, and the way out."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from gui.theme import Theme
from gui.widgets.plain_label import PlainLabel


class RailEntry(QAbstractButton):
    """One step: number, name and a short badge at the right; drawn, as a button knows only one text.

    Number 0 is no step: a question mark stands in its place.
    """

    def __init__(self, number: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = str(number) if number else "?"
        self._is_step = bool(number)
        self._theme = theme
        self._badge = ""
        self._by_keyboard = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def set_name(self, name: str) -> None:
        """Show this name."""
        self.setText(name)
        self._name_for_readers()

    def set_badge(self, badge: str) -> None:
        """Show this short text at the right; "" for none."""
        self._badge = badge
        self._name_for_readers()
        self.update()

    @property
    def badge(self) -> str:
        """The short text at the right."""
        return self._badge

    def sizeHint(self) -> QSize:
        em = self._theme.sizes.em
        width = self.fontMetrics().horizontalAdvance(f"{self._mark}  {self.text()}   {self._badge}")
        return QSize(width + round(2.4 * em), round(2.2 * em))

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # A click shows by itself where one is.
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = False
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        em = self._theme.sizes.em
        if self.isChecked():
            painter.fillRect(self.rect(), QColor(tokens.rail_current))
            painter.fillRect(0, 0, max(3, round(em * 0.2)), self.height(), QColor(tokens.mark))
        elif self.underMouse():
            hover = QColor(tokens.rail_current)
            hover.setAlphaF(0.5)
            painter.fillRect(self.rect(), hover)
        if self._by_keyboard:
            painter.setPen(QColor(tokens.mark))
            painter.drawRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))
        area = self.rect().adjusted(round(em * 0.95), 0, -round(em * 0.95), 0)
        painter.setPen(QColor(tokens.rail_muted))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._badge)
        if self._badge:
            area.setRight(area.right() - self.fontMetrics().horizontalAdvance(self._badge + " "))
        font = self.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(QColor(tokens.rail_ink))
        text = painter.fontMetrics().elidedText(
            f"{self._mark}  {self.text()}", Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _name_for_readers(self) -> None:
        name = f"{self._mark} {self.text()}" if self._is_step else self.text()
        self.setAccessibleName(f"{name}, {self._badge}" if self._badge else name)


#: Told under the way out; the keys themselves are the window's.
_LEAVE_KEYS = "Ctrl+Shift+Q"


class Rail(QFrame):
    """Holds the entries; ``chosen`` gives the index of the page, ``help_requested`` asks for help,
    ``leave_requested`` to close and forget.
    """

    chosen = Signal(int)
    help_requested = Signal()
    leave_requested = Signal()

    def __init__(self, count: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self._theme = theme
        self._name = PlainLabel(role="name", wrap=True)
        self._other_name = PlainLabel(role="quiet", wrap=True)
        self._promise = PlainLabel(role="quiet", wrap=True)
        #: Those that go first where the height is small come first.
        self._words = (self._promise, self._other_name, self._name)
        #: Without even the words there is too little height: the way out names its keys in its tooltip only.
        self._tight = False
        self.leave = QPushButton()
        self.leave.setProperty("role", "leave")
        self.leave.clicked.connect(self.leave_requested)
        self._choices = QButtonGroup(self)
        self.entries = [RailEntry(number + 1, theme) for number in range(count)]
        self.help = RailEntry(0, theme)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._name)
        self._column.addWidget(self._other_name)
        self._column.addSpacing(round(theme.sizes.em))
        for number, entry in enumerate(self.entries):
            self._choices.addButton(entry, number)
            self._column.addWidget(entry)
        self._column.addStretch()
        self._choices.addButton(self.help, count)
        self._column.addWidget(self.help)
        self._column.addSpacing(round(theme.sizes.em / 2))
        self._column.addWidget(self._promise)
        self._column.addSpacing(round(theme.sizes.em / 2))
        self._column.addWidget(self.leave)
        self._choices.idClicked.connect(self._tell)
        theme.changed.connect(self._fit)
        self._fit()

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.setAccessibleName(self.tr("Steps"))
        self._name.setText(self.tr("Contact Exposure"))
        self._other_name.setText(self.tr("通讯录曝光评估"))
        self._promise.setText(self.tr(
            "Works offline. Nothing is sent anywhere, and no contact is kept unless you save it."))
        self.help.set_name(self.tr("Help"))
        self.help.setToolTip(self.tr("What to do now, and whom to call") + " (F1)")
        self.help.setAccessibleDescription(self.tr("What to do now, and whom to call"))
        self._write_leave()
        self.leave.setAccessibleName(self.tr("Close and forget"))
        self.leave.setAccessibleDescription(self.tr(
            "Hides the window at once, drops everything that was loaded, and closes the program."))
        self.leave.setToolTip(f"{self.leave.accessibleDescription()} ({_LEAVE_KEYS})")
        self._make_room()

    def _write_leave(self) -> None:
        keys = "" if self._tight else f"\n{_LEAVE_KEYS}"
        self.leave.setText(self.tr("Close and forget") + keys)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            # The letters got another size: what was measured before does not hold.
            self._make_room()
        return handled

    def minimumSizeHint(self) -> QSize:
        # Words that can go must not hold the window at the height they need.
        return QSize(self.width(), self._needed() - self._line_of_keys())

    def _needed(self) -> int:
        """Return the height of all but the words, the way out with its keys."""
        shown = sum(label.heightForWidth(self.width()) for label in self._words if not label.isHidden())
        # Without any words left, nothing in the column depends on its width.
        wraps = self._column.hasHeightForWidth()
        whole = self._column.heightForWidth(self.width()) if wraps else self._column.sizeHint().height()
        return whole - shown + (self._line_of_keys() if self._tight else 0)

    def _line_of_keys(self) -> int:
        return self.leave.fontMetrics().lineSpacing()

    def _make_room(self) -> None:
        """Let words go where the height is not enough for them: the steps, help and the way out stay whole."""
        needed = self._needed()
        if self._tight != (self.height() < needed):
            self._tight = not self._tight
            self._write_leave()
        for label in reversed(self._words):
            needed += label.heightForWidth(self.width())
            label.setVisible(self.height() >= needed)

    @Slot(int)
    def _tell(self, entry: int) -> None:
        if entry < len(self.entries):
            self.chosen.emit(entry)
        else:
            self.help_requested.emit()

    def show_current(self, index: int) -> None:
        """Mark the entry of the page that is shown."""
        self.entries[index].setChecked(True)

    def show_help(self) -> None:
        """Mark the entry of the help page."""
        self.help.setChecked(True)

    def _fit(self) -> None:
        em = self._theme.sizes.em
        side = round(em * 0.95)
        self._column.setContentsMargins(0, round(em * 1.1), 0, round(em * 0.9))
        for label in (self._name, self._other_name, self._promise):
            label.setContentsMargins(side, 0, side // 2, 0)
        # The button's own border and padding come before its text, which stands in line with the labels.
        self.leave.setStyleSheet(f"margin-left: {side - round(em * 0.2) - 1}px; margin-right: {side // 2}px;")
        self.setFixedWidth(round(em * 12.2))
        self._make_room()
