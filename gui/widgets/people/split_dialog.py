"""Asks which part of an entry is somebody else."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from core.assessment import CorrectionKind, Person, PersonPart
from core.owner import Correction, entries_of
from core.safe_text import clean
from gui.widgets.plain_label import PlainLabel
from gui.widgets.scroll_column import ScrollColumn
from gui.words import texts

#: Width and height in heights of a line.
_SIZE = (28, 18)


class SplitDialog(QDialog):
    """``corrected`` carries a tuple of :class:`~core.owner.Correction`, one for each part taken away."""

    corrected = Signal(object)

    def __init__(self, person: Person, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._entries = entries_of(person)
        self.setWindowTitle(self.tr("Not the same person"))
        question = PlainLabel(self.tr("Which of these is not {name}?").format(name=name), "title", wrap=True)
        note = PlainLabel(self.tr("What you tick stands by itself in the list, with its own calls. It can be undone."),
                          "muted", wrap=True)
        self.boxes = [QCheckBox(_part_name(part).replace("&", "&&")) for part, _ in self._entries]
        area = ScrollColumn()
        for box in self.boxes:
            area.column.addWidget(box)
            box.toggled.connect(self._ticked)
        area.column.addStretch()
        buttons = QDialogButtonBox()
        self.split = buttons.addButton(self.tr("Set apart"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.split.setProperty("role", "primary")
        self.split.setEnabled(False)
        self.cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        column = QVBoxLayout(self)
        for widget in (question, note):
            column.addWidget(widget)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        em = self.fontMetrics().height()
        self.resize(_SIZE[0] * em, _SIZE[1] * em)
        buttons.accepted.connect(self._agree)
        buttons.rejected.connect(self.reject)

    @Slot()
    def _ticked(self) -> None:
        # Somebody has to stay.
        self.split.setEnabled(0 < sum(box.isChecked() for box in self.boxes) < len(self.boxes))

    @Slot()
    def _agree(self) -> None:
        self.corrected.emit(tuple(
            Correction(CorrectionKind.SPLIT_OFF, mark)
            for (_, mark), box in zip(self._entries, self.boxes, strict=True) if box.isChecked()))
        self.accept()


def _part_name(part: PersonPart) -> str:
    """Return what stands for a part: its names and its numbers with their middle masked."""
    return texts.joined(clean(text) for text in (*part.names, *(number.masked for number in part.numbers)))
