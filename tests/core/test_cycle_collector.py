"""The pause of the cycle collector: only what is worth it is set aside, and the collector always comes back."""

import gc
from collections.abc import Iterator

import pytest

from core import cycle_collector
from core.cycle_collector import collection_paused


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def made(count: int) -> list[list[int]]:
    with collection_paused():
        return [[place] for place in range(count)]


def test_many_records_are_set_aside_and_few_are_not() -> None:
    gc.unfreeze()
    few = made(1_000)
    assert gc.get_freeze_count() == 0
    many = made(cycle_collector._MANY + 1_000)
    assert gc.get_freeze_count() >= len(many) > len(few)


def test_what_is_dead_is_still_found_after_small_work() -> None:
    gc.collect()
    cycle: list[object] = []
    cycle.append(cycle)
    del cycle
    made(10)
    assert gc.collect() >= 1


def test_the_collector_comes_back_after_an_error_and_stays_off_where_it_was_off() -> None:
    with pytest.raises(ValueError, match="stop"), collection_paused():
        raise ValueError("stop")
    assert gc.isenabled()
    gc.disable()
    with collection_paused():
        pass
    assert not gc.isenabled()
