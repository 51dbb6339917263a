"""How many of the owner's people an app reaches: by the address book and by the call log, the first wave apart.

What texts, notifications and the screen give away is not counted: no file the program reads says whom they name.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from core.assessment import Assessment, Band, Person
from core.permissions.records import Access, AccessFinding, AppFinding, PeopleTouched, Verdict

_REACHES: Mapping[Access, Callable[[Person], bool]] = MappingProxyType({
    Access.CONTACTS: lambda person: person.in_address_book,
    Access.CALL_LOG: lambda person: person.counts.calls > 0,
})
_NOT_COUNTED = (Access.SMS, Access.NOTIFICATIONS, Access.ACCESSIBILITY)
_HAD_READ = frozenset({Verdict.READ_ON_RECORD, Verdict.REVOKED_HAD_READ})


def touched(assessment: Assessment, app: AppFinding) -> PeopleTouched:
    """Return the people whom the app can read of or has read of; public lines and businesses are not counted."""
    return _count(assessment, {one.access for one in app.accesses if reaches_people(one)})


def reaches_people(one: AccessFinding) -> bool:
    """Say whether an access is open, or was used before it was closed."""
    return bool(one.open) or one.verdict in _HAD_READ


def reaches_more(app: AppFinding) -> bool:
    """Say whether an app reaches people by what is not counted: texts, notifications, the screen."""
    return any(one.access in _NOT_COUNTED and reaches_people(one) for one in app.accesses)


def _count(assessment: Assessment, accesses: set[Access]) -> PeopleTouched:
    people = first_wave = 0
    by_access: dict[Access, int] = {}
    counted = [access for access in _REACHES if access in accesses]
    for exposure in assessment.exposures:
        reached = [access for access in counted if _REACHES[access](exposure.person)]
        if not reached or exposure.person.service_number:
            continue
        people += 1
        first_wave += exposure.band is Band.FIRST_WAVE
        for access in reached:
            by_access[access] = by_access.get(access, 0) + 1
    return PeopleTouched(people, first_wave, by_access)
