"""Saved decisions about a table's columns (``--map FILE``): header words and notations, never a row's content."""

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from core.calls import Direction
from core.readers.column_guess import ColumnChoice, ColumnGuess
from core.readers.durations import Unit
from core.readers.table_words import Field, header_key

SCHEMA = 1
#: Characters of a mapping file; one has a few hundred.
MAX_CHARACTERS = 100_000
_MAPPABLE = frozenset({
    Field.TIME, Field.DATE, Field.CLOCK, Field.DURATION, Field.DIRECTION, Field.OUTCOME, Field.MEDIUM, Field.PEER,
    Field.OWN, Field.CALLER, Field.CALLEE, Field.NAME, Field.LINE, Field.FEE, Field.DESTINATION,
})
#: Digits from which on a text could be a telephone number.
_NUMBER_DIGITS = 5
_DATE_ORDERS = {"": None, "day_first": True, "month_first": False}


class MappingError(ValueError):
    """A mapping file that cannot be used; the text says which entry, and holds no content of a table."""


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Which column holds what, by header words or by place (from 1) for tables without a header."""

    columns: Mapping[Field, str | int]
    duration_unit: Unit = Unit.SECONDS
    day_first: bool | None = None
    #: The table's own words for directions.
    directions: Mapping[str, Direction] = field(default_factory=dict)

    def places(self, headers: Sequence[str]) -> dict[Field, int] | None:
        """Return each field's column in a table with these headers, or None if a column is not there."""
        keys = [header_key(text) for text in headers]
        found: dict[Field, int] = {}
        for name, column in self.columns.items():
            if isinstance(column, int):
                found[name] = column - 1
            elif header_key(column) in keys:
                found[name] = keys.index(header_key(column))
            else:
                return None
        return found

    @property
    def by_header(self) -> bool:
        """Whether header words are named, so that the header row can be found by them."""
        return any(isinstance(column, str) for column in self.columns.values())

    def guess(self, headers: Sequence[str], width: int, zone: str) -> ColumnGuess | None:
        """Return the decided columns of a table with these headers, or None where the mapping does not fit it."""
        places = self.places(headers)
        if places is None or any(place >= width for place in places.values()):
            return None
        named = [*headers, *[""] * (width - len(headers))]
        choices = tuple(ColumnChoice(place, named[place], name, "mapping", 1.0) for name, place in places.items())
        return ColumnGuess(tuple(named), choices, duration_unit=self.duration_unit, zone=zone)


def parse_mapping(text: str) -> dict[str, object]:
    """Return the content of a mapping file for ``ReadOptions.mapping``; raises :class:`MappingError`."""
    if len(text) > MAX_CHARACTERS:
        raise MappingError("too long")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise MappingError("not JSON") from error
    if not isinstance(data, dict):
        raise MappingError("not an object")
    column_mapping(data)
    return data


def column_mapping(data: Mapping[str, object]) -> ColumnMapping:
    """Check a mapping's content; raises :class:`MappingError` naming the entry that is wrong."""
    if data.get("schema") != SCHEMA:
        raise MappingError("schema")
    columns = data.get("columns")
    if not isinstance(columns, dict):
        raise MappingError("columns")
    found: dict[Field, str | int] = {}
    for name, column in columns.items():
        if name not in _MAPPABLE or isinstance(column, bool) or not isinstance(column, str | int):
            raise MappingError("columns")
        if column == "" or (isinstance(column, int) and not 1 <= column <= 1000):
            raise MappingError("columns")
        found[Field(name)] = column
    if not found.keys() & {Field.TIME, Field.DATE} or not found.keys() & {Field.PEER, Field.CALLEE}:
        raise MappingError("columns")
    try:
        unit = Unit(str(data.get("duration_unit", Unit.SECONDS)))
        day_first = _DATE_ORDERS[str(data.get("date_order", ""))]
    except (KeyError, ValueError) as error:
        raise MappingError("duration_unit or date_order") from error
    return ColumnMapping(found, unit, day_first, _directions(data.get("directions", {})))


def saved_mapping(guess: ColumnGuess, day_first: bool | None = None,
                  directions: Mapping[str, Direction] | None = None) -> dict[str, object]:
    """Return what a mapping file holds for these columns: header words (or places), no content of the table.

    ``directions`` are the words that the owner said stand for calls in and out.
    """
    keys = Counter(header_key(text) for text in guess.headers)

    def column(choice: ColumnChoice) -> str | int:
        # A word that two columns bear names neither, and one with a number in it could be somebody's.
        named = keys[header_key(choice.header)] == 1 and header_key(choice.header)
        return choice.header if named and sum(map(str.isdecimal, choice.header)) < _NUMBER_DIGITS else choice.index + 1

    columns = {choice.field.value: column(choice) for choice in guess.columns if choice.field in _MAPPABLE}
    order = {None: "", True: "day_first", False: "month_first"}[day_first]
    names = {Direction.IN: "in", Direction.OUT: "out"}
    return {"schema": SCHEMA, "columns": columns, "duration_unit": guess.duration_unit.value, "date_order": order,
            "directions": {word: names[way] for word, way in (directions or {}).items() if way in names}}


def open_fields(fields: Collection[Field]) -> tuple[Field, ...]:
    """Return what is missing before a table can be read with these columns: a time, a counterpart, or nothing."""
    missing = []
    if Field.TIME not in fields and not {Field.DATE, Field.CLOCK} <= set(fields):
        missing.append(Field.TIME)
    if Field.PEER not in fields and not {Field.CALLER, Field.CALLEE} <= set(fields):
        missing.append(Field.PEER)
    return tuple(missing)


def _directions(data: object) -> dict[str, Direction]:
    if not isinstance(data, dict):
        raise MappingError("directions")
    names = {"in": Direction.IN, "out": Direction.OUT}
    if not all(isinstance(word, str) and name in names for word, name in data.items()):
        raise MappingError("directions")
    return {word.strip(): names[name] for word, name in data.items()}
