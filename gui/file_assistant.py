"""Leads from a wish about one file to the session: name its columns, give its password, see its merged calls."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.records import FileRefused
from core.score.zones import zone_of_country
from core.system_region import system_region
from gui.jobs import Jobs
from gui.models.known_people import KnownPeople
from gui.session import Session
from gui.table_work import TableFile
from gui.theme import Theme
from gui.widgets.data.columns_dialog import ColumnsDialog
from gui.widgets.data.merged_calls_dialog import MergedCallsDialog
from gui.widgets.data.password_dialog import PasswordDialog
from gui.words.file_texts import WRONG_PASSWORD, password_helps


class FileAssistant(QObject):
    """Opens its dialogs over ``window``; nothing blocks. ``failed`` carries an exception nobody expected."""

    failed = Signal(object)

    def __init__(self, session: Session, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._theme = theme
        self._window = window
        self._jobs = Jobs(self)
        self._jobs.failed.connect(self.failed)
        self._people = KnownPeople(self, everybody=True)
        #: The refusals that were there before: only a new one asks by itself.
        self._known: tuple[FileRefused, ...] = ()
        session.changed.connect(self._ask_for_new_backup)
        session.changed.connect(self._forget_people)

    @Slot(str)
    def ask_columns(self, file: str) -> None:
        """Let the person say which column of this table is which."""
        source = self._session.source_of(file)
        if source is None:
            return
        path, name, options = source
        assessment = self._session.assessment
        zone = assessment.coverage.zone if assessment else zone_of_country(options.country or system_region())[0]
        table = TableFile(path, name, options, zone)
        dialog = ColumnsDialog(file, table, self._jobs, self._theme, self._window)
        dialog.agreed.connect(self._session.set_mapping)
        dialog.open()

    @Slot(str)
    def ask_password(self, file: str) -> None:
        """Ask for the password of this backup."""
        wrong = any(one.file == file and one.code == WRONG_PASSWORD for one in self._session.refusals)
        dialog = PasswordDialog(file, wrong, self._window)
        dialog.entered.connect(self._session.set_password)
        dialog.open()

    @Slot(str)
    def show_merged(self, file: str) -> None:
        """List the calls of this file that another one holds too."""
        evidence, assessment = self._session.evidence, self._session.assessment
        if evidence is not None and assessment is not None:
            self._people.set_people(assessment, assessment.coverage.country)
            MergedCallsDialog(file, evidence, self._people, self._theme, self._window).open()

    @Slot()
    def _ask_for_new_backup(self) -> None:
        """Ask for the password of a backup that was just opened, or of one that another password did not open."""
        known, self._known = self._known, self._session.refusals
        fresh = [one for one in self._known if password_helps(one) and not any(one is other for other in known)]
        if fresh:
            self.ask_password(fresh[0].file)

    @Slot()
    def _forget_people(self) -> None:
        if self._session.assessment is None:
            self._people.set_people(None, "")

    def close(self, milliseconds: int) -> bool:
        """Stop looking into a table, wait at most this long; False when the work has not stopped by then."""
        return self._jobs.close(milliseconds)
