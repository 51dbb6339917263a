"""The files that could not be used: what each is, what to do instead, and the way to do it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from core.records import FileRefused
from core.safe_text import clean
from gui.widgets.card import Card
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.layouts import clear
from gui.widgets.plain_label import PlainLabel
from gui.words.file_texts import columns_help, guide_of, password_helps, refusal_texts

#: Refusals shown one by one; a folder can hold thousands.
_MOST_SHOWN = 40


class RefusedFile(QWidget):
    """One file that could not be used; its signals carry its name, and the id of the guide."""

    columns_wanted = Signal(str)
    password_wanted = Signal(str)
    guide_wanted = Signal(str)

    def __init__(self, refusal: FileRefused, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = refusal.file
        self._guide = guide_of(refusal)
        what, instead = refusal_texts(refusal)
        name = clean(refusal.file)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PlainLabel(name, "title", wrap=True))
        column.addWidget(PlainLabel(self.tr("{what} {instead}", "two sentences").format(what=what, instead=instead),
                                    wrap=True))
        #: What takes the keyboard, in the order it stands.
        self.stops: list[QWidget] = []
        self._ways = FlowLayout(spacing=round(self.fontMetrics().height() * 0.4))
        if columns_help(refusal):
            self._add_way(self.tr("Say which column is which…"), name).clicked.connect(self._want_columns)
        if password_helps(refusal):
            self._add_way(self.tr("Enter the password…"), name).clicked.connect(self._want_password)
        if self._guide is not None:
            self._add_way(self.tr("Show how to get the right file"), name).clicked.connect(self._want_guide)
        if self.stops:
            column.addLayout(self._ways)

    def _add_way(self, text: str, name: str) -> QPushButton:
        way = QPushButton(text)
        way.setProperty("role", "link")
        way.setAccessibleName(self.tr("{way} ({file})").format(way=text, file=name))
        self._ways.addWidget(way)
        self.stops.append(way)
        return way

    @Slot()
    def _want_columns(self) -> None:
        self.columns_wanted.emit(self._file)

    @Slot()
    def _want_password(self) -> None:
        self.password_wanted.emit(self._file)

    @Slot()
    def _want_guide(self) -> None:
        self.guide_wanted.emit(self._guide or "")


class RefusalsCard(Card):
    """Lists the refusals of a session, with the ways out of them."""

    columns_wanted = Signal(str)
    password_wanted = Signal(str)
    guide_wanted = Signal(str)
    dismiss_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(role="notice", parent=parent)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(self.body.spacing())
        self._more = PlainLabel(role="muted", wrap=True)
        self._dismiss = QPushButton()
        self._dismiss.setProperty("role", "link")
        self._dismiss.clicked.connect(self.dismiss_requested)
        self.body.addLayout(self._rows)
        self.body.addWidget(self._more)
        self.body.addWidget(self._dismiss, 0, Qt.AlignmentFlag.AlignLeft)
        #: What takes the keyboard, in the order it stands.
        self.stops: list[QWidget] = []

    def show_refusals(self, refusals: Sequence[FileRefused]) -> None:
        """Show these in the language of the moment, and hide where there are none."""
        self.set_title(self.tr("What could not be used"))
        self._dismiss.setText(self.tr("Hide this note"))
        clear(self._rows)
        self.stops = []
        for refusal in refusals[:_MOST_SHOWN]:
            row = RefusedFile(refusal)
            row.columns_wanted.connect(self.columns_wanted)
            row.password_wanted.connect(self.password_wanted)
            row.guide_wanted.connect(self.guide_wanted)
            self._rows.addWidget(row)
            self.stops += row.stops
        more = len(refusals) - _MOST_SHOWN
        self._more.setVisible(more > 0)
        self._more.setText(self.tr("and %Ln more file(s)", "", max(more, 0)))
        self.stops.append(self._dismiss)
        self.setVisible(bool(refusals))
