"""Corrections and what-if against the second reading of the model: everybody's figures, over invented logs."""

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.answer import Detail, to_json
from core.assessment import Channel, CorrectionKind, Harm, RelationClass
from core.owner import Answers, Correction, Grant, PersonMark
from core.progress import silent
from core.readers.source import ReadOptions
from core.reading.files import read_files
from core.score.evaluate import EvaluateOptions, Evidence, assess, gather
from core.what_if.closing import WhatIf
from core.what_if.records import Change, Switches
from tests.core.test_against_oracle import RELATIONS, Case, compare_people, random_case, written
from tests.oracle import exposure_oracle as oracle

SEEDS = range(300, 330)
#: Below the first ten nobody stands out.
LOWEST = ("mass_message", "not_visible")


def corrections_of(said: oracle.Said) -> tuple[Correction, ...]:
    def mark(number: str) -> PersonMark:
        return PersonMark(frozenset({number if number.startswith("+") else f"service:CN:{number}"}))

    return (
        *(Correction(CorrectionKind.RELATION, mark(number), RelationClass(kind))
          for number, kind in said.relations.items()),
        *(Correction(CorrectionKind.SERVICE, mark(number), "yes" if yes else "no")
          for number, yes in said.services.items()),
        *(Correction(CorrectionKind.SAME_PERSON, mark(one), other=mark(other)) for one, other in said.together),
        *(Correction(CorrectionKind.LEAVE_OUT, mark(number)) for number in sorted(said.left_out)),
        # How bad a call would be is never part of a score.
        *(Correction(CorrectionKind.HARM, mark(number), Harm.MUCH) for number in said.relations),
    )


def evidence_of(folder: Path, case: Case, said: oracle.Said, before: Evidence | None = None) -> Evidence:
    options = case[2]
    read = read_files(written(folder, case), ReadOptions(country="CN"), silent)
    asked = EvaluateOptions(
        country="CN", own_numbers=tuple(sorted(options.own)), typed_contacts=tuple(sorted(options.typed)),
        workplaces=tuple(sorted(options.workplaces)), corrections=corrections_of(said),
        reference_date=options.reference,
    )
    return gather(read.contents, asked, before=before)


def some_words(choose: random.Random, case: Case) -> oracle.Said:
    """Something about a few people; nobody is spoken of in two ways."""
    people = [one for one in oracle.people_of(*case) if one.numbers]
    together = [(one.numbers[0], other.numbers[-1]) for one, other in (choose.sample(people, 2),)]
    spoken = choose.sample([one for one in people if not set(one.numbers) & set(together[0])], 6)
    numbers = [choose.choice(one.numbers) for one in spoken]
    return oracle.Said(
        relations={number: choose.choice(list(oracle.LEVERAGE)) for number in numbers[:2]},
        services={numbers[2]: True, numbers[3]: False, choose.choice(("10086", "95588")): False},
        together=tuple(together),
        left_out=frozenset(numbers[4:]) | frozenset({numbers[0]}),
    )


def closed_by(case: Case) -> frozenset[Channel]:
    return frozenset(Channel(name) for name in case[2].closed)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_the_owner_says(tmp_path: Path, seed: int) -> None:
    case = random_case(seed, people=20, size=300)
    said = some_words(random.Random(seed), case)
    as_read = evidence_of(tmp_path, case, oracle.Said())
    for before in (None, as_read):
        found = json.loads(to_json(assess(evidence_of(tmp_path, case, said, before), closed_by(case)),
                                   Detail(full_numbers=True, full_names=True, top=0)))
        expected = oracle.assess(*case, RELATIONS, said)
        compare_people(found["contacts"], expected["contacts"])


def same_standing(changes: dict[frozenset[str], Change], side: str, case: Case, said: oracle.Said) -> None:
    expected = oracle.assess(*case, RELATIONS, said)["contacts"]
    assert len(changes) == len(expected)
    for one in expected:
        standing: Any = getattr(changes[frozenset(one["numbers"])], side)
        assert standing.score == pytest.approx(one["score"], abs=1e-6)
        assert standing.band == one["band"]
    ranks = [getattr(one, side).rank for one in changes.values()]
    assert sorted(ranks) == list(range(1, len(ranks) + 1))
    by_rank = sorted(changes.values(), key=lambda one: getattr(one, side).rank)
    scores = [getattr(one, side).score for one in by_rank]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_closing_changes(tmp_path: Path, seed: int) -> None:
    choose = random.Random(seed)
    cards, calls, options = random_case(seed, people=20, size=300)
    cards = [card for card in cards if card.numbers]
    case = cards, calls, options
    said = some_words(choose, case)
    evidence = evidence_of(tmp_path, case, said)
    grants = {Channel(name): choose.choice(list(Grant)) for name in oracle.CLOSABLE}
    closed = frozenset(choose.sample(oracle.CLOSABLE, choose.randrange(4)))
    people = [one.person for one in evidence.people]
    picked = choose.choice((None, frozenset(person.key for person in choose.sample(people, 4))))
    comparison = WhatIf(evidence, Answers(grants=grants)).compare(
        Switches(frozenset(Channel(name) for name in closed), picked))
    changes = {frozenset(key.key.removeprefix("service:CN:") for key in one.person.numbers): one
               for one in comparison.first()}

    def shut(names: frozenset[str]) -> Case:
        return cards, calls, replace(options, closed=names)

    copied = frozenset(channel.value for channel, grant in grants.items() if grant is Grant.GIVEN)
    never = frozenset(channel.value for channel, grant in grants.items() if grant is Grant.NEVER)
    same_standing(changes, "before", shut(never), said)
    same_standing(changes, "floor", shut(frozenset(oracle.CLOSABLE) - copied), said)
    limited = None if picked is None or "address_book" in copied else frozenset(
        number.key.removeprefix("service:CN:") for person in people if person.key in picked
        for number in person.numbers)
    same_standing(changes, "after", shut(closed - copied), replace(said, picked=limited))


@pytest.mark.parametrize("seed", SEEDS)
def test_who_moves_up(tmp_path: Path, seed: int) -> None:
    choose = random.Random(seed)
    cards, calls, options = random_case(seed, people=90, size=900)
    cards = [card for card in cards if card.numbers]
    options = replace(options, closed=frozenset(), reference=max(call.when for call in calls).date())
    case = cards, calls, options
    said = some_words(choose, case)
    evidence = evidence_of(tmp_path, case, said)
    what_if = WhatIf(evidence, Answers())
    closed = frozenset(choose.sample(oracle.CLOSABLE, choose.randrange(3)))
    shut: Case = cards, calls, replace(options, closed=closed)
    before = oracle.assess(*shut, RELATIONS, said)["contacts"]
    gone = choose.choice(before[:12])
    found = what_if.promoted_without(
        next(one.person.key for one in evidence.people
             if {number.key.removeprefix("service:CN:") for number in one.person.numbers} == gone["numbers"]),
        Switches(frozenset(Channel(name) for name in closed)))
    lost = gone["numbers"]
    rest: Case = (
        [card for card in cards if not lost & set(card.numbers)],
        [call for call in calls if call.number not in lost],
        replace(options, closed=closed, typed=options.typed - lost, workplaces=options.workplaces - lost),
    )
    after = oracle.assess(*rest, RELATIONS, said)["contacts"]
    names = {one.person.key: frozenset(number.key.removeprefix("service:CN:") for number in one.person.numbers)
             for one in evidence.people}

    def in_wave(contacts: list[dict[str, Any]]) -> set[frozenset[str]]:
        return {frozenset(one["numbers"]) for one in contacts if one["band"] == "first_wave"}

    def first_ten(contacts: list[dict[str, Any]]) -> set[frozenset[str]]:
        return {frozenset(one["numbers"]) for one in contacts[:10] if one["band"] not in LOWEST}

    assert {names[key] for key in found.into_first_wave} == in_wave(after) - in_wave(before)
    assert {names[key] for key in found.into_first_ten} == first_ten(after) - first_ten(before)
