"""A table of short texts: the figures of a picture, rows of a file, days of a stage."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlainTable:
    """Headers and rows of texts; ``keys`` gives the person of each row, "" where a row is nobody's."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    keys: tuple[str, ...]
    #: Columns of figures, which stand to the right.
    figures: frozenset[int] = frozenset()


NO_TABLE = PlainTable((), (), ())
