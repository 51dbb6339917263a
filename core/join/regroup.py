"""Who belongs together in the owner's own words: splits of what the files join, joins of what they keep apart.

Splits come first, card by card, before calls look for their people; joins come last, so that they hold for people
whom only calls show, too. Nothing is lost by either: every card, number and call stays with one of the people.
"""

from collections.abc import Iterable, Sequence

from core.assessment import CorrectionKind
from core.join.cards import CardGroup
from core.join.recognition import KnownNumbers, Recognition, plain_names
from core.join.records import JoinedPerson
from core.owner import Correction, PersonMark

#: The kinds that say who belongs together.
REGROUPING = frozenset({CorrectionKind.SAME_PERSON, CorrectionKind.SPLIT_OFF})


def split_off(groups: Iterable[CardGroup], corrections: Iterable[Correction]) -> list[CardGroup]:
    """Return the groups after every SPLIT_OFF, in the order said.

    Cards of a name in the mark that share a number with it, or have none, leave their group and stand by themselves,
    together. Where no card fits, the mark's numbers leave alone. What would leave nobody behind stays as it is.
    """
    splits = [correction for correction in corrections if correction.kind is CorrectionKind.SPLIT_OFF]
    groups = list(groups)
    if splits:
        split = _Splits(groups)
        for correction in splits:
            split.apply(correction)
    return groups


class _Splits:
    """Takes groups apart in place and appends what left them."""

    def __init__(self, groups: list[CardGroup]) -> None:
        self._groups = groups
        self._holders: dict[str, set[int]] = {}
        #: Groups that hold a card without a number beside others, by the plain name of that card.
        self._numberless: dict[str, set[int]] = {}
        for index, group in enumerate(groups):
            for key in group.numbers:
                self._holders.setdefault(key, set()).add(index)
            for card, numbers in zip(group.cards, group.card_numbers, strict=True):
                if not numbers and len(group.cards) > 1:
                    for name in plain_names((card.name,)):
                        self._numberless.setdefault(name, set()).add(index)
        self._known = KnownNumbers(self._holders)

    def apply(self, correction: Correction) -> None:
        names = plain_names(correction.person.names)
        keys = self._known.meant_by(correction.person)
        holders = [self._holders[key] for key in keys]
        if not correction.person.numbers:
            holders = [self._numberless[name] for name in names if name in self._numberless]
        met = {index: _fitting(self._groups[index], keys, names) for index in sorted(set().union(*holders))}
        # Several people may share a number: a card of the name says which of them is meant.
        named = {index: fits for index, fits in met.items() if any(fits)}
        for index, fits in (named or met).items():
            left = _leave(self._groups[index], keys, fits)
            if left is None:
                continue
            left.corrections = (*self._groups[index].corrections, correction)
            for key in left.numbers:
                if key not in self._groups[index].numbers:
                    self._holders[key].discard(index)
                self._holders[key].add(len(self._groups))
            self._groups.append(left)


def _fitting(group: CardGroup, keys: frozenset[str], names: set[str]) -> list[bool]:
    """Say of each card whether it bears one of the names, and shares a number with the mark or has none."""
    return [
        not names.isdisjoint(plain_names((card.name,)))
        and (not numbers or any(number.key in keys for number in numbers))
        for card, numbers in zip(group.cards, group.card_numbers, strict=True)
    ]


def _leave(group: CardGroup, keys: frozenset[str], fits: list[bool]) -> CardGroup | None:
    """Take what a mark means off a group and return it; None where nothing fits or nothing else would be left."""
    if fits and all(fits):
        return None
    if any(fits):
        stays, left = CardGroup(), CardGroup()
        for fit, card, numbers in zip(fits, group.cards, group.card_numbers, strict=True):
            (left if fit else stays).add(card, numbers)
        group.cards, group.card_numbers, group.numbers = stays.cards, stays.card_numbers, stays.numbers
        return left
    leaving = {key: number for key, number in group.numbers.items() if key in keys}
    if not leaving or len(leaving) == len(group.numbers):
        return None
    for key in leaving:
        del group.numbers[key]
    group.card_numbers = [
        tuple([number for number in numbers if number.key not in leaving]) for numbers in group.card_numbers
    ]
    return CardGroup(numbers=leaving)


def unite(
    people: Sequence[JoinedPerson], corrections: Iterable[Correction]
) -> tuple[list[JoinedPerson], list[int], tuple[Correction, ...]]:
    """Apply every SAME_PERSON: return the people, the new index of each old one, and what found nobody.

    Whoever either mark recognises becomes one person. Splits that recognise nobody are among what found nobody.
    """
    said = [correction for correction in corrections if correction.kind in REGROUPING]
    if not said:
        return list(people), list(range(len(people))), ()
    recognition = Recognition([one.numbers for one in people], lambda index: _names_of(people[index]))
    parent = list(range(len(people)))
    words: dict[int, list[Correction]] = {}
    nobody: list[Correction] = []
    for correction in said:
        sides = [recognition.find(mark) for mark in _marks(correction)]
        met = sorted({index for side in sides for index in side})
        if not all(sides):
            nobody.append(correction)
        elif correction.kind is CorrectionKind.SAME_PERSON and len(met) > 1:
            words.setdefault(met[0], []).append(correction)
            for index in met[1:]:
                low, high = sorted((_root(parent, met[0]), _root(parent, index)))
                parent[high] = low
    united: list[JoinedPerson] = []
    places: list[int] = []
    for index, person in enumerate(people):
        root = _root(parent, index)
        if root == index:
            places.append(len(united))
            united.append(person)
        else:
            places.append(places[root])
            _absorb(united[places[root]], person)
    for index, found in words.items():
        united[places[index]].corrections += tuple(found)
    return united, places, tuple(nobody)


def _marks(correction: Correction) -> tuple[PersonMark, ...]:
    if correction.kind is CorrectionKind.SAME_PERSON:
        return correction.person, correction.other or PersonMark()
    return (correction.person,)


def _root(parent: list[int], index: int) -> int:
    while parent[index] != index:
        parent[index] = parent[parent[index]]
        index = parent[index]
    return index


def _names_of(person: JoinedPerson) -> set[str]:
    return plain_names(card.name for card in person.cards) | plain_names(person.call_names)


def _absorb(person: JoinedPerson, other: JoinedPerson) -> None:
    person.cards = person.cards + other.cards
    person.numbers = {**person.numbers, **other.numbers}
    person.call_names = person.call_names | other.call_names
    person.typed_contact |= other.typed_contact
    person.workplace |= other.workplace
    person.corrections = (*person.corrections, *other.corrections)
