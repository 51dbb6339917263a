"""What the loaded files show and what they cannot: period, gaps, hidden calls, warnings, and what no file holds."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.assessment import Coverage
from gui.widgets.bullet_line import BulletLine
from gui.widgets.card import Card
from gui.widgets.layouts import clear
from gui.words import texts


class CoverageCard(Card):
    """Says one finding a line; more can be added to ``body`` below them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(self.body.spacing())
        self.body.addLayout(self._lines)

    def show_coverage(self, coverage: Coverage | None) -> None:
        """Show this coverage in the language of the moment, and hide where there is none."""
        self.set_title(self.tr("What these files show, and what they cannot"))
        clear(self._lines)
        if coverage is not None:
            for line in self._findings(coverage):
                self._lines.addWidget(BulletLine(line))
        self.setVisible(coverage is not None)

    def _findings(self, coverage: Coverage) -> Iterator[str]:
        if coverage.first_call and coverage.last_call:
            yield self.tr("The calls begin on {first} and end on {last}. Older and deleted calls are missing; "
                          "few calls do not mean that somebody matters little.").format(
                first=texts.day(coverage.first_call.date()), last=texts.day(coverage.last_call.date()))
        if coverage.gaps:
            spans = [
                texts.day(gap.first_day) if gap.first_day == gap.last_day else
                self.tr("{first} to {last}").format(first=texts.day(gap.first_day), last=texts.day(gap.last_day))
                for gap in coverage.gaps
            ]
            yield self.tr("No calls at all, which is unusual for you: {spans}. Perhaps a file of that time is "
                          "missing.").format(spans=texts.joined(spans))
        for code in coverage.warnings:
            yield texts.warning(code)
        if coverage.hidden_calls:
            yield self.tr("%Ln call(s) came from a hidden number and belong to nobody here.", "", coverage.hidden_calls)
        if coverage.own_calls:
            yield self.tr("%Ln call(s) with your own number are set apart.", "", coverage.own_calls)
        if coverage.calls:
            yield self.tr("Never in such files: calls over WeChat, WhatsApp and the like, and what you deleted before.")
