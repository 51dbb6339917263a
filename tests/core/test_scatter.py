"""Calls against talk time: who has a point."""

from core.assessment import RelationClass
from core.summary.figures import RelationGroup
from core.summary.scatter import ScatterPoint, scatter
from tests.core.made_people import made_exposure


def test_everybody_with_a_call_has_a_point() -> None:
    made = [
        made_exposure(1, calls=12, talk=700, kind=RelationClass.PARENT),
        made_exposure(2, calls=0, talk=0),
        made_exposure(3, calls=1, talk=0, kind=RelationClass.BOSS),
    ]
    found = scatter(made)
    assert found.points == (
        ScatterPoint("key-1", RelationGroup.FAMILY, 12, 700), ScatterPoint("key-3", RelationGroup.WORK, 1, 0))
    assert found.without_calls == 1


def test_nobody_gives_no_points() -> None:
    found = scatter([])
    assert (found.points, found.without_calls) == ((), 0)
