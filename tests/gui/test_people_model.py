"""The table of people: what rows say, how they sort, what a search leaves, and that a selection stays."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QTextDocument

from core.assessment import Band, RelationClass
from core.summary.figures import RelationGroup
from gui.models.name_order import NameOrder
from gui.models.people_model import Column, PeopleModel, Role
from gui.models.people_search import digits_of, folded
from tests.core.made_people import made_assessment, made_exposure, made_number
from tests.gui import builders

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def model(qapp):
    model = PeopleModel()
    model.set_assessment(builders.assessment())
    return model


def column(model: PeopleModel, which: Column) -> list[str]:
    return [model.index(row, which).data() for row in range(model.rowCount())]


def test_rows_say_what_the_assessment_holds(model):
    first = [model.index(0, which).data() for which in Column]
    assert first == ["1", "Mum 妈妈", "Parent", "112", "6 h 20 min", "today", "First wave · 91", ""]
    assert column(model, Column.NAME)[2] == "+86 138 •••• 0003"
    assert column(model, Column.RELATION)[2] == "No name"
    assert column(model, Column.LAST_CALL)[5] == "–"


def test_no_row_has_children_and_foreign_indexes_have_no_data(model):
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0
    assert model.data(QModelIndex()) is None


@pytest.mark.parametrize(("which", "order", "ranks"), [
    (Column.RANK, DESCENDING, [7, 6, 5, 4, 3, 2, 1]),
    (Column.CALLS, DESCENDING, [1, 2, 3, 4, 5, 6, 7]),
    (Column.CALLS, ASCENDING, [6, 7, 5, 4, 3, 2, 1]),
    (Column.TALK, DESCENDING, [1, 3, 2, 4, 5, 6, 7]),
    (Column.LAST_CALL, ASCENDING, [6, 7, 1, 2, 3, 4, 5]),
    (Column.EXPOSURE, ASCENDING, [7, 6, 5, 4, 3, 2, 1]),
])
def test_columns_sort_by_raw_values_and_equals_keep_rank_order(model, which, order, ranks):
    model.sort(which, order)
    assert [model.index(row, Column.RANK).data(Role.SORT) for row in range(7)] == ranks


def test_names_sort_by_the_alphabet_and_numbers_by_value(qapp):
    model = PeopleModel()
    names = ["zoe", "Éva", "Adam", "eva 10", "eva 9"]
    model.set_assessment(made_assessment(*(made_exposure(place, name=name) for place, name in enumerate(names, 1))))
    model.sort(Column.NAME)
    assert column(model, Column.NAME)[0] == "Adam"
    assert column(model, Column.NAME)[-1] == "zoe"
    assert column(model, Column.NAME).index("eva 9") < column(model, Column.NAME).index("eva 10")


def test_sorting_moves_persistent_indexes_with_their_person(model):
    kept = QPersistentModelIndex(model.index(3, Column.NAME))
    model.sort(Column.RANK, DESCENDING)
    assert kept.row() == 3
    model.sort(Column.CALLS, ASCENDING)
    assert kept.row() == 3
    model.sort(Column.TALK, DESCENDING)
    assert (kept.row(), kept.data()) == (3, "Zhang (flatmate)")
    first = QPersistentModelIndex(model.index(0, Column.CALLS))
    model.sort(Column.EXPOSURE, ASCENDING)
    assert (first.row(), first.column(), first.data(Role.KEY)) == (6, Column.CALLS, "1")


@pytest.mark.parametrize(("search", "keys"), [
    ("mum", ["1"]),
    ("妈", ["1"]),
    ("ZHANG", ["4"]),
    ("0003", ["3"]),
    ("13800000002", ["2"]),
    ("+86 138 0000", ["1", "2", "3", "4", "5", "6"]),
    ("0086 138 00000002", ["2"]),
    ("nobody", []),
    ("  ", ["1", "2", "3", "4", "5", "6", "7"]),
])
def test_search_finds_names_and_numbers(model, search, keys):
    model.set_filter(search)
    assert [model.index(row, 0).data(Role.KEY) for row in range(model.rowCount())] == keys


def test_search_finds_every_name_of_a_person_without_case_or_accents(qapp):
    model = PeopleModel()
    model.set_assessment(made_assessment(made_exposure(1, name="Zoë Müller"), made_exposure(2, name="Ｆｕｌｌ １２")))
    for search, count in (("zoe", 1), ("MULLER", 1), ("full 12", 1), ("x", 0)):
        model.set_filter(search)
        assert model.rowCount() == count


def test_digits_in_a_name_search_do_not_find_numbers(model):
    model.set_filter("b 138")
    assert model.rowCount() == 0


def test_relation_filter_leaves_one_group_and_works_with_a_search(model):
    model.set_filter("", RelationGroup.FAMILY)
    assert column(model, Column.NAME) == ["Mum 妈妈", "Aunt 二姨"]
    model.set_filter("aunt", RelationGroup.FAMILY)
    assert column(model, Column.NAME) == ["Aunt 二姨"]
    assert model.total == 7
    assert (model.row_of("5"), model.row_of("1"), model.row_of("none")) == (0, None, None)


def test_the_same_filter_again_changes_nothing(model, qtbot):
    model.set_filter("mum")
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_filter(" mum ")


def test_the_filter_outlives_a_new_assessment(model):
    model.set_filter("mum")
    model.set_assessment(builders.assessment())
    assert model.rowCount() == 1
    model.set_assessment(None)
    assert (model.rowCount(), model.total) == (0, 0)


def test_numbers_are_masked_until_they_are_asked_for(model):
    assert not any("0000 0003" in text or "00000003" in text for text in column(model, Column.NAME))
    model.set_numbers_shown(True)
    assert column(model, Column.NAME)[2] == "+86 138 00000003"


def test_hostile_names_are_shown_harmless(qapp):
    model = PeopleModel()
    model.set_assessment(made_assessment(made_exposure(1, name="a\u202eb\nc\x1b[31m\ud800")))
    shown = model.index(0, Column.NAME).data()
    assert shown == "ab c [31m\ufffd"


def tip(model: PeopleModel, row: int, which: Column) -> str | None:
    return model.index(row, which).data(Qt.ItemDataRole.ToolTipRole)


def test_what_may_be_cut_is_whole_in_a_tooltip(model):
    assert tip(model, 3, Column.NAME) == "Zhang (flatmate)"
    assert tip(model, 0, Column.RELATION) == "Parent"
    assert tip(model, 0, Column.CALLS) is None
    assert tip(model, 2, Column.NAME) == "+86 138 •••• 0003"
    model.set_numbers_shown(True)
    assert tip(model, 2, Column.NAME) == "+86 138 00000003"


@pytest.mark.parametrize("name", [
    '<b>Mum</b><img src="/etc/passwd">\u202e&x', "&lt;b&gt;Mum", "Tom & Jerry", "a<b\n<i>"])
def test_a_tooltip_shows_a_hostile_name_as_it_is_written(qapp, name):
    model = PeopleModel()
    model.set_assessment(made_assessment(made_exposure(1, name=name)))
    document = QTextDocument()
    document.setHtml(tip(model, 0, Column.NAME))
    assert document.toPlainText() == model.index(0, Column.NAME).data()


def test_the_first_cell_reads_the_whole_row(model):
    text = model.index(0, Column.RANK).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text == "1, Mum 妈妈, Parent, 112, 6 h 20 min, today, First wave · 91"
    assert model.index(0, Column.CALLS).data(Qt.ItemDataRole.AccessibleTextRole) == "112"


def test_roles_for_delegates(model):
    index = model.index(1, Column.EXPOSURE)
    assert (index.data(Role.KEY), index.data(Role.SCORE), index.data(Role.BAND)) == ("2", 74.0, Band.FIRST_WAVE)
    assert index.data(Role.SORT) == 74.0
    assert model.index(1, Column.CALLS).data(Role.SORT) == 61


def test_typing_letters_goes_to_the_next_matching_row(model):
    assert model.row_starting_with("m", 0) == 0
    assert model.row_starting_with("m", 1) == 1
    assert model.row_starting_with("m", 2) == 0
    assert model.row_starting_with("q", 0) is None


def test_every_column_has_a_header(model):
    headers = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(model.columnCount())]
    assert all(headers)
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(9, Qt.Orientation.Horizontal) is None


def test_model_tester(model, qtmodeltester):
    qtmodeltester.check(model)
    model.sort(Column.NAME)
    model.set_filter("a")
    model.set_numbers_shown(True)
    model.set_assessment(None)
    model.set_assessment(builders.assessment())


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_can_be_searched(qapp, text):
    model = PeopleModel()
    named = made_exposure(1, name=text, kind=RelationClass.FRIEND, numbers=(made_number(1),))
    model.set_assessment(made_assessment(named))
    model.set_filter(text)
    assert model.rowCount() == 1
    assert digits_of(folded(text)).isascii()


def test_search_and_name_order_are_made_ready_in_the_pauses(qtbot):
    model = PeopleModel()
    model.set_assessment(builders.assessment())
    assert not model.ready
    qtbot.waitUntil(lambda: model.ready)
    assert all(row._names is not None for row in model._rows)
    assert not model._pauses.isActive()
    model.sort(Column.NAME)
    before = [model.index(row, Column.NAME).data() for row in range(model.rowCount())]
    # Other numbers, other texts: everything is made ready anew and the order is the one of a fresh model.
    model.set_numbers_shown(True)
    assert not model.ready
    qtbot.waitUntil(lambda: model.ready)
    model.sort(Column.NAME)
    after = [model.index(row, Column.NAME).data() for row in range(model.rowCount())]
    assert [name for name in before if not name.startswith("+")] == [name for name in after if not name.startswith("+")]


def test_pieces_give_the_order_of_the_whole():
    names = [f"{letter}{number}" for number in (10, 9, 1) for letter in "zéaÉEA"] * 2
    whole, pieces = NameOrder(), NameOrder()
    for start in range(0, len(names), 5):
        pieces.take(names[start:start + 5])
    assert pieces.places(names) == whole.places(names)
    order = dict(zip(names, whole.places(names), strict=True))
    assert order["a1"] < order["a9"] < order["a10"] < order["é1"] < order["z1"]
