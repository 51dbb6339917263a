"""One step of the checklist as a card: done or not, what it closes, and more when opened."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.assessment import CLOSABLE
from core.checklist.records import Step, UndoesPast
from core.checklist.steps import StepState
from gui.widgets.card import Card
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.plain_label import PlainLabel
from gui.words.texts import channel_name


class StepCard(Card):
    """A step's title, pills and marks. Space on the box marks it done, Enter anywhere on the card opens it."""

    #: The step's id and the mark the owner chose, a ``StepState``.
    marked = Signal(str, object)
    #: The step's id and whether it is open now.
    opened = Signal(str, bool)

    def __init__(
        self, step: Step, language: str, details: Callable[[], QWidget], path: str = "", parent: QWidget | None = None
    ) -> None:
        """Show the step; ``details`` is called when it is opened first, ``path`` is shown while it is closed."""
        super().__init__(parent=parent)
        self.step = step
        self._step_title = step.title.text(language)
        self._make_details = details
        self._details: QWidget | None = None
        self._state = StepState.OPEN
        self._proved = False
        em = self.fontMetrics().height()

        # Each part is made where it stays: one that is put there later is styled a second time.
        self.done_box = QCheckBox(self)
        self.title = PlainLabel(self._step_title, role="title", wrap=True, parent=self)
        self.title.installEventFilter(self)
        self.title.setCursor(Qt.CursorShape.PointingHandCursor)
        self.effect = PlainLabel(wrap=True, parent=self)
        self.effect.hide()
        self.undo_button = self._link_button()
        self.open_button = self._link_button()
        head = QHBoxLayout()
        head.setSpacing(round(em * 0.4))
        head.addWidget(self.title, 1)
        head.addWidget(self.undo_button)
        head.addWidget(self.open_button)

        self.pills = QWidget(self)
        self._pill_row = FlowLayout(self.pills, round(em * 0.3))
        self._add_pills()
        self.path = PlainLabel(path, role="muted", wrap=True, parent=self)
        self._column = QVBoxLayout()
        self._column.setSpacing(round(em * 0.4))
        self._column.addLayout(head)
        self._column.addWidget(self.pills)
        self._column.addWidget(self.effect)
        self._column.addWidget(self.path)
        self._column.addWidget(self._make_answers(em))
        row = QHBoxLayout()
        row.addWidget(self.done_box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._column, 1)
        self.body.addLayout(row)
        self._name_controls()
        self.show_state(StepState.OPEN, False)
        self.done_box.clicked.connect(self._box_clicked)
        self.open_button.clicked.connect(self.toggle)

    @property
    def is_open(self) -> bool:
        """Whether the details are shown."""
        return self._details is not None and not self._details.isHidden()

    def toggle(self) -> None:
        """Open the card, or close it."""
        self.set_open(not self.is_open)
        self.opened.emit(self.step.id, self.is_open)

    def set_open(self, is_open: bool) -> None:
        """Show or hide the details without telling anybody."""
        if is_open and self._details is None:
            self._details = self._make_details()
            # Before the buttons, so that Tab goes through the text first and then to the answers.
            self._column.insertWidget(4, self._details)
        if self._details is not None:
            self._details.setVisible(is_open)
        self._show_parts()

    def show_state(self, state: StepState, is_next: bool, proved: bool = False) -> None:
        """Show the owner's mark, whether the step is one of the next, and whether the phone's own list proves it."""
        self._state = state
        self._proved = proved
        self.done_box.setChecked(state is StepState.DONE)
        self._next_pill.setVisible(is_next)
        words = {
            StepState.OPEN: "",
            StepState.DONE: self.tr("Done"),
            StepState.SKIPPED: self.tr("Skipped"),
            StepState.NOT_FOR_ME: self.tr("Not for me"),
            StepState.STILL_OPEN: self.tr("Still open"),
        }
        shown = self.tr("Shown by your phone's own list") if proved else words[state]
        self._state_pill.setText(shown)
        self._state_pill.setVisible(bool(shown))
        told = shown or (self.tr("Next") if is_next else "")
        self.setAccessibleName(f"{self._step_title}, {told}" if told else self._step_title)
        self._show_parts()

    def show_effect(self, words: str) -> None:
        """Say what the step would do for the owner's own people; "" where that cannot be said."""
        self.effect.setText(words)
        self._show_parts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            else:
                self.toggle()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.title
            and isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
        ):
            self.toggle()
            return True
        return super().eventFilter(watched, event)

    def _link_button(self) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", "link")
        return button

    def _make_answers(self, em: int) -> QWidget:
        """Return the row with the answers a person can give."""
        row = QWidget(self)
        self.done_button = QPushButton(row)
        self.done_button.setProperty("role", "primary")
        self.skip_button = QPushButton(row)
        self.not_for_me_button = QPushButton(row)
        self.still_open_button = QPushButton(row)
        layout = FlowLayout(row, round(em * 0.4))
        for button in (self.done_button, self.skip_button, self.not_for_me_button, self.still_open_button):
            layout.addWidget(button)
        self.done_button.clicked.connect(self._choose_done)
        self.skip_button.clicked.connect(self._choose_skipped)
        self.not_for_me_button.clicked.connect(self._choose_not_for_me)
        self.still_open_button.clicked.connect(self._choose_still_open)
        self.undo_button.clicked.connect(self._choose_open)
        self._answers = row
        return row

    def _name_controls(self) -> None:
        self.done_box.setAccessibleName(self.tr("Done: {step}").format(step=self._step_title))
        self.done_box.setToolTip(self.tr("Mark as done"))
        for button, text in (
            (self.done_button, self.tr("Done")),
            (self.skip_button, self.tr("Skip")),
            (self.not_for_me_button, self.tr("Not for me")),
            (self.still_open_button, self.tr("It is still open")),
            (self.undo_button, self.tr("Undo")),
        ):
            button.setText(text)
            button.setAccessibleName(f"{text}: {self._step_title}")

    def _add_pills(self) -> None:
        step = self.step
        self._next_pill = self._pill(self.tr("Next"), role="calm")
        self._state_pill = self._pill("", role="calm")
        for channel in step.channels:
            # Typed contacts and the workplace cannot be closed, only chosen.
            words = self.tr("closes: {channel}") if channel in CLOSABLE else self.tr("about: {channel}")
            self._pill(words.format(channel=channel_name(channel)))
        if step.undoes_past is UndoesPast.NONE:
            self._pill(self.tr("stops later copies only"))
        elif step.undoes_past is UndoesPast.PARTLY:
            self._pill(self.tr("can take back a part"))

    def _pill(self, text: str, role: str = "pill") -> PlainLabel:
        pill = PlainLabel(text, role=role, parent=self.pills)
        self._pill_row.addWidget(pill)
        return pill

    def _show_parts(self) -> None:
        """Show what fits the mark and whether the card is open."""
        is_open, undecided = self.is_open, self._state in (StepState.OPEN, StepState.STILL_OPEN)
        self.open_button.setText(self.tr("Hide") if is_open else self.tr("Show how"))
        self.open_button.setAccessibleName(f"{self.open_button.text()}: {self._step_title}")
        self.path.setVisible(bool(self.path.text()) and not is_open and undecided)
        self.effect.setVisible(bool(self.effect.text()) and undecided)
        self.undo_button.setVisible(self._state is not StepState.OPEN)
        self._answers.setVisible(is_open and undecided)
        self.still_open_button.setVisible(self._proved)
        pills = [self._pill_row.itemAt(index) for index in range(self._pill_row.count())]
        self.pills.setVisible(any(item is not None and not item.isEmpty() for item in pills))

    def _box_clicked(self, checked: bool) -> None:
        self.marked.emit(self.step.id, StepState.DONE if checked else StepState.OPEN)

    def _choose_done(self) -> None:
        self._choose(StepState.DONE)

    def _choose_skipped(self) -> None:
        self._choose(StepState.SKIPPED)

    def _choose_not_for_me(self) -> None:
        self._choose(StepState.NOT_FOR_ME)

    def _choose_still_open(self) -> None:
        self._choose(StepState.STILL_OPEN)

    def _choose_open(self) -> None:
        self._choose(StepState.OPEN)

    def _choose(self, state: StepState) -> None:
        # The button that was pressed is about to vanish; the box stays and keeps the place in the Tab order.
        self.done_box.setFocus()
        self.marked.emit(self.step.id, state)
