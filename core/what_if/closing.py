"""What closing channels would change: before and after for everybody, and the floor that no switch can lower.

``before`` is what is open today. ``after`` is what a lender could learn from then on: the channels left open, and
those copied before, because closing takes no copy back. ``floor`` is what stays when everything is closed that can
be: people typed into the form, the workplace, and the copies. What other people's phones have handed over about
the same numbers is in no file of the owner's; it is missing from the floor, and the window says so in words.
"""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from heapq import nsmallest
from itertools import combinations

from core.assessment import CLOSABLE, Band, Channel
from core.owner import Answers
from core.progress import Report, silent
from core.score.call_events import PersonCalls
from core.score.evaluate import Evidence
from core.score.exposure import ChannelEvidence, PersonEvidence, score_of, tie_break
from core.score.playbooks import Row, places
from core.score.statistics import ChannelTable, channel_tables
from core.what_if.records import Change, Kept, Promotion, Standing, Substitution, Switches

_ALL = frozenset(Channel)
_BANDS = tuple(Band)  # strongest first
_STRENGTH = {band: place for place, band in enumerate(_BANDS)}
_MASS_MESSAGE = _BANDS.index(Band.MASS_MESSAGE)
_FIRST_WAVE = _BANDS.index(Band.FIRST_WAVE)
_NO_TABLES = (ChannelTable(), ChannelTable())
#: Behind every place in an ordering.
_NOWHERE = 2**32 - 1
#: How many people "the first ten" are.
FIRST = 10
#: Days of the short history that is asked about.
SHORT_HISTORY_DAYS = 30
#: Each of these tells who was called; one closed alone changes little.
_SUBSTITUTES = (Channel.CALL_LOG, Channel.CARRIER_RECORDS)
#: People between two progress reports.
_REPORT_EVERY = 500
#: Up to so many people, every set of channels is worked out beforehand; with more, when first asked about.
_READY_PEOPLE = 10_000


class _Outcome:
    """Scores of everybody for one set of open channels, in columns: thousands of records would take too long."""

    __slots__ = ("bands", "order", "ranks", "scores")

    def __init__(self, scores: "array[float]", bands: bytearray) -> None:
        self.scores = scores
        self.bands = bands
        # People stand in the order of ``tie_break``, and sorting keeps the order of equals.
        self.order = sorted(range(len(scores)), key=[-score for score in scores].__getitem__)
        self.ranks = array("I", bytes(4 * len(scores)))
        for rank, index in enumerate(self.order, start=1):
            self.ranks[index] = rank

    def standing(self, index: int) -> Standing:
        return Standing(self.scores[index], _BANDS[self.bands[index]], self.ranks[index])

    def counts(self) -> Mapping[Band, int]:
        return {band: self.bands.count(place) for place, band in enumerate(_BANDS)}

    def first(self, count: int = FIRST) -> list[int]:
        """The first people by rank that stand out: below, the order says only who had more calls once."""
        return [index for index in self.order[:count] if self.bands[index] < _MASS_MESSAGE]


class Comparison:
    """What some switches change; single people are worked out when asked for."""

    def __init__(
        self, people: Sequence[PersonEvidence], places: Mapping[str, int], outcomes: Sequence[_Outcome],
        copies: frozenset[Channel], substitution: Substitution | None,
    ) -> None:
        self._people = people
        self._places = places
        self._before, self._after, self._floor, new_lender = outcomes
        #: People by band; every band is a key, the sum is everybody.
        self.bands_before = self._before.counts()
        self.bands_after = self._after.counts()
        self.bands_floor = self._floor.counts()
        #: The same for a lender who holds no copy yet; equal to ``bands_after`` without copies.
        self.bands_new_lender = new_lender.counts()
        #: Channels that are closed but were copied before: those copies still count.
        self.copies = copies
        self.substitution = substitution

    @property
    def people(self) -> int:
        """How many people there are in all."""
        return len(self._people)

    def change(self, key: str) -> Change | None:
        """Return one person's change, or None for a key nobody has."""
        index = self._places.get(key)
        return None if index is None else self._change(index)

    def same_rows(self, other: "Comparison | None") -> bool:
        """Whether another comparison lists the same people in the same order of today."""
        return other is not None and other._people is self._people and other._before is self._before

    def at(self, place: int) -> Change:
        """Return the change of the person at this place of today's order, 0 for the first."""
        return self._change(self._before.order[place])

    def first(self, count: int | None = None) -> tuple[Change, ...]:
        """Return the changes of today's first people, best rank first; None for everybody."""
        order = self._before.order if count is None else self._before.order[:count]
        return tuple([self._change(index) for index in order])

    def most_changed(self, count: int) -> tuple[Change, ...]:
        """Return the largest changes of a score, largest first, equal ones in today's order; unchanged left out."""
        before, after, ranks = self._before.scores, self._after.scores, self._before.ranks
        moved = [
            (-abs(new - old), ranks[index], index)
            for index, (old, new) in enumerate(zip(before, after, strict=True)) if new != old
        ]
        return tuple([self._change(index) for _, _, index in nsmallest(count, moved)])

    def _change(self, index: int) -> Change:
        return Change(
            self._people[index].person,
            self._before.standing(index), self._after.standing(index), self._floor.standing(index),
        )


class WhatIf:
    """Asks one person's evidence what any switches would change; made once, off the UI thread.

    What a set of open channels gives is kept in columns of some twenty bytes a person.
    """

    def __init__(self, evidence: Evidence, answers: Answers, report: Report = silent) -> None:
        self._evidence = evidence
        self._model = evidence.model
        self._people = sorted(evidence.people, key=tie_break)
        self._places = {one.person.key: index for index, one in enumerate(self._people)}
        #: Channels that show anybody at all: closing another one changes nothing.
        self._showing = frozenset(channel for one in self._people for channel in one.revealed_by)
        self._best_places = array("I", map(_best_place, self._people))
        self._outcomes: dict[frozenset[Channel], _Outcome] = {}
        self.today = Switches(answers.closed)
        self.copied = answers.copied
        self._before = self._switched(self.today)
        self._floor = self._switched(Switches(frozenset(CLOSABLE) - self.copied))
        #: Of today's first ten, how many stay if the channels held only the last 30 days; None without calls.
        self.short_history = self._short_history(report)
        if len(self._people) <= _READY_PEOPLE:
            self._make_ready(report)

    @property
    def people(self) -> int:
        """How many people there are in all."""
        return len(self._people)

    @property
    def showing(self) -> frozenset[Channel]:
        """Channels that reveal anybody in these files: closing another one changes no figure."""
        return self._showing

    @property
    def everybody(self) -> Sequence[PersonEvidence]:
        """Everybody, in the order of :meth:`bands`."""
        return self._people

    def bands(self, closed: frozenset[Channel]) -> bytes:
        """Return everybody's band with exactly these channels closed, as places in ``Band``; copies are left aside."""
        return bytes(self._switched(Switches(closed)).bands)

    def compare(self, switches: Switches) -> Comparison:
        """Return what these switches change, compared with today."""
        known, copies = self._with_copies(switches)
        after = self._switched(known)
        outcomes = self._before, after, self._floor, self._switched(switches)
        # With both closed it is a copy that remains, and is told as one.
        both = switches.closed.issuperset(_SUBSTITUTES)
        substitution = None if both else self._substitution(known, after)
        return Comparison(self._people, self._places, outcomes, copies, substitution)

    def promoted_without(self, key: str, switches: Switches) -> Promotion:
        """Return who moves up if this person vanished from every list and log, with these switches set.

        Every ordering is made anew without the person: the sixth most called becomes the fifth. Raises KeyError for
        a key nobody has.
        """
        gone = self._places[key]
        known, _ = self._with_copies(switches)
        before = self._switched(known)
        after = self._without(gone, before, known)
        stayed = [place for place in range(len(self._people)) if place != gone]
        first_before = set(before.first())
        into_wave = [
            place for place, was in enumerate(stayed)
            if after.bands[place] == _FIRST_WAVE and before.bands[was] != _FIRST_WAVE
        ]
        into_ten = [place for place in after.first() if stayed[place] not in first_before]
        keys = [self._people[was].person.key for was in stayed]
        return Promotion(
            tuple([keys[place] for place in sorted(into_wave, key=after.ranks.__getitem__)]),
            tuple([keys[place] for place in into_ten]),
        )

    def _without(self, gone: int, before: _Outcome, switches: Switches) -> _Outcome:
        """Return everybody's scores but one's, that one taken out of every ordering.

        Only people near a place that is worth something can gain: the others keep their scores. Whoever is typed
        in takes none of the first places of one ordering, so those are let through besides.
        """
        everybody = [*self._people, *self._evidence.left_out]
        listed = sum(one.person.typed_contact or one.person.workplace for one in everybody)
        reach = self._model.rank_steps[-1][0] + 1 + listed
        near = [index for index, place in enumerate(self._best_places) if place <= reach and index != gone]
        # People the owner left out stand in a lender's orderings all the same.
        people = [*(self._people[index] for index in near), *self._evidence.left_out]
        columns = {channel: [one.by_channel[channel].table for one in people] for channel in _SUBSTITUTES}
        again = self._scored(self._ranked(people, columns)[: len(near)], switches)
        scores, bands = array("d", before.scores), bytearray(before.bands)
        for place, index in enumerate(near):
            scores[index], bands[index] = again.scores[place], again.bands[place]
        del scores[gone], bands[gone]
        return _Outcome(scores, bands)

    def _make_ready(self, report: Report) -> None:
        """Work out every set of channels that can make a difference, so that the first switch is as fast as the next.

        Three channels show people in today's files: eight sets, tenths of a second for thousands of people.
        """
        closable = sorted(self._showing.intersection(CLOSABLE))
        for size in range(len(closable) + 1):
            for closed in combinations(closable, size):
                report(len(self._outcomes), 2 ** len(closable))
                self._switched(Switches(frozenset(closed)))

    def _with_copies(self, switches: Switches) -> tuple[Switches, frozenset[Channel]]:
        """Return what is out of a lender's sight with the copies taken before, and the channels those stand for."""
        copies = self.copied & switches.closed & self._showing
        if switches.picked is None or Channel.ADDRESS_BOOK not in self.copied:
            return replace(switches, closed=switches.closed - copies), copies
        return Switches(switches.closed - copies), copies | {Channel.ADDRESS_BOOK}

    def _substitution(self, switches: Switches, after: _Outcome) -> Substitution | None:
        closed = [channel for channel in _SUBSTITUTES if channel in switches.closed]
        if len(closed) != 1 or not self._showing.issuperset(_SUBSTITUTES):
            return None
        (remaining,) = set(_SUBSTITUTES) - set(closed)
        both = self._switched(replace(switches, closed=switches.closed - set(_SUBSTITUTES)))
        return Substitution(closed[0], remaining, _kept(both.first(), after.first()))

    def _short_history(self, report: Report) -> Kept | None:
        """Score everybody again as if both channels held no call older than 30 days, with today's channels open.

        Everything else stays: names, forms, orderings with longer windows (which then see 30 days), reference date.
        """
        calls = self._calls()
        if not calls:
            return None
        model = replace(self._model, history_days=SHORT_HISTORY_DAYS)
        columns: dict[Channel, list[ChannelTable]] = {channel: [] for channel in _SUBSTITUTES}
        everybody = [*self._people, *self._evidence.left_out]
        for index, one in enumerate(everybody):
            if not index % _REPORT_EVERY:
                report(index, len(everybody))
            # The call log holds every call, so it says who has none in these days.
            recent = one.by_channel[Channel.CALL_LOG].table.calls[SHORT_HISTORY_DAYS]
            tables = (
                channel_tables(calls[one.person.key], self._evidence.reference_date, model) if recent else _NO_TABLES)
            for channel, table in zip(_SUBSTITUTES, tables, strict=True):
                columns[channel].append(table)
        after = self._scored(self._ranked(everybody, columns)[: len(self._people)], self.today)
        return _kept(self._before.first(), after.first())

    def _calls(self) -> Mapping[str, PersonCalls]:
        """Return the calls by person key, those of people the owner left out included: a lender sees them."""
        ground = self._evidence.groundwork
        if ground is None or not self._evidence.left_out:
            return self._evidence.calls_by_person
        keys = [one.person.key for one in ground.people]
        return {key: calls for key, calls in zip(keys, ground.calls, strict=True) if len(calls)}

    def _ranked(
        self, people: Sequence[PersonEvidence], columns: Mapping[Channel, Sequence[ChannelTable]]
    ) -> list[PersonEvidence]:
        """Return these people with the places that these tables give them."""
        ranked = {channel: places(_rows(people, tables), self._model) for channel, tables in columns.items()}
        return [
            one.seen_as({
                channel: ChannelEvidence(tables[index], ranked[channel].get(index, {}))
                for channel, tables in columns.items()
            })
            for index, one in enumerate(people)
        ]

    def _switched(self, switches: Switches) -> _Outcome:
        """Return everybody's scores with these switches, copies left aside."""
        whole = self._kept_outcome(self._showing - switches.closed)
        if switches.picked is None or Channel.ADDRESS_BOOK in switches.closed:
            return whole
        without = self._kept_outcome(self._showing - switches.closed - {Channel.ADDRESS_BOOK})
        scores, bands = array("d", without.scores), bytearray(without.bands)
        for key in switches.picked:
            index = self._places.get(key)
            if index is not None:
                scores[index], bands[index] = whole.scores[index], whole.bands[index]
        return _Outcome(scores, bands)

    def _kept_outcome(self, open_channels: frozenset[Channel]) -> _Outcome:
        outcome = self._outcomes.get(open_channels)
        if outcome is None:
            outcome = self._outcomes[open_channels] = self._scored(self._people, Switches(_ALL - open_channels))
        return outcome

    def _scored(self, people: Iterable[PersonEvidence], switches: Switches) -> _Outcome:
        open_channels = _ALL - switches.closed
        without_book = open_channels - {Channel.ADDRESS_BOOK}
        picked = switches.picked
        scores, bands = array("d"), bytearray()
        for one in people:
            shown = open_channels if picked is None or one.person.key in picked else without_book
            score = score_of(one, self._model, shown)
            scores.append(score.total)
            bands.append(_STRENGTH[score.band])
        return _Outcome(scores, bands)


def _best_place(one: PersonEvidence) -> int:
    """The best place in any ordering of any channel; behind every place for somebody without calls."""
    best = [min(shown.places.values()) for shown in one.by_channel.values() if shown.places]
    return min(best, default=_NOWHERE)


def _kept(before: Sequence[int], after: Sequence[int]) -> Kept:
    return Kept(len(set(before).intersection(after)), len(before))


def _rows(people: Sequence[PersonEvidence], tables: Sequence[ChannelTable]) -> list[Row]:
    return [
        Row(index, min([number.key for number in one.person.numbers], default=""), tables[index],
            one.person.typed_contact or one.person.workplace)
        for index, one in enumerate(people)
        if not one.person.service_number
    ]
