"""Damaged books: nothing but a refusal comes out, and what was not damaged survives."""

import random
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.records import FileContent, FileRefused
from tests.core.readers.vcard_books import OWN_SAMPLES, read

BOOKS = {path.name: path.read_bytes() for path in sorted(OWN_SAMPLES.glob("*.vcf"))}
_PIECES = st.sampled_from([
    b"BEGIN:VCARD\r\n", b"END:VCARD\r\n", b"FN:", b"N:;", b"TEL;CELL:", b"TEL;", b"13500000001", b"=\r\n", b"\r", b"\n",
    b" ", b"\t", b"PHOTO;ENCODING=b:", b"AAAA", b"QUOTED-PRINTABLE", b";", b":", b",", b'"', b"\\", b"=E5=A",
    b"\xc1\xf5", b"\xff\xfe", b"\xef\xbb\xbf", b"\x00", b"item1.", b"X-ABLabel:", b"AGENT:\r\n", b"CHARSET=UTF-7:+2AA-",
    b"CHARSET=GBK", b"X-IRMC-CALL-DATETIME;MISSED:", b"20260102T030405", b"/", b"X-CUSTOM("])


def read_or_refuse(data: bytes) -> FileContent | None:
    try:
        content = read(data)
    except FileRefused:
        return None
    for card in content.cards:
        repr(card).encode("utf-8")
        "".join((card.name, card.note, *card.organisation, *(phone.value for phone in card.phones))).encode("utf-8")
    assert not any(problem.code == "card_damaged" for problem in content.problems)
    return content


def flip_bits(data: bytes, draw: random.Random) -> bytes:
    damaged = bytearray(data)
    for _ in range(draw.randint(1, 8)):
        damaged[draw.randrange(len(damaged))] ^= 1 << draw.randrange(8)
    return bytes(damaged)


def cut_out(data: bytes, draw: random.Random) -> bytes:
    begin = draw.randrange(len(data))
    return data[:begin] + data[begin + draw.randint(1, len(data)) :]


def shuffle_lines(data: bytes, draw: random.Random) -> bytes:
    lines = data.split(b"\n")
    draw.shuffle(lines)
    return b"\n".join(lines)


def overwrite(data: bytes, draw: random.Random) -> bytes:
    place = draw.randrange(len(data))
    noise = draw.randbytes(draw.randint(1, 40))
    return data[:place] + noise + data[place + draw.choice((0, len(noise))) :]


@pytest.mark.parametrize("damage", [flip_bits, cut_out, shuffle_lines, overwrite])
@given(file=st.sampled_from(sorted(BOOKS)), seed=st.integers(0, 2**32), times=st.integers(1, 3))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_damaged_samples_raise_nothing_but_refusals(
        damage: Callable[[bytes, random.Random], bytes], file: str, seed: int, times: int) -> None:
    draw = random.Random(seed)
    data = BOOKS[file]
    for _ in range(times):
        data = damage(data, draw) or b"\n"
    read_or_refuse(data)


@given(st.lists(_PIECES | st.binary(max_size=6), max_size=80).map(b"".join))
@settings(max_examples=300, deadline=None)
def test_any_mixture_of_pieces_raises_nothing(pieces: bytes) -> None:
    read_or_refuse(b"BEGIN:VCARD\r\n" + pieces)


@given(st.binary(max_size=400), st.integers(0, 2**32))
@settings(max_examples=200, deadline=None)
def test_cards_around_a_damaged_one_survive(noise: bytes, seed: int) -> None:
    around = [f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:人{place}\r\nTEL:1350000000{place}\r\nEND:VCARD\r\n".encode()
              for place in range(4)]
    damaged = overwrite(BOOKS["aosp_v21.vcf"], random.Random(seed))
    content = read_or_refuse(b"".join(around[:2]) + damaged + b"\r\n" + noise + b"\r\n" + b"".join(around[2:]))
    assert content is not None
    found = {(card.name, card.phones[0].value) for card in content.cards if card.phones}
    # The noise may open a card or an AGENT that swallows the first card after it; no other is touched.
    assert {(f"人{place}", f"1350000000{place}") for place in (0, 1, 3)} <= found
