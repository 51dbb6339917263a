"""The loaded people as a field completes them, and what stands for a number somebody typed."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.assessment import Assessment, Person, PhoneNumber
from core.phone_numbers import NumberReader
from core.safe_text import clean

Index = QModelIndex | QPersistentModelIndex

#: The person's key, beside the label that is completed.
KEY_ROLE = Qt.ItemDataRole.UserRole
#: Kinds of number that stand for a caller without being one: nobody can dial them.
_NOT_DIALLED = frozenset({"text", "masked"})
_NOWHERE = QModelIndex()


class KnownPeople(QAbstractListModel):
    """One row for each loaded person who can be called, most exposed first; numbers are masked until shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: list[tuple[Person, PhoneNumber]] = []
        self._by_number: dict[str, Person] = {}
        self._by_key: dict[str, Person] = {}
        self._reader = NumberReader("")
        self._numbers_shown = False

    def set_people(self, assessment: Assessment | None, region: str) -> None:
        """Know the people of this assessment, and read numbers without a country code as numbers of ``region``."""
        self.beginResetModel()
        people = [one.person for one in assessment.exposures] if assessment else []
        dialled = [(person, _dialled(person.numbers)) for person in people]
        self._people = [(person, number) for person, number in dialled if number is not None]
        self._by_number = {number.key: person for person in people for number in person.numbers}
        self._by_key = {person.key: person for person in people}
        if region != self._reader.region:
            self._reader = NumberReader(region)
        self.endResetModel()

    def set_numbers_shown(self, shown: bool) -> None:
        """Show numbers whole, or with the middle masked."""
        self.beginResetModel()
        self._numbers_shown = shown
        self.endResetModel()

    def person(self, key: str) -> Person:
        """Return the loaded person with this key."""
        return self._by_key[key]

    def number_of(self, key: str) -> str:
        """Return the number of the person with this key as somebody would type it."""
        return next(number.full for person, number in self._people if person.key == key)

    def read(self, typed: str) -> tuple[PhoneNumber, ...]:
        """Return the numbers in what was typed that can be dialled; empty where there is none."""
        return tuple(number for number in self._reader.read(typed) if number.kind not in _NOT_DIALLED)

    def label(self, typed: str) -> str:
        """Return what stands for a typed number: the name it belongs to, if any, and the number as shown."""
        numbers = self.read(typed)
        if not numbers:
            return clean(typed)
        person = self._by_number.get(numbers[0].key)
        return self._label(person.name if person else "", numbers[0])

    def person_label(self, person: Person) -> str:
        """Return what stands for a person: the name and a number as shown."""
        number = _dialled(person.numbers)
        return self._label(person.name, number) if number else clean(person.name) or "–"

    def _label(self, name: str, number: PhoneNumber) -> str:
        shown = clean(number.full if self._numbers_shown else number.masked)
        return f"{clean(name)} · {shown}" if name else shown

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        person, number = self._people[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self._label(person.name, number)
        return person.key if role == KEY_ROLE else None


def _dialled(numbers: tuple[PhoneNumber, ...]) -> PhoneNumber | None:
    return next((number for number in numbers if number.kind not in _NOT_DIALLED), None)
