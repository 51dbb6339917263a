"""The verdict on one access of one app: which state the files prove. Table: docs/permission-dumps.md.

What is worst for the owner is said first: a reading on record outweighs how the permission stands.
"""

from collections.abc import Sequence
from dataclasses import replace

from core.permissions.access_kinds import (
    BACKGROUND_LOCATION,
    LIMITED_PERMISSIONS,
    LIST_ONLY,
    OP_DECIDES,
    PERMISSION_OPS,
    SPECIAL_ACCESS,
    ops_of,
    permissions_of,
)
from core.permissions.merged_apps import MergedApp
from core.permissions.records import (
    PEOPLE_ACCESS,
    Access,
    AccessFinding,
    Grant,
    GrantState,
    Note,
    Platform,
    Special,
    Use,
    Verdict,
)

#: Android 6, where permissions first were asked for one by one.
FIRST_RUNTIME_SDK = 23
_EMPTIED = frozenset({"ignore", "deny"})
#: The old and the new name of one flag: granted to a legacy app, yet switched off.
_SWITCHED_OFF = frozenset({"REVOKED_COMPAT", "REVOKE_ON_UPGRADE"})
_OPEN_STATES = frozenset({GrantState.GRANTED, GrantState.LIMITED})
_FLAG_NOTES = {"POLICY_FIXED": Note.POLICY_FIXED, "SYSTEM_FIXED": Note.SYSTEM_FIXED, "ONE_TIME": Note.ONE_TIME,
               "GRANTED_BY_DEFAULT": Note.GRANTED_BY_DEFAULT, "GRANTED_BY_ROLE": Note.BY_ROLE}
_ANDROID_ONLY = frozenset(Access) - {Access.CONTACTS, Access.FILES, Access.LOCATION, Access.CAMERA, Access.MICROPHONE,
                                     Access.CALENDAR}
#: Of a permission that is not given: the first flag there is decides.
_CLOSED = (("AUTO_REVOKED", Verdict.AUTO_REVOKED), ("POLICY_FIXED", Verdict.POLICY_FIXED),
           ("USER_FIXED", Verdict.DENIED_FOR_GOOD), ("ONE_TIME", Verdict.ONE_TIME), ("USER_SET", Verdict.REFUSED))


def judge(app: MergedApp) -> tuple[AccessFinding, ...]:
    """Return a finding for each access the app has, had or asked for.

    Where no file tells its permissions, contacts, call log and SMS are given as unknown.
    """
    return tuple(found for access in Access if (found := _judge_one(app, access)) is not None)


def _judge_one(app: MergedApp, access: Access) -> AccessFinding | None:
    if access in LIST_ONLY:
        return _listed(app, access)
    if app.platform is Platform.IPHONE and access in _ANDROID_ONLY:
        return None
    grants = [app.grants[name] for name in permissions_of(access) if name in app.grants]
    ops = ops_of(access)
    uses = [use for use in app.uses.values() if use.op in ops and not use.rejected]
    found = _state(app, access, grants, uses)
    if found is None:
        return None
    notes = set(found.notes)
    if any(use.op in ops and use.rejected for use in app.uses.values()):
        notes.add(Note.TRIED_AND_REJECTED)
    if any(use.proxied for use in uses):
        notes.add(Note.READ_FOR_THE_APP_BY_ANOTHER)
    if app.shared_user:
        notes.add(Note.SHARED_USER)
    if app.target_sdk is not None and app.target_sdk < FIRST_RUNTIME_SDK:
        notes.add(Note.LEGACY)
    return _with_times(replace(found, notes=frozenset(notes)), uses)


def _listed(app: MergedApp, access: Access) -> AccessFinding | None:
    """Judge an access that is a place in a list: who is in it reads whatever comes by."""
    if not any(SPECIAL_ACCESS[special] is access for special in app.special):
        return None
    return AccessFinding(access, Verdict.COULD_READ, open=True)


def _state(app: MergedApp, access: Access, grants: Sequence[Grant], uses: Sequence[Use]) -> AccessFinding | None:
    held = [grant for grant in grants if _is_given(app, grant)]
    reading = [grant for grant in held if not _is_emptied(app, grant)]
    if reading:
        return _open(app, access, reading, bool(uses))
    if by_role := _by_role(app, access, bool(uses)):
        return by_role
    if held:
        notes = {Note.HAD_READ_BEFORE} if uses else set()
        return AccessFinding(access, Verdict.EMPTY_DATA, open=False, notes=frozenset(notes | _flag_notes(held)),
                             permissions=_names(held))
    if grants:
        return _closed(access, grants, bool(uses))
    asked = [name for name in permissions_of(access) if name in app.requested]
    if app.grants_told and app.platform is not Platform.IPHONE:
        if uses:
            return AccessFinding(access, Verdict.REVOKED_HAD_READ, open=False, permissions=tuple(asked))
        return AccessFinding(access, Verdict.NOT_ASKED, open=False, permissions=tuple(asked)) if asked else None
    return _untold(app, access, bool(uses))


def _open(app: MergedApp, access: Access, grants: Sequence[Grant], read: bool) -> AccessFinding:
    notes = _flag_notes(grants)
    flags = frozenset[str]().union(*(grant.flags for grant in grants))
    limited = all(_is_limited(grant) for grant in grants)
    if limited:
        notes.add(Note.LIMITED)
    if all(grant.install for grant in grants):
        notes.add(Note.INSTALL_TIME)
    modes = {app.mode(PERMISSION_OPS.get(grant.permission, "")) for grant in grants}
    if modes == {"foreground"}:
        notes.add(Note.FOREGROUND_ONLY)
    background = app.grants.get(BACKGROUND_LOCATION)
    if access is Access.LOCATION and background is not None and background.state is GrantState.GRANTED:
        notes.add(Note.BACKGROUND_ALLOWED)
    if read:
        verdict = Verdict.READ_ON_RECORD
    elif limited:
        verdict = Verdict.LIMITED
    elif "POLICY_FIXED" in flags:
        verdict = Verdict.POLICY_FIXED
    elif all("ONE_TIME" in grant.flags for grant in grants):
        verdict = Verdict.ONE_TIME
    else:
        verdict = Verdict.COULD_READ
    if not read:
        notes.add(Note.NO_RECORD_IS_NO_PROOF)
    return AccessFinding(access, verdict, open=True, notes=frozenset(notes), permissions=_names(grants))


def _by_role(app: MergedApp, access: Access, read: bool) -> AccessFinding | None:
    """Judge an app that holds the SMS or the dialer role, whose permissions no file tells as open."""
    if app.grants_told or not any(SPECIAL_ACCESS[special] is access for special in app.special
                                  if special in (Special.SMS_ROLE, Special.DIALER_ROLE)):
        return None
    notes = {Note.BY_ROLE} if read else {Note.BY_ROLE, Note.NO_RECORD_IS_NO_PROOF}
    return AccessFinding(access, Verdict.READ_ON_RECORD if read else Verdict.COULD_READ, open=True,
                         notes=frozenset(notes))


def _closed(access: Access, grants: Sequence[Grant], read: bool) -> AccessFinding:
    flags = frozenset[str]().union(*(grant.flags for grant in grants))
    if all(grant.state is GrantState.UNKNOWN for grant in grants):
        return AccessFinding(access, Verdict.UNKNOWN, open=None, permissions=_names(grants))
    verdict = next((one for flag, one in _CLOSED if flag in flags), Verdict.NOT_ASKED)
    # An iPhone writes a row only once it was answered.
    if verdict is Verdict.NOT_ASKED and any(grant.permission.startswith("kTCC") for grant in grants):
        verdict = Verdict.REFUSED
    if read:
        verdict = Verdict.REVOKED_HAD_READ
    return AccessFinding(access, verdict, open=False, notes=frozenset(_flag_notes(grants)), permissions=_names(grants))


def _untold(app: MergedApp, access: Access, read: bool) -> AccessFinding | None:
    """Judge where no file tells the permission: only the record of operations is left."""
    ops = sorted(op for op in ops_of(access) if app.mode(op))
    asked = {PERMISSION_OPS[name] for name in permissions_of(access) if name in PERMISSION_OPS}
    # All of them have to be closed: one that the record does not mention may be open.
    if ops and all(app.mode(op) in _EMPTIED for op in asked):
        verdict = Verdict.REVOKED_HAD_READ if read else Verdict.REFUSED
        return AccessFinding(access, verdict, open=False, permissions=tuple(ops))
    if read:
        return AccessFinding(access, Verdict.READ_ON_RECORD, open=None, permissions=tuple(ops))
    told = app.grants_told and app.platform is Platform.IPHONE
    if ops or (access in PEOPLE_ACCESS and not told):
        return AccessFinding(access, Verdict.UNKNOWN, open=None, permissions=tuple(ops))
    return None


def _is_given(app: MergedApp, grant: Grant) -> bool:
    if grant.permission in OP_DECIDES and app.mode(PERMISSION_OPS[grant.permission]) == "allow":
        return True
    return grant.state in _OPEN_STATES


def _is_emptied(app: MergedApp, grant: Grant) -> bool:
    return bool(grant.flags & _SWITCHED_OFF) or app.mode(PERMISSION_OPS.get(grant.permission, "")) in _EMPTIED


def _is_limited(grant: Grant) -> bool:
    return grant.state is GrantState.LIMITED or grant.permission in LIMITED_PERMISSIONS


def _flag_notes(grants: Sequence[Grant]) -> set[Note]:
    return {note for flag, note in _FLAG_NOTES.items() if any(flag in grant.flags for grant in grants)}


def _names(grants: Sequence[Grant]) -> tuple[str, ...]:
    return tuple(grant.permission for grant in grants)


def _with_times(found: AccessFinding, uses: Sequence[Use]) -> AccessFinding:
    dated = [(use.at, use.background) for use in uses if use.at is not None]
    ages = [use.age for use in uses if use.at is None and use.age is not None]
    return replace(
        found,
        last_read=max((at for at, _ in dated), default=None),
        last_background_read=max((at for at, background in dated if background), default=None),
        last_read_age=min(ages, default=None) if not dated else None,
    )
