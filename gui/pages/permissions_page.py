"""App permissions: which apps may read and did read, whom that touches, and what to do about each."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QCheckBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.checklist.records import ANY_PHONE
from core.checklist.steps import Checklist, load_checklist
from core.permissions.lender_answers import lender_access
from core.permissions.loan_app_data import load_lists
from core.permissions.people_touched import reaches_people
from core.permissions.phone_audit import PhoneAudit
from core.permissions.records import PEOPLE_ACCESS, AppFinding, Platform
from core.saving.profile import ProfileStore
from gui.languages import Languages
from gui.models.apps_model import AppsModel
from gui.pages.page import Page
from gui.session import Session
from gui.theme import Theme
from gui.widgets.card import Card
from gui.widgets.disclosure import Disclosure
from gui.widgets.permissions.app_details import AppDetails
from gui.widgets.permissions.apps_list import AppsView
from gui.widgets.permissions.audit_cards import AppChangesCard, SpecialAccessCard, TakeOverCard
from gui.widgets.permissions.list_ways_card import ListWaysCard
from gui.widgets.permissions.tick_card import TickCard
from gui.widgets.plain_label import PlainLabel
from gui.widgets.progress_card import ProgressCard
from gui.widgets.scroll_column import ScrollColumn
from gui.words.audit_texts import AuditTexts
from gui.words.file_texts import problem_line

#: In heights of a line: the width below which cards stand one under the other, the most of the lists.
_TWO_COLUMNS = 41
_LIST_LINES = 24
_OTHERS_LINES = 16
_SEARCH_PAUSE = 150
_MOST_PROBLEMS = 20
#: The menu that leads to the lists of apps.
_TICKED_TOPIC = "contacts"


class PermissionsPage(Page):
    """Shows the session's audit; opening files, the sample and the questions are the window's to do."""

    open_requested = Signal()
    sample_requested = Signal()
    questions_requested = Signal()

    def __init__(self, session: Session, store: ProfileStore, theme: Theme, languages: Languages,
                 checklist: Checklist | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._store = store
        self._languages = languages
        self._words = AuditTexts(self)
        self._chosen: AppFinding | None = None
        #: What the page shows at the moment, and for which phone.
        self._shown: PhoneAudit | None = None
        self._shown_for = ""
        self.model, self.others_model = AppsModel(self._words, self), AppsModel(self._words, self)
        self.list, self.others = AppsView(self.model, theme), AppsView(self.others_model, theme)
        self.search, self.flagged = QLineEdit(), QCheckBox()
        self._pause = QTimer(self, singleShot=True, interval=_SEARCH_PAUSE)
        self._progress = ProgressCard()
        self.ways, self.ticks = ListWaysCard(), TickCard(self._words)
        self.changes, self.special = AppChangesCard(self._words), SpecialAccessCard(self._words)
        self.take_over = TakeOverCard(self._words)
        self._checklist = checklist or load_checklist()
        self.details = AppDetails(self._words, self._checklist, load_lists().sources)
        self.sample = QPushButton()
        self.sample.setProperty("role", "link")
        self._limits = PlainLabel(role="muted", wrap=True)
        self._problems = Card()
        self._problem_lines = PlainLabel(wrap=True)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self._area = ScrollColumn()
        column = self._area.column
        self._apps = Card()
        self.search.setClearButtonEnabled(True)
        self._legend = PlainLabel(role="muted", wrap=True)
        self._nobody = PlainLabel(wrap=True)
        self.fold = Disclosure()
        self.fold.column.addWidget(self.others)
        for widget in (self.search, self.flagged, self._legend, self._nobody):
            self._apps.body.addWidget(widget)
        self._apps.body.addWidget(self.list, 1)
        self._apps.body.addWidget(self.fold)
        self._found, self._doors = (QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(2))
        for layout in (self._found, self._doors):
            layout.setSpacing(column.spacing())
        self._found.addWidget(self._apps, 5, Qt.AlignmentFlag.AlignTop)
        self._found.addWidget(self.details, 4)
        self._doors.addWidget(self.ways, 1)
        self._doors.addWidget(self.ticks, 1, Qt.AlignmentFlag.AlignTop)
        self._problems.body.addWidget(self._problem_lines)
        for card in (self._progress, self.take_over, self.changes):
            column.addWidget(card)
        column.addLayout(self._found)
        column.addWidget(self.special)
        column.addLayout(self._doors)
        column.addWidget(self.sample, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._problems)
        column.addWidget(self._limits)
        column.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    def _connect(self) -> None:
        self._session.changed.connect(self._session_changed)
        self._session.busy_changed.connect(self._show_busy)
        self._session.progressed.connect(self._progress.show_progress)
        self._progress.cancel_requested.connect(self._session.cancel)
        self.ways.open_requested.connect(self.open_requested)
        self.ways.remove_requested.connect(self._session.remove_file)
        self.ticks.apps_changed.connect(self._session.set_ticked_apps)
        self.sample.clicked.connect(self.sample_requested)
        self.take_over.take_over_requested.connect(self._take_over)
        self.take_over.questions_requested.connect(self.questions_requested)
        self.search.textChanged.connect(self._typed)
        self.flagged.toggled.connect(self._filter)
        self._pause.timeout.connect(self._filter)
        self.details.left.connect(self._focus_list)
        for view in (self.list, self.others):
            view.details_wanted.connect(self._focus_details)
        self.list.app_chosen.connect(self._choose_listed)
        self.others.app_chosen.connect(self._choose_other)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._find)

    def rail_name(self) -> str:
        return self.tr("App permissions")

    def headline(self) -> str:
        audit = self._session.audit
        if audit is None:
            return self.tr("Which apps may read your contacts, calls and texts")
        reading = sum(any(one.open and one.access in PEOPLE_ACCESS for one in app.accesses) for app in audit.listed)
        if reading:
            return self.tr("%Ln app(s) may read your contacts, calls or texts", "", reading)
        if had_read := sum(any(one.access in PEOPLE_ACCESS and reaches_people(one) for one in app.accesses)
                           for app in audit.listed):
            return self.tr("%Ln app(s) did read your contacts, calls or texts", "", had_read)
        if not audit.permissions_told:
            return self.tr("Your files do not say which apps may read your contacts, calls or texts")
        return self.tr("No app in your files may read your contacts, calls or texts")

    def badge(self) -> str:
        audit = self._session.audit
        return str(len(audit.listed)) if audit is not None and audit.listed else ""

    def retranslate(self) -> None:
        self._progress.retranslate()
        self.ticks.retranslate()
        self.search.setPlaceholderText(self.tr("Search for an app"))
        self.search.setAccessibleName(self.tr("Search for an app"))
        self.flagged.setText(self.tr("Only those with a reason to look"))
        self._legend.setText(self.tr("● did read   ○ may read   – closed   ? not known"))
        self.list.setAccessibleName(self.tr("Apps, those that give away most first"))
        self.others.setAccessibleName(self.tr("Other apps"))
        self.sample.setText(self.tr("Show me with invented data"))
        self._limits.setText(self.tr(
            "Allowed, read and sent on are three things. Files show the first well, of the second the last time at "
            "most, and the third never: we cannot see what was sent on. No app here does not mean that nothing was "
            "copied before."))
        self._problems.set_title(self.tr("What could not be read in the lists"))
        self.model.retranslate()
        self.others_model.retranslate()
        self.fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = event.size().width() > _TWO_COLUMNS * self.fontMetrics().height()
        for layout in (self._found, self._doors):
            layout.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)

    def look_again(self) -> None:
        # The phone may have been chosen on another page meanwhile.
        if self._shown_for != self._store.profile.phone:
            self.fill()

    @Slot()
    def _session_changed(self) -> None:
        self.fill_when_seen(at_once=self._session.phone is None and self._shown is not None)

    @Slot(bool)
    def _show_busy(self, busy: bool) -> None:
        stopped = self._progress.cancel.hasFocus()
        self._progress.show_busy(busy)
        if stopped and not busy:
            self.ways.open.setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self) -> None:
        phone, chosen = self._session.phone, self._chosen
        self._shown, self._shown_for = phone, self._store.profile.phone
        audit = phone.audit if phone is not None else None
        self.ways.retranslate(self._store.profile.phone, self._languages.text_language)
        self.ways.show_files(self._session.dumps)
        menus = self._checklist.menus_for(_TICKED_TOPIC, self._shown_for or ANY_PHONE)
        self.ticks.show_menus(menus, self._checklist.sources, self._languages.text_language)
        self.ticks.show_apps(self._session.ticked_apps)
        for widget in (self._apps, self.details):
            widget.setVisible(audit is not None)
        self.sample.setVisible(audit is None)
        listed, others = (audit.listed, audit.others) if audit is not None else ((), ())
        self._apps.set_title(self.tr("Apps that may read, or have read, what leads to your people"))
        self.fold.setVisible(bool(others))
        self.fold.set_title(self.tr("%Ln app(s) without such access, and those that came with the phone", "",
                                    len(others)))
        self.model.show_apps(phone, listed)
        self.others_model.show_apps(phone, others)
        self._show_matches()
        self.changes.show_phone(phone)
        self.special.show_phone(phone)
        self._show_take_over(phone)
        self._show_problems()
        self._choose_again(chosen)
        self.announce()

    def _show_take_over(self, phone: PhoneAudit | None) -> None:
        if phone is None or self._session.is_sample:
            self.take_over.hide()
        else:
            self.take_over.show_access(lender_access(phone), self._session.answers)

    def _show_problems(self) -> None:
        problems = self._session.audit.problems if self._session.audit is not None else ()
        lines = [self.tr("{file}: {problem}").format(file=one.file, problem=problem_line(one))
                 for one in problems[:_MOST_PROBLEMS]]
        if len(problems) > _MOST_PROBLEMS:
            lines.append(self.tr("and %Ln more", "", len(problems) - _MOST_PROBLEMS))
        self._problem_lines.setText("\n".join(lines))
        self._problems.setVisible(bool(lines))

    def _show_matches(self) -> None:
        empty = not self.model.rowCount()
        self.list.setVisible(not empty)
        self.list.fit(_LIST_LINES)
        self.others.fit(_OTHERS_LINES)
        searched = bool(self.search.text().strip()) or self.flagged.isChecked()
        self._nobody.setVisible(empty)
        self._nobody.setText(self.tr("No app fits the search.") if searched else self.tr(
            "No app of this kind is in your files. An app that is not in them may still be on the phone."))

    def _choose_again(self, app: AppFinding | None) -> None:
        """Keep the app chosen where it is still there, else the first."""
        for model, view in ((self.model, self.list), (self.others_model, self.others)):
            row = model.row_of(app.package, app.label, app.user) if app is not None else None
            if row is not None:
                view.setCurrentIndex(model.index(row, 0))
                return
        self._chosen = None
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0, 0))
        else:
            self._show_details()

    @Slot()
    def _choose_listed(self) -> None:
        self._choose(self.model.app(self.list.currentIndex()))

    @Slot()
    def _choose_other(self) -> None:
        self._choose(self.others_model.app(self.others.currentIndex()))

    def _choose(self, app: AppFinding | None) -> None:
        if app is not None:
            self._chosen = app
            self._show_details()

    def _show_details(self) -> None:
        phone = self._store.profile.phone
        app = self._chosen
        if app is not None and app.platform is Platform.IPHONE:
            phone = "iphone"
        elif app is not None and app.platform is Platform.ANDROID and phone == "iphone":
            phone = ""
        self.details.show_app(app, self._session.phone, phone or ANY_PHONE, self._languages.text_language)

    @Slot()
    def _focus_details(self) -> None:
        self.details.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._area.ensureWidgetVisible(self.details, 0, 0)

    def focus_apps(self) -> None:
        """Move the keyboard to the list of apps."""
        self._area.verticalScrollBar().setValue(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _focus_list(self) -> None:
        other = self.others_model.app(self.others.currentIndex()) is self._chosen and self.fold.arrow.isChecked()
        view = self.others if other and self._chosen is not None else self.list
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot()
    def _typed(self) -> None:
        # A long list is not searched at every key.
        self._pause.start()

    @Slot()
    def _filter(self) -> None:
        self._pause.stop()
        chosen = self._chosen
        for model in (self.model, self.others_model):
            model.set_filter(self.search.text(), self.flagged.isChecked())
        self._show_matches()
        self._choose_again(chosen)

    @Slot()
    def _take_over(self) -> None:
        phone = self._session.phone
        if phone is not None:
            had_focus = QApplication.focusWidget() is self.take_over.take_over
            self._session.set_answers(lender_access(phone).taken_over(self._session.answers))
            if had_focus:
                self.search.setFocus(Qt.FocusReason.OtherFocusReason)
