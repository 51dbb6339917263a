"""The white panel the pages are made of."""

from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from gui.widgets.plain_label import PlainLabel


class Card(QFrame):
    """A framed panel with an optional title; add widgets and layouts to ``body``."""

    def __init__(self, title: str = "", role: str = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        em = self.fontMetrics().height()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(round(em * 0.8), round(em * 0.7), round(em * 0.8), round(em * 0.8))
        self.body.setSpacing(round(em * 0.4))
        self._title: PlainLabel | None = None
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Show this title, or none when it is empty; screen readers hear it as the panel's name."""
        if title and self._title is None:
            self._title = PlainLabel(role="title", wrap=True, parent=self)
            self.body.insertWidget(0, self._title)
        if self._title is not None:
            self._title.setText(title)
            self._title.setVisible(bool(title))
        self.setAccessibleName(title)


class FigureCard(Card):
    """One number of the person's own data: what is counted, the figure, and what it is a part of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._label = PlainLabel(role="muted", wrap=True)
        self._figure = PlainLabel(role="figure")
        self._note = PlainLabel(role="muted", wrap=True)
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._line.addWidget(self._label)
        self._line.addWidget(self._figure)
        self.body.addLayout(self._line)
        self.body.addWidget(self._note)
        self.body.addStretch()
        self._compact = False
        self.set_compact(False)

    def show_figure(self, label: str, figure: str, note: str = "") -> None:
        """Show the three texts; the note may be empty."""
        self._label.setText(label)
        self._figure.setText(figure)
        self._note.setText(note)
        self._show_note()
        self.setAccessibleName(f"{label}: {figure} {note}".strip())

    def set_compact(self, compact: bool) -> None:
        """Stand in a low window: the figure beside what it counts, the note as a tooltip."""
        self._compact = compact
        em = self.fontMetrics().height()
        side, edge = round(em * (0.6 if compact else 0.8)), round(em * (0.3 if compact else 0.7))
        self.body.setContentsMargins(side, edge, side, edge)
        # The label comes first in reading order; beside the figure it stands at its right.
        self._line.setDirection(
            QBoxLayout.Direction.RightToLeft if compact else QBoxLayout.Direction.TopToBottom)
        self._line.setStretchFactor(self._label, int(compact))
        self._line.setSpacing(round(em * (0.6 if compact else 0.4)))
        self.body.setStretchFactor(self._line, int(compact))
        self._show_note()

    def _show_note(self) -> None:
        self._note.setVisible(not self._compact)
        # Plain words of the program, so a tooltip cannot take them for markup.
        self.setToolTip(self._note.text() if self._compact else "")
