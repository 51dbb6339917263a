"""The records of an assessment: who is exposed, by what, and on what ground. No logic lives here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from core.records import Problem


class Channel(StrEnum):
    """A way by which a lender learns of people. The first two cannot be closed, only chosen."""

    TYPED_CONTACTS = "typed_contacts"
    WORKPLACE = "workplace"
    ADDRESS_BOOK = "address_book"
    CALL_LOG = "call_log"
    CARRIER_RECORDS = "carrier_records"
    SMS = "sms"
    SHOPPING_ACCOUNT = "shopping_account"


CLOSABLE = (Channel.ADDRESS_BOOK, Channel.CALL_LOG, Channel.CARRIER_RECORDS, Channel.SMS, Channel.SHOPPING_ACCOUNT)


class Band(StrEnum):
    FIRST_WAVE = "first_wave"
    SECOND_WAVE = "second_wave"
    WIDE_LIST = "wide_list"
    MASS_MESSAGE = "mass_message"
    NOT_VISIBLE = "not_visible"


class RelationClass(StrEnum):
    PARTNER = "partner"
    PARENT = "parent"
    CHILD = "child"
    BOSS = "boss"
    HR = "hr"
    COMPANY = "company"
    SIBLING = "sibling"
    KIN = "kin"
    COLLEAGUE = "colleague"
    CLASSMATE = "classmate"
    FRIEND = "friend"
    NAMED = "named"
    SERVICE = "service"
    UNKNOWN = "unknown"


class RelationSource(StrEnum):
    OWNER = "owner"
    TYPED = "typed"
    VCARD_RELATED = "vcard_related"
    NAME = "name"
    NICKNAME = "nickname"
    NOTE = "note"
    ORGANISATION = "organisation"
    TITLE = "title"
    CATEGORY = "category"
    NONE = "none"


class Harm(StrEnum):
    """How bad a call to this person would be, in the owner's own eyes. Shown beside the score, never part of it."""

    UNSAID = ""
    LITTLE = "little"
    SOME = "some"
    MUCH = "much"


class CorrectionKind(StrEnum):
    """What a correction is about."""

    RELATION = "relation"
    SERVICE = "service"
    LEAVE_OUT = "leave_out"
    HARM = "harm"
    SAME_PERSON = "same_person"
    SPLIT_OFF = "split_off"


@dataclass(frozen=True, slots=True)
class Relation:
    """What somebody is to the owner, where that shows, and the word that shows it."""

    kind: RelationClass = RelationClass.UNKNOWN
    source: RelationSource = RelationSource.NONE
    match: str = ""
    #: How the word was matched: "exact", "contains", "word", "suffix", or "" where nothing matched.
    rule: str = ""


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number in its three forms: ``key`` joins, ``full`` and ``masked`` are shown."""

    key: str
    full: str
    masked: str
    #: "mobile", "landline", "other", "service", "short", "masked", "weak" or "text".
    kind: str = "other"
    region: str = ""


@dataclass(frozen=True, slots=True)
class PersonPart:
    """A piece of a person that could be somebody else: the cards of one name, or one number alone (no names)."""

    names: tuple[str, ...]
    numbers: tuple[PhoneNumber, ...]


@dataclass(frozen=True, slots=True)
class CallCounts:
    """One person's calls. Windows count whole days before the reference date; times are local."""

    calls: int = 0
    answered: int = 0
    outgoing: int = 0
    incoming: int = 0
    missed: int = 0
    talk_seconds: int = 0
    active_days: int = 0
    active_weeks: int = 0
    first_call: datetime | None = None
    last_call: datetime | None = None
    calls_30: int = 0
    calls_90: int = 0
    calls_180: int = 0
    talk_seconds_30: int = 0
    talk_seconds_90: int = 0
    talk_seconds_180: int = 0
    night_calls: int = 0
    weekend_calls: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """One peer of the owner: the cards and numbers that belong together, and what was found about them."""

    #: Stable for the same files in any order; holds no number and no name.
    key: str
    #: Name shown; "" for a number nobody named.
    name: str
    #: Every name the files give this person, the shown one first.
    names: tuple[str, ...]
    numbers: tuple[PhoneNumber, ...]
    #: The strongest relation any name, form or card gives away.
    relation: Relation
    counts: CallCounts
    in_address_book: bool = False
    service_number: bool = False
    typed_contact: bool = False
    workplace: bool = False
    #: Whether rows of the call log carry a name for this person.
    named_in_call_log: bool = False
    #: What the cards alone, and the names in the call log alone, give away.
    card_relation: Relation = field(default_factory=Relation)
    call_log_relation: Relation = field(default_factory=Relation)
    harm: Harm = Harm.UNSAID
    #: What about this person the owner said, outweighing the files.
    corrected: frozenset[CorrectionKind] = frozenset()
    #: What the person could be taken apart into; empty where there is nothing to take apart.
    parts: tuple[PersonPart, ...] = ()


@dataclass(frozen=True, slots=True)
class Points:
    """The score's parts, unrounded; they add up to the score. ``pin`` is what pins and floors add."""

    playbooks: float = 0.0
    tie: float = 0.0
    relation: float = 0.0
    pin: float = 0.0

    @property
    def total(self) -> float:
        return self.playbooks + self.tie + self.relation + self.pin


@dataclass(frozen=True, slots=True)
class Exposure:
    """How exposed one person is through the open channels."""

    person: Person
    rank: int
    score: float
    band: Band
    points: Points
    #: Best place (1 = first) over the open channels by playbook id; a person without a rank is absent.
    playbook_ranks: Mapping[str, int]
    #: Open channels that reveal this person.
    channels: tuple[Channel, ...]
    #: The four parts of the tie strength, 0..1, of the channel that gives the highest strength:
    #: "volume", "talk", "weeks", "recency". Empty where no call counts.
    tie_parts: Mapping[str, float] = field(default_factory=dict)

    @property
    def playbooks_top10(self) -> int:
        return sum(rank <= 10 for rank in self.playbook_ranks.values())


class FileNote(StrEnum):
    """What one file of calls can never contain, or had to be guessed of it."""

    NO_CALLS = "no_calls"
    NO_MISSED_CALLS = "no_missed_calls"
    NO_NAMES = "no_names"
    OUTGOING_ONLY = "outgoing_only"
    #: Exactly as many calls as phones or tools keep: older ones are likely gone.
    LIKELY_CUT_OFF = "likely_cut_off"
    WHOLE_MINUTES = "whole_minutes"
    YEAR_GUESSED = "year_guessed"
    ZONE_GUESSED = "zone_guessed"


@dataclass(frozen=True, slots=True)
class Gap:
    """Days without any call, the first and the last one included, where this owner's pauses are far shorter."""

    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True)
class FileCoverage:
    file: str
    kind: str
    records: int
    problems: int
    duplicates: int
    #: Of the duplicates, the calls another file tells a little differently: a phone's log and a carrier's list.
    near_duplicates: int = 0
    #: Local days of the first and last call in this file.
    first_day: date | None = None
    last_day: date | None = None
    encoding: str = ""
    encoding_guessed: bool = False
    notes: tuple[FileNote, ...] = ()
    #: How many of the owner's own lines (SIM cards, numbers) the calls are of; one where the file does not say.
    own_lines: int = 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the files hold and what they cannot tell."""

    country: str
    zone: str
    files: tuple[FileCoverage, ...]
    contacts: int
    calls: int
    numbers: int
    first_call: datetime | None
    last_call: datetime | None
    warnings: tuple[str, ...]
    #: Calls with a hidden caller, and calls with the owner's own numbers: they belong to nobody.
    hidden_calls: int = 0
    own_calls: int = 0
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """The whole answer; ``exposures`` stand in rank order."""

    model: str
    reference_date: date
    coverage: Coverage
    open_channels: Mapping[Channel, bool]
    exposures: tuple[Exposure, ...]
    problems: tuple[Problem, ...]
    #: Calls by local weekday (0 = Monday) and hour for everybody, and by person key: 7 rows of 24 counts.
    hours: tuple[tuple[int, ...], ...] = ()
    hours_by_person: Mapping[str, tuple[tuple[int, ...], ...]] = field(default_factory=dict)
    #: People the owner left out: a lender sees them all the same, so they keep their places in the orderings.
    left_out: int = 0
