"""Each ordering by itself: places, figures and cut lines worked out by hand."""

from dataclasses import replace

import pytest

from core.assessment import Channel
from core.score.evaluate import EvaluateOptions, assess, gather
from core.summary.playbook_ranking import Measure, playbook_ranking, playbooks
from tests.core.builders import IN, MISSED, REFERENCE, assessed, book, by_name, call, card, log

NAMES = ("甲", "乙", "丙", "丁", "戊", "己", "庚")
NUMBERS = {name: f"1380000000{index}" for index, name in enumerate(NAMES)}
BOOK = book(*(card(name, number) for name, number in NUMBERS.items()))


def many(name, times, seconds, day="2026-05-30", kind=IN):
    return [call(NUMBERS[name], f"{day}T{hour:02}:00:00", seconds, kind) for hour in range(times)]


#: 甲 calls most, 乙 talks longest, 丙 called only in March, 丁 in December only rang.
LOG = log(*many("甲", 6, 60), *many("乙", 2, 600), *many("丙", 4, 30, "2026-03-15"),
          *many("丁", 3, 0, "2025-12-20", MISSED))
RESULT = assessed(BOOK, LOG)


def rows(playbook, result=RESULT, evidence=None):
    names = {one.person.key: one.person.name for one in result.exposures}
    ranking = playbook_ranking(result, playbook, evidence)
    return [(names[bar.key], bar.place, ranking.figure(bar)) for bar in ranking.bars]


def test_there_are_six_orderings() -> None:
    assert playbooks() == ("count_180", "duration_180", "top5_then_duration", "count_90", "count_30", "duration_30")


@pytest.mark.parametrize(("playbook", "expected"), [
    ("count_180", [("甲", 1, 6), ("丙", 2, 4), ("丁", 3, 3), ("乙", 4, 2)]),
    ("duration_180", [("乙", 1, 1200), ("甲", 2, 360), ("丙", 3, 120), ("丁", 4, 0)]),
    ("top5_then_duration", [("乙", 1, 1200), ("甲", 2, 360), ("丙", 3, 120), ("丁", 4, 0)]),
    ("count_90", [("甲", 1, 6), ("丙", 2, 4), ("乙", 3, 2), ("丁", 4, 0)]),
    ("count_30", [("甲", 1, 6), ("乙", 2, 2), ("丙", 3, 0), ("丁", 4, 0)]),
    ("duration_30", [("乙", 1, 1200), ("甲", 2, 360), ("丙", 3, 0), ("丁", 4, 0)]),
])
def test_the_log_alone_gives_these_orders(playbook, expected) -> None:
    alone = assessed(BOOK, LOG, closed=frozenset({Channel.CARRIER_RECORDS}))
    assert rows(playbook, alone) == expected
    people = by_name(alone)
    assert all(people[name].playbook_ranks[playbook] == place for name, place, _ in expected)


def test_with_both_tables_open_the_better_place_counts() -> None:
    # The carrier's list knows no missed calls: there 乙 stands third, and 丁 is not in it.
    assert rows("count_180") == [("甲", 1, 6), ("丙", 2, 4), ("丁", 3, 3), ("乙", 3, 2)]
    assert playbook_ranking(RESULT, "count_180").two_tables


def test_the_carriers_list_alone_counts_connected_calls() -> None:
    missed = log(*many("甲", 3, 60), *many("甲", 4, 0, "2026-05-29", MISSED), *many("乙", 5, 60))
    evidence = gather([BOOK, missed], EvaluateOptions("CN", reference_date=REFERENCE))
    carrier = assess(evidence, frozenset({Channel.CALL_LOG}))
    assert rows("count_180", carrier, evidence) == [("乙", 1, 5), ("甲", 2, 3)]
    assert not playbook_ranking(carrier, "count_180", evidence).two_tables
    assert rows("count_180", assess(evidence), evidence) == [("甲", 1, 7), ("乙", 1, 5)]


def test_without_call_tables_there_is_no_order() -> None:
    closed = assessed(BOOK, LOG, closed=frozenset({Channel.CALL_LOG, Channel.CARRIER_RECORDS}))
    ranking = playbook_ranking(closed, "count_180")
    assert (ranking.bars, ranking.cuts, ranking.others) == ((), (), 0)


def test_service_numbers_and_people_never_called_have_no_place() -> None:
    result = assessed(BOOK, LOG, log(call("10086", "2026-05-30T12:00:00"), file="more.xml"))
    assert {name for name, _, _ in rows("count_180", result)} == {"甲", "乙", "丙", "丁"}


@pytest.mark.parametrize(("people", "cuts", "others"), [
    (4, (), 0), (5, (), 0), (6, ((5, 5),), 0), (12, ((5, 5), (10, 10)), 0), (20, ((5, 5), (10, 10)), 0),
    (33, ((5, 5), (10, 10), (20, 20)), 13),
])
def test_cut_lines_stand_where_somebody_is_behind_them(people, cuts, others) -> None:
    rows = [call(f"139{place:08}", f"2026-05-{1 + again % 28:02}T08:{again // 28:02}:00")
            for place in range(people) for again in range(60 - place)]
    ranking = playbook_ranking(assessed(log(*rows)), "count_180")
    assert ranking.cuts == cuts
    assert ranking.others == others
    assert [bar.calls for bar in ranking.bars] == list(range(60, 60 - min(people, 20), -1))


def test_the_measure_is_what_the_ordering_sorts_by() -> None:
    kinds = [playbook_ranking(RESULT, one).measure for one in playbooks()]
    calls, talk = Measure.CALLS, Measure.TALK
    assert kinds == [calls, talk, talk, calls, calls, talk]
    assert [playbook_ranking(RESULT, one).days for one in playbooks()] == [180, 180, 180, 90, 30, 30]


def test_an_unknown_ordering_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        playbook_ranking(RESULT, "by_name")


def test_several_people_of_one_place_stay_together_before_the_cut() -> None:
    shared = [replace(one, playbook_ranks={"count_180": 5 if rank > 4 else rank})
              for rank, one in enumerate(assessed(BOOK).exposures, start=1)]
    ranking = playbook_ranking(replace(RESULT, exposures=tuple(shared)), "count_180")
    assert [bar.place for bar in ranking.bars] == [1, 2, 3, 4, 5, 5, 5]
    assert ranking.cuts == ()
