"""Rows of a table with known columns become calls."""

from array import array
from collections.abc import Callable, Mapping, Sequence

from core.calls import DURATION_ROUNDED, NO_NAMES, WALL_CLOCK, CallTable, Direction, Outcome, call_kind
from core.readers.column_guess import ColumnGuess
from core.readers.durations import parse_duration
from core.readers.limits import MAX_LINES, MAX_NAME, MAX_NAMES, MAX_NUMBER
from core.readers.problem_list import ProblemList
from core.readers.table_layout import Layout, begins_block, is_header
from core.readers.table_numbers import digits_lost, is_blank, is_phone, unwrapped
from core.readers.table_words import Field, Meaning, Words, header_key, spoken
from core.readers.times import Instant, TimeReader

#: Countries that write the month before the day (Unicode CLDR, short date of English and Spanish locales).
MONTH_FIRST_COUNTRIES = frozenset({"AS", "BZ", "FM", "GU", "MH", "MP", "PH", "PR", "PW", "US", "VI"})

#: Android's call types, where a table copies them as numbers (see ``sms_backup_restore``).
PROVIDER_MEANINGS = {
    "1": Meaning(Direction.IN), "2": Meaning(Direction.OUT), "3": Meaning(Direction.IN, Outcome.MISSED),
    "4": Meaning(Direction.IN, Outcome.VOICEMAIL), "5": Meaning(Direction.IN, Outcome.REJECTED),
    "6": Meaning(Direction.IN, Outcome.BLOCKED), "7": Meaning(Direction.IN, Outcome.ELSEWHERE),
    "100": Meaning(Direction.IN), "101": Meaning(Direction.OUT),
}
_CACHED = 100_000


class TableCalls:
    """Turns rows into calls; keeps what all sheets of a file share: the table, the problems, the date order."""

    def __init__(self, words: Words, problems: ProblemList, country: str) -> None:
        self.calls = CallTable()
        self.messages = self.internet_calls = 0
        self.not_calls = 0
        self._words = words
        self._problems = problems
        self._country = country
        self._month_first = array("q")
        self._open_rows = array("q")
        self._day_first_seen = self._month_first_seen = False
        self._wrong_order: list[tuple[int, int]] = []
        self._missed = self._fees = False
        #: Zone of the country whose carriers use the words found; "" when none were.
        self.carrier_zone = ""
        self._meanings: dict[str, Meaning] = {}
        self._durations: dict[str, tuple[int, bool] | None] = {}
        self._peers: dict[str, int] = {}
        self._lines: dict[str, int] = {}
        self._services: dict[str, bool] = {}

    @property
    def connected_only(self) -> bool:
        """Whether this is a carrier's list, which holds no missed call by its nature."""
        return bool(self.carrier_zone) and self._fees and not self._missed

    def adder(self, layout: Layout, directions: Mapping[str, Direction]) -> Callable[[int, Sequence[str]], bool]:
        """Return the function that takes one row of a sheet with this layout.

        It returns True, and takes nothing, where another table's header stands in the sheet.
        """
        guess, times = layout.guess, layout.times
        time_of = _time_of(guess, times)
        meaning_of = self.meaning_of(guess, layout.own_numbers, directions)
        number_of = _number_of(guess, layout.own_numbers)
        duration_at, name_at, line_at = (guess.index(field) for field in (Field.DURATION, Field.NAME, Field.LINE))
        own_at = guess.index(Field.OWN)
        line_at = own_at if line_at is None else line_at
        self._fees |= guess.index(Field.FEE) is not None
        calls, problems, names = self.calls, self._problems, self.calls.names
        durations, peers, unit = self._durations, self._peers, guess.duration_unit
        durations.clear()
        lines = self._lines
        lines.clear()
        header_width = max((place for place, header in enumerate(guess.headers, 1) if header), default=0)

        def add(line: int, cells: Sequence[str]) -> bool:
            instant = time_of(cells)
            if instant is None and name_at == 0 and len(cells) > header_width > 0:
                # Some exporters do not quote names: a comma in the first column shifts all others.
                extra = len(cells) - header_width + 1
                cells = [",".join(cells[:extra]), *cells[extra:]]
                instant = time_of(cells)
            if instant is None:
                return self._skip(line, cells, guess)
            meaning, kind = meaning_of(cells)
            if meaning.message:
                self.messages += 1
                return False
            width = len(cells)
            seconds = -1
            if duration_at is not None and duration_at < width:
                written = cells[duration_at]
                duration = durations.get(written)
                if duration is None and not is_blank(written):
                    duration = parse_duration(written, unit)
                    if duration is None:
                        problems.add(line, "bad_duration")
                    elif len(durations) < _CACHED:
                        durations[written] = duration
                if duration is not None:
                    seconds = duration[0]
                    kind |= DURATION_ROUNDED if duration[1] else 0
            own = cells[line_at] if line_at is not None and line_at < width else ""
            own_line = lines.get(own)
            if own_line is None:
                if self.is_over_internet(own):
                    self.internet_calls += 1
                    self._see_order(instant)
                    return False
                own_line = self.line(own)
            number = number_of(cells, meaning)
            peer = peers.get(number)
            if peer is None:
                peer = self.peer(line, number)
            start = instant.day_first
            if start is None or start != instant.month_first:
                start = self._open_start(instant)
            calls.peer.append(peer)
            calls.starts.append(start)
            calls.durations.append(seconds)
            calls.kinds.append(kind | instant.flags)
            calls.lines.append(own_line)
            if name_at is not None and name_at < width and cells[name_at] not in names.get(peer, NO_NAMES):
                self.name(peer, cells[name_at])
            return False

        return add

    def is_over_internet(self, written: str) -> bool:
        """Say whether a cell of own lines names a service on the internet, whose calls no phone company lists."""
        found = self._services.get(written)
        if found is None:
            found = self._words.is_over_internet(written)
            if len(self._services) < _CACHED:
                self._services[written] = found
        return found

    def line(self, written: str) -> int:
        """Return the index of an own number or SIM as a cell writes it."""
        found = self._lines.get(written)
        if found is None:
            own = unwrapped(written)[:MAX_NUMBER]
            if own in NO_NAMES or len(self.calls.own_lines) >= MAX_LINES:
                own = ""
            found = self.calls.line_id(own)
            if len(self._lines) < _CACHED:
                self._lines[written] = found
        return found

    def name(self, peer: int, written: str) -> None:
        """Keep the name a row gives its counterpart."""
        name = written.strip()[:MAX_NAME]
        if name not in NO_NAMES:
            known = self.calls.names.setdefault(peer, set())
            if len(known) < MAX_NAMES:
                known.add(name)

    def finish(self, day_first: bool | None) -> None:
        """Settle dates that left day and month open, and list what was skipped.

        ``day_first`` is the owner's decision; without one a value above 12 decides, then the country.
        """
        if self._open_rows:
            if day_first is None:
                day_first = self._day_first()
            if not day_first:
                for row, start in zip(self._open_rows, self._month_first, strict=True):
                    self.calls.starts[row] = start
        if self._day_first_seen and self._month_first_seen:
            self._problems.add_always(None, "date_order_mixed")
        if self.messages:
            self._problems.add_always(None, "messages_skipped", str(self.messages))
        if self.internet_calls:
            self._problems.add_always(None, "internet_calls_skipped", str(self.internet_calls))
        if self.not_calls:
            self._problems.add_always(None, "not_a_call", str(self.not_calls))

    def _day_first(self) -> bool:
        if self._day_first_seen != self._month_first_seen:
            return self._day_first_seen
        if not self._country:
            self._problems.add_always(None, "date_order_guessed")
        return self._country not in MONTH_FIRST_COUNTRIES

    def _open_start(self, instant: Instant) -> int:
        """Return the start with the day first, and remember the other reading until the whole column is known."""
        self._see_order(instant)
        if instant.day_first is None:
            return instant.month_first or 0
        if instant.month_first is None:
            return instant.day_first
        self._open_rows.append(len(self.calls))
        self._month_first.append(instant.month_first)
        return instant.day_first

    def _see_order(self, instant: Instant) -> None:
        """Remember which order of day and month a date settles."""
        self._month_first_seen |= instant.day_first is None
        self._day_first_seen |= instant.month_first is None

    def peer(self, line: int, written: str) -> int:
        """Return the index of a counterpart as a cell writes it; hidden and damaged ones share one."""
        number = unwrapped(written)
        lost = digits_lost(number)
        if lost:
            # Only a rounded figure is left: any number built from it would be somebody else's.
            self._problems.add(line, "digits_lost")
        elif len(number) > MAX_NUMBER:
            self._problems.add(line, "bad_number")
        # Some publishers overwrite the numbers with asterisks or the word for them.
        hidden = (spoken(number) in self._words.hidden or header_key(number) in self._words.headers
                  or not any(map(str.isalnum, number[:MAX_NUMBER])))
        peer = self.calls.peer_id("" if lost or hidden or len(number) > MAX_NUMBER else number)
        if not lost:
            self._peers[written[:2 * MAX_NUMBER]] = peer
        return peer

    def _skip(self, line: int, cells: Sequence[str], guess: ColumnGuess) -> bool:
        """Count a row without a valid time: a sum, a remark, a repeated header, or a call that cannot be dated.

        Returns True, without counting it, for the header of another table.
        """
        filled = [cell for cell in cells if cell.strip()]
        if not filled or is_header(cells, guess.headers):
            return False
        if begins_block(cells, guess.headers, self._words):
            return True
        peer_at = guess.index(Field.PEER)
        looks_like_call = (peer_at is not None and peer_at < len(cells) and is_phone(cells[peer_at])
                           and not self._words.is_footer(filled[0]))
        if looks_like_call:
            self._problems.add(line, "bad_time")
        else:
            self.not_calls += 1
        return False

    def meaning_of(self, guess: ColumnGuess, own_numbers: Sequence[str],
                   directions: Mapping[str, Direction]) -> Callable[[Sequence[str]], tuple[Meaning, int]]:
        """Return what tells a row's direction and outcome, and both as a call's ``kind``."""
        columns = [index for field in (Field.DIRECTION, Field.OUTCOME, Field.MEDIUM)
                   if (index := guess.index(field)) is not None]
        direction_at = guess.index(Field.DIRECTION)
        destination_at, caller_at = guess.index(Field.DESTINATION), guess.index(Field.CALLER)
        cache: dict[tuple[str, ...], tuple[Meaning, int]] = {}
        own = frozenset(own_numbers)
        types = guess.types or (PROVIDER_MEANINGS if guess.provider_types else {})

        def packed(meaning: Meaning) -> tuple[Meaning, int]:
            return meaning, call_kind(meaning.direction, meaning.outcome)

        def meaning_of(cells: Sequence[str]) -> tuple[Meaning, int]:
            width = len(cells)
            key = tuple([cells[index] if index < width else "" for index in columns])
            both = cache.get(key)
            if both is None:
                both = packed(self._combined(key, types, direction_at is not None, directions))
                if len(cache) < _CACHED:
                    cache[key] = both
            found = both[0]
            if not found.direction and not found.message:
                if destination_at is not None:
                    incoming = self._words.meaning(cells[destination_at] if destination_at < width else "")
                    return packed(Meaning(incoming.direction or Direction.OUT, found.outcome))
                if guess.every:
                    return packed(Meaning(guess.every, found.outcome))
                if caller_at is not None and own and caller_at < width:
                    outgoing = unwrapped(cells[caller_at]) in own
                    return packed(Meaning(Direction.OUT if outgoing else Direction.IN, found.outcome))
            return both

        return meaning_of

    def _combined(self, values: tuple[str, ...], types: Mapping[str, Meaning], has_direction: bool,
                  directions: Mapping[str, Direction]) -> Meaning:
        """Return what the direction, outcome and medium cells of one row say together."""
        if has_direction and types:
            meanings = [types.get(values[0].strip(), Meaning())]
        else:
            meanings = [Meaning(directions[value.strip()]) if value.strip() in directions
                        else self._words.meaning(value) for value in values]
        if has_direction and values[0].strip() and not (meanings[0].of_call or meanings[0].message):
            self._problems.add_once(None, "unknown_direction")
        for word, zone in self._words.carriers.items():
            if any(word in value for value in values):
                self.carrier_zone = zone
        direction = next((one.direction for one in meanings if one.direction), Direction.UNKNOWN)
        outcome = next((one.outcome for one in meanings if one.outcome), Outcome.UNKNOWN)
        self._missed |= outcome in {Outcome.MISSED, Outcome.REJECTED}
        return Meaning(direction, outcome, any(one.message for one in meanings))


def _time_of(guess: ColumnGuess, times: TimeReader) -> Callable[[Sequence[str]], Instant | None]:
    """Return what reads a row's time from one column or from two."""
    time_at, date_at, clock_at = (guess.index(field) for field in (Field.TIME, Field.DATE, Field.CLOCK))
    if time_at is not None:
        at = time_at
        return lambda cells: times.instant(cells[at]) if at < len(cells) else None

    def joined(cells: Sequence[str]) -> Instant | None:
        if date_at is None or clock_at is None or max(date_at, clock_at) >= len(cells):
            return None
        day, clock = times.day(cells[date_at].strip()), times.clock(cells[clock_at])
        if day is None or clock is None:
            return None
        readings = [None if reading is None else reading + clock for reading in day[:2]]
        return Instant(readings[0], readings[1], day[2] | WALL_CLOCK)

    return joined


def _number_of(guess: ColumnGuess, own_numbers: Sequence[str]) -> Callable[[Sequence[str], Meaning], str]:
    """Return what finds a row's counterpart, in one column or as the other one of caller and callee."""
    peer_at, caller_at, callee_at = (guess.index(field) for field in (Field.PEER, Field.CALLER, Field.CALLEE))
    if caller_at is None or callee_at is None:
        at = callee_at if peer_at is None else peer_at
        return lambda cells, meaning: cells[at] if at is not None and at < len(cells) else ""
    own = frozenset(own_numbers)

    def other(cells: Sequence[str], meaning: Meaning) -> str:
        if max(caller_at, callee_at) >= len(cells):
            return ""
        caller, callee = cells[caller_at], cells[callee_at]
        if own:
            return callee if unwrapped(caller) in own else caller
        return callee if meaning.direction is Direction.OUT else caller

    return other
