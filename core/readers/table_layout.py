"""How a table is laid out: lines above, header row, columns, period, the owner's number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from core.readers.column_guess import ColumnGuess, Guesser
from core.readers.column_layouts import is_known_header, known_guess, with_known_direction, with_known_types
from core.readers.column_mapping import ColumnMapping
from core.readers.table_numbers import digit_count, unwrapped
from core.readers.table_profile import common_number, profile
from core.readers.table_rows import MAX_COLUMNS, Row
from core.readers.table_words import Field, Words, header_key
from core.readers.times import TimeReader, find_period

#: Rows looked at before the columns are decided.
SAMPLE_ROWS = 250
#: Titles, disclaimers and sums stand above the header; more than this is no call list.
_MAX_LINES_ABOVE = 40
#: Known words in the header of a further block: a row of data may hold one or two.
_FEWEST_IN_BLOCK = 4
_OWN_LABEL_NUMBER = re.compile(r"(?<![\d*])(\+?\d[\d*]{6,14})(?![\d*])")


@dataclass(frozen=True, slots=True)
class Layout:
    """A table understood: which rows come before the data, what the columns are, how to read times."""

    guess: ColumnGuess
    times: TimeReader
    #: Sample rows before the first data row, the header among them.
    skipped: int
    own_numbers: tuple[str, ...]


def find_layout(rows: Sequence[Row], title: str, words: Words, mapping: ColumnMapping | None, today: date) -> Layout:
    """Decide about a table from its first rows; ``guess.certain`` tells whether it worked."""
    header_at = _header_index(rows, words, mapping)
    above = [cells for _, cells in rows[:header_at]] if header_at is not None else []
    title_texts = [title, *(cell for cells in above for cell in cells if cell.strip())]
    period = next((found for text in title_texts if (found := find_period(text))), None)
    times = TimeReader(period, today)
    headers = [cell.strip() for cell in rows[header_at][1]][:MAX_COLUMNS] if header_at is not None else []
    first = 0 if header_at is None else header_at + 1
    sample = _data_rows(_until_next_header(rows[first:], headers, words), headers, words)
    width = min(max((len(cells) for cells in sample), default=0), MAX_COLUMNS)
    width = max(width, len(headers)) if sample else width
    columns = [[cells[index] if index < len(cells) else "" for cells in sample] for index in range(width)]
    profiles = [profile(values, words, times) for values in columns]
    guess = mapping.guess(headers, width, _zone(headers, words)) if mapping is not None else None
    if mapping is not None and guess is not None:
        owners = [choice.index for choice in guess.columns if choice.field in {Field.OWN, Field.CALLER, Field.CALLEE}]
        direction = guess.index(Field.DIRECTION)
        coded = direction is not None and profiles[direction].provider_type == 1.0 and not mapping.directions
        guess = replace(guess, own_number=common_number(*(profiles[index] for index in owners)), provider_types=coded)
        guess = guess if mapping.directions else with_known_types(guess, columns)
    else:
        guess = known_guess(headers, profiles, columns) or with_known_direction(
            Guesser(headers, profiles, words).guess())
    own = [guess.own_number] if guess.own_number else []
    own += [number for number in _own_numbers(above, words) if number not in own]
    return Layout(guess, times, first, tuple(own))


def is_header(cells: Sequence[str], headers: Sequence[str]) -> bool:
    """Say whether a row repeats the table's header."""
    return bool(headers) and [cell.strip() for cell in cells][:len(headers)] == [*headers][:len(cells)] and any(cells)


def begins_block(cells: Sequence[str], headers: Sequence[str], words: Words) -> bool:
    """Say whether a row without a time names the columns of another table that follows in the same sheet."""
    return bool(headers) and not is_header(cells, headers) and _header_hits(cells, words) >= _FEWEST_IN_BLOCK


def _header_index(rows: Sequence[Row], words: Words, mapping: ColumnMapping | None) -> int | None:
    """Return the row with the most header words, if it has two at least and is no data row itself."""
    best, best_hits = None, 1
    for index, (_, cells) in enumerate(rows[:_MAX_LINES_ABOVE]):
        if mapping is not None and mapping.by_header and mapping.places(cells) is not None:
            return index
        if is_known_header(cells):
            return index
        hits = _header_hits(cells, words)
        if best is not None and index > best + 1 and min(hits, best_hits) >= _FEWEST_IN_BLOCK:
            break  # the header of a further table
        if hits > best_hits:
            best, best_hits = index, hits
    return best


def _header_hits(cells: Sequence[str], words: Words) -> int:
    """Return how many header words a row holds; 0 for a row that is none by its other cells."""
    filled = [cell for cell in cells[:MAX_COLUMNS] if cell.strip()]
    fields: set[Field] = set()
    hits = 0
    for cell in filled:
        known = words.headers.get(header_key(cell))
        if known:
            hits += 1
            fields |= known.keys()
    if len(fields) < 2 or 2 * hits < min(len(filled), 6):
        return 0
    times = TimeReader(None, date(2000, 1, 1))
    return 0 if any(times.instant(cell) or (times.day(cell) and len(cell) > 6) for cell in filled) else hits


def _until_next_header(rows: Sequence[Row], headers: Sequence[str], words: Words) -> Sequence[Row]:
    ends = (index for index, (_, cells) in enumerate(rows) if begins_block(cells, headers, words))
    return rows[:next(ends, len(rows))]


def _data_rows(rows: Sequence[Row], headers: Sequence[str], words: Words) -> list[list[str]]:
    """Return the rows that can be data: no blank lines, sums, remarks or repeated headers."""
    result = []
    times = TimeReader(None, date(2000, 1, 1))
    time_at = _time_beside_names(headers, words)
    for _, cells in rows:
        extra = len(cells) - len(headers)
        if time_at is not None and extra > 0 and not _is_moment(cells[time_at], times):
            # An unquoted name in the first column held commas: what stands right of it is counted from the end.
            cells = [",".join(cells[:extra + 1]), *cells[extra + 1:]]
        filled = [cell for cell in cells if cell.strip()]
        if len(filled) < 2 or words.is_footer(filled[0]) or is_header(cells, headers):
            continue
        result.append(cells)
    # Titles of a table without a header are shorter than its rows.
    counts = sorted(sum(1 for cell in cells if cell.strip()) for cells in result)
    median = counts[len(counts) // 2] if counts else 0
    return [cells for cells in result if 2 * sum(1 for cell in cells if cell.strip()) >= median]


def _time_beside_names(headers: Sequence[str], words: Words) -> int | None:
    """Return where the header names a time, in a table whose first column holds names; else None."""
    known = [words.headers.get(header_key(text), {}) for text in headers]
    if not known or Field.NAME not in known[0]:
        return None
    return next((place for place, fields in enumerate(known) if fields.keys() & {Field.TIME, Field.DATE}), None)


def _is_moment(cell: str, times: TimeReader) -> bool:
    return times.instant(cell) is not None or times.day(cell.strip()) is not None


def _zone(headers: Sequence[str], words: Words) -> str:
    zones = [zone for text in headers if (zone := words.zones.get(header_key(text)))]
    return zones[0] if len(zones) >= 2 else ""


def _own_numbers(above: Sequence[Sequence[str]], words: Words) -> list[str]:
    """Return the numbers that the lines above call the owner's: ``本机号码：138…`` or label and value side by side."""
    found: list[str] = []
    for cells in above:
        for index, cell in enumerate(cells):
            label, _, rest = cell.replace("：", ":").partition(":")
            known = words.headers.get(header_key(label), {})
            if Field.OWN not in known and not (Field.PEER in known and rest):
                continue
            text = rest or (cells[index + 1] if index + 1 < len(cells) else "")
            match = _OWN_LABEL_NUMBER.search(re.sub(r"[\s().-]", "", unwrapped(text)))
            if match and digit_count(match[1]) >= 7:
                found.append(match[1])
    return found
