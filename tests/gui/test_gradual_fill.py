"""A long column: what is seen at once, what comes in the pauses, and when nothing may wait."""

from collections.abc import Iterator

import pytest

from gui.widgets.gradual_fill import GradualFill
from gui.widgets.plain_label import PlainLabel
from gui.widgets.scroll_column import ScrollColumn


@pytest.fixture(autouse=True)
def with_pauses(no_pauses, monkeypatch) -> None:
    monkeypatch.setattr(GradualFill, "at_once", False)


@pytest.fixture
def area(qtbot) -> ScrollColumn:
    made = ScrollColumn()
    qtbot.addWidget(made)
    made.resize(200, 100)
    made.show()
    return made


def _lines(name: str, count: int) -> Iterator[PlainLabel]:
    return (PlainLabel(f"{name} {number}") for number in range(count))


def _texts(area: ScrollColumn) -> list[str]:
    return [label.text() for label in area.findChildren(PlainLabel)]


def test_what_is_seen_comes_at_once_and_the_rest_in_order(qtbot, area) -> None:
    GradualFill(area, area.column).start(_lines("line", 60))
    at_once = _texts(area)
    heights = [label.sizeHint().height() for label in area.findChildren(PlainLabel)]
    assert sum(heights[:-1]) < area.height() <= sum(heights)
    assert at_once == [f"line {number}" for number in range(len(heights))]
    qtbot.waitUntil(lambda: len(_texts(area)) == 60)
    assert _texts(area) == [f"line {number}" for number in range(60)]


def test_fewer_than_are_seen(area) -> None:
    GradualFill(area, area.column).start(_lines("line", 2))
    assert _texts(area) == ["line 0", "line 1"]


def test_a_new_filling_takes_the_place_of_one_under_way(qtbot, area) -> None:
    filling = GradualFill(area, area.column)
    filling.start(_lines("old", 60))
    old = _texts(area)
    filling.start(_lines("new", 60))
    qtbot.waitUntil(lambda: "new 59" in _texts(area))
    assert _texts(area) == [*old, *(f"new {number}" for number in range(60))]


def test_a_column_that_is_scrolled_is_filled_at_once(qtbot, area) -> None:
    filling = GradualFill(area, area.column)
    filling.start(_lines("line", 60))
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    area.verticalScrollBar().setValue(5)
    filling.start(_lines("more", 60))
    assert _texts(area)[-60:] == [f"more {number}" for number in range(60)]
