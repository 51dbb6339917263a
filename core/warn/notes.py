"""What the owner noted while warning people: who was told, which draft, which words. In memory only."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from core.assessment import Exposure, Person
from core.warn.messages import WarnVersion


class WarnMark(StrEnum):
    """Whether somebody was told."""

    OPEN = "open"
    TOLD = "told"
    #: The owner does not want to tell this person.
    NOT_THIS = "not_this"


@dataclass(frozen=True, slots=True)
class DraftChoice:
    """Which draft somebody gets: its version, its language ("zh", "en"), and what is put into it."""

    version: WarnVersion
    language: str
    named: bool = False
    worried: bool = False


@dataclass(slots=True)
class WarnNote:
    """What is noted about one person. ``choice`` is None until the owner chose; edits stay with their draft."""

    mark: WarnMark = WarnMark.OPEN
    choice: DraftChoice | None = None
    edits: dict[DraftChoice, str] = field(default_factory=dict)

    def take(self, other: "WarnNote") -> None:
        """Add what another note of the same person says; where both say something, this one counts."""
        if self.mark is WarnMark.OPEN:
            self.mark = other.mark
        self.choice = self.choice or other.choice
        self.edits = {**other.edits, **self.edits}


@dataclass(frozen=True, slots=True)
class WarnProgress:
    """How many were told, of those who are to be told."""

    told: int
    people: int


class WarnNotes:
    """Notes by person that outlive a new assessment of the same people: keys do not, numbers and names do."""

    def __init__(self) -> None:
        self._entries: list[tuple[Person, WarnNote]] = []
        self._by_key: dict[str, WarnNote] = {}

    def of(self, person: Person) -> WarnNote:
        """Return what is noted about a person of the assessment of the moment; a change to it is kept."""
        note = self._by_key.get(person.key)
        if note is None:
            note = self._by_key[person.key] = WarnNote()
            self._entries.append((person, note))
        return note

    def progress(self, people: Iterable[Exposure]) -> WarnProgress:
        """Return how far the owner has come with these people."""
        marks = [self.mark(one.person) for one in people]
        return WarnProgress(marks.count(WarnMark.TOLD), len(marks) - marks.count(WarnMark.NOT_THIS))

    def mark(self, person: Person) -> WarnMark:
        """Return somebody's mark, without noting anything."""
        note = self._by_key.get(person.key)
        return WarnMark.OPEN if note is None else note.mark

    def carry(self, people: Iterable[Person]) -> None:
        """Find the people of the notes again in a new assessment: by a number, without numbers by all names.

        Two who became one share what was noted of both. Whoever is not there now keeps theirs until they are again.
        """
        if not self._entries:
            return
        by_number: dict[str, Person] = {}
        by_names: dict[tuple[str, ...], Person] = {}
        for person in people:
            for number in person.numbers:
                by_number.setdefault(number.key, person)
            if not person.numbers:
                by_names.setdefault(person.names, person)
        self._by_key = {}
        kept: list[tuple[Person, WarnNote]] = []
        for old, note in self._entries:
            places = (by_number.get(number.key) for number in old.numbers)
            found = next(filter(None, places), None) if old.numbers else by_names.get(old.names)
            if found is None:
                kept.append((old, note))
            elif found.key in self._by_key:
                self._by_key[found.key].take(note)
            else:
                self._by_key[found.key] = note
                kept.append((found, note))
        self._entries = kept

    def clear(self) -> None:
        """Forget everything."""
        self._entries = []
        self._by_key = {}
