"""Lists of packages, special access, roles, and the two files of an iPhone."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.permissions.reading import read_dumps
from core.permissions.records import DumpKind, Grant, GrantState, Origin, Platform, Special, Use
from tests.core.permissions.dumps import app_of, made, read_one, written

_LISTENER, _SERVICE = Special.NOTIFICATION_LISTENER, Special.ACCESSIBILITY_SERVICE


def test_a_list_of_packages_with_every_option():
    dump = made("package_list.txt")
    assert dump.kind is DumpKind.PACKAGE_LIST
    assert [(app.package, app.user, app.app_id, app.installer, app.origin) for app in dump.apps] == [
        ("com.example.chat", 0, 10078, "", Origin.THIRD_PARTY),
        ("com.example.plain", 0, None, None, Origin.THIRD_PARTY),
        ("com.example.quickloan", 0, 10201, "com.android.vending", Origin.THIRD_PARTY),
        ("com.example.quickloan", 999, 10201, "com.android.vending", Origin.THIRD_PARTY)]


def test_a_list_of_another_user_and_preinstalled_apps_by_their_folder(tmp_path: Path):
    dump = written(tmp_path, "C:\\> adb shell pm list packages --user 10 -f\r\n"
                             "package:/system/app/A/A.apk=com.example.a\r\npackage:/data/app/b=com.example.b\r\n")
    assert [(app.package, app.user, app.origin) for app in dump.apps] == [
        ("com.example.a", 10, Origin.SYSTEM), ("com.example.b", 10, Origin.UNKNOWN)]


def test_androidqf():
    dump = made("packages.json")
    assert dump.kind is DumpKind.ANDROIDQF
    assert [(app.package, app.user, app.app_id, app.installer, app.origin) for app in dump.apps] == [
        ("com.example.launcher", 0, 10050, "", Origin.SYSTEM),
        ("com.example.quickloan", 0, 10201, "com.android.vending", Origin.THIRD_PARTY),
        ("com.example.work", 10, 10203, "", Origin.THIRD_PARTY)]


def test_entries_of_androidqf_that_are_none(tmp_path: Path):
    dump = written(tmp_path, '[{"name": "com.example.a", "files": [], "uid": 10001, "installer": 5, '
                             '"third_party": true}, 7, {"name": ""}]', "packages.json")
    assert [app.package for app in dump.apps] == ["com.example.a"]
    assert [problem.code for problem in dump.problems] == ["entry_unreadable", "entry_unreadable"]


@pytest.mark.parametrize(("file", "expected"), [
    ("accessibility_old.txt", [("com.example.quickloan", 0)]),
    ("accessibility_new.txt", [("com.example.quickloan", 0), ("com.example.reader", 0), ("com.example.work", 10)]),
])
def test_accessibility_services_that_are_enabled(file: str, expected: list[tuple[str, int]]):
    dump = made(file)
    assert [(app.package, app.user) for app in dump.apps if _SERVICE in app.special] == expected
    assert (len(dump.apps), dump.special_told) == (len(expected), {_SERVICE})


def test_no_service_enabled_is_told_too(tmp_path: Path):
    dump = written(tmp_path, "ACCESSIBILITY MANAGER (dumpsys accessibility)\n     Enabled services:{}\n")
    assert (dump.apps, dump.special_told) == ((), {_SERVICE})


def test_roles():
    dump = made("roles.txt")
    assert [(app.package, app.user, app.special) for app in dump.apps] == [
        ("com.example.dialer", 0, {Special.DIALER_ROLE}), ("com.example.quickloan", 0, {Special.SMS_ROLE}),
        ("com.example.work", 10, {Special.SMS_ROLE})]
    assert dump.special_told == {Special.SMS_ROLE, Special.DIALER_ROLE}


@pytest.mark.parametrize(("text", "name", "special"), [
    ("com.example.a/.B:com.example.c/com.example.c.D\n", "enabled_notification_listeners.txt", _LISTENER),
    ("com.example.a/.B:com.example.c/com.example.c.D\n", "accessibility.txt", _SERVICE),
    ("$ adb shell settings get secure enabled_accessibility_services\ncom.example.a/.B:com.example.c/.D", "x",
     _SERVICE),
    ("a=1\nenabled_notification_listeners=com.example.a/.B:com.example.c/.D\nb=2\n", "settings_secure.txt", _LISTENER),
])
def test_settings(tmp_path: Path, text: str, name: str, special: Special):
    dump = written(tmp_path, text, name)
    assert (dump.kind, dump.special_told) == (DumpKind.SPECIAL_ACCESS_SETTING, {special})
    assert [(app.package, app.special) for app in dump.apps] == [("com.example.a", {special}),
                                                                 ("com.example.c", {special})]


def test_an_empty_setting_says_that_nobody_has_it(tmp_path: Path):
    dump = written(tmp_path, "null\n", "notification_listeners.txt")
    assert (dump.apps, dump.special_told) == ((), {_LISTENER})


def test_a_setting_nobody_named_is_refused(tmp_path: Path):
    (tmp_path / "a.txt").write_text("com.example.a/.B\n")
    [refusal] = read_dumps([tmp_path / "a.txt"]).refusals
    assert refusal.code == "setting_not_named"


def test_app_privacy_report():
    dump = made("app_privacy_report.ndjson")
    assert (dump.kind, dump.platform) == (DumpKind.PRIVACY_REPORT, Platform.IPHONE)
    assert dump.covered == (datetime(2026, 3, 31, 10), datetime(2026, 4, 5, 10))
    assert [problem.code for problem in dump.problems] == ["record_unreadable"]
    # The end of a reading whose begin is in the file is no reading of its own; one without a begin is.
    assert app_of(dump, "org.example.lend").uses == (Use("contacts", datetime(2026, 4, 3, 21, 30)),
                                                     Use("photos", datetime(2026, 4, 2, 9)))


def test_the_early_form_of_the_report():
    [app] = made("app_privacy_report_beta.ndjson").apps
    assert app.uses == (Use("kTCCServiceAddressBook", datetime(2021, 8, 1, 8)),)


def tcc(path: Path, columns: str, *rows: tuple[object, ...]) -> Path:
    with sqlite3.connect(path) as connection:
        connection.execute(f"CREATE TABLE access ({columns})")
        for row in rows:
            marks = ",".join("?" * len(row))
            connection.execute(f"INSERT INTO access VALUES ({marks})", row)  # noqa: S608 - question marks only
    connection.close()
    return path


def test_tcc_of_ios_14_and_later(tmp_path: Path):
    dump = read_one(tcc(tmp_path / "TCC.db", "service, client, client_type, auth_value, auth_reason, last_modified",
                        ("kTCCServiceAddressBook", "org.example.lend", 0, 2, 2, 1_770_000_000),
                        ("kTCCServiceAddressBook", "org.example.some", 0, 3, 3, 0),
                        ("kTCCServiceCamera", "org.example.lend", 0, 0, 2, None),
                        ("kTCCServicePhotos", "org.example.lend", 0, 1, 2, None),
                        ("kTCCServiceCamera", "/usr/bin/tool", 1, 2, 4, 1),
                        (b"\xff", 5, 0, "x", 4, 1)))
    assert [app.package for app in dump.apps] == ["org.example.lend", "org.example.some"]
    assert app_of(dump, "org.example.lend").grants == (
        Grant("kTCCServiceAddressBook", GrantState.GRANTED, frozenset({"USER_SET"}),
              decided_at=datetime.fromtimestamp(1_770_000_000, UTC)),
        Grant("kTCCServiceCamera", GrantState.DENIED, frozenset({"USER_SET"})),
        Grant("kTCCServicePhotos", GrantState.UNKNOWN, frozenset({"USER_SET"})))
    assert app_of(dump, "org.example.some").grants[0].state is GrantState.LIMITED
    assert [problem.code for problem in dump.problems] == ["row_unreadable"]


def test_tcc_before_ios_14(tmp_path: Path):
    dump = read_one(tcc(tmp_path / "TCC.db", "service, client, client_type, allowed, prompt_count",
                        ("kTCCServiceAddressBook", "org.example.lend", 0, 1, 1),
                        ("kTCCServiceAddressBook", "org.example.not", 0, 0, 1)))
    assert [(app.package, app.grants[0].state) for app in dump.apps] == [("org.example.lend", GrantState.GRANTED),
                                                                         ("org.example.not", GrantState.DENIED)]


def test_another_database_with_a_table_of_that_name(tmp_path: Path):
    [refusal] = read_dumps([tcc(tmp_path / "x.db", "a, b", (1, 2))]).refusals
    assert refusal.code == "sqlite_database"
