import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.calls import Call, Direction, Outcome
from core.readers.oppo_backup import READER
from core.records import FileContent, FileKind, FileRefused

from .sources import DATA, codes, read_bytes, shared, source_of

SAMPLE = (DATA / "oppo_backup" / "callrecord_backup.xml").read_bytes()


def test_sample_gives_every_call_and_no_ring_time():
    content = read_bytes(READER, SAMPLE)
    assert (content.kind, content.problems) == (FileKind.OPPO_BACKUP, ())
    assert list(content.calls) == [
        Call("0820000001", 1779900000123, 0, Direction.IN, Outcome.MISSED, 0),
        Call("+66820000002", 1779900100456, 75, Direction.IN, Outcome.UNKNOWN, 0),
        Call("+66820000002", 1779900200789, 12, Direction.OUT, Outcome.UNKNOWN, 0),
        Call("", 1779900300000, 0, Direction.IN, Outcome.REJECTED, 0),
    ]
    assert content.calls.names == {1: {"แม่"}}


def test_recognised_by_root_and_rows():
    assert READER.recognises(source_of(SAMPLE))
    assert READER.recognises(source_of(SAMPLE.decode().encode("utf-16")))
    assert not READER.recognises(source_of(b"<CallLog><entry/></CallLog>"))
    assert not READER.recognises(source_of(b"<CallLogs><CALL_RECORDS/></CallLogs>"))


def test_a_file_cut_off_gives_what_it_still_holds():
    content = read_bytes(READER, SAMPLE[:-60])
    assert (len(content.calls), codes(content)) == (3, ["truncated"])


def test_file_of_a_phone():
    content = read_bytes(READER, shared("calls", "oppo-coloros", "callrecord_backup-th-2024.xml").read_bytes())
    assert [(call.start, call.duration, call.outcome) for call in content.calls] == [
        (1723966897012, 0, Outcome.MISSED), (1723948055371, 0, Outcome.MISSED), (1723848654502, 0, Outcome.MISSED)]
    assert (content.calls.peers, content.calls.names, content.problems) == (
        ["0925000000", "0926000000", "+34686000000"], {}, ())


_PIECES = st.sampled_from([b"<CALL_RECORDS number='1' date='1700000000000' type='3' duration='4'/>", b"<CALL_RECORDS ",
                           b"/>", b"&#55357;", b"&", b"<", b'"', b"\xff", b"<!--", b"<![CDATA[", b"<!DOCTYPE x>"])


@settings(max_examples=300)
@given(st.lists(st.one_of(_PIECES, st.binary(max_size=30)), max_size=30))
def test_no_bytes_raise_anything_but_a_refusal(pieces: list[bytes]):
    try:
        content = read_bytes(READER, b"<CallLog><CALL_RECORDS/>" + b"".join(pieces))
    except FileRefused:
        return
    assert isinstance(content, FileContent)


def test_entities_are_refused():
    with pytest.raises(FileRefused, match="xml_entities"):
        read_bytes(READER, b"<!DOCTYPE CallLog [<!ENTITY a 'b'>]><CallLog><CALL_RECORDS number='&a;'/></CallLog>")
