"""The loaded people as a field completes them, and what stands for a number somebody typed."""

import time

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Slot

from core.assessment import Assessment, Person, PhoneNumber
from core.phone_numbers import NumberReader
from core.safe_text import clean
from core.summary.figures import UNDIALLABLE_KINDS

Index = QModelIndex | QPersistentModelIndex

#: The person's key, beside the label that is completed.
KEY_ROLE = Qt.ItemDataRole.UserRole
_LABEL_ROLES = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole})
_NOWHERE = QModelIndex()
#: Seconds of one piece of work that is done before it is asked for, and rows between two looks at the clock.
_PIECE = 0.008
_PIECE_ROWS = 100


class KnownPeople(QAbstractListModel):
    """One row for each loaded person, most exposed first; numbers are masked until shown.

    Those nobody can call have a row only for ``everybody``.
    """

    def __init__(self, parent: QObject | None = None, everybody: bool = False) -> None:
        super().__init__(parent)
        self._everybody = everybody
        self._people: list[Person] = []
        #: By row, written in the pauses between events or when first asked for: a search asks for every row.
        self._labels: dict[int, str] = {}
        self._ready = 0
        self._pauses = QTimer(self, interval=0)
        self._pauses.timeout.connect(self._make_ready)
        self._by_number: dict[str, Person] = {}
        self._by_key: dict[str, Person] = {}
        self._reader = NumberReader("")
        self._numbers_shown = False

    def set_people(self, assessment: Assessment | None, region: str) -> None:
        """Know the people of this assessment, and read numbers without a country code as numbers of ``region``."""
        self.beginResetModel()
        people = [one.person for one in assessment.exposures] if assessment else []
        self._people = [person for person in people if self._everybody or _dialled(person) is not None]
        self._begin_labels()
        self._by_number = {number.key: person for person in people for number in person.numbers}
        self._by_key = {person.key: person for person in people}
        if region != self._reader.region:
            self._reader = NumberReader(region)
        self.endResetModel()

    def set_numbers_shown(self, shown: bool) -> None:
        """Show numbers whole, or with the middle masked."""
        self.beginResetModel()
        self._numbers_shown = shown
        self._begin_labels()
        self.endResetModel()

    @property
    def ready(self) -> bool:
        """Whether a search no longer has to write anything for the first time."""
        return self._ready == len(self._people)

    def person(self, key: str) -> Person:
        """Return the loaded person with this key."""
        return self._by_key[key]

    def number_of(self, key: str) -> str:
        """Return the number of the person with this key as somebody would type it; "" without one."""
        number = _dialled(self._by_key[key])
        return number.full if number else ""

    def read(self, typed: str) -> tuple[PhoneNumber, ...]:
        """Return the numbers in what was typed that can be dialled; empty where there is none."""
        return tuple(number for number in self._reader.read(typed) if number.kind not in UNDIALLABLE_KINDS)

    def label(self, typed: str) -> str:
        """Return what stands for a typed number: the name it belongs to, if any, and the number as shown."""
        numbers = self.read(typed)
        if not numbers:
            return clean(typed)
        person = self._by_number.get(numbers[0].key)
        return self._label(person.name if person else "", numbers[0])

    def person_label(self, person: Person) -> str:
        """Return what stands for a person: the name and a number as shown."""
        number = _dialled(person)
        return self._label(person.name, number) if number else clean(person.name) or "–"

    def _label(self, name: str, number: PhoneNumber) -> str:
        shown = clean(number.full if self._numbers_shown else number.masked)
        return f"{clean(name)} · {shown}" if name else shown

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role in _LABEL_ROLES:
            return self._row_label(index.row())
        return self._people[index.row()].key if role == KEY_ROLE else None

    def _row_label(self, row: int) -> str:
        label = self._labels.get(row)
        if label is None:
            label = self._labels[row] = self.person_label(self._people[row])
        return label

    def _begin_labels(self) -> None:
        self._labels.clear()
        self._ready = 0
        self._pauses.start()

    @Slot()
    def _make_ready(self) -> None:
        """Write one piece of the labels."""
        until = time.monotonic() + _PIECE
        while not self.ready and time.monotonic() < until:
            end = min(self._ready + _PIECE_ROWS, len(self._people))
            for row in range(self._ready, end):
                self._row_label(row)
            self._ready = end
        if self.ready:
            self._pauses.stop()


def _dialled(person: Person) -> PhoneNumber | None:
    return next((number for number in person.numbers if number.kind not in UNDIALLABLE_KINDS), None)
