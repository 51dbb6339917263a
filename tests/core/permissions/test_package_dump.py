"""``dumpsys package``: every field, both styles of flags, all users, shared users, and what must not be read."""

from datetime import datetime
from pathlib import Path

from core.permissions.records import DumpKind, Grant, GrantState, Origin, Platform
from tests.core.permissions.dumps import app_of, made, written

_P = "android.permission."


def test_apps_of_all_users_where_they_are_installed():
    dump = made("packages_android13.txt")
    assert (dump.kind, dump.platform, dump.problems) == (DumpKind.PACKAGE_DUMP, Platform.ANDROID, ())
    assert [(app.package, app.user) for app in dump.apps] == [
        ("com.example.album", 0), ("com.example.albumtwin", 0), ("com.example.launcher", 0),
        ("com.example.quickloan", 0), ("com.example.quickloan", 999), ("com.example.work", 10)]


def test_fields_of_one_app():
    app = app_of(made("packages_android13.txt"), "com.example.quickloan")
    assert (app.origin, app.installer, app.target_sdk, app.app_id) == (Origin.THIRD_PARTY, "com.android.vending", 31,
                                                                       10201)
    assert app.installed_at == datetime(2026, 3, 1, 20, 5, 11)
    assert app.requested == {_P + name for name in ("READ_CONTACTS", "READ_CALL_LOG", "READ_SMS", "CAMERA",
                                                    "READ_CALENDAR", "QUERY_ALL_PACKAGES")}
    assert app.grants[0] == Grant(_P + "READ_CONTACTS", GrantState.GRANTED,
                                  frozenset({"USER_SET", "USER_SENSITIVE_WHEN_GRANTED"}))
    assert {grant.permission.removeprefix(_P): grant.state.value for grant in app.grants} == {
        "READ_CONTACTS": "granted", "READ_CALL_LOG": "denied", "READ_SMS": "denied", "CAMERA": "granted",
        "READ_CALENDAR": "denied", "INTERNET": "granted", "QUERY_ALL_PACKAGES": "granted"}
    assert [grant.permission for grant in app.grants if grant.install] == [_P + "INTERNET", _P + "QUERY_ALL_PACKAGES"]


def test_a_flag_list_may_begin_without_a_blank():
    camera = next(grant for grant in app_of(made("packages_android13.txt"), "com.example.quickloan").grants
                  if grant.permission == _P + "CAMERA")
    assert camera.flags == {"USER_SET", "ONE_TIME"}


def test_a_clone_has_permissions_and_an_install_date_of_its_own():
    clone = app_of(made("packages_android13.txt"), "com.example.quickloan", 999)
    assert clone.installed_at == datetime(2026, 3, 5, 7, 0)
    assert [(grant.permission, grant.state, grant.flags) for grant in clone.grants if not grant.install] == [
        (_P + "READ_CONTACTS", GrantState.DENIED, frozenset()),
        (_P + "READ_CALL_LOG", GrantState.GRANTED, frozenset({"USER_SET"}))]


def test_apps_of_a_shared_user_get_its_permissions():
    dump = made("packages_android13.txt")
    for package in ("com.example.album", "com.example.albumtwin"):
        app = app_of(dump, package)
        assert (app.shared_user, app.grants_told) == ("com.example.studio", True)
        assert [grant.permission for grant in app.grants] == [_P + "READ_CONTACTS", _P + "INTERNET"]


def test_hidden_packages_and_later_lists_change_nothing():
    app = app_of(made("packages_android13.txt"), "com.example.quickloan")
    sms = next(grant for grant in app.grants if grant.permission == _P + "READ_SMS")
    assert (sms.state, app.target_sdk) == (GrantState.DENIED, 31)


def test_flags_with_blanks_between_them():
    dump = made("packages_android8.txt")
    assert [(grant.permission, grant.flags) for grant in app_of(dump, "com.example.chat").grants] == [
        (_P + "READ_CONTACTS", frozenset({"USER_SET", "USER_FIXED"})),
        (_P + "READ_PHONE_STATE", frozenset({"USER_SET"}))]
    assert app_of(dump, "com.example.oldcredit").target_sdk == 22


def test_an_install_permission_of_one_user_only(tmp_path: Path):
    dump = written(tmp_path, """Packages:
  Package [com.example.two] (1):
    appId=10301
    install permissions:
      android.permission.INTERNET: granted=true, flags=[ SYSTEM_FIXED], userId=10
      android.permission.VIBRATE: granted=true
    User 0: installed=true
    User 10: installed=true
""")
    assert [grant.permission for grant in app_of(dump, "com.example.two").grants] == [_P + "VIBRATE"]
    assert [grant.permission for grant in app_of(dump, "com.example.two", 10).grants] == [_P + "INTERNET",
                                                                                        _P + "VIBRATE"]


def test_a_shared_user_that_is_not_in_the_file_leaves_the_permissions_untold(tmp_path: Path):
    dump = written(tmp_path, """Packages:
  Package [com.example.part] (1):
    userId=10301
    sharedUser=SharedUserSetting{1 com.example.group/10301}
    User 0: installed=true
""")
    app = app_of(dump, "com.example.part")
    assert (app.shared_user, app.grants_told, app.grants) == ("com.example.group", False, ())


def test_an_app_without_an_id_is_not_joined_to_a_shared_user_without_one(tmp_path: Path):
    dump = written(tmp_path, """Packages:
  Package [com.example.alone] (1a2b3c4):
    User 0: ceDataInode=1 installed=true hidden=false
      runtime permissions:
        android.permission.CAMERA: granted=true

Shared users:
  SharedUser [com.example.cut.off] (2b3c4d5):
    User 0:
      runtime permissions:
        android.permission.READ_CONTACTS: granted=true
""")
    app = app_of(dump, "com.example.alone")
    assert app.shared_user == ""
    assert [grant.permission for grant in app.grants] == [_P + "CAMERA"]


def test_a_broken_permission_line_is_a_problem_and_the_rest_is_read(tmp_path: Path):
    dump = written(tmp_path, """Packages:
  Package [com.example.app] (1):
    User 0: installed=true
      runtime permissions:
        android.permission.CAMERA: granted=perhaps
        android.permission.READ_SMS: granted=true
""")
    assert [grant.permission for grant in app_of(dump, "com.example.app").grants] == [_P + "READ_SMS"]
    assert [(problem.code, problem.line) for problem in dump.problems] == [("permission_unreadable", 5)]


def test_digits_of_another_script_in_a_date(tmp_path: Path):
    dump = written(tmp_path, """Packages:
  Package [com.example.app] (1):
    firstInstallTime=٢٠٢٦-٠٣-٠١ ٢٠:٠٥:١١
    User 0: installed=true
""")
    assert app_of(dump, "com.example.app").installed_at == datetime(2026, 3, 1, 20, 5, 11)


def test_a_name_made_to_mislead_is_cleaned(tmp_path: Path):
    dump = written(tmp_path, "Packages:\n  Package [com.a\u202eb\x07.c] (1):\n    User 0: installed=true\n")
    assert [app.package for app in dump.apps] == ["com.ab .c"]


def test_lists_of_other_things_are_no_permissions(tmp_path: Path):
    dump = written(tmp_path, """Packages:
  Package [com.example.app] (1):
    requested permissions:
      android.permission.CAMERA
    someVendorList:
      android.permission.READ_SMS
    User 0: installed=true
      runtime permissions:
        android.permission.CAMERA: granted=true
      enabledComponents:
        com.example.Service
        android.permission.READ_CONTACTS: granted=true
""")
    app = app_of(dump, "com.example.app")
    assert (app.requested, [grant.permission for grant in app.grants]) == ({_P + "CAMERA"}, [_P + "CAMERA"])
