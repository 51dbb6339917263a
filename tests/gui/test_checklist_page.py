"""The checklist page: choices, cards, marks that survive a start, keyboard, names, honest words."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QProgressBar, QWidget

from core.checklist.records import Situation
from core.checklist.steps import StepState, load_checklist
from core.own_data.texts import DataProblem
from core.saving.profile import ProfileStore
from gui.languages import Languages
from gui.pages.checklist_page import ChecklistPage
from gui.widgets.checklist.step_details import MessageCard
from gui.widgets.gradual_fill import GradualFill
from tests.gui import builders

CHECKLIST = load_checklist()
MakePage = Callable[..., ChecklistPage]


@pytest.fixture
def languages(qapp):
    before, font = QLocale(), qapp.font()
    languages = Languages(qapp)
    languages.use("en")
    yield languages
    languages.use("en")
    QLocale.setDefault(before)
    qapp.setFont(font)


@pytest.fixture
def store(tmp_path: Path) -> ProfileStore:
    store = ProfileStore(tmp_path / "profile" / "settings.json")
    store.update(situation="installed", phone="xiaomi", country="CN")
    return store


@pytest.fixture
def make_page(qtbot, theme, session, store, languages) -> Iterator[MakePage]:
    pages: list[ChecklistPage] = []

    def make(**changes: object) -> ChecklistPage:
        page = ChecklistPage(**{"session": session, "store": store, "languages": languages, **changes})
        pages.append(page)
        # The cards are made when somebody looks.
        page.show()
        return page

    yield make
    for page in pages:
        page.close()
        page.deleteLater()
    # Without a running event loop nothing else would do it, and thousands of widgets would follow each new font.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def page(make_page) -> ChecklistPage:
    return make_page()


def texts(widget: QWidget) -> str:
    """Return all that is shown inside a widget that is not hidden in it."""
    labels = [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]
    buttons = [button.text() for button in widget.findChildren(QAbstractButton) if not button.isHidden()]
    return "\n".join(labels + buttons)


def following(page: ChecklistPage) -> list[str]:
    return [step for step, card in page.cards.items() if not card._next_pill.isHidden()]


def test_cards_stand_in_the_order_of_the_data(page):
    wanted = [step.id for step in CHECKLIST.steps_for(Situation.INSTALLED, "xiaomi", "CN")]
    assert list(page.cards) == wanted
    assert len(wanted) == 20
    assert page.headline() == "Your next steps"
    assert page.badge() == "0/20"
    assert page.choices.progress_figure.text() == "0 of 20"


def test_whoever_named_no_phone_sees_the_menus_most_phones_follow(make_page, tmp_path):
    page = make_page(store=ProfileStore(tmp_path / "nobody" / "settings.json"))
    assert page.phone.currentData() == "android"
    assert not (tmp_path / "nobody").exists()


def test_three_steps_are_next_and_the_first_is_open(page):
    assert following(page) == ["screenshot_permissions", "revoke_contacts", "revoke_call_log"]
    assert [step for step, card in page.cards.items() if card.is_open] == ["screenshot_permissions"]


def test_another_situation_begins_with_its_own_first_step_open(page):
    page.cards["revoke_contacts"].set_open(True)
    page.situations.button(2).click()
    first = following(page)[0]
    assert first != "screenshot_permissions"
    assert [step for step, card in page.cards.items() if card.is_open] == [first]


def test_done_is_counted_told_and_kept(page, qtbot, store):
    with qtbot.waitSignal(page.badge_changed, check_params_cb=lambda badge: badge == "1/20"):
        page.cards["screenshot_permissions"].done_button.click()
    assert store.profile.steps == {"screenshot_permissions": "done"}
    assert page.choices.progress_bar.value() == 1
    assert page.choices.progress_bar.maximum() == 20
    assert following(page) == ["revoke_contacts", "revoke_call_log", "change_carrier_password"]
    card = page.cards["screenshot_permissions"]
    assert not card.is_open
    assert card.done_box.isChecked()
    assert card.accessibleName() == "First a screenshot of what the app may read, Done"


@pytest.mark.parametrize(
    ("button", "mark", "word", "badge"),
    [
        ("done_button", "done", "Done", "1/20"),
        ("skip_button", "skipped", "Skipped", "0/20"),
        ("not_for_me_button", "not_for_me", "Not for me", "0/19"),
    ],
)
def test_each_answer_can_be_undone(page, store, button, mark, word, badge):
    card = page.cards["screenshot_permissions"]
    assert card.undo_button.isHidden()
    getattr(card, button).click()
    assert store.profile.steps == {"screenshot_permissions": mark}
    assert card._state_pill.text() == word
    assert page.badge() == badge
    assert "screenshot_permissions" not in following(page)
    card.undo_button.click()
    assert store.profile.steps == {}
    assert page.badge() == "0/20"
    assert following(page)[0] == "screenshot_permissions"
    assert card._state_pill.isHidden()


def test_marks_survive_a_start_only_when_they_may_be_kept(make_page, store, tmp_path):
    settings = tmp_path / "profile" / "settings.json"
    store.update(remember=False)
    make_page().cards["revoke_sms"].done_box.click()
    assert "revoke_sms" not in settings.read_text(encoding="utf-8")
    store.update(remember=True)
    make_page().cards["revoke_contacts"].done_box.click()
    again = make_page(store=ProfileStore(tmp_path / "profile" / "settings.json"))
    assert again.badge() == "2/20"
    assert again.cards["revoke_contacts"].done_box.isChecked()
    assert "kept on this computer" in texts(again)
    assert "Mum" not in (tmp_path / "profile" / "settings.json").read_text(encoding="utf-8")


def test_a_mark_that_cannot_be_written_is_told(page, store, monkeypatch):
    assert page._notice.isHidden()
    monkeypatch.setattr(store, "_write", lambda: False)
    page.cards["revoke_sms"].done_box.click()
    assert not page._notice.isHidden()
    assert "could not be written" in page._notice_text.text()
    assert page.badge() == "1/20"


def test_choices_change_the_steps_and_are_kept(page, store):
    page.situations.button(2).click()
    assert store.profile.situation == "harassed"
    assert next(iter(page.cards)) == "safety_first_china"
    page.country.setCurrentIndex(page.country.findData("IN"))
    page.country.activated.emit(page.country.currentIndex())
    assert store.profile.country == "IN"
    assert next(iter(page.cards)) == "safety_first_india"
    page.phone.setCurrentIndex(page.phone.findData("iphone"))
    page.phone.activated.emit(page.phone.currentIndex())
    assert store.profile.phone == "iphone"
    assert "revoke_call_log" not in page.cards
    assert "limited_contacts" in page.cards


def test_both_menu_paths_and_the_search_word_are_shown(page):
    card = page.cards["revoke_contacts"]
    assert card.path.text() == "Settings › Privacy (or Privacy protection) › Permission manager › Contacts"
    card.toggle()
    shown = texts(card)
    assert card.path.isHidden()
    english = "Settings › Privacy (or Privacy protection) › Permission manager › Contacts"
    chinese = "设置 › 隐私与安全（或隐私保护） › 权限管理 › 联系人"
    assert f"{english}\n{chinese} (not confirmed)" in shown
    assert "look for the search word “permission” or “权限”" in shown
    assert "It stops later copies; it takes back nothing." in shown
    assert "It worked when: " in shown
    assert "Checked on 21 Nov 2026" in shown


def test_a_confirmed_path_carries_no_reserve(page):
    page.phone.setCurrentIndex(page.phone.findData("iphone"))
    page.phone.activated.emit(page.phone.currentIndex())
    card = page.cards["ask_deletion"]
    card.toggle()
    assert "confirm it in writing" in texts(card)
    assert "We could not confirm" not in texts(card)
    assert "https://flk.npc.gov.cn" in texts(card)


def test_pills_say_what_a_step_closes_and_what_it_cannot_undo(page):
    def pills(step: str) -> list[str]:
        return [label.text() for label in page.cards[step].pills.findChildren(QLabel) if not label.isHidden()]

    closing = ["closes: Address book", "closes: Call log of the phone", "closes: Text messages"]
    assert pills("blank_pass") == [*closing, "stops later copies only"]
    assert pills("inform_typed_contacts") == ["about: Emergency contacts on the form", "can take back a part"]
    assert pills("screenshot_permissions") == ["Next"]
    assert pills("save_contract") == []


def test_twin_channels_say_that_they_replace_each_other(page):
    for step, told in (("revoke_call_log", True), ("change_carrier_password", True), ("revoke_contacts", False)):
        card = page.cards[step]
        card.set_open(True)
        assert ("show the same calls" in texts(card)) is told


def test_unconfirmed_step_says_so(make_page, store):
    store.update(situation="harassed")
    card = make_page().cards["complain_cn_online"]
    card.toggle()
    assert "We could not confirm this. Ask there before you rely on it." in texts(card)


def test_law_of_the_country_is_shown_for_that_country_only(make_page, store):
    store.update(situation="harassed", country="IN")
    page = make_page()
    page.cards["ask_deletion"].toggle()
    shown = texts(page.cards["ask_deletion"])
    assert "In India: You may refuse" in shown
    assert "In China" not in shown


@pytest.mark.parametrize(("region", "language", "country"), [
    ("IN", "en", "IN"), ("KE", "zh_CN", "KE"), ("US", "en", "other"), ("SG", "zh_CN", "other"),
    ("", "en", "other"), ("", "zh_CN", "CN"),
])
def test_the_computers_region_counts_more_than_the_language_of_the_window(
        make_page, store, languages, monkeypatch, region, language, country):
    monkeypatch.setattr("gui.pages.checklist_page.system_region", lambda: region)
    store.update(country="")
    languages.use(language)
    assert make_page().country.currentData() == country


def test_country_follows_the_files_until_somebody_chooses(make_page, store, session, monkeypatch):
    monkeypatch.setattr("gui.pages.checklist_page.system_region", lambda: "")
    store.update(country="")
    page = make_page()
    assert page.country.currentData() == "other"
    monkeypatch.setattr(session, "_assessment", builders.assessment())
    session.changed.emit()
    assert page.country.currentData() == "CN"


def test_keyboard_marks_and_opens(page, qtbot):
    page.show()
    card = page.cards["revoke_contacts"]
    card.done_box.setFocus()
    QTest.keyClick(card.done_box, Qt.Key.Key_Return)
    assert card.is_open
    QTest.keyClick(card.done_box, Qt.Key.Key_Return)
    assert not card.is_open
    QTest.keyClick(card.done_box, Qt.Key.Key_Space)
    assert card.done_box.isChecked()
    assert page.badge() == "1/20"
    QTest.keyClick(card.done_box, Qt.Key.Key_Space)
    assert page.badge() == "0/20"
    card.set_open(True)
    card.skip_button.setFocus()
    QTest.keyClick(card.skip_button, Qt.Key.Key_Return)
    assert page._states.state("revoke_contacts") is StepState.SKIPPED
    page.hide()


def test_arrow_keys_change_the_situation(page, store):
    page.resize(1400, 700)
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    page.situations.button(1).setFocus()
    QTest.keyClick(page.situations.button(1), Qt.Key.Key_Right)
    assert store.profile.situation == "harassed"
    assert page.situation is Situation.HARASSED
    page.hide()


def test_title_opens_by_mouse(page):
    page.show()
    card = page.cards["revoke_contacts"]
    QTest.mouseClick(card.title, Qt.MouseButton.LeftButton)
    assert card.is_open
    page.hide()


def test_tab_goes_from_the_choices_through_the_cards(page):
    page.show()
    start = page.situations.button(1)
    order, widget = [], start
    for _ in range(60):
        widget = widget.nextInFocusChain()
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(widget)
    first = page.cards["screenshot_permissions"]
    wanted = [
        page.phone, page.country, first.done_box, first.open_button, first.done_button, first.skip_button,
        first.not_for_me_button, page.cards["revoke_contacts"].done_box,
    ]
    assert [widget for widget in order if widget in wanted] == wanted
    page.hide()


def test_everything_that_takes_the_focus_has_a_name(page):
    for card in page.cards.values():
        card.set_open(True)
    kinds = (QAbstractButton, QComboBox, QProgressBar)
    nameless = [
        widget
        for kind in kinds
        for widget in page.findChildren(kind)
        if not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []
    assert page.cards["revoke_sms"].skip_button.accessibleName() == "Skip: Take the text message permission away"


def test_words_can_be_copied(page):
    card = page.cards["warn_closest"]
    card.toggle()
    message = card.findChild(MessageCard)
    message.copy.click()
    assert QGuiApplication.clipboard().text().startswith("An app may have copied my phone contacts.")
    assert message.copy.text() == "Copied"
    QGuiApplication.clipboard().setText("something else")
    assert message.copy.text() == "Copy these words"


def test_chinese_shows_chinese_data_and_keeps_what_is_open(page, languages):
    page.cards["revoke_contacts"].toggle()
    languages.use("zh_CN")
    page.retranslate()
    card = page.cards["revoke_contacts"]
    assert card.title.text() == "收回每个贷款应用的通讯录权限"
    assert card.is_open
    assert "设置 › 隐私与安全（或隐私保护） › 权限管理 › 联系人" in texts(card).split("Settings")[0]
    assert page.phone.currentText() == "小米、红米"


def test_faults_in_the_data_are_listed_and_the_rest_is_shown(make_page):
    problem = DataProblem("steps/x.toml", "step 1.title.zh", "missing")
    page = make_page(checklist=replace(CHECKLIST, problems=(problem,)))
    assert not page._notice.isHidden()
    assert "steps/x.toml: step 1.title.zh: missing" in page._notice_text.text()
    assert len(page.cards) == 20


def test_an_empty_checklist_leaves_a_page_that_works(make_page, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    page = make_page(checklist=load_checklist(empty))
    assert page.cards == {}
    assert page.badge() == ""
    assert "could not be read" in page._notice_text.text()


def test_all_answered_is_said(page):
    for card in page.cards.values():
        card.set_open(True)
        card.skip_button.click()
    assert page.headline() == "Every step has an answer"
    assert following(page) == []


def test_marks_wiped_elsewhere_vanish(page, store, session):
    page.cards["revoke_sms"].done_box.click()
    store.wipe()
    session.changed.emit()
    assert page.badge().startswith("0/")


def test_cards_at_the_top_stand_in_one_column_where_it_is_narrow(page):
    for width, one_column in ((1400, False), (560, True)):
        page.resize(width, 700)
        page.show()
        QTest.qWait(1)
        tops = {card.y() for card in (page.choices.situation_card, page.choices.phone_card, page.choices.progress_card)}
        assert (len(tops) == 3) is one_column
    page.hide()


def test_nothing_is_cut_sideways(page):
    page.resize(780, 580)
    page.show()
    for card in page.cards.values():
        card.set_open(True)
    QTest.qWait(1)
    for label in page.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap():
            assert label.width() >= label.sizeHint().width(), label.text()
    assert page.findChild(QWidget).width() <= 780
    page.hide()


def test_the_foot_follows_what_was_decided_on_another_page(page, store):
    assert "kept on this computer" in page._foot.text()
    page.hide()
    store.update(remember=False)
    page.show()
    assert "kept until you close" in page._foot.text()
    page.hide()


def test_no_country_is_cut_off(page):
    for index in range(page.country.count()):
        page.country.setCurrentIndex(index)
        words = page.country.fontMetrics().horizontalAdvance(page.country.currentText())
        assert page.country.sizeHint().width() > words + page.country.fontMetrics().height()


def test_undo_stands_in_the_title_row_of_an_answered_step(page):
    card = page.cards["revoke_contacts"]
    card.skip_button.click()
    QCoreApplication.processEvents()
    assert card.undo_button.isVisible()
    assert not card._answers.isVisible()
    assert card.undo_button.geometry().center().y() == card.open_button.geometry().center().y()


def test_cards_that_come_in_the_pauses_show_their_marks_too(qtbot, monkeypatch, make_page, store) -> None:
    steps = [step.id for step in make_page().steps()]
    store.set_step(steps[-1], "skipped")
    monkeypatch.setattr(GradualFill, "at_once", False)
    page = make_page()
    first = list(page.cards)
    assert first == steps[:len(first)]
    assert len(first) < len(steps)
    # The mark counts before its card is there.
    assert page.badge() == f"0/{len(steps)}"
    page.cards[steps[0]].done_button.click()
    qtbot.waitUntil(lambda: len(page.cards) == len(steps))
    assert list(page.cards) == steps
    assert "Skipped" in texts(page.cards[steps[-1]])
    assert page.badge() == f"1/{len(steps)}"
