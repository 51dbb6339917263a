"""Contacts of other formats become cards by the rules for vCards: each field is handed over as a vCard's property."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from core.readers.problem_list import ProblemList
from core.readers.vcard_card import CardBuilder, PropertyReader
from core.readers.vcard_text import TextDecoder
from core.records import Card

#: Kept entries (cards and their numbers) of one file, as for vCards.
MAX_ENTRIES = 3_000_000
_TYPE = re.compile(r"[a-z][a-z0-9-]{0,30}")
_ESCAPED = re.compile(r"([\\,;])")


class Property(NamedTuple):
    """A field in a vCard's terms: its name, its value or the parts of it, the kind, or the owner's own word for it."""

    name: str
    value: str | Sequence[str]
    types: Sequence[str] = ()
    label: str = ""


class ContactCards:
    """Gathers the cards of one file; what cannot be used of a contact is listed in the problems."""

    def __init__(self, problems: ProblemList) -> None:
        self._problems = problems
        self._decoder = TextDecoder(unicode=True)
        self._reader = PropertyReader(self._decoder, problems)
        self._entries = 0
        self.cards: list[Card] = []

    @property
    def full(self) -> bool:
        """Whether no further contact is taken."""
        return self._entries >= MAX_ENTRIES

    def add(self, properties: Sequence[Property], line: int) -> bool:
        """Take one contact that stands on ``line``; one with neither name, number nor address is none (False)."""
        if self.full:
            self._problems.add_once(line, "too_many_cards")
            return False
        lines: list[bytes] = []
        for place, one in enumerate(properties):
            value = _written(one.value)
            if value.strip(b"; "):
                types = ",".join(word for word in one.types if _TYPE.fullmatch(word))
                group = f"G{place}." if one.label else ""
                lines.append(f"{group}{one.name}{';TYPE=' if types else ''}{types}:".encode() + value)
                if group:
                    lines.append(f"{group}X-ABLABEL:".encode() + _written(one.label))
        builder = CardBuilder(self._decoder)
        try:
            self._reader.read(builder, lines, [line] * len(lines))
            card = builder.card(line)
        except Exception as error:  # whatever one contact does, it must not take the others with it
            self._problems.add(line, "card_damaged", type(error).__name__)
            return False
        if builder.dropped:
            self._problems.add(line, "card_too_long")
        if not (card.name or card.phones):
            return False
        self._entries += 1 + len(card.phones)
        self.cards.append(card)
        return True


def _written(value: str | Sequence[str]) -> bytes:
    if not isinstance(value, str):
        return b";".join(_written(part) for part in value)
    value = _ESCAPED.sub(r"\\\1", value.replace("\r\n", "\n").replace("\r", "\n")).replace("\n", "\\n")
    return value.encode("utf-8", "replace")
