"""What a person could be taken apart into, for an owner who says that somebody in it is somebody else."""

from collections import Counter

from core.assessment import PersonPart, PhoneNumber
from core.join.cards import card_numbers
from core.join.recognition import plain_name
from core.join.records import JoinedPerson
from core.phone_numbers import NumberReader
from core.safe_text import clean


def parts_of(person: JoinedPerson, reader: NumberReader) -> tuple[PersonPart, ...]:
    """Return the cards of each name where there are several names, then each number where there are several.

    A number that is all the numbers of one name, and of no other name, stands under that name alone: taking either
    away would be the same.
    """
    if len(person.cards) < 2 and len(person.numbers) < 2:
        return ()
    parts = _by_name(person, reader) if len(person.cards) > 1 else []
    if len(person.numbers) > 1:
        names = Counter(number.key for part in parts for number in part.numbers)
        alone = {part.numbers[0].key for part in parts if len(part.numbers) == 1}
        parts += [PersonPart((), (number,)) for key, number in sorted(person.numbers.items())
                  if key not in alone or names[key] > 1]
    return tuple(parts)


def _by_name(person: JoinedPerson, reader: NumberReader) -> list[PersonPart]:
    names: dict[str, set[str]] = {}
    numbers: dict[str, dict[str, PhoneNumber]] = {}
    for card in person.cards:
        shown = clean(card.name)
        plain = plain_name(shown)
        names.setdefault(plain, set()).add(shown)
        held = numbers.setdefault(plain, {})
        held.update((number.key, number) for number in card_numbers(card, reader) if number.key in person.numbers)
    if len(names) < 2:
        return []
    return [
        PersonPart(tuple(sorted(names[plain])), tuple(number for _, number in sorted(numbers[plain].items())))
        for plain in sorted(names)
        # Cards without a name are recognised by their numbers alone.
        if plain
    ]
