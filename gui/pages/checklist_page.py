"""The checklist: where the person is, which phone, and the steps that follow from it."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.checklist.pack_parts import in_country
from core.checklist.proved_steps import proved_steps
from core.checklist.records import ANY_PHONE, Situation, Step
from core.checklist.steps import Checklist, MarkChange, StepState, StepStates, load_checklist, order_by_effect
from core.countries.data import CountryPacks
from core.countries.pack import ELSEWHERE, CountryPack
from core.saving.profile import ProfileStore
from core.system_region import system_region
from gui.country_packs import country_packs
from gui.languages import Languages
from gui.pages.page import Page
from gui.session import Session
from gui.widgets.card import Card
from gui.widgets.checklist.checklist_choices import ChecklistChoices
from gui.widgets.checklist.step_card import StepCard
from gui.widgets.checklist.step_details import StepDetails
from gui.widgets.correction_bar import CorrectionBar
from gui.widgets.gradual_fill import GradualFill
from gui.widgets.plain_label import PlainLabel
from gui.widgets.questions.iphone_card import IphoneCard
from gui.widgets.scroll_column import ScrollColumn
from gui.words import texts
from gui.words.step_texts import StepTexts

#: Width in heights of a line below which the three cards at the top stand one under the other.
_ONE_COLUMN = 40
#: Steps of this topic with words to copy lead to the page that has them for each person.
_WARN_TOPIC = "warn_people"


class ChecklistPage(Page):
    """Shows the steps for one situation, phone and country and keeps the owner's marks in the store."""

    #: The page with messages that warn people is wanted.
    warn_requested = Signal()

    def __init__(
        self,
        session: Session,
        store: ProfileStore,
        languages: Languages,
        checklist: Checklist | None = None,
        packs: CountryPacks | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._store = store
        self._languages = languages
        self._checklist = load_checklist() if checklist is None else checklist
        self._packs = country_packs() if packs is None else packs
        self._texts = StepTexts(self)
        self._states = StepStates(store.profile.steps)
        self._saved = True
        self._steps: tuple[Step, ...] = ()
        #: The steps unfolded, by their ids.
        self._opened: set[str] = set()
        self.cards: dict[str, StepCard] = {}

        scroll = ScrollColumn()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        #: Says the last mark, with the way back.
        self.bar = CorrectionBar()
        layout.addWidget(self.bar)
        self.choices = ChecklistChoices(self._checklist.phones, self._packs_shown(), scroll.column.spacing())
        self.situations, self.phone, self.country = self.choices.situations, self.choices.phone, self.choices.country
        scroll.column.addWidget(self.choices)
        self.iphone = IphoneCard(session, store)
        scroll.column.addWidget(self.iphone)
        self._notice = Card(role="notice")
        self._notice_text = PlainLabel(wrap=True)
        self._notice.body.addWidget(self._notice_text)
        scroll.column.addWidget(self._notice)
        self._list = QVBoxLayout()
        self._filling = GradualFill(scroll, self._list)
        self._list.setSpacing(scroll.column.spacing())
        scroll.column.addLayout(self._list)
        self._foot = PlainLabel(role="muted", wrap=True)
        scroll.column.addWidget(self._foot)
        # All that is left over goes here, nothing into the cards above the steps.
        scroll.column.addStretch(1)

        self._country = self._start_country()
        self._choose_start()
        self._take_over_proof()
        self._open_first()
        self.situations.idClicked.connect(self._situation_chosen)
        self.phone.activated.connect(self._phone_chosen)
        self.country.activated.connect(self._country_chosen)
        self.bar.undo_requested.connect(self.undo)
        self.bar.redo_requested.connect(self.redo)
        session.changed.connect(self._session_changed)
        self.iphone.answered.connect(session.set_answers)
        self.retranslate()

    def rail_name(self) -> str:
        return self.tr("Checklist")

    def headline(self) -> str:
        if self._steps and not self._states.next_steps(self._steps, 1):
            return self.tr("Every step has an answer")
        return self.tr("Your next steps")

    def badge(self) -> str:
        progress = self._states.progress(self._steps)
        return f"{progress.done}/{progress.applicable}" if progress.applicable else ""

    @property
    def situation(self) -> Situation:
        """The situation chosen at the moment."""
        return tuple(Situation)[self.situations.checkedId()]

    def steps(self) -> tuple[Step, ...]:
        """Return the steps shown, in their order."""
        return self._steps

    def undo(self) -> bool:
        """Take the last mark of this run back; False where there is none."""
        return self._tell_change(self._states.undo(), undone=True)

    def redo(self) -> bool:
        """Set the mark taken back last again; False where there is none."""
        return self._tell_change(self._states.redo(), undone=False)

    def retranslate(self) -> None:
        self.choices.retranslate(self._languages.text_language)
        self.bar.retranslate()
        self.iphone.retranslate()
        self._refresh()

    def reload(self) -> None:
        """Take over the marks and choices of the store, after it was changed elsewhere."""
        self._states = StepStates(self._store.profile.steps)
        self._take_over_proof()
        self.bar.hide()
        self._choose_start()
        self._refresh()

    def _refresh(self) -> None:
        """Follow marks or choices that changed; cards take a while to make and wait until somebody looks."""
        self._steps = self._current_steps()
        self.fill_when_seen()

    def look_again(self) -> None:
        # Whether marks are kept is decided on another page.
        self._show_foot()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.choices.stack(event.size().width() < _ONE_COLUMN * self.fontMetrics().height())

    def _packs_shown(self) -> tuple[CountryPack, ...]:
        """Return the packs to choose from: the countries the steps are written for, further ones, the rest last."""
        known = [code for code in self._checklist.countries if code != ELSEWHERE and code in self._packs.by_code]
        more = sorted(set(self._packs.by_code) - {*known, ELSEWHERE})
        return tuple(self._packs.by_code[code] for code in (*known, *more, ELSEWHERE))

    def _pack(self) -> CountryPack:
        return self._packs.of(str(self.country.currentData()))

    def _take_over_proof(self) -> None:
        self._states.proved = proved_steps(self._session.audit, self._checklist.steps)

    def _start_country(self) -> str:
        # Invented people say nothing about where somebody lives.
        assessment = None if self._session.is_sample else self._session.assessment
        found = self._session.country or (assessment.coverage.country if assessment is not None else "")
        found = found or system_region()
        if not found and self._languages.text_language == "zh":
            # Without a word of the computer, its readers are likeliest to live where the language is at home.
            found = QLocale.territoryToCode(QLocale().territory())
        return self._packs.of(found).code

    def _choose_start(self) -> None:
        """Select what the store remembers, and the likeliest where it remembers nothing."""
        profile = self._store.profile
        situations = [situation.value for situation in Situation]
        chosen = profile.situation if profile.situation in situations else Situation.INSTALLED.value
        self.situations.button(situations.index(chosen)).setChecked(True)
        self.phone.setCurrentIndex(max(0, self.phone.findData(profile.phone or ANY_PHONE)))
        index = self.country.findData(profile.country)
        self.country.setCurrentIndex(index if index >= 0 else self.country.findData(self._country))

    def _current_steps(self) -> tuple[Step, ...]:
        phone, pack = str(self.phone.currentData() or ""), self._pack()
        steps = self._checklist.steps_for(self.situation, phone, pack.code)
        effects = self._session.step_effects
        if effects is not None:
            steps = order_by_effect(steps, effects)
        return tuple(in_country(step, pack) for step in steps)

    def fill(self) -> None:
        """Make the cards anew for the choices and the language of the moment."""
        self.iphone.refresh()
        for card in self.cards.values():
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {}
        self._filling.start(self._make_cards())
        self._show_progress()

    def _make_cards(self) -> Iterator[StepCard]:
        for step in self._steps:
            card = self.cards[step.id] = self._make_card(step)
            self._show_state(card)
            yield card

    def _make_card(self, step: Step) -> StepCard:
        phone, language = str(self.phone.currentData()), self._languages.text_language
        card = StepCard(
            step, language, partial(self._make_details, step), self._first_path(step, phone, language),
            self._list.parentWidget())
        card.marked.connect(self._marked)
        card.opened.connect(self._card_opened)
        if step.id in self._opened:
            card.set_open(True)
        return card

    def _make_details(self, step: Step) -> StepDetails:
        details = StepDetails(
            self._checklist, step, str(self.phone.currentData()), self._pack(), self._languages.text_language)
        if step.topic == _WARN_TOPIC and step.messages:
            details.add_way(self.tr("Messages for each of your people…")).clicked.connect(self.warn_requested)
        return details

    def _first_path(self, step: Step, phone: str, language: str) -> str:
        """Return the first menu path of the step in this language, "" where no source confirms its wording."""
        wanted = "zh" if language == "zh" else "en"
        for instruction in step.how:
            for menu in self._checklist.menus_for(instruction.menu, phone) if instruction.menu else ():
                if menu.path is not None and wanted in menu.verified:
                    return menu.path.text(wanted)
        return ""

    def _show_states(self) -> None:
        for card in self.cards.values():
            self._show_state(card)
        self._show_progress()

    def _show_state(self, card: StepCard) -> None:
        step, effects = card.step, self._session.step_effects
        proved = self._states.is_proved(step.id)
        following = any(one.id == step.id for one in self._states.next_steps(self._steps))
        card.show_state(self._states.state(step.id), following, proved)
        effect = effects.of(step.channels) if effects is not None else None
        words = self._texts.effect(effect) if effect is not None else ""
        card.show_effect(self._texts.proved() if proved else words)

    def _show_progress(self) -> None:
        progress = self._states.progress(self._steps)
        self.choices.show_progress(progress.done, progress.applicable)
        self._show_notice()
        self._show_foot()
        self.announce()

    def _show_notice(self) -> None:
        lines = []
        pack = self._pack()
        if pack.expired(date.today()):
            lines.append(self.tr(
                "What is said here about {country} was last checked on {day}. Numbers and rules may have changed "
                "since: ask before you rely on them."
            ).format(country=self._pack_name(), day=texts.day(pack.checked_on)))
        if self._checklist.problems:
            lines.append(self.tr("A part of the checklist could not be read; the rest is shown."))
            lines.extend(str(problem) for problem in self._checklist.problems)
        if not self._saved:
            lines.append(self.tr("The last mark could not be written to disk; it holds until you close the program."))
        self._notice_text.setText("\n".join(lines))
        self._notice.setVisible(bool(lines))

    def _show_foot(self) -> None:
        lines = [self._texts.order(self._session.step_effects is not None)]
        if self._store.profile.remember:
            lines.append(self.tr("Your marks are kept on this computer. They hold no names and no numbers."))
        else:
            lines.append(self.tr("Your marks are kept until you close the program."))
        lines.append(self.tr("This is no legal advice. Menus and rules change."))
        pack = self._pack()
        if pack.replaced:
            lines.append(self.tr("What is said about {country} comes from a file in your own folder, checked on {day}.")
                         .format(country=self._pack_name(), day=texts.day(pack.checked_on)))
        if self._packs.problems:
            lines.append(self.tr("Country files that could not be used; the program's own are shown instead:"))
            lines.extend(str(problem) for problem in self._packs.problems)
        self._foot.setText("\n".join(lines))

    def _pack_name(self) -> str:
        return self._pack().name.text(self._languages.text_language)

    def _marked(self, step: str, state: StepState) -> None:
        change = MarkChange(step, self._states.state(step), state)
        self._states.mark(step, state)
        if state is not StepState.OPEN:
            self._opened.discard(step)
            self.cards[step].set_open(False)
        self._tell_change(change, undone=False)

    def _tell_change(self, change: MarkChange | None, undone: bool) -> bool:
        """Keep and show what changed; False where nothing did."""
        if change is None:
            return False
        self._saved = self._store.set_step(change.step, change.after.value)
        self._show_states()
        card = self.cards.get(change.step)
        titles = {step.id: step.title.text(self._languages.text_language) for step in self._checklist.steps}
        title = card.title.text() if card is not None else titles.get(change.step, "")
        words = {
            StepState.OPEN: self.tr("Open again: {step}"),
            StepState.DONE: self.tr("Done: {step}"),
            StepState.SKIPPED: self.tr("Skipped: {step}"),
            StepState.NOT_FOR_ME: self.tr("Not for me: {step}"),
            StepState.STILL_OPEN: self.tr("Still open: {step}"),
        }
        self.bar.show_change(words[change.after].format(step=title), undone)
        return True

    def _card_opened(self, step: str, is_open: bool) -> None:
        if is_open:
            self._opened.add(step)
        else:
            self._opened.discard(step)

    def _open_first(self) -> None:
        """Unfold the first step to take alone: where a list begins, it shows how one looks inside."""
        self._opened = {step.id for step in self._states.next_steps(self._current_steps(), 1)}

    def _situation_chosen(self, number: int) -> None:
        self._open_first()
        self._keep(situation=tuple(Situation)[number].value)

    def _phone_chosen(self, index: int) -> None:
        self._keep(phone=str(self.phone.itemData(index)))

    def _country_chosen(self, index: int) -> None:
        self._keep(country=str(self.country.itemData(index)))

    def _keep(self, **choice: object) -> None:
        self._saved = self._store.update(**choice)
        self._refresh()

    def _session_changed(self) -> None:
        self._take_over_proof()
        country = self._start_country()
        marks: Mapping[str, str] = self._store.profile.steps
        if country != self._country or marks != self._states.marks():
            self._country = country
            self.reload()
        elif [step.id for step in self._current_steps()] != [step.id for step in self._steps]:
            self._refresh()
        elif not self._behind:
            self._show_states()
