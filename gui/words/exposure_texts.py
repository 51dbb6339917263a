"""What the exposure page says about everybody: its headline, groups and bands, in the language of the moment."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from core.assessment import Assessment
from core.summary.figures import Headline, RelationGroup, everybody_left_out
from gui.words import texts


class ExposureTexts(QObject):
    """Turns the summary's records into sentences; a class because plural forms need a translation context."""

    def headline(self, assessment: Assessment, figures: Headline) -> str:
        """Return the sentence above the page."""
        if not figures.people:
            return (self.tr("You left out everybody in these files") if everybody_left_out(assessment) else
                    self.tr("These files hold no people"))
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

    def band_counts(self, figures: Headline) -> str:
        """Return how many people each band holds, in one line."""
        return texts.joined(f"{texts.band_name(band)} {texts.number(count)}" for band, count in figures.bands.items())
