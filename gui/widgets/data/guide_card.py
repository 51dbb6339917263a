"""The export guides: which phone it is, then the ways to its address book and to its calls."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QButtonGroup, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.guides.choice import CARRIER_LIST, Guides
from core.guides.records import Gift, Guide
from gui.widgets.card import Card
from gui.widgets.data.guide_line import CarrierLine, GuideLine
from gui.widgets.disclosure import Disclosure
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.layouts import clear
from gui.widgets.plain_label import PlainLabel

#: How deep layouts lie within each other between a step and the scrolling column.
_LEVELS = 8


class GuideCard(Card):
    """Asks for the phone, then lists what leads to each file: the recommended way open, the others folded."""

    #: The owner said which phone it is: its id.
    phone_chosen = Signal(str)

    def __init__(self, guides: Guides, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._guides = guides
        self._language = "en"
        self._phone = ""
        self._country = ""
        self._lines: dict[str, GuideLine | CarrierLine] = {}
        self._folds: dict[str, Disclosure] = {}
        em = self.fontMetrics().height()
        self._question = PlainLabel(wrap=True)
        self._choices = QButtonGroup(self)
        row = FlowLayout(spacing=round(em * 0.3))
        for number, _ in enumerate(guides.phones):
            button = QPushButton()
            button.setCheckable(True)
            self._choices.addButton(button, number)
            row.addWidget(button)
        self._choices.idClicked.connect(self._choose_phone)
        self._notice = PlainLabel(role="muted", wrap=True)
        self._notice.setVisible(bool(guides.problems))
        self._column = QVBoxLayout()
        self._column.setSpacing(round(em * 0.35))
        self.body.addWidget(self._question)
        self.body.addLayout(row)
        self.body.addWidget(self._notice)
        self.body.addLayout(self._column)
        self.body.addStretch()

    @property
    def phone(self) -> str:
        """The phone whose ways are shown, "" while nobody said which."""
        return self._phone

    def retranslate(self, language: str) -> None:
        """Show everything in this text language, "zh" or "en"."""
        self._language = language
        self.set_title(self.tr("How to get the files from your phone"))
        self._question.setText(self.tr("Which phone is it?"))
        for number, phone in enumerate(self._guides.phones):
            self._choices.button(number).setText(phone.name.text(language))
        lines = [self.tr("A part of the guides could not be read; the rest is shown.")]
        self._notice.setText("\n".join([*lines, *map(str, self._guides.problems)]))
        self._rebuild()

    def show_for(self, phone: str, country: str) -> None:
        """Show the ways for this phone, "" for none yet, and this country's phone companies first."""
        known = [one.id for one in self._guides.phones]
        phone = phone if phone in known else ""
        if (phone, country) == (self._phone, self._country):
            return
        self._phone, self._country = phone, country
        self._check_button()
        self._rebuild()

    def show_guide(self, name: str) -> None:
        """Open a guide, bring it into view and give it the keyboard; without one, or the phone, ask for the phone."""
        guide = self._guides.find(name, self._phone, self._country)
        if guide is None:
            self._bring(self._choices.checkedButton() or self._choices.button(0), self)
            return
        if not guide.fits(self._phone) or not self._lines:
            self._phone = guide.phones[0] if guide.phones else self._phone
            self._check_button()
            self._list_ways()
        line = self._lines[CARRIER_LIST if guide.carrier is not None else guide.id]
        for fold in self._folds.values():
            if fold.isAncestorOf(line):
                fold.arrow.setChecked(True)
        if isinstance(line, CarrierLine) and guide.id != CARRIER_LIST:
            line.choose(guide.id)
        line.open()
        self._bring(line.arrow, line)

    def _check_button(self) -> None:
        number = next((n for n, phone in enumerate(self._guides.phones) if phone.id == self._phone), -1)
        # An exclusive group never lets its last button go.
        self._choices.setExclusive(False)
        for button in self._choices.buttons():
            button.setChecked(self._choices.id(button) == number)
        self._choices.setExclusive(True)

    @Slot(int)
    def _choose_phone(self, number: int) -> None:
        self._phone = self._guides.phones[number].id
        self._rebuild()
        # What was chosen unfolds below, in a low window out of sight.
        self._bring(self._choices.button(number), self)
        self.phone_chosen.emit(self._phone)

    def _rebuild(self) -> None:
        self._clear_ways()
        if self._phone:
            self._list_ways()
        else:
            self._column.addWidget(PlainLabel(
                self.tr("Choose it, and the steps stand here: one list for the address book, one for the calls."),
                "muted", wrap=True))

    def _clear_ways(self) -> None:
        clear(self._column)
        self._lines.clear()
        self._folds.clear()

    def _list_ways(self) -> None:
        self._clear_ways()
        names = {Gift.CONTACTS: self.tr("The address book"), Gift.CALLS: self.tr("The call history")}
        for gift, name in names.items():
            heading = PlainLabel(name, "title", wrap=True)
            heading.setContentsMargins(0, round(self.fontMetrics().height() * 0.4), 0, 0)
            self._column.addWidget(heading)
            ways = self._guides.ways(gift, self._phone, self._country)
            for place, guide in enumerate(way for way in ways if not way.rare):
                line = self._line(guide, recommended=not place)
                self._column.addWidget(line)
                if not place:
                    line.open()
            self._add_rare(gift, [guide for guide in ways if guide.rare])

    def _add_rare(self, gift: Gift, ways: list[Guide]) -> None:
        if not ways:
            return
        fold = Disclosure()
        fold.set_title(self.tr("Further sources, and ways for experts") if gift is Gift.CALLS
                       else self.tr("Further sources"))
        for guide in ways:
            fold.column.addWidget(self._line(guide, recommended=False))
        self._folds[gift] = fold
        self._column.addWidget(fold)

    def _line(self, guide: Guide, recommended: bool) -> GuideLine | CarrierLine:
        title = guide.title.text(self._language)
        if recommended:
            title = self.tr("{way} (try this first)").format(way=title)
        line: GuideLine | CarrierLine
        if guide.id == CARRIER_LIST:
            carriers = self._guides.carriers(self._country)
            line = CarrierLine(self._guides, carriers, self._phone, self._language, title)
        else:
            line = GuideLine(self._guides, guide, self._phone, self._language, title)
        # A way that gives both files stands in both lists; it is found again among the calls, which are harder to get.
        self._lines[guide.id] = line
        return line

    def _bring(self, focus: QWidget, whole: QWidget) -> None:
        """Give the keyboard to a widget and scroll to it, once the new lines have their places."""
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self._scroll_to(whole))

    def _scroll_to(self, widget: QWidget) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is None:
            return
        # New lines find their heights from the inside out, one level with each round of requests.
        for _ in range(_LEVELS):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        inner = area.widget()
        if inner is not None:
            area.verticalScrollBar().setValue(widget.mapTo(inner, widget.rect().topLeft()).y())
