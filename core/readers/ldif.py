"""Address books as LDIF (RFC 2849), as Thunderbird, Evolution and directories export them."""

import binascii
import re
from collections.abc import Iterator
from dataclasses import replace

from core.progress import Report
from core.readers import charset
from core.readers.contact_cards import ContactCards, Property
from core.readers.problem_list import ProblemList
from core.readers.source import ReadOptions, Source
from core.readers.table_text import TextTable
from core.records import Card, FileContent, FileKind, FileRefused

_MAX_BYTES = 128 << 20
#: Characters of one value and lines of one entry; photos are longer, and dropped.
_MAX_VALUE = 100_000
_MAX_LINES = 5_000
#: Members of lists that are remembered, to put each person into the groups of the owner's book.
_MAX_MEMBERS = 200_000
#: Lines that say nothing: possessive, for a file of empty lines would be tried in every combination.
_VOID = r"(?:[^\S\n]*+\n|#[^\n]*+\n)*+"
_BEGIN = re.compile(rf"{_VOID}(?:version:[^\S\n]*+\d++[^\S\n]*+\n{_VOID})?dn::? ?\S", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([A-Za-z][A-Za-z0-9.-]{0,60})((?:;[A-Za-z0-9.=-]{1,60}){0,8}):([:<]?) *(.*)", re.DOTALL)
#: By attribute of inetOrgPerson (RFC 2798) or of Mozilla's schema: a vCard's property and the kind of it.
_PROPERTIES: dict[str, tuple[str, tuple[str, ...]]] = {
    "displayname": ("FN", ()), "mozillanickname": ("NICKNAME", ()), "nickname": ("NICKNAME", ()),
    "mail": ("EMAIL", ()), "mozillasecondemail": ("EMAIL", ()), "email": ("EMAIL", ()), "rfc822mailbox": ("EMAIL", ()),
    "telephonenumber": ("TEL", ("work",)), "homephone": ("TEL", ("home",)), "mobile": ("TEL", ("cell",)),
    "mobiletelephonenumber": ("TEL", ("cell",)), "cellphone": ("TEL", ("cell",)), "pager": ("TEL", ("pager",)),
    "pagerphone": ("TEL", ("pager",)), "hometelephonenumber": ("TEL", ("home",)),
    "facsimiletelephonenumber": ("TEL", ("fax",)), "fax": ("TEL", ("fax",)), "otherphone": ("TEL", ("other",)),
    "primaryphone": ("TEL", ()), "companyphone": ("TEL", ("work",)), "assistantphone": ("TEL", ("assistant",)),
    "title": ("TITLE", ()), "description": ("NOTE", ()), "note": ("NOTE", ()), "notes": ("NOTE", ()),
    "category": ("CATEGORIES", ()), "categories": ("CATEGORIES", ()),
    "spousename": ("X-SPOUSE", ()), "managername": ("X-MANAGER", ()), "assistantname": ("X-ASSISTANT", ()),
    "birthdate": ("BDAY", ()), "anniversary": ("ANNIVERSARY", ()),
}
_ORGANISATION = ("o", "company", "ou", "department", "orgunit")
_GROUPS = frozenset({"groupofnames", "groupofuniquenames", "maillist"})


class LdifReader:
    """Reads LDIF files (see :class:`core.readers.source.Reader`)."""

    name = "ldif"

    def recognises(self, source: Source) -> bool:
        encoding, mark = charset.detect_unicode(source.head)
        text = source.head[mark:4096].decode(encoding or "latin-1", "replace")
        return _BEGIN.match(text.replace("\r\n", "\n").replace("\r", "\n")) is not None

    def read(self, source: Source, options: ReadOptions, report: Report) -> FileContent:
        """Read every entry of a person; lists become groups of their members.

        Raises:
            FileRefused: ``too_large``, ``no_cards``.
        """
        if source.size > _MAX_BYTES:
            raise FileRefused(source.file, "too_large")
        problems = ProblemList(source.file)
        text = TextTable(source, options.encodings.get(source.file, ""), report, problems)
        cards = ContactCards(problems)
        names: dict[str, int] = {}
        groups: dict[str, dict[str, None]] = {}
        members = 0
        for line, fields in _entries(text.lines(), problems):
            kinds = {value.lower() for value in fields.get("objectclass", ())}
            if kinds & _GROUPS:
                name = next(iter(fields.get("cn", ())), "")
                for member in (*fields.get("member", ()), *fields.get("uniquemember", ())):
                    members += 1
                    if name and members <= _MAX_MEMBERS:
                        groups.setdefault(_key(member), {})[name] = None
            elif cards.add(_properties(fields), line):
                names[_key(next(iter(fields.get("dn", ())), ""))] = len(cards.cards) - 1
            if cards.full:
                break
        if not cards.cards:
            raise FileRefused(source.file, "no_cards")
        for name, joined in groups.items():
            if name in names:
                cards.cards[names[name]] = _in_groups(cards.cards[names[name]], joined)
        return FileContent(source.file, FileKind.LDIF, text.digest, tuple(cards.cards), problems=problems.result(),
                           encoding=text.encoding, encoding_guessed=text.guessed)


def _in_groups(card: Card, names: dict[str, None]) -> Card:
    return replace(card, categories=tuple(dict.fromkeys((*card.categories, *names))))


def _key(name: str) -> str:
    """Return a distinguished name as it is compared: without blanks around its commas and equals signs."""
    parts = ("=".join(piece.strip() for piece in part.split("=")) for part in name.split(","))
    return ",".join(parts).casefold()


def _entries(lines: Iterator[str], problems: ProblemList) -> Iterator[tuple[int, dict[str, list[str]]]]:
    """Yield the line on which each entry begins, and its values by attribute in lower case."""
    begin = number = 0
    logical: list[list[str]] = []
    length = 0
    for number, line in enumerate(lines, 1):
        line = line.rstrip("\n")
        if not line:
            if logical:
                yield begin, _fields(logical, begin, problems)
            logical, length = [], 0
        elif line[0] == " " and logical:
            length += len(line)
            if length <= _MAX_VALUE:
                logical[-1].append(line[1:])
        elif len(logical) < _MAX_LINES:
            begin = begin if logical else number
            logical.append([line])
            length = len(line)
        else:
            problems.add_once(number, "card_too_long")
    if logical:
        yield begin, _fields(logical, begin, problems)


def _fields(logical: list[list[str]], begin: int, problems: ProblemList) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    for pieces in logical:
        line = "".join(pieces)
        if line.startswith("#"):
            continue
        match = _ATTRIBUTE.match(line)
        if match is None:
            problems.add(begin, "line_without_colon")
            continue
        name, value = match[1].lower(), match[4]
        if match[3] == "<" or name in {"jpegphoto", "photo", "usercertificate"}:
            continue
        if match[3] == ":":
            try:
                value = binascii.a2b_base64(value.encode("ascii", "replace")).decode("utf-8")
            except (binascii.Error, UnicodeDecodeError):
                problems.add(begin, "bad_encoding")
                continue
        fields.setdefault(name, []).append(value.strip())
    return fields


def _properties(fields: dict[str, list[str]]) -> list[Property]:
    def first(*names: str) -> str:
        return next((value for name in names for value in fields.get(name, ()) if value), "")

    found = [Property("N", [first("sn", "surname"), first("givenname", "gn")])]
    found += [Property(name, value, types) for attribute, (name, types) in _PROPERTIES.items()
              for value in fields.get(attribute, ())]
    if not first("displayname"):
        found.append(Property("FN", first("cn", "commonname")))
    found.append(Property("ORG", [value for name in _ORGANISATION for value in fields.get(name, ())]))
    found.append(Property("ADR", ["", "", "", first("l", "mozillahomelocalityname")]))
    return found


READER = LdifReader()
