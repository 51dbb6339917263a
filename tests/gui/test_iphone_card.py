"""An iPhone lets no app read call log and texts: said on three pages, answered by one key, changed at any time."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.assessment import Channel
from core.owner import Grant
from gui.languages import Languages
from gui.main_window import MainWindow
from tests.gui.files import FRIEND, MUM, write_book, write_calls


@pytest.fixture
def window(qapp, qtbot, session, theme, store, tmp_path):
    languages = Languages(qapp)
    languages.use("en")
    window = MainWindow(qapp, session, store, theme, languages)
    qtbot.addWidget(window)
    window.resize(1280, 820)
    window.show()
    session.open_files([write_book(tmp_path / "book.vcf", [("Mum", MUM)]),
                        write_calls(tmp_path / "calls.xml", [MUM, MUM, FRIEND])])
    yield window
    window.hide()
    qapp.removeEventFilter(window._keys)


def offers(window):
    """Return which of the three pages make the offer, each looked at."""
    found = []
    for page in (window.checklist_page, window.questions_page, window.what_if_page):
        window.show_page(page)
        QApplication.processEvents()
        if page.iphone.never.isVisible():
            found.append(page)
    return found


def choose(window, phone):
    window.show_page(window.checklist_page)
    box = window.checklist_page.phone
    box.setCurrentIndex(box.findData(phone))
    box.activated.emit(box.currentIndex())


def test_only_whoever_chose_an_iphone_is_asked(window):
    assert offers(window) == []
    choose(window, "samsung")
    assert offers(window) == []
    choose(window, "iphone")
    assert window.checklist_page.iphone.never.isVisible()
    assert offers(window) == [window.checklist_page, window.questions_page, window.what_if_page]
    choose(window, "xiaomi")
    assert offers(window) == []


@pytest.mark.parametrize("page", ["checklist_page", "questions_page", "what_if_page"])
def test_nothing_is_answered_before_the_key_and_all_can_be_changed(window, session, store, page):
    choose(window, "iphone")
    shown = getattr(window, page)
    window.show_page(shown)
    QApplication.processEvents()
    assert session.answers.grants == {}
    QTest.keyClick(shown.iphone.never, Qt.Key.Key_Space)
    assert session.answers.grants == {Channel.CALL_LOG: Grant.NEVER, Channel.SMS: Grant.NEVER}
    assert not shown.iphone.never.isVisible()
    assert offers(window) == []
    # With the call log of no app's reach, only the phone company's list could show the calls.
    assert Channel.CALL_LOG in session.what_if.today.closed
    window.questions_page.grants.rows[Channel.CALL_LOG].choice.buttons[Grant.GIVEN].click()
    assert session.answers.grants == {Channel.CALL_LOG: Grant.GIVEN, Channel.SMS: Grant.NEVER}
    assert offers(window) == []
    # An answer is none of the settings.
    assert store.profile.phone == "iphone"
    assert store.profile.steps == {}


@pytest.mark.parametrize("name", ["checklist_page", "questions_page", "what_if_page"])
def test_an_offer_that_is_not_made_leaves_no_gap(window, name):
    page = getattr(window, name)
    window.show_page(page)
    QApplication.processEvents()
    column = page.iphone.parentWidget().layout()
    place = column.indexOf(page.iphone)
    assert column.itemAt(place).isEmpty()
    choose(window, "iphone")
    window.show_page(page)
    QApplication.processEvents()
    assert not column.itemAt(place).isEmpty()


def test_cards_of_the_questions_stand_at_one_distance(window):
    page = window.questions_page
    window.show_page(page)
    QApplication.processEvents()
    cards = (page.typed, page.workplaces, page.own, page.apps, page.grants, page.words)
    gaps = {lower.y() - upper.geometry().bottom() - 1 for upper, lower in pairwise(cards)}
    assert gaps == {page.apps.parentWidget().layout().spacing()}
