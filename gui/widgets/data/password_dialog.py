"""Asks for the password of an encrypted backup; it is handed on once and kept nowhere."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from core.safe_text import clean
from gui.widgets.form_row import FormRow
from gui.widgets.plain_label import PlainLabel

#: Width in heights of a line.
_WIDTH = 28
_LONGEST = 1000


class PasswordDialog(QDialog):
    """``entered`` carries the name of the backup and its password; ``again`` says that one was wrong before."""

    entered = Signal(str, str)

    def __init__(self, name: str, again: bool, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Password"))
        self._name = name
        question = PlainLabel(self.tr("Password of the backup {file}").format(file=clean(name, 60)), "title", wrap=True)
        meaning = PlainLabel(wrap=True)
        meaning.setText(self.tr(
            "It is the one you chose when you turned on “Encrypt local backup”, not the code that unlocks the phone. "
            "It is used for this one reading on this computer and then forgotten; the program never stores it. "
            "Unlocking takes 5 to 30 seconds."))
        self.wrong = PlainLabel(wrap=True)
        self.wrong.setText(self.tr("That password does not open it. Capital and small letters count."))
        self.wrong.setVisible(again)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setMaxLength(_LONGEST)
        # Keyboards on a screen and input methods must not learn it.
        self.field.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase)
        row = FormRow(self.field)
        row.set_texts(self.tr("Password"))
        self.field.setMinimumWidth(self.field.fontMetrics().averageCharWidth() * 32)
        self.shown = QCheckBox(self.tr("Show what is typed"))
        buttons = QDialogButtonBox()
        self.open_ = buttons.addButton(self.tr("Open the backup"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.open_.setProperty("role", "primary")
        self.open_.setEnabled(False)
        self.cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.cancel.setAutoDefault(False)
        self._column = column = QVBoxLayout(self)
        for widget in (question, self.wrong, meaning, row, self.shown):
            column.addWidget(widget)
        column.addStretch()
        column.addWidget(buttons)
        self.setMinimumWidth(_WIDTH * self.fontMetrics().height())
        self.field.textChanged.connect(self._typed)
        self.shown.toggled.connect(self._show_text)
        buttons.accepted.connect(self._agree)
        buttons.rejected.connect(self.reject)
        self.finished.connect(self.field.clear)
        self.field.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        # Qt asks for the height of wrapped lines at a width the dialog does not have.
        self.resize(self.width(), self._column.totalHeightForWidth(self.width()))
        super().showEvent(event)

    @Slot(str)
    def _typed(self, text: str) -> None:
        self.open_.setEnabled(bool(text))

    @Slot(bool)
    def _show_text(self, shown: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    @Slot()
    def _agree(self) -> None:
        password = self.field.text()
        if password:
            self.field.clear()
            self.entered.emit(self._name, password)
            self.accept()
