"""The choosers of a table's columns: one for each column with examples and our reason, units, orders and words."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QScrollArea, QVBoxLayout, QWidget

from core.calls import Direction
from core.readers.durations import Unit
from core.readers.table_words import Field
from core.reading.column_answers import ColumnAnswers
from core.reading.table_preview import TableSample
from core.safe_text import clean
from gui.widgets.form_row import FormRow
from gui.widgets.layouts import clear
from gui.widgets.plain_label import PlainLabel
from gui.words import texts
from gui.words.column_texts import ColumnTexts

#: Values of a column shown beside its chooser, and characters of each.
_EXAMPLES = 2
_EXAMPLE = 24
_HEADER = 30


class ColumnFields(QScrollArea):
    """Asks what each column holds. ``changed`` follows every change by the person; ``answers`` is what they say."""

    changed = Signal()

    def __init__(self, words: ColumnTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._sample: TableSample | None = None
        self.answers = ColumnAnswers(())
        self.columns: list[QComboBox] = []
        self.unit = QComboBox()
        self.order = QComboBox()
        self.words: dict[str, QComboBox] = {}
        self._unit_row, self._order_row = FormRow(self.unit), FormRow(self.order)
        self._heading = PlainLabel(role="title", wrap=True)
        self._box = QWidget()
        self._box.setProperty("role", "paper")
        column = QVBoxLayout(self._box)
        column.setContentsMargins(0, 0, round(self.fontMetrics().height() * 0.4), 0)
        column.setSpacing(round(self.fontMetrics().height() * 0.5))
        self._column_rows, self._word_rows = QVBoxLayout(), QVBoxLayout()
        for rows in (self._column_rows, self._word_rows):
            rows.setSpacing(column.spacing())
        column.addLayout(self._column_rows)
        column.addWidget(self._unit_row)
        column.addWidget(self._order_row)
        column.addWidget(self._heading)
        column.addLayout(self._word_rows)
        column.addStretch()
        self.setWidget(self._box)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fill_options()
        self.unit.activated.connect(self._choose_options)
        self.order.activated.connect(self._choose_options)

    def show_sample(self, sample: TableSample, answers: ColumnAnswers) -> None:
        """Ask about this table, with these answers to begin with."""
        self._sample, self.answers = sample, answers
        clear(self._column_rows)
        self.columns = []
        for index in range(sample.width):
            self._column_rows.addWidget(self._column_row(sample, index))
        self._show_answers()
        self._show_words()
        for before, after in zip((*self.columns, self.unit), (*self.columns[1:], self.unit, self.order), strict=True):
            QWidget.setTabOrder(before, after)

    def _column_row(self, sample: TableSample, index: int) -> QWidget:
        chooser = QComboBox()
        chooser.addItem(self.tr("Nothing of these"), "")
        for field, name in self._words.fields().items():
            chooser.addItem(name, field.value)
        chooser.activated.connect(self._choose_columns)
        self.columns.append(chooser)
        header = clean(sample.guess.headers[index], _HEADER)
        row = FormRow(chooser)
        examples = texts.joined(dict.fromkeys(
            clean(cells[index], _EXAMPLE) for cells in sample.rows[:_EXAMPLES] if cells[index]))
        choice = next((one for one in sample.guess.columns if one.index == index), None)
        notes = [examples, self._words.reason(choice) if choice else ""]
        label = header or self.tr("Column {number}").format(number=texts.number(index + 1))
        row.set_texts(label)
        # A tooltip would take markup in the table's text for markup; a description is read out as it is.
        chooser.setAccessibleDescription(texts.joined(filter(None, notes)))
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(row)
        for note in filter(None, notes):
            column.addWidget(PlainLabel(note, "muted", wrap=True))
        return box

    def _fill_options(self) -> None:
        for unit, name in self._words.units().items():
            self.unit.addItem(name, unit.value)
        for order, name in (("", self.tr("as the values say")), ("day", self.tr("day before month")),
                            ("month", self.tr("month before day"))):
            self.order.addItem(name, order)
        self._unit_row.set_texts(
            self.tr("Lengths are in"), self.tr("What a bare number in the column of lengths counts."))
        self._order_row.set_texts(
            self.tr("Dates are written"), self.tr("Matters for dates such as 03/04/2026."))
        self._heading.setText(self.tr("What these words say about who called"))

    def _show_answers(self) -> None:
        answers = self.answers
        for chooser, field in zip(self.columns, answers.fields, strict=True):
            with QSignalBlocker(chooser):
                chooser.setCurrentIndex(chooser.findData(field.value if field else ""))
        with QSignalBlocker(self.unit), QSignalBlocker(self.order):
            self.unit.setCurrentIndex(self.unit.findData(answers.unit.value))
            self.order.setCurrentIndex({None: 0, True: 1, False: 2}[answers.day_first])
        self._unit_row.setVisible(Field.DURATION in answers.fields)

    def _show_words(self) -> None:
        clear(self._word_rows)
        self.words = {}
        at = self.answers.direction_at
        words = self._sample.words.get(at, ()) if self._sample and at is not None else ()
        self._heading.setVisible(bool(words))
        names: Mapping[Direction, str] = {
            Direction.UNKNOWN: self.tr("something else, or not known"),
            Direction.OUT: self.tr("you called"),
            Direction.IN: self.tr("they called"),
        }
        for word in words:
            chooser = QComboBox()
            for direction, name in names.items():
                chooser.addItem(name, int(direction))
            said = self.answers.directions.get(word.text, word.direction)
            chooser.setCurrentIndex(chooser.findData(int(said)))
            chooser.activated.connect(self._choose_words)
            row = FormRow(chooser)
            row.set_texts(clean(word.text))
            chooser.setToolTip("")
            self.words[word.text] = chooser
            self._word_rows.addWidget(row)

    @Slot()
    def _choose_columns(self) -> None:
        before = self.answers
        for index, (chooser, field) in enumerate(zip(self.columns, before.fields, strict=True)):
            chosen = Field(chooser.currentData()) if chooser.currentData() else None
            if chosen is not field:
                self.answers = before.choose(index, chosen)
        if self.answers == before:
            return
        self._show_answers()
        if self.answers.direction_at != before.direction_at:
            self._show_words()
        self.changed.emit()

    @Slot()
    def _choose_options(self) -> None:
        order = {"": None, "day": True, "month": False}[self.order.currentData()]
        before = self.answers
        self.answers = replace(before, unit=Unit(self.unit.currentData()), day_first=order)
        if self.answers != before:
            self.changed.emit()

    @Slot()
    def _choose_words(self) -> None:
        before = self.answers
        known = {word.text: word.direction for words in (self._sample.words.values() if self._sample else ())
                 for word in words}
        for text, chooser in self.words.items():
            said = Direction(chooser.currentData())
            # The program's own reading also tells missed calls; it holds as long as the owner says the same.
            self.answers = self.answers.say(text, Direction.UNKNOWN if said is known[text] else said)
        if self.answers != before:
            self.changed.emit()
