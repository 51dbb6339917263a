"""What can be asked about closing channels, and what the answers are made of."""

from dataclasses import dataclass

from core.assessment import Band, Channel, Person


@dataclass(frozen=True, slots=True)
class Switches:
    """What shall be closed. ``picked``: keys of the only people the address book still shows; None for the whole."""

    closed: frozenset[Channel] = frozenset()
    picked: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person stands: score 0..100, its band, and the rank among everybody."""

    score: float
    band: Band
    rank: int


@dataclass(frozen=True, slots=True)
class Change:
    """One person before and after, and the floor below which no switch brings them."""

    person: Person
    before: Standing
    after: Standing
    floor: Standing

    @property
    def points(self) -> float:
        """How much the score changes; negative where it falls."""
        return self.after.score - self.before.score


@dataclass(frozen=True, slots=True)
class Kept:
    """How many of the first ten are among the first ten afterwards; people of the mass message are in neither."""

    kept: int
    of: int


@dataclass(frozen=True, slots=True)
class Substitution:
    """One of the two channels that tell who was called is closed, the other tells it all the same."""

    closed: Channel
    remaining: Channel
    #: Of the first ten with both open, how many are the first ten with one of them closed.
    first_ten: Kept


@dataclass(frozen=True, slots=True)
class Promotion:
    """Who moves up when one person vanishes from every list: keys, best rank first."""

    into_first_wave: tuple[str, ...]
    into_first_ten: tuple[str, ...]
