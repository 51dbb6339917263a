"""A question answered with numbers: typed in, or taken from the loaded people."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.models.known_people import KnownPeople
from gui.widgets.card import Card
from gui.widgets.layouts import clear
from gui.widgets.person_field import PersonField
from gui.widgets.plain_label import PlainLabel


class _Entry(QWidget):
    """One number of the list, with the way to take it out."""

    removed = Signal(int)

    def __init__(self, place: int, label: str) -> None:
        super().__init__()
        self._place = place
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setProperty("role", "link")
        self.remove.setAccessibleName(self.tr("Remove {number}").format(number=label))
        self.remove.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.addWidget(PlainLabel(label, wrap=True), 1)
        row.addWidget(self.remove)
        self.column.addLayout(row)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self._place)


class NumberQuestion(Card):
    """Shows a list of numbers as they count; ``numbers_changed`` carries the list after each change, as typed.

    What nobody can dial stays in the list and says so, and what is no number at all stays in the field.
    """

    numbers_changed = Signal(tuple)

    def __init__(self, people: KnownPeople, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._people = people
        self._numbers: tuple[str, ...] = ()
        #: The labels shown, and the language they were written in by a word of it.
        self._shown: tuple[str, ...] = ()
        self._question = PlainLabel(wrap=True)
        self.field = PersonField(people)
        self.add = QPushButton()
        self.hint = PlainLabel(role="muted", wrap=True)
        self.hint.hide()
        self.entries = QVBoxLayout()
        self.removals: list[QPushButton] = []
        self._effect = PlainLabel(role="muted", wrap=True)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.add)
        self.body.addWidget(self._question)
        self.body.addLayout(row)
        self.body.addWidget(self.hint)
        self.body.addLayout(self.entries)
        self.body.addWidget(self._effect)
        self.field.person_chosen.connect(self._take_person)
        self.field.textEdited.connect(self.hint.hide)
        # Also when the keyboard goes elsewhere: what was typed counts without a button.
        self.field.returnPressed.connect(self.field.take_only_match)
        self.field.editingFinished.connect(self._take_typed)
        self.add.clicked.connect(self._add)

    def set_texts(self, title: str, question: str, effect: str, field: str) -> None:
        """Name the question, what is asked, what an answer changes, and what belongs into the field."""
        self.set_title(title)
        self._question.setText(question)
        self._effect.setText(effect)
        self.field.set_name(field)
        self.field.setAccessibleDescription(question)
        self.add.setText(self.tr("Add"))
        self.add.setAccessibleName(self.tr("Add to: {question}").format(question=title))

    def set_effect(self, effect: str) -> None:
        """Say what the answer changes."""
        self._effect.setText(effect)

    def show_numbers(self, numbers: tuple[str, ...]) -> None:
        """Show these answers; the field keeps what is being typed."""
        self._numbers = numbers
        labels = tuple(self._people.label(number) for number in numbers)
        shown = (*labels, self.add.text())
        if shown == self._shown:
            return
        self._shown = shown
        focused = any(button.hasFocus() for button in self.removals)
        clear(self.entries)
        self.removals = []
        for place, (number, label) in enumerate(zip(numbers, labels, strict=True)):
            self.entries.addWidget(self._entry(place, number, label))
        before: QWidget = self.add
        for button in self.removals:
            QWidget.setTabOrder(before, button)
            before = button
        if focused:
            self.field.setFocus()

    def _entry(self, place: int, number: str, label: str) -> _Entry:
        entry = _Entry(place, label)
        entry.removed.connect(self._remove)
        self.removals.append(entry.remove)
        if not self._people.read(number):
            entry.column.addWidget(PlainLabel(
                self.tr("Nobody can dial this as it stands. It is kept as you typed it and changes nothing."),
                "muted", wrap=True))
        return entry

    @Slot(str)
    def _take_person(self, key: str) -> None:
        self._take((self._people.number_of(key),))

    @Slot()
    def _add(self) -> None:
        self.field.take_only_match()
        self._take_typed()
        self.field.setFocus()

    @Slot()
    def _take_typed(self) -> None:
        typed = self.field.text().strip()
        if not typed:
            return
        if not any(char.isdigit() for char in typed):
            self._say(self.tr("This is not a number yet. Choose somebody from the list, or type the number."))
            return
        numbers = self._people.read(typed)
        # Several numbers typed at once are several answers.
        self._take(tuple(number.full for number in numbers) if len(numbers) > 1 else (typed,))
        self.field.clear()

    def _take(self, typed: tuple[str, ...]) -> None:
        known = {self._key(number) for number in self._numbers}
        new = tuple(number for number in typed if self._key(number) not in known)
        if new:
            self.hint.hide()
            self.numbers_changed.emit(self._numbers + new)
        else:
            self._say(self.tr("This number is in the list already."))

    def _say(self, sentence: str) -> None:
        self.hint.setText(sentence)
        self.hint.show()

    def _key(self, typed: str) -> str:
        numbers = self._people.read(typed)
        return numbers[0].key if numbers else typed

    @Slot(int)
    def _remove(self, place: int) -> None:
        self.numbers_changed.emit(self._numbers[:place] + self._numbers[place + 1:])
