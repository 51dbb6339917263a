"""Commands the owner may copy to take access away, as data: the program runs none of them.

Every word of a command is either ours or a package name that passed :func:`is_package_name`, so nothing a file holds
can become a second command. Limits of each command: docs/permission-dumps.md.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from core.permissions.access_kinds import OP_DECIDES, PERMISSION_OPS, permissions_of
from core.permissions.records import Access, AppFinding, Note, Platform

#: What the commands and their limits rest on; keys of resources/apps/sources.toml.
COMMAND_SOURCES = ("aosp-appops", "app-manager")

#: Android's own rule for a package: parts that begin with a letter, at least two of them.
_PACKAGE = re.compile(r"[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)+", re.ASCII)
_MAX_PACKAGE = 223
_MAX_USER = 999_999
_VENDOR_OP = re.compile(r"MIUIOP\((\d+)\)")


class CommandAim(StrEnum):
    """What a command is for."""

    REVOKE = "revoke"
    STOP_ASKING = "stop_asking"
    EMPTY_ANSWER = "empty_answer"
    FREEZE = "freeze"


class CommandLimit(StrEnum):
    """What has to be said of a command before it is copied."""

    #: It stops later readings and takes back nothing.
    TAKES_NOTHING_BACK = "takes_nothing_back"
    CLOSES_THE_APP = "closes_the_app"
    CAN_ASK_AGAIN = "can_ask_again"
    #: The permission still reads "granted" in the phone's settings.
    STILL_SHOWN_AS_GRANTED = "still_shown_as_granted"
    #: Not confirmed for every maker's phone.
    NOT_ON_EVERY_PHONE = "not_on_every_phone"
    #: Built in or set by whoever manages the phone: the command will fail.
    FIXED = "fixed"
    #: Apps with the same id lose it too.
    OTHER_APPS_TOO = "other_apps_too"
    #: On Xiaomi phones "USB debugging (Security settings)" has to be on.
    XIAOMI_SWITCH = "xiaomi_switch"
    EVIDENCE_FIRST = "evidence_first"
    #: Neither account nor debt ends with it.
    DEBT_REMAINS = "debt_remains"


@dataclass(frozen=True, slots=True)
class Command:
    """A line to copy, the line that takes it back, and what it cannot do."""

    aim: CommandAim
    text: str
    undo: str
    limits: tuple[CommandLimit, ...]
    permission: str = ""


def is_package_name(package: str) -> bool:
    """Say whether a name is a package of Android and so has no character a shell could take for its own."""
    return len(package) <= _MAX_PACKAGE and _PACKAGE.fullmatch(package) is not None


def commands_for(app: AppFinding, access: Access) -> tuple[Command, ...]:
    """Return the commands that close one open access of an app; none for an iPhone, or a name that is no package."""
    found = app.access(access)
    if found is None or not found.open or not _may_be_written(app):
        return ()
    shared = (CommandLimit.OTHER_APPS_TOO,) if app.shares_with else ()
    fixed = (CommandLimit.FIXED,) if found.notes & {Note.POLICY_FIXED, Note.SYSTEM_FIXED} else ()
    commands: list[Command] = []
    for permission in permissions_of(access):
        if permission not in found.permissions or permission not in PERMISSION_OPS:
            continue
        if Note.INSTALL_TIME not in found.notes and permission not in OP_DECIDES:
            commands += _revoking(app, permission, fixed + shared)
        commands.append(_emptying(app, permission, shared))
    return tuple(commands)


def freezing(app: AppFinding) -> Command | None:
    """Return the command that switches an app off without removing it; None where there is none."""
    if not _may_be_written(app):
        return None
    return Command(
        CommandAim.FREEZE,
        f"adb shell pm disable-user --user {app.user} {app.package}",
        f"adb shell pm enable --user {app.user} {app.package}",
        (CommandLimit.EVIDENCE_FIRST, CommandLimit.DEBT_REMAINS, CommandLimit.TAKES_NOTHING_BACK),
    )


def _may_be_written(app: AppFinding) -> bool:
    return app.platform is Platform.ANDROID and is_package_name(app.package) and 0 <= app.user <= _MAX_USER


def _revoking(app: AppFinding, permission: str, further: tuple[CommandLimit, ...]) -> list[Command]:
    whose = f"--user {app.user} {app.package} {permission}"
    return [
        Command(CommandAim.REVOKE, f"adb shell pm revoke {whose}", f"adb shell pm grant {whose}",
                (CommandLimit.TAKES_NOTHING_BACK, CommandLimit.CLOSES_THE_APP, CommandLimit.CAN_ASK_AGAIN,
                 CommandLimit.XIAOMI_SWITCH, CommandLimit.EVIDENCE_FIRST, *further), permission),
        Command(CommandAim.STOP_ASKING, f"adb shell pm set-permission-flags {whose} user-set user-fixed",
                f"adb shell pm clear-permission-flags {whose} user-set user-fixed",
                (CommandLimit.NOT_ON_EVERY_PHONE, CommandLimit.XIAOMI_SWITCH, *further), permission),
    ]


def _emptying(app: AppFinding, permission: str, further: tuple[CommandLimit, ...]) -> Command:
    op = PERMISSION_OPS[permission]
    # Xiaomi's own operations have numbers instead of names.
    vendor = _VENDOR_OP.fullmatch(op)
    whose = f"--user {app.user} {app.package} {vendor[1] if vendor else op}"
    return Command(CommandAim.EMPTY_ANSWER, f"adb shell appops set {whose} ignore",
                   f"adb shell appops set {whose} default",
                   (CommandLimit.TAKES_NOTHING_BACK, CommandLimit.STILL_SHOWN_AS_GRANTED,
                    CommandLimit.NOT_ON_EVERY_PHONE, *further), permission)
