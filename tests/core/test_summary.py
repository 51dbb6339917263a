"""The figures of pages and pictures, computed by hand."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment import Band, Channel, Points, RelationClass
from core.summary import figures as summary
from core.summary.figures import PointPart, RelationGroup
from tests.core.made_people import made_assessment, made_exposure, made_number


def test_headline_counts_the_first_two_waves_by_group() -> None:
    figures = summary.headline(made_assessment(
        made_exposure(1, kind=RelationClass.PARENT),
        made_exposure(2, Band.SECOND_WAVE, kind=RelationClass.BOSS),
        made_exposure(3, Band.SECOND_WAVE, kind=RelationClass.FRIEND),
        made_exposure(4, Band.WIDE_LIST, kind=RelationClass.SIBLING),
        made_exposure(5, Band.NOT_VISIBLE),
    ))
    assert figures.people == 5
    assert figures.exposed == 3
    assert figures.exposed_by_group == {
        RelationGroup.FAMILY: 1, RelationGroup.WORK: 1, RelationGroup.FRIENDS: 1, RelationGroup.OTHER: 0,
    }
    assert figures.bands == {
        Band.FIRST_WAVE: 1, Band.SECOND_WAVE: 2, Band.WIDE_LIST: 1, Band.MASS_MESSAGE: 0, Band.NOT_VISIBLE: 1,
    }


def test_every_relation_has_a_group() -> None:
    assert {summary.relation_group(kind) for kind in RelationClass} == set(RelationGroup)


def test_readable_contacts_need_a_number_and_an_open_address_book() -> None:
    figures = summary.headline(made_assessment(
        made_exposure(1),
        made_exposure(2, numbers=()),
        made_exposure(3, numbers=(made_number(3, kind="text"),)),
        made_exposure(4, channels=(Channel.CALL_LOG,)),
        made_exposure(5, name="", channels=(Channel.CALL_LOG,)),
    ))
    assert figures.contacts == 4
    assert figures.readable_contacts == 1


def test_talk_share_of_the_top_five_leaves_service_numbers_out() -> None:
    talk = [600, 500, 400, 300, 200, 100, 50]
    exposures = [made_exposure(index, talk=seconds) for index, seconds in enumerate(talk, 1)]
    service = made_exposure(9, talk=99_999, service_number=True)
    figures = summary.headline(made_assessment(*exposures, service))
    assert figures.talk_seconds_180 == 2150
    assert figures.talk_seconds_180_top == 2000
    assert figures.talk_share_top == pytest.approx(2000 / 2150)


def test_talk_share_is_unknown_without_talk() -> None:
    assert summary.headline(made_assessment(made_exposure(1, talk=0))).talk_share_top is None
    assert summary.headline(made_assessment()).talk_share_top is None


def test_nameless_numbers_count_where_call_records_show_them() -> None:
    figures = summary.headline(made_assessment(
        made_exposure(1, name="", channels=(Channel.CARRIER_RECORDS,)),
        made_exposure(2, name="", channels=(Channel.CALL_LOG,)),
        made_exposure(3, name="", channels=()),
        made_exposure(4, name="", channels=(Channel.CALL_LOG,), service_number=True),
        made_exposure(5),
    ))
    assert figures.nameless == 2


def test_waterfall_steps_stand_end_to_end() -> None:
    exposure = made_exposure(1, score=90.0, points=Points(40.0, 15.5, 30.0, 4.5))
    steps = summary.waterfall(exposure)
    assert [(step.part, step.start, step.end) for step in steps] == [
        (PointPart.PLAYBOOKS, 0.0, 40.0), (PointPart.TIE, 40.0, 55.5),
        (PointPart.RELATION, 55.5, 85.5), (PointPart.PIN, 85.5, 90.0),
    ]


@given(st.builds(Points, *[st.floats(-50, 50)] * 4))
def test_waterfall_ends_at_the_sum(points: Points) -> None:
    steps = summary.waterfall(made_exposure(1, points=points))
    assert steps[-1].end == pytest.approx(points.total)
    assert all(before.end == after.start for before, after in pairwise(steps))


def test_days_since_last_is_never_negative_and_unknown_without_calls() -> None:
    later, never = made_exposure(1, days_ago=-3), made_exposure(2, days_ago=None)
    whole = made_assessment(later, never)
    assert summary.days_since_last(whole, later.person) == 0
    assert summary.days_since_last(whole, never.person) is None


def test_ranking_keeps_twenty_bars_and_counts_the_others() -> None:
    exposures = [made_exposure(index, score=100.0 - index) for index in range(1, 26)]
    hidden = made_exposure(26, Band.NOT_VISIBLE, score=0.0)
    found = summary.ranking([*exposures, hidden])
    assert [bar.rank for bar in found.bars] == list(range(1, 21))
    assert found.others == 5
    assert found.others_highest == 79.0


def test_ranking_of_few_people_has_no_others() -> None:
    found = summary.ranking([made_exposure(1)])
    assert (len(found.bars), found.others, found.others_highest) == (1, 0, 0.0)


def test_hour_grid_finds_the_busiest_hour() -> None:
    everybody = tuple(tuple(5 if (day, hour) in {(4, 21), (5, 9)} else 0 for hour in range(24)) for day in range(7))
    one = tuple(tuple(1 if (day, hour) == (0, 0) else 0 for hour in range(24)) for day in range(7))
    whole = made_assessment(made_exposure(1), hours=everybody, hours_by_person={"key-1": one})
    grid = summary.hour_grid(whole)
    assert (grid.total, grid.highest, grid.busiest) == (10, 5, (4, 21))
    assert summary.hour_grid(whole, "key-1").busiest == (0, 0)


@pytest.mark.parametrize("key", [None, "nobody"])
def test_hour_grid_without_calls_is_empty_and_whole(key: str | None) -> None:
    grid = summary.hour_grid(made_assessment(), key)
    assert (len(grid.counts), {len(row) for row in grid.counts}) == (7, {24})
    assert (grid.total, grid.highest, grid.busiest) == (0, 0, None)


@pytest.mark.parametrize(("people", "left_out", "everybody"), [(0, 2, True), (0, 0, False), (1, 2, False)])
def test_everybody_is_left_out_where_somebody_was_and_nobody_is_there(
    people: int, left_out: int, everybody: bool,
) -> None:
    made = made_assessment(*(made_exposure(place) for place in range(1, people + 1)), left_out=left_out)
    assert summary.everybody_left_out(made) is everybody
