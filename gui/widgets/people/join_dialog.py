"""Asks who else is the same person, and shows what will be joined."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from core.assessment import CorrectionKind, Person
from core.owner import Correction, mark_of
from gui.models.known_people import KnownPeople
from gui.widgets.person_field import PersonField
from gui.widgets.plain_label import PlainLabel

#: Width in heights of a line.
_WIDTH = 28


class JoinDialog(QDialog):
    """``corrected`` carries the :class:`~core.owner.Correction` once somebody was chosen and agreed to."""

    corrected = Signal(object)

    def __init__(self, person: Person, people: KnownPeople, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._person = person
        self._people = people
        self._other: Person | None = None
        name = people.person_label(person)
        self.setWindowTitle(self.tr("Same person"))
        question = PlainLabel(self.tr("Who is the same person as {name}?").format(name=name), "title", wrap=True)
        self.field = PersonField(people)
        self.field.set_name(self.tr("Search name or number"))
        self.preview = PlainLabel(wrap=True)
        buttons = QDialogButtonBox()
        self.join = buttons.addButton(self.tr("Join them"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.join.setProperty("role", "primary")
        self.cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.cancel.setAutoDefault(False)
        column = QVBoxLayout(self)
        for widget in (question, self.field, self.preview):
            column.addWidget(widget)
        column.addStretch()
        column.addWidget(buttons)
        self.setMinimumWidth(_WIDTH * self.fontMetrics().height())
        self.field.person_chosen.connect(self._choose)
        self.field.returnPressed.connect(self.field.take_only_match)
        self.join.setEnabled(False)
        self.preview.setText(self.tr("Type a part of the name and choose somebody."))
        buttons.accepted.connect(self._agree)
        buttons.rejected.connect(self.reject)

    @Slot(str)
    def _choose(self, key: str) -> None:
        other = self._people.person(key)
        self._other = None if other.key == self._person.key else other
        self.join.setEnabled(self._other is not None)
        if self._other is None:
            self.preview.setText(self.tr("That is the same entry already. Choose somebody else."))
            return
        calls = self._person.counts.calls + other.counts.calls
        self.preview.setText(self.tr("{name} and {other} become one entry with {calls}. It can be undone.").format(
            name=self._people.person_label(self._person), other=self._people.person_label(other),
            calls=self.tr("%Ln call(s)", "", calls)))
        self.join.setFocus()

    @Slot()
    def _agree(self) -> None:
        if self._other is not None:
            self.corrected.emit(
                Correction(CorrectionKind.SAME_PERSON, mark_of(self._person), other=mark_of(self._other)))
            self.accept()
