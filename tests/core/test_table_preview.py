"""First rows, guess and preview of tables whose columns the owner has to name; files found again where they were."""

import zipfile
from datetime import datetime

import pytest

from core.calls import Direction, Outcome
from core.progress import silent
from core.readers.column_guess import ColumnChoice, ColumnGuess
from core.readers.column_mapping import column_mapping, open_fields, saved_mapping
from core.readers.durations import Unit
from core.readers.source import ReadOptions
from core.readers.table_words import Field
from core.reading.files import read_files
from core.reading.one_source import opened_source
from core.reading.table_preview import table_preview, table_samples
from core.records import FileRefused

#: Header words that no language file has, and directions in a dialect.
DIALECT = """wannes,werda,wielangs,wohi
2026-05-01 08:00:00,13800000001,60,naus
2026-05-02 09:30:00,13800000002,5,rei
2026-05-03 10:00:00,13800000001,0,naus
Razem,,65,
"""
MAPPING = {"schema": 1, "columns": {"time": "wannes", "peer": "werda", "duration": "wielangs", "direction": "wohi"},
           "directions": {"naus": "out", "rei": "in"}}


@pytest.fixture
def dialect(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(DIALECT, encoding="utf-8")
    return path


def samples(path, file="list.csv"):
    return table_samples(path, file, ReadOptions(), silent)


def preview(path, mapping, file="list.csv", zone="Asia/Shanghai"):
    return table_preview(path, file, ReadOptions(mappings={file: mapping}), zone, silent)


def test_a_header_of_unknown_words_names_the_columns(dialect):
    (sample,) = samples(dialect)
    assert sample.guess.headers == ("wannes", "werda", "wielangs", "wohi")
    assert sample.rows[0] == ("2026-05-01 08:00:00", "13800000001", "60", "naus")
    assert sample.guess.index(Field.PEER) == 1
    # One row of four is a sum, and too little is left to be certain of the times.
    assert sample.guess.missing == (Field.TIME, Field.DIRECTION)
    assert [(word.text, word.direction, word.understood) for word in sample.words[3]] == [
        ("naus", Direction.UNKNOWN, False), ("rei", Direction.UNKNOWN, False)]


def test_the_preview_reads_with_the_mapping_and_counts_what_is_left_out(dialect):
    found = preview(dialect, MAPPING)
    assert (found.read, found.skipped, found.refusal) == (3, 1, None)
    first, second, third = found.calls
    assert (first.start, first.number, first.seconds) == (
        datetime.fromisoformat("2026-05-01T08:00:00+00:00"), "13800000001", 60)
    assert [one.direction for one in (first, second, third)] == [Direction.OUT, Direction.IN, Direction.OUT]
    assert {one.outcome for one in found.calls} == {Outcome.UNKNOWN}


def test_reading_takes_the_mapping_of_the_files_own_name_only(dialect, tmp_path):
    other = tmp_path / "other.csv"
    other.write_text(DIALECT.replace("60", "61"), encoding="utf-8")
    result = read_files([dialect, other], ReadOptions(mappings={"list.csv": MAPPING}))
    (content,) = [one for one in result.contents if one.file == "list.csv"]
    assert [call.direction for call in content.calls] == [Direction.OUT, Direction.IN, Direction.OUT]
    for one in result.contents:
        if one.file == "other.csv":
            assert {call.direction for call in one.calls} == {Direction.UNKNOWN}


def test_a_table_in_an_archive_in_a_folder_is_found_again(tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    with zipfile.ZipFile(folder / "backup.zip", "w") as archive:
        archive.writestr("a/readme.txt", "x")
        archive.writestr("a/list.csv", DIALECT)
    for path in (folder, folder / "backup.zip"):
        (sample,) = samples(path)
        assert sample.width == 4
        assert preview(path, MAPPING).read == 3


def test_a_file_that_is_gone_is_a_refusal_and_no_fault(tmp_path, dialect):
    assert preview(tmp_path / "gone.csv", MAPPING).refusal.code == "not_readable"
    with pytest.raises(FileRefused), opened_source(dialect, "another name"):
        pass


def test_a_mapping_that_is_wrong_is_told(dialect):
    assert preview(dialect, {"schema": 9}).refusal.code == "bad_mapping"


def test_cells_are_cut_and_harmless(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("wannes,werda\n2026-05-01 08:00:00,1380\u202e0000001\n2026-05-01 08:00:00," + "9" * 500 + "\n",
                    encoding="utf-8")
    (sample,) = samples(path)
    assert sample.rows[0][1] == "13800000001"
    assert len(sample.rows[1][1]) == 60


def test_sheets_of_the_same_columns_are_shown_once(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for number, headers in enumerate((("wannes", "werda", "wielangs"),) * 2 + (("a", "b", "c"),)):
        sheet = book.active if not number else book.create_sheet()
        sheet.append(headers)
        sheet.append((f"2026-05-0{number + 1} 08:00:00", "13800000001", "60"))
        sheet.append((f"2026-05-0{number + 1} 09:00:00", "13800000002", "60"))
    path = tmp_path / "list.xlsx"
    book.save(path)
    found = samples(path, "list.xlsx")
    assert [sample.guess.headers for sample in found] == [("wannes", "werda", "wielangs"), ("a", "b", "c")]
    mapping = {"schema": 1, "columns": {"time": "wannes", "peer": "werda", "duration": "wielangs"}}
    assert preview(path, mapping, "list.xlsx").read >= 4


def made_guess(headers, fields):
    return ColumnGuess(tuple(headers), tuple(
        ColumnChoice(index, headers[index], name, "mapping", 1.0) for index, name in fields.items()))


def test_saved_columns_hold_words_only_where_they_are_words():
    guess = made_guess(["When", "No", "No", "138 0000 0001", "###"],
                       {0: Field.TIME, 1: Field.PEER, 2: Field.OWN, 3: Field.NAME, 4: Field.LINE})
    saved = saved_mapping(guess, True, {"out": Direction.OUT, "x": Direction.UNKNOWN})
    assert saved == {
        "schema": 1, "columns": {"time": "When", "peer": 2, "own": 3, "name": 4, "line": 5}, "duration_unit": "s",
        "date_order": "day_first", "directions": {"out": "out"}}
    mapping = column_mapping(saved)
    assert mapping.places(guess.headers) == {Field.TIME: 0, Field.PEER: 1, Field.OWN: 2, Field.NAME: 3, Field.LINE: 4}
    assert mapping.duration_unit is Unit.SECONDS


@pytest.mark.parametrize(("fields", "missing"), [
    ({Field.TIME, Field.PEER}, ()),
    ({Field.DATE, Field.CLOCK, Field.CALLER, Field.CALLEE}, ()),
    ({Field.DATE, Field.PEER}, (Field.TIME,)),
    ({Field.TIME, Field.CALLER}, (Field.PEER,)),
    (set(), (Field.TIME, Field.PEER)),
])
def test_what_a_table_needs_at_least(fields, missing):
    assert open_fields(fields) == missing


def test_androids_numbers_for_call_types_keep_their_meaning_in_a_mapping(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("wannes,werda,art\n" + "".join(
        f"2026-05-0{day} 08:00:00,13800000001,{kind}\n" for day, kind in enumerate((1, 2, 3, 2), 1)), encoding="utf-8")
    columns = {"time": "wannes", "peer": "werda", "direction": "art"}
    found = preview(path, {"schema": 1, "columns": columns})
    assert [one.direction for one in found.calls] == [Direction.IN, Direction.OUT, Direction.IN, Direction.OUT]
    assert found.calls[2].outcome is Outcome.MISSED
    said = preview(path, {"schema": 1, "columns": columns, "directions": {"1": "out", "2": "in"}})
    assert [one.direction for one in said.calls][:2] == [Direction.OUT, Direction.IN]


def test_moments_are_shown_in_the_zone_asked_for(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("wannes,werda\n1778000000000,13800000001\n1778000060000,13800000002\n", encoding="utf-8")
    mapping = {"schema": 1, "columns": {"time": "wannes", "peer": "werda"}}
    (first, _) = preview(path, mapping, zone="Asia/Shanghai").calls
    assert first.start.isoformat() == "2026-05-06T00:53:20+08:00"
    assert first.seconds is None


def test_a_web_page_with_a_list_of_moments_can_be_named_too(tmp_path):
    rows = "".join(f"<tr><td>{cells}</td></tr>" for cells in (
        line.replace(",", "</td><td>") for line in DIALECT.splitlines()))
    path = tmp_path / "list.html"
    path.write_text(f"<!DOCTYPE html><html><body><table>{rows}</table></body></html>", encoding="utf-8")
    [refusal] = read_files([path]).refusals
    assert (refusal.code, refusal.detail) == ("columns_unclear", "time peer direction")
    [sample] = samples(path, "list.html")
    assert sample.guess.headers == ("wannes", "werda", "wielangs", "wohi")
    shown = preview(path, MAPPING, "list.html")
    assert (shown.read, [call.direction for call in shown.calls]) == (3, [Direction.OUT, Direction.IN, Direction.OUT])
