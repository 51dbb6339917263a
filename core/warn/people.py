"""Whom to warn: the people of the first two waves. Whoever writes to everybody tells everybody."""

from core.assessment import Assessment, Exposure, Harm
from core.summary.figures import FIRST_BANDS

_HARMS = tuple(Harm)


def is_to_be_warned(exposure: Exposure) -> bool:
    """Say whether somebody is of the first or second wave, and a person: a service number is nobody to warn."""
    return exposure.band in FIRST_BANDS and not exposure.person.service_number


def people_to_warn(assessment: Assessment, worst_first: bool = False) -> tuple[Exposure, ...]:
    """Return the people of the first and then of the second wave, each in rank order.

    People the owner left out are not in an assessment. With ``worst_first`` those whose call would be worst in the
    owner's own eyes come first within their wave.
    """
    found = filter(is_to_be_warned, assessment.exposures)
    return tuple(sorted(found, key=lambda one: (
        FIRST_BANDS.index(one.band),
        -_HARMS.index(one.person.harm) if worst_first else 0,
        one.rank,
    )))


def harm_is_set(people: tuple[Exposure, ...]) -> bool:
    """Say whether the owner said of any of these people how bad a call would be."""
    return any(one.person.harm is not Harm.UNSAID for one in people)
