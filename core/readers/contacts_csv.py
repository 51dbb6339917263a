"""Address books as text tables: Google Contacts (both generations), Outlook, Thunderbird, phones' own exports.

A table is one only if its headers name a person and a number or an address, none names the time, length or direction
of a call, and no column holds times of day: a list of calls is never taken for an address book.
"""

import csv
import re
import tomllib
from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import islice

from core.progress import Report
from core.readers import charset
from core.readers.contact_cards import ContactCards, Property
from core.readers.other_kinds import other_kind
from core.readers.problem_list import ProblemList
from core.readers.source import ReadOptions, Source
from core.readers.table_text import TextTable
from core.readers.table_words import Field, all_words, header_key
from core.readers.times import TimeReader
from core.records import FileContent, FileKind, FileRefused
from resources import resource

#: An address book of a hundred thousand entries has 50 MB.
_MAX_BYTES = 128 << 20
_DELIMITERS = ",;\t"
_MAX_HEADERS = 256
_SAMPLE_ROWS = 50
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


class ContactsCsvReader:
    """Reads address books whose headers are known (see :class:`core.readers.source.Reader`)."""

    name = "contacts_csv"

    def recognises(self, source: Source) -> bool:
        return other_kind(source.head) == "unknown_format" and _delimiter_of(source.head) is not None

    def read(self, source: Source, options: ReadOptions, report: Report) -> FileContent:
        """Read every row with a name or a number.

        Raises:
            FileRefused: ``too_large``, ``no_cards``.
        """
        delimiter = _delimiter_of(source.head)
        if source.size > _MAX_BYTES:
            raise FileRefused(source.file, "too_large")
        problems = ProblemList(source.file)
        table = TextTable(source, options.encodings.get(source.file, ""), report, problems, delimiter or ",")
        cards = ContactCards(problems)
        columns: _Columns | None = None
        empty = 0
        for batch in table.batches():
            for line, cells in zip(batch.lines, batch.rows, strict=True):
                if not any(cells):
                    continue
                if columns is None:
                    columns = _Columns(cells)
                elif not cards.add(columns.properties(cells), line) and not cards.full:
                    empty += 1
            if cards.full:
                break
        if not cards.cards:
            raise FileRefused(source.file, "no_cards")
        if empty:
            problems.add_always(None, "not_a_contact", str(empty))
        return FileContent(source.file, FileKind.CONTACTS_CSV, table.digest, tuple(cards.cards),
                           problems=problems.result(), encoding=table.encoding, encoding_guessed=table.guessed)


class _Columns:
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


def _delimiter_of(head: bytes) -> str | None:
    """Return the delimiter with which the first line names people and how to reach them, or None."""
    encoding, mark = charset.detect_unicode(head)
    whole = head[:head.rfind(b"\n") + 1] or head
    text = head[mark:].decode(encoding, "replace") if encoding else charset.decode(whole)[0]
    lines = [line for line in islice(text.lstrip("\ufeff").splitlines(), _SAMPLE_ROWS + 1) if line.strip()]
    for delimiter in _DELIMITERS:
        try:
            rows = [cells for cells in csv.reader(lines, delimiter=delimiter, skipinitialspace=True) if any(cells)]
        except csv.Error:
            continue
        if rows and len(rows[0]) > 1 and _of_people(rows):
            return delimiter
    return None


def _of_people(rows: Sequence[Sequence[str]]) -> bool:
    headers = rows[0]
    columns = _Columns(headers)
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


READER = ContactsCsvReader()
