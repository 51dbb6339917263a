"""Who is exposed: the figures, list and pictures over one selection, and the chosen person's reasons."""

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from core.assessment import Assessment, Exposure
from core.guides.choice import guide_for_missing
from core.join.recognition import place_of
from core.score.calls_of_person import CallsOfPerson
from core.summary import figures as summary
from core.summary.explanation import explain
from core.summary.findings import Findings
from gui.pages.page import Page
from gui.session import Session
from gui.theme import Theme
from gui.widgets.card import Card, FigureCard
from gui.widgets.empty_state import EmptyState
from gui.widgets.people.calls_dialog import CallsDialog
from gui.widgets.people.people_views import PeopleViews
from gui.widgets.people.person_panel import PersonPanel
from gui.widgets.plain_label import PlainLabel
from gui.widgets.scroll_column import ScrollColumn
from gui.words import texts
from gui.words.exposure_texts import ExposureTexts
from gui.words.guide_texts import way_to_missing

#: In heights of a line: widths of the panel beside the list, the page's width below which it stands under the list,
#: and the least heights of the two; where the page scrolls anyway, pictures have more.
_PANEL_WIDTHS = (14, 21)
_TWO_COLUMNS = 41
_LIST_LINES = 15
_NARROW_LIST_LINES = 26
_PANEL_LINES = 24
#: Heights of a line below which the figures stand in one line each, so that the list keeps its rows.
_LOW = 33
#: Qt's own "no maximum".
_UNLIMITED = (1 << 24) - 1


class ExposurePage(Page):
    """Shows the session's assessment; ``data_requested`` asks for the page where files are opened."""

    data_requested = Signal()
    #: The page that says how everything is computed is wanted.
    method_requested = Signal()
    #: The key of the person to correct, and where on the screen.
    correction_wanted = Signal(str, QPoint)
    questions_wanted = Signal()
    corrections_wanted = Signal()
    #: The export guide of this id is wanted.
    guide_wanted = Signal(str)
    #: The page with messages that warn people is wanted, for the person of this key; "" for nobody in particular.
    warn_requested = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._words = ExposureTexts(self)
        self._assessment: Assessment | None = None
        self._found: Findings | None = None
        self._selected = ""
        self._by_key: dict[str, Exposure] = {}
        self._figures = [FigureCard() for _ in range(4)]
        self._limits = PlainLabel(role="muted", wrap=True)
        self.empty = EmptyState()
        self.views = PeopleViews(theme, self._words)
        self.people, self.tabs = self.views.people, self.views.tabs
        self.panel = PersonPanel(theme)
        self._findings = ScrollColumn()
        self._narrow = False
        self._low = False
        self._build()
        self._connect()
        self.retranslate()
        self.fill()

    def _build(self) -> None:
        em = self.fontMetrics().height()
        self._main = main = Card()
        main.body.addWidget(self.views, 1)
        main.body.addWidget(self._limits)
        self._figure_row = QWidget()
        self._figure_grid = QGridLayout(self._figure_row)
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lower.addWidget(main, 11)
        self._lower.addWidget(self.panel, 4)
        column = self._findings.column
        for layout in (self._figure_grid, self._lower, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(round(em * 0.7))
        column.addWidget(self._figure_row)
        column.addLayout(self._lower, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.empty)
        page.addWidget(self._findings, 1)
        page.addStretch()
        # The arrangement that asks for less: until the page has its width, the window must not grow for it.
        self._arrange(narrow=True)

    def _arrange(self, narrow: bool) -> None:
        """Put the panel beside or below the list, and the figures in one row or two."""
        em = self.fontMetrics().height()
        least, most = _PANEL_WIDTHS
        self._lower.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        # What does not fit a small screen with large letters scrolls; where it scrolls anyway, pictures have room.
        self._main.setMinimumHeight(em * (_NARROW_LIST_LINES if narrow else _LIST_LINES))
        self.panel.setMinimumHeight(em * _PANEL_LINES if narrow else 0)
        self.panel.setMaximumWidth(_UNLIMITED if narrow else em * most)
        self.panel.setMinimumWidth(em * least)
        for card in self._figures:
            self._figure_grid.removeWidget(card)
        columns = 2 if narrow else len(self._figures)
        for place, card in enumerate(self._figures):
            self._figure_grid.addWidget(card, place // columns, place % columns)
        for column in range(len(self._figures)):
            self._figure_grid.setColumnStretch(column, int(column < columns))
        self._narrow = narrow

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < _TWO_COLUMNS * self.fontMetrics().height()
        if narrow != self._narrow:
            self._arrange(narrow)
        low = event.size().height() < _LOW * self.fontMetrics().height()
        if low != self._low:
            self._low = low
            for card in self._figures:
                card.set_compact(low)
            # The panel says the same under what the files do not show.
            self._limits.setVisible(not low)
        super().resizeEvent(event)

    def _connect(self) -> None:
        self._session.changed.connect(self._session_changed)
        self.empty.first_chosen.connect(self.data_requested)
        self.views.person_chosen.connect(self.select)
        self.views.reasons_wanted.connect(self.panel.focus_reasons)
        self.people.numbers_toggled.connect(self._numbers_toggled)
        self.people.correction_wanted.connect(self.correction_wanted)
        self.people.questions_wanted.connect(self.questions_wanted)
        self.people.corrections_wanted.connect(self.corrections_wanted)
        self.panel.left.connect(self.focus_people)
        self.panel.correction_wanted.connect(self._correct_chosen)
        self.panel.method_wanted.connect(self.method_requested)
        self.panel.guide_wanted.connect(self.guide_wanted)
        self.people.missing_wanted.connect(self._ask_missing)
        self.panel.calls_wanted.connect(self._show_calls)
        self.panel.warn_wanted.connect(self._warn_chosen)
        self.people.warn_wanted.connect(self._warn_anybody)
        self.views.changed.connect(self._tab_changed)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._find)

    def rail_name(self) -> str:
        return self.tr("Who is exposed")

    def headline(self) -> str:
        assessment, found = self._session.assessment, self._session.findings
        if assessment is None or found is None:
            return self.tr("Who would be called first")
        return self._words.headline(assessment, found.headline)

    def badge(self) -> str:
        found = self._session.findings
        return texts.number(found.headline.exposed) if found and found.headline.people else ""

    def retranslate(self) -> None:
        self.empty.set_texts(
            self.tr("Nothing is loaded yet"),
            self.tr("Here stands whom a lender would call first, and why, once your address book or your calls are "
                    "loaded."),
            self.tr("Go to your data"),
        )
        self._limits.setText(self.tr("Few calls do not mean that somebody is safe. Calls over the internet (WeChat, "
                                     "WhatsApp) are not in these files."))
        self.views.retranslate()
        self.panel.retranslate()
        self.views.write()
        self._write()

    @Slot(str)
    def select(self, key: str) -> None:
        """Choose this person in list, pictures and panel; "" chooses nobody."""
        self._selected = key if key in self._by_key else ""
        self.views.select(self._selected)
        self._show_person()

    @Slot()
    def _session_changed(self) -> None:
        self.fill_when_seen(at_once=self._session.assessment is None)

    def fill(self) -> None:
        assessment = self._assessment = self._session.assessment
        self._found = self._session.findings
        exposures = assessment.exposures if assessment else ()
        before = self._by_key.get(self._selected)
        self._by_key = {one.person.key: one for one in exposures}
        again = place_of(before.person, (one.person for one in exposures)) if before else None
        self._selected = exposures[again or 0].person.key if exposures else ""
        self.empty.setVisible(assessment is None)
        self._findings.setVisible(assessment is not None)
        self.people.show_corrections(len(self._session.corrections.present))
        self.views.show_people(assessment, self._found, self._session.evidence, self._by_key, self._selected)
        self._write()

    def _write(self) -> None:
        """Write everything that depends on the assessment or the language."""
        found = self._found
        if found is not None:
            self._write_figures(found.headline)
            self.people.warn.setVisible(found.headline.exposed > 0)
        self.people.show_missing(way_to_missing(self._missing_guide()))
        self._show_person()
        self.announce()

    def _write_figures(self, figures: summary.Headline) -> None:
        readable, exposed, talk, nameless = self._figures
        if figures.contacts:
            readable.show_figure(
                self.tr("Contacts a loan app could read"), texts.number(figures.readable_contacts),
                self.tr("of %Ln in your address book", "", figures.contacts))
        else:
            loaded = self._assessment is not None and self._assessment.coverage.contacts
            readable.show_figure(
                self.tr("Contacts a loan app could read"), "–",
                self.tr("nobody of your address book is shown") if loaded
                else self.tr("no address book is loaded"))
        exposed.show_figure(self.tr("First or second wave"), texts.number(figures.exposed),
                            self._words.group_counts(figures))
        share = figures.talk_share_top
        left_out = self._assessment is not None and summary.everybody_left_out(self._assessment)
        talk.show_figure(
            self.tr("Talk time with your top five"),
            self._percent(share),
            self.tr("of the last six months") if share is not None
            else self.tr("you left out everybody") if left_out else self.tr("no talk time in these files"))
        nameless.show_figure(self.tr("Numbers without a name"), texts.number(figures.nameless),
                             self.tr("still visible in the call records"))

    def _percent(self, share: float | None) -> str:
        if share is None:
            return "–"
        percent = round(share * 100)
        if not percent:
            return self.tr("under 1 %")
        # All is said only where it is all.
        return self.tr("{percent} %").format(percent=min(percent, 99) if share < 1 else percent)

    def _label(self, key: str) -> str:
        return self.people.model.shown_name(self._by_key[key].person)

    def _show_person(self) -> None:
        exposure = self._by_key.get(self._selected)
        name = self._label(self._selected) if exposure else ""
        evidence = self._session.evidence
        explanation = None
        if exposure is not None and evidence is not None and self._assessment is not None:
            explanation = explain(evidence, self._assessment, exposure, self._session.answers.copied)
        self.panel.show_person(self._assessment, exposure, name, explanation)

    def _missing_guide(self) -> str:
        return guide_for_missing(self._assessment.coverage) if self._assessment is not None else ""

    @Slot()
    def _ask_missing(self) -> None:
        self.guide_wanted.emit(self._missing_guide())

    @Slot(QPoint)
    def _correct_chosen(self, where: QPoint) -> None:
        self.correction_wanted.emit(self._selected, where)

    @Slot()
    def _warn_chosen(self) -> None:
        self.warn_requested.emit(self._selected)

    @Slot()
    def _warn_anybody(self) -> None:
        self.warn_requested.emit("")

    @Slot()
    def _show_calls(self) -> None:
        evidence, assessment = self._session.evidence, self._assessment
        calls = evidence.calls_by_person.get(self._selected) if evidence else None
        if calls is None or assessment is None:
            return
        dialog = CallsDialog(
            self._label(self._selected), CallsOfPerson(calls), assessment.reference_date, self._theme, self)
        # What is shown is no longer true, or forgotten.
        self._session.changed.connect(dialog.close)
        dialog.open()

    @Slot(bool)
    def _numbers_toggled(self, shown: bool) -> None:
        self.panel.set_numbers_shown(shown)
        self.views.write()
        self._write()

    @Slot(int)
    def _tab_changed(self, tab: int) -> None:
        # Pictures need the height; the figures stand above the list.
        self._figure_row.setVisible(tab == 0)

    @Slot()
    def focus_people(self) -> None:
        """Move the keyboard to where people are chosen."""
        self.views.focus_view()

    @Slot()
    def _find(self) -> None:
        self.views.focus_search()
