"""Help: there before anything is loaded or chosen, every fact with its ground and date, one key from everywhere."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from core.countries.data import load_country_packs
from core.countries.pack import VALID_DAYS, HelpKind
from gui import country_packs as country_packs_module
from gui.country_packs import country_packs
from gui.languages import Languages
from gui.main_window import MainWindow
from gui.pages import help_page as help_page_module
from gui.pages.help_page import HelpPage
from gui.widgets.card import Card
from gui.words.help_texts import HelpTexts, contact_parts, copyable
from resources import resource
from tests.core.harmful_advice import harmful
from tests.gui.files import write_calls

PACKS = load_country_packs()
CODES = sorted(PACKS.by_code)


@pytest.fixture
def languages(qapp):
    languages = Languages(qapp)
    languages.use("en")
    yield languages
    languages.use("en")


@pytest.fixture
def region(monkeypatch):
    """What the computer is set to, nothing by default."""
    found = [""]
    monkeypatch.setattr(help_page_module, "system_region", lambda: found[0])
    return found


@pytest.fixture
def make(qtbot, session, store, languages, region):
    def made(packs=PACKS, today=date(2026, 11, 22)):
        page = HelpPage(session, store, languages, lambda: packs, lambda: today)
        qtbot.addWidget(page)
        page.resize(800, 560)
        page.show()
        return page
    return made


@pytest.fixture
def window(qapp, qtbot, session, store, theme, languages, region):
    window = MainWindow(qapp, session, store, theme, languages)
    qtbot.addWidget(window)
    window.resize(1024, 640)
    window.show()
    yield window
    window.hide()
    qapp.removeEventFilter(window._keys)


def words(widget):
    # What a page adds while it is shown becomes visible with the next turn of the event loop.
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def choose(page, code):
    page.country.setCurrentIndex(page.country.findData(code))
    page.country.activated.emit(page.country.currentIndex())


def test_it_works_with_nothing_loaded_and_before_any_choice(make, store):
    page = make()
    assert page.pack.code == "other"
    said = words(page)
    assert "call the police" in said
    assert "112 or 911" in said
    assert "Choose your country to see its numbers." in said
    assert not store.profile.country


def test_the_country_is_the_chosen_one_else_that_of_the_files_else_that_of_the_computer(
    make, session, store, region, tmp_path,
):
    region[0] = "IN"
    page = make()
    assert page.pack.code == "IN"
    assert "the one this computer is set to" in words(page)
    session.set_country("CN")
    session.open_files([write_calls(tmp_path / "calls.xml")])
    page.hide()
    page.show()
    assert page.pack.code == "CN"
    assert "that of your files" in words(page)
    choose(page, "KE")
    assert (page.pack.code, store.profile.country) == ("KE", "KE")
    assert "your files" not in words(page)
    assert "1199" in words(page)


def test_a_country_without_a_pack_is_shown_no_other_countrys_numbers(make, region):
    region[0] = "DE"
    assert make().pack.code == "other"


def test_invented_people_do_not_choose_the_country(make, session, samples):
    session.load_sample("en")
    session.set_country("")
    assert session.is_sample
    assert make().pack.code == "other"


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_fact_shows_its_ground_and_date(make, languages, store, code, language):
    languages.use(language)
    store.update(country=code)
    page = make()
    pack = PACKS.of(code)
    assert len(page.facts) == len(pack.facts())
    day = HelpTexts().ground(pack.recording.fact, pack, "en")[-11:]
    assert str(pack.checked_on.year) in day
    reserve = HelpTexts().reserve(next(fact for one in PACKS.by_code.values() for fact in one.facts()
                                       if not fact.verified))
    for view, title in zip(page.facts, (view.findChild(QLabel).text() for view in page.facts), strict=True):
        text = words(view)
        assert str(pack.checked_on.year) in text, title
        fact = next(fact for fact in pack.facts() if title.endswith(fact.title.text(languages.text_language))
                    and fact.text.text(languages.text_language) in text)
        assert (reserve in text) is not fact.verified, title
        for key in fact.sources:
            assert pack.sources[key].name.text(languages.text_language) in text
        if fact.conditions is not None:
            assert fact.conditions.text(languages.text_language) in text


def test_what_was_read_in_a_report_says_so(make, store):
    store.update(country="PH")
    assert "Source, read in a report: NPC Circular 20-01" in words(make())


def test_complaints_are_numbered_in_their_order(make, store):
    store.update(country="CN")
    page = make()
    titles = [view.findChild(QLabel).text() for view in page.facts]
    numbered = [title for title in titles if title[:1].isdigit() and ". " in title[:4]]
    offices = PACKS.of("CN").complaints
    assert numbered == [f"{place}. {office.fact.title.text('en')}" for place, office in enumerate(offices, 1)]


@pytest.mark.parametrize("code", CODES)
def test_every_number_can_be_copied_by_itself(make, store, code):
    store.update(country=code)
    page = make()
    QApplication.processEvents()
    pack = PACKS.of(code)
    contacts = [line.contact for line in pack.help_lines]
    contacts += [office.contact for office in (*pack.registers, *pack.complaints)]
    wanted = [part for contact in contacts for part in contact_parts(contact) if copyable(part)]
    got = []
    for button in (button for view in page.facts for button in view.copy_buttons):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        got.append(QGuiApplication.clipboard().text())
        assert button.text() == "Copied"
    assert sorted(got) == sorted(wanted)


def test_a_name_to_ask_for_is_not_said_twice(make, store):
    store.update(country="KE")
    page = make()
    offices = [view for view in page.facts if "Central Bank of Kenya" in view.findChild(QLabel).text()]
    titled = [[label.text() for label in office.findChildren(QLabel) if label.property("role") == "title"]
              for office in offices]
    assert titled == [["Central Bank of Kenya: list of licensed digital lenders"], ["3. Central Bank of Kenya"]]
    store.update(country="PH")
    assert "1553" in words(make())


def test_only_the_number_on_the_clipboard_is_called_copied(make, store):
    store.update(country="CN")
    page = make()
    police, crisis, *_ = (button for view in page.facts for button in view.copy_buttons)
    police.click()
    crisis.click()
    assert (police.text(), crisis.text()) == ("Copy", "Copied")
    assert police.accessibleName() == "Copy 110: Police"
    QGuiApplication.clipboard().setText("something else")
    assert crisis.text() == "Copy"


def test_an_old_pack_is_told_calmly(make, store):
    store.update(country="CN")
    checked = PACKS.of("CN").checked_on
    assert "more than a year ago" not in words(make(today=checked + timedelta(days=VALID_DAYS)))
    said = words(make(today=checked + timedelta(days=VALID_DAYS + 1)))
    assert "more than a year ago. Numbers and rules may have changed" in said
    assert "12356" in said


def test_a_replaced_pack_is_named_and_a_broken_one_listed(make, store, tmp_path):
    source = Path(str(resource("countries")))
    text = (source / "KE.toml").read_text(encoding="utf-8")
    (tmp_path / "KE.toml").write_text(text.replace("checked_on = 2026-11-22", "checked_on = 2027-01-05"), "utf-8")
    (tmp_path / "NG.toml").write_text("schema = = 1", "utf-8")
    store.update(country="KE")
    page = make(load_country_packs(tmp_path))
    assert "in place of the program's own" in words(page)
    assert "NG.toml: not_toml" in words(page)
    choose(page, "NG")
    assert "in place of the program's own" not in words(page)


def test_the_folder_beside_the_settings_is_read(monkeypatch, tmp_path):
    monkeypatch.setattr(country_packs_module, "default_path", lambda: tmp_path / "settings.json")
    (tmp_path / "countries").mkdir()
    text = (Path(str(resource("countries"))) / "KE.toml").read_text(encoding="utf-8")
    (tmp_path / "countries" / "KE.toml").write_text(text, "utf-8")
    assert country_packs().of("KE").replaced
    assert not country_packs().of("CN").replaced


def test_nothing_on_the_page_harms(qapp):
    texts = HelpTexts()
    for line in (*texts.danger(), *texts.cannot(), *texts.help_titles().values()):
        assert harmful(line) == []
    assert "nothing that was copied" in " ".join(texts.cannot())


def test_words_of_a_pack_are_no_markup(make, store, tmp_path):
    text = (Path(str(resource("countries"))) / "KE.toml").read_text(encoding="utf-8")
    text = text.replace('name.en = "Kenya"', 'name.en = "<b>Kenya</b>"').replace(
        'title.en = "', 'title.en = "<img src=x>', 1)
    (tmp_path / "KE.toml").write_text(text, "utf-8")
    store.update(country="KE")
    page = make(load_country_packs(tmp_path))
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(QLabel))


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_first_card_is_seen_without_scrolling_in_a_low_window(window, languages, store, language):
    languages.use(language)
    window.show_help()
    for code in CODES:
        choose(window.help_page, code)
        QApplication.processEvents()
        area = window.help_page.area
        area.verticalScrollBar().setValue(0)
        views = window.help_page.facts
        kinds = [line.kind for line in PACKS.of(code).help_lines]
        crisis = views[kinds.index(HelpKind.CRISIS)]
        for part in (area.widget().findChild(Card).findChild(QLabel), views[0], crisis):
            assert part.mapTo(area.viewport(), part.rect().topLeft()).y() >= 0
            assert part.mapTo(area.viewport(), part.rect().bottomLeft()).y() <= area.viewport().height(), code


def test_f1_leads_here_from_every_page_and_back(window):
    for page in [page for page in window.pages if page is not window.help_page]:
        window.show_page(page)
        QTest.keyClick(window, Qt.Key.Key_F1)
        assert window.help_page.isVisible()
        assert window.help_page.area.hasFocus()
        assert window.rail.help.isChecked()
        assert not any(entry.isChecked() for entry in window.rail.entries)
        QTest.keyClick(window, Qt.Key.Key_F1)
        window.go_back()
        assert page.isVisible()
        assert not window.rail.help.isChecked()


@pytest.mark.parametrize("size", [(1024, 640), (1280, 820), (800, 480)])
def test_the_entry_is_whole_and_led_to_by_mouse_and_keyboard(window, size):
    window.resize(*size)
    QApplication.processEvents()
    entry = window.rail.help
    assert entry.isVisible()
    assert entry.height() >= entry.sizeHint().height()
    assert window.rail.rect().contains(entry.geometry())
    assert window.rail.rect().contains(window.rail.leave.geometry())
    QTest.mouseClick(entry, Qt.MouseButton.LeftButton)
    assert window.help_page.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.data_page.isVisible()
    entry.setFocus()
    QTest.keyClick(entry, Qt.Key.Key_Space)
    assert window.help_page.isVisible()
    assert entry.accessibleName() == "Help"


def test_the_arrow_keys_scroll(window):
    window.show_help()
    QApplication.processEvents()
    QApplication.processEvents()
    bar = window.help_page.area.verticalScrollBar()
    QTest.keyClick(window.help_page.area, Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_a_country_chosen_here_is_that_of_the_checklist(window, store):
    window.show_help()
    choose(window.help_page, "IN")
    assert store.profile.country == "IN"
    assert window.checklist_page.country.currentData() == "IN"


def test_both_languages_while_it_is_open(window, languages, store):
    store.update(country="CN")
    window.show_help()
    languages.use("zh_CN")
    QApplication.processEvents()
    assert "想找人说说话：心理援助热线" in words(window.help_page)
    assert "Police" not in words(window.help_page)
