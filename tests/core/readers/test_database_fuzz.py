"""Damaged databases: nothing but a refusal or a typed problem comes out. 1,500 inputs a run, 400 of them with a log."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.readers.database import READER
from core.readers.sqlite_names import table_names
from core.reading.files import read_files
from core.records import FileContent, FileRefused

from .databases import (
    CALLLOG,
    HUAWEI,
    OLD_HISTORY,
    SAMSUNG,
    address_book,
    android_call,
    android_contacts,
    call_history,
    call_log,
    database,
    read,
)
from .sources import source_of

_CODES = {"database_broken", "database_empty", "sqlite_database", "no_calls_read", "unknown_format", "too_large",
          "whatsapp_database", "wechat_database"}
BOOKS = {
    "calllog": call_log(),
    "contacts": android_contacts(),
    "storedata": call_history(),
    "address book": address_book(),
    "samsung": database(SAMSUNG, (("logs", [android_call("1", row, 5, 1, logtype=100) for row in range(300)]),)),
    "huawei": database(HUAWEI, (("calls_tb", [android_call("1", row, 5, 1) for row in range(300)]),)),
    "old iphone": database(OLD_HISTORY, (("call", [{"address": "1", "date": 1_700_000_000 + row, "duration": 5,
                                                    "flags": 4} for row in range(300)]),)),
    "deep": database(CALLLOG, (("calls", [android_call(f"{row}", row, 5, 1, name="n" * 90) for row in range(3000)]),)),
}


def read_or_refuse(data: bytes) -> FileContent | None:
    if not READER.recognises(source_of(data)):
        return None
    try:
        content = read(data)
    except FileRefused as refusal:
        if refusal.code not in _CODES:
            raise
        return None
    assert all(len(column) == len(content.calls) for column in
               (content.calls.peer, content.calls.durations, content.calls.kinds, content.calls.lines))
    for text in (*content.calls.peers, *(card.name + card.note for card in content.cards)):
        text.encode("utf-8")
    return content


def damaged(data: bytes, draw: random.Random) -> bytes:
    """Damage in one of the ways in which files break, or are broken on purpose."""
    broken = bytearray(data)
    way = draw.randrange(5)
    if way == 0:
        for _ in range(draw.randint(1, 20)):
            broken[draw.randrange(100, len(broken))] ^= 1 << draw.randrange(8)
    elif way == 1:
        del broken[draw.randrange(len(broken)) :]
    elif way == 2:  # heads of pages: kinds, counts and pointers
        for _ in range(draw.randint(1, 4)):
            place = draw.randrange(len(broken) // 4096) * 4096 + draw.randrange(40)
            broken[max(place, 16)] = draw.randrange(256)
    elif way == 3:
        broken[draw.randrange(16, 100)] = draw.randrange(256)
    else:
        one, other = (draw.randrange(len(broken) // 4096) * 4096 for _ in range(2))
        broken[one : one + 4096] = data[other : other + 4096]
        broken[:100] = data[:100]
    return bytes(broken)


@pytest.mark.parametrize("book", sorted(BOOKS))
def test_the_books_themselves_are_read(book: str):
    content = read_or_refuse(BOOKS[book])
    assert content is not None
    assert content.records > 0


@given(book=st.sampled_from(sorted(BOOKS)), seed=st.integers(0, 2**32), times=st.integers(1, 3))
@settings(max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_damaged_databases_raise_nothing_but_refusals(book: str, seed: int, times: int):
    draw = random.Random(seed)
    data = BOOKS[book]
    for _ in range(times):
        data = damaged(data, draw) if len(data) > 4200 else data
    read_or_refuse(data)


@given(seed=st.integers(0, 2**32))
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_damaged_logs_beside_a_database_raise_nothing(tmp_path: Path, with_log: Path, seed: int):
    draw = random.Random(seed)
    main, log = (bytearray(with_log.with_name("living" + suffix).read_bytes()) for suffix in ("", "-wal"))
    for _ in range(draw.randint(1, 6)):
        part = draw.choice((main, log, log))
        part[draw.randrange(16, len(part))] = draw.randrange(256)
    path = tmp_path / "calllog.db"
    path.write_bytes(main)
    path.with_name(path.name + "-wal").write_bytes(log[: draw.randint(len(log) // 2, len(log))])
    result = read_files([path])
    assert {refusal.code for refusal in result.refusals} <= _CODES


@pytest.fixture
def with_log(tmp_path: Path) -> Path:
    """A database and its write-ahead log as they lie on a phone."""
    living, copy = tmp_path / "living", tmp_path / "copy"
    copy.mkdir()
    with closing(sqlite3.connect(living)) as connection:
        connection.executescript("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;" + CALLLOG)
        connection.execute("INSERT INTO calls (number, date, duration, type) VALUES ('1', 1780000000000, 5, 1)")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint")
        connection.execute("INSERT INTO calls (number, date, duration, type) VALUES ('2', 1780000000001, 5, 1)")
        connection.commit()
        for suffix in ("", "-wal"):
            (copy / ("living" + suffix)).write_bytes((tmp_path / ("living" + suffix)).read_bytes())
    return copy / "living"


@given(noise=st.binary(max_size=5000))
@settings(max_examples=100, deadline=None)
def test_anything_behind_the_head_of_a_database_raises_nothing(noise: bytes):
    data = b"SQLite format 3\0" + noise
    read_or_refuse(data)
    with source_of(data).open() as stream:
        assert all(name == name.lower() for name in table_names(stream))
