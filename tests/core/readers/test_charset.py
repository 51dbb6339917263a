import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.readers.charset import CANDIDATES, decode, detect_unicode, encoding_named, guess

FEW_NAMES = [
    ("gb18030", "刘德胜"),
    ("gb18030", "孙丽\n北京协和医院"),
    ("gb18030", "妈妈"),
    ("gb18030", "FN:二舅\nTEL:138"),
    ("cp950", "陳志明"),
    ("cp950", "臺北市政府\n林小姐"),
    ("cp932", "田中さくら"),
    ("cp932", "佐藤 健太\n母"),
    ("cp949", "김민준"),
    ("cp949", "엄마\n이서연"),
    ("cp1251", "Иван Петров"),
    ("cp1251", "мама\nОЛЬГА"),
    ("cp1252", "Müller"),
    ("cp1252", "José García\nFrançois"),
]


@pytest.mark.parametrize(("encoding", "text"), FEW_NAMES)
def test_guess_is_right_from_a_few_names_on(encoding: str, text: str) -> None:
    assert guess(text.encode(encoding)) == encoding
    assert decode(text.encode(encoding)) == (text, encoding, True)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_marked_unicode_is_no_guess(encoding: str) -> None:
    text = "对方号码,时长\r\n13500000001,35\r\n"
    marked = ("\ufeff" + text).encode(encoding)
    assert decode(marked) == (text, encoding, False)
    assert detect_unicode(marked) == (encoding, len("\ufeff".encode(encoding)))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_unmarked_wide_text_is_known_by_its_nuls(encoding: str) -> None:
    text = "BEGIN:VCARD\r\nFN:周杰\r\nTEL:13500000025\r\nEND:VCARD\r\n"
    assert decode(text.encode(encoding)) == (text, encoding, False)


def test_utf8_stays_utf8_though_a_byte_is_damaged() -> None:
    good = "妈妈,爸爸,二舅,张三,李四"
    assert decode(good.encode()) == (good, "utf-8", False)
    damaged = good.encode()[:-1]
    assert decode(damaged) == (good[:-1] + "\ufffd", "utf-8", True)


@pytest.mark.parametrize(
    ("name", "encoding"),
    [("GB2312", "gb18030"), (" gbk ", "gb18030"), ('"Shift_JIS"', "cp932"), ("BIG5", "cp950"), ("UTF-7", "utf-7"),
     ("ISO-8859-1", "cp1252"), ("windows-1251", "cp1251"), ("iso-8859-15", "iso8859-15"), ("KOI8-R", "koi8-r"),
     ("unicode_escape", None), ("idna", None), ("zip", None), ("", None)],
)
def test_only_known_charsets_are_named(name: str, encoding: str | None) -> None:
    assert encoding_named(name) == encoding


def test_every_named_charset_exists() -> None:
    for name in ("gb2312", "big5", "sjis", "euc-kr", "euc-jp", "hz-gb-2312", "iso-2022-jp", "tis-620", "macintosh",
                 *(f"iso-8859-{part}" for part in range(1, 17) if part != 12),
                 *(f"windows-{page}" for page in (874, *range(1250, 1259)))):
        assert codecs.lookup(encoding_named(name) or "missing").name


def test_nothing_to_guess_from() -> None:
    assert guess(b"") == "cp1252"
    assert decode(b"") == ("", "utf-8", False)
    assert detect_unicode(b"\x00") == (None, 0)


@given(st.binary(max_size=2000))
def test_no_bytes_make_decoding_fail(data: bytes) -> None:
    text, encoding, guessed = decode(data)
    text.encode("utf-8")
    codecs.lookup(encoding)
    assert not guessed or encoding in {*CANDIDATES, "utf-8"}
