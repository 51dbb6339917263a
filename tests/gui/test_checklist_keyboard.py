"""With the keyboard alone from the first step to the last: every situation on every phone, and in every country."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.checklist.data import COUNTRIES
from core.checklist.records import Situation
from core.checklist.steps import load_checklist
from core.saving.profile import ProfileStore
from gui.languages import Languages
from gui.pages.checklist_page import ChecklistPage

CHECKLIST = load_checklist()
PHONES = tuple(phone.id for phone in CHECKLIST.phones)
#: Each phone in each situation, the countries taken in turn; then each country where complaints are.
WAYS = [
    (situation, phone, COUNTRIES[(number + place) % len(COUNTRIES)])
    for place, situation in enumerate(Situation) for number, phone in enumerate(PHONES)
] + [(Situation.HARASSED, "samsung", country) for country in COUNTRIES]


@pytest.fixture
def languages(qapp):
    before, font = QLocale(), qapp.font()
    languages = Languages(qapp)
    languages.use("en")
    yield languages
    QLocale.setDefault(before)
    qapp.setFont(font)


@pytest.fixture
def store(tmp_path: Path) -> ProfileStore:
    return ProfileStore(tmp_path / "profile" / "settings.json")


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def tab_to(wanted: QWidget) -> int:
    """Press Tab until this widget has the keyboard; return how often."""
    for count in range(30):
        if QApplication.focusWidget() is wanted:
            return count
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"not reached by Tab: {wanted.accessibleName()}")


@pytest.mark.parametrize(("situation", "phone", "country"), WAYS, ids=lambda value: str(value))
def test_from_the_first_step_to_the_last(theme, session, store, languages, situation, phone, country):
    store.update(situation=situation.value, phone=phone, country=country)
    page = ChecklistPage(session, store, languages)
    page.resize(1000, 640)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    wanted = [step.id for step in CHECKLIST.steps_for(situation, phone, country)]
    assert list(page.cards) == wanted
    page.situations.button(tuple(Situation).index(situation)).setFocus()
    for number, (step, card) in enumerate(page.cards.items()):
        tab_to(card.done_box)
        if not card.is_open:
            press(Qt.Key.Key_Return)
        assert card.is_open
        assert card.done_box.isVisible()
        if number % 3 == 0:
            press(Qt.Key.Key_Space)
        else:
            tab_to(card.skip_button if number % 3 == 1 else card.not_for_me_button)
            press(Qt.Key.Key_Return)
        assert store.profile.steps[step] == ("done", "skipped", "not_for_me")[number % 3]
        assert QApplication.focusWidget() is card.done_box
        top = card.done_box.mapTo(page, card.done_box.rect().topLeft()).y()
        assert 0 <= top < page.height(), step
    assert page.headline() == "Every step has an answer"
    assert list(store.profile.steps) == wanted
    # The way back by keyboard: the bar stands behind the last step.
    last = wanted[-1]
    tab_to(page.bar.way_back)
    press(Qt.Key.Key_Space)
    assert last not in store.profile.steps
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
