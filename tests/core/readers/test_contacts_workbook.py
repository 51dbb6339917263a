"""Address books saved as workbooks: the lists of Google and Outlook opened in a spreadsheet and saved there."""

import csv
import io
import random
from contextlib import suppress
from pathlib import Path

import openpyxl
import pytest

from core.progress import silent
from core.readers import contacts_csv, contacts_workbook, table
from core.readers.source import ReadOptions
from core.reading.files import READERS, reader_of
from core.records import Card, FileKind, FileRefused

from .sources import DATA, codes, read_bytes, source_of
from .xls_books import biff

SAMPLES = DATA / "contacts"
NAMES = ("google-new.csv", "google-old.csv", "outlook-english.csv", "outlook-chinese-gb18030.csv")


def rows_of(name: str) -> list[list[str]]:
    encoding = "gb18030" if "gb18030" in name else "utf-8-sig"
    with (SAMPLES / name).open(encoding=encoding, newline="") as stream:
        return [[*cells] for cells in csv.reader(stream)]


def xlsx(*sheets: list[list[str]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for rows in sheets:
        sheet = book.create_sheet()
        for cells in rows:
            sheet.append(cells)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def without_lines(cards: tuple[Card, ...]) -> list[Card]:
    return [card.__class__(**{**{name: getattr(card, name) for name in card.__slots__}, "line": 0}) for card in cards]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("made", [xlsx, lambda rows: biff([rows])])
def test_a_saved_list_has_the_cards_of_its_text(name, made):
    data = made(rows_of(name))
    assert reader_of(source_of(data)) is contacts_workbook.READER
    content = read_bytes(contacts_workbook.READER, data)
    text = read_bytes(contacts_csv.READER, (SAMPLES / name).read_bytes())
    assert content.kind is FileKind.CONTACTS_CSV
    assert without_lines(content.cards) == without_lines(text.cards)
    assert codes(content) == codes(text)


def test_telephone_numbers_as_number_cells_lose_nothing():
    data = xlsx([["Name", "Phone"], ["Ann", 13800000001], ["Bob", 2025550102.0]])
    cards = read_bytes(contacts_workbook.READER, data).cards
    assert [(card.name, [phone.value for phone in card.phones]) for card in cards] == [
        ("Ann", ["13800000001"]), ("Bob", ["2025550102"])]


def test_no_list_of_calls_is_taken_for_an_address_book():
    books = sorted((DATA / "call_table").glob("*.xlsx"))
    assert len(books) == 2
    for path in books:
        assert reader_of(source_of(path.read_bytes())) is table.READER, path.name
    for path in sorted((DATA / "call_table").glob("*.csv")):
        text = path.read_text(encoding="gb18030" if "gb18030" in path.name else "utf-8-sig")
        rows = [[*cells] for cells in csv.reader(io.StringIO(text), delimiter=";" if "fritz" in path.name else ",")]
        for data in (xlsx(rows), biff([rows])):
            assert reader_of(source_of(data)) is not contacts_workbook.READER, path.name


def test_what_holds_nobody_is_no_address_book():
    for data in (xlsx([]), xlsx([["Name", "Phone"]]), xlsx([["weather", "town"], ["sun", "Rome"]]), biff([[["x"]]]),
                 b"PK\x03\x04 and nothing more", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)):
        source = source_of(data)
        if contacts_workbook.READER.recognises(source):
            with pytest.raises(FileRefused, match="no_cards"):
                contacts_workbook.READER.read(source, ReadOptions(), silent)


def test_a_large_list_of_calls_is_not_opened_twice(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    path = tmp_path / "calls.xlsx"
    path.write_bytes(xlsx([["Date", "Number", "Duration"], ["2026-05-01 10:00:00", "13800000001", "5"]] * 3))
    opened: list[str] = []
    monkeypatch.setattr(contacts_workbook, "open_sheets", lambda source, *rest: opened.append(source.file))
    assert not contacts_workbook.READER.recognises(source_of(path.read_bytes()))
    assert opened == []
    assert READERS.index(contacts_workbook.READER) < READERS.index(table.READER)


@pytest.mark.parametrize("made", [xlsx, lambda rows: biff([rows])])
def test_damaged_workbooks_give_cards_or_a_refusal(made):
    whole = made(rows_of("google-new.csv"))
    draw = random.Random(6)
    read = 0
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(draw.randint(1, 12)):
            data[draw.randrange(len(data))] = draw.randrange(256)
        source = source_of(bytes(data[:draw.randrange(len(data) // 2, len(data))] if draw.random() < 0.2 else data))
        if contacts_workbook.READER.recognises(source):
            with suppress(FileRefused):
                read += len(contacts_workbook.READER.read(source, ReadOptions(), silent).cards) > 0
    assert read > 0
