"""Five questions no file can answer; each answer counts at once and can be changed at any time."""

from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from core.assessment import Channel
from core.owner import Answers, AppHistory, Grant
from core.saving.profile import ProfileStore
from core.system_region import system_region
from gui.models.known_people import KnownPeople
from gui.pages.page import Page
from gui.session import Session
from gui.widgets.card import Card
from gui.widgets.plain_label import PlainLabel
from gui.widgets.questions.apps_question import AppsQuestion
from gui.widgets.questions.grants_question import GrantsQuestion
from gui.widgets.questions.iphone_card import IphoneCard
from gui.widgets.questions.number_question import NumberQuestion
from gui.widgets.questions.owner_words_card import OwnerWordsCard
from gui.widgets.scroll_column import ScrollColumn


class QuestionsPage(Page):
    """Asks, shows what was answered, and says what each answer changes; works with no file loaded."""

    in_rail: ClassVar[bool] = False
    #: The person wants to see what they corrected.
    corrections_wanted = Signal()

    def __init__(self, session: Session, store: ProfileStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        #: What was answered last: the session follows when its work is done.
        self._answers = session.answers
        self._known = KnownPeople(self)
        self._promise = PlainLabel(wrap=True)
        self.numbers = QCheckBox()
        self.typed = NumberQuestion(self._known)
        self.workplaces = NumberQuestion(self._known)
        self.own = NumberQuestion(self._known)
        self.apps = AppsQuestion()
        self.iphone = IphoneCard(session, store)
        self.grants = GrantsQuestion()
        self.words = OwnerWordsCard(session)
        self._build()
        self._connect()
        self.retranslate()
        self.fill_when_seen()

    def _build(self) -> None:
        area = ScrollColumn()
        intro = Card()
        intro.body.addWidget(self._promise)
        intro.body.addWidget(self.numbers)
        for card in (intro, self.typed, self.workplaces, self.own, self.apps, self.iphone, self.grants, self.words):
            area.column.addWidget(card)
        area.column.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def _connect(self) -> None:
        self._session.changed.connect(self._session_changed)
        self._session.busy_changed.connect(self._busy_changed)
        self.numbers.toggled.connect(self._show_numbers)
        self.typed.numbers_changed.connect(self._set_typed)
        self.workplaces.numbers_changed.connect(self._set_workplaces)
        self.own.numbers_changed.connect(self._set_own)
        self.apps.apps_changed.connect(self._set_apps)
        self.apps.names_changed.connect(self._set_app_names)
        self.grants.grant_changed.connect(self._set_grant)
        self.iphone.answered.connect(self._say)
        self.words.corrections_wanted.connect(self.corrections_wanted)

    def rail_name(self) -> str:
        return self.tr("Five questions")

    def headline(self) -> str:
        if not self._answers.answered:
            return self.tr("Five questions no file can answer")
        return self.tr("%n of 5 questions answered", "", self._answers.answered)

    def retranslate(self) -> None:
        self._promise.setText(self.tr(
            "Skip what you like, and change it at any time. Every answer counts at once. Answers stay in memory only: "
            "nothing is written to this computer unless you save it below, and all is forgotten when you close."))
        self.numbers.setText(self.tr("Show numbers"))
        search = self.tr("Name from your files, or a number")
        self.typed.set_texts(
            self.tr("1. People on a loan form"),
            self.tr("Whose numbers were typed into a loan form, as emergency contact or reference?"),
            self.tr("They stand near the top of the list, as these numbers are called first. What was typed in stays "
                    "known: this cannot be closed any more."),
            search)
        self.workplaces.set_texts(
            self.tr("2. Workplace on a loan form"),
            self.tr("Which number was typed in as your workplace?"),
            self.tr("It stands near the top of the list, as the workplace is called early."),
            search)
        self.own.set_texts(
            self.tr("3. Your own numbers"), self.tr("Which numbers are, or were, your own?"), "",
            self.tr("Your number"))
        self.apps.retranslate(self._answers)
        self.grants.retranslate(self._answers)
        self.iphone.retranslate()
        self.words.retranslate()
        self._write()

    @Slot()
    def _session_changed(self) -> None:
        self._answers = self._session.answers
        self.fill_when_seen(at_once=self._session.assessment is None)

    @Slot(bool)
    def _busy_changed(self, busy: bool) -> None:
        # Work that was stopped leaves the answers as they were before it.
        if not busy and self._answers != self._session.answers:
            self._session_changed()

    def fill(self) -> None:
        assessment = self._session.assessment
        region = assessment.coverage.country if assessment else self._session.country or system_region()
        self._known.set_people(assessment, region)
        self._write()

    def _write(self) -> None:
        """Write everything that depends on the answers."""
        self.typed.show_numbers(self._answers.typed_contacts)
        self.workplaces.show_numbers(self._answers.workplaces)
        self.own.show_numbers(self._answers.own_numbers)
        self.own.set_effect(self._own_effect())
        self.apps.show_answers(self._answers)
        self.grants.show_answers(self._answers)
        self.words.show_state()
        self.announce()

    def _own_effect(self) -> str:
        effect = self.tr("Calls with these numbers are set apart: they lead to you, to nobody else.")
        found = dict.fromkeys(self._known.label(number) for content in self._session.contents
                              for number in content.own_numbers)
        if not found:
            return effect
        return self.tr("{effect} Your files name as yours: {numbers}", "two sentences").format(
            effect=effect, numbers=", ".join(found))

    @Slot(object)
    def _say(self, answers: Answers) -> None:
        self._answers = answers
        self._write()
        self._session.set_answers(answers)

    @Slot(bool)
    def _show_numbers(self, shown: bool) -> None:
        self._known.set_numbers_shown(shown)
        self._write()

    @Slot(tuple)
    def _set_typed(self, numbers: tuple[str, ...]) -> None:
        self._say(replace(self._answers, typed_contacts=numbers))

    @Slot(tuple)
    def _set_workplaces(self, numbers: tuple[str, ...]) -> None:
        self._say(replace(self._answers, workplaces=numbers))

    @Slot(tuple)
    def _set_own(self, numbers: tuple[str, ...]) -> None:
        self._say(replace(self._answers, own_numbers=numbers))

    @Slot(str)
    def _set_apps(self, apps: str) -> None:
        self._say(replace(self._answers, apps=AppHistory(apps)))

    @Slot(tuple)
    def _set_app_names(self, names: tuple[str, ...]) -> None:
        if names != self._answers.app_names:
            self._say(replace(self._answers, app_names=names))

    @Slot(str, str)
    def _set_grant(self, channel: str, grant: str) -> None:
        grants = {**self._answers.grants, Channel(channel): Grant(grant)}
        said = {channel: given for channel, given in grants.items() if given}
        self._say(replace(self._answers, grants=said))
