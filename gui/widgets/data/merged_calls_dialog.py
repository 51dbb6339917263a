"""The calls that two files tell a little differently, beside each other, so that everybody can check the merging."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from core.safe_text import clean
from core.score.evaluate import Evidence
from core.score.near_duplicates import MOST_SHOWN, MergedCall
from gui.models.known_people import KnownPeople
from gui.models.plain_table import PlainTable
from gui.theme import Theme
from gui.widgets.plain_label import PlainLabel
from gui.widgets.plain_table_view import PlainTableView
from gui.words import texts

#: In heights of a line.
_SIZE = (52, 32)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class MergedCallsDialog(QDialog):
    """Lists the calls of one file that another one holds too. Nothing of it can be saved."""

    def __init__(self, file: str, evidence: Evidence, people: KnownPeople, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Calls counted once"))
        self._people = people
        self._evidence = evidence
        self._files = [one.file for one in evidence.coverage.files]
        merged = [one for one in evidence.merged if file in (self._files[one.kept_file], self._files[one.dropped_file])]
        heading = PlainLabel(self.tr("Calls of {file} that another file holds too").format(file=clean(file)), "title",
                             wrap=True)
        explanation = PlainLabel(wrap=True)
        explanation.setText(self.tr(
            "A phone counts from dialling, a phone company from the answer, so the same call can begin up to a minute "
            "apart. Where person, direction and length agree, the two are counted once."))
        self.view = PlainTableView(theme)
        self.view.setAccessibleName(self.tr("Calls counted once"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        column = QVBoxLayout(self)
        column.addWidget(heading)
        column.addWidget(explanation)
        column.addWidget(self.view, 1)
        if len(evidence.merged) >= MOST_SHOWN:
            column.addWidget(PlainLabel(self.tr("Only the first ones are listed; all of them are counted once."),
                                        "muted", wrap=True))
        column.addWidget(self.buttons)
        em = self.fontMetrics().height()
        self.resize(_SIZE[0] * em, _SIZE[1] * em)
        self.buttons.rejected.connect(self.reject)
        self.view.show_table(self._table(sorted(merged, key=lambda one: -one.kept_start)), "")
        self.view.setFocus()

    def _table(self, merged: Sequence[MergedCall]) -> PlainTable:
        headers = (
            self.tr("Person"), self.tr("Counted as"), self.tr("Talk"), self.tr("from the file"),
            self.tr("The other one begins"), self.tr("Talk"), self.tr("from the file"),
        )
        rows = tuple((
            self._people.person_label(self._evidence.people[one.person].person),
            self._moment(one.kept_start), self._length(one.kept_duration), clean(self._files[one.kept_file], 40),
            self._moment(one.dropped_start), self._length(one.dropped_duration),
            clean(self._files[one.dropped_file], 40),
        ) for one in merged)
        return PlainTable(headers, rows, ("",) * len(rows), frozenset({2, 5}))

    def _moment(self, local_ms: int) -> str:
        start = _EPOCH + timedelta(milliseconds=local_ms)
        clock = QLocale().toString(QTime(start.hour, start.minute, start.second), "HH:mm:ss")
        return texts.joined((texts.day(start.date()), clock))

    def _length(self, seconds: int) -> str:
        return self.tr("unknown") if seconds < 0 else f"{seconds // 60}:{seconds % 60:02d}"
