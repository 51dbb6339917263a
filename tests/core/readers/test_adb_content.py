import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.calls import Call, Direction, Outcome
from core.readers import adb_content
from core.readers.adb_content import READER
from core.records import FileContent, FileKind, FileRefused

from .sources import DATA, codes, read_bytes, source_of

FULL = (DATA / "adb_content" / "all-columns.txt").read_bytes()
PROJECTION = (DATA / "adb_content" / "projection-utf-16.txt").read_bytes()
ROW = b"Row: %d date=1779900000000, duration=5, type=1, number=1380000%04d, name=NULL\n"


def test_every_column_with_names_that_hold_commas_equals_signs_and_line_breaks():
    content = read_bytes(READER, FULL)
    assert (content.kind, content.problems, content.encoding) == (FileKind.ADB_CONTENT, (), "utf-8")
    assert list(content.calls) == [
        Call("13800000001", 1779900000123, 61, Direction.IN, Outcome.UNKNOWN, 0),
        Call("13800000002", 1779900100000, 0, Direction.OUT, Outcome.UNKNOWN, 0),
        Call("13800000002", 1779900200000, 31, Direction.IN, Outcome.MISSED, 0),
        Call("", 1779900300000, 0, Direction.IN, Outcome.REJECTED, 0),
    ]
    assert content.calls.names == {0: {"妈妈"}, 1: {"Lee, Bo, number=5", "A = B Row: 7, C"}}
    assert content.calls.own_lines == ["1", "2", ""]


def test_a_short_projection_in_utf16_with_lines_of_adb_before_it():
    content = read_bytes(READER, PROJECTION)
    assert (content.problems, content.encoding) == ((), "utf-16-le")
    assert [(call.peer, call.start, call.duration, call.direction, call.outcome) for call in content.calls] == [
        ("+254700000001", 1779900000123, 61, Direction.IN, Outcome.UNKNOWN),
        ("0700000002", 1779900100000, 0, Direction.OUT, Outcome.UNKNOWN),
        ("0700000003", 1779900200000, 5, Direction.IN, Outcome.BLOCKED),
    ]
    assert content.calls.names == {0: {"Mum, home"}, 2: {"a=b, type=1"}}


def test_a_first_row_with_a_misleading_name_does_not_lead_the_others_astray():
    odd = b"Row: 0 date=1779900000000, duration=5, name=x, type=9, y=z, type=2, number=1\n"
    plain = b"Row: %d date=1779900000000, duration=5, name=NULL, type=1, number=2\n"
    rows = b"".join(plain % number for number in (1, 2))
    content = read_bytes(READER, odd + rows)
    assert [call.peer for call in content.calls] == ["1", "2", "2"]


def test_columns_that_only_end_alike_are_not_the_number():
    data = b"Row: 0 via_number=9, date=1779900000000, duration=5, type=1, number=7, matched_number=6\n"
    assert read_bytes(READER, data).calls.peers == ["7"]


@pytest.mark.parametrize(("head", "recognised"), [
    (FULL, True), (PROJECTION, True), (ROW % (0, 0), True), (b"\xef\xbb\xbf" + ROW % (0, 0), True),
    (b"Row: 0 _id=1, address=1, date=1, body=hi\n", False), (b"No result found.\n", False),
    (b"Date,Duration\nRow: 0,1\n", False), (b"", False),
])
def test_recognised_by_its_rows(head: bytes, recognised: bool):
    assert READER.recognises(source_of(head)) is recognised


def test_a_projection_without_number_is_refused_with_what_is_missing():
    with pytest.raises(FileRefused) as caught:
        read_bytes(READER, b"Row: 0 date=1779900000000, duration=5\n")
    assert (caught.value.code, caught.value.detail) == ("columns_unclear", "number")


def test_odd_rows_are_listed_with_their_line_and_the_others_read():
    data = ROW % (0, 1) + b"Row: 1 date=1779900000000, duration=5\n"
    data += b"Row: 2 date=soon, duration=x, type=77, number=1, name=a\n"
    data += b"Row: 3 date=1779900000000, duration=-9, type=77, number=1, name=a\n" + ROW % (4, 2)
    content = read_bytes(READER, ROW % (0, 9) + data)
    assert [(problem.line, problem.code) for problem in content.problems] == [
        (3, "bad_row"), (4, "unknown_call_type"), (4, "bad_time"), (5, "bad_duration")]
    assert [call.duration for call in content.calls] == [5, 5, -1, 5]


def test_an_endless_row_is_cut_and_the_next_one_read():
    data = ROW % (0, 1) + (ROW % (1, 2)).replace(b"NULL", b"n" * 3_000_000) + ROW % (2, 3)
    content = read_bytes(READER, data)
    assert (len(content.calls), codes(content)) == (3, ["line_too_long"])
    lines = ROW % (0, 1) + (ROW % (1, 2)).replace(b"NULL", b"n\n" * 300_000) + ROW % (2, 3)
    assert len(read_bytes(READER, lines).calls) == 3


def test_a_file_cut_off_gives_what_it_still_holds():
    content = read_bytes(READER, FULL[:-180])
    assert (len(content.calls), codes(content)) == (3, ["bad_row"])


def test_more_rows_than_anybody_has_are_left_out(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(adb_content, "_SAMPLE_ROWS", 2)
    monkeypatch.setattr("core.readers.call_rows.MAX_CALLS", 3)
    content = read_bytes(READER, b"".join(ROW % (number, number) for number in range(9)))
    assert (len(content.calls), codes(content)) == (3, ["too_many_calls"])


_PIECES = st.sampled_from([ROW % (0, 0), ROW % (1, 1), b"Row: 3 ", b"date=", b"number=1", b", ", b"=", b"\n", b"\r\n",
                           b"name=x", b"type=3", b"duration=4", b"\xff", b"\x00", b"NULL"])


@settings(max_examples=400)
@given(st.lists(st.one_of(_PIECES, st.binary(max_size=10)), max_size=30))
def test_no_bytes_raise_anything_but_a_refusal(pieces: list[bytes]):
    for data in (b"".join(pieces), ROW % (0, 0) + b"".join(pieces)):
        READER.recognises(source_of(data))
        try:
            content = read_bytes(READER, data)
        except FileRefused:
            continue
        assert isinstance(content, FileContent)
        assert len(content.calls) == len(content.calls.kinds) == len(content.calls.lines)
