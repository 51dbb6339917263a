"""One export guide as a line that opens: its steps, or for phone companies the choice of one and its steps."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from core.guides.choice import Guides
from core.guides.records import Guide
from gui.widgets.data.guide_details import GuideDetails
from gui.widgets.disclosure import Disclosure
from gui.widgets.form_row import FormRow
from gui.widgets.layouts import clear


class GuideLine(Disclosure):
    """Shows one guide; what it says is made when it is opened for the first time."""

    def __init__(
        self, guides: Guides, guide: Guide, phone: str, language: str, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.guide = guide
        self._guides = guides
        self._phone = phone
        self._language = language
        self._details: GuideDetails | None = None
        self.set_title(title)
        self.arrow.toggled.connect(self._make)

    def open(self) -> None:
        """Show the steps."""
        self.arrow.setChecked(True)

    @Slot(bool)
    def _make(self, is_open: bool) -> None:
        if is_open and self._details is None:
            self._details = GuideDetails(self.guide, self._guides.sources, self._phone, self._language)
            self.column.addWidget(self._details)


class CarrierLine(Disclosure):
    """Shows the guides of all phone companies as one line, with a field to choose the company."""

    def __init__(
        self, guides: Guides, carriers: Sequence[Guide], phone: str, language: str, title: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._guides = guides
        self._carriers = carriers
        self._phone = phone
        self._language = language
        self.carrier = QComboBox()
        for guide in carriers:
            self.carrier.addItem(guide.carrier.text(language) if guide.carrier is not None else "", guide.id)
        row = FormRow(self.carrier)
        row.set_texts(self.tr("Your phone company"))
        self._steps = QVBoxLayout()
        self.column.addWidget(row)
        self.column.addLayout(self._steps)
        self.set_title(title)
        self.carrier.currentIndexChanged.connect(self._show_carrier)
        self.arrow.toggled.connect(self._make)

    def open(self) -> None:
        """Show the steps of the company that is chosen."""
        self.arrow.setChecked(True)

    def choose(self, guide: str) -> None:
        """Choose the company of this guide; nothing happens for a guide of no company."""
        index = self.carrier.findData(guide)
        if index >= 0:
            with QSignalBlocker(self.carrier):
                self.carrier.setCurrentIndex(index)
            if self._steps.count():
                self._show_carrier()

    @Slot(bool)
    def _make(self, is_open: bool) -> None:
        if is_open and not self._steps.count():
            self._show_carrier()

    @Slot()
    def _show_carrier(self) -> None:
        clear(self._steps)
        guide = self._carriers[self.carrier.currentIndex()]
        self._steps.addWidget(GuideDetails(guide, self._guides.sources, self._phone, self._language))
