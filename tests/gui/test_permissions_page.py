"""The page "App permissions" through its widgets: both doors, the list, one app, changes, answers, many apps."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from core.assessment import Channel
from core.owner import Answers, AppHistory, Grant
from core.permissions.phone_audit import TickedApp
from core.permissions.records import Access
from core.saving.profile import ProfileStore
from gui.languages import CHINESE, ENGLISH
from gui.main_window import MainWindow
from gui.models.apps_model import Role
from gui.pages.permissions_page import PermissionsPage
from gui.widgets.command_line import CommandLine
from gui.widgets.permissions.menu_paths import MenuPaths
from gui.widgets.plain_label import PlainLabel
from resources import resource
from tests.gui.files import FRIEND, MUM, write_book, write_calls

LOAN = "com.example.quick.cash.loan"
DIARY = "com.example.diary"


def package(name, *permissions, user=0, installer="com.android.vending"):
    """Return the block of one app of ``dumpsys package``; a permission is its name and whether it is given."""
    lines = [f"  Package [{name}] (1a2b3c4):", "    appId=10201", "    versionCode=4 minSdk=24 targetSdk=33",
             f"    installerPackageName={installer}", "    flags=[ HAS_CODE ]",
             f"    User {user}: ceDataInode=1 installed=true hidden=false", "      runtime permissions:"]
    lines += [f"        android.permission.{one}: granted={str(given).lower()}, flags=[ USER_SET]"
              for one, given in permissions]
    return lines


def write_list(path, *packages):
    path.write_text("\n".join(["Packages:", *(line for one in packages for line in one), ""]), encoding="utf-8")
    return path


@pytest.fixture
def page(qtbot, session, theme, languages, tmp_path):
    page = PermissionsPage(session, ProfileStore(tmp_path / "settings.json"), theme, languages)
    qtbot.addWidget(page)
    page.resize(1050, 760)
    page.show()
    yield page
    page.hide()


@pytest.fixture
def phone_list(tmp_path):
    return write_list(tmp_path / "packages.txt",
                      package(LOAN, ("READ_CONTACTS", True), ("READ_CALL_LOG", True), ("READ_SMS", False)),
                      package(DIARY, ("READ_CONTACTS", True), user=999),
                      package("com.example.game", ("CAMERA", True)))


def shown(widget):
    """Return what can be read on a widget, once what was just made has its place."""
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def rows(page):
    return [page.model.index(row).data() for row in range(page.model.rowCount())]


def test_without_anything_both_doors_and_the_sample_are_offered(qtbot, page):
    assert page.ways.open.isVisible()
    assert page.ticks.name.isVisible()
    assert not page.list.isVisible()
    with qtbot.waitSignal(page.sample_requested):
        page.sample.click()
    with qtbot.waitSignal(page.open_requested):
        QTest.keyClick(page.ways.open, Qt.Key.Key_Space)
    assert page.badge() == ""


def test_the_way_to_a_list_ends_with_what_to_switch_off(page):
    for way in page.ways.ways:
        way.arrow.click()
    text = shown(page.ways)
    assert "Turn “USB debugging” off again on the phone." in text
    assert "Delete the bug report on phone and computer" in text
    assert "turning it off deletes what the phone wrote down" in text
    assert "In a backup with a password this list cannot be read." in text
    assert text.count("Checked on 22 Nov 2026") == 4
    lines = page.ways.findChildren(CommandLine)
    assert len(lines) == 5


@pytest.mark.parametrize(("phone", "path"), [
    ("samsung", "Settings › Security and privacy › More privacy settings (or Privacy) › Permission manager › Contacts"),
    ("iphone", "Settings › Privacy & Security › Contacts"),
    ("", "Settings › Security & privacy › Privacy › Permission manager › Contacts"),
])
def test_ticking_by_hand_says_where_the_phone_shows_it(page, session, phone, path):
    page._store.update(phone=phone)
    page.look_again()
    assert path not in shown(page.ticks)
    page.ticks.where.arrow.click()
    assert path in shown(page.ticks)
    assert "Checked on 21 Nov 2026" in shown(page.ticks)
    session.set_ticked_apps([TickedApp("Quick Cash", frozenset({Access.CONTACTS}), True)])
    assert path in shown(page.ticks), "what was opened stays open"


def test_each_source_of_the_menus_of_an_app_is_named_once(page, session, phone_list):
    session.open_files([phone_list])
    sources = [line for line in shown(page.details.findChild(MenuPaths)).splitlines() if line.startswith("Source: ")]
    assert len(sources) == len(set(sources)) > 0


def test_a_list_of_the_phone_gives_apps_by_risk(page, session, phone_list):
    session.open_files([phone_list])
    assert rows(page) == [LOAN, f"{DIARY}, clone 999"]
    assert page.headline() == "2 apps may read your contacts, calls or texts"
    assert page.badge() == "2"
    first = page.model.index(0)
    assert first.data(Role.ACCESS) == "○ contacts: may read   ○ call log: may read   – text messages: closed"
    assert "its name sounds like a loan app: please check" in first.data(Role.REASONS)
    assert page.others_model.rowCount() == 1
    assert not page.others.isVisible()
    assert "Load your address book and your calls" in shown(page.details)


def test_people_reached_are_counted_once_contacts_are_loaded(page, session, phone_list, tmp_path):
    session.open_files([phone_list, write_book(tmp_path / "b.vcf", [("妈妈", MUM), ("Best", FRIEND)]),
                        write_calls(tmp_path / "c.xml", [MUM, MUM, MUM])])
    assert len(session.contents) == 2
    expected = session.phone.touched(session.audit.listed[0])
    assert expected.people == 2
    assert page.model.index(0).data(Role.REACH) == f"2 people, {expected.first_wave} of the first wave"


def test_an_app_that_reads_texts_is_not_said_to_reach_nobody(page, session, tmp_path):
    lists = write_list(tmp_path / "packages.txt", package("com.example.texts", ("READ_SMS", True)),
                       package("com.example.closed.loan", ("READ_SMS", False)))
    session.open_files([lists, write_book(tmp_path / "b.vcf", [("Best", FRIEND)])])
    reach = {page.model.index(row).data(): page.model.index(row).data(Role.REACH)
             for row in range(page.model.rowCount())}
    assert reach == {"com.example.texts": "whom it reaches is not in your files",
                     "com.example.closed.loan": "nobody in your files"}


def test_of_a_clone_it_is_said_that_it_may_have_contacts_of_its_own(page, session, phone_list, tmp_path):
    session.open_files([phone_list, write_book(tmp_path / "b.vcf", [("妈妈", MUM), ("Best", FRIEND)])])
    reserve = "This copy runs in a space apart."
    assert reserve not in shown(page.details)
    page.list.setCurrentIndex(page.model.index(1))
    assert page.details.accessibleName() == f"{DIARY}, clone 999"
    assert reserve in shown(page.details)


def test_the_first_app_is_chosen_and_keys_lead_to_another_its_details_and_back(page, session, phone_list):
    session.open_files([phone_list])
    page.focus_apps()
    assert page.details.accessibleName() == LOAN
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert page.details.accessibleName() == f"{DIARY}, clone 999"
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.details
    assert page.details.accessibleDescription().startswith("contacts: Could read; no reading recorded.")
    QTest.keyClick(page.details, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.list


def test_details_keep_allowed_read_and_sent_apart_and_menus_come_before_commands(page, session, phone_list):
    session.open_files([phone_list])
    text = shown(page.details)
    assert "Allowed now: yes · Read: no entry · Sent on: no file can show this" in text
    assert "It stops later readings; it takes back nothing." in text
    assert text.index("Permission manager") < text.index("For experts")
    assert "A hit on a list is a reason to look, not a finding." in text
    assert "Only the name says so" in text
    page.details.experts.arrow.click()
    commands = [line._field.text() for line in page.details.experts.findChildren(CommandLine)]
    assert f"adb shell pm revoke --user 0 {LOAN} android.permission.READ_CONTACTS" in commands
    assert f"adb shell pm grant --user 0 {LOAN} android.permission.READ_CONTACTS" in commands
    ground = shown(page.details.experts)
    assert "Source: App Manager, source code" in ground
    assert "Checked on 21 Nov 2026" in ground
    page.details.experts.findChildren(CommandLine)[0].copy.click()
    assert QGuiApplication.clipboard().text() == commands[0]


def test_search_and_reasons_leave_fewer_apps(page, session, phone_list):
    session.open_files([phone_list])
    page.flagged.click()
    assert rows(page) == [LOAN]
    page.flagged.click()
    page.search.setText("DIARY")
    QTest.qWait(250)
    assert rows(page) == [f"{DIARY}, clone 999"]
    page.search.setText("nothing like it")
    QTest.qWait(250)
    assert rows(page) == []
    assert "No app fits the search." in shown(page)


def test_other_apps_are_folded_and_can_be_looked_at(page, session, phone_list):
    session.open_files([phone_list])
    page.fold.arrow.click()
    page.others.setCurrentIndex(page.others_model.index(0))
    assert page.details.accessibleName() == "com.example.game"


def test_a_later_list_shows_what_changed(page, session, phone_list, tmp_path):
    session.open_files([phone_list])
    assert not page.changes.isVisible()
    later = write_list(tmp_path / "later.txt", package(LOAN, ("READ_CONTACTS", False), ("READ_CALL_LOG", True),
                                                       ("READ_SMS", False)))
    session.open_files([later])
    assert page.changes.isVisible()
    assert f"{LOAN}: contacts: allowed → denied" in shown(page.changes)
    session.remove_file("later.txt")
    assert not page.changes.isVisible()
    assert len(session.dumps) == 1


def test_apps_are_ticked_by_keyboard_alone(page, session):
    page.ticks.name.setFocus()
    QTest.keyClicks(page.ticks.name, "Quick Cash Loan")
    QTest.keyClick(page.ticks.boxes[Access.CONTACTS], Qt.Key.Key_Space)
    QTest.keyClick(page.ticks.lends, Qt.Key.Key_Space)
    QTest.keyClick(page.ticks.add, Qt.Key.Key_Space)
    assert session.ticked_apps == (TickedApp("Quick Cash Loan", frozenset({Access.CONTACTS}), lends=True),)
    assert rows(page) == ["Quick Cash Loan"]
    assert "You ticked that it may read." in shown(page.details)
    assert QApplication.focusWidget() is page.ticks.name
    take_out = next(one for one in page.ticks.findChildren(QPushButton) if one.text() == "Take out")
    take_out.click()
    assert session.ticked_apps == ()
    assert session.audit is None


def test_answers_take_the_apps_over_only_when_asked_to(page, session):
    session.set_answers(Answers(apps=AppHistory.NEVER))
    session.set_ticked_apps([TickedApp("Quick Cash Loan", frozenset({Access.CONTACTS, Access.SMS}))])
    assert page.take_over.isVisible()
    assert "Address book: given (you said: never)" in shown(page.take_over)
    assert session.answers == Answers(apps=AppHistory.NEVER)
    QTest.keyClick(page.take_over.take_over, Qt.Key.Key_Space)
    assert session.answers.apps is AppHistory.INSTALLED
    assert session.answers.grants == {Channel.ADDRESS_BOOK: Grant.GIVEN, Channel.SMS: Grant.GIVEN}
    assert not page.take_over.isVisible()


@pytest.mark.parametrize(("answers", "title"), [
    (Answers(), "This can go into your answers"),
    (Answers(apps=AppHistory.NEVER), "Your answers say something else"),
])
def test_who_answered_nothing_is_not_told_of_a_contradiction(page, session, answers, title):
    session.set_answers(answers)
    session.set_ticked_apps([TickedApp("Quick Cash Loan", frozenset({Access.CONTACTS}))])
    assert title in shown(page.take_over)


def test_forgetting_drops_lists_and_ticks(page, session, phone_list):
    session.open_files([phone_list])
    session.set_ticked_apps([TickedApp("A", frozenset())])
    session.forget()
    assert (session.audit, session.dumps, session.ticked_apps) == (None, (), ())
    assert page.ways.open.isVisible()
    assert not page.list.isVisible()


def test_lists_and_contacts_of_one_folder_are_both_used(session, tmp_path):
    folder = tmp_path / "export"
    folder.mkdir()
    write_list(folder / "packages.txt", package(LOAN, ("READ_CONTACTS", True)))
    write_book(folder / "book.vcf", [("妈妈", MUM), ("Best", FRIEND)])
    session.open_files([folder])
    assert session.refusals == ()
    assert len(session.contents) == len(session.dumps) == 1
    assert session.phone.touched(session.audit.listed[0]).people == 2
    session.remove_file("packages.txt")
    assert session.audit is None
    assert session.assessment is not None


def test_answers_and_corrections_leave_the_audit_as_it_is(session, phone_list, tmp_path):
    session.open_files([phone_list, write_book(tmp_path / "b.vcf", [("妈妈", MUM)])])
    before = session.audit
    session.set_answers(Answers(apps=AppHistory.INSTALLED))
    assert session.audit is before
    session.set_ticked_apps([TickedApp("A", frozenset({Access.SMS}))])
    assert session.audit is not before
    assert session.audit.listed[-1].label == "A"


def test_names_from_a_hostile_list_stay_plain(page, session, tmp_path):
    name = "com.<b>evil</b>&amp\u202egnp.$(reboot)"
    session.open_files([write_list(tmp_path / "packages.txt", package(name, ("READ_CONTACTS", True)))])
    assert len(rows(page)) == 1
    assert "\u202e" not in rows(page)[0] + shown(page.details)
    assert page.details.experts is None


def test_a_list_that_says_nothing_is_refused_with_its_reason(session, tmp_path):
    empty = tmp_path / "packages.txt"
    empty.write_text("Packages:\n", encoding="utf-8")
    session.open_files([empty])
    assert [refusal.code for refusal in session.refusals] in (["no_permission_records"], ["unknown_format"])
    assert session.audit is None


def test_hostile_names_stay_plain(page, session, hostile_text):
    session.set_ticked_apps([TickedApp(hostile_text, frozenset({Access.CONTACTS}))])
    labels = [*page.details.findChildren(QLabel), *page.ticks.findChildren(QLabel)]
    assert all(isinstance(label, PlainLabel) and label.textFormat() == Qt.TextFormat.PlainText for label in labels)
    assert all("\u202e" not in label.text() and "\x1b" not in label.text() for label in labels)
    assert "\u202e" not in rows(page)[0]


@pytest.mark.parametrize("language", [ENGLISH, CHINESE])
def test_the_sample_shows_everything_in_both_languages(page, session, languages, language):
    languages.use(language)
    page.retranslate()
    session.load_sample(language)
    assert session.is_sample
    assert page.model.rowCount() == 3
    assert page.changes.isVisible()
    assert page.special.isVisible()
    assert not page.take_over.isVisible()
    texts = shown(page) + "".join(str(page.model.index(0).data(role)) for role in Role)
    assert ("通讯录" in texts) == (language == CHINESE)
    names = [path.read_text(encoding="utf-8") for path in
             Path(str(resource("samples", "permissions", language))).iterdir()]
    assert all("Invented data: no phone ever held these apps." in text for text in names)


def test_two_thousand_apps_stay_quick(page, session, tmp_path):
    write_list(tmp_path / "many.txt", *(package(f"com.example.app{number}", ("READ_CONTACTS", True))
                                        for number in range(2000)))
    session.open_files([tmp_path / "many.txt"])
    assert page.model.rowCount() == 2000
    started = time.perf_counter()
    page.model.set_filter("app19", flagged=False)
    page.list.setCurrentIndex(page.model.index(50))
    page.grab()
    assert time.perf_counter() - started < 1.0
    assert page.model.rowCount() == 111
    assert page.model.rowCount(page.model.index(0)) == 0


def test_the_model_is_a_sound_one(qtmodeltester, page, session, phone_list):
    session.open_files([phone_list])
    qtmodeltester.check(page.model)
    assert page.model.app(QModelIndex()) is None


def test_a_list_opened_anywhere_leads_to_its_page(qapp, qtbot, session, theme, languages, tmp_path, phone_list):
    window = MainWindow(qapp, session, ProfileStore(tmp_path / "s" / "settings.json"), theme, languages)
    qtbot.addWidget(window)
    window.show()
    window.open_files([str(phone_list)])
    assert window.permissions_page.isVisible()
    names = [entry.text() for entry in window.rail.entries]
    assert names.index("App permissions") == names.index("What if") + 1 == names.index("Checklist") - 1
    window.open_files([str(write_book(tmp_path / "b.vcf", [("妈妈", MUM)]))])
    assert window.data_page.isVisible()
    assert session.audit is not None
    window.hide()
    qapp.removeEventFilter(window._keys)


@pytest.mark.parametrize(("file", "headline"), [
    ("packages_android13.txt", "5 apps may read your contacts, calls or texts"),
    # Two readings on record, of one app; whether it still may is in no file.
    ("app_ops_android14.txt", "1 app did read your contacts, calls or texts"),
    ("app_privacy_report_beta.ndjson", "1 app did read your contacts, calls or texts"),
    ("package_list.txt", "Your files do not say which apps may read your contacts, calls or texts"),
    ("accessibility_new.txt", "Your files do not say which apps may read your contacts, calls or texts"),
])
def test_the_headline_says_no_more_than_the_files(page, session, file, headline):
    session.open_files([Path(__file__).parent.parent / "data" / "permissions" / file])
    assert page.headline() == headline


def test_the_headline_says_nobody_only_where_the_permissions_are_told(page, session, tmp_path):
    session.open_files([write_list(tmp_path / "closed.txt", package(DIARY, ("READ_CONTACTS", False)))])
    assert page.headline() == "No app in your files may read your contacts, calls or texts"
