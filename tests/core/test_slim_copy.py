import errno
from pathlib import Path

import pytest
import vobject

from core.progress import Cancelled, silent
from core.readers.source import HEAD_BYTES, ReadOptions, Source
from core.readers.vcard import READER
from core.records import Card, CardPhone, RelatedPerson
from core.saving.slim_copy import write_slim_copy

CARDS = (
    Card("张伟明", family="张", given="伟明", phones=(CardPhone("13800000001", ("cell", "pref")),
                                                  CardPhone("01060000001", ("home",), "爷爷家")),
         note="欠款", organisation=("机械厂",), related=(RelatedPerson("李秀英", "mother"),), emails=("a@b.example",),
         has_photo=True, uid="uid-1"),
    Card("没有号码", emails=("x@y.example",)),
    Card("", phones=(CardPhone("95588"),)),
    Card("丙,邻居; 三楼\\", phones=(CardPhone("+861060000052;ext=801"),)),
    Card("长" * 120, phones=(CardPhone("1-800-FLOWERS"),)),
    Card("两\r\nEND:VCARD\u2028行", phones=(CardPhone("13500000003"),)),
)
NAMES = ["张伟明", "95588", "丙,邻居; 三楼\\", "长" * 120, "两  END:VCARD 行", ]
NUMBERS = [["13800000001", "01060000001"], ["95588"], ["+861060000052;ext=801"], ["1-800-FLOWERS"], ["13500000003"]]


def read(path: Path) -> tuple[Card, ...]:
    data = path.read_bytes()
    source = Source(path.name, len(data), data[:HEAD_BYTES], lambda: path.open("rb"), path)
    content = READER.read(source, ReadOptions(), silent)
    assert content.problems == ()
    return content.cards


def test_our_reader_gets_names_and_numbers_back_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "slim.vcf"
    assert write_slim_copy(CARDS, path) == 5
    cards = read(path)
    assert [card.name for card in cards] == NAMES
    assert [[phone.value for phone in card.phones] for card in cards] == NUMBERS
    assert (cards[0].family, cards[0].given) == ("张", "伟明")
    assert cards[0].phones[0].types == ("cell", "pref")
    text = path.read_bytes().decode()
    for left_out in ("欠款", "机械厂", "李秀英", "a@b", "uid-1", "爷爷家", "PHOTO", "没有号码"):
        assert left_out not in text


def test_vobject_reads_it_too(tmp_path: Path) -> None:
    path = tmp_path / "slim.vcf"
    write_slim_copy(CARDS, path)
    with path.open(encoding="utf-8") as stream:
        cards = list(vobject.readComponents(stream))
    assert [card.version.value for card in cards] == ["3.0"] * 5
    assert [card.fn.value.strip() for card in cards] == NAMES
    assert [[tel.value for tel in card.tel_list] for card in cards] == NUMBERS


def test_neutral_names_follow_the_pattern(tmp_path: Path) -> None:
    path = tmp_path / "slim.vcf"
    write_slim_copy(CARDS, path, neutral_names="联系人 {number}")
    cards = read(path)
    assert [card.name for card in cards] == [f"联系人 00{number}" for number in range(1, 6)]
    assert [card.family for card in cards] == [""] * 5
    assert [[phone.value for phone in card.phones] for card in cards] == NUMBERS
    assert "伟明" not in path.read_text(encoding="utf-8")


def test_an_existing_file_is_never_replaced_unasked(tmp_path: Path) -> None:
    path = tmp_path / "book.vcf"
    path.write_text("mine")
    with pytest.raises(FileExistsError):
        write_slim_copy(CARDS, path)
    assert path.read_text() == "mine"
    assert write_slim_copy(CARDS, path, force=True) == 5
    assert len(read(path)) == 5
    assert [entry.name for entry in tmp_path.iterdir()] == ["book.vcf"]


def test_a_file_that_appears_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "book.vcf"

    def appear(_done: int, _total: int) -> None:
        path.write_text("mine")

    with pytest.raises(FileExistsError):
        write_slim_copy(CARDS, path, report=appear)
    assert path.read_text() == "mine"
    assert [entry.name for entry in tmp_path.iterdir()] == ["book.vcf"]


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_slim_copy(CARDS, tmp_path / "slim.vcf")
    assert list(tmp_path.iterdir()) == []


def test_cancelling_leaves_nothing_behind(tmp_path: Path) -> None:
    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_slim_copy(CARDS, tmp_path / "slim.vcf", report=cancel)
    assert list(tmp_path.iterdir()) == []
