"""The records of the checklist: steps, phones, menu paths and sources, as the data files give them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.assessment import Channel
from core.own_data.texts import Text
from core.permissions.records import Access


class Situation(StrEnum):
    """How far the trouble has come."""

    BEFORE = "before"
    INSTALLED = "installed"
    HARASSED = "harassed"


class UndoesPast(StrEnum):
    """What a step does about copies that were already made."""

    #: It stops later copies only.
    NONE = "none"
    PARTLY = "partly"
    #: The step is not about copies at all.
    NOT_APPLICABLE = "not_applicable"


class PackPart(StrEnum):
    """A part of a country's pack that a step shows for the country the owner chose."""

    #: What lenders' apps may read on the phone.
    READING = "reading"
    #: Whether a lender may have the phone company's records.
    CARRIER = "carrier"
    #: Hours, frequency, other people.
    CALLING = "calling"
    RECORDING = "recording"
    REGISTERS = "registers"
    COMPLAINTS = "complaints"
    LAWS = "laws"
    EMERGENCY = "emergency"
    CRISIS = "crisis"
    DEBT_ADVICE = "debt_advice"
    LEGAL_AID = "legal_aid"


@dataclass(frozen=True, slots=True)
class Menu:
    """Where a setting stands on a phone, in the words of the phone."""

    topics: tuple[str, ...]
    #: Phones it holds for; empty means all.
    phones: tuple[str, ...]
    versions: Text | None
    path: Text | None
    note: Text | None
    #: Word to look for in the settings where the path has moved.
    search: Text
    #: Languages in which a source confirms the wording.
    verified: tuple[str, ...]
    sources: tuple[str, ...]
    checked_on: date


#: The phone whose menus are shown while nobody said which it is: Android as Google makes it, which most others follow.
ANY_PHONE = "android"


@dataclass(frozen=True, slots=True)
class Phone:
    """A family of phones; ``items`` are its words for what apps may read."""

    id: str
    place: int
    name: Text
    items: Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class Instruction:
    """One numbered line of a step; ``menu`` is the topic of a menu path, or ""."""

    text: Text
    menu: str


@dataclass(frozen=True, slots=True)
class CountryNote:
    """What the law or a local office adds to a step in one country."""

    country: str
    text: Text
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """Words the owner may copy and change."""

    receiver: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, why, how, and how to see that it worked."""

    id: str
    topic: str
    #: Place in the order of each situation the step belongs to; small comes first.
    places: Mapping[Situation, int]
    #: Countries and phones it holds for; empty means all.
    countries: tuple[str, ...]
    phones: tuple[str, ...]
    #: Channels it closes, or for those that cannot be closed, is about.
    channels: tuple[Channel, ...]
    undoes_past: UndoesPast
    #: 1 (a minute) to 3 (an afternoon).
    effort: int
    #: Keeps its place in front of all steps that are ordered by effect.
    pinned: bool
    verified: bool
    #: Our own advice: no source says it, experience does.
    own_advice: bool
    title: Text
    why: Text
    how: tuple[Instruction, ...]
    check: Text
    country_notes: tuple[CountryNote, ...]
    messages: tuple[Message, ...]
    sources: tuple[str, ...]
    checked_on: date
    #: What the country's pack adds, shown in this order.
    from_pack: tuple[PackPart, ...] = ()
    #: Accesses that no third-party app may have, for a permission list of the phone to prove the step; empty: none can.
    proved_by: tuple[Access, ...] = ()

    def applies(self, situation: Situation, phone: str, country: str) -> bool:
        """Say whether the step is for somebody in this situation with this phone in this country."""
        return (
            situation in self.places
            and (not self.phones or phone in self.phones)
            and (not self.countries or country in self.countries)
        )

    def notes_for(self, country: str) -> tuple[CountryNote, ...]:
        """Return what holds in this country in addition."""
        return tuple(note for note in self.country_notes if note.country == country)

    def texts(self) -> Iterator[Text]:
        """Yield every text of the step."""
        yield self.title
        yield self.why
        yield from (instruction.text for instruction in self.how)
        yield self.check
        yield from (note.text for note in self.country_notes)
        for message in self.messages:
            yield message.receiver
            yield message.text
