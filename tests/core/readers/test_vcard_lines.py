import io
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.progress import silent
from core.readers import vcard, vcard_lines
from core.readers.source import HEAD_BYTES, ReadOptions, Source
from core.records import FileContent
from tests.core.readers.vcard_books import OWN_SAMPLES, card, problems, read, values

PHOTO = "\r\n ".join(["PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgAB"] + ["AQEASABIAAD/2Q" * 5] * 4000)
BOOK = (f"BEGIN:VCARD\r\nFN:A\r\n{PHOTO}\r\nTEL:1350000001\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nFN:B\r\nTEL\r\nTEL:1350000002\r\nEND:VCARD\r\n").encode()


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\r\r\n"])
def test_line_ends(end: str) -> None:
    book = ("BEGIN:VCARD\nVERSION:2.1\nFN;ENCODING=QUOTED-PRINTABLE:=E5=BC=\n=A0\nTEL:1350000\n 0001\n"
            "PHOTO;ENCODING=b:AAAA\n BBBB\n\nNOTE:x\nEND:VCARD\n").replace("\n", end)
    content = read(book)
    assert [(each.name, each.has_photo, each.note) for each in content.cards] == [("张", True, "x")]
    assert values(content) == [["13500000001"]]
    assert content.problems == ()


@pytest.mark.parametrize("window", [1, 2, 3, 7, 64, 1000])
@pytest.mark.parametrize("file", ["aosp_v21.vcf", "ios_v30.vcf", "broken_mixed.vcf", "utf16le_bom.vcf", "gbk_8bit.vcf"])
def test_windows_do_not_show(file: str, window: int, monkeypatch: pytest.MonkeyPatch) -> None:
    data = (OWN_SAMPLES / file).read_bytes()
    whole = read(data)
    monkeypatch.setattr(vcard, "WINDOW", max(window, 4))
    assert _equal(read(data), whole)


@given(st.lists(st.sampled_from([
    "BEGIN:VCARD", "END:VCARD", "END:VCARDBEGIN:VCARD", "FN:A", "TEL:13500000001", "NOTE;QUOTED-PRINTABLE:=41=", "=42",
    "PHOTO;ENCODING=b:AAAA", " BBBB", "CCCC", "", " ", "\tx:y", "AGENT:", "N", "# x", "LOGO:", "X" * 300, " " * 90]),
    max_size=30), st.sampled_from(["\r\n", "\n", "\r", "\r\r\n"]), st.integers(4, 40))
def test_windows_do_not_show_in_any_mixture(lines: list[str], end: str, window: int) -> None:
    data = ("BEGIN:VCARD" + end + end.join(lines)).encode()
    whole = read(data)
    before = vcard.WINDOW
    vcard.WINDOW = window
    try:
        assert _equal(read(data), whole)
    finally:
        vcard.WINDOW = before


def _equal(one: FileContent, other: FileContent) -> bool:
    return (one.cards, one.problems, one.digest, list(one.calls)) == (
        other.cards, other.problems, other.digest, list(other.calls))


def test_photos_are_passed_over_and_line_numbers_stay_right() -> None:
    assert len(BOOK) > 4 * vcard.WINDOW
    content = read(BOOK)
    assert values(content) == [["1350000001"], ["1350000002"]]
    assert [each.has_photo for each in content.cards] == [True, False]
    assert [each.line for each in content.cards] == [1, 4006]
    assert problems(content) == [(4008, "line_without_colon")]


@pytest.mark.parametrize(
    "photo",
    ["PHOTO;ENCODING=b:AAAA", "PHOTO;ENCODING=BASE64;JPEG:\r\n AAAA\r\n BBBB=", "PHOTO;BASE64:\r\nAAAA\r\nBBBB=",
     "PHOTO;ENCODING=b:AAAA\r\nBBBB\r\n\r\n", "item1.photo;type=jpeg;encoding=b:AA\r\n\r\n BB\r\n\r\nCC",
     "PHOTO:data:image/jpeg;base64,AAAA", "PHOTO;VALUE=uri:http://example.invalid/a.jpg", "PHOTO:" + "A" * 1_500_000,
     "PHOTO;ENCODING=b:cut off base64="])
def test_shapes_of_photos(photo: str) -> None:
    only = card("FN:A", photo, "TEL:13500000001", "X-QQ:1")
    assert (only.has_photo, only.phones[0].value, only.services) == (True, "13500000001", ("qq",))


@pytest.mark.parametrize("binary", ["LOGO;ENCODING=b:AAAA\r\n BBBB", "SOUND;BASE64:\r\nAAAA", "KEY:data:x;base64,AAAA",
                                    "X-MS-CARDPICTURE;TYPE=JPEG;ENCODING=BASE64:\r\n AAAA\r\n\r\n"])
def test_other_binary_values_are_dropped(binary: str) -> None:
    only = card("FN:A", binary, "TEL:13500000001")
    assert (only.has_photo, only.phones[0].value) == (False, "13500000001")


@pytest.mark.parametrize(
    ("book", "names", "found"),
    [("BEGIN:VCARD\nFN:A\nEND:VCARDBEGIN:VCARD\nFN:B\nEND:VCARD", ["A", "B"], []),
     ("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD", ["A", "B"], [(1, "card_without_end")]),
     ("BEGIN:VCARD\nFN:A", ["A"], [(1, "card_without_end")]),
     ("BEGIN:VCARD\nFN:A\nNOTE:xEND:VCARD\nBEGIN:VCARD\nFN:B\nend:vcard ", ["A", "B"], []),
     ("begin:vcard \nFN:A\nEnd : VCard\t\n", ["A"], []),
     ("BEGIN:VCARD VERSION:3.0\nFN:A\nEND:VCARD", ["A"], []),
     ("BEGIN:VCARD\nEND:VCARD", [""], []),
     ("hello\nBEGIN:VCARD\nFN:A\nEND:VCARD\n\nx\n# y\nz", ["A"], [(1, "text_outside_cards")]),
     (" BEGIN:VCARD\n FN:A\n  B\n PHOTO:AA\n  AA\n END:VCARD\n BEGIN:VCARD\n FN:C\n END:VCARD", ["AB", "C"], []),
     ("BEGIN:VCARD\nFN:A\nEND:VCARD\ufeffBEGIN:VCARD\nFN:B\nEND:VCARD", ["A", "B"], []),
     ("BEGIN:VCARD\nBEGIN:VCARD\nFN:A\nEND:VCARD", ["A"], [(1, "card_without_end")]),
     ("BEGIN:VCARD\nFN:A\n#FN:B\nN\nX-A;B\nEND:VCARD", ["A"], [(4, "line_without_colon"), (5, "line_without_colon")]),
     ("BEGIN:VCARD\nFN:A\n电话:1\nEND:VCARD", ["A"], [(3, "bad_property_name")])])
def test_edges_of_cards(book: str, names: list[str], found: list[tuple[int, str]]) -> None:
    content = read(book)
    assert [each.name for each in content.cards] == names
    assert problems(content) == found


def test_text_outside_cards_is_counted() -> None:
    content = read("BEGIN:VCARD\nEND:VCARD\nx\n\ny\nz\n")
    (problem,) = content.problems
    assert (problem.line, problem.code, problem.detail) == (3, "text_outside_cards", "3")


@pytest.mark.parametrize(
    "agent",
    ["AGENT:\nBEGIN:VCARD\nFN:B\nTEL:2\nEND:VCARD", "item1.AGENT;X=1:\nBEGIN:VCARD\nFN:B\nEND:VCARD",
     r"AGENT:BEGIN:VCARD\nFN:B\nTEL:2\nEND:VCARD\n", "AGENT:BEGIN:VCARD\nFN:B\nTEL:2\nEND:VCARD",
     "AGENT;X=1: BEGIN:VCARD\n VERSION:3.0\n FN:B\n TEL:2\n END:VCARD",
     "AGENT:\nBEGIN:VCARD\nFN:B\nAGENT:\nBEGIN:VCARD\nFN:C\nEND:VCARD\nTEL:2\nEND:VCARD",
     "AGENT:BEGIN:VCARD\nFN:B\nAGENT:BEGIN:VCARD\nFN:C\nEND:VCARD\nEND:VCARD"])
def test_agents_are_dropped(agent: str) -> None:
    content = read(f"BEGIN:VCARD\nFN:A\n{agent}\nTEL:13500000001\nEND:VCARD\n")
    assert [each.name for each in content.cards] == ["A"]
    assert values(content) == [["13500000001"]]
    assert content.problems == ()


def test_agents_nested_without_end_are_bounded() -> None:
    content = read("BEGIN:VCARD\nFN:A\nAGENT:\n" * 1000 + "BEGIN:VCARD\nFN:B\nEND:VCARD\n")
    assert {each.name for each in content.cards} == {"A"}
    assert len(content.cards) < 60


def test_an_unended_agent_costs_no_card() -> None:
    content = read("BEGIN:VCARD\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:B\nBEGIN:VCARD\nFN:C\nEND:VCARD\n")
    assert [each.name for each in content.cards] == ["A", "C"]
    assert problems(content) == [(1, "card_without_end")]


@pytest.mark.parametrize(
    ("lines", "note"),
    [(("NOTE:第一行", "第二行", "第三:行"), "第一行\n第二行\n第三:行"),
     (("NOTE:a", " b", "\tc"), "abc"),
     (("NOTE;ENCODING=QUOTED-PRINTABLE:a=", "b=", "", "X-A:1"), "ab"),
     (("NOTE;encoding=quoted-printable:=E5=A=", "6=88"), "妈"),
     (("NOTE;QUOTED-PRINTABLE:a=", " b"), "a b"),
     (("NOTE;QUOTED-PRINTABLE:=E5=", " =A6=88"), "妈"), (("NOTE;QUOTED-PRINTABLE:=E5=A=", " 6=88"), "妈"),
     (("NOTE;QUOTED-PRINTABLE:a=0D=0Ab=0Dc=0A=", "d"), "a\nb\nc\nd"),
     (("NOTE:a=", "X-A:1"), "a=")])
def test_values_over_several_lines(lines: tuple[str, ...], note: str) -> None:
    content = read("\n".join(("BEGIN:VCARD", *lines, "END:VCARD")))
    assert content.cards[0].note == note


def test_a_cut_soft_break_does_not_swallow_the_next_number() -> None:
    content = read("BEGIN:VCARD\nFN;QUOTED-PRINTABLE:=41=\nTEL:13500000001\nEND:VCARD\n"
                   "BEGIN:VCARD\nNOTE;QUOTED-PRINTABLE:=41=\nEND:VCARD\n")
    assert [each.name for each in content.cards] == ["A", ""]
    assert values(content) == [["13500000001"], []]


@pytest.mark.parametrize("end", ["\x85", "\u2028", "\u2029"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_rare_line_ends(end: str, encoding: str) -> None:
    book = end.join(("BEGIN:VCARD", "FN:欧\u0405", "TEL:1350000", " 0001", "END:VCARD")) * 4000
    content = read(book.encode(encoding))
    assert len(content.cards) == 4000
    assert {(each.name, each.phones[0].value) for each in content.cards} == {("欧\u0405", "13500000001")}
    assert content.problems == ()


def test_utf8_split_by_a_fold() -> None:
    raw = "妈妈".encode()
    content = read(b"BEGIN:VCARD\r\nFN:" + raw[:4] + b"\r\n " + raw[4:] + b"\r\nEND:VCARD\r\n")
    assert (content.cards[0].name, content.problems) == ("妈妈", ())


def test_long_lines_and_long_cards_are_cut_with_a_problem() -> None:
    long_line = "NOTE:" + "x" * (2 * vcard_lines.MAX_LINE)
    content = read(f"BEGIN:VCARD\nFN:A\n{long_line}\nTEL:1350000001\nEND:VCARD\n")
    assert values(content) == [["1350000001"]]
    assert problems(content) == [(3, "line_too_long"), (3, "value_too_long")]
    folded = "NOTE:" + "x" * 900 + ("\n " + "x" * 900) * 1200
    assert problems(read(f"BEGIN:VCARD\n{folded}\nEND:VCARD\n")) == [(2, "line_too_long"), (2, "value_too_long")]
    many = "X-A:1\n" * vcard_lines.MAX_LINES_PER_CARD
    content = read(f"BEGIN:VCARD\nFN:A\n{many}END:VCARD\nBEGIN:VCARD\nFN:B\nEND:VCARD\n")
    assert [each.name for each in content.cards] == ["A", "B"]
    assert problems(content) == [(1, "card_too_long")]


class _Endless(io.RawIOBase):
    """A stream of one card that never ends, of a given length, made on the fly."""

    def __init__(self, head: bytes, line: bytes, length: int) -> None:
        self._next, self._line, self._left = head, line, length

    def read(self, size: int = -1) -> bytes:
        data = (self._next + self._line * (size // len(self._line) + 1))[: min(size, self._left)]
        self._next = b""
        self._left -= len(data)
        return data


@pytest.mark.parametrize("line", [b"X-A:1\n", b"NOTE:" + b"x" * 5000 + b"\n", b" folded\n", b"no end of line", b"a\n"])
def test_an_endless_card_does_not_fill_the_memory(line: bytes) -> None:
    length = 300_000 * len(line) if len(line) < 20 else 60_000_000
    source = Source("book.vcf", length, b"BEGIN:VCARD\n"[:HEAD_BYTES],
                    lambda: _Endless(b"BEGIN:VCARD\nFN:A\nX-B:", line, length))  # type: ignore[arg-type, return-value]
    tracemalloc.start()
    try:
        content = vcard.READER.read(source, ReadOptions(), silent)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 15_000_000
    assert len(content.cards) == 1
    assert (1, "card_without_end") in problems(content)
