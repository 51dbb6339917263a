"""The door to the phone's own list: open or drop files, how to make them, what to undo afterwards."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from core.permissions.list_ways import ListWay, load_ways
from core.permissions.records import Dump, Platform
from gui.widgets.card import Card
from gui.widgets.command_line import CommandLine
from gui.widgets.disclosure import Disclosure
from gui.widgets.layouts import clear
from gui.widgets.plain_label import PlainLabel
from gui.widgets.removable_line import RemovableLine
from gui.words.source_texts import source_lines

_IPHONE = "iphone"


class ListWaysCard(Card):
    """``open_requested`` asks for the file dialog, ``remove_requested`` to take a list out."""

    open_requested = Signal()
    remove_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._shown: tuple[str, str] | None = None
        self._text = PlainLabel(wrap=True)
        self.open = QPushButton()
        self.open.setProperty("role", "primary")
        self.open.clicked.connect(self.open_requested)
        self.files = QVBoxLayout()
        self._ways = QVBoxLayout()
        #: One line for each way, folded.
        self.ways: list[Disclosure] = []
        self.body.addWidget(self._text)
        self.body.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self.files)
        self.body.addLayout(self._ways)
        self.body.addStretch()

    def retranslate(self, phone: str, language: str) -> None:
        """Show the ways for this phone in this text language; without a phone those of Android stand first."""
        self.set_title(self.tr("Your phone’s own list"))
        self._text.setText(self.tr("The phone keeps a list of what each app may read. Open or drop its files here or "
                                   "anywhere on this window. They are read on this computer and kept in memory only; "
                                   "this program never touches the phone."))
        self.open.setText(self.tr("Open files…"))
        if self._shown != (phone, language):
            self._shown = phone, language
            self._list_ways(phone, language)

    def show_files(self, dumps: Sequence[Dump]) -> None:
        """Show which lists are loaded."""
        clear(self.files)
        for name in dict.fromkeys(dump.file for dump in dumps):
            line = RemovableLine(name, name, self.tr("Take out"))
            line.gone.connect(self.remove_requested)
            self.files.addWidget(line)

    def _list_ways(self, phone: str, language: str) -> None:
        clear(self._ways)
        self.ways = []
        first = Platform.IPHONE if phone == _IPHONE else Platform.ANDROID
        for way in sorted(load_ways(), key=lambda one: first not in one.platforms):
            fold = Disclosure()
            fold.set_title(way.title.text(language))
            fold.fill_when_opened(partial(self._fill, fold, way, language))
            self._ways.addWidget(fold)
            self.ways.append(fold)

    def _fill(self, fold: Disclosure, way: ListWay, language: str) -> None:
        for number, step in enumerate(way.steps, 1):
            fold.column.addWidget(PlainLabel(f"{number}. {step.text.text(language)}", wrap=True))
            if step.command:
                fold.column.addWidget(CommandLine(step.command))
        fold.column.addWidget(PlainLabel(self.tr("Afterwards"), "title"))
        for text in way.after:
            fold.column.addWidget(PlainLabel(f"• {text.text(language)}", wrap=True))
        fold.column.addWidget(PlainLabel("\n".join(source_lines(way.sources, way.checked_on, language)), "muted",
                                         wrap=True))

