"""Which column of a table is what: header words and values together, with a reason for each decision.

The rules follow what call lists have in common; a table for which they do not settle time, counterpart and
direction or duration is not guessed at.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from core.calls import Direction
from core.readers.durations import Unit
from core.readers.table_profile import ENOUGH, Profile, common_number, share_in_milliseconds
from core.readers.table_words import Field, Meaning, Words, header_key, header_unit


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """One column's meaning.

    ``reason`` is ``header``, ``values``, ``header_and_values``, ``layout`` (a known one) or ``mapping``; ``confidence``
    the share of the sampled values that fit.
    """

    index: int
    header: str
    field: Field
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """What the columns of a table hold, why, and what is still open (``missing``), for reading and for showing."""

    headers: tuple[str, ...] = ()
    columns: tuple[ColumnChoice, ...] = ()
    missing: tuple[Field, ...] = ()
    duration_unit: Unit = Unit.SECONDS
    provider_types: bool = False
    messages: bool = False
    zone: str = ""
    own_number: str = ""
    #: What the direction column's codes mean, where a known layout says so.
    types: Mapping[str, Meaning] = field(default_factory=dict)
    #: The direction of calls of which no column says it, where the source is known.
    every: Direction = Direction.UNKNOWN

    def index(self, field: Field) -> int | None:
        """Return the place of the column that holds this, or None."""
        return next((choice.index for choice in self.columns if choice.field is field), None)

    @property
    def certain(self) -> bool:
        """Whether the table can be read without asking."""
        return not self.missing and not self.messages

    @property
    def confidence(self) -> float:
        """The weakest decision's share of fitting values; 0 while something is missing."""
        return 0.0 if self.missing else min((choice.confidence for choice in self.columns), default=0.0)


class Guesser:
    """Takes columns one after the other; a column that is taken is not looked at again."""

    def __init__(self, headers: Sequence[str], profiles: Sequence[Profile], words: Words) -> None:
        self._headers = list(headers) + [""] * (len(profiles) - len(headers))
        self._profiles = profiles
        self._words = words
        self._known: list[Mapping[Field, int]] = [words.headers.get(header_key(text), {}) for text in self._headers]
        self._chosen: dict[int, ColumnChoice] = {}
        self._unit = Unit.SECONDS
        self._provider_types = False
        self._foreign_types = False
        self._own = ""

    def guess(self) -> ColumnGuess:
        """Decide about every column."""
        self._take_time()
        self._take_direction()
        self._take_duration()
        self._take_numbers()
        for name in (Field.NAME, Field.LINE, Field.FEE, Field.BODY):
            self._take_by_header(name)
        fields = {choice.field for choice in self._chosen.values()}
        # The kind of record tells calls from messages only beside a column that tells the direction.
        missing = []
        if not fields & {Field.TIME, Field.DATE} or (Field.DATE in fields and Field.CLOCK not in fields):
            missing.append(Field.TIME)
        if not fields & {Field.PEER, Field.CALLER}:
            missing.append(Field.PEER)
        by_numbers = Field.CALLER in fields and bool(self._own)
        told = fields & {Field.DURATION, Field.DIRECTION, Field.DESTINATION}
        if self._foreign_types or not (told or by_numbers) or (Field.CALLER in fields and not (
                by_numbers or Field.DIRECTION in fields)):
            missing.append(Field.DIRECTION)
        if not missing and self._hides_duration(fields):
            missing.append(Field.DURATION)
        zones = [self._words.zones.get(header_key(choice.header), "") for choice in self._chosen.values()
                 if choice.field in {Field.TIME, Field.DATE, Field.PEER, Field.CALLER, Field.DURATION}]
        return ColumnGuess(
            headers=tuple(self._headers), columns=tuple(sorted(self._chosen.values(), key=lambda one: one.index)),
            missing=tuple(missing), duration_unit=self._unit, provider_types=self._provider_types,
            messages=Field.BODY in fields and Field.DURATION not in fields,
            zone=next((zone for zone in zones if zone), "") if all(zones) else "", own_number=self._own)

    def _hides_duration(self, fields: Collection[Field]) -> bool:
        """Say whether a table without a header may count seconds in a column that looks like any other number."""
        if any(self._headers) or Field.DURATION in fields:
            return False
        return any(found.filled > 0.5 and found.duration >= ENOUGH and found.digits < 7
                   for found in map(self._profiles.__getitem__, self._free()))

    def _free(self) -> list[int]:
        return [index for index in range(len(self._profiles)) if index not in self._chosen]

    def _choose(self, index: int, field: Field, confidence: float) -> None:
        fits = confidence >= ENOUGH
        in_header = field in self._known[index]
        reason = "header_and_values" if in_header and fits else "header" if in_header else "values"
        self._chosen[index] = ColumnChoice(index, self._headers[index], field, reason, round(confidence, 3))

    def _best(self, field: Field, shares: Mapping[int, float], *, header_only: bool = False,
              as_fields: tuple[Field, ...] = ()) -> int | None:
        """Return the column whose values fit: one that its header names first, else the leftmost."""
        fitting = [index for index, share in shares.items() if share >= ENOUGH and index not in self._chosen]
        names = (field, *as_fields)
        named = [(min(self._known[index][name] for name in names if name in self._known[index]), index)
                 for index in fitting if any(name in self._known[index] for name in names)]
        if named:
            return min(named)[1]
        # A header that says something else is believed; an unknown header is not held against a column.
        unnamed = [index for index in fitting if not self._known[index]]
        return unnamed[0] if unnamed and not header_only else None

    def _take_time(self) -> None:
        profiles = self._profiles
        full = {index: found.time for index, found in enumerate(profiles)
                if found.filled > 0.5 and not found.time_only_midnight}
        index = self._best(Field.TIME, full, as_fields=(Field.DATE, Field.CLOCK))
        if index is not None:
            self._choose(index, Field.TIME, full[index])
            return
        dates = {index: found.date for index, found in enumerate(profiles) if found.filled > 0.5}
        date = self._best(Field.DATE, dates, as_fields=(Field.TIME,))
        if date is None:
            return
        clocks = {index: found.clock for index, found in enumerate(profiles) if found.filled > 0.5 and index != date}
        clock = self._best(Field.CLOCK, clocks, header_only=True, as_fields=(Field.TIME,))
        if clock is None:
            after = [index for index in clocks if index > date and clocks[index] >= ENOUGH and not self._known[index]]
            clock = after[0] if after else None
        if clock is None and profiles[date].time >= ENOUGH:
            # Midnight in every row and no other clock: then it is the time, such as it is.
            self._choose(date, Field.TIME, profiles[date].time)
            return
        self._choose(date, Field.DATE, dates[date])
        if clock is not None:
            self._choose(clock, Field.CLOCK, clocks[clock])

    def _take_direction(self) -> None:
        profiles = self._profiles
        words = {index: found.direction for index, found in enumerate(profiles)}
        index = self._best(Field.DIRECTION, words, as_fields=(Field.OUTCOME, Field.MEDIUM))
        if index is not None:
            self._choose(index, Field.DIRECTION, words[index])
        else:
            self._take_coded_direction()
        outcomes = {index: found.outcome for index, found in enumerate(profiles)}
        index = self._best(Field.OUTCOME, outcomes, header_only=True)
        if index is not None:
            self._choose(index, Field.OUTCOME, outcomes[index])
        media = {index: found.medium for index, found in enumerate(profiles)}
        index = self._best(Field.MEDIUM, media, header_only=True, as_fields=(Field.DIRECTION,))
        if index is not None:
            self._choose(index, Field.MEDIUM, media[index])

    def _take_coded_direction(self) -> None:
        """Accept Android's numbers for call types, or a column of places in which one word marks incoming calls."""
        for index in self._free():
            found = self._profiles[index]
            if Field.DIRECTION in self._known[index] and found.provider_type == 1.0:
                # Android writes whole seconds. A router numbers its call types otherwise and writes hours and minutes.
                self._foreign_types = any(Field.DURATION in known and other.written_duration >= ENOUGH
                                          for known, other in zip(self._known, self._profiles, strict=True))
                if not self._foreign_types:
                    self._provider_types = True
                    self._choose(index, Field.DIRECTION, 1.0)
                return
            if Field.DESTINATION in self._known[index] and found.incoming > 0:
                self._choose(index, Field.DESTINATION, 1.0)
                return

    def _take_duration(self) -> None:
        profiles = self._profiles
        units = [header_unit(header, self._words) for header in self._headers]
        shares = {index: share_in_milliseconds(found) if units[index] is Unit.MILLISECONDS else found.duration
                  for index, found in enumerate(profiles) if found.filled > 0}
        index = self._best(Field.DURATION, shares, header_only=True)
        minutes = None
        if index is None:
            minutes = index = self._best(Field.MINUTES, shares, header_only=True)
        if index is None:
            written = {index: found.written_duration for index, found in enumerate(profiles) if found.filled > 0}
            index = self._best(Field.DURATION, written)
        if index is None:
            return
        self._choose(index, Field.DURATION, shares[index])
        if profiles[index].fraction >= 0.5:
            self._unit = Unit.DAYS
        elif minutes is not None:
            self._unit = Unit.MINUTES
        else:
            self._unit = units[index] or Unit.SECONDS

    def _take_numbers(self) -> None:
        phones = {index: found.phone + found.hidden for index, found in enumerate(self._profiles)
                  if index not in self._chosen}
        caller = self._best(Field.CALLER, phones, header_only=True)
        callee = self._best(Field.CALLEE, {i: share for i, share in phones.items() if i != caller}, header_only=True)
        if caller is not None and callee is not None and not any(
                Field.PEER in self._known[index] and Field.CALLEE not in self._known[index] for index in phones):
            self._choose(caller, Field.CALLER, phones[caller])
            self._choose(callee, Field.CALLEE, phones[callee])
            self._own = common_number(self._profiles[caller], self._profiles[callee])
            return
        peer = self._best(Field.PEER, phones, header_only=True)
        if peer is None:
            # Identifiers in a column that says it holds the counterpart: research data, internet calls.
            peer = self._best(Field.PEER, {index: 1.0 for index in phones if self._profiles[index].filled > 0.5
                                           and self._profiles[index].time < ENOUGH}, header_only=True)
        own = self._best(Field.OWN, phones, header_only=True)
        if peer is None:
            strong = [index for index in phones if index != own and self._profiles[index].strong_phone
                      and not self._known[index]]
            # Half a pair of caller and callee, beside a number nobody names: the other half may be that one.
            rivals = [index for index in phones if self._profiles[index].strong_phone
                      and self._known[index] and self._known[index].keys() <= {Field.CALLER, Field.CALLEE}]
            if own is None and not rivals and self._take_pair(strong):
                return
            peer, own = self._own_and_peer(strong + rivals, own) if strong else (None, own)
        if own is not None and own != peer:
            self._choose(own, Field.OWN, phones[own])
            if self._profiles[own].top_share >= ENOUGH:
                self._own = self._profiles[own].top
        if peer is not None:
            self._choose(peer, Field.PEER, phones[peer])

    def _take_pair(self, strong: list[int]) -> bool:
        """Take two columns for caller and callee: one number is in every row, now on one side and now on the other.

        Which column is the caller's nobody has said, so a column must tell the direction.
        """
        if len(strong) != 2 or not any(one.field is Field.DIRECTION for one in self._chosen.values()):
            return False
        first, second = (self._profiles[index] for index in strong)
        own = common_number(first, second)
        if not own or max(found.counts[own] / found.counts.total() for found in (first, second)) >= 0.95:
            return False
        for index, name in zip(strong, (Field.CALLER, Field.CALLEE), strict=True):
            self._choose(index, name, self._profiles[index].phone + self._profiles[index].hidden)
        self._own = own
        return True

    def _own_and_peer(self, strong: list[int], own: int | None) -> tuple[int | None, int | None]:
        """Tell two number columns apart: the owner's is the one with the same value in nearly every row."""
        if len(strong) == 1:
            return strong[0], own
        if len(strong) == 2 and own is None:
            constant = [index for index in strong if self._profiles[index].top_share >= 0.95]
            if len(constant) == 1:
                return next(index for index in strong if index != constant[0]), constant[0]
        return None, own

    def _take_by_header(self, field: Field) -> None:
        named = [(self._known[index][field], index) for index in self._free() if field in self._known[index]
                 and self._profiles[index].filled > 0]
        if named:
            self._choose(min(named)[1], field, 1.0)
