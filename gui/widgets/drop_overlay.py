"""The veil over the window while files are dragged across it: says before release what would happen."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.card import Card
from gui.widgets.plain_label import PlainLabel


class DropOverlay(QWidget):
    """Covers its parent, shows two lines, and lets the mouse through to it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "veil")
        self._card = Card(parent=self)
        self._what = PlainLabel(role="headline", wrap=True)
        self._note = PlainLabel(role="muted", wrap=True)
        for label in (self._what, self._note):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._card.body.addWidget(label)
        layout = QVBoxLayout(self)
        layout.addStretch()
        layout.addWidget(self._card, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        parent.installEventFilter(self)
        self.hide()

    def show_offer(self, what: str, note: str) -> None:
        """Cover the parent with what would happen and a note under it."""
        self._what.setText(what)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._card.setMinimumWidth(min(self.fontMetrics().averageCharWidth() * 60, self._covered.width()))
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()

    @property
    def offer(self) -> str:
        """What is said at the moment; "" while hidden."""
        return self._what.text() if self.isVisible() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._covered.rect())
        return False


def dropped_files(event: QDropEvent) -> tuple[list[str], int]:
    """Return the paths of the dragged files and folders, and how many other things are dragged along."""
    paths = [url.toLocalFile() for url in event.mimeData().urls()]
    files = [path for path in paths if path and (Path(path).is_file() or Path(path).is_dir())]
    return files, len(paths) - len(files)
