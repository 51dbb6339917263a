"""Whom to warn: the people of the first two waves. Whoever writes to everybody tells everybody."""

from core.assessment import Assessment, Exposure, Harm
from core.summary import FIRST_BANDS

_HARMS = tuple(Harm)


def people_to_warn(assessment: Assessment, worst_first: bool = False) -> tuple[Exposure, ...]:
    """Return the people of the first and then of the second wave, each in rank order.

    Service numbers are nobody to warn; people the owner left out are not in an assessment. With ``worst_first``
    those whose call would be worst in the owner's own eyes come first within their wave.
    """
    found = [one for one in assessment.exposures if one.band in FIRST_BANDS and not one.person.service_number]
    return tuple(sorted(found, key=lambda one: (
        FIRST_BANDS.index(one.band),
        -_HARMS.index(one.person.harm) if worst_first else 0,
        one.rank,
    )))


def harm_is_set(people: tuple[Exposure, ...]) -> bool:
    """Say whether the owner said of any of these people how bad a call would be."""
    return any(one.person.harm is not Harm.UNSAID for one in people)
