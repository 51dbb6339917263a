"""One card's properties gathered into a :class:`Card`: only what the assessment uses is kept."""

import re
from collections.abc import Callable

from core.readers.card_words import ANDROID_RELATIONS, full_name, plain_label
from core.readers.problem_list import ProblemList
from core.readers.vcard_calls import CALL_KINDS
from core.readers.vcard_phone import split_phone_text, split_phones
from core.readers.vcard_text import MAX_TEXT, Header, TextDecoder, parse_header, split_escaped, split_header, unescape
from core.records import Card, CardPhone, RelatedPerson

#: Most telephone numbers, relations and the like kept of one card.
MAX_ENTRIES = 500
#: Longest telephone value kept, in characters.
MAX_PHONE_TEXT = 1000
_HEADER_CACHE = 2048

_RELATION_PROPERTIES = {
    "SPOUSE": "spouse", "SPOUSENAME": "spouse", "MANAGER": "manager", "MANAGERSNAME": "manager",
    "ASSISTANT": "assistant", "ASSISTANTSNAME": "assistant", "CHILD": "child",
}
_VENDORS = ("X-", "X-EVOLUTION-", "X-KADDRESSBOOK-X-", "X-MS-")
# Home-made exports write FN in the form of N: ";name;;;".
_MAILTO = re.compile(r"^mailto:\s*", re.IGNORECASE)
_SERVICES = (
    "AIM", "ICQ", "JABBER", "MSN", "YAHOO", "SKYPE", "SKYPE-USERNAME", "GADUGADU", "GROUPWISE", "QQ", "WECHAT",
    "WEIXIN", "GOOGLE-TALK", "GOOGLE TALK", "TELEGRAM", "WHATSAPP", "LINE", "KAKAOTALK", "VIBER", "TWITTER", "WEIBO",
)


class CardBuilder:
    """Collects one card. Feed it property lines through :class:`PropertyReader`, then call :meth:`card`."""

    __slots__ = ("_decoder", "_groups", "anniversary", "birthday", "calls", "categories", "dropped", "emails",
                 "formatted", "has_photo", "labels", "localities", "name_parts", "nicknames", "note", "numberless",
                 "organisation", "phones", "readings", "related", "revision", "role", "services", "title", "uid",
                 "version")

    def __init__(self, decoder: TextDecoder) -> None:
        self._decoder = decoder
        self.formatted = self.title = self.role = self.note = self.birthday = self.anniversary = ""
        self.uid = self.revision = self.version = ""
        self.name_parts: list[str] = []
        self.organisation: dict[str, None] = {}
        self.has_photo = self.numberless = self.dropped = False
        self.phones: list[tuple[str, Header]] = []
        self.labels: dict[str, str] = {}
        self.related: list[tuple[str, str, str]] = []
        self.readings: dict[str, None] = {}
        self.nicknames: dict[str, None] = {}
        self.emails: dict[str, None] = {}
        self.categories: dict[str, None] = {}
        self.localities: dict[str, None] = {}
        self.services: dict[str, None] = {}
        #: X-IRMC-CALL-DATETIME: kind and time as written.
        self.calls: list[tuple[str, str]] = []

    def text(self, header: Header, value: bytes) -> str:
        """Return a whole value as text; commas and semicolons in it are text."""
        return unescape(self._decoder.text(header, value)).strip()

    def parts(self, header: Header, value: bytes, separator: str = ";") -> list[str]:
        """Return the parts of a structured or listed value."""
        return split_escaped(self._decoder.text(header, value), separator)

    def add_all(self, kept: dict[str, None], values: list[str]) -> None:
        """Add the values that say something, each once, up to ``MAX_ENTRIES``."""
        for value in values:
            if value:
                if len(kept) >= MAX_ENTRIES:
                    self.dropped = True
                    return
                kept[value] = None

    def add_phone(self, header: Header, value: bytes) -> None:
        """Add the numbers of a telephone value."""
        numbers = None if header.quoted_printable else split_phones(value)
        if numbers is None:
            text = self.text(header, value)
            if len(text) > MAX_PHONE_TEXT:
                text = text[:MAX_PHONE_TEXT]
                self._decoder.cut = True
            numbers = split_phone_text(text)
            if text and not any(character.isdecimal() for character in text):
                self.numberless = True
        for number in numbers:
            if len(self.phones) >= MAX_ENTRIES:
                self.dropped = True
                return
            self.phones.append((number, header))

    def add_related(self, name: str, relation: str, group: str = "") -> None:
        """Add a related person; a label of the same group says more than ``relation``."""
        if not name:
            return
        if len(self.related) >= MAX_ENTRIES:
            self.dropped = True
        else:
            self.related.append((name, relation, group))

    def display_name(self) -> str:
        """Return FN, else the name made of N, else nickname, organisation or e-mail address, else ""."""
        if self.formatted:
            return self.formatted
        if any(self.name_parts):
            family, given, additional, prefix, suffix = (*self.name_parts, "", "", "", "", "")[:5]
            return full_name(family, given, additional, prefix, suffix)
        return next((value for value in (*self.nicknames, *self.organisation, *self.emails) if value), "")

    def card(self, line: int) -> Card:
        """Return the finished card, whose BEGIN stands on ``line``."""
        labels = self.labels
        phones = []
        for number, header in self.phones:
            label = labels.get(header.group, "") if header.group else ""
            types = header.types
            if not label and types and any(word.startswith("x-") for word in types):
                label = next(word[2:] for word in types if word.startswith("x-"))
            phones.append(CardPhone(number, types, label))
        related = tuple(RelatedPerson(name, (labels.get(group) if group else None) or relation)
                        for name, relation, group in self.related)
        names = self.name_parts
        return Card(
            self.display_name(), names[0] if names else "", names[1] if len(names) > 1 else "", tuple(self.readings),
            tuple(self.nicknames), tuple(phones), tuple(self.emails), tuple(self.organisation), self.title, self.role,
            tuple(dict.fromkeys(related)) if related else (), tuple(self.categories), tuple(self.localities), self.note,
            self.birthday, self.anniversary, tuple(self.services), self.has_photo, self.uid, self.revision,
            self.version, line)


Handler = Callable[[CardBuilder, Header, bytes], None]


def _single(attribute: str) -> Handler:
    """A property of which the first value that says something counts."""
    def keep(builder: CardBuilder, header: Header, value: bytes) -> None:
        if value and not getattr(builder, attribute):
            setattr(builder, attribute, builder.text(header, value))
    return keep


def _joined(attribute: str) -> Handler:
    """Prose that may come in several properties: one below the other."""
    def keep(builder: CardBuilder, header: Header, value: bytes) -> None:
        text = builder.text(header, value)
        before = getattr(builder, attribute)
        if before and text:
            text = before + "\n" + text if len(before) + len(text) < MAX_TEXT else before
            builder.dropped = builder.dropped or text is before
        setattr(builder, attribute, text or before)
    return keep


def _without_outer_semicolons(text: str) -> str:
    """Take away the separators of N that careless software leaves around a name."""
    if text.startswith(";"):
        text = text.lstrip(";").lstrip()
    return text.rstrip(";").rstrip() if text.endswith(";;") else text


def _formatted(builder: CardBuilder, header: Header, value: bytes) -> None:
    """FN; further ones (another language or script, vCard 4.0) count as nicknames."""
    text = _without_outer_semicolons(builder.text(header, value))
    if not builder.formatted:
        builder.formatted = text
    elif text != builder.formatted:
        builder.add_all(builder.nicknames, [text])


def _date(attribute: str) -> Handler:
    """A date; Apple's placeholder year means that none is known."""
    def keep(builder: CardBuilder, header: Header, value: bytes) -> None:
        text = builder.text(header, value)
        omitted = header.parameters.get("X-APPLE-OMIT-YEAR")
        if omitted and text.startswith(omitted):
            text = "--" + text[len(omitted) :].lstrip("-")
        if text and not getattr(builder, attribute):
            setattr(builder, attribute, text)
    return keep


def _listed(attribute: str) -> Handler:
    def keep(builder: CardBuilder, header: Header, value: bytes) -> None:
        builder.add_all(getattr(builder, attribute), builder.parts(header, value, ","))
    return keep


def _one_more(attribute: str) -> Handler:
    def keep(builder: CardBuilder, header: Header, value: bytes) -> None:
        builder.add_all(getattr(builder, attribute), [builder.text(header, value)])
    return keep


def _email(builder: CardBuilder, header: Header, value: bytes) -> None:
    builder.add_all(builder.emails, [_MAILTO.sub("", builder.text(header, value))])


def _relation(relation: str) -> Handler:
    def keep(builder: CardBuilder, header: Header, value: bytes) -> None:
        builder.add_related(builder.text(header, value), relation)
    return keep


def _children(builder: CardBuilder, header: Header, value: bytes) -> None:
    for name in builder.parts(header, value, ","):
        builder.add_related(name, "child")


def _service(service: str) -> Handler:
    def keep(builder: CardBuilder, header: Header, value: bytes) -> None:
        if value.strip():
            builder.add_all(builder.services, [service])
    return keep


def _name(builder: CardBuilder, header: Header, value: bytes) -> None:
    if any(builder.name_parts):
        return
    builder.name_parts = builder.parts(header, value)
    if "SORT-AS" in header.parameters:
        builder.add_all(builder.readings, [header.parameters["SORT-AS"]])


def _organisation(builder: CardBuilder, header: Header, value: bytes) -> None:
    builder.add_all(builder.organisation, builder.parts(header, value))


def _reading_of_name(builder: CardBuilder, header: Header, value: bytes) -> None:
    if "x-irmc-n" in header.types:
        builder.add_all(builder.readings, builder.parts(header, value))


def _address(builder: CardBuilder, header: Header, value: bytes) -> None:
    parts = builder.parts(header, value)
    if len(parts) > 3:
        builder.add_all(builder.localities, [parts[3]])


def _photo(builder: CardBuilder, header: Header, value: bytes) -> None:
    builder.has_photo = builder.has_photo or bool(value.strip())


def _label(builder: CardBuilder, header: Header, value: bytes) -> None:
    text = builder.text(header, value)
    if header.group and text:
        builder.labels[header.group] = plain_label(text)


def _related(builder: CardBuilder, header: Header, value: bytes) -> None:
    words = [word for word in header.types if word not in ("pref", "home", "work", "other", "voice")]
    # Of several words, the one that tells who it is.
    relation = next((word for word in words if word not in ("contact", "emergency")), words[0] if words else "")
    builder.add_related(builder.text(header, value), relation, header.group)


def _android(builder: CardBuilder, header: Header, value: bytes) -> None:
    kind, name, code, label = (*builder.parts(header, value), "", "", "", "")[:4]
    kind = kind.rpartition("/")[2]
    if kind == "nickname":
        builder.add_all(builder.nicknames, [name])
    elif kind == "relation":
        builder.add_related(name, ANDROID_RELATIONS.get(code, label))
    elif kind == "contact_event" and code == "1" and not builder.anniversary:
        builder.anniversary = name


def _impp(builder: CardBuilder, header: Header, value: bytes) -> None:
    service = header.parameters.get("X-SERVICE-TYPE", "")
    if not service:
        service = builder.text(header, value).partition(":")[0] if b":" in value else ""
    builder.add_all(builder.services, [service.lower()[:64]])


def _social_profile(builder: CardBuilder, header: Header, value: bytes) -> None:
    builder.add_all(builder.services, list(header.types[:1]))


def _call(builder: CardBuilder, header: Header, value: bytes) -> None:
    kind = next((word for word in header.types if word in CALL_KINDS), "")
    if len(builder.calls) < MAX_ENTRIES:
        builder.calls.append((kind, builder.text(header, value)))


HANDLERS: dict[str, Handler] = {
    "FN": _formatted,
    "N": _name,
    "TEL": CardBuilder.add_phone,
    "X-MS-TEL": CardBuilder.add_phone,
    "X-ASSISTANT-PHONE": CardBuilder.add_phone,
    "EMAIL": _email,
    "NICKNAME": _listed("nicknames"),
    "X-NICKNAME": _listed("nicknames"),
    "ORG": _organisation,
    "TITLE": _joined("title"),
    "ROLE": _joined("role"),
    "NOTE": _joined("note"),
    "CATEGORIES": _listed("categories"),
    "X-GROUP": _listed("categories"),
    "ADR": _address,
    "BDAY": _date("birthday"),
    "ANNIVERSARY": _date("anniversary"),
    **{prefix + "ANNIVERSARY": _date("anniversary") for prefix in _VENDORS},
    "UID": _single("uid"),
    "REV": _single("revision"),
    "VERSION": _single("version"),
    "PHOTO": _photo,
    "RELATED": _related,
    "X-ABRELATEDNAMES": _related,
    "X-ABLABEL": _label,
    "X-ANDROID-CUSTOM": _android,
    **{prefix + name: _relation(word) for prefix in _VENDORS for name, word in _RELATION_PROPERTIES.items()},
    **{prefix + "CHILDREN": _children for prefix in _VENDORS},
    "SORT-STRING": _one_more("readings"),
    "SOUND": _reading_of_name,
    **{f"X-PHONETIC-{part}-NAME": _one_more("readings") for part in ("LAST", "MIDDLE", "FIRST")},
    "IMPP": _impp,
    "X-SOCIALPROFILE": _social_profile,
    **{f"X-{service}": _service(service.lower()) for service in _SERVICES},
    "X-IRMC-CALL-DATETIME": _call,
}


class PropertyReader:
    """Hands each property line of one file's cards to its handler; remembers headers, which repeat."""

    def __init__(self, decoder: TextDecoder, problems: ProblemList) -> None:
        self._decoder = decoder
        self._problems = problems
        self._cache: dict[bytes, tuple[Header, Handler | None]] = {}

    def read(self, builder: CardBuilder, lines: list[bytes], numbers: list[int]) -> None:
        """Read a card's logical lines into ``builder``; properties that are not kept are never decoded."""
        cache = self._cache
        for line, number in zip(lines, numbers, strict=True):
            head, _, value = line.partition(b":")
            entry = cache.get(head)
            if entry is None:
                head, value = split_header(line)
                entry = self._header(head)
            header, handler = entry
            if handler is not None:
                handler(builder, header, value)
                if builder.numberless:
                    builder.numberless = False
                    self._problems.add(number, "bad_number")
                if self._decoder.damaged or self._decoder.cut:
                    self._note_text(number)
            elif not header.valid and not head.startswith(b"#"):
                self._problems.add(number, "bad_property_name")

    def _header(self, head: bytes) -> tuple[Header, Handler | None]:
        header = parse_header(head[:4096], self._decoder)
        entry = header, HANDLERS.get(header.name)
        # A header with an open quotation mark is only the beginning of one, and a non-ASCII one depends on the guess.
        if len(head) <= 256 and head.isascii() and b'"' not in head:
            if len(self._cache) >= _HEADER_CACHE:
                self._cache.clear()
            self._cache[head] = entry
        return entry

    def _note_text(self, number: int) -> None:
        if self._decoder.damaged:
            self._problems.add(number, "bad_encoding")
        if self._decoder.cut:
            self._problems.add(number, "value_too_long")
        self._decoder.damaged = self._decoder.cut = False
