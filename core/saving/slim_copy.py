"""Writes a slimmed address book: names (or neutral ones) and numbers, nothing else. The only user of vobject."""

from collections.abc import Sequence
from pathlib import Path

import vobject

from core.progress import Report, silent
from core.records import Card
from core.safe_text import clean
from core.saving.whole_file import whole_file

#: Where the running number goes in the pattern of neutral names.
NUMBER_MARK = "{number}"
_REPORT_EVERY = 25
#: Words that tell a phone how to file a number; labels of the owner's own are left out.
_TYPES = ("cell", "home", "work", "fax", "pager", "main", "voice", "pref")
_NAME_LENGTH = 200


def write_slim_copy(cards: Sequence[Card], path: Path, neutral_names: str | None = None, report: Report = silent,
                    force: bool = False) -> int:
    """Write a new vCard 3.0 file with the cards that have a number, and return how many it holds.

    Only names and numbers are in it: no photo, note, relation, organisation, address or e-mail. With
    ``neutral_names``, a pattern such as ``"A{number}"``, names are replaced by that pattern and a running
    number of three digits or more. ``report`` counts cards and may raise ``Cancelled``.

    Raises:
        FileExistsError: ``path`` exists and ``force`` is not given; it stays as it was.
        OSError: nothing was written (full disk, no permission); no part of a file is left behind.
    """
    kept = [card for card in cards if any(phone.value for phone in card.phones)]
    with whole_file(path, replace=force) as stream:
        for place, card in enumerate(kept):
            if not place % _REPORT_EVERY:
                report(place, len(kept))
            stream.write(_slim(card, place + 1, neutral_names).encode())
    report(len(kept), len(kept))
    return len(kept)


def _slim(card: Card, number: int, neutral_names: str | None) -> str:
    """Return one card as text, built and escaped by vobject."""
    family = given = ""
    if neutral_names is not None:
        name = neutral_names.replace(NUMBER_MARK, f"{number:03}")
    else:
        name = _line(card.name) or _line(card.phones[0].value)
        family, given = _line(card.family), _line(card.given)
    slim = vobject.vCard()
    slim.add("n").value = vobject.vcard.Name(family=family, given=given if family or given else name)
    slim.add("fn").value = name
    for phone in card.phones:
        value = _line(phone.value)
        if value:
            line = slim.add("tel")
            line.value = value
            types = [word.upper() for word in _TYPES if word in phone.types]
            if types:
                line.type_param = types
    return str(slim.serialize())


def _line(text: str) -> str:
    """One harmless line. A final backslash gets a blank: readers take it for an escape of the line's end."""
    text = clean(text, _NAME_LENGTH)
    return text + " " if text.endswith("\\") else text
