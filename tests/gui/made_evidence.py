"""Evidence that goes with a hand-made assessment, so that a page can explain its people."""

from core.assessment import Assessment, Channel, RelationClass
from core.own_data.model import load_model
from core.score.evaluate import Evidence
from core.score.exposure import ChannelEvidence, PersonEvidence
from core.score.statistics import ChannelTable

_NAMED_BY = frozenset({Channel.ADDRESS_BOOK, Channel.TYPED_CONTACTS})


def evidence_of(assessment: Assessment) -> Evidence:
    """Return evidence in which each person is revealed by the channels their exposure names; no call is known."""
    nothing = {channel: ChannelEvidence(ChannelTable(), {}) for channel in (Channel.CALL_LOG, Channel.CARRIER_RECORDS)}
    people = tuple(
        PersonEvidence(
            one.person, nothing, 0, one.channels,
            tuple((channel, one.person.relation.kind) for channel in one.channels
                  if channel in _NAMED_BY and one.person.relation.kind is not RelationClass.UNKNOWN),
        )
        for one in assessment.exposures
    )
    return Evidence(load_model(), assessment.reference_date, assessment.coverage, people, (), assessment.hours,
                    assessment.hours_by_person, {})
