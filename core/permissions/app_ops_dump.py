"""``dumpsys appops`` of three generations (Android 6 to 9, 10, 11 to 16) and the answers of ``cmd appops get``.

What comes before the first ``Uid`` line (settings, who watches which operation) is passed over.
Layout: docs/permission-dumps.md.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from core.permissions.app_draft import MAX_ENTRIES, AppDraft, AppDrafts, user_and_app_id
from core.permissions.dump_text import age_of, wall_clock
from core.permissions.records import OpMode, Use
from core.readers.problem_list import ProblemList
from core.safe_text import clean

#: Of ``AppOpsManager`` up to Android 9; later releases print words.
_MODES = {"0": "allow", "1": "ignore", "2": "deny", "3": "default", "4": "foreground"}
#: Process states in which the app is not on the screen.
_BACKGROUND = frozenset({"bg", "cch"})
_MAX_OP = 80

_UID = re.compile(r"  Uid (?:u(\d{1,6})([ais])(\d{1,6})|(\d{1,10})):")
_PACKAGE = re.compile(r"    Package (\S{1,255}):")
_OP_OLD = re.compile(r"([A-Z][\w]{1,60}(?:\(\d{1,9}\))?): mode=(\w{1,20})(.*)")
_OP = re.compile(r"([A-Z][\w]{1,60}(?:\(\d{1,9}\))?) \((\w{1,20})(?: / switch (\w{1,60})=(\w{1,20}))?\):?")
_ACCESS = re.compile(r"(Access|Reject): \[(\w{1,12})-(\w{1,8})\]\s*(\d{4}\S* \S{1,20})\s*(?:\(([^)]{1,60})\))?.*")
_OLD_TIME = re.compile(r"\b(time|rejectTime)=\s*(\+?[0-9dhms]{1,40}) ago")
_ANSWER = re.compile(r"([A-Z][\w]{1,60}(?:\(\d{1,9}\))?): (allow|ignore|deny|default|foreground|ask)\b(.*)")


class AppOpsDumpParser:
    """Takes the lines of ``dumpsys appops`` one by one; :meth:`taken_at` is known when all were taken."""

    def __init__(self, drafts: AppDrafts, problems: ProblemList) -> None:
        self._drafts = drafts
        self._problems = problems
        self._uid: tuple[int, int] | None = None
        self._uid_modes: list[OpMode] = []
        self._app: AppDraft | None = None
        self._in_package = False
        self._op = ""
        self._taken: tuple[timedelta, datetime] | None = None

    @property
    def taken_at(self) -> datetime | None:
        """The phone's wall clock when it was written: the time of the youngest entry and its age."""
        return self._taken[1] if self._taken else None

    def feed(self, number: int, line: str) -> None:
        """Take one line."""
        if line.startswith("  Uid "):
            self._begin_uid(number, line)
        elif self._uid is None or not line.strip():
            return
        elif line.startswith("    Package "):
            self._begin_package(number, line)
        elif not line.startswith("   "):
            self._uid, self._app = None, None
        else:
            self._entry(number, line.strip())

    def _begin_uid(self, number: int, line: str) -> None:
        found = _UID.fullmatch(line.rstrip())
        self._uid, self._app, self._in_package, self._uid_modes, self._op = None, None, False, [], ""
        if found is None:
            self._problems.add(number, "uid_unreadable")
            return
        user, letter, app, plain_uid = found.groups()
        if plain_uid:
            self._uid = user_and_app_id(int(plain_uid))
        elif letter == "a":
            self._uid = int(user), 10_000 + int(app)
        else:  # an isolated process, or a system id written with its user
            self._uid = int(user), int(app)

    def _begin_package(self, number: int, line: str) -> None:
        found = _PACKAGE.fullmatch(line.rstrip())
        self._app, self._in_package, self._op = None, True, ""
        if found is None or self._uid is None:
            self._problems.add(number, "package_unreadable")
            return
        user, app_id = self._uid
        self._app = self._drafts.get(found[1], user, number)
        if self._app is not None:
            self._app.app_id = app_id
            for mode in self._uid_modes:
                self._app.mode(mode)

    def _entry(self, number: int, text: str) -> None:
        if text.startswith(("Access:", "Reject:")):
            self._access(number, text)
        elif found := _OP_OLD.fullmatch(text):
            self._old_op(*found.groups())
        elif found := _OP.fullmatch(text):
            op, mode, switch, switched = found.groups()
            self._op = op
            self._note_mode(OpMode(op, switched or mode))
            if switch and self._app is not None:
                self._app.mode(OpMode(switch, switched))

    def _old_op(self, op: str, mode: str, rest: str) -> None:
        self._op = op
        self._note_mode(OpMode(op, _MODES.get(mode, mode), uid_wide=not self._in_package))
        if self._app is not None:
            for use in _old_uses(op, rest):
                self._app.use(use)

    def _note_mode(self, mode: OpMode) -> None:
        if self._app is not None:
            self._app.mode(mode)
        elif not self._in_package and len(self._uid_modes) < MAX_ENTRIES:
            self._uid_modes.append(replace(mode, uid_wide=True))

    def _access(self, number: int, text: str) -> None:
        found = _ACCESS.fullmatch(text)
        at = wall_clock(found[4]) if found else None
        if found is None or at is None:
            self._problems.add(number, "access_unreadable")
            return
        kind, state, flag, _, ago = found.groups()
        age = age_of(ago) if ago else None
        if age is not None and (self._taken is None or age < self._taken[0]):
            self._taken = age, (at + age).replace(microsecond=0)
        if self._app is not None and self._op:
            self._app.use(Use(self._op, at, age, kind == "Reject", state in _BACKGROUND, flag in ("tpd", "upd")))


class AppOpsAnswerParser:
    """Takes the lines of ``cmd appops get PACKAGE``; the answer does not name the package, so the caller does."""

    def __init__(self, app: AppDraft) -> None:
        self._app = app

    def feed(self, number: int, line: str) -> None:
        """Take one line."""
        text = line.strip()
        uid_wide = text.startswith("Uid mode:")
        found = _ANSWER.fullmatch(text.removeprefix("Uid mode:").strip())
        if found is None:
            return
        op, mode, rest = found.groups()
        self._app.mode(OpMode(clean(op, _MAX_OP), mode, uid_wide))
        for use in _old_uses(op, rest):
            self._app.use(use)


def is_app_ops_answer(line: str) -> bool:
    """Say whether a line is one of an answer of ``cmd appops get``."""
    return _ANSWER.fullmatch(line.strip().removeprefix("Uid mode:").strip()) is not None


def with_times(uses: list[Use], taken_at: datetime | None) -> list[Use]:
    """Return uses of which only the age is known with their time, where it is known when the file was written."""
    if taken_at is None:
        return uses
    return [replace(use, at=taken_at - use.age) if use.at is None and use.age is not None else use for use in uses]


def _old_uses(op: str, rest: str) -> Iterator[Use]:
    for kind, ago in _OLD_TIME.findall(rest):
        age = age_of(ago)
        if age is not None:
            yield Use(op, None, age, rejected=kind == "rejectTime")
    if "(running)" in rest or "; running" in rest:
        yield Use(op, None, timedelta())
