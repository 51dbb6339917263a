"""Tabs that turn into a list where they do not fit: every view stays one step away at any width and text size."""

from PySide6.QtCore import QSignalBlocker, QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QTabWidget, QVBoxLayout, QWidget


class ViewTabs(QTabWidget):
    """Tabs, and ``chooser``, the list that stands in for them; whoever lays the tabs out puts it above them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chooser = QComboBox()
        self.chooser.hide()
        self.setUsesScrollButtons(True)
        self.currentChanged.connect(self.chooser.setCurrentIndex)
        self.chooser.activated.connect(self._chosen)

    def add_view(self, view: QWidget) -> None:
        """Add a view after the others; its name comes with :meth:`set_names`."""
        # The line under the tabs needs air above what stands below it.
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, round(self.fontMetrics().height() * 0.6), 0, 0)
        inner.addWidget(view)
        self.addTab(holder, "")

    def set_names(self, names: list[str], whole: str) -> None:
        """Name the views, and what they are views of."""
        with QSignalBlocker(self.chooser):
            self.chooser.clear()
            self.chooser.addItems(names)
            self.chooser.setCurrentIndex(self.currentIndex())
        for place, name in enumerate(names):
            self.setTabText(place, name)
        self.setAccessibleName(whole)
        self.chooser.setAccessibleName(whole)
        self._choose_shape()

    def hasHeightForWidth(self) -> bool:
        # Views take the height there is and scroll: the highest of them would make a low window scroll as a whole.
        return False

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_shape()

    def _choose_shape(self) -> None:
        """Show tabs where all of them fit, the list where they do not."""
        bar = self.tabBar()
        narrow = self.width() < bar.sizeHint().width()
        if narrow == bar.isHidden():
            return
        had_focus = bar.hasFocus() or self.chooser.hasFocus()
        bar.setVisible(not narrow)
        self.chooser.setVisible(narrow)
        if had_focus:
            (self.chooser if narrow else bar).setFocus()

    @Slot(int)
    def _chosen(self, place: int) -> None:
        self.setCurrentIndex(place)
