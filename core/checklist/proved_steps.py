"""Steps that the phone's own permission list proves: no app that did not come with the phone may read the thing."""

from collections.abc import Iterable, Iterator

from core.checklist.records import Step
from core.permissions.records import Access, AppFinding, Audit, DumpKind, Origin, Platform

#: Files that tell the permissions of apps; a list of packages alone does not.
_TELLING = frozenset({DumpKind.PACKAGE_DUMP, DumpKind.ANDROIDQF, DumpKind.BUG_REPORT})
#: What an iPhone's file of answers covers; it has no call log and no texts for apps to read.
_IPHONE_TELLS = frozenset({Access.CONTACTS})
_FROM_THE_PHONE = frozenset({Origin.SYSTEM, Origin.PRESUMED_SYSTEM})


def proved_steps(audit: Audit | None, steps: Iterable[Step]) -> frozenset[str]:
    """Return the ids of the steps this audit proves.

    A step is proved when the files tell of the whole phone and no app of somebody else's make may read any of what the
    step closes. An app whose state no file tells leaves the step open; so does one that may read chosen contacts only.
    """
    if audit is None:
        return frozenset()
    return frozenset(
        step.id for step in steps
        if step.proved_by and all(_tells(audit, access) and _closed(audit, access) for access in step.proved_by)
    )


def _tells(audit: Audit, access: Access) -> bool:
    if audit.platforms == {Platform.IPHONE}:
        return DumpKind.TCC_DATABASE in audit.kinds and access in _IPHONE_TELLS
    if audit.platforms != {Platform.ANDROID} or not audit.whole_phone or audit.kinds.isdisjoint(_TELLING):
        return False
    return all(app.permissions_told for app in _apps(audit))


def _closed(audit: Audit, access: Access) -> bool:
    found = [app.access(access) for app in _apps(audit)]
    return all(one is None or one.open is False for one in found)


def _apps(audit: Audit) -> Iterator[AppFinding]:
    """Yield the apps that count: those of somebody else's make, and listed ones that came with the phone."""
    yield from audit.listed
    yield from (app for app in audit.others if app.origin not in _FROM_THE_PHONE)
