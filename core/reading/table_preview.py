"""What an owner needs to say which column of a table is which: its first rows, our guess, and what would be read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from core.calls import WALL_CLOCK, YEAR_GUESSED, CallTable, Direction, Outcome
from core.progress import Report
from core.readers import table
from core.readers.column_guess import ColumnGuess
from core.readers.source import ReadOptions
from core.readers.table_calls import PROVIDER_MEANINGS
from core.readers.table_layout import find_layout, is_header
from core.readers.table_rows import MAX_COLUMNS, Row
from core.readers.table_words import Field, Meaning, Words, all_words
from core.reading.one_source import opened_source
from core.records import FileRefused, Problem
from core.safe_text import clean

#: Rows shown of a table, calls shown of a preview, and characters of a cell.
SHOWN_ROWS = 8
SHOWN_CALLS = 20
_CELL = 60
#: A column of more different values holds no words for directions.
_MOST_WORDS = 12
_LONGEST_WORD = 40
_COUNTED_PROBLEMS = frozenset({"not_a_call", "messages_skipped"})
_LEFT_OUT = frozenset({"bad_time", "bad_row"})
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class DirectionWord:
    """A value that a column uses for who called whom, and how the program understands it by itself."""

    text: str
    direction: Direction
    #: Whether it needs no explanation: a direction, an outcome, or the word for a message.
    understood: bool


@dataclass(frozen=True, slots=True)
class TableSample:
    """The beginning of one table: its first rows of data, cut and harmless, and what is thought of its columns.

    ``guess.headers`` has a text for each column, "" where there is no header.
    """

    guess: ColumnGuess
    rows: tuple[tuple[str, ...], ...]
    #: Whether the program reads the table like this without being told.
    certain: bool = False
    #: By column, the values it would have as directions; a column that cannot be one is absent.
    words: Mapping[int, tuple[DirectionWord, ...]] = field(default_factory=dict)

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.guess.headers)


@dataclass(frozen=True, slots=True)
class PreviewedCall:
    """One call as it would be read; ``start`` is on the wall clock, ``seconds`` is None where unknown."""

    start: datetime
    number: str
    name: str
    seconds: int | None
    direction: Direction
    outcome: Outcome
    year_guessed: bool = False


@dataclass(frozen=True, slots=True)
class TablePreview:
    """What a table gives with a mapping: its first calls, how many are read and left out, and what is wrong."""

    calls: tuple[PreviewedCall, ...] = ()
    read: int = 0
    skipped: int = 0
    problems: tuple[Problem, ...] = ()
    refusal: FileRefused | None = None


def table_samples(path: Path, file: str, options: ReadOptions, report: Report) -> tuple[TableSample, ...]:
    """Return the first table of each sheet of a file at this path; tables with the same columns once.

    Raises ``FileRefused``, ``Cancelled`` and ``OSError``.
    """
    words = all_words()
    with opened_source(path, file) as source:
        found = table.guess_columns(source, options, report)
    samples: dict[tuple[str, ...], TableSample] = {}
    for guess, rows in found:
        sample = _sample(guess, rows, words)
        if sample.rows and sample.width:
            samples.setdefault(sample.guess.headers, sample)
    return tuple(samples.values())


def table_preview(path: Path, file: str, options: ReadOptions, zone: str, report: Report) -> TablePreview:
    """Read a table as ``options.mappings`` say and return what came of it; moments are shown in ``zone``.

    Raises ``Cancelled`` alone: what cannot be read is the preview's ``refusal``.
    """
    try:
        with opened_source(path, file) as source:
            content = table.READER.read(source, options, report)
    except FileRefused as refusal:
        return TablePreview(refusal=refusal.kept())
    except OSError:
        return TablePreview(refusal=FileRefused(file, "not_readable", "input_output"))
    return TablePreview(
        tuple(_calls(content.calls, content.zone or zone)), len(content.calls), _skipped(content.problems),
        content.problems,
    )


def _sample(guess: ColumnGuess, rows: Sequence[Row], words: Words) -> TableSample:
    certain = guess.certain
    header_at = next((at for at, (_, cells) in enumerate(rows) if is_header(cells, guess.headers)), None)
    data = [cells for _, cells in (rows if header_at is None else rows[header_at + 1:])
            if sum(1 for cell in cells if cell.strip()) > 1]
    width = min(max([len(guess.headers), *(len(cells) for cells in data[:SHOWN_ROWS])]), MAX_COLUMNS)
    if header_at is None and len(data) > 1 and _is_unknown_header(data[0], data[1]):
        # Words in a language the program does not know: a mapping finds the row again by them.
        below = [row for row in rows if row[1] is not data[0]]
        certain = False
        again = find_layout(below, "", words, None, date.today()).guess
        guess = replace(again, headers=tuple([cell.strip() for cell in data[0]]))
        data = data[1:]
    headers = (*guess.headers, *[""] * width)[:width]
    choices = tuple([replace(choice, header=headers[choice.index]) for choice in guess.columns])
    shown = tuple([tuple([clean(cell, _CELL) for cell in [*cells, *[""] * width][:width]])
                   for cells in data[:SHOWN_ROWS]])
    guess = replace(guess, headers=headers, columns=choices)
    return TableSample(guess, shown, certain, _words_of(guess, data, width, words))


def _is_unknown_header(first: Sequence[str], second: Sequence[str]) -> bool:
    """Say whether a row without any digit stands above one with some."""
    return not any(map(str.isdecimal, "".join(first))) and any(map(str.isdecimal, "".join(second)))


def _words_of(guess: ColumnGuess, data: Sequence[Sequence[str]], width: int,
              words: Words) -> dict[int, tuple[DirectionWord, ...]]:
    found = {}
    for index in range(width):
        values = dict.fromkeys(cells[index].strip() for cells in data if index < len(cells) and cells[index].strip())
        if not 0 < len(values) <= _MOST_WORDS or any(len(value) > _LONGEST_WORD for value in values):
            continue
        types: Mapping[str, Meaning] = guess.types if guess.index(Field.DIRECTION) == index else {}
        if not types and values.keys() <= PROVIDER_MEANINGS.keys():
            types = PROVIDER_MEANINGS
        found[index] = tuple([_word(value, types.get(value) or words.meaning(value)) for value in values])
    return found


def _word(text: str, meaning: Meaning) -> DirectionWord:
    return DirectionWord(text, meaning.direction, meaning.of_call or meaning.message or meaning.call)


def _calls(calls: CallTable, zone: str) -> list[PreviewedCall]:
    clock = ZoneInfo(zone)
    shown = []
    for row, call in zip(range(SHOWN_CALLS), calls, strict=False):
        start = _EPOCH + timedelta(milliseconds=call.start)
        names = calls.names.get(calls.peer[row], ())
        shown.append(PreviewedCall(
            start=start if call.flags & WALL_CLOCK else start.astimezone(clock),
            number=clean(call.peer, _CELL), name=clean(min(names, default=""), _CELL),
            seconds=None if call.duration < 0 else call.duration, direction=call.direction, outcome=call.outcome,
            year_guessed=bool(call.flags & YEAR_GUESSED),
        ))
    return shown


def _skipped(problems: Sequence[Problem]) -> int:
    """Return how many rows are left out, as far as the problems count them."""
    counted = sum(int(one.detail) for one in problems if one.code in _COUNTED_PROBLEMS and one.detail.isdecimal())
    return counted + sum(one.code in _LEFT_OUT for one in problems)
