import io
import json
import time
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.progress import silent
from core.readers.byte_stream import CHUNK_BYTES, ByteStream
from core.readers.json_values import JsonValues, Path, json_begin, keys_of_first_row
from core.readers.problem_list import ProblemList

from .sources import source_of


def read(data: bytes, depth: int = 1) -> tuple[list[tuple[Path, object]], list[tuple[int | None, str]]]:
    """Return the values at ``depth`` with their paths, and the problems by line."""
    problems = ProblemList("file")
    chunks = ByteStream(source_of(data), io.BytesIO(data), silent)
    values = list(JsonValues(data[:65536], chunks, problems, lambda path: len(path) < depth))
    return values, [(problem.line, problem.code) for problem in problems.result()]


def rows(data: bytes) -> tuple[list[object], list[tuple[int | None, str]]]:
    values, problems = read(data)
    return [value for _, value in values], problems


def test_paths_name_keys_and_elements():
    values, problems = read(b'{"a": {"b": [1, [2]]}, "c": [], "d": "x"}', depth=3)
    assert values == [(("a", "b", "*"), 1), (("a", "b", "*"), [2]), (("d",), "x")]
    assert problems == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_unicode_encoding_is_read(encoding: str):
    data = '[\n {"name": "妈妈"}\n]\n'.encode(encoding)
    assert rows(data) == ([{"name": "妈妈"}], [])
    assert keys_of_first_row(data) == {"name"}


def test_values_are_whole_whatever_the_chunks_cut():
    for pad in range(CHUNK_BYTES - 40, CHUNK_BYTES + 2):
        data = b'["' + b"x" * pad + b'", {"a": "\\u0041\\n", "b": 12345, "c": true}, 67890, -1.5e3, null]'
        assert rows(data)[0][1:] == [{"a": "A\n", "b": 12345, "c": True}, 67890, -1500.0, None], pad
        data = b'["' + b"x" * pad + b'", "\\x0B\\\\x0B\\x0b"]'
        assert rows(data) == (["x" * pad, "\x0b\\x0B\x0b"], []), pad


def test_numbers_that_are_none_or_endless_are_nothing():
    data = b"[NaN, -Infinity, 1e999, " + b"9" * 100_000 + b", 9007199254740993, " + b"-" + b"1" * 5000 + b"]"
    assert rows(data) == ([None, None, None, None, 9007199254740993, None], [])


def test_the_last_of_equal_keys_counts():
    assert rows(b'[{"a": 1, "a": 2}]') == ([{"a": 2}], [])


@pytest.mark.parametrize("broken", [
    b'{"a": 1 "b": 2}', b'{"a": 1, b: 2}', b"{'a': 1}", b'{"a": "x" y"}', b'{"a": \\q}', b'{"a": "\\q"}', b'{"a" 1}',
    b"nothing", b'{"a": 1]', b"}", b'{"a": "\\ud8"}',
])
def test_damage_costs_one_row(broken: bytes):
    data = b'[\n{"n": 1},\n' + broken + b',\n{"n": 2},\n{"n": 3}\n]'
    assert rows(data) == ([{"n": 1}, {"n": 2}, {"n": 3}], [(3, "json_broken")])


@pytest.mark.parametrize("cut", [1, 3, 10, 30])
def test_a_file_cut_off_gives_what_stands_before(cut: int):
    data = json.dumps([{"number": number} for number in range(20)], indent=1).encode()[:-cut]
    found, problems = rows(data)
    assert found == [{"number": number} for number in range(len(found))]
    assert len(found) == data.count(b"}")
    assert [code for _, code in problems] == ["truncated"]


def test_nesting_without_end_is_damage_and_reading_goes_on():
    begin = time.monotonic()
    for nested in (b"[" * 100_000, b'{"a":' * 20_000, b'{"a":[' * 20_000):
        found, problems = rows(b'[{"n": 1},\n' + nested + b'\n, {"n": 2}]')
        assert found[0] == {"n": 1}
        assert {code for _, code in problems} == {"json_broken"}
    assert rows(b'[{"n": 1},\n' + b"[" * 100_000 + b'\n, {"n": 2}]')[0] == [{"n": 1}, {"n": 2}]
    assert time.monotonic() - begin < 20


@pytest.mark.parametrize("endless", [b'"' + b"x" * (9 << 20), b'{"a": "' + b"x" * (9 << 20), b"[" + b"1," * (4 << 20)])
def test_a_value_without_end_fills_no_memory(endless: bytes):
    data = b'[{"n": 1},\n' + endless
    tracemalloc.start()
    found, problems = rows(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert found == [{"n": 1}]
    assert problems[0] == (2, "json_broken")
    assert peak < 40 << 20


def test_the_beginning_of_a_file():
    assert json_begin(b"\xef\xbb\xbf \n[1]") == "[1]"
    assert json_begin(b"number,date\n") == ""
    assert keys_of_first_row(b'[ {"a": 1, "b-c": null, "d": {"e": 2}}]') == {"a", "b-c", "d", "e"}
    assert keys_of_first_row(b'{"a": 1}') == keys_of_first_row(b"[]") == frozenset()


_PIECES = st.sampled_from([b"[", b"]", b"{", b"}", b'"', b"\\", b"\\x0B", b"\\u00", b",", b":", b'{"a": 1}', b"1", b"-",
                           b"null", b"tru", b"NaN", b"\xff", b"\x00", b"\n", b'"a"'])


@settings(max_examples=500)
@given(st.lists(st.one_of(_PIECES, st.binary(max_size=8)), max_size=40), st.integers(0, 4))
def test_no_bytes_raise_anything(pieces: list[bytes], depth: int):
    values, problems = read(b"[" + b"".join(pieces), depth)
    assert all(len(path) <= 4 for path, _ in values)
    assert len(problems) <= 1001


@settings(max_examples=200)
@given(st.recursive(
    st.none() | st.booleans() | st.integers(-2**60, 2**60) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4)))
def test_what_json_writes_is_what_is_read(value: object):
    assert rows(json.dumps([value, value]).encode()) == ([value, value], [])
    assert rows(json.dumps([value], ensure_ascii=False, indent=1).encode()) == ([value], [])
