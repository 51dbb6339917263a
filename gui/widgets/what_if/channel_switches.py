"""The switches of the page "What if": one for each channel that can be closed, and the limited address book."""

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from core.assessment import CLOSABLE, Channel
from core.owner import Answers
from core.what_if.records import Switches
from gui.theme import Theme
from gui.widgets.plain_label import PlainLabel
from gui.widgets.switch import Switch
from gui.words import texts
from gui.words.what_if_texts import WhatIfTexts


class ChannelSwitches(QWidget):
    """A switch that is on means: a lender can see this. ``switched`` follows the person's hand, never the program."""

    switched = Signal()
    picks_wanted = Signal()

    def __init__(self, theme: Theme, words: WhatIfTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._answers = Answers()
        self.switches = {channel: Switch(theme) for channel in CLOSABLE}
        self._notes = {channel: PlainLabel(role="muted", wrap=True) for channel in CLOSABLE}
        self.limited = Switch(theme)
        self.picks = QPushButton()
        self.picks.setProperty("role", "link")
        self.fixed = PlainLabel(role="muted", wrap=True)
        self._picked: frozenset[str] = frozenset()
        self._build()

    def _build(self) -> None:
        em = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(em * 0.15))
        for channel, switch in self.switches.items():
            column.addWidget(switch)
            column.addWidget(self._notes[channel])
            switch.toggled.connect(self._toggled)
            if channel is Channel.ADDRESS_BOOK:
                limit = QVBoxLayout()
                limit.setContentsMargins(round(em * 0.9), 0, 0, 0)
                limit.setSpacing(0)
                limit.addWidget(self.limited)
                limit.addWidget(self.picks)
                column.addLayout(limit)
                self.limited.toggled.connect(self._toggled)
            rule = QFrame()
            rule.setProperty("role", "rule")
            column.addWidget(rule)
        column.addWidget(self.fixed)
        self.picks.clicked.connect(self.picks_wanted)

    def retranslate(self) -> None:
        """Set every text in the current language."""
        for channel, switch in self.switches.items():
            switch.setText(texts.channel_name(channel))
        self.limited.setText(self.tr("Only people you pick"))
        self._write_notes()
        self._write_picks()

    def show_switches(self, switches: Switches, answers: Answers) -> None:
        """Set every switch without sending ``switched``."""
        self._answers = answers
        self._picked = switches.picked or frozenset()
        for channel, switch in self.switches.items():
            _set(switch, channel not in switches.closed)
        _set(self.limited, switches.picked is not None)
        self._show_limit()
        self._write_notes()
        self._write_picks()

    def set_picked(self, picked: frozenset[str]) -> None:
        """Let the limited address book show these people; sends ``switched``."""
        self._picked = picked
        self._write_picks()
        self.switched.emit()

    def current(self) -> Switches:
        """Return what is set."""
        closed = frozenset(channel for channel, switch in self.switches.items() if not switch.isChecked())
        limited = self.limited.isChecked() and Channel.ADDRESS_BOOK not in closed
        return Switches(closed, self._picked if limited else None)

    def show_fixed(self, people: int) -> None:
        """Say how many people the form holds: no switch closes that."""
        if people:
            words = self.tr("Typed into the form: %Ln people. This cannot be closed, only chosen.", "", people)
        else:
            words = self.tr("People typed into a loan form cannot be closed. You named none yet.")
        self.fixed.setText(words)

    @Slot()
    def _toggled(self) -> None:
        self._show_limit()
        self._write_notes()
        self.switched.emit()

    def _show_limit(self) -> None:
        is_open = self.switches[Channel.ADDRESS_BOOK].isChecked()
        self.limited.setVisible(is_open)
        self.picks.setVisible(is_open and self.limited.isChecked())

    def _write_notes(self) -> None:
        for channel, note in self._notes.items():
            said = self._words.grant_note(self._answers.grant(channel))
            state = self.tr("Open") if self.switches[channel].isChecked() else self.tr("Closed")
            text = texts.joined((state, self._words.channel_note(channel)))
            note.setText(f"{text}\n{said}" if said else text)
            self.switches[channel].setAccessibleDescription(note.text())

    def _write_picks(self) -> None:
        self.picks.setText(self.tr("%Ln people picked: choose…", "", len(self._picked)) if self._picked
                           else self.tr("Nobody picked: choose…"))


def _set(switch: Switch, checked: bool) -> None:
    with QSignalBlocker(switch):
        switch.setChecked(checked)
    switch.update()
