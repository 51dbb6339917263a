"""The flow layout: lines end where the width does, and what is lower stands in the middle of its line."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from gui.widgets.flow_layout import FlowLayout

SIZES = [(100, 30), (60, 20), (80, 10)]


@pytest.fixture
def flow(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = FlowLayout(holder, spacing=10)
    for width, height in SIZES:
        child = QWidget()
        child.setFixedSize(width, height)
        layout.addWidget(child)
    holder.show()
    yield layout
    holder.hide()


def placed(flow, width):
    flow.setGeometry(QRect(0, 0, width, 500))
    return [flow.itemAt(index).geometry().getRect() for index in range(flow.count())]


def test_one_line_has_the_height_of_its_tallest(flow):
    assert placed(flow, 260) == [(0, 0, 100, 30), (110, 5, 60, 20), (180, 10, 80, 10)]
    assert flow.heightForWidth(260) == 30


def test_what_does_not_fit_goes_on_in_the_next_line(flow):
    assert placed(flow, 259) == [(0, 0, 100, 30), (110, 5, 60, 20), (0, 40, 80, 10)]
    assert flow.heightForWidth(259) == 50
    assert flow.heightForWidth(100) == 30 + 10 + 20 + 10 + 10


def test_hidden_items_take_no_room(flow):
    flow.itemAt(0).widget().hide()
    assert flow.heightForWidth(259) == 20
    assert flow.heightForWidth(1) == 20 + 10 + 10


def test_nothing_has_no_height(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    assert FlowLayout(holder).heightForWidth(100) == 0
