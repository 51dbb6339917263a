"""The same person in another assessment: by any shared number, by all names only where there is no number."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment import CallCounts, Person, PhoneNumber, Relation
from core.join.recognition import place_of


def made(names: Sequence[str], numbers: Sequence[str] = (), key: str = "") -> Person:
    return Person(key, names[0] if names else "", tuple(names),
                  tuple(PhoneNumber(number, number, number) for number in numbers), Relation(), CallCounts())


OTHERS = (
    made(["妈妈"], ["+8613800000001"], key="b"),
    made(["妈妈"], ["+8613800000002", "+8613800000003"], key="a"),
    made(["王芳", "小王"]),
    made(["王芳"]),
)


@pytest.mark.parametrize(("person", "place"), [
    # The number counts, neither the name nor the key.
    (made(["李经理"], ["+8613800000003"], key="b"), 1),
    (made(["妈妈"], ["+8613800000009", "+8613800000002"]), 1),
    # Somebody with a number is never taken for somebody of the same name.
    (made(["妈妈"], ["+8613800000009"], key="b"), None),
    (made(["王芳"], ["+8613800000009"]), None),
    # Without a number all names have to be there.
    (made(["王芳"]), 3),
    (made(["王芳", "小王"]), 2),
    (made(["小王"]), None),
    # A number may have been added meanwhile.
    (made(["妈妈"]), 0),
    (made([], ["+8613800000001"]), 0),
])
def test_a_number_finds_somebody_again_and_names_only_without_one(person: Person, place: int | None) -> None:
    assert place_of(person, iter(OTHERS)) == place


def test_among_nobody_nobody_is_found() -> None:
    assert place_of(OTHERS[0], ()) is None


@given(st.permutations(range(4)))
def test_everybody_is_found_at_their_place_in_any_order(order: list[int]) -> None:
    people = [OTHERS[index] for index in order]
    assert [place_of(OTHERS[index], people) for index in order] == [0, 1, 2, 3]
