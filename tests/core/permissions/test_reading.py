"""Files, folders and archives of dumps: what is known by its content, what is refused, what leaves no trace."""

import io
import zipfile
from pathlib import Path

import pytest

from core.permissions.reading import read_dumps
from core.permissions.records import DumpKind, GrantState
from core.progress import Cancelled
from tests.core.permissions.dumps import DATA, app_of, made, written

#: What each synthetic file is, and how many apps of users it names.
KINDS = {
    "packages_android13.txt": (DumpKind.PACKAGE_DUMP, 6),
    "packages_android8.txt": (DumpKind.PACKAGE_DUMP, 2),
    "app_ops_android14.txt": (DumpKind.APP_OPS_DUMP, 5),
    "app_ops_android10.txt": (DumpKind.APP_OPS_DUMP, 1),
    "app_ops_android7.txt": (DumpKind.APP_OPS_DUMP, 2),
    "app_ops_get.txt": (DumpKind.APP_OPS_ANSWER, 3),
    "package_list.txt": (DumpKind.PACKAGE_LIST, 4),
    "packages.json": (DumpKind.ANDROIDQF, 3),
    "bugreport.txt": (DumpKind.BUG_REPORT, 1),
    "accessibility_old.txt": (DumpKind.ACCESSIBILITY_DUMP, 1),
    "accessibility_new.txt": (DumpKind.ACCESSIBILITY_DUMP, 3),
    "roles.txt": (DumpKind.ROLE_DUMP, 3),
    "app_privacy_report.ndjson": (DumpKind.PRIVACY_REPORT, 2),
    "app_privacy_report_beta.ndjson": (DumpKind.PRIVACY_REPORT, 1),
}
TEXTS = [name for name in KINDS if name.endswith(".txt")]


@pytest.mark.parametrize("place", [3, 60, 200])
def test_a_stray_nul_is_passed_over(tmp_path: Path, place: int):
    text = (b"Packages:\n  Package [com.example.app] (1a2b3c4):\n    appId=10201\n    flags=[ HAS_CODE ]\n"
            b"    User 0: ceDataInode=1 installed=true\n      runtime permissions:\n"
            b"        android.permission.READ_CONTACTS: granted=true\n")
    dump = written(tmp_path, text[:place] + b"\0" + text[place:])
    assert [(app.package, grant.permission, grant.state) for app in dump.apps for grant in app.grants] == [
        ("com.example.app", "android.permission.READ_CONTACTS", GrantState.GRANTED)]


def test_every_synthetic_file_is_in_the_table():
    assert {path.name for path in DATA.iterdir()} == set(KINDS)


@pytest.mark.parametrize("name", KINDS)
def test_a_file_is_known_by_its_content(tmp_path: Path, name: str):
    dump = written(tmp_path, (DATA / name).read_bytes(), "whatever")
    assert (dump.kind, len(dump.apps)) == KINDS[name]


@pytest.mark.parametrize(("name", "encoding"), [
    (name, encoding) for name in KINDS for encoding in ("utf-8-sig", "utf-16", "utf-16-be-mark", "crlf", "nul")
    if name in TEXTS or encoding != "nul"])
def test_every_way_of_writing_text_gives_the_same_apps(tmp_path: Path, name: str, encoding: str):
    text = (DATA / name).read_text(encoding="utf-8")
    variants = {
        "utf-8-sig": text.encode("utf-8-sig"),
        "utf-16": text.encode("utf-16"),
        "utf-16-be-mark": b"\xfe\xff" + text.encode("utf-16-be"),
        "crlf": text.replace("\n", "\r\n").encode(),
        "nul": text.encode() + b"\0\0",
    }
    assert written(tmp_path, variants[encoding], name).apps == made(name).apps


def test_a_bug_report_keeps_the_needed_sections_only():
    dump = made("bugreport.txt")
    assert [app.package for app in dump.apps] == ["com.example.oldcredit"]
    assert "somebody" not in repr(dump)


def test_a_bug_report_in_its_archive(tmp_path: Path):
    path = tmp_path / "bugreport-phone.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("main_entry.txt", "bugreport-phone.txt")
        archive.writestr("bugreport-phone.txt", (DATA / "bugreport.txt").read_bytes())
        archive.writestr("FS/data/log.bin", b"\0\1\2" * 100)
        archive.writestr("FS/data/inner.zip", _zip_of("packages_android8.txt"))
    result = read_dumps([path])
    assert ([dump.file for dump in result.dumps], result.refusals) == (["bugreport-phone.txt"], ())


def test_a_folder_with_a_bit_of_everything(tmp_path: Path):
    for name in ("packages.json", "packages_android13.txt"):
        (tmp_path / name).write_bytes((DATA / name).read_bytes())
    (tmp_path / "notes.txt").write_text("nothing of ours")
    (tmp_path / "picture.jpg").write_bytes(b"\xff\xd8\xff" + bytes(100))
    (tmp_path / "bugreport.zip").write_bytes(_zip_of("bugreport.txt"))
    result = read_dumps([tmp_path])
    assert ([dump.file for dump in result.dumps], result.refusals) == (
        ["bugreport.txt", "packages.json", "packages_android13.txt"], ())


@pytest.mark.parametrize(("content", "code"), [
    (b"", "empty"),
    (b"\xff\xfe\r\0\n\0", "empty"),
    # Only a file that ends within what is looked at first can be called empty.
    (b"\n" * 70_000 + b"text", "no_permission_dump"),
    (b"BEGIN:VCARD\nEND:VCARD\n", "no_permission_dump"),
    (b"\x89PNG\r\n\x1a\n" + bytes(50), "no_permission_dump"),
    (b"SQLite format 3\0" + bytes(200), "no_permission_dump"),
    (b"Packages:\n  nothing here\n", "no_permission_records"),
    (b"package: a line of some other file\npackage:\n", "no_permission_dump"),
    (b"PK\x05\x06" + bytes(18), "archive_without_dumps"),
    (b"PK\x03\x04damaged", "archive_broken"),
    (b'{"type":"access","kind":"intervalBegin","accessor":{}}\n', "no_permission_records"),
])
def test_what_cannot_be_used_is_refused(tmp_path: Path, content: bytes, code: str):
    path = tmp_path / "file"
    path.write_bytes(content)
    result = read_dumps([path])
    assert (result.dumps, [refusal.code for refusal in result.refusals]) == ((), [code])


def test_paths_that_lead_nowhere(tmp_path: Path):
    (tmp_path / "folder").mkdir()
    result = read_dumps([tmp_path / "missing", tmp_path / "folder", "a\0b"])
    assert [refusal.code for refusal in result.refusals] == ["not_readable", "folder_without_dumps", "not_readable"]


def test_the_same_file_twice_counts_once_and_the_order_of_paths_does_not_matter():
    paths = [DATA / name for name in sorted(KINDS)]
    assert read_dumps(paths) == read_dumps([*reversed(paths), *paths])


def test_progress_ends_at_the_whole_and_cancelling_unwinds():
    seen: list[tuple[int, int]] = []
    read_dumps([DATA], lambda done, total: seen.append((done, total)))
    size = sum(path.stat().st_size for path in DATA.iterdir())
    assert (seen[-1], max(done for done, _ in seen)) == ((size, size), size)

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_dumps([DATA], stop)


def test_too_many_apps_end_the_list_and_are_told(tmp_path: Path):
    dump = written(tmp_path, "".join(f"package:com.example.a{number}\n" for number in range(20_005)))
    assert len(dump.apps) == 20_000
    assert [(problem.code, problem.line, problem.detail) for problem in dump.problems] == [
        ("too_many_apps", 20_001, "20000")]


def test_a_line_without_an_end_is_cut(tmp_path: Path):
    dump = written(tmp_path, "package:com.example.a\n" + "x" * 3_000_000 + "\npackage:com.example.b\n")
    assert [app.package for app in dump.apps] == ["com.example.a", "com.example.b"]
    assert [(problem.code, problem.line) for problem in dump.problems] == [("line_too_long", 2)]


def test_an_app_of_a_clone_is_not_mixed_with_the_first():
    dump = made("packages_android13.txt")
    assert app_of(dump, "com.example.quickloan").grants != app_of(dump, "com.example.quickloan", 999).grants


def _zip_of(name: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(name, (DATA / name).read_bytes())
    return packed.getvalue()
