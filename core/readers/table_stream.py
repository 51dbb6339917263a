"""Rows of several sheets that come out of one stream, as the sheets they belong to."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from core.readers.table_rows import Batch, Row, batches


class SheetRow(NamedTuple):
    """A row, with the number and title of its sheet."""

    sheet: int
    title: str
    row: Row


def sheets_of(rows: Iterator[SheetRow]) -> Iterator[tuple[str, Iterator[Batch]]]:
    """Yield title and rows of each sheet; rows that are not taken are passed over."""
    for (_, title), group in groupby(rows, key=lambda one: one[:2]):
        yield title, batches(one.row for one in group)
