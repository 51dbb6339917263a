"""Rows of a text table that a stray quotation mark has swallowed: everything up to the next mark became one cell."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence

#: Cells below which a line is prose with commas.
_FEWEST_CELLS = 3
#: Rows that tell a table's usual width by themselves; with fewer, earlier rows help.
_ENOUGH_ROWS = 20


def unswallowed(rows: Sequence[list[str]], lines: Sequence[str], delimiter: str, earlier: Counter[int], *,
                broken: bool) -> Iterator[tuple[int, list[str], bool]]:
    """Yield rows of ``csv.reader`` with the place of the last of their ``lines``, counted from 1, and whether they were
    taken out of a cell that had swallowed them.

    ``earlier`` counts the widths of the rows before these; ``broken`` says that the reader gave up behind the rows:
    then the lines left over are taken one by one.
    """
    widths = Counter(len(cells) for cells in rows if not any("\n" in cell for cell in cells))
    if widths.total() < _ENOUGH_ROWS:
        widths += earlier
    usual = widths.most_common(1)
    width = usual[0][0] if usual else 0
    at = 0
    for cells in rows:
        end = min(at + 1 + sum(cell.count("\n") for cell in cells), len(lines))
        if end - at > 1 and _are_rows(lines[at:end], delimiter, width):
            yield from _taken_apart(lines, at, end, delimiter)
        else:
            yield end, cells, False
        at = end
    if broken:
        yield from _taken_apart(lines, at, len(lines), delimiter)


def _are_rows(lines: Sequence[str], delimiter: str, width: int) -> bool:
    """Say whether the first line and most others have as many cells as the table, or as each other where it has none.

    Of a cell that runs over lines by right the first line or the next one is short.
    """
    counts = [len(_cells(line, delimiter)) for line in lines]
    if width < _FEWEST_CELLS:
        width = Counter(counts).most_common(1)[0][0]
    return width >= _FEWEST_CELLS and counts[0] == width and 2 * counts.count(width) > len(lines)


def _taken_apart(lines: Sequence[str], begin: int, end: int, delimiter: str) -> Iterator[tuple[int, list[str], bool]]:
    for place in range(begin, end):
        yield place + 1, _cells(lines[place], delimiter), True


def _cells(line: str, delimiter: str) -> list[str]:
    """Return the cells of one line; where its quotation marks are no pairs, they are signs like others."""
    unpaired = line.count('"') % 2
    try:
        return next(csv.reader([line.rstrip("\n")], delimiter=delimiter, skipinitialspace=True,
                               quoting=csv.QUOTE_NONE if unpaired else csv.QUOTE_MINIMAL), [])
    except csv.Error:
        return []
