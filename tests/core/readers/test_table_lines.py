"""Lines of text tables: pieces without quotation marks give the same cells at once as ``csv.reader`` one by one."""

import csv
import io
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.progress import silent
from core.readers import table_text
from core.readers.problem_list import ProblemList
from core.readers.table_lines import LinePieces, plain_columns
from core.readers.table_text import TextTable

from .sources import source_of


def rows_of(text: str, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="\n"), delimiter=delimiter, skipinitialspace=True))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@settings(max_examples=400)
@given(st.lists(st.lists(st.text('ab 1"\'|;,', max_size=3), min_size=1, max_size=3), max_size=5))
def test_columns_are_those_of_the_csv_reader_or_none(delimiter: str, lines: list[list[str]]):
    text = "".join(delimiter.join(cells) + "\n" for cells in lines)
    columns = plain_columns(text, delimiter) if lines else []
    if columns:
        assert [list(cells) for cells in zip(*columns, strict=True)] == rows_of(text, delimiter)
    else:
        rows = rows_of(text, delimiter)
        assert ('"' in text or any(line.startswith(" ") for line in text.splitlines()) or delimiter + " " in text
                or len({len(cells) for cells in rows}) != 1 or len(rows[0]) < 2)


@pytest.mark.parametrize("text", [
    "a,b\nc,d", "a,b\n\nc,d\n", "a,b\nc\n", "a\nb\n", "a,b,c,d\ne,f\ng,h,i,j,k,l\n", "a, b\nc,d\n", " a,b\n",
    "a,b\n c,d\n", '"a",b\n', "\n", "\n\n", ",".join("x" * 300) + "\n"])
def test_other_lines_are_left_to_the_csv_reader(text: str):
    assert plain_columns(text, ",") == []


def test_columns_of_plain_lines():
    assert plain_columns("a,b,\nc,,d e\n", ",") == [["a", "c"], ["b", ""], ["", "d e"]]


def test_a_piece_that_is_not_plain_stays_where_it_is():
    pieces = LinePieces(iter(["a,b\nc,d\n", "e,f\n", '"g",h\ni,j\n']))
    assert next(pieces.lines) == "a,b\n"
    assert pieces.columns(",") == [["c"], ["d"]]
    assert pieces.columns(",") == [["e"], ["f"]]
    assert pieces.columns(",") == []
    assert next(pieces.lines) == '"g",h\n'
    assert pieces.columns(",") == [["i"], ["j"]]
    assert pieces.columns(",") == []
    assert list(pieces.lines) == []


_CELL = st.sampled_from(["a", "", "12:05", " b", 'say "c"', '"d;d"', '"e\nf"', '"f""g"', "h" * 30])


@settings(max_examples=500)
@given(st.lists(st.lists(_CELL, min_size=3, max_size=4), min_size=1, max_size=40), st.integers(8, 200),
       st.integers(1, 9), st.booleans())
def test_rows_and_their_lines_are_those_of_the_csv_reader(lines: list[list[str]], chunk: int, batch: int, ends: bool):
    text = "one,two,three\n" * 60 + "\n".join(map(",".join, lines)) + "\n" * ends
    with mock.patch.object(table_text, "CHUNK_BYTES", chunk), mock.patch.object(table_text, "BATCH_ROWS", batch):
        table = TextTable(source_of(text.encode()), "", silent, ProblemList("x"), ",")
        batches = list(table.batches())
    reader = csv.reader(io.StringIO(text, newline="\n"), skipinitialspace=True)
    expected = [(reader.line_num, cells) for cells in reader]
    found = [(line, cells) for one in batches for line, cells in zip(one.lines, one.rows, strict=True)]
    assert found == expected


def test_a_part_of_a_batch_is_the_same_by_rows_and_by_columns():
    [first, *batches] = TextTable(source_of(b"a,b,c\n" * 700), "", silent, ProblemList("x")).batches()
    assert len(first) == 500
    [rest] = batches
    assert len(rest) == 200
    assert rest.columns == [["a"] * 200, ["b"] * 200, ["c"] * 200]
    part = rest.part(150, 152)
    assert (list(part.lines), part.rows) == ([651, 652], [["a", "b", "c"]] * 2)
    assert [list(cells) for cells in first.part(498).columns] == [["a"] * 2, ["b"] * 2, ["c"] * 2]


def test_a_last_batch_of_one_quoted_row_is_measured_by_the_rows_before_it():
    text = "a,b,c,d\n" * 3 + 'a,a,"e\n\nf","d, d"\n'
    with mock.patch.object(table_text, "BATCH_ROWS", 3):
        batches = list(TextTable(source_of(text.encode()), "", silent, ProblemList("x"), ",").batches())
    assert (list(batches[-1].lines), batches[-1].rows) == ([6], [["a", "a", "e\n\nf", "d, d"]])
