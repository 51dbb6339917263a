"""Rows of a table on their way from a container to the calls: in batches, so that columns can be turned at once."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

#: A row of a table: its line in the file and its cells.
Row = tuple[int, list[str]]

#: Rows handed on together.
BATCH_ROWS = 500
#: Cells kept of one row of a workbook or page; a list of calls has twenty.
MAX_COLUMNS = 64
#: Cells kept of one row of a text; a line can hold a hundred thousand empty ones.
MAX_CELLS = 256


class Batch:
    """Rows that follow each other; ``lines`` holds the line of each in the file.

    Made from rows or from columns of one length, whichever the container has; the other is made when it is asked for.
    """

    __slots__ = ("_columns", "_rows", "lines")

    def __init__(self, lines: Sequence[int], rows: list[list[str]] | None = None,
                 columns: Sequence[Sequence[str]] = ()) -> None:
        self.lines = lines
        self._rows = rows
        self._columns = columns

    def __len__(self) -> int:
        return len(self.lines)

    @property
    def rows(self) -> list[list[str]]:
        """The cells of each row."""
        if self._rows is None:
            self._rows = list(map(list, zip(*self._columns, strict=True)))
        return self._rows

    @property
    def columns(self) -> Sequence[Sequence[str]]:
        """The cells of each column that every row has."""
        if not self._columns and self._rows is not None:
            self._columns = list(zip(*self._rows, strict=False))
        return self._columns

    def part(self, begin: int, end: int | None = None) -> "Batch":
        """Return the rows from one place up to another, or to the last."""
        if not begin and end is None:
            return self
        columns = [cells[begin:end] for cells in self._columns]
        return Batch(self.lines[begin:end], None if self._rows is None else self._rows[begin:end], columns)


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
        found += len(batch)
        if found >= count:
            break
    rows = (row for batch in taken for row in zip(batch.lines, batch.rows, strict=True))
    return list(islice(rows, count)), taken
