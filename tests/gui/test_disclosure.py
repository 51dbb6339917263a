"""A folded content that is made when somebody looks."""

import pytest

from gui.widgets.disclosure import Disclosure
from gui.widgets.plain_label import PlainLabel


@pytest.fixture
def fold(qtbot) -> Disclosure:
    made = Disclosure()
    qtbot.addWidget(made)
    return made


def _texts(fold: Disclosure) -> list[str]:
    widgets = [fold.column.itemAt(place).widget() for place in range(fold.column.count())]
    return [widget.text() for widget in widgets if isinstance(widget, PlainLabel)]


def test_it_is_made_once_when_it_is_opened_first(fold) -> None:
    fold.fill_when_opened(lambda: fold.column.addWidget(PlainLabel("content")))
    assert _texts(fold) == []
    for _ in range(3):
        fold.arrow.click()
        assert _texts(fold) == ["content"]


def test_other_content_takes_its_place_at_once_while_it_is_open(fold) -> None:
    fold.fill_when_opened(lambda: fold.column.addWidget(PlainLabel("first")))
    fold.arrow.click()
    fold.fill_when_opened(lambda: fold.column.addWidget(PlainLabel("second")))
    assert _texts(fold) == ["second"]


def test_of_two_contents_nobody_saw_the_later_is_made(fold) -> None:
    fold.fill_when_opened(lambda: fold.column.addWidget(PlainLabel("first")))
    fold.fill_when_opened(lambda: fold.column.addWidget(PlainLabel("second")))
    fold.arrow.click()
    assert _texts(fold) == ["second"]
