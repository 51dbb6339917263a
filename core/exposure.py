"""The score: points from playbooks, tie and relation, then pins and floors, then the band.

Everything is a pure function of the evidence and the set of open channels. Closing a channel can only
lower or keep a score: ranks and tie strength take the best open channel, and a name counts where one
open channel shows it.
"""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from core.assessment import Band, Channel, Exposure, Person, Points
from core.model import ExposureModel
from core.statistics import ChannelTable

_BANDS = tuple(Band)  # strongest first


@dataclass(frozen=True, slots=True)
class ChannelEvidence:
    """What one statistics channel shows of a person: the row, and the places it earns."""

    table: ChannelTable
    places: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class PersonEvidence:
    """A person with all that any channel shows; made once, scored for any set of open channels."""

    person: Person
    #: By ``Channel.CALL_LOG`` and ``Channel.CARRIER_RECORDS``.
    by_channel: Mapping[Channel, ChannelEvidence]
    newest_ms: int
    #: Every channel that shows a number of this person, and those that show a name with it.
    revealed_by: tuple[Channel, ...]
    named_by: frozenset[Channel]


def score_all(
    evidence: Sequence[PersonEvidence], model: ExposureModel, is_open: Mapping[Channel, bool]
) -> tuple[Exposure, ...]:
    """Score everybody and put them in order: score, calls and talk time in 180 days, newest call, key."""
    open_channels = frozenset(channel for channel, state in is_open.items() if state)
    scored = [(score(one, model, open_channels), one) for one in evidence]
    scored.sort(key=lambda pair: _order(*pair))
    return tuple(replace(exposure, rank=rank) for rank, (exposure, _) in enumerate(scored, start=1))


def _order(exposure: Exposure, evidence: PersonEvidence) -> tuple[float, int, int, int, str]:
    counts = exposure.person.counts
    return (-exposure.score, -counts.calls_180, -counts.talk_seconds_180, -evidence.newest_ms, exposure.person.key)


def score(evidence: PersonEvidence, model: ExposureModel, open_channels: Collection[Channel]) -> Exposure:
    """Score one person through the open channels. ``rank`` is left 0: it needs everybody."""
    person = evidence.person
    channels = tuple(channel for channel in evidence.revealed_by if channel in open_channels)
    if not channels:
        return Exposure(person, 0, 0.0, Band.NOT_VISIBLE, Points(), {}, ())
    if person.service_number:
        points = Points(pin=model.pins["service"])
        return Exposure(person, 0, points.total, band_of(points.total, model), points, {}, channels)
    shown = [view for channel, view in evidence.by_channel.items() if channel in open_channels]
    ranks = _best_places(shown)
    strongest = max((view.table for view in shown), key=lambda table: table.tie, default=None)
    points = Points(
        playbooks=model.points["playbooks"] * _agreement(ranks, model),
        tie=model.points["tie"] * (strongest.tie if strongest else 0.0),
        relation=model.points["relation"] * _leverage(evidence, model, open_channels),
    )
    points = replace(points, pin=max(0.0, _pin(person, model) - points.total))
    band = band_of(points.total, model)
    for floor in model.band_floors:
        if sum(place <= floor.top for place in ranks.values()) >= floor.playbooks:
            band = min(band, floor.band, key=_BANDS.index)
    parts = dict(strongest.tie_parts) if strongest else {}
    return Exposure(person, 0, points.total, band, points, ranks, channels, parts)


def band_of(score: float, model: ExposureModel) -> Band:
    """Return the band a score falls in."""
    # A pinned score is a sum of floats that may lie a hair below its pin.
    return next((band for band, cut in model.bands if score >= cut - 1e-9), Band.NOT_VISIBLE)


def _best_places(shown: Sequence[ChannelEvidence]) -> dict[str, int]:
    best: dict[str, int] = {}
    for view in shown:
        for playbook, place in view.places.items():
            best[playbook] = min(place, best.get(playbook, place))
    return best


def _agreement(ranks: Mapping[str, int], model: ExposureModel) -> float:
    """Mean worth of the places over all playbooks, 0 to 1; a missing place is worth nothing."""
    return math.fsum(place_worth(place, model) for place in ranks.values()) / len(model.playbooks)


def place_worth(place: int, model: ExposureModel) -> float:
    """What a place in one playbook's order is worth, 0 to 1."""
    return next((worth for up_to, worth in model.rank_steps if place <= up_to), 0.0)


def _leverage(evidence: PersonEvidence, model: ExposureModel, open_channels: Collection[Channel]) -> float:
    """Worth of the relation that a name gives away through an open channel.

    A name that only the call log shows gives away what that cached name says, not what the closed book says.
    """
    person = evidence.person
    by_book_or_form = evidence.named_by - {Channel.CALL_LOG}
    worth = model.relation[person.relation.kind] if by_book_or_form & set(open_channels) else 0.0
    if Channel.CALL_LOG in evidence.named_by and Channel.CALL_LOG in open_channels:
        worth = max(worth, model.relation[person.call_log_relation.kind])
    return worth


def _pin(person: Person, model: ExposureModel) -> float:
    if person.typed_contact:
        return model.pins["typed_contact"]
    if person.workplace:
        return model.pins["workplace"]
    return model.pins["visible"]


def channels_of(
    person: Person, log: ChannelTable, bill: ChannelTable, has_book_name: bool
) -> tuple[tuple[Channel, ...], frozenset[Channel]]:
    """Return the channels that reveal a person's number, and those that show a name with it.

    The address book shows never-called people too; the phone's log whatever it still holds; the carrier
    connected calls of its six months, without names.
    """
    if not person.numbers:
        return (), frozenset()
    reveals = {
        Channel.TYPED_CONTACTS: person.typed_contact,
        Channel.WORKPLACE: person.workplace,
        Channel.ADDRESS_BOOK: person.in_address_book,
        Channel.CALL_LOG: person.counts.calls > 0,
        Channel.CARRIER_RECORDS: bill.newest is not None,
    }
    names = {
        Channel.TYPED_CONTACTS: person.typed_contact,
        Channel.WORKPLACE: person.workplace,
        Channel.ADDRESS_BOOK: person.in_address_book and has_book_name,
        Channel.CALL_LOG: person.named_in_call_log,
    }
    revealed = tuple(channel for channel, shown in reveals.items() if shown)
    return revealed, frozenset(channel for channel, shown in names.items() if shown)


