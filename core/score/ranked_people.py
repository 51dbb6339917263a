"""Places in the playbooks for everybody; public lines and businesses are set apart and have none."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from core.assessment import Channel
from core.own_data.model import ExposureModel
from core.score.exposure import ChannelEvidence, PersonEvidence
from core.score.playbooks import Row, places

_STATISTICS_CHANNELS = (Channel.CALL_LOG, Channel.CARRIER_RECORDS)


def ranked(people: Sequence[PersonEvidence], model: ExposureModel) -> tuple[PersonEvidence, ...]:
    """Return the people with the places they have among each other; whose places stay is the same object as before."""
    by_channel = {channel: places(list(_rows(people, channel)), model) for channel in _STATISTICS_CHANNELS}
    return tuple([_placed(one, {channel: found.get(index, {}) for channel, found in by_channel.items()})
                  for index, one in enumerate(people)])


def _rows(people: Iterable[PersonEvidence], channel: Channel) -> Iterator[Row]:
    for index, one in enumerate(people):
        person, table = one.person, one.by_channel[channel].table
        # Without a call in the window there is no place, and nine of ten people of a large book have none.
        if table.newest is not None and not person.service_number:
            number = min([number.key for number in person.numbers], default="")
            yield Row(index, number, table, person.typed_contact or person.workplace)


def _placed(one: PersonEvidence, found: Mapping[Channel, Mapping[str, int]]) -> PersonEvidence:
    if all(one.by_channel[channel].places == places for channel, places in found.items()):
        return one
    evidence = {channel: ChannelEvidence(one.by_channel[channel].table, places) for channel, places in found.items()}
    return replace(one, by_channel=evidence, _views={})
