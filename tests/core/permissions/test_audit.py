"""The whole table of verdicts for each synthetic dump, stated app by app."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from core.permissions.audit import audit, user_kind
from core.permissions.loan_app_data import load_lists
from core.permissions.reading import read_dumps
from core.permissions.records import (
    Access,
    DumpKind,
    FlagKind,
    InstallerClass,
    Note,
    Origin,
    Special,
    UserKind,
    Verdict,
)
from tests.core.permissions.dumps import DATA, audit_of, found, listed, made, read_one, table, written
from tests.core.permissions.test_other_dumps import tcc

_UNKNOWN = {Access.CONTACTS: Verdict.UNKNOWN, Access.CALL_LOG: Verdict.UNKNOWN, Access.SMS: Verdict.UNKNOWN}


def test_packages_alone():
    assert table(audit_of(made("packages_android13.txt"))) == {
        ("com.example.quickloan", 0): {
            Access.CONTACTS: Verdict.COULD_READ, Access.CALL_LOG: Verdict.DENIED_FOR_GOOD,
            Access.SMS: Verdict.REFUSED, Access.INSTALLED_APPS: Verdict.COULD_READ, Access.CAMERA: Verdict.ONE_TIME,
            Access.CALENDAR: Verdict.AUTO_REVOKED},
        ("com.example.quickloan", 999): {
            Access.CONTACTS: Verdict.NOT_ASKED, Access.CALL_LOG: Verdict.COULD_READ, Access.SMS: Verdict.NOT_ASKED,
            Access.INSTALLED_APPS: Verdict.COULD_READ, Access.CAMERA: Verdict.NOT_ASKED,
            Access.CALENDAR: Verdict.NOT_ASKED},
        ("com.example.album", 0): {Access.CONTACTS: Verdict.COULD_READ},
        ("com.example.albumtwin", 0): {Access.CONTACTS: Verdict.COULD_READ},
        ("com.example.work", 10): {Access.CONTACTS: Verdict.POLICY_FIXED, Access.FILES: Verdict.LIMITED,
                                   Access.LOCATION: Verdict.COULD_READ},
        ("com.example.launcher", 0): {Access.CONTACTS: Verdict.COULD_READ},
    }


def test_packages_and_operations_together():
    checked = audit_of(made("packages_android13.txt"), made("app_ops_android14.txt"))
    assert table(checked) == {
        ("com.example.quickloan", 0): {
            Access.CONTACTS: Verdict.READ_ON_RECORD, Access.CALL_LOG: Verdict.REVOKED_HAD_READ,
            Access.SMS: Verdict.REFUSED, Access.INSTALLED_APPS: Verdict.COULD_READ, Access.CAMERA: Verdict.ONE_TIME,
            Access.CALENDAR: Verdict.AUTO_REVOKED},
        ("com.example.quickloan", 999): {
            Access.CONTACTS: Verdict.NOT_ASKED, Access.CALL_LOG: Verdict.COULD_READ, Access.SMS: Verdict.NOT_ASKED,
            Access.INSTALLED_APPS: Verdict.COULD_READ, Access.CAMERA: Verdict.NOT_ASKED,
            Access.CALENDAR: Verdict.NOT_ASKED},
        ("com.example.album", 0): {Access.CONTACTS: Verdict.EMPTY_DATA},
        ("com.example.albumtwin", 0): {Access.CONTACTS: Verdict.COULD_READ},
        ("com.example.work", 10): {Access.CONTACTS: Verdict.POLICY_FIXED, Access.FILES: Verdict.LIMITED,
                                   Access.LOCATION: Verdict.READ_ON_RECORD},
        ("com.example.launcher", 0): {Access.CONTACTS: Verdict.COULD_READ},
        ("com.example.provider", 0): _UNKNOWN | {Access.CONTACTS: Verdict.READ_ON_RECORD},
    }
    assert listed(checked) == [("com.example.quickloan", 0), ("com.example.quickloan", 999), ("com.example.work", 10),
                               ("com.example.albumtwin", 0), ("com.example.album", 0)]
    assert (checked.taken_at, checked.whole_phone) == (datetime(2026, 4, 1, 12), False)


def test_what_stands_beside_the_verdicts():
    checked = audit_of(made("packages_android13.txt"), made("app_ops_android14.txt"))
    loan = found(checked, "com.example.quickloan")
    contacts = loan.access(Access.CONTACTS)
    assert contacts is not None
    assert (contacts.open, contacts.last_read, contacts.last_background_read, contacts.background) == (
        True, datetime(2026, 3, 31, 3, 30), datetime(2026, 3, 31, 3, 30), True)
    calls = loan.access(Access.CALL_LOG)
    assert calls is not None
    assert (calls.open, calls.last_read, calls.background) == (False, datetime(2026, 3, 2, 9), False)
    sms = loan.access(Access.SMS)
    assert sms is not None
    assert (sms.open, sms.last_read, Note.TRIED_AND_REJECTED in sms.notes) == (False, None, True)
    apps = loan.access(Access.INSTALLED_APPS)
    assert apps is not None
    assert Note.INSTALL_TIME in apps.notes
    assert (loan.installer_class, loan.user_kind, loan.origin) == (InstallerClass.PLAY_STORE, UserKind.MAIN,
                                                                   Origin.THIRD_PARTY)
    album = found(checked, "com.example.album")
    assert (album.shares_with, album.installer_class) == (("com.example.albumtwin",), InstallerClass.VENDOR_STORE)
    assert album.accesses[0].notes == {Note.SHARED_USER}
    work = found(checked, "com.example.work", 10)
    assert (work.user_kind, work.installer_class) == (UserKind.SECOND_SPACE, InstallerClass.BY_HAND)
    assert {one.access: one.notes for one in work.accesses} == {
        Access.CONTACTS: {Note.POLICY_FIXED, Note.NO_RECORD_IS_NO_PROOF},
        Access.FILES: {Note.LIMITED, Note.NO_RECORD_IS_NO_PROOF},
        Access.LOCATION: {Note.FOREGROUND_ONLY, Note.BACKGROUND_ALLOWED, Note.READ_FOR_THE_APP_BY_ANOTHER}}


def test_apps_made_for_android_5_are_closed_by_a_flag_or_an_operation():
    checked = audit_of(made("packages_android8.txt"))
    assert table(checked) == {
        ("com.example.oldcredit", 0): {Access.CONTACTS: Verdict.EMPTY_DATA, Access.SMS: Verdict.COULD_READ},
        ("com.example.chat", 0): {Access.CONTACTS: Verdict.DENIED_FOR_GOOD, Access.PHONE_STATE: Verdict.COULD_READ},
    }
    assert all(Note.LEGACY in one.notes for one in found(checked, "com.example.oldcredit").accesses)
    assert listed(checked) == [("com.example.oldcredit", 0)]
    with_record = audit_of(made("packages_android8.txt"), made("app_ops_android7.txt"))
    contacts, sms = found(with_record, "com.example.oldcredit").accesses[:2]
    assert (contacts.verdict, Note.HAD_READ_BEFORE in contacts.notes) == (Verdict.EMPTY_DATA, True)
    assert (contacts.last_read, contacts.last_read_age) == (None, timedelta(days=1, hours=2, minutes=3, seconds=4))
    assert (sms.verdict, Note.TRIED_AND_REJECTED in sms.notes) == (Verdict.EMPTY_DATA, True)


def test_operations_alone():
    assert table(audit_of(made("app_ops_android10.txt"))) == {
        # The mode of the id closes it, whatever the app's own mode says.
        ("com.example.oldcredit", 0): {Access.CONTACTS: Verdict.REVOKED_HAD_READ, Access.CALL_LOG: Verdict.UNKNOWN,
                                       Access.SMS: Verdict.UNKNOWN}}


def test_a_list_of_apps_alone_tells_no_permission():
    checked = audit_of(made("packages.json"))
    assert table(checked) == {("com.example.quickloan", 0): _UNKNOWN, ("com.example.launcher", 0): _UNKNOWN,
                              ("com.example.work", 10): _UNKNOWN}
    assert not any(one.permissions_told for one in (*checked.listed, *checked.others))


def test_a_bug_report():
    checked = audit_of(made("bugreport.txt"))
    assert table(checked) == {("com.example.oldcredit", 0): {Access.CONTACTS: Verdict.REVOKED_HAD_READ}}
    assert found(checked, "com.example.oldcredit").special == {Special.SMS_ROLE}
    assert listed(checked) == [("com.example.oldcredit", 0)]


def test_special_access_and_roles():
    checked = audit_of(made("accessibility_new.txt"), made("app_ops_get.txt"), made("roles.txt"))
    assert table(checked)["com.example.quickloan", 0] == {
        Access.CONTACTS: Verdict.UNKNOWN, Access.CALL_LOG: Verdict.UNKNOWN, Access.SMS: Verdict.COULD_READ,
        Access.ACCESSIBILITY: Verdict.COULD_READ}
    assert table(checked)["com.example.work", 0] == _UNKNOWN | {Access.NOTIFICATIONS: Verdict.COULD_READ}
    assert set(listed(checked)) == {
        ("com.example.quickloan", 0), ("com.example.work", 10), ("com.example.work", 0), ("com.example.wear", 0),
        ("com.example.reader", 0), ("com.example.dialer", 0)}
    assert checked.kinds == {DumpKind.ACCESSIBILITY_DUMP, DumpKind.APP_OPS_ANSWER, DumpKind.ROLE_DUMP}
    assert checked.special_told == set(Special)


def test_an_app_that_takes_the_place_of_the_phone_app_is_listed_whatever_its_permissions(tmp_path: Path):
    told = written(tmp_path, """Packages:
  Package [com.example.caller] (1a2b3c4):
    appId=10301
    flags=[ HAS_CODE ]
    User 0: ceDataInode=1 installed=true hidden=false
      runtime permissions:
        android.permission.CAMERA: granted=false
""")
    roles = written(tmp_path, """ROLE MANAGER STATE (dumpsys role):
user_states=[{ user_id=0 roles=[{ name=android.app.role.DIALER holders=com.example.caller }] }]
""", "roles.txt")
    assert listed(audit_of(told)) == []
    assert listed(audit_of(told, roles)) == [("com.example.caller", 0)]


def test_an_answer_for_one_app():
    checked = audit_of(made("app_ops_get.txt"))
    assert table(checked) == {
        # Of the two operations of texts only one is closed; Xiaomi asks before it shows the list of apps.
        ("com.example.work", 10): {
            Access.CONTACTS: Verdict.READ_ON_RECORD, Access.CALL_LOG: Verdict.UNKNOWN, Access.SMS: Verdict.UNKNOWN,
            Access.INSTALLED_APPS: Verdict.UNKNOWN, Access.LOCATION: Verdict.REFUSED},
        ("com.example.work", 0): _UNKNOWN | {Access.NOTIFICATIONS: Verdict.COULD_READ},
        ("com.example.wear", 0): _UNKNOWN | {Access.NOTIFICATIONS: Verdict.COULD_READ}}
    contacts = found(checked, "com.example.work", 10).accesses[0]
    assert (contacts.open, contacts.last_read, contacts.last_read_age) == (None, None, timedelta(hours=1, minutes=2))


def test_the_answers_of_an_iphone(tmp_path: Path):
    rows = [("kTCCServiceAddressBook", "org.example.lend", 0, 2, 2, 1_770_000_000),
            ("kTCCServicePhotos", "org.example.lend", 0, 3, 2, 0),
            ("kTCCServiceCamera", "org.example.lend", 0, 0, 2, 0),
            ("kTCCServiceCalendar", "org.example.lend", 0, 1, 2, 0),
            ("kTCCServiceAddressBook", "org.example.some", 0, 3, 3, 0),
            ("kTCCServiceAddressBook", "org.example.never", 0, 0, 3, 0),
            ("kTCCServiceMicrophone", "org.example.other", 0, 2, 2, 0)]
    answers = read_one(tcc(tmp_path / "TCC.db", "service, client, client_type, auth_value, auth_reason, last_modified",
                           *rows))
    checked = audit_of(answers)
    assert table(checked) == {
        ("org.example.lend", 0): {Access.CONTACTS: Verdict.COULD_READ, Access.FILES: Verdict.LIMITED,
                                  Access.CAMERA: Verdict.REFUSED, Access.CALENDAR: Verdict.UNKNOWN},
        ("org.example.some", 0): {Access.CONTACTS: Verdict.LIMITED},
        ("org.example.never", 0): {Access.CONTACTS: Verdict.REFUSED},
        ("org.example.other", 0): {Access.MICROPHONE: Verdict.COULD_READ}}
    assert listed(checked) == [("org.example.lend", 0), ("org.example.some", 0)]
    both = audit_of(answers, made("app_privacy_report.ndjson"))
    assert table(both)["org.example.lend", 0] == {
        Access.CONTACTS: Verdict.READ_ON_RECORD, Access.FILES: Verdict.READ_ON_RECORD, Access.CAMERA: Verdict.REFUSED,
        Access.CALENDAR: Verdict.UNKNOWN}
    photos = found(both, "org.example.lend").access(Access.FILES)
    assert photos is not None
    assert (photos.open, Note.LIMITED in photos.notes) == (True, True)


def test_names_the_owner_typed_are_looked_up():
    dump = made("packages_android13.txt")
    album = next(one for one in audit([dump], load_lists(), {"com.example.album": "Zash Loan"}).listed
                 if one.package == "com.example.album")
    assert (album.label, [flag.kind for flag in album.flags]) == (
        "Zash Loan", [FlagKind.NAMED_BY_REGULATOR, FlagKind.NAME_HINT])


def test_a_privacy_report():
    checked = audit_of(made("app_privacy_report.ndjson"))
    assert table(checked) == {
        ("org.example.lend", 0): {Access.CONTACTS: Verdict.READ_ON_RECORD, Access.FILES: Verdict.READ_ON_RECORD},
        ("com.apple.mobilemail", 0): {Access.CONTACTS: Verdict.READ_ON_RECORD}}
    assert listed(checked) == [("org.example.lend", 0)]
    assert found(checked, "com.apple.mobilemail").origin is Origin.PRESUMED_SYSTEM
    assert table(audit_of(made("app_privacy_report_beta.ndjson"))) == {
        ("org.example.lend", 0): {Access.CONTACTS: Verdict.READ_ON_RECORD}}


def test_files_access_decided_by_the_operation_alone(tmp_path: Path):
    packages = written(tmp_path, """Packages:
  Package [com.example.files] (1):
    userId=10300
    flags=[ HAS_CODE ]
    install permissions:
      android.permission.MANAGE_EXTERNAL_STORAGE: granted=false
    User 0: installed=true
""", "packages.txt")
    ops = written(tmp_path, """Current AppOps Service state:
  Uid u0a300:
      MANAGE_EXTERNAL_STORAGE: mode=allow
    Package com.example.files:
""", "ops.txt")
    [finding] = found(audit_of(packages, ops), "com.example.files").accesses
    assert (finding.access, finding.verdict, finding.open) == (Access.FILES, Verdict.COULD_READ, True)


def test_the_later_of_two_dumps_counts(tmp_path: Path):
    ops = "Current AppOps Service state:\n  Uid u0a300:\n    Package com.example.app:\n" \
          "      READ_CONTACTS ({mode}):\n          Access: [top-s] {day} 10:00:00.000 (-1h0m0s0ms)\n"
    before = written(tmp_path, ops.format(mode="allow", day="2026-01-01"), "b.txt")
    after = written(tmp_path, ops.format(mode="ignore", day="2026-02-01"), "a.txt")
    for order in ((before, after), (after, before)):
        contacts = found(audit_of(*order), "com.example.app").accesses[0]
        assert (contacts.verdict, contacts.last_read) == (Verdict.REVOKED_HAD_READ, datetime(2026, 2, 1, 10))


@pytest.mark.parametrize(("user", "kind"), [
    (0, UserKind.MAIN), (10, UserKind.SECOND_SPACE), (95, UserKind.CLONE), (99, UserKind.CLONE),
    (100, UserKind.SECOND_SPACE), (150, UserKind.CLONE), (999, UserKind.CLONE)])
def test_user_numbers(user: int, kind: UserKind):
    assert user_kind(user) is kind


def test_the_order_of_the_dumps_does_not_matter():
    dumps = read_dumps([DATA]).dumps
    assert len(dumps) == 14
    whole = audit(dumps, load_lists())
    assert whole == audit(dumps[::-1], load_lists()) == audit((*dumps[7:], *dumps[:7]), load_lists())
    assert [(app.package, app.user) for app in whole.listed][:2] == [("com.example.quickloan", 0),
                                                                     ("com.example.quickloan", 999)]
