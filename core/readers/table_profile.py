"""What the values of each column look like: shares of valid times, durations, numbers, known words."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median

from core.calls import Direction
from core.readers.durations import Unit, is_written_duration, parse_duration
from core.readers.table_numbers import digit_count, is_blank, is_phone, unwrapped
from core.readers.table_words import Words, spoken
from core.readers.times import TimeReader

#: A column is of a kind when this share of its values is.
ENOUGH = 0.9
_PROVIDER_TYPES = frozenset({"1", "2", "3", "4", "5", "6", "7", "100", "101"})


@dataclass(slots=True)
class Profile:
    """Shares between 0 and 1 over the values of one column that are not empty."""

    filled: float = 0.0
    time: float = 0.0
    date: float = 0.0
    clock: float = 0.0
    duration: float = 0.0
    written_duration: float = 0.0
    fraction: float = 0.0
    phone: float = 0.0
    hidden: float = 0.0
    direction: float = 0.0
    outcome: float = 0.0
    medium: float = 0.0
    provider_type: float = 0.0
    incoming: float = 0.0
    digits: float = 0.0
    top: str = ""
    top_share: float = 0.0
    #: How often each value occurs, as a number without its wrappers.
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def time_only_midnight(self) -> bool:
        """Whether every full time is midnight: a date that a spreadsheet wrote out."""
        return self.date >= ENOUGH

    @property
    def strong_phone(self) -> bool:
        """Whether the values can hardly be anything but telephone numbers."""
        return self.phone + self.hidden >= ENOUGH and self.digits >= 7 and self.time < ENOUGH


def profile(values: Sequence[str], words: Words, times: TimeReader) -> Profile:
    """Return the shares of one column's sample."""
    filled = [value for value in values if not is_blank(value)]
    if not filled:
        return Profile()
    count = len(filled)
    # Most columns say few different things: each is looked at once.
    different = Counter(filled)

    def share(fits: Callable[[str], object]) -> float:
        return sum(number for value, number in different.items() if fits(value)) / count

    meanings = {value: words.meaning(value) for value in different}
    counts: Counter[str] = Counter()
    for value, number in different.items():
        counts[unwrapped(value)] += number
    top, top_count = counts.most_common(1)[0]
    phones = [value for value, number in different.items() if is_phone(value) for _ in range(number)]
    hidden = share(lambda value: spoken(value) in words.hidden)
    return Profile(
        filled=count / len(values),
        time=share(lambda value: times.instant(value) is not None),
        date=share(lambda value: times.day(value) is not None),
        clock=share(lambda value: times.clock(value) is not None),
        duration=share(lambda value: parse_duration(value) is not None),
        written_duration=share(is_written_duration),
        fraction=share(_is_fraction),
        phone=len(phones) / count,
        hidden=hidden,
        # "Unknown" may stand in a column of directions as well as in one of numbers.
        direction=share(lambda value: meanings[value].of_call or meanings[value].message) + hidden
        if any(meaning.of_call for meaning in meanings.values()) else 0.0,
        outcome=share(lambda value: meanings[value].outcome),
        medium=share(lambda value: (meanings[value].message or meanings[value].call) and not meanings[value].of_call),
        provider_type=share(lambda value: value.strip() in _PROVIDER_TYPES),
        incoming=share(lambda value: meanings[value].direction is Direction.IN),
        digits=median([digit_count(unwrapped(value)) for value in phones]) if phones else 0.0,
        top=top,
        top_share=top_count / count,
        counts=counts,
    )


def _is_fraction(text: str) -> bool:
    """Say whether a cell is a part of a day as Excel stores a time."""
    text = text.strip()
    if not text.startswith(("0.", "0,", ".")):
        return False
    found = parse_duration(text, Unit.DAYS)
    return found is not None and len(text) > 5


def share_in_milliseconds(column: Profile) -> float:
    """Return the share (0..1) of a column's values that are durations where bare numbers count milliseconds."""
    fits = sum(count for value, count in column.counts.items() if parse_duration(value, Unit.MILLISECONDS) is not None)
    return fits / max(column.counts.total(), 1)


def common_number(*columns: Profile) -> str:
    """Return the number that takes part in nearly every row of these columns, or "" where none or two do."""
    counts = sum((column.counts for column in columns), Counter[str]())
    rows = max((column.counts.total() for column in columns), default=0)
    (number, count), (_, next_count) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    # In a list of calls with one person alone, both numbers are in every row.
    return number if count and count >= 0.95 * rows and count != next_count else ""
