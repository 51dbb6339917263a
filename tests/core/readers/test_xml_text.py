from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.readers.xml_text import XmlText, encoding_of


def filtered(data: bytes, cuts: tuple[int, ...] = ()) -> str:
    text = XmlText(data)
    edges = [0, *sorted(cut for cut in cuts if cut < len(data)), len(data)]
    pieces = [text.feed(data[begin:end]) for begin, end in pairwise(edges)]
    return (b"".join(pieces) + text.close()).decode()


def test_halves_of_a_pair_become_one_character_in_any_notation():
    assert filtered(b'<a n="&#55357;&#56832;"/>') == '<a n="&#128512;"/>'
    assert filtered(b'<a n="&#xD83D;&#xde00;&#Xd83d;&#56832;"/>') == '<a n="&#128512;&#128512;"/>'


def test_lone_halves_and_control_references_are_dropped_and_others_kept():
    data = b'<a n="1&#55357;2&#56832;3&#1;4&#0;5&#xFFFF;6&#;7&#99999999999;8&#12f;9"/>'
    assert filtered(data) == '<a n="123456789"/>'
    assert filtered(b'<a n="&#10;&#x26;&#60;&amp;"/>') == '<a n="&#10;&#38;&#60;&amp;"/>'


@given(st.lists(st.integers(0, 60)), st.booleans())
def test_chunk_borders_change_nothing(cuts: list[int], hexadecimal: bool):
    reference = b"&#xD83D;&#xDE00;" if hexadecimal else b"&#55357;&#56832;"
    data = '<a n="妈'.encode() + reference + b"&#1;&amp;x" + reference + reference + b'"/>'
    assert filtered(data, tuple(cuts)) == '<a n="妈' + "&#128512;&amp;x&#128512;&#128512;" + '"/>'


def test_raw_control_bytes_and_nul_vanish():
    assert filtered(b"<a\x00 n='\x01\x0b'/>\n") == "<a n=''/>\n"


def test_characters_that_are_none_vanish():
    assert filtered("<a n='\ufffe\uffff妈'/>".encode()) == "<a n='妈'/>"


def test_damaged_utf8_becomes_a_replacement_character():
    assert filtered(b"<a n='\xff'/>") == "<a n='\ufffd'/>"


def test_utf16_and_declared_chinese_encodings_become_utf8():
    text = "<?xml version='1.0'?><a n='妈'/>"
    assert filtered(text.encode("utf-16")) == text
    assert filtered(text.encode("utf-16-le"), (7, 33)) == text
    declared = "<?xml version='1.0' encoding='GBK'?><a n='妈'/>"
    assert filtered(declared.encode("gbk")) == declared


def test_only_known_text_encodings_are_followed():
    assert encoding_of(b"<?xml version='1.0' encoding='no-such'?>") == "utf-8-sig"
    assert encoding_of(b"<?xml version='1.0' encoding='zlib'?>") == "utf-8-sig"
    assert encoding_of(b"<?xml version='1.0' encoding='UTF-16'?>") == "utf-8-sig"
    assert encoding_of(b"<?xml version='1.0' encoding='windows-1252'?>") == "cp1252"


@given(st.binary(max_size=400), st.lists(st.integers(0, 400), max_size=5))
def test_any_bytes_give_text_without_illegal_characters(data: bytes, cuts: list[int]):
    text = filtered(data, tuple(cuts))
    assert not any(character < " " and character not in "\t\n\r" for character in text)
