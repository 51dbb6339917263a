"""What closing a step's channels would do for the owner's own people: the what-if of the model, counted in people.

Everything else stays as it is today. Counted is what a lender could see who reads from then on, as ``assess --close``
does; that copies taken before stay with whoever holds them is told beside it, not subtracted.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from core.assessment import CLOSABLE, Band, Channel
from core.progress import Report, silent
from core.what_if.closing import WhatIf

#: Either of these tells who was called; closing one while the other is open changes little.
CALL_RECORDS = frozenset({Channel.CALL_LOG, Channel.CARRIER_RECORDS})
_BANDS = tuple(Band)
_PLACES = {band: place for place, band in enumerate(_BANDS)}
_FIRST_WAVE = _PLACES[Band.FIRST_WAVE]
_SECOND_WAVE = _PLACES[Band.SECOND_WAVE]
_NOT_VISIBLE = _PLACES[Band.NOT_VISIBLE]


class Ground(StrEnum):
    """What can be said about a step's effect."""

    #: The figures are from the loaded files.
    MEASURED = "measured"
    #: Nobody in the loaded files is revealed by these channels, so nothing can be counted.
    NOT_IN_FILES = "not_in_files"
    #: The owner said that these channels were never given.
    CLOSED_ALREADY = "closed_already"


@dataclass(frozen=True, slots=True, order=True)
class Drop:
    """How many people a closing takes away from where they stand today; more first, compared in this order."""

    #: Out of the first wave, to anywhere below; the same for the second.
    first_wave: int = 0
    second_wave: int = 0
    #: Seen today and seen by nothing afterwards; those who leave a wave so are counted there too.
    out_of_sight: int = 0


@dataclass(frozen=True, slots=True)
class StepEffect:
    """What one set of channels closed would do."""

    ground: Ground
    drop: Drop = Drop()
    #: People who stand there today.
    first_wave: int = 0
    second_wave: int = 0
    #: Channels that by themselves keep people in the first wave afterwards, the one that keeps most first.
    first_wave_kept_by: tuple[Channel, ...] = ()
    #: Channels among those closed that were read before: those copies stay.
    copied: frozenset[Channel] = frozenset()
    #: The other one of call log and carrier's records, where it stays open; None where it does not matter.
    twin: Channel | None = None
    #: What closing the twin as well would do altogether.
    with_twin: Drop = Drop()

    @property
    def rank(self) -> tuple[Drop, Drop]:
        """Greater for a step that does more; what it does together with its twin counts after what it does alone."""
        return self.drop, max(self.drop, self.with_twin)


@dataclass(frozen=True, slots=True)
class StepEffects:
    """The effects of every set of channels that are open today; asking takes no time."""

    measured: Mapping[frozenset[Channel], StepEffect]
    open_today: frozenset[Channel]
    showing: frozenset[Channel]

    def of(self, channels: Iterable[Channel]) -> StepEffect | None:
        """Return what closing these channels would do; None where none of them can be closed."""
        closable = frozenset(channels).intersection(CLOSABLE)
        if not closable:
            return None
        if not closable & self.open_today:
            return StepEffect(Ground.CLOSED_ALREADY)
        return self.measured.get(closable & self.open_today & self.showing, StepEffect(Ground.NOT_IN_FILES))


def step_effects(what_if: WhatIf, report: Report = silent) -> StepEffects:
    """Return the effects for everybody ``what_if`` knows: hundredths of a second where its sets of channels are worked
    out already, about a second for twenty thousand people where they are not.
    """
    open_today = frozenset(CLOSABLE) - what_if.today.closed
    counted = sorted(open_today & what_if.showing)
    sets = [frozenset(chosen) for size in range(1, len(counted) + 1) for chosen in combinations(counted, size)]
    measured: dict[frozenset[Channel], StepEffect] = {}
    for closed in sets:
        report(len(measured), len(sets))
        measured[closed] = _effect(what_if, closed)
    return StepEffects(measured, open_today, what_if.showing)


def _effect(what_if: WhatIf, closed: frozenset[Channel]) -> StepEffect:
    today = what_if.today.closed
    before, after = what_if.bands(today), what_if.bands(today | closed)
    twin = _twin(what_if, closed)
    return StepEffect(
        Ground.MEASURED,
        drop(before, after),
        before.count(_FIRST_WAVE),
        before.count(_SECOND_WAVE),
        _kept_by(what_if, after, today | closed),
        closed & what_if.copied,
        twin,
        drop(before, what_if.bands(today | closed | {twin})) if twin is not None else Drop(),
    )


def drop(before: bytes, after: bytes) -> Drop:
    """Count who leaves; both hold everybody's band, as places in ``Band``, in the same order."""
    moved = Counter(zip(before, after, strict=True))
    return Drop(
        sum(count for (was, now), count in moved.items() if was == _FIRST_WAVE < now),
        sum(count for (was, now), count in moved.items() if was == _SECOND_WAVE < now),
        sum(count for (was, now), count in moved.items() if was != _NOT_VISIBLE == now),
    )


def _twin(what_if: WhatIf, closed: frozenset[Channel]) -> Channel | None:
    left = CALL_RECORDS - closed - what_if.today.closed
    return next(iter(left)) if len(left) == 1 and left <= what_if.showing and closed & CALL_RECORDS else None


def _kept_by(what_if: WhatIf, after: bytes, closed: frozenset[Channel]) -> tuple[Channel, ...]:
    """Return what alone would keep people of the first wave in it; the form and the workplace can never be closed.

    Somebody whom no channel keeps there alone is kept by all that still reveal them.
    """
    left = sorted(what_if.showing.intersection(CLOSABLE) - closed)
    nothing_left = what_if.bands(frozenset(CLOSABLE))
    alone = {channel: what_if.bands(frozenset(CLOSABLE) - {channel}) for channel in left}
    keeps: Counter[Channel] = Counter()
    for index, one in enumerate(what_if.everybody):
        if after[index] != _FIRST_WAVE:
            continue
        if nothing_left[index] == _FIRST_WAVE:
            keeps[Channel.TYPED_CONTACTS if one.person.typed_contact else Channel.WORKPLACE] += 1
            continue
        found = [channel for channel in left if alone[channel][index] == _FIRST_WAVE]
        keeps.update(found or [channel for channel in left if channel in one.revealed_by])
    return tuple(sorted(keeps, key=lambda channel: (-keeps[channel], tuple(Channel).index(channel))))
