"""How few people hold most: sums by hand, and what holds for any calls."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.summary.concentration import CURVE_PEOPLE, MARKS, concentration, published_from, published_shares
from core.summary.figures import headline
from core.summary.playbook_ranking import Measure
from tests.core.made_people import made_assessment, made_exposure

RAW: dict[str, Any] = {"checked_on": date(2026, 11, 22), "source": "made up", "periods": 3, "days": 90,
                       "shares": [{"people": 1, "share": 0.3}, {"people": 5, "share": 0.7}]}


def people(*calls: int, **fields: Any) -> list[Any]:
    return [made_exposure(rank, calls=count, talk=count * 60, **fields) for rank, count in enumerate(calls, start=1)]


def test_the_sums_are_those_of_the_highest() -> None:
    found = concentration(people(2, 40, 0, 8, 30, 20), Measure.CALLS)
    assert (found.total, found.people) == (100, 5)
    assert [(point.key, point.own, point.sum) for point in found.points] == [
        ("key-2", 40, 40), ("key-5", 30, 70), ("key-6", 20, 90), ("key-4", 8, 98), ("key-1", 2, 100)]
    assert found.marks == ((1, 40), (3, 90), (5, 100))
    assert found.share(90) == 0.9


def test_talk_time_is_counted_in_seconds() -> None:
    found = concentration(people(3, 1), Measure.TALK)
    assert (found.total, found.marks) == (240, ((1, 180),))


def test_service_numbers_hold_nothing() -> None:
    made = [*people(5, 3), made_exposure(9, calls=500, talk=9000, service_number=True)]
    assert concentration(made, Measure.CALLS).total == 8


def test_nobody_holds_nothing() -> None:
    for made in ([], people(0, 0)):
        found = concentration(made, Measure.CALLS)
        assert (found.total, found.people, found.points, found.marks, found.share(0)) == (0, 0, (), (), 0.0)


@given(st.lists(st.integers(0, 500), max_size=80))
def test_sums_rise_to_the_total(calls: list[int]) -> None:
    found = concentration(people(*calls), Measure.CALLS)
    sums = [point.sum for point in found.points]
    assert found.total == sum(calls)
    assert sums == sorted(sums)
    assert len(sums) == min(found.people, CURVE_PEOPLE)
    assert found.people > CURVE_PEOPLE or not sums or sums[-1] == found.total
    assert [mark for mark, _ in found.marks] == [mark for mark in MARKS if mark <= found.people]


@given(st.lists(st.integers(0, 500), max_size=30))
def test_five_people_hold_what_the_page_says_above(calls: list[int]) -> None:
    made = people(*calls)
    found = concentration(made, Measure.TALK)
    figures = headline(made_assessment(*made))
    five = dict(found.marks).get(5, found.total)
    assert (found.total, five) == (figures.talk_seconds_180, figures.talk_seconds_180_top)


def test_the_published_shares_are_the_documented_ones() -> None:
    published = published_shares()
    assert published.shares == ((1, 0.26), (3, 0.48), (5, 0.61), (10, 0.77), (20, 0.88))
    assert tuple(people for people, _ in published.shares) == MARKS
    assert (published.periods, published.days) == (124, 90)
    assert published.checked_on.year >= 2026


@pytest.mark.parametrize("wrong", [
    {"checked_on": "2026"}, {"shares": [{"people": 1}]}, {"shares": 3}, {"periods": None},
    {"shares": [{"people": 1, "share": 0.5}, {"people": 3, "share": 0.4}]},
    {"shares": [{"people": 3, "share": 0.5}, {"people": 3, "share": 0.6}]},
    {"shares": [{"people": 1, "share": 26}]},
])
def test_a_wrong_file_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="published shares"):
        published_from({**RAW, **wrong})
    assert published_from(RAW).shares == ((1, 0.3), (5, 0.7))
