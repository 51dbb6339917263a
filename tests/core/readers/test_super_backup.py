import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.calls import Call, Direction, Outcome
from core.readers.super_backup import READER
from core.records import FileContent, FileKind, FileRefused
from core.score.evaluate import EvaluateOptions, evaluate

from .sources import DATA, codes, read_bytes, shared, source_of

SAMPLE = (DATA / "super_backup" / "calllogs_20260531.xml").read_bytes()


def test_sample_gives_every_call_whatever_its_count_says():
    content = read_bytes(READER, SAMPLE)
    assert (content.kind, content.problems) == (FileKind.SUPER_BACKUP, ())
    assert list(content.calls) == [
        Call("+8613800000001", 1780200898908, 264, Direction.IN, Outcome.UNKNOWN, 0),
        Call("13800000002", 1780200872593, 0, Direction.OUT, Outcome.UNKNOWN, 0),
        Call("13800000002", 1780200791125, 6, Direction.OUT, Outcome.UNKNOWN, 0),
        Call("13800000003", 1780200732852, 48, Direction.IN, Outcome.MISSED, 0),
        Call("13800000003", 1780200711325, 0, Direction.IN, Outcome.REJECTED, 0),
        Call("13800000003", 1780200700000, 0, Direction.IN, Outcome.BLOCKED, 0),
        Call("", 1780200600000, 9, Direction.IN, Outcome.VOICEMAIL, 0),
        Call("", 1780200500000, 3, Direction.IN, Outcome.UNKNOWN, 0),
    ]
    assert content.calls.names == {0: {"妈妈\U0001f600"}, 1: {"王经理 & 店"}}


def test_how_long_a_missed_call_rang_is_no_talk():
    people = evaluate([read_bytes(READER, SAMPLE)], EvaluateOptions(country="CN")).exposures
    talk = {one.person.numbers[0].key: (one.person.counts.talk_seconds, one.person.counts.missed) for one in people}
    assert sorted(talk.values()) == [(0, 3), (6, 0), (264, 0)]


def test_recognised_by_its_root_alone():
    assert READER.recognises(source_of(SAMPLE))
    assert not READER.recognises(source_of(b"<allsms count='1'><sms/></allsms>"))
    assert not READER.recognises(source_of(b"<calls><alllogs/></calls>"))


def test_damage_costs_one_row_and_no_call_at_all_is_a_refusal():
    damaged = SAMPLE.replace(b"&amp;", b"&", 1)
    content = read_bytes(READER, damaged)
    assert (len(content.calls), codes(content)) == (7, ["xml_broken"])
    assert content.problems[0].line == 4
    with pytest.raises(FileRefused, match="no_calls_read"):
        read_bytes(READER, b"<alllogs><log number='1' date='x' type='1' dur='1'/></alllogs>")


@pytest.mark.parametrize(("name", "calls", "first"), [
    ("calllogs-de-2018.xml", 2, ("+49123456789", 1537214302606, 264, Direction.IN, Outcome.UNKNOWN)),
    ("calllogs-zh-2020.xml", 6, ("13712341234", 1605586498908, 0, Direction.OUT, Outcome.UNKNOWN)),
])
def test_files_of_the_app(name: str, calls: int, first: tuple[object, ...]):
    content = read_bytes(READER, shared("calls", "super-backup", name).read_bytes())
    assert (len(content.calls), content.problems) == (calls, ())
    call = next(iter(content.calls))
    assert (call.peer, call.start, call.duration, call.direction, call.outcome) == first


_PIECES = st.sampled_from([b"<log number='1' date='1700000000000' type='3' dur='48'/>", b"<log ", b"/>", b"&#55357;",
                           b"&", b"<", b'"', b"\xff", b"<!--", b"<![CDATA[", b"<?x?>", b"<!DOCTYPE x>"])


@settings(max_examples=300)
@given(st.lists(st.one_of(_PIECES, st.binary(max_size=30)), max_size=30))
def test_no_bytes_raise_anything_but_a_refusal(pieces: list[bytes]):
    try:
        content = read_bytes(READER, b"<alllogs>" + b"".join(pieces))
    except FileRefused:
        return
    assert isinstance(content, FileContent)
    assert len(content.calls) == len(content.calls.kinds) == len(content.calls.lines)
