"""Whole columns of a table turned into calls at once: many times as fast as row after row, with the same result.

A list of calls says the same few things again and again: numbers, days, times of day, durations, directions. Each
column is looked up in a memory of texts, which are understood as in the careful reading of rows (``table_calls``).
Whatever is not plain, and whatever has to be counted or listed, is left to that reading.
"""

from collections.abc import Callable, Mapping, Sequence
from operator import add, itemgetter, or_

from core.calls import DURATION_ROUNDED, EARLIEST, LATEST, NO_NAMES, WALL_CLOCK, Direction
from core.readers.durations import parse_duration
from core.readers.limits import MAX_NUMBER
from core.readers.table_calls import TableCalls
from core.readers.table_layout import Layout
from core.readers.table_numbers import digits_lost, is_blank, unwrapped
from core.readers.table_rows import Batch
from core.readers.table_words import Field
from core.readers.times import DAY, HOURS, WITHIN_HOUR

#: Texts remembered of one column; a list with more different ones gains nothing by it.
_REMEMBERED = 100_000
#: Rows below which a batch is not divided further, and rows that may fail before columns are given up.
_FEWEST_ROWS = 32
_TRIED_ROWS = 2_000
_FIELDS = (Field.DIRECTION, Field.OUTCOME, Field.MEDIUM, Field.DESTINATION)
#: The first number of thirteen digits: shorter ones with a zero in front are no milliseconds.
_THIRTEEN_DIGITS = 10**12


_WALL_CLOCKS = bytes(kind | WALL_CLOCK for kind in range(256))


class NotPlainError(Exception):
    """A text that has to be read with its row."""


class _Memory(dict[str, int]):
    """What a column's texts mean; a new text is read once. Raises :class:`NotPlainError` for one that is not plain."""

    def __init__(self, meaning: Callable[[str], int]) -> None:
        super().__init__()
        self._meaning = meaning

    def __missing__(self, text: str) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        value = self[text] = self._meaning(text)
        return value


class ColumnTaker:
    """Takes batches of one table's rows; what it cannot take is left untouched for the careful reading."""

    def __init__(self, owner: TableCalls, layout: Layout, directions: Mapping[str, Direction]) -> None:
        guess = layout.guess
        self._owner = owner
        self._times = layout.times
        self._time_at, self._date_at, self._clock_at, self._duration_at, self._peer_at, self._name_at = (
            guess.index(field) for field in (
                Field.TIME, Field.DATE, Field.CLOCK, Field.DURATION, Field.PEER, Field.NAME))
        line_at = guess.index(Field.LINE)
        self._line_at = guess.index(Field.OWN) if line_at is None else line_at
        self._key_at = [place for field in _FIELDS if (place := guess.index(field)) is not None]
        self._split: int | None = None
        self._rounds = False
        self._taken = self._failed = 0
        unit = guess.duration_unit
        meaning_of = owner.meaning_of(guess, layout.own_numbers, directions)
        width = max((choice.index for choice in guess.columns), default=0) + 1

        def kind(key: tuple[str, ...]) -> int:
            cells = [""] * width
            for place, text in zip(self._key_at, key, strict=True):
                cells[place] = text
            meaning, packed = meaning_of(cells)
            if meaning.message:
                raise NotPlainError
            return packed

        def duration(text: str) -> int:
            found = (-1, False) if is_blank(text) else parse_duration(text, unit)
            if found is None:
                raise NotPlainError
            self._rounds |= found[1]
            return found[0]

        def rounded(text: str) -> int:
            found = None if is_blank(text) else parse_duration(text, unit)
            return DURATION_ROUNDED if found is not None and found[1] else 0

        def peer(text: str) -> int:
            number = unwrapped(text)
            if digits_lost(number) or len(number) > MAX_NUMBER:
                raise NotPlainError
            return owner.peer(0, text)

        def line(text: str) -> int:
            if owner.is_over_internet(text):
                raise NotPlainError
            return owner.line(text)

        self._kinds = _Memory(lambda text: kind((text,)))
        self._kinds_of_many: dict[tuple[str, ...], int] = {}
        self._kind = kind
        self._durations, self._rounded, self._peers = _Memory(duration), _Memory(rounded), _Memory(peer)
        self._lines = _Memory(line)
        self._days, self._clocks = _Memory(self._day), _Memory(self._clock)
        self._named: set[tuple[int, str]] = set()
        places = [self._time_at, self._date_at, self._clock_at, self._duration_at, self._peer_at, self._name_at,
                  self._line_at, *self._key_at]
        self._width = max((place for place in places if place is not None), default=0) + 1
        #: Whether a table of this layout can be taken by columns at all.
        self.able = self._peer_at is not None and guess.index(Field.CALLER) is None

    def take(self, batch: Batch) -> int:
        """Return how many of the first rows were taken; the one after them has to be read with care."""
        if not self.able or self._failed > _TRIED_ROWS + 4 * self._taken:
            return 0
        try:
            self._take(batch.columns, len(batch))
        except NotPlainError:
            half = len(batch) // 2
            if half < _FEWEST_ROWS:
                self._failed += len(batch)
                return 0
            first = self.take(batch.part(0, half))
            return first if first < half else half + self.take(batch.part(half))
        self._taken += len(batch)
        return len(batch)

    def _take(self, columns: Sequence[Sequence[str]], count: int) -> None:
        calls = self._owner.calls
        if len(columns) < self._width or self._peer_at is None:
            raise NotPlainError
        starts, flag = self._starts(columns)
        kinds = self._column_of_kinds(columns, count)
        seconds = [-1] * count
        if self._duration_at is not None:
            seconds = list(map(self._durations.__getitem__, columns[self._duration_at]))
            if self._rounds:
                kinds = list(map(or_, kinds, map(self._rounded.__getitem__, columns[self._duration_at])))
        own = [""] if self._line_at is None else columns[self._line_at]
        if own.count(own[0]) == len(own):
            # Most phones have one SIM card.
            lines = bytes([self._lines[own[0]]]) * count
        else:
            lines = bytes(map(self._lines.__getitem__, own))
        # All texts of these rows are plain: from here on they become part of the table, in the order of the rows.
        peers = list(map(self._peers.__getitem__, columns[self._peer_at]))
        calls.peer.fromlist(peers)
        calls.starts.fromlist(starts)
        calls.durations.fromlist(seconds)
        calls.kinds.frombytes(bytes(kinds).translate(_WALL_CLOCKS) if flag else bytes(kinds))
        calls.lines.frombytes(lines)
        if self._name_at is not None and any(columns[self._name_at]):
            self._names(peers, columns[self._name_at])

    def _starts(self, columns: Sequence[Sequence[str]]) -> tuple[list[int], int]:
        """Return milliseconds and the flag that all of them bear."""
        if self._time_at is None:
            if self._date_at is None or self._clock_at is None:
                raise NotPlainError
            days = map(self._days.__getitem__, columns[self._date_at])
            return list(map(add, days, map(self._clocks.__getitem__, columns[self._clock_at]))), WALL_CLOCK
        texts = columns[self._time_at]
        if len(texts[0]) == 13:
            whole = "".join(texts)
            if whole.isascii() and whole.isdecimal() and set(map(len, texts)) == {13}:
                starts = list(map(int, texts))
                if min(starts) < _THIRTEEN_DIGITS or max(starts) >= LATEST:
                    raise NotPlainError
                return starts, 0
        if self._split is None:
            self._split = self._times.split_at(texts[0])
            if self._split is None:
                raise NotPlainError
            if texts[0][self._split:] in WITHIN_HOUR:
                # The hours of a log come again and again and an hour has few seconds; a time of day seldom comes twice.
                by_day = self._days
                self._days = _Memory(lambda text: by_day[text[:-3]] + _known(HOURS, text[-3:]))
                self._clocks = _Memory(lambda text: _known(WITHIN_HOUR, text))
        head, tail = itemgetter(slice(0, self._split)), itemgetter(slice(self._split, None))
        heads = map(self._days.__getitem__, map(head, texts))
        return list(map(add, heads, map(self._clocks.__getitem__, map(tail, texts)))), WALL_CLOCK

    def _day(self, text: str) -> int:
        found = self._times.day(text.strip()) if self._time_at is None else self._times.plain_day(text)
        if found is None or found[0] is None or found[0] != found[1] or found[2]:
            raise NotPlainError
        # Both bounds are midnights: with the day every time of it is within them.
        if not EARLIEST <= found[0] < LATEST:
            raise NotPlainError
        return found[0]

    def _clock(self, text: str) -> int:
        found = self._times.clock(text) if self._time_at is None else self._times.clock_after(text)
        if found is None or found >= DAY:
            raise NotPlainError
        return found

    def _column_of_kinds(self, columns: Sequence[Sequence[str]], count: int) -> list[int]:
        if len(self._key_at) == 1:
            return list(map(self._kinds.__getitem__, columns[self._key_at[0]]))
        if not self._key_at:
            return [self._kind(())] * count
        keys = list(zip(*(columns[place] for place in self._key_at), strict=True))
        known = self._kinds_of_many
        for key in set(keys) - known.keys():
            if len(known) < _REMEMBERED:
                known[key] = self._kind(key)
        return [known[key] if key in known else self._kind(key) for key in keys]

    def _names(self, peers: Sequence[int], names: Sequence[str]) -> None:
        for pair in dict.fromkeys(zip(peers, names, strict=True)):
            if pair not in self._named and pair[1] not in NO_NAMES:
                self._owner.name(*pair)
                if len(self._named) < _REMEMBERED:
                    self._named.add(pair)


def _known(meanings: Mapping[str, int], text: str) -> int:
    """Return what a text means; raises :class:`NotPlainError` for one that is not among those known."""
    meaning = meanings.get(text)
    if meaning is None:
        raise NotPlainError
    return meaning
