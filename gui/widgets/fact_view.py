"""One statement of a country pack: what it says, numbers to copy, its reserve, its source and date."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.widgets.copy_button import CopyButton
from gui.widgets.plain_label import PlainLabel
from gui.words.help_texts import contact_parts, copyable

#: Letters of a number that stands beside the title; a longer one, or several, get lines of their own.
_BESIDE = 20


class FactView(QWidget):
    """Shows a title, numbers with a button to copy each, the text, and further lines in small letters."""

    def __init__(
        self, title: str, text: str, small: Iterable[str], contact: str = "", pill: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show what is not empty; ``pill`` is a word or two beside the title, ``contact`` as a pack gives it."""
        super().__init__(parent)
        self._title = title
        self._space = round(self.fontMetrics().height() * 0.4)
        #: One for each number or address that can be copied.
        self.copy_buttons: list[CopyButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(self._space * 0.4))
        head = QHBoxLayout()
        head.setSpacing(self._space)
        head.addWidget(PlainLabel(title, role="title", wrap=True), 1)
        if pill:
            head.addWidget(PlainLabel(pill, role="pill"), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        # Where only a name is known to ask for, the title says it already.
        parts = [part for part in contact_parts(contact) if copyable(part) or part not in title]
        if len(parts) == 1 and len(parts[0]) <= _BESIDE:
            self._add_contact(head, parts[0], beside=True)
        else:
            for part in parts:
                row = QHBoxLayout()
                row.setSpacing(self._space)
                self._add_contact(row, part, beside=False)
                column.addLayout(row)
        column.addWidget(PlainLabel(text, wrap=True))
        for line in filter(None, small):
            label = PlainLabel(line, role="muted", wrap=True)
            # An address of a source can be marked and copied with the mouse.
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)

    def _add_contact(self, row: QHBoxLayout, part: str, beside: bool) -> None:
        number = PlainLabel(part, role="title", wrap=not beside)
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(number, 0 if beside else 1)
        if copyable(part):
            button = CopyButton(lambda: part)
            button.set_texts(self.tr("Copy"), self.tr("Copy {number}: {place}").format(number=part, place=self._title))
            self.copy_buttons.append(button)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
