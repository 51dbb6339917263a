"""Help, one click from everywhere: what to do in danger now, whom to call, and what holds in the country."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import ClassVar

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from core.countries.data import CountryPacks
from core.countries.pack import ELSEWHERE, ComplaintOffice, CountryPack, Fact, HelpKind, HelpLine
from core.saving.profile import ProfileStore
from core.system_region import system_region
from gui.country_packs import country_packs
from gui.languages import Languages
from gui.pages.page import Page
from gui.session import Session
from gui.widgets.bullet_line import BulletLine
from gui.widgets.card import Card
from gui.widgets.fact_view import FactView
from gui.widgets.gradual_fill import GradualFill
from gui.widgets.layouts import clear
from gui.widgets.plain_label import PlainLabel
from gui.widgets.scroll_column import ScrollColumn
from gui.words.help_texts import CountryOrigin, HelpTexts

#: What belongs to the first card, seen without scrolling.
_URGENT = (HelpKind.EMERGENCY, HelpKind.CRISIS)


class HelpPage(Page):
    """Works with nothing loaded and before any choice; ``country_chosen`` follows a choice kept in the store."""

    in_rail: ClassVar[bool] = False
    country_chosen = Signal()

    def __init__(
        self, session: Session, store: ProfileStore, languages: Languages,
        packs: Callable[[], CountryPacks] = country_packs, today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        """``packs`` is asked when somebody looks first."""
        super().__init__(parent)
        self._session = session
        self._store = store
        self._languages = languages
        self._packs = packs
        self._today = today
        self._words = HelpTexts(self)
        #: Country and language of what stands on the page.
        self._written = ("", "")
        self.facts: list[FactView] = []
        self._country_label = PlainLabel()
        self.country = QComboBox()
        self._state = PlainLabel(role="muted", wrap=True)
        self.area = ScrollColumn()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(self.area.column.spacing())
        self.area.column.addLayout(self._cards)
        self.area.column.addStretch()
        self._filling = GradualFill(self.area, self._cards)
        # The arrow and page keys scroll the whole; Tab goes from button to button.
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()
        self.country.activated.connect(self._choose)
        self.retranslate()

    def _build(self) -> None:
        self._country_label.setBuddy(self.country)
        self._country_label.setMinimumHeight(self.country.sizeHint().height())
        self.country.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        row = QHBoxLayout()
        row.setSpacing(round(self.fontMetrics().height() * 0.4))
        row.addWidget(self._country_label)
        row.addWidget(self.country)
        row.addWidget(self._state, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(round(self.fontMetrics().height() * 0.4))
        page.addLayout(row)
        page.addWidget(self.area, 1)
        self.setFocusProxy(self.area)

    def rail_name(self) -> str:
        return self.tr("Help")

    def headline(self) -> str:
        return self.tr("Help, now and in the next days")

    @property
    def pack(self) -> CountryPack:
        """What holds in the country that is shown."""
        return self._packs().of(self._country()[0])

    def retranslate(self) -> None:
        self.area.setAccessibleName(self.rail_name())
        self._country_label.setText(self.tr("Country"))
        self.country.setAccessibleName(self.tr("Country"))
        self.fill_when_seen()

    def look_again(self) -> None:
        # The country may have been chosen elsewhere, or follow from files that were opened since.
        self.fill()
        self.area.verticalScrollBar().setValue(0)

    def _country(self) -> tuple[str, CountryOrigin]:
        """Return the country to show: as chosen, else of the files, else of the computer; and which of them it is."""
        # Invented people say nothing about where somebody lives.
        assessment = None if self._session.is_sample else self._session.assessment
        of_files = assessment.coverage.country if assessment is not None else ""
        for code, origin in (
            (self._store.profile.country, CountryOrigin.CHOSEN),
            (self._session.country or of_files, CountryOrigin.FILES),
            (system_region(), CountryOrigin.COMPUTER),
        ):
            if code:
                # Somebody whose country has no pack is not shown another country's numbers.
                return (code, origin) if code in self._packs().by_code else (ELSEWHERE, CountryOrigin.NOTHING)
        return ELSEWHERE, CountryOrigin.NOTHING

    @Slot(int)
    def _choose(self, index: int) -> None:
        self._store.update(country=str(self.country.itemData(index)))
        self.fill()
        self.country_chosen.emit()

    def fill(self) -> None:
        language = self._languages.text_language
        pack, (_, origin) = self.pack, self._country()
        self._state.setText("\n".join(filter(None, (
            self._words.pack_state(pack, pack.expired(self._today())), self._words.origin(origin)))))
        if (pack.code, language) == self._written:
            return
        self._written = (pack.code, language)
        self._offer_countries(pack.code, language)
        clear(self._cards)
        self.facts = []
        self._filling.start(self._make_cards(pack))

    def _contents(self, pack: CountryPack) -> Iterator[tuple[str, Iterable[QWidget]]]:
        """Return title and widgets of each card from above; one without widgets is left out."""
        titles = self._words.help_titles()
        urgent = [line for line in pack.help_lines if line.kind in _URGENT]
        yield (titles["danger"], (
            *map(BulletLine, self._words.danger()),
            PlainLabel(self.tr("These lines are our own advice."), role="muted", wrap=True),
            *(self._help_line(line) for line in urgent)))
        yield (titles["help"], (self._help_line(line) for line in pack.help_lines if line not in urgent))
        yield (titles["reading"], (
            self._fact(rule.fact, pill=self._words.permission(rule.may)) for rule in pack.reading))
        yield (titles["calling"], (self._fact(rule.fact) for rule in pack.calling))
        yield (titles["registers"], map(self._office, pack.registers))
        yield (titles["complaints"], (
            self._office(office, number) for number, office in enumerate(pack.complaints, 1)))
        yield (titles["laws"], map(self._fact, pack.laws))
        yield (titles["recording"], (
            self._fact(pack.recording.fact, pill=self._words.permission(pack.recording.may)),))
        yield (titles["cannot"], map(BulletLine, self._words.cannot()))
        yield (titles["problems"], (
            PlainLabel(str(problem), role="muted", wrap=True) for problem in self._packs().problems))

    def _offer_countries(self, chosen: str, language: str) -> None:
        packs = self._packs().by_code
        # The one for everywhere else last, where it is looked for.
        codes = sorted(packs, key=lambda code: (code == ELSEWHERE, packs[code].name.text(language)))
        with QSignalBlocker(self.country):
            self.country.clear()
            for code in codes:
                self.country.addItem(packs[code].name.text(language), code)
            self.country.setCurrentIndex(codes.index(chosen))

    def _make_cards(self, pack: CountryPack) -> Iterator[Card]:
        for title, widgets in self._contents(pack):
            shown = list(widgets)
            if shown:
                card = Card(title)
                card.body.setSpacing(round(self.fontMetrics().height() * 0.55))
                for widget in shown:
                    card.body.addWidget(widget)
                yield card

    def _help_line(self, line: HelpLine) -> FactView:
        language = self._languages.text_language
        return self._fact(line.fact, contact=line.contact, first=self._words.hours(line, language))

    def _office(self, office: ComplaintOffice, number: int = 0) -> FactView:
        """Return an office, with its place in the order where it has one."""
        return self._fact(office.fact, contact=office.contact, number=number,
                          then=office.when.text(self._languages.text_language))

    def _fact(
        self, fact: Fact, contact: str = "", pill: str = "", first: str = "", number: int = 0, then: str = "",
    ) -> FactView:
        language = self._languages.text_language
        title, text = fact.title.text(language), fact.text.text(language)
        lines = [then, text]
        if fact.conditions is not None:
            lines.append(self.tr("Condition: {condition}").format(condition=fact.conditions.text(language)))
        view = FactView(
            f"{number}. {title}" if number else title,
            "\n".join(filter(None, lines)),
            (first, self._words.reserve(fact), self._words.ground(fact, self.pack, language)),
            contact, pill,
        )
        self.facts.append(view)
        return view
