"""One person's calls as a table: newest first, each row made when it is looked at."""

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, QTime

from core.calls import Direction, Outcome
from core.score.call_events import PersonCalls
from core.score.calls_of_person import CallsOfPerson, PersonCall
from gui.words import texts
from gui.words.phrases import Phrases

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class CallColumn(IntEnum):
    """The columns from left to right."""

    DAY = 0
    TIME = 1
    KIND = 2
    TALK = 3
    NOTE = 4


class CallsModel(QAbstractTableModel):
    """Shows a :class:`CallsOfPerson`; a screen reader hears a whole row in its first cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._phrases = Phrases(self)
        self._calls = CallsOfPerson(PersonCalls())

    def set_calls(self, calls: CallsOfPerson) -> None:
        """Show these calls."""
        self.beginResetModel()
        self._calls = calls
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._calls)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(CallColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self._calls.call(index.row()), CallColumn(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            call = self._calls.call(index.row())
            columns = CallColumn if index.column() == CallColumn.DAY else (CallColumn(index.column()),)
            return texts.joined(filter(None, (self._text(call, column) for column in columns)))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == CallColumn.TALK:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == CallColumn.TALK else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            CallColumn.DAY: self.tr("Day"),
            CallColumn.TIME: self.tr("Time"),
            CallColumn.KIND: self.tr("Call"),
            CallColumn.TALK: self.tr("Talk"),
            CallColumn.NOTE: self.tr("Note"),
        }[CallColumn(section)]

    def _text(self, call: PersonCall, column: CallColumn) -> str:
        locale = QLocale()
        start = call.start
        match column:
            case CallColumn.DAY:
                weekday = locale.standaloneDayName(start.isoweekday(), QLocale.FormatType.ShortFormat)
                return texts.joined((texts.day(start.date()), weekday))
            case CallColumn.TIME:
                return locale.toString(QTime(start.hour, start.minute), QLocale.FormatType.ShortFormat)
            case CallColumn.KIND:
                return self._kind(call)
            case CallColumn.TALK:
                return self._talk(call)
            case CallColumn.NOTE:
                notes = (self.tr("whole minutes") if call.rounded else "", self.tr("year guessed")
                         if call.year_guessed else "")
                return texts.joined(filter(None, notes))

    def _kind(self, call: PersonCall) -> str:
        said = {
            Outcome.REJECTED: self.tr("They called, you declined"),
            Outcome.BLOCKED: self.tr("They called, blocked"),
            Outcome.VOICEMAIL: self.tr("Voicemail"),
            Outcome.ELSEWHERE: self.tr("Answered on another device"),
            Outcome.FORWARDED: self.tr("Forwarded"),
        }.get(call.outcome)
        if said is not None:
            return said
        if call.direction is Direction.OUT:
            return self.tr("You called") if call.talked else self.tr("You called, no talk")
        if call.direction is Direction.IN:
            return self.tr("They called") if call.talked else self.tr("They called, missed")
        return self.tr("Call, direction unknown")

    def _talk(self, call: PersonCall) -> str:
        return self.tr("unknown") if call.seconds is None else self._phrases.span(call.seconds)
