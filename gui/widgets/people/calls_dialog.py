"""The calls behind one person's figures, in a window of their own over the page."""

from datetime import date

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.score.calls_of_person import CallChoice, CallsOfPerson, Month
from gui.models.calls_model import CallColumn, CallsModel
from gui.theme import Theme
from gui.widgets.plain_label import PlainLabel
from gui.widgets.row_table import choose_whole_rows
from gui.words import texts
from gui.words.phrases import Phrases

#: In heights of a line.
_SIZE = (34, 32)
#: Days of the window the score counts.
_DAYS = 180


class CallsDialog(QDialog):
    """Lists a person's calls, by month and kind, under what they add up to. Nothing of it can be saved."""

    def __init__(
        self, name: str, calls: CallsOfPerson, reference: date, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The name stands in the window, where no task bar shows it.
        self.setWindowTitle(self.tr("Calls"))
        self._all = calls
        self._reference = reference
        self._phrases = Phrases(self)
        self.heading = PlainLabel(name, "title", wrap=True)
        self.sums = PlainLabel(wrap=True)
        self.month = QComboBox()
        self.kind = QComboBox()
        self.model = CallsModel(self)
        self.view = QTableView()
        self.missing = PlainLabel(role="muted", wrap=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._build(theme)
        self._fill()
        self._show()
        self.view.setFocus()

    def _build(self, theme: Theme) -> None:
        em = self.fontMetrics().height()
        view = self.view
        view.setModel(self.model)
        choose_whole_rows(view)
        view.verticalHeader().setDefaultSectionSize(theme.sizes.row)
        view.setColumnHidden(CallColumn.NOTE, not self._all.has_notes)
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        # What is looked at for a column's width; all of ten thousand rows would take seconds.
        header.setResizeContentsPrecision(50)
        header.setSectionResizeMode(CallColumn.KIND, QHeaderView.ResizeMode.Stretch)
        filters = QHBoxLayout()
        filters.addWidget(self.month)
        filters.addWidget(self.kind)
        filters.addStretch()
        column = QVBoxLayout(self)
        column.addWidget(self.heading)
        column.addWidget(self.sums)
        column.addLayout(filters)
        column.addWidget(view, 1)
        column.addWidget(self.missing)
        column.addWidget(self.buttons)
        self.resize(em * _SIZE[0], em * _SIZE[1])
        self.buttons.rejected.connect(self.reject)
        self.month.activated.connect(self._show)
        self.kind.activated.connect(self._show)

    def _fill(self) -> None:
        self.month.addItem(self.tr("All months"), None)
        for month, count in self._all.months():
            self.month.addItem(f"{_month_name(month)} ({texts.number(count)})", month)
        for choice, name in {
            CallChoice.ALL: self.tr("All calls"),
            CallChoice.OUTGOING: self.tr("Your calls"),
            CallChoice.INCOMING: self.tr("Their calls"),
            CallChoice.MISSED: self.tr("Missed ones"),
        }.items():
            self.kind.addItem(name, choice.value)
        self.month.setAccessibleName(self.tr("Month"))
        self.kind.setAccessibleName(self.tr("Which calls"))
        self.view.setAccessibleName(self.tr("Calls, newest first"))
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        self.missing.setText(self.tr(
            "Not in it: calls over WeChat, WhatsApp and the like, calls from hidden numbers, and whatever your files "
            "do not hold. Times are local."))

    @Slot()
    def _show(self) -> None:
        month = self.month.currentData()
        shown = self._all.chosen(CallChoice(self.kind.currentData()), tuple(month) if month else None)
        self.model.set_calls(shown)
        everything = len(shown) == len(self._all)
        self.sums.setText("\n".join(filter(None, (self._sum(shown), self._window() if everything else ""))))

    def _sum(self, calls: CallsOfPerson) -> str:
        sums = calls.sums()
        sentence = self.tr("{calls}: {outgoing} by you, {incoming} by them, {missed} of these missed; {talk} of talk.")
        return sentence.format(
            calls=self.tr("%Ln call(s)", "", sums.calls), outgoing=texts.number(sums.outgoing),
            incoming=texts.number(sums.incoming), missed=texts.number(sums.missed),
            talk=self._phrases.span(sums.talk_seconds),
        )

    def _window(self) -> str:
        sums = self._all.within(self._reference, _DAYS).sums()
        return self.tr("In the six months up to {day}: {calls}, {talk} of talk.").format(
            day=texts.day(self._reference), calls=self.tr("%Ln call(s)", "", sums.calls),
            talk=self._phrases.span(sums.talk_seconds),
        )


def _month_name(month: Month) -> str:
    year, number = month
    name = QLocale().standaloneMonthName(number, QLocale.FormatType.ShortFormat)
    return f"{year}-{number:02d}" if not name else texts.joined((str(year), name))
