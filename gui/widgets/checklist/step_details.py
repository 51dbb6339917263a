"""The opened part of a step: why, how with menu paths, how to check it, country notes, messages, sources."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from core.assessment import Channel
from core.checklist.pack_parts import facts_of
from core.checklist.records import CountryNote, Instruction, Menu, Message, Step, UndoesPast
from core.checklist.steps import Checklist
from core.countries.pack import CountryPack
from core.own_data.texts import DataSource
from gui.widgets.card import Card
from gui.widgets.checklist.pack_facts import PackFacts
from gui.widgets.copy_button import CopyButton
from gui.widgets.plain_label import PlainLabel
from gui.words.menu_texts import both_languages, menu_lines
from gui.words.source_texts import source_lines

_TWINS = (Channel.CALL_LOG, Channel.CARRIER_RECORDS)


class StepDetails(QWidget):
    """Everything a step says, for one phone and country, in one language of the data files."""

    def __init__(
        self, checklist: Checklist, step: Step, phone: str, pack: CountryPack, language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._checklist = checklist
        self._phone = phone
        self._language = language
        self._em = self.fontMetrics().height()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(round(self._em * 0.4))
        if not step.verified:
            self._say(self.tr("We could not confirm this. Ask there before you rely on it."), role="muted")
        self._say(step.why.text(language))
        for number, instruction in enumerate(step.how, 1):
            self._add_instruction(number, instruction)
        self._say(self.tr("It worked when: {check}").format(check=step.check.text(language)))
        self._add_honesty(step)
        for note in step.notes_for(pack.code):
            self._add_note(note, pack)
        for message in step.messages:
            self._column.addWidget(MessageCard(message, language, self))
        self._add_sources(step, checklist.sources_of(step, phone, pack.code))
        facts = facts_of(pack, step.from_pack)
        if facts:
            self._column.addWidget(PackFacts(pack, facts, language, self))

    def add_way(self, words: str) -> QPushButton:
        """Add a button under everything else that leads to where the step is done, and return it."""
        button = QPushButton(words)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def _say(self, text: str, role: str = "", indent: float = 0.0) -> PlainLabel:
        label = PlainLabel(text, role=role, wrap=True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        label.setContentsMargins(round(self._em * indent), 0, 0, 0)
        self._column.addWidget(label)
        return label

    def _add_instruction(self, number: int, instruction: Instruction) -> None:
        self._say(f"{number}. {instruction.text.text(self._language)}")
        menus = self._checklist.menus_for(instruction.menu, self._phone) if instruction.menu else ()
        if not menus:
            return
        grid = QGridLayout()
        grid.setContentsMargins(round(self._em * 1.2), 0, 0, 0)
        grid.setHorizontalSpacing(self._em)
        grid.setVerticalSpacing(round(self._em * 0.3))
        grid.setColumnStretch(1, 1)
        for row, menu in enumerate(menus):
            if menu.versions is not None:
                version = PlainLabel(menu.versions.text(self._language), role="muted", wrap=True)
                version.setMinimumWidth(self._em * 7)
                grid.addWidget(version, row, 0, Qt.AlignmentFlag.AlignTop)
            paths = PlainLabel(menu_lines(menu, self._language), wrap=True)
            paths.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(paths, row, 1)
        self._column.addLayout(grid)
        self._say(self._search_line(menus), role="muted", indent=1.2)

    def _search_line(self, menus: Iterable[Menu]) -> str:
        given = tuple(menus)
        first, second = both_languages(self._language)
        words = dict.fromkeys((menu.search.text(first), menu.search.text(second)) for menu in given)
        said = "; ".join(self.tr("“{word}” or “{other_word}”").format(word=a, other_word=b) for a, b in words)
        if all({first, second} <= set(menu.verified) for menu in given):
            return self.tr("Not there? Look for the search word {words}.").format(words=said)
        return self.tr("We could not confirm all of this; look for the search word {words}.").format(words=said)

    def _add_honesty(self, step: Step) -> None:
        if step.undoes_past is UndoesPast.NONE:
            self._say(self.tr("It stops later copies; it takes back nothing."), role="title")
        elif step.undoes_past is UndoesPast.PARTLY:
            self._say(
                self.tr("It can take back a part of what was copied; nobody can prove that every copy is gone."),
                role="title",
            )
        twins = [channel for channel in step.channels if channel in _TWINS]
        if len(twins) == 1:
            self._say(self.tr(
                "The phone company's call list and the call log of the phone show the same calls. "
                "Closing only one of them changes little; close both."
            ))

    def _add_note(self, note: CountryNote, pack: CountryPack) -> None:
        self._say(self.tr("In {country}: {note}").format(
            country=pack.name.text(self._language), note=note.text.text(self._language)))

    def _add_sources(self, step: Step, sources: tuple[DataSource, ...]) -> None:
        lines = [self.tr("Our own advice.")] if step.own_advice else []
        lines.extend(source_lines(sources, step.checked_on, self._language))
        self._say("\n".join(lines), role="muted")


class MessageCard(Card):
    """Words to copy: for whom, the text, and a button that puts it on the clipboard."""

    def __init__(self, message: Message, language: str, parent: QWidget | None = None) -> None:
        receiver = message.receiver.text(language)
        super().__init__(receiver, parent=parent)
        self._text = message.text.text(language)
        text = PlainLabel(self._text, wrap=True)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copy = CopyButton(self._words)
        self.copy.set_texts(
            self.tr("Copy these words"), self.tr("Copy the words: {receiver}").format(receiver=receiver))
        self.body.addWidget(text)
        self.body.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)

    def _words(self) -> str:
        return self._text
