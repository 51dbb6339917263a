"""One person, one entry: cards joined by number (never by name alone), call peers joined to cards."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from core.assessment import PhoneNumber
from core.join.cards import CardJoin
from core.join.people_relations import name_leverage, relate
from core.join.person_parts import parts_of
from core.join.records import HIDDEN, OWNER, Joined, JoinedPerson
from core.join.regroup import split_off, unite
from core.own_data.model import ExposureModel
from core.owner import Correction
from core.phone_numbers import NumberReader
from core.readers.table_words import all_words, spoken
from core.records import FileContent


def join(
    contents: Sequence[FileContent],
    reader: NumberReader,
    model: ExposureModel,
    own_numbers: Iterable[str] = (),
    typed_contacts: Iterable[str] = (),
    workplaces: Iterable[str] = (),
    corrections: Sequence[Correction] = (),
) -> Joined:
    """Join the cards and call peers of all contents; ``contents`` must stand in their canonical order.

    Of ``corrections``, those that say who belongs together are applied.
    """
    own = {number.key for raw in own_numbers for number in reader.read(raw)}
    own |= {number.key for content in contents for raw in content.own_numbers for number in reader.read(raw)}
    cards = CardJoin(reader)
    for content in contents:
        cards.add(content)
    people = [
        JoinedPerson(group.cards, group.numbers, corrections=group.corrections)
        for group in split_off(cards.groups(), corrections)
    ]
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
    people, united_at, without_effect = unite(directory.people, corrections)
    relate(people, owner_cards, model)
    for person in people:
        person.parts = parts_of(person, reader)
    order = _canonical_order(people)
    position = {index: place for place, index in enumerate(order)}
    places = [position[index] for index in united_at]
    return Joined(
        people=tuple(people[index] for index in order),
        peers=tuple(tuple(places[target] if target >= 0 else target for target in targets) for targets in peers),
        duplicate_cards=tuple(cards.duplicates),
        number_count=number_count,
        called_count=len(directory.called),
        problems=tuple(cards.problems),
        without_effect=without_effect,
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
        # One person may share hundreds of lines with others, and what decides is costly to find out.
        claim = cache(self._claim)
        for key, indices in holders.items():
            self._by_key[key] = indices[0] if len(indices) == 1 else min(indices, key=claim)

    def _claim(self, index: int) -> tuple[object, ...]:
        """Who answers a landline that several cards hold: the closest relation, then a fixed order."""
        person = self.people[index]
        closest = max((name_leverage(card.name, self._model) for card in person.cards), default=0.0)
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
