"""No reader takes long to look at how a file begins, and no value of a card costs more than its length."""

import time

import pytest

from core.readers import ldif
from core.readers.other_kinds import other_kind
from core.readers.source import HEAD_BYTES
from core.readers.vcard_text import MAX_TEXT
from core.reading.files import READERS
from tests.core.readers.vcard_books import card

from .sources import read_bytes, source_of

#: Seconds: a hundred times what the longest of these takes, and far below what one square of the length would.
PATIENCE = 3.0
TOKENS = (b"\n", b" ", b"\r\n", b" \n", b"# \n", b";", b'"', b"[", b"{", b"<", b"<!--", b"a ", b"1", b":", b"\0",
          b" " * 400 + b"\n", b"dn: ", b"version: 1\n", b"Row: 1 a=", b"<?xml ", b'{"name":', b"BEGIN:VCARD\n")


@pytest.mark.parametrize("token", TOKENS, ids=repr)
def test_a_beginning_of_nothing_but_one_thing(token: bytes) -> None:
    for end in (b"", b"dn", b"Row: 1 ", b"x\n"):
        source = source_of((token * HEAD_BYTES)[:HEAD_BYTES - len(end)] + end)
        begun = time.process_time()
        for reader in READERS:
            reader.recognises(source)
        other_kind(source.head)
        assert time.process_time() - begun < PATIENCE


def test_an_ldif_file_may_begin_with_comments_and_empty_lines() -> None:
    entry = b"dn: cn=a\ncn: a\nmobile: 13800000001\n"
    for before in (b"", b"\n" * 200, b"# one\n\n# two\n", b"version: 1\n\n", b"# made by\n\nversion: 1\n# x\n\n"):
        assert ldif.READER.recognises(source_of(before + entry))
        assert [one.name for one in read_bytes(ldif.READER, before + entry).cards] == ["a"]


@pytest.mark.parametrize("text", ["a" + " " * (MAX_TEXT - 9) + "b", ";" + " " * (MAX_TEXT - 9) + "b", "a;" * 40_000])
def test_a_long_name_is_read_in_time(text: str) -> None:
    begun = time.process_time()
    assert card(f"FN:{text}", "TEL:13800000001").name.strip("; ")[:1] in ("a", "b")
    assert time.process_time() - begun < PATIENCE


def test_a_list_of_members_with_long_names_is_read_in_time() -> None:
    name = "cn=a" + " " * 90_000 + "b"
    text = f"dn: {name}\ncn: a\nmobile: 13800000001\n\ndn: cn=l\nobjectclass: groupOfNames\ncn: list\nmember: {name}\n"
    begun = time.process_time()
    [only] = read_bytes(ldif.READER, text.encode()).cards
    assert only.categories == ("list",)
    assert time.process_time() - begun < PATIENCE


def test_distinguished_names_are_compared_without_the_blanks_of_their_writing() -> None:
    text = ("dn: CN=Ann Lee , O = Acme\ncn: Ann Lee\nmobile: 13800000001\n\n"
            "dn: cn=l\nobjectclass: groupOfNames\ncn: list\nmember: cn=ann lee,o=acme\n")
    [only] = read_bytes(ldif.READER, text.encode()).cards
    assert only.categories == ("list",)
