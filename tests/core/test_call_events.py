"""One log from many files: what counts as the same call, and who gets it."""

import tracemalloc

from core.calls import WALL_CLOCK, CallTable, Direction, call_kind
from core.records import FileContent, FileKind
from core.score.call_events import PersonCalls
from tests.core.builders import IN, MISSED, OUT, assessed, call, instant, log, only

FIRST = call("13800000001", "2026-05-30T12:00:00.250", 60, OUT)


def totals(*contents: FileContent) -> tuple[int, list[int]]:
    coverage = assessed(*contents).coverage
    return coverage.calls, [file.duplicates for file in coverage.files]


def test_overlapping_backups_count_each_call_once_whatever_form_the_number_has() -> None:
    second = call("+86 138 0000 0001", "2026-05-30T12:00:00.250", 60, OUT)
    third = call("13800000001", "2026-05-31T12:00:00.250", 60, OUT)
    assert totals(log(FIRST, file="a.xml"), log(second, third, file="b.xml")) == (2, [0, 1])


def test_the_same_moment_in_another_direction_or_outcome_is_another_call() -> None:
    rows = [call("13800000001", "2026-05-30T12:00:00.250", 0, kind) for kind in (OUT, IN, MISSED)]
    assert totals(log(*rows)) == (3, [0])


def test_whole_seconds_alone_do_not_make_a_duplicate() -> None:
    rows = [call("13800000001", "2026-05-30T12:00:00", seconds, OUT) for seconds in (30, 31, 31)]
    assert totals(log(*rows)) == (2, [1])


def test_two_files_of_one_name_are_two_files_and_one_file_given_twice_is_one() -> None:
    other = FileContent("calls.xml", FileKind.SMS_BACKUP_RESTORE, "another digest", calls=log(FIRST).calls)
    assert totals(log(FIRST), log(FIRST)) == (1, [0])
    assert totals(log(FIRST), other) == (1, [0, 1])


def test_wall_clock_times_stay_and_are_said_to_be_guessed_unless_the_source_fixes_the_zone() -> None:
    table = CallTable()
    table.add("13800000001", instant("2026-05-30T20:00:00") , 60, call_kind(Direction.OUT, flags=WALL_CLOCK))
    floating = FileContent("list.csv", FileKind.CALL_TABLE, "d", calls=table)
    fixed = FileContent("list.csv", FileKind.CALL_TABLE, "d", calls=table, zone="Asia/Shanghai")
    # The wall clock is stored as if it were UTC: 20:00 in China is 12:00 UTC, so the wall showed 12:00.
    for content, guessed in ((floating, True), (fixed, False)):
        result = assessed(content)
        last = only(result.exposures).person.counts.last_call
        assert last is not None
        assert last.isoformat() == "2026-05-30T12:00:00+08:00"
        assert ("zone_guessed" in result.coverage.warnings) is guessed


def test_summer_time_moves_the_local_day() -> None:
    # New York, 2026-07-02 03:30 UTC is still the evening of 1 July there.
    table = CallTable()
    table.add("2125550100", 1_782_963_000_000, 60, OUT)
    table.add("2125550100", 1_767_324_600_000, 60, OUT)  # 2026-01-02 03:30 UTC, winter
    result = assessed(FileContent("calls.xml", FileKind.SMS_BACKUP_RESTORE, "d", calls=table), country="US")
    counts = only(result.exposures).person.counts
    assert counts.first_call is not None
    assert counts.last_call is not None
    assert counts.last_call.isoformat() == "2026-07-01T23:30:00-04:00"
    assert counts.first_call.isoformat() == "2026-01-01T22:30:00-05:00"
    assert result.coverage.warnings[-1] == "zone_guessed"


def test_where_a_source_tells_no_seconds_calls_that_agree_in_all_are_counted_in_each_file() -> None:
    others = [call("13800000001", f"2026-05-2{day}T12:00:00", 60, OUT) for day in range(4)]
    redialled = call("13800000001", "2026-05-30T12:00:00", 60, OUT)
    assert totals(log(*others, redialled, redialled)) == (6, [0])
    # A second list that holds the last days again brings no new call, one with a third redial brings that.
    for repeats, calls in ((1, 6), (2, 6), (3, 7)):
        again = log(*others, *[redialled] * repeats, file="z.xml")
        assert totals(log(*others, redialled, redialled), again) == (calls, [0, 4 + min(repeats, 2)])


def test_who_repeats_a_call_takes_little_memory_however_many_files_there_are() -> None:
    calls = PersonCalls()
    tracemalloc.start()
    for minute in range(1_000):
        for source in (70_000, 70_001):
            calls.add_copy(minute * 60_000, 5, source)
    assert tracemalloc.get_traced_memory()[1] < 400_000
    tracemalloc.stop()
    calls.starts.append(0)
    calls.durations.append(5)
    calls.sources.append(3)
    assert calls.held_by(0) == {3, 70_000, 70_001}
