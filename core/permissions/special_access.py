"""Access given outside the permission list: notification listeners, accessibility services, SMS and dialer roles."""

import re

from core.permissions.app_draft import AppDrafts
from core.permissions.records import Special

#: Names of the two secure settings that list such apps.
SETTINGS = {
    "enabled_notification_listeners": Special.NOTIFICATION_LISTENER,
    "enabled_accessibility_services": Special.ACCESSIBILITY_SERVICE,
}
_ROLES = {"android.app.role.SMS": Special.SMS_ROLE, "android.app.role.DIALER": Special.DIALER_ROLE}

# Beginning only where a word does: else a long line without a slash is gone through from each of its letters.
_COMPONENT = re.compile(r"(?<![\w.])([A-Za-z]\w*(?:\.\w+)+)/([\w.$]{1,255})")
_COMPONENTS = re.compile(r"[A-Za-z]\w*(?:\.\w+)+/[\w.$]{1,255}(?::[A-Za-z]\w*(?:\.\w+)+/[\w.$]{1,255})*")
_USER = re.compile(r"attributes:\{id=(\d{1,9})")
_ENABLED = re.compile(r"enabled services:\s*\{(.*)", re.IGNORECASE)
_ROLE_PARTS = re.compile(r"\b(user_id|name|holders)=(\[[^\]]{0,2000}\]|[^\s,;{}\[\]]{1,255})")


def is_component_list(line: str) -> bool:
    """Say whether a line is the answer of ``settings get`` for one of the two settings, an empty one included."""
    return line.strip() == "null" or _COMPONENTS.fullmatch(line.strip()) is not None


def take_setting(drafts: AppDrafts, special: Special, value: str, user: int, line: int) -> None:
    """Give every app of a colon-separated list of components this access."""
    for package, _ in _COMPONENT.findall(value):
        draft = drafts.get(package, user, line)
        if draft is not None:
            draft.special.add(special)


class AccessibilityDumpParser:
    """Takes the lines of ``dumpsys accessibility``: services that are enabled, not those that are only installed."""

    def __init__(self, drafts: AppDrafts) -> None:
        self._drafts = drafts
        self._user = 0
        self._inside = False
        #: Whether the list was in the file at all.
        self.told = False

    def feed(self, number: int, line: str) -> None:
        """Take one line."""
        if user := _USER.search(line):
            self._user = int(user[1])
        if enabled := _ENABLED.search(line):
            self.told = True
            rest = enabled[1]
            # The old layout ends the line here and closes the list on a line of its own.
            self._inside = not rest.strip()
            take_setting(self._drafts, Special.ACCESSIBILITY_SERVICE, rest, self._user, number)
        elif self._inside:
            if line.strip().startswith("}"):
                self._inside = False
            else:
                take_setting(self._drafts, Special.ACCESSIBILITY_SERVICE, line, self._user, number)


class RoleDumpParser:
    """Takes the lines of ``dumpsys role``: who holds the SMS and the dialer role, by user."""

    def __init__(self, drafts: AppDrafts) -> None:
        self._drafts = drafts
        self._user = 0
        self._role = ""
        self.told: set[Special] = set()

    def feed(self, number: int, line: str) -> None:
        """Take one line."""
        for key, value in _ROLE_PARTS.findall(line):
            if key == "user_id" and value.isdecimal() and len(value) < 10:
                self._user, self._role = int(value), ""
            elif key == "name":
                self._role = value
                if value in _ROLES:
                    self.told.add(_ROLES[value])
            elif key == "holders" and self._role in _ROLES:
                for package in value.strip("[]").split(","):
                    draft = self._drafts.get(package.strip(), self._user, number)
                    if draft is not None:
                        draft.special.add(_ROLES[self._role])
