"""What only the owner knows: answers to what no export holds, and corrections that outweigh the files.

Both live in memory beside what was read, and are applied anew whenever files are read again: a person is recognised
by their numbers, or by their names where they have none, never by a key of one assessment.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from core.assessment import CLOSABLE, Channel, CorrectionKind, Person, PersonPart


class Grant(StrEnum):
    """What the owner says about a channel. Unknown counts as open: nobody is called safe for lack of an answer."""

    UNKNOWN = ""
    NEVER = "never"
    GIVEN = "given"


class AppHistory(StrEnum):
    """Whether a lender's app is, or was, on the phone."""

    UNKNOWN = ""
    NEVER = "never"
    REMOVED = "removed"
    INSTALLED = "installed"


#: Channels that only an app on the phone can open.
APP_CHANNELS = (Channel.ADDRESS_BOOK, Channel.CALL_LOG, Channel.SMS)


@dataclass(frozen=True, slots=True)
class Answers:
    """The five questions; everything unanswered stays as it is without them.

    Numbers stand as the owner wrote them. ``app_names`` are for the owner's own orientation and change no figure.
    """

    typed_contacts: tuple[str, ...] = ()
    workplaces: tuple[str, ...] = ()
    own_numbers: tuple[str, ...] = ()
    apps: AppHistory = AppHistory.UNKNOWN
    app_names: tuple[str, ...] = ()
    #: By closable channel; one that is absent is unknown.
    grants: Mapping[Channel, Grant] = field(default_factory=dict)

    def grant(self, channel: Channel) -> Grant:
        """Return what holds for a channel: its own answer, else what the answer about apps says of it."""
        said = self.grants.get(channel, Grant.UNKNOWN)
        if said is Grant.UNKNOWN and self.apps is AppHistory.NEVER and channel in APP_CHANNELS:
            return Grant.NEVER
        return said

    @property
    def answered(self) -> int:
        """How many of the five questions have an answer."""
        return sum(map(bool, (
            self.typed_contacts, self.workplaces, self.own_numbers, self.apps, any(self.grants.values()))))

    @property
    def closed(self) -> frozenset[Channel]:
        """Channels that were never opened: closed in today's assessment."""
        return frozenset(channel for channel in CLOSABLE if self.grant(channel) is Grant.NEVER)

    @property
    def copied(self) -> frozenset[Channel]:
        """Channels that were opened before: closing them now takes back no copy."""
        return frozenset(channel for channel in CLOSABLE if self.grant(channel) is Grant.GIVEN)


def updated(answers: Answers, newer: Answers) -> Answers:
    """Return the answers with each question that ``newer`` answers answered as there."""
    return Answers(
        typed_contacts=newer.typed_contacts or answers.typed_contacts,
        workplaces=newer.workplaces or answers.workplaces,
        own_numbers=newer.own_numbers or answers.own_numbers,
        apps=newer.apps or answers.apps,
        app_names=newer.app_names or answers.app_names,
        grants={**answers.grants, **newer.grants},
    )


#: What apps can read on other phones and, as far as we know, not on an iPhone.
_NOT_ON_IPHONE = (Channel.CALL_LOG, Channel.SMS)


def on_iphone_only(answers: Answers) -> Answers:
    """Return the answers of an owner who only ever had an iPhone: call log and texts never given, unless they said so.

    That no app can read them there is common knowledge of the platform; no page by its maker was read.
    """
    unanswered = [channel for channel in _NOT_ON_IPHONE if answers.grant(channel) is Grant.UNKNOWN]
    return replace(answers, grants={**answers.grants, **dict.fromkeys(unanswered, Grant.NEVER)})


@dataclass(frozen=True, slots=True)
class PersonMark:
    """Recognises a person in any import: one shared number is enough; names count only where there is no number."""

    numbers: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    @property
    def sort_key(self) -> tuple[list[str], list[str]]:
        """An order that depends on the mark alone."""
        return sorted(self.numbers), sorted(self.names)

    def meets(self, other: "PersonMark") -> bool:
        """Whether both recognise the same person."""
        if self.numbers or other.numbers:
            return not self.numbers.isdisjoint(other.numbers)
        return not self.names.isdisjoint(other.names)


def mark_of(person: Person) -> PersonMark:
    """Return the mark that recognises this person again."""
    return PersonMark(frozenset(number.key for number in person.numbers), frozenset(person.names))


def entries_of(person: Person) -> tuple[tuple[PersonPart, PersonMark], ...]:
    """Return what a person could be taken apart into, each part with the mark a SPLIT_OFF takes.

    Empty where there is nothing to take apart.
    """
    return tuple(
        (part, PersonMark(frozenset(number.key for number in part.numbers), frozenset(part.names)))
        for part in person.parts
    )


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing the owner said about a person.

    ``value`` is a :class:`~core.assessment.RelationClass` for RELATION, "yes" or "no" for SERVICE, a
    :class:`~core.assessment.Harm` for HARM, and "" otherwise. SAME_PERSON joins ``person`` and ``other``.
    SPLIT_OFF takes ``person`` (some of the numbers and names of an entry) away from whoever the files join them to.
    """

    kind: CorrectionKind
    person: PersonMark
    value: str = ""
    other: PersonMark | None = None


def corrected(corrections: Sequence[Correction], new: Correction) -> tuple[Correction, ...]:
    """Return the corrections with a further one; what it contradicts about the same person is dropped.

    Two marks with a number in common and no name are two people at one switchboard, or one with a new name: then both
    stay, and the later one counts where they recognise the same person.

    Joining ends a split of the two, and splitting ends a join that holds what is split off.
    """
    return (*(old for old in corrections if not _contradicts(old, new)), new)


def without(corrections: Iterable[Correction], gone: Correction) -> tuple[Correction, ...]:
    """Return the corrections without this one."""
    return tuple(correction for correction in corrections if correction != gone)


_JOINING = frozenset({CorrectionKind.SAME_PERSON, CorrectionKind.SPLIT_OFF})


def _contradicts(old: Correction, new: Correction) -> bool:
    if old == new:
        return True
    if new.kind not in _JOINING:
        return old.kind is new.kind and _about_one_person(old.person, new.person)
    if old.kind not in _JOINING or old.kind is new.kind:
        return False
    split, joined = (old, new) if old.kind is CorrectionKind.SPLIT_OFF else (new, old)
    return any(
        side is not None and _about_one_person(split.person, side) for side in (joined.person, joined.other)
    )


def _about_one_person(mark: PersonMark, other: PersonMark) -> bool:
    """Whether both are surely about one person: two with other names may share a switchboard."""
    return mark.meets(other) and not (mark.names and other.names and mark.names.isdisjoint(other.names))


@dataclass(frozen=True, slots=True)
class CorrectionHistory:
    """The corrections of the moment, with those before each change and those taken back, newest last."""

    present: tuple[Correction, ...] = ()
    past: tuple[tuple[Correction, ...], ...] = ()
    future: tuple[tuple[Correction, ...], ...] = ()

    def changed(self, present: tuple[Correction, ...]) -> "CorrectionHistory":
        """Return the history after a change; what was taken back before cannot come back any more."""
        if present == self.present:
            return self
        return CorrectionHistory(present, (*self.past, self.present))

    def undone(self) -> "CorrectionHistory":
        """Return the history one change earlier; the same where there is none."""
        if not self.past:
            return self
        return CorrectionHistory(self.past[-1], self.past[:-1], (*self.future, self.present))

    def redone(self) -> "CorrectionHistory":
        """Return the history with the change taken back last made again; the same where there is none."""
        if not self.future:
            return self
        return CorrectionHistory(self.future[-1], (*self.past, self.present), self.future[:-1])
