"""Which set of switches is looked at: a ready one, an own plan, or what was switched by hand; and naming a plan."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.safe_text import clean
from core.what_if.scenarios import MAX_NAME, ScenarioId
from gui.widgets.plain_label import PlainLabel
from gui.words.what_if_texts import WhatIfTexts

#: What stands before a plan's name in the chooser's data; a ready set's data is its id, own switches are "".
_PLAN = "plan:"


class PlanBar(QWidget):
    """``scenario_chosen`` carries a :class:`ScenarioId`, the others a plan's name."""

    scenario_chosen = Signal(str)
    plan_chosen = Signal(str)
    plan_named = Signal(str)
    plan_dropped = Signal(str)

    def __init__(self, words: WhatIfTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._plans: tuple[str, ...] = ()
        self._shown = ScenarioId.TODAY.value
        self._label = PlainLabel(role="muted")
        self.chooser = QComboBox()
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chooser.setMinimumContentsLength(12)
        self.save = QPushButton()
        self.drop = QPushButton()
        self.name = QLineEdit()
        self.name.setMaxLength(MAX_NAME)
        self.keep = QPushButton()
        self._label.setBuddy(self.chooser)
        self._build()
        self.chooser.activated.connect(self._activated)
        self.save.clicked.connect(self._ask_name)
        self.drop.clicked.connect(self._drop)
        self.keep.clicked.connect(self._keep)
        self.name.returnPressed.connect(self._keep)
        self.name.textChanged.connect(self._show_keep)

    def _build(self) -> None:
        em = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(em * 0.35))
        column.addWidget(self._label)
        column.addWidget(self.chooser)
        for buttons in ((self.save, self.drop), (self.name, self.keep)):
            row = QHBoxLayout()
            for widget in buttons:
                row.addWidget(widget, int(widget is self.name))
            if self.save in buttons:
                row.addStretch()
            column.addLayout(row)
        for button in (self.save, self.drop):
            button.setProperty("role", "link")
        self._ask(False)

    def retranslate(self) -> None:
        """Set every text in the current language."""
        self._label.setText(self.tr("Show me"))
        self.chooser.setAccessibleName(self.tr("Ready sets of switches and your own plans"))
        self.save.setText(self.tr("Keep as a plan…"))
        self.drop.setText(self.tr("Delete this plan"))
        self.name.setPlaceholderText(self.tr("Name of the plan"))
        self.name.setAccessibleName(self.tr("Name of the plan"))
        self.keep.setText(self.tr("Keep"))
        self.show_choice(self._plans, self._shown)

    def show_choice(self, plans: Sequence[str], shown: str) -> None:
        """List these plans, and mark a scenario's id, a plan by :meth:`plan_value`, or "" for own switches."""
        self._plans, self._shown = tuple(plans), shown
        with QSignalBlocker(self.chooser):
            self.chooser.clear()
            if not shown:
                self.chooser.addItem(self.tr("Your own switches"), "")
            for scenario in ScenarioId:
                self.chooser.addItem(self._words.scenario_name(scenario), scenario.value)
            for name in plans:
                self.chooser.addItem(self.tr("Plan: {name}").format(name=clean(name)), self.plan_value(name))
            self.chooser.setCurrentIndex(max(0, self.chooser.findData(shown)))
        self.drop.setVisible(shown.startswith(_PLAN))

    @staticmethod
    def plan_value(name: str) -> str:
        """Return what marks the plan of this name in the chooser."""
        return _PLAN + name

    @property
    def plan(self) -> str:
        """Name of the plan that is marked; "" for none."""
        return self._shown.removeprefix(_PLAN) if self._shown.startswith(_PLAN) else ""

    @Slot(int)
    def _activated(self, index: int) -> None:
        chosen = str(self.chooser.itemData(index))
        if chosen.startswith(_PLAN):
            self.plan_chosen.emit(chosen.removeprefix(_PLAN))
        elif chosen:
            self.scenario_chosen.emit(chosen)

    @Slot()
    def _ask_name(self) -> None:
        self._ask(True)
        self.name.setText(self.plan)
        self.name.selectAll()
        self.name.setFocus()

    @Slot()
    def _keep(self) -> None:
        name = self.name.text().strip()
        if name:
            self._ask(False)
            self.save.setFocus()
            self.plan_named.emit(name)

    @Slot()
    def _drop(self) -> None:
        if self.plan:
            self.chooser.setFocus()
            self.plan_dropped.emit(self.plan)

    @Slot()
    def _show_keep(self) -> None:
        self.keep.setEnabled(bool(self.name.text().strip()))

    def _ask(self, asking: bool) -> None:
        self.name.setVisible(asking)
        self.keep.setVisible(asking)
        self._show_keep()
