"""What the exposure page says about people: reasons, ways out and pictures, in the language of the moment."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from core.assessment import Assessment, Band, Exposure, RelationClass, RelationSource
from core.safe_text import clean
from core.summary import Headline, Lever, PointPart, Ranking, Reasons, RelationGroup, WaterfallStep
from gui import texts
from gui.charts.picture_content import ChartTexts
from gui.phrases import Phrases
from gui.widgets.waterfall import WaterfallRow


class ExposureTexts(QObject):
    """Turns the summary's records into sentences; a class because plural forms need a translation context."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._phrases = Phrases(self)

    def headline(self, assessment: Assessment, figures: Headline) -> str:
        """Return the sentence above the page."""
        if not figures.people:
            return self.tr("These files hold no people")
        if not figures.exposed:
            if not assessment.coverage.calls:
                return self.tr("Without calls, nobody stands out as the first to be called")
            return self.tr("Nobody stands out as the first to be called")
        if not figures.contacts:
            return self.tr("%Ln number(s) would most likely be called", "no address book is loaded", figures.exposed)
        return self.tr("%Ln people would most likely be called", "", figures.exposed)

    def group_names(self) -> Mapping[RelationGroup, str]:
        """Return the name of each relation group."""
        return {
            RelationGroup.FAMILY: self.tr("Family"),
            RelationGroup.WORK: self.tr("Work"),
            RelationGroup.FRIENDS: self.tr("Friends"),
            RelationGroup.OTHER: self.tr("Other"),
        }

    def group_counts(self, figures: Headline) -> str:
        """Return how many of the exposed people belong to which group, e.g. "6 family · 4 work"."""
        counts = figures.exposed_by_group
        sentences: Mapping[RelationGroup, Callable[[int], str]] = {
            RelationGroup.FAMILY: lambda count: self.tr("%n family", "", count),
            RelationGroup.WORK: lambda count: self.tr("%n work", "", count),
            RelationGroup.FRIENDS: lambda count: self.tr("%n friend(s)", "", count),
            RelationGroup.OTHER: lambda count: self.tr("%n other", "", count),
        }
        return texts.joined(say(counts[group]) for group, say in sentences.items() if counts[group])

    def waterfall_rows(self, exposure: Exposure, why: Reasons) -> tuple[WaterfallRow, ...]:
        """Return each part of the score with the fact behind it; a pin that adds nothing is left out."""
        facts: Mapping[PointPart, str] = {
            PointPart.PLAYBOOKS: self._playbooks_fact(why),
            PointPart.TIE: self._tie_fact(why),
            PointPart.RELATION: self._relation_fact(why),
            PointPart.PIN: self._pin_fact(exposure, why),
        }
        return tuple(
            WaterfallRow(facts[step.part], step.start, step.end, _signed(step))
            for step in why.steps if step.part is not PointPart.PIN or round(step.points)
        )

    def _playbooks_fact(self, why: Reasons) -> str:
        if not why.playbook_places:
            return self.tr("In no calling order: no calls in the last six months")
        playbook, place = why.playbook_places[0]
        return self.tr("Among the first ten in {count} of 6 calling orders; place {place} for {order}").format(
            count=why.playbooks_top10, place=texts.number(place), order=self._order_name(playbook),
        )

    def _order_name(self, playbook: str) -> str:
        names = {
            "count_180": self.tr("most calls in six months"),
            "duration_180": self.tr("longest talk time in six months"),
            "top5_then_duration": self.tr("the five called most, then by talk time"),
            "count_90": self.tr("most calls in three months"),
            "count_30": self.tr("most calls in one month"),
            "duration_30": self.tr("longest talk time in one month"),
        }
        return names.get(playbook, playbook)

    def _tie_fact(self, why: Reasons) -> str:
        if why.days_since_last is None:
            return self.tr("No calls in these files")
        if not why.calls_180:
            return self.tr("No calls in the last six months; newest call {when}").format(
                when=self._phrases.days_ago(why.days_since_last))
        return self.tr("{calls} in six months in {weeks}, {talk} of talk, newest {when}").format(
            calls=self.tr("%n call(s)", "", why.calls_180),
            weeks=self.tr("%n week(s)", "", why.active_weeks),
            talk=self._phrases.span(why.talk_seconds_180),
            when=self._phrases.days_ago(why.days_since_last),
        )

    def _relation_fact(self, why: Reasons) -> str:
        relation = why.relation
        if relation.kind is RelationClass.UNKNOWN:
            return self.tr("No name and no relation can be seen")
        if relation.kind is RelationClass.NAMED:
            return self.tr("A name can be seen, but not what this person is to you")
        name, source = texts.relation_name(relation.kind), texts.relation_source(relation.source)
        if relation.match and relation.source is not RelationSource.OWNER:
            return self.tr("Relation: {relation} ({source}: “{word}”)").format(
                relation=name, source=source, word=clean(relation.match, 40))
        return self.tr("Relation: {relation} ({source})").format(relation=name, source=source)

    def _pin_fact(self, exposure: Exposure, why: Reasons) -> str:
        if why.steps[-1].points < 0:
            return self.tr("A service number counts for ten points at most")
        if exposure.person.typed_contact:
            return self.tr("Typed into the loan form as emergency contact: called early whatever the calls say")
        if exposure.person.workplace:
            return self.tr("The company's number on the loan form: called early whatever the calls say")
        return self.tr("Everybody who can be seen gets ten points: a message can go to the whole list")

    def lever(self, lever: Lever) -> str:
        """Return one line about what can, or cannot, be changed."""
        return {
            Lever.CALL_RECORDS: self.tr("Keep both closed: the phone company's call list and the call log of the "
                                        "phone. One alone changes little, each replaces the other."),
            Lever.ADDRESS_BOOK: self.tr("Do not allow access to contacts: names and relations stay unseen."),
            Lever.SMS: self.tr("Do not allow access to text messages."),
            Lever.SHOPPING_ACCOUNT: self.tr("Do not link a shopping account: names and addresses of deliveries stay "
                                            "unseen."),
            Lever.TYPED_CONTACT: self.tr("Typed in as emergency contact. This cannot be closed; tell this person "
                                         "beforehand."),
            Lever.WORKPLACE: self.tr("The workplace on the form cannot be closed."),
        }[lever]

    def chart_texts(self, label: Callable[[str], str], ranking: Ranking) -> ChartTexts:
        """Return the pictures' words; ``label`` gives what stands for a person by key."""
        others = ""
        if ranking.others:
            others = self.tr("and %Ln more people, none above {score}", "", ranking.others).format(
                score=f"{ranking.others_highest:.0f}")
        return ChartTexts(
            label=label,
            bands={band: texts.band_name(band) for band in Band},
            groups=self.group_names(),
            owner=self.tr("You"),
            score_axis=self.tr("Exposure from 0 to 100"),
            others=others,
        )

    def ranking_sentence(self, ranking: Ranking, first: str) -> str:
        """Return what the ranking shows; ``first`` stands for the first person."""
        if not ranking.bars:
            return self.tr("Nobody can be seen through the open channels.")
        sentence = self.tr("The %n highest score(s), from {first} with {score} down.", "", len(ranking.bars)).format(
            first=first, score=f"{ranking.bars[0].score:.0f}")
        if ranking.others:
            more = self.tr("%Ln more people follow.", "", ranking.others)
            sentence = self.tr("{sentence} {next}", "two sentences in a row").format(sentence=sentence, next=more)
        return sentence

    def circles_sentence(self) -> str:
        """Return how to read the circles."""
        return self.tr("The nearer to you, the likelier to be called. Bigger marks mean more calls.")

    def band_counts(self, figures: Headline) -> str:
        """Return how many people each band holds, in one line."""
        return texts.joined(f"{texts.band_name(band)} {texts.number(count)}" for band, count in figures.bands.items())


def _signed(step: WaterfallStep) -> str:
    return f"{'−' if round(step.points) < 0 else '+'}{abs(step.points):.0f}"
