"""The checklist for one's own people: order and words of effects, countries and their packs, proof, undo."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QWidget

from core.assessment import Channel
from core.checklist.records import Situation
from core.checklist.steps import StepState, load_checklist
from core.countries.data import load_country_packs
from core.permissions.phone_audit import PhoneAudit
from core.permissions.records import (
    Access,
    AccessFinding,
    AppFinding,
    Audit,
    DumpKind,
    InstallerClass,
    Origin,
    Platform,
    UserKind,
    Verdict,
)
from core.saving.profile import ProfileStore
from core.what_if.step_effects import Drop, Ground, StepEffect, StepEffects
from gui.languages import Languages
from gui.pages.checklist_page import ChecklistPage
from gui.words import texts
from gui.words.help_texts import contact_parts
from gui.words.step_texts import StepTexts
from resources import resource

BOOK, LOG, BILL = Channel.ADDRESS_BOOK, Channel.CALL_LOG, Channel.CARRIER_RECORDS
CHECKLIST = load_checklist()


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
def page(qtbot, theme, session, store, languages) -> ChecklistPage:
    page = ChecklistPage(session, store, languages)
    qtbot.addWidget(page)
    page.show()
    return page


def shown(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def choose_country(page: ChecklistPage, code: str) -> None:
    page.country.setCurrentIndex(page.country.findData(code))
    page.country.activated.emit(page.country.currentIndex())


def effects() -> StepEffects:
    """The book hides 31 and leaves the first wave of 4; log and bill only do something together."""
    both = Drop(4, 9, 0)
    measured = {
        frozenset({BOOK}): StepEffect(Ground.MEASURED, Drop(0, 2, 31), 4, 9, (BILL, LOG)),
        frozenset({LOG}): StepEffect(Ground.MEASURED, Drop(), 4, 9, (BILL,), frozenset(), BILL, both),
        frozenset({BILL}): StepEffect(Ground.MEASURED, Drop(), 4, 9, (LOG,), frozenset({BILL}), LOG, both),
        frozenset({BOOK, LOG}): StepEffect(Ground.MEASURED, Drop(0, 3, 35), 4, 9, (BILL,), frozenset(), BILL,
                                           Drop(4, 9, 48)),
    }
    return StepEffects(measured, frozenset(Channel), frozenset({BOOK, LOG, BILL}))


def load_effects(page: ChecklistPage, session, monkeypatch, value: StepEffects | None) -> None:
    monkeypatch.setattr(session, "_step_effects", value)
    session.changed.emit()


def test_order_and_words_follow_the_effects(page, session, monkeypatch):
    load_effects(page, session, monkeypatch, effects())
    assert list(page.cards)[:7] == [
        "screenshot_permissions", "blank_pass", "revoke_contacts", "second_space", "revoke_call_log",
        "refuse_carrier_login", "change_carrier_password",
    ]
    following = [step for step, card in page.cards.items() if not card._next_pill.isHidden()]
    assert following == ["screenshot_permissions", "blank_pass", "revoke_contacts"]
    assert page.cards["revoke_contacts"].effect.text() == (
        "Takes 2 people out of the second wave and 31 people out of sight; your first wave stays, because of the phone "
        "company's call list and the call log.")
    assert page.cards["revoke_call_log"].effect.text() == (
        "By itself it takes nobody out of sight: your first wave stays, because of the phone company's call list. The "
        "phone company's call list shows the same calls. With that closed too, it takes 4 people out of the first "
        "wave and 9 people out of the second wave.")
    assert "It was read before: that copy stays." in page.cards["change_carrier_password"].effect.text()
    assert "cannot be counted" in page.cards["revoke_sms"].effect.text()
    assert page.cards["screenshot_permissions"].effect.isHidden()
    assert "Then the steps stand by what each does" in page._foot.text()
    load_effects(page, session, monkeypatch, None)
    assert list(page.cards) == [step.id for step in CHECKLIST.steps_for(Situation.INSTALLED, "xiaomi", "CN")]
    assert page.cards["revoke_contacts"].effect.isHidden()
    assert "Load your contacts and calls" in page._foot.text()


def test_every_kind_of_effect_is_said(qapp, languages):
    say = StepTexts().effect
    assert say(StepEffect(Ground.CLOSED_ALREADY)) == "You said this was never given. Keep it so."
    assert say(StepEffect(Ground.MEASURED)) == "By itself it takes nobody out of sight."
    emptied = StepEffect(Ground.MEASURED, Drop(4, 0, 1), 4, 9)
    assert say(emptied) == (
        "Takes 4 people out of the first wave and 1 person out of sight; nobody is left in your first wave.")
    some = StepEffect(Ground.MEASURED, Drop(1, 0, 0), 4, 9)
    assert say(some) == "Takes 1 person out of the first wave."
    typed = StepEffect(Ground.MEASURED, Drop(), 1, 0, (Channel.TYPED_CONTACTS, Channel.WORKPLACE))
    assert "because of the people typed into the form and the workplace on the form" in say(typed)


def test_switching_the_language_works_nothing_out(page, session, monkeypatch, languages):
    load_effects(page, session, monkeypatch, effects())
    monkeypatch.setattr("core.what_if.step_effects.step_effects", lambda *_: pytest.fail("worked out again"))
    languages.use("zh_CN")
    page.retranslate()
    assert "31" in page.cards["revoke_contacts"].effect.text()
    page.cards["revoke_contacts"].done_box.click()
    assert page.cards["revoke_contacts"].effect.isHidden()


@pytest.mark.parametrize("country", ["KE", "NG", "PH", "ID", "MX"])
def test_offices_of_a_country_stand_in_one_step_with_source_and_day(page, country):
    page.situations.button(2).click()
    choose_country(page, country)
    pack = load_country_packs().of(country)
    card = page.cards["complain_where"]
    assert card.title.text() == f"Where to complain in {pack.name.text('en')}"
    card.toggle()
    words = shown(card)
    places = [words.index(f"{number}. {office.fact.title.text('en')}")
              for number, office in enumerate(pack.complaints, 1)]
    assert places == sorted(places)
    for office in pack.complaints:
        line = next(one for one in words.split("\n") if one[1:].startswith(f". {office.fact.title.text('en')}"))
        # Each name and number once: some offices have no name but the one to ask for.
        title, *contacts = line.split(" · ")
        assert contacts == [part for part in contact_parts(office.contact) if part not in title]
        assert office.when.text("en") in words
        assert all(pack.sources[key].name.text("en") in words for key in office.fact.sources)
    assert f"Checked on {texts.day(pack.checked_on)}" in words


def test_hours_and_recording_come_from_the_pack(page):
    page.situations.button(2).click()
    for country, hours, recording in (
        ("CN", "No calls from 22:00 to 8:00", "usually usable in a civil case"),
        ("PH", "No calls from 22:00 to 6:00", "Recording a call in secret is a crime"),
        ("KE", "No threats, no bad words, no shaming", "We could not confirm this. Ask there before you rely on it."),
    ):
        choose_country(page, country)
        for step, words in (("one_statement", hours), ("start_log", recording)):
            card = page.cards[step]
            card.set_open(True)
            assert words in shown(card)
            assert "Nov 2026" in shown(card)


def test_every_pack_can_be_chosen(page):
    assert [page.country.itemData(index) for index in range(page.country.count())] == [
        "CN", "IN", "KE", "NG", "PH", "ID", "MX", "other"]
    assert page.country.itemText(2) == "Kenya"


def own_pack(store: ProfileStore, code: str, old: str, new: str) -> None:
    folder = store._path.parent / "countries"
    folder.mkdir(parents=True, exist_ok=True)
    text = Path(str(resource("countries", "KE.toml"))).read_text(encoding="utf-8")
    assert old in text
    (folder / f"{code}.toml").write_text(text.replace(old, new, 1).replace('"KE"', f'"{code}"'), encoding="utf-8")


def test_a_pack_of_the_own_folder_is_used_and_named(qtbot, theme, session, store, languages):
    own_pack(store, "KE", 'contact = "1199"', 'contact = "0800 1"')
    own_pack(store, "TZ", 'name.en = "Kenya"', 'name.en = "Tanzania"')
    own_pack(store, "NG", "schema = 1", "schema = 2")
    store.update(situation="harassed", country="KE")
    packs = load_country_packs(store._path.parent / "countries")
    page = ChecklistPage(session, store, languages, packs=packs)
    qtbot.addWidget(page)
    page.show()
    assert "What is said about Kenya comes from a file in your own folder, checked on 22 Nov 2026." in page._foot.text()
    assert "NG.toml: schema: unknown_schema" in page._foot.text()
    card = page.cards["talk_elsewhere"]
    card.set_open(True)
    assert "0800 1" in shown(card)
    choose_country(page, "TZ")
    assert "complain_other" in page.cards
    page.cards["complain_other"].set_open(True)
    assert "Office of the Data Protection Commissioner" in shown(page.cards["complain_other"])
    choose_country(page, "CN")
    assert "own folder" not in page._foot.text()


def test_an_old_pack_is_said_calmly(page, monkeypatch):
    assert page._notice.isHidden()

    class Later(date):
        @classmethod
        def today(cls) -> date:
            return date(2028, 1, 1)

    monkeypatch.setattr("gui.pages.checklist_page.date", Later)
    page.retranslate()
    assert not page._notice.isHidden()
    assert "was last checked on 21 Nov 2026" in page._notice_text.text()


def test_a_mark_can_be_taken_back_and_set_again(page, store):
    assert page.bar.isHidden()
    page.cards["revoke_contacts"].done_box.click()
    assert page.bar.text.text() == "Done: Take the contacts permission away from every loan app"
    assert not page.bar.isHidden()
    page.cards["revoke_sms"].open_button.click()
    page.cards["revoke_sms"].skip_button.click()
    page.bar.way_back.click()
    assert store.profile.steps == {"revoke_contacts": "done"}
    assert page.bar.text.text() == "Open again: Take the text message permission away"
    assert page.undo()
    assert store.profile.steps == {}
    assert not page.undo()
    assert page.redo()
    assert store.profile.steps == {"revoke_contacts": "done"}
    page.reload()
    assert page.bar.isHidden()
    assert not page.undo()


def phone_list(*open_accesses: Access) -> Audit:
    """A whole phone with one app of somebody else's make, which may read these."""
    accesses = tuple(
        AccessFinding(access, Verdict.COULD_READ if access in open_accesses else Verdict.REFUSED,
                      open=access in open_accesses)
        for access in (Access.CONTACTS, Access.CALL_LOG, Access.SMS)
    )
    app = AppFinding("com.example.loan", 0, UserKind.MAIN, "", Platform.ANDROID, Origin.THIRD_PARTY, None,
                     InstallerClass.UNKNOWN, None, None, (), accesses, frozenset(), (), 1)
    return Audit(frozenset({Platform.ANDROID}), (app,), (), None, frozenset({DumpKind.PACKAGE_DUMP}), (), True)


def load_list(session, monkeypatch, audit: Audit | None) -> None:
    monkeypatch.setattr(session, "_phone", None if audit is None else PhoneAudit(audit))
    session.changed.emit()


def test_the_phones_own_list_settles_a_step_and_the_owner_overrules(page, store, session, monkeypatch):
    load_list(session, monkeypatch, phone_list(Access.SMS))
    card = page.cards["revoke_contacts"]
    assert card._state_pill.text() == "Shown by your phone's own list"
    assert card.effect.text().startswith("The list of your phone shows no app that may read this")
    assert not card.done_box.isChecked()
    assert page.badge() == "2/20"
    assert store.profile.steps == {}
    assert page.cards["revoke_sms"]._state_pill.isHidden()
    card.set_open(True)
    card.still_open_button.click()
    assert store.profile.steps == {"revoke_contacts": "still_open"}
    assert card._state_pill.text() == "Still open"
    assert page.badge() == "1/20"
    assert page._states.next_steps(page.steps())[1].id == "revoke_contacts"
    page.undo()
    assert card._state_pill.text() == "Shown by your phone's own list"
    load_list(session, monkeypatch, None)
    assert page.badge() == "0/20"
    assert page._states.state("revoke_contacts") is StepState.OPEN


def test_a_name_to_ask_for_is_not_said_twice(page):
    page.situations.button(2).click()
    choose_country(page, "KE")
    card = page.cards["complain_where"]
    card.set_open(True)
    assert "3. Central Bank of Kenya\n" in shown(card)
    assert "Commissioner (ODPC)\n" in shown(card)


def test_invented_people_do_not_choose_the_country(page, session, store, monkeypatch):
    store.update(country="")
    monkeypatch.setattr("gui.pages.checklist_page.system_region", lambda: "PH")
    page.reload()
    session.load_sample("en")
    assert session.is_sample
    assert page.country.currentData() == "PH"
