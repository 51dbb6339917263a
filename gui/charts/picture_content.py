"""What a picture shows, ready to be drawn: no matplotlib, so that pages build it before any picture is opened."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.assessment import Band
from core.circles import Circles
from core.summary import Ranking, RelationGroup


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
    #: The line under the ranking about people who have no bar; "" for none.
    others: str = ""


@dataclass(frozen=True, slots=True)
class PictureContent:
    """One picture: its figures, its words, the same words without names, and whom the arrow keys walk along."""

    data: Ranking | Circles
    texts: ChartTexts
    texts_without_names: ChartTexts
    #: Keys of the people in the picture, in rank order.
    keys: tuple[str, ...]
    name: str
    #: One sentence with the finding or how to read the picture, shown above it.
    sentence: str
    #: The key numbers; screen readers hear them after the sentence.
    numbers: str
