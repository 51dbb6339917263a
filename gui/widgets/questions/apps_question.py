"""The question about lenders' apps: whether one is or was on the phone, and which."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from core.owner import Answers, AppHistory
from gui.widgets.card import Card
from gui.widgets.form_row import FormRow
from gui.widgets.plain_label import PlainLabel
from gui.widgets.questions.choice_row import ChoiceRow


class AppsQuestion(Card):
    """``apps_changed`` carries an :class:`AppHistory`, ``names_changed`` the names typed."""

    apps_changed = Signal(str)
    names_changed = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._question = PlainLabel(wrap=True)
        self.choice = ChoiceRow((AppHistory.NEVER, AppHistory.REMOVED, AppHistory.INSTALLED, AppHistory.UNKNOWN))
        self._effect = PlainLabel(role="muted", wrap=True)
        self.names = QLineEdit()
        self.names.setMinimumWidth(self.fontMetrics().averageCharWidth() * 30)
        self._names_row = FormRow(self.names)
        for widget in (self._question, self.choice, self._effect, self._names_row):
            self.body.addWidget(widget)
        self.choice.chosen.connect(self.apps_changed)
        self.names.editingFinished.connect(self._say_names)

    def retranslate(self, answers: Answers) -> None:
        """Set every text, and show what was answered."""
        title = self.tr("4. Lenders' apps")
        self.set_title(title)
        self._question.setText(self.tr("Is, or was, an app of a lender on your phone?"))
        self.choice.set_texts(title, {
            AppHistory.NEVER: self.tr("No, never"),
            AppHistory.REMOVED: self.tr("It was, and is removed"),
            AppHistory.INSTALLED: self.tr("Yes, it is still there"),
            AppHistory.UNKNOWN: self.tr("I do not know"),
        })
        self._names_row.set_texts(
            self.tr("Which ones, if you like"), self.tr("For yourself only, in memory; names change no figure."))
        self.show_answers(answers)

    def show_answers(self, answers: Answers) -> None:
        """Show what was answered; names being typed stay."""
        self.choice.show_choice(answers.apps)
        self._names_row.setVisible(answers.apps in {AppHistory.REMOVED, AppHistory.INSTALLED})
        if not self.names.hasFocus():
            self.names.setText(", ".join(answers.app_names))
        effects: Mapping[AppHistory, str] = {
            AppHistory.NEVER: self.tr(
                "Address book, call log and text messages count as never opened, unless you say otherwise below."),
            AppHistory.REMOVED: self.tr("Removing it stopped new copies. A copy that was taken stays."),
            AppHistory.INSTALLED: self.tr(
                "It can copy again as long as it is allowed to read. A copy that was taken stays."),
            AppHistory.UNKNOWN: self.tr("Without an answer the phone counts as readable by an app."),
        }
        self._effect.setText(effects[answers.apps])

    @Slot()
    def _say_names(self) -> None:
        names = (name.strip() for part in self.names.text().split(",") for name in part.replace("，", "、").split("、"))
        self.names_changed.emit(tuple(dict.fromkeys(filter(None, names))))
