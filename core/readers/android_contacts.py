"""Contacts of Android's ``contacts2.db``: an entry is a contact, joined from the raw contacts of its accounts.

Each row of ``data`` is one fact; its MIME type says which, and so what the columns data1 to data15 mean
(Android's ContactsContract.CommonDataKinds).
"""

from collections.abc import Callable, Mapping

from core.readers.card_draft import MAX_NOTE, MAX_TEXT, CardDraft, plain
from core.readers.card_words import ANDROID_RELATIONS, full_name
from core.readers.problem_list import ProblemList
from core.readers.sqlite_calls import text
from core.readers.sqlite_file import Database
from core.records import Card

CONTACT_TABLES = ("raw_contacts", "data", "mimetypes", "groups")
#: Entries of one database: far above any address book, within an ordinary memory.
MAX_ENTRIES = 1_000_000
_NEEDED = {
    "raw_contacts": frozenset({"_id"}),
    "data": frozenset({"mimetype_id", "raw_contact_id", "data1"}),
    "mimetypes": frozenset({"mimetype"}),
}
#: Kinds of telephone (Phone.TYPE) in the words of vCard; 0 has a word of the owner's.
_PHONE_TYPES: Mapping[str, tuple[str, ...]] = {
    "1": ("home",), "2": ("cell",), "3": ("work",), "4": ("work", "fax"), "5": ("home", "fax"), "6": ("pager",),
    "10": ("work", "main"), "12": ("main",), "13": ("fax",), "17": ("work", "cell"), "18": ("work", "pager"),
}
_ANNIVERSARY, _BIRTHDAY = "1", "3"
_ITEM = "vnd.android.cursor.item/"
_COLUMNS = tuple(f"data{place}" for place in range(1, 10))

Facts = list[str]


def has_contacts(database: Database) -> bool:
    """Say whether a database has the tables of Android's address book."""
    return all(database.columns(table).keys() >= needed for table, needed in _NEEDED.items())


def read_contacts(database: Database, problems: ProblemList) -> tuple[Card, ...]:
    """Return one card for each contact, in the order of their raw contacts; deleted ones are left out."""
    meanings = _meanings(database)
    groups = _group_names(database)
    drafts, by_raw = _drafts(database, problems)
    columns = database.columns("data")
    facts = [text(columns[name], MAX_NOTE if name == "data1" else MAX_TEXT) if name in columns else "NULL"
             for name in _COLUMNS]
    # A table of pictures is as large as all others together: only whether there is one is asked.
    photo = f"{columns['data15']} IS NOT NULL" if "data15" in columns else "0"
    for rows in database.batches("data", (columns["mimetype_id"], columns["raw_contact_id"], photo, *facts)):
        for row, meaning, raw, picture, *values in rows:
            draft = by_raw.get(raw)
            kind = meanings.get(meaning, "")
            if draft is None:
                continue
            if kind == "photo":
                draft.has_photo = draft.has_photo or bool(picture)
            elif kind == "group_membership":
                draft.add(draft.categories, groups.get(plain(values[0]), ""))
            elif kind in _KEEP:
                _KEEP[kind](draft, [plain(value) for value in values])
            if draft.numberless:
                draft.numberless = False
                problems.add(row, "bad_number")
    for draft in drafts:
        if draft.dropped:
            problems.add(draft.row, "card_too_long")
    return tuple(draft.card() for draft in drafts)


def _drafts(database: Database, problems: ProblemList) -> tuple[list[CardDraft], dict[object, CardDraft]]:
    """Return the entries begun, and the one each raw contact belongs to."""
    columns = database.columns("raw_contacts")
    wanted = [columns["_id"], columns.get("contact_id", "NULL"), columns.get("deleted", "0"),
              *(text(columns[name], MAX_TEXT) if name in columns else "NULL"
                for name in ("display_name", "phonetic_name"))]
    drafts: list[CardDraft] = []
    by_contact: dict[object, CardDraft] = {}
    by_raw: dict[object, CardDraft] = {}
    for rows in database.batches("raw_contacts", wanted):
        for row, raw, contact, deleted, name, reading in rows:
            if deleted == 1:
                continue
            draft = by_contact.get(contact) if contact is not None else None
            if draft is None:
                if len(drafts) >= MAX_ENTRIES:
                    problems.add_once(row, "too_many_cards")
                    return drafts, by_raw
                draft = CardDraft(row)
                drafts.append(draft)
                if contact is not None:
                    by_contact[contact] = draft
            draft.formatted = draft.formatted or plain(name)
            draft.add(draft.readings, plain(reading))
            by_raw[raw] = draft
    return drafts, by_raw


def _meanings(database: Database) -> dict[object, str]:
    """Return the last part of each MIME type by its number."""
    columns = database.columns("mimetypes")
    number = columns.get("_id", "rowid")
    return {key: plain(name).removeprefix(_ITEM)
            for rows in database.batches("mimetypes", (number, text(columns["mimetype"], 200)))
            for _, key, name in rows[:MAX_ENTRIES]}


def _group_names(database: Database) -> dict[str, str]:
    columns = database.columns("groups")
    if not {"_id", "title"} <= columns.keys():
        return {}
    return {plain(key): plain(title)
            for rows in database.batches("groups", (columns["_id"], text(columns["title"], MAX_TEXT)))
            for _, key, title in rows}


def _name(draft: CardDraft, facts: Facts) -> None:
    display, given, family, prefix, additional, suffix, *reading = facts
    draft.formatted = draft.formatted or display or full_name(family, given, additional, prefix, suffix)
    if not (draft.family or draft.given):
        draft.family, draft.given = family, given
    draft.add(draft.readings, *reversed(reading))


def _phone(draft: CardDraft, facts: Facts) -> None:
    number, kind, label = facts[:3]
    draft.add_phone(number[:MAX_TEXT], _PHONE_TYPES.get(kind, ()), label if kind == "0" else "")


def _organisation(draft: CardDraft, facts: Facts) -> None:
    draft.add(draft.organisation, facts[0], facts[4])
    draft.title = draft.title or facts[3]


def _relation(draft: CardDraft, facts: Facts) -> None:
    name, kind, label = facts[:3]
    draft.add_related(name, ANDROID_RELATIONS.get(kind, label))


def _event(draft: CardDraft, facts: Facts) -> None:
    date, kind = facts[:2]
    if kind == _BIRTHDAY:
        draft.birthday = draft.birthday or date
    elif kind == _ANNIVERSARY:
        draft.anniversary = draft.anniversary or date


def _listed(kept: str, place: int = 0) -> Callable[[CardDraft, Facts], None]:
    def keep(draft: CardDraft, facts: Facts) -> None:
        draft.add(getattr(draft, kept), facts[place])
    return keep


_KEEP: Mapping[str, Callable[[CardDraft, Facts], None]] = {
    "name": _name,
    "phone_v2": _phone,
    "email_v2": _listed("emails"),
    "nickname": _listed("nicknames"),
    "organization": _organisation,
    "note": _listed("notes"),
    "relation": _relation,
    "contact_event": _event,
    "postal-address_v2": _listed("localities", 6),
}
