"""What stays on this computer, said before the first file is opened, and the choice to keep a little."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from gui.widgets.card import Card
from gui.widgets.plain_label import PlainLabel


class ComputerCard(Card):
    """A short note for shared computers, a box to keep the settings, a button to forget them."""

    remember_chosen = Signal(bool)
    forget_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._own = PlainLabel(wrap=True)
        self._stays = PlainLabel(wrap=True)
        self._leave = PlainLabel(wrap=True)
        self._system = PlainLabel(role="muted", wrap=True)
        self.remember = QCheckBox()
        self.forget = QPushButton()
        self.forget.setProperty("role", "link")
        for widget in (self._own, self._stays, self._leave, self._system, self.remember, self.forget):
            self.body.addWidget(widget)
        self.body.addStretch()
        # Only the person's own click counts, not the box following the settings.
        self.remember.clicked.connect(self.remember_chosen)
        self.forget.clicked.connect(self.forget_requested)

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.set_title(self.tr("Your data, on this computer"))
        self._own.setText(self.tr(
            "This is made for your own phone. Please open only your own address book and calls."))
        self._stays.setText(self.tr(
            "Nobody’s name or number is written to the disk. When the program closes, it has forgotten them."))
        self._leave.setText(self.tr(
            "Does somebody come in? Ctrl+Shift+Q, or the Esc key three times, hides the window at once and closes it."))
        self._system.setText(self.tr(
            "The computer itself may still remember: the files you copied here, their names in lists of recent "
            "files, and that this program ran. When you are done, delete the copies and empty the bin."))
        self.remember.setText(self.tr("Keep my language and ticked steps"))
        self.remember.setAccessibleDescription(self.tr(
            "Writes a small settings file on this computer. It never holds a contact."))
        self.remember.setToolTip(self.remember.accessibleDescription())
        self.forget.setText(self.tr("Forget settings and ticked steps"))

    def show_remembered(self, remembered: bool) -> None:
        """Show whether settings are kept at the moment."""
        self.remember.setChecked(remembered)
