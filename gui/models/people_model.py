"""The table of people: what each row shows, how it is sorted, and which rows a search leaves."""

import time
from collections.abc import Callable, Mapping
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Slot

from core.assessment import Assessment, Band, CorrectionKind, Exposure, Harm, Person, RelationClass
from core.safe_text import clean
from core.summary.figures import RelationGroup, days_since_last
from gui.models.name_order import NameOrder
from gui.models.people_search import Needle, folded
from gui.models.person_row import PersonRow
from gui.models.plain_tooltip import plain_tooltip
from gui.words import texts
from gui.words.phrases import Phrases

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns from left to right."""

    RANK = 0
    NAME = 1
    RELATION = 2
    CALLS = 3
    TALK = 4
    LAST_CALL = 5
    EXPOSURE = 6
    #: What the owner says a call would be; beside the exposure, never part of it.
    HARM = 7


class Role(IntEnum):
    """What delegates and the page ask for besides Qt's own roles."""

    SORT = Qt.ItemDataRole.UserRole
    KEY = Qt.ItemDataRole.UserRole + 1
    SCORE = Qt.ItemDataRole.UserRole + 2
    BAND = Qt.ItemDataRole.UserRole + 3
    #: Whether what the cell says was set by the owner.
    CORRECTED = Qt.ItemDataRole.UserRole + 4


_RIGHT_ALIGNED = frozenset({Column.CALLS, Column.TALK})
#: Columns whose words are cut where there is little room: what is cut can be read whole in a tooltip.
_CUT = frozenset({Column.NAME, Column.RELATION})
#: Columns whose first click puts the most on top.
_MOST_FIRST = frozenset({Column.CALLS, Column.TALK, Column.LAST_CALL, Column.EXPOSURE, Column.HARM})
#: What the owner may have said of what a column shows.
_SAID = {
    Column.NAME: frozenset({CorrectionKind.SAME_PERSON, CorrectionKind.SPLIT_OFF}),
    Column.RELATION: frozenset({CorrectionKind.RELATION, CorrectionKind.SERVICE}),
}
_HARMS = list(Harm)
_ALIGN_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ALIGN_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NOWHERE = QModelIndex()
#: People nobody called stand before the oldest call.
_NEVER = -1.0
#: Seconds of one piece of work that is done before it is asked for, and rows between two looks at the clock.
_PIECE = 0.008
_PIECE_ROWS = 200


class PeopleModel(QAbstractTableModel):
    """People of an assessment; sorted and filtered here, because a proxy is unusable at 50,000 rows.

    Numbers are masked until :meth:`set_numbers_shown`. A new assessment or filter resets the model; sorting
    moves persistent indexes, so a selection stays with the person.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._phrases = Phrases()
        self._assessment: Assessment | None = None
        self._rows: list[PersonRow] = []
        self._places: dict[str, int] = {}
        self._has_harm = False
        #: Indices into ``_rows``: what the filter leaves in rank order, and the same in the order shown.
        self._chosen: list[int] = []
        self._shown: list[int] = []
        self._needle = Needle.of("")
        self._group: RelationGroup | None = None
        self._harm: Harm | None = None
        self._numbers_shown = False
        self._sort = (Column.RANK, Qt.SortOrder.AscendingOrder)
        self._sort_keys: dict[Column, list[float]] = {}
        self._names = NameOrder()
        #: Rows made ready for the first search and the first sort by name, in the pauses between events.
        self._ready = 0
        self._pauses = QTimer(self, interval=0)
        self._pauses.timeout.connect(self._make_ready)

    def set_assessment(self, assessment: Assessment | None) -> None:
        """Show the people of this assessment, sorted and filtered as before; None empties the table."""
        self.beginResetModel()
        self._assessment = assessment
        self._rows = [PersonRow(exposure) for exposure in assessment.exposures] if assessment else []
        self._places = {row.exposure.person.key: place for place, row in enumerate(self._rows)}
        # Asked at every change of the window's size.
        self._has_harm = any(row.exposure.person.harm for row in self._rows)
        self._sort_keys.clear()
        self._write_texts()
        self._choose()
        self.endResetModel()

    def set_filter(self, search: str = "", group: RelationGroup | None = None, harm: Harm | None = None) -> None:
        """Show only people whose name or number holds ``search``, of this relation and this harm (None: any)."""
        needle = Needle.of(search)
        if (needle, group, harm) == (self._needle, self._group, self._harm):
            return
        self.beginResetModel()
        self._needle, self._group, self._harm = needle, group, harm
        self._choose()
        self.endResetModel()

    def set_numbers_shown(self, shown: bool) -> None:
        """Show numbers whole, or with the middle masked."""
        if shown != self._numbers_shown:
            self._numbers_shown = shown
            self.retranslate()

    def retranslate(self) -> None:
        """Write every text again in the language of the moment."""
        self._write_texts()
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, len(Column) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    @property
    def ready(self) -> bool:
        """Whether search and sort by name no longer have to work anything out for the first time."""
        return self._ready == len(self._rows)

    @property
    def has_harm(self) -> bool:
        """Whether the owner said of anybody how bad a call would be."""
        return self._has_harm

    @property
    def total(self) -> int:
        """How many people there are without the filter."""
        return len(self._rows)

    def row_of(self, key: str) -> int | None:
        """Return the row of the person with this key, or None while it is filtered out."""
        try:
            return self._shown.index(self._places[key])
        except (KeyError, ValueError):
            return None

    def row_starting_with(self, typed: str, after: int) -> int | None:
        """Return the next row, around the end, whose name or number shown starts with ``typed``."""
        start = folded(typed)
        count = len(self._shown)
        for step in range(count):
            row = (after + step) % count
            if folded(self.shown_name(self._rows[self._shown[row]].exposure.person)).startswith(start):
                return row
        return None

    def widest_texts(self) -> dict[Column, str]:
        """Return, for each column but the name's, a text about as wide as its texts get in this language."""
        spans, bands = self._phrases, max((texts.band_name(band) for band in Band), key=len)
        return {
            Column.RANK: texts.number(999),
            Column.RELATION: max((self._relation_text(kind, False) for kind in RelationClass), key=len),
            Column.CALLS: texts.number(99_999),
            Column.TALK: spans.span(86_340),
            Column.LAST_CALL: max(map(spans.days_ago, (0, 1, 12, 50, 300)), key=len),
            Column.EXPOSURE: f"{bands} · 88",
            Column.HARM: max(map(texts.harm_name, (Harm.LITTLE, Harm.SOME, Harm.MUCH)), key=len),
        }

    def shown_name(self, person: Person) -> str:
        """Return what stands for a person: the name, else the number as shown at the moment."""
        if person.name:
            return clean(person.name)
        if not person.numbers:
            return "–"
        return clean(person.numbers[0].full if self._numbers_shown else person.numbers[0].masked)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[self._shown[index.row()]]
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts(row)[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN_RIGHT if column in _RIGHT_ALIGNED else _ALIGN_LEFT
        if role == Qt.ItemDataRole.AccessibleTextRole:
            # Screen readers read the first cell of a row: it carries the row.
            return self._spoken(row) if column == Column.RANK else self._spoken_cell(row, Column(column))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self._spoken_cell(row, Column(column))) if column in _CUT else None
        if role == Role.SORT:
            return self._raw(row.exposure, Column(column))
        if role == Role.KEY:
            return row.exposure.person.key
        if role == Role.SCORE:
            return row.exposure.score
        if role == Role.BAND:
            return row.exposure.band
        if role == Role.CORRECTED:
            return self._is_corrected(row, Column(column))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._header(Column(section))
        if role == Qt.ItemDataRole.AccessibleTextRole and section == Column.RANK:
            return self.tr("Rank")
        if role == Qt.ItemDataRole.InitialSortOrderRole and section in _MOST_FIRST:
            return Qt.SortOrder.DescendingOrder.value
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN_RIGHT if section in _RIGHT_ALIGNED else _ALIGN_LEFT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(Column):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        places = [self._shown[index.row()] for index in before]
        self._sort = (Column(column), order)
        self._order()
        rows = {place: self._shown.index(place) for place in set(places)}
        after = [self.index(rows[place], index.column()) for place, index in zip(places, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _choose(self) -> None:
        """Take the rows the filter leaves, in the order of the sort."""
        needle, group, harm = self._needle, self._group, self._harm
        self._chosen = [
            place for place, row in enumerate(self._rows)
            if (group is None or row.group is group) and (harm is None or row.exposure.person.harm is harm)
            and (not needle.text or row.matches(needle))
        ]
        self._order()

    def _order(self) -> None:
        column, order = self._sort
        # From rank order each time, so that equals always stand in it.
        keys = self._keys(column)
        self._shown = sorted(self._chosen, key=keys.__getitem__, reverse=order == Qt.SortOrder.DescendingOrder)

    def _keys(self, column: Column) -> list[float]:
        """Return what the rows are compared by in this column, in rank order; worked out on first use."""
        if column not in self._sort_keys:
            if column is Column.NAME:
                self._sort_keys[column] = self._names.places(
                    [self.shown_name(row.exposure.person) for row in self._rows])
            elif column is Column.RELATION:
                people = [row.exposure.person for row in self._rows]
                kinds = [(person.relation.kind, bool(person.name)) for person in people]
                words = {kind: self._relation_text(*kind) for kind in set(kinds)}
                self._sort_keys[column] = NameOrder().places([words[kind] for kind in kinds])
            else:
                self._sort_keys[column] = [_NUMBERS[column](row.exposure) for row in self._rows]
        return self._sort_keys[column]

    def _raw(self, exposure: Exposure, column: Column) -> float | str:
        if column is Column.NAME:
            return self.shown_name(exposure.person)
        if column is Column.RELATION:
            return self._relation(exposure.person)
        return _NUMBERS[column](exposure)

    def _write_texts(self) -> None:
        """Have every row written anew when it is next painted."""
        for column in (Column.NAME, Column.RELATION):
            self._sort_keys.pop(column, None)
        for row in self._rows:
            row.texts = ()
        self._names = NameOrder()
        self._ready = 0
        self._pauses.start()

    @Slot()
    def _make_ready(self) -> None:
        """Do one piece of what the first search and the first sort by name need."""
        until = time.monotonic() + _PIECE
        while not self.ready and time.monotonic() < until:
            rows = self._rows[self._ready:self._ready + _PIECE_ROWS]
            self._names.take([self.shown_name(row.exposure.person) for row in rows])
            for row in rows:
                row.searched()
            self._ready += len(rows)
        if self.ready:
            self._pauses.stop()

    def _texts(self, row: PersonRow) -> tuple[str, ...]:
        """Return what a row says, column by column, written when it is first painted."""
        if not row.texts and self._assessment is not None:
            person = row.exposure.person
            row.texts = (
                texts.number(row.exposure.rank),
                self.shown_name(person),
                self._relation(person),
                texts.number(person.counts.calls),
                self._phrases.span(person.counts.talk_seconds),
                self._phrases.days_ago(days_since_last(self._assessment, person)),
                f"{texts.band_name(row.exposure.band)} · {row.exposure.score:.0f}",
                texts.harm_name(person.harm) if person.harm else "",
            )
        return row.texts

    def _is_corrected(self, row: PersonRow, column: Column) -> bool:
        said = _SAID.get(column)
        return said is not None and not said.isdisjoint(row.exposure.person.corrected)

    def _spoken(self, row: PersonRow) -> str:
        """Return all cells of a row as a screen reader says them."""
        *cells, harm = (self._spoken_cell(row, column) for column in Column)
        if harm:
            cells.append(f"{self._header(Column.HARM)}: {harm}")
        return ", ".join(cells)

    def _spoken_cell(self, row: PersonRow, column: Column) -> str:
        text = self._texts(row)[column]
        return f"{text} ({self._set_by_you()})" if self._is_corrected(row, column) else text

    def _set_by_you(self) -> str:
        return self.tr("set by you")

    def _relation(self, person: Person) -> str:
        return self._relation_text(person.relation.kind, bool(person.name))

    def _relation_text(self, kind: RelationClass, named: bool) -> str:
        if not named and kind is RelationClass.UNKNOWN:
            return self.tr("No name", "a number that no name belongs to")
        return texts.relation_name(kind)

    def _header(self, column: Column) -> str:
        return {
            Column.RANK: self.tr("#"),
            Column.NAME: self.tr("Person"),
            Column.RELATION: self.tr("Relation"),
            Column.CALLS: self.tr("Calls"),
            Column.TALK: self.tr("Talk time"),
            Column.LAST_CALL: self.tr("Last call"),
            Column.EXPOSURE: self.tr("Exposure"),
            Column.HARM: self.tr("A call would be"),
        }[column]


_NUMBERS: Mapping[Column, Callable[[Exposure], float]] = {
    Column.RANK: lambda exposure: exposure.rank,
    Column.CALLS: lambda exposure: exposure.person.counts.calls,
    Column.TALK: lambda exposure: exposure.person.counts.talk_seconds,
    Column.LAST_CALL: lambda exposure: _last_call(exposure.person),
    Column.EXPOSURE: lambda exposure: exposure.score,
    Column.HARM: lambda exposure: _HARMS.index(exposure.person.harm),
}


def _last_call(person: Person) -> float:
    return person.counts.last_call.timestamp() if person.counts.last_call else _NEVER
