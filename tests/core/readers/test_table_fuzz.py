"""Damaged and hostile tables: 3,300 made ones here, 1,600 old workbooks and 3,000 pages and XML workbooks beside it
(``test_table_xls.py``, ``test_table_markup.py``), 1,100 address books (``test_contacts.py``). Nothing but calls or a
refusal may come out, and never a name or a number in what is said of them.
"""

import io
import random
import re
import zipfile
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from core.progress import silent
from core.readers.source import ReadOptions
from core.readers.table import READER, guess_columns
from core.records import FileContent, FileRefused

from .sources import source_of
from .test_table import HEADER, workbook

_CELLS = st.one_of(st.text(max_size=12), st.sampled_from([
    "2020-01-01 10:00:00", "01/02/2020 10:00", "13800001111", "5", "1分2秒", "主叫", "in", "missed", "Date", "Number",
    "Duration", "Direction", "起始时间", "对方号码", '"', "=1+1", "1.3E+10", "合计", "0.0009", "01-02 10:00:00", "\x00",
    "\n", "sep=;", "Typ", "Nebenstelle", "0:03", "4", "Incoming", "1600000000000"]))
#: A number that must not be told of: problems and refusals hold no content.
_NUMBER = "13877776666"


def read_quietly(data: bytes) -> FileContent | None:
    source = source_of(data)
    with suppress(FileRefused):
        if READER.recognises(source):
            guess_columns(source, ReadOptions(), silent)
    refusal = None
    try:
        content = READER.read(source, ReadOptions(), silent)
    except FileRefused as refused:
        refusal = refused
    if refusal is not None:
        assert not re.search(r"\d{6}", str(refusal)), refusal.code
        return None
    calls = content.calls
    assert len(calls) == len(calls.peer) == len(calls.durations) == len(calls.kinds) == len(calls.lines)
    assert not any(_NUMBER in problem.detail for problem in content.problems)
    return content


@settings(max_examples=1500)
@given(st.lists(st.lists(_CELLS, max_size=6), max_size=12), st.sampled_from([",", ";", "\t"]), st.booleans())
def test_texts(rows: list[list[str]], delimiter: str, headed: bool):
    text = (HEADER.replace(",", delimiter) if headed else "") + "\n".join(delimiter.join(cells) for cells in rows)
    read_quietly(text.encode("utf-8", "replace"))


@settings(max_examples=500)
@given(st.lists(st.lists(_CELLS, max_size=5), max_size=10), st.integers(5, 40))
def test_texts_among_calls(rows: list[list[str]], before: int):
    plain = f"2020-01-01 10:00:00,{_NUMBER},5,in\n" * before
    content = read_quietly((HEADER + plain + "".join(",".join(cells) + "\n" for cells in rows) + plain).encode(
        "utf-8", "replace"))
    assert content is None or len(content.calls) >= before


@settings(max_examples=300)
@given(st.binary(max_size=300))
def test_bytes(data: bytes):
    for begin in (b"", b"PK\x03\x04", b"Date,Number,Duration\n"):
        read_quietly(begin + data)


def test_workbooks():
    rows = [["Date", "Number", "Duration", "Direction"], *[["2020-01-01 10:00:00", _NUMBER, 5, "in"]] * 5]
    whole = workbook(rows, rows)
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    made = random.Random(3)
    pieces = [b"<row>", b"</c>", b'<c r="ZZZ9" t="s"><v>99999999</v></c>', b"<v>1e999</v>", b"&#0;", b"\xff", b"<",
              b'"', b'<row r="-1">', b'<c t="d"><v>9999-99-99</v></c>', b"<t>", b"</sheetData>"]
    for _ in range(400):
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", made.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])) as archive:
            for name, data in parts.items():
                if made.random() < 0.4:
                    at = made.randrange(len(data) + 1)
                    data = data[:at] + made.choice(pieces) + data[at + made.randrange(6):]
                if made.random() > 0.02:
                    archive.writestr(name, data)
        data = held.getvalue()
        read_quietly(data[:made.randrange(len(data))] if made.random() < 0.1 else data)
