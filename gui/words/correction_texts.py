"""Corrections in words: whom one is about, and what it says."""

from PySide6.QtCore import QObject

from core.assessment import CorrectionKind, Harm, Person, RelationClass
from core.owner import Correction, CorrectionHistory, PersonMark
from core.phone_numbers import mask_digits
from core.safe_text import clean
from core.score.evaluate import Evidence
from gui.words import texts


class MarkedPeople:
    """The loaded people as marks recognise them, those left out among them."""

    def __init__(self, evidence: Evidence | None) -> None:
        self._by_number: dict[str, Person] = {}
        self._by_name: dict[str, Person] = {}
        for one in (*evidence.people, *evidence.left_out) if evidence else ():
            person = one.person
            self._by_number.update((number.key, person) for number in person.numbers)
            if not person.numbers:
                self._by_name.update((name, person) for name in person.names)

    def find(self, mark: PersonMark) -> Person | None:
        """Return the person a mark recognises; None where nobody in these files is meant."""
        by, signs = (self._by_number, mark.numbers) if mark.numbers else (self._by_name, mark.names)
        return next((by[sign] for sign in sorted(signs) if sign in by), None)

    def name(self, mark: PersonMark) -> str:
        """Return what stands for a mark: a name, else a number with its middle masked."""
        person = self.find(mark)
        # Two joined people lead to one entry; each keeps the name, or the number, they had.
        alone = person is not None and CorrectionKind.SAME_PERSON not in person.corrected
        if person is not None and person.name and (person.name in mark.names or (alone and not mark.names)):
            return clean(person.name)
        if mark.names:
            return clean(min(mark.names))
        for number in person.numbers if person is not None else ():
            if number.key in mark.numbers:
                return clean(number.masked)
        return mask_digits(min(mark.numbers).rpartition(":")[2]) if mark.numbers else "–"


class CorrectionTexts(QObject):
    """Says corrections in the language of the moment; a class because its words need a translation context."""

    def sentence(self, correction: Correction, people: MarkedPeople) -> str:
        """Return what was corrected, in one line, with the person's name."""
        name = people.name(correction.person)
        if correction.kind is CorrectionKind.RELATION:
            return self.tr("{name} is: {relation}").format(
                name=name, relation=texts.relation_name(RelationClass(correction.value)))
        if correction.kind is CorrectionKind.SERVICE:
            if correction.value == "yes":
                return self.tr("{name} is a service number").format(name=name)
            return self.tr("{name} is a person, not a service number").format(name=name)
        if correction.kind is CorrectionKind.HARM:
            return self.tr("A call to {name} would be: {harm}").format(
                name=name, harm=texts.harm_name(Harm(correction.value)))
        if correction.kind is CorrectionKind.LEAVE_OUT:
            return self.tr("{name} is left out everywhere").format(name=name)
        if correction.kind is CorrectionKind.SAME_PERSON:
            other = people.name(correction.other) if correction.other else "–"
            return self.tr("{name} and {other} are one person").format(name=name, other=other)
        return self.tr("{name} is somebody else").format(name=name)

    def nameless(self, correction: Correction, people: MarkedPeople) -> str:
        """Return the same; somebody left out is not named."""
        if correction.kind is CorrectionKind.LEAVE_OUT:
            return self.tr("one person is left out everywhere")
        return self.sentence(correction, people)

    def last_change(self, before: CorrectionHistory, now: CorrectionHistory, people: MarkedPeople) -> str:
        """Return what has just changed between two states of the corrections; "" where nothing did."""
        new = [one for one in now.present if one not in before.present]
        gone = [one for one in before.present if one not in now.present]
        if new:
            return self.tr("Corrected: {what}").format(what=texts.joined(self.nameless(one, people) for one in new))
        if gone:
            return self.tr("Taken back: {what}").format(what=texts.joined(self.nameless(one, people) for one in gone))
        return ""
