"""One person, one entry: cards joined by number (never by name alone), call peers joined to cards."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from core.assessment import PhoneNumber, Relation, RelationClass, RelationSource
from core.model import ExposureModel
from core.phone_numbers import NumberReader
from core.readers.problem_list import ProblemList
from core.readers.table_words import all_words, spoken
from core.records import Card, FileContent, Problem
from core.relation import classify, load_dictionary

#: Kinds of number that one person alone answers: a shared one joins two cards. A landline, a switchboard
#: or a number that no plan lists may be shared by many, so there the names must agree too.
_PERSONAL = frozenset({"mobile", "other"})
#: Where a peer of a call table leads: an index into the people, or one of these.
HIDDEN = -1
OWNER = -2


@dataclass(slots=True)
class JoinedPerson:
    """A person while joining: cards first, then what the call log adds."""

    cards: list[Card] = field(default_factory=list)
    numbers: dict[str, PhoneNumber] = field(default_factory=dict)
    call_names: set[str] = field(default_factory=set)
    typed_contact: bool = False
    workplace: bool = False
    relation: Relation = field(default_factory=Relation)
    card_relation: Relation = field(default_factory=Relation)
    call_log_relation: Relation = field(default_factory=Relation)
    names: tuple[str, ...] = ()
    #: A public line or a business: set apart from the ranks.
    service: bool = False


@dataclass(frozen=True, slots=True)
class Joined:
    """All people of the owner, in an order that depends on the data alone.

    ``peers[i][j]`` is the index into ``people`` of peer ``j`` of the i-th content's call table, or ``HIDDEN`` or
    ``OWNER``. ``duplicate_cards`` counts, for each content, cards that repeat an earlier one exactly.
    """

    people: tuple[JoinedPerson, ...]
    peers: tuple[tuple[int, ...], ...]
    duplicate_cards: tuple[int, ...]
    #: Distinct numbers in the files, and those of them that calls were with; without the owner's.
    number_count: int
    called_count: int
    #: Problems found while joining, by content.
    problems: tuple[tuple[Problem, ...], ...]


def join(
    contents: Sequence[FileContent],
    reader: NumberReader,
    model: ExposureModel,
    own_numbers: Iterable[str] = (),
    typed_contacts: Iterable[str] = (),
    workplaces: Iterable[str] = (),
) -> Joined:
    """Join the cards and call peers of all contents; ``contents`` must stand in their canonical order."""
    own = {number.key for raw in own_numbers for number in reader.read(raw)}
    own |= {number.key for content in contents for raw in content.own_numbers for number in reader.read(raw)}
    cards = _CardJoin(reader)
    for content in contents:
        cards.add(content)
    people = cards.people()
    owner_cards = [card for person in people for card in person.cards if own & person.numbers.keys()]
    people = [person for person in people if _without_owner(person, own)]
    directory = _Directory(people, model)
    peers = [_peer_targets(content, reader, directory, own) for content in contents]
    number_count = len({key for person in directory.people for key in person.numbers})
    for raws, mark in ((typed_contacts, "typed_contact"), (workplaces, "workplace")):
        for raw in raws:
            for number in reader.read(raw):
                if number.key not in own:
                    setattr(directory.people[directory.find_or_add(number)], mark, True)
    _relate(directory.people, owner_cards, model)
    order = _canonical_order(directory.people)
    place = {index: position for position, index in enumerate(order)}
    return Joined(
        people=tuple(directory.people[index] for index in order),
        peers=tuple(tuple(place.get(target, target) for target in targets) for targets in peers),
        duplicate_cards=tuple(cards.duplicates),
        number_count=number_count,
        called_count=len(directory.called),
        problems=tuple(cards.problems),
    )


def _canonical_order(people: Sequence[JoinedPerson]) -> list[int]:
    """Order people by what they are, so that the order of the files never shows."""
    keys = [(sorted(person.numbers), person.names) for person in people]
    order = sorted(range(len(people)), key=keys.__getitem__)
    ordered: list[int] = []
    for _, alike in groupby(order, key=keys.__getitem__):
        # Only people without a number of their own can agree in both: then the whole cards decide.
        indices = list(alike)
        ordered.extend(indices if len(indices) == 1 else sorted(indices, key=lambda index: _content(people[index])))
    return ordered


def _content(person: JoinedPerson) -> list[str]:
    return sorted(repr(replace(card, line=0)) for card in person.cards)


class _CardJoin:
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
        duplicates = 0
        problems = ProblemList(content.file)
        for card in content.cards:
            numbers, unread = self._read_numbers(card)
            for _ in range(unread):
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

    def _read_numbers(self, card: Card) -> tuple[tuple[PhoneNumber, ...], int]:
        found: dict[str, PhoneNumber] = {}
        unread = 0
        for phone in card.phones:
            numbers = [number for number in self._reader.read(phone.value) if number.kind != "text"]
            found.update((number.key, number) for number in numbers)
            unread += not numbers and any(char.isdigit() for char in phone.value)
        return tuple(found.values()), unread

    def _root(self, index: int) -> int:
        while self._parent[index] != index:
            self._parent[index] = self._parent[self._parent[index]]
            index = self._parent[index]
        return index

    def _unite(self, first: int, second: int) -> None:
        low, high = sorted((self._root(first), self._root(second)))
        self._parent[high] = low

    def people(self) -> list[JoinedPerson]:
        by_root: dict[int, JoinedPerson] = {}
        for index, card in enumerate(self._cards):
            person = by_root.setdefault(self._root(index), JoinedPerson())
            person.cards.append(card)
            person.numbers.update((number.key, number) for number in self._numbers[index])
        return list(by_root.values())


def _what_it_says(card: Card) -> tuple[object, ...]:
    """Everything about the person: line, identifier, revision and version tell copies apart that say the same."""
    return (
        card.name, card.family, card.given, card.nicknames, card.phones, card.emails, card.organisation, card.title,
        card.role, card.related, card.categories, card.note, card.birthday,
    )


def _joining_keys(card: Card, numbers: tuple[PhoneNumber, ...]) -> Iterator[tuple[str, ...]]:
    name = _plain_name(card.name)
    for number in numbers:
        if number.kind in _PERSONAL:
            yield "number", number.key
        elif name:
            yield "number", number.key, name
    if name:
        for email in card.emails:
            yield "email", email.strip().casefold(), name


def _plain_name(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _without_owner(person: JoinedPerson, own: set[str]) -> bool:
    """Take the owner's numbers off a person; False when nobody else is left."""
    mine = own & person.numbers.keys()
    for key in mine:
        del person.numbers[key]
    return not mine or bool(person.numbers)


class _Directory:
    """Finds the person a number leads to, as a phone's caller display would, and adds who is missing."""

    def __init__(self, people: list[JoinedPerson], model: ExposureModel) -> None:
        self.people = people
        self._model = model
        #: Keys of the numbers that calls were with.
        self.called: set[str] = set()
        self._by_key: dict[str, int] = {}
        self._by_tail: dict[str, set[int]] = {}
        holders: dict[str, list[int]] = {}
        for index, person in enumerate(people):
            for key, number in person.numbers.items():
                holders.setdefault(key, []).append(index)
                if _tail(number):
                    self._by_tail.setdefault(_tail(number), set()).add(index)
        for key, indices in holders.items():
            self._by_key[key] = indices[0] if len(indices) == 1 else min(indices, key=self._claim)

    def _claim(self, index: int) -> tuple[object, ...]:
        """Who answers a landline that several cards hold: the closest relation, then a fixed order."""
        person = self.people[index]
        closest = max((_leverage(card.name, self._model) for card in person.cards), default=0.0)
        return (-closest, sorted(person.numbers), _content(person))

    def find_or_add(self, number: PhoneNumber) -> int:
        index = self._by_key.get(number.key)
        if index is None:
            index = self._find_by_tail(number)
        if index is None:
            index = len(self.people)
            self.people.append(JoinedPerson(numbers={number.key: number}))
            self._by_key[number.key] = index
        return index

    def _find_by_tail(self, number: PhoneNumber) -> int | None:
        """A number written without its area code: joined by its last 8 digits when one person alone has them."""
        tail = _tail(number)
        holders = self._by_tail.get(tail, set()) if tail else set()
        if len(holders) != 1:
            return None
        (index,) = holders
        held = [other for other in self.people[index].numbers.values() if _tail(other) == tail]
        return index if number.kind == "weak" or any(other.kind == "weak" for other in held) else None


def _tail(number: PhoneNumber) -> str:
    """Last 8 digits of a number that may be written with or without its area code, "" for any other."""
    if number.kind not in ("landline", "weak"):
        return ""
    digits = "".join(char for char in number.key if char.isdigit())
    return digits[-8:] if len(digits) >= 8 else ""


def _leverage(name: str, model: ExposureModel) -> float:
    return model.relation[classify((name,)).kind] if name else 0.0


def _peer_targets(content: FileContent, reader: NumberReader, directory: _Directory, own: set[str]) -> list[int]:
    targets = []
    hidden = all_words().hidden
    for index, raw in enumerate(content.calls.peers):
        # Some lists print a word in place of the number: such a caller belongs to nobody.
        number = None if spoken(raw) in hidden else reader.first(raw)
        if number is None:
            targets.append(HIDDEN)
        elif number.key in own:
            targets.append(OWNER)
        else:
            target = directory.find_or_add(number)
            directory.called.add(number.key)
            directory.people[target].call_names |= content.calls.names.get(index, set())
            targets.append(target)
    return targets


def _relate(people: Sequence[JoinedPerson], owner_cards: Sequence[Card], model: ExposureModel) -> None:
    """Give everybody names in showing order and the relation that names, forms and cards give away."""
    related = _related_names(owner_cards)
    for person in people:
        person.names = _names_in_order(person, model)
        person.call_log_relation = classify(sorted(person.call_names)) if person.call_names else Relation()
        candidates = [_relation_of_cards(person), *_noted_relations(person, related)]
        person.card_relation = _strongest(candidates, model) if person.cards else Relation()
        person.relation = _strongest([person.card_relation, person.call_log_relation, *_typed(person)], model)
        if person.relation.kind in (RelationClass.NAMED, RelationClass.UNKNOWN) and _only_services(person):
            person.relation = replace(person.relation, kind=RelationClass.SERVICE)
        person.service = _only_services(person) or person.relation.kind is RelationClass.SERVICE


def _strongest(relations: Sequence[Relation], model: ExposureModel) -> Relation:
    """Return the relation with the most leverage; among equals one that says something, then the first."""
    return max(relations, key=lambda one: (model.relation[one.kind], one.source is not RelationSource.NONE))


def _typed(person: JoinedPerson) -> Iterator[Relation]:
    """What a form tells: whose company it is; or a name, which it asks for beside the number."""
    if person.workplace:
        yield Relation(RelationClass.COMPANY, RelationSource.TYPED)
    if person.typed_contact:
        yield Relation(RelationClass.NAMED, RelationSource.TYPED)


def _only_services(person: JoinedPerson) -> bool:
    return bool(person.numbers) and all(number.kind == "service" for number in person.numbers.values())


def _relation_of_cards(person: JoinedPerson) -> Relation:
    names = {card.name for card in person.cards if card.name}
    if len(person.cards) < 2:
        card = person.cards[0] if person.cards else Card("")
        return classify(
            sorted(names), card.nicknames, card.note, card.organisation, card.title, card.role, card.categories
        )
    cards = sorted(person.cards, key=lambda card: repr(replace(card, line=0)))
    return classify(
        sorted(names),
        tuple(word for card in cards for word in card.nicknames),
        "\n".join(card.note for card in cards if card.note),
        tuple(word for card in cards for word in card.organisation),
        " ".join(card.title for card in cards if card.title),
        " ".join(card.role for card in cards if card.role),
        tuple(word for card in cards for word in card.categories),
    )


def _names_in_order(person: JoinedPerson, model: ExposureModel) -> tuple[str, ...]:
    """Names of the cards before names of the call log; the one that gives most away first, then the longest."""
    card_names = {card.name for card in person.cards if card.name}
    if len(card_names) == 1 and not person.call_names - card_names:
        return tuple(card_names)

    def order(name: str) -> tuple[object, ...]:
        return (name not in card_names, -_leverage(name, model), -len(name), name)

    return tuple(sorted(card_names | person.call_names, key=order))


def _related_names(owner_cards: Sequence[Card]) -> dict[str, Relation]:
    """Names on the owner's own card with what they are to the owner."""
    dictionary = load_dictionary()
    return {
        _plain_name(name): relation
        for card in owner_cards
        for name, relation in dictionary.owners_relatives(card).items()
    }


def _noted_relations(person: JoinedPerson, related: dict[str, Relation]) -> Iterator[Relation]:
    """What the owner's own card, or this person's card about itself, notes as relation."""
    dictionary = load_dictionary()
    for card in person.cards:
        if card.name and _plain_name(card.name) in related:
            yield related[_plain_name(card.name)]
        noted = dictionary.related_to_card(card) if card.related else None
        if noted is not None:
            yield noted
