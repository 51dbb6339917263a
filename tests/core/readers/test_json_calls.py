"""Call logs in JSON: SMS Import / Export, Logger, termux-call-log; each one's sample, and what holds for all."""

import json
import tracemalloc
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.calls import WALL_CLOCK, Call, Direction, Outcome
from core.progress import Cancelled
from core.readers import call_rows, logger_json, sms_import_export, termux
from core.readers.source import Reader, ReadOptions
from core.records import FileKind, FileRefused

from .sources import DATA, codes, read_bytes, source_of

SMS_IE = (DATA / "sms_import_export" / "calls-2026-05-31.json").read_bytes()
LOGGER = (DATA / "logger_json" / "logs.json").read_bytes()
TERMUX = (DATA / "termux" / "calls.json").read_bytes()
READERS = {SMS_IE: sms_import_export.READER, LOGGER: logger_json.READER, TERMUX: termux.READER}
WITH_READER = pytest.mark.parametrize(("sample", "reader"), READERS.items(), ids=lambda one: getattr(one, "name", ""))


def test_sms_import_export_sample():
    content = read_bytes(sms_import_export.READER, SMS_IE)
    assert (content.kind, content.problems) == (FileKind.SMS_IMPORT_EXPORT, ())
    assert content.digest == sha256(SMS_IE).hexdigest()
    assert list(content.calls) == [
        Call("+8613800000001", 1779900000123, 61, Direction.IN, Outcome.UNKNOWN, 0),
        Call("13800000002", 1779900100000, 0, Direction.OUT, Outcome.UNKNOWN, 0),
        Call("13800000002", 1779900200000, 31, Direction.IN, Outcome.MISSED, 0),
        Call("", 1779900300000, 0, Direction.IN, Outcome.REJECTED, 0),
        Call("13800000003", 1779900400000, 12, Direction.IN, Outcome.ELSEWHERE, 0),
        Call("13800000003", 1779900500000, 12, Direction.OUT, Outcome.UNKNOWN, 0),
    ]
    assert content.calls.names == {0: {"妈妈 😀"}, 1: {"王经理"}}
    assert (content.calls.own_lines, list(content.calls.lines)) == (["1", "2", ""], [0, 1, 2, 2, 2, 2])


def test_logger_sample():
    content = read_bytes(logger_json.READER, LOGGER)
    assert content.kind is FileKind.LOGGER_JSON
    assert codes(content) == ["unknown_call_type"]
    assert [(call.peer, call.duration, call.direction, call.outcome) for call in content.calls] == [
        ("+254700000001", 264, Direction.IN, Outcome.UNKNOWN), ("0700000002", 0, Direction.OUT, Outcome.UNKNOWN),
        ("0700000002", 7, Direction.IN, Outcome.MISSED), ("0700000002", 3, Direction.IN, Outcome.VOICEMAIL),
        ("0700000003", 0, Direction.IN, Outcome.REJECTED), ("0700000003", 0, Direction.IN, Outcome.BLOCKED),
        ("0700000003", 9, Direction.IN, Outcome.ELSEWHERE), ("0700000003", 5, Direction.IN, Outcome.UNKNOWN),
        ("", 6, Direction.OUT, Outcome.UNKNOWN), ("0700000004", -1, Direction.UNKNOWN, Outcome.UNKNOWN),
    ]
    assert list(content.calls.starts) == [1779900000123, *range(1779900100000, 1779900900001, 100000)]
    assert content.calls.names == {0: {"Mum, home"}}
    assert content.calls.own_lines == ["SIM A", "8926", ""]


def test_termux_sample_keeps_the_phones_own_clock_and_digits_of_any_script():
    content = read_bytes(termux.READER, TERMUX)
    assert (content.kind, codes(content)) == (FileKind.TERMUX, ["unknown_call_type"])
    day = 20_600 * 86_400_000  # 2026-05-27
    hour, minute = 3_600_000, 60_000
    flags = WALL_CLOCK
    assert list(content.calls) == [
        Call("0700000002", day + 16 * hour + 40 * minute, 0, Direction.OUT, Outcome.UNKNOWN, flags),
        Call("+254700000001", day + 18 * hour + 1000, 264, Direction.IN, Outcome.UNKNOWN, flags),
        Call("+254700000001", day + 33 * hour + 5 * minute, 3723, Direction.IN, Outcome.UNKNOWN, flags),
        Call("", day + 34 * hour, 0, Direction.IN, Outcome.MISSED, flags),
        Call("0700000003", day + 35 * hour, 0, Direction.IN, Outcome.REJECTED, flags),
        Call("0700000003", day + 36 * hour, 0, Direction.IN, Outcome.BLOCKED, flags),
        Call("0700000003", day + 37 * hour, 9, Direction.IN, Outcome.VOICEMAIL, flags),
        Call("0700000003", day + 38 * hour, 5, Direction.UNKNOWN, Outcome.UNKNOWN, flags),
    ]
    assert content.calls.names == {1: {"Mum"}}
    assert content.calls.own_lines == ["1", "2", ""]


@pytest.mark.parametrize(("count", "expected"), [(49, []), (50, ["default_limit"]), (51, [])])
def test_exactly_as_many_calls_as_termux_prints_unasked_are_said(count: int, expected: list[str]):
    row = {"name": "A", "phone_number": "1", "type": "INCOMING", "date": "2026-05-27 16:40:00", "duration": "00:01"}
    content = read_bytes(termux.READER, json.dumps([row] * count).encode())
    assert (len(content.calls), codes(content)) == (count, expected)


def test_older_names_of_a_column_are_known_and_a_hidden_number_of_an_old_phone_too():
    rows = [{"number": number, "date": "1779900000000", "duration": "1", "type": "1"} for number in ("-1", "-2", "-3")]
    content = read_bytes(sms_import_export.READER, json.dumps(rows).encode())
    assert content.calls.peers == [""]


@WITH_READER
def test_each_reader_recognises_its_own_and_no_other(sample: bytes, reader: Reader):
    assert [one.name for one in READERS.values() if one.recognises(source_of(sample))] == [reader.name]
    assert reader.recognises(source_of(sample.decode().encode("utf-16")))
    for other in (b"[]", b"{}", b"[1]", b'[{"number": "1", "date": "1"}]', b'[{"_id": 1, "address": "1"}]'):
        assert not reader.recognises(source_of(other))


@WITH_READER
def test_a_file_cut_off_gives_the_calls_before(sample: bytes, reader: Reader):
    whole = len(read_bytes(reader, sample).calls)
    content = read_bytes(reader, sample[:-20])
    assert len(content.calls) == whole - 1
    assert "truncated" in codes(content)


@WITH_READER
def test_odd_values_keep_the_call_and_say_what_is_odd(sample: bytes, reader: Reader):
    keys = {"sms_import_export": ("number", "date", "duration"),
            "logger_json": ("number", "timestamp", "duration"), "termux": ("phone_number", "date", "duration")}
    number, when, duration = keys[reader.name]
    [first] = json.loads(sample)[:1]
    rows = [first | {number: "9" * 1000}, first | {number: ["1"]}, first | {number: "\ud800"},
            first | {duration: "-7"}, first | {duration: 10 ** 30}, first | {duration: []},
            first | {when: None}, first | {when: {"a": 1}}, first | {when: "9" * 5000},
            first | {"name": "\ud800" + "n" * 1000}, 5, None, [first]]
    content = read_bytes(reader, json.dumps(rows).encode())
    found = codes(content)
    assert len(content.calls) == 7
    assert found.count("bad_time") == 3
    assert found.count("bad_number") == 1
    assert found.count("bad_row") == 3
    assert "bad_duration" in found
    assert all(len(name.encode()) <= 200 for names in content.calls.names.values() for name in names)


@WITH_READER
def test_no_call_that_can_be_read_is_a_refusal(sample: bytes, reader: Reader):
    [first] = json.loads(sample)[:1]
    nothing = dict.fromkeys(first)
    with pytest.raises(FileRefused, match="no_calls_read"):
        read_bytes(reader, json.dumps([nothing] * 3).encode())


@WITH_READER
def test_more_calls_than_anybody_makes_are_left_out(
        sample: bytes, reader: Reader, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(call_rows, "MAX_CALLS", 2)
    content = read_bytes(reader, sample)
    assert (len(content.calls), codes(content)[-1]) == (2, "too_many_calls")
    assert content.digest == sha256(sample).hexdigest()


@WITH_READER
def test_cancelling_in_the_report_stops_the_reading(sample: bytes, reader: Reader):
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        reader.read(source_of(sample), ReadOptions(), cancel)


def test_memory_stays_small_beside_the_calls():
    row = b'{"_id":"1","number":"1380000%04d","date":"17799%08d","duration":"5","type":"1","name":"N"},\n'
    data = b"[" + b"".join(row % (number % 1000, number) for number in range(20_000))[:-2] + b"]"
    source = source_of(data)
    tracemalloc.start()
    content = sms_import_export.READER.read(source, ReadOptions(), lambda done, total: None)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(content.calls) == 20_000
    assert peak < 4 << 20


_KEYS = st.sampled_from(["number", "phone_number", "date", "timestamp", "duration", "type", "callType", "name",
                         "sim_id", "presentation", "subscription_id", "display_name"])
_VALUES = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.lists(st.none()),
                    st.sampled_from(["1", "1779900000000", "2026-05-27 16:40:00", "04:24", "INCOMING",
                                     "CallType.missed"]))


@settings(max_examples=300)
@given(st.lists(st.dictionaries(_KEYS, _VALUES, max_size=8), max_size=5), st.binary(max_size=20), st.integers(0, 300),
       st.sampled_from(list(READERS.values())))
def test_no_bytes_raise_anything_but_a_refusal(
        rows: list[dict[str, object]], junk: bytes, place: int, reader: Reader):
    data = json.dumps(rows).encode()
    for damaged in (data, data[:place] + junk + data[place:], data[:place]):
        try:
            content = read_bytes(reader, damaged)
        except FileRefused:
            continue
        assert len(content.calls) == len(content.calls.kinds) == len(content.calls.lines)
