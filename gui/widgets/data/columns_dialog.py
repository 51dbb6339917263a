"""Asks which column of a table is which: first rows, our guess with its reason, and what would be read, at once."""

import json
from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.readers.column_mapping import MAX_CHARACTERS, MappingError, column_mapping, parse_mapping
from core.reading.column_answers import ColumnAnswers, guessed_answers, mapped_answers
from core.reading.table_preview import TablePreview, TableSample
from core.records import FileRefused
from core.safe_text import clean
from core.saving.whole_file import whole_file
from gui.dialogs import prepare, save_dialog
from gui.jobs import Jobs
from gui.models.plain_table import PlainTable
from gui.table_work import PreviewWork, SampleWork, TableFile
from gui.theme import Theme
from gui.widgets.data.column_fields import ColumnFields
from gui.widgets.form_row import FormRow
from gui.widgets.plain_label import PlainLabel
from gui.widgets.plain_table_view import PlainTableView
from gui.words.column_texts import ColumnTexts
from gui.words.file_texts import problem_line, refusal_texts
from gui.words.save_errors import save_error

#: In heights of a line.
_SIZE = (62, 38)
#: Lines of problems that are listed, and of those that are seen at once.
_PROBLEMS_SHOWN = 30
_LINES_SEEN = 3


class ColumnsDialog(QDialog):
    """``agreed`` carries the file and the mapping to read it with, None to leave the columns to the program again.

    ``jobs`` is used while the dialog is open, by nobody else.
    """

    agreed = Signal(str, object)

    def __init__(self, shown_name: str, table: TableFile, jobs: Jobs, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Columns"))
        self._name = shown_name
        self._table = table
        self._jobs = jobs
        self._words = ColumnTexts(self)
        self._samples: tuple[TableSample, ...] = ()
        self.tables = QComboBox()
        self._tables_row = FormRow(self.tables)
        self.fields = ColumnFields(self._words)
        self.first_rows = PlainTableView(theme)
        self.calls = PlainTableView(theme)
        self.told = PlainLabel(wrap=True)
        self.advice = PlainLabel(role="muted", wrap=True)
        self.problems = QListWidget()
        self.note = PlainLabel(role="muted", wrap=True)
        self.save = QPushButton(self.tr("Save these columns…"))
        self.load = QPushButton(self.tr("Load saved ones…"))
        self.reset = QPushButton(self.tr("Let the program decide"))
        buttons = QDialogButtonBox()
        self.use = buttons.addButton(self.tr("Use these columns"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.use.setProperty("role", "primary")
        self.cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.cancel.setAutoDefault(False)
        self._build(buttons)
        self._connect(buttons)
        self._ready(False)
        self.told.setText(self.tr("Looking into the file…"))
        jobs.start(SampleWork(table))

    def _build(self, buttons: QDialogButtonBox) -> None:
        em = self.fontMetrics().height()
        heading = PlainLabel(self.tr("Say which column of {file} is which").format(file=clean(self._name)), "title",
                             wrap=True)
        left, right = QVBoxLayout(), QVBoxLayout()
        for side in (left, right):
            side.setSpacing(round(em * 0.4))
        left.addWidget(self._tables_row)
        left.addWidget(self.fields, 1)
        right.addWidget(PlainLabel(self.tr("The first rows"), "title"))
        right.addWidget(self.first_rows, 3)
        right.addWidget(PlainLabel(self.tr("What would be read"), "title"))
        right.addWidget(self.told)
        right.addWidget(self.advice)
        right.addWidget(self.calls, 4)
        right.addWidget(self.problems)
        middle = QHBoxLayout()
        middle.setSpacing(em)
        middle.addLayout(left, 4)
        middle.addLayout(right, 6)
        last = QHBoxLayout()
        for button in (self.save, self.load, self.reset):
            button.setAutoDefault(False)
            last.addWidget(button)
        last.addStretch()
        last.addWidget(buttons)
        whole = QVBoxLayout(self)
        whole.addWidget(heading)
        whole.addLayout(middle, 1)
        whole.addWidget(self.note)
        whole.addLayout(last)
        self._tables_row.set_texts(self.tr("Table"), self.tr("Sheets with the same columns are shown once."))
        self._tables_row.hide()
        self.first_rows.setAccessibleName(self.tr("The first rows"))
        self.calls.setAccessibleName(self.tr("What would be read"))
        self.problems.setAccessibleName(self.tr("What could not be read"))
        self.problems.hide()
        self.advice.hide()
        self.reset.setVisible(self._table.file in self._table.options.mappings)
        self.note.setText(self.tr("Saved columns hold the columns’ names and your choices, nothing of the rows. They "
                                  "fit every list of the same kind."))
        available = self.screen().availableSize() if self.screen() else self.size()
        self.resize(min(_SIZE[0] * em, available.width() - 2 * em), min(_SIZE[1] * em, available.height() - 4 * em))

    def _connect(self, buttons: QDialogButtonBox) -> None:
        self._jobs.succeeded.connect(self._take)
        self.fields.changed.connect(self._look)
        self.tables.activated.connect(self._show_table)
        self.save.clicked.connect(self._ask_where)
        self.load.clicked.connect(self._ask_what)
        self.reset.clicked.connect(self._reset)
        buttons.accepted.connect(self._agree)
        buttons.rejected.connect(self.reject)
        self.finished.connect(self._jobs.cancel)

    @property
    def sample(self) -> TableSample | None:
        """The table that is asked about."""
        place = max(self.tables.currentIndex(), 0)
        return self._samples[place] if place < len(self._samples) else None

    @Slot(object)
    def _take(self, answer: object) -> None:
        if isinstance(answer, TablePreview):
            self._show_preview(answer)
        elif isinstance(answer, FileRefused):
            self.told.setText(" ".join(refusal_texts(answer)))
        elif isinstance(answer, tuple):
            self._samples = answer
            for number in range(1, len(answer) + 1):
                self.tables.addItem(self.tr("Table {number}").format(number=number))
            self._tables_row.setVisible(len(answer) > 1)
            if answer:
                self._show_table()
                self.fields.columns[0].setFocus()
            else:
                self.told.setText(self.tr("There are no rows in this file."))

    @Slot()
    def _show_table(self) -> None:
        sample = self.sample
        if sample is not None:
            self._show_answers(sample, self._begun(sample))

    def _begun(self, sample: TableSample) -> ColumnAnswers:
        """Return the answers to begin with: those given before, where they fit, else our guess."""
        before = self._table.options.mappings.get(self._table.file)
        answers = mapped_answers(sample, column_mapping(before)) if before is not None else None
        return answers or guessed_answers(sample)

    def _show_answers(self, sample: TableSample, answers: ColumnAnswers) -> None:
        headers = tuple(clean(header) or self.tr("Column {number}").format(number=index)
                        for index, header in enumerate(sample.guess.headers, 1))
        self.first_rows.show_table(PlainTable(headers, sample.rows, ("",) * len(sample.rows)), "")
        self.fields.show_sample(sample, answers)
        self._look()

    @Slot()
    def _look(self) -> None:
        """Work out what the answers of the moment would give."""
        sample, answers = self.sample, self.fields.answers
        if sample is None:
            return
        self.problems.hide()
        advice = "" if answers.missing else self._words.advice(answers.fields)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        if answers.missing:
            self._jobs.cancel()
            self._ready(False)
            self.told.setText(self._words.missing(answers.missing))
            self.calls.show_table(self._words.calls_table(TablePreview()), "")
            return
        self._ready(True)
        self.told.setText(self.tr("Reading…"))
        self._jobs.start(PreviewWork(self._table, answers.mapping(sample)))

    def _show_preview(self, preview: TablePreview) -> None:
        self.told.setText(self._words.outcome(preview))
        self.calls.show_table(self._words.calls_table(preview), "")
        self.problems.clear()
        self.problems.addItems([problem_line(problem) for problem in preview.problems[:_PROBLEMS_SHOWN]])
        lines = min(self.problems.count(), _LINES_SEEN)
        self.problems.setFixedHeight(round(self.fontMetrics().height() * 1.5 * lines + 8))
        self.problems.setVisible(bool(preview.problems))
        self.use.setEnabled(preview.read > 0)

    def _ready(self, ready: bool) -> None:
        self.use.setEnabled(ready)
        self.save.setEnabled(ready)

    @Slot()
    def _agree(self) -> None:
        sample = self.sample
        if sample is None or not self.use.isEnabled():
            return
        mapping = self.fields.answers.mapping(sample)
        same = sample.certain and mapping == guessed_answers(sample).mapping(sample)
        self.agreed.emit(self._name, None if same else mapping)
        self.accept()

    @Slot()
    def _reset(self) -> None:
        self.agreed.emit(self._name, None)
        self.accept()

    @Slot()
    def _ask_where(self) -> None:
        dialog = save_dialog(self, self.tr("Save these columns"), [self.tr("Columns (*.json)")], "columns.json")
        dialog.fileSelected.connect(self._save)
        dialog.open()

    @Slot(str)
    def _save(self, path: str) -> None:
        sample = self.sample
        if sample is None:
            return
        text = json.dumps(self.fields.answers.mapping(sample), ensure_ascii=False, indent=1) + "\n"
        try:
            with whole_file(Path(path), replace=True) as stream:
                stream.write(text.encode())
        except OSError as error:
            self.note.setText(save_error(error))
        else:
            self.note.setText(self.tr("Saved. Load it here the next time."))

    @Slot()
    def _ask_what(self) -> None:
        dialog = QFileDialog(self, self.tr("Load saved columns"), QDir.homePath(), self.tr("Columns (*.json)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        prepare(dialog)
        dialog.fileSelected.connect(self._load)
        dialog.open()

    @Slot(str)
    def _load(self, path: str) -> None:
        sample = self.sample
        if sample is None:
            return
        try:
            with Path(path).open(encoding="utf-8") as file:
                mapping = column_mapping(parse_mapping(file.read(MAX_CHARACTERS + 1)))
        except (OSError, UnicodeError, MappingError):
            self.note.setText(self.tr("This file holds no saved columns."))
            return
        answers = mapped_answers(sample, mapping)
        if answers is None:
            self.note.setText(self.tr("These saved columns are of another kind of list: some of their names are not "
                                      "in this table."))
            return
        self.note.setText(self.tr("Loaded. Check whether the calls are right."))
        self._show_answers(sample, answers)
