"""`assess` against a second, independent reading of the model: every figure of every person, over invented logs."""

import csv
import io
import itertools
import json
import random
from collections.abc import Sequence
from contextlib import redirect_stdout
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.command_line import main
from tests.oracle.exposure_oracle import CLOSABLE, ZONE, Call, Card, Options, assess, people_of

RELATIONS = {
    "妈妈": "parent",
    "老公": "partner",
    "李经理": "boss",
    "同事小张": "colleague",
    "表哥": "kin",
    "王芳": "named",
}
NAMES = tuple(RELATIONS)
SERVICES = ("10086", "95588")
TYPES = (1, 1, 1, 2, 2, 2, 3, 4, 5, 6, 7, 100, 101, 9)

#: Printed figures have one decimal; the tie part takes the rest of rounding, so that the parts add up.
SCORE_STEP, POINTS_STEP = 0.05 + 1e-6, 0.11
AS_THEY_ARE = (
    "band", "playbook_ranks", "playbooks_top10", "calls", "answered", "outgoing", "incoming", "missed", "talk_seconds",
    "active_days", "active_weeks", "first_call", "last_call", "calls_30", "calls_90", "calls_180", "talk_seconds_30",
    "talk_seconds_90", "talk_seconds_180", "night_calls", "weekend_calls", "channels", "in_address_book",
    "service_number", "typed_contact", "workplace",
)

Case = tuple[list[Card], list[Call], Options]


def mobile(index: int) -> str:
    return f"+86138{index:08d}"


def write_book(path: Path, cards: Sequence[Card]) -> None:
    lines = []
    for card in cards:
        lines += ["BEGIN:VCARD", "VERSION:3.0", f"FN:{card.names[0]}"]
        lines += [f"NICKNAME:{nickname}" for nickname in card.names[1:]]
        lines += [f"TEL;TYPE=CELL:{number}" for number in card.numbers]
        lines.append("END:VCARD")
    path.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8", newline="")


def write_log(path: Path, calls: Sequence[Call]) -> None:
    rows = [
        f'<call number={quoteattr(call.number)} duration="{call.duration}" date="{call.milliseconds}" '
        f'type="{call.type}" presentation="{1 if call.number else 2}" subscription_id="1" '
        f"contact_name={quoteattr(call.cached_name or '(Unknown)')} />"
        for call in calls
    ]
    head = f"<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<calls count=\"{len(calls)}\">\n"
    path.write_text(head + "\n".join(rows) + "\n</calls>\n", encoding="utf-8")


def words_of(options: Options) -> list[str]:
    words = ["--country", "CN", "--full-numbers", "--full-names"]
    for option, values in (
        ("--typed-contact", options.typed),
        ("--workplace", options.workplaces),
        ("--own-number", options.own),
        ("--close", options.closed),
    ):
        for value in sorted(values):
            words += [option, value]
    return words + (["--reference-date", options.reference.isoformat()] if options.reference else [])


def printed(files: Sequence[Path], options: Options, form: str = "json") -> str:
    with redirect_stdout(io.StringIO(newline="")) as out:
        assert main([*map(str, files), "--format", form, *words_of(options)]) == 0
    return out.getvalue()


def written(folder: Path, case: Case) -> list[Path]:
    cards, calls, _ = case
    files = []
    if cards:
        files.append(folder / "book.vcf")
        write_book(files[-1], cards)
    if calls or not cards:
        files.append(folder / "calls.xml")
        write_log(files[-1], calls)
    return files


def compare(folder: Path, case: Case) -> None:
    cards, calls, options = case
    answer = json.loads(printed(written(folder, case), options))
    expected = assess(cards, calls, options, RELATIONS)
    if expected["reference_date"]:
        assert answer["reference_date"] == expected["reference_date"]
    assert answer["channels"] == expected["channels"]
    coverage = answer["coverage"]
    assert set(coverage["warnings"]) == expected["coverage"].pop("warnings")
    assert len(coverage["warnings"]) == len(set(coverage["warnings"]))
    assert {name: coverage[name] for name in expected["coverage"]} == expected["coverage"]
    assert {file["kind"]: file["records"] for file in coverage["files"]} == {
        kind: len(records)
        for kind, records in (("vcard", cards), ("sms_backup_restore", calls))
        if records or (kind == "sms_backup_restore" and not cards)
    }
    compare_people(answer["contacts"], expected["contacts"])


def identity(contact: dict[str, Any]) -> tuple[str, ...]:
    """What tells a person in both answers: its numbers, or its name where it has none."""
    return tuple(sorted(number.replace(" ", "") for number in contact["numbers"])) or (contact["name"],)


def compare_people(found: list[dict[str, Any]], expected: list[dict[str, Any]]) -> None:
    wanted = {tuple(sorted(one["numbers"])) or tuple(one["names"]): one for one in expected}
    assert len(wanted) == len(expected) == len(found)
    assert [one["rank"] for one in found] == list(range(1, len(found) + 1))
    assert len({one["key"] for one in found}) == len(found)
    order = [(*wanted[identity(one)]["order"], one["key"]) for one in found]
    assert order == sorted(order)
    for one in found:
        compare_person(one, wanted[identity(one)])


def compare_person(found: dict[str, Any], expected: dict[str, Any]) -> None:
    assert {name: found[name] for name in AS_THEY_ARE} == {name: expected[name] for name in AS_THEY_ARE}
    assert found["name"] in (expected["names"] or {""})
    assert found["relation"]["class"] in expected["relations"]
    assert found["score"] == pytest.approx(expected["score"], abs=SCORE_STEP)
    assert set(found["points"]) == set(expected["points"])
    for part, value in expected["points"].items():
        assert found["points"][part] == pytest.approx(value, abs=POINTS_STEP), part
    assert sum(found["points"].values()) == pytest.approx(found["score"], abs=1e-6)
    for figure in (found["score"], *found["points"].values()):
        assert figure == round(figure, 1)


LAST_DAY = datetime(2026, 5, 31, tzinfo=ZONE)
MOBILES = tuple(mobile(index) for index in range(12))
# Where windows, nights, days and the longest call that counts begin and end.
DAYS = (0, 1, 29, 30, 31, 89, 90, 91, 179, 180, 181)
SECONDS = (0, 7 * 3600 - 1, 7 * 3600, 22 * 3600 - 1, 22 * 3600, 86399)
DURATIONS = (0, 0, 1, 60, 3600, 3601, 20000)


def moment(days_ago: int, second_of_day: int, millisecond: int) -> int:
    when = LAST_DAY - timedelta(days=days_ago) + timedelta(seconds=second_of_day)
    return round(when.timestamp()) * 1000 + millisecond


def without_repeats(cards: list[Card], calls: list[Call], options: Options) -> list[Call]:
    """Leave out calls that one person would have made at the same instant: they would be one call read twice."""
    people = people_of(cards, calls, options)
    holder = {number: index for index, person in enumerate(people) for number in person.numbers}
    return list({(holder.get(call.number, call.number), call.milliseconds): call for call in calls}.values())


seconds_of_day = st.sampled_from(SECONDS) | st.integers(0, 86399)
days_ago = st.sampled_from(DAYS) | st.integers(0, 45) | st.integers(0, 400)
log_rows = st.builds(
    Call,
    number=st.sampled_from((*MOBILES, *MOBILES, *SERVICES, "")),
    milliseconds=st.builds(moment, days_ago, seconds_of_day, st.sampled_from((0, 0, 1, 999))),
    duration=st.sampled_from(DURATIONS) | st.integers(0, 1500),
    type=st.sampled_from(TYPES),
    cached_name=st.sampled_from(("", "", *NAMES)),
)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    cards: list[Card] = []
    for position in range(draw(st.integers(0, 8))):
        names = tuple(draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=2, unique=True)))
        numbers = draw(st.lists(st.sampled_from(MOBILES), max_size=3, unique=True))
        if position < len(SERVICES) and draw(st.booleans()):
            numbers.append(SERVICES[position])
        if numbers or not any(card.names[0] == names[0] and not card.numbers for card in cards):
            cards.append(Card(names, tuple(numbers)))
    some = st.frozensets(st.sampled_from((*MOBILES, *SERVICES)), max_size=2)
    rarely = st.just(frozenset[str]()) | some
    options = Options(
        closed=draw(st.frozensets(st.sampled_from(CLOSABLE))),
        typed=draw(rarely),
        workplaces=draw(rarely),
        own=draw(rarely),
        reference=draw(st.none() | days_ago.map(lambda days: (LAST_DAY - timedelta(days=days - 10)).date())),
    )
    calls = draw(st.lists(log_rows, max_size=60))
    return cards, without_repeats(cards, calls, options), options


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(case=cases())
def test_any_small_log(tmp_path_factory: pytest.TempPathFactory, case: Case) -> None:
    compare(tmp_path_factory.mktemp("case"), case)


def random_case(seed: int, people: int, size: int) -> Case:
    """A book of most of these people and a log in which few are called often, as in life."""
    choose = random.Random(seed)

    def sometimes(edges: Sequence[int], otherwise: int) -> int:
        return choose.choice(edges) if choose.random() < 0.2 else otherwise

    numbers = [mobile(index) for index in range(people)]
    second = {number: mobile(500 + index) for index, number in enumerate(numbers) if choose.random() < 0.15}
    cards = [
        Card((choose.choice(NAMES),), (number, second[number]) if number in second else (number,))
        for number in numbers
        if choose.random() < 0.7
    ]
    cards += [Card(("王芳",), (mobile(900),)), Card(("李经理",), ("95588",)), Card(("表哥",), ())]
    cards.append(Card((choose.choice(NAMES),), (choose.choice(numbers), mobile(901))))
    calls = []
    for number in choose.choices(numbers, [1 / (place + 1) for place in range(people)], k=size):
        dialled = second.get(number, number) if choose.random() < 0.3 else number
        when = moment(
            sometimes(DAYS, int(choose.triangular(0, 300, 20))),
            sometimes(SECONDS, choose.randrange(86400)),
            choose.choice((0, 137)),
        )
        cached = choose.choice(("", "", *NAMES)) if choose.random() < 0.05 else ""
        duration = sometimes(DURATIONS, int(choose.expovariate(1 / 120)))
        calls.append(Call(dialled, when, duration, choose.choice(TYPES), cached))
    calls += [Call("10086", moment(day, 40000, 5), 30, 1) for day in range(0, 60, 3)]
    calls += [Call("", moment(day, 50000, 6), 0, 3) for day in range(0, 60, 7)]
    options = Options(
        closed=frozenset(choose.sample(CLOSABLE, choose.choice((0, 0, 1, 2)))),
        typed=frozenset(choose.sample(numbers, choose.choice((0, 2)))),
        workplaces=frozenset(choose.sample(numbers, choose.choice((0, 1)))),
        own=frozenset(choose.sample(numbers, choose.choice((0, 1)))),
        reference=choose.choice((None, (LAST_DAY - timedelta(days=choose.randrange(-40, 100))).date())),
    )
    return cards, without_repeats(cards, calls, options), options


@pytest.mark.parametrize("seed", range(1, 61))
def test_a_short_log(tmp_path: Path, seed: int) -> None:
    compare(tmp_path, random_case(seed, people=14, size=40))


@pytest.mark.parametrize("seed", range(101, 113))
def test_a_half_year(tmp_path: Path, seed: int) -> None:
    compare(tmp_path, random_case(seed, people=60, size=2000))


def two_logs(folder: Path, case: Case, shared: int) -> tuple[Path, Path, Path]:
    """The book, and the log in two files that have `shared` rows in common."""
    calls = case[1]
    book, log = written(folder, case)
    second = folder / "calls-2.xml"
    half = len(calls) // 2
    write_log(log, calls[: half + shared])
    write_log(second, calls[half:])
    return book, log, second


@pytest.mark.parametrize("form", ["json", "csv", "table"])
def test_the_order_of_files_changes_no_byte(tmp_path: Path, form: str) -> None:
    case = random_case(7, people=40, size=600)
    files = two_logs(tmp_path, case, shared=100)
    assert len({printed(order, case[2], form) for order in itertools.permutations(files)}) == 1


def test_repeated_rows_and_the_order_of_rows_change_nobody(tmp_path: Path) -> None:
    cards, calls, options = random_case(7, people=40, size=600)
    book, log, second = two_logs(tmp_path, (cards, calls, options), shared=100)
    twice = json.loads(printed([book, log, second], options))
    assert [file["duplicates"] for file in twice["coverage"]["files"]] == [0, 0, 100]
    second.unlink()
    write_log(log, calls[::-1])
    once = json.loads(printed([book, log], options))
    assert once["contacts"] == twice["contacts"]
    assert once["coverage"] | {"files": []} == twice["coverage"] | {"files": []}


def test_csv_says_what_json_says(tmp_path: Path) -> None:
    cards, calls, options = random_case(8, people=40, size=600)
    files = written(tmp_path, (cards, calls, options))
    rows = list(csv.DictReader(io.StringIO(printed(files, options, "csv"), newline="")))
    contacts = json.loads(printed(files, options))["contacts"]
    assert len(rows) == len(contacts)
    for row, contact in zip(rows, contacts, strict=True):
        flat = dict(contact)
        for name in ("points", "playbook_ranks", "relation"):
            flat |= {f"{name}.{part}": value for part, value in flat.pop(name).items()}
        assert {name for name in row if row[name]} >= {name for name in flat if flat[name] not in (None, "", [])}
        for name, value in flat.items():
            assert row[name].removeprefix("'") == as_cell(value), name


def as_cell(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "; ".join(value)
    return "" if value is None else str(value)


def test_table_lists_the_people_of_json(tmp_path: Path) -> None:
    cards, calls, options = random_case(9, people=40, size=600)
    files = written(tmp_path, (cards, calls, options))
    lines = printed(files, options, "table").splitlines()
    contacts = json.loads(printed(files, options))["contacts"]
    assert lines[len(contacts) + 1] == ""
    for line, contact in zip(lines[1:], contacts, strict=False):
        words = line.split()
        assert words[0] == str(contact["rank"])
        assert words[-2:] == [f"{contact['score']:.1f}", contact["band"]]
        assert contact["name"] in line
        assert ", ".join(contact["numbers"]) in line
