"""App-ops of three generations, and the answers of ``cmd appops get``."""

from datetime import datetime, timedelta
from pathlib import Path

from core.permissions.reading import read_dumps
from core.permissions.records import DumpKind, OpMode, Use
from tests.core.permissions.dumps import app_of, made, written


def test_android_14_with_attribution_tags():
    dump = made("app_ops_android14.txt")
    assert (dump.kind, dump.problems) == (DumpKind.APP_OPS_DUMP, ())
    app = app_of(dump, "com.example.quickloan")
    assert app.app_id == 10201
    assert app.modes == (OpMode("COARSE_LOCATION", "ignore", True), OpMode("READ_CALL_LOG", "ignore", True),
                         OpMode("READ_CONTACTS", "allow"), OpMode("READ_CALL_LOG", "allow"),
                         OpMode("READ_SMS", "ignore"), OpMode("VENDOR_THING_X", "allow"))
    assert [(use.op, use.at, use.rejected, use.background) for use in app.uses] == [
        ("READ_CONTACTS", datetime(2026, 3, 30, 10), False, False),
        ("READ_CONTACTS", datetime(2026, 3, 31, 3, 30), False, True),
        ("READ_CALL_LOG", datetime(2026, 3, 2, 9), False, False),
        ("READ_SMS", datetime(2026, 3, 31, 11, 59, 30), True, True)]


def test_when_it_was_written_follows_from_the_youngest_entry():
    assert made("app_ops_android14.txt").taken_at == datetime(2026, 4, 1, 12)
    assert made("app_ops_android10.txt").taken_at == datetime(2020, 2, 3, 14, 5, 6)
    assert made("app_ops_android7.txt").taken_at is None


def test_users_from_the_id_and_modes_of_a_switch():
    dump = made("app_ops_android14.txt")
    assert {(app.package, app.user) for app in dump.apps} == {
        ("com.example.provider", 0), ("com.example.quickloan", 0), ("com.example.album", 0),
        ("com.example.albumtwin", 0), ("com.example.work", 10)}
    album = app_of(dump, "com.example.album")
    assert album.modes[1:] == (OpMode("READ_EXTERNAL_STORAGE", "ignore"), OpMode("LEGACY_STORAGE", "ignore"))
    [use] = app_of(dump, "com.example.work", 10).uses
    assert (use.proxied, use.background, use.at) == (True, False, datetime(2026, 4, 1, 11))


def test_android_7_knows_ages_only():
    dump = made("app_ops_android7.txt")
    app = app_of(dump, "com.example.oldcredit")
    assert app.modes == (OpMode("CAMERA", "ignore", True), OpMode("READ_CONTACTS", "allow"),
                         OpMode("READ_SMS", "ignore"))
    assert app.uses == (
        Use("READ_CONTACTS", None, timedelta(days=1, hours=2, minutes=3, seconds=4)),
        Use("READ_SMS", None, timedelta(minutes=5), rejected=True))
    assert app_of(dump, "com.example.chat").uses == (
        Use("READ_PHONE_STATE", None, timedelta(seconds=30)),
        Use("READ_PHONE_STATE", None, timedelta(hours=2), rejected=True))


def test_a_bug_report_gives_ages_their_time():
    dump = made("bugreport.txt")
    [use] = app_of(dump, "com.example.oldcredit").uses
    assert (dump.taken_at, use.at) == (datetime(2020, 3, 10, 12, 0, 4), datetime(2020, 3, 9, 9, 57))


def test_answers_for_one_app_and_a_setting_in_one_file():
    dump = made("app_ops_get.txt")
    work = app_of(dump, "com.example.work", 10)
    assert work.modes == (OpMode("COARSE_LOCATION", "ignore", True), OpMode("READ_CONTACTS", "allow"),
                          OpMode("READ_SMS", "ignore"), OpMode("MIUIOP(10022)", "ask"))
    assert work.uses == (Use("READ_CONTACTS", None, timedelta(hours=1, minutes=2)),
                         Use("READ_SMS", None, timedelta(minutes=5), rejected=True))
    assert {(app.package, app.user) for app in dump.apps} == {
        ("com.example.work", 10), ("com.example.work", 0), ("com.example.wear", 0)}


def test_an_answer_takes_its_package_from_the_file_name_and_says_so(tmp_path: Path):
    dump = written(tmp_path, "READ_CONTACTS: ignore\n", "appops com.example.chat.txt")
    assert [(app.package, app.modes) for app in dump.apps] == [("com.example.chat", (OpMode("READ_CONTACTS",
                                                                                           "ignore"),))]
    assert [problem.code for problem in dump.problems] == ["package_from_file_name"]


def test_an_answer_about_nobody_is_refused(tmp_path: Path):
    path = tmp_path / "answer.txt"
    path.write_text("READ_CONTACTS: ignore\n")
    [refusal] = read_dumps([path]).refusals
    assert refusal.code == "package_not_named"


def test_damaged_lines_are_problems(tmp_path: Path):
    dump = written(tmp_path, """Current AppOps Service state:
  Uid u0a1:
    Package com.example.app:
      READ_SMS (allow):
          Access: [fg-s] 2026-13-45 18:37:30.315 (-4h)
  Uid nonsense:
    Package com.example.lost:
""")
    assert [(problem.code, problem.line) for problem in dump.problems] == [("access_unreadable", 5),
                                                                           ("uid_unreadable", 6)]
    assert [app.package for app in dump.apps] == ["com.example.app"]
