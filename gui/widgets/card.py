"""The white panel the pages are made of."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

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
        self._title = PlainLabel(role="title", wrap=True)
        self.body.addWidget(self._title)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Show this title, or none when it is empty; screen readers hear it as the panel's name."""
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
        for widget in (self._label, self._figure, self._note):
            self.body.addWidget(widget)
        self.body.addStretch()

    def show_figure(self, label: str, figure: str, note: str = "") -> None:
        """Show the three texts; the note may be empty."""
        self._label.setText(label)
        self._figure.setText(figure)
        self._note.setText(note)
        self.setAccessibleName(f"{label}: {figure} {note}".strip())
