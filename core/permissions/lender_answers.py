"""What the audit says of the owner's answers: which ways a lender's app had, so that page and answers agree."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from core.assessment import Channel
from core.owner import Answers, AppHistory, Grant
from core.permissions.people_touched import reaches_people
from core.permissions.phone_audit import PhoneAudit
from core.permissions.records import Access, AppFinding, FlagKind, Origin

#: The answer each access stands for.
CHANNELS: Mapping[Access, Channel] = MappingProxyType({
    Access.CONTACTS: Channel.ADDRESS_BOOK, Access.CALL_LOG: Channel.CALL_LOG, Access.SMS: Channel.SMS,
})
_LENDER_FLAGS = frozenset({FlagKind.PUBLISHED_LIST, FlagKind.NAMED_BY_REGULATOR, FlagKind.STORE_RULE,
                           FlagKind.NAME_HINT})
_FROM_THE_PHONE = frozenset({Origin.SYSTEM, Origin.PRESUMED_SYSTEM})


@dataclass(frozen=True, slots=True)
class LenderAccess:
    """Apps that look like lenders' apps, and the ways each may read or has read."""

    apps: tuple[AppFinding, ...] = ()
    ways: Mapping[Channel, tuple[AppFinding, ...]] = field(default_factory=dict)

    def differing(self, answers: Answers) -> tuple[Channel, ...]:
        """Return the ways that stand open here and are not given in the answers."""
        return tuple(channel for channel in self.ways if answers.grant(channel) is not Grant.GIVEN)

    def differs(self, answers: Answers) -> bool:
        """Say whether taking this over would change an answer."""
        return bool(self.apps) and (bool(self.differing(answers)) or answers.apps is not AppHistory.INSTALLED)

    def contradicts(self, answers: Answers) -> bool:
        """Say whether an answer that was given says otherwise; a question left open says nothing."""
        denied = any(answers.grant(channel) is Grant.NEVER for channel in self.ways)
        return bool(self.apps) and (denied or answers.apps in {AppHistory.NEVER, AppHistory.REMOVED})

    def taken_over(self, answers: Answers) -> Answers:
        """Return the answers with these ways given and the app as still there; all the others stay."""
        given = dict.fromkeys(self.ways, Grant.GIVEN)
        return replace(answers, apps=AppHistory.INSTALLED, grants={**answers.grants, **given})


def looks_like_a_lender(app: AppFinding, lenders: frozenset[str] = frozenset()) -> bool:
    """Say whether a list, a rule or the name speaks for a lender's app, or the owner does; a bank's app is none."""
    return app.label in lenders or (
        app.origin not in _FROM_THE_PHONE and any(flag.kind in _LENDER_FLAGS for flag in app.flags))


def lender_access(told: PhoneAudit) -> LenderAccess:
    """Return what lenders' apps may read or have read of contacts, calls and texts."""
    ways: dict[Channel, list[AppFinding]] = {}
    apps = []
    for app in told.audit.listed:
        reached = [one.access for one in app.accesses if one.access in CHANNELS and reaches_people(one)]
        if reached and looks_like_a_lender(app, told.lenders):
            apps.append(app)
            for access in reached:
                ways.setdefault(CHANNELS[access], []).append(app)
    return LenderAccess(tuple(apps), {channel: tuple(ways[channel]) for channel in CHANNELS.values()
                                      if channel in ways})
