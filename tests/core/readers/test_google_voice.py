import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.calls import Call, Direction, Outcome
from core.readers.google_voice import READER
from core.reading.files import read_files
from core.records import FileContent, FileKind, FileRefused

from .sources import DATA, codes, read_bytes, shared, source_of

PAGES = DATA / "google_voice"
RECEIVED = (PAGES / "Mum - Received - 2026-05-28T18_20_31Z.html").read_bytes()
TEXTS = (PAGES / "Mum - Text - 2026-05-28T18_00_00Z.html").read_bytes()
WHEN = 1779992431619  # 2026-05-28 18:20:31.619 UTC


def page(number: int) -> bytes:
    """Return a page of its own for each number."""
    return RECEIVED.replace(b"+12025550101", b"+1202555%04d" % (number % 100)).replace(
        b"14:20:31.619", b"14:%02d:%02d.000" % (number // 60 % 60, number % 60))


def test_a_received_call():
    content = read_bytes(READER, RECEIVED)
    assert (content.kind, content.problems) == (FileKind.GOOGLE_VOICE, ())
    assert list(content.calls) == [Call("+12025550101", WHEN, 147, Direction.IN, Outcome.ANSWERED, 0)]
    assert content.calls.names == {0: {"Mum & Dad"}}


def test_a_folder_of_pages_is_one_content_and_messages_are_passed_over():
    result = read_files([PAGES])
    assert result.refusals == ()
    [content] = result.contents
    assert (content.file, content.kind, content.problems) == ("google_voice", FileKind.GOOGLE_VOICE, ())
    minute = 60_000
    first = WHEN - 20 * minute - 31_619
    assert sorted(content.calls, key=lambda call: call.start) == [
        Call("+12025550101", WHEN, 147, Direction.IN, Outcome.ANSWERED, 0),
        Call("+12025550102", first + 60 * minute, 42, Direction.OUT, Outcome.UNKNOWN, 0),
        Call("+12025550102", first + 420 * minute, 0, Direction.IN, Outcome.MISSED, 0),
        Call("+12025550103", first + 480 * minute, 18, Direction.IN, Outcome.VOICEMAIL, 0),
        Call("", first + 540 * minute, 3, Direction.IN, Outcome.ANSWERED, 0),
        Call("+12025550104", first + 600 * minute, 3601, Direction.IN, Outcome.ANSWERED, 0),
    ]
    assert list(content.calls.names.values()) == [{"Mum & Dad"}]


def test_an_archive_and_loose_pages_give_the_same_calls(tmp_path: Path):
    pages = sorted(PAGES.glob("*.html"))
    with zipfile.ZipFile(tmp_path / "takeout.zip", "w", zipfile.ZIP_DEFLATED) as held:
        for one in pages:
            held.write(one, f"Takeout/Voice/Calls/{one.name}")
        held.writestr("Takeout/archive_browser.html", "<html></html>")
    calls = [one for one in pages if " - Text - " not in one.name]
    loose, [folder], [packed] = read_files(calls), read_files([PAGES]).contents, read_files(
        [tmp_path / "takeout.zip"]).contents
    assert [content.file for content in loose.contents] == ["google_voice"]
    assert packed.file == "takeout.zip"
    assert len(packed.calls) == 6
    assert {content.digest for content in (*loose.contents, folder, packed)} == {folder.digest}
    assert sorted(map(str, packed.calls)) == sorted(map(str, folder.calls)) == sorted(map(str, loose.contents[0].calls))


def test_one_page_alone_is_a_file_of_its_own_name(tmp_path: Path):
    [content] = read_files([PAGES / "Mum - Received - 2026-05-28T18_20_31Z.html"]).contents
    assert content.file == "Mum - Received - 2026-05-28T18_20_31Z.html"
    assert [one.code for one in read_files([PAGES / "Mum - Text - 2026-05-28T18_00_00Z.html"]).refusals] == [
        "messages_not_calls"]


def test_pages_that_cannot_be_read_are_counted_without_their_names(tmp_path: Path):
    for number in range(3):
        (tmp_path / f"Mum - Received - {number}.html").write_bytes(page(number))
    for number in range(2):
        (tmp_path / f"Dad - Received - {number}.html").write_bytes(RECEIVED.replace(b"2026-05", b"soon"))
    (tmp_path / "copy.html").write_bytes(page(0))
    (tmp_path / "odd.html").write_bytes(page(9).replace(b"voice#received", b"voice#starred"))
    result = read_files([tmp_path])
    [content] = result.contents
    assert (len(content.calls), result.refusals) == (4, ())
    assert [(problem.file, problem.code, problem.detail) for problem in content.problems] == [
        (tmp_path.name, "pieces_unread", "2"), (tmp_path.name, "unknown_call_type", "1")]


def test_only_unreadable_pages_are_one_refusal(tmp_path: Path):
    for number in range(3):
        (tmp_path / f"Dad - Received - {number}.html").write_bytes(RECEIVED.replace(b"2026-05", b"soon%d" % number))
    [refusal] = read_files([tmp_path]).refusals
    assert (refusal.file, refusal.code, refusal.detail) == (tmp_path.name, "no_calls_read", "3")


def test_a_takeout_with_thousands_of_messages_is_read_in_time(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "takeout.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as held:
        for number in range(11_000):
            held.writestr(f"Takeout/Voice/Calls/{number} - Text.html", TEXTS)
        for number in range(500):
            held.writestr(f"Takeout/Voice/Calls/{number} - Received.html", page(number))
    begin = time.monotonic()
    result = read_files([tmp_path / "takeout.zip"])
    assert time.monotonic() - begin < 60
    [content] = result.contents
    assert (len(content.calls), result.refusals, content.problems) == (500, (), ())


@pytest.mark.parametrize(("old", "new", "number", "seconds", "found"), [
    (b"PT2M27S", b"soon", "+12025550101", -1, ["bad_duration"]),
    (b"tel:+12025550101", b"tel:%2B12025550101", "+12025550101", 147, []),
    (b"tel:+12025550101", b"tel:" + b"9" * 500, "", 147, ["bad_number"]),
    (b'<a class="tel" href="tel:+12025550101">', b'<a href="tel:7" class="tel">', "7", 147, []),
])
def test_odd_values_keep_the_call(old: bytes, new: bytes, number: str, seconds: int, found: list[str]):
    content = read_bytes(READER, RECEIVED.replace(old, new))
    [call] = content.calls
    assert (call.peer, call.duration, codes(content)) == (number, seconds, found)


@pytest.mark.parametrize("when", [
    b"", b"soon", b"2026-05-28T14:20:31", b"0001-01-01T00:00:00+10:00", b"1970-01-02T00:00Z",
])
def test_a_page_without_a_usable_time_is_refused(when: bytes):
    with pytest.raises(FileRefused) as caught:
        read_bytes(READER, RECEIVED.replace(b"2026-05-28T14:20:31.619-04:00", when))
    assert (caught.value.code, caught.value.detail) == ("no_calls_read", "bad_time")


def test_recognised_by_its_classes():
    assert READER.recognises(source_of(RECEIVED))
    assert not READER.recognises(source_of(TEXTS))
    assert not READER.recognises(source_of(b"<html><p>haudio published</p></html>"))


def test_a_page_of_gigabytes_is_refused_and_hostile_markup_costs_no_time():
    with pytest.raises(FileRefused, match="too_large"):
        read_bytes(READER, RECEIVED + b" " * (1 << 20))
    begin = time.monotonic()
    for junk in (b"<a " * 300_000, b'<a class="' * 90_000, b"<abbr" * 150_000, b"<a " + b'class="' * 100_000):
        read_bytes(READER, RECEIVED.replace(b"</body>", junk[:900_000] + b"</body>"))
    assert time.monotonic() - begin < 20


@pytest.mark.parametrize(("name", "calls"), [
    ("Takeout", 17), ("psanford-missedcall.html", 1), ("psanford-voicemail.html", 1),
])
def test_public_pages(name: str, calls: int):
    result = read_files([shared("calls", "google-voice-takeout", name)])
    [content] = result.contents
    assert (len(content.calls), content.problems, result.refusals) == (calls, (), ())


_PIECES = st.sampled_from([
    b'<div class="haudio">', b'<a class="tel" href="tel:1">', b'<span class="fn">A</span>', b"</a>", b"<", b">", b'"',
    b'<abbr class="published" title="2026-05-28T14:20:31.619-04:00">', b'<abbr class="duration" ', b'title="PT5S">',
    b'rel="tag"', b"&#x", b"&amp;", b"\xff", b"voice#missed",
])


@settings(max_examples=400)
@given(st.lists(st.one_of(_PIECES, st.binary(max_size=10)), max_size=30), st.integers(0, len(RECEIVED)))
def test_no_bytes_raise_anything_but_a_refusal(pieces: list[bytes], place: int):
    for data in (b"".join(pieces), RECEIVED[:place] + b"".join(pieces) + RECEIVED[place:]):
        READER.recognises(source_of(data))
        try:
            content = read_bytes(READER, data)
        except FileRefused:
            continue
        assert isinstance(content, FileContent)
        assert len(content.calls) == 1
