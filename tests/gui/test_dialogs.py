from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QFileDialog, QHeaderView, QMessageBox, QTreeView, QWidget

from gui.dialogs import Dialogs, Question, code_places, save_dialog


class Answers(QObject):
    def __init__(self):
        super().__init__()
        self.yes = 0

    @Slot()
    def agreed(self):
        self.yes += 1


def open_boxes(window):
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def make_dialogs(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window, Dialogs(window)


def test_a_question_calls_back_on_yes_alone(qtbot):
    window, dialogs = make_dialogs(qtbot)
    answers = Answers()
    dialogs.ask("Sure?", "It means this.", "Yes", "No", answers.agreed).no.click()
    assert answers.yes == 0
    question = dialogs.ask("Sure?", "It means this.", "Yes", "No", answers.agreed)
    assert question.defaultButton() is question.no
    question.yes.click()
    assert answers.yes == 1
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(Question) == []


def test_errors_come_one_at_a_time_and_each_once(qtbot):
    window, dialogs = make_dialogs(qtbot)
    for text in ("first", "second", "second", "third"):
        dialogs.tell_error(text, "what it means")
    seen = []
    while boxes := open_boxes(window):
        assert len(boxes) == 1
        seen.append(boxes[0].text())
        boxes[0].accept()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert seen == ["first", "second", "third"]


def test_boxes_show_markup_as_it_is_written(qtbot):
    window, dialogs = make_dialogs(qtbot)
    dialogs.tell_error("<b>Mum</b>", "<img src=x>")
    (box,) = open_boxes(window)
    assert box.textFormat() == Qt.TextFormat.PlainText
    box.accept()


def test_details_tell_places_in_the_code_and_never_the_data():
    def reads_card():
        raise ValueError("妈妈 +86 138 0000 0001")

    try:
        reads_card()
    except ValueError as error:
        details = code_places(error)
    assert details.splitlines()[0] == "ValueError"
    assert "test_dialogs.py" in details
    assert "reads_card" in details
    assert "妈妈" not in details
    assert "138" not in details


def test_every_file_dialog_leaves_no_trace_and_shows_whole_columns(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = save_dialog(parent, "Save", ["Picture (*.png)", "Page (*.pdf)"], "picture.png")
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    assert dialog.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    assert dialog.defaultSuffix() == "png"
    assert dialog.selectedFiles()[0].endswith("picture.png")
    header = dialog.findChild(QTreeView).header()
    assert header.sectionResizeMode(0) == QHeaderView.ResizeMode.Stretch
    assert header.sectionResizeMode(1) == QHeaderView.ResizeMode.ResizeToContents
