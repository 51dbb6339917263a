"""What the owner says about the columns of a table: begun with our guess, changed one by one, turned into a mapping."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from core.calls import Direction
from core.readers.column_guess import ColumnChoice
from core.readers.column_mapping import ColumnMapping, open_fields, saved_mapping
from core.readers.durations import Unit
from core.readers.table_words import Field
from core.reading.table_preview import DirectionWord, TableSample


@dataclass(frozen=True, slots=True)
class ColumnAnswers:
    """A wish for each column of a sample, None for a column that is not needed.

    No two columns share a meaning: of those that wish the same, the one changed last has it. The other's wish comes
    back when that one wishes something else, so walking through a list of meanings takes nothing from anybody.
    """

    wishes: tuple[Field | None, ...]
    unit: Unit = Unit.SECONDS
    day_first: bool | None = None
    #: The owner's own word about values of the direction column; where it is silent the program's holds.
    directions: Mapping[str, Direction] = field(default_factory=dict)
    #: Columns in the order in which they were changed last.
    changed: tuple[int, ...] = ()

    @property
    def fields(self) -> tuple[Field | None, ...]:
        """The meaning of each column."""
        holders = {self.wishes[index]: index for index in (*range(len(self.wishes)), *self.changed)}
        return tuple([wish if holders[wish] == index else None for index, wish in enumerate(self.wishes)])

    def choose(self, column: int, meaning: Field | None) -> "ColumnAnswers":
        """Return the answers with this wish for a column."""
        wishes = (*self.wishes[:column], meaning, *self.wishes[column + 1:])
        changed = (*(index for index in self.changed if index != column), column)
        return replace(self, wishes=wishes, changed=changed)

    def say(self, word: str, direction: Direction) -> "ColumnAnswers":
        """Return the answers with a word for calls in or out; ``UNKNOWN`` takes it back."""
        directions = {text: way for text, way in self.directions.items() if text != word}
        if direction is not Direction.UNKNOWN:
            directions[word] = direction
        return replace(self, directions=directions)

    @property
    def missing(self) -> tuple[Field, ...]:
        """What is still to be found before the table can be read."""
        return open_fields({one for one in self.fields if one is not None})

    @property
    def direction_at(self) -> int | None:
        """The column that tells who called, or None."""
        return self.fields.index(Field.DIRECTION) if Field.DIRECTION in self.fields else None

    def mapping(self, sample: TableSample) -> dict[str, object]:
        """Return the content of a mapping file for ``ReadOptions.mappings``."""
        choices = tuple([
            ColumnChoice(index, sample.guess.headers[index], one, "mapping", 1.0)
            for index, one in enumerate(self.fields) if one is not None
        ])
        words = () if self.direction_at is None else sample.words.get(self.direction_at, ())
        guess = replace(sample.guess, columns=choices, duration_unit=self.unit)
        return saved_mapping(guess, self.day_first, self._said(words))

    def _said(self, words: tuple[DirectionWord, ...]) -> dict[str, Direction]:
        said = {word.text: self.directions[word.text] for word in words if word.text in self.directions}
        if said and all(word.text.isdecimal() for word in words):
            # Of a code with a word of the owner's no other meaning holds any more.
            return {word.text: word.direction for word in words} | said
        return said


def guessed_answers(sample: TableSample) -> ColumnAnswers:
    """Return what the program thinks of a table."""
    fields: list[Field | None] = [None] * sample.width
    for choice in sample.guess.columns:
        if choice.field not in {Field.BODY, Field.OTHER, Field.MINUTES} and choice.index < sample.width:
            fields[choice.index] = choice.field
    return ColumnAnswers(tuple(fields), sample.guess.duration_unit)


def mapped_answers(sample: TableSample, mapping: ColumnMapping) -> ColumnAnswers | None:
    """Return what a saved mapping says of a table, None where the mapping does not fit it."""
    places = mapping.places(sample.guess.headers)
    if places is None or any(place >= sample.width for place in places.values()):
        return None
    fields: list[Field | None] = [None] * sample.width
    for name, place in places.items():
        fields[place] = name
    return ColumnAnswers(tuple(fields), mapping.duration_unit, mapping.day_first, dict(mapping.directions))
