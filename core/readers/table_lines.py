"""The lines of a text table: one by one, or those of a whole piece at once where no cell is quoted."""

import io
from collections.abc import Iterable, Iterator
from itertools import chain

from core.readers.problem_list import ProblemList
from core.readers.table_rows import MAX_CELLS

#: Characters of one line; a call's row has a few hundred.
_MAX_LINE = 100_000


class LinePieces:
    """A text in pieces of whole lines (see :func:`whole_lines`), read line by line or the rest of a piece at once."""

    def __init__(self, pieces: Iterator[str]) -> None:
        self._pieces = pieces
        self._piece, self._end = io.StringIO(), 0
        #: The lines not read yet, with their line feeds.
        self.lines: Iterator[str] = chain.from_iterable(self._opened())

    def columns(self, delimiter: str) -> list[list[str]]:
        """Read what is left of the present piece, or the next one, as :func:`plain_columns` does.

        Nothing is read where that gives nothing.
        """
        begin = self._piece.tell()
        text = self._piece.read() or next(self._pieces, "")
        columns = plain_columns(text, delimiter)
        if not columns and begin < self._end:
            self._piece.seek(begin)
        elif not columns:
            self._open(text)
        return columns

    def _opened(self) -> Iterator[io.StringIO]:
        while self._piece.tell() < self._end or self._open(next(self._pieces, "")):
            yield self._piece

    def _open(self, piece: str) -> bool:
        """Begin a piece; say whether there is anything in it."""
        self._piece, self._end = io.StringIO(piece, newline="\n"), len(piece)
        return bool(piece)


def plain_columns(text: str, delimiter: str) -> list[list[str]]:
    """Return the columns of whole lines that need no reader of CSV, as ``csv.reader`` would take them apart.

    That is so where nothing is quoted, no cell begins with a blank and each line has the same two cells or more.
    For any other text the list is empty. This takes half the time of ``csv.reader``, which goes character by character.
    """
    if '"' in text or not text.endswith("\n"):
        return []
    width = text.count(delimiter, 0, text.index("\n")) + 1
    # Every line feed becomes the end of a cell. If they all end cells of the last column, all lines are of one width.
    ended = text.replace("\n", "\n" + delimiter)
    if not 2 <= width <= MAX_CELLS or text.startswith(" ") or delimiter + " " in ended:
        return []
    cells = ended.split(delimiter)
    last = "".join(cells[width - 1::width]).split("\n")
    rows = len(ended) - len(text)
    if rows != len(last) - 1 or len(cells) != rows * width + 1:
        return []
    return [*(cells[place:-1:width] for place in range(width - 1)), last[:-1]]


def whole_lines(chunks: Iterable[str], problems: ProblemList) -> Iterator[str]:
    """Yield a text in pieces of whole lines, the end of an overlong one left out."""
    pending = ""
    number = 1
    cutting = False
    for text in chunks:
        if cutting:
            found = text.find("\n")
            if found < 0:
                continue
            text, cutting = text[found + 1:], False
            number += 1
        # A piece is shorter than the longest line, so that only its first line can be too long.
        found = text.find("\n")
        if len(pending) + (found if found >= 0 else len(text)) > _MAX_LINE:
            problems.add(number, "line_too_long")
            yield (pending + text[:max(found, 0) or None])[:_MAX_LINE] + "\n"
            if found < 0:
                pending, cutting = "", True
                continue
            pending, text = "", text[found + 1:]
            number += 1
        end = text.rfind("\n") + 1
        if end:
            yield pending + text[:end]
            number += text.count("\n")
            pending = text[end:]
        else:
            pending += text
    if pending:
        yield pending
