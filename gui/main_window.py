"""The window: what the pages ask of each other, and what reaches every page: drop, open, sample, leave."""

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from core.saving.profile import ProfileStore
from gui.corrector import Corrector
from gui.dialogs import Dialogs
from gui.file_assistant import FileAssistant
from gui.languages import CHINESE, ENGLISH, Languages
from gui.leave_keys import LeaveKeys
from gui.navigation import Navigation
from gui.pages.checklist_page import ChecklistPage
from gui.pages.data_page import DataPage
from gui.pages.exposure_page import ExposurePage
from gui.pages.help_page import HelpPage
from gui.pages.model_page import ModelPage
from gui.pages.page import Page
from gui.pages.permissions_page import PermissionsPage
from gui.pages.questions_page import QuestionsPage
from gui.pages.warn_page import WarnPage
from gui.pages.what_if_page import WhatIfPage
from gui.session import Session
from gui.theme import Theme
from gui.widgets.drop_overlay import DropOverlay, dropped_files
from gui.widgets.header import SampleStrip


class MainWindow(QMainWindow):
    """Shows one page at a time. Closing it forgets everything and ends the program."""

    def __init__(
        self, application: QApplication, session: Session, store: ProfileStore, theme: Theme, languages: Languages,
    ) -> None:
        super().__init__()
        self._session = session
        self._store = store
        self._languages = languages
        self.dialogs = Dialogs(self)
        self.data_page = DataPage(session, store, languages)
        self.exposure_page = ExposurePage(session, theme)
        self.questions_page = QuestionsPage(session, store)
        self.what_if_page = WhatIfPage(session, store, theme, languages)
        self.permissions_page = PermissionsPage(session, store, theme, languages)
        self.checklist_page = ChecklistPage(session, store, languages)
        self.model_page = ModelPage()
        self.warn_page = WarnPage(session, store, languages)
        self.help_page = HelpPage(session, store, languages)
        #: Those with an entry in the rail first, in its order.
        self.pages: list[Page] = [
            self.data_page,
            self.exposure_page,
            self.what_if_page,
            self.permissions_page,
            self.checklist_page,
            self.questions_page,
            self.model_page,
            self.warn_page,
            self.help_page,
        ]
        self._navigation = Navigation(self.pages, self.help_page, theme)
        self.rail, self.header = self._navigation.rail, self._navigation.header
        self.corrector = Corrector(session, self)
        self.files = FileAssistant(session, theme, self)
        self.strip = SampleStrip()
        self._keys = LeaveKeys(application, self)
        self._build(theme)
        self._connect()
        self.setAcceptDrops(True)
        self.retranslate()
        self.show_page(0)
        # Else the first entry of the rail starts with a focus frame nobody asked for.
        self.header.open.setFocus()

    def _build(self, theme: Theme) -> None:
        body = QVBoxLayout()
        em = theme.sizes.em
        body.setContentsMargins(round(em * 1.3), round(em * 1.1), round(em * 1.1), round(em * 0.8))
        body.setSpacing(round(em * 0.9))
        body.addWidget(self.header)
        body.addWidget(self._navigation, 1)
        body.addWidget(self.corrector.bar)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.strip)
        right.addLayout(body, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.setCentralWidget(whole)
        self._overlay = DropOverlay(whole)

    def _connect(self) -> None:
        self._navigation.turned.connect(self.corrector.bar.hide)
        self.rail.help_requested.connect(self.show_help)
        self.rail.leave_requested.connect(self.close)
        self.help_page.country_chosen.connect(self.checklist_page.reload)
        self._keys.pressed.connect(self.close)
        self.header.language_requested.connect(self._switch_language)
        self.header.open_requested.connect(self.choose_files)
        self.header.folder_requested.connect(self.choose_folder)
        self.strip.remove_requested.connect(self._session.forget)
        self.what_if_page.steps_requested.connect(self._show_checklist_page)
        self.exposure_page.questions_wanted.connect(self._show_questions_page)
        self.permissions_page.questions_requested.connect(self._show_questions_page)
        self._session.lists_read.connect(self._show_permissions_page)
        self.exposure_page.guide_wanted.connect(self._show_guide)
        self.exposure_page.correction_wanted.connect(self.corrector.open_menu)
        for opener in (self.data_page, self.permissions_page):
            opener.open_requested.connect(self.choose_files)
            opener.sample_requested.connect(self.load_sample)
        for empty in (self.exposure_page, self.what_if_page, self.warn_page):
            empty.data_requested.connect(self._show_data_page)
        for explained in (self.exposure_page, self.what_if_page):
            explained.method_requested.connect(self._show_model_page)
        for warner in (self.exposure_page, self.checklist_page):
            warner.warn_requested.connect(self.show_warning)
        for corrected in (self.exposure_page, self.questions_page):
            corrected.corrections_wanted.connect(self.corrector.show_list)
        self.data_page.columns_wanted.connect(self.files.ask_columns)
        self.data_page.password_wanted.connect(self.files.ask_password)
        self.data_page.merged_wanted.connect(self.files.show_merged)
        self.files.failed.connect(self.dialogs.tell_unexpected)
        self.data_page.findings_requested.connect(self._show_exposure_page)
        self.data_page.phone_chosen.connect(self.checklist_page.reload)
        self.data_page.questions.questions_wanted.connect(self._show_questions_page)
        self.data_page.forget_settings_requested.connect(self._ask_to_forget_settings)
        self._session.changed.connect(self._show_session)
        self._session.failed.connect(self.dialogs.tell_unexpected)
        QShortcut(QKeySequence.StandardKey.Open, self, self.choose_files)
        QShortcut(Qt.Key.Key_F1, self, self.show_help)
        QShortcut(QKeySequence("Ctrl+Shift+O"), self, self.choose_folder)
        # A text field that has the keyboard keeps both keys for its own text.
        QShortcut(QKeySequence.StandardKey.Undo, self, self._undo)
        QShortcut(QKeySequence.StandardKey.Redo, self, self._redo)
        QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left), self, self.go_back)

    def retranslate(self) -> None:
        """Set the texts around the pages in the current language."""
        # Says nothing of loans or contacts to whoever sees the task bar.
        self.setWindowTitle(self.tr("Overview"))
        self.strip.retranslate()
        self.corrector.bar.retranslate()
        self._navigation.retranslate()

    def show_page(self, page: Page | int) -> None:
        """Bring this page, or the one at this place of ``pages``, to the front."""
        self._navigation.show_page(page)

    @Slot()
    def go_back(self) -> None:
        """Show the page that led to the one in front."""
        self._navigation.go_back()

    @Slot()
    def _show_data_page(self) -> None:
        self.show_page(0)
        self.data_page.focus_way_on()

    @Slot(str)
    def _show_guide(self, name: str) -> None:
        self.show_page(0)
        self.data_page.show_guide(name)

    @Slot()
    def _show_exposure_page(self) -> None:
        self.show_page(1)
        self.exposure_page.focus_people()

    @Slot()
    def _show_checklist_page(self) -> None:
        self.show_page(self.checklist_page)

    @Slot()
    def _show_permissions_page(self) -> None:
        self.show_page(self.permissions_page)
        self.permissions_page.focus_apps()

    @Slot()
    def _show_model_page(self) -> None:
        self.show_page(self.model_page)
        self.model_page.setFocus()

    @Slot(str)
    def show_warning(self, key: str = "") -> None:
        """Show whom to warn and with which words, the person of this key chosen where they are among them."""
        self.show_page(self.warn_page)
        self.warn_page.show_person(key)
        self.warn_page.setFocus()

    @Slot()
    def show_help(self) -> None:
        """Show what to do in danger and whom to call; the way back leads to the page of the moment."""
        self.show_page(self.help_page)
        self.help_page.setFocus()

    @Slot()
    def _show_questions_page(self) -> None:
        self.show_page(self.questions_page)

    @Slot()
    def _undo(self) -> None:
        if not self._navigation.shown.undo():
            self._session.undo()

    @Slot()
    def _redo(self) -> None:
        if not self._navigation.shown.redo():
            self._session.redo()

    @Slot()
    def choose_files(self) -> None:
        """Open the file dialog."""
        kinds = self.tr("Address books, call histories, lists of apps")
        usual = "*.vcf *.xml *.csv *.tsv *.xls *.xlsx *.zip *.json *.html *.txt *.ndjson *.db"
        others = self.tr("All files")
        self.dialogs.choose_files(self.tr("Open files"), f"{kinds} ({usual});;{others} (*)", self.open_files)

    @Slot()
    def choose_folder(self) -> None:
        """Open the dialog for a whole folder: a backup of a phone, or an export of several files."""
        self.dialogs.choose_folder(self.tr("Open a folder"), self.open_files)

    @Slot(list)
    def open_files(self, paths: list[str]) -> None:
        """Load these files and show the page that tells what they are."""
        if paths:
            self.show_page(0)
            self.data_page.show_top()
            self._session.open_files(paths)

    @Slot()
    def load_sample(self) -> None:
        """Show the invented people; asks first when that would put own data aside."""
        own = self._session.contents or self._session.has_owner_words
        if own and not self._session.is_sample:
            self.dialogs.ask(
                self.tr("Put your own data aside and show invented people?"),
                self.tr("The program forgets what is loaded now, and your answers. Your files stay as they are."),
                self.tr("Show invented people"), self.tr("Keep my data"), self._load_sample,
            )
        else:
            self._load_sample()

    @Slot()
    def _load_sample(self) -> None:
        self._session.load_sample(self._languages.current)

    @Slot()
    def _switch_language(self) -> None:
        self._languages.use(ENGLISH if self._languages.current == CHINESE else CHINESE)
        self._store.update(language=self._languages.current)

    @Slot()
    def _show_session(self) -> None:
        removed = self.strip.remove.hasFocus()
        self.strip.setVisible(self._session.is_sample)
        if removed and not self._session.is_sample:
            self.header.open.setFocus()

    @Slot()
    def _ask_to_forget_settings(self) -> None:
        self.dialogs.ask(
            self.tr("Forget your settings and ticked steps?"),
            self.tr("The settings file on this computer is removed. What is loaded now stays until you close."),
            self.tr("Forget them"), self.tr("Keep them"), self._forget_settings,
        )

    @Slot()
    def _forget_settings(self) -> None:
        if not self._store.wipe():
            self.dialogs.tell_error(
                self.tr("The settings file could not be removed."),
                self.tr("Another program may be using it. Try again, or delete the folder contact-exposure in your "
                        "settings folder."),
            )
        self._session.changed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        files, others = dropped_files(event)
        if files:
            what = self.tr("Let go to open %Ln item(s)", "", len(files))
            note = self.tr("The invented people are put aside.") if self._session.is_sample else ""
        else:
            what = self.tr("Only files and folders can be opened")
            note = ""
        if others:
            note = self.tr("%Ln other thing(s) will be skipped.", "", others)
        self._overlay.show_offer(what, note)
        # Accepted even without a file, else nobody would see why nothing can be dropped.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._overlay.hide()
        files, _ = dropped_files(event)
        # A copy, whatever the file manager proposes: the source must never delete its file after a "move".
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.open_files(files)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Reaches the window only where nothing on the page made use of the key.
        if event.key() == Qt.Key.Key_Escape and self._navigation.leads_back:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide everything at once, then forget: freeing a big call log must not keep the window on the screen."""
        self.hide()
        for window in QApplication.topLevelWidgets():
            window.hide()
        QTimer.singleShot(0, self._forget)
        event.ignore()

    @Slot()
    def _forget(self) -> None:
        self.files.close(0)
        self._session.forget()
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()
        QApplication.quit()
