"""What the owner chooses above the steps: situation, phone and country; and how far they have come."""

from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QComboBox, QProgressBar, QPushButton, QSizePolicy, QWidget

from core.checklist.records import Phone, Situation
from core.countries.pack import CountryPack
from gui.widgets.card import Card
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.plain_label import PlainLabel

#: Letters of a phone's name that are shown at least.
_PHONE_LETTERS = 16


class ChecklistChoices(QWidget):
    """Three cards in a row, or one under the other where it is narrow."""

    def __init__(self, phones: tuple[Phone, ...], packs: tuple[CountryPack, ...], spacing: int) -> None:
        super().__init__()
        self._phones = phones
        self._packs = packs
        self.situations = QButtonGroup(self)
        self.situation_card = ChoiceCard()
        for number, _ in enumerate(Situation):
            button = QPushButton()
            button.setCheckable(True)
            self.situations.addButton(button, number)
            self.situation_card.row.addWidget(button)
        self.phone_card = ChoiceCard()
        self.phone = QComboBox()
        self.country = QComboBox()
        for phone in phones:
            self.phone.addItem("", phone.id)
        for pack in packs:
            self.country.addItem("", pack.code)
        # The longest phone would take the room of both; no country's name may be cut.
        self.phone.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.phone.setMinimumContentsLength(_PHONE_LETTERS)
        self.country.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for box in (self.phone, self.country):
            self.phone_card.row.addWidget(box)
        self.progress_card = ChoiceCard()
        self.progress_figure = PlainLabel(role="headline")
        self.progress_bar = QProgressBar()
        self.progress_bar.setTextVisible(False)
        self.progress_card.body.addWidget(self.progress_figure)
        self.progress_card.body.addWidget(self.progress_bar)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(spacing)
        for card, share in ((self.situation_card, 14), (self.phone_card, 11), (self.progress_card, 4)):
            card.body.addStretch()
            self._row.addWidget(card, share)

    def stack(self, narrow: bool) -> None:
        """Put the cards one under the other, or side by side."""
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def retranslate(self, language: str) -> None:
        """Set every text in the current language; ``language`` is that of the data files."""
        names = {
            Situation.BEFORE: self.tr("Before borrowing"),
            Situation.INSTALLED: self.tr("Loan app installed"),
            Situation.HARASSED: self.tr("Being harassed"),
        }
        for number, situation in enumerate(Situation):
            self.situations.button(number).setText(names[situation])
        self.situation_card.set_label(self.tr("Where are you now?"))
        self.phone_card.set_label(self.tr("Your phone and country"))
        self.progress_card.set_label(self.tr("Done"))
        self.phone.setAccessibleName(self.tr("Your phone"))
        self.country.setAccessibleName(self.tr("Your country"))
        self.progress_bar.setAccessibleName(self.tr("Steps done"))
        for index, phone in enumerate(self._phones):
            self.phone.setItemText(index, phone.name.text(language))
        for index, pack in enumerate(self._packs):
            self.country.setItemText(index, pack.name.text(language))

    def show_progress(self, done: int, applicable: int) -> None:
        """Show how many of the steps that apply are done."""
        words = self.tr("{done} of {all}").format(done=done, all=applicable)
        self.progress_figure.setText(words)
        self.progress_bar.setRange(0, max(1, applicable))
        self.progress_bar.setValue(done)
        self.progress_bar.setAccessibleDescription(words)


class ChoiceCard(Card):
    """A card with a small label above a row of controls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._label = PlainLabel(role="muted")
        self.row = FlowLayout(spacing=round(self.fontMetrics().height() * 0.2))
        self.body.addWidget(self._label)
        self.body.addLayout(self.row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_label(self, text: str) -> None:
        """Name the controls, for the eye and for screen readers."""
        self._label.setText(text)
        self.setAccessibleName(text)
