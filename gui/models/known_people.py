"""The loaded people as a field completes them, and what stands for a number somebody typed."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.assessment import Assessment, Person, PhoneNumber
from core.phone_numbers import NumberReader
from core.safe_text import clean
from core.summary import UNDIALLABLE_KINDS

Index = QModelIndex | QPersistentModelIndex

#: The person's key, beside the label that is completed.
KEY_ROLE = Qt.ItemDataRole.UserRole
_LABEL_ROLES = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole})
_NOWHERE = QModelIndex()


class KnownPeople(QAbstractListModel):
    """One row for each loaded person, most exposed first; numbers are masked until shown.

    Those nobody can call have a row only for ``everybody``.
    """

    def __init__(self, parent: QObject | None = None, everybody: bool = False) -> None:
        super().__init__(parent)
        self._everybody = everybody
        self._people: list[Person] = []
        #: By row, written when first asked for: a search asks for every row at every key.
        self._labels: dict[int, str] = {}
        self._by_number: dict[str, Person] = {}
        self._by_key: dict[str, Person] = {}
        self._reader = NumberReader("")
        self._numbers_shown = False

    def set_people(self, assessment: Assessment | None, region: str) -> None:
        """Know the people of this assessment, and read numbers without a country code as numbers of ``region``."""
        self.beginResetModel()
        people = [one.person for one in assessment.exposures] if assessment else []
        self._people = [person for person in people if self._everybody or _dialled(person) is not None]
        self._labels.clear()
        self._by_number = {number.key: person for person in people for number in person.numbers}
        self._by_key = {person.key: person for person in people}
        if region != self._reader.region:
            self._reader = NumberReader(region)
        self.endResetModel()

    def set_numbers_shown(self, shown: bool) -> None:
        """Show numbers whole, or with the middle masked."""
        self.beginResetModel()
        self._numbers_shown = shown
        self._labels.clear()
        self.endResetModel()

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
        row = index.row()
        if role in _LABEL_ROLES:
            label = self._labels.get(row)
            if label is None:
                label = self._labels[row] = self.person_label(self._people[row])
            return label
        return self._people[row].key if role == KEY_ROLE else None


def _dialled(person: Person) -> PhoneNumber | None:
    return next((number for number in person.numbers if number.kind not in UNDIALLABLE_KINDS), None)
