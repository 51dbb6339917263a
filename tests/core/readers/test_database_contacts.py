"""Address books in databases: exact entries of Android's and the iPhone's."""

import sqlite3
from contextlib import closing

import pytest

from core.readers import android_contacts, iphone_contacts
from core.records import Card, CardPhone, FileKind, RelatedPerson

from .databases import OLD_CALLS, address_book, android_call, fill, read
from .databases import android_contacts as android_book
from .sources import codes


def test_android_contacts():
    content = read(android_book())
    assert content.kind is FileKind.ANDROID_DATABASE
    assert content.cards == (
        Card("妈妈", "王", "丽", ("mama", "Wang", "Li"), (),
             (CardPhone("13800000001", ("cell",)), CardPhone("+8613800000001", (), "家")),
             related=(RelatedPerson("爸爸", "spouse"), RelatedPerson("Ann", "表姐")), categories=("家人",),
             birthday="1960-02-03", anniversary="1985-10-01", has_photo=True, line=1),
        Card("张 伟", nicknames=("阿伟",), phones=(CardPhone("01066668888;ext=12", ("work",)),
                                               CardPhone("call me", ("work",))),
             emails=("zw@example.com",), organisation=("某公司", "销售部"), title="经理", localities=("北京",),
             note="同事\n二楼", line=4),
        Card("物业", organisation=("物业",), line=5),
    )
    assert [(problem.line, problem.code) for problem in content.problems] == [(12, "bad_number")]
    assert len(content.calls) == 0


def test_old_databases_hold_contacts_and_calls():
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(android_book())
        connection.executescript(OLD_CALLS)
        fill(connection, (("calls", [android_call("13800000001", 0, 5, 1)]),))
        content = read(connection.serialize())
    assert (len(content.cards), len(content.calls)) == (3, 1)
    assert content.records == 4


def test_contacts_of_the_first_versions_have_fewer_columns():
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript("""
            CREATE TABLE raw_contacts (_id INTEGER PRIMARY KEY, deleted INTEGER);
            CREATE TABLE mimetypes (_id INTEGER PRIMARY KEY, mimetype TEXT);
            CREATE TABLE data (_id INTEGER PRIMARY KEY, mimetype_id INTEGER, raw_contact_id INTEGER, data1 TEXT,
                data2 TEXT, data3 TEXT);
            INSERT INTO mimetypes VALUES (5, 'vnd.android.cursor.item/phone_v2'), (6, 'vnd.android.cursor.item/name');
            INSERT INTO raw_contacts VALUES (7, 0), (8, 1);
            INSERT INTO data VALUES (1, 5, 7, '13800000001', NULL, NULL), (2, 6, 7, NULL, 'Ann', 'Lee');
        """)
        content = read(connection.serialize())
    assert content.cards == (
        Card("Ann Lee", "Lee", "Ann", phones=(CardPhone("13800000001"),), line=7),)


def test_iphone_address_book():
    content = read(address_book())
    assert content.kind is FileKind.IPHONE_CONTACTS
    assert content.cards == (
        Card("王丽", "王", "丽", ("Wang", "Li"), ("妈妈",),
             (CardPhone("13800000001", ("cell",)), CardPhone("01066668888", (), "宿舍")), ("wl@example.com",),
             ("某学校", "数学组"), "老师", related=(RelatedPerson("奶奶", "mother"),), localities=("杭州",),
             note="每周日打电话", birthday="1960-02-03", anniversary="1985-10-01", line=1),
        Card("快递站", phones=(CardPhone("95338", ("home", "fax")),), organisation=("快递站",), line=2),
        Card("John Q Doe", "Doe", "John", phones=(CardPhone("nobody"),), birthday="--07-12", line=3),
    )
    assert [(problem.line, problem.code) for problem in content.problems] == [(9, "bad_number")]


@pytest.mark.parametrize(("module", "book"), [(android_contacts, android_book), (iphone_contacts, address_book)])
def test_more_entries_than_an_address_book_can_have(monkeypatch: pytest.MonkeyPatch, module, book):
    monkeypatch.setattr(module, "MAX_ENTRIES", 1)
    content = read(book())
    assert len(content.cards) == 1
    assert codes(content) == ["too_many_cards"]


def test_more_numbers_than_one_person_has_are_left_out():
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(android_book())
        fill(connection, (("data", [{"mimetype_id": 2, "raw_contact_id": 5, "data1": f"1390000{place:04}"}
                                    for place in range(600)]),))
        content = read(connection.serialize())
    assert len(content.cards[2].phones) == 500
    assert codes(content) == ["card_too_long", "bad_number"]
