"""Saves a slimmer copy of the address book: what an app that insists on contacts could be given instead."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QCheckBox, QFileDialog, QPushButton, QWidget

from core.progress import Report
from core.records import Card as ContactCard
from core.saving.slim_copy import NUMBER_MARK, write_slim_copy
from gui.dialogs import save_dialog
from gui.jobs import Jobs
from gui.widgets.card import Card
from gui.widgets.plain_label import PlainLabel
from gui.words.save_errors import save_error


class SlimCard(Card):
    """Says what the copy leaves out, asks where it shall go, and writes it off the UI thread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._contacts: tuple[ContactCard, ...] = ()
        self._jobs = Jobs(self)
        self._what = PlainLabel(wrap=True)
        self._limits = PlainLabel(role="muted", wrap=True)
        self.neutral = QCheckBox()
        self.save_button = QPushButton()
        self.saved = PlainLabel(role="muted", wrap=True)
        self.saved.hide()
        self.body.addWidget(self._what)
        self.body.addWidget(self._limits)
        self.body.addWidget(self.neutral)
        self.body.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.saved)
        self.save_button.clicked.connect(self.choose_file)
        self._jobs.succeeded.connect(self._written)
        self._jobs.failed.connect(self._failed)
        self._jobs.finished.connect(self._finished)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._jobs.cancel)

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.set_title(self.tr("A slimmer address book"))
        self._what.setText(self.tr(
            "If you cannot refuse an app your contacts, a copy with less in it gives less away: only names and "
            "numbers, without photos, notes, relations, companies and addresses. Your own file stays as it is."))
        self._limits.setText(self.tr(
            "It helps only on a phone or in a second space that holds this copy instead of your contacts. What was "
            "copied before stays copied."))
        self.neutral.setText(self.tr("Neutral names instead of real ones"))
        self.neutral.setToolTip(self.tr("“Contact 001” instead of “Mum”: keep your own file to know who is who."))
        self.neutral.setAccessibleDescription(self.neutral.toolTip())
        self.save_button.setText(self.tr("Save a slim copy…"))

    def show_contacts(self, contacts: Sequence[ContactCard]) -> None:
        """Offer a copy of these cards; the panel hides itself where there is none."""
        self._contacts = tuple(contacts)
        self.saved.hide()
        self.setVisible(bool(self._contacts))

    @Slot()
    def choose_file(self) -> QFileDialog:
        """Ask where the copy shall go; it is written when the dialog is accepted."""
        name = self.tr("contacts-slim", "file name without suffix") + ".vcf"
        dialog = save_dialog(self, self.tr("Save a slim copy"), [self.tr("Address book (*.vcf)")], name)
        dialog.fileSelected.connect(self.save)
        dialog.open()
        return dialog

    @Slot(str)
    def save(self, file: str) -> None:
        """Write the copy to this file; the dialog has asked before it replaces one."""
        pattern = self.tr("Contact {number}") if self.neutral.isChecked() else None
        if pattern is not None and NUMBER_MARK not in pattern:
            pattern = NUMBER_MARK
        self.save_button.setEnabled(False)
        self._jobs.start(_Write(self._contacts, Path(file), pattern))

    @Slot(object)
    def _written(self, count: int) -> None:
        self._tell(self.tr("Saved with %Ln contact(s). Contacts without a number are not in it.", "", count))

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self._tell(save_error(error))

    @Slot()
    def _finished(self) -> None:
        self.save_button.setEnabled(True)

    def _tell(self, sentence: str) -> None:
        self.saved.setText(sentence)
        self.saved.show()


class _Write:
    """The work: plain data in, the number of cards written out."""

    def __init__(self, contacts: tuple[ContactCard, ...], path: Path, pattern: str | None) -> None:
        self._contacts = contacts
        self._path = path
        self._pattern = pattern

    def __call__(self, report: Report) -> int:
        return write_slim_copy(self._contacts, self._path, self._pattern, report, force=True)
