"""The draft for one person: which version, which language, what is added; to edit, to copy, to tick off."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QWidget

from core.assessment import Exposure
from core.warn.messages import WarnMessage, WarnMessages, WarnVersion
from core.warn.notes import DraftChoice, WarnMark, WarnNote
from gui.languages import LANGUAGES
from gui.widgets.card import Card
from gui.widgets.copy_button import CopyButton
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.growing_text import GrowingText
from gui.widgets.plain_label import PlainLabel
from gui.words.warn_texts import WarnTexts

#: Lines of the draft that are seen at once: all of every proposed message.
_FEWEST_LINES, _MOST_LINES = 6, 18


class WarnDraftCard(Card):
    """Edits one person's note in place; ``marked`` follows every change of its mark."""

    marked = Signal()
    #: The next person who is not told yet is wanted.
    next_wanted = Signal()

    def __init__(self, messages: WarnMessages, words: WarnTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._messages = messages
        self._words = words
        self._exposure: Exposure | None = None
        self._note = WarnNote()
        self._language = self._country = self._help_line = ""
        self._who = PlainLabel(role="muted", wrap=True)
        self.version = QComboBox()
        self.language = QComboBox()
        self._version_label = PlainLabel()
        self._language_label = PlainLabel()
        self.named = QCheckBox()
        self.worried = QCheckBox()
        self._before = PlainLabel(wrap=True)
        self.text = GrowingText(_FEWEST_LINES, _MOST_LINES)
        self.copy = CopyButton(self.text.toPlainText)
        self.told = QPushButton()
        self.not_this = QPushButton()
        self.undo = QPushButton()
        self.next = QPushButton()
        self.reset = QPushButton()
        self._state = PlainLabel(role="calm")
        self._ground = PlainLabel(role="muted", wrap=True)
        self._build()
        self._connect()

    def _build(self) -> None:
        em = self.fontMetrics().height()
        for version in self._messages.by_version:
            self.version.addItem("", version.value)
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code.partition("_")[0])
        self.copy.setProperty("role", "primary")
        self.reset.setProperty("role", "link")
        choices, marks = FlowLayout(spacing=round(em * 0.5)), FlowLayout(spacing=round(em * 0.4))
        for label, field in ((self._version_label, self.version), (self._language_label, self.language)):
            label.setBuddy(field)
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            choices.addWidget(_side_by_side(label, field))
        for box in (self.named, self.worried):
            choices.addWidget(box)
        for button in (self.copy, self.told, self.not_this, self._state, self.undo, self.next, self.reset):
            marks.addWidget(button)
        self.body.addWidget(self._who)
        self.body.addLayout(choices)
        self.body.addWidget(self._before)
        self.body.addWidget(self.text)
        self.body.addLayout(marks)
        self.body.addWidget(self._ground)

    def _connect(self) -> None:
        self.version.activated.connect(self._choose)
        self.language.activated.connect(self._choose)
        self.named.clicked.connect(self._choose)
        self.worried.clicked.connect(self._choose)
        self.text.textChanged.connect(self._keep_words)
        self.told.clicked.connect(self._mark_told)
        self.not_this.clicked.connect(self._mark_not_this)
        self.undo.clicked.connect(self._mark_open)
        self.next.clicked.connect(self.next_wanted)
        self.reset.clicked.connect(self._drop_words)

    def retranslate(self) -> None:
        """Set the texts that do not follow from the person."""
        self._version_label.setText(self.tr("Words for"))
        self.version.setAccessibleName(self.tr("Words for"))
        self._language_label.setText(self.tr("in"))
        self.language.setAccessibleName(self.tr("Language of the message"))
        self.named.setText(self.tr("Begin with the name"))
        self.worried.setText(self.tr("Add whom to turn to"))
        self.worried.setToolTip(self.tr("For somebody who could worry about you"))
        self.text.setAccessibleName(self.tr("Words of the message"))
        self.told.setText(self.tr("I told them"))
        self.not_this.setText(self.tr("Not this person"))
        self.undo.setText(self.tr("Undo"))
        self.next.setText(self.tr("Next person"))
        self.reset.setText(self.tr("Back to the proposed words"))

    def show_person(
        self, exposure: Exposure | None, note: WarnNote, language: str, country: str, help_line: str,
    ) -> None:
        """Show the draft of this person by the note, in this text language until another is chosen; None is nobody.

        ``country`` decides what is added there, ``help_line`` is its line to talk to, "" where there is none.
        """
        self._exposure, self._note = exposure, note
        self._language, self._country, self._help_line = language, country, help_line
        self.setVisible(exposure is not None)
        if exposure is None:
            self.set_title("")
            with QSignalBlocker(self.text):
                # Also drops what its own undo remembers.
                self.text.setPlainText("")
            return
        self.set_title(self._words.shown_name(exposure))
        who = self._words.who(exposure)
        if not exposure.person.name:
            nameless = self.tr("Nobody named this number. If you do not know whose it is, choose “Not this person”.")
            who = f"{who}\n{nameless}"
        self._who.setText(who)
        for index in range(self.version.count()):
            version = self._messages.by_version[WarnVersion(self.version.itemData(index))]
            self.version.setItemText(index, version.title.text(language))
        self._show_choice()
        self._show_mark()

    def _current(self) -> DraftChoice:
        if self._note.choice is not None:
            return self._note.choice
        kind = self._exposure.person.relation.kind if self._exposure is not None else None
        version = self._messages.version_for(kind) if kind is not None else WarnVersion.FRIENDS
        return DraftChoice(version, self._language)

    def _message(self) -> WarnMessage | None:
        return self._messages.by_version.get(self._current().version)

    def _draft(self) -> str:
        """Return the proposed words of the choice of the moment."""
        choice, message = self._current(), self._message()
        if message is None or self._exposure is None:
            return ""
        name = self._words.shown_name(self._exposure) if choice.named and self._exposure.person.name else ""
        return message.draft(choice.language, self._country, name, choice.worried, self._help_line)

    def _show_choice(self) -> None:
        choice, message = self._current(), self._message()
        self.version.setCurrentIndex(self.version.findData(choice.version.value))
        self.language.setCurrentIndex(self.language.findData(choice.language))
        self.named.setChecked(choice.named)
        self.named.setEnabled(self._exposure is not None and bool(self._exposure.person.name))
        self.worried.setChecked(choice.worried)
        self.worried.setVisible(message is not None and message.worried is not None)
        if message is not None:
            self._before.setText(message.before.text(self._language))
            self._ground.setText(self._words.ground(
                message.own_advice, message.sources_for(self._country), self._messages.sources, message.checked_on,
                self._language))
        with QSignalBlocker(self.text):
            self.text.setPlainText(self._note.edits.get(choice, self._draft()))
        self._show_words()

    def _show_words(self) -> None:
        self.reset.setVisible(self._current() in self._note.edits)
        label = self.tr("Copy the words")
        self.copy.set_texts(label, f"{label}: {self.accessibleName()}")

    def _show_mark(self) -> None:
        mark = self._note.mark
        is_open = mark is WarnMark.OPEN
        self._state.setText(self._words.mark(mark))
        for button in (self.told, self.not_this):
            button.setVisible(is_open)
        for button in (self.undo, self.next):
            button.setVisible(not is_open)
        self._state.setVisible(not is_open)
        for button in (self.told, self.not_this, self.undo):
            button.setAccessibleName(f"{button.text()}: {self.accessibleName()}")

    @Slot()
    def _choose(self) -> None:
        self._note.choice = DraftChoice(
            WarnVersion(self.version.currentData()), str(self.language.currentData()), self.named.isChecked(),
            self.worried.isChecked(),
        )
        self._show_choice()

    @Slot()
    def _keep_words(self) -> None:
        choice, words = self._current(), self.text.toPlainText()
        if words == self._draft():
            self._note.edits.pop(choice, None)
        else:
            self._note.edits[choice] = words
        self._show_words()

    @Slot()
    def _drop_words(self) -> None:
        self._note.edits.pop(self._current(), None)
        self._show_choice()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _mark_told(self) -> None:
        self._mark(WarnMark.TOLD, self.next)

    @Slot()
    def _mark_not_this(self) -> None:
        self._mark(WarnMark.NOT_THIS, self.next)

    @Slot()
    def _mark_open(self) -> None:
        self._mark(WarnMark.OPEN, self.told)

    def _mark(self, mark: WarnMark, then: QPushButton) -> None:
        """Note this mark; the keyboard goes on where the button that was pressed is gone."""
        self._note.mark = mark
        self._show_mark()
        then.setFocus(Qt.FocusReason.OtherFocusReason)
        self.marked.emit()


def _side_by_side(label: PlainLabel, field: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(round(both.fontMetrics().height() * 0.3))
    row.addWidget(label)
    row.addWidget(field)
    return both
