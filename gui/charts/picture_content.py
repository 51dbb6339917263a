"""What a picture shows, ready to be drawn: no matplotlib, so that pages build it before any picture is opened."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from core.assessment import Band
from core.summary.circles import Circles
from core.summary.concentration import Concentration
from core.summary.figures import HourGrid, Ranking, RelationGroup
from core.summary.playbook_ranking import PlaybookRanking
from core.summary.scatter import Scatter
from gui.models.plain_table import PlainTable

PictureData = Ranking | PlaybookRanking | Circles | Scatter | Concentration | HourGrid


@dataclass(frozen=True, slots=True)
class ChartTexts:
    """Everything a picture says, in the language of the moment."""

    #: What stands for a person, by person key; cleaned and cut by the picture.
    label: Callable[[str], str]
    bands: Mapping[Band, str]
    groups: Mapping[RelationGroup, str]
    #: The word for the owner in the middle of the circles.
    owner: str = ""
    score_axis: str = ""
    #: What stands under a picture besides: people who are not drawn, how to read it.
    notes: tuple[str, ...] = ()
    #: What the axes to the right and upwards count.
    x_axis: str = ""
    y_axis: str = ""
    #: A number of calls or people, a span of seconds, and a part (0..1) of a whole, as the language writes them.
    count: Callable[[int], str] = str
    span: Callable[[int], str] = str
    percent: Callable[[float], str] = str
    #: Words at a line or a point that stands for so many people.
    marks: Mapping[int, str] = field(default_factory=dict)
    #: What the quiet marks stand for.
    reference: str = ""
    #: Monday first, short.
    weekdays: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PictureContent:
    """One picture: its figures, its words, the same words without names, and whom the arrow keys walk along."""

    data: PictureData
    texts: ChartTexts
    texts_without_names: ChartTexts
    #: Keys of the people in the picture, in rank order.
    keys: tuple[str, ...]
    name: str
    #: One sentence with the finding or how to read the picture, shown above it.
    sentence: str
    #: The key numbers; screen readers hear them after the sentence.
    numbers: str
    #: Makes the picture's table when somebody wants it.
    table: Callable[[], PlainTable]
    #: Lines of the interface's text the picture is high at least.
    lines: int = 20
