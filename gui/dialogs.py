"""Questions, errors and file dialogs: opened, never executed, so the window goes on behind them."""

import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHeaderView, QMessageBox, QTreeView, QWidget


class Question(QMessageBox):
    """A yes-or-no question in plain text; ``agreed`` is sent when the person says yes."""

    agreed = Signal()

    def __init__(self, text: str, meaning: str, yes: str, no: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setInformativeText(meaning)
        self.yes = self.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        self.no = self.addButton(no, QMessageBox.ButtonRole.RejectRole)
        self.yes.setProperty("role", "primary")
        self.setDefaultButton(self.no)
        self.setEscapeButton(self.no)
        self.buttonClicked.connect(self._clicked)

    @Slot()
    def _clicked(self) -> None:
        if self.clickedButton() is self.yes:
            self.agreed.emit()


class Dialogs(QObject):
    """Opens the dialogs of one window. Errors queue: one box at a time."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[tuple[str, str, str]] = []
        self._box: QMessageBox | None = None

    def ask(self, text: str, meaning: str, yes: str, no: str, agreed: Callable[[], None]) -> Question:
        """Ask a question; ``agreed``, a bound method of a QObject, is called on yes."""
        question = Question(text, meaning, yes, no, self._window)
        question.agreed.connect(agreed)
        question.open()
        return question

    def choose_files(self, title: str, filters: str, chosen: Callable[[list[str]], None]) -> QFileDialog:
        """Let the person choose files; ``chosen``, a bound method of a QObject, gets the paths."""
        dialog = QFileDialog(self._window, title, QDir.homePath(), filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        prepare(dialog)
        dialog.filesSelected.connect(chosen)
        dialog.open()
        return dialog

    def choose_folder(self, title: str, chosen: Callable[[list[str]], None]) -> QFileDialog:
        """Let the person choose one folder; ``chosen``, a bound method of a QObject, gets its path in a list."""
        dialog = QFileDialog(self._window, title, QDir.homePath())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        prepare(dialog)
        dialog.filesSelected.connect(chosen)
        dialog.open()
        return dialog

    def tell_error(self, text: str, meaning: str, details: str = "") -> None:
        """Show an error once those before it are closed; ``details`` can be copied."""
        entry = (text, meaning, details)
        if entry not in self._waiting:
            self._waiting.append(entry)
        self._show_next()

    def tell_unexpected(self, error: BaseException) -> None:
        """Show an error of the program itself: where in the code, never what the data was."""
        self.tell_error(
            self.tr("Something in the program went wrong."),
            self.tr("Your files are unchanged and what was loaded before is still here. You can go on or close."),
            code_places(error),
        )

    @Slot()
    def _show_next(self) -> None:
        if self._box is not None or not self._waiting:
            return
        text, meaning, details = self._waiting[0]
        box = self._box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        box.setInformativeText(meaning)
        if details:
            box.setDetailedText(details)
        box.setStandardButtons(QMessageBox.StandardButton.Ok)
        box.finished.connect(self._closed)
        box.open()

    @Slot()
    def _closed(self) -> None:
        self._box = None
        self._waiting.pop(0)
        self._show_next()


def save_dialog(parent: QWidget, title: str, filters: Sequence[str], name: str) -> QFileDialog:
    """Return a dialog, not yet open, that asks where a file of this name shall go; closed, it is gone."""
    dialog = QFileDialog(parent, title, QDir.homePath())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    prepare(dialog)
    dialog.setNameFilters(filters)
    dialog.setDefaultSuffix(name.rpartition(".")[2])
    dialog.selectFile(name)
    return dialog


def prepare(dialog: QFileDialog) -> None:
    """Make a file dialog leave no trace and read well."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # The desktop's own dialog puts the files on its list of recent documents.
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    # Qt's own Chinese texts leave these two in English.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, QCoreApplication.translate("Dialogs", "Look in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, QCoreApplication.translate("Dialogs", "Kind of file:"))
    em = dialog.fontMetrics().height()
    dialog.resize(44 * em, 28 * em)
    # Sizes and dates would be cut; the name takes the rest.
    for tree in dialog.findChildren(QTreeView):
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


def code_places(error: BaseException) -> str:
    """Return an error's kind and the places in the code it came through, without any value of the data."""
    places = (f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in
              traceback.extract_tb(error.__traceback__))
    return "\n".join((type(error).__name__, *places))
