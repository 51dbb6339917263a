"""Every sample of a call-log format, damaged in many ways: nothing but a refusal or a content in order comes out."""

import random

import pytest

from core.readers.source import Reader
from core.reading.files import READERS
from core.records import FileContent, FileRefused

from .sources import DATA, read_bytes, source_of

#: Damaged files tried with each reader.
INPUTS = 1000
FORMATS = ("sms_backup_restore", "super_backup", "oppo_backup", "sms_import_export", "logger_json", "termux",
           "telegram", "adb_content", "google_voice")
TOKENS = (
    b"{", b"}", b"[", b"]", b'"', b"\\", b",", b":", b"\n", b"\r", b"\0", b"&", b"<", b">", b"&#55357;", b"\xff", b"-",
    b'<!DOCTYPE x [<!ENTITY a "b">]>', b"NaN", b"9" * 400, b"null", b"e999", b"Row: 3 ", b", number=", b"\\x0B",
    b"\\ud800", b"0001-01-01T00:00:00+23:59", b"\xed\xa0\x80", b"\xe2\x80\xae", b"99999999999999999999",
)


def damaged(sample: bytes, dice: random.Random) -> bytes:
    """Return the sample with one to twenty changes: bytes, words of the format, holes, repetitions; some as UTF-16."""
    data = bytearray(sample.decode("utf-8", "replace").encode("utf-16") if dice.random() < 0.1 else sample)
    for _ in range(dice.choice((1, 1, 2, 5, 20))):
        place = dice.randrange(len(data) + 1)
        match dice.randrange(4):
            case 0:
                data[place:place + 1] = bytes([dice.randrange(256)])
            case 1:
                data[place:place] = dice.choice(TOKENS) * dice.choice((1, 1, 1, 40))
            case 2:
                del data[place:place + dice.randrange(200)]
            case _:
                begin = dice.randrange(len(data) + 1)
                data[place:place] = data[begin:begin + dice.randrange(300)]
    return bytes(data)


def is_in_order(content: FileContent) -> bool:
    """Say whether the columns are of one length and every text can be written."""
    calls = content.calls
    texts = [*calls.peers, *calls.own_lines, *(name for names in calls.names.values() for name in names)]
    texts += [text for card in content.cards for text in (card.name, *(phone.value for phone in card.phones))]
    "".join(texts).encode()
    return len(calls) == len(calls.peer) == len(calls.durations) == len(calls.kinds) == len(calls.lines)


@pytest.mark.parametrize("reader", [one for one in READERS if one.name in FORMATS], ids=lambda reader: reader.name)
def test_damaged_samples_give_a_content_or_a_refusal(reader: Reader):
    samples = [path.read_bytes() for path in sorted((DATA / reader.name).iterdir())]
    dice = random.Random(reader.name)
    read = refused = 0
    for _ in range(INPUTS):
        data = damaged(dice.choice(samples), dice)
        reader.recognises(source_of(data))
        try:
            content = read_bytes(reader, data)
        except FileRefused:
            refused += 1
        else:
            read += 1
            assert is_in_order(content)
    assert read > INPUTS / 4
    assert read + refused == INPUTS


def test_every_format_is_tried():
    assert {reader.name for reader in READERS} >= set(FORMATS)
