"""What holds in the chosen country, inside a step: each statement with its reserve, its sources and their day."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.checklist.pack_parts import PackFact, sources_of
from core.countries.pack import CountryPack
from gui.widgets.plain_label import PlainLabel
from gui.words.help_texts import contact_parts
from gui.words.source_texts import source_lines


class PackFacts(QWidget):
    """The statements of a country's pack in their order, in one language of the data files."""

    def __init__(
        self, pack: CountryPack, facts: Sequence[PackFact], language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._em = self.fontMetrics().height()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(round(self._em * 0.3))
        self._say(self.tr("In this country: {name}").format(name=pack.name.text(language)), "title")
        for number, one in enumerate(facts, 1):
            self._add(number, one)
            following = facts[number:number + 1]
            # Neighbours that rest on the same sources name them once, after the last of them.
            if not following or following[0].fact.sources != one.fact.sources:
                self._say("\n".join(source_lines(sources_of(pack, [one]), pack.checked_on, language)), "muted")

    def _add(self, number: int, one: PackFact) -> None:
        fact = one.fact
        title = fact.title.text(self._language)
        # Where only a name is known to ask for, the title may say it already.
        contacts = [part for part in contact_parts(one.contact) if part not in title]
        self._say(" · ".join((f"{number}. {title}", *contacts)))
        lines = [text.text(self._language) for text in (one.when, fact.text, fact.conditions) if text is not None]
        if not fact.verified:
            lines.append(self.tr("We could not confirm this. Ask there before you rely on it."))
        self._say("\n".join(lines), indent=1.2)

    def _say(self, text: str, role: str = "", indent: float = 0.0) -> None:
        label = PlainLabel(text, role=role, wrap=True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        label.setContentsMargins(round(self._em * indent), 0, 0, 0)
        self._column.addWidget(label)
