"""Cards that belong together: by a number that one person answers, or by name and a further sign."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from core.assessment import PhoneNumber
from core.join.recognition import plain_name
from core.owner import Correction
from core.phone_numbers import NumberReader
from core.readers.problem_list import ProblemList
from core.records import Card, CardPhone, FileContent, Problem

#: Kinds of number that one person alone answers: a shared one joins two cards. A landline, a switchboard
#: or a number that no plan lists may be shared by many, so there the names must agree too.
_PERSONAL = frozenset({"mobile", "other"})


@dataclass(slots=True)
class CardGroup:
    """Cards that are one person's, each beside its numbers, and the numbers of that person by key."""

    cards: list[Card] = field(default_factory=list)
    card_numbers: list[tuple[PhoneNumber, ...]] = field(default_factory=list)
    numbers: dict[str, PhoneNumber] = field(default_factory=dict)
    #: The splits that made this group.
    corrections: tuple[Correction, ...] = ()

    def add(self, card: Card, numbers: tuple[PhoneNumber, ...]) -> None:
        """Add a card with its numbers."""
        self.cards.append(card)
        self.card_numbers.append(numbers)
        self.numbers.update((number.key, number) for number in numbers)


class CardJoin:
    """Union-find over cards: two cards that share a joining key are one person. A repeated card is only counted."""

    def __init__(self, reader: NumberReader) -> None:
        self._reader = reader
        self._cards: list[Card] = []
        self._numbers: list[tuple[PhoneNumber, ...]] = []
        self._parent: list[int] = []
        self._known: set[tuple[object, ...]] = set()
        self._first_with: dict[tuple[str, ...], int] = {}
        self.duplicates: list[int] = []
        self.problems: list[tuple[Problem, ...]] = []

    def add(self, content: FileContent) -> None:
        """Join the cards of one content to those before; its repeats and problems are appended to the lists."""
        duplicates = 0
        problems = ProblemList(content.file)
        for card in content.cards:
            numbers = card_numbers(card, self._reader)
            for _ in range(_unread(card, self._reader)):
                problems.add(card.line, "bad_number")
            said = _what_it_says(card)
            if said in self._known:
                duplicates += 1
                continue
            self._known.add(said)
            index = len(self._cards)
            self._cards.append(card)
            self._numbers.append(numbers)
            self._parent.append(index)
            for key in _joining_keys(card, numbers):
                self._unite(self._first_with.setdefault(key, index), index)
        self.duplicates.append(duplicates)
        self.problems.append(problems.result())

    def _root(self, index: int) -> int:
        while self._parent[index] != index:
            self._parent[index] = self._parent[self._parent[index]]
            index = self._parent[index]
        return index

    def _unite(self, first: int, second: int) -> None:
        low, high = sorted((self._root(first), self._root(second)))
        self._parent[high] = low

    def groups(self) -> list[CardGroup]:
        """Return the cards of each person, in the order of their first cards."""
        by_root: dict[int, CardGroup] = {}
        for index, card in enumerate(self._cards):
            by_root.setdefault(self._root(index), CardGroup()).add(card, self._numbers[index])
        return list(by_root.values())


def card_numbers(card: Card, reader: NumberReader) -> tuple[PhoneNumber, ...]:
    """Return the distinct numbers on a card."""
    found: dict[str, PhoneNumber] = {}
    for phone in card.phones:
        found.update((number.key, number) for number in _callable(phone, reader))
    return tuple(found.values())


def _unread(card: Card, reader: NumberReader) -> int:
    """How many telephone values of a card hold digits but no number."""
    return sum(not _callable(phone, reader) and any(map(str.isdigit, phone.value)) for phone in card.phones)


def _callable(phone: CardPhone, reader: NumberReader) -> list[PhoneNumber]:
    return [number for number in reader.read(phone.value) if number.kind != "text"]


def _what_it_says(card: Card) -> tuple[object, ...]:
    """Everything about the person: line, identifier, revision and version tell copies apart that say the same."""
    return (
        card.name, card.family, card.given, card.nicknames, card.phones, card.emails, card.organisation, card.title,
        card.role, card.related, card.categories, card.note, card.birthday,
    )


def _joining_keys(card: Card, numbers: tuple[PhoneNumber, ...]) -> Iterator[tuple[str, ...]]:
    name = plain_name(card.name)
    for number in numbers:
        if number.kind in _PERSONAL:
            yield "number", number.key
        elif name:
            yield "number", number.key, name
    if name:
        for email in card.emails:
            yield "email", email.strip().casefold(), name
