import tracemalloc
import zipfile
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calls import Call, Direction, Outcome
from core.progress import Cancelled, silent
from core.readers import xml_calls
from core.readers.sms_backup_restore import READER
from core.readers.source import ReadOptions
from core.reading.files import read_files
from core.records import FileKind, FileRefused
from core.score.evaluate import EvaluateOptions, evaluate

from .sources import DATA, codes, read_bytes, source_of

SAMPLE = DATA / "sms_backup_restore" / "calls-20260531.xml"
ROW = b'<call number="1380000%04d" duration="5" date="1700000000000" type="1" presentation="1" contact_name="x" />\n'


def xml(*rows: bytes, root: bytes = b"calls") -> bytes:
    return b"<?xml version='1.0' encoding='UTF-8'?>\n<" + root + b">\n" + b"".join(rows) + b"</" + root + b">"


def refused(data: bytes) -> str:
    with pytest.raises(FileRefused) as caught:
        read_bytes(READER, data)
    return caught.value.code


def test_sample_gives_every_call_with_direction_outcome_line_and_name():
    content = read_bytes(READER, SAMPLE.read_bytes())
    assert content.kind is FileKind.SMS_BACKUP_RESTORE
    assert content.problems == ()
    assert content.digest == sha256(SAMPLE.read_bytes()).hexdigest()
    calls = list(content.calls)
    assert calls[0] == Call("+8613800000001", 1779900000000, 61, Direction.IN, Outcome.UNKNOWN, 0)
    assert [(call.direction, call.outcome) for call in calls] == [
        (Direction.IN, Outcome.UNKNOWN), (Direction.OUT, Outcome.UNKNOWN), (Direction.IN, Outcome.MISSED),
        (Direction.IN, Outcome.VOICEMAIL), (Direction.IN, Outcome.REJECTED), (Direction.IN, Outcome.BLOCKED),
        (Direction.IN, Outcome.ELSEWHERE), (Direction.IN, Outcome.UNKNOWN), (Direction.OUT, Outcome.UNKNOWN),
        (Direction.IN, Outcome.UNKNOWN), (Direction.IN, Outcome.UNKNOWN),
    ]
    assert [call.peer for call in calls[-2:]] == ["", ""]
    assert content.calls.own_lines == ["1", "2", ""]
    assert list(content.calls.lines) == [0, 1, *[2] * 9]
    names = {content.calls.peers[peer]: names for peer, names in content.calls.names.items()}
    assert names == {"+8613800000001": {"妈妈 😀"}, "13800000003": {"Salesman"}, "13800000004": {"A & B"}}


def test_files_of_2011_have_four_attributes_and_no_names():
    content = read_bytes(READER, (DATA / "sms_backup_restore" / "calls-minimal.xml").read_bytes())
    assert list(content.calls) == [
        Call("+436900000001", 1312563906092, 59, Direction.IN, Outcome.UNKNOWN, 0),
        Call("06900000002", 1312541215834, 22, Direction.OUT, Outcome.UNKNOWN, 0),
        Call("", 1312530691081, 382, Direction.IN, Outcome.UNKNOWN, 0),
        Call("06900000002", 1312473751975, 0, Direction.IN, Outcome.MISSED, 0),
    ]
    assert (content.calls.names, content.calls.own_lines, content.problems) == ({}, [""], ())


@pytest.mark.parametrize("written", ['name="x"', 'contact_name=" "', 'contact_name="(Unknown)"', 'contact_name="null"'])
def test_what_is_no_name_is_none(written: str):
    row = f'<call number="1" duration="5" date="1700000000000" type="1" readable_date="" {written} />'
    assert read_bytes(READER, xml(row.encode())).calls.names == {}


def test_overlapping_backups_in_one_archive_are_one_log(tmp_path: Path):
    rows = [b'<call number="+2547000000%02d" duration="5" date="17000%08d" type="1" />' % (n, n) for n in range(40)]
    with zipfile.ZipFile(tmp_path / "phone.zip", "w") as held:
        held.writestr("SMSBackupRestore/calls-20260101.xml", xml(*rows[:30]))
        held.writestr("SMSBackupRestore/calls-20260201.xml", xml(*rows[20:]))
        held.writestr("SMSBackupRestore/sms-20260201.xml", xml(b"<sms body='x' />", root=b"smses"))
    result = read_files([tmp_path / "phone.zip"])
    assert [(content.file, len(content.calls)) for content in result.contents] == [
        ("calls-20260101.xml", 30), ("calls-20260201.xml", 20)]
    assert [(refusal.file, refusal.code) for refusal in result.refusals] == [("sms-20260201.xml", "messages_not_calls")]
    coverage = evaluate(result.contents, EvaluateOptions(country="KE")).coverage
    assert (coverage.calls, [file.duplicates for file in coverage.files]) == (40, [0, 10])


def test_calls_inside_a_message_file_are_found_and_messages_alone_are_refused():
    message = b'<sms address="1380000" body="&lt;call number=1" date="1700000000000" type="1" />\n'
    assert len(read_bytes(READER, xml(message, ROW % 1, root=b"smses")).calls) == 1
    assert refused(xml(message, message, root=b"smses")) == "messages_not_calls"


def test_call_row_beyond_a_chunk_border_is_found_in_a_message_file():
    for pad in range(65490, 65540):
        data = b"<smses><sms body='" + b"x" * pad + b"'/>" + ROW % 1 + b"</smses>"
        assert len(read_bytes(READER, data).calls) == 1


def test_message_files_in_utf16_are_looked_through_too():
    text = (b"<smses><sms body='x'/>" + ROW % 1 + b"</smses>").decode()
    for encoding in ("utf-16", "utf-16-be"):
        assert len(read_bytes(READER, text.encode(encoding)).calls) == 1
        assert refused("<smses><sms body='x'/></smses>".encode(encoding)) == "messages_not_calls"


def test_more_calls_than_anybody_makes_are_left_out(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(xml_calls, "MAX_CALLS", 5)
    data = xml(*[ROW % 1] * 2000)
    content = read_bytes(READER, data)
    assert codes(content) == ["too_many_calls"]
    assert 5 < len(content.calls) < 2000
    assert content.digest == sha256(data).hexdigest()


def test_rows_without_a_usable_time_are_listed_with_their_line():
    content = read_bytes(READER, xml(
        b'<call number="1" duration="5" type="1" />\n',
        b'<call number="1" duration="5" date="soon" type="1" />\n',
        b'<call number="1" duration="5" date="99999999999999999999" type="1" />\n',
        b'<call number="1" duration="5" date="86400000" type="1" />\n',
        ROW % 1))
    assert [(problem.line, problem.code) for problem in content.problems] == [
        (3, "bad_time"), (4, "bad_time"), (5, "bad_time"), (6, "bad_time")]
    assert len(content.calls) == 1


def test_odd_values_keep_the_call():
    content = read_bytes(READER, xml(
        b'<call number="1" duration="-7" date="1700000000000" type="1" />\n',
        b'<call number="1" duration="99999999999" date="1700000000000" type="1" />\n',
        b'<call number="1" duration="null" date="1700000000000" type="42" />\n',
        b'<call number="1" date="1700000000000" type="43" />\n',
        b'<call number="' + b"9" * 100_000 + b'" duration="1" date="1700000000000" type="1" />\n'))
    assert codes(content) == ["bad_duration", "bad_duration", "unknown_call_type", "bad_number"]
    assert list(content.calls.durations) == [-1, -1, -1, -1, 1]
    assert [call.direction for call in content.calls][2:4] == [Direction.UNKNOWN] * 2
    assert list(content.calls)[4].peer == ""


def test_a_name_of_a_hundred_thousand_characters_is_cut():
    row = b'<call number="1" duration="5" date="1700000000000" type="1" contact_name="' + b"n" * 100_000 + b'" />'
    assert read_bytes(READER, xml(row)).calls.names == {0: {"n" * 200}}


def test_hidden_numbers_share_one_empty_peer():
    rows = [b'<call number="%s" duration="5" date="1700000000000" type="1" />' % number
            for number in (b"", b"-1", b"-2", b"-3", b"null", b" ")]
    assert read_bytes(READER, xml(*rows)).calls.peers == [""]


@pytest.mark.parametrize("cut", [60, 200, 1000, 4321])
def test_a_truncated_file_gives_what_it_still_holds(cut: int):
    whole = xml(*(ROW % number for number in range(200)))
    content = read_bytes(READER, whole[:len(whole) - cut])
    assert codes(content) == ["truncated"]
    assert len(content.calls) == whole[:len(whole) - cut].count(b"/>")
    assert content.problems[0].line == whole[:len(whole) - cut].count(b"\n") + 1


def test_damage_costs_one_row_and_later_lines_stay_right():
    rows = [ROW % number for number in range(3000)]
    rows[1000] = b'<call number="1" contact_name="Mum & Dad" date="1700000000000" duration="1" type="1" />\n'
    rows[2000] = b'<call number="1" contact_name="a < b" date="1700000000000" duration="1" type="1" />\n'
    rows[2500] = b'<call number="1" duration="1" date="0" type="1" />\n'
    content = read_bytes(READER, xml(*rows))
    assert [(problem.line, problem.code) for problem in content.problems] == [
        (1003, "xml_broken"), (2003, "xml_broken"), (2503, "bad_time")]
    assert len(content.calls) == 2997


def test_damage_in_a_message_file_is_one_problem_too():
    broken = b'<call number="1" contact_name="A & B" date="1700000000000" duration="1" type="1" />'
    content = read_bytes(READER, xml(broken, ROW % 1, root=b"smses"))
    assert (len(content.calls), codes(content)) == (1, ["xml_broken"])


@pytest.mark.parametrize("begin", [b"<c\xc3\x97lls>", b"no tag"])
def test_damage_where_the_root_should_be(begin: bytes):
    content = read_bytes(READER, begin + b"<call & " + ROW % 1 + ROW % 2)
    assert (len(content.calls), codes(content)) == (2, ["xml_broken", "xml_broken", "truncated"])


@pytest.mark.parametrize("declaration", [
    b'<!DOCTYPE calls [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    b'<!DOCTYPE calls [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    b'<!DOCTYPE calls SYSTEM "http://127.0.0.1/x.dtd">',
])
def test_entities_are_refused_before_they_can_do_anything(declaration: bytes):
    data = b"<?xml version='1.0'?>" + declaration + b"<calls>" + ROW % 1 + b"<call number='&b;&x;'/></calls>"
    assert READER.recognises(source_of(data))
    assert refused(data) == "xml_entities"


def test_nesting_and_endless_tags_end_without_filling_memory():
    tracemalloc.start()
    deep = read_bytes(READER, b"<calls>" + ROW % 1 + b"<a>" * 500_000 + ROW % 2)
    endless = read_bytes(READER, b"<calls>" + ROW % 1 + b"<a b='" + b"x" * (9 << 20) + b"'/>" + ROW % 2 + b"</calls>")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "xml_broken" in codes(deep)
    assert (len(endless.calls), set(codes(endless))) == (2, {"xml_broken"})
    assert peak < 60 << 20


def test_problems_are_listed_up_to_a_thousand_and_then_counted():
    content = read_bytes(READER, xml(ROW % 1, *[b'<call number="1" date="0" duration="1" type="1"/>\n'] * 1500))
    assert len(content.problems) == 1001
    assert (content.problems[-1].code, content.problems[-1].detail) == ("more_problems", "500")


def test_utf16_is_read():
    text = xml(ROW % 1).decode().replace("UTF-8", "UTF-16").replace('"x"', '"妈"')
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        data = text.encode(encoding)
        assert READER.recognises(source_of(data))
        assert read_bytes(READER, data).calls.names == {0: {"妈"}}


def test_an_empty_log_is_a_log_and_damage_without_any_call_is_a_refusal():
    assert len(read_bytes(READER, b"<calls count='0'></calls>").calls) == 0
    assert refused(b"<calls count='3'>") == "no_calls_read"


def test_recognised_by_its_root_alone():
    assert READER.recognises(source_of(b"\xef\xbb\xbf\n<!-- <calls> -->\n<calls/>"))
    assert not READER.recognises(source_of(b"<alllogs><calls/></alllogs>"))
    assert not READER.recognises(source_of(b"calls <calls>"))


def test_cancelling_in_the_report_stops_the_reading():
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        READER.read(source_of(xml(ROW % 1)), ReadOptions(), cancel)


def test_progress_comes_in_bytes_at_least_once_a_chunk():
    data = xml(*(ROW % number for number in range(3000)))
    seen: list[tuple[int, int]] = []
    READER.read(source_of(data), ReadOptions(), lambda done, total: seen.append((done, total)))
    assert seen[-1] == (len(data), len(data))
    assert max(later - earlier for (earlier, _), (later, _) in pairwise(seen)) <= 65536


_PIECES = st.sampled_from([ROW % 7, b"<call ", b"/>", b"<calls>", b"</calls>", b"&#55357;", b"&#56832;", b"&", b"<",
                           b">", b'"', b"\x00", b"\xff", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?x?>", b' date="1"'])


@given(st.lists(st.one_of(_PIECES, st.binary(max_size=30)), max_size=30))
def test_no_bytes_raise_anything_but_a_refusal(pieces: list[bytes]):
    data = b"<calls>" + b"".join(pieces)
    try:
        content = READER.read(source_of(data), ReadOptions(), silent)
    except FileRefused:
        return
    assert len(content.calls) == len(content.calls.kinds) == len(content.calls.lines)
