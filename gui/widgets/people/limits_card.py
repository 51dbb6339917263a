"""What the loaded files do not show, how well the order was tested, and the way to how it is computed."""

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from core.assessment import Assessment
from core.guides.choice import guide_for_missing
from core.summary.limits import Limit, limits
from core.summary.validity import load_validity
from gui.widgets.bullet_line import BulletLine
from gui.widgets.card import Card
from gui.widgets.layouts import clear
from gui.widgets.plain_label import PlainLabel
from gui.words import texts
from gui.words.explanation_texts import ExplanationTexts
from gui.words.guide_texts import way_to_missing

#: Warnings of the coverage that a limit says more completely.
_SAID_BY_LIMITS = {"no_missed_calls": Limit.CARRIER_LISTS}


class LimitsCard(Card):
    """``method_wanted`` asks for the page that prints the whole model, ``guide_wanted`` for an export guide by id."""

    method_wanted = Signal()
    guide_wanted = Signal(str)

    def __init__(self, words: ExplanationTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._lines = QVBoxLayout()
        self._validity = PlainLabel(role="muted", wrap=True)
        self.method = QPushButton()
        self.method.setProperty("role", "link")
        self.missing = QPushButton()
        self.missing.setProperty("role", "link")
        #: The guide to the file that is not there.
        self._guide = ""
        self.body.addLayout(self._lines)
        self.body.addWidget(self.missing, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._validity)
        self.body.addWidget(self.method, 0, Qt.AlignmentFlag.AlignLeft)
        self.method.clicked.connect(self.method_wanted)
        self.missing.clicked.connect(self._ask_guide)

    def retranslate(self) -> None:
        """Set the fixed texts in the language of the moment."""
        self.set_title(self.tr("What these files do not show"))
        self._validity.setText(load_validity().summary.text(QLocale().name()))
        self.method.setText(self.tr("How this is computed"))

    def show_assessment(self, assessment: Assessment) -> None:
        """Show the limits and warnings of these files."""
        clear(self._lines)
        found = limits(assessment.coverage)
        lines = [self._words.limit(limit, assessment) for limit in found]
        lines.extend(texts.warning(code) for code in assessment.coverage.warnings
                     if _SAID_BY_LIMITS.get(code) not in found)
        for line in lines:
            self._lines.addWidget(BulletLine(line))
        self._guide = guide_for_missing(assessment.coverage)
        self.missing.setText(way_to_missing(self._guide))
        self.missing.setVisible(bool(self._guide))

    @Slot()
    def _ask_guide(self) -> None:
        self.guide_wanted.emit(self._guide)
