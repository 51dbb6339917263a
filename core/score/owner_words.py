"""What the owner says about people outweighs the files: relation, service, leaving out, harm.

Joins and splits are older than that: they decide who the people are (``core.join.regroup``).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core.assessment import Channel, CorrectionKind, Harm, Person, Relation, RelationClass, RelationSource
from core.join.recognition import Recognition, plain_names
from core.join.regroup import REGROUPING
from core.own_data.model import ExposureModel
from core.owner import Correction
from core.score.exposure import PersonEvidence
from core.score.ranked_people import ranked

_Told = tuple[tuple[Channel, RelationClass], ...]
#: What a person is of whom nothing but a name is known, or not even that.
_UNSPECIFIC = frozenset({RelationClass.NAMED, RelationClass.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Heard:
    """The people after the owner's words."""

    #: Those who are shown, and those the owner left out; a lender sees both, so both have their places.
    people: tuple[PersonEvidence, ...]
    left_out: tuple[PersonEvidence, ...]
    #: By person key, what holds of the owner's words; somebody without any is absent.
    corrections: Mapping[str, tuple[Correction, ...]]
    #: What recognises nobody, or is outweighed by a later word about everybody it recognises.
    without_effect: tuple[Correction, ...]
    #: The latter of these.
    outweighed: frozenset[Correction]


def heard(
    people: Sequence[PersonEvidence], corrections: Sequence[Correction],
    regrouped: Mapping[str, tuple[Correction, ...]], model: ExposureModel,
) -> Heard:
    """Apply the corrections, in the order said, to people that are joined and ranked as the files have them.

    ``regrouped`` holds, by person key, the joins and splits that made somebody what it is.
    """
    words, met = _words(people, [one for one in corrections if one.kind not in REGROUPING])
    in_force = {correction for said in words.values() for correction in said.values()}
    changed = list(people)
    held = dict(regrouped)
    for index, said in words.items():
        key = people[index].person.key
        changed[index] = _corrected(people[index], tuple(said.values()))
        held[key] = (*regrouped.get(key, ()), *said.values())
    for index, one in enumerate(changed):
        if one.person.key in held:
            kinds = frozenset(correction.kind for correction in held[one.person.key])
            changed[index] = replace(one, person=replace(one.person, corrected=kinds), _views={})
    if any(one.person.service_number is not old.person.service_number
           for one, old in zip(changed, people, strict=True)):
        changed = list(ranked(changed, model))
    return Heard(
        people=tuple([one for one in changed if CorrectionKind.LEAVE_OUT not in one.person.corrected]),
        left_out=tuple([one for one in changed if CorrectionKind.LEAVE_OUT in one.person.corrected]),
        corrections=held,
        without_effect=tuple(
            [one for one in corrections if one.kind not in REGROUPING and one not in in_force]
        ),
        outweighed=met - in_force,
    )


def _words(
    people: Sequence[PersonEvidence], corrections: Sequence[Correction]
) -> tuple[dict[int, dict[CorrectionKind, Correction]], frozenset[Correction]]:
    """Return, by index, the last word of each kind about everybody spoken of, in order; and what met anybody."""
    words: dict[int, dict[CorrectionKind, Correction]] = {}
    met: set[Correction] = set()
    if not corrections:
        return words, frozenset()
    recognition = Recognition(
        [[number.key for number in one.person.numbers] for one in people],
        lambda index: plain_names(people[index].person.names),
    )
    for correction in corrections:
        for index in recognition.find(correction.person):
            said = words.setdefault(index, {})
            # Taken out first, so that the last word stands last.
            said.pop(correction.kind, None)
            said[correction.kind] = correction
            met.add(correction)
    return words, frozenset(met)


def _corrected(evidence: PersonEvidence, corrections: Sequence[Correction]) -> PersonEvidence:
    person, told = evidence.person, evidence.told_by
    for correction in corrections:
        if correction.kind is CorrectionKind.RELATION:
            person, told = _related(person, told, RelationClass(correction.value))
        elif correction.kind is CorrectionKind.SERVICE:
            if correction.value == "yes":
                person, told = _related(person, told, RelationClass.SERVICE)
            else:
                person, told = _freed(person, told)
        elif correction.kind is CorrectionKind.HARM:
            person = replace(person, harm=Harm(correction.value))
    return replace(evidence, person=person, told_by=told, _views={})


def _related(person: Person, told: _Told, kind: RelationClass) -> tuple[Person, _Told]:
    """Give somebody the owner's class, also in every channel that shows a name; who has a class is no service."""
    if kind in _UNSPECIFIC:
        kind = _by_name_alone(person)
    person = replace(
        person, relation=Relation(kind, RelationSource.OWNER), service_number=kind is RelationClass.SERVICE
    )
    return person, tuple([(channel, kind) for channel, _ in told])


def _freed(person: Person, told: _Told) -> tuple[Person, _Told]:
    """Let somebody the files took for a service be a person; what else the files say of them stays."""
    relation = person.relation
    if relation.kind is RelationClass.SERVICE:
        relation = Relation(_by_name_alone(person), RelationSource.OWNER)
    told = tuple([
        (channel, RelationClass.NAMED if kind is RelationClass.SERVICE else kind) for channel, kind in told
    ])
    return replace(person, relation=relation, service_number=False), told


def _by_name_alone(person: Person) -> RelationClass:
    """Return the class of somebody of whom a name shows, or nothing."""
    return RelationClass.NAMED if person.name or person.typed_contact else RelationClass.UNKNOWN
