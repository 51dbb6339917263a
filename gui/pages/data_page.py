"""The first page: which files are loaded, what they hold, what they cannot tell, and how to get them."""

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QComboBox, QFrame, QPushButton, QVBoxLayout, QWidget

from core.assessment import Assessment
from core.guides.choice import guide_for_missing, load_guides
from core.phone_numbers import NumberReader
from core.saving.profile import ProfileStore
from gui.languages import Languages
from gui.pages.page import Page
from gui.session import Session
from gui.widgets.card import Card
from gui.widgets.data.computer_card import ComputerCard
from gui.widgets.data.coverage_card import CoverageCard
from gui.widgets.data.file_row import FileRow
from gui.widgets.data.guide_card import GuideCard
from gui.widgets.data.questions_card import QuestionsCard
from gui.widgets.data.refusals_card import RefusalsCard
from gui.widgets.data.slim_card import SlimCard
from gui.widgets.empty_state import EmptyState
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.form_row import FormRow
from gui.widgets.layouts import clear
from gui.widgets.progress_card import ProgressCard
from gui.widgets.scroll_column import ScrollColumn
from gui.words.countries import COUNTRIES, country_name
from gui.words.guide_texts import way_to_missing

#: Width in heights of a line below which the two lower cards stand one under the other.
_TWO_COLUMNS = 36


class DataPage(Page):
    """Shows the session's files; opening, the sample and forgetting are the window's to do."""

    open_requested = Signal()
    sample_requested = Signal()
    forget_settings_requested = Signal()
    #: The person wants to see what was found.
    findings_requested = Signal()
    #: The person wants to name the columns of this file, give its password, see what of it was merged.
    columns_wanted = Signal(str)
    password_wanted = Signal(str)
    merged_wanted = Signal(str)
    #: The owner said which phone it is; it is in the store.
    phone_chosen = Signal()

    def __init__(
        self, session: Session, store: ProfileStore, languages: Languages, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._store = store
        self._languages = languages
        self._progress = ProgressCard()
        self._empty = EmptyState()
        self._files = Card()
        self._refused = RefusalsCard()
        self._coverage = CoverageCard()
        self.questions = QuestionsCard()
        self._slim = SlimCard()
        self._guide = GuideCard(load_guides())
        self._computer = ComputerCard()
        #: Whether files were opened of which nothing was told yet.
        self._to_top = False
        #: What Tab stops at among the files, in the order they stand.
        self._stops: list[QWidget] = []
        self._country = QComboBox()
        self._country_row = FormRow(self._country)
        self._rows = _cleared_column(self._files)
        self._coverage.body.addWidget(self._country_row)
        self._go_on = QPushButton()
        self._go_on.setProperty("role", "primary")
        self._missing = QPushButton()
        self._missing.setProperty("role", "link")
        #: The export guide it opens.
        self._missing_guide = ""
        ways_on = FlowLayout(spacing=round(self.fontMetrics().height() * 0.5))
        ways_on.addWidget(self._go_on)
        ways_on.addWidget(self._missing)
        self._files.body.addLayout(ways_on)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        area = self._area = ScrollColumn()
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lower.setSpacing(area.column.spacing())
        self._lower.addWidget(self._guide, 3)
        # The guides grow long; a card stretched beside them would be a large empty sheet.
        self._lower.addWidget(self._computer, 2, Qt.AlignmentFlag.AlignTop)
        for card in (self._progress, self._empty, self._refused, self._files, self.questions, self._coverage,
                     self._slim):
            area.column.addWidget(card)
        area.column.addLayout(self._lower)
        area.column.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def _connect(self) -> None:
        self._session.changed.connect(self._show_session)
        self._session.busy_changed.connect(self._show_busy)
        self._session.progressed.connect(self._progress.show_progress)
        self._progress.cancel_requested.connect(self._session.cancel)
        self._empty.first_chosen.connect(self.open_requested)
        self._empty.second_chosen.connect(self.sample_requested)
        self._computer.remember_chosen.connect(self._remember)
        self._computer.forget_requested.connect(self.forget_settings_requested)
        self._go_on.clicked.connect(self.findings_requested)
        self._missing.clicked.connect(self._show_way_to_missing)
        self._guide.phone_chosen.connect(self._remember_phone)
        self._country.activated.connect(self._choose_country)
        self._refused.columns_wanted.connect(self.columns_wanted)
        self._refused.password_wanted.connect(self.password_wanted)
        self._refused.guide_wanted.connect(self.show_guide)
        self._refused.dismiss_requested.connect(self._dismiss_refusals)

    def rail_name(self) -> str:
        return self.tr("Your data")

    def headline(self) -> str:
        assessment = self._session.assessment
        if assessment is None:
            return self.tr("Start with your own address book and calls")
        coverage = assessment.coverage
        return self.tr("{contacts} and {calls} were read").format(
            contacts=self.tr("%Ln contact(s)", "", coverage.contacts), calls=self.tr("%Ln call(s)", "", coverage.calls),
        )

    def badge(self) -> str:
        files = len(self._session.contents)
        return self.tr("%Ln file(s)", "", files) if files else ""

    def retranslate(self) -> None:
        self._empty.set_texts(
            self.tr("See whom a loan app would call, before it calls"),
            self.tr("Open the address book and the call history of your phone. The program shows which people a "
                    "lender who copied them would call first, why, and what you can still close."),
            self.tr("Open files…"),
            self.tr("Try it with invented people"),
            self.tr("No files yet? Choose your phone below, and the steps to them stand there. Files or a whole folder "
                    "can also be dropped on this window, several at once; the program finds out what each of them is."),
        )
        self._go_on.setText(self.tr("See who would be called"))
        self._files.set_title(self.tr("What was read"))
        self._slim.retranslate()
        self._guide.retranslate(self._languages.text_language)
        self._computer.retranslate()
        self._progress.retranslate()
        self._show_session()

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = event.size().width() > _TWO_COLUMNS * self.fontMetrics().height()
        self._lower.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        # The phone can be chosen on the checklist too.
        self._show_guides()
        super().showEvent(event)

    @Slot()
    def _show_session(self) -> None:
        focus = QApplication.focusWidget()
        was_here = focus is not None and self.isAncestorOf(focus)
        assessment = self._session.assessment
        self._empty.setVisible(assessment is None)
        self._files.setVisible(assessment is not None)
        self.questions.retranslate(self._session.answers.answered)
        self._computer.show_remembered(self._store.profile.remember)
        self._stops.clear()
        self._refused.show_refusals(self._session.refusals)
        self._stops.extend(self._refused.stops)
        self._show_files(assessment)
        self._coverage.show_coverage(assessment.coverage if assessment else None)
        self._slim.show_contacts([card for content in self._session.contents for card in content.cards])
        self._show_countries(assessment)
        self._show_missing(assessment)
        self._show_guides()
        self._place_questions(assessment is not None)
        self._order_tabs()
        if was_here and focus is not None and not focus.isVisibleTo(self):
            self.focus_way_on()
        if self._to_top:
            # A line that goes hands the keyboard to its neighbour, and the area follows the keyboard.
            self.show_top()
            self._to_top = False
        self.announce()

    def show_guide(self, name: str) -> None:
        """Open the export guide of this id (``core.guides.choice``) and bring it into view."""
        self._guide.show_guide(name)

    def show_top(self) -> None:
        """Scroll to where reading files is told, and again once it is told what came of it."""
        self._to_top = True
        self._area.verticalScrollBar().setValue(0)

    def focus_way_on(self) -> None:
        """Move the keyboard to the button that leads on from what the page shows."""
        button = self._empty.first if self._session.assessment is None else self._go_on
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def _show_busy(self, busy: bool) -> None:
        stopped = self._progress.cancel.hasFocus()
        self._progress.show_busy(busy)
        if stopped and not busy:
            self.focus_way_on()

    def _place_questions(self, loaded: bool) -> None:
        """Put the way to the files first while there are none, and what no file tells first once there are."""
        column = self._area.column
        column.removeWidget(self.questions)
        column.insertWidget(column.indexOf(self._coverage if loaded else self._lower) + int(not loaded), self.questions)

    def _order_tabs(self) -> None:
        """Let Tab go through what was just made or moved where it stands, not after everything else."""
        before: QWidget = self._empty.second
        for stop in self._stops:
            QWidget.setTabOrder(before, stop)
            before = stop
        loaded = self._files.isVisibleTo(self)
        QWidget.setTabOrder(self._missing if loaded else self._computer.forget, self.questions.open)

    def _show_missing(self, assessment: Assessment | None) -> None:
        """Offer the way to the file that is not there, where only one of the two is."""
        self._missing_guide = guide_for_missing(assessment.coverage) if assessment is not None else ""
        self._missing.setText(way_to_missing(self._missing_guide))
        self._missing.setVisible(bool(self._missing_guide))

    @Slot()
    def _show_way_to_missing(self) -> None:
        self.show_guide(self._missing_guide)

    def _show_files(self, assessment: Assessment | None) -> None:
        clear(self._rows)
        if assessment is None:
            return
        contents = {content.file: content for content in self._session.contents}
        reader = NumberReader(assessment.coverage.country)
        for number, coverage in enumerate(assessment.coverage.files):
            if number:
                self._rows.addWidget(_rule())
            problems = [problem for problem in assessment.problems if problem.file == coverage.file]
            content = contents.get(coverage.file)
            own = [number.masked for text in (content.own_numbers if content else ()) for number in reader.read(text)]
            row = FileRow(coverage, content, problems, own)
            row.remove_requested.connect(self._session.remove_file)
            row.encoding_chosen.connect(self._session.set_encoding)
            row.columns_wanted.connect(self.columns_wanted)
            row.merged_wanted.connect(self.merged_wanted)
            self._rows.addWidget(row)
            self._stops.extend(row.stops)

    def _show_countries(self, assessment: Assessment | None) -> None:
        self._country_row.set_texts(
            self.tr("Numbers without a country code belong to"),
            self.tr("Decides how short numbers are joined with long ones and which time zone counts."),
        )
        found = assessment.coverage.country if assessment and not self._session.country else ""
        with QSignalBlocker(self._country):
            self._country.clear()
            automatic = self.tr("as the files say: {country}").format(country=country_name(found)) if found else ""
            self._country.addItem(automatic or self.tr("as the files say"), "")
            for code in COUNTRIES:
                self._country.addItem(country_name(code), code)
            self._country.setCurrentIndex(max(self._country.findData(self._session.country), 0))

    def _show_guides(self) -> None:
        """Show the guides for the phone the owner chose, and for the country the files or the owner say."""
        profile = self._store.profile
        assessment = self._session.assessment
        found = self._session.country or (assessment.coverage.country if assessment is not None else "")
        country = found or profile.country
        if not country and self._languages.text_language == "zh":
            country = QLocale.territoryToCode(QLocale().territory())
        self._guide.show_for(profile.phone, country)

    @Slot(str)
    def _remember_phone(self, phone: str) -> None:
        self._store.update(phone=phone)
        self.phone_chosen.emit()

    @Slot()
    def _choose_country(self) -> None:
        self._session.set_country(self._country.currentData())

    @Slot()
    def _dismiss_refusals(self) -> None:
        for refusal in self._session.refusals:
            self._session.remove_file(refusal.file)

    @Slot(bool)
    def _remember(self, remember: bool) -> None:
        self._store.update(remember=remember, language=self._languages.current)


def _cleared_column(card: Card) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(card.body.spacing())
    card.body.addLayout(column)
    return column


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    return rule
