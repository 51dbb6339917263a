"""The figures the program states of its own tests are those the tests measure."""

import pytest

from core.summary.validity import load_validity
from tests.validity.copenhagen import DATA, friendship, later_calls, text_volume

RUNS = {"order_by_texts": text_volume, "next_14_days": later_calls, "friends": friendship}
METHODS = {"score": "score", "tie": "tie alone", "count": "count", "duration": "duration"}


def test_every_own_figure_has_a_run() -> None:
    assert {one.id for one in load_validity().measures if one.origin == "own_test"} == set(RUNS)


@pytest.mark.skipif(not DATA.is_dir(), reason="the Copenhagen calls do not lie beside this checkout")
@pytest.mark.parametrize("name", sorted(RUNS))
def test_stated_figures_are_measured(name: str) -> None:
    (stated,) = [one for one in load_validity().measures if one.id == name]
    measured = RUNS[name]()
    assert measured.students == stated.people
    found = {method: round(measured.by_method[own], 3) for method, own in METHODS.items()}
    assert found == dict(stated.results)
