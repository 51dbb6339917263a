"""The export guides in the window: worked by keys, named for screen readers, found by id, followed to a loaded file."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QScrollArea

from core.guides.choice import CARRIER_LIST, load_guides
from core.guides.records import Gift
from core.records import FileKind
from gui.languages import CHINESE
from gui.main_window import MainWindow
from gui.pages.data_page import DataPage
from gui.widgets.command_line import CommandLine
from gui.widgets.data.guide_card import GuideCard
from gui.widgets.data.guide_details import GuideDetails
from gui.widgets.data.guide_line import CarrierLine, GuideLine
from tests.core.readers.test_iphone_backup import BOOK, CALLS, PASSWORD, Encrypted, address_book, call_history

GUIDES = load_guides()
PHONES = [phone.id for phone in GUIDES.phones]
DATA = Path(__file__).resolve().parents[1] / "data"


@pytest.fixture
def page(qtbot, session, store, languages, theme):
    page = DataPage(session, store, languages)
    qtbot.addWidget(page)
    page.resize(800, 560)
    page.show()
    page.activateWindow()
    yield page
    page.hide()


@pytest.fixture
def card(page):
    return page.findChild(GuideCard)


def settle():
    for _ in range(4):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown(widget):
    settle()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def lines(card):
    """The lines of ways a person can see, in their order: guide id, or the phone companies', and whether open."""
    settle()
    found = [one for one in card.findChildren(GuideLine) + card.findChildren(CarrierLine) if one.isVisible()]
    found.sort(key=lambda line: line.mapTo(card, line.rect().topLeft()).y())
    return [(line.guide.id if isinstance(line, GuideLine) else CARRIER_LIST, line.arrow.isChecked()) for line in found]


def press(widget, key=Qt.Key.Key_Space):
    widget.setFocus()
    QTest.keyClick(widget, key)
    settle()


def phone_button(card, phone):
    name = next(one.name.text(card._language) for one in GUIDES.phones if one.id == phone)
    (found,) = [one for one in card.findChildren(QPushButton) if one.text() == name]
    return found


def in_view(page, widget):
    area = page.findChild(QScrollArea)
    top = widget.mapTo(area.viewport(), widget.rect().topLeft()).y()
    return -2 <= top < area.viewport().height() * 0.75


def test_the_phone_is_asked_first(card):
    assert "Which phone is it?" in shown(card)
    assert lines(card) == []
    assert not any(button.isChecked() for button in card.findChildren(QPushButton))


@pytest.mark.parametrize("phone", PHONES)
def test_each_phone_shows_two_lists_with_the_first_way_open(card, store, phone):
    press(phone_button(card, phone))
    assert store.profile.phone == phone == card.phone
    expected = []
    for gift in Gift:
        ways = [way.id for way in GUIDES.ways(gift, phone, "") if not way.rare]
        expected += [(way, not place) for place, way in enumerate(ways)]
    assert lines(card) == expected
    text = shown(card)
    assert text.index("The address book") < text.index("The call history")
    assert text.count("(try this first)") == 2
    assert text.count("Afterwards") == 2
    assert text.count("Checked on 22 Nov 2026") == 2


def test_ways_open_and_close_by_key(card):
    press(phone_button(card, "vivo"))
    line = next(line for line in card.findChildren(GuideLine) if line.guide.id == "calls_super_backup")
    assert not line.findChildren(GuideDetails)
    press(line.arrow, Qt.Key.Key_Return)
    assert "Super Backup & Restore" in shown(line)
    assert line.arrow.accessibleDescription() == "open"
    press(line.arrow)
    assert "Super Backup & Restore" not in shown(line)
    press(line.arrow)
    assert len(line.findChildren(GuideDetails)) == 1


def test_the_phone_of_the_settings_is_taken(card, page, store):
    store.update(phone="iphone")
    page.hide()
    page.show()
    assert card.phone == "iphone"
    assert phone_button(card, "iphone").isChecked()
    store.update(phone="a_phone_of_tomorrow")
    page.hide()
    page.show()
    assert card.phone == ""
    assert lines(card) == []


def test_what_is_chosen_unfolds_in_sight(card, page):
    area = page.findChild(QScrollArea)
    assert area.verticalScrollBar().value() == 0
    press(phone_button(card, "android"))
    assert abs(card.mapTo(area.viewport(), card.rect().topLeft()).y()) <= 2
    assert phone_button(card, "android").hasFocus()


def test_choosing_here_tells_the_window(card, page, qtbot):
    with qtbot.waitSignal(page.phone_chosen):
        press(phone_button(card, "oppo"))


@pytest.mark.parametrize("guide", GUIDES.guides, ids=lambda guide: guide.id)
def test_a_guide_is_opened_by_its_id(page, card, guide):
    page.show_guide(guide.id)
    settle()
    (_, chosen), = [(name, line) for name, line in card._lines.items()
                    if name == (CARRIER_LIST if guide.carrier else guide.id)]
    assert chosen.arrow.isChecked()
    assert chosen.arrow.hasFocus()
    assert chosen.isVisible()
    assert in_view(page, chosen.arrow)
    last = guide.after[-1].text("en")
    assert last in shown(chosen)
    assert guide.fits(card.phone)


def test_a_way_of_the_phone_is_opened_once_the_phone_is_known(page, card):
    page.show_guide("calls_phone")
    settle()
    assert card.findChildren(QPushButton)[0].hasFocus()
    assert in_view(page, card.findChildren(QPushButton)[0])
    press(phone_button(card, "huawei"))
    page.show_guide("contacts_phone")
    settle()
    assert card._lines["contacts_huawei"].arrow.hasFocus()
    page.show_guide("calls_phone")
    settle()
    assert card._lines["calls_sms_backup_restore"].arrow.hasFocus()
    page.show_guide("start")
    settle()
    assert phone_button(card, "huawei").hasFocus()


def test_in_china_its_phone_companies_come_first(card, page, store, languages):
    languages.use(CHINESE)
    store.update(phone="xiaomi", country="CN")
    page.hide()
    page.show()
    assert lines(card)[0] == ("contacts_xiaomi", True)
    assert (CARRIER_LIST, True) in lines(card)
    (box,) = [box for box in card.findChildren(QComboBox) if box.isVisible()]
    assert [box.itemText(index) for index in range(4)] == ["中国移动", "中国联通", "中国电信", "其他运营商"]
    assert "10086.cn" in shown(card)
    assert box.accessibleName() == "你的运营商"
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    text = shown(card)
    assert "10010.com" in text
    assert "10086.cn" not in text
    page.show_guide("calls_china_telecom")
    assert "www.189.cn" in shown(card)
    page.show_guide("calls_phone")
    assert "www.189.cn" in shown(card), "what was chosen stays chosen"


def test_the_notes_of_a_phone_are_said_to_its_owner_alone(card):
    press(phone_button(card, "huawei"))
    assert "HarmonyOS 5" in shown(card)
    assert "HarmonyOS 5" in shown(card._lines["contacts_huawei"])
    press(phone_button(card, "samsung"))
    assert "HarmonyOS 5" not in shown(card)
    assert "Smart Switch" in shown(card)


def test_a_line_for_experts_is_copied_whole(page, card):
    page.show_guide("calls_adb")
    settle()
    (line,) = [line for line in card.findChildren(CommandLine) if line.isVisible()]
    (field,) = line.findChildren(QLineEdit)
    assert field.isReadOnly()
    assert field.accessibleName() == "Line to copy"
    press(line.copy)
    assert QGuiApplication.clipboard().text() == field.text()
    assert field.text().startswith("adb shell content query")
    assert line.copy.text() == "Copied"
    assert "Switch USB debugging off again" in shown(card)


def test_every_control_has_a_name(page, card):
    page.show_guide("calls_adb")
    page.show_guide(CARRIER_LIST)
    settle()
    for kind in (QAbstractButton, QComboBox, QLineEdit):
        for control in card.findChildren(kind):
            if control.isVisible():
                assert control.accessibleName() or getattr(control, "text", str)(), control


def test_long_steps_are_scrolled_by_key(page, card):
    page.show_guide("calls_iphone_backup")
    settle()
    bar = page.findChild(QScrollArea).verticalScrollBar()
    before = bar.value()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown)
    assert bar.value() > before


def test_large_text_keeps_the_page_as_narrow_as_before(page, card, qapp, qtbot, session, store, languages):
    font = qapp.font()
    large = qapp.font()
    large.setPointSizeF(font.pointSizeF() * 2)
    qapp.setFont(large)
    wide = DataPage(session, store, languages)
    qtbot.addWidget(wide)
    wide.resize(1024, 640)
    wide.show()
    try:
        guides = wide.findChild(GuideCard)
        settle()
        before = wide.minimumSizeHint().width()
        for guide in GUIDES.guides:
            wide.show_guide(guide.id)
            settle()
            # What a card needs beyond its letters would push the page sideways.
            assert guides.minimumSizeHint().width() <= 30 * large.pointSizeF(), guide.id
        assert wide.minimumSizeHint().width() <= max(before, 1024)
    finally:
        wide.hide()
        qapp.setFont(font)


def test_the_language_changes_what_is_open(card, page, languages):
    page.show_guide("calls_google_voice")
    languages.use(CHINESE)
    text = shown(page)
    assert "是哪种手机？" in text
    assert "Which phone is it?" not in text


def test_the_checklist_follows_the_phone_that_is_chosen_here(qapp, session, store, languages, theme):
    window = MainWindow(qapp, session, store, theme, languages)
    window.show()
    try:
        press(phone_button(window.data_page.findChild(GuideCard), "vivo"))
        assert window.checklist_page.phone.currentData() == "vivo"
    finally:
        window.hide()
        qapp.removeEventFilter(window._keys)
        window.deleteLater()
        settle()


#: What a person holds after following a guide, made up: by what the file turns out to be.
FILES = {
    FileKind.VCARD: "vcard/aosp_v21.vcf", FileKind.CONTACTS_CSV: "contacts/google-new.csv",
    FileKind.SMS_BACKUP_RESTORE: "sms_backup_restore/calls-20260531.xml",
    FileKind.SUPER_BACKUP: "super_backup/calllogs_20260531.xml",
    FileKind.OPPO_BACKUP: "oppo_backup/callrecord_backup.xml",
    FileKind.SMS_IMPORT_EXPORT: "sms_import_export/calls-2026-05-31.json",
    FileKind.LOGGER_JSON: "logger_json/logs.json",
    FileKind.ADB_CONTENT: "adb_content/projection-utf-16.txt", FileKind.TERMUX: "termux/calls.json",
}
TABLES = {
    "calls_china_mobile": "carrier-cn-mobile-gb18030.csv", "calls_china_unicom": "carrier-cn-unicom-seconds.csv",
    "calls_china_telecom": "carrier-cn-telecom.csv", CARRIER_LIST: "carrier-us-minutes.csv",
    "calls_t_mobile_us": "t-mobile-us-2022.csv", "calls_att_us": "att-us-2013.csv",
    "calls_fritzbox": "fritzbox-german.csv", "calls_imazing": "imazing-3.csv",
    "calls_open_source_apps": "logger-newest.csv",
}


def brought_home(guide, kind, folder):
    """Return a made-up file of this kind as the guide leaves it on the computer."""
    if kind is FileKind.CALL_TABLE:
        return DATA / "call_table" / TABLES[guide.id]
    if kind is FileKind.CONTACTS_CSV and guide.id == "contacts_outlook":
        return DATA / "contacts" / "outlook-english.csv"
    if kind is FileKind.GOOGLE_VOICE:
        with zipfile.ZipFile(folder / "takeout-20260601.zip", "w") as archive:
            for page in sorted((DATA / "google_voice").iterdir()):
                archive.write(page, f"Takeout/Voice/Calls/{page.name}")
        return folder / "takeout-20260601.zip"
    return DATA / FILES[kind]


WALKS = [(guide, kind) for guide in GUIDES.guides if guide.id != "calls_iphone_backup" for kind in guide.kinds]


@pytest.mark.parametrize(("guide", "kind"), WALKS, ids=[f"{guide.id}-{kind.value}" for guide, kind in WALKS])
def test_what_a_guide_brings_home_is_read(page, session, tmp_path, guide, kind):
    page.show_guide(guide.id)
    session.open_files([brought_home(guide, kind, tmp_path)])
    assert session.refusals == ()
    assert {content.kind for content in session.contents} == {kind}
    held = session.assessment.coverage
    assert held.calls > 0 if Gift.CALLS in guide.gives else held.contacts > 0


def test_the_backup_of_an_iphone_is_read_with_its_password(page, card, session, tmp_path):
    backup = Encrypted(tmp_path / "00008101-000A1B2C3D4E5F")
    backup.put(BOOK, address_book())
    backup.put(CALLS, call_history())
    page.show_guide("calls_iphone_backup")
    folder = backup.finish()
    session.open_files([folder])
    (refusal,) = session.refusals
    assert refusal.code == "iphone_backup_password"
    session.set_password(refusal.file, PASSWORD)
    guide = GUIDES.find("calls_iphone_backup")
    assert session.refusals == ()
    assert [content.kind for content in session.contents] == list(reversed(guide.kinds))
