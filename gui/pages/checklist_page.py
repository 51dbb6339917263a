"""The checklist: where the person is, which phone, and the steps that follow from it."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QLocale
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QComboBox,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.checklist import Checklist, StepState, StepStates, load_checklist
from core.checklist_records import Situation, Step
from core.profile import ProfileStore
from gui.languages import Languages
from gui.pages.page import Page
from gui.session import Session
from gui.widgets.card import Card
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.plain_label import PlainLabel
from gui.widgets.scroll_column import ScrollColumn
from gui.widgets.step_card import StepCard
from gui.widgets.step_details import StepDetails

#: Width in heights of a line below which the three cards at the top stand one under the other.
_ONE_COLUMN = 40
#: Letters of a phone's name that are shown at least.
_PHONE_LETTERS = 15


class ChecklistPage(Page):
    """Shows the steps for one situation, phone and country and keeps the owner's marks in the store."""

    def __init__(
        self,
        session: Session,
        store: ProfileStore,
        languages: Languages,
        checklist: Checklist | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._store = store
        self._languages = languages
        self._checklist = load_checklist() if checklist is None else checklist
        self._states = StepStates(store.profile.steps)
        self._saved = True
        #: Marks or choices changed while nobody looked: the cards are made anew when somebody does.
        self._behind = False
        self._steps: tuple[Step, ...] = ()
        self._opened: set[str] = set()
        self.cards: dict[str, StepCard] = {}

        scroll = ScrollColumn()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        self._choices = self._make_choices()
        self._choices.setSpacing(scroll.column.spacing())
        scroll.column.addLayout(self._choices)
        self._notice = Card(role="notice")
        self._notice_text = PlainLabel(wrap=True)
        self._notice.body.addWidget(self._notice_text)
        scroll.column.addWidget(self._notice)
        self._list = QVBoxLayout()
        self._list.setSpacing(scroll.column.spacing())
        scroll.column.addLayout(self._list)
        self._foot = PlainLabel(role="muted", wrap=True)
        scroll.column.addWidget(self._foot)
        scroll.column.addStretch()

        self._country = self._start_country()
        self._choose_start()
        first = self._states.next_steps(self._current_steps(), 1)
        self._opened.update(step.id for step in first)
        self.situations.idClicked.connect(self._situation_chosen)
        self.phone.activated.connect(self._phone_chosen)
        self.country.activated.connect(self._country_chosen)
        session.changed.connect(self._session_changed)
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

    def retranslate(self) -> None:
        names = {
            Situation.BEFORE: self.tr("Before borrowing"),
            Situation.INSTALLED: self.tr("Loan app installed"),
            Situation.HARASSED: self.tr("Being harassed"),
        }
        for number, situation in enumerate(Situation):
            self.situations.button(number).setText(names[situation])
        self._situation_card.set_label(self.tr("Where are you now?"))
        self._phone_card.set_label(self.tr("Your phone"))
        self._progress_card.set_label(self.tr("Done"))
        self.phone.setAccessibleName(self.tr("Your phone"))
        self.country.setAccessibleName(self.tr("Your country"))
        self.progress_bar.setAccessibleName(self.tr("Steps done"))
        language = self._languages.text_language
        for index, phone in enumerate(self._checklist.phones):
            self.phone.setItemText(index, phone.name.text(language))
        countries = {"CN": self.tr("China"), "IN": self.tr("India"), "other": self.tr("Other country")}
        for index, code in enumerate(self._checklist.countries):
            self.country.setItemText(index, countries[code])
        self._refresh()

    def reload(self) -> None:
        """Take over the marks and choices of the store, after it was changed elsewhere."""
        self._states = StepStates(self._store.profile.steps)
        self._choose_start()
        self._refresh()

    def _refresh(self) -> None:
        """Make the cards anew, now or when somebody looks."""
        if self.isVisible():
            self._rebuild()
        else:
            # Cards take a while to make; nobody sees them yet.
            self._behind = True
            self._steps = self._current_steps()
            self.announce()

    def showEvent(self, event: QShowEvent) -> None:
        if self._behind:
            self._rebuild()
        else:
            # Whether marks are kept is decided on another page.
            self._show_foot()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _ONE_COLUMN * self.fontMetrics().height()
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._choices.setDirection(direction)

    def _make_choices(self) -> QBoxLayout:
        self.situations = QButtonGroup(self)
        self._situation_card = _ChoiceCard()
        for number, _ in enumerate(Situation):
            button = QPushButton()
            button.setCheckable(True)
            self.situations.addButton(button, number)
            self._situation_card.row.addWidget(button)
        self._phone_card = _ChoiceCard()
        self.phone = QComboBox()
        self.country = QComboBox()
        for phone in self._checklist.phones:
            self.phone.addItem("", phone.id)
        for code in self._checklist.countries:
            self.country.addItem("", code)
        # The longest phone would take the room of both; no country's name may be cut.
        self.phone.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.phone.setMinimumContentsLength(_PHONE_LETTERS)
        self.country.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for box in (self.phone, self.country):
            self._phone_card.row.addWidget(box)
        self._progress_card = _ChoiceCard()
        self.progress_figure = PlainLabel(role="headline")
        self.progress_bar = QProgressBar()
        self.progress_bar.setTextVisible(False)
        self._progress_card.body.addWidget(self.progress_figure)
        self._progress_card.body.addWidget(self.progress_bar)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for card, share in ((self._situation_card, 14), (self._phone_card, 11), (self._progress_card, 4)):
            card.body.addStretch()
            row.addWidget(card, share)
        return row

    def _start_country(self) -> str:
        assessment = self._session.assessment
        known = self._checklist.countries
        found = self._session.country or (assessment.coverage.country if assessment is not None else "")
        if found:
            return found if found in known else known[-1]
        territory = QLocale.territoryToCode(QLocale().territory())
        return territory if territory in known else known[-1]

    def _choose_start(self) -> None:
        """Select what the store remembers, and the likeliest where it remembers nothing."""
        profile = self._store.profile
        situations = [situation.value for situation in Situation]
        chosen = profile.situation if profile.situation in situations else Situation.INSTALLED.value
        self.situations.button(situations.index(chosen)).setChecked(True)
        self.phone.setCurrentIndex(max(0, self.phone.findData(profile.phone)))
        index = self.country.findData(profile.country)
        self.country.setCurrentIndex(index if index >= 0 else self.country.findData(self._country))

    def _current_steps(self) -> tuple[Step, ...]:
        phone, country = self.phone.currentData() or "", self.country.currentData() or ""
        return self._checklist.steps_for(self.situation, str(phone), str(country))

    def _rebuild(self) -> None:
        """Make the cards anew for the choices and the language of the moment."""
        self._behind = False
        for card in self.cards.values():
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {}
        self._steps = self._current_steps()
        for step in self._steps:
            card = self._make_card(step)
            self.cards[step.id] = card
            self._list.addWidget(card)
        self._show_people()
        self._show_states()

    def _make_card(self, step: Step) -> StepCard:
        phone, country = str(self.phone.currentData()), str(self.country.currentData())
        language = self._languages.text_language
        details = partial(StepDetails, self._checklist, step, phone, country, language)
        card = StepCard(step, language, details, self._first_path(step, phone, language), self)
        card.marked.connect(self._marked)
        card.opened.connect(self._card_opened)
        card.set_open(step.id in self._opened)
        return card

    def _first_path(self, step: Step, phone: str, language: str) -> str:
        """Return the first menu path of the step in this language, "" where no source confirms its wording."""
        wanted = "zh" if language == "zh" else "en"
        for instruction in step.how:
            for menu in self._checklist.menus_for(instruction.menu, phone) if instruction.menu else ():
                if menu.path is not None and wanted in menu.verified:
                    return menu.path.text(wanted)
        return ""

    def _show_states(self) -> None:
        following = {step.id for step in self._states.next_steps(self._steps)}
        for step, card in self.cards.items():
            card.show_state(self._states.state(step), step in following)
        progress = self._states.progress(self._steps)
        words = self.tr("{done} of {all}").format(done=progress.done, all=progress.applicable)
        self.progress_figure.setText(words)
        self.progress_bar.setRange(0, max(1, progress.applicable))
        self.progress_bar.setValue(progress.done)
        self.progress_bar.setAccessibleDescription(words)
        self._show_notice()
        self._show_foot()
        self.announce()

    def _show_notice(self) -> None:
        lines = []
        if self._checklist.problems:
            lines.append(self.tr("A part of the checklist could not be read; the rest is shown."))
            lines.extend(str(problem) for problem in self._checklist.problems)
        if not self._saved:
            lines.append(self.tr("The last mark could not be written to disk; it holds until you close the program."))
        self._notice_text.setText("\n".join(lines))
        self._notice.setVisible(bool(lines))

    def _show_foot(self) -> None:
        if self._store.profile.remember:
            kept = self.tr("Your marks are kept on this computer. They hold no names and no numbers.")
        else:
            kept = self.tr("Your marks are kept until you close the program.")
        self._foot.setText("\n".join((kept, self.tr("This is no legal advice. Menus and rules change."))))

    def _show_people(self) -> None:
        found = self._session.findings
        for card in self.cards.values():
            card.show_people(found.revealed_by(card.step.channels) if found is not None else 0)

    def _marked(self, step: str, state: StepState) -> None:
        self._states.mark(step, state)
        self._saved = self._store.set_step(step, state.value)
        if state is not StepState.OPEN:
            self._opened.discard(step)
            self.cards[step].set_open(False)
        self._show_states()

    def _card_opened(self, step: str, is_open: bool) -> None:
        if is_open:
            self._opened.add(step)
        else:
            self._opened.discard(step)

    def _situation_chosen(self, number: int) -> None:
        self._keep(situation=tuple(Situation)[number].value)

    def _phone_chosen(self, index: int) -> None:
        self._keep(phone=str(self.phone.itemData(index)))

    def _country_chosen(self, index: int) -> None:
        self._keep(country=str(self.country.itemData(index)))

    def _keep(self, **choice: object) -> None:
        self._saved = self._store.update(**choice)
        self._rebuild()

    def _session_changed(self) -> None:
        country = self._start_country()
        marks: Mapping[str, str] = self._store.profile.steps
        if country != self._country or marks != self._states.marks():
            self._country = country
            self.reload()
        elif not self._behind:
            self._show_people()


class _ChoiceCard(Card):
    """A card with a small label above a row of controls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._label = PlainLabel(role="muted")
        self.row = FlowLayout(spacing=round(self.fontMetrics().height() * 0.2))
        self.body.addWidget(self._label)
        self.body.addLayout(self.row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_label(self, text: str) -> None:
        """Name the controls, for the eye and for screen readers."""
        self._label.setText(text)
        self.setAccessibleName(text)
