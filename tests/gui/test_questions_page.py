"""Five questions by mouse and by keyboard alone: every answer counts at once, and nothing typed is lost."""

import threading

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from core.assessment import Channel
from core.owner import Answers, AppHistory, Grant
from core.safe_text import clean
from core.saving.profile import ProfileStore
from core.what_if.scenarios import Plan
from gui import loading_work
from gui.jobs import Jobs
from gui.languages import Languages
from gui.main_window import MainWindow
from gui.models.known_people import KnownPeople
from gui.widgets.plain_label import PlainLabel
from gui.widgets.scroll_column import ScrollColumn
from tests.gui import builders
from tests.gui.files import BOSS, FRIEND, MUM, write_book, write_calls

# The offscreen platform says so of every list that pops up.
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


@pytest.fixture
def languages(qapp):
    languages = Languages(qapp)
    languages.use("en")
    yield languages
    languages.use("en")


@pytest.fixture
def window(qapp, qtbot, session, theme, languages, tmp_path):
    window = MainWindow(qapp, session, ProfileStore(tmp_path / "settings" / "settings.json"), theme, languages)
    qtbot.addWidget(window)
    window.resize(1280, 820)
    window.show()
    window.activateWindow()
    yield window
    window.hide()
    qapp.removeEventFilter(window._keys)


@pytest.fixture
def page(window):
    window.data_page.questions.open.click()
    return window.questions_page


def texts_of(widget):
    return [label.text() for label in widget.findChildren(PlainLabel) if label.isVisible()]


def write(field, text):
    """Write as an input method does: key events know Latin letters only."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def type_into(field, text):
    field.setFocus()
    write(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def typed_people(session):
    return [one.person.name for one in session.assessment.exposures if one.person.typed_contact]


def test_the_page_opens_before_any_file_and_answers_are_kept_for_the_files(window, page, session, book):
    assert page.isVisible()
    type_into(page.typed.field, "13800000001")
    assert session.answers.typed_contacts == ("13800000001",)
    assert session.assessment is None
    window.open_files([str(book)])
    assert typed_people(session) == ["妈妈"]


def test_a_name_typed_in_part_takes_the_only_person_it_fits_and_pins_them(window, page, session, book):
    window.open_files([str(book)])
    window.show_page(page)
    type_into(page.typed.field, "李经")
    assert typed_people(session) == ["李经理"]
    assert page.typed.field.text() == ""
    assert "李经理 · +86 138 •••• 0002" in texts_of(page.typed)
    page.numbers.click()
    QApplication.processEvents()
    assert "李经理 · +86 138 0000 0002" in texts_of(page.typed)


def test_the_completer_offers_masked_people_and_takes_the_one_chosen(window, page, session, book):
    window.open_files([str(book)])
    window.show_page(page)
    field = page.typed.field
    field.setFocus()
    write(field, "妈")
    popup = field.offers
    assert popup.isVisible()
    offered = [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]
    assert offered == ["妈妈 · +86 138 •••• 0001"]
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert typed_people(session) == ["妈妈"]
    assert field.text() == ""


@pytest.mark.parametrize(("others", "taken"), [([("豆豆妈妈", FRIEND)], ["妈妈"]), ([("妈妈", FRIEND)], [])])
def test_a_whole_name_takes_its_person_though_it_is_part_of_other_names(
    window, page, session, tmp_path, others, taken
):
    window.open_files([str(write_book(tmp_path / "names.vcf", [("妈妈", MUM), *others]))])
    window.show_page(page)
    type_into(page.typed.field, "妈妈")
    assert typed_people(session) == taken


def test_names_to_offer_are_written_in_the_pauses_before_a_key(qtbot):
    people = KnownPeople()
    people.set_people(builders.assessment(), "CN")
    assert not people.ready
    qtbot.waitUntil(lambda: people.ready)
    assert not people._pauses.isActive()
    assert sorted(people._labels) == list(range(people.rowCount()))
    masked = people.index(0).data()
    people.set_numbers_shown(True)
    assert people.index(0).data() != masked
    qtbot.waitUntil(lambda: people.ready)


def test_an_offered_name_is_taken_by_a_click(window, page, session, book):
    window.open_files([str(book)])
    window.show_page(page)
    page.workplaces.field.setFocus()
    write(page.workplaces.field, "李")
    offers = page.workplaces.field.offers
    QTest.mouseClick(offers.viewport(), Qt.MouseButton.LeftButton, pos=offers.visualRect(
        offers.model().index(0, 0)).center())
    assert [one.person.name for one in session.assessment.exposures if one.person.workplace] == ["李经理"]
    assert not offers.isVisible()


def test_a_number_nobody_can_dial_stays_and_says_so(page, session):
    type_into(page.workplaces.field, "1@@@")
    assert session.answers.workplaces == ("1@@@",)
    assert "1@@@" in texts_of(page.workplaces)
    assert any(text.startswith("Nobody can dial this") for text in texts_of(page.workplaces))
    page.workplaces.removals[0].click()
    assert session.answers.workplaces == ()


def test_what_is_no_number_stays_in_the_field(page, session):
    type_into(page.own.field, "me")
    assert session.answers == Answers()
    assert page.own.field.text() == "me"
    assert page.own.hint.isVisible()
    QTest.keyClicks(page.own.field, "!")
    assert not page.own.hint.isVisible()


def test_leaving_a_field_keeps_the_number_typed_there(page, session):
    page.own.field.setFocus()
    QTest.keyClicks(page.own.field, "13900000000")
    page.apps.choice.buttons[AppHistory.NEVER].setFocus()
    assert session.answers.own_numbers == ("13900000000",)
    assert page.own.field.text() == ""


def test_the_same_number_is_taken_once_and_two_at_a_time_are_two(page, session):
    type_into(page.typed.field, "13900000001, 13900000002")
    assert len(session.answers.typed_contacts) == 2
    type_into(page.typed.field, session.answers.typed_contacts[0])
    assert len(session.answers.typed_contacts) == 2
    assert "This number is in the list already." in texts_of(page.typed)


def test_no_app_ever_closes_what_only_an_app_opens_and_says_so(window, page, session, book, tmp_path):
    window.open_files([str(book), str(write_calls(tmp_path / "calls.xml"))])
    window.show_page(page)
    page.apps.choice.buttons[AppHistory.NEVER].click()
    open_now = {channel for channel, is_open in session.assessment.open_channels.items() if is_open}
    assert open_now == {Channel.TYPED_CONTACTS, Channel.WORKPLACE, Channel.CARRIER_RECORDS, Channel.SHOPPING_ACCOUNT}
    rows = page.grants.rows
    assert rows[Channel.CALL_LOG].effect.text().startswith("You said no lender's app was ever on the phone")
    assert rows[Channel.CARRIER_RECORDS].effect.text() == "Without an answer this way counts as open."
    rows[Channel.CALL_LOG].choice.buttons[Grant.GIVEN].click()
    assert session.assessment.open_channels[Channel.CALL_LOG]
    assert "stays" in rows[Channel.CALL_LOG].effect.text()
    rows[Channel.CALL_LOG].choice.buttons[Grant.UNKNOWN].click()
    assert session.answers.grants == {}
    assert not session.assessment.open_channels[Channel.CALL_LOG]


def test_names_of_apps_are_asked_only_where_there_was_one_and_change_no_figure(page, session):
    assert not page.apps.names.isVisible()
    page.apps.choice.buttons[AppHistory.REMOVED].click()
    type_into(page.apps.names, "Quick, 快借、 Quick")
    assert session.answers == Answers(apps=AppHistory.REMOVED, app_names=("Quick", "快借"))


def test_own_numbers_of_the_files_are_shown(window, page, session, tmp_path):
    table = tmp_path / "calls.csv"
    rows = ("本机号码,13912345678", "", "对方号码,开始时间,通话时长", "13800000001,2026-05-20 20:00:00,60", "")
    table.write_text("\n".join(rows), encoding="utf-8")
    window.open_files([str(table)])
    assert session.contents[0].own_numbers == ("13912345678",)
    window.show_page(page)
    assert any("+86 139 •••• 5678" in text for text in texts_of(page.own))


def test_the_state_stands_on_the_data_page_and_in_the_headline(window, page):
    page.apps.choice.buttons[AppHistory.INSTALLED].click()
    type_into(page.typed.field, FRIEND)
    assert "2 of 5" in window.header.headline.text()
    window.go_back()
    assert window.data_page.isVisible()
    assert any("2 of 5" in text for text in texts_of(window.data_page.questions))


def test_forgetting_empties_every_answer(window, page, session):
    type_into(page.typed.field, MUM)
    page.apps.choice.buttons[AppHistory.INSTALLED].click()
    session.forget()
    assert page.typed.removals == []
    assert page.apps.choice.buttons[AppHistory.UNKNOWN].isChecked()


def shown(*questions):
    return [question._numbers for question in questions]


def test_answers_given_while_others_are_worked_out_add_up(page, session, tmp_path, book, monkeypatch, qtbot):
    session.open_files([book, tmp_path / "absent.vcf"])
    held = threading.Event()
    really = loading_work.gather
    monkeypatch.setattr(Jobs, "inline", False)
    monkeypatch.setattr(loading_work, "gather", lambda *given: (held.wait(5), really(*given))[1])
    try:
        for field, number in ((page.typed, MUM), (page.workplaces, BOSS)):
            type_into(field.field, number)
        session.remove_file("absent.vcf")
        assert shown(page.typed, page.workplaces) == [(MUM,), (BOSS,)]
        type_into(page.own.field, FRIEND)
        assert session.busy
    finally:
        held.set()
    qtbot.waitUntil(lambda: not session.busy)
    expected = Answers(typed_contacts=(MUM,), workplaces=(BOSS,), own_numbers=(FRIEND,))
    assert session.answers == expected
    assert shown(page.typed, page.workplaces, page.own) == [(MUM,), (BOSS,), (FRIEND,)]


def test_a_name_that_never_ends_makes_no_page_wider(window, session, tmp_path):
    window.open_files([str(write_book(tmp_path / "long.vcf", [("A" * 9_000, MUM)]))])
    for page in window.pages:
        window.show_page(page)
        for tab in range(page.tabs.count() if hasattr(page, "tabs") else 1):
            if hasattr(page, "tabs"):
                page.tabs.setCurrentIndex(tab)
            for _ in range(3):
                QApplication.processEvents()
            assert window.width() == 1280
            for column in filter(QWidget.isVisible, page.findChildren(ScrollColumn)):
                assert column.horizontalScrollBar().maximum() == 0, (type(page).__name__, tab)


def test_what_is_forgotten_waits_on_no_hidden_page(window, session, book):
    window.open_files([str(book)])
    for page in window.pages:
        window.show_page(page)
    window.show_page(0)
    session.remove_file("book.vcf")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    held = [text for widget in window.findChildren(QLabel) for text in (widget.text(), widget.accessibleName())]
    assert not [text for text in held if "妈妈" in text or "李经理" in text]
    assert window.exposure_page.people.model.total == window.what_if_page.changes.model.rowCount() == 0


def test_the_sample_asks_before_it_puts_answers_aside(window, page, session, samples):
    type_into(page.typed.field, MUM)
    window.load_sample()
    box = QApplication.activeModalWidget()
    box.no.click()
    assert session.answers.typed_contacts == (MUM,)


def test_the_page_can_be_worked_by_keys_alone(window, page, session):
    page.typed.field.setFocus()
    QTest.keyClicks(page.typed.field, BOSS)
    QTest.keyClick(page.typed.field, Qt.Key.Key_Return)
    QApplication.processEvents()
    seen = []
    for _ in range(40):
        focus = QApplication.focusWidget()
        if focus in page.apps.choice.buttons.values():
            break
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert page.typed.removals[0] in seen
    assert seen.index(page.typed.removals[0]) < seen.index(page.workplaces.field)
    page.apps.choice.buttons[AppHistory.REMOVED].setFocus()
    QTest.keyClick(page.apps.choice.buttons[AppHistory.REMOVED], Qt.Key.Key_Space)
    assert session.answers.apps is AppHistory.REMOVED


@pytest.mark.parametrize("way", ["button", "escape", "alt_left"])
def test_every_way_back_returns_the_keyboard_to_where_it_was(window, way):
    window.data_page.questions.open.setFocus()
    QTest.keyClick(window.data_page.questions.open, Qt.Key.Key_Space)
    assert window.questions_page.isVisible()
    assert window.header.back.accessibleName() == "Back to: Your data"
    assert window.rail.entries[0].isChecked()
    if way == "button":
        QTest.mouseClick(window.header.back, Qt.MouseButton.LeftButton)
    elif way == "escape":
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    else:
        QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.data_page.isVisible()
    assert window.data_page.questions.open.hasFocus()
    assert not window.header.back.isVisible()


def test_the_rail_leads_out_and_forgets_the_way_back(window, page):
    window.rail.entries[0].click()
    assert window.data_page.isVisible()
    window.go_back()
    assert window.data_page.isVisible()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_page_is_complete_in_both_languages(window, page, languages, language):
    languages.use(language)
    QApplication.processEvents()
    for text in texts_of(page):
        assert "{" not in text
        assert language == "en" or not any("a" <= char <= "z" for char in text), text


def test_hostile_names_and_numbers_are_plain_text(window, page, session, tmp_path, hostile_text):
    name = clean(hostile_text).replace(",", "")
    window.open_files([str(write_book(tmp_path / "hostile.vcf", [(name, FRIEND)]))])
    window.show_page(page)
    type_into(page.typed.field, FRIEND)
    type_into(page.own.field, "1<b>@</b>")
    (row,) = [text for text in texts_of(page.typed) if "0003" in text]
    # Where a line may break is the label's, not the name's.
    assert row.replace("\u200b", "") == clean(row)
    for label in page.findChildren(PlainLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_answers_are_saved_only_on_a_wish_and_opened_again(window, page, session, tmp_path, book):
    assert not page.words.save_button.isEnabled()
    type_into(page.typed.field, MUM)
    page.apps.choice.buttons[AppHistory.REMOVED].click()
    said = session.answers
    dialog = page.words.choose_file()
    file = tmp_path / "kept.json"
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    assert "Saved. The file holds names and numbers." in texts_of(page.words)
    session.forget()
    assert page.apps.choice.buttons[AppHistory.UNKNOWN].isChecked()
    window.open_files([str(book), str(file)])
    assert session.answers == said
    assert typed_people(session) == ["妈妈"]
    window.show_page(page)
    assert page.apps.choice.buttons[AppHistory.REMOVED].isChecked()


def test_a_named_plan_alone_can_be_saved(window, page, session):
    window.show_page(0)
    session.keep_closing_plans((Plan("at night", frozenset({Channel.CALL_LOG})),))
    window.show_page(page)
    assert page.words.save_button.isEnabled()


def test_a_failed_save_says_why(page, session, monkeypatch):
    def full(path):
        raise OSError(28, "No space")

    page.apps.choice.buttons[AppHistory.REMOVED].click()
    monkeypatch.setattr(session, "save_owner_words", full)
    page.words.save("/nowhere.json")
    assert any(text.startswith("Not saved: there is no room left") for text in texts_of(page.words))
