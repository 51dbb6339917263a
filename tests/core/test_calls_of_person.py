"""The list of one person's calls: order, what each row says, and sums equal to the person's counts."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.calls import DURATION_ROUNDED, YEAR_GUESSED, Direction, Outcome, call_kind
from core.score.call_events import PersonCalls
from core.score.calls_of_person import CallChoice, CallsOfPerson, CallSums, PersonCall
from core.score.evaluate import EvaluateOptions, assess, gather
from tests.core.builders import IN, MISSED, OUT, REFERENCE, call, log

NUMBER = "13800000001"


def listed(*rows: tuple[str, int, int]) -> CallsOfPerson:
    """Return the list of calls given as local time, seconds and kind byte."""
    evidence = gather(
        [log(*(call(NUMBER, when, seconds, kind) for when, seconds, kind in rows))],
        EvaluateOptions(country="CN", reference_date=REFERENCE),
    )
    (one,) = evidence.people
    return CallsOfPerson(evidence.calls_by_person[one.person.key])


FOUR = (
    ("2026-04-30T23:59:00", 60, OUT),
    ("2026-05-02T08:00:00", 0, MISSED),
    ("2026-05-01T00:00:00", 90, IN),
    ("2026-05-31T21:30:00", 0, OUT),
)


def test_newest_first_in_local_time() -> None:
    calls = listed(*FOUR)
    assert len(calls) == 4
    assert [calls.call(place).start for place in range(4)] == [
        datetime(2026, 5, 31, 21, 30), datetime(2026, 5, 2, 8), datetime(2026, 5, 1), datetime(2026, 4, 30, 23, 59)
    ]


def test_a_row_says_what_the_file_said() -> None:
    calls = listed(*FOUR)
    assert calls.call(1) == PersonCall(
        datetime(2026, 5, 2, 8), Direction.IN, Outcome.MISSED, 0, talked=False, rounded=False, year_guessed=False)
    assert calls.call(2) == PersonCall(
        datetime(2026, 5, 1), Direction.IN, Outcome.UNKNOWN, 90, talked=True, rounded=False, year_guessed=False)


def test_an_answered_call_of_unknown_length_and_its_marks() -> None:
    kind = call_kind(Direction.OUT, Outcome.ANSWERED, DURATION_ROUNDED | YEAR_GUESSED)
    row = listed(("2026-05-02T08:00:00", -1, kind)).call(0)
    assert (row.seconds, row.talked, row.rounded, row.year_guessed) == (None, True, True, True)


def test_sums_by_hand() -> None:
    assert listed(*FOUR).sums() == CallSums(calls=4, answered=2, outgoing=2, incoming=2, missed=1, talk_seconds=150)


@pytest.mark.parametrize(("choice", "count"), [
    (CallChoice.ALL, 4), (CallChoice.OUTGOING, 2), (CallChoice.INCOMING, 2), (CallChoice.MISSED, 1)
])
def test_chosen_by_kind(choice: CallChoice, count: int) -> None:
    assert len(listed(*FOUR).chosen(choice)) == count


def test_chosen_by_month() -> None:
    calls = listed(*FOUR)
    assert calls.months() == (((2026, 5), 3), ((2026, 4), 1))
    assert calls.chosen(CallChoice.ALL, (2026, 4)).call(0).start == datetime(2026, 4, 30, 23, 59)
    assert len(calls.chosen(CallChoice.OUTGOING, (2026, 5))) == 1


def test_the_last_six_months_end_on_the_reference_date() -> None:
    calls = listed(("2025-12-02T23:59:00", 60, OUT), ("2025-12-03T00:00:00", 60, OUT), ("2026-05-31T23:59:00", 60, IN))
    # 3 December is 179 days before 31 May.
    assert len(calls.within(REFERENCE, 180)) == 2


def test_only_marked_calls_have_notes() -> None:
    assert not listed(*FOUR).has_notes
    assert listed(("2026-05-02T08:00:00", 60, call_kind(Direction.OUT, flags=DURATION_ROUNDED))).has_notes


def test_nobody_called() -> None:
    calls = CallsOfPerson(PersonCalls())
    assert len(calls) == 0
    assert calls.months() == ()
    assert calls.sums() == CallSums(0, 0, 0, 0, 0, 0)


kinds = st.builds(call_kind, st.sampled_from(Direction), st.sampled_from(Outcome))


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(-1, 4000), kinds), min_size=1, max_size=30,
                unique_by=lambda row: row[0]))
@settings(max_examples=80, deadline=None)
def test_sums_are_the_counts_of_the_person(rows: list[tuple[int, int, int]]) -> None:
    made = [call(NUMBER, f"2026-05-{1 + hour // 24:02d}T{hour % 24:02d}:00:00", seconds, kind)
            for hour, seconds, kind in rows]
    evidence = gather([log(*made)], EvaluateOptions(country="CN", reference_date=REFERENCE))
    (exposure,) = assess(evidence).exposures
    calls = CallsOfPerson(evidence.calls_by_person[exposure.person.key])
    counts = exposure.person.counts
    assert calls.sums() == CallSums(
        counts.calls, counts.answered, counts.outgoing, counts.incoming, counts.missed, counts.talk_seconds)
    window = calls.within(REFERENCE, 180).sums()
    assert (window.calls, window.talk_seconds) == (counts.calls_180, counts.talk_seconds_180)
    months = [calls.chosen(CallChoice.ALL, month).sums().calls for month, _ in calls.months()]
    assert sum(months) == counts.calls
