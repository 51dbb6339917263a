"""The audit: what all files of one phone prove of each app, sorted by risk; and what changed between two of them."""

from collections.abc import Mapping, Sequence
from itertools import chain

from core.permissions.access_kinds import LIST_ONLY, SPECIAL_ACCESS
from core.permissions.loan_app_data import LoanAppLists
from core.permissions.loan_apps import flags_of, installer_class
from core.permissions.merged_apps import MergedApp, merged
from core.permissions.records import (
    PEOPLE_ACCESS,
    Access,
    AccessFinding,
    AppFinding,
    Audit,
    Change,
    ChangeKind,
    Dump,
    DumpKind,
    Flag,
    FlagKind,
    InstallerClass,
    Note,
    Origin,
    Platform,
    Special,
    UserKind,
    Verdict,
)
from core.permissions.verdicts import judge
from core.safe_text import clean

#: User numbers that vendors give to app twins and secure folders; others above 0 are second spaces or work profiles.
_CLONES = frozenset({*range(95, 100), 150, *range(900, 1000)})
_LISTED_ACCESS = frozenset({*PEOPLE_ACCESS, Access.NOTIFICATIONS, Access.ACCESSIBILITY})
_REACHED = frozenset({Verdict.READ_ON_RECORD, Verdict.REVOKED_HAD_READ, Verdict.EMPTY_DATA})
#: An app with one of these is listed whatever it may read.
_LISTING_FLAGS = frozenset({FlagKind.PUBLISHED_LIST, FlagKind.NAMED_BY_REGULATOR, FlagKind.STORE_RULE,
                            FlagKind.NAME_HINT})
#: Dumps that can list every app, and how many apps one has to have to be taken for the whole phone: the smallest
#: phone has a hundred, and a dump of one package has that one and those it shares an id with.
_LISTING_KINDS = frozenset({DumpKind.PACKAGE_DUMP, DumpKind.PACKAGE_LIST, DumpKind.BUG_REPORT, DumpKind.ANDROIDQF})
_WHOLE_PHONE = 20
_FROM_THE_PHONE = frozenset({Origin.SYSTEM, Origin.PRESUMED_SYSTEM})

# Only the order of the sums means anything: what gives people away counts most, then what lists and rules say.
_ACCESS_RISK = {Access.CONTACTS: 40, Access.CALL_LOG: 36, Access.SMS: 30, Access.NOTIFICATIONS: 22,
                Access.ACCESSIBILITY: 24, Access.FILES: 8, Access.ACCOUNTS: 4, Access.INSTALLED_APPS: 4,
                Access.LOCATION: 4, Access.PHONE_STATE: 3, Access.CAMERA: 1, Access.MICROPHONE: 1, Access.CALENDAR: 2}
_FLAG_RISK = {FlagKind.PUBLISHED_LIST: 100, FlagKind.STORE_RULE: 40, FlagKind.NAMED_BY_REGULATOR: 30,
              FlagKind.NAME_HINT: 25, FlagKind.HARVESTING_PAIR: 10, FlagKind.SPECIAL_ACCESS: 10,
              FlagKind.ALSO_LENDS: -30}
_INSTALLER_RISK = {InstallerClass.BY_HAND: 3, InstallerClass.NONE_RECORDED: 3}
_BACKGROUND_RISK = 6


def audit(dumps: Sequence[Dump], lists: LoanAppLists, labels: Mapping[str, str] | None = None) -> Audit:
    """Join the dumps of one phone into findings. ``labels`` are names the owner typed, by package.

    Where two files tell the same thing differently, the one written later counts; the order given does not matter.
    """
    dumps = sorted(dumps, key=lambda one: (one.file, one.digest))
    apps = merged(dumps, lists.system_prefixes)
    sharing: dict[tuple[Platform, int, str], list[str]] = {}
    for app in apps:
        if app.shared_user:
            sharing.setdefault((app.platform, app.user, app.shared_user), []).append(app.package)
    findings = [_finding(app, sharing.get((app.platform, app.user, app.shared_user), []), lists, labels or {})
                for app in apps]
    findings.sort(key=lambda one: (-one.risk, one.package, one.user))
    listed = tuple(one for one in findings if _is_listed(one))
    chosen = {id(one) for one in listed}
    return Audit(
        platforms=frozenset(dump.platform for dump in dumps),
        listed=listed,
        others=tuple(one for one in findings if id(one) not in chosen),
        taken_at=max((dump.taken_at for dump in dumps if dump.taken_at), default=None),
        kinds=frozenset(dump.kind for dump in dumps),
        problems=tuple(chain.from_iterable(dump.problems for dump in dumps)),
        whole_phone=any(len(dump.apps) >= _WHOLE_PHONE for dump in dumps if dump.kind in _LISTING_KINDS),
        special_told=frozenset(chain.from_iterable(dump.special_told for dump in dumps)),
    )


def user_kind(user: int) -> UserKind:
    """Say what a user number stands for; the list of clones is from vendors' habits, not from a rule."""
    if user == 0:
        return UserKind.MAIN
    return UserKind.CLONE if user in _CLONES else UserKind.SECOND_SPACE


def ticked_app(name: str, may_read: frozenset[Access], lists: LoanAppLists,
               platform: Platform = Platform.OTHER) -> AppFinding:
    """Return the finding for an app the owner ticked by hand: its name on the screen, and what it may read."""
    shown = clean(name)
    accesses = tuple(AccessFinding(access, Verdict.COULD_READ, open=True,
                                   notes=frozenset({Note.TICKED, Note.NO_RECORD_IS_NO_PROOF}))
                     for access in Access if access in may_read)
    package = next((one.package for one in lists.published.values() if one.label.casefold() == shown.casefold()), "")
    flags = flags_of(package, shown, Origin.UNKNOWN, None, accesses, frozenset(), lists)
    return AppFinding(package, 0, UserKind.MAIN, shown, platform, Origin.UNKNOWN, None, InstallerClass.UNKNOWN, None,
                      None, (), accesses, frozenset(), flags, _risk(accesses, flags, InstallerClass.UNKNOWN))


def compare(earlier: Audit, later: Audit) -> tuple[Change, ...]:
    """Return what became different, by package and user: apps that came or went, accesses opened, closed, read again.

    Only what both audits tell is compared; an app came or went only where the other audit lists the whole phone.
    """
    before = {(one.package, one.user): one for one in (*earlier.listed, *earlier.others)}
    after = {(one.package, one.user): one for one in (*later.listed, *later.others)}
    told = earlier.special_told & later.special_told
    changes: list[Change] = []
    for key in sorted(before.keys() | after.keys()):
        old, new = before.get(key), after.get(key)
        if old is not None and new is not None:
            changes += _changes(old, new, told)
        elif new is not None and earlier.whole_phone and new.origin not in _FROM_THE_PHONE:
            changes.append(Change(ChangeKind.APP_ADDED, *key))
        elif old is not None and later.whole_phone and old.origin not in _FROM_THE_PHONE:
            changes.append(Change(ChangeKind.APP_REMOVED, *key))
    return tuple(changes)


def _changes(old: AppFinding, new: AppFinding, told: frozenset[Special]) -> list[Change]:
    listed = {SPECIAL_ACCESS[special] for special in told}
    changes = []
    for access in Access:
        one, other = old.access(access), new.access(access)
        before = one.verdict if one else Verdict.NOT_ASKED
        after = other.verdict if other else Verdict.NOT_ASKED
        both = access in listed if access in LIST_ONLY else old.permissions_told and new.permissions_told
        kind = _kind(one, other, both_told=both)
        if kind is not None:
            changes.append(Change(kind, new.package, new.user, access, before, after, _is_open(one), _is_open(other)))
    return changes


def _is_open(found: AccessFinding | None) -> bool | None:
    return found.open if found else False


def _kind(one: AccessFinding | None, other: AccessFinding | None, *, both_told: bool) -> ChangeKind | None:
    was_open, is_open = _is_open(one), _is_open(other)
    if both_told and was_open and is_open is False:
        return ChangeKind.ACCESS_CLOSED
    if both_told and is_open and was_open is False:
        return ChangeKind.ACCESS_OPENED
    if other and other.last_read and (one is None or one.last_read is None or other.last_read > one.last_read):
        return ChangeKind.READ_AGAIN
    if both_told and one and other and one.verdict is not other.verdict and None not in (was_open, is_open):
        return ChangeKind.VERDICT_CHANGED
    return None


def _finding(app: MergedApp, sharing: Sequence[str], lists: LoanAppLists, labels: Mapping[str, str]) -> AppFinding:
    accesses = judge(app)
    label = clean(labels.get(app.package, "") or lists.label(app.package))
    installer = installer_class(app.installer, lists)
    special = frozenset(app.special)
    flags = flags_of(app.package, label, app.origin, app.installer, accesses, special, lists)
    return AppFinding(
        app.package, app.user, user_kind(app.user), label, app.platform, app.origin, app.installer, installer,
        app.target_sdk, app.installed_at, tuple(name for name in sharing if name != app.package), accesses, special,
        flags, _risk(accesses, flags, installer), app.grants_told)


def _is_listed(app: AppFinding) -> bool:
    if any(flag.kind is FlagKind.PUBLISHED_LIST for flag in app.flags):
        return True
    if app.origin in _FROM_THE_PHONE:
        return False
    # Who took the place of the phone's own app for calls or texts sees them, whatever its permissions say.
    return (bool(app.special) or any(flag.kind in _LISTING_FLAGS for flag in app.flags)
            or any(one.access in _LISTED_ACCESS and _reaches(one) for one in app.accesses))


def _reaches(one: AccessFinding) -> bool:
    """Say whether an access is open, was used, or is in the record of operations with nothing that closes it."""
    return bool(one.open) or one.verdict in _REACHED or (one.verdict is Verdict.UNKNOWN and bool(one.permissions))


def _risk(accesses: Sequence[AccessFinding], flags: Sequence[Flag], installer: InstallerClass) -> int:
    people = False
    risk = 0
    for one in accesses:
        if _reaches(one):
            # A reading counts in full, an open door for three quarters, what is only in the record for a quarter.
            share = 4 if one.verdict in (Verdict.READ_ON_RECORD, Verdict.REVOKED_HAD_READ) else 3 if one.open else 1
            risk += _ACCESS_RISK[one.access] * share
            people = people or one.access in _LISTED_ACCESS
        risk += _BACKGROUND_RISK if one.background else 0
    for flag in flags:
        # A name alone weighs little while the app reaches nobody.
        risk += _FLAG_RISK[flag.kind] * (4 if people or flag.kind is FlagKind.PUBLISHED_LIST else 1)
    return risk + _INSTALLER_RISK.get(installer, 0)
