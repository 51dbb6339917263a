"""One app of one user from all files of a phone: what each file tells is put together, the newest word counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from core.permissions.app_draft import FIRST_APP_ID
from core.permissions.records import Dump, DumpApp, Grant, OpMode, Origin, Platform, Special, Use

#: Operations that Android checks under the name of another.
_SWITCHED_BY = {"FINE_LOCATION": "COARSE_LOCATION"}
_LONG_AGO = datetime(1970, 1, 1)


@dataclass(slots=True)
class MergedApp:
    """Everything the files tell of one app of one user."""

    platform: Platform
    package: str
    user: int
    origin: Origin = Origin.UNKNOWN
    installer: str | None = None
    target_sdk: int | None = None
    installed_at: datetime | None = None
    app_id: int | None = None
    shared_user: str = ""
    requested: frozenset[str] = frozenset()
    grants: dict[str, Grant] = field(default_factory=dict)
    grants_told: bool = False
    modes: dict[tuple[str, bool], OpMode] = field(default_factory=dict)
    uses: dict[tuple[str, bool, bool | None, bool], Use] = field(default_factory=dict)
    special: set[Special] = field(default_factory=set)

    def mode(self, op: str) -> str:
        """Return how Android treats an operation of the app, "" where no file says: the id's mode wins."""
        switch = _SWITCHED_BY.get(op, op)
        found = (self.modes.get((name, whole)) for whole in (True, False) for name in (switch, op))
        return next((mode.mode for mode in found if mode is not None), "")


def merged(dumps: Sequence[Dump], system_prefixes: tuple[str, ...]) -> list[MergedApp]:
    """Return the apps of one phone by platform, package and user; dumps of a later time override earlier ones.

    An app of unknown origin whose name begins with one of ``system_prefixes`` is presumed to have come with the phone.
    """
    apps: dict[tuple[Platform, str, int], MergedApp] = {}
    for dump in sorted(dumps, key=lambda one: (one.taken_at or _LONG_AGO, one.file, one.digest)):
        for app in dump.apps:
            key = dump.platform, app.package, app.user
            _add(apps.setdefault(key, MergedApp(*key)), app, dump.special_told)
    for one in apps.values():
        one.origin = _origin(one, system_prefixes)
    return [apps[key] for key in sorted(apps)]


def _add(into: MergedApp, app: DumpApp, told: Iterable[Special]) -> None:
    if app.origin is not Origin.UNKNOWN:
        into.origin = app.origin
    into.installer = app.installer if app.installer is not None else into.installer
    into.target_sdk = app.target_sdk if app.target_sdk is not None else into.target_sdk
    into.installed_at = app.installed_at or into.installed_at
    into.app_id = app.app_id if app.app_id is not None else into.app_id
    into.shared_user = app.shared_user or into.shared_user
    if app.grants_told:
        into.grants_told, into.requested = True, app.requested
        into.grants = {grant.permission: grant for grant in app.grants}
    into.modes |= {(mode.op, mode.uid_wide): mode for mode in app.modes}
    into.special -= set(told)
    into.special |= app.special
    for use in app.uses:
        key = use.op, use.rejected, use.background, use.proxied
        before = into.uses.get(key)
        if before is None or (use.at or _LONG_AGO) >= (before.at or _LONG_AGO):
            into.uses[key] = use


def _origin(app: MergedApp, system_prefixes: tuple[str, ...]) -> Origin:
    if app.origin is not Origin.UNKNOWN:
        return app.origin
    if app.platform is Platform.ANDROID and app.app_id is not None and app.app_id < FIRST_APP_ID:
        return Origin.SYSTEM
    if app.package.startswith(system_prefixes):
        return Origin.PRESUMED_SYSTEM
    if app.platform is Platform.IPHONE and "." in app.package:
        return Origin.THIRD_PARTY
    return Origin.UNKNOWN
