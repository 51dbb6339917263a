import hashlib
import io
import json
import time
from datetime import UTC, datetime

import pytest

from core.calls import WALL_CLOCK, Direction, Outcome
from core.progress import Cancelled, silent
from core.readers import vcard
from core.readers.source import HEAD_BYTES, ReadOptions, Source
from core.readers.vcard import READER
from core.records import FileContent, FileKind, FileRefused, RelatedPerson
from tests.core.readers.vcard_books import OWN_SAMPLES, problems, read, source_of, values

EXPECTED = json.loads((OWN_SAMPLES / "expected.json").read_text(encoding="utf-8"))
BOOK = "".join(f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:人{number}\r\nTEL:135{number:08}\r\nEND:VCARD\r\n"
               for number in range(500)).encode()


def sample(file: str) -> FileContent:
    return read((OWN_SAMPLES / file).read_bytes())


@pytest.mark.parametrize("file", [file for file in EXPECTED if "calls" not in EXPECTED[file]])
def test_own_samples_give_exactly_what_they_hold(file: str) -> None:
    expected = EXPECTED[file]
    content = sample(file)
    cards = content.cards
    assert (content.file, content.kind, content.records) == ("book.vcf", FileKind.VCARD, expected["cards"])
    assert [card.name for card in cards] == expected["names"]
    assert values(content) == expected["tels"]
    for place, organisation in expected.get("org", {}).items():
        assert cards[int(place)].organisation[0] == organisation
    for place, note in expected.get("note", {}).items():
        assert cards[int(place)].note == note
    for place, nickname in expected.get("nickname", {}).items():
        assert cards[int(place)].nicknames == (nickname,)
    for place, categories in expected.get("categories", {}).items():
        assert cards[int(place)].categories == tuple(categories)
    for place, related in expected.get("relation", {}).items():
        pairs = related if isinstance(related[0], list) else [related]
        assert cards[int(place)].related == tuple(RelatedPerson(*pair) for pair in pairs)
    assert [place for place, card in enumerate(cards) if card.has_photo] == expected.get("photo", [])


def test_call_cards_are_calls_and_not_contacts() -> None:
    expected = EXPECTED["pbap_calls.vcf"]
    content = sample("pbap_calls.vcf")
    assert content.cards == ()
    assert content.problems == ()
    calls = list(content.calls)
    assert len(calls) == expected["cards"] == 3
    assert [[call.peer] for call in calls] == expected["tels"]
    assert [content.calls.names.get(peer, {""}) for peer in content.calls.peer] == [
        {name} for name in expected["names"]]
    kinds = {"received": (Direction.IN, Outcome.ANSWERED), "missed": (Direction.IN, Outcome.MISSED),
             "dialed": (Direction.OUT, Outcome.UNKNOWN)}
    for call, (kind, written) in zip(calls, expected["calls"], strict=True):
        assert (call.direction, call.outcome) == kinds[kind]
        assert call.flags == (0 if written.endswith("Z") else WALL_CLOCK)
        moment = datetime.fromtimestamp(call.start / 1000, UTC)
        assert moment.strftime("%Y-%m-%dT%H:%M:%S") == written.removesuffix("Z")
        assert call.duration == -1


@pytest.mark.parametrize(
    ("written", "start", "flags"),
    [("20260102T030405", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), WALL_CLOCK),
     ("20260102T030405Z", datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), 0),
     ("20260102T030405+0800", datetime(2026, 1, 1, 19, 4, 5, tzinfo=UTC), 0),
     ("20260102T030405-03:30", datetime(2026, 1, 2, 6, 34, 5, tzinfo=UTC), 0)],
)
def test_call_times(written: str, start: datetime, flags: int) -> None:
    content = read(f"BEGIN:VCARD\nTEL:95588\nX-IRMC-CALL-DATETIME;TYPE=MISSED:{written}\nEND:VCARD\n")
    (call,) = content.calls
    assert (call.start, call.flags, call.outcome) == (int(start.timestamp() * 1000), flags, Outcome.MISSED)


@pytest.mark.parametrize("written", ["", "yesterday", "20261340T000000", "20260102", "20260102T030405+99:99"])
def test_a_call_without_a_readable_time_is_a_problem(written: str) -> None:
    content = read(f"BEGIN:VCARD\nTEL:95588\nX-IRMC-CALL-DATETIME;MISSED:{written}\nEND:VCARD\n")
    assert (content.records, problems(content)) == (0, [(1, "bad_date")])


def test_digest_encoding_and_kind() -> None:
    content = read(BOOK)
    assert content.digest == hashlib.sha256(BOOK).hexdigest()
    assert (content.encoding, content.encoding_guessed, content.kind) == ("utf-8", False, FileKind.VCARD)
    assert len(content.cards) == 500
    assert [card.line for card in content.cards] == list(range(1, 2500, 5))


@pytest.mark.parametrize(
    ("file", "encoding", "guessed"),
    [("gbk_8bit.vcf", "gb18030", True), ("gbk_qp_nocharset.vcf", "gb18030", True), ("big5_8bit.vcf", "cp950", True),
     ("utf16le_bom.vcf", "utf-16-le", False), ("utf8_bom.vcf", "utf-8", False), ("gb2312_qp.vcf", "utf-8", False)],
)
def test_encoding_and_whether_it_was_guessed(file: str, encoding: str, guessed: bool) -> None:
    content = sample(file)
    assert (content.encoding, content.encoding_guessed) == (encoding, guessed)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_wide_encodings(encoding: str, mark: str) -> None:
    content = read((mark + BOOK.decode()).encode(encoding))
    assert [card.name for card in content.cards] == [f"人{number}" for number in range(500)]
    assert (content.encoding, content.problems) == (encoding, ())


def test_one_guess_serves_the_whole_file_and_utf8_cards_beside_it() -> None:
    book = b"".join(b"BEGIN:VCARD\nFN:" + name.encode(encoding) + b"\nTEL:13500000001\nEND:VCARD\n"
                    for name, encoding in [("刘德胜", "gbk"), ("妈妈", "utf-8"), ("镕", "gbk"), ("Bob", "ascii")])
    content = read(book)
    assert [card.name for card in content.cards] == ["刘德胜", "妈妈", "镕", "Bob"]
    assert (content.encoding, content.encoding_guessed, content.problems) == ("gb18030", True, ())


def test_gbk_that_could_be_utf8_follows_the_rest_of_the_file() -> None:
    names = ("徐轩", "魏伟", "联通", "肖孝", "史懿", "欧阳建国")
    book = "".join(f"BEGIN:VCARD\r\nFN:{name}\r\nEND:VCARD\r\n" for name in names).encode("gbk")
    assert [card.name for card in read(book).cards] == list(names)
    for name in ("史懿", "肖雪"):
        assert read(f"BEGIN:VCARD\r\nFN:{name}\r\nEND:VCARD\r\n".encode("gbk")).cards[0].name == name


@pytest.mark.parametrize("name", ["лом", "Анна", "Ψ", "Νίκος", "سس", "שת", "José", "Zoë", "İş", "Mª"])
def test_short_european_words_in_utf8_stay(name: str) -> None:
    content = read(f"BEGIN:VCARD\r\nFN:{name}\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\n")
    assert ([card.name for card in content.cards], content.encoding_guessed) == ([name, "x"], False)


def test_the_owner_can_overrule_the_guess() -> None:
    book = "BEGIN:VCARD\nFN:김민준\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0\nEND:VCARD\n".encode("cp949")
    content = read(book, encoding="EUC-KR")
    assert (content.cards[0].name, content.cards[0].family) == ("김민준", "张")
    assert (content.encoding, content.encoding_guessed) == ("cp949", False)
    wrong = read(book, encoding="Big5")
    assert wrong.cards[0].name != "김민준"
    assert wrong.encoding == "cp950"


@pytest.mark.parametrize("charset", ["GB2312", "Big5", "Shift_JIS", "EUC-KR", "ISO-8859-1"])
def test_a_file_saved_anew_as_utf8_is_utf8_whatever_its_parameters_say(charset: str) -> None:
    content = read(f"BEGIN:VCARD\r\nFN;CHARSET={charset}:欧阳伟\r\nEND:VCARD\r\n")
    assert (content.cards[0].name, content.problems) == ("欧阳伟", ())


@pytest.mark.parametrize(("charset", "name"), [
    ("GB2312", "联通"), ("GB2312", "张伟明"), ("GBK", "䶮"), ("GBK", "黟"), ("GBK", "黟伟"),
    ("Big5", "陳志明"), ("Shift_JIS", "山田太郎"),
    ("EUC-KR", "김민수"), ("ISO-8859-1", "Müller"), ("ISO-8859-1", "Ã¼")])
def test_a_charset_parameter_that_fits_is_believed(charset: str, name: str) -> None:
    raw = name.encode("gb18030" if charset.startswith("GB") else charset)
    content = read(f"BEGIN:VCARD\r\nFN;CHARSET={charset}:".encode() + raw + b"\r\nEND:VCARD\r\n")
    assert (content.cards[0].name, content.problems) == (name, ())


def test_a_character_written_as_two_surrogates() -> None:
    content = read(b"BEGIN:VCARD\r\nFN:" + "张伟".encode() + b"\xed\xa0\xbd\xed\xb8\x80\r\nEND:VCARD\r\n")
    assert (content.cards[0].name, content.problems) == ("张伟😀", ())


def test_a_bad_byte_in_utf8_costs_one_character() -> None:
    content = read("BEGIN:VCARD\nFN:李小明\nEND:VCARD\n".encode()[:-12] + b"\nEND:VCARD\n")
    assert content.cards[0].name == "李小\ufffd"
    assert problems(content) == [(2, "bad_encoding")]


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "empty"), (b"hello\n", "no_cards"), (b"\x00" * 300, "no_cards"), (b"BEGIN:VEVENT\n", "no_cards"),
     (b'<sms body="BEGIN:VCARD&#10;FN:x"/>', "no_cards"), (b"x" * HEAD_BYTES + b"\n" + BOOK, "no_cards")],
)
def test_files_that_are_not_ours_are_refused(data: bytes, code: str) -> None:
    assert not READER.recognises(source_of(data))
    with pytest.raises(FileRefused) as refusal:
        read(data)
    assert (refusal.value.file, refusal.value.code) == ("book.vcf", code)


def test_a_book_in_utf16_behind_a_plain_one_costs_itself_alone() -> None:
    first, second = (f"BEGIN:VCARD\r\nFN:{name}\r\nTEL:13500000001\r\nEND:VCARD\r\n" for name in ("张伟", "李娜"))
    content = read(first.encode() + second.encode("utf-16") * 20)
    assert [card.name for card in content.cards] == ["张伟"]
    assert [problem.code for problem in content.problems] == ["text_outside_cards"]


def test_a_huge_file_that_is_not_ours_is_refused_from_its_head() -> None:
    def never() -> io.BytesIO:
        raise AssertionError("must not be opened")

    with pytest.raises(FileRefused, match="no_cards"):
        READER.read(Source("film.mp4", 2 << 30, b"\x00\x01ftyp" * 1000, never), ReadOptions(), silent)


@pytest.mark.parametrize(
    "start", [b"BEGIN:VCARD", b"begin:vcard ", b"\xef\xbb\xbfBEGIN:VCARD", b"my book\r\n\r\n  Begin : Vcard\t"])
def test_cards_are_recognised_by_content(start: bytes) -> None:
    data = start + b"\r\nFN:A\r\nEND:VCARD\r\n"
    assert READER.recognises(source_of(data, "numbers.txt"))
    assert [card.name for card in read(data).cards] == ["A"]


def test_progress_counts_bytes_and_can_cancel() -> None:
    seen: list[tuple[int, int]] = []
    big = BOOK * 20
    read(big, report=lambda done, total: seen.append((done, total)))
    assert [done for done, _ in seen] == sorted({done for done, _ in seen})
    assert seen[-1] == (len(big), len(big))
    assert len(seen) >= len(big) // vcard.WINDOW

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read(big, report=stop)


def test_a_card_that_breaks_the_reader_costs_itself_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = vcard.CardBuilder.card

    def failing(builder: vcard.CardBuilder, line: int) -> object:
        if line == 6:
            raise ZeroDivisionError("人1")
        return whole(builder, line)

    monkeypatch.setattr(vcard.CardBuilder, "card", failing)
    content = read(BOOK)
    assert len(content.cards) == 499
    assert [(problem.line, problem.code, problem.detail) for problem in content.problems] == [
        (6, "card_damaged", "ZeroDivisionError")]


def test_entries_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vcard, "MAX_ENTRIES", 100)
    content = read(BOOK)
    assert len(content.cards) == 50
    assert problems(content) == [(251, "too_many_cards")]


@pytest.mark.parametrize(
    "line",
    ["X-NOTE;LIST=" + ",".join("a" * 60), "X;P=" + 'a,"' * 100_000, "NOTE:" + "\\," * 300_000, "TEL:" + "/1" * 400_000,
     "N:" + ";" * 900_000, "FN;" + ";" * 900_000 + ":x", "TEL:" + "(" * 900_000, "CATEGORIES:" + "a,b," * 200_000,
     "NOTE;ENCODING=QUOTED-PRINTABLE:" + "=41" * 300_000, "X-CUSTOM(" * 100_000 + ":", "END" * 300_000,
     'X;P="' * 200_000 + ":1"],
    ids=lambda line: line[:12])
def test_a_line_of_a_megabyte_takes_less_than_a_second(line: str) -> None:
    book = f"BEGIN:VCARD\nFN:林一\n{line}\nEND:VCARD\nBEGIN:VCARD\nFN:林二\nTEL:13500000042\nEND:VCARD\n"
    started = time.perf_counter()
    content = read(book)
    assert time.perf_counter() - started < 1
    assert content.cards[-1].name == "林二"
    assert len(content.cards) == 2


def test_the_slow_line_sample_is_fast() -> None:
    started = time.perf_counter()
    assert len(sample("slow_line.vcf").cards) == 2
    assert time.perf_counter() - started < EXPECTED["slow_line.vcf"]["max_seconds"]


def test_problems_hold_no_content_and_are_bounded() -> None:
    book = "BEGIN:VCARD\nFN:张三\n" + "没有冒号\nTEL:无\n" * 2000 + "END:VCARD\n"
    content = read(book)
    assert len(content.problems) == 1001
    assert content.problems[-1].code == "more_problems"
    # 2,000 lines without a colon, 2,000 values without a digit, and one card with too many of them.
    assert int(content.problems[-1].detail) == 4001 - 1000
    assert not any("无" in problem.detail or "冒号" in problem.detail for problem in content.problems)
