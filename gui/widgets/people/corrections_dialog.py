"""Everything the owner corrected, each with its own way back."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.assessment import CorrectionKind
from core.owner import Correction
from gui.session import Session
from gui.widgets.layouts import clear
from gui.widgets.plain_label import PlainLabel
from gui.widgets.scroll_column import ScrollColumn
from gui.words.correction_texts import CorrectionTexts, MarkedPeople

#: Width and height in heights of a line.
_SIZE = (32, 24)


class _Line(QWidget):
    """One correction."""

    taken_back = Signal(object)

    def __init__(self, correction: Correction, sentence: str, note: str) -> None:
        super().__init__()
        self._correction = correction
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(sentence, wrap=True))
        if note:
            words.addWidget(PlainLabel(note, "muted", wrap=True))
        self.button = QPushButton(self.tr("Take back"))
        self.button.setProperty("role", "link")
        self.button.setAccessibleName(self.tr("Take back: {what}").format(what=sentence))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._take_back)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        row.addWidget(self.button)

    @Slot()
    def _take_back(self) -> None:
        self.taken_back.emit(self._correction)


class CorrectionsDialog(QDialog):
    """Follows the session; somebody left out is named only when asked for."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Your corrections"))
        self._session = session
        self._words = CorrectionTexts(self)
        self._names_shown = False
        self._area = ScrollColumn()
        self.lines: list[_Line] = []
        self.show_left_out = QPushButton()
        self.show_left_out.setProperty("role", "link")
        self.show_left_out.setAutoDefault(False)
        self.show_left_out.clicked.connect(self._show_names)
        note = PlainLabel(
            self.tr("What you say outweighs the files, also when they are read again. It is forgotten when you close, "
                    "unless you save it."),
            "muted", wrap=True)
        buttons = QDialogButtonBox()
        self.close_button = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(note)
        column.addWidget(self._area, 1)
        column.addWidget(self.show_left_out, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(buttons)
        em = self.fontMetrics().height()
        self.resize(_SIZE[0] * em, _SIZE[1] * em)
        session.changed.connect(self._write)
        self._write()

    @Slot()
    def _write(self) -> None:
        focused = next((place for place, line in enumerate(self.lines) if line.button.hasFocus()), None)
        clear(self._area.column)
        people = MarkedPeople(self._session.evidence)
        present = self._session.corrections.present
        left_out = [one for one in present if one.kind is CorrectionKind.LEAVE_OUT]
        named = [one for one in present if self._names_shown or one.kind is not CorrectionKind.LEAVE_OUT]
        evidence = self._session.evidence
        idle = evidence.without_effect if evidence else present
        self.lines = [
            _Line(one, self._words.sentence(one, people), self._note(one) if one in idle else "") for one in named]
        for line in self.lines:
            line.taken_back.connect(self._session.take_back)
            self._area.column.addWidget(line)
        if not present:
            self._area.column.addWidget(PlainLabel(self.tr("You have corrected nothing."), wrap=True))
        self._area.column.addStretch()
        self.show_left_out.setText(self.tr("%n left out: show who", "", len(left_out)))
        self.show_left_out.setVisible(bool(left_out) and not self._names_shown)
        if focused is not None:
            target = self.lines[min(focused, len(self.lines) - 1)].button if self.lines else self.close_button
            target.setFocus()

    def _note(self, idle: Correction) -> str:
        """Return why a correction changes nothing."""
        evidence = self._session.evidence
        if evidence is None:
            return self.tr("waits for your files")
        if idle in evidence.outweighed:
            return self.tr("a later correction about the same person counts instead")
        return self.tr("fits nobody in these files")

    @Slot()
    def _show_names(self) -> None:
        self._names_shown = True
        self._write()
        if self.lines:
            self.lines[-1].button.setFocus()
