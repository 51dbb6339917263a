"""What whoever is called may say, to read and to pass on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from core.warn.messages import WarnMessages
from gui.languages import LANGUAGES
from gui.widgets.card import Card
from gui.widgets.copy_button import CopyButton
from gui.widgets.form_row import FormRow
from gui.widgets.plain_label import PlainLabel
from gui.words.warn_texts import WarnTexts


class CallScriptCard(Card):
    """Shows the words in the window's language or the other one; not there where no file gives them."""

    def __init__(self, messages: WarnMessages, words: WarnTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._messages = messages
        self._words = words
        self._shown_for = ""
        self.language = QComboBox()
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code.partition("_")[0])
        self._language_row = FormRow(self.language)
        self._text = PlainLabel(wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = CopyButton(self._script)
        self._ground = PlainLabel(role="muted", wrap=True)
        for widget in (self._language_row, self._text):
            self.body.addWidget(widget)
        self.body.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._ground)
        self.language.activated.connect(self._show_script)
        self.setVisible(messages.script is not None)

    def show_language(self, language: str) -> None:
        """Set all texts for a window in this text language."""
        script = self._messages.script
        if script is None:
            return
        if language != self._shown_for:
            self._shown_for = language
            self.language.setCurrentIndex(self.language.findData(language))
        self.set_title(script.title.text(language))
        self._language_row.set_texts(self.tr("Language of the words"))
        label = self.tr("Copy the words")
        self.copy.set_texts(label, f"{label}: {self.accessibleName()}")
        self._ground.setText(self._words.ground(
            script.own_advice, script.sources, self._messages.sources, script.checked_on, language))
        self._show_script()

    def _script(self) -> str:
        script = self._messages.script
        return script.text(str(self.language.currentData())) if script is not None else ""

    def _show_script(self) -> None:
        self._text.setText(self._script())
        self.copy.show_state()
