"""Apps named by hand: how one is called on the screen, what it may read, and those named so far."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.checklist.records import Menu
from core.own_data.texts import DataSource
from core.permissions.phone_audit import TickedApp
from core.permissions.records import PEOPLE_ACCESS, Access
from core.safe_text import clean
from gui.widgets.card import Card
from gui.widgets.disclosure import Disclosure
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.form_row import FormRow
from gui.widgets.layouts import clear
from gui.widgets.permissions.menu_paths import MenuPaths
from gui.widgets.plain_label import PlainLabel
from gui.widgets.removable_line import RemovableLine
from gui.words.audit_texts import AuditTexts

_OFFERED = (*PEOPLE_ACCESS, Access.NOTIFICATIONS, Access.FILES)
_LONGEST = 80


class TickCard(Card):
    """``apps_changed`` carries every :class:`TickedApp` named, after one came or went."""

    apps_changed = Signal(object)

    def __init__(self, words: AuditTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._apps: tuple[TickedApp, ...] = ()
        self._text = PlainLabel(wrap=True)
        #: Where the phone tells it.
        self.where = Disclosure()
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST)
        self.name.setMinimumWidth(self.fontMetrics().averageCharWidth() * 22)
        self._row = FormRow(self.name)
        self.boxes = {access: QCheckBox() for access in _OFFERED}
        self.lends = QCheckBox()
        self.add = QPushButton()
        self.add.setEnabled(False)
        ticks = FlowLayout(spacing=round(self.fontMetrics().height() * 0.3))
        for box in self.boxes.values():
            ticks.addWidget(box)
        self._question = PlainLabel(wrap=True)
        self.named = QVBoxLayout()
        for widget in (self._text, self.where, self._row, self._question):
            self.body.addWidget(widget)
        self.body.addLayout(ticks)
        self.body.addWidget(self.lends)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self.named)
        self.body.addStretch()
        self.name.textChanged.connect(self._typed)
        self.name.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.set_title(self.tr("Without any file: tick the apps by hand"))
        self._text.setText(self.tr("Look in the phone’s settings which apps may read contacts, calls and texts, and "
                                   "name them here. It works the same way; only when an app last read stays open."))
        self.where.set_title(self.tr("Where the phone shows this"))
        self._row.set_texts(self.tr("Name of the app"))
        self._question.setText(self.tr("It may read:"))
        for access, box in self.boxes.items():
            box.setText(self._words.access_name(access))
        self.lends.setText(self.tr("It lends money"))
        self.add.setText(self.tr("Add this app"))
        self._write()

    def show_menus(self, menus: Sequence[Menu], sources: Mapping[str, DataSource], language: str) -> None:
        """Show where the phone lists who may read the contacts, in this text language; nothing without a menu."""
        self.where.setVisible(bool(menus))
        self.where.fill_when_opened(
            lambda: self.where.column.addWidget(MenuPaths([menus], sources, language)) if menus else None)

    def show_apps(self, apps: Sequence[TickedApp]) -> None:
        """Show the apps named so far."""
        self._apps = tuple(apps)
        self._write()

    def _write(self) -> None:
        clear(self.named)
        for app in self._apps:
            read = self.tr(", ", "between kinds of data").join(
                self._words.access_name(one) for one in Access if one in app.may_read) or self.tr("nothing")
            text = self.tr("{app} may read: {what}").format(app=app.name, what=read)
            line = RemovableLine(app.name, text, self.tr("Take out"))
            line.gone.connect(self._take_out)
            self.named.addWidget(line)

    @Slot(str)
    def _typed(self, text: str) -> None:
        self.add.setEnabled(bool(clean(text)))

    @Slot()
    def _add(self) -> None:
        name = clean(self.name.text(), _LONGEST)
        if not name:
            return
        read = frozenset(access for access, box in self.boxes.items() if box.isChecked())
        app = TickedApp(name, read, self.lends.isChecked())
        kept = tuple(one for one in self._apps if one.name.casefold() != name.casefold())
        self.name.clear()
        for box in (*self.boxes.values(), self.lends):
            box.setChecked(False)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.apps_changed.emit((*kept, app))

    @Slot(str)
    def _take_out(self, name: str) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.apps_changed.emit(tuple(one for one in self._apps if one.name != name))
