"""What changed between two audits of one phone, and what must not be taken for a change."""

from pathlib import Path

from core.permissions.audit import compare
from core.permissions.records import Access, Audit, Change, ChangeKind, Verdict
from tests.core.permissions.dumps import audit_of, made, written

_APP = """  Package [{name}] (1):
    userId=10300
    flags=[ HAS_CODE ]
    User 0: installed=true
      runtime permissions:
        android.permission.READ_CONTACTS: granted={granted}, flags=[ USER_SET{more}]
"""


def phone(folder: Path, *apps: str, count: int = 20) -> Audit:
    """Return the audit of a phone with these apps and so many others that it counts as a whole one."""
    others = [_APP.format(name=f"com.example.other{number}", granted="false", more="") for number in range(count)]
    return audit_of(written(folder, "Packages:\n" + "".join((*apps, *others))))


def app(granted: bool, name: str = "com.example.app", more: str = "") -> str:
    return _APP.format(name=name, granted=str(granted).lower(), more=more)


def test_contacts_allowed_before_and_denied_now(tmp_path: Path):
    before, after = phone(tmp_path, app(True)), phone(tmp_path, app(False, more="|USER_FIXED"))
    assert compare(before, after) == (Change(ChangeKind.ACCESS_CLOSED, "com.example.app", 0, Access.CONTACTS,
                                             Verdict.COULD_READ, Verdict.DENIED_FOR_GOOD, True, False),)
    assert [change.kind for change in compare(after, before)] == [ChangeKind.ACCESS_OPENED]
    assert compare(before, before) == ()


def test_refused_and_then_refused_for_good(tmp_path: Path):
    [change] = compare(phone(tmp_path, app(False)), phone(tmp_path, app(False, more="|USER_FIXED")))
    assert (change.kind, change.before, change.after) == (ChangeKind.VERDICT_CHANGED, Verdict.REFUSED,
                                                          Verdict.DENIED_FOR_GOOD)


def test_allowed_for_one_time_and_closed_since_is_one_verdict_and_a_change(tmp_path: Path):
    [change] = compare(phone(tmp_path, app(True, more="|ONE_TIME")), phone(tmp_path, app(False, more="|ONE_TIME")))
    assert (change.kind, change.before, change.after) == (ChangeKind.ACCESS_CLOSED, Verdict.ONE_TIME, Verdict.ONE_TIME)
    assert (change.was_open, change.is_open) == (True, False)


def test_an_app_that_came_or_went_shows_only_in_dumps_of_the_whole_phone(tmp_path: Path):
    with_app, without = phone(tmp_path, app(True)), phone(tmp_path)
    assert compare(without, with_app) == (Change(ChangeKind.APP_ADDED, "com.example.app", 0),)
    assert compare(with_app, without) == (Change(ChangeKind.APP_REMOVED, "com.example.app", 0),)
    one_app = phone(tmp_path, app(True, "com.example.single"), count=0)
    assert compare(one_app, phone(tmp_path, app(True), count=0)) == ()


def test_read_again(tmp_path: Path):
    ops = "Current AppOps Service state:\n  Uid u0a300:\n    Package com.example.app:\n      READ_CONTACTS (allow):\n" \
          "          Access: [top-s] {day} 10:00:00.000 (-1h0m0s0ms)\n"
    first = audit_of(written(tmp_path, ops.format(day="2026-01-01")))
    second = audit_of(written(tmp_path, ops.format(day="2026-02-01")))
    assert compare(first, second) == (Change(ChangeKind.READ_AGAIN, "com.example.app", 0, Access.CONTACTS,
                                             Verdict.READ_ON_RECORD, Verdict.READ_ON_RECORD, None, None),)
    assert compare(second, first) == ()


def test_a_dump_that_tells_less_changes_nothing():
    full = audit_of(made("packages_android13.txt"), made("accessibility_new.txt"))
    list_only = audit_of(made("packages.json"))
    assert compare(full, list_only) == ()
    assert compare(list_only, full) == ()


def test_a_service_that_was_switched_off(tmp_path: Path):
    off = written(tmp_path, "ACCESSIBILITY MANAGER (dumpsys accessibility)\n     Enabled services:{}\n")
    packages = made("packages_android13.txt")
    changes = compare(audit_of(packages, made("accessibility_old.txt")), audit_of(packages, off))
    assert [(change.kind, change.package, change.access) for change in changes] == [
        (ChangeKind.ACCESS_CLOSED, "com.example.quickloan", Access.ACCESSIBILITY)]
