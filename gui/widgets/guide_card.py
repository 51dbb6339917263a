"""How to get the files out of a phone: short steps, from ``resources/guides``."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.widgets.card import Card
from gui.widgets.layouts import clear
from gui.widgets.plain_label import PlainLabel
from resources import resource

PHONES = ("android", "iphone")


@cache
def guide(phone: str) -> Mapping[str, Any]:
    """Return the guide of one of :data:`PHONES`: its name, and titles and steps, each by text language."""
    return tomllib.loads(resource("guides", f"{phone}.toml").read_text(encoding="utf-8"))


class GuideCard(Card):
    """Steps for one phone at a time, chosen by two buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._language = "en"
        self._choices = QButtonGroup(self)
        row = QHBoxLayout()
        for number, _ in enumerate(PHONES):
            button = QPushButton()
            button.setCheckable(True)
            self._choices.addButton(button, number)
            row.addWidget(button)
        row.addStretch()
        self._choices.button(0).setChecked(True)
        self._choices.idClicked.connect(self._show_phone)
        self._steps = QWidget()
        self._column = QVBoxLayout(self._steps)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(round(self.fontMetrics().height() * 0.3))
        self.body.addLayout(row)
        self.body.addWidget(self._steps)
        self.body.addStretch()

    def retranslate(self, language: str) -> None:
        """Show everything in this text language, "zh" or "en"."""
        self._language = language
        self.set_title(self.tr("How to get the files from your phone"))
        for number, phone in enumerate(PHONES):
            self._choices.button(number).setText(guide(phone)["name"][language])
        self._show_phone()

    @Slot()
    def _show_phone(self) -> None:
        clear(self._column)
        for part in guide(PHONES[self._choices.checkedId()])["guide"]:
            self._add_part(part["title"][self._language], part["step"])

    def _add_part(self, title: str, steps: Sequence[Mapping[str, str]]) -> None:
        heading = PlainLabel(title, "title", wrap=True)
        heading.setContentsMargins(0, round(self.fontMetrics().height() * 0.4), 0, 0)
        self._column.addWidget(heading)
        for number, step in enumerate(steps, 1):
            self._column.addWidget(PlainLabel(f"{number}. {step[self._language]}", wrap=True))
