"""The question about what a lender was given: one answer for each channel that can be closed."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.assessment import CLOSABLE, Channel
from core.owner import Answers, Grant
from gui.widgets.card import Card
from gui.widgets.plain_label import PlainLabel
from gui.widgets.questions.choice_row import ChoiceRow

_GRANTS = (Grant.GIVEN, Grant.NEVER, Grant.UNKNOWN)


class _ChannelRow(QWidget):
    """One channel: what giving it means, the answers, and what the answer changes."""

    chosen = Signal(str, str)

    def __init__(self, channel: Channel) -> None:
        super().__init__()
        self.channel = channel
        self.name = PlainLabel(wrap=True)
        self.choice = ChoiceRow(_GRANTS)
        self.effect = PlainLabel(role="muted", wrap=True)
        column = QVBoxLayout(self)
        em = self.fontMetrics().height()
        column.setContentsMargins(0, round(em * 0.3), 0, 0)
        column.setSpacing(round(em * 0.25))
        for widget in (self.name, self.choice, self.effect):
            column.addWidget(widget)
        self.choice.chosen.connect(self._say)

    @Slot(str)
    def _say(self, grant: str) -> None:
        self.chosen.emit(self.channel, grant)


class GrantsQuestion(Card):
    """``grant_changed`` carries a :class:`Channel` and a :class:`Grant`."""

    grant_changed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._question = PlainLabel(wrap=True)
        self.body.addWidget(self._question)
        self.rows = {channel: _ChannelRow(channel) for channel in CLOSABLE}
        for row in self.rows.values():
            self.body.addWidget(row)
            row.chosen.connect(self.grant_changed)

    def retranslate(self, answers: Answers) -> None:
        """Set every text, and show what was answered."""
        self.set_title(self.tr("5. What was already given"))
        self._question.setText(self.tr("Did a lender, or its app, ever get one of these from you?"))
        meanings = {
            Channel.ADDRESS_BOOK: self.tr("Address book: an app was allowed to read the contacts"),
            Channel.CALL_LOG: self.tr("Call log: an app was allowed to read the calls"),
            Channel.CARRIER_RECORDS: self.tr(
                "Phone company's call list: its password, or a code sent by text message, was typed into a lender's "
                "page or app"),
            Channel.SMS: self.tr("Text messages: an app was allowed to read them"),
            Channel.SHOPPING_ACCOUNT: self.tr("Shopping account: a lender was given the login, or linked to it"),
        }
        choices: dict[str, str] = {
            Grant.GIVEN: self.tr("Given", "what a lender got from the owner"),
            Grant.NEVER: self.tr("Never", "what a lender never got from the owner"),
            Grant.UNKNOWN: self.tr("I do not know"),
        }
        for channel, row in self.rows.items():
            row.name.setText(meanings[channel])
            row.choice.set_texts(meanings[channel], choices)
        self.show_answers(answers)

    def show_answers(self, answers: Answers) -> None:
        """Show what was answered, and what follows from the answer about apps."""
        for channel, row in self.rows.items():
            said = answers.grants.get(channel, Grant.UNKNOWN)
            row.choice.show_choice(said)
            row.effect.setText(self._effect(said, answers.grant(channel)))

    def _effect(self, said: Grant, holds: Grant) -> str:
        if holds is Grant.GIVEN:
            return self.tr("This way stays open in the list. A copy that was taken stays, even when you close it now.")
        if said is Grant.NEVER:
            return self.tr("This way is closed in the list.")
        if holds is Grant.NEVER:
            return self.tr("You said no lender's app was ever on the phone: this way is closed in the list.")
        return self.tr("Without an answer this way counts as open.")
