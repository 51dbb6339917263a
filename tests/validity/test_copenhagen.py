"""The score reaches its bars on real calls, and finds what the documented runs of the model found."""

import pytest

from tests.validity.copenhagen import DATA, Figures, auc, friendship, later_calls, spearman, text_volume

needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="the Copenhagen calls do not lie beside this checkout")


def show(title: str, figures: Figures) -> None:
    values = ", ".join(f"{name} {value:.3f}" for name, value in figures.by_method.items())
    print(f"{title}: {figures.students} students: {values}")


@needs_data
def test_order_by_texts() -> None:
    figures = text_volume()
    show("order by texts", figures)
    assert figures.students > 75
    assert figures.by_method["score"] >= 0.45
    # The documented run: .481 over 82 students.
    assert figures.by_method["score"] == pytest.approx(0.481, abs=0.02)


@needs_data
def test_calls_of_the_next_fortnight() -> None:
    figures = later_calls()
    show("later calls", figures)
    assert figures.students == 36
    assert figures.by_method["score"] >= 0.50
    assert figures.by_method["score"] == pytest.approx(0.541, abs=0.02)


@needs_data
def test_friendship() -> None:
    figures = friendship()
    show("friendship", figures)
    assert figures.students > 60
    assert figures.by_method["score"] == pytest.approx(0.649, abs=0.03)


def test_measures_by_hand() -> None:
    assert spearman([1, 2, 3, 4], [10, 20, 30, 40]) == pytest.approx(1.0)
    assert spearman([1, 2, 3], [3, 2, 1]) == pytest.approx(-1.0)
    assert spearman([1, 1], [1, 2]) is None
    # Three of four pairs in the right order, one tie.
    assert auc([3, 2, 2, 1], [True, True, False, False]) == pytest.approx(3.5 / 4)
    assert auc([1, 2], [True, True]) is None
