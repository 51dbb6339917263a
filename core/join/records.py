"""The records of the join: people as the files and the owner's own words put them together."""

from dataclasses import dataclass, field

from core.assessment import PersonPart, PhoneNumber, Relation
from core.owner import Correction
from core.records import Card, Problem

#: Where a peer of a call table leads: an index into the people, or one of these.
HIDDEN = -1
OWNER = -2


@dataclass(slots=True)
class JoinedPerson:
    """A person while joining: cards first, then what the call log adds."""

    cards: list[Card] = field(default_factory=list)
    numbers: dict[str, PhoneNumber] = field(default_factory=dict)
    call_names: set[str] = field(default_factory=set)
    typed_contact: bool = False
    workplace: bool = False
    relation: Relation = field(default_factory=Relation)
    card_relation: Relation = field(default_factory=Relation)
    call_log_relation: Relation = field(default_factory=Relation)
    names: tuple[str, ...] = ()
    #: A public line or a business: set apart from the ranks.
    service: bool = False
    #: What the owner said about who belongs together and made this person what it is.
    corrections: tuple[Correction, ...] = ()
    parts: tuple[PersonPart, ...] = ()


@dataclass(frozen=True, slots=True)
class Joined:
    """All people of the owner, in an order that depends on the data alone.

    ``peers[i][j]`` is the index into ``people`` of peer ``j`` of the i-th content's call table, or ``HIDDEN`` or
    ``OWNER``. ``duplicate_cards`` counts, for each content, cards that repeat an earlier one exactly.
    """

    people: tuple[JoinedPerson, ...]
    peers: tuple[tuple[int, ...], ...]
    duplicate_cards: tuple[int, ...]
    #: Distinct numbers in the files, and those of them that calls were with; without the owner's.
    number_count: int
    called_count: int
    #: Problems found while joining, by content.
    problems: tuple[tuple[Problem, ...], ...]
    #: Joins and splits that found nobody in these files.
    without_effect: tuple[Correction, ...] = ()
