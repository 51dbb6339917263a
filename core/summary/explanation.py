"""Why one person stands where they stand: a few reasons, who sorts them there, what shows them, what closing changes.

Codes and figures only. Everything follows from the same evidence and the same scoring as the list of people.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.assessment import (
    CLOSABLE,
    Assessment,
    Band,
    Channel,
    Exposure,
    Person,
    Relation,
    RelationClass,
)
from core.own_data.model import ExposureModel, Playbook
from core.score.evaluate import Evidence
from core.score.exposure import PersonEvidence, band_of, score_all
from core.summary.figures import CALL_CHANNELS, days_since_last

#: Reasons told of one person: more are not read.
MOST_REASONS = 3
#: A reason that adds less prints as nothing.
_LEAST_POINTS = 0.5
#: Classes that say nothing of what somebody is to the owner.
_NO_RELATION = frozenset({RelationClass.UNKNOWN, RelationClass.NAMED, RelationClass.SERVICE})


class ReasonCode(StrEnum):
    """What puts somebody where they stand."""

    TYPED_CONTACT = "typed_contact"
    WORKPLACE = "workplace"
    #: Places near the top of the known ways to sort.
    PLACES = "places"
    #: Many, long, regular or recent calls.
    CALLS = "calls"
    RELATION = "relation"
    #: A name that does not say what the person is to the owner.
    NAME = "name"
    #: Whoever can be seen can get a message that goes to everybody.
    WHOLE_LIST = "whole_list"
    SERVICE = "service"
    NO_NUMBER = "no_number"
    #: Every channel that shows this person is closed.
    ALL_CLOSED = "all_closed"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason with its figures.

    ``figures`` holds for PLACES "cut", "playbooks", "of" and "place" (the best one); for CALLS "calls" and
    "talk_seconds" of 180 days and "days_since"; else nothing.
    """

    code: ReasonCode
    #: What it adds to the score; for a pin, the score it guarantees.
    points: float
    #: Open channels it shows through.
    channels: tuple[Channel, ...]
    #: Whether closing channels takes it away; None where the question makes no sense.
    changeable: bool | None
    figures: Mapping[str, int]
    relation: Relation | None = None


@dataclass(frozen=True, slots=True)
class PlaybookPlace:
    """A person's best place in one documented way to sort (1 = first), and the first ``cut`` it falls in."""

    playbook: Playbook
    place: int | None
    #: The smallest of :attr:`Explanation.cuts` that holds the place; None beyond the largest.
    cut: int | None
    #: Keys of the model's sources that document this way to sort.
    sources: tuple[str, ...]


class Certainty(StrEnum):
    """How far the known ways to sort agree that somebody stands near the top."""

    ALL = "all"
    MOST = "most"
    FEW = "few"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Agreement:
    """``playbooks`` of ``of`` known ways to sort put the person in their first ``cut``."""

    cut: int
    playbooks: int
    of: int

    @property
    def certainty(self) -> Certainty:
        """How many of the ways to sort agree."""
        if not self.playbooks:
            return Certainty.NONE
        if self.playbooks == self.of:
            return Certainty.ALL
        return Certainty.MOST if 2 * self.playbooks > self.of else Certainty.FEW


class Shown(StrEnum):
    """What a channel shows of a person."""

    NUMBER = "number"
    NAME = "name"
    RELATION = "relation"
    CALLS = "calls"
    #: The phone company lists calls that were answered, and no others.
    CONNECTED_CALLS = "connected_calls"


@dataclass(frozen=True, slots=True)
class ChannelView:
    """One channel that reveals the person, and with what."""

    channel: Channel
    is_open: bool
    shows: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Closing:
    """What closing these channels, and nothing else, changes for this person."""

    channels: tuple[Channel, ...]
    score_before: float
    band_before: Band
    score_after: float
    band_after: Band
    #: A copy was taken through one of them before: closing stops later copies only.
    copied: bool

    @property
    def of_both_call_channels(self) -> bool:
        """Whether call log and phone company's records are closed together, and nothing else."""
        return frozenset(self.channels) == CALL_CHANNELS

    @property
    def of_one_call_channel(self) -> bool:
        """Whether just one of these two is closed, so that the other replaces it."""
        return len(self.channels) == 1 and self.channels[0] in CALL_CHANNELS


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything there is to say about one person's place."""

    #: At most three, strongest first.
    reasons: tuple[Reason, ...]
    #: The first places that count in documented systems, e.g. 5, 10, 20.
    cuts: tuple[int, ...]
    #: One per known way to sort, in the model's order.
    places: tuple[PlaybookPlace, ...]
    #: By cut, the smallest first.
    agreements: tuple[Agreement, ...]
    #: The places lift the band above the one the score alone gives.
    lifted: bool
    #: The relation, and the open channels that give it away; none where nothing open says it.
    relation: Relation
    relation_channels: tuple[Channel, ...]
    channels: tuple[ChannelView, ...]
    #: Both call channels together first, then single ones by what they change, then all that can be closed.
    closings: tuple[Closing, ...]

    @property
    def agreement(self) -> Agreement:
        """The agreement that says most."""
        return _telling(self.agreements)


def explain(
    evidence: Evidence, assessment: Assessment, exposure: Exposure, copied: Collection[Channel] = ()
) -> Explanation:
    """Explain one person of an assessment made from this evidence.

    Channels in ``copied`` were opened before: what shows through them cannot be changed any more. Raises
    KeyError where the evidence does not know the person.
    """
    model = evidence.model
    key = exposure.person.key
    one = next((one for one in evidence.people if one.person.key == key), None)
    if one is None:
        raise KeyError(key)
    open_channels = frozenset(channel for channel, state in assessment.open_channels.items() if state)
    places, cuts = _places(exposure, model)
    agreements = _agreements(exposure, cuts, model)
    relation, relation_channels = _relation(one, open_channels, model)
    return Explanation(
        reasons=_reasons(one, assessment, exposure, agreements, frozenset(copied), model),
        cuts=cuts,
        places=places,
        agreements=agreements,
        lifted=bool(exposure.channels) and tuple(Band).index(exposure.band) < tuple(Band).index(
            band_of(exposure.score, model)),
        relation=relation,
        relation_channels=relation_channels,
        channels=_channel_views(one, open_channels),
        closings=_closings(one, exposure, open_channels, frozenset(copied), model),
    )


def _places(exposure: Exposure, model: ExposureModel) -> tuple[tuple[PlaybookPlace, ...], tuple[int, ...]]:
    steps: Sequence[Mapping[str, object]] = model.raw["rank_steps"]
    # The widest step is our own judgement; nobody documents a list that ends there.
    cuts = tuple(up_to for (up_to, _), step in zip(model.rank_steps, steps, strict=True) if step["kind"] == "evidence")
    sources = {book["id"]: tuple(book["source"]) for book in model.raw["playbooks"]}
    return tuple(_place(book, exposure.playbook_ranks.get(book.id), cuts, sources[book.id]) for book in
                 model.playbooks), cuts


def _place(playbook: Playbook, place: int | None, cuts: Sequence[int], sources: tuple[str, ...]) -> PlaybookPlace:
    cut = next((cut for cut in cuts if place is not None and place <= cut), None)
    return PlaybookPlace(playbook, place, cut, sources)


def _agreements(exposure: Exposure, cuts: Sequence[int], model: ExposureModel) -> tuple[Agreement, ...]:
    ranks = exposure.playbook_ranks.values()
    return tuple(Agreement(cut, sum(place <= cut for place in ranks), len(model.playbooks)) for cut in cuts)


def _telling(agreements: Sequence[Agreement]) -> Agreement:
    """Return the first cut, up to the middle one, that all agree on; else the middle one, else the widest."""
    middle = len(agreements) // 2
    whole = next((one for one in agreements[:middle + 1] if one.certainty is Certainty.ALL), None)
    return whole or (agreements[middle] if agreements[middle].playbooks else agreements[-1])


def _relation_of(person: Person, channel: Channel) -> Relation:
    """Return what a channel's own names give away."""
    return {
        Channel.ADDRESS_BOOK: person.card_relation, Channel.CALL_LOG: person.call_log_relation,
    }.get(channel, person.relation)


def _relation(
    one: PersonEvidence, open_channels: frozenset[Channel], model: ExposureModel
) -> tuple[Relation, tuple[Channel, ...]]:
    """Return the strongest relation that shows through open channels with those channels, else the person's own."""
    told = [(channel, kind) for channel, kind in one.told_by if channel in open_channels]
    worth = max((model.relation[kind] for _, kind in told), default=0.0)
    if not worth:
        return one.person.relation, ()
    telling = [(channel, kind) for channel, kind in told if model.relation[kind] == worth]
    channel, kind = telling[0]
    relation = _relation_of(one.person, channel)
    return (relation if relation.kind is kind else one.person.relation), tuple(channel for channel, _ in telling)


def _reasons(
    one: PersonEvidence, assessment: Assessment, exposure: Exposure, agreements: Sequence[Agreement],
    copied: frozenset[Channel], model: ExposureModel,
) -> tuple[Reason, ...]:
    person, points = one.person, exposure.points
    if not exposure.channels:
        code = ReasonCode.ALL_CLOSED if one.revealed_by else ReasonCode.NO_NUMBER
        return (Reason(code, 0.0, (), None, {}),)
    found: list[Reason] = []

    def add(code: ReasonCode, worth: float, channels: Sequence[Channel], relation: Relation | None = None,
            **figures: int) -> None:
        changeable = all(channel in CLOSABLE and channel not in copied for channel in channels)
        found.append(Reason(code, worth, tuple(channels), changeable, figures, relation))

    if person.typed_contact and Channel.TYPED_CONTACTS in exposure.channels:
        add(ReasonCode.TYPED_CONTACT, model.pins["typed_contact"], (Channel.TYPED_CONTACTS,))
    elif person.workplace and Channel.WORKPLACE in exposure.channels:
        add(ReasonCode.WORKPLACE, model.pins["workplace"], (Channel.WORKPLACE,))
    elif person.service_number:
        return (Reason(ReasonCode.SERVICE, exposure.score, exposure.channels, None, {}),)
    elif points.pin >= _LEAST_POINTS or exposure.band is Band.MASS_MESSAGE:
        # In the band of mass messages it is the message that reaches them, whatever the points are made of.
        mass = exposure.band is Band.MASS_MESSAGE
        add(ReasonCode.WHOLE_LIST, model.pins["visible"] if mass else points.pin, exposure.channels)
    calls = tuple(channel for channel in exposure.channels
                  if channel in one.by_channel and one.by_channel[channel].table.newest is not None)
    if points.playbooks >= _LEAST_POINTS and exposure.playbook_ranks:
        told = _telling(agreements)
        add(ReasonCode.PLACES, points.playbooks, calls, cut=told.cut, playbooks=told.playbooks, of=told.of,
            place=min(exposure.playbook_ranks.values()))
    if points.tie >= _LEAST_POINTS:
        add(ReasonCode.CALLS, points.tie, calls, calls=person.counts.calls_180,
            talk_seconds=person.counts.talk_seconds_180, days_since=days_since_last(assessment, person) or 0)
    if points.relation >= _LEAST_POINTS:
        relation, channels = _relation(one, frozenset(exposure.channels), model)
        add(ReasonCode.NAME if relation.kind in _NO_RELATION else ReasonCode.RELATION, points.relation, channels,
            relation)
    return tuple(sorted(found, key=lambda reason: -reason.points)[:MOST_REASONS])


def _channel_views(one: PersonEvidence, open_channels: frozenset[Channel]) -> tuple[ChannelView, ...]:
    names = dict(one.told_by)
    views = []
    for channel in one.revealed_by:
        shows = [Shown.NUMBER]
        if channel in names:
            shows.append(Shown.NAME)
            if names[channel] not in _NO_RELATION:
                shows.append(Shown.RELATION)
        if channel is Channel.CALL_LOG:
            shows.append(Shown.CALLS)
        elif channel is Channel.CARRIER_RECORDS:
            shows.append(Shown.CONNECTED_CALLS)
        views.append(ChannelView(channel, channel in open_channels, tuple(shows)))
    return tuple(views)


def _closings(
    one: PersonEvidence, exposure: Exposure, open_channels: frozenset[Channel], copied: frozenset[Channel],
    model: ExposureModel,
) -> tuple[Closing, ...]:
    closable = [channel for channel in exposure.channels if channel in CLOSABLE]
    pair = tuple(channel for channel in closable if channel in CALL_CHANNELS)
    single = [(channel,) for channel in closable]
    sets: list[tuple[Channel, ...]] = [*single]
    if len(pair) > 1:
        sets.append(pair)
    if len(closable) > 1 and tuple(closable) != pair:
        sets.append(tuple(closable))
    found = []
    for closed in sets:
        remaining = {channel: channel in open_channels and channel not in closed for channel in Channel}
        (after,) = score_all((one,), model, remaining)
        found.append(Closing(closed, exposure.score, exposure.band, after.score, after.band,
                             not copied.isdisjoint(closed)))
    return tuple(sorted(found, key=lambda closing: (
        not closing.of_both_call_channels, len(closing.channels) > 1, closing.score_after)))
