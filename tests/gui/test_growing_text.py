"""A text field as high as its text."""

import pytest
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.widgets.growing_text import GrowingText


@pytest.fixture
def field(qtbot, theme):
    holder = QWidget()
    qtbot.addWidget(holder)
    field = GrowingText(3, 8)
    layout = QVBoxLayout(holder)
    layout.addWidget(field)
    layout.addStretch(1)
    holder.resize(400, 600)
    holder.show()
    yield field
    holder.close()


def settled_height(field):
    for _ in range(3):
        QApplication.processEvents()
    return field.height()


def test_it_is_as_high_as_its_lines_between_its_bounds(field):
    heights = {}
    for count in (0, 1, 3, 6, 8, 9, 40):
        with QSignalBlocker(field):
            field.setPlainText("\n".join(["word"] * count))
        heights[count] = settled_height(field)
        assert (field.verticalScrollBar().maximum() == 0) is (count <= 8), count
    assert heights[0] == heights[1] == heights[3]
    assert heights[3] < heights[6] < heights[8]
    assert heights[8] == heights[9] == heights[40]
    assert heights[6] - heights[3] == pytest.approx(3 * field.fontMetrics().lineSpacing(), abs=4)


def test_a_narrower_field_grows_with_the_lines_that_wrap(field):
    field.setPlainText("many words that need some room in a row " * 3)
    wide = settled_height(field)
    field.window().resize(180, 600)
    assert settled_height(field) > wide
    field.window().resize(400, 600)
    assert settled_height(field) == wide
