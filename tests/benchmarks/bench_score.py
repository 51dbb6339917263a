"""Joining, counting and scoring 100,000 calls and 5,000 contacts, beside a bare count of the same calls.

Run it with ``python -m tests.benchmarks.bench_score``. The reference does the least anybody could do: one pass
that adds up calls and seconds by number and sorts by count. Prints seconds, the ratio, and what a closed channel
costs: the whole assessment again, and the comparison that the page "What if" asks for, the first time a set of
channels is asked about and later (goal: under 30 ms).
"""

import argparse
import statistics
import time
from collections.abc import Callable
from functools import partial
from itertools import combinations

from core.assessment import Channel, CorrectionKind, RelationClass
from core.calls import CallTable, Direction, Outcome, call_kind
from core.owner import Answers, Correction, mark_of
from core.records import Card, CardPhone, FileContent, FileKind
from core.score.evaluate import EvaluateOptions, Evidence, assess, gather
from core.what_if.closing import WhatIf
from core.what_if.records import Switches
from tests.benchmarks.generated import call_rows, names, number

_KINDS = {1: call_kind(Direction.IN), 2: call_kind(Direction.OUT), 3: call_kind(Direction.IN, Outcome.MISSED)}


def contents(calls: int, contacts: int) -> list[FileContent]:
    """What the readers would give for the invented person."""
    known = names(contacts)
    cards = tuple(Card(name, phones=(CardPhone(number(index)),)) for index, name in enumerate(known))
    table = CallTable()
    for contact, moment, seconds, kind in call_rows(calls, contacts):
        table.add(number(contact), moment, seconds, _KINDS[kind], known[contact])
    return [
        FileContent("book.vcf", FileKind.VCARD, "1", cards=cards),
        FileContent("calls.xml", FileKind.SMS_BACKUP_RESTORE, "2", calls=table),
    ]


def bare_count(files: list[FileContent]) -> list[tuple[int, list[int]]]:
    """Add up calls and seconds by peer and sort by count."""
    totals: dict[int, list[int]] = {}
    for file in files:
        for peer, seconds in zip(file.calls.peer, file.calls.durations, strict=True):
            total = totals.setdefault(peer, [0, 0])
            total[0] += 1
            total[1] += seconds
    return sorted(totals.items(), key=lambda item: -item[1][0])


def corrections(evidence: Evidence) -> dict[str, Correction]:
    """One correction of each cost, about people who are called often."""
    first, second = (mark_of(one.person) for one in evidence.people[:2])
    return {
        "relation": Correction(CorrectionKind.RELATION, first, RelationClass.FRIEND),
        "service": Correction(CorrectionKind.SERVICE, first, "yes"),
        "left out": Correction(CorrectionKind.LEAVE_OUT, first),
        "same person": Correction(CorrectionKind.SAME_PERSON, first, other=second),
    }


def seconds_of(work: Callable[[], object]) -> float:
    """Time one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=100_000)
    parser.add_argument("--contacts", type=int, default=5_000)
    parser.add_argument("--runs", type=int, default=5)
    wanted = parser.parse_args()
    files = contents(wanted.calls, wanted.contacts)
    options = EvaluateOptions(country="CN")
    pairs = [
        (seconds_of(lambda: gather(files, options)), seconds_of(lambda: bare_count(files))) for _ in range(wanted.runs)
    ]
    evidence = gather(files, options)
    closed = frozenset({Channel.ADDRESS_BOOK})
    again = statistics.median(seconds_of(lambda: assess(evidence, closed)) for _ in range(wanted.runs))
    channels = (Channel.ADDRESS_BOOK, Channel.CALL_LOG, Channel.CARRIER_RECORDS)
    made = seconds_of(lambda: WhatIf(evidence, Answers()))
    what_if = WhatIf(evidence, Answers())
    asked = [Switches(frozenset(chosen)) for size in (1, 2) for chosen in combinations(channels, size)]
    first = [seconds_of(lambda one=one: what_if.compare(one).first(20)) for one in asked]
    later = [seconds_of(lambda one=one: what_if.compare(one).first(20)) for one in asked]
    ours, bare = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"{wanted.calls:,} calls, {wanted.contacts:,} contacts")
    print(f"join, count and rank   {ours:7.3f} s")
    print(f"bare count             {bare:7.3f} s")
    print(f"ratio                  {ours / bare:7.1f}")
    print(f"assess a closed channel   {again * 1000:7.1f} ms")
    print(f"what if, made once        {made * 1000:7.1f} ms (in the worker)")
    print(f"what if, first time       {statistics.median(first) * 1000:7.1f} ms (longest {max(first) * 1000:.1f})")
    print(f"what if, asked before     {statistics.median(later) * 1000:7.1f} ms (longest {max(later) * 1000:.1f})")
    for name, correction in corrections(evidence).items():
        said = EvaluateOptions(country="CN", corrections=(correction,))
        work = partial(gather, files, said, before=evidence)
        anew = statistics.median(seconds_of(work) for _ in range(wanted.runs))
        print(f"correction: {name:<13} {anew * 1000:7.1f} ms")


if __name__ == "__main__":
    main()
