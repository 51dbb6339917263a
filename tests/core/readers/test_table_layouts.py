"""Known layouts of call lists: one invented sample each, read to the last call."""

from collections import Counter

import pytest

from core.calls import DURATION_ROUNDED, WALL_CLOCK, YEAR_GUESSED, Direction, Outcome
from core.readers.column_layouts import known_layouts
from core.readers.durations import Unit, parse_duration
from core.readers.source import ReadOptions
from core.readers.table import READER
from core.reading.files import read_files
from core.records import FileContent, FileKind

from .sources import DATA, codes, read_bytes
from .test_table import refused, starts

SAMPLES = DATA / "call_table"
IN, OUT = Direction.IN, Direction.OUT


def sample(name: str) -> FileContent:
    """Read a sample as a user's file is read: every reader is asked."""
    [content] = read_files([SAMPLES / name]).contents
    assert content.kind is FileKind.CALL_TABLE
    return content


@pytest.mark.parametrize(("name", "incoming", "outgoing", "unknown", "seconds", "first"), [
    ("att-us-2013.csv", 2, 1, 0, [120, 60, 420], "2013-05-13 09:05:00"),
    ("bandicoot.csv", 1, 1, 0, [137, 542], "2014-08-20 20:30:37"),
    ("bt-uk.csv", 0, 2, 0, [80, 725], "2012-05-13 09:15:00"),
    ("carrier-cn-mobile-gb18030.csv", 3, 3, 0, [38, 84, 42, 42, 3723, 5], "2019-12-30 10:02:33"),
    ("carrier-cn-telecom.csv", 1, 3, 0, [65, 30, 12, 7], "2020-03-01 10:00:00"),
    ("carrier-cn-unicom-seconds.csv", 2, 1, 0, [89, 240, 133], "2015-01-01 10:29:58"),
    ("fritzbox-english-mail.csv", 1, 1, 0, [180, 3900], "2023-02-01 10:00:00"),
    ("fritzbox-german.csv", 3, 1, 0, [180, 0, 0, 3900], "2023-02-01 10:00:00"),
    ("fritzbox-older.csv", 2, 1, 0, [180, 0, 720], "2012-02-01 10:00:00"),
    ("iexplorer.csv", 2, 1, 0, [103, 0, 730], "2017-06-02 09:45:48"),
    ("imazing-2-no-header.csv", 2, 2, 0, [103, 130, 0, 0], "2017-06-02 09:45:00"),
    ("imazing-3.csv", 2, 0, 0, [60, 4], "2023-05-01 10:00:00"),
    ("iphone-direction-timestamp.csv", 1, 1, 0, [60, 14], "2023-05-13 10:00:00"),
    ("logger-oldest.csv", 2, 1, 0, [12, 0, 33], "2020-09-13 12:26:40"),
    ("logger-middle.csv", 3, 0, 1, [12, 0, 5, 5], "2020-09-13 12:26:40"),
    ("logger-newest.csv", 2, 1, 0, [12, 0, 0], "2020-09-13 12:26:40"),
    ("nokia-logexport.csv", 2, 1, 0, [58, 0, 45], "2009-02-02 21:15:00"),
    ("t-mobile-us-2017.csv", 2, 1, 0, [120, 60, 900], "2017-03-14 09:05:00"),
    ("t-mobile-us-2022.csv", 2, 2, 0, [120, 60, 660, 60], "2022-07-13 09:05:00"),
    ("telstra-au.csv", 0, 3, 0, [80, 725, 7], "2016-05-13 09:15:00"),
])
def test_every_call_of_a_layout(name: str, incoming: int, outgoing: int, unknown: int, seconds: list[int], first: str):
    content = sample(name)
    directions = Counter(call.direction for call in content.calls)
    assert (directions[IN], directions[OUT], directions[Direction.UNKNOWN]) == (incoming, outgoing, unknown)
    assert (list(content.calls.durations), starts(content)[0]) == (seconds, first)


@pytest.mark.parametrize(("name", "outcomes"), [
    ("carrier-cn-mobile-gb18030.csv", {2: Outcome.FORWARDED, 3: Outcome.FORWARDED}),
    ("fritzbox-german.csv", {1: Outcome.MISSED, 2: Outcome.REJECTED}),
    ("fritzbox-older.csv", {1: Outcome.MISSED}),
    ("iexplorer.csv", {1: Outcome.MISSED}),
    ("imazing-2-no-header.csv", {2: Outcome.MISSED}),
    ("imazing-3.csv", {1: Outcome.MISSED}),
    ("logger-oldest.csv", {1: Outcome.MISSED}),
    ("logger-middle.csv", {1: Outcome.REJECTED, 2: Outcome.ELSEWHERE}),
    ("logger-newest.csv", {1: Outcome.BLOCKED, 2: Outcome.VOICEMAIL}),
    ("nokia-logexport.csv", {1: Outcome.MISSED}),
])
def test_how_calls_ended(name: str, outcomes: dict[int, Outcome]):
    found = {place: call.outcome for place, call in enumerate(sample(name).calls) if call.outcome}
    assert found == outcomes


@pytest.mark.parametrize("name", [
    "att-us-2013.csv", "t-mobile-us-2017.csv", "t-mobile-us-2022.csv", "fritzbox-german.csv", "fritzbox-older.csv",
    "fritzbox-english-mail.csv",
])
def test_sources_that_count_whole_minutes_say_so(name: str):
    assert {call.flags for call in sample(name).calls} == {WALL_CLOCK | DURATION_ROUNDED}


@pytest.mark.parametrize(("name", "own"), [
    ("bt-uk.csv", ("01632960000",)), ("carrier-cn-telecom.csv", ("18900009999",)), ("telstra-au.csv", ("0491570000",)),
    ("fritzbox-german.csv", ("555100",)),
])
def test_the_owners_number_is_known(name: str, own: tuple[str, ...]):
    content = sample(name)
    assert content.own_numbers == own
    assert not set(own) & set(content.calls.peers)


def test_the_period_above_gives_years_that_turn():
    content = sample("carrier-cn-mobile-gb18030.csv")
    assert [text[:10] for text in starts(content)] == [
        "2019-12-30", "2019-12-31", "2020-01-02", "2020-01-02", "2020-01-05", "2020-01-06"]
    assert not any(call.flags & YEAR_GUESSED for call in content.calls)
    assert (content.zone, content.connected_only, codes(content)) == ("Asia/Shanghai", True, ["not_a_call"])


def test_names_that_shift_the_columns():
    assert sample("logger-oldest.csv").calls.names == {1: {"Lee,Ann,Dr"}}
    assert sample("logger-middle.csv").calls.names == {0: {"Ann"}, 1: {"Lee,Bob"}}
    assert sample("logger-newest.csv").calls.names == {0: {'Lee, Bob "B"'}, 2: {"Ann"}}
    assert sample("imazing-2-no-header.csv").calls.names == {0: {"Ann Lee"}}


def test_a_bill_with_a_table_for_each_line_and_one_of_messages():
    content = sample("att-us-2013.csv")
    assert content.calls.peers == ["555-010-0200", "555-010-0201", "555-010-0202"]
    assert [(one.code, one.detail) for one in content.problems] == [("not_a_call", "3"), ("sheets_skipped", "1")]


def test_tables_below_each_other_without_end_are_bounded():
    block = "Number,Date,Duration,Direction,Status\nx,y,z\nDate,Number,Length,Type,Result\nx,y,z\n"
    first = "Date,Number,Duration,Direction\n" + "2020-01-01 10:00:00,+12025550143,5,in\n" * 3
    content = read_bytes(READER, (first + block * 2000).encode())
    assert len(content.calls) == 3
    assert codes(content)[-1] == "sheets_skipped"


def test_a_type_the_router_does_not_define_is_said():
    data = (SAMPLES / "fritzbox-german.csv").read_text("utf-8")
    content = read_bytes(READER, (data + "7;14.02.23 09:30;;030555009;Berlin;;555100;0:00\n").encode())
    assert (list(content.calls)[-1].direction, codes(content)) == (Direction.UNKNOWN, ["unknown_direction"])


def test_headers_of_a_known_layout_do_not_outweigh_values():
    # The router's headers, and under them nothing a router writes.
    assert refused(b"Typ;Datum;Rufnummer;Nebenstelle;Dauer\na;b;c;d;e\nf;g;h;i;j\n")[0] == "columns_unclear"


def test_two_parts_of_a_routers_duration_are_hours_and_minutes():
    assert parse_duration("1:05", Unit.HOURS_MINUTES) == (3900, True)
    assert parse_duration("0:00:07", Unit.HOURS_MINUTES) == (7, False)
    assert parse_duration("0:61", Unit.HOURS_MINUTES) is None


def test_every_known_layout_is_in_use():
    assert [(bool(one.columns), bool(one.places), one.every) for one in known_layouts()] == [
        (True, False, Direction.UNKNOWN), (False, True, Direction.UNKNOWN), (False, False, OUT),
        (False, False, OUT)]


@pytest.mark.parametrize(("name", "outcomes", "directions"), [
    ("fritzbox-german.csv", [0, Outcome.MISSED, Outcome.REJECTED, 0], [1, 1, 1, 2]),
    ("fritzbox-older.csv", [0, Outcome.MISSED, 0], [1, 1, 2]),
])
def test_a_routers_types_keep_their_meaning_when_the_columns_are_named_by_hand(name, outcomes, directions):
    mapping = {"schema": 1, "duration_unit": "h:mm",
               "columns": {"direction": "Typ", "time": "Datum", "peer": "Rufnummer", "duration": "Dauer"}}
    content = read_bytes(READER, (SAMPLES / name).read_bytes(), ReadOptions(mapping=mapping))
    assert [call.outcome for call in content.calls] == outcomes
    assert [call.direction for call in content.calls] == directions


def test_a_number_column_nobody_names_beside_half_of_a_pair_is_not_taken_for_the_counterpart():
    rows = "".join(f"2026-05-{day:02} 10:00:00,{'15510000000' if day % 2 else f'1550000000{day % 4}'},"
                   f"{f'1550000000{day % 4}' if day % 2 else '15510000000'},{day}\n" for day in range(1, 21))
    assert refused(f"when,to,xyz,secs\n{rows}".encode()) == ("columns_unclear", "peer")
    assert refused(f"Date,xxx,xyz,Duration\n{rows}".encode()) == ("columns_unclear", "peer")


def test_german_words():
    data = ("Datum;Name;Telefonnummer;Gesprächsdauer;Richtung\n"
            "14.05.2026 12:10;Anna;+4915100000001;3 Min;ausgehend\n"
            "15.05.2026 12:11;;+4915100000002;15 Sek;eingehend\n"
            "16.05.2026 12:12;;unbekannt;0 Sek;verpasst\n"
            "Summe;;;18;\n")
    content = read_bytes(READER, data.encode())
    assert [(call.direction, call.outcome, call.duration) for call in content.calls] == [
        (Direction.OUT, 0, 180), (Direction.IN, 0, 15), (Direction.IN, Outcome.MISSED, 0)]
    assert [call.peer for call in content.calls] == ["+4915100000001", "+4915100000002", ""]
    assert [(one.code, one.detail) for one in content.problems] == [("not_a_call", "1")]
