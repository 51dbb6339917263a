"""Naming the columns of a table through the real dialog: by keyboard, with preview, saved and loaded."""

import json
import zipfile

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from core.readers.table_words import Field
from gui.file_assistant import FileAssistant
from gui.jobs import Jobs
from gui.languages import CHINESE, ENGLISH, Languages
from gui.widgets.data.columns_dialog import ColumnsDialog
from tests.gui.files import write_calls

#: Forty calls whose header and directions no language file knows, and a sum.
ROWS = "".join(
    f"2026-05-{1 + row // 3:02d} {8 + row % 3:02d}:30:00,1380000000{row % 4},{60 + row},{('rei', 'naus')[row % 2]}\n"
    for row in range(40))
DIALECT = f"wannes,werda,wielangs,wohi\n{ROWS}Razem,,4000,\n"


@pytest.fixture(autouse=True)
def languages(qapp):
    languages = Languages(qapp)
    languages.use(ENGLISH)
    yield languages
    languages.use(ENGLISH)


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    yield window
    window.hide()


@pytest.fixture
def assistant(window, session, theme):
    assistant = FileAssistant(session, theme, window)
    yield assistant
    assert assistant.close(5000)


@pytest.fixture
def dialect(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(DIALECT, encoding="utf-8")
    return path


def opened(assistant, window, file="list.csv"):
    assistant.ask_columns(file)
    QApplication.processEvents()
    (dialog,) = [one for one in window.findChildren(ColumnsDialog) if one.isVisible()]
    return dialog


def choose(qtbot, box, data):
    """Choose an entry as a person with a keyboard does."""
    target = box.findData(data)
    box.setFocus()
    key = Qt.Key.Key_Down if target > box.currentIndex() else Qt.Key.Key_Up
    while box.currentIndex() != target:
        qtbot.keyClick(box, key)


def cells(view):
    model = view.model()
    return [[model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount())]


def test_a_refused_table_is_read_once_its_columns_are_named(assistant, window, session, dialect, qtbot):
    session.open_files([dialect])
    assert [refusal.code for refusal in session.refusals] == ["columns_unclear"]
    dialog = opened(assistant, window)
    fields = dialog.fields
    assert [box.currentData() for box in fields.columns] == ["time", "peer", "", ""]
    reasons = [label.text() for label in fields.findChildren(QLabel) if label.text().startswith("Guessed")]
    # The sum's row has no time, and its number is empty.
    assert reasons == ["Guessed from what stands in it; nearly all its values fit",
                       "Guessed from what stands in it; all its values fit"]
    assert dialog.told.text() == "40 calls would be read. 1 row would be left out."
    assert cells(dialog.first_rows)[0] == ["2026-05-01 08:30:00", "13800000000", "60", "rei"]
    assert len(cells(dialog.calls)) == 20
    assert [line.split(":")[0] for line in dialog.advice.text().split("\n")] == [
        "No column is chosen for the length", "No column is chosen for who called"]
    choose(qtbot, fields.columns[2], Field.DURATION)
    choose(qtbot, fields.columns[3], Field.DIRECTION)
    assert list(fields.words) == ["rei", "naus"]
    choose(qtbot, fields.words["naus"], 2)
    choose(qtbot, fields.words["rei"], 1)
    assert cells(dialog.calls)[:2] == [
        ["1 May 2026", "08:30:00", "They called", "1:00", "13800000000"],
        ["1 May 2026", "09:30:00", "You called", "1:01", "13800000001"]]
    assert not dialog.advice.isVisible()
    dialog.use.setFocus()
    qtbot.keyClick(dialog.use, Qt.Key.Key_Space)
    assert not dialog.isVisible()
    assert session.refusals == ()
    (content,) = session.contents
    assert (len(content.calls), session.assessment.coverage.calls) == (40, 40)
    assert [int(call.direction) for call in content.calls][:2] == [1, 2]


def test_a_meaning_moves_and_what_is_missing_is_said(assistant, window, session, dialect, qtbot):
    session.open_files([dialect])
    dialog = opened(assistant, window)
    choose(qtbot, dialog.fields.columns[2], Field.TIME)
    assert [box.currentData() for box in dialog.fields.columns] == ["", "peer", "time", ""]
    choose(qtbot, dialog.fields.columns[2], "")
    assert [box.currentData() for box in dialog.fields.columns] == ["time", "peer", "", ""]
    choose(qtbot, dialog.fields.columns[0], "")
    assert dialog.told.text().startswith("Still needed: a column with day and time")
    assert not dialog.use.isEnabled()
    assert not dialog.save.isEnabled()
    assert cells(dialog.calls) == []
    choose(qtbot, dialog.fields.columns[0], Field.DATE)
    choose(qtbot, dialog.fields.columns[1], "")
    assert "the other person’s number" in dialog.told.text()
    dialog.reject()


def test_columns_that_give_nothing_cannot_be_used(assistant, window, session, dialect, qtbot):
    session.open_files([dialect])
    dialog = opened(assistant, window)
    choose(qtbot, dialog.fields.columns[2], Field.TIME)
    assert dialog.told.text() == "Nothing can be read this way. This table holds no calls."
    assert not dialog.use.isEnabled()
    dialog.reject()


def test_units_and_date_order_reach_the_preview(assistant, window, session, tmp_path, qtbot):
    path = tmp_path / "list.csv"
    path.write_text("wannes,werda,wielangs\n" + "".join(
        f"0{1 + row % 9}/04/2026 08:00:00,1380000000{row % 4},{2 + row % 3}\n" for row in range(30)), encoding="utf-8")
    session.open_files([path])
    dialog = opened(assistant, window)
    choose(qtbot, dialog.fields.columns[2], Field.DURATION)
    assert cells(dialog.calls)[0] == ["1 Apr 2026", "08:00:00", "not known who called", "0:02", "13800000000"]
    choose(qtbot, dialog.fields.unit, "min")
    choose(qtbot, dialog.fields.order, "month")
    assert cells(dialog.calls)[0] == ["4 Jan 2026", "08:00:00", "not known who called", "2:00", "13800000000"]
    dialog.reject()


def test_saved_columns_hold_no_row_and_are_loaded_again(assistant, window, session, dialect, tmp_path, qtbot):
    session.open_files([dialect])
    dialog = opened(assistant, window)
    choose(qtbot, dialog.fields.columns[3], Field.DIRECTION)
    choose(qtbot, dialog.fields.words["naus"], 2)
    saved = tmp_path / "columns.json"
    dialog.save.click()
    (chooser,) = [one for one in dialog.findChildren(QFileDialog) if one.isVisible()]
    chooser.fileSelected.emit(str(saved))
    chooser.close()
    text = saved.read_text(encoding="utf-8")
    assert "138" not in text
    assert json.loads(text)["columns"] == {"time": "wannes", "peer": "werda", "direction": "wohi"}
    assert json.loads(text)["directions"] == {"naus": "out"}
    dialog.reject()
    QApplication.processEvents()
    again = opened(assistant, window)
    assert again.fields.columns[3].currentData() == ""
    again._load(str(saved))
    assert again.fields.columns[3].currentData() == "direction"
    assert again.fields.words["naus"].currentData() == 2
    saved.write_text('{"schema": 1, "columns": {"time": "When", "peer": "Who"}}', encoding="utf-8")
    again._load(str(saved))
    assert again.note.text().startswith("These saved columns are of another kind of list")
    again._load(str(dialect))
    assert again.note.text() == "This file holds no saved columns."
    again._save(str(tmp_path / "gone" / "columns.json"))
    assert again.note.text().startswith("Not saved")
    again.reject()


def test_a_table_with_the_owners_columns_can_be_left_to_the_program_again(assistant, window, session, dialect, qtbot):
    session.open_files([dialect])
    dialog = opened(assistant, window)
    assert not dialog.reset.isVisible()
    choose(qtbot, dialog.fields.columns[3], Field.NAME)
    dialog.use.click()
    assert len(session.contents) == 1
    QApplication.processEvents()
    again = opened(assistant, window)
    assert again.fields.columns[3].currentData() == "name"
    again.reset.click()
    assert session.contents == ()
    assert [refusal.code for refusal in session.refusals] == ["columns_unclear"]


def test_a_table_read_with_certainty_stays_the_programs_when_nothing_is_changed(assistant, window, session, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("Number,Date,Duration,Type\n" + "".join(
        f"1380000000{row % 4},2026-05-{1 + row:02d} 08:00:00,60,Outgoing\n" for row in range(20)), encoding="utf-8")
    session.open_files([path])
    dialog = opened(assistant, window)
    assert dialog.fields.words["Outgoing"].currentData() == 2
    dialog.use.click()
    assert session.source_of("list.csv")[2].mappings == {}
    assert len(session.contents) == 1


def test_markup_of_a_table_stays_text(assistant, window, session, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("<b>wannes</b>,&werda\n" + "".join(
        f"2026-05-{1 + row:02d} 08:00:00,1380000000{row % 4}\n" for row in range(20)), encoding="utf-8")
    session.open_files([path])
    dialog = opened(assistant, window)
    first, second = dialog.fields.columns[:2]
    assert first.accessibleName() == "<b>wannes</b>"
    assert (first.toolTip(), second.accessibleName()) == ("", "&werda")
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    dialog.reject()


def test_the_window_title_names_no_file_and_escape_closes(assistant, window, session, dialect, qtbot):
    session.open_files([dialect])
    dialog = opened(assistant, window)
    assert dialog.windowTitle() == "Columns"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert len(session.refusals) == 1


def test_looking_into_a_table_happens_off_the_window(assistant, window, session, dialect, qtbot, monkeypatch):
    session.open_files([dialect])
    monkeypatch.setattr(Jobs, "inline", False)
    assistant.ask_columns("list.csv")
    (dialog,) = window.findChildren(ColumnsDialog)
    assert dialog.told.text() == "Looking into the file…"
    assert not dialog.use.isEnabled()
    qtbot.waitUntil(lambda: dialog.told.text().startswith("40 calls"), timeout=5000)
    dialog.reject()


def test_a_table_in_an_archive_is_read_again_beside_its_neighbours(assistant, window, session, tmp_path, qtbot):
    archive = tmp_path / "export.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.write(write_calls(tmp_path / "calls.xml"), "a/calls.xml")
        packed.writestr("b/list.csv", DIALECT)
    session.open_files([archive])
    assert [content.file for content in session.contents] == ["calls.xml"]
    dialog = opened(assistant, window)
    assert dialog.told.text().startswith("40 calls")
    dialog.use.click()
    assert [content.file for content in session.contents] == ["calls.xml", "list.csv"]
    assert session.refusals == ()


def test_sheets_with_other_columns_are_asked_about_one_by_one(assistant, window, session, tmp_path, qtbot):
    book = openpyxl.Workbook()
    for number, headers in enumerate((("wannes", "werda"), ("wannes", "werda"), ("wieso", "worum"))):
        sheet = book.active if not number else book.create_sheet()
        sheet.append(headers)
        for day in range(1, 21):
            sheet.append((f"2026-0{number + 1}-{day:02d} 08:00:00", f"1380000000{day % 3}"))
    book.save(tmp_path / "list.xlsx")
    session.open_files([tmp_path / "list.xlsx"])
    dialog = opened(assistant, window, "list.xlsx")
    assert [dialog.tables.itemText(place) for place in range(dialog.tables.count())] == ["Table 1", "Table 2"]
    assert dialog.told.text() == "40 calls would be read."
    dialog.tables.setFocus()
    qtbot.keyClick(dialog.tables, Qt.Key.Key_Down)
    assert cells(dialog.first_rows)[0] == ["2026-03-01 08:00:00", "13800000001"]
    assert dialog.told.text() == "20 calls would be read."
    dialog.reject()


def test_a_file_that_went_away_is_said(assistant, window, session, dialect):
    session.open_files([dialect])
    dialect.unlink()
    dialog = opened(assistant, window)
    assert dialog.told.text().startswith("This cannot be opened: it is gone")
    assert not dialog.use.isEnabled()
    dialog.reject()


def test_the_dialog_speaks_chinese(assistant, window, session, dialect, languages):
    languages.use(CHINESE)
    session.open_files([dialect])
    dialog = opened(assistant, window)
    assert dialog.use.text() == "按这些列读取"
    assert dialog.told.text() == "能读出 40 条通话。略过 1 行。"
    assert dialog.fields.columns[0].currentText() == "日期和时间"
    dialog.reject()
