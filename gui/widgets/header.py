"""The line above every page: the finding in one sentence, and what can be done from everywhere."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from gui.widgets.plain_label import PlainLabel


class Header(QWidget):
    """The way back where there is one, headline, the offline badge, the language switch and the open button."""

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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(self.fontMetrics().height() * 0.6))
        row.addWidget(self.back)
        row.addWidget(self.headline, 1)
        row.addWidget(self._offline, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.language)
        row.addWidget(self.open)
        row.addWidget(self.open_folder)
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

    def show_way_back(self, name: str) -> None:
        """Offer the way back to the page of this name; "" offers none."""
        self.back.setAccessibleName(self.tr("Back to: {page}").format(page=name))
        self.back.setVisible(bool(name))


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
