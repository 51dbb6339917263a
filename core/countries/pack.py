"""What holds in one country: help, what lenders may read and when they may call, complaints, law. No contact data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from core.own_data.texts import DataSource, Text

#: Days after which a pack is shown as old: hotlines and rules change within a year.
VALID_DAYS = 365
#: The pack for every country without one of its own.
ELSEWHERE = "other"


class HelpKind(StrEnum):
    """What a place of help is for, the most urgent first."""

    EMERGENCY = "emergency"
    CRISIS = "crisis"
    DEBT_ADVICE = "debt_advice"
    LEGAL_AID = "legal_aid"


class Permission(StrEnum):
    """Whether lenders or their apps may do a thing."""

    NO = "no"
    CONDITIONS = "conditions"
    YES = "yes"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement with its ground. ``verified``: a source that was read says it; else it is shown with a reserve."""

    title: Text
    text: Text
    verified: bool
    sources: tuple[str, ...]
    #: What has to be given for it to hold; None where it holds by itself.
    conditions: Text | None = None


@dataclass(frozen=True, slots=True)
class HelpLine:
    """Somebody to turn to; ``contact`` is a telephone number or an address, shown and never opened."""

    kind: HelpKind
    fact: Fact
    contact: str
    hours: Text | None


@dataclass(frozen=True, slots=True)
class ReadingRule:
    """Whether a lender may read ``what``: "contacts", "call_log", "sms", "photos", "location" or "carrier_records"."""

    what: str
    may: Permission
    fact: Fact


@dataclass(frozen=True, slots=True)
class CallingRule:
    """How collectors may call. ``quiet`` is the time without calls, from and to; None for a rule of another kind."""

    fact: Fact
    quiet: tuple[time, time] | None


@dataclass(frozen=True, slots=True)
class ComplaintOffice:
    """Where to complain; offices stand in the order that usually works."""

    fact: Fact
    contact: str
    #: Why the office is asked at this place of the order.
    when: Text


@dataclass(frozen=True, slots=True)
class RecordingRule:
    """Whether a call may be recorded by one of the two who talk."""

    may: Permission
    fact: Fact


@dataclass(frozen=True, slots=True)
class CountryPack:
    """Everything about one country, as of ``checked_on``."""

    code: str
    name: Text
    checked_on: date
    help_lines: tuple[HelpLine, ...]
    reading: tuple[ReadingRule, ...]
    calling: tuple[CallingRule, ...]
    registers: tuple[ComplaintOffice, ...]
    complaints: tuple[ComplaintOffice, ...]
    laws: tuple[Fact, ...]
    recording: RecordingRule
    sources: Mapping[str, DataSource]
    #: Whether the pack came from the folder of replacements, not with the program.
    replaced: bool = False

    def expired(self, today: date) -> bool:
        """Say whether the pack is too old to be relied on without a second look."""
        return (today - self.checked_on).days > VALID_DAYS

    def facts(self) -> tuple[Fact, ...]:
        """Return every statement of the pack."""
        return (
            *(line.fact for line in self.help_lines),
            *(rule.fact for rule in self.reading),
            *(rule.fact for rule in self.calling),
            *(office.fact for office in (*self.registers, *self.complaints)),
            *self.laws,
            self.recording.fact,
        )
