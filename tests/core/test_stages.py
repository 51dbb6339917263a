"""When documented systems open whom: the data file, and people counted by hand."""

import tomllib
from copy import deepcopy
from typing import Any

import pytest

from core.assessment import Channel
from core.summary.stages import (
    STAGES_FILE,
    Condition,
    Opens,
    SourceKind,
    load_stages,
    stages_from,
    timelines,
)
from resources import resource
from tests.core.builders import assessed, book, call, card, log
from tests.core.made_people import made_assessment

RAW = tomllib.loads(resource("model", STAGES_FILE).read_text(encoding="utf-8"))


def person_of(calls_by_name: dict[str, int], *, never: tuple[str, ...] = (), **options: Any) -> Any:
    """Return an assessment of these people; somebody's calls last a minute each."""
    numbers = {name: f"138{index:08}" for index, name in enumerate([*calls_by_name, *never])}
    rows = [call(numbers[name], f"2026-05-{1 + again % 28:02}T{8 + again // 28:02}:00:00")
            for name, count in calls_by_name.items() for again in range(count)]
    for option in ("typed_contacts", "workplaces"):
        options[option] = tuple(numbers[name] for name in options.get(option, ()))
    return assessed(book(*(card(name, number) for name, number in numbers.items())), log(*rows), **options)


def stage_names(result: Any, system: str) -> list[list[str]]:
    names = {one.person.key: one.person.name for one in result.exposures}
    (line,) = [line for line in timelines(result.exposures) if line.system.id == system]
    return [[names[key] for key in stage.keys] for stage in line.stages]


def test_the_file_holds_the_documented_systems() -> None:
    systems = load_stages().systems
    assert [(one.id, one.country, one.kind) for one in systems] == [
        ("bomber", "ID", SourceKind.CODE), ("suniu", "CN", SourceKind.CODE), ("liquan", "CN", SourceKind.CODE),
        ("okash", "KE", SourceKind.REPORT), ("worst", "CN", SourceKind.REPORT)]
    bomber = systems[0].stages
    assert [(stage.first_day, stage.last_day, stage.top, stage.more) for stage in bomber] == [
        (5, 10, 0, 0), (11, 30, 0, 0), (31, 60, 5, 10), (61, 90, 5, 20)]
    assert bomber[0].condition is Condition.NO_ANSWER
    assert [stage.first_day for stage in systems[1].stages] == [3, 15]
    assert [(stage.first_day, stage.last_day) for stage in systems[2].stages] == [(1, 10), (11, 30), (31, None)]


def test_groups_open_one_after_the_other() -> None:
    # 40, 39, 38 … calls; the typed contact is called most but takes none of the five places.
    calls = {f"人{place:02}": 40 - place for place in range(30)}
    result = person_of(calls, typed_contacts=("人00",), workplaces=("人29",))
    stages = stage_names(result, "bomber")
    assert stages[0] == ["人00"]
    assert stages[1] == ["人00", "人29"]
    assert stages[2] == ["人00", "人29", *(f"人{place:02}" for place in range(1, 16))]
    assert stages[3] == ["人00", "人29", *(f"人{place:02}" for place in range(1, 26))]
    (bomber, *_) = timelines(result.exposures)
    assert bomber.stages[2].counts == {
        Opens.TYPED_CONTACTS: 1, Opens.WORKPLACE: 1, Opens.CALL_TOP: 5, Opens.MORE: 10}


def test_the_five_called_most_come_first_whatever_the_talk() -> None:
    numbers = {name: f"138{index:08}" for index, name in enumerate("甲乙丙丁戊己庚")}
    rows = [call(number, f"2026-05-{1 + again:02}T08:00:00", 30) for place, number in enumerate(numbers.values())
            for again in range(12 - place)]
    rows += [call(numbers["庚"], "2026-05-29T09:00:00", 9000)]
    result = assessed(book(*(card(name, number) for name, number in numbers.items())), log(*rows))
    stage = stage_names(result, "bomber")[2]
    # 庚 talks longest but is seventh by calls: first among the further ones.
    assert stage == ["甲", "乙", "丙", "丁", "戊", "庚", "己"]


def test_the_whole_address_book_opens_with_those_never_called() -> None:
    result = person_of({"甲": 3}, never=("乙", "丙"), typed_contacts=("丙",))
    assert sorted(stage_names(result, "suniu")[0]) == ["丙", "乙", "甲"]
    (_, suniu, *_) = timelines(result.exposures)
    assert suniu.stages[0].counts == {Opens.TYPED_CONTACTS: 1, Opens.ADDRESS_BOOK: 2}


def test_closed_channels_open_nobody() -> None:
    closed = frozenset({Channel.ADDRESS_BOOK, Channel.CALL_LOG, Channel.CARRIER_RECORDS})
    result = person_of({"甲": 3}, never=("乙",), typed_contacts=("乙",), closed=closed)
    assert stage_names(result, "suniu") == [["乙"], ["乙"]]
    assert stage_names(result, "bomber")[3] == ["乙"]


def test_nobody_gives_empty_stages() -> None:
    assert all(stage.keys == () for line in timelines(made_assessment().exposures) for stage in line.stages)


@pytest.mark.parametrize(("spoil", "words"), [
    (lambda raw: raw.pop("checked_on"), "checked_on"),
    (lambda raw: raw.update(checked_on="today"), "date"),
    (lambda raw: raw.update(systems=[]), "id of its own"),
    (lambda raw: raw["systems"].append(raw["systems"][0]), "id of its own"),
    (lambda raw: raw["systems"][0].update(source={"en": "somewhere"}), "lacks"),
    (lambda raw: raw["systems"][0].update(kind="rumour"), "rumour"),
    (lambda raw: raw["systems"][0].update(stages=[]), "lacks"),
    (lambda raw: raw["systems"][0]["stages"].reverse(), "follow"),
    (lambda raw: raw["systems"][0]["stages"][0].update(last_day=2), "do not fit"),
    (lambda raw: raw["systems"][0]["stages"][0].update(first_day=0), "do not fit"),
    (lambda raw: raw["systems"][0]["stages"][2].pop("top"), "number of people"),
    (lambda raw: raw["systems"][0]["stages"][0].update(more=3), "number of people"),
    (lambda raw: raw["systems"][0]["stages"][0].update(opens=["everybody"]), "everybody"),
    (lambda raw: raw["systems"][0]["stages"][0].update(condition="soon"), "soon"),
    (lambda raw: raw["systems"][0]["stages"][0].pop("first_day"), "first_day"),
])
def test_a_wrong_file_is_refused(spoil: Any, words: str) -> None:
    raw = deepcopy(RAW)
    spoil(raw)
    with pytest.raises(ValueError, match=words):
        stages_from(raw)
