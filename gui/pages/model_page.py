"""How everything is computed: each figure of the model with its ground and source, how it was tested, its limits."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from core.own_data.model import load_model
from core.own_data.texts import Text
from core.summary.model_account import Ground, ModelAccount, ModelPart, account
from core.summary.validity import Measure, Validity, load_validity
from gui.pages.page import Page
from gui.widgets.bullet_line import BulletLine
from gui.widgets.card import Card
from gui.widgets.gradual_fill import GradualFill
from gui.widgets.layouts import clear
from gui.widgets.plain_label import PlainLabel
from gui.widgets.scroll_column import ScrollColumn
from gui.words import texts
from gui.words.model_texts import ModelTexts, number


class ModelPage(Page):
    """Prints the model's data file and that of its tests. Made when somebody looks: most people never do."""

    in_rail: ClassVar[bool] = False

    def __init__(
        self, whole: ModelAccount | None = None, validity: Validity | None = None, parent: QWidget | None = None
    ) -> None:
        """Show these records; by default those this release ships."""
        super().__init__(parent)
        self._account = whole or account(load_model().raw)
        self._validity = validity or load_validity()
        self._words = ModelTexts(self)
        self.area = ScrollColumn()
        self._filling = GradualFill(self.area, self.area.column)
        # Nothing inside takes the keyboard, so the arrow and page keys scroll the whole.
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.area)
        self.setFocusProxy(self.area)
        self.retranslate()

    def rail_name(self) -> str:
        return self.tr("How this is computed")

    def headline(self) -> str:
        return self.tr("How this is computed, and what nobody knows")

    def retranslate(self) -> None:
        self.area.setAccessibleName(self.rail_name())
        self.fill_when_seen()

    def fill(self) -> None:
        clear(self.area.column)
        self._filling.start(self._parts())

    def _parts(self) -> Iterator[QWidget]:
        """Make the page from above: cards, and headings between them."""
        yield self._introduction()
        for ground in Ground:
            heading = PlainLabel(self._words.ground(ground), "headline", wrap=True)
            heading.setAccessibleName(self._words.ground(ground))
            yield heading
            yield PlainLabel(self._words.ground_meaning(ground), "muted", wrap=True)
            for section, parts in self._sections(ground).items():
                yield self._section(section, parts)
        yield self._tests()
        yield self._list(self.tr("Limits"), self._validity.limits)
        yield self._list(self.tr("What we do not know"), self._validity.unknown)
        yield self._sources()

    def _introduction(self) -> Card:
        card = Card(self.tr("Where the figures come from"))
        grounds = [part.ground for part in self._account.parts]
        for line in (
            self.tr("The program puts people in the order in which documented programs of lenders and collectors "
                    "would sort them. It does not know what a certain lender does."),
            self.tr("Every figure below is read from the data file that the score itself uses."),
            self.tr("Version {version}, compared with its sources on {day}").format(
                version=self._account.version, day=texts.day(self._account.checked_on)),
            self.tr("{evidence} of {all} entries are evidence, {judgement} are judgement").format(
                evidence=grounds.count(Ground.EVIDENCE), all=len(grounds), judgement=grounds.count(Ground.JUDGEMENT)),
        ):
            card.body.addWidget(PlainLabel(line, wrap=True))
        return card

    def _sections(self, ground: Ground) -> Mapping[str, Sequence[ModelPart]]:
        sections: dict[str, list[ModelPart]] = {}
        for part in self._account.parts:
            if part.ground is ground:
                sections.setdefault(part.section, []).append(part)
        return sections

    def _section(self, section: str, parts: Sequence[ModelPart]) -> Card:
        card = Card(self._words.section(section))
        meaning = self._words.meaning(section)
        if meaning:
            card.body.addWidget(PlainLabel(meaning, wrap=True))
        for part in parts:
            self._add_part(card, part)
        return card

    def _add_part(self, card: Card, part: ModelPart) -> None:
        name = self._words.part(part)
        if name:
            heading = PlainLabel(name, "title", wrap=True)
            heading.setContentsMargins(0, round(self.fontMetrics().height() * 0.4), 0, 0)
            card.body.addWidget(heading)
        card.body.addLayout(self._figures(
            {self._words.figure(part.section, key): self._words.value(value) for key, value in part.figures.items()}))
        if part.note is not None:
            card.body.addWidget(PlainLabel(_say(part.note), wrap=True))
        names = texts.joined(_say(self._account.sources[key].name) for key in part.sources)
        card.body.addWidget(PlainLabel(
            self.tr("{ground}: {sources}").format(ground=self._words.ground(part.ground), sources=names),
            "muted", wrap=True))

    def _figures(self, rows: Mapping[str, str]) -> QGridLayout:
        grid = QGridLayout()
        em = self.fontMetrics().height()
        grid.setHorizontalSpacing(round(em * 1.2))
        grid.setVerticalSpacing(round(em * 0.15))
        grid.setColumnStretch(1, 1)
        for row, (label, value) in enumerate(rows.items()):
            name = PlainLabel(label, wrap=True)
            name.setMinimumWidth(min(em * 16, name.fontMetrics().horizontalAdvance(label) + em))
            figure = PlainLabel(value, "title", wrap=True)
            figure.setAccessibleName(f"{label}: {value}")
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(figure, row, 1, Qt.AlignmentFlag.AlignTop)
        return grid

    def _tests(self) -> Card:
        card = Card(self.tr("How well it was tested"))
        validity = self._validity
        card.body.addWidget(PlainLabel(_say(validity.summary), wrap=True))
        for key, population in validity.populations.items():
            heading = PlainLabel(_say(population.name), "title", wrap=True)
            heading.setContentsMargins(0, round(self.fontMetrics().height() * 0.5), 0, 0)
            card.body.addWidget(heading)
            card.body.addWidget(PlainLabel(population.address, "muted", wrap=True))
            for measure in validity.measures:
                if measure.population == key:
                    self._add_measure(card, measure)
        checked = self.tr("Compared with their sources on {day}").format(day=texts.day(validity.checked_on))
        card.body.addWidget(PlainLabel(checked, "muted", wrap=True))
        return card

    def _add_measure(self, card: Card, measure: Measure) -> None:
        card.body.addWidget(BulletLine(_say(measure.what)))
        card.body.addLayout(self._figures(
            {self._words.method(method): number(value) for method, value in measure.results.items()}))
        if measure.note is not None:
            card.body.addWidget(PlainLabel(_say(measure.note), wrap=True))
        counted = texts.joined(filter(None, (
            self.tr("%Ln people", "", measure.people) if measure.people else "",
            self.tr("%Ln cases", "", measure.cases) if measure.cases else "",
            self._words.origin(measure.origin),
        )))
        card.body.addWidget(PlainLabel(counted, "muted", wrap=True))

    def _list(self, title: str, lines: Iterable[Text]) -> Card:
        card = Card(title)
        for line in lines:
            card.body.addWidget(BulletLine(_say(line)))
        return card

    def _sources(self) -> Card:
        card = Card(self.tr("Sources"))
        card.body.addWidget(PlainLabel(self.tr("Addresses are never opened by this program."), "muted", wrap=True))
        for source in self._account.sources.values():
            heading = PlainLabel(_say(source.name), "title", wrap=True)
            heading.setContentsMargins(0, round(self.fontMetrics().height() * 0.4), 0, 0)
            card.body.addWidget(heading)
            card.body.addWidget(PlainLabel(_say(source.about), wrap=True))
            if source.address:
                card.body.addWidget(PlainLabel(source.address, "muted", wrap=True))
        return card


def _say(text: Text) -> str:
    return text.text(QLocale().name())
