"""What if: switches for the channels, and what they change for everybody and for each person, at once."""


from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.assessment import Person
from core.checklist.steps import Checklist, load_checklist
from core.owner import mark_of
from core.safe_text import clean
from core.saving.profile import ProfileStore
from core.what_if.closing import Comparison, WhatIf
from core.what_if.records import Switches
from core.what_if.scenarios import Plan, Scenario, ScenarioId, load_scenarios, plan_of, with_plan, without_plan
from gui.languages import Languages
from gui.pages.page import Page
from gui.session import Session
from gui.theme import Theme
from gui.widgets.card import Card
from gui.widgets.empty_state import EmptyState
from gui.widgets.plain_label import PlainLabel
from gui.widgets.questions.iphone_card import IphoneCard
from gui.widgets.scroll_column import ScrollColumn
from gui.widgets.what_if.changes_view import ChangesView
from gui.widgets.what_if.channel_switches import ChannelSwitches
from gui.widgets.what_if.pick_dialog import PickDialog
from gui.widgets.what_if.plan_bar import PlanBar
from gui.widgets.what_if.totals_card import TotalsCard
from gui.words import texts
from gui.words.what_if_texts import WhatIfTexts

#: In heights of a line: the switches' width, the page's width below which they stand on top, the pairs' least height.
_SWITCHES_WIDTH = 18
_TWO_COLUMNS = 38
_PAIRS_LINES = 15
#: Qt's own "no maximum".
_UNLIMITED = (1 << 24) - 1


class WhatIfPage(Page):
    """Compares the session's people today with any switches; the window follows its wishes for other pages."""

    data_requested = Signal()
    steps_requested = Signal()
    method_requested = Signal()

    def __init__(
        self, session: Session, store: ProfileStore, theme: Theme, languages: Languages,
        checklist: Checklist | None = None, parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._languages = languages
        self._words = WhatIfTexts(self)
        self._scenarios = load_scenarios()
        self._checklist = load_checklist() if checklist is None else checklist
        self._what_if: WhatIf | None = None
        self._comparison: Comparison | None = None
        #: Digests of the files the switches are asked of, and the people in them.
        self._files: tuple[str, ...] = ()
        self._asked_of: list[Person] = []
        self._offered: list[Person] = []
        self._shown = ScenarioId.TODAY.value
        self._selected = ""
        self.empty = EmptyState()
        self.plans = PlanBar(self._words)
        self.switches = ChannelSwitches(theme, self._words)
        self.iphone = IphoneCard(session, store)
        self.reset = QPushButton()
        self.steps = QPushButton()
        self.method = QPushButton()
        self.totals = TotalsCard(theme, self._words)
        self.changes = ChangesView(theme, self._words, shown_name)
        self._reserve = PlainLabel(role="muted", wrap=True)
        self._source = PlainLabel(role="muted", wrap=True)
        self._nothing_back = PlainLabel(wrap=True)
        self._notice = Card(role="notice")
        self._notices = PlainLabel(wrap=True)
        #: The switches and the figures scroll each on their own: what is switched stays in sight.
        self._columns = (ScrollColumn(), ScrollColumn())
        self._findings = QWidget()
        self._lower = QHBoxLayout(self._findings)
        self._left = Card()
        self._narrow = False
        self._build()
        self._connect()
        self.retranslate()
        self.fill()

    def _build(self) -> None:
        em = self.fontMetrics().height()
        self.steps.setProperty("role", "primary")
        self.method.setProperty("role", "link")
        buttons = QHBoxLayout()
        buttons.addWidget(self.reset)
        buttons.addWidget(self.steps)
        buttons.addStretch()
        rule = QFrame()
        rule.setProperty("role", "rule")
        self._left.body.addWidget(self.plans)
        self._left.body.addLayout(buttons)
        for widget in (self._reserve, rule, self.switches, self.iphone, self._nothing_back, self._source):
            self._left.body.addWidget(widget)
        self._left.body.addWidget(self.method, 0, Qt.AlignmentFlag.AlignLeft)
        self._left.body.addStretch()
        self._notice.body.addWidget(self._notices)
        self.changes.setMinimumHeight(em * _PAIRS_LINES)
        left, right = self._columns
        left.column.addWidget(self._left)
        # The figures take what the switches leave: with a wish of their own they would push a bar under those.
        right.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._lower.setContentsMargins(0, 0, 0, 0)
        self._lower.setSpacing(round(em * 0.4))
        self._lower.addWidget(left)
        self._lower.addWidget(right, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.empty)
        page.addWidget(self._findings, 1)
        page.addStretch()
        # The arrangement that asks for less: until the page has its width, the window must not grow for it.
        self._arrange(narrow=True)

    def _arrange(self, narrow: bool) -> None:
        """Put the figures beside the switches, or below them in one column."""
        em = self.fontMetrics().height()
        self._narrow = narrow
        left, right = self._columns
        below = left if narrow else right
        for card in (self._notice, self.totals, self.changes):
            below.column.addWidget(card, int(card is self.changes))
        left.column.setStretchFactor(self._left, int(not narrow))
        right.setVisible(not narrow)
        left.setMaximumWidth(_UNLIMITED if narrow else em * _SWITCHES_WIDTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < _TWO_COLUMNS * self.fontMetrics().height()
        if narrow != self._narrow:
            self._arrange(narrow)
        super().resizeEvent(event)

    def _connect(self) -> None:
        self._session.changed.connect(self._session_changed)
        self.empty.first_chosen.connect(self.data_requested)
        self.switches.switched.connect(self._switched)
        self.switches.picks_wanted.connect(self._ask_picks)
        self.plans.scenario_chosen.connect(self.choose_scenario)
        self.plans.plan_chosen.connect(self.choose_plan)
        self.plans.plan_named.connect(self._keep_plan)
        self.plans.plan_dropped.connect(self._drop_plan)
        self.reset.clicked.connect(self._back_to_today)
        self.steps.clicked.connect(self.steps_requested)
        self.iphone.answered.connect(self._session.set_answers)
        self.method.clicked.connect(self.method_requested)
        self.changes.person_chosen.connect(self.select)
        self.changes.promotion_wanted.connect(self._show_promotion)
        self.changes.order_changed.connect(self._show_rows)

    @property
    def comparison(self) -> Comparison | None:
        """What is shown; None while nothing is loaded."""
        return self._comparison

    def rail_name(self) -> str:
        return self.tr("What if")

    def headline(self) -> str:
        if self._comparison is None or self._what_if is None or not self._comparison.people:
            return self.tr("What if they could see less?")
        return self._words.headline(self._comparison, self.switches.current(), self._what_if.today)

    def retranslate(self) -> None:
        self.empty.set_texts(
            self.tr("Nothing is loaded yet"),
            self.tr("Here you switch channels off and see at once who would still be called, once your address book or "
                    "your calls are loaded."),
            self.tr("Go to your data"),
        )
        self._left.set_title(self.tr("What a lender can see"))
        self.reset.setText(self.tr("Back to today"))
        self.steps.setText(self.tr("Steps that close this"))
        self.method.setText(self.tr("How this is computed"))
        self._nothing_back.setText(self._words.takes_back_nothing())
        self.plans.retranslate()
        self.switches.retranslate()
        self.iphone.retranslate()
        self.totals.retranslate()
        self.changes.retranslate()
        self._show_fixed()
        self._write()

    @Slot()
    def _session_changed(self) -> None:
        self.fill_when_seen(at_once=self._session.what_if is None)

    def fill(self) -> None:
        """Ask the same of what is loaded now; of other files it begins anew, for that is another question."""
        before = self._person(self._selected)
        asked = plan_of("", self.switches.current(), self._asked_of) if self._what_if is not None else None
        files = tuple(content.digest for content in self._session.contents)
        same_files, self._files = files == self._files, files
        self._what_if = self._session.what_if
        self._asked_of = self._people()
        self.empty.setVisible(self._what_if is None)
        self._findings.setVisible(self._what_if is not None)
        self._selected = self._found_again(before)
        self._show_fixed()
        self._set(self._asked_again(asked if same_files else None))

    def _asked_again(self, asked: Plan | None) -> Switches:
        """Return the switches for the people of the moment that ask what was asked; None asks for today."""
        if self._what_if is None:
            self._shown = ScenarioId.TODAY.value
            return Switches()
        today = self._what_if.today
        switches = today
        if asked is not None and self._shown != ScenarioId.TODAY.value:
            scenario = self._scenario()
            switches = (self._plan(self.plans.plan) or asked).switches(self._asked_of)
            if scenario is not None:
                switches = scenario.switches(today, switches.picked or ())
            elif not self.plans.plan:
                switches = Switches(switches.closed | today.closed, switches.picked)
        if switches == today:
            self._shown = ScenarioId.TODAY.value
        return switches

    def _show_fixed(self) -> None:
        people = self._people()
        self.switches.show_fixed(sum(one.typed_contact or one.workplace for one in people))

    def _people(self) -> list[Person]:
        evidence = self._session.evidence
        return [one.person for one in evidence.people] if evidence is not None else []

    def _person(self, key: str) -> Person | None:
        change = self._comparison.change(key) if self._comparison is not None else None
        return None if change is None else change.person

    def _found_again(self, person: Person | None) -> str:
        if person is None:
            return ""
        mark = mark_of(person)
        return next((one.key for one in self._people() if mark_of(one).meets(mark)), "")

    def _set(self, switches: Switches) -> None:
        """Show these switches as set."""
        self.switches.show_switches(switches, self._session.answers)
        self._compare()

    @Slot()
    def _switched(self) -> None:
        self._shown = ScenarioId.TODAY.value if self._is_today() else ""
        self._compare()

    def _is_today(self) -> bool:
        return self._what_if is not None and self.switches.current() == self._what_if.today

    def _compare(self) -> None:
        self._comparison = self._what_if.compare(self.switches.current()) if self._what_if is not None else None
        self._write()

    def _write(self) -> None:
        """Write everything that depends on the comparison or the language."""
        comparison = self._comparison
        self.plans.show_choice([plan.name for plan in self._session.closing_plans], self._shown)
        self._write_scenario()
        self.reset.setEnabled(not self._is_today())
        if comparison is not None and self._what_if is not None:
            notices = list(self._words.notices(comparison))
            self._notices.setText("\n".join(notices))
            self._notice.setAccessibleName(self._notices.text())
            self._notice.setVisible(bool(notices))
            self.totals.show_comparison(comparison, self._what_if.short_history)
        self._show_rows()
        self.announce()

    def _write_scenario(self) -> None:
        scenario = self._scenario()
        reserve = self._words.reserve(scenario.reserve) if scenario is not None else ""
        self._reserve.setText(reserve)
        self._reserve.setVisible(bool(reserve))
        self._source.setVisible(scenario is not None and bool(scenario.sources))
        if scenario is not None:
            language = self._languages.text_language
            named = (self._scenarios.sources.get(key) for key in scenario.sources)
            names = [
                name.text(language) if name is not None else self._checklist.sources[key].name.text(language)
                for key, name in zip(scenario.sources, named, strict=True)
            ]
            self._source.setText(self._words.sources(
                names, scenario.kind == "judgement", texts.day(self._scenarios.checked_on)))

    def _scenario(self) -> Scenario | None:
        return next((one for one in self._scenarios.all if one.id.value == self._shown), None)

    @Slot()
    def _show_rows(self) -> None:
        self.changes.show_comparison(self._comparison, self._selected)

    @Slot(str)
    def select(self, key: str) -> None:
        """Choose the person whose change is told in a sentence; "" chooses nobody."""
        self._selected = key
        self.changes.show_person(self._comparison.change(key) if self._comparison is not None else None)

    @Slot(str)
    def _show_promotion(self, key: str) -> None:
        if self._what_if is None or self._comparison is None:
            return
        found = self._what_if.promoted_without(key, self.switches.current())
        people = {one.key: shown_name(one) for one in self._people()}
        self.changes.show_promotion(self._words.promotion(people[key], found, people))

    @Slot(str)
    def choose_scenario(self, scenario: str) -> None:
        """Set the switches of a ready set."""
        if self._what_if is None:
            return
        chosen = self._scenarios.one(ScenarioId(scenario))
        self._shown = scenario
        self._set(chosen.switches(self._what_if.today, self.switches.current().picked or ()))

    @Slot(str)
    def choose_plan(self, name: str) -> None:
        """Set the switches of the owner's plan of this name."""
        plan = self._plan(name)
        if plan is not None:
            self._shown = PlanBar.plan_value(name)
            self._set(plan.switches(self._people()))

    def _plan(self, name: str) -> Plan | None:
        return next((plan for plan in self._session.closing_plans if plan.name == name), None)

    @Slot(str)
    def _keep_plan(self, name: str) -> None:
        plan = plan_of(clean(name), self.switches.current(), self._people())
        self._session.keep_closing_plans(with_plan(self._session.closing_plans, plan))
        self._shown = PlanBar.plan_value(plan.name)
        self._write()

    @Slot(str)
    def _drop_plan(self, name: str) -> None:
        self._session.keep_closing_plans(without_plan(self._session.closing_plans, name))
        self._switched()

    @Slot()
    def _back_to_today(self) -> None:
        if self._what_if is not None:
            self._shown = ScenarioId.TODAY.value
            self._set(self._what_if.today)
            self.plans.chooser.setFocus()

    @Slot()
    def _ask_picks(self) -> None:
        self._offered = self._people()
        people = [(one.key, shown_name(one)) for one in self._offered if one.in_address_book and one.numbers]
        dialog = PickDialog(people, self.switches.current().picked or (), self.window())
        dialog.agreed.connect(self._set_picked)
        dialog.open()

    @Slot(frozenset)
    def _set_picked(self, picked: frozenset[str]) -> None:
        # Work that ended while the people were picked may have given them other keys.
        asked = plan_of("", Switches(picked=picked), self._offered)
        self.switches.set_picked(asked.switches(self._people()).picked or frozenset())


def shown_name(person: Person) -> str:
    """Return what stands for a person: the name, else the number with its middle masked."""
    if person.name:
        return clean(person.name)
    return clean(person.numbers[0].masked) if person.numbers else "–"
