"""Public dumps of real phones, read where they lie beside the checkout; they are not ours to ship."""

from datetime import datetime

from core.permissions.records import Access, DumpKind, InstallerClass, Note, Origin, Special, Verdict
from tests.core.permissions.dumps import Table, app_of, audit_of, found, listed, read_one, shared, table

_UNKNOWN = {Access.CONTACTS: Verdict.UNKNOWN, Access.CALL_LOG: Verdict.UNKNOWN, Access.SMS: Verdict.UNKNOWN}
_FILES_UNKNOWN = _UNKNOWN | {Access.FILES: Verdict.UNKNOWN}
#: Every app of the record of operations, Android 10.
_OPERATIONS: Table = {
    ("com.android.phone", 0): _UNKNOWN,
    ("com.sec.epdg", 0): _UNKNOWN,
    ("com.samsung.android.provider.filterprovider", 0): _FILES_UNKNOWN,
    ("com.samsung.android.smartswitchassistant", 0): _FILES_UNKNOWN,
    ("com.samsung.clipboardsaveservice", 0): _FILES_UNKNOWN,
    ("com.skms.android.agent", 0): _FILES_UNKNOWN,
    ("com.sec.factory.camera", 0): _UNKNOWN | {Access.MICROPHONE: Verdict.UNKNOWN},
    ("com.facebook.katana", 0): _FILES_UNKNOWN | {
        Access.CONTACTS: Verdict.READ_ON_RECORD, Access.LOCATION: Verdict.REFUSED,
        Access.PHONE_STATE: Verdict.READ_ON_RECORD},
    ("org.mozilla.firefox", 0): _UNKNOWN | {Access.LOCATION: Verdict.REFUSED},
    ("com.android.carrierdefaultapp", 0): _FILES_UNKNOWN,
    ("com.samsung.safetyinformation", 0): _FILES_UNKNOWN,
    ("com.sec.android.app.clockpackage", 0): _FILES_UNKNOWN,
    ("org.fdroid.fdroid", 0): _FILES_UNKNOWN | {Access.LOCATION: Verdict.REFUSED},
}


def test_packages_of_a_samsung_phone():
    checked = audit_of(read_one(shared("mvt", "dumpsys_packages.txt")))
    not_asked = (Access.CONTACTS, Access.CALL_LOG, Access.SMS, Access.FILES, Access.ACCOUNTS, Access.CAMERA,
                 Access.CALENDAR)
    assert table(checked) == {
        # Its shared user is not in the fragment, so nothing is told.
        ("com.samsung.android.provider.filterprovider", 0): _UNKNOWN,
        ("com.sec.android.app.DataCreate", 0): dict.fromkeys(not_asked, Verdict.NOT_ASKED)}
    assert (listed(checked), checked.problems) == ([], ())
    made = app_of(read_one(shared("mvt", "dumpsys_packages.txt")), "com.sec.android.app.DataCreate")
    assert (sum(grant.install for grant in made.grants), len(made.grants)) == (20, 33)


def test_operations_of_a_samsung_phone():
    dump = read_one(shared("mvt", "dumpsys_appops.txt"))
    assert (dump.kind, dump.taken_at, dump.problems) == (DumpKind.APP_OPS_DUMP, datetime(2022, 3, 29, 23, 27, 53), ())
    checked = audit_of(dump)
    assert table(checked) == _OPERATIONS
    assert listed(checked) == [("com.facebook.katana", 0)]
    contacts = found(checked, "com.facebook.katana").access(Access.CONTACTS)
    assert contacts is not None
    assert (contacts.last_read, contacts.background, contacts.open) == (datetime(2022, 3, 7, 18, 5, 34), True, None)
    assert Note.READ_FOR_THE_APP_BY_ANOTHER in contacts.notes


def test_a_bug_report():
    dump = read_one(shared("mvt", "bugreport", "dumpstate.txt"))
    assert (dump.kind, dump.taken_at, len(dump.apps)) == (DumpKind.BUG_REPORT, datetime(2022, 3, 29, 23, 14, 27), 13)
    checked = audit_of(dump)
    assert listed(checked) == [("com.facebook.katana", 0)]
    instagram = found(checked, "com.instagram.android")
    assert {one.access: one.verdict for one in instagram.accesses} == {
        Access.CONTACTS: Verdict.NOT_ASKED, Access.FILES: Verdict.NOT_ASKED, Access.ACCOUNTS: Verdict.NOT_ASKED,
        Access.LOCATION: Verdict.REFUSED, Access.PHONE_STATE: Verdict.NOT_ASKED, Access.CAMERA: Verdict.NOT_ASKED,
        Access.MICROPHONE: Verdict.NOT_ASKED}
    without = {key: row for key, row in table(checked).items() if key[0] != "com.instagram.android"}
    assert without == {key: row for key, row in _OPERATIONS.items() if key[0] != "org.fdroid.fdroid"}


def test_androidqf():
    dump = read_one(shared("mvt", "androidqf", "packages.json"))
    assert (dump.kind, len(dump.apps), dump.problems) == (DumpKind.ANDROIDQF, 7, ())
    checked = audit_of(dump)
    assert set(map(frozenset, (row.items() for row in table(checked).values()))) == {frozenset(_UNKNOWN.items())}
    assert {one.package: one.installer_class for one in checked.others if one.origin is Origin.THIRD_PARTY} == {
        "com.whatsapp": InstallerClass.NONE_RECORDED, "app.revanced.manager.flutter": InstallerClass.BY_HAND,
        "org.fdroid.fdroid": InstallerClass.BY_HAND, "org.nuclearfog.apollo": InstallerClass.OTHER_STORE}


def test_one_package_with_lists_before_and_after_it():
    checked = audit_of(read_one(shared("spytrap-adb", "package", "contacts.txt")))
    assert table(checked) == {("com.android.contacts", 0): {
        Access.CONTACTS: Verdict.COULD_READ, Access.FILES: Verdict.NOT_ASKED, Access.ACCOUNTS: Verdict.COULD_READ,
        Access.PHONE_STATE: Verdict.COULD_READ}}
    contacts = found(checked, "com.android.contacts").accesses[0]
    assert contacts.notes == {Note.GRANTED_BY_DEFAULT, Note.NO_RECORD_IS_NO_PROOF}
    assert (listed(checked), checked.problems) == ([], ())


def test_two_more_packages():
    fdroid = audit_of(read_one(shared("spytrap-adb", "package", "fdroid.txt")))
    assert table(fdroid) == {("org.fdroid.fdroid", 0): {Access.FILES: Verdict.NOT_ASKED,
                                                        Access.LOCATION: Verdict.NOT_ASKED}}
    gpstest = audit_of(read_one(shared("spytrap-adb", "package", "gpstest.txt")))
    assert table(gpstest) == {("com.android.gpstest.osmdroid", 0): {Access.FILES: Verdict.NOT_ASKED,
                                                                    Access.LOCATION: Verdict.COULD_READ}}
    assert found(gpstest, "com.android.gpstest.osmdroid").installed_at == datetime(2021, 11, 7, 23, 55, 9)


def test_accessibility_services():
    for parts in (("mvt", "dumpsys_accessibility.txt"), ("spytrap-adb", "accessibility", "plain.txt"),
                  ("spytrap-adb", "accessibility", "plain2.txt")):
        dump = read_one(shared(*parts))
        assert (dump.apps, dump.special_told) == ((), {Special.ACCESSIBILITY_SERVICE})
    for parts, package in ((("mvt", "dumpsys_accessibility_v14_or_later.txt"), "com.malware.accessibility"),
                           (("spytrap-adb", "accessibility", "spylive360.txt"), "com.wifi0")):
        checked = audit_of(read_one(shared(*parts)))
        assert table(checked) == {(package, 0): _UNKNOWN | {Access.ACCESSIBILITY: Verdict.COULD_READ}}
        assert listed(checked) == [(package, 0)]


def test_an_app_privacy_report():
    checked = audit_of(read_one(shared("plaso", "ios_app_privacy_report.ndjson")))
    assert table(checked) == {
        ("com.apple.mobilecal", 0): {Access.CONTACTS: Verdict.READ_ON_RECORD, Access.LOCATION: Verdict.READ_ON_RECORD},
        ("com.apple.mobilemail", 0): {Access.CONTACTS: Verdict.READ_ON_RECORD},
        ("com.apple.mobileslideshow", 0): {Access.CONTACTS: Verdict.UNKNOWN, Access.FILES: Verdict.READ_ON_RECORD}}
    contacts = found(checked, "com.apple.mobilecal").accesses[0]
    assert (contacts.last_read, checked.problems) == (datetime(2022, 4, 27, 11, 1, 9), ())


def test_tcc_of_an_iphone_and_of_the_older_layout():
    new = audit_of(read_one(shared("mvt", "ios_backup", "TCC.db")))
    assert (len(new.others), {key for key, row in table(new).items() if row}) == (10, set())
    old = audit_of(read_one(shared("plaso", "TCC-test.db")))
    assert (len(old.others), {key: row for key, row in table(old).items() if row}) == (20, {
        ("com.google.Chrome", 0): {Access.CAMERA: Verdict.COULD_READ, Access.MICROPHONE: Verdict.COULD_READ}})


def test_the_androidqf_folder_and_everything_else_at_once():
    shared("mvt")
    checked = audit_of(*(read_one(shared(*parts)) for parts in (
        ("mvt", "dumpsys_packages.txt"), ("mvt", "dumpsys_appops.txt"), ("mvt", "androidqf", "packages.json"))))
    fdroid = found(checked, "org.fdroid.fdroid")
    assert (fdroid.origin, fdroid.installer_class) == (Origin.THIRD_PARTY, InstallerClass.BY_HAND)
    assert listed(checked) == [("com.facebook.katana", 0)]
