"""How well the score orders people on real calls: the Copenhagen Networks Study beside simple baselines.

536 students, 28 days, calls among participants only, no names: so the relation part is left out and the score is
that of playbooks and tie. Run ``python -m tests.validity.copenhagen`` to print the figures; the test holds the bars.
The data is not part of the project; it is looked for beside the checkout.
"""

import csv
import statistics
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.assessment import Exposure
from core.calls import CallTable, Direction, Outcome, call_kind
from core.records import FileContent, FileKind
from core.score.evaluate import EvaluateOptions, evaluate

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "calls" / "copenhagen"
#: Fewest people called for an order to be worth comparing.
FEWEST_PEOPLE = 4
#: For telling friends from others, where no order is compared.
FEWEST_FOR_FRIENDS = 3
#: The study's time starts at 0; any midnight will do.
_START_MS = 1_700_006_400_000
_HALF_SECONDS = 14 * 86_400

#: seconds from the start, caller, callee, duration (-1 missed)
CallRow = tuple[int, int, int, int]
Measure = Callable[[Exposure], float]

METHODS: dict[str, Measure] = {
    "score": lambda one: one.points.playbooks + one.points.tie,
    "tie alone": lambda one: one.points.tie,
    "count": lambda one: one.person.counts.calls,
    "duration": lambda one: one.person.counts.talk_seconds,
    "active days": lambda one: one.person.counts.active_days,
    "recency": lambda one: one.person.counts.last_call.timestamp() if one.person.counts.last_call else 0.0,
}


@dataclass(frozen=True, slots=True)
class Figures:
    """Mean over students of one measure by method, and over how many students."""

    students: int
    by_method: dict[str, float]


def rows(name: str) -> list[tuple[int, ...]]:
    """Return the rows of one of the study's tables."""
    with (DATA / name).open(encoding="utf-8", newline="") as stream:
        return [tuple(map(int, row)) for row in list(csv.reader(stream))[1:]]


def calls_by_student() -> dict[int, list[CallRow]]:
    """Return each student's calls in both directions."""
    found: dict[int, list[CallRow]] = defaultdict(list)
    for second, caller, callee, duration in rows("calls.csv"):
        for student in {caller, callee}:
            found[student].append((second, caller, callee, duration))
    return found


def exposures(student: int, calls: Iterable[CallRow]) -> dict[int, Exposure]:
    """Assess one student's calls; people by their id in the study."""
    table = CallTable()
    for second, caller, callee, duration in calls:
        outgoing = caller == student
        outcome = Outcome.MISSED if duration < 0 and not outgoing else Outcome.UNKNOWN
        kind = call_kind(Direction.OUT if outgoing else Direction.IN, outcome)
        table.add(_number(callee if outgoing else caller), _START_MS + second * 1000, max(duration, 0), kind)
    content = FileContent("calls", FileKind.SMS_BACKUP_RESTORE, str(student), calls=table)
    result = evaluate([content], EvaluateOptions(country="CN"))
    return {int(one.person.numbers[0].key[-4:]): one for one in result.exposures}


def _number(student: int) -> str:
    return f"1380000{student:04d}"


def spearman(first: Sequence[float], second: Sequence[float]) -> float | None:
    """Return the rank correlation, or None where one side is all equal."""
    if len(set(first)) < 2 or len(set(second)) < 2:
        return None
    return statistics.correlation(_ranks(first), _ranks(second))


def _ranks(values: Sequence[float]) -> list[float]:
    """Return places; equal values share the mean of theirs."""
    places: dict[float, list[int]] = defaultdict(list)
    for place, value in enumerate(sorted(values)):
        places[value].append(place)
    return [statistics.fmean(places[value]) for value in values]


def auc(scores: Sequence[float], truth: Sequence[bool]) -> float | None:
    """Return how often a true one scores above a false one, ties counting half; None without both."""
    true = [score for score, flag in zip(scores, truth, strict=True) if flag]
    false = [score for score, flag in zip(scores, truth, strict=True) if not flag]
    if not true or not false:
        return None
    return statistics.fmean((a > b) + (a == b) / 2 for a in true for b in false)


def text_volume() -> Figures:
    """Rank correlation with the number of texts, which the score never sees."""
    texts: Counter[tuple[int, int]] = Counter()
    for _, sender, recipient in rows("sms.csv"):
        texts[sender, recipient] += 1
        texts[recipient, sender] += 1
    return _means(
        [
            spearman(scores, [texts[student, person] for person in people])
            for scores in ([measure(found[person]) for person in people] for measure in METHODS.values())
        ]
        for student, calls in sorted(calls_by_student().items())
        if (found := exposures(student, calls)) and len(people := sorted(found)) >= FEWEST_PEOPLE
    )


def friendship() -> Figures:
    """Area under the curve for friendship on a social network."""
    friends = {frozenset(pair) for pair in rows("fb_friends.csv")}
    return _means(
        [
            auc(scores, [frozenset((student, person)) in friends for person in people])
            for scores in ([measure(found[person]) for person in people] for measure in METHODS.values())
        ]
        for student, calls in sorted(calls_by_student().items())
        if (found := exposures(student, calls)) and len(people := sorted(found)) >= FEWEST_FOR_FRIENDS
    )


def later_calls() -> Figures:
    """Rank correlation of the first 14 days' order with the calls of the following 14 days."""
    results = []
    for student, calls in sorted(calls_by_student().items()):
        later = Counter(
            callee if caller == student else caller for second, caller, callee, _ in calls if second >= _HALF_SECONDS
        )
        found = exposures(student, (call for call in calls if call[0] < _HALF_SECONDS))
        if later and len(found) >= FEWEST_PEOPLE:
            people = sorted(found)
            truth = [later[person] for person in people]
            results.append([
                spearman([measure(found[person]) for person in people], truth) for measure in METHODS.values()
            ])
    return _means(results)


def _means(results: Iterable[Sequence[float | None]]) -> Figures:
    """Average over the students for whom every method has a value."""
    whole = [[value for value in row if value is not None] for row in results if None not in row]
    columns = zip(*whole, strict=True)
    return Figures(len(whole), dict(zip(METHODS, map(statistics.fmean, columns), strict=True)))


TASKS: dict[str, Callable[[], Figures]] = {
    "order by texts (rank correlation)": text_volume,
    "friendship (area under the curve)": friendship,
    "calls of the next 14 days (rank correlation)": later_calls,
}


def report() -> str:
    """Return all figures as a table."""
    lines = []
    for title, task in TASKS.items():
        figures = task()
        values = "  ".join(f"{name} {value:.3f}" for name, value in figures.by_method.items())
        lines.append(f"{title}, {figures.students} students: {values}")
    return "\n".join(lines)


if __name__ == "__main__":
    print(report())
