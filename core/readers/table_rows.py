"""Rows of a table on their way from a container to the calls: in batches, so that columns can be turned at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

#: A row of a table: its line in the file and its cells.
Row = tuple[int, list[str]]

#: Rows handed on together.
BATCH_ROWS = 500
#: Cells kept of one row of a workbook or page; a list of calls has twenty.
MAX_COLUMNS = 64


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows that follow each other; ``lines`` holds the line of each in the file."""

    lines: Sequence[int]
    rows: list[list[str]]


def batches(rows: Iterable[Row]) -> Iterator[Batch]:
    """Yield rows in batches, for containers that give them one by one."""
    rows = iter(rows)
    while taken := list(islice(rows, BATCH_ROWS)):
        yield Batch([line for line, _ in taken], [cells for _, cells in taken])


def first_rows(parts: Iterator[Batch], count: int) -> tuple[list[Row], list[Batch]]:
    """Return the first rows, ``count`` at most, and the batches taken for them."""
    taken: list[Batch] = []
    found = 0
    for batch in parts:
        taken.append(batch)
        found += len(batch.rows)
        if found >= count:
            break
    rows = (row for batch in taken for row in zip(batch.lines, batch.rows, strict=True))
    return list(islice(rows, count)), taken
