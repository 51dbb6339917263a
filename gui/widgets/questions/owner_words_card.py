"""What the owner corrected, and the way to keep answers and corrections in a file."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from gui.dialogs import save_dialog
from gui.session import Session
from gui.widgets.card import Card
from gui.widgets.plain_label import PlainLabel
from gui.words.save_errors import save_error


class OwnerWordsCard(Card):
    """``corrections_wanted`` asks for the list of corrections; saving happens here, on the owner's wish alone."""

    corrections_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self._text = PlainLabel(wrap=True)
        self.corrections = QPushButton()
        self._note = PlainLabel(role="muted", wrap=True)
        self.save_button = QPushButton()
        self.saved = PlainLabel(role="muted", wrap=True)
        self.saved.hide()
        self.body.addWidget(self._text)
        self.body.addWidget(self.corrections, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._note)
        self.body.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.saved)
        self.corrections.clicked.connect(self.corrections_wanted)
        self.save_button.clicked.connect(self.choose_file)

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.set_title(self.tr("What you corrected, and keeping it"))
        self.corrections.setText(self.tr("Your corrections…"))
        self._note.setText(self.tr(
            "Answers, corrections and the plans you named under What if can be kept in a file. It holds names and "
            "numbers: whoever opens it can read them, so keep it where only you get to it. To go on another day, "
            "open it like your other files."))
        self.save_button.setText(self.tr("Save answers and corrections…"))
        self.saved.hide()
        self.show_state()

    def show_state(self) -> None:
        """Show how much was corrected, and offer to save what there is."""
        count = len(self._session.corrections.present)
        self._text.setText(
            self.tr("%n correction(s) outweigh the files.", "", count) if count else
            self.tr("In the list, right-click a person to correct what the files say, or use the button beside the "
                    "reasons."))
        self.corrections.setVisible(bool(count))
        self.save_button.setEnabled(self._session.has_owner_words)

    def showEvent(self, event: QShowEvent) -> None:
        # Naming a plan changes nothing else of the session, so nobody told this card.
        self.show_state()
        super().showEvent(event)

    @Slot()
    def choose_file(self) -> QFileDialog:
        """Ask where the file shall go; it is written when the dialog is accepted."""
        name = self.tr("answers", "file name without suffix") + ".json"
        dialog = save_dialog(self, self.tr("Save answers and corrections"), [self.tr("Answers (*.json)")], name)
        dialog.fileSelected.connect(self.save)
        dialog.open()
        return dialog

    @Slot(str)
    def save(self, file: str) -> None:
        """Write the file; the dialog has asked before it replaces one."""
        try:
            self._session.save_owner_words(Path(file))
        except OSError as error:
            self.saved.setText(save_error(error))
        else:
            self.saved.setText(self.tr("Saved. The file holds names and numbers."))
        self.saved.show()
