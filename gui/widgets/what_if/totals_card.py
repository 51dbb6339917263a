"""How many people of the whole stand in which band: today, with the switches set, and at the floor."""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from core.assessment import Band
from core.what_if.closing import Comparison
from core.what_if.records import Kept
from gui.theme import Theme
from gui.widgets.band_swatch import BandSwatch
from gui.widgets.card import Card
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.plain_label import PlainLabel
from gui.widgets.what_if.band_dots import BandDots, people_a_dot
from gui.words.what_if_texts import WhatIfTexts


class TotalsCard(Card):
    """Three grids of dots side by side, the bands' counts in words, and how to read them in a sentence."""

    def __init__(self, theme: Theme, words: WhatIfTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._heads = [PlainLabel(role="muted", wrap=True) for _ in range(3)]
        self.grids = [BandDots(theme) for _ in range(3)]
        self.counts = {band: PlainLabel() for band in Band}
        self._scale = PlainLabel(role="muted", wrap=True)
        em = self.fontMetrics().height()
        grid = QGridLayout()
        grid.setHorizontalSpacing(round(em * 1.2))
        grid.setVerticalSpacing(round(em * 0.2))
        for column, (head, dots) in enumerate(zip(self._heads, self.grids, strict=True)):
            grid.addWidget(head, 0, column)
            grid.addWidget(dots, 1, column)
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        legend = QWidget()
        flow = FlowLayout(legend, spacing=round(em * 0.7))
        for band, count in self.counts.items():
            entry = QWidget()
            row = QHBoxLayout(entry)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(round(em * 0.3))
            row.addWidget(BandSwatch(theme, band))
            row.addWidget(count)
            flow.addWidget(entry)
        self.body.addWidget(legend)
        self.body.addWidget(self._scale)

    def retranslate(self) -> None:
        """Set the heads in the current language; the figures follow with the next comparison."""
        names = (self.tr("Today"), self.tr("With these switches"), self.tr("Floor: never lower"))
        for head, dots, name in zip(self._heads, self.grids, names, strict=True):
            head.setText(name)
            dots.setAccessibleName(name)

    def show_comparison(self, comparison: Comparison, short_history: Kept | None) -> None:
        """Show these counts."""
        size = people_a_dot(comparison.people)
        counts = (comparison.bands_before, comparison.bands_after, comparison.bands_floor)
        for dots, bands in zip(self.grids, counts, strict=True):
            dots.show_bands(bands, size)
            dots.setAccessibleDescription(self._words.band_counts(bands))
        for band, label in self.counts.items():
            label.setText(self._words.band_change(band, comparison))
        scale, history = self._words.dots_sentence(comparison, size), self._words.short_history(short_history)
        self._scale.setText(self._words.joined(scale, history) if history else scale)
