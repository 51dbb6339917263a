"""A call in a phone's log and in a phone company's list is one call; two calls of one file are always two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calls import DURATION_ROUNDED, Direction, Outcome, call_kind
from core.progress import Cancelled
from core.records import FileContent
from core.score import near_duplicates
from core.score.evaluate import EvaluateOptions, gather
from core.score.near_duplicates import MergedCall
from tests.core.builders import IN, MISSED, CallRow, assessed, call, instant, log, only

MUM = "13800000001"
ANSWERED = call_kind(Direction.IN, Outcome.ANSWERED)
MINUTES = call_kind(Direction.OUT, flags=DURATION_ROUNDED)


def bill(*rows: CallRow, **fields: object) -> FileContent:
    return log(*rows, file="z-bill.xml", connected_only=True, **fields)


def counted(*contents: FileContent) -> tuple[int, list[int]]:
    coverage = assessed(*contents).coverage
    return coverage.calls, [file.near_duplicates for file in coverage.files]


def test_a_bill_that_begins_at_the_answer_tells_the_call_the_phone_began_at_the_dialling() -> None:
    phone = log(call(MUM, "2026-05-30T12:00:00.250", 63))
    assert counted(phone, bill(call(MUM, "2026-05-30T12:00:21", 62))) == (1, [0, 1])


def test_the_phones_row_is_kept_and_the_pair_can_be_looked_at() -> None:
    phone = log(call(MUM, "2026-05-30T12:00:00", 63))
    evidence = gather([bill(call(MUM, "2026-05-30T12:00:21", 62)), phone], EvaluateOptions(country="CN"))
    wall = instant("2026-05-30T20:00:00")
    assert evidence.merged == (MergedCall(0, 0, wall, 63, 1, wall + 21_000, 62),)
    assert evidence.people[0].person.counts.talk_seconds == 63


def test_another_minute_another_length_or_another_direction_is_another_call() -> None:
    phone = log(call(MUM, "2026-05-30T12:00:00", 63))
    for other in (
        call(MUM, "2026-05-30T12:01:01", 63), call(MUM, "2026-05-30T12:00:21", 67),
        call(MUM, "2026-05-30T12:00:21", 63, IN), call("13800000002", "2026-05-30T12:00:21", 63),
    ):
        assert counted(phone, bill(other)) == (2, [0, 0])


def test_two_calls_of_one_file_stay_two() -> None:
    assert counted(log(call(MUM, "2026-05-30T12:00:00", 5), call(MUM, "2026-05-30T12:00:01", 5))) == (2, [0])


def test_each_call_of_a_bill_matches_one_call_of_the_phone() -> None:
    phone = log(*(call(MUM, f"2026-05-30T12:00:{second:02d}", 5) for second in (0, 40)))
    listed = bill(*(call(MUM, f"2026-05-30T12:00:{second:02d}", 5) for second in (10, 50)))
    assert counted(phone, listed) == (2, [0, 2])
    more = bill(*(call(MUM, f"2026-05-30T12:00:{second:02d}", 5) for second in (10, 30, 50)))
    assert counted(phone, more) == (3, [0, 2])


def test_a_missed_call_is_never_on_a_bill_and_two_phone_logs_agree_to_two_seconds() -> None:
    missed = log(call(MUM, "2026-05-30T12:00:00.900", 0, MISSED))
    assert counted(missed, bill(call(MUM, "2026-05-30T12:00:10", 30, IN))) == (2, [0, 0])
    assert counted(missed, log(call(MUM, "2026-05-30T12:00:00", 0, MISSED), file="other.json")) == (1, [0, 1])
    assert counted(missed, log(call(MUM, "2026-05-30T12:00:03", 0, MISSED), file="other.json")) == (2, [0, 0])


def test_two_phone_logs_with_the_same_talk_half_a_minute_apart_hold_two_calls() -> None:
    first = log(call(MUM, "2026-05-30T12:00:00", 20, ANSWERED))
    assert counted(first, log(call(MUM, "2026-05-30T12:00:30", 20, ANSWERED), file="other.json")) == (2, [0, 0])


def test_whole_minutes_hold_what_they_were_rounded_up_from() -> None:
    phone = log(call(MUM, "2026-05-30T12:00:31", 61))
    for seconds, calls in ((120, 1), (180, 2), (60, 1)):
        listed = bill(call(MUM, "2026-05-30T12:00:00", seconds, MINUTES))
        # One minute for 61 seconds lies within the slack two clocks have.
        assert counted(phone, listed)[0] == calls


def test_lists_of_two_own_numbers_hold_different_calls() -> None:
    first = log(call(MUM, "2026-05-30T12:00:00", 20), own_numbers=("13900000001",))
    for own, calls in (("13900000002", 2), ("+86 139 0000 0001", 1)):
        other = log(call(MUM, "2026-05-30T12:00:01", 20), file="other.csv", own_numbers=(own,))
        assert counted(first, other)[0] == calls


def test_the_period_is_that_of_the_calls_kept() -> None:
    phone = log(call(MUM, "2026-05-30T12:00:20", 63))
    early = bill(call(MUM, "2026-05-30T12:00:00", 62))
    result = assessed(phone, early)
    assert result.coverage.first_call == only(result.exposures).person.counts.first_call
    assert [file.first_day is not None for file in result.coverage.files] == [True, True]


MOMENTS = st.lists(st.tuples(st.integers(0, 300), st.sampled_from([0, 5, 6, 30, 60])), max_size=12)


def rows(moments: list[tuple[int, int]]) -> list[CallRow]:
    return [call(MUM, f"2026-05-30T12:{second // 60:02d}:{second % 60:02d}", talk) for second, talk in moments]


@given(MOMENTS, MOMENTS)
def test_the_order_of_the_files_never_matters_and_no_file_loses_calls_to_itself(
    first: list[tuple[int, int]], second: list[tuple[int, int]]
) -> None:
    phone, listed = log(*rows(first)), bill(*rows(second))
    result = assessed(phone, listed)
    assert result == assessed(listed, phone)
    alone = [assessed(content).coverage.calls for content in (phone, listed)]
    assert max(alone) <= result.coverage.calls <= sum(alone)
    assert result.coverage.calls + sum(file.duplicates for file in result.coverage.files) == len(first) + len(second)


def test_a_list_without_seconds_is_compared_by_the_minute() -> None:
    others = [call(MUM, f"2026-05-2{day}T09:00:00", 30) for day in range(4)]
    phone = log(call(MUM, "2026-05-30T12:00:48", 20, ANSWERED))
    vague = call(MUM, "2026-05-30T12:00:00", 20, ANSWERED)
    assert counted(phone, log(vague, *others, file="other.csv")) == (5, [0, 1])
    # Four calls may all have begun on a whole minute by chance.
    assert counted(phone, log(vague, *others[1:], file="other.csv")) == (5, [0, 0])


def test_countless_calls_in_one_second_are_compared_with_a_few_only(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0
    same = near_duplicates._may_be_the_same

    def counting(*given: object) -> bool:
        nonlocal compared
        compared += 1
        return same(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(near_duplicates, "_may_be_the_same", counting)
    size = 1_000
    phone = log(*(call(MUM, "2026-05-30T12:00:00", 1 + talk) for talk in range(size)))
    listed = bill(*(call(MUM, "2026-05-30T12:00:00", 10_000 + talk) for talk in range(size)))
    assert counted(phone, listed) == (2 * size, [0, 0])
    assert 0 < compared <= near_duplicates._MOST_RECENT * 2 * size


def test_looking_for_pairs_can_be_stopped() -> None:
    def report(done: int, total: int) -> None:
        # Merging three calls says only that it is done.
        if (done, total) == (0, 3):
            raise Cancelled

    phone = log(call(MUM, "2026-05-30T12:00:00"))
    listed = bill(call(MUM, "2026-05-30T12:00:10"), call("13800000002", "2026-05-30T12:00:10"))
    with pytest.raises(Cancelled):
        gather([phone, listed], EvaluateOptions(country="CN"), report)


def test_hundreds_of_files_that_tell_one_call_cost_no_comparison_of_each_with_each() -> None:
    talk = [1 + place % 3 for place in range(200)]
    files = [log(call(MUM, f"2026-05-30T12:00:00.{place:03d}", seconds), file=f"{place:03d}.xml")
             for place, seconds in enumerate(talk)]
    groups = -(-200 // near_duplicates._MOST_RECENT)
    assert counted(*files)[0] == groups
