"""The ready sets of switches as the data file gives them, and the owner's own plans."""

import time
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment import CLOSABLE, Channel
from core.checklist.steps import load_checklist
from core.owner import PersonMark, mark_of
from core.score.evaluate import EvaluateOptions, gather
from core.what_if.records import Switches
from core.what_if.scenarios import (
    MAX_NAME,
    SCENARIOS_FILE,
    Plan,
    Reserve,
    ScenarioId,
    load_scenarios,
    plan_of,
    scenarios_from,
    with_plan,
    without_plan,
)
from resources import resource
from tests.core.builders import REFERENCE, book, card
from tests.core.made_people import made_exposure, made_number

BOOK, LOG, BILL, SMS = Channel.ADDRESS_BOOK, Channel.CALL_LOG, Channel.CARRIER_RECORDS, Channel.SMS


def raw():
    return tomllib.loads(resource("model", SCENARIOS_FILE).read_text(encoding="utf-8"))


def test_what_each_scenario_closes():
    assert {one.id: set(one.closes) for one in load_scenarios().all} == {
        ScenarioId.TODAY: set(),
        ScenarioId.CONTACTS_DENIED: {BOOK},
        ScenarioId.CONTACTS_AND_CALL_LOG_DENIED: {BOOK, LOG},
        ScenarioId.CARRIER_CLOSED: {BILL},
        ScenarioId.ALL_THREE_CLOSED: {BOOK, LOG, BILL},
        ScenarioId.EMPTY_LISTS: {BOOK, LOG, SMS},
        ScenarioId.LIMITED_CONTACTS: set(),
        ScenarioId.NEW_PHONE: {BOOK, LOG, SMS},
    }
    assert [one.id for one in load_scenarios().all if one.limited] == [ScenarioId.LIMITED_CONTACTS]
    assert all(one.reserve is not Reserve.NONE for one in load_scenarios().all if one.id is not ScenarioId.TODAY)


def test_every_source_has_a_name_in_both_languages():
    scenarios, checklist = load_scenarios(), load_checklist()
    for one in scenarios.all:
        assert bool(one.sources) == (one.id is not ScenarioId.TODAY)
        for key in one.sources:
            name = scenarios.sources[key] if key in scenarios.sources else checklist.sources[key].name
            assert set(name.by_language) >= {"en", "zh"}
            assert all(name.by_language.values())
    assert scenarios.checked_on.year >= 2026


def test_a_scenario_closes_on_top_of_today():
    today = Switches(frozenset({SMS}))
    scenarios = load_scenarios()
    assert scenarios.one(ScenarioId.TODAY).switches(today) == today
    assert scenarios.one(ScenarioId.CARRIER_CLOSED).switches(today, {"p1"}) == Switches(frozenset({SMS, BILL}))
    assert scenarios.one(ScenarioId.LIMITED_CONTACTS).switches(today) == Switches(today.closed, frozenset())
    assert scenarios.one(ScenarioId.LIMITED_CONTACTS).switches(today, {"p1"}).picked == {"p1"}


@pytest.mark.parametrize("damage", [
    lambda data: data["scenario"].pop(),
    lambda data: data["scenario"].reverse(),
    lambda data: data["scenario"][1].pop("closes"),
    lambda data: data["scenario"][1].update(closes=["typed_contacts"]),
    lambda data: data["scenario"][1].update(closes=["fax"]),
    lambda data: data["scenario"][1].update(kind="rumour"),
    lambda data: data["scenario"][1].update(reserve="unheard_of"),
    lambda data: data.pop("sources"),
    lambda data: data.pop("checked_on"),
])
def test_a_damaged_file_is_refused(damage):
    data = raw()
    damage(data)
    with pytest.raises(ValueError, match="scenarios"):
        scenarios_from(data)


def people():
    evidence = gather([book(card("妈妈", "13800000001", "13800000002"), card("李四", "13800000003"), card("无号"))],
                      EvaluateOptions(country="CN", reference_date=REFERENCE))
    return [one.person for one in evidence.people]


def test_a_plan_finds_its_people_again_in_another_import():
    first = people()
    keys = {one.name: one.key for one in first}
    plan = plan_of("我的办法", Switches(frozenset({BILL}), frozenset({keys["妈妈"], keys["无号"]})), first)
    assert plan.switches(first) == Switches(frozenset({BILL}), frozenset({keys["妈妈"], keys["无号"]}))
    again = gather([book(card("母亲", "13800000002"), card("王五", "13800000009"))],
                   EvaluateOptions(country="CN", reference_date=REFERENCE)).people
    found = plan.switches([one.person for one in again])
    assert found.picked == {one.person.key for one in again if one.person.name == "母亲"}
    assert plan_of("x" * 200, Switches(), first) == Plan("x" * MAX_NAME, frozenset())


_INDICES = st.lists(st.integers(1, 4), max_size=2, unique=True)
_NAMES = st.lists(st.sampled_from("abc"), max_size=2, unique=True)


@given(st.lists(st.tuples(_INDICES, st.sampled_from(["", "a", "b", "c"])), max_size=5),
       st.lists(st.tuples(_INDICES, _NAMES), max_size=5))
def test_a_plan_picks_whoever_one_of_its_marks_meets(people, picked):
    made = [made_exposure(index, name=name, numbers=tuple(map(made_number, numbers))).person
            for index, (numbers, name) in enumerate(people)]
    marks = tuple(PersonMark(frozenset(made_number(index).key for index in numbers), frozenset(names))
                  for numbers, names in picked)
    met = {one.key for one in made if any(mark_of(one).meets(mark) for mark in marks)}
    assert Plan("a", frozenset(), marks).switches(made).picked == met


def test_a_plan_of_thousands_finds_thousands_at_once():
    people = [made_exposure(index).person for index in range(20_000)]
    begin = time.process_time()
    plan = plan_of("all", Switches(picked=frozenset(one.key for one in people)), people)
    assert len(plan.switches(people).picked) == 20_000
    # Comparing each with each took twenty seconds.
    assert time.process_time() - begin < 5


def test_plans_are_kept_by_name():
    old, other = Plan("a", frozenset({BOOK})), Plan("b", frozenset(CLOSABLE))
    assert with_plan((old, other), Plan("a", frozenset())) == (Plan("a", frozenset()), other)
    assert with_plan((old,), other) == (old, other)
    assert without_plan((old, other), "a") == (other,)
    assert without_plan((old,), "b") == (old,)
