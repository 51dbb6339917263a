import io
import os
import struct
import time
import tracemalloc
import zipfile
import zlib
from itertools import permutations
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.progress import Cancelled
from core.readers import archive as archive_module
from core.reading.files import READERS, ReadResult, read_files
from core.records import FileKind

DATA = Path(__file__).parents[1] / "data"
CALLS = DATA / "sms_backup_restore" / "calls-20260531.xml"
TABLE = DATA / "call_table" / "iphone-tool.csv"
CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nTEL:13800000001\r\nEND:VCARD\r\n"
MESSAGES = b"<?xml version='1.0'?><smses count='1'><sms address='1' date='1700000000000' type='1' body='x'/></smses>"


def refusals(result: ReadResult) -> list[tuple[str, str, str]]:
    return [(one.file, one.code, one.detail) for one in result.refusals]


def only_refusal(path: Path) -> tuple[str, str]:
    result = read_files([path])
    assert result.contents == ()
    [(_, code, detail)] = refusals(result)
    return code, detail


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def zipped(path: Path, members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def summary(result: ReadResult) -> list[tuple[str, str, int]]:
    return [(content.file, content.kind.value, content.records) for content in result.contents]


def test_every_reader_is_found_by_content_not_by_name(tmp_path: Path):
    paths = [written(tmp_path / "a.txt", CARD), written(tmp_path / "b.vcf", CALLS.read_bytes()),
             written(tmp_path / "c", TABLE.read_bytes())]
    assert summary(read_files(paths)) == [
        ("a.txt", FileKind.VCARD, 1), ("b.vcf", FileKind.SMS_BACKUP_RESTORE, 11), ("c", FileKind.CALL_TABLE, 2)]
    assert len({reader.name for reader in READERS}) == len(READERS)


def test_the_order_of_the_files_changes_nothing(tmp_path: Path):
    paths = [CALLS, TABLE, written(tmp_path / "book.vcf", CARD), tmp_path / "absent",
             zipped(tmp_path / "z.zip", {"calls-1.xml": CALLS.read_bytes()})]
    results = {(tuple(content.digest for content in result.contents), tuple(refusals(result)))
               for result in map(read_files, permutations(paths))}
    assert len(results) == 1


def test_the_same_file_twice_is_one_and_another_name_is_another_file(tmp_path: Path):
    (tmp_path / "copy").mkdir()
    copy = written(tmp_path / "copy" / CALLS.name, CALLS.read_bytes())
    renamed = written(tmp_path / "other.xml", CALLS.read_bytes())
    assert summary(read_files([CALLS, CALLS, copy, renamed])) == [
        (CALLS.name, "sms_backup_restore", 11), ("other.xml", "sms_backup_restore", 11)]


def test_what_cannot_be_opened_has_its_reason(tmp_path: Path):
    assert only_refusal(tmp_path / "absent") == ("not_readable", "missing")
    assert only_refusal(Path("a\x00b")) == ("not_readable", "missing")
    assert only_refusal(written(tmp_path / "empty.xml", b"")) == ("empty", "")
    assert only_refusal(written(tmp_path / "mark.vcf", b"\xef\xbb\xbf\r\n")) == ("empty", "")
    assert only_refusal(written(tmp_path / "wide.txt", b"\xff\xfe\r\0\n\0")) == ("empty", "")


def test_a_file_without_permission_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = written(tmp_path / "calls.xml", CALLS.read_bytes())

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    assert only_refusal(path) == ("not_readable", "permission")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_refusal_keeps_nothing_of_what_was_read(tmp_path: Path):
    """An exception's frames hold every record that was being made; only its words may stay."""
    zipped = tmp_path / "broken.zip"
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("calls.xml", MESSAGES)
        archive.writestr("book.vcf", CARD * 50)
    damaged = bytearray(zipped.read_bytes())
    damaged[45:50] = b"\xff" * 5
    zipped.write_bytes(damaged)
    (tmp_path / "empty.vcf").write_bytes(b"")
    (tmp_path / "note.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 100)
    found = read_files([zipped, tmp_path / "empty.vcf", tmp_path / "note.doc", tmp_path / "absent.vcf"]).refusals
    assert len(found) >= 4
    assert [(one.__traceback__, one.__cause__, one.__context__) for one in found] == [(None, None, None)] * len(found)


def test_a_pipe_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    assert only_refusal(tmp_path / "pipe") == ("not_readable", "not_a_file")


def test_a_file_that_fails_while_it_is_read_is_refused(monkeypatch: pytest.MonkeyPatch):
    def broken(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(type(READERS[1]), "read", broken)
    assert only_refusal(CALLS) == ("not_readable", "input_output")


@pytest.mark.parametrize(("head", "code"), [
    (MESSAGES, "messages_not_calls"),
    (b"%PDF-1.7\n", "pdf"),
    (b"\x89PNG\r\n\x1a\n", "picture"),
    (b"\xff\xd8\xff\xe0", "picture"),
    (b"\x00\x00\x00\x18ftypheic", "picture"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "workbook_broken"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "workbook_encrypted"),
    (b"SQLite format 3\x00", "sqlite_database"),
    (b"<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>", "html_page"),
    (b"<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>", "no_calls_in_table"),
    (b"<?xml version='1.0'?><Style xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>", "excel_xml"),
    (b"<?xml version='1.0'?><CallLogs count='1'><CallLog number='1'/></CallLogs>", "other_xml"),
    (b"<?xml version='1.0'?><CallLog><entry number='1'/></CallLog>", "other_xml"),
    (b'[{"number": "1", "date": "1700000000000"}]', "json_file"),
    (b'[\n{"_id": "1", "thread_id": "2", "address": "1", "date": "1", "body": "x"}]', "messages_not_calls"),
    (b'{"_id": "1", "address": "1", "date": "1", "body": "x"}\n{"_id": "2"}', "messages_not_calls"),
    (b'{"calls": [{"number": "1", "date": "1"}]}', "json_file"),
    (b"<html><body><p>a page</p></body></html>", "html_page"),
    (b"<html><body><div class='haudio'>no call</div></body></html>", "html_page"),
    (b'{"about": "x", "chats": {"list": []}}', "internet_calls_only"),
    (b"7z\xbc\xaf\x27\x1c", "other_archive"),
    (b"\x1f\x8b\x08", "other_archive"),
    (b"bplist00", "iphone_backup_part"),
    (b"mbdb\x05\x00", "iphone_backup_part"),
    (b"<?xml version='1.0'?><!DOCTYPE plist PUBLIC 'x' 'y'><plist version='1.0'><dict/></plist>", "iphone_backup_part"),
    (b"<?xml version='1.0'?><allsms count='1'><sms address='1' body='x'/></allsms>", "messages_not_calls"),
    (b"calls.xml".ljust(257, b"\x00") + b"ustar", "other_archive"),
    (b"only some words\n", "unknown_format"),
    (b"MIUI BACKUP\n2\ncom.android.calllog\n-1\n0\nANDROID BACKUP\n5\n0\nnone\n", "phone_backup"),
    (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:a\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "calendar"),
    (Random(1).randbytes(1024), "encrypted"),
    (Random(2).randbytes(70_000), "encrypted"),
    (Random(3).randbytes(1023), "unknown_format"),
    (zlib.compress(bytes(Random(4).choices(range(97, 123), k=70_000))), "unknown_format"),
    (b"\x00" * 5000, "empty"),
    (b"PK\x03\x04 and nothing more", "archive_broken"),
])
def test_other_files_are_called_by_what_they_are(tmp_path: Path, head: bytes, code: str):
    assert only_refusal(written(tmp_path / "calls.xml", head))[0] == code


@pytest.mark.parametrize(("head", "code"), [(b"", "too_large"), (MESSAGES[:60], "messages_not_calls"),
                                            (b"<calls>", "too_large"), (b"%PDF-1.7", "pdf")])
def test_a_huge_file_is_refused_from_its_head_without_reading_it(tmp_path: Path, head: bytes, code: str):
    path = tmp_path / "huge"
    with path.open("wb") as stream:
        stream.write(head)
        stream.truncate((2 << 30) + 1)
    tracemalloc.start()
    found = only_refusal(path)[0]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (found, peak < 5 << 20) == (code, True)


@pytest.mark.parametrize("data", [
    b"<!--a-->" * 8000 + b"x", b"<!DOCTYPE " + b"[a]" * 20_000, b"<!DOCTYPE " + b"[" * 60_000, b"<?xml?>" * 9000 + b"<",
    b" " * 65_000 + b"<", b"&#" * 32_000, b"(" * 65_000, b'"' * 65_001, b"," * 200_000 + b"\n" + b"," * 200_000 + b"\n",
    b"Date,Number,Duration,Direction\n" + b"1" + b" " * 60_000 + b"," * 3 + b"\n" + b"1:" * 30_000 + b",,,\n",
])
def test_no_pattern_is_brought_to_a_standstill(tmp_path: Path, data: bytes):
    begin = time.monotonic()
    assert only_refusal(written(tmp_path / "a", data))[0]
    assert time.monotonic() - begin < 10


def test_archive_members_are_found_by_content_and_named_by_their_last_part(tmp_path: Path):
    book = (DATA / "call_table" / "carrier-cn-year-in-title.xlsx").read_bytes()
    path = zipped(tmp_path / "export.zip", {
        "phone/../../calls-1.xml": CALLS.read_bytes(), "book.txt": CARD, "list.csv": TABLE.read_bytes(),
        "bill.xlsx": book, "photo.jpg": b"\xff\xd8\xff\xe0" + b"\x00" * 100, "notes/": b"", "empty.xml": b""})
    result = read_files([path])
    assert summary(result) == [("bill.xlsx", "call_table", 3), ("book.txt", "vcard", 1),
                               ("calls-1.xml", "sms_backup_restore", 11), ("list.csv", "call_table", 2)]
    assert result.refusals == ()
    assert result.contents[2].digest == read_files([CALLS]).contents[0].digest


def test_archives_inside_archives_are_not_followed(tmp_path: Path):
    inner = zipped(tmp_path / "inner.zip", {"calls.xml": CALLS.read_bytes()}).read_bytes()
    path = zipped(tmp_path / "outer.zip", {"inner.zip": inner, "more.zip": inner, "list.csv": TABLE.read_bytes()})
    result = read_files([path])
    assert (len(result.contents), refusals(result)) == (1, [("outer.zip", "nested_archive", "2")])


def test_messages_beside_calls_are_said_and_the_calls_used(tmp_path: Path):
    path = zipped(tmp_path / "both.zip", {"sms-1.xml": MESSAGES, "calls-1.xml": CALLS.read_bytes()})
    result = read_files([path])
    assert (len(result.contents), refusals(result)) == (1, [("sms-1.xml", "messages_not_calls", "")])


def test_an_archive_without_anything_of_ours_is_refused(tmp_path: Path):
    assert only_refusal(zipped(tmp_path / "a.zip", {"a.jpg": b"\xff\xd8\xff"}))[0] == "archive_without_records"
    assert only_refusal(zipped(tmp_path / "b.zip", {}))[0] == "archive_without_records"


@pytest.mark.parametrize(("members", "code"), [
    (["OFD.xml", "Doc_0/Document.xml"], "ofd"),
    (["mimetype", "content.xml", "META-INF/manifest.xml"], "other_spreadsheet"),
    (["Index/Document.iwa", "Metadata/Properties.plist"], "other_spreadsheet"),
    (["[Content_Types].xml", "xl/workbook.bin"], "other_spreadsheet"),
    (["[Content_Types].xml", "word/document.xml"], "office_document"),
    (["[Content_Types].xml", "ppt/presentation.xml"], "office_document"),
])
def test_documents_packed_as_archives_are_called_by_what_they_are(tmp_path: Path, members: list[str], code: str):
    assert only_refusal(zipped(tmp_path / "bill.xlsx", dict.fromkeys(members, b"<a/>"))) == (code, "")


def test_a_maker_s_own_backup_explains_why_an_archive_or_a_folder_holds_nothing(tmp_path: Path):
    sealed = {"call_log.exml": Random(5).randbytes(4000), "a.jpg": b"\xff\xd8\xff"}
    assert only_refusal(zipped(tmp_path / "CALLLOG.zip", sealed)) == ("encrypted", "")
    folder = tmp_path / "AllBackup"
    folder.mkdir()
    written(folder / "calllog.bak", b"MIUI BACKUP\n2\n")
    written(folder / "contacts.db", sealed["call_log.exml"])
    assert only_refusal(folder) == ("phone_backup", "")
    written(folder / "calls.xml", CALLS.read_bytes())
    assert (len(read_files([folder]).contents), read_files([folder]).refusals) == (1, ())


def test_archive_bombs_are_refused_whether_they_admit_their_size_or_not(tmp_path: Path):
    bomb = zipped(tmp_path / "bomb.zip", {"calls.xml": b"<calls>" + b" " * (64 << 20)})
    tracemalloc.start()
    assert only_refusal(bomb) == ("archive_bomb", "1")
    assert tracemalloc.get_traced_memory()[1] < 20 << 20
    tracemalloc.stop()
    data = bytearray(bomb.read_bytes())
    honest = struct.pack("<I", len(b"<calls>") + (64 << 20))
    assert data.count(honest) == 2
    lying = written(tmp_path / "lying.zip", bytes(data.replace(honest, struct.pack("<I", 5000))))
    assert only_refusal(lying)[0] in {"archive_broken", "truncated"}


def test_many_members_and_large_directories_are_refused(tmp_path: Path):
    path = zipped(tmp_path / "many.zip", {f"{number}": b"" for number in range(30_001)}, zipfile.ZIP_STORED)
    assert only_refusal(path)[0] == "archive_too_many"
    path = zipped(tmp_path / "names.zip", {f"{one}" + "n" * 60_000: b"" for one in range(160)}, zipfile.ZIP_STORED)
    assert only_refusal(path)[0] == "archive_too_many"


def test_all_members_together_have_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archive_module, "MAX_UNPACKED", 20_000)
    members = {f"calls-{number}.xml": CALLS.read_bytes() for number in range(20)}
    result = read_files([zipped(tmp_path / "a.zip", members)])
    assert 0 < len(result.contents) < 20
    assert refusals(result) == [("a.zip", "archive_bomb", str(20 - len(result.contents)))]


def test_encrypted_and_oddly_packed_members_are_said(tmp_path: Path):
    data = bytearray(zipped(tmp_path / "plain.zip", {"calls.xml": CALLS.read_bytes()}).read_bytes())
    local, central = data.index(b"PK\x03\x04"), data.index(b"PK\x01\x02")
    data[local + 6] |= 1
    data[central + 8] |= 1
    assert only_refusal(written(tmp_path / "locked.zip", bytes(data))) == ("archive_encrypted", "1")
    assert only_refusal(zipped(tmp_path / "lzma.zip", {"calls.xml": CALLS.read_bytes()}, zipfile.ZIP_LZMA)) == (
        "archive_method", "1")


def test_damaged_member_is_refused_and_the_others_are_read(tmp_path: Path):
    members = {"list.csv": TABLE.read_bytes(), "calls.xml": CALLS.read_bytes()}
    path = zipped(tmp_path / "a.zip", members, zipfile.ZIP_STORED)
    data = bytearray(path.read_bytes())
    data[data.index(b"Call type")] ^= 1
    path.write_bytes(data)
    result = read_files([path])
    assert (summary(result), refusals(result)) == (
        [("calls.xml", "sms_backup_restore", 11)], [("a.zip", "archive_broken", "1")])


def test_progress_runs_to_the_sum_of_all_files_and_cancelling_ends_it(tmp_path: Path):
    path = zipped(tmp_path / "a.zip", {"calls.xml": CALLS.read_bytes()})
    total = sum(one.stat().st_size for one in (CALLS, TABLE, path))
    seen: list[tuple[int, int]] = []
    read_files([CALLS, TABLE, path], report=lambda done, of: seen.append((done, of)))
    assert {of for _, of in seen} == {total}
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert seen[-1] == (total, total)

    def cancel(done: int, of: int) -> None:
        raise Cancelled

    for one in (CALLS, TABLE, path):
        with pytest.raises(Cancelled):
            read_files([one], report=cancel)


def test_no_refusal_or_problem_repeats_a_name_or_a_number(tmp_path: Path):
    name, number = "Zebulon", "4915550001234"
    rows = f'<call number="{number}" contact_name="{name}" date="x" type="1"/><call contact_name="{name} & {number}"'
    table = f"Date,Number,Name,Duration\nsoon,{number},{name},never\n" * 3
    paths = [written(tmp_path / "a.xml", f"<calls>{rows}".encode()), written(tmp_path / "b.csv", table.encode()),
             zipped(tmp_path / "c.zip", {"calls.xml": f"<calls>{rows}".encode()})]
    result = read_files(paths)
    texts = [str(one) for one in result.refusals]
    texts += [str(one) for content in result.contents for one in content.problems]
    assert texts
    assert not any(name in text or number in text for text in texts)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.binary(max_size=200),
       st.sampled_from([b"", b"PK\x03\x04", b"<calls>", b"BEGIN:VCARD\n", b"\xff\xfe", b"a,b,c\n"]),
       st.integers(0, 400), st.integers(0, 255))
def test_nothing_but_a_result_comes_out(tmp_path: Path, data: bytes, begin: bytes, place: int, value: int):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("calls.xml", CALLS.read_bytes()[:300])
    damaged = bytearray(held.getvalue())
    damaged[place % len(damaged)] = value
    result = read_files([written(tmp_path / "a", begin + data), written(tmp_path / "b.zip", bytes(damaged))])
    assert len(result.contents) + len(result.refusals) >= 1


def test_a_member_without_a_name_is_read_under_the_name_of_its_archive(tmp_path: Path):
    path = tmp_path / "export.zip"
    nameless = zipfile.ZipInfo("x")
    nameless.filename = ""
    with zipfile.ZipFile(path, "w") as held:
        held.writestr(nameless, CALLS.read_bytes())
    assert summary(read_files([path])) == [("export.zip", FileKind.SMS_BACKUP_RESTORE, 11)]


@pytest.mark.parametrize("name", ["export.zip", "calls.csv", "book.vcf"])
def test_a_file_that_vanishes_before_its_turn_is_refused(tmp_path: Path, name: str):
    """A memory card pulled out while the first file is read."""
    gone = tmp_path / name
    if name.endswith(".zip"):
        with zipfile.ZipFile(gone, "w") as held:
            held.write(CALLS, "calls.xml")
    else:
        gone.write_bytes(TABLE.read_bytes() if name == "calls.csv" else CARD)
    result = read_files([CALLS, gone], report=lambda _done, _total: gone.unlink(missing_ok=True))
    assert len(result.contents) == 1
    assert refusals(result) == [(name, "not_readable", "missing")]


def test_an_archive_that_cannot_be_read_to_its_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def broken(*_: object) -> None:
        raise OSError(5, "Input/output error")

    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as held:
        held.write(CALLS, "calls.xml")
    monkeypatch.setattr(zipfile.ZipExtFile, "read", broken)
    assert only_refusal(path) == ("not_readable", "input_output")
