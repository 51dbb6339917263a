"""Which columns of an address book are what, for text tables and workbooks alike.

A table is an address book only if its headers name a person and a number or an address, none names the time, length or
direction of a call, and no column holds times of day: a list of calls is never taken for one.
"""

import re
import tomllib
from collections.abc import Sequence
from datetime import date
from functools import cache

from core.readers.contact_cards import ContactCards, Property
from core.readers.problem_list import ProblemList
from core.readers.table_rows import Row
from core.readers.table_words import Field, all_words, header_key
from core.readers.times import TimeReader
from core.records import Card
from resources import resource

#: Rows from which an address book is known.
SAMPLE_ROWS = 50
_MAX_HEADERS = 256
_OF_CALLS = frozenset({Field.TIME, Field.DATE, Field.CLOCK, Field.DURATION, Field.MINUTES, Field.DIRECTION, Field.BODY})
#: Google's numbered columns, which come in groups: what it is, and its label.
_NUMBERED = re.compile(
    r"(email|phone|relation|event|organization|address)(\d{1,2})(type|label|value|name|title|department|city)")
_SEPARATOR = " ::: "
_NAME_PARTS = ("family", "given", "additional", "prefix", "suffix")
_SINGLE = {
    "name": "FN", "nickname": "NICKNAME", "title": "TITLE", "note": "NOTE", "birthday": "BDAY", "email": "EMAIL",
    "anniversary": "ANNIVERSARY", "reading": "SORT-STRING", "spouse": "X-SPOUSE", "manager": "X-MANAGER",
    "assistant": "X-ASSISTANT",
}
_KINDS = {
    "mobile": ("cell",), "cell": ("cell",), "home": ("home",), "work": ("work",), "main": ("main",),
    "homefax": ("home", "fax"), "workfax": ("work", "fax"), "pager": ("pager",), "other": ("other",),
    "手机": ("cell",), "住宅": ("home",), "工作": ("work",), "单位": ("work",), "其他": ("other",),
}
_ANNIVERSARIES = frozenset({"anniversary", "周年纪念日", "纪念日"})
#: What Outlook writes for a day nobody entered.
_NO_DATE = "0/0/00"
#: Google's own groups, which hold nearly everybody.
_SYSTEM_GROUPS = frozenset({"* mycontacts", "* my contacts", "my contacts", "mycontacts"})


class ContactRows:
    """Takes the rows of an address book one after the other, the header first; gathers cards."""

    def __init__(self, problems: ProblemList) -> None:
        self._problems = problems
        self._cards = ContactCards(problems)
        self._columns: ContactColumns | None = None
        self._empty = 0

    @property
    def full(self) -> bool:
        """Whether no further contact is taken."""
        return self._cards.full

    def add(self, row: Row) -> None:
        """Take one row."""
        line, cells = row
        if not any(cells):
            return
        if self._columns is None:
            self._columns = ContactColumns(cells)
        elif not self._cards.add(self._columns.properties(cells), line) and not self._cards.full:
            self._empty += 1

    def cards(self) -> tuple[Card, ...]:
        """Return what was gathered; rows without a name or a number are counted in the problems."""
        if self._empty and self._cards.cards:
            self._problems.add_always(None, "not_a_contact", str(self._empty))
        return tuple(self._cards.cards)


class ContactColumns:
    """The columns of an address book by their headers."""

    def __init__(self, headers: Sequence[str]) -> None:
        fields, phones = _words()
        self.fields: dict[str, list[int]] = {}
        self.phones: list[tuple[int, tuple[str, ...]]] = []
        self.numbered: dict[tuple[str, str], dict[str, int]] = {}
        for place, header in enumerate(headers[:_MAX_HEADERS]):
            key = header_key(header)
            if match := _NUMBERED.fullmatch(key):
                part = "label" if match[3] == "type" else match[3]
                self.numbered.setdefault((match[1], match[2]), {})[part] = place
                continue
            key = re.sub(r"\d", "", key)
            if key in phones:
                self.phones.append((place, (phones[key],) if phones[key] else ()))
            elif key in fields:
                self.fields.setdefault(fields[key], []).append(place)
        # Outlook calls the form of address "Title" where the post has a column of its own.
        titles = self.fields.get("title", [])
        if len(titles) > 1:
            self.fields["title"] = [place for place in titles if header_key(headers[place]) != "title"]
            self.fields.setdefault("prefix", []).extend(set(titles) - set(self.fields["title"]))

    @property
    def of_people(self) -> bool:
        """Whether they name people and how to reach them."""
        reach = self.phones or "email" in self.fields or any(
            kind in {"phone", "email"} and "value" in parts for (kind, _), parts in self.numbered.items())
        return bool(reach) and bool(self.fields.keys() & {"name", "given", "family"})

    def properties(self, cells: Sequence[str]) -> list[Property]:
        """Return one row's contact."""
        def texts(field: str) -> list[str]:
            return [text for place in self.fields.get(field, ()) if place < len(cells)
                    and (text := cells[place].strip()) and text != _NO_DATE]

        parts = [" ".join(texts(part)) for part in _NAME_PARTS]
        if not parts[3].isascii():
            # In Chinese the form of address follows the name.
            parts[3:] = ["", parts[4] + parts[3]]
        found = [Property("N", parts)]
        for field, name in _SINGLE.items():
            found += [Property(name, text) for text in texts(field)[:1 if name == "FN" else None]]
        organisation = [text for field in ("organisation", "department") for text in texts(field)]
        found.append(Property("ORG", organisation))
        found += [Property("CATEGORIES", group) for text in texts("categories") for group in _groups(text)]
        found += [Property("RELATED", child.strip(), ("child",)) for text in texts("children")
                  for child in re.split("[,;，、]", text)]
        for place, types in self.phones:
            if place < len(cells):
                found += [Property("TEL", text, types) for text in cells[place].split(_SEPARATOR)]
        for (kind, _), places in self.numbered.items():
            found += _numbered(kind, {part: cells[at].strip() for part, at in places.items() if at < len(cells)})
        return found


def _numbered(kind: str, parts: dict[str, str]) -> list[Property]:
    """Return the fields of one of Google's groups of columns; several values share a cell."""
    values = [text for text in parts.get("value", "").split(_SEPARATOR) if text.strip()]
    label = parts.get("label", "").lstrip("* ").strip()
    if kind == "phone":
        types = _KINDS.get(header_key(label))
        return [Property("TEL", text, types or (), "" if types else label) for text in values]
    if kind == "email":
        return [Property("EMAIL", text) for text in values]
    if kind == "relation":
        return [Property("RELATED", text, (), label.lower()) for text in values]
    if kind == "event":
        return [Property("ANNIVERSARY", text) for text in values if label.lower() in _ANNIVERSARIES]
    if kind == "organization":
        return [Property("ORG", [parts.get("name", ""), parts.get("department", "")]),
                Property("TITLE", parts.get("title", ""))]
    return [Property("ADR", ["", "", "", parts.get("city", "")])]


def _groups(text: str) -> list[str]:
    groups = text.split(_SEPARATOR) if _SEPARATOR in text or text.startswith("* ") else re.split("[;；]", text)
    return [group.strip().removeprefix("* ") for group in groups if group.strip().lower() not in _SYSTEM_GROUPS]


def is_address_book(rows: Sequence[Sequence[str]]) -> bool:
    """Say whether these rows, a header first, list people and not calls."""
    headers = rows[0]
    columns = ContactColumns(headers)
    if not columns.of_people:
        return False
    calls = all_words().headers
    fields, _ = _words()
    if any(calls.get(header_key(text), {}).keys() & _OF_CALLS and header_key(text) not in fields for text in headers):
        return False
    times = TimeReader(None, date(2000, 1, 1))
    for place in range(min(len(headers), _MAX_HEADERS)):
        # Telephone numbers of thirteen digits could be taken for milliseconds.
        filled = [cells[place] for cells in rows[1:] if place < len(cells) and cells[place].strip()]
        if filled and 2 * sum(":" in text and times.instant(text) is not None for text in filled) >= len(filled):
            return False
    return True


@cache
def _words() -> tuple[dict[str, str], dict[str, str]]:
    """Return field and kind of number by header."""
    data = tomllib.loads(resource("contacts", "columns.toml").read_text("utf-8"))
    fields = {header_key(word): name for name, words in data["fields"].items() for word in words}
    phones = {header_key(word): kind for kind, words in data["phones"].items() for word in words}
    return fields, phones

