"""What the files cannot tell is said: gaps, cut-off logs, lists without missed calls, names or incoming calls."""

from datetime import date, datetime, timedelta

from core.assessment import FileNote, Gap
from core.calls import DURATION_ROUNDED, WALL_CLOCK, YEAR_GUESSED, CallTable, Direction, call_kind
from core.records import FileContent, FileKind
from tests.core.builders import IN, MISSED, OUT, CallRow, assessed, book, call, card, log, only

NOON = datetime(2026, 3, 1, 12)


def daily(days: list[int], kind: int = OUT, name: str = "妈妈") -> list[CallRow]:
    return [call("13800000001", (NOON + timedelta(days=day)).isoformat(), 60, kind, name) for day in days]


def notes(content: FileContent) -> tuple[FileNote, ...]:
    return only(assessed(content).coverage.files).notes


def test_a_week_without_calls_in_a_busy_log_is_a_gap() -> None:
    # 40 days with a call each, 9 days without, 11 days with one: a pause is 1.2 days, eight of them 9.4 days.
    rows = daily([*range(40), *range(50, 61)])
    assert assessed(log(*rows)).coverage.gaps == (Gap(date(2026, 4, 10), date(2026, 4, 19)),)
    assert assessed(log(*daily([*range(40), *range(49, 60)]))).coverage.gaps == ()


def test_a_quiet_log_has_long_pauses_and_no_gaps() -> None:
    assert assessed(log(*daily(list(range(0, 90, 9))))).coverage.gaps == ()
    assert assessed(log(*daily([0]))).coverage.gaps == ()


def test_the_longest_gaps_are_told_in_the_order_of_time() -> None:
    busy = [start + day for start in range(0, 140, 20) for day in range(8)]
    rows = [row for row in daily(busy) for _ in range(1)] + [
        call("13800000001", (NOON + timedelta(days=day, minutes=minute)).isoformat())
        for day in busy for minute in range(5)
    ]
    gaps = assessed(log(*rows)).coverage.gaps
    assert len(gaps) == 5
    assert list(gaps) == sorted(gaps, key=lambda gap: gap.first_day)
    assert {(gap.last_day - gap.first_day).days + 1 for gap in gaps} == {12}


def test_a_carriers_list_holds_no_missed_calls_and_no_names() -> None:
    rows = [(*row[:4], "") for row in daily([1, 2])]
    assert notes(log(*rows, connected_only=True)) == (FileNote.NO_MISSED_CALLS, FileNote.NO_NAMES)


def test_a_log_of_a_round_number_of_calls_is_likely_cut_off() -> None:
    rows = daily(list(range(49)), IN)
    assert notes(log(*rows)) == ()
    assert notes(log(*rows, *daily([49], MISSED))) == (FileNote.LIKELY_CUT_OFF,)


def test_twenty_calls_of_one_direction_are_a_list_of_that_direction() -> None:
    assert notes(log(*daily(list(range(19))))) == ()
    assert notes(log(*daily(list(range(20))))) == (FileNote.OUTGOING_ONLY,)
    assert notes(log(*daily(list(range(20)), IN))) == ()


def test_what_was_guessed_or_rounded_is_said() -> None:
    table = CallTable()
    flags = DURATION_ROUNDED | YEAR_GUESSED | WALL_CLOCK
    table.add("13800000001", 1_780_000_000_000, 60, call_kind(Direction.IN, flags=flags), "妈妈", "sim 1")
    table.add("13800000001", 1_780_000_060_000, 60, call_kind(Direction.IN), "妈妈", "sim 2")
    coverage = only(assessed(FileContent("list.csv", FileKind.CALL_TABLE, "d", calls=table)).coverage.files)
    assert coverage.notes == (FileNote.WHOLE_MINUTES, FileNote.YEAR_GUESSED, FileNote.ZONE_GUESSED)
    assert coverage.own_lines == 2
    fixed = FileContent("list.csv", FileKind.CALL_TABLE, "d", calls=table, zone="Asia/Shanghai")
    assert FileNote.ZONE_GUESSED not in notes(fixed)


def test_an_address_book_tells_of_no_calls() -> None:
    assert notes(book(card("妈妈", "13800000001"))) == (FileNote.NO_CALLS,)
