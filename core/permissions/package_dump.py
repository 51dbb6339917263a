"""``dumpsys package``, whole or of one package, Android 6 to 16.

Blocks are read inside ``Packages:`` and ``Shared users:`` only: "Hidden system packages" repeats the factory copy of
an updated app, and after the blocks ``User 0:`` occurs again in lists that are about something else.
Layout: docs/permission-dumps.md.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime

from core.permissions.app_draft import MAX_APPS, MAX_ENTRIES, MAX_NAME, AppDraft, AppDrafts
from core.permissions.dump_text import wall_clock
from core.permissions.records import Grant, GrantState, Origin
from core.readers.problem_list import ProblemList
from core.safe_text import clean

_BLOCK = re.compile(r"  (Package|SharedUser) \[([^\]]{1,1000})\] \(\w{1,16}\):?\s*")
_SECTION = re.compile(r"\S.{0,200}:\s*")
_USER = re.compile(r"User (\d{1,9}):(.*)")
_GRANT = re.compile(r"(\S{1,255}): granted=(true|false)(?:, flags=\[([^\]]{0,4000})\])?(?:, userId=(\d{1,9}))?.*")
_SHARED = re.compile(r"SharedUserSetting\{\w{1,16} ([^/}]{1,255})/(\d{1,9})\}")
_SPLIT = re.compile(r"[|\s]+")
_ALL_USERS = -1
#: Users of one package; a phone has at most a few dozen.
_MAX_USERS = 200


@dataclass(slots=True)
class _Block:
    """A package or a shared user while its lines are read; permissions by user, ``_ALL_USERS`` for install ones."""

    name: str
    line: int
    fields: dict[str, str] = field(default_factory=dict)
    requested: list[str] = field(default_factory=list)
    grants: dict[int, list[Grant]] = field(default_factory=dict)
    #: User numbers with whether the app is installed there, and since when.
    users: dict[int, bool] = field(default_factory=dict)
    installed_at: dict[int, datetime | None] = field(default_factory=dict)


class PackageDumpParser:
    """Takes the lines of a dump one by one; :meth:`finish` puts the apps into the drafts."""

    def __init__(self, drafts: AppDrafts, problems: ProblemList) -> None:
        self._drafts = drafts
        self._problems = problems
        self._section = ""
        self._block: _Block | None = None
        self._list = ""
        self._user = _ALL_USERS
        self._packages: dict[str, _Block] = {}
        self._shared: dict[str, _Block] = {}
        self._blocks = 0

    def feed(self, number: int, line: str) -> None:
        """Take one line."""
        if not line.strip():
            return
        if not line.startswith(" "):
            if _SECTION.fullmatch(line):
                self._section, self._block = line.strip().rstrip(":"), None
            return
        if self._section not in ("Packages", "Shared users"):
            return
        if line.startswith("  ") and line[2] != " ":
            self._begin(number, line)
        elif self._block is not None:
            self._field(self._block, number, line)

    def _begin(self, number: int, line: str) -> None:
        found = _BLOCK.fullmatch(line)
        self._block, self._list, self._user = None, "", _ALL_USERS
        if found is None:
            return
        kind, name = found.groups()
        into = self._packages if kind == "Package" else self._shared
        self._blocks += 1
        if name in into:
            self._problems.add_once(number, "package_twice")
        elif self._blocks > MAX_APPS:
            self._problems.add_once(number, "too_many_apps", str(MAX_APPS))
        else:
            self._block = into[name] = _Block(name, number)

    def _field(self, block: _Block, number: int, line: str) -> None:
        text = line.strip()
        depth = len(line) - len(line.lstrip(" "))
        if text.endswith(" permissions:"):
            self._list = text.partition(" ")[0]
            if self._list == "install":
                self._user = _ALL_USERS
            return
        if user := _USER.fullmatch(text):
            self._user, self._list = int(user[1]), ""
            if self._user in block.users or len(block.users) < _MAX_USERS:
                block.users[self._user] = "installed=false" not in user[2]
            return
        if self._list in ("install", "runtime") and depth >= 6 and ": granted=" in text:
            self._grant(block, number, text)
        elif self._list == "requested" and depth >= 6 and not text.endswith(":"):
            if len(block.requested) < MAX_ENTRIES:
                block.requested.append(text.partition(":")[0])
        elif "=" in text:
            self._list = "" if depth <= 4 else self._list
            self._value(block, text)
        elif text.endswith(":"):
            self._list = ""

    def _value(self, block: _Block, text: str) -> None:
        key, _, value = text.partition("=")
        if key == "firstInstallTime" and self._user != _ALL_USERS:
            if len(block.installed_at) < _MAX_USERS:
                block.installed_at[self._user] = wall_clock(value)
        elif key == "versionCode":
            for part in text.split():
                name, _, figure = part.partition("=")
                block.fields.setdefault(name, figure[:20])
        elif key in ("userId", "appId", "sharedUser", "firstInstallTime", "installerPackageName", "flags", "pkgFlags"):
            block.fields.setdefault(key, value[:1000])

    def _grant(self, block: _Block, number: int, text: str) -> None:
        found = _GRANT.fullmatch(text)
        if found is None:
            self._problems.add(number, "permission_unreadable")
            return
        name, granted, flags, user = found.groups()
        install = self._list == "install"
        whose = int(user) if install and user else (_ALL_USERS if install else self._user)
        words = frozenset(clean(flag, 60) for flag in _SPLIT.split(flags or "")[:40] if flag)
        state = GrantState.GRANTED if granted == "true" else GrantState.DENIED
        if whose in block.grants or len(block.grants) < _MAX_USERS:
            grants = block.grants.setdefault(whose, [])
            if len(grants) < MAX_ENTRIES:
                grants.append(Grant(clean(name, MAX_NAME), state, words, install))

    def finish(self) -> None:
        """Put every installed app into the drafts, permissions of shared users joined."""
        by_id = {one.fields.get("userId") or one.fields.get("appId", ""): one for one in self._shared.values()}
        for block in self._packages.values():
            named = _SHARED.search(block.fields.get("sharedUser", ""))
            app_id = block.fields.get("userId") or block.fields.get("appId", "")
            shared = (self._shared.get(named[1]) if named else None) or (by_id.get(app_id) if app_id else None)
            for user, installed in (block.users or {0: True}).items():
                draft = self._drafts.get(block.name, user, block.line) if installed else None
                if draft is None:
                    continue
                _fill(draft, block)
                draft.shared_user = clean(shared.name if shared else named[1] if named else "", MAX_NAME)
                # A shared user whose block is not in the file: its permissions are not told.
                draft.grants_told |= shared is not None or named is None or bool(block.grants)
                for source in (block, shared):
                    for whose in (user, _ALL_USERS):
                        for grant in source.grants.get(whose, ()) if source else ():
                            draft.grant(grant)


def _fill(draft: AppDraft, block: _Block) -> None:
    fields = block.fields
    app_id, sdk = fields.get("userId") or fields.get("appId", ""), fields.get("targetSdk", "")
    draft.app_id = int(app_id) if app_id.isdecimal() and len(app_id) < 10 else draft.app_id
    draft.target_sdk = int(sdk) if sdk.isdecimal() and len(sdk) < 6 else draft.target_sdk
    if "flags" in fields or "pkgFlags" in fields:
        words = f"{fields.get('flags', '')} {fields.get('pkgFlags', '')}".strip("[ ]").split()
        draft.origin = Origin.SYSTEM if "SYSTEM" in words else Origin.THIRD_PARTY
    installer = fields.get("installerPackageName")
    draft.installer = "" if installer in (None, "null") else clean(installer or "", MAX_NAME)
    draft.installed_at = block.installed_at.get(draft.user) or wall_clock(fields.get("firstInstallTime", ""))
    for permission in block.requested:
        draft.ask(permission)
