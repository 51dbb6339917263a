"""What a page shows while there is nothing to show: what belongs here, and how to get it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.widgets.card import Card
from gui.widgets.plain_label import PlainLabel


class EmptyState(Card):
    """A card with a title, a sentence, a first way on and, where given, a second."""

    first_chosen = Signal()
    second_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._text = PlainLabel(wrap=True)
        self.first = QPushButton()
        self.first.setProperty("role", "primary")
        self.second = QPushButton()
        self._note = PlainLabel(role="muted", wrap=True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.first)
        buttons.addWidget(self.second)
        buttons.addStretch()
        self.body.addWidget(self._text)
        self.body.addLayout(buttons)
        self.body.addWidget(self._note)
        self.first.clicked.connect(self.first_chosen)
        self.second.clicked.connect(self.second_chosen)

    def set_texts(self, title: str, text: str, first: str, second: str = "", note: str = "") -> None:
        """Set all texts; without a second way on its button is not there."""
        self.set_title(title)
        self._text.setText(text)
        self.first.setText(first)
        self.second.setText(second)
        self.second.setVisible(bool(second))
        self._note.setText(note)
        self._note.setVisible(bool(note))
