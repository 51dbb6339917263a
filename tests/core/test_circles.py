"""People stand in the ring of their band, and no label covers another one."""

from dataclasses import dataclass
from itertools import combinations
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.assessment import Band, Exposure
from core.summary import circles
from core.summary.circles import Dot
from core.summary.labels import Box, Spot, place_labels
from tests.core.made_people import made_exposure

AREA = Box(-1.6, -1.05, 1.6, 1.05)


def crowd(*people: int) -> list[Exposure]:
    """Return so many people per band, innermost band first."""
    bands = [band for band, count in zip(Band, people, strict=False) for _ in range(count)]
    return [made_exposure(index, band, calls=index * 7 % 230) for index, band in enumerate(bands, 1)]


def label_size(dot: Dot) -> tuple[float, float]:
    return 0.1 + 0.05 * (int(dot.key.removeprefix("key-")) % 5), 0.05


@pytest.mark.parametrize("people", [(2, 1, 1, 1, 3), (10, 15, 20, 5), (30, 60, 400, 4510)])
def test_everybody_visible_stands_inside_the_ring_of_their_band(people: tuple[int, ...]) -> None:
    layout = circles.circles(crowd(*people))
    assert len(layout.dots) == sum(people[:4])
    assert layout.not_visible == sum(people[4:])
    edges = {ring.band: (ring.inner, ring.outer) for ring in layout.rings}
    for dot in layout.dots:
        inner, outer = edges[dot.band]
        distance = hypot(dot.x, dot.y)
        assert inner < distance - dot.radius
        assert distance + dot.radius < outer
    assert [ring.people for ring in layout.rings] == list(people[:4])


def test_dots_of_one_ring_do_not_touch() -> None:
    dots = circles.circles(crowd(30)).dots
    assert min(hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius for a, b in combinations(dots, 2)) > 0


def test_a_higher_score_stands_nearer_the_middle_and_more_calls_are_a_bigger_dot() -> None:
    few, many = made_exposure(1, calls=1), made_exposure(2, calls=150)
    first, second = circles.circles([few, many]).dots
    assert hypot(first.x, first.y) < hypot(second.x, second.y)
    assert first.radius < second.radius


def test_the_same_people_always_get_the_same_places() -> None:
    assert circles.circles(crowd(4, 5, 6)) == circles.circles(crowd(4, 5, 6))


@settings(deadline=None, max_examples=30)
@given(st.tuples(*[st.integers(0, 60)] * 4), st.integers(1, 30), st.booleans())
def test_labels_cover_no_label_no_taken_box_and_stay_in_the_area(
    people: tuple[int, ...], limit: int, owner: bool
) -> None:
    dots = circles.circles(crowd(*people)).dots
    taken = [Box(-0.1, -0.1, 0.1, 0.1)] if owner else []
    labels = place_labels(dots, label_size, AREA, taken, limit)
    boxes = [label.box for label in labels]
    assert len(labels) <= limit
    assert not any(a.overlaps(b) for a, b in combinations(boxes + taken, 2))
    assert all(box.within(AREA) for box in boxes)
    sizes = {dot.key: label_size(dot) for dot in dots}
    assert all(label.box.right - label.box.left == pytest.approx(sizes[label.key][0]) for label in labels)


def test_a_labelled_dot_is_covered_by_no_label() -> None:
    dots = circles.circles(crowd(8, 12, 20, 30)).dots
    labels = place_labels(dots, label_size, AREA)
    spots = {dot.key: Box(dot.x - dot.radius, dot.y - dot.radius, dot.x + dot.radius, dot.y + dot.radius)
             for dot in dots}
    named = [label.key for label in labels]
    assert named[:5] == ["key-1", "key-2", "key-3", "key-4", "key-5"]
    for label in labels:
        assert not any(label.box.overlaps(spots[key]) for key in named if key != label.key)


@dataclass(frozen=True)
class Placed:
    key: str
    x: float
    y: float
    radius: float = 0.02


def gap(box: Box, dot: Spot) -> float:
    aside = max(box.left - dot.x, dot.x - box.right, 0.0)
    return hypot(aside, max(box.bottom - dot.y, dot.y - box.top, 0.0)) - dot.radius


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(-45, 45), st.integers(-45, 45)), min_size=1, max_size=60))
def test_no_label_is_nearer_to_another_dot_than_to_its_own(places: list[tuple[int, int]]) -> None:
    dots = [Placed(f"key-{number}", x / 50, y / 50) for number, (x, y) in enumerate(places)]
    by_key = {dot.key: dot for dot in dots}
    for label in place_labels(dots, label_size, AREA):
        own = gap(label.box, by_key[label.key])
        elsewhere = [dot for dot in dots if (dot.x, dot.y) != (by_key[label.key].x, by_key[label.key].y)]
        assert all(own < gap(label.box, dot) for dot in elsewhere)


def test_people_on_one_and_the_same_place_each_get_their_label() -> None:
    labels = place_labels([Placed("key-1", 0.2, 0.2), Placed("key-2", 0.2, 0.2)], label_size, AREA)
    assert [label.key for label in labels] == ["key-1", "key-2"]


def test_a_dot_amid_others_goes_without_a_label_rather_than_lend_it_to_a_neighbour() -> None:
    around = [Placed(f"key-{number}", 0.05 * (number % 9 - 4), 0.05 * (number // 9 - 4)) for number in range(81)]
    middle = around.pop(40)
    labels = place_labels([middle, *around], label_size, AREA)
    assert labels
    assert "key-40" not in [label.key for label in labels]


def test_dots_of_low_rank_are_kept_free_as_well() -> None:
    dots = circles.circles(crowd(9, 14, 1029, 3948)).dots
    labels = place_labels(dots, label_size, AREA)
    assert {"key-1", "key-9"} <= {label.key for label in labels}
    assert not any(gap(label.box, dot) < 0 for label in labels for dot in dots)


def test_the_chosen_person_is_labelled_whatever_their_rank() -> None:
    dots = circles.circles(crowd(20, 40, 100, 400)).dots
    plain = {label.key for label in place_labels(dots, label_size, AREA)}
    assert "key-500" not in plain
    assert place_labels(dots, label_size, AREA, first="key-500")[0].key == "key-500"


def test_a_label_wider_than_the_area_is_left_out() -> None:
    dots = circles.circles(crowd(3)).dots
    assert place_labels(dots, lambda dot: (9.0, 0.05), AREA) == ()


def test_the_chosen_person_is_labelled_even_where_everything_is_taken() -> None:
    dots = circles.circles(crowd(20, 40)).dots
    labels = place_labels(dots, label_size, AREA, [AREA], first="key-30")
    assert [label.key for label in labels] == ["key-30"]
