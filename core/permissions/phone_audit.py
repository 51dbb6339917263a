"""What a page says of a phone's apps: the audit, what changed since earlier files, how many people each app reaches."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from core.assessment import Assessment
from core.permissions.audit import audit, compare, ticked_app
from core.permissions.loan_app_data import LoanAppLists
from core.permissions.people_touched import reaches_people, touched
from core.permissions.phone_state import DatedDump, states
from core.permissions.records import Access, AppFinding, Audit, Change, DumpKind, PeopleTouched, Platform
from core.safe_text import clean

#: Access by which files name people; what an app reaches depends on these alone.
_NAMING = frozenset({Access.CONTACTS, Access.CALL_LOG})
_NOTHING = Audit(frozenset(), (), (), None, frozenset(), ())


@dataclass(frozen=True, slots=True)
class TickedApp:
    """An app the owner named: as it is called on the screen, what it may read, and whether it lends money."""

    name: str
    may_read: frozenset[Access]
    lends: bool = False


@dataclass(frozen=True, slots=True)
class PhoneAudit:
    """Everything known of the apps of one phone, for one state of the owner's data."""

    audit: Audit
    #: What became different since the files before; None where there are none.
    changes: tuple[Change, ...] | None = None
    #: Names, as shown, of apps the owner called lenders.
    lenders: frozenset[str] = frozenset()
    _reached: Mapping[frozenset[Access], PeopleTouched] = field(default_factory=dict)

    def touched(self, app: AppFinding) -> PeopleTouched | None:
        """Return the people the app reaches or has read of; None while no address book and no calls are loaded."""
        return self._reached.get(_naming(app))

    def for_people(self, assessment: Assessment | None) -> "PhoneAudit":
        """Return the same apps counted for these people."""
        return replace(self, _reached=_reached(self.audit, assessment))


def phone_audit(dumps: Sequence[DatedDump], ticked: Sequence[TickedApp], lists: LoanAppLists,
                assessment: Assessment | None) -> PhoneAudit | None:
    """Join dumps and hand-ticked apps; None where there are neither.

    An app that a file tells of is not listed a second time because it was ticked too.
    """
    if not dumps and not ticked:
        return None
    before, now = states(dumps)
    joined = _with_ticked(audit(now, lists) if now else _NOTHING, ticked, lists)
    return PhoneAudit(
        audit=joined,
        changes=compare(audit(before, lists), audit(now, lists)) if before else None,
        lenders=frozenset(clean(one.name) for one in ticked if one.lends),
        _reached=_reached(joined, assessment),
    )


def _with_ticked(told: Audit, ticked: Sequence[TickedApp], lists: LoanAppLists) -> Audit:
    if not ticked:
        return told
    platform = next(iter(told.platforms)) if len(told.platforms) == 1 else Platform.OTHER
    known = {name for app in (*told.listed, *told.others) for name in (app.package, app.label.casefold()) if name}
    added = [ticked_app(one.name, one.may_read, lists, platform) for one in ticked]
    added = [app for app in added if app.package not in known and app.label.casefold() not in known]
    listed = sorted((*told.listed, *added), key=lambda app: (-app.risk, app.package, app.label, app.user))
    return replace(told, listed=tuple(listed), kinds=told.kinds | {DumpKind.TICKED},
                   platforms=told.platforms or frozenset({platform}))


def _reached(told: Audit, assessment: Assessment | None) -> Mapping[frozenset[Access], PeopleTouched]:
    """Count once for each set of accesses there is: apps are many, such sets are four at most."""
    if assessment is None:
        return MappingProxyType({})
    apps = {_naming(app): app for app in (*told.listed, *told.others)}
    return MappingProxyType({accesses: touched(assessment, app) for accesses, app in apps.items()})


def _naming(app: AppFinding) -> frozenset[Access]:
    return frozenset(one.access for one in app.accesses if one.access in _NAMING and reaches_people(one))
