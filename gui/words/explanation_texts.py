"""What the person's panel says: reasons, ways to sort, relation, channels and what closing them changes."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QObject

from core.assessment import Assessment, CorrectionKind, Harm, Person, Relation, RelationClass, RelationSource
from core.safe_text import clean
from core.summary.explanation import (
    Agreement,
    Certainty,
    ChannelView,
    Closing,
    Explanation,
    PlaybookPlace,
    Reason,
    ReasonCode,
    Shown,
)
from core.summary.figures import PointPart, WaterfallStep
from core.summary.limits import Limit
from core.summary.model_account import ModelSource
from gui.words import texts
from gui.words.phrases import Phrases

#: Signs of a matched word that are shown.
_LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class WaterfallRow:
    """One step: the fact in words, where its bar starts and ends (0..100), and its points as text."""

    fact: str
    start: float
    end: float
    points: str


class ExplanationTexts(QObject):
    """Turns the records of an explanation into short sentences; a class because plurals need a context."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._phrases = Phrases(self)

    def reason(self, reason: Reason, explanation: Explanation) -> str:
        """Return one reason as a sentence."""
        match reason.code:
            case ReasonCode.PLACES:
                return self._best_place(explanation)
            case ReasonCode.CALLS:
                return self.tr("{calls} in six months, {talk} of talk, newest {when}").format(
                    calls=self.tr("%Ln call(s)", "", reason.figures["calls"]),
                    talk=self._phrases.span(reason.figures["talk_seconds"]),
                    when=self._phrases.days_ago(reason.figures["days_since"]),
                )
            case ReasonCode.RELATION:
                return self._telling_word(reason.relation or explanation.relation)
            case ReasonCode.SERVICE:
                return self.tr("A service number: it counts for {points} points at most").format(
                    points=f"{reason.points:.0f}")
        return {
            ReasonCode.TYPED_CONTACT: self.tr("On the loan form as emergency contact: called early whatever the calls "
                                              "say"),
            ReasonCode.WORKPLACE: self.tr("The workplace on the loan form: called early whatever the calls say"),
            ReasonCode.NAME: self.tr("A name can be seen, but not what this person is to you"),
            ReasonCode.WHOLE_LIST: self.tr("Whoever can be seen can get a message that goes to everybody"),
            ReasonCode.NO_NUMBER: self.tr("There is no number that can be called"),
            ReasonCode.ALL_CLOSED: self.tr("Everything that shows this person is closed"),
        }[reason.code]

    def _best_place(self, explanation: Explanation) -> str:
        found = [place for place in explanation.places if place.place is not None]
        best = min(found, key=lambda place: place.place or 0)
        return self.tr("Place {place} for {order}").format(
            place=texts.number(best.place or 0), order=self.playbook_name(best.playbook.id))

    def _telling_word(self, relation: Relation) -> str:
        name = texts.relation_name(relation.kind)
        if relation.match and relation.source is not RelationSource.OWNER:
            return self.tr("“{word}” gives away who this is: {relation}").format(
                word=clean(relation.match, _LONGEST_WORD), relation=name)
        return self.tr("What this person is to you can be seen: {relation}").format(relation=name)

    def agreement(self, agreement: Agreement) -> str:
        """Return how many known ways to sort put the person near the top, and how sure that makes it."""
        if not agreement.playbooks:
            return self.tr("In the first {cut} of none of {all} known ways to sort.").format(
                cut=agreement.cut, all=agreement.of)
        if agreement.certainty is Certainty.ALL:
            return self.tr("In the first {cut} of all {all} known ways to sort: they agree.").format(
                cut=agreement.cut, all=agreement.of)
        sentence = (self.tr("In the first {cut} of {some} of {all} known ways to sort: most agree.")
                    if agreement.certainty is Certainty.MOST else
                    self.tr("In the first {cut} of {some} of {all} known ways to sort: they disagree, so this is less "
                            "sure."))
        return sentence.format(cut=agreement.cut, some=agreement.playbooks, all=agreement.of)

    def playbook_name(self, playbook: str) -> str:
        """Return a known way to sort in plain words."""
        names = {
            "count_180": self.tr("most calls in six months"),
            "duration_180": self.tr("longest talk time in six months"),
            "top5_then_duration": self.tr("the five called most, then by talk time"),
            "count_90": self.tr("most calls in three months"),
            "count_30": self.tr("most calls in one month"),
            "duration_30": self.tr("longest talk time in one month"),
        }
        return names.get(playbook, playbook)

    def place(self, place: PlaybookPlace) -> str:
        """Return a way to sort and the person's place in it."""
        name = self.playbook_name(place.playbook.id)
        if place.place is None:
            return self.tr("By {order}: not in it").format(order=name)
        if place.cut is None:
            return self.tr("By {order}: place {place}").format(order=name, place=texts.number(place.place))
        return self.tr("By {order}: place {place}, in the first {cut}").format(
            order=name, place=texts.number(place.place), cut=place.cut)

    def documented(self, place: PlaybookPlace, sources: Mapping[str, ModelSource]) -> str:
        """Return where a way to sort is documented."""
        language = QLocale().name()
        names = texts.joined(sources[key].name.text(language) for key in place.sources)
        return self.tr("Documented in {sources}").format(sources=names)

    def relation(self, explanation: Explanation, names: Collection[str]) -> str:
        """Return what the person of these names is to the owner, the word that says it, and how it was found."""
        relation = explanation.relation
        if relation.kind is RelationClass.UNKNOWN:
            return self.tr("No name and no relation is known.")
        if relation.kind is RelationClass.NAMED:
            return self.tr("No word for a relation stands in the name.")
        first = self.tr("Relation: {relation}.").format(relation=texts.relation_name(relation.kind))
        lines = [first, self._found(relation, names)]
        if not explanation.relation_channels and relation.kind is not RelationClass.SERVICE:
            lines.append(self.tr("Nothing open shows it."))
        return self._in_a_row(lines)

    def _in_a_row(self, sentences: Iterable[str]) -> str:
        whole = ""
        for sentence in sentences:
            whole = self.tr("{sentence} {next}", "two sentences in a row").format(
                sentence=whole, next=sentence) if whole else sentence
        return whole

    def _found(self, relation: Relation, names: Collection[str]) -> str:
        word = clean(relation.match, _LONGEST_WORD)
        match relation.source:
            case RelationSource.OWNER:
                return self.tr("You said so.")
            case RelationSource.TYPED:
                return self.tr("Typed into the loan form.")
            case RelationSource.VCARD_RELATED:
                return self.tr("Another entry of the address book names this person so.")
            case RelationSource.NONE:
                return self.tr("Nothing in the files says it.")
        place = {
            RelationSource.NICKNAME: self.tr("the nickname"),
            RelationSource.NOTE: self.tr("the note"),
            RelationSource.ORGANISATION: self.tr("the company"),
            RelationSource.TITLE: self.tr("the job title"),
            RelationSource.CATEGORY: self.tr("the group"),
        }.get(relation.source, self.tr("the name"))
        if relation.source is RelationSource.NAME and relation.match in names:
            return self.tr("“{word}” is the whole name.").format(word=word)
        sentence = {
            "exact": self.tr("“{word}” stands in {place} on its own."),
            "word": self.tr("“{word}” stands in {place} as a whole word."),
            "suffix": self.tr("“{word}” stands at the end of {place}."),
        }.get(relation.rule, self.tr("“{word}” stands in {place}."))
        return sentence.format(word=word, place=place)

    def channel(self, view: ChannelView) -> str:
        """Return a channel and what it shows of the person."""
        shown = {
            Shown.NUMBER: self.tr("number"),
            Shown.NAME: self.tr("name"),
            Shown.RELATION: self.tr("relation"),
            Shown.CALLS: self.tr("calls"),
            Shown.CONNECTED_CALLS: self.tr("answered calls"),
        }
        words = self.tr("{channel}: {shown}").format(
            channel=texts.channel_name(view.channel), shown=self._listed(shown[one] for one in view.shows))
        return words if view.is_open else self.tr("{channel} (closed)").format(channel=words)

    def _listed(self, words: Iterable[str]) -> str:
        return self.tr(", ", "between words of a list").join(words)

    def closing(self, closing: Closing, is_all: bool) -> str:
        """Return what closing these channels changes; ``is_all`` where they are all that can be closed."""
        if is_all:
            what = self.tr("All of these closed")
        elif closing.of_both_call_channels:
            what = self.tr("Phone company's list and call log, both closed")
        else:
            what = self.tr("{channel} closed").format(channel=texts.channel_name(closing.channels[0]))
        before, after = f"{closing.score_before:.0f}", f"{closing.score_after:.0f}"
        if before == after and closing.band_before is closing.band_after:
            words = self.tr("{what}: stays at {before}")
        else:
            words = self.tr("{what}: {before} → {after}, {band}")
        line = words.format(what=what, before=before, after=after, band=texts.band_name(closing.band_after))
        return self.tr("{line}; copied before").format(line=line) if closing.copied else line

    def only_one(self, closings: Sequence[Closing]) -> str:
        """Return what remains where only one of the two call channels is closed."""
        lowest, highest = (f"{end(one.score_after for one in closings):.0f}" for end in (min, max))
        words = (self.tr("Only one of them closed: still {score}, as each replaces the other.")
                 if lowest == highest else
                 self.tr("Only one of them closed: still {score} or more, as each replaces the other."))
        return words.format(score=lowest)

    def waterfall_rows(self, steps: Iterable[WaterfallStep]) -> tuple[WaterfallRow, ...]:
        """Return the parts of a score; a pin that adds nothing is left out."""
        names = {
            PointPart.PLAYBOOKS: self.tr("Places in the known ways to sort"),
            PointPart.TIE: self.tr("How often, how long, how recently you talk"),
            PointPart.RELATION: self.tr("Name and relation"),
            PointPart.PIN: self.tr("What everybody who is seen, or typed in, has at least"),
        }
        return tuple(
            WaterfallRow(names[step.part], step.start, step.end, signed(step.points))
            for step in steps if step.part is not PointPart.PIN or round(step.points)
        )

    def harm(self, harm: Harm) -> str:
        """Return how bad a call would be in the owner's eyes; "" where nothing was said."""
        return "" if harm is Harm.UNSAID else self.tr("A call would be: {harm}").format(harm=texts.harm_name(harm))

    def corrected(self, person: Person) -> str:
        """Return what about the person the owner set; "" for nothing."""
        names = {
            CorrectionKind.RELATION: self.tr("relation"),
            CorrectionKind.SERVICE: self.tr("service number or not"),
            CorrectionKind.SAME_PERSON: self.tr("joined with another entry"),
            CorrectionKind.SPLIT_OFF: self.tr("taken apart"),
            CorrectionKind.HARM: self.tr("how bad a call would be"),
            CorrectionKind.LEAVE_OUT: self.tr("left out"),
        }
        said = self._listed(name for kind, name in names.items() if kind in person.corrected)
        return self.tr("Set by you: {what}").format(what=said) if said else ""

    def limit(self, limit: Limit, assessment: Assessment) -> str:
        """Return what the files do not show, as a sentence."""
        coverage = assessment.coverage
        first = texts.day(coverage.first_call.date()) if coverage.first_call else ""
        spans = self._listed(
            self.tr("{first} to {last}").format(first=texts.day(gap.first_day), last=texts.day(gap.last_day))
            for gap in coverage.gaps)
        return {
            Limit.FEW_CALLS: self.tr("Few calls do not mean that somebody is safe or matters little."),
            Limit.INTERNET_CALLS: self.tr("Calls over WeChat, WhatsApp and the like are in none of these files, and "
                                          "lenders see them only in part."),
            Limit.BEGIN: self.tr("The calls begin on {day}; older ones are missing.").format(day=first),
            Limit.GAPS: self.tr("Days without any call, perhaps missing in the files: {days}.").format(days=spans),
            Limit.CARRIER_LISTS: self.tr("A list from the phone company holds no names and no missed calls."),
            Limit.PHONE_FORGETS: self.tr("A phone forgets its oldest calls, and those that were deleted."),
            Limit.ADDRESS_BOOK_ONLY: self.tr("An address book does not say how often you talk."),
            Limit.HIDDEN_CALLERS: self.tr("%Ln call(s) from hidden numbers belong to nobody here.", "",
                                          coverage.hidden_calls),
            Limit.NOT_IN_ANY_FILE: self.tr("What you typed into forms, what was copied before, and what other "
                                           "people's phones tell stands in no file."),
            Limit.REFERENCE_DAY: self.tr("Days and months are counted back from {day}, the newest day in the files."
                                         ).format(day=texts.day(assessment.reference_date)),
        }[limit]


def signed(points: float) -> str:
    """Return points with their sign, in whole numbers."""
    return f"{'−' if round(points) < 0 else '+'}{abs(points):.0f}"
