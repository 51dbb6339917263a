"""What the documented stages say: which days, whom they open, and where it is written."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QObject

from core.summary.stages import Condition, OpenedStage, Opens, SourceKind, Stage, StageModel, Timeline
from gui.models.plain_table import PlainTable
from gui.words import texts
from gui.words.countries import country_name

#: Names told of one stage before the rest is counted.
_NAMES = 5
#: Days after the due date that the sentence calls early.
_EARLY_DAYS = 30


@dataclass(frozen=True, slots=True)
class StageLine:
    """One stage in words."""

    stage: Stage
    days: str
    whom: str
    people: str


@dataclass(frozen=True, slots=True)
class SystemWords:
    """One documented system in words."""

    title: str
    lines: tuple[StageLine, ...]
    source: str


class StageTexts(QObject):
    """Turns timelines into sentences; a class because plural forms need a translation context."""

    def reserve(self) -> str:
        """Return what has to be said before any of it."""
        return self.tr("This is what published code and reports show. Predatory lenders keep no such stages. "
                       "It is no promise.")

    def sentence(self, timelines: Sequence[Timeline]) -> str:
        """Return the finding: how many of this person's people stages open, early and late."""
        if not timelines:
            return ""
        first = timelines[0]
        early = [opened for opened in first.stages if opened.stage.first_day <= _EARLY_DAYS]
        late = first.stages[-1]
        by_then = texts.number(len(late.keys))
        if any(opened.counts.get(Opens.TYPED_CONTACTS) for opened in early):
            return self.tr("In “{system}”, %Ln of your people could be called within {days} days after the due date, "
                           "{late} by day {day}.", "", len(early[-1].keys)).format(
                               system=self._title(first), days=_EARLY_DAYS, late=by_then, day=late.stage.last_day)
        if not late.keys:
            return self._nobody(first, late.stage.last_day, timelines)
        known = self.tr("In “{system}”, %Ln of your people could be called by day {day} after the due date.", "",
                        len(late.keys)).format(system=self._title(first), day=late.stage.last_day)
        return self._in_a_row(known, self.tr("Whom you typed into the loan form is not known here; those people come "
                                             "first."))

    def _nobody(self, first: Timeline, day: int | None, timelines: Sequence[Timeline]) -> str:
        """Return that the first system opens nobody who is known here, and how many another one opens."""
        sentence = self.tr("In “{system}”, nobody known from your files could be called by day {day} after the due "
                           "date.").format(system=self._title(first), day=day)
        most = max(len(opened.keys) for timeline in timelines for opened in timeline.stages)
        if most:
            sentence = self._in_a_row(sentence, self.tr("Another one below opens %Ln of your people.", "", most))
        return sentence

    def system(self, timeline: Timeline, model: StageModel, label: Callable[[str], str]) -> SystemWords:
        """Return one system; ``label`` gives what stands for a person by key."""
        source = self.tr("Source: {source}. Checked on {day}.").format(
            source=timeline.system.source.text(QLocale().name()), day=texts.day(model.checked_on))
        return SystemWords(self._title(timeline),
                           tuple(self._line(opened, label) for opened in timeline.stages), source)

    def table(self, timelines: Sequence[Timeline], label: Callable[[str], str]) -> PlainTable:
        """Return every stage of every system as a row."""
        headers = (self.tr("Where"), self.tr("Days after the due date"), self.tr("Whom"), self.tr("People"),
                   self.tr("Who"))
        rows = tuple(self._rows(timelines, label))
        return PlainTable(headers, rows, ("",) * len(rows), frozenset({3}))

    def _rows(self, timelines: Sequence[Timeline], label: Callable[[str], str]) -> Iterator[tuple[str, ...]]:
        for timeline in timelines:
            for opened in timeline.stages:
                yield (self._place(timeline), self._days(opened.stage), self._whom(opened.stage),
                       texts.number(len(opened.keys)), self._names(opened, label))

    def _place(self, timeline: Timeline) -> str:
        system = timeline.system
        return self.tr("{country}, {years}").format(country=country_name(system.country), years=system.years)

    def _title(self, timeline: Timeline) -> str:
        system = timeline.system
        kind = {
            SourceKind.CODE: self.tr("{country}, {years}: program code of a collection system"),
            SourceKind.REPORT: self.tr("{country}, {years}: report"),
        }[system.kind]
        return kind.format(country=country_name(system.country), years=system.years)

    def _line(self, opened: OpenedStage, label: Callable[[str], str]) -> StageLine:
        people = self.tr("nobody known from your files or answers")
        if opened.keys:
            people = self.tr("%Ln of your people: {names}", "", len(opened.keys)).format(
                names=self._names(opened, label))
        return StageLine(opened.stage, self._days(opened.stage), self._whom(opened.stage), people)

    def _days(self, stage: Stage) -> str:
        if stage.last_day is None:
            return self.tr("From day {first}").format(first=stage.first_day)
        return self.tr("Days {first}–{last}").format(first=stage.first_day, last=stage.last_day)

    def _whom(self, stage: Stage) -> str:
        groups = self.tr(", ", "between things in a list").join(self._group(group, stage) for group in stage.opens)
        condition = self._condition(stage.condition)
        return self.tr("{groups} ({condition})").format(groups=groups, condition=condition) if condition else groups

    def _group(self, group: Opens, stage: Stage) -> str:
        return {
            Opens.TYPED_CONTACTS: lambda: self.tr("emergency contacts typed into the form"),
            Opens.WORKPLACE: lambda: self.tr("the workplace typed in"),
            Opens.CALL_TOP: lambda: self.tr("the %n people called most", "", stage.top),
            Opens.MORE: lambda: self.tr("about %n more by talk time", "", stage.more),
            Opens.ADDRESS_BOOK: lambda: self.tr("the whole address book"),
        }[group]()

    def _condition(self, condition: Condition) -> str:
        return {
            Condition.NONE: "",
            Condition.NO_ANSWER: self.tr("when nobody answered for five days"),
            Condition.FIRST_LOAN: self.tr("at a first loan"),
            Condition.REPEAT_LOAN: self.tr("at a further loan"),
            Condition.ON_REQUEST: self.tr("a collector asks for the list, and it is opened"),
            Condition.HANDED_OVER: self.tr("other collectors take over and can ask again"),
            Condition.UNPAID: self.tr("after calls to the borrower"),
            Condition.THREE_DAYS_LATER: self.tr("three days after the first of them, by message"),
            Condition.WORST_CASE: self.tr("in the worst accounts"),
        }[condition]

    def _names(self, opened: OpenedStage, label: Callable[[str], str]) -> str:
        names = self.tr(", ", "between things in a list").join(label(key) for key in opened.keys[:_NAMES])
        more = len(opened.keys) - _NAMES
        if more > 0:
            return self.tr("{names} and %Ln more", "", more).format(names=names)
        return names

    def _in_a_row(self, sentence: str, following: str) -> str:
        return self.tr("{sentence} {next}", "two sentences in a row").format(sentence=sentence, next=following)
