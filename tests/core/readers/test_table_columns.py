"""Reading by columns gives what reading row by row gives."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.progress import silent
from core.readers import table_text
from core.readers.source import ReadOptions
from core.readers.table import READER
from core.readers.table_columns import ColumnTaker
from core.readers.times import TimeReader
from core.records import FileRefused

from .sources import DATA, source_of

TIMES = ["2020-01-01 10:00:00", "2020-01-02 23:59:59", "2020-02-29 00:00:00", "2020-1-1 1:00:00", "2019-02-29 10:00:00",
         "2020-01-01T10:00:00", "2020-01-01 24:00:00", "2020-01-01 10:00", "2020-01-01 10:00:00Z",
         "1989-01-01 10:00:00",
         "2020-01-01 10:00 PM", " 2020-01-01 10:00:00", "2020-01-01  1:00:00", "20200101 10:00:00", "01-02 10:00:00",
         "2020年1月1日 10:00:00", "2020-01-01 10:00:00.5", "1600000000000", "0600000000000", "1600000000", "", "soon",
         "01/02/2020 10:00:00", "13/02/2020 10:00:00", "Mon 2020-01-01 10:00", "2020-01-01,10:00:00",
         "٢٠٢٠-01-01 10:00:00"]
NUMBERS = ["13800001111", "'13800002222", "+86 138 0000 3333", "138****4444", "未知", "", "1.38E+10", "9" * 101,
           "Unknown"]
USUAL = [*TIMES[:3], "2020-01-01 10:00", "1600000000000", "01-02 10:00:00", "01/02/2020 10:00:00"]
DURATIONS = ["5", "1:05", "1分24秒", "", "-1", "long", "1 Min", "0:00:07", "3.0", "null"]
KINDS = ["in", "Outgoing", "Missed", "主叫", "被叫", "SMS", "sideways", "", "呼叫转移主叫"]
NAMES = ["", "Ann", "Bob", "Lee, Ann", " Ann ", "(Unknown)", "null"]
LINES = ["", "SIM 1", "SIM 2", "null"]


def read_both(text: str, directions: object = None) -> list[object]:
    """Return what a text table gives with and without columns at once: twice everything, or the refusal."""
    results: list[object] = []
    for able in (True, False):
        take = ColumnTaker.take if able else (lambda self, rows: 0)
        with mock.patch.object(ColumnTaker, "take", take):
            try:
                content = READER.read(source_of(text.encode()), ReadOptions(), silent)
            except FileRefused as refusal:
                results.append((refusal.code, refusal.detail))
                continue
        calls = content.calls
        results.append((calls.peers, calls.peer, calls.starts, calls.durations, calls.kinds, calls.lines,
                        calls.own_lines, calls.names, content.problems, content.own_numbers, content.connected_only,
                        content.zone))
    return results


def csv_text(header: str, rows: Sequence[Sequence[str]]) -> str:
    return header + "\n" + "".join(
        ",".join(f'"{cell}"' if "," in cell else cell for cell in cells) + "\n" for cells in rows)


_ROW = st.tuples(*(st.sampled_from(pool) for pool in (TIMES, NUMBERS, DURATIONS, KINDS, NAMES, LINES)))


@settings(max_examples=600)
@given(st.lists(_ROW, max_size=40), st.sampled_from(USUAL), st.integers(0, 250))
def test_columns_give_what_rows_give(rows: list[tuple[str, ...]], usual: str, before: int):
    plain = [(usual, "13800001111", "5", "in", "Ann", "SIM 1")] * (before + 10)
    with mock.patch.object(table_text, "BATCH_ROWS", 64):
        text = csv_text("Date,Number,Duration,Direction,Name,SIM", [*plain, *rows, *plain[:5]])
        by_columns, by_rows = read_both(text)
    assert by_columns == by_rows


@settings(max_examples=200)
@given(st.lists(st.tuples(st.sampled_from(["2020-01-01", "2020/1/2", "01/02/2020", "13/01/2020", "x", ""]),
                          st.sampled_from(["10:00:00", "9:05 PM", "214951", "24:00", "", "x"]),
                          st.sampled_from(["Incoming", "DENVER CO", ""]), st.sampled_from(NUMBERS),
                          st.sampled_from(["1", "2 Min", "", "x"])), max_size=40))
def test_columns_give_what_rows_give_on_bills_in_minutes(rows: list[tuple[str, ...]]):
    plain = [("2020-01-01", "10:00:00", "Incoming", "2025550143", "2")] * 20
    by_columns, by_rows = read_both(csv_text("Date,Time,Destination,Number,Minutes", [*plain, *rows]))
    assert by_columns == by_rows


@pytest.mark.parametrize("path", sorted((DATA / "call_table").glob("*.[ct]sv")), ids=lambda path: path.name)
def test_columns_give_what_rows_give_on_every_sample(path: Path):
    taken: list[int] = []
    data = path.read_bytes()
    results = []
    for able in (True, False):
        original = ColumnTaker.take

        def take(self: ColumnTaker, rows: Sequence[list[str]], able: bool = able, original=original) -> int:
            count = original(self, rows) if able else 0
            taken.append(count)
            return count

        with mock.patch.object(ColumnTaker, "take", take):
            content = READER.read(source_of(data), ReadOptions(country="DE"), silent)
        calls = content.calls
        results.append((calls.peers, calls.peer, calls.starts, calls.durations, calls.kinds, calls.lines, calls.names,
                        content.problems))
    assert results[0] == results[1]


def test_plain_rows_are_taken_by_columns():
    rows = [("2020-01-01 10:00:00", "13800001111", "5", "in", "", "")] * 2000
    with mock.patch("core.readers.table_calls.TableCalls.adder") as adder:
        content = READER.read(source_of(csv_text("Date,Number,Duration,Direction,Name,SIM", rows).encode()),
                              ReadOptions(), silent)
    assert len(content.calls) == 2000
    assert not adder.return_value.called


_DAY_TEXTS = st.one_of(
    st.dates(date(1990, 1, 1), date(2099, 12, 31)).map(str),
    st.sampled_from(["1/2/2020", "2020/1/5", "20200105", "01-05", "Jan 5, 2020", "5 Jan 2020", "05.01.20"]),
    st.text("0123456789-/. ", max_size=10))
_CLOCK_TEXTS = st.one_of(
    *(st.times().map(lambda time, form=form: format(time, form)) for form in (" %H:%M:%S", "T%H:%M", " %I:%M %p")),
    st.text("0123456789: TAPM.+Z", max_size=10))


@settings(max_examples=1500)
@given(_DAY_TEXTS, _CLOCK_TEXTS)
def test_two_halves_say_what_the_whole_says(day: str, clock: str):


    times = TimeReader(None, date(2024, 1, 1))
    first, second = times.plain_day(day), times.clock_after(clock)
    if first is None or second is None or first[0] is None or first[0] != first[1]:
        return
    whole = TimeReader(None, date(2024, 1, 1)).instant(day + clock)
    assert whole is not None
    assert whole[:2] == (first[0] + second, first[0] + second)
