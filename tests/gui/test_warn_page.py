"""Warn the right people: whom, with which words, ticked off by keyboard, forgotten with everything else."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from core.assessment import Band, Harm, RelationClass
from core.countries.data import load_country_packs
from core.summary.findings import findings
from core.warn.messages import WarnVersion, load_warn_messages
from core.warn.notes import WarnMark
from gui.languages import Languages
from gui.main_window import MainWindow
from gui.pages.checklist_page import ChecklistPage
from gui.pages.exposure_page import ExposurePage
from gui.pages.warn_page import WarnPage
from gui.words.warn_texts import WarnTexts
from tests.core.harmful_advice import harmful
from tests.core.made_people import made_assessment, made_exposure
from tests.core.test_warn_messages import TELLTALE

PACKS = load_country_packs()
MESSAGES = load_warn_messages()
HOSTILE = "<b>Bo</b>\u202e{name}{line}%1\nx"


@pytest.fixture
def languages(qapp):
    languages = Languages(qapp)
    languages.use("en")
    yield languages
    languages.use("en")


@pytest.fixture
def page(qtbot, session, store, languages):
    page = WarnPage(session, store, languages, packs=lambda: PACKS)
    qtbot.addWidget(page)
    page.resize(900, 640)
    page.show()
    return page


def load(session, *exposures):
    assessment = made_assessment(*exposures)
    session._assessment, session._findings = assessment, findings(assessment)
    session.changed.emit()


def family():
    """Four to warn: mother, boss, friend, colleague of the second wave; and one who is not."""
    return (
        made_exposure(1, name="Mum 妈妈", kind=RelationClass.PARENT),
        made_exposure(2, name="Boss Li", kind=RelationClass.BOSS),
        made_exposure(3, name="Zhang", kind=RelationClass.FRIEND),
        made_exposure(4, Band.SECOND_WAVE, name="Wang", kind=RelationClass.COLLEAGUE),
        made_exposure(5, Band.WIDE_LIST, name="Far away"),
    )


def rows(page):
    return [page.people.item(row).text() for row in range(page.people.count())]


def words(widget):
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def choose(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def press(widget, key=Qt.Key.Key_Space):
    widget.setFocus()
    QTest.keyClick(widget, key)


def test_nothing_loaded_says_what_belongs_here(page, qtbot):
    assert page.empty.isVisible()
    assert not page.draft.isVisible()
    with qtbot.waitSignal(page.data_requested):
        page.empty.first.click()


def test_nobody_in_the_first_two_waves_is_said(page, session):
    load(session, made_exposure(1, Band.WIDE_LIST))
    assert "Nobody stands out" in words(page)
    assert page.headline() == "Warn the right people"


def test_everybody_left_out_is_told_as_the_owners_doing(page, session):
    session._assessment = made_assessment(left_out=2)
    session.changed.emit()
    assert "You left out everybody." in words(page)
    assert "Nobody stands out" not in words(page)


def test_the_first_two_waves_are_listed_and_nobody_else(page, session):
    load(session, *family())
    assert [row.split("\n")[0] for row in rows(page)] == ["Mum 妈妈", "Boss Li", "Zhang", "Wang"]
    assert rows(page)[3].split("\n")[1] == "Colleague · Second wave"
    assert page.progress.text() == "0 of 4 told"
    assert page.headline() == "4 people to tell first"


def test_the_page_says_that_nothing_is_sent_and_what_is_kept(page, session):
    load(session, *family())
    said = words(page)
    assert "whoever writes to everybody tells everybody" in said
    assert "The program sends nothing" in said
    assert "until you close, and nowhere else" in said


@pytest.mark.parametrize(("row", "version"), [
    (0, WarnVersion.PARENTS), (1, WarnVersion.WORK), (2, WarnVersion.FRIENDS), (3, WarnVersion.COLLEAGUES),
])
def test_the_relation_decides_which_words_are_proposed(page, session, row, version):
    load(session, *family())
    page.people.setCurrentRow(row)
    assert page.draft.version.currentData() == version.value
    assert page.draft.text.toPlainText() == MESSAGES.by_version[version].draft("en", "CN")


def test_no_proposed_words_tell_what_it_is_about(page, session):
    load(session, *family())
    for row in range(4):
        page.people.setCurrentRow(row)
        for language in ("en", "zh"):
            choose(page.draft.language, language)
            for version in WarnVersion:
                choose(page.draft.version, version.value)
                text = page.draft.text.toPlainText()
                assert not re.search(TELLTALE[language], text, re.IGNORECASE)
                assert harmful(text) == []


def test_version_language_name_and_whom_to_turn_to_are_changed_for_one_person(page, session, store):
    store.update(country="CN")
    load(session, *family())
    choose(page.draft.version, "friends")
    choose(page.draft.language, "zh")
    page.draft.named.click()
    page.draft.worried.click()
    expected = MESSAGES.by_version[WarnVersion.FRIENDS].draft("zh", "CN", "Mum 妈妈", True, "12356")
    assert page.draft.text.toPlainText() == expected
    assert expected.startswith("Mum 妈妈，你好。\n")
    page.people.setCurrentRow(1)
    assert page.draft.text.toPlainText() == MESSAGES.by_version[WarnVersion.WORK].draft("en", "CN")
    assert not page.draft.worried.isVisibleTo(page)
    page.people.setCurrentRow(0)
    assert page.draft.text.toPlainText() == expected
    assert page.draft.language.currentData() == "zh"


def test_a_line_nobody_confirmed_is_not_passed_on(page, session, store):
    store.update(country="other")
    load(session, *family())
    page.draft.worried.click()
    assert page.draft.text.toPlainText().endswith("call me or come by.")


def test_the_name_is_put_in_only_when_wanted(page, session):
    load(session, *family())
    for row in range(4):
        page.people.setCurrentRow(row)
        assert rows(page)[row].split("\n")[0] not in page.draft.text.toPlainText()
        assert not page.draft.named.isChecked()


def test_changed_words_stay_with_their_draft_and_can_be_dropped(page, session):
    load(session, *family())
    proposed = page.draft.text.toPlainText()
    page.draft.text.setPlainText("My own words")
    choose(page.draft.version, "family")
    assert page.draft.text.toPlainText() == MESSAGES.by_version[WarnVersion.FAMILY].draft("en", "CN")
    choose(page.draft.version, "parents")
    assert page.draft.text.toPlainText() == "My own words"
    page.people.setCurrentRow(2)
    page.people.setCurrentRow(0)
    assert page.draft.text.toPlainText() == "My own words"
    page.draft.reset.click()
    assert page.draft.text.toPlainText() == proposed
    assert not page.draft.reset.isVisibleTo(page)


def test_the_words_are_copied_as_they_stand(page, session):
    load(session, *family())
    page.draft.text.setPlainText("Short words")
    press(page.draft.copy)
    assert QGuiApplication.clipboard().text() == "Short words"
    assert page.draft.copy.text() == "Copied"
    page.draft.text.setPlainText("Other words")
    assert page.draft.copy.text() == "Copy the words"


def test_a_person_is_told_undone_and_skipped_by_keyboard_alone(page, session):
    load(session, *family())
    page.people.setFocus()
    QTest.keyClick(page.people, Qt.Key.Key_Down)
    assert page.draft.accessibleName() == "Boss Li"
    press(page.draft.told)
    assert page.progress.text() == "1 of 4 told"
    assert rows(page)[1] == "Boss Li\ntold · Boss · First wave"
    assert page.draft.next.hasFocus()
    press(page.draft.undo)
    assert page.progress.text() == "0 of 4 told"
    assert page.draft.told.hasFocus()
    press(page.draft.not_this)
    assert page.progress.text() == "0 of 3 told"
    assert rows(page)[1].split("\n")[1].startswith("not this person")
    QTest.keyClick(page.draft.next, Qt.Key.Key_Space)
    assert page.draft.accessibleName() == "Zhang"
    assert page.people.hasFocus()


def test_next_goes_around_to_whoever_is_open(page, session):
    load(session, *family())
    for row in (1, 2, 3):
        page.people.setCurrentRow(row)
        page.draft.told.click()
    page.go_to_next()
    assert page.people.currentRow() == 0
    page.draft.told.click()
    assert page.progress.text() == "4 of 4 told"
    page.go_to_next()
    assert page.people.currentRow() == 0


def test_tab_leaves_the_text(page, session):
    load(session, *family())
    page.draft.text.setFocus()
    QTest.keyClick(page.draft.text, Qt.Key.Key_Tab)
    assert not page.draft.text.hasFocus()
    assert "\t" not in page.draft.text.toPlainText()


def test_harm_sorts_when_wanted_and_is_named(page, session):
    load(session, *family())
    assert not page.worst_first.isVisibleTo(page)
    load(session, made_exposure(1, name="Mum"), made_exposure(2, name="Boss", harm=Harm.MUCH))
    assert page.worst_first.isVisibleTo(page)
    assert [row.split("\n")[0] for row in rows(page)] == ["Mum", "Boss"]
    assert rows(page)[1].endswith("a call would be: Very bad")
    press(page.worst_first)
    assert [row.split("\n")[0] for row in rows(page)] == ["Boss", "Mum"]
    assert page.draft.accessibleName() == "Mum"


def test_a_number_without_a_name_is_masked_and_doubted(page, session):
    load(session, made_exposure(1, name="", kind=RelationClass.UNKNOWN))
    assert rows(page)[0].startswith("+86 138 ••••")
    assert "Nobody named this number" in words(page.draft)
    assert not page.draft.named.isEnabled()


def test_a_hostile_name_is_text(page, session):
    load(session, made_exposure(1, name=HOSTILE, kind=RelationClass.FRIEND))
    page.draft.named.click()
    first = page.draft.text.toPlainText().split("\n")[0]
    assert "\u202e" not in first
    assert first.startswith("Hi <b>Bo</b>")
    assert "{name}{line}%1" in first
    assert len(rows(page)[0].split("\n")) == 2
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(QLabel))


def test_marks_outlast_a_new_assessment_of_the_same_people(page, session):
    load(session, *family())
    page.draft.told.click()
    page.draft.text.setPlainText("Own words")
    load(session, *(made_exposure(7, name="New", numbers=()), *family()))
    assert page.draft.accessibleName() == "Mum 妈妈"
    assert page.draft.text.toPlainText() == "Own words"
    assert page.progress.text() == "1 of 5 told"


def test_forget_clears_everything(page, session):
    load(session, *family())
    page.draft.text.setPlainText("Words about Mum")
    page.draft.told.click()
    session.forget()
    assert page.draft.text.toPlainText() == ""
    assert not page.draft.text.document().isUndoAvailable()
    assert page.people.count() == 0
    assert page.draft.accessibleName() == ""
    assert page._notes._entries == []
    assert page._notes._by_key == {}
    held = [label.text() for label in page.findChildren(QLabel)]
    assert not any(name in text for name in ("Mum", "Boss Li", "Zhang", "Wang") for text in held)
    load(session, *family())
    assert page.progress.text() == "0 of 4 told"
    assert "Words about Mum" not in page.draft.text.toPlainText()


def test_marks_of_invented_people_are_none_of_ones_own(page, session, monkeypatch):
    monkeypatch.setattr(type(session), "is_sample", property(lambda self: self._sample))
    session._sample = True
    load(session, *family())
    page.draft.told.click()
    session._sample = False
    load(session, *family())
    assert page.progress.text() == "0 of 4 told"


def test_nothing_is_written_to_disk(page, session, store, tmp_path):
    load(session, *family())
    page.draft.told.click()
    page.draft.text.setPlainText("Own words")
    assert list(tmp_path.rglob("*")) == []


def test_what_to_say_when_they_call_in_either_language(page, session):
    load(session, *family())
    assert "Say little: whoever says who they are is called more often." in words(page.script)
    assert "Indonesia" in words(page.script)
    choose(page.script.language, "zh")
    press(page.script.copy)
    assert QGuiApplication.clipboard().text() == MESSAGES.script.text("zh")


def test_broken_words_are_told_and_the_rest_works(qtbot, session, store, languages, tmp_path):
    page = WarnPage(session, store, languages, load_warn_messages(tmp_path), lambda: PACKS)
    qtbot.addWidget(page)
    page.show()
    load(session, *family())
    assert "friends.toml: missing" in words(page)
    page.draft.text.setPlainText("Own words")
    page.draft.told.click()
    assert page.progress.text() == "1 of 4 told"


def test_chinese_while_it_is_open(page, session, languages):
    load(session, *family())
    page.draft.told.click()
    languages.use("zh_CN")
    QApplication.processEvents()
    assert "程序不会发送任何东西" in words(page)
    assert page.draft.text.toPlainText() == MESSAGES.by_version[WarnVersion.PARENTS].draft("zh", "CN")
    assert page.draft.language.currentData() == "zh"
    assert not re.search(r"[a-z]{4}", page.progress.text())


def test_the_words_around_do_not_harm(qapp):
    texts = WarnTexts()
    assert harmful(texts.introduction()) == []
    assert texts.mark(WarnMark.OPEN) == ""


def test_the_exposure_page_and_its_panel_lead_here(qtbot, session, theme):
    page = ExposurePage(session, theme)
    qtbot.addWidget(page)
    page.show()
    load(session, *family())
    with qtbot.waitSignal(page.warn_requested) as asked:
        press(page.people.warn)
    assert asked.args == [""]
    page.select("key-2")
    with qtbot.waitSignal(page.warn_requested) as asked:
        press(page.panel.why.warn)
    assert asked.args == ["key-2"]
    page.select("key-5")
    assert not page.panel.why.warn.isVisibleTo(page)
    load(session, made_exposure(1, Band.WIDE_LIST))
    assert not page.people.warn.isVisibleTo(page)


def test_in_a_narrow_window_the_list_stands_above_the_draft(page, session):
    load(session, *family())
    QApplication.processEvents()
    assert page.people.mapTo(page, page.people.rect().topLeft()).x() < page.draft.mapTo(
        page, page.draft.rect().topLeft()).x() - page.people.width()
    page.resize(25 * page.fontMetrics().height(), 500)
    QApplication.processEvents()
    assert page.people.height() > 4 * page.fontMetrics().height()
    assert page.draft.mapTo(page, page.draft.rect().topLeft()).y() > page.people.mapTo(
        page, page.people.rect().bottomLeft()).y()


def test_the_checklists_steps_lead_here(qtbot, session, store, languages):
    store.update(situation="harassed")
    page = ChecklistPage(session, store, languages)
    qtbot.addWidget(page)
    page.show()
    ways = {}
    for step in ("warn_closest", "warn_work", "ask_for_notes"):
        page.cards[step].set_open(True)
        ways[step] = [button for button in page.cards[step].findChildren(QPushButton)
                      if button.text() == "Messages for each of your people…"]
    assert [len(found) for found in ways.values()] == [1, 1, 0]
    with qtbot.waitSignal(page.warn_requested):
        press(ways["warn_closest"][0])


def test_the_window_leads_here_and_back(qapp, qtbot, session, store, theme, languages):
    window = MainWindow(qapp, session, store, theme, languages)
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show()
    # Only an active window gives the keyboard away.
    QApplication.processEvents()
    load(session, *family())
    window.show_page(window.exposure_page)
    window.exposure_page.warn_requested.emit("key-3")
    assert window.warn_page.isVisible()
    assert window.warn_page.draft.accessibleName() == "Zhang"
    assert window.warn_page.people.hasFocus()
    QApplication.processEvents()
    copy = window.warn_page.draft.copy
    assert copy.visibleRegion().boundingRect() == copy.rect()
    QTest.keyClick(window.warn_page.people, Qt.Key.Key_Escape)
    assert window.exposure_page.isVisible()
    window.show_page(window.checklist_page)
    window.checklist_page.warn_requested.emit()
    assert window.warn_page.isVisible()
    assert window.warn_page.draft.accessibleName() == "Zhang"
    window.go_back()
    assert window.checklist_page.isVisible()
    window.hide()
    qapp.removeEventFilter(window._keys)
