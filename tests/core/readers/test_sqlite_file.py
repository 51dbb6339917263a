"""The adapter of sqlite3: nothing left behind, nothing run, nothing endless, no needless copy."""

import os
import sqlite3
import stat
import tempfile
import tracemalloc
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest

from core.progress import Cancelled
from core.readers import sqlite_file
from core.readers.database import READER
from core.readers.source import ReadOptions
from core.readers.sqlite_names import table_names
from core.reading.files import read_files
from core.records import FileRefused

from .databases import CALLLOG, android_call, android_contacts, call_log, database, read, read_path, source_on_disk
from .sources import codes


@pytest.fixture(autouse=True)
def passing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder for passing files, which must be as empty afterwards as before."""
    folder = tmp_path / "passing"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


def refused(data: bytes) -> str:
    with pytest.raises(FileRefused) as caught:
        read(data)
    return caught.value.code


def many_calls(rows: int) -> bytes:
    return database(CALLLOG, (("calls", [android_call(f"{row:06}", row, 5, 1, name="x" * 50)
                                         for row in range(rows)]),))


def test_the_copy_is_private_and_removed(tmp_path: Path, passing: Path):
    path = tmp_path / "calllog.db"
    path.write_bytes(many_calls(5000))
    modes = set()

    def report(done: int, total: int) -> None:
        modes.update(stat.S_IMODE(folder.stat().st_mode) for folder in passing.iterdir())

    READER.read(source_on_disk(path), ReadOptions(), report)
    assert modes == ({0o700} if os.name == "posix" else modes)
    assert modes


@pytest.mark.parametrize("after", [1, 3, 6, 8])
def test_cancelling_works_while_copying_and_while_reading_and_leaves_nothing(tmp_path: Path, after: int):
    path = tmp_path / "calllog.db"
    path.write_bytes(many_calls(3000))
    calls = 0

    def report(done: int, total: int) -> None:
        nonlocal calls
        calls += 1
        if calls == after:
            raise Cancelled

    with pytest.raises(Cancelled):
        READER.read(source_on_disk(path), ReadOptions(), report)


@pytest.mark.parametrize("data", [many_calls(5000), android_contacts()], ids=["calls", "several tables"])
def test_progress_only_rises_and_ends_at_the_whole(tmp_path: Path, data: bytes):
    path = tmp_path / "calllog.db"
    path.write_bytes(data)
    seen: list[float] = []
    READER.read(source_on_disk(path), ReadOptions(), lambda done, total: seen.append(done / total))
    assert seen == sorted(seen)
    assert seen[0] <= 0.5
    assert seen[-1] == 1.0


def test_a_file_of_another_program_is_never_copied_however_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "large.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        for table in range(400):
            connection.execute(f"CREATE TABLE other_{table} (a TEXT, b TEXT, c TEXT)")
        connection.commit()
    with path.open("r+b") as stream:
        stream.truncate((2 << 30) - 4096)
    monkeypatch.setattr(sqlite_file, "_copy", lambda *_: pytest.fail("copied"))
    tracemalloc.start()
    result = read_files([path])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [refusal.code for refusal in result.refusals] == ["sqlite_database"]
    assert peak < 8 << 20


def test_a_database_larger_than_any_phones_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sqlite_file, "MAX_DATABASE_BYTES", 10_000)
    path = tmp_path / "calllog.db"
    path.write_bytes(call_log())
    with pytest.raises(FileRefused) as caught:
        read_path(path)
    assert caught.value.code == "too_large"
    assert refused(call_log()) == "too_large"


@pytest.mark.parametrize(("schema", "code"), [
    ("CREATE TABLE a (b);", "sqlite_database"),
    ("CREATE TABLE calls (a, b);", "sqlite_database"),
    ("CREATE TABLE base (number, date, duration, type); CREATE VIEW calls AS SELECT * FROM base;", "sqlite_database"),
    ("CREATE VIRTUAL TABLE calls USING fts5(number, date, duration, type);", "sqlite_database"),
    (f"{CALLLOG} CREATE TRIGGER raw_contacts INSERT ON calls BEGIN SELECT 1; END;", "sqlite_database"),
    ("CREATE TABLE calls (number, date, duration, type AS (1));", "sqlite_database"),
    ("CREATE TABLE jid (a); CREATE TABLE call_log (a);", "whatsapp_database"),
    ("CREATE TABLE ZWACDCALLEVENT (a);", "whatsapp_database"),
    ("CREATE TABLE rcontact (a); CREATE TABLE message (a);", "wechat_database"),
    (f"CREATE TABLE Chat_{'0' * 32} (a);", "wechat_database"),
    (CALLLOG, "database_empty"),
])
def test_what_is_no_call_log_is_refused_by_what_it_is(tmp_path: Path, schema: str, code: str):
    assert refused(database(schema)) == code
    path = tmp_path / "some.db"
    path.write_bytes(database(schema))
    assert [refusal.code for refusal in read_files([path]).refusals] == [code]


def with_schema(data: bytes, table: str, sql: str) -> bytes:
    """Return a database whose description of a table was forged."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(data)
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = ?", (sql, table))
        connection.commit()
        return connection.serialize()


def test_no_function_of_a_schema_runs():
    plain = "CREATE TABLE calls (number, date, duration, type);"
    costly = ("CREATE TABLE calls (number, date, duration, type, name AS (printf('%.*c', 900000000, 'x')), "
              "CHECK (length(hex(zeroblob(900000000))) > 0))")
    data = database(plain, (("calls", [android_call("1", 0, 5, 1)]),))
    content = read(with_schema(data, "calls", costly))
    assert [call.peer for call in content.calls] == ["1"]
    assert content.calls.names == {}
    forged = "CREATE TABLE calls (number AS (printf('%.*c', 900000000, 'x')), date, duration, type)"
    assert refused(with_schema(data, "calls", forged)) == "sqlite_database"


def test_tables_without_row_numbers_and_columns_that_hide_them_are_refused():
    row = android_call("1", 0, 5, 1)
    hidden = "CREATE TABLE calls (rowid TEXT, number, date, duration, type);"
    assert refused(database(hidden, (("calls", [{**row, "rowid": "x"}, {**row, "rowid": "y"}]),))) == "database_empty"
    without = "CREATE TABLE calls (number PRIMARY KEY, date, duration, type) WITHOUT ROWID;"
    assert refused(database(without, (("calls", [row]),))) == "database_broken"


def damaged_pages(data: bytes, pages: range) -> bytes:
    broken = bytearray(data)
    for page in pages:
        broken[page * 4096 : page * 4096 + 4096] = b"\xff" * 4096
    return bytes(broken)


def test_rows_before_and_behind_damage_are_read():
    data = many_calls(5000)
    whole = [call.peer for call in read(data).calls]
    content = read(damaged_pages(data, range(40, 42)))
    found = [call.peer for call in content.calls]
    assert codes(content) == ["database_damaged"]
    assert len(found) == len(set(found))
    assert set(found) < set(whole)
    assert 4500 < len(found) < 5000
    assert {"000000", "004999"} <= set(found)


def test_a_table_that_leads_back_into_itself_ends():
    data = bytearray(many_calls(5000))
    root = next(page for page in range(1, len(data) // 4096) if data[page * 4096] == 5)
    cells = int.from_bytes(data[root * 4096 + 3 : root * 4096 + 5], "big")
    first = int.from_bytes(data[root * 4096 + 12 : root * 4096 + 14], "big")
    child = data[root * 4096 + first : root * 4096 + first + 4]
    for cell in range(cells):
        place = int.from_bytes(data[root * 4096 + 12 + 2 * cell : root * 4096 + 14 + 2 * cell], "big")
        data[root * 4096 + place : root * 4096 + place + 4] = child
    content = read(bytes(data))
    assert codes(content) == ["database_damaged"]
    found = [call.peer for call in content.calls]
    assert len(found) == len(set(found)) < 5000


def test_work_without_an_end_is_stopped(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sqlite_file, "_STEPS", 20)
    monkeypatch.setattr(sqlite_file, "_MAX_LOOKS", 0)
    assert refused(many_calls(3000)) == "database_broken"


def test_the_names_of_tables_are_those_sqlite_knows(tmp_path: Path):
    for encoding in ("UTF-8", "UTF-16le", "UTF-16be"):
        path = tmp_path / encoding
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA encoding = '{encoding}'")
            connection.execute("BEGIN")
            for table in range(300):
                connection.execute(f"CREATE TABLE Tabelle_{table} ({', '.join(f'c{place}' for place in range(40))})")
                connection.execute(f"CREATE INDEX i{table} ON Tabelle_{table} (c0)")
            connection.commit()
        with path.open("rb") as stream:
            assert table_names(stream) == {f"tabelle_{table}" for table in range(300)}


def test_a_rollback_journal_is_never_taken(tmp_path: Path):
    path = tmp_path / "calllog.db"
    path.write_bytes(call_log())
    victim = tmp_path / "victim"
    victim.write_text("keep me")
    journal = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(504) + os.fsencode(victim)
    (tmp_path / "calllog.db-journal").write_bytes(journal)
    assert len(read_path(path).calls) == 11
    assert victim.exists()


def test_parts_of_a_database_are_called_so(tmp_path: Path):
    for name, head in (("a-wal", b"\x37\x7f\x06\x82" + bytes(40)), ("b-wal", b"\x37\x7f\x06\x83" + bytes(40)),
                       ("c-shm", b"\x18\xe2\x2d\x00" + bytes(40))):
        (tmp_path / name).write_bytes(head)
    result = read_files([tmp_path / "a-wal", tmp_path / "b-wal", tmp_path / "c-shm"])
    assert [refusal.code for refusal in result.refusals] == ["database_part"] * 3


def test_parts_given_with_their_database_are_read_with_it(tmp_path: Path):
    for suffix in ("", "-wal", "-shm"):
        (tmp_path / f"calllog.db{suffix}").write_bytes(b"" if suffix else call_log())
    result = read_files([tmp_path / f"calllog.db{suffix}" for suffix in ("-wal", "", "-shm")])
    assert ([content.records for content in result.contents], result.refusals) == ([11], ())


def test_databases_of_other_programs_are_passed_over_in_archives_and_folders(tmp_path: Path):
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "cache.db").write_bytes(database("CREATE TABLE cache (a);"))
    with ZipFile(tmp_path / "export.zip", "w") as archive:
        archive.write(folder / "cache.db", "cache.db")
    assert [refusal.code for refusal in read_files([folder]).refusals] == ["folder_without_records"]
    assert [refusal.code for refusal in read_files([tmp_path / "export.zip"]).refusals] == ["archive_without_records"]
    (folder / "calllog.db").write_bytes(call_log())
    result = read_files([folder])
    assert ([content.records for content in result.contents], result.refusals) == ([11], ())


def test_a_schema_that_cannot_be_parsed_is_damage():
    assert refused(with_schema(call_log(), "calls", "CREATE TABLE nonsense")) == "database_broken"


def test_a_message_of_sqlite_that_quotes_damage_is_no_other_error():
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(call_log())
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET name = CAST(x'ff63' AS TEXT), sql = 'nonsense'")
        connection.commit()
        data = connection.serialize()
    assert refused(data) == "database_broken"
