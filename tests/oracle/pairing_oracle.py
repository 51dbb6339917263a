"""Calls as they really were, and what a phone's log and a phone company's list would say of them.

Written from the description of the files alone: a phone begins a call at the dialling or the first ring and tells
every call, to the millisecond; a phone company begins at the answer, tells connected calls only, to the second, and
may round up the talk. Two calls with one person never overlap. So the true number of calls is known before any
program counts them.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

#: Seconds nobody rings longer than; then the network ends it.
LONGEST_RING = 55


@dataclass(frozen=True)
class TrueCall:
    """One call: milliseconds of the dialling, seconds of ringing and of talk (0 where nobody answered)."""

    number: str
    dialled: int
    ring: int
    talk: int
    incoming: bool

    @property
    def over(self) -> int:
        """Millisecond the line is free again."""
        return self.dialled + 1000 * (self.ring + self.talk)


@dataclass(frozen=True)
class Told:
    """One row of a file: milliseconds, seconds, direction, and whether talk took place."""

    number: str
    start: int
    seconds: int
    incoming: bool
    answered: bool


def history(choose: random.Random, number: str, begin: int, count: int) -> list[TrueCall]:
    """Calls with one number, one after the other, often redialled at once."""
    calls: list[TrueCall] = []
    free = begin
    for _ in range(count):
        pause = choose.choice((1, 3, 20, 70, 300, 5000, 90_000))
        answered = choose.random() < 0.7
        calls.append(TrueCall(
            number=number,
            dialled=free + 1000 * pause + choose.randrange(1000),
            ring=choose.randrange(1, LONGEST_RING),
            talk=choose.choice((1, 4, 5, 30, 61, 600)) if answered else 0,
            incoming=choose.random() < 0.5,
        ))
        free = calls[-1].over
    return calls


def phone_log(calls: list[TrueCall]) -> list[Told]:
    """Every call, from the dialling on."""
    return [Told(call.number, call.dialled, call.talk, call.incoming, call.talk > 0) for call in calls]


def older_backup(calls: list[TrueCall]) -> list[Told]:
    """The same log as another tool writes it: without milliseconds."""
    return [Told(one.number, one.start // 1000 * 1000, one.seconds, one.incoming, one.answered)
            for one in phone_log(calls)]


def carrier_list(choose: random.Random, calls: list[TrueCall]) -> list[Told]:
    """Connected calls, from the answer on; the talk is counted a second longer or not."""
    return [
        Told(one.number, (one.dialled // 1000 + one.ring) * 1000, one.talk + choose.randrange(2), one.incoming, True)
        for one in calls if one.talk
    ]
