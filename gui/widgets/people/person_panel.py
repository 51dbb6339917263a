"""Beside the list: why one person stands where they stand, what can be changed, and when the two talk."""

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from core.assessment import Assessment, Exposure
from core.own_data.model import load_model
from core.summary.explanation import Explanation
from core.summary.figures import everybody_left_out, hour_grid, waterfall
from core.summary.model_account import model_sources
from gui.theme import Theme
from gui.widgets.card import Card
from gui.widgets.disclosure import Disclosure
from gui.widgets.people.closings_card import ClosingsCard
from gui.widgets.people.hour_grid import NO_CALLS, HourGridView
from gui.widgets.people.limits_card import LimitsCard
from gui.widgets.people.reasons_card import ReasonsCard
from gui.widgets.people.waterfall import Waterfall
from gui.widgets.plain_label import PlainLabel
from gui.widgets.scroll_column import ScrollColumn
from gui.words.explanation_texts import ExplanationTexts


class PersonPanel(ScrollColumn):
    """Shows one person, or everybody's hours while nobody is chosen."""

    #: Escape was pressed here: back to where the person was chosen.
    left = Signal()
    #: The list of this person's calls is wanted.
    calls_wanted = Signal()
    #: Something about this person is wrong; where on the screen a menu may open.
    correction_wanted = Signal(QPoint)
    #: The page that says how everything is computed is wanted.
    method_wanted = Signal()
    #: The export guide of this id is wanted.
    guide_wanted = Signal(str)
    #: A message that warns this person is wanted.
    warn_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ExplanationTexts(self)
        self._assessment: Assessment | None = None
        self._exposure: Exposure | None = None
        self._explanation: Explanation | None = None
        self._name = ""
        self._numbers_shown = False
        self._sources = model_sources(load_model().raw)
        self.nobody = Card()
        self._hint = PlainLabel(role="muted", wrap=True)
        self.why = ReasonsCard(theme, self._words)
        self.change = ClosingsCard(self._words)
        self.sum = Card()
        self.score = Disclosure()
        self.waterfall = Waterfall(theme)
        self.when = Card()
        self.grid = HourGridView(theme)
        self.everybody = QCheckBox()
        self.limits = LimitsCard(self._words)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.nobody.body.addWidget(self._hint)
        self.score.column.addWidget(self.waterfall)
        self.score.column.setContentsMargins(0, 0, 0, 0)
        self.sum.body.addWidget(self.score)
        self.when.body.addWidget(self.grid)
        self.when.body.addWidget(self.everybody)
        for card in (self.nobody, self.why, self.change, self.sum, self.when, self.limits):
            self.column.addWidget(card)
        self.column.addStretch()

    def _connect(self) -> None:
        self.everybody.toggled.connect(self._show_hours)
        self.why.calls_wanted.connect(self.calls_wanted)
        self.why.correction_wanted.connect(self.correction_wanted)
        self.why.warn_wanted.connect(self.warn_wanted)
        self.limits.method_wanted.connect(self.method_wanted)
        self.limits.guide_wanted.connect(self.guide_wanted)

    def retranslate(self) -> None:
        """Write every text again in the language of the moment."""
        self.nobody.set_title(self.tr("Why this person"))
        self._hint.setText(self.tr("Choose a person to see why they stand where they stand."))
        self.when.set_title(self.tr("When you talk"))
        self.everybody.setText(self.tr("with everybody"))
        self.score.set_title(self.tr("How the score adds up"))
        for part in (self.why, self.change, self.limits, self.grid):
            part.retranslate()
        self._write()

    def show_person(
        self, assessment: Assessment | None, exposure: Exposure | None, name: str,
        explanation: Explanation | None = None,
    ) -> None:
        """Show why this person, called ``name``, stands there; None shows what holds for everybody."""
        self._assessment, self._exposure, self._name = assessment, exposure, name
        self._explanation = explanation
        self._write()

    def set_numbers_shown(self, shown: bool) -> None:
        """Show numbers whole, or with the middle masked, from the next :meth:`show_person` on."""
        self._numbers_shown = shown

    @Slot()
    def focus_reasons(self) -> None:
        """Move the keyboard to the reasons."""
        if self._exposure is not None:
            self.why.reasons.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(self.why)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _write(self) -> None:
        exposure, assessment = self._exposure, self._assessment
        chosen = exposure is not None and assessment is not None
        self.nobody.setVisible(not chosen)
        for widget in (self.why, self.sum, self.everybody):
            widget.setVisible(chosen)
        self.change.setVisible(chosen and self._explanation is not None)
        self.limits.setVisible(assessment is not None)
        if exposure is not None and chosen:
            self.why.show_person(exposure, self._name, self._explanation, self._sources, self._numbers_shown)
            self.waterfall.setAccessibleName(self.tr("Score of {name}").format(name=self._name))
            self.waterfall.show_rows(self._words.waterfall_rows(waterfall(exposure)), exposure.band)
            if self._explanation is not None:
                self.change.show_explanation(self._explanation)
        else:
            self.why.forget()
            self.waterfall.setAccessibleName("")
        if assessment is not None:
            self.limits.show_assessment(assessment)
        self._show_hours()

    @Slot()
    def _show_hours(self) -> None:
        if self._assessment is None:
            self.grid.show_grid(NO_CALLS)
            return
        alone = self._exposure is not None and not self.everybody.isChecked()
        key = self._exposure.person.key if alone and self._exposure is not None else None
        left_out = everybody_left_out(self._assessment)
        self.grid.show_grid(hour_grid(self._assessment, key), left_out=left_out, of_person=key is not None)
