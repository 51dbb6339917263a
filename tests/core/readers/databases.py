"""Synthetic databases in the layouts of phones. Nobody's data: names and numbers are invented."""

import io
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from core.progress import silent
from core.readers.database import READER
from core.readers.source import HEAD_BYTES, ReadOptions, Source
from core.records import FileContent

#: 2026-05-31 12:00 in Beijing.
NOON_MS = 1_780_200_000_000
NOON_APPLE = NOON_MS / 1000 - 978_307_200

CALLLOG = """
CREATE TABLE calls (_id INTEGER PRIMARY KEY AUTOINCREMENT, number TEXT, presentation INTEGER NOT NULL DEFAULT 1,
    post_dial_digits TEXT NOT NULL DEFAULT '', date INTEGER, duration INTEGER, type INTEGER, features INTEGER,
    subscription_component_name TEXT, subscription_id TEXT, name TEXT, countryiso TEXT);
CREATE TABLE properties (property_key TEXT PRIMARY KEY, property_value TEXT);
"""
OLD_CALLS = """
CREATE TABLE calls (_id INTEGER PRIMARY KEY AUTOINCREMENT, number TEXT, date INTEGER, duration INTEGER, type INTEGER,
    new INTEGER, name TEXT, numbertype INTEGER, numberlabel TEXT);
"""
CONTACTS = """
CREATE TABLE raw_contacts (_id INTEGER PRIMARY KEY AUTOINCREMENT, account_id INTEGER, contact_id INTEGER,
    deleted INTEGER NOT NULL DEFAULT 0, display_name TEXT, phonetic_name TEXT);
CREATE TABLE mimetypes (_id INTEGER PRIMARY KEY AUTOINCREMENT, mimetype TEXT NOT NULL);
CREATE TABLE groups (_id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT);
CREATE TABLE data (_id INTEGER PRIMARY KEY AUTOINCREMENT, mimetype_id INTEGER NOT NULL,
    raw_contact_id INTEGER NOT NULL, data1 TEXT, data2 TEXT, data3 TEXT, data4 TEXT, data5 TEXT, data6 TEXT,
    data7 TEXT, data8 TEXT, data9 TEXT, data10 TEXT, data15 TEXT);
CREATE VIEW view_data AS SELECT * FROM data;
CREATE TRIGGER raw_contacts_deleted BEFORE DELETE ON raw_contacts BEGIN DELETE FROM data; END;
CREATE INDEX name_index ON raw_contacts (display_name);
"""
SAMSUNG = """
CREATE TABLE logs (_id INTEGER PRIMARY KEY, number TEXT, address TEXT, date INTEGER, duration INTEGER, type INTEGER,
    name TEXT, logtype INTEGER, m_subject TEXT, sim_id INTEGER);
"""
HUAWEI = """
CREATE TABLE calls_tb (number TEXT, date INTEGER, duration INTEGER, type INTEGER, name TEXT, geocoded_location TEXT,
    ring_times INTEGER, mark_type TEXT, countryiso TEXT, mark_content TEXT);
"""
STOREDATA = """
CREATE TABLE ZCALLRECORD (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZANSWERED INTEGER,
    ZCALLTYPE INTEGER, ZORIGINATED INTEGER, ZREAD INTEGER, ZDATE TIMESTAMP, ZDURATION FLOAT, ZADDRESS VARCHAR,
    ZISO_COUNTRY_CODE VARCHAR, ZNAME VARCHAR, ZSERVICE_PROVIDER VARCHAR);
CREATE TABLE Z_PRIMARYKEY (Z_ENT INTEGER PRIMARY KEY, Z_NAME VARCHAR);
"""
OLD_HISTORY = """
CREATE TABLE call (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, address TEXT, date INTEGER, duration INTEGER,
    flags INTEGER, id INTEGER, name TEXT, country_code TEXT, network_code TEXT, read INTEGER);
"""
ADDRESS_BOOK = """
CREATE TABLE ABPerson (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, First TEXT, Last TEXT, Middle TEXT,
    FirstPhonetic TEXT, MiddlePhonetic TEXT, LastPhonetic TEXT, Organization TEXT, Department TEXT, Note TEXT,
    Kind INTEGER, Birthday TEXT, JobTitle TEXT, Nickname TEXT, Prefix TEXT, Suffix TEXT);
CREATE TABLE ABMultiValue (UID INTEGER PRIMARY KEY, record_id INTEGER, property INTEGER, identifier INTEGER,
    label INTEGER, value TEXT);
CREATE TABLE ABMultiValueLabel (value TEXT, UNIQUE(value));
CREATE TABLE ABMultiValueEntry (parent_id INTEGER, key INTEGER, value TEXT, UNIQUE(parent_id, key));
CREATE TABLE ABMultiValueEntryKey (value TEXT, UNIQUE(value));
"""


def database(schema: str, rows: Iterable[tuple[str, Sequence[dict[str, Any]]]] = (), *,
             pragmas: str = "") -> bytes:
    """Return the bytes of a database: ``rows`` are pairs of a table and its rows by column."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(pragmas + schema)
        fill(connection, rows)
        return connection.serialize()


def fill(connection: sqlite3.Connection, rows: Iterable[tuple[str, Sequence[dict[str, Any]]]]) -> None:
    for table, entries in rows:
        for entry in entries:
            names, marks = ", ".join(entry), ", ".join("?" * len(entry))
            query = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - names of this file
            connection.execute(query, tuple(entry.values()))
    connection.commit()


def android_call(number: str | None, minutes: int, seconds: int | None, kind: int, **more: Any) -> dict[str, Any]:
    return {"number": number, "date": NOON_MS + minutes * 60_000, "duration": seconds, "type": kind, **more}


def iphone_call(number: str | bytes | None, minutes: int, seconds: float, originated: int, answered: int,
                **more: Any) -> dict[str, Any]:
    return {"ZADDRESS": number, "ZDATE": NOON_APPLE + minutes * 60, "ZDURATION": seconds, "ZORIGINATED": originated,
            "ZANSWERED": answered, "ZCALLTYPE": 1, "ZSERVICE_PROVIDER": "com.apple.Telephony", **more}


def android_contacts() -> bytes:
    """Two contacts, one of them from two accounts, a deleted one, and one known by its organisation alone."""
    kinds = ("name", "phone_v2", "email_v2", "organization", "nickname", "note", "relation", "contact_event",
             "postal-address_v2", "group_membership", "photo", "com.example.unknown")
    number = {kind: place for place, kind in enumerate(kinds, 1)}

    def fact(raw: int, kind: str, **values: Any) -> dict[str, Any]:
        return {"mimetype_id": number[kind], "raw_contact_id": raw, **values}

    return database(CONTACTS, (
        ("mimetypes", [{"mimetype": f"vnd.android.cursor.item/{kind}"} for kind in kinds]),
        ("groups", [{"title": "家人"}]),
        ("raw_contacts", [
            {"contact_id": 10, "display_name": "妈妈", "phonetic_name": "mama"},
            {"contact_id": 10, "display_name": "Mama"},
            {"contact_id": 11, "display_name": "Gone", "deleted": 1},
            {"contact_id": 12, "display_name": "张 伟"},
            {"contact_id": 13},
        ]),
        ("data", [
            fact(1, "name", data1="妈妈", data2="丽", data3="王", data7="Li", data9="Wang"),
            fact(1, "phone_v2", data1="138 0000 0001", data2="2"),
            fact(2, "phone_v2", data1="+86 138 0000 0001", data2="0", data3="家"),
            fact(2, "relation", data1="爸爸", data2="14"),
            fact(2, "relation", data1="Ann", data2="0", data3="表姐"),
            fact(1, "group_membership", data1="1"),
            fact(1, "photo", data15=b"\xff\xd8"),
            fact(1, "contact_event", data1="1960-02-03", data2="3"),
            fact(1, "contact_event", data1="1985-10-01", data2="1"),
            fact(3, "phone_v2", data1="13800000009", data2="2"),
            fact(4, "phone_v2", data1="010-66668888-12", data2="3"),
            fact(4, "phone_v2", data1="call me", data2="3"),
            fact(4, "email_v2", data1="zw@example.com"),
            fact(4, "nickname", data1="阿伟"),
            fact(4, "organization", data1="某公司", data4="经理", data5="销售部"),
            fact(4, "note", data1="同事\n二楼"),
            fact(4, "postal-address_v2", data7="北京"),
            fact(4, "com.example.unknown", data1="x"),
            fact(5, "organization", data1="物业"),
            fact(99, "phone_v2", data1="13800000099", data2="2"),
        ]),
    ))


def address_book() -> bytes:
    """A family member with everything, an organisation, and numbers of nobody."""
    return database(ADDRESS_BOOK, (
        ("ABPerson", [
            {"First": "丽", "Last": "王", "FirstPhonetic": "Li", "LastPhonetic": "Wang", "Organization": "某学校",
             "Department": "数学组", "JobTitle": "老师", "Nickname": "妈妈", "Note": "每周日打电话",
             "Birthday": "-1291032000.0"},
            {"Organization": "快递站"},
            {"First": "John", "Middle": "Q", "Last": "Doe", "Birthday": "-12511454400"},
        ]),
        ("ABMultiValueLabel", [{"value": "_$!<Mobile>!$_"}, {"value": "_$!<Mother>!$_"}, {"value": "宿舍"},
                               {"value": "_$!<Anniversary>!$_"}, {"value": "_$!<HomeFAX>!$_"}]),
        ("ABMultiValueEntryKey", [{"value": "Street"}, {"value": "City"}]),
        ("ABMultiValue", [
            {"UID": 1, "record_id": 1, "property": 3, "label": 1, "value": "138 0000 0001"},
            {"UID": 2, "record_id": 1, "property": 3, "label": 3, "value": "(010) 6666-8888"},
            {"UID": 3, "record_id": 1, "property": 4, "label": None, "value": "wl@example.com"},
            {"UID": 4, "record_id": 1, "property": 23, "label": 2, "value": "奶奶"},
            {"UID": 5, "record_id": 1, "property": 12, "label": 4, "value": "-481291200"},
            {"UID": 6, "record_id": 1, "property": 5, "label": None, "value": None},
            {"UID": 7, "record_id": 2, "property": 3, "label": 5, "value": "95338"},
            {"UID": 8, "record_id": 77, "property": 3, "label": 1, "value": "13800000077"},
            {"UID": 9, "record_id": 3, "property": 3, "label": None, "value": "nobody"},
            {"UID": 10, "record_id": 3, "property": 22, "label": None, "value": "https://example.com"},
        ]),
        ("ABMultiValueEntry", [{"parent_id": 6, "key": 1, "value": "某路1号"},
                               {"parent_id": 6, "key": 2, "value": "杭州"}]),
    ))


def call_history() -> bytes:
    """One call of each kind an iPhone knows, and three that went over the internet."""
    return database(STOREDATA, (("ZCALLRECORD", [
        iphone_call("+8613800000001", 0, 61.4, 1, 0),
        iphone_call("13800000001", 5, 0.0, 1, 0),
        iphone_call(b"13800000002", 10, 30.6, 0, 1, ZNAME="老板"),
        iphone_call("13800000002", 15, 0.0, 0, 0),
        iphone_call(None, 20, 12.0, 0, 1),
        iphone_call("a@example.com", 25, 300.0, 1, 0, ZCALLTYPE=16, ZSERVICE_PROVIDER="com.apple.FaceTime"),
        iphone_call("13800000003", 30, 20.0, 0, 1, ZCALLTYPE=0, ZSERVICE_PROVIDER="net.whatsapp.WhatsApp"),
        iphone_call("13800000003", 35, 20.0, 0, 1, ZCALLTYPE=8, ZSERVICE_PROVIDER=None),
        iphone_call("13800000003", 40, 20.0, 0, 1, ZSERVICE_PROVIDER=None),
    ]),))


def call_log() -> bytes:
    """One call of each kind Android knows, with a hidden caller, a strange type and two SIM cards."""
    kinds = [android_call("13800000001", minute, 60, kind, subscription_id=f"{minute % 2}", name=None)
             for minute, kind in enumerate((1, 2, 3, 4, 5, 6, 7))]
    return database(CALLLOG, (("calls", [
        *kinds,
        android_call("", 7, 5, 1, presentation=2, subscription_id="0"),
        android_call("13800000002", 8, 5, 1, presentation=3, name="老板", subscription_id="0"),
        android_call("13800000002", 9, 0, 2, name="老板", subscription_id=None),
        android_call("13800000003", 10, 5, 42, name="(Unknown)", subscription_id="null"),
    ]),))


def source_on_disk(path: Path) -> Source:
    with path.open("rb") as stream:
        head = stream.read(HEAD_BYTES)
    return Source(path.name, path.stat().st_size, head, lambda: path.open("rb"), path)


def read(data: bytes) -> FileContent:
    """Read a database that is a member of an archive: there is no path."""
    return READER.read(Source("file", len(data), data[:HEAD_BYTES], lambda: io.BytesIO(data)), ReadOptions(), silent)


def read_path(path: Path) -> FileContent:
    return READER.read(source_on_disk(path), ReadOptions(), silent)
