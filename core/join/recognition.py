"""Finds people again: those a mark of the owner is about, and one person in another assessment.

Both by number, by name only where there is no number.
"""

import unicodedata
from collections.abc import Callable, Collection, Iterable, Sequence

from core.assessment import Person
from core.owner import PersonMark
from core.phone_numbers import same_subscriber, tail_digits
from core.safe_text import clean

#: With more numbers than this of one ending, none of them can be told to be the one that is meant.
_MOST_ALIKE = 50


def plain_name(name: str) -> str:
    """Return a name without what people write differently: case, width and blanks."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def plain_names(names: Iterable[str]) -> set[str]:
    """Return the names as they are compared with those of a mark, which were made fit to be shown."""
    return {plain for name in names if (plain := plain_name(clean(name)))}


def place_of(person: Person, people: Iterable[Person]) -> int | None:
    """Return where the same person stands, counted from 0, among the people of another assessment; else None.

    Keys hold within one assessment only. Somebody is the same by any number they share; without a number, by all
    names in the same order.
    """
    numbers = {number.key for number in person.numbers}
    for place, other in enumerate(people):
        same_names = not numbers and other.names == person.names
        if same_names or numbers.intersection(number.key for number in other.numbers):
            return place
    return None


class KnownNumbers:
    """The keys of the numbers in the files, to find the one a mark means."""

    def __init__(self, keys: Collection[str]) -> None:
        self._keys = keys
        self._by_tail: dict[str, list[str]] | None = None

    def meant_by(self, mark: PersonMark) -> frozenset[str]:
        """Return the keys in the files that are the mark's numbers.

        A number written without its country code has another key in another region, so one that is not there as
        it stands is looked for by its last digits; it counts when a single number of the files has them.
        """
        exact = frozenset(key for key in mark.numbers if key in self._keys)
        return exact or frozenset(filter(None, map(self._alike, mark.numbers)))

    def _alike(self, key: str) -> str | None:
        tail = tail_digits(key)
        if not tail:
            return None
        if self._by_tail is None:
            self._by_tail = {}
            for known in self._keys:
                self._by_tail.setdefault(tail_digits(known), []).append(known)
        candidates = self._by_tail.get(tail, [])
        if len(candidates) > _MOST_ALIKE:
            return None
        alike = [known for known in candidates if same_subscriber(key, known)]
        return alike[0] if len(alike) == 1 else None


class Recognition:
    """Finds people by marks. ``numbers`` holds each person's keys, ``names_of`` gives the plain names of one."""

    def __init__(self, numbers: Sequence[Collection[str]], names_of: Callable[[int], set[str]]) -> None:
        self._names_of = names_of
        self._holders: dict[str, list[int]] = {}
        self._numberless: dict[str, list[int]] = {}
        for index, keys in enumerate(numbers):
            for key in keys:
                self._holders.setdefault(key, []).append(index)
            if not keys:
                for name in names_of(index):
                    self._numberless.setdefault(name, []).append(index)
        self._known = KnownNumbers(self._holders)

    def find(self, mark: PersonMark) -> tuple[int, ...]:
        """Return the indices of the people the mark recognises, in order; empty when nobody is.

        Several people may share a switchboard or a family's telephone: where some of them bear a name of the mark,
        the others are not meant.
        """
        names = plain_names(mark.names)
        if not mark.numbers:
            return tuple(sorted({index for name in names for index in self._numberless.get(name, ())}))
        met = sorted({index for key in self._known.meant_by(mark) for index in self._holders[key]})
        named = [index for index in met if not names.isdisjoint(self._names_of(index))] if len(met) > 1 else []
        return tuple(named or met)
