"""How pictures look: the theme's tokens and the interface font, in the terms of matplotlib. Knows no Qt."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import matplotlib
from matplotlib import font_manager
from matplotlib.colors import to_hex, to_rgb

from core.assessment import Band
from core.safe_text import clean
from core.summary.figures import RelationGroup
from resources import resource

if TYPE_CHECKING:
    from gui.theme import Tokens

# A name with two dollar signs is a name, not a formula.
matplotlib.rcParams["text.parse_math"] = False

#: Markers besides the colours, so that a group is told without seeing colours.
GROUP_MARKERS: Mapping[RelationGroup, str] = {
    RelationGroup.FAMILY: "o",
    RelationGroup.WORK: "s",
    RelationGroup.FRIENDS: "^",
    RelationGroup.OTHER: "D",
}
#: matplotlib brings this family itself, so the list of families is never empty.
LAST_FAMILY = "DejaVu Sans"
#: Stands for characters no font of the picture has, such as emoji.
REPLACEMENT = "·"


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """Colours as ``#rrggbb``, sizes in points, and families that exist: the first that has a character draws it."""

    ground: str
    ink: str
    muted: str
    line: str
    selection: str
    bands: Mapping[Band, str]
    rings: Mapping[Band, str]
    groups: Mapping[RelationGroup, str]
    owner: str
    on_owner: str
    #: A curve of everybody, and the hours of a week without and with the most calls.
    curve: str
    empty: str
    busy: str
    families: tuple[str, ...]
    text_size: float

    @property
    def small_size(self) -> float:
        """Size of axis numbers and ring names."""
        return self.text_size * 0.88


def chart_style(tokens: "Tokens", families: Iterable[str], text_size: float) -> ChartStyle:
    """Return the look of pictures for these tokens, interface font families and text size in points."""
    bands = dict(tokens.bands)
    bands[Band.NOT_VISIBLE] = tokens.line
    ring_share = 0.34 if tokens.dark else 0.26
    return ChartStyle(
        ground=tokens.card,
        ink=tokens.ink,
        muted=tokens.muted,
        line=tokens.line,
        selection=tokens.selection,
        bands=bands,
        rings={band: blend(tokens.card, colour, ring_share) for band, colour in bands.items()},
        groups={
            RelationGroup.FAMILY: bands[Band.FIRST_WAVE],
            RelationGroup.WORK: tokens.accent,
            RelationGroup.FRIENDS: bands[Band.SECOND_WAVE],
            RelationGroup.OTHER: blend(tokens.muted, tokens.card, 0.2),
        },
        owner=tokens.ink,
        on_owner=tokens.card,
        curve=tokens.accent,
        empty=tokens.pill,
        busy=bands[Band.FIRST_WAVE],
        families=existing_families(families),
        text_size=text_size,
    )


def blend(colour: str, other: str, share: float) -> str:
    """Return ``colour`` with this share (0..1) of ``other`` in it, as ``#rrggbb``."""
    pairs = zip(to_rgb(colour), to_rgb(other), strict=True)
    red, green, blue = (a + (b - a) * share for a, b in pairs)
    return to_hex((red, green, blue))


@cache
def _register_bundled_fonts() -> None:
    folder = Path(str(resource("fonts")))
    if folder.is_dir():
        for file in sorted(folder.iterdir()):
            if file.suffix.lower() in {".otf", ".ttf"}:
                font_manager.fontManager.addfont(file)


@cache
def _bundled_families() -> tuple[str, ...]:
    _register_bundled_fonts()
    folder = str(resource("fonts"))
    return tuple(dict.fromkeys(font.name for font in font_manager.fontManager.ttflist if font.fname.startswith(folder)))


def existing_families(wanted: Iterable[str]) -> tuple[str, ...]:
    """Return the wanted families matplotlib can draw with, then the bundled ones, then its own.

    A family that is absent would log a warning for every text that is drawn.
    """
    _register_bundled_fonts()
    known = set(font_manager.get_font_names())
    return tuple(dict.fromkeys([*(name for name in wanted if name in known), *_bundled_families(), LAST_FAMILY]))


@cache
def _drawable(families: Sequence[str]) -> frozenset[int]:
    """Return the code points at least one of the families has a glyph for."""
    found: set[int] = set()
    for family in families:
        file = font_manager.findfont(font_manager.FontProperties(family=family))
        found.update(font_manager.get_font(file).get_charmap())
    return frozenset(found)


def chart_label(text: str, style: ChartStyle, width: float = 14.0) -> str:
    """Return a file's text as one short line a picture can draw.

    Control and direction characters are made harmless, characters without a glyph replaced (a run of them by one
    mark), and the line is cut to ``width`` ems with an ellipsis.
    """
    drawable = _drawable(style.families)
    kept: list[str] = []
    for char in " ".join(clean(text).split()):
        if ord(char) in drawable:
            kept.append(char)
        elif unicodedata.category(char) not in {"Mn", "Me", "Cf"} and (not kept or kept[-1] != REPLACEMENT):
            kept.append(REPLACEMENT)
    return _elided("".join(kept), width)


def _elided(text: str, width: float) -> str:
    used = 0.0
    for index, char in enumerate(text):
        used += 1.0 if unicodedata.east_asian_width(char) in "WF" else 0.56
        if used > width:
            return text[: max(0, index - 1)].rstrip() + "…"
    return text
