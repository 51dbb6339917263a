"""One address-book entry while its parts come in from several tables of a database."""

from dataclasses import dataclass, field

from core.readers.vcard_phone import split_phone_text
from core.records import Card, CardPhone, RelatedPerson

#: Numbers, relations and the like kept of one entry.
MAX_PARTS = 500
#: Characters kept of a note, and of any other text.
MAX_NOTE = 100_000
MAX_TEXT = 1000


@dataclass(slots=True)
class CardDraft:
    """Parts of one entry in the order of their rows; ``card()`` makes the record."""

    row: int
    formatted: str = ""
    family: str = ""
    given: str = ""
    title: str = ""
    birthday: str = ""
    anniversary: str = ""
    has_photo: bool = False
    dropped: bool = False
    numberless: bool = False
    phones: list[CardPhone] = field(default_factory=list)
    related: dict[RelatedPerson, None] = field(default_factory=dict)
    readings: dict[str, None] = field(default_factory=dict)
    nicknames: dict[str, None] = field(default_factory=dict)
    emails: dict[str, None] = field(default_factory=dict)
    organisation: dict[str, None] = field(default_factory=dict)
    categories: dict[str, None] = field(default_factory=dict)
    localities: dict[str, None] = field(default_factory=dict)
    services: dict[str, None] = field(default_factory=dict)
    notes: dict[str, None] = field(default_factory=dict)

    def add(self, kept: dict[str, None], *texts: str) -> None:
        """Add the texts that say something to one of the lists, each once."""
        for text in filter(None, texts):
            if len(kept) >= MAX_PARTS:
                self.dropped = True
                return
            kept[text] = None

    def add_phone(self, value: str, types: tuple[str, ...] = (), label: str = "") -> None:
        """Add the numbers of a telephone value."""
        numbers = split_phone_text(value)
        if value and not any(character.isdecimal() for character in value):
            self.numberless = True
        for number in numbers:
            if len(self.phones) >= MAX_PARTS:
                self.dropped = True
                return
            self.phones.append(CardPhone(number, types, label))

    def add_related(self, name: str, relation: str) -> None:
        """Add a related person."""
        if name and len(self.related) < MAX_PARTS:
            self.related[RelatedPerson(name, relation)] = None
        elif name:
            self.dropped = True

    def card(self) -> Card:
        """Return the entry; without a name it bears its nickname, organisation or e-mail address."""
        name = self.formatted or next((text for text in (*self.nicknames, *self.organisation, *self.emails)), "")
        return Card(
            name, self.family, self.given, tuple(self.readings), tuple(self.nicknames),
            tuple(dict.fromkeys(self.phones)), tuple(self.emails), tuple(self.organisation), self.title, "",
            tuple(self.related), tuple(self.categories), tuple(self.localities), "\n".join(self.notes)[:MAX_NOTE],
            self.birthday, self.anniversary, tuple(self.services), self.has_photo, line=self.row)


def plain(value: object) -> str:
    """Return a database's value as text without NUL, blanks at its ends, or anything where it holds none."""
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    return "" if value is None else str(value).replace("\0", "").strip()
