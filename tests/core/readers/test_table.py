import io
import json
import zipfile
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import openpyxl
import pytest

from core.calls import DURATION_ROUNDED, WALL_CLOCK, YEAR_GUESSED, Call, Direction, Outcome
from core.progress import silent
from core.readers import table, table_xlsx
from core.readers.column_mapping import parse_mapping, saved_mapping
from core.readers.source import ReadOptions
from core.readers.table import READER, guess_columns
from core.readers.table_words import Field
from core.records import FileContent, FileKind, FileRefused

from .sources import DATA, codes, read_bytes, source_of

SAMPLES = DATA / "call_table"
IN, OUT = Direction.IN, Direction.OUT


def sample(name: str) -> FileContent:
    data = (SAMPLES / name).read_bytes()
    assert READER.recognises(source_of(data))
    return read_bytes(READER, data)


def read_text(text: str, options: ReadOptions | None = None) -> FileContent:
    return read_bytes(READER, text.encode(), options)


def refused(data: bytes) -> tuple[str, str]:
    with pytest.raises(FileRefused) as caught:
        read_bytes(READER, data)
    return caught.value.code, caught.value.detail


def starts(content: FileContent) -> list[str]:
    return [datetime.fromtimestamp(start / 1000, UTC).strftime("%Y-%m-%d %H:%M:%S") for start in content.calls.starts]


def workbook(*sheets: Sequence[Sequence[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"sheet {number}")
        for row in rows:
            sheet.append(list(row))
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


HEADER = "Date,Number,Duration,Direction\n"


def test_chinese_carrier_list_in_gb18030():
    content = sample("carrier-cn-twelve-columns-gb18030.csv")
    assert content.kind is FileKind.CALL_TABLE
    assert (content.encoding, content.zone, content.connected_only) == ("gb18030", "Asia/Shanghai", True)
    assert list(content.calls) == [
        Call("13800001111", 1530392651000, 84, OUT, Outcome.UNKNOWN, WALL_CLOCK),
        Call("008613800002222", 1530263651000, 15, IN, Outcome.UNKNOWN, WALL_CLOCK),
        Call("138****3333", 1530172800000, 60, IN, Outcome.UNKNOWN, WALL_CLOCK),
    ]
    assert [(problem.code, problem.detail) for problem in content.problems] == [("not_a_call", "1")]


def test_lines_above_give_the_year_and_the_owners_number():
    content = sample("carrier-cn-year-in-title.xlsx")
    assert content.own_numbers == ("13900009999",)
    assert starts(content) == ["2020-03-01 21:49:51", "2019-12-31 09:00:00", "2020-01-15 09:00:00"]
    calls = list(content.calls)
    assert [call.flags for call in calls] == [WALL_CLOCK] * 3
    assert [(call.direction, call.outcome) for call in calls] == [
        (OUT, Outcome.UNKNOWN), (IN, Outcome.UNKNOWN), (IN, Outcome.FORWARDED)]
    assert (content.connected_only, codes(content)) == (True, ["not_a_call"])


def test_date_and_time_cells_numbers_as_floats_and_a_header_on_each_sheet():
    content = sample("date-and-time-cells-two-sheets.xlsx")
    assert starts(content) == ["2020-03-01 21:49:51", "2020-03-02 01:49:51", "2020-03-03 11:49:51",
                               "2020-02-01 21:49:51", "2020-02-03 01:49:51"]
    assert content.calls.peers == ["13800001111", "2155501234", "13800001112", ""]
    assert list(content.calls.durations) == [84, 4, 44, 84, 4]
    assert [(problem.line, problem.code) for problem in content.problems] == [(3, "digits_lost")]


def test_iphone_tool_with_names_missed_calls_and_own_line():
    content = sample("iphone-tool.csv")
    calls = list(content.calls)
    assert [(call.peer, call.duration, call.direction, call.outcome) for call in calls] == [
        ("+15550100200", 60, IN, Outcome.UNKNOWN), ("", 4, IN, Outcome.MISSED)]
    assert content.calls.names == {0: {"Bob"}}
    assert (content.connected_only, content.zone, codes(content)) == (False, "", ["internet_calls_skipped"])


def test_logger_rows_are_instants_with_their_sim():
    content = sample("logger.csv")
    assert list(content.calls) == [
        Call("+5215550001111", 1600000000000, 12, IN, Outcome.UNKNOWN, 0),
        Call("+5215550002222", 1600000100000, 0, IN, Outcome.MISSED, 0)]
    assert content.calls.own_lines == ["SIM 1", "SIM 2"]


def test_commas_in_unquoted_names_and_null_cells():
    content = read_text("name,duration,number,callType,formattedNumber,timestamp\n"
                        + "null,3,1234567,CallType.outgoing,null,1600000000000\n" * 12
                        + "Smith, Ann, Dr,4,7654321,CallType.incoming,null,1600000000001\n"
                        "null,null,null,CallType.rejected,null,1600000000002\n")
    calls = list(content.calls)
    assert [(call.peer, call.duration, call.outcome) for call in calls[11:]] == [
        ("1234567", 3, Outcome.UNKNOWN), ("7654321", 4, Outcome.UNKNOWN), ("", -1, Outcome.REJECTED)]
    assert (content.calls.names, content.problems) == ({1: {"Smith,Ann,Dr"}}, ())


def test_bill_in_minutes_with_lines_above_and_a_place_that_marks_incoming_calls():
    content = sample("carrier-us-minutes.csv")
    assert content.own_numbers == ("2025550100",)
    assert starts(content) == ["2017-03-14 09:05:00", "2017-03-15 21:05:00"]
    assert [(call.direction, call.duration, call.flags) for call in content.calls] == [
        (IN, 120, WALL_CLOCK | DURATION_ROUNDED), (OUT, 60, WALL_CLOCK | DURATION_ROUNDED)]


@pytest.mark.parametrize(("name", "first", "directions", "missed"), [
    ("spanish.csv", "2023-12-25 21:04:05", [IN, IN, OUT], 1),
    ("portuguese.csv", "2023-11-05 21:04:00", [IN, OUT, IN], 2),
    ("indonesian.tsv", "2023-11-01 21:04:05", [IN, IN], 1),
])
def test_other_languages(name: str, first: str, directions: list[Direction], missed: int):
    content = sample(name)
    assert starts(content)[0] == first
    assert [call.direction for call in content.calls] == directions
    assert list(content.calls)[missed].outcome is Outcome.MISSED


def test_hidden_words_are_hidden_callers():
    assert list(sample("spanish.csv").calls)[2].peer == ""


@pytest.mark.parametrize(("country", "first", "problems"), [
    ("", "2023-06-05 10:00:00", ["date_order_guessed"]), ("MX", "2023-06-05 10:00:00", []),
    ("US", "2023-05-06 10:00:00", []),
])
def test_open_order_of_day_and_month_goes_by_country(country: str, first: str, problems: list[str]):
    content = read_text(HEADER + "05/06/2023 10:00,+12025550143,5,in\n07/08/2023 10:00,+12025550143,5,out\n",
                        ReadOptions(country=country))
    assert (starts(content)[0], codes(content)) == (first, problems)


def test_one_value_above_twelve_in_the_last_row_settles_the_order_of_all():
    rows = "05/06/2023 10:00,+12025550143,5,in\n" * 1000
    assert starts(read_text(HEADER + rows + "05/13/2023 10:00,+12025550143,5,in\n"))[0] == "2023-05-06 10:00:00"
    assert starts(read_text(HEADER + rows + "13/05/2023 10:00,+12025550143,5,in\n",
                            ReadOptions(country="US")))[0] == "2023-06-05 10:00:00"


def test_a_year_nobody_names_is_guessed_and_marked():
    content = read_text("起始时间,通信方式,对方号码,通信时长\n01-05 10:00:00,主叫,13800001111,5秒\n"
                        "01-06 10:00:00,被叫,13800001111,6秒\n")
    assert {call.flags for call in content.calls} == {WALL_CLOCK | YEAR_GUESSED}


def test_two_number_columns_without_header():
    rows = [f"13900009999,1380000{day:04},2020-01-{day:02} 10:00:00,{'主叫' if day % 2 else '被叫'},{day * 3}秒\n"
            for day in range(1, 15)]
    content = read_text("".join(rows))
    assert (content.own_numbers, content.zone) == (("13900009999",), "Asia/Shanghai")
    assert content.calls.peers == [f"1380000{day:04}" for day in range(1, 15)]
    assert [call.direction for call in content.calls] == [OUT, IN] * 7


def test_caller_and_callee_tell_direction_by_the_number_in_every_row():
    rows = ["主叫号码,被叫号码,开始时间,通话时长(秒)\n"]
    for day in range(1, 15):
        pair = ["13900009999", f"1380000{day % 3:04}"]
        rows.append(",".join(pair if day % 2 else pair[::-1]) + f",2020-01-{day:02} 10:00:00,{day}\n")
    content = read_text("".join(rows))
    assert content.own_numbers == ("13900009999",)
    assert [call.direction for call in content.calls] == [OUT, IN] * 7
    assert set(content.calls.peers) == {"13800000000", "13800000001", "13800000002"}


def test_header_words_do_not_outweigh_values():
    # 通话类型 is the direction in one carrier's lists and the tariff in another's.
    tariff = "通话类型,起始时间,对方号码,通话时长,呼叫类型\n国内长途,2020-01-01 10:00:00,13800001111,5,主叫\n"
    direction = "通话类型,起始时间,对方号码,通话时长,长途类型\n主叫,2020-01-01 10:00:00,13800001111,5,本地\n"
    assert [call.direction for text in (tariff, direction) for call in read_text(text).calls] == [OUT, OUT]


def test_messages_are_skipped_and_counted():
    content = read_text("Type,Date,Number,Direction,Duration\nVoice call,2020-01-01 10:00:00,+12025550143,Outgoing,5\n"
                        "Short message,2020-01-01 11:00:00,+12025550143,Outgoing,\n")
    assert (len(content.calls), [(one.code, one.detail) for one in content.problems]) == (
        1, [("messages_skipped", "1")])
    assert refused(b"Date,Type,Number,Body\n2020-01-01 10:00:00,Received,13800001111,hello\n"
                   b"2020-01-02 10:00:00,Sent,13800001112,hi\n")[0] == "messages_not_calls"


@pytest.mark.parametrize(("cell", "peer"), [
    ("'13800001111", "13800001111"), ('"=""13800001111"""', "13800001111"), ("13800001111.0", "13800001111"),
    ("138****1234", "138****1234"), ("tel:+12025550143", "+12025550143"), ("(202) 555-0143", "(202) 555-0143"),
    ("未知", ""), ("****", ""), ("对方号码", ""), ("Anonymous", ""), ("-1", ""), ("", ""), ("2155501234", "2155501234"),
])
def test_numbers_as_spreadsheets_leave_them(cell: str, peer: str):
    rows = "2020-01-01 10:00:00,+12025550199,5,in\n" * 10
    content = read_text(HEADER + rows + f"2020-01-02 10:00:00,{cell},5,in\n")
    assert list(content.calls)[10].peer == peer
    assert content.problems == ()


def test_digits_lost_to_an_exponent_are_said_and_not_invented():
    content = read_text(HEADER + "2020-01-01 10:00:00,1.38E+10,5,in\n2020-01-01 11:00:00,1.38E+10,5,in\n")
    assert [(problem.line, problem.code) for problem in content.problems] == [(2, "digits_lost"), (3, "digits_lost")]
    assert content.calls.peers == [""]


def test_rows_that_cannot_be_dated_or_measured_are_listed():
    rows = "2020-01-01 10:00:00,+12025550199,5,in\n" * 20
    content = read_text(HEADER + rows + "soon,+12025550199,5,in\n2020-01-01 10:00:00,+12025550199,long,in\n"
                        "Total,,100,\n" + HEADER)
    assert [(problem.line, problem.code, problem.detail) for problem in content.problems] == [
        (22, "bad_time", ""), (23, "bad_duration", ""), (None, "not_a_call", "1")]
    assert content.calls.durations[20] == -1


def test_provider_numbers_for_types_and_a_routers_other_numbers():
    android = read_text("date,number,duration,type\n1600000000000,13800001111,5,1\n1600000000001,13800001111,0,3\n")
    assert [(call.direction, call.outcome) for call in android.calls] == [
        (IN, Outcome.UNKNOWN), (IN, Outcome.MISSED)]
    router = (b"sep=;\nType;Date;Name;Number;Duration\n1;01.02.23 10:00;Bob;030555001;0:03\n"
              b"2;01.02.23 11:00;A;030555002;0:00\n")
    assert refused(router) == ("columns_unclear", "direction")


@pytest.mark.parametrize("text", [
    "Order,Date,Customer phone,Amount\n1,2020-01-01 10:00:00,13800001111,25\n2,2020-01-02 10:00:00,13800001112,35\n",
    "Name,Phone,Birthday\nA,13800001111,1980-01-02\nB,13800001112,1980-01-03\n",
    "1;22;770000000;770000005;2013-12-16 07:30:30;0;42.39\n1;11;770000000;770000008;2013-12-16 08:30:30;126;42.15\n",
    "a,b,c\n1,2,3\n4,5,6\n",
])
def test_tables_that_are_no_clear_list_of_calls_are_refused(text: str):
    assert READER.recognises(source_of(text.encode()))
    assert refused(text.encode())[0] == "columns_unclear"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_containers_of_text(encoding: str, delimiter: str, newline: str):
    rows = ["起始时间,通信方式,对方号码,通信时长,姓名", "2020-01-05 10:00:00,主叫,13800001111,5秒,王伟",
            "2020-01-06 10:00:00,被叫,13800001111,6秒,王伟"]
    data = newline.join(rows).replace(",", delimiter).encode(encoding)
    assert READER.recognises(source_of(data))
    content = read_bytes(READER, data)
    assert (len(content.calls), content.calls.names, content.zone) == (2, {0: {"王伟"}}, "Asia/Shanghai")


def test_an_encoding_the_owner_chose_is_used():
    data = ("起始时间,通信方式,对方号码,通信时长,姓名\n2020-01-05 10:00:00,主叫,13800001111,5秒,王伟\n"
            "2020-01-06 10:00:00,被叫,13800001111,6秒,王伟\n").encode("gb18030")
    content = read_bytes(READER, data, ReadOptions(encodings={"file": "gbk"}))
    assert (content.encoding, content.encoding_guessed) == ("gb18030", False)


def test_late_bytes_decide_the_encoding():
    rows = "2020-01-05 10:00:00,13800001111,5,in,Bob\n" * 3000
    text = "Date,Number,Duration,Direction,Name\n" + rows + "2020-01-05 10:00:00,13800001111,5,in,王伟\n"
    content = read_bytes(READER, text.encode("gb18030"))
    assert content.calls.names == {0: {"Bob", "王伟"}}


def test_excel_times_as_fractions_of_a_day():
    content = read_bytes(READER, workbook([
        ["Start", "Number", "Duration", "Direction"], [43831.527083, "+12025550143", 0.000972222, "Incoming"],
        [43832.5, "+12025550143", 0.0000115741, "Outgoing"]]))
    assert starts(content) == ["2020-01-01 12:39:00", "2020-01-02 12:00:00"]
    assert list(content.calls.durations) == [84, 1]


def test_odd_cells_do_not_end_a_sheet():
    far = datetime(9999, 12, 31, 23, 59, 59, 999999)
    content = read_bytes(READER, workbook([
        ["Date", "Number", "Duration", "Direction"], [far, "+12025550143", timedelta(hours=25, seconds=7), "in"],
        [date(2020, 1, 1), "+12025550143", 5, "in"],
        [datetime(2020, 1, 1, 10), 12025550143, timedelta(seconds=9), "out"],
        *[[datetime(2020, 1, 2, 10), "+12025550143", timedelta(hours=25, seconds=7), True]] * 20]))
    assert list(content.calls.durations) == [5, 9, *[90007] * 20]
    assert codes(content) == ["bad_time"]


def test_a_date_column_of_midnights_alone_is_the_time_such_as_it_is():
    content = read_bytes(READER, workbook([
        ["Date", "Number", "Duration", "Direction"], [datetime(2020, 1, 1), "+12025550143", 5, "in"],
        [datetime(2020, 1, 2), "+12025550143", 5, "in"]]))
    assert starts(content) == ["2020-01-01 00:00:00", "2020-01-02 00:00:00"]


def test_a_date_without_a_time_of_day_is_not_enough():
    assert refused(b"Date,Number,Duration,Direction\n2020-01-01,+12025550143,5,in\n2020-01-02,+12025550143,5,in\n") == (
        "columns_unclear", "time")


def test_date_and_time_of_day_apart_with_short_and_broken_rows():
    rows = "2020-01-01,10:00:00,+12025550143,5,in\n" * 20
    content = read_text("Date,Time,Number,Duration,Direction\n" + rows + "2020-01-02\n"
                        "2020-01-02,25:00,+12025550143,5,in\n")
    assert (len(content.calls), codes(content)) == (20, ["bad_time", "not_a_call"])


def test_outcome_in_a_column_of_its_own():
    content = read_text("Date,Number,Duration,Direction,Status\n2020-01-01 10:00:00,+12025550143,5,Incoming,Answered\n"
                        "2020-01-01 11:00:00,+12025550143,0,Incoming,Missed\n"
                        "2020-01-01 12:00:00,+12025550143,0,Outgoing,No answer\n")
    assert [(call.direction, call.outcome) for call in content.calls] == [
        (IN, Outcome.ANSWERED), (IN, Outcome.MISSED), (OUT, Outcome.MISSED)]


def test_outgoing_without_answer_is_no_missed_call():
    content = read_text(HEADER + "2020-01-01 10:00:00,+12025550143,0,Outgoing no answer\n"
                        "2020-01-01 11:00:00,+12025550143,0,呼出未接\n")
    assert [(call.direction, call.outcome) for call in content.calls] == [(OUT, Outcome.UNKNOWN)] * 2


def test_unknown_words_and_absurd_numbers_are_said_once_and_listed():
    rows = "2020-01-01 10:00:00,+12025550143,5,in\n" * 40
    odd = "2020-01-01 10:00:00,+12025550143,5,sideways\n" * 2 + "2020-01-01 10:00:00," + "9" * 101 + ",5,in\n"
    content = read_text(HEADER + rows + odd)
    assert sorted(codes(content)) == ["bad_number", "unknown_direction"]
    assert [call.direction for call in content.calls][40:42] == [Direction.UNKNOWN] * 2


def test_dates_in_both_orders_are_said():
    content = read_text(HEADER + "25/12/2020 10:00,+12025550143,5,in\n12/25/2020 10:00,+12025550143,5,in\n")
    assert (starts(content), codes(content)) == (["2020-12-25 10:00:00"] * 2, ["date_order_mixed"])


def test_caller_and_callee_without_a_common_number_go_by_direction():
    content = read_text("主叫号码,被叫号码,开始时间,呼叫类型\n13800000001,13800000002,2020-01-01 10:00:00,主叫\n"
                        "13800000003,13800000004,2020-01-02 10:00:00,被叫\n")
    assert (content.calls.peers, content.own_numbers) == (["13800000002", "13800000003"], ())


def test_more_calls_than_anybody_makes_are_left_out(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(table, "MAX_CALLS", 5)
    content = read_text(HEADER + "2020-01-01 10:00:00,+12025550143,5,in\n" * 9)
    assert (len(content.calls), [(one.line, one.code) for one in content.problems]) == (5, [(6, "too_many_calls")])


def test_workbooks_larger_than_memory_should_hold_are_refused(monkeypatch: pytest.MonkeyPatch):
    data = workbook([["Date", "Number", "Duration", "Direction"], ["2020-01-01 10:00:00", "+12025550143", 5, "in"]])
    monkeypatch.setattr(table_xlsx, "_MAX_OTHER_PART", 100)
    assert refused(data)[0] == "too_large"
    monkeypatch.setattr(table_xlsx, "_MAX_IN_MEMORY", 100)
    assert not READER.recognises(source_of(data))


def test_guess_of_a_workbook_shows_each_sheet():
    data = workbook([["Remark", "x", "y"], ["nothing", "1", "2"]],
                    [["Date", "Number", "Duration", "Direction"], ["2020-01-01 10:00:00", "+12025550143", 5, "in"]])
    first, second = guess_columns(source_of(data), ReadOptions(), silent)
    assert (first[0].certain, first[0].confidence, Field.TIME in first[0].missing) == (False, 0.0, True)
    assert (second[0].certain, len(second[1])) == (True, 2)


def test_formulas_are_text_never_run():
    content = read_bytes(READER, workbook([
        ["Date", "Number", "Duration", "Direction", "Name"],
        ["2020-01-01 10:00:00", "+12025550143", 5, "in", "=cmd|' /C calc'!A0"]]))
    assert (len(content.calls), content.calls.names) == (1, {})


def test_a_sheet_that_is_no_list_of_calls_is_passed_over_and_said():
    data = workbook([["Remark", "x", "y"], ["nothing", "1", "2"]],
                    [["Date", "Number", "Duration", "Direction"], ["2020-01-01 10:00:00", "+12025550143", 5, "in"]])
    content = read_bytes(READER, data)
    assert (len(content.calls), codes(content)) == (1, ["sheets_skipped"])


def changed(data: bytes, **parts: bytes) -> bytes:
    """Return a workbook in which the parts whose name ends so are replaced."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.get(name.rpartition("/")[2].removesuffix(".xml"), old.read(name)))
    return held.getvalue()


SHEET = (b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
         b'<dimension ref="A1:XFD1048576"/><sheetData>%s</sheetData></worksheet>')


def row(number: int, *cells: bytes) -> bytes:
    texts = b"".join(b'<c r="%c%d" t="inlineStr"><is><t>%s</t></is></c>' % (65 + at, number, cell)
                     for at, cell in enumerate(cells))
    return b'<row r="%d">%s</row>' % (number, texts)


def test_false_dimensions_and_far_rows_do_not_hang():
    good = row(1, b"Date", b"Number", b"Duration", b"Direction") + row(
        2, b"2020-01-01 10:00:00", b"+12025550143", b"5", b"in")
    data = changed(workbook([["x"]]), sheet1=SHEET % (good + row(1_000_000_000, b"x")))
    assert len(read_bytes(READER, data).calls) == 1


def test_workbooks_made_to_harm_are_refused():
    plain = workbook([["x"]])
    entity = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + SHEET % b""
    assert refused(changed(plain, sheet1=entity))[0] == "xml_entities"
    assert refused(changed(plain, sheet1=SHEET % (b" " * (60 << 20))))[0] == "archive_bomb"
    assert refused(changed(plain, workbook=b"<workbook"))[0] == "workbook_broken"
    assert refused(changed(plain, **{"[Content_Types]": b"<Types/>"})) == ("workbook_broken", "")
    assert refused(plain[:-100])[0] in {"archive_broken", "workbook_broken", "columns_unclear", "unknown_format"}


def test_broken_sheet_keeps_the_rows_before_the_damage():
    good = row(1, b"Date", b"Number", b"Duration", b"Direction") + row(
        2, b"2020-01-01 10:00:00", b"+12025550143", b"5", b"in")
    data = changed(workbook([["x"]]), sheet1=(SHEET % (good + row(3, b"<<"))))
    content = read_bytes(READER, data)
    assert (len(content.calls), codes(content)) == (1, ["sheet_broken"])


def test_long_lines_open_quotes_and_nul_cost_only_their_row():
    rows = "2020-01-01 10:00:00,+12025550143,5,in\n" * 50
    long = "2020-01-01 10:00:00,+12025550143,5,in," + "n" * 300_000 + "\n"
    content = read_text(HEADER + rows + long + rows.replace(",5", ",\0" + "5") + "a,b\n")
    assert len(content.calls) == 101
    assert codes(content) == ["line_too_long", "not_a_call"]
    opened = read_text(HEADER + rows + '2020-01-01 10:00:00,"+1202,5,in\n' + rows * 200)
    assert "stray_quote" in codes(opened)
    assert len(opened.calls) > 50


def test_mapping_names_columns_that_no_rule_knows():
    table = b"wann;wer;wie lange;wohin\n02/01/2020 10:00;13800001111;3;raus\n03/01/2020 10:00;13800001112;4;rein\n"
    assert refused(table)[0] == "columns_unclear"
    mapping = parse_mapping(json.dumps({
        "schema": 1, "columns": {"time": "wann", "peer": "wer", "duration": "wie lange", "direction": "wohin"},
        "duration_unit": "min", "date_order": "month_first", "directions": {"raus": "out", "rein": "in"}}))
    content = read_bytes(READER, table, ReadOptions(mapping=mapping))
    assert starts(content) == ["2020-02-01 10:00:00", "2020-03-01 10:00:00"]
    assert [(call.peer, call.duration, call.direction) for call in content.calls] == [
        ("13800001111", 180, OUT), ("13800001112", 240, IN)]


def test_mapping_of_caller_and_callee_finds_the_owner():
    rows = ["13900009999;13800000001", "13800000002;13900009999", "13900009999;13800000003"]
    table = "von;nach;wann\n" + "".join(f"{pair};02.01.2020 10:0{at}\n" for at, pair in enumerate(rows))
    mapping = {"schema": 1, "columns": {"time": "wann", "caller": "von", "callee": "nach"}}
    content = read_text(table, ReadOptions(mapping=mapping))
    assert content.own_numbers == ("13900009999",)
    assert [(call.peer, call.direction) for call in content.calls] == [
        ("13800000001", OUT), ("13800000002", IN), ("13800000003", OUT)]


def test_mapping_by_place_for_a_table_without_header():
    table = b"1;22;770000000;770000005;2013-12-16 07:30:30;0\n1;11;770000000;770000008;2013-12-16 08:30:30;126\n"
    mapping = {"schema": 1, "columns": {"time": 5, "peer": 4, "duration": 6}}
    content = read_bytes(READER, table, ReadOptions(mapping=mapping))
    assert [(call.peer, call.duration) for call in content.calls] == [("770000005", 0), ("770000008", 126)]


def test_mapping_of_another_table_does_not_hinder_this_one():
    mapping = {"schema": 1, "columns": {"time": "wann", "peer": "wer"}}
    assert len(read_text(HEADER + "2020-01-01 10:00:00,+12025550143,5,in\n2020-01-01 10:00:00,+12025550143,5,in\n",
                         ReadOptions(mapping=mapping)).calls) == 2


def test_guess_is_shown_with_reasons_and_saved_without_content():
    data = (SAMPLES / "carrier-cn-twelve-columns-gb18030.csv").read_bytes()
    [(guess, rows)] = guess_columns(source_of(data), ReadOptions(), silent)
    assert guess.certain
    assert guess.confidence == 1.0
    assert {choice.header: (choice.field, choice.reason) for choice in guess.columns} == {
        "业务类型": (Field.MEDIUM, "header_and_values"), "通话起始时间": (Field.TIME, "header_and_values"),
        "通话时长": (Field.DURATION, "header_and_values"), "呼叫类型": (Field.DIRECTION, "header_and_values"),
        "对方号码": (Field.PEER, "header_and_values"), "通话费": (Field.FEE, "header_and_values")}
    saved = json.dumps(saved_mapping(guess), ensure_ascii=False)
    assert "138" not in saved
    assert len(read_bytes(READER, data, ReadOptions(mapping=parse_mapping(saved))).calls) == 3
    assert len(rows) == 5


@pytest.mark.parametrize("head", [b"%PDF-1.7 a,b,c\n", b"<html><table>", b'[{"a":1,"b":2,"c":3}]', b"\x00" * 1000,
                                  b"BEGIN:VCARD\nFN:x\n", b"just a line of words"])
def test_other_kinds_are_not_taken_for_tables(head: bytes):
    assert not READER.recognises(source_of(head))
