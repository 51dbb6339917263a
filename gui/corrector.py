"""Leads from a wish to correct somebody to the session: menu, dialogs, undo."""

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QWidget

from core.assessment import CorrectionKind, Person
from core.owner import Correction, mark_of
from gui.models.known_people import KnownPeople
from gui.session import Session
from gui.widgets.correction_bar import CorrectionBar
from gui.widgets.people.correction_menu import CorrectionMenu
from gui.widgets.people.corrections_dialog import CorrectionsDialog
from gui.widgets.people.join_dialog import JoinDialog
from gui.widgets.people.split_dialog import SplitDialog
from gui.words.correction_texts import CorrectionTexts, MarkedPeople


class Corrector(QObject):
    """Opens its menu and dialogs over ``window``; nothing blocks. ``bar`` says each change, with the way back."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._people = KnownPeople(self, everybody=True)
        self._person: Person | None = None
        self._words = CorrectionTexts(self)
        self._told = session.corrections
        self.bar = CorrectionBar()
        self.bar.undo_requested.connect(session.undo)
        self.bar.redo_requested.connect(session.redo)
        session.changed.connect(self._tell)

    @Slot(str, QPoint)
    def open_menu(self, key: str, where: QPoint) -> None:
        """Offer at this place of the screen what can be said about the person with this key."""
        assessment = self._session.assessment
        exposures = assessment.exposures if assessment else ()
        self._person = next((one.person for one in exposures if one.person.key == key), None)
        if assessment is None or self._person is None:
            return
        self._people.set_people(assessment, assessment.coverage.country)
        menu = CorrectionMenu(self._person, self._people.person_label(self._person), self._window)
        menu.corrected.connect(self._correct)
        menu.left_to_files.connect(self._leave_to_files)
        menu.join_wanted.connect(self._ask_to_join)
        menu.split_wanted.connect(self._ask_to_split)
        menu.list_wanted.connect(self.show_list)
        menu.popup(where)

    @Slot()
    def show_list(self) -> None:
        """Open the list of corrections."""
        CorrectionsDialog(self._session, self._window).open()

    @Slot(object)
    def _correct(self, correction: Correction) -> None:
        self._session.correct(correction)

    @Slot(object)
    def _correct_all(self, corrections: tuple[Correction, ...]) -> None:
        self._session.correct(*corrections)

    @Slot(object)
    def _leave_to_files(self, kind: CorrectionKind) -> None:
        evidence = self._session.evidence
        if self._person is None or evidence is None:
            return
        # Work that ended while the menu was open may have given everybody another key.
        mark = mark_of(self._person)
        key = next((one.person.key for one in evidence.people if mark_of(one.person) == mark), "")
        for correction in evidence.corrections.get(key, ()):
            if correction.kind is kind:
                self._session.take_back(correction)

    @Slot()
    def _ask_to_join(self) -> None:
        if self._person is not None:
            dialog = JoinDialog(self._person, self._people, self._window)
            dialog.corrected.connect(self._correct)
            dialog.open()

    @Slot()
    def _ask_to_split(self) -> None:
        if self._person is not None:
            dialog = SplitDialog(self._person, self._people.person_label(self._person), self._window)
            dialog.corrected.connect(self._correct_all)
            dialog.open()

    @Slot()
    def _tell(self) -> None:
        """Say what the last change of the session corrected."""
        if self._session.assessment is None:
            self._person = None
            self._people.set_people(None, "")
        before, now = self._told, self._session.corrections
        self._told = now
        # Without a past or a future everything was forgotten, not changed.
        if now != before and (now.past or now.future):
            undone = len(now.future) > len(before.future)
            people = MarkedPeople(self._session.evidence)
            self.bar.show_change(self._words.last_change(before, now, people), undone)
        elif now != before:
            self.bar.hide()
