"""Beside the list: why one person stands where they stand, what can be changed, and when the two talk."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from core.assessment import Assessment, Band, Exposure
from core.summary import hour_grid, levers, reasons
from gui import texts
from gui.exposure_texts import ExposureTexts
from gui.theme import Theme
from gui.widgets.bullet_line import BulletLine
from gui.widgets.card import Card
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.hour_grid import HourGridView
from gui.widgets.layouts import clear
from gui.widgets.plain_label import PlainLabel
from gui.widgets.scroll_column import ScrollColumn
from gui.widgets.waterfall import Waterfall

#: Numbers of one person that are listed.
_MOST_NUMBERS = 4


class _BandMark(QWidget):
    """A square in the band's colour; the word stands beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.band = Band.NOT_VISIBLE
        side = round(self.fontMetrics().height() * 0.7)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        painter.setPen(QColor(tokens.field_line if self.band is Band.NOT_VISIBLE else tokens.bands[self.band]))
        painter.setBrush(QColor(tokens.bands[self.band]))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 3, 3)


class PersonPanel(ScrollColumn):
    """Shows one person, or everybody's hours while nobody is chosen."""

    #: Escape was pressed here: back to where the person was chosen.
    left = Signal()

    def __init__(self, theme: Theme, words: ExposureTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._assessment: Assessment | None = None
        self._exposure: Exposure | None = None
        self._name = ""
        self._numbers_shown = False
        self.why = Card()
        self._mark = _BandMark(theme)
        self._band = PlainLabel(role="title")
        self._score = PlainLabel(role="muted")
        self._meaning = PlainLabel(wrap=True)
        self.waterfall = Waterfall(theme)
        self._numbers = PlainLabel(role="muted", wrap=True)
        self._hint = PlainLabel(role="muted", wrap=True)
        self.change = Card()
        self._changes = QVBoxLayout()
        self.when = Card()
        self.grid = HourGridView(theme)
        self.everybody = QCheckBox()
        self.limits = Card()
        self._limit_lines = QVBoxLayout()
        self._build()
        self.everybody.toggled.connect(self._show_hours)

    def _build(self) -> None:
        band = QHBoxLayout()
        band.addWidget(self._mark)
        band.addWidget(self._band)
        band.addWidget(self._score)
        band.addStretch()
        self.why.body.addLayout(band)
        for widget in (self._meaning, self.waterfall, self._numbers, self._hint):
            self.why.body.addWidget(widget)
        self.change.body.addLayout(self._changes)
        self.when.body.addWidget(self.grid)
        self.when.body.addWidget(self.everybody)
        self.limits.body.addLayout(self._limit_lines)
        for card in (self.why, self.change, self.when, self.limits):
            self.column.addWidget(card)
        self.column.addStretch()

    def retranslate(self) -> None:
        """Write every text again in the language of the moment."""
        self.when.set_title(self.tr("When you talk"))
        self.change.set_title(self.tr("What lowers this"))
        self.limits.set_title(self.tr("What these files do not show"))
        self.everybody.setText(self.tr("with everybody"))
        self._hint.setText(self.tr("Choose a person to see why they stand where they stand."))
        self.grid.retranslate()
        self._write()

    def show_person(self, assessment: Assessment | None, exposure: Exposure | None, name: str) -> None:
        """Show the reasons of this person, called ``name``; None shows what holds for everybody."""
        self._assessment, self._exposure, self._name = assessment, exposure, name
        self._write()

    def set_numbers_shown(self, shown: bool) -> None:
        """Show the person's numbers whole, or with the middle masked."""
        self._numbers_shown = shown
        self._write()

    @Slot()
    def focus_reasons(self) -> None:
        """Move the keyboard to the reasons."""
        if self._exposure is not None:
            self.waterfall.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(self.why)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _write(self) -> None:
        exposure, assessment = self._exposure, self._assessment
        chosen = exposure is not None and assessment is not None
        self._hint.setVisible(not chosen)
        self.change.setVisible(chosen)
        self.everybody.setVisible(chosen)
        for widget in (self._mark, self._band, self._score, self._meaning, self.waterfall, self._numbers):
            widget.setVisible(chosen)
        self.why.set_title(self.tr("Why {name}").format(name=self._name) if chosen else self.tr("Why this person"))
        if exposure is not None and assessment is not None:
            self._write_reasons(assessment, exposure)
            self._write_levers(exposure)
        self._write_limits()
        self._show_hours()

    def _write_reasons(self, assessment: Assessment, exposure: Exposure) -> None:
        why = reasons(assessment, exposure)
        self._mark.band = exposure.band
        self._mark.update()
        self._band.setText(texts.band_name(exposure.band))
        self._score.setText(self.tr("{score} of 100").format(score=f"{exposure.score:.0f}"))
        self._meaning.setText(texts.band_meaning(exposure.band))
        self.waterfall.setAccessibleName(self.tr("Reasons for {name}").format(name=self._name))
        self.waterfall.show_rows(self._words.waterfall_rows(exposure, why), exposure.band)
        numbers = [number.full if self._numbers_shown else number.masked for number in exposure.person.numbers]
        more = len(numbers) - _MOST_NUMBERS
        shown = texts.joined(numbers[:_MOST_NUMBERS]) + (f" (+{more})" if more > 0 else "")
        self._numbers.setText(shown or self.tr("No number that can be called"))

    def _write_levers(self, exposure: Exposure) -> None:
        clear(self._changes)
        found = levers(exposure)
        if exposure.channels:
            self._changes.addWidget(PlainLabel(self.tr("Seen through"), "muted"))
            self._changes.addWidget(_Pills(texts.channel_name(channel) for channel in exposure.channels))
        else:
            self._changes.addWidget(PlainLabel(self.tr("No open channel shows this person."), wrap=True))
        if found.changeable:
            self._changes.addWidget(PlainLabel(self.tr("You can change"), "muted"))
            for lever in found.changeable:
                self._changes.addWidget(BulletLine(self._words.lever(lever)))
            self._changes.addWidget(PlainLabel(
                self.tr("This stops later copies; it takes back nothing that was copied before."), "muted", wrap=True))
        if found.fixed:
            self._changes.addWidget(PlainLabel(self.tr("You cannot change"), "muted"))
            for lever in found.fixed:
                self._changes.addWidget(BulletLine(self._words.lever(lever)))

    def _write_limits(self) -> None:
        clear(self._limit_lines)
        self.limits.setVisible(self._assessment is not None)
        if self._assessment is None:
            return
        coverage = self._assessment.coverage
        lines = [
            self.tr("Few calls do not mean that somebody is safe or matters little."),
            self.tr("Calls over the internet (WeChat, WhatsApp) are not in these files."),
        ]
        if coverage.first_call is not None:
            lines.append(self.tr("The calls begin on {day}; older ones are missing.").format(
                day=texts.day(coverage.first_call.date())))
        lines.append(self.tr("Days and months are counted back from {day}, the newest day in the files.").format(
            day=texts.day(self._assessment.reference_date)))
        lines.extend(texts.warning(code) for code in coverage.warnings)
        for line in lines:
            self._limit_lines.addWidget(BulletLine(line))

    @Slot()
    def _show_hours(self) -> None:
        if self._assessment is None:
            return
        alone = self._exposure is not None and not self.everybody.isChecked()
        key = self._exposure.person.key if alone and self._exposure is not None else None
        self.grid.show_grid(hour_grid(self._assessment, key))


class _Pills(QWidget):
    """Short words on quiet grounds, going on in the next line."""

    def __init__(self, words: Iterable[str]) -> None:
        super().__init__()
        flow = FlowLayout(self)
        for word in words:
            flow.addWidget(PlainLabel(word, "pill"))
