"""The iPhone's address book, ``AddressBook.sqlitedb``: a table of persons, one of their numbers and other values.

The property numbers are those of Apple's AddressBook framework. Labels stand in a table of their own, Apple's in marks.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from core.readers.card_draft import MAX_NOTE, MAX_TEXT, CardDraft, plain
from core.readers.card_words import full_name, plain_label
from core.readers.database_format import DatabaseFormat, Found
from core.readers.problem_list import ProblemList
from core.readers.sqlite_calls import text
from core.readers.sqlite_file import Database
from core.records import FileKind

_PERSON, _VALUE, _LABEL = "abperson", "abmultivalue", "abmultivaluelabel"
_ENTRY, _ENTRY_KEY = "abmultivalueentry", "abmultivalueentrykey"
MAX_ENTRIES = 1_000_000
_PHONE, _EMAIL, _ADDRESS, _DATE, _RELATED = 3, 4, 5, 12, 23
_TEXTS = ("first", "last", "middle", "prefix", "suffix", "organization", "department", "jobtitle", "nickname",
          "firstphonetic", "lastphonetic", "birthday")
#: Apple's labels of telephones in the words of vCard; others are the owner's own.
_PHONE_TYPES: Mapping[str, tuple[str, ...]] = {
    "mobile": ("cell",), "iphone": ("cell",), "home": ("home",), "work": ("work",), "main": ("main",),
    "homefax": ("home", "fax"), "workfax": ("work", "fax"), "otherfax": ("fax",), "pager": ("pager",), "other": (),
}
_APPLE_EPOCH = datetime(2001, 1, 1, tzinfo=UTC)
_NO_YEAR = "1604-"


def _fits(database: Database) -> bool:
    return (database.columns(_PERSON).keys() >= {"first", "last"}
            and database.columns(_VALUE).keys() >= {"record_id", "property", "value"})


def _read(database: Database, problems: ProblemList) -> Found:
    drafts = _persons(database, problems)
    addresses = _values(database, drafts, _labels(database), problems)
    _localities(database, addresses)
    for draft in drafts.values():
        if draft.dropped:
            problems.add(draft.row, "card_too_long")
    return Found(tuple(draft.card() for draft in drafts.values()))


def _persons(database: Database, problems: ProblemList) -> dict[object, CardDraft]:
    columns = database.columns(_PERSON)
    wanted = [text(columns[name], MAX_TEXT) if name in columns else "NULL" for name in _TEXTS]
    wanted.append(text(columns["note"], MAX_NOTE) if "note" in columns else "NULL")
    drafts: dict[object, CardDraft] = {}
    for rows in database.batches(_PERSON, wanted):
        for row, *values in rows:
            if len(drafts) >= MAX_ENTRIES:
                problems.add_once(row, "too_many_cards")
                return drafts
            (first, last, middle, prefix, suffix, organisation, department, job, nickname, first_reading,
             last_reading, birthday, note) = map(plain, values)
            draft = CardDraft(row, full_name(last, first, middle, prefix, suffix), last, first, job, _date(birthday))
            draft.add(draft.organisation, organisation, department)
            draft.add(draft.nicknames, nickname)
            draft.add(draft.readings, last_reading, first_reading)
            draft.add(draft.notes, note)
            drafts[row] = draft
    return drafts


def _labels(database: Database) -> dict[object, str]:
    columns = database.columns(_LABEL)
    if "value" not in columns:
        return {}
    return {row: plain_label(plain(label))
            for rows in database.batches(_LABEL, (text(columns["value"], MAX_TEXT),)) for row, label in rows}


def _values(database: Database, drafts: Mapping[object, CardDraft], labels: Mapping[object, str],
            problems: ProblemList) -> dict[object, CardDraft]:
    """Add numbers, addresses and related people; return the entry each postal address belongs to."""
    columns = database.columns(_VALUE)
    wanted = (columns.get("uid", "rowid"), columns["record_id"], columns["property"], columns.get("label", "NULL"),
              text(columns["value"], MAX_TEXT))
    addresses: dict[object, CardDraft] = {}
    for rows in database.batches(_VALUE, wanted):
        for row, key, record, what, label_key, written in rows:
            draft, value, label = drafts.get(record), plain(written), labels.get(label_key, "")
            if draft is None:
                continue
            if what == _PHONE:
                types = _PHONE_TYPES.get(label.replace(" ", ""))
                draft.add_phone(value, types or (), label if types is None else "")
            elif what == _EMAIL:
                draft.add(draft.emails, value)
            elif what == _RELATED:
                draft.add_related(value, label)
            elif what == _DATE and label == "anniversary":
                draft.anniversary = draft.anniversary or _date(value)
            elif what == _ADDRESS:
                addresses[key] = draft
            if draft.numberless:
                draft.numberless = False
                problems.add(row, "bad_number")
    return addresses


def _localities(database: Database, addresses: Mapping[object, CardDraft]) -> None:
    """Add the towns of the postal addresses, which are tables of parts."""
    columns, keys = database.columns(_ENTRY), database.columns(_ENTRY_KEY)
    if not {"parent_id", "key", "value"} <= columns.keys() or "value" not in keys:
        return
    town = {row for rows in database.batches(_ENTRY_KEY, (text(keys["value"], MAX_TEXT),))
            for row, name in rows if plain(name).lower() == "city"}
    wanted = (columns["parent_id"], columns["key"], text(columns["value"], MAX_TEXT))
    for rows in database.batches(_ENTRY, wanted):
        for _, parent, key, value in rows:
            draft = addresses.get(parent)
            if draft is not None and key in town:
                draft.add(draft.localities, plain(value))


def _date(value: str) -> str:
    """Return a date as vCard writes it, from Apple's seconds since 2001; one without a year begins with hyphens."""
    try:
        day = (_APPLE_EPOCH + timedelta(seconds=float(value))).date().isoformat()
    except (ValueError, OverflowError):
        return value
    return "--" + day.removeprefix(_NO_YEAR) if day.startswith(_NO_YEAR) else day


FORMAT = DatabaseFormat(FileKind.IPHONE_CONTACTS, frozenset({_PERSON, _VALUE, _LABEL, _ENTRY, _ENTRY_KEY}), _fits,
                        _read)
