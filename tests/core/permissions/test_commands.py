"""The commands to copy: their exact text, their way back, and that no file can smuggle a second command in."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.permissions.commands import (
    COMMAND_SOURCES,
    CommandAim,
    CommandLimit,
    commands_for,
    freezing,
    is_package_name,
)
from core.permissions.loan_app_data import load_lists
from core.permissions.records import Access, AppFinding, Platform
from tests.core.permissions.dumps import audit_of, found, made

_SAFE = re.compile(r"[A-Za-z0-9_.\- ]+")


def quickloan(user: int = 0) -> AppFinding:
    return found(audit_of(made("packages_android13.txt")), "com.example.quickloan", user)


def test_commands_for_contacts():
    commands = commands_for(quickloan(), Access.CONTACTS)
    whose = "--user 0 com.example.quickloan"
    permission = "android.permission.READ_CONTACTS"
    assert [(command.aim, command.text, command.undo) for command in commands] == [
        (CommandAim.REVOKE, f"adb shell pm revoke {whose} {permission}", f"adb shell pm grant {whose} {permission}"),
        (CommandAim.STOP_ASKING, f"adb shell pm set-permission-flags {whose} {permission} user-set user-fixed",
         f"adb shell pm clear-permission-flags {whose} {permission} user-set user-fixed"),
        (CommandAim.EMPTY_ANSWER, f"adb shell appops set {whose} READ_CONTACTS ignore",
         f"adb shell appops set {whose} READ_CONTACTS default")]
    assert {CommandLimit.TAKES_NOTHING_BACK, CommandLimit.EVIDENCE_FIRST} <= set(commands[0].limits)
    assert CommandLimit.STILL_SHOWN_AS_GRANTED in commands[2].limits


def test_commands_of_a_clone_carry_its_number():
    texts = [command.text for command in commands_for(quickloan(999), Access.CALL_LOG)]
    assert texts[0] == "adb shell pm revoke --user 999 com.example.quickloan android.permission.READ_CALL_LOG"


def test_what_came_with_the_installation_can_only_be_emptied():
    commands = commands_for(quickloan(), Access.INSTALLED_APPS)
    assert [command.text for command in commands] == [
        "adb shell appops set --user 0 com.example.quickloan QUERY_ALL_PACKAGES ignore"]


def test_what_is_closed_already_needs_no_command():
    assert commands_for(quickloan(), Access.SMS) == ()
    assert commands_for(quickloan(), Access.ACCESSIBILITY) == ()


def test_limits_of_a_managed_phone_and_of_shared_ids():
    checked = audit_of(made("packages_android13.txt"))
    managed = commands_for(found(checked, "com.example.work", 10), Access.CONTACTS)
    assert CommandLimit.FIXED in managed[0].limits
    shared = commands_for(found(checked, "com.example.album"), Access.CONTACTS)
    assert all(CommandLimit.OTHER_APPS_TOO in command.limits for command in shared)


def test_freezing_names_what_comes_first():
    command = freezing(quickloan())
    assert command is not None
    assert (command.text, command.undo) == ("adb shell pm disable-user --user 0 com.example.quickloan",
                                            "adb shell pm enable --user 0 com.example.quickloan")
    assert command.limits[0] is CommandLimit.EVIDENCE_FIRST


def test_an_iphone_has_no_commands():
    iphone = replace(quickloan(), platform=Platform.IPHONE)
    assert (commands_for(iphone, Access.CONTACTS), freezing(iphone)) == ((), None)


@pytest.mark.parametrize("name", ["com.example.a", "uni.UNI0450796", "com.a_b.c1", "a.b"])
def test_names_of_packages(name: str):
    assert is_package_name(name)


@pytest.mark.parametrize("name", [
    "", "a", "com", "com.", ".com.a", "com..a", "com.1a", "com.a;reboot", "com.a b", "com.a\nreboot", "com.a\n",
    "com.$(reboot)", "com.`id`", "com.a|b", "com.a&b", "com.a>b", "com.ａ.b", "com.贷.b", "--user.a", "com.a" * 60,
    "com.a'b", 'com.a"b', "com.a\\b", "com.a*"])
def test_names_that_are_none(name: str):
    assert not is_package_name(name)
    hostile = replace(quickloan(), package=name)
    assert (commands_for(hostile, Access.CONTACTS), freezing(hostile)) == ((), None)


@settings(max_examples=500, deadline=None)
@given(st.text(max_size=60) | st.from_regex(r"[a-z.;$|&` \n]{1,30}"))
def test_no_name_brings_a_foreign_character_into_a_command(name: str):
    app = replace(quickloan_once(), package=name)
    frozen = freezing(app)
    for command in (*commands_for(app, Access.CONTACTS), *((frozen,) if frozen else ())):
        assert _SAFE.fullmatch(command.text)
        assert _SAFE.fullmatch(command.undo)


_KEPT: list[AppFinding] = []


def quickloan_once() -> AppFinding:
    """Return the app without reading its file again for every example."""
    if not _KEPT:
        _KEPT.append(quickloan())
    return _KEPT[0]


def test_what_commands_rest_on_can_be_looked_up():
    assert set(COMMAND_SOURCES) <= set(load_lists().sources)
