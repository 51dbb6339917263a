"""Files about the same true calls, overlapping in every way: each call is counted once, none is lost."""

import random

import pytest

from core.calls import CallTable, Direction, Outcome, call_kind
from core.records import FileContent, FileKind
from core.score.evaluate import EvaluateOptions, Evidence, gather
from tests.oracle.pairing_oracle import Told, TrueCall, carrier_list, history, older_backup, phone_log

#: 2026-05-01 00:00 UTC.
BEGIN = 1_777_593_600_000
NUMBERS = ("13800000001", "13800000002", "02160000003")


def content(file: str, rows: list[Told], connected_only: bool = False, own: str = "") -> FileContent:
    table = CallTable()
    for row in rows:
        outcome = Outcome.ANSWERED if row.answered else Outcome.MISSED if row.incoming else Outcome.UNKNOWN
        kind = call_kind(Direction.IN if row.incoming else Direction.OUT, outcome)
        table.add(row.number, row.start, row.seconds, kind)
    return FileContent(file, FileKind.SMS_BACKUP_RESTORE, file, calls=table, connected_only=connected_only,
                       own_numbers=(own,) if own else ())


def evidence(*contents: FileContent) -> Evidence:
    return gather(contents, EvaluateOptions(country="CN"))


def by_number(found: Evidence) -> dict[str, int]:
    return {one.person.numbers[0].key: one.person.counts.calls for one in found.people}


def truth(calls: list[TrueCall]) -> dict[str, int]:
    keys = {raw: f"+86{raw.removeprefix('0')}" for raw in NUMBERS}
    return {key: sum(call.number == raw for call in calls) for raw, key in keys.items()
            if any(call.number == raw for call in calls)}


def some_calls(choose: random.Random) -> list[TrueCall]:
    return [call for number in NUMBERS for call in history(choose, number, BEGIN, choose.randrange(1, 25))]


@pytest.mark.parametrize("seed", range(40))
def test_a_phone_and_its_company(seed: int) -> None:
    choose = random.Random(seed)
    calls = some_calls(choose)
    phone, listed = content("phone.xml", phone_log(calls)), carrier_list(choose, calls)
    found = evidence(phone, content("list.csv", listed, connected_only=True))
    assert by_number(found) == truth(calls)
    assert sum(file.near_duplicates for file in found.coverage.files) == len(listed)
    pairs = {(pair.kept_start - pair.dropped_start) // -1000 for pair in found.merged}
    assert all(0 <= apart <= 60 for apart in pairs)


@pytest.mark.parametrize("seed", range(40, 80))
def test_three_files_of_which_each_lacks_some(seed: int) -> None:
    choose = random.Random(seed)
    calls = some_calls(choose)
    # Whole days are missing, as they are when a log is cut off or a list covers other months.
    cuts = sorted(choose.sample(range(BEGIN, max(call.over for call in calls) + 2), 2))
    first = [call for call in calls if call.dialled < cuts[1]]
    second = [call for call in calls if call.dialled >= cuts[0]]
    files = (
        content("a.xml", phone_log(first)),
        content("b.json", older_backup(second)),
        content("c.csv", carrier_list(choose, calls), connected_only=True),
    )
    found = evidence(*files)
    assert by_number(found) == truth(calls)
    assert found.merged == evidence(*reversed(files)).merged


@pytest.mark.parametrize("seed", range(80, 100))
def test_lists_of_two_sims_beside_the_phone_that_holds_both(seed: int) -> None:
    choose = random.Random(seed)
    calls = some_calls(choose)
    of_first = [choose.random() < 0.5 for _ in calls]
    lists = [
        content(f"list-{own}.csv", carrier_list(choose, [
            call for call, first in zip(calls, of_first, strict=True) if first is wanted]), True, own)
        for own, wanted in (("13900000001", True), ("13900000002", False))
    ]
    assert by_number(evidence(content("phone.xml", phone_log(calls)), *lists)) == truth(calls)
    # Without the phone's log nothing in one list is in the other.
    connected = [call for call in calls if call.talk]
    assert by_number(evidence(*lists)) == truth(connected)
