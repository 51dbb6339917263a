"""Counts of one person's calls, and the tie parts, computed by hand."""

import math

import pytest

from core.calls import Direction, Outcome, call_kind
from core.score.statistics import is_answered
from tests.core.builders import IN, MISSED, OUT, assessed, book, by_name, call, card, log, only


def test_what_is_counted() -> None:
    number = "13800000001"
    rows = [
        call(number, "2026-05-31T23:30:00", 600, OUT),  # Sunday night
        call(number, "2026-05-30T06:59:59", 60, IN),  # Saturday night
        call(number, "2026-05-29T07:00:00", 30, MISSED),  # ring time is no talk time
        call(number, "2026-05-02T12:00:00", 0, OUT),  # not connected; age 29
        call(number, "2026-05-01T12:00:00", 100, call_kind(Direction.IN, Outcome.ELSEWHERE)),  # age 30
        call(number, "2025-12-03T12:00:00", 5, call_kind(Direction.IN, Outcome.REJECTED)),  # age 179
        call(number, "2025-12-02T12:00:00", 1000, OUT),  # age 180: outside
        call(number, "2025-01-01T12:00:00", 9, call_kind(Direction.UNKNOWN)),
    ]
    counts = only(assessed(log(*rows)).exposures).person.counts
    assert (counts.calls, counts.outgoing, counts.incoming) == (8, 3, 4)
    assert (counts.answered, counts.missed) == (5, 2)
    assert counts.talk_seconds == 600 + 60 + 100 + 1000 + 9
    assert (counts.calls_30, counts.calls_90, counts.calls_180) == (4, 5, 6)
    assert (counts.talk_seconds_30, counts.talk_seconds_90, counts.talk_seconds_180) == (660, 760, 760)
    assert (counts.night_calls, counts.weekend_calls) == (2, 3)
    assert (counts.active_days, counts.active_weeks) == (8, 4)  # 25 May, 27 April, 1 December, 30 December
    assert counts.first_call is not None
    assert counts.first_call.isoformat() == "2025-01-01T12:00:00+08:00"
    assert counts.last_call is not None
    assert counts.last_call.isoformat() == "2026-05-31T23:30:00+08:00"


@pytest.mark.parametrize(
    ("outcome", "seconds", "answered"),
    [
        (Outcome.UNKNOWN, 1, True), (Outcome.UNKNOWN, 0, False), (Outcome.UNKNOWN, -1, False),
        (Outcome.ANSWERED, 0, True), (Outcome.ELSEWHERE, 0, True), (Outcome.MISSED, 30, False),
        (Outcome.REJECTED, 1, False), (Outcome.BLOCKED, 1, False), (Outcome.VOICEMAIL, 20, False),
        (Outcome.FORWARDED, 20, False),
    ],
)
def test_answered_means_talk_took_place(outcome: Outcome, seconds: int, answered: bool) -> None:
    assert is_answered(seconds, call_kind(Direction.IN, outcome)) is answered


def test_tie_parts_by_hand() -> None:
    rows = [
        call("13800000001", "2026-05-21T12:00:00", 7200, OUT),  # 10 days old, counts 60 minutes at most
        call("13800000001", "2026-03-02T12:00:00", 0, OUT),  # 90 days old: half a call
    ]
    exposure = only(assessed(log(*rows)).exposures)
    decayed = 2 ** (-10 / 90) + 0.5
    assert exposure.tie_parts == pytest.approx({
        "volume": math.log(1 + decayed) / math.log(41),
        "talk": math.log(61) / math.log(241),
        "weeks": 2 / 13,
        "recency": math.exp(-10 / 30),
    })
    assert exposure.points.tie == pytest.approx(25 * sum(exposure.tie_parts.values()) / 4)


def test_the_carrier_sees_connected_calls_only() -> None:
    from core.assessment import Channel

    missed = assessed(log(call("13800000001", "2026-05-30T12:00:00", 0, MISSED)))
    assert only(missed.exposures).channels == (Channel.CALL_LOG,)
    connected = assessed(log(call("13800000001", "2026-05-30T12:00:00", 9, OUT)))
    assert only(connected.exposures).channels == (Channel.CALL_LOG, Channel.CARRIER_RECORDS)


def test_calls_after_a_chosen_reference_date_lie_in_no_window() -> None:
    from datetime import date

    result = assessed(
        book(card("妈妈", "13800000001")),
        log(call("13800000001", "2026-05-30T12:00:00"), call("13800000001", "2026-04-30T12:00:00")),
        reference_date=date(2026, 5, 1),
    )
    counts = by_name(result)["妈妈"].person.counts
    assert (counts.calls, counts.calls_30) == (2, 1)
