"""The one way a field gets its label."""

from PySide6.QtWidgets import QComboBox, QWidget

from gui.widgets.flow_layout import FlowLayout
from gui.widgets.plain_label import PlainLabel


class FormRow(QWidget):
    """A label and its field: buddy, accessible name and description are set together and cannot be forgotten."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._label = PlainLabel()
        self._label.setBuddy(field)
        if isinstance(field, QComboBox):
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            # Without a minimum of its own the longest entry would decide how narrow the window can be.
            field.setMinimumWidth(field.fontMetrics().averageCharWidth() * 16)
        # Beside each other where there is room, below each other with large text.
        self._label.setMinimumHeight(field.sizeHint().height())
        row = FlowLayout(self, spacing=round(self.fontMetrics().height() * 0.4))
        row.addWidget(self._label)
        row.addWidget(field)

    def set_texts(self, label: str, help_text: str = "") -> None:
        """Name the field; the help text is shown as its tooltip and read out as its description."""
        # A single "&" in a label with a buddy would become a shortcut mark.
        self._label.setText(label.replace("&", "&&"))
        self._field.setAccessibleName(label)
        self._field.setAccessibleDescription(help_text)
        self._field.setToolTip(help_text)
