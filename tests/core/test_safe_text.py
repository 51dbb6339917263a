import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.safe_text import clean


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("妈妈", "妈妈"),
        ("  李 雷\t", "李 雷"),
        ("\u202a+86 138\u202c", "+86 138"),
        ("evil\u202egpj.exe", "evilgpj.exe"),
        ("a\u2028b\u2029c\r\nd\x00e\x1b[31m", "a b c  d e [31m"),
        ("a\x85b\x9bc", "a b c"),
        ("soft\u00adhyphen\ufeff\u2066x\u2069", "softhyphenx"),
        ("👩\u200d👧 می\u200cخواهم", "👩\u200d👧 می\u200cخواهم"),
        ("half \ud83d pair", "half \ufffd pair"),
        ("张\u3000三\u00a0", "张\u3000三"),
        ("", ""),
        ("\u200e\u200f", ""),
    ],
)
def test_clean_neutralises_what_cannot_be_seen(raw: str, shown: str) -> None:
    assert clean(raw) == shown


def test_clean_caps_the_length() -> None:
    assert clean("x" * 20, limit=10) == "x" * 9 + "…"
    assert clean("x" * 10, limit=10) == "x" * 10
    assert clean("\u200e" * 3 + "x" * 10, limit=10) == "x" * 10
    assert clean("xyz", limit=1) == "…"
    assert clean("xyz", limit=0) == ""


@given(st.text(st.characters(codec=None, exclude_categories=())), st.integers(0, 50))
def test_clean_is_printable_bounded_and_stable(text: str, limit: int) -> None:
    shown = clean(text, limit)
    assert len(shown) <= limit
    shown.encode("utf-8")
    assert not {unicodedata.category(character) for character in shown} & {"Cc", "Zl", "Zp", "Cs"}
    assert all(character in "\u200c\u200d" for character in shown if unicodedata.category(character) == "Cf")
    assert clean(shown, limit) == shown
