import random
import struct
from collections.abc import Sequence

import pytest

from core.calls import WALL_CLOCK, Direction
from core.progress import silent
from core.readers import table_xls
from core.readers.source import ReadOptions
from core.readers.table import READER
from core.records import FileRefused

from .sources import codes, read_bytes, source_of
from .test_table import refused, starts
from .xls_books import Cell, biff, ole, record

IN, OUT = Direction.IN, Direction.OUT
HEADER = ["序号", "业务类型", "通话起始时间", "通话时长", "呼叫类型", "对方号码", "通话费"]
CALLS: list[Sequence[Cell]] = [
    HEADER,
    ["1", "语音电话", "2016-01-27 08:06:37", "15秒", "被叫", "00862155501234", "0.00"],
    ["2", "语音电话", "2016-01-23 10:23:00", "1分24秒", "主叫", "13800001111", "0.50"],
    ["合计", "", "", "", "", "", "0.50"],
]


@pytest.mark.parametrize("data", [
    ole(biff([CALLS])), ole(biff([CALLS], code_page=1252)), biff([CALLS]),
    ole(biff([CALLS], version=5, code_page=936), "Book"), ole(biff([CALLS], version=5, code_page=1252), "Book"),
    ole(biff([CALLS], version=5, code_page=1252, encoding="utf-8"), "Book"),
], ids=["unicode", "unicode-wrong-page", "no-container", "gbk", "gbk-said-to-be-latin", "utf-8-said-to-be-latin"])
def test_a_carriers_list_whatever_code_page_it_names(data: bytes):
    assert READER.recognises(source_of(data))
    content = read_bytes(READER, data)
    assert (content.zone, content.connected_only, codes(content)) == ("Asia/Shanghai", True, ["not_a_call"])
    assert starts(content) == ["2016-01-27 08:06:37", "2016-01-23 10:23:00"]
    assert [(call.peer, call.duration, call.direction, call.flags) for call in content.calls] == [
        ("00862155501234", 15, IN, WALL_CLOCK), ("13800001111", 84, OUT, WALL_CLOCK)]


def test_the_owners_choice_of_encoding_goes_before_the_guess():
    rows = [["Date", "Number", "Duration", "Direction", "Name"],
            ["2020-01-01 10:00:00", "+12025550143", "5", "in", "Łukasz"],
            ["2020-01-02 10:00:00", "+12025550143", "5", "out", "Łukasz"]]
    data = ole(biff([rows], version=5, code_page=1252, encoding="cp1250"), "Book")
    content = read_bytes(READER, data, ReadOptions(encodings={"file": "windows-1250"}))
    assert (content.calls.names, content.encoding, content.encoding_guessed) == ({0: {"Łukasz"}}, "cp1250", False)
    assert read_bytes(READER, data).encoding_guessed


@pytest.mark.parametrize(("date_system", "before"), [(0, 0.0), (1, 1462.0)])
def test_cells_of_dates_times_and_lengths_in_both_calendars(date_system: int, before: float):
    day = 43891.0 - before  # 2020-03-01
    rows: list[Sequence[Cell]] = [
        ["Start", "Number", "Duration", "Direction"],
        [(day + 0.5, 22), 12025550143.0, (84 / 86400, 46), "Incoming"],
        [(day + 1 + 78591 / 86400, 22), 12025550143.0, (90007 / 86400, 46), "Outgoing"]]
    content = read_bytes(READER, ole(biff([rows], date_system=date_system)))
    assert starts(content) == ["2020-03-01 12:00:00", "2020-03-02 21:49:51"]
    assert (list(content.calls.durations), content.calls.peers) == ([84, 90007], ["12025550143"])


def test_one_sheet_a_month_and_one_that_is_none():
    second = [HEADER, ["1", "语音电话", "2016-02-01 08:00:00", "2时3分4秒", "主叫", "13800002222", "0"]]
    content = read_bytes(READER, ole(biff([CALLS, [["说明", "无", "无"], ["x", "y", "z"]], second])))
    assert list(content.calls.durations) == [15, 84, 7384]
    assert codes(content) == ["not_a_call", "sheets_skipped"]


def test_a_password_another_document_and_damage_are_told_apart():
    locked = biff([CALLS], globals_more=record(0x2F, b"\x01\0\x01\0\x01\0" + b"\0" * 48))
    assert refused(ole(locked)) == ("workbook_encrypted", "")
    # A newer workbook with a password; other programs than Excel write the container's directory at its end.
    assert refused(ole(b"\0" * 5000, "EncryptedPackage")) == ("workbook_encrypted", "")
    late = ole(b"\0" * 100_000) + b"\0" * 64 + "EncryptedPackage".encode("utf-16-le").ljust(512, b"\0")
    assert refused(late) == ("workbook_encrypted", "")
    assert refused(ole(b"\xec\xa5" + b"\0" * 5000, "WordDocument")) == ("old_excel", "")
    whole = ole(biff([CALLS]))
    assert refused(whole[:600])[0] == "workbook_broken"
    assert refused(whole[:512])[0] == "workbook_broken"


def test_a_sheet_that_breaks_off_does_not_hinder_the_others():
    stream = bytearray(biff([CALLS, CALLS]))
    sheets = [at for at in range(len(stream)) if stream[at:at + 8] == struct.pack("<HHHH", 0x809, 16, 0x600, 0x10)]
    stream[sheets[1]:sheets[1] + 2] = b"\xff\xff"
    content = read_bytes(READER, ole(bytes(stream)))
    assert (len(content.calls), "sheet_broken" in codes(content)) == (2, True)


def test_formulas_of_named_ranges_are_never_worked_out():
    # Each name is the one before it, twice: the thirtieth would be a text of 20 GB.
    def name(number: int) -> bytes:
        before = b"\x17\x14\0" + b"A" * 20 if not number else (
            (b"\x23" + struct.pack("<H", number) + b"\0\0") * 2 + b"\x08")
        return record(0x18, struct.pack("<HBBHHHBBBB", 0, 0, 1, len(before), 0, 0, 0, 0, 0, 0) + b"\0"
                      + bytes([65 + number]) + before)

    book = biff([CALLS], globals_more=b"".join(name(number) for number in range(30)))
    assert len(read_bytes(READER, ole(book)).calls) == 2


def test_nothing_of_a_hostile_book_is_printed(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(FileRefused):
        read_bytes(READER, ole(biff([CALLS]))[:700] + b"\x05" * 3000)
    assert capsys.readouterr() == ("", "")


def test_far_cells_cost_no_more_than_they_hold():
    rows = b"".join(record(0x203, struct.pack("<HHHd", row, 255, 0, 1.0)) for row in range(0, 65536, 8))
    book = biff([CALLS])
    data = ole(book[:-4] + rows + book[-4:])
    assert len(read_bytes(READER, data).calls) == 2


def test_books_above_the_bounds_are_refused(monkeypatch: pytest.MonkeyPatch):
    data = ole(biff([CALLS]))
    monkeypatch.setattr(table_xls, "_MAX_ROWS", 3)
    assert refused(data)[0] == "too_large"
    monkeypatch.setattr(table_xls, "_MAX_BYTES", 100)
    assert refused(data)[0] == "too_large"


@pytest.mark.parametrize("version", [5, 8])
def test_damaged_books_give_calls_or_a_refusal(version: int):
    whole = ole(biff([CALLS] * 2, version=version), "Book" if version == 5 else "Workbook")
    made = random.Random(version)
    read, refusals = 0, set()
    for _ in range(800):
        data = bytearray(whole[:made.randrange(len(whole))] if made.random() < 0.3 else whole)
        for _ in range(made.randrange(1, 12)):
            # The records stand after header, allocation and directory.
            data[made.randrange(len(data)) if made.random() < 0.4 else min(1536 + made.randrange(1500), len(data) - 1)
                 ] = made.randrange(256)
        source = source_of(bytes(data))
        if not READER.recognises(source):
            continue
        try:
            content = READER.read(source, ReadOptions(), silent)
        except FileRefused as refusal:
            refusals.add(refusal.code)
        else:
            read += 1
            assert 0 < len(content.calls) <= 2 * len(CALLS)
    # Both ways out are taken, so neither check above is idle.
    assert read > 50
    assert refusals
