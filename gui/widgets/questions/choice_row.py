"""One of a few answers, each a button, in a row that goes on in the next line."""

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QWidget

from gui.widgets.flow_layout import FlowLayout


class ChoiceRow(QWidget):
    """``chosen`` carries the value of the answer the person takes; exactly one is marked."""

    chosen = Signal(str)

    def __init__(self, values: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        row = FlowLayout(self)
        for value in values:
            button = QPushButton()
            button.setCheckable(True)
            self._choices.addButton(button)
            self.buttons[value] = button
            row.addWidget(button)
        self._choices.buttonClicked.connect(self._clicked)

    def set_texts(self, question: str, answers: dict[str, str]) -> None:
        """Name the answers; screen readers hear what is asked before each."""
        for value, button in self.buttons.items():
            button.setText(answers[value])
            button.setAccessibleName(f"{question}: {answers[value]}")

    def show_choice(self, value: str) -> None:
        """Mark this answer; sends no signal."""
        self.buttons[value].setChecked(True)

    @Slot(QAbstractButton)
    def _clicked(self, clicked: QAbstractButton) -> None:
        self.chosen.emit(next(value for value, button in self.buttons.items() if button is clicked))
