"""Where ticks stand: round counts, and spans of time people say. Knows no matplotlib."""

from collections.abc import Iterator, Sequence
from itertools import count
from math import log10

_MINUTE = 60
_HOUR = 3600
#: Steps between ticks of a span in seconds.
_SPAN_STEPS = (_MINUTE, 5 * _MINUTE, 10 * _MINUTE, 20 * _MINUTE, 30 * _MINUTE, _HOUR, 2 * _HOUR, 5 * _HOUR, 10 * _HOUR,
               20 * _HOUR, 50 * _HOUR)
#: Ticks an axis has at most, the one at nought left out.
_MOST_TICKS = 5
#: Ticks of talk time from a minute up, each a few times the one before.
_TALK_TICKS = (0, _MINUTE, 5 * _MINUTE, 15 * _MINUTE, _HOUR, 4 * _HOUR, 16 * _HOUR, 64 * _HOUR, 256 * _HOUR,
               1024 * _HOUR)


def _round_steps() -> Iterator[int]:
    """Yield 1, 2, 5, 10, 20, 50 and so on."""
    for power in count():
        for step in (1, 2, 5):
            yield step * 10 ** power


def count_ticks(highest: float) -> range:
    """Return round numbers from 0 up to ``highest``, at most five besides 0."""
    step = next(step for step in _round_steps() if highest < step * (_MOST_TICKS + 1))
    return range(0, int(highest) + 1, step)


def span_ticks(highest: float) -> range:
    """Return spans in seconds from 0 up to ``highest``, in steps people say, at most five besides 0."""
    steps = (step for step in _SPAN_STEPS if highest < step * (_MOST_TICKS + 1))
    step = next(steps, None) or next(step * 50 * _HOUR for step in _round_steps()
                                     if highest < step * 50 * _HOUR * (_MOST_TICKS + 1))
    return range(0, int(highest) + 1, step)


class CallScale:
    """Calls from 1 up, each step as wide as the ratio it stands for."""

    def __init__(self, highest: int) -> None:
        self._end = log10(max(highest, 2)) * 1.03

    def share(self, calls: int) -> float:
        """Return where so many calls stand, 0 (one call) to 1."""
        return log10(max(calls, 1)) / self._end

    def ticks(self) -> Sequence[int]:
        """Return 1, 2, 5, 10 … as far as the scale goes."""
        kept: list[int] = []
        for step in _round_steps():
            if self.share(step) > 1:
                return kept
            kept.append(step)
        return kept


class TalkScale:
    """Seconds of talk from none up: nought has a place of its own, from a minute on ratios count."""

    def __init__(self, highest: int) -> None:
        self._end = _bent(max(highest, _MINUTE)) * 1.03

    def share(self, seconds: int) -> float:
        """Return where so much talk stands, 0 (none) to 1."""
        return _bent(seconds) / self._end

    def ticks(self) -> Sequence[int]:
        """Return nought, a minute, five and so on as far as the scale goes."""
        return [tick for tick in _TALK_TICKS if self.share(tick) <= 1]


def _bent(seconds: int) -> float:
    return log10(1 + seconds / _MINUTE)
