"""What waits on a page nobody looks at, and what does not."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.pages.page import Page


class CountingPage(Page):
    """Writes down what is asked of it."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[str] = []
        self.headline_changed.connect(lambda text: self.calls.append(text))

    def retranslate(self) -> None:
        self.calls.append("retranslate")

    def rail_name(self) -> str:
        return "name"

    def headline(self) -> str:
        return "headline"

    def fill(self) -> None:
        self.calls.append("fill")

    def look_again(self) -> None:
        self.calls.append("look again")


@pytest.fixture
def page(qtbot) -> CountingPage:
    made = CountingPage()
    qtbot.addWidget(made)
    return made


def _switch_language(page: QWidget) -> None:
    QCoreApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))


def test_a_page_that_is_seen_is_filled_at_once(page) -> None:
    page.show()
    page.calls.clear()
    page.fill_when_seen()
    assert page.calls == ["fill"]


def test_a_hidden_page_tells_its_headline_and_is_filled_once_when_it_is_seen(page) -> None:
    page.fill_when_seen()
    page.fill_when_seen()
    assert page.calls == ["headline", "headline"]
    page.show()
    assert page.calls[2:] == ["fill"]
    page.hide()
    page.show()
    assert page.calls[3:] == ["look again"]


def test_what_is_forgotten_does_not_wait_on_a_hidden_page(page) -> None:
    page.fill_when_seen()
    page.fill_when_seen(at_once=True)
    page.show()
    assert page.calls == ["headline", "fill", "look again"]


def test_a_language_waits_on_a_hidden_page_too(page) -> None:
    _switch_language(page)
    _switch_language(page)
    assert page.calls == ["headline", "headline"]
    page.show()
    assert page.calls[2:] == ["retranslate", "look again"]
    _switch_language(page)
    assert page.calls[4:] == ["retranslate"]


def test_words_come_before_contents(page) -> None:
    _switch_language(page)
    page.fill_when_seen()
    page.calls.clear()
    page.show()
    assert page.calls == ["retranslate", "fill"]


@pytest.mark.parametrize("change", [_switch_language, CountingPage.fill_when_seen])
def test_a_page_behind_another_of_a_shown_window_counts_as_hidden(
        qtbot, change: Callable[[CountingPage], None]) -> None:
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    page = CountingPage()
    stack.addWidget(QWidget())
    stack.addWidget(page)
    stack.show()
    change(page)
    assert page.calls == ["headline"]
    stack.setCurrentWidget(page)
    assert page.calls[1] in ("retranslate", "fill")
