"""Lists of calls whose rows or headers are less than regular: what is certain is read, the rest is asked for."""

import pytest

from core.calls import Direction, Outcome
from core.readers.table import READER
from core.records import FileContent

from .sources import codes, read_bytes, source_of
from .test_table import refused, starts, workbook

IN, OUT = Direction.IN, Direction.OUT
LOGGER = ("name,duration,number,phone_account_id,call_type,formatted_number,sim_display_name,timestamp,"
          "cached_number_label,cached_number_type,cached_matched_number\n")


def logger_rows(name: str, days: range) -> str:
    return "".join(f"{name},{60 + day},1550000000{day},,CallType.incoming,,SIM 1,{1_700_000_000_000 + day},,,\n"
                   for day in days)


@pytest.mark.parametrize(("with_comma", "without"), [(7, 10), (1, 2), (10, 10), (2, 10)])
def test_unquoted_names_with_commas_shift_nothing_however_many_rows_have_them(with_comma: int, without: int):
    text = LOGGER + logger_rows("Li, Mei", range(with_comma)) + logger_rows("Bo", range(with_comma, without))
    content = read_bytes(READER, text.encode())
    assert [(call.peer, call.duration, call.direction) for call in content.calls] == [
        (f"1550000000{day}", 60 + day, IN) for day in range(without)]
    assert content.calls.names[0] == {"Li,Mei"}
    assert codes(content) == []


def test_rows_with_an_empty_last_cell_that_the_header_lacks_are_not_shifted():
    text = "Name,Date,Number,Duration,Type\n" + "".join(
        f"Bo,2026-05-0{day} 10:00:00,1550000000{day},{day},Incoming,\n" for day in range(1, 6))
    content = read_bytes(READER, text.encode())
    assert [(call.peer, call.duration) for call in content.calls] == [(f"1550000000{day}", day) for day in range(1, 6)]


@pytest.mark.parametrize("header", [
    "Duration (ms)", "duration_ms", "durationMs", "Duration in milliseconds", "通话时长（毫秒）", "Dauer [ms]"])
def test_milliseconds_that_a_header_names_are_never_read_as_seconds(header: str):
    lengths = [0, 900, 31_000, 84_400, 3_600_000, 7_200_000]
    text = f"Date,Number,{header},Type\n" + "".join(
        f"2026-05-0{day} 10:00:00,1550000000{day},{length},Incoming\n" for day, length in enumerate(lengths, 1))
    content = read_bytes(READER, text.encode())
    assert list(content.calls.durations) == [0, 1, 31, 84, 3600, 7200]
    assert codes(content) == []


@pytest.mark.parametrize("header", ["Duration", "Duration (s)", "duration_seconds", "Teams", "通话时长(秒)"])
def test_headers_that_name_no_milliseconds_count_seconds(header: str):
    text = f"Date,Number,Duration,{header},Type\n" if header == "Teams" else f"Date,Number,{header},Type\n"
    cells = "31,1" if header == "Teams" else "31"
    text += "".join(f"2026-05-0{day} 10:00:00,1550000000{day},{cells},Incoming\n" for day in range(1, 6))
    assert list(read_bytes(READER, text.encode()).calls.durations) == [31] * 5


def pasted(*extra: object) -> bytes:
    """A sheet without a header: start, direction, number, place, and further cells."""
    rows = [[f"2026-05-{day:02} 10:00:01", "主叫" if day % 2 else "被叫", f"1550000000{day % 7}", "天津", *extra]
            for day in range(1, 21)]
    return workbook(rows)


def test_a_column_that_may_be_the_duration_is_asked_for_where_no_header_says_so():
    assert refused(pasted(31)) == ("columns_unclear", "duration")
    assert refused(pasted(31, 0.1, 7)) == ("columns_unclear", "duration")
    assert len(read_bytes(READER, pasted()).calls) == 20
    assert list(read_bytes(READER, pasted("31秒")).calls.durations) == [31] * 20


def caller_and_callee(headers: str, length: str) -> FileContent:
    own = "18900000001"
    rows = "".join(
        f"{own if day % 2 else f'1550000000{day % 4}'},{f'1550000000{day % 4}' if day % 2 else own},"
        f"{'主叫' if day % 2 else '被叫'},天津,2026-05-{day:02} 10:00:00,{length.format(day)}\n"
        for day in range(1, 21))
    return read_bytes(READER, (headers + rows).encode("gb18030"))


@pytest.mark.parametrize("headers", ["", "甲,乙,丙,丁,戊,己\n"])
def test_caller_and_callee_are_told_by_the_number_in_every_row(headers: str):
    content = caller_and_callee(headers, "{}秒")
    assert content.own_numbers == ("18900000001",)
    assert [(call.peer, call.direction, call.duration) for call in content.calls] == [
        (f"1550000000{day % 4}", OUT if day % 2 else IN, day) for day in range(1, 21)]


@pytest.mark.parametrize("text", [
    "startTime,commPlac,commMode,anotherNm,commTime,commType,mealFavorable,commFee\n"
    "2026-05-01 10:00:00,天津,主叫,15500000001,00:01:10,国内,,0\n"
    "2026-05-02 11:00:00,天津,被叫,15500000002,00:00:09,国内,,0\n",
    "calldate,calltime,calltypeName,othernum,homeareaName,calllonghour,landtype,totalfee,romatypeName\n"
    "2026-05-01,10:00:00,主叫,15500000001,天津,1分10秒,国内,0.1,国内\n"
    "2026-05-02,11:00:00,被叫,15500000002,天津,9秒,国内,0,国内\n",
])
def test_names_that_the_pages_of_chinese_carriers_give_their_columns(text: str):
    content = read_bytes(READER, text.encode())
    assert starts(content) == ["2026-05-01 10:00:00", "2026-05-02 11:00:00"]
    assert [(call.peer, call.direction, call.duration) for call in content.calls] == [
        ("15500000001", OUT, 70), ("15500000002", IN, 9)]
    assert (content.zone, content.connected_only) == ("Asia/Shanghai", True)


def test_calls_over_the_internet_in_a_list_of_an_iphones_calls_are_counted_aside():
    services = ["Phone: +15500000009", "WhatsApp Video", "FaceTime Audio", "Signal Audio", "Teams Audio", "", "Phone"]
    text = "Call type,Date,Duration,Number,Contact,Location,Service\n" + "".join(
        f"Incoming,2026-05-{day:02} 10:00:00,00:00:{day:02},+1550000000{day},,,{service}\n"
        for day, service in enumerate(services, 1))
    content = read_bytes(READER, text.encode())
    assert [call.peer for call in content.calls] == ["+15500000001", "+15500000006", "+15500000007"]
    assert [(one.code, one.detail) for one in content.problems] == [("internet_calls_skipped", "4")]


def test_days_of_calls_that_are_left_out_still_tell_the_order_of_day_and_month():
    text = "Call type,Date,Duration,Number,Contact,Location,Service\n" + "".join(
        f"Incoming,{date}/2026 10:00:00,00:00:09,+15500000001,,,{service}\n"
        for date, service in (("03/01", "Phone"), ("03/24", "WhatsApp Audio")))
    content = read_bytes(READER, text.encode())
    assert starts(content) == ["2026-03-01 10:00:00"]
    assert codes(content) == ["internet_calls_skipped"]


def test_a_list_of_calls_over_the_internet_alone_is_refused_as_that():
    text = "Call type,Date,Duration,Number,Contact,Location,Service\n" + "".join(
        f"Missed,2026-05-{day:02} 10:00:00,00:00:00,+1550000000{day},,,WhatsApp Audio\n" for day in range(1, 5))
    assert refused(text.encode()) == ("internet_calls_only", "4")


def test_an_own_number_behind_a_mark_of_a_spreadsheet_is_told_without_it():
    text = "Target No,Call Type,B Party No,Date,Time,Dur(s)\n" + "".join(
        f"'9198000000{'01' if day % 3 else '02'},{'IN' if day % 2 else 'OUT'},'91981111111{day},"
        f"{day + 12}/05/2026,10:00:0{day},{day}\n" for day in range(1, 7))
    content = read_bytes(READER, text.encode())
    assert content.calls.own_lines == ["919800000001", "919800000002"]
    assert [(call.outcome, call.duration) for call in content.calls] == [
        (Outcome.UNKNOWN, day) for day in range(1, 7)]


def test_a_list_with_own_number_and_sim_keeps_the_sim_in_every_row():
    # The second half has times in two notations, which are read row by row.
    text = "My number,SIM,Number,Date,Duration,Type\n" + "".join(
        f"15500000009,SIM {day % 2 + 1},1550000000{day % 9},"
        f"2026-05-{day:02}{'T' if day > 10 else ' '}10:00:00,9,Incoming\n" for day in range(1, 21))
    content = read_bytes(READER, text.encode())
    assert [content.calls.own_lines[line] for line in content.calls.lines] == [
        f"SIM {day % 2 + 1}" for day in range(1, 21)]


def test_a_bill_whose_tables_of_messages_are_as_long_as_those_of_calls():
    def account(own: str, day: int) -> str:
        calls = "Item,Day,Date,Time,Number Called,Call To,Min,Rate Code,Feature,Airtime Charge,LD Charge,Total Charge\n"
        messages = "Item,Day,Date,Time,To/From,Type,Msg/KB\n"
        return (f"AT&T Wireless Statement\n{own},Ann Lee\n" + calls
                + f"1,FRI,03/{day}/2013,2:05PM,555-010-0200,DENVER CO,3,MEW,,0,0,0\nSubtotal,,,,,,3\n" + messages
                + f"1,FRI,03/{day}/2013,3:05PM,555-010-0299,Text,1\n2,FRI,03/{day}/2013,3:06PM,555-010-0299,Text,1\n")

    data = "".join(account(f"555-010-010{line}", 15 + line) for line in range(4)).encode()
    assert READER.recognises(source_of(data))
    content = read_bytes(READER, data)
    assert starts(content) == [f"2013-03-{15 + line} 14:05:00" for line in range(4)]
    assert {(call.peer, call.direction) for call in content.calls} == {("555-010-0200", OUT)}


def test_prose_with_commas_is_no_table():
    text = "Dear Ann,\nwe met Bob, Tim, and Eve, who came late, of course, by car.\n" * 3 + (
        "They said, as ever, that all was well, and left.\nYours,\nMum\n")
    assert not READER.recognises(source_of(text.encode()))


def rows_with_marks(marked: set[int], count: int, mark: str = '"Bob') -> bytes:
    return ("Type,Date,Duration,Number,Contact,Place\n" + "".join(
        f"Incoming,2026-05-{day % 28 + 1:02} 10:{day % 60:02}:05,{day},+155500000{day % 90:02},"
        f"{mark if day in marked else 'Bob'},\n" for day in range(count))).encode()


@pytest.mark.parametrize(("marked", "count"), [
    ({3}, 100), ({80}, 1000), ({99}, 100), ({200, 500}, 1000), ({3}, 4000), ({0, 1, 2}, 50), ({498, 499, 500}, 1200),
])
def test_a_quotation_mark_that_never_closes_swallows_no_call(marked: set[int], count: int):
    content = read_bytes(READER, rows_with_marks(marked, count))
    assert list(content.calls.durations) == list(range(count))
    assert set(codes(content)) <= {"stray_quote"}
    assert bool(content.problems) == (marked != {count - 1})


def test_cells_over_lines_stay_cells():
    content = read_bytes(READER, rows_with_marks({3, 700}, 1000, '"Bob\nand, since May,\nAnn, too"'))
    assert list(content.calls.durations) == list(range(1000))
    assert codes(content) == []
    assert "Bob\nand, since May,\nAnn, too" in content.calls.names[3]
