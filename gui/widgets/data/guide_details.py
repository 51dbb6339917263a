"""The opened part of an export guide: what it takes, the steps, what to undo afterwards, what it rests on."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.guides.records import Guide
from core.own_data.texts import DataSource, Text
from gui.widgets.command_line import CommandLine
from gui.widgets.plain_label import PlainLabel
from gui.words.guide_texts import guide_facts, search_line
from gui.words.source_texts import source_lines


class GuideDetails(QWidget):
    """Everything a guide says to somebody with this phone, in one language of the data files."""

    def __init__(
        self, guide: Guide, sources: Mapping[str, DataSource], phone: str, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._em = self.fontMetrics().height()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(round(self._em * 0.35))
        self._say(guide_facts(guide), role="muted")
        if phone in guide.notes:
            self._say(guide.notes[phone].text(language), role="calm")
        for number, step in enumerate(guide.steps, 1):
            self._say_numbered(number, step.text)
            if step.command:
                self._add_command(step.command)
        self._add_reserve(guide)
        if guide.lacks is not None:
            self._say(self.tr("Keep in mind: {text}").format(text=guide.lacks.text(language)))
        self._add_afterwards(guide.after)
        lines = source_lines((sources[key] for key in guide.sources), guide.checked_on, language)
        self._say("\n".join(lines), role="muted")

    def _say(self, text: str, role: str = "") -> PlainLabel:
        label = PlainLabel(text, role=role, wrap=True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._column.addWidget(label)
        return label

    def _say_numbered(self, number: int, text: Text) -> None:
        self._say(self.tr("{number}. {text}", "a step").format(number=number, text=text.text(self._language)))

    def _add_command(self, command: str) -> None:
        line = CommandLine(command)
        line.setContentsMargins(round(self._em * 1.2), 0, 0, 0)
        self._column.addWidget(line)

    def _add_reserve(self, guide: Guide) -> None:
        lines = []
        if guide.reserve is not None:
            lines.append(guide.reserve.text(self._language))
        if guide.search is not None:
            lines.append(search_line(guide.search, self._language))
        if lines:
            self._say("\n".join(lines), role="muted")

    def _add_afterwards(self, after: Iterable[Text]) -> None:
        self._say(self.tr("Afterwards"), role="title")
        for number, text in enumerate(after, 1):
            self._say_numbered(number, text)
