"""What closing channels would change for one person, and what each channel shows of them."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.assessment import CLOSABLE, Channel
from core.summary.explanation import Explanation
from gui.widgets.bullet_line import BulletLine
from gui.widgets.card import Card
from gui.widgets.layouts import clear
from gui.widgets.plain_label import PlainLabel
from gui.words.explanation_texts import ExplanationTexts


class ClosingsCard(Card):
    """Before and after for each channel that can be closed; below, what each channel shows."""

    def __init__(self, words: ExplanationTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._column = QVBoxLayout()
        self._column.setSpacing(round(self.fontMetrics().height() * 0.3))
        self.body.addLayout(self._column)

    def retranslate(self) -> None:
        """Set the title in the language of the moment."""
        self.set_title(self.tr("What lowers this"))

    def show_explanation(self, explanation: Explanation) -> None:
        """Show what can be closed for this person."""
        clear(self._column)
        closings = explanation.closings
        everything = tuple(view.channel for view in explanation.channels if view.is_open and view.channel in CLOSABLE)
        pair = next((closing for closing in closings if closing.of_both_call_channels), None)
        for closing in closings:
            if pair is not None and closing.of_one_call_channel:
                continue
            is_all = len(everything) > 1 and closing.channels == everything and closing is not pair
            self._column.addWidget(BulletLine(self._words.closing(closing, is_all)))
            if closing is pair and pair.score_after < pair.score_before:
                ones = [one for one in closings if one.of_one_call_channel]
                self._say(self._words.only_one(ones))
        shown_by = [view for view in explanation.channels if view.is_open]
        if closings:
            self._say(self.tr("This stops later copies; it takes back nothing that was copied before."))
        elif explanation.channels and not shown_by:
            self._column.addWidget(PlainLabel(self.tr("All that shows this person is closed already."), wrap=True))
        else:
            self._column.addWidget(PlainLabel(self.tr("No channel that could be closed shows this person."), wrap=True))
        if any(view.channel is Channel.TYPED_CONTACTS and view.is_open for view in explanation.channels):
            self._column.addWidget(BulletLine(
                self.tr("What is on the form stays. Tell this person beforehand that somebody may call.")))
        if explanation.channels:
            self._say(self.tr("Seen through"))
            for view in explanation.channels:
                self._column.addWidget(BulletLine(self._words.channel(view)))

    def _say(self, text: str) -> None:
        self._column.addWidget(PlainLabel(text, "muted", wrap=True))
