"""Known layouts of call lists, from ``resources/columns/layouts.toml``, where words and values alone cannot tell."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from core.calls import Direction, Outcome
from core.readers.column_guess import ColumnChoice, ColumnGuess
from core.readers.durations import Unit, parse_duration
from core.readers.table_profile import ENOUGH, Profile, common_number
from core.readers.table_words import Field, Meaning, header_key
from resources import resource

_Types = Mapping[str, Meaning]


@dataclass(frozen=True, slots=True)
class KnownLayout:
    """One layout: how it is known, and what its columns are."""

    headers: tuple[frozenset[str], ...] = ()
    columns: Mapping[Field, frozenset[str]] = field(default_factory=dict)
    places: tuple[Field, ...] = ()
    duration_unit: Unit = Unit.SECONDS
    types: _Types = field(default_factory=dict)
    #: Types of an older version, which lacks one type and has calls that lasted under another.
    older_types: _Types = field(default_factory=dict)
    older_without: str = ""
    older_talked: str = ""
    every: Direction = Direction.UNKNOWN

    def has_headers(self, headers: Sequence[str]) -> bool:
        """Say whether a row holds this layout's headers."""
        keys = {header_key(text) for text in headers}
        return bool(self.headers) and all(spellings & keys for spellings in self.headers)


def is_known_header(cells: Sequence[str]) -> bool:
    """Say whether a row is the header of a known layout."""
    return any(layout.has_headers(cells) for layout in known_layouts())


def known_guess(headers: Sequence[str], profiles: Sequence[Profile],
                values: Sequence[Sequence[str]]) -> ColumnGuess | None:
    """Return the columns of a table whose layout is known and whose values fit it, or None."""
    for layout in known_layouts():
        if layout.places and not headers:
            found = dict(enumerate(layout.places)) if len(profiles) == len(layout.places) else {}
        elif layout.columns and layout.has_headers(headers):
            keys = [header_key(text) for text in headers]
            found = {place: name for name, spellings in layout.columns.items()
                     for place, key in enumerate(keys) if key in spellings and place < len(profiles)}
        else:
            continue
        if found and all(_fits(profiles[place], name, layout) for place, name in found.items()):
            return _guess(layout, headers, found, profiles, values)
    return None


def with_known_types(guess: ColumnGuess, values: Sequence[Sequence[str]]) -> ColumnGuess:
    """Return columns that somebody named, with what a known layout's own codes mean in its column of directions."""
    direction = guess.index(Field.DIRECTION)
    for layout in known_layouts():
        if direction is None or not layout.types or not layout.has_headers(guess.headers):
            continue
        if header_key(guess.headers[direction]) in layout.columns.get(Field.DIRECTION, frozenset()):
            older = _is_older(layout, guess, values)
            return replace(guess, types=layout.older_types if older else layout.types, provider_types=False)
    return guess


def with_known_direction(guess: ColumnGuess) -> ColumnGuess:
    """Return a guess with the direction that all calls of a known source have."""
    every = next((layout.every for layout in known_layouts() if layout.every and layout.has_headers(guess.headers)),
                 Direction.UNKNOWN)
    return replace(guess, every=every) if every else guess


def _guess(layout: KnownLayout, headers: Sequence[str], found: Mapping[int, Field], profiles: Sequence[Profile],
           values: Sequence[Sequence[str]]) -> ColumnGuess:
    names = [*headers, *[""] * (len(profiles) - len(headers))]
    choices = tuple(ColumnChoice(place, names[place], found[place], "layout", 1.0) for place in sorted(found))
    owners = [profiles[place] for place, name in found.items() if name is Field.OWN]
    guess = ColumnGuess(tuple(names), choices, duration_unit=layout.duration_unit, types=layout.types,
                        own_number=common_number(*owners))
    return replace(guess, types=layout.older_types) if _is_older(layout, guess, values) else guess


def _is_older(layout: KnownLayout, guess: ColumnGuess, values: Sequence[Sequence[str]]) -> bool:
    direction, duration = guess.index(Field.DIRECTION), guess.index(Field.DURATION)
    if not layout.older_types or direction is None or duration is None:
        return False
    types = [text.strip() for text in values[direction]]
    if layout.older_without in types:
        return False
    lengths = (parse_duration(text, layout.duration_unit) or (0, False) for text in values[duration])
    return any(kind == layout.older_talked and length[0] > 0 for kind, length in zip(types, lengths, strict=True))


def _fits(profile: Profile, name: Field, layout: KnownLayout) -> bool:
    if not profile.filled:
        return name in {Field.NAME, Field.OWN}
    shares = {Field.TIME: profile.time, Field.DURATION: profile.written_duration,
              Field.DIRECTION: profile.provider_type if layout.types else profile.direction,
              Field.PEER: profile.phone + profile.hidden}
    return shares.get(name, 1.0) >= ENOUGH


@cache
def known_layouts() -> tuple[KnownLayout, ...]:
    """Return all layouts, loaded once."""
    data = tomllib.loads(resource("columns", "layouts.toml").read_text("utf-8"))
    return tuple(_layout(entry) for entry in data["layout"])


def _layout(entry: Mapping[str, Any]) -> KnownLayout:
    older = entry.get("older", {})
    return KnownLayout(
        headers=tuple(_keys(spellings) for spellings in entry.get("headers", ())),
        columns={Field(name): _keys(spellings) for name, spellings in entry.get("columns", {}).items()},
        places=tuple(Field(name) for name in entry.get("places", ())),
        duration_unit=Unit(entry.get("duration_unit", Unit.SECONDS)),
        types=_types(entry.get("types", {})), older_types=_types(older.get("types", {})),
        older_without=older.get("without", ""), older_talked=older.get("talked", ""),
        every=Direction[entry["every"].upper()] if "every" in entry else Direction.UNKNOWN)


def _keys(spellings: Sequence[str]) -> frozenset[str]:
    return frozenset(header_key(text) for text in spellings)


def _types(entry: Mapping[str, Sequence[str]]) -> _Types:
    return {kind: Meaning(Direction[words[0].upper()],
                          Outcome[words[1].upper()] if len(words) > 1 else Outcome.UNKNOWN)
            for kind, words in entry.items()}
