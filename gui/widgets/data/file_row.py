"""One loaded file: what it was recognised as, what it gave, and what of it could not be read."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from core.assessment import FileCoverage
from core.records import FileContent, FileKind, Problem
from core.safe_text import clean
from gui.widgets.form_row import FormRow
from gui.widgets.plain_label import PlainLabel
from gui.words import texts
from gui.words.file_texts import note_line, problem_line

#: Names shown to judge a guessed encoding by.
_PREVIEW = 4
#: Problems that keep a whole kind of data away: told at once, not folded among single places.
_SAID_AT_ONCE = frozenset({"calls_need_encrypted_backup"})


class FileRow(QFrame):
    """Shows a file's coverage and problems; asks to remove it, or to read it with another encoding or other columns.

    ``own_numbers`` are the owner's numbers found in it, as they may be shown.
    """

    remove_requested = Signal(str)
    encoding_chosen = Signal(str, str)
    columns_wanted = Signal(str)
    merged_wanted = Signal(str)

    def __init__(
        self, coverage: FileCoverage, content: FileContent | None, problems: Sequence[Problem],
        own_numbers: Sequence[str] = (), parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._file = coverage.file
        name = clean(coverage.file)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(self.fontMetrics().height() * 0.25))
        remove = QPushButton(self.tr("Remove"))
        remove.setProperty("role", "link")
        remove.setAccessibleName(self.tr("Remove {file}").format(file=name))
        remove.clicked.connect(self._remove)
        #: What takes the keyboard, in the order it stands.
        self.stops: list[QWidget] = [remove]
        first = QHBoxLayout()
        title = PlainLabel(name, "title", wrap=True)
        first.addWidget(title, 1)
        first.addWidget(PlainLabel(texts.file_kind(coverage.kind), "pill"), 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(first)
        column.addWidget(PlainLabel(self._facts(coverage, content), "muted", wrap=True))
        for line in self._notes(coverage, own_numbers):
            column.addWidget(PlainLabel(line, "muted", wrap=True))
        if coverage.near_duplicates:
            self._add_link(column, self.tr("%Ln call(s) also in another file, counted once…", "",
                                           coverage.near_duplicates)).clicked.connect(self._want_merged)
        if coverage.kind == FileKind.CALL_TABLE:
            self._add_link(column, self.tr("Check the columns…")).clicked.connect(self._want_columns)
        if coverage.encoding_guessed:
            column.addWidget(self._encoding_row(coverage, content))
        for problem in problems:
            if problem.code in _SAID_AT_ONCE:
                column.addWidget(PlainLabel(problem_line(problem), wrap=True))
        folded = [problem for problem in problems if problem.code not in _SAID_AT_ONCE]
        if folded:
            self._add_problems(column, folded)

    def _add_link(self, column: QVBoxLayout, text: str) -> QPushButton:
        link = QPushButton(text)
        link.setProperty("role", "link")
        link.setAccessibleName(self.tr("{what} ({file})").format(what=text, file=clean(self._file)))
        column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.stops.append(link)
        return link

    def _notes(self, coverage: FileCoverage, own_numbers: Sequence[str]) -> Iterator[str]:
        yield from filter(None, map(note_line, coverage.notes))
        if coverage.own_lines > 1:
            yield self.tr("Calls of %Ln SIM card(s) or numbers of yours.", "", coverage.own_lines)
        if own_numbers:
            yield self.tr("Your own number was recognised: {numbers}").format(
                numbers=texts.joined(dict.fromkeys(clean(number) for number in own_numbers)))

    def _facts(self, coverage: FileCoverage, content: FileContent | None) -> str:
        cards = len(content.cards) if content else 0
        calls = coverage.records - cards
        facts = [self.tr("%Ln contact(s)", "", cards)] if cards else []
        if calls or not cards:
            facts.append(self.tr("%Ln call(s)", "", calls))
        if coverage.first_day and coverage.last_day:
            facts.append(self.tr("{first} to {last}").format(
                first=texts.day(coverage.first_day), last=texts.day(coverage.last_day),
            ))
        if coverage.duplicates > coverage.near_duplicates:
            facts.append(self.tr("%Ln repeated record(s) counted once", "",
                                 coverage.duplicates - coverage.near_duplicates))
        return texts.joined(facts)

    def _encoding_row(self, coverage: FileCoverage, content: FileContent | None) -> QWidget:
        self._encodings = QComboBox()
        for code in dict.fromkeys((*texts.ENCODINGS, coverage.encoding)):
            self._encodings.addItem(texts.encoding_name(code), code)
        self._encodings.setCurrentIndex(self._encodings.findData(coverage.encoding))
        self._encodings.activated.connect(self._choose_encoding)
        self.stops.append(self._encodings)
        row = FormRow(self._encodings)
        row.set_texts(
            self.tr("Names look wrong? Read them as"),
            self.tr("This old kind of file does not say how its characters are stored. "
                    "If the names look wrong, choose another one."),
        )
        names = [card.name for card in content.cards if not card.name.isascii()][:_PREVIEW] if content else []
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(row)
        if names:
            sample = texts.joined([clean(name, 40) for name in names])
            column.addWidget(PlainLabel(self.tr("Names now read: {names}").format(names=sample), "muted", wrap=True))
        return box

    def _add_problems(self, column: QVBoxLayout, problems: Sequence[Problem]) -> None:
        self._toggle = QPushButton(self.tr("%Ln place(s) could not be read or had to be guessed", "", len(problems)))
        self._toggle.setProperty("role", "link")
        self._toggle.setCheckable(True)
        self._toggle.setAccessibleDescription(self.tr("Shows or hides the list."))
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("What could not be read in {file}").format(file=clean(self._file)))
        # Item views draw plain text only, whatever the line holds.
        self._list.addItems([problem_line(problem) for problem in problems])
        self._list.setFixedHeight(round(self.fontMetrics().height() * 1.5 * min(len(problems), 6) + 8))
        self._list.hide()
        self._toggle.toggled.connect(self._list.setVisible)
        column.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._list)
        self.stops += [self._toggle, self._list]

    @Slot()
    def _remove(self) -> None:
        self.remove_requested.emit(self._file)

    @Slot()
    def _want_columns(self) -> None:
        self.columns_wanted.emit(self._file)

    @Slot()
    def _want_merged(self) -> None:
        self.merged_wanted.emit(self._file)

    @Slot()
    def _choose_encoding(self) -> None:
        self.encoding_chosen.emit(self._file, self._encodings.currentData())
