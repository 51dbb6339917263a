"""One person's band and the facts behind it: what can be changed, what cannot, and how sure it is."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.assessment import Exposure
from core.summary.explanation import Explanation
from core.summary.model_account import ModelSource
from core.warn.people import is_to_be_warned
from gui.theme import Theme
from gui.widgets.band_swatch import BandSwatch
from gui.widgets.bullet_line import BulletLine
from gui.widgets.card import Card
from gui.widgets.disclosure import Disclosure
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.layouts import clear
from gui.widgets.plain_label import PlainLabel
from gui.words import texts
from gui.words.explanation_texts import ExplanationTexts

#: Numbers of one person that are listed.
_MOST_NUMBERS = 4


class ReasonList(QWidget):
    """The reasons in up to three groups; takes the keyboard, and a screen reader hears them all at once."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.column = QVBoxLayout(self)
        # Room for the frame that shows the keyboard is here.
        self.column.setContentsMargins(3, 3, 3, 3)
        self.column.setSpacing(round(self.fontMetrics().height() * 0.25))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_groups(self, groups: Mapping[str, list[str]]) -> None:
        """Show sentences under their captions; "" is no caption."""
        clear(self.column)
        for caption, sentences in groups.items():
            if caption and sentences:
                self.column.addWidget(PlainLabel(caption, "muted"))
            for sentence in sentences:
                self.column.addWidget(BulletLine(sentence))
        told = (f"{caption}: {'; '.join(sentences)}" if caption else "; ".join(sentences)
                for caption, sentences in groups.items() if sentences)
        self.setAccessibleDescription(". ".join(told))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(self._theme.tokens.accent))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)


class ReasonsCard(Card):
    """Band, reasons, agreement, relation and the ways to the calls and to a correction."""

    calls_wanted = Signal()
    #: Where on the screen a menu may open.
    correction_wanted = Signal(QPoint)
    #: A message that warns this person is wanted.
    warn_wanted = Signal()

    def __init__(self, theme: Theme, words: ExplanationTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._mark = BandSwatch(theme)
        self._band = PlainLabel(role="title")
        self._score = PlainLabel(role="muted")
        self._meaning = PlainLabel(wrap=True)
        self._harm = PlainLabel(role="pill")
        self._corrected = PlainLabel(role="muted", wrap=True)
        self._numbers = PlainLabel(role="muted", wrap=True)
        self.reasons = ReasonList(theme)
        self.agreement = PlainLabel(wrap=True)
        self.ways = Disclosure()
        self.relation = PlainLabel(role="muted", wrap=True)
        self.calls = QPushButton()
        self.correct = QPushButton()
        self.warn = QPushButton()
        self._buttons = QWidget()
        self._build()

    def _build(self) -> None:
        band = QHBoxLayout()
        band.addWidget(self._mark)
        band.addWidget(self._band)
        band.addWidget(self._score)
        band.addStretch()
        self.body.addLayout(band)
        for widget in (self._meaning, self._harm, self._corrected, self.reasons, self.agreement, self.ways,
                       self.relation, self._numbers, self._buttons):
            self.body.addWidget(widget)
        self._harm.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = FlowLayout(self._buttons)
        row.addWidget(self.calls)
        row.addWidget(self.correct)
        row.addWidget(self.warn)
        self.calls.clicked.connect(self.calls_wanted)
        self.warn.clicked.connect(self.warn_wanted)
        self.correct.clicked.connect(self._ask_for_correction)

    def retranslate(self) -> None:
        """Set the fixed texts in the language of the moment."""
        self.ways.set_title(self.tr("Known ways to sort"))
        self.calls.setText(self.tr("Calls…"))
        self.correct.setText(self.tr("Correct…"))
        self.warn.setText(self.tr("Warn this person…"))

    def show_person(
        self, exposure: Exposure, name: str, explanation: Explanation | None, sources: Mapping[str, ModelSource],
        numbers_shown: bool,
    ) -> None:
        """Show this person, called ``name``; without an explanation band and numbers only."""
        self.set_title(self.tr("Why {name}").format(name=name))
        self._mark.show_band(exposure.band)
        self._band.setText(texts.band_name(exposure.band))
        self._score.setText(self.tr("{score} of 100").format(score=f"{exposure.score:.0f}"))
        self._meaning.setText(texts.band_meaning(exposure.band))
        _show(self._harm, self._words.harm(exposure.person.harm))
        _show(self._corrected, self._words.corrected(exposure.person))
        self._show_numbers(exposure, numbers_shown)
        self.calls.setEnabled(exposure.person.counts.calls > 0)
        self.warn.setVisible(is_to_be_warned(exposure))
        self.reasons.setAccessibleName(self.tr("Reasons for {name}").format(name=name))
        for widget in (self.reasons, self.agreement, self.ways, self.relation):
            widget.setVisible(explanation is not None)
        if explanation is not None:
            self._show_explanation(exposure, explanation, sources)

    def forget(self) -> None:
        """Hold nobody any more, until the next person."""
        self.set_title("")
        for label in (self._band, self._score, self._meaning, self._harm, self._corrected, self._numbers,
                      self.agreement, self.relation):
            label.setText("")
        self.reasons.show_groups({})
        self.reasons.setAccessibleName("")
        clear(self.ways.column)

    def _show_explanation(
        self, exposure: Exposure, explanation: Explanation, sources: Mapping[str, ModelSource]
    ) -> None:
        words = self._words
        groups: dict[str, list[str]] = {"": [], self.tr("You can change"): [], self.tr("You cannot change"): []}
        captions: dict[bool | None, str] = dict(zip((None, True, False), groups, strict=True))
        for reason in explanation.reasons:
            groups[captions[reason.changeable]].append(words.reason(reason, explanation))
        if explanation.lifted:
            groups[""].append(self.tr("The places alone put this person in this band, whatever the score"))
        self.reasons.show_groups(groups)
        called = any(place.place is not None for place in explanation.places)
        _show(self.agreement, words.agreement(explanation.agreement) if called else "")
        self.ways.setVisible(called)
        clear(self.ways.column)
        for place in explanation.places:
            self.ways.column.addWidget(PlainLabel(words.place(place), wrap=True))
            self.ways.column.addWidget(PlainLabel(words.documented(place, sources), "muted", wrap=True))
        self.relation.setText(words.relation(explanation, exposure.person.names))

    def _show_numbers(self, exposure: Exposure, whole: bool) -> None:
        numbers = [number.full if whole else number.masked for number in exposure.person.numbers]
        more = len(numbers) - _MOST_NUMBERS
        shown = texts.joined(numbers[:_MOST_NUMBERS]) + (f" (+{more})" if more > 0 else "")
        self._numbers.setText(shown or self.tr("No number that can be called"))

    @Slot()
    def _ask_for_correction(self) -> None:
        self.correction_wanted.emit(self.correct.mapToGlobal(QPoint(0, self.correct.height())))


def _show(label: PlainLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
