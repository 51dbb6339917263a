"""The score: points from playbooks, tie and relation, then pins and floors, then the band.

Everything is a pure function of the evidence and the set of open channels. Closing a channel can only
lower or keep a score: ranks and tie strength take the best open channel, and a name counts where one
open channel shows it.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from core.assessment import Band, Channel, Exposure, Person, Points, RelationClass
from core.cycle_collector import collection_paused
from core.own_data.model import ExposureModel
from core.score.statistics import ChannelTable

_BANDS = tuple(Band)  # strongest first
_STRENGTH = {band: place for place, band in enumerate(_BANDS)}
#: The open statistics channels, by whether the call log and whether the carrier's records are open.
_OPEN_STATISTICS: Mapping[tuple[bool, bool], tuple[Channel, ...]] = {
    (False, False): (),
    (True, False): (Channel.CALL_LOG,),
    (False, True): (Channel.CARRIER_RECORDS,),
    (True, True): (Channel.CALL_LOG, Channel.CARRIER_RECORDS),
}


@dataclass(frozen=True, slots=True)
class ChannelEvidence:
    """What one statistics channel shows of a person: the row, and the places it earns."""

    table: ChannelTable
    places: Mapping[str, int]


class StatisticsView(NamedTuple):
    """What the open statistics channels together show: best places, their points, the stronger tie."""

    ranks: Mapping[str, int]
    playbook_points: float
    tie_points: float
    tie_parts: Mapping[str, float]
    #: The band that places alone guarantee, or None.
    floor: Band | None


@dataclass(slots=True)
class PersonEvidence:
    """A person with all that any channel shows; made once, scored for any set of open channels."""

    person: Person
    #: By ``Channel.CALL_LOG`` and ``Channel.CARRIER_RECORDS``.
    by_channel: Mapping[Channel, ChannelEvidence]
    newest_ms: int
    #: Every channel that shows a number of this person.
    revealed_by: tuple[Channel, ...]
    #: The channels that show a name with it, each with the relation its own names give away.
    told_by: tuple[tuple[Channel, RelationClass], ...]
    #: Views by the open statistics channels, kept because switching channels must be instant.
    _views: dict[tuple[Channel, ...], StatisticsView] = field(default_factory=dict)

    def view(self, open_channels: frozenset[Channel], model: ExposureModel) -> StatisticsView:
        """Return what the open statistics channels show, computed at the first asking."""
        open_statistics = _OPEN_STATISTICS[Channel.CALL_LOG in open_channels, Channel.CARRIER_RECORDS in open_channels]
        view = self._views.get(open_statistics)
        if view is None:
            view = self._views[open_statistics] = _view([self.by_channel[one] for one in open_statistics], model)
        return view

    def seen_as(self, by_channel: Mapping[Channel, ChannelEvidence]) -> "PersonEvidence":
        """Return the same person as other tables would show them."""
        return PersonEvidence(self.person, by_channel, self.newest_ms, self.revealed_by, self.told_by)


class Score(NamedTuple):
    """What one person scores through some open channels, in parts that add up to the total."""

    playbooks: float
    tie: float
    relation: float
    pin: float
    total: float
    band: Band
    view: StatisticsView
    channels: tuple[Channel, ...]


_NOTHING = StatisticsView({}, 0.0, 0.0, {}, None)


def score_all(
    evidence: Sequence[PersonEvidence], model: ExposureModel, is_open: Mapping[Channel, bool]
) -> tuple[Exposure, ...]:
    """Score everybody and put them in order: score, then :func:`tie_break`."""
    open_channels = frozenset(channel for channel, state in is_open.items() if state)
    with collection_paused():
        scored = [(score_of(one, model, open_channels), one) for one in evidence]
        scored.sort(key=lambda pair: (-pair[0].total, tie_break(pair[1])))
        return tuple([_exposure(one, rank, score) for rank, (score, one) in enumerate(scored, start=1)])


def _exposure(evidence: PersonEvidence, rank: int, score: Score) -> Exposure:
    points = Points(score.playbooks, score.tie, score.relation, score.pin)
    view = score.view
    return Exposure(
        evidence.person, rank, score.total, score.band, points, view.ranks, score.channels, view.tie_parts)


def tie_break(evidence: PersonEvidence) -> tuple[int, int, int, str]:
    """Order of people with the same score: calls and talk time in 180 days, newest call, key."""
    counts = evidence.person.counts
    return -counts.calls_180, -counts.talk_seconds_180, -evidence.newest_ms, evidence.person.key


def score_of(evidence: PersonEvidence, model: ExposureModel, open_channels: frozenset[Channel]) -> Score:
    """Score one person through these channels; asked thousands of times for one switch, so it makes few objects."""
    channels = tuple([channel for channel in evidence.revealed_by if channel in open_channels])
    if not channels:
        return Score(0.0, 0.0, 0.0, 0.0, 0.0, Band.NOT_VISIBLE, _NOTHING, ())
    person = evidence.person
    if person.service_number:
        # Nothing about a service is scored; typed into a form it is called all the same.
        pinned = person.typed_contact or person.workplace
        pin = _pin(person, model) if pinned else model.pins["service"]
        return Score(0.0, 0.0, 0.0, pin, pin, band_of(pin, model), _NOTHING, channels)
    view = evidence.view(open_channels, model)
    relation = model.points["relation"] * _leverage(evidence, model, open_channels)
    earned = view.playbook_points + view.tie_points + relation
    pin = max(0.0, _pin(person, model) - earned)
    total = earned + pin
    band = band_of(total, model)
    if view.floor is not None and _STRENGTH[view.floor] < _STRENGTH[band]:
        band = view.floor
    return Score(view.playbook_points, view.tie_points, relation, pin, total, band, view, channels)


def _view(shown: Sequence[ChannelEvidence], model: ExposureModel) -> StatisticsView:
    seen = [one for one in shown if one.table.newest is not None]
    if not seen:
        return _NOTHING
    ranks = _best_places(seen)
    strongest, tie = seen[0].table, seen[0].table.tie
    for one in seen[1:]:
        if one.table.tie > tie:
            strongest, tie = one.table, one.table.tie
    places = ranks.values()
    floor: Band | None = None
    for guaranteed in model.band_floors:
        reached = sum([place <= guaranteed.top for place in places]) >= guaranteed.playbooks
        if reached and (floor is None or _STRENGTH[guaranteed.band] < _STRENGTH[floor]):
            floor = guaranteed.band
    return StatisticsView(
        ranks=ranks,
        playbook_points=model.points["playbooks"] * _agreement(ranks, model),
        tie_points=model.points["tie"] * tie,
        tie_parts=strongest.tie_parts,
        floor=floor,
    )


def band_of(score: float, model: ExposureModel) -> Band:
    """Return the band a score falls in."""
    # A pinned score is a sum of floats that may lie a hair below its pin.
    hair_above = score + 1e-9
    for band, cut in model.bands:
        if hair_above >= cut:
            return band
    return Band.NOT_VISIBLE


def _best_places(shown: Sequence[ChannelEvidence]) -> Mapping[str, int]:
    if len(shown) == 1:
        return shown[0].places
    best: dict[str, int] = {}
    for view in shown:
        for playbook, place in view.places.items():
            best[playbook] = min(place, best.get(playbook, place))
    return best


def _agreement(ranks: Mapping[str, int], model: ExposureModel) -> float:
    """Mean worth of the places over all playbooks, 0 to 1; a missing place is worth nothing."""
    last = model.rank_steps[-1][0]
    return math.fsum([place_worth(place, model) for place in ranks.values() if place <= last]) / len(model.playbooks)


def place_worth(place: int, model: ExposureModel) -> float:
    """What a place in one playbook's order is worth, 0 to 1."""
    return next((worth for up_to, worth in model.rank_steps if place <= up_to), 0.0)


def _leverage(evidence: PersonEvidence, model: ExposureModel, open_channels: frozenset[Channel]) -> float:
    """Worth of the relation that a name gives away through an open channel."""
    strongest = 0.0
    for channel, kind in evidence.told_by:
        if channel in open_channels and model.relation[kind] > strongest:
            strongest = model.relation[kind]
    return strongest


def _pin(person: Person, model: ExposureModel) -> float:
    if person.typed_contact:
        return model.pins["typed_contact"]
    if person.workplace:
        return model.pins["workplace"]
    return model.pins["visible"]


def channels_of(
    person: Person, bill: ChannelTable, has_book_name: bool
) -> tuple[tuple[Channel, ...], tuple[tuple[Channel, RelationClass], ...]]:
    """Return the channels that reveal a person's number, and what those give away that show a name with it.

    The address book shows never-called people too; the phone's log whatever it still holds; the carrier
    connected calls of its six months, without names. Each channel gives away what its own names say: the cached
    names of the call log know nothing of the cards.
    """
    if not person.numbers:
        return (), ()
    reveals = {
        Channel.TYPED_CONTACTS: person.typed_contact,
        Channel.WORKPLACE: person.workplace,
        Channel.ADDRESS_BOOK: person.in_address_book,
        Channel.CALL_LOG: person.counts.calls > 0,
        Channel.CARRIER_RECORDS: bill.newest is not None,
    }
    tells = (
        (Channel.TYPED_CONTACTS, person.relation, person.typed_contact),
        (Channel.WORKPLACE, person.relation, person.workplace),
        (Channel.ADDRESS_BOOK, person.card_relation, person.in_address_book and has_book_name),
        (Channel.CALL_LOG, person.call_log_relation, person.named_in_call_log),
    )
    revealed = tuple([channel for channel, shown in reveals.items() if shown])
    return revealed, tuple([(channel, relation.kind) for channel, relation, shown in tells if shown])


