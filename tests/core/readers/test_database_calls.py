"""Call histories in databases: exact calls of every layout, and rows that are not what they should be."""

import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

from core.calls import Call, Direction, Outcome
from core.readers import sqlite_calls
from core.reading.files import read_files
from core.records import FileKind, FileRefused

from .databases import (
    CALLLOG,
    HUAWEI,
    NOON_APPLE,
    NOON_MS,
    OLD_CALLS,
    OLD_HISTORY,
    SAMSUNG,
    STOREDATA,
    android_call,
    call_history,
    call_log,
    database,
    fill,
    iphone_call,
    read,
    read_path,
)
from .sources import codes

MINUTE = 60_000
IN, OUT, UNKNOWN = Direction.IN, Direction.OUT, Outcome.UNKNOWN
SHARED = Path(__file__).parents[4] / "shared" / "data" / "calls" / "android-sqlite" / "plaso-contacts2.db"


def names(content):
    return {content.calls.peers[peer]: names for peer, names in content.calls.names.items()}


def test_android_call_log():
    data = call_log()
    content = read(data)
    assert content.kind is FileKind.ANDROID_DATABASE
    assert content.digest == sha256(data).hexdigest()
    calls = list(content.calls)
    assert calls[0] == Call("13800000001", NOON_MS, 60, IN, UNKNOWN, 0)
    assert [(call.direction, call.outcome) for call in calls] == [
        (IN, UNKNOWN), (OUT, UNKNOWN), (IN, Outcome.MISSED), (IN, Outcome.VOICEMAIL), (IN, Outcome.REJECTED),
        (IN, Outcome.BLOCKED), (IN, Outcome.ELSEWHERE), (IN, UNKNOWN), (IN, UNKNOWN), (OUT, UNKNOWN),
        (Direction.UNKNOWN, UNKNOWN),
    ]
    assert [call.peer for call in calls[7:]] == ["", "", "13800000002", "13800000003"]
    assert [call.start for call in calls] == [NOON_MS + minute * MINUTE for minute in range(11)]
    assert [content.calls.own_lines[line] for line in content.calls.lines] == [*"0101010", "0", "0", "", ""]
    assert names(content) == {"": {"老板"}, "13800000002": {"老板"}}
    assert [(problem.line, problem.code) for problem in content.problems] == [(11, "unknown_call_type")]


def test_android_calls_before_presentation_and_sim_cards():
    content = read(database(OLD_CALLS, (("calls", [
        android_call("-1", 0, 5, 1), android_call("-2", 1, 5, 1), android_call("13800000001", 2, 5, 2, name="Ann"),
    ]),)))
    assert [call.peer for call in content.calls] == ["", "", "13800000001"]
    assert names(content) == {"13800000001": {"Ann"}}
    assert content.calls.own_lines == [""]
    assert content.problems == ()


def test_messages_among_the_calls_are_passed_over():
    schema = CALLLOG.replace(" countryiso TEXT", " countryiso TEXT, logtype INTEGER")
    content = read(database(schema, (("calls", [
        android_call("1", 0, 5, 1, logtype=100), android_call("2", 1, 5, 1, logtype=300), android_call("3", 2, 5, 1),
    ]),)))
    assert [call.peer for call in content.calls] == ["1", "3"]
    assert [(problem.code, problem.detail) for problem in content.problems] == [("messages_skipped", "1")]


def test_samsung_logs():
    content = read(database(SAMSUNG, (("logs", [
        android_call("13800000001", 0, 61, 1, logtype=100, name="Ann", sim_id=0),
        android_call("13800000001", 1, 0, 3, logtype=100, sim_id=1),
        android_call("13800000002", 2, 9, 2, logtype=500, sim_id=1),
        android_call("13800000002", 3, 0, 1, logtype=300),
        android_call("13800000002", 4, 0, 2, logtype=200),
        android_call("13800000003", 5, 7, 2, logtype=800),
    ]),)))
    assert content.kind is FileKind.SAMSUNG_LOGS
    assert [(call.peer, call.duration, call.direction, call.outcome) for call in content.calls] == [
        ("13800000001", 61, IN, UNKNOWN), ("13800000001", 0, IN, Outcome.MISSED), ("13800000002", 9, OUT, UNKNOWN)]
    assert [content.calls.own_lines[line] for line in content.calls.lines] == ["0", "1", "1"]
    assert [(problem.code, problem.detail) for problem in content.problems] == [
        ("messages_skipped", "2"), ("internet_calls_skipped", "1")]


def test_huawei_calls():
    content = read(database(HUAWEI, (("calls_tb", [
        android_call("13800000001", 0, 61, 2, name="Ann"), android_call("4000000000", 1, 0, 3, mark_type="1"),
    ]),)))
    assert content.kind is FileKind.HUAWEI_CALLS
    assert list(content.calls) == [
        Call("13800000001", NOON_MS, 61, OUT, UNKNOWN, 0),
        Call("4000000000", NOON_MS + MINUTE, 0, IN, Outcome.MISSED, 0),
    ]


def test_iphone_call_history():
    content = read(call_history())
    assert content.kind is FileKind.IPHONE_CALLS
    answered, missed = Outcome.ANSWERED, Outcome.MISSED
    assert list(content.calls) == [
        Call("+8613800000001", NOON_MS, 61, OUT, answered, 0),
        Call("13800000001", NOON_MS + 5 * MINUTE, 0, OUT, UNKNOWN, 0),
        Call("13800000002", NOON_MS + 10 * MINUTE, 31, IN, answered, 0),
        Call("13800000002", NOON_MS + 15 * MINUTE, 0, IN, missed, 0),
        Call("", NOON_MS + 20 * MINUTE, 12, IN, answered, 0),
        Call("13800000003", NOON_MS + 40 * MINUTE, 20, IN, answered, 0),
    ]
    assert names(content) == {"13800000002": {"老板"}}
    assert [(problem.code, problem.detail) for problem in content.problems] == [("internet_calls_skipped", "3")]


def test_iphone_call_history_without_newer_columns():
    schema = STOREDATA.replace(", ZNAME VARCHAR, ZSERVICE_PROVIDER VARCHAR", "")
    rows = [iphone_call("1", 0, 5.0, 1, 0), iphone_call("2", 1, 5.0, 0, 1, ZCALLTYPE=8)]
    for row in rows:
        del row["ZSERVICE_PROVIDER"]
    content = read(database(schema, (("ZCALLRECORD", rows),)))
    assert [call.peer for call in content.calls] == ["1"]
    assert codes(content) == ["internet_calls_skipped"]


def test_iphone_call_history_before_ios_8():
    rows = [{"address": "13800000001", "date": NOON_MS // 1000 + minute, "duration": seconds, "flags": flags}
            for minute, (seconds, flags) in enumerate([(61, 5), (0, 5), (12, 4), (0, 4), (50, 17), (50, 16)])]
    content = read(database(OLD_HISTORY, (("call", rows),)))
    assert content.kind is FileKind.IPHONE_CALLS
    assert [(call.start - NOON_MS, call.duration, call.direction, call.outcome) for call in content.calls] == [
        (0, 61, OUT, Outcome.ANSWERED), (1000, 0, OUT, UNKNOWN), (2000, 12, IN, Outcome.ANSWERED),
        (3000, 0, IN, Outcome.MISSED)]
    assert [(problem.code, problem.detail) for problem in content.problems] == [("internet_calls_skipped", "2")]


def write_with_log(folder: Path) -> Path:
    """A call history whose newest two calls stand in the write-ahead log only, copied as from a phone."""
    living = folder / "living"
    with closing(sqlite3.connect(living)) as connection:
        connection.executescript("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;" + STOREDATA)
        fill(connection, (("ZCALLRECORD", [iphone_call("1", 0, 5.0, 1, 0)]),))
        connection.execute("PRAGMA wal_checkpoint")
        fill(connection, (("ZCALLRECORD", [iphone_call("2", 1, 5.0, 1, 0), iphone_call("3", 2, 5.0, 1, 0)]),))
        path = folder / "CallHistory.storedata"
        for suffix in ("", "-wal"):
            (folder / (path.name + suffix)).write_bytes((folder / ("living" + suffix)).read_bytes())
    return path


def test_calls_in_the_write_ahead_log_are_read_and_the_folder_stays_as_it_was(tmp_path: Path):
    path = write_with_log(tmp_path)
    before = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    content = read_path(path)
    assert [call.peer for call in content.calls] == ["1", "2", "3"]
    assert content.digest == sha256(before[path.name] + before[path.name + "-wal"]).hexdigest()
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == before
    (tmp_path / (path.name + "-wal")).unlink()
    assert [call.peer for call in read_path(path).calls] == ["1"]


def test_calls_in_the_write_ahead_log_of_the_same_archive_are_read(tmp_path: Path):
    path = write_with_log(tmp_path)
    with ZipFile(tmp_path / "export.zip", "w") as archive:
        archive.write(path, "phone/CallHistory.storedata")
        archive.write(tmp_path / (path.name + "-wal"), "phone/CallHistory.storedata-wal")
    (content,) = read_files([tmp_path / "export.zip"]).contents
    assert [call.peer for call in content.calls] == ["1", "2", "3"]


def test_a_young_database_stands_in_its_log_alone(tmp_path: Path):
    with closing(sqlite3.connect(tmp_path / "living")) as connection:
        connection.executescript("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE a (b);"
                                 "PRAGMA wal_checkpoint;" + STOREDATA)
        fill(connection, (("ZCALLRECORD", [iphone_call("1", 0, 5.0, 1, 0)]),))
        path = tmp_path / "CallHistory.storedata"
        for suffix in ("", "-wal"):
            (tmp_path / (path.name + suffix)).write_bytes((tmp_path / ("living" + suffix)).read_bytes())
    assert len(read_path(path).calls) == 1


def test_values_of_wrong_types_cost_no_other_row():
    schema = "CREATE TABLE calls (number, date, duration, type, name, subscription_id, presentation);"
    good = android_call("13800000001", 0, 5, 1)
    rows = [good, {**good, "date": "soon"}, {**good, "date": None}, {**good, "date": b"\0"}, {**good, "date": 1e300},
            {**good, "date": str(NOON_MS + 1)}, {**good, "duration": "long"}, {**good, "duration": -5},
            {**good, "duration": 1e18}, {**good, "duration": None}, {**good, "type": "in"}, {**good, "type": b"1"},
            {**good, "number": 13800000002}, {**good, "number": 13800000003.0}, {**good, "number": b"13800000\xff"},
            {**good, "number": "x" * 101}, {**good, "name": 5}, {**good, "name": b"Ann"}, {**good, "name": "n" * 300},
            {**good, "subscription_id": 3.5}, {**good, "presentation": "odd"}]
    content = read(database(schema, (("calls", rows),)))
    assert [problem.code for problem in content.problems] == [
        "bad_time", "bad_time", "bad_time", "bad_time", "bad_duration", "bad_duration", "bad_duration",
        "unknown_call_type", "bad_number"]
    assert [problem.line for problem in content.problems] == [2, 3, 4, 5, 7, 8, 9, 11, 16]
    calls = list(content.calls)
    assert len(calls) == len(rows) - 4
    assert [call.duration for call in calls] == [5, 5, -1, -1, -1, -1, *[5] * 11]
    assert [call.peer for call in calls[8:12]] == ["13800000002", "13800000003", "13800000�", ""]
    assert calls[-1].peer == ""
    assert names(content) == {"13800000001": {"n" * 200}}


def test_text_that_is_no_utf8_is_read_with_replacements():
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(CALLLOG)
        fill(connection, (("calls", [android_call(f"1380000{row:04}", row, 5, 1) for row in range(3000)]),))
        connection.execute("UPDATE calls SET name = CAST(x'e5a688ff' AS TEXT) WHERE _id = 2500")
        content = read(connection.serialize())
    assert len(content.calls) == 3000
    assert names(content) == {"13800002499": {"妈�"}}
    assert content.problems == ()


@pytest.mark.parametrize("encoding", ["UTF-16le", "UTF-16be"])
def test_databases_in_utf16(encoding: str):
    data = database(STOREDATA, (("ZCALLRECORD", [iphone_call("1", 0, 5.0, 1, 0, ZNAME="妈妈")]),),
                    pragmas=f"PRAGMA encoding = '{encoding}';")
    assert names(read(data)) == {"1": {"妈妈"}}


def test_more_calls_than_anybody_makes_are_left_out(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sqlite_calls, "MAX_CALLS", 1500)
    content = read(database(CALLLOG, (("calls", [android_call("1", row, 5, 1) for row in range(4000)]),)))
    assert codes(content) == ["too_many_calls"]
    assert 1500 <= len(content.calls) < 4000


def test_a_number_of_many_kilobytes_costs_its_row_alone():
    rows = [android_call(str(row), row, 5, 1) for row in range(3000)]
    rows[1700]["number"] = "1" * 100_000
    content = read(database(CALLLOG, (("calls", rows),)))
    assert sorted(int(call.peer) for call in content.calls) == [row for row in range(3000) if row != 1700]
    assert codes(content) == ["database_damaged"]


def test_calls_of_the_year_2001_are_damage_where_apple_counts_from():
    rows = [iphone_call("1", 0, 5.0, 1, 0), {**iphone_call("2", 0, 5.0, 1, 0), "ZDATE": 0},
            {**iphone_call("3", 0, 5.0, 1, 0), "ZDATE": "x"}, {**iphone_call("4", 0, 5.0, 1, 0), "ZDATE": None}]
    content = read(database(STOREDATA, (("ZCALLRECORD", rows),)))
    assert [call.start for call in content.calls] == [round((NOON_APPLE + 978_307_200) * 1000)]
    assert codes(content) == ["bad_time"] * 3


def test_nothing_readable_is_refused():
    bad = [{**android_call("1", 0, 5, 1), "date": 5}]
    for rows, code in (([], "database_empty"), (bad, "no_calls_read")):
        with pytest.raises(FileRefused) as caught:
            read(database(CALLLOG, (("calls", rows),)))
        assert caught.value.code == code


def test_a_published_sample_of_an_old_phone():
    if not SHARED.exists():
        pytest.skip(f"{SHARED.name} is not here")
    content = read_path(SHARED)
    assert list(content.calls) == [
        Call("5404561685", 1383772636690, 0, IN, Outcome.MISSED, 0),
        Call("5404561685", 1383772733283, 126, OUT, UNKNOWN, 0),
        Call("5404561685", 1383782616690, 639, IN, UNKNOWN, 0),
    ]
    assert names(content) == {"5404561685": {"Barney"}}
    assert content.cards == ()
    assert content.problems == ()
