"""The line above every page: the finding in one sentence, and what can be done from everywhere."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QWidget

from gui.widgets.flow_layout import FlowLayout
from gui.widgets.plain_label import PlainLabel

#: Heights of a line the headline has at least beside the buttons; with less they stand below it.
_HEADLINE = 12


class Header(QWidget):
    """The way back where there is one, headline, the offline badge, the language switch and the open buttons."""

    back_requested = Signal()
    language_requested = Signal()
    open_requested = Signal()
    folder_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = QPushButton()
        self.back.setToolTip("Alt+←")
        self.headline = PlainLabel(role="headline", wrap=True)
        self._offline = PlainLabel(role="calm")
        self.language = QPushButton("中文 / English")
        self.open = QPushButton()
        self.open_folder = QPushButton()
        space = round(self.fontMetrics().height() * 0.6)
        title = QHBoxLayout()
        title.setSpacing(space)
        title.addWidget(self.back)
        title.addWidget(self.headline, 1)
        self._tools = QWidget()
        tools = FlowLayout(self._tools, space)
        for widget in (self._offline, self.language, self.open, self.open_folder):
            tools.addWidget(widget)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(space)
        self._row.addLayout(title, 1)
        self._row.addWidget(self._tools)
        self.back.hide()
        self.back.clicked.connect(self.back_requested)
        self.language.clicked.connect(self.language_requested)
        self.open.clicked.connect(self.open_requested)
        self.open_folder.clicked.connect(self.folder_requested)

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self._offline.setText(self.tr("Offline"))
        self._offline.setToolTip(self.tr("This program has no part that could use a network."))
        self.language.setAccessibleName(self.tr("Language: switch to Chinese"))
        self.language.setToolTip(self.language.accessibleName())
        self.open.setText(self.tr("Open…"))
        self.open.setAccessibleName(self.tr("Open files"))
        # The Chinese font is taller than the Latin one; two buttons of two heights look like a mistake.
        self.open.setMinimumHeight(self.language.sizeHint().height())
        self.open_folder.setText(self.tr("Open folder…"))
        self.open_folder.setToolTip(self.tr("For a phone’s backup, or a folder of several exports"))
        self.open_folder.setMinimumHeight(self.language.sizeHint().height())
        self.back.setText("‹ " + self.tr("Back"))
        self.back.setMinimumHeight(self.language.sizeHint().height())
        self._arrange()

    def show_way_back(self, name: str) -> None:
        """Offer the way back to the page of this name; "" offers none."""
        self.back.setAccessibleName(self.tr("Back to: {page}").format(page=name))
        self.back.setVisible(bool(name))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        """Put the buttons beside the headline where both have room, else below it, in as many lines as they need."""
        row = (self._offline, self.language, self.open, self.open_folder)
        space = self._row.spacing()
        one_line = sum(widget.sizeHint().width() + space for widget in row)
        back = 0 if self.back.isHidden() else self.back.sizeHint().width() + space
        beside = self.width() >= one_line + back + _HEADLINE * self.fontMetrics().height()
        self._tools.setMinimumWidth(one_line - space if beside else 0)
        # The rail says so as well; the buttons fit one line without it.
        self._offline.setVisible(beside)
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)


class SampleStrip(QFrame):
    """Says on every page that the people shown are invented, while they are."""

    remove_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "strip")
        self._text = PlainLabel(wrap=True)
        self.remove = QPushButton()
        self.remove.setProperty("role", "link")
        em = self.fontMetrics().height()
        row = QHBoxLayout(self)
        row.setContentsMargins(round(em * 1.3), round(em * 0.25), round(em * 1.3), round(em * 0.25))
        row.addWidget(self._text, 1)
        row.addWidget(self.remove)
        self.remove.clicked.connect(self.remove_requested)
        self.hide()

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self._text.setText(self.tr("Sample: everybody shown here is invented. Nothing of this is about you."))
        self.remove.setText(self.tr("Remove the sample"))
