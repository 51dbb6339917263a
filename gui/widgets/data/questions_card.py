"""The way to the five questions, with how many are answered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.widgets.card import Card
from gui.widgets.plain_label import PlainLabel


class QuestionsCard(Card):
    """``questions_wanted`` asks for the page where they stand."""

    questions_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._text = PlainLabel(wrap=True)
        self._state = PlainLabel(role="muted", wrap=True)
        self.open = QPushButton()
        self.body.addWidget(self._text)
        self.body.addWidget(self._state)
        self.body.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.open.clicked.connect(self.questions_wanted)

    def retranslate(self, answered: int) -> None:
        """Set every text; ``answered`` of the five have an answer."""
        self.set_title(self.tr("Five questions no file can answer"))
        self._text.setText(self.tr(
            "Whom you named on a loan form, and what a lender already got: no export holds it, and it changes who is "
            "called first. Each question can be skipped."))
        self._state.setText(self.tr("%n of 5 answered", "", answered))
        self.open.setText(self.tr("See or change your answers") if answered else self.tr("Answer what you like"))
