"""Apps of one file while they are gathered: bounded, and cleaned of what a hostile name could carry."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from core.permissions.records import DumpApp, Grant, OpMode, Origin, Special, Use
from core.readers.problem_list import ProblemList
from core.safe_text import clean

#: Apps of all users of one phone; a phone with everything twice has two thousand.
MAX_APPS = 20_000
#: Permissions, modes and uses of one app; the largest system apps have about 500.
MAX_ENTRIES = 2_000
#: Android's own limit for the name of a package is 223 characters.
MAX_NAME = 255
#: Android numbers the apps of user N from N times this.
PER_USER = 100_000
#: Ids below belong to the system; apps begin here.
FIRST_APP_ID = 10_000


@dataclass(slots=True)
class AppDraft:
    """One app of one user while its file is read."""

    package: str
    user: int
    origin: Origin = Origin.UNKNOWN
    installer: str | None = None
    target_sdk: int | None = None
    installed_at: datetime | None = None
    app_id: int | None = None
    shared_user: str = ""
    requested: set[str] = field(default_factory=set)
    grants: dict[str, Grant] = field(default_factory=dict)
    grants_told: bool = False
    modes: dict[tuple[str, bool], OpMode] = field(default_factory=dict)
    uses: list[Use] = field(default_factory=list)
    special: set[Special] = field(default_factory=set)

    def ask(self, permission: str) -> None:
        """Note a permission the app asks for."""
        if len(self.requested) < MAX_ENTRIES:
            self.requested.add(clean(permission, MAX_NAME))

    def grant(self, grant: Grant) -> None:
        """Note a permission's state; the first of a name counts."""
        if len(self.grants) < MAX_ENTRIES:
            self.grants.setdefault(grant.permission, grant)

    def mode(self, mode: OpMode) -> None:
        """Note how an operation is treated."""
        if len(self.modes) < MAX_ENTRIES:
            self.modes.setdefault((mode.op, mode.uid_wide), mode)

    def use(self, use: Use) -> None:
        """Note one use."""
        if len(self.uses) < MAX_ENTRIES:
            self.uses.append(use)

    def result(self) -> DumpApp:
        """Return the record."""
        return DumpApp(self.package, self.user, self.origin, self.installer, self.target_sdk, self.installed_at,
                       self.app_id, self.shared_user, frozenset(self.requested), tuple(self.grants.values()),
                       self.grants_told, tuple(self.modes.values()), tuple(self.uses), frozenset(self.special))


class AppDrafts:
    """The apps of one file by package and user."""

    def __init__(self, problems: ProblemList) -> None:
        self._problems = problems
        self._drafts: dict[tuple[str, int], AppDraft] = {}

    def __len__(self) -> int:
        return len(self._drafts)

    def __iter__(self) -> Iterator[AppDraft]:
        return iter(self._drafts.values())

    def get(self, package: str, user: int, line: int | None) -> AppDraft | None:
        """Return the app, new or known; None when there are too many (``too_many_apps``) or it has no name."""
        key = clean(package, MAX_NAME), user
        draft = self._drafts.get(key)
        if draft is None and key[0]:
            if len(self._drafts) >= MAX_APPS:
                self._problems.add_once(line, "too_many_apps", str(MAX_APPS))
                return None
            draft = self._drafts[key] = AppDraft(*key)
        return draft

    def known(self, package: str, user: int) -> bool:
        """Say whether the app is there already."""
        return (clean(package, MAX_NAME), user) in self._drafts

    def result(self) -> tuple[DumpApp, ...]:
        """Return the records by package and user."""
        return tuple(self._drafts[key].result() for key in sorted(self._drafts))


def user_and_app_id(uid: int) -> tuple[int, int]:
    """Split Android's uid into the user's number and the app's id."""
    return divmod(uid, PER_USER)
