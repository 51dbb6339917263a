"""What pages say about everybody: worked out once for an assessment, so that showing it takes no time."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from core.assessment import Assessment, Channel
from core.summary.circles import Circles, circles
from core.summary.concentration import Concentration, concentration
from core.summary.figures import Headline, Ranking, headline, ranking
from core.summary.playbook_ranking import Measure
from core.summary.scatter import Scatter, scatter
from core.summary.stages import Timeline, timelines


@dataclass(frozen=True, slots=True)
class Findings:
    """The figures of the pages and pictures that do not depend on who is chosen."""

    headline: Headline
    ranking: Ranking
    circles: Circles
    scatter: Scatter
    concentration: Mapping[Measure, Concentration]
    timelines: tuple[Timeline, ...]
    #: People by the exact set of open channels that reveal them.
    people_by_channels: Mapping[tuple[Channel, ...], int]

    def revealed_by(self, channels: Collection[Channel]) -> int:
        """Return how many people at least one of these channels reveals."""
        wanted = frozenset(channels)
        return sum(count for shown, count in self.people_by_channels.items() if not wanted.isdisjoint(shown))


def findings(assessment: Assessment) -> Findings:
    """Return the findings of an assessment; takes tenths of a second for tens of thousands of people."""
    return Findings(
        headline=headline(assessment),
        ranking=ranking(assessment.exposures),
        circles=circles(assessment.exposures),
        scatter=scatter(assessment.exposures),
        concentration={measure: concentration(assessment.exposures, measure) for measure in Measure},
        timelines=timelines(assessment.exposures),
        people_by_channels=Counter(exposure.channels for exposure in assessment.exposures),
    )
