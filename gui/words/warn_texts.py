"""The words around the drafts that warn people: who somebody is, what was done, on what ground the draft stands."""

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import QObject

from core.assessment import Exposure
from core.own_data.texts import DataSource
from core.safe_text import clean
from core.warn.notes import WarnMark, WarnProgress
from gui.words import texts


class WarnTexts(QObject):
    """Turns records into sentences; a class because they need a translation context."""

    def shown_name(self, exposure: Exposure) -> str:
        """Return what stands for a person: the name, else the number with its middle masked."""
        person = exposure.person
        if person.name:
            return clean(person.name)
        return clean(person.numbers[0].masked) if person.numbers else "–"

    def who(self, exposure: Exposure) -> str:
        """Return relation and wave and, where the owner said it, how bad a call would be."""
        person = exposure.person
        parts = [texts.relation_name(person.relation.kind), texts.band_name(exposure.band)]
        if person.harm:
            parts.append(self.tr("a call would be: {harm}").format(harm=texts.harm_name(person.harm)))
        return texts.joined(parts)

    def mark(self, mark: WarnMark) -> str:
        """Return what was done about somebody; "" while nothing was."""
        return {WarnMark.OPEN: "", WarnMark.TOLD: self.tr("told"), WarnMark.NOT_THIS: self.tr("not this person")}[mark]

    def row(self, exposure: Exposure, mark: WarnMark) -> str:
        """Return the two lines of somebody in the list."""
        second = texts.joined(filter(None, (self.mark(mark), self.who(exposure))))
        return f"{self.shown_name(exposure)}\n{second}"

    def progress(self, progress: WarnProgress) -> str:
        """Return how far the owner has come."""
        return self.tr("{told} of {all} told").format(told=progress.told, all=progress.people)

    def introduction(self) -> str:
        """Return whom to write to, that nothing is sent, and what is kept."""
        return self.tr("Write only to these people: whoever writes to everybody tells everybody. The program sends "
                       "nothing: you copy the words and send them yourself. What you mark and change here is kept "
                       "until you close, and nowhere else.")

    def ground(
        self, own_advice: bool, keys: Iterable[str], sources: Mapping[str, DataSource], checked_on: date, language: str,
    ) -> str:
        """Return what the words rest on, in this text language, and the day they were checked."""
        lines = []
        for key in keys:
            source = sources[key]
            form = self.tr("Source, read in a report: {name}") if source.secondary else self.tr("Source: {name}")
            lines.append(texts.joined(filter(None, (form.format(name=source.name.text(language)), source.address))))
        own = [self.tr("Our own words")] if own_advice else []
        lines.append(texts.joined([*own, self.tr("checked on {day}").format(day=texts.day(checked_on))]))
        return "\n".join(lines)
