"""Backup folders of iPhones, with and without a password; encrypted ones are made here, with a short derivation."""

import hashlib
import os
import plistlib
import random
import struct
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from core.progress import Cancelled, silent
from core.readers.iphone_backup import READER
from core.readers.source import ReadOptions
from core.reading.files import ReadResult, read_files
from core.records import FileKind

from .databases import STOREDATA, address_book, call_history, database, iphone_call

PASSWORD = "correct horse 电池"  # noqa: S105 - of backups made here
BOOK = "HomeDomain-Library/AddressBook/AddressBook.sqlitedb"
CALLS = "HomeDomain-Library/CallHistoryDB/CallHistory.storedata"
OLD_CALLS = "WirelessDomain-Library/CallHistory/call_history.db"
FILES = ("CREATE TABLE Files (fileID TEXT PRIMARY KEY, domain TEXT, relativePath TEXT, flags INTEGER, file BLOB);"
         "CREATE TABLE Properties (key TEXT PRIMARY KEY, value BLOB);")


def name_of(identity: str) -> str:
    return hashlib.sha1(identity.encode(), usedforsecurity=False).hexdigest()


def put(folder: Path, identity: str, data: bytes) -> None:
    name = name_of(identity)
    (folder / name[:2]).mkdir(exist_ok=True)
    (folder / name[:2] / name).write_bytes(data)


def plain_backup(folder: Path, **files: bytes) -> Path:
    folder.mkdir()
    (folder / "Manifest.plist").write_bytes(plistlib.dumps({"IsEncrypted": False}))
    (folder / "Manifest.db").write_bytes(database(FILES))
    for name, data in files.items():
        put(folder, {"book": BOOK, "calls": CALLS, "old": OLD_CALLS}[name], data)
    return folder


def codes(result: ReadResult) -> list[str]:
    return [refusal.code for refusal in result.refusals]


def with_password(path: Path, password: str = PASSWORD) -> ReadResult:
    return read_files([path], ReadOptions(passwords={path.name: password}))


def test_names_in_the_backup_are_those_the_phone_gives():
    assert name_of(CALLS) == "5a4935c78a5255723f707230a451d79c540d2741"
    assert name_of(BOOK) == "31bb7ba8914766d4ba40d6dfb6113c8b614be442"
    assert name_of(OLD_CALLS) == "2b2b0084a1bc3a5ac8c27afdf14afb42c61a19ca"


def test_without_a_password_the_address_book_is_read_and_the_calls_are_missed(tmp_path: Path):
    result = read_files([plain_backup(tmp_path / "phone", book=address_book())])
    [content] = result.contents
    assert (content.file, content.kind, len(content.cards)) == ("AddressBook.sqlitedb", FileKind.IPHONE_CONTACTS, 3)
    assert [problem.code for problem in content.problems] == ["bad_number", "calls_need_encrypted_backup"]
    assert codes(result) == []


def test_a_backup_inside_the_folder_that_was_dropped_is_found(tmp_path: Path):
    (tmp_path / "Backup").mkdir()
    plain_backup(tmp_path / "Backup" / "phone", book=address_book())
    assert [len(content.cards) for content in read_files([tmp_path / "Backup"]).contents] == [3]


def test_without_a_password_and_without_an_address_book_nothing_can_be_had(tmp_path: Path):
    assert codes(read_files([plain_backup(tmp_path / "phone")])) == ["iphone_backup_unencrypted"]


@pytest.mark.parametrize("file", ["Manifest.plist", "Manifest.db"])
def test_one_file_of_a_backup_by_itself_leads_to_the_whole_folder(tmp_path: Path, file: str):
    folder = plain_backup(tmp_path / "phone", book=address_book())
    assert codes(read_files([folder / file])) == ["iphone_backup_part"]


def test_a_packed_backup_is_not_taken_for_another_phones(tmp_path: Path):
    folder = plain_backup(tmp_path / "phone")
    with zipfile.ZipFile(tmp_path / "phone.zip", "w") as held:
        for file in sorted(folder.iterdir()):
            held.write(file, f"phone/{file.name}")
    assert codes(read_files([tmp_path / "phone.zip"])) == ["iphone_backup_part"]


def test_old_backups_held_the_calls(tmp_path: Path):
    folder = plain_backup(tmp_path / "phone", book=address_book(), calls=call_history())
    contents = read_files([folder]).contents
    assert [(content.file, content.records) for content in contents] == [
        ("AddressBook.sqlitedb", 3), ("CallHistory.storedata", 6)]
    assert "calls_need_encrypted_backup" not in [problem.code for one in contents for problem in one.problems]


def test_a_damaged_file_does_not_take_the_other_with_it(tmp_path: Path):
    folder = plain_backup(tmp_path / "phone", book=address_book(), calls=call_history()[:4096] + bytes(9000))
    [content] = read_files([folder]).contents
    assert content.kind is FileKind.IPHONE_CONTACTS
    told = [(problem.file, problem.code, problem.detail) for problem in content.problems if problem.line is None]
    assert told == [("CallHistory.storedata", "backup_file_unreadable", "database_broken")]
    folder = plain_backup(tmp_path / "other", calls=call_history()[:4096] + bytes(9000))
    assert codes(read_files([folder])) == ["database_broken"]


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
def test_links_in_a_backup_are_not_followed(tmp_path: Path):
    folder = plain_backup(tmp_path / "phone")
    (tmp_path / "elsewhere").write_bytes(address_book())
    name = name_of(BOOK)
    (folder / name[:2]).mkdir()
    (folder / name[:2] / name).symlink_to(tmp_path / "elsewhere")
    assert codes(read_files([folder])) == ["iphone_backup_unencrypted"]


@pytest.mark.parametrize("manifest", [b"", b"bplist00", b"<plist>", b"bplist00" + b"\xff" * 400, plistlib.dumps([1]),
                                      b"<?xml version='1.0'?><!DOCTYPE p [<!ENTITY a 'b'>]><plist>&a;</plist>"])
def test_a_damaged_manifest_is_refused(tmp_path: Path, manifest: bytes):
    folder = plain_backup(tmp_path / "phone", book=address_book())
    (folder / "Manifest.plist").write_bytes(manifest)
    assert codes(read_files([folder])) == ["iphone_backup_broken"]


def test_damaged_binary_manifests_raise_nothing(tmp_path: Path):
    folder = plain_backup(tmp_path / "phone")
    sound = plistlib.dumps({"IsEncrypted": False, "Lockdown": {"a": [1, 2.5, b"x", "妈"]}}, fmt=plistlib.FMT_BINARY)
    draw = random.Random(1)
    for _ in range(500):
        broken = bytearray(sound)
        for _ in range(draw.randint(1, 5)):
            broken[draw.randrange(8, len(broken))] = draw.randrange(256)
        (folder / "Manifest.plist").write_bytes(broken)
        assert set(codes(read_files([folder]))) <= {
            "iphone_backup_broken", "iphone_backup_unencrypted", "iphone_backup_package", "iphone_backup_password"}


def test_without_the_optional_package_an_encrypted_backup_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = plain_backup(tmp_path / "phone")
    (folder / "Manifest.plist").write_bytes(plistlib.dumps({"IsEncrypted": True}))
    monkeypatch.setitem(sys.modules, "iphone_backup_decrypt", None)
    assert codes(with_password(folder)) == ["iphone_backup_package"]


def test_without_a_password_an_encrypted_backup_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = plain_backup(tmp_path / "phone")
    (folder / "Manifest.plist").write_bytes(plistlib.dumps({"IsEncrypted": True}))
    package = ModuleType("iphone_backup_decrypt")
    package.utils = ModuleType("utils")
    monkeypatch.setitem(sys.modules, "iphone_backup_decrypt", package)
    assert codes(read_files([folder])) == ["iphone_backup_password"]
    assert codes(with_password(folder, "")) == ["iphone_backup_password"]
    # Where the package cannot take the key bag apart, the backup is damaged.
    assert codes(with_password(folder)) == ["iphone_backup_broken"]


def test_passwords_never_show():
    assert PASSWORD not in repr(ReadOptions(passwords={"phone": PASSWORD}))


class Encrypted:
    """Makes an encrypted backup as a phone does: each file's key is wrapped in a class key, that in the password's."""

    def __init__(self, folder: Path) -> None:
        pytest.importorskip("iphone_backup_decrypt", reason="the optional package for iPhone backups is not installed")
        from Crypto.Cipher import AES
        self._aes = AES
        self.folder = folder
        folder.mkdir()
        self._draw = random.Random(1)
        self._class_key = self._draw.randbytes(32)
        self._files: list[dict[str, object]] = []

    def _wrap(self, key: bytes, by: bytes) -> bytes:
        return self._aes.new(by, self._aes.MODE_KW).seal(key)

    def _seal(self, data: bytes, key: bytes) -> bytes:
        filled = data + bytes([16 - len(data) % 16]) * (16 - len(data) % 16)
        return self._aes.new(key, self._aes.MODE_CBC, iv=bytes(16)).encrypt(filled)

    def put(self, identity: str, data: bytes) -> None:
        key = self._draw.randbytes(32)
        put(self.folder, identity, self._seal(data, key))
        wrapped = struct.pack("<l", 3) + self._wrap(key, self._class_key)
        record = plistlib.dumps({
            "$top": {"root": plistlib.UID(1)},
            "$objects": ["$null", {"Size": len(data), "ProtectionClass": 3, "EncryptionKey": plistlib.UID(2)},
                         {"NS.data": wrapped}],
        }, fmt=plistlib.FMT_BINARY)
        domain, _, path = identity.partition("-")
        self._files.append({"fileID": name_of(identity), "domain": domain, "relativePath": path, "flags": 1,
                            "file": record})

    def finish(self) -> Path:
        def block(tag: bytes, data: bytes | int) -> bytes:
            data = struct.pack(">L", data) if isinstance(data, int) else data
            return tag + struct.pack(">L", len(data)) + data

        first = hashlib.pbkdf2_hmac("sha256", PASSWORD.encode(), b"s" * 20, 10, 32)
        passcode_key = hashlib.pbkdf2_hmac("sha1", first, b"t" * 20, 10, 32)
        bag = b"".join((
            block(b"VERS", 5), block(b"TYPE", 1), block(b"UUID", b"u" * 16), block(b"HMCK", b"h" * 40),
            block(b"WRAP", 1), block(b"SALT", b"t" * 20), block(b"ITER", 10), block(b"DPWT", 1), block(b"DPIC", 10),
            block(b"DPSL", b"s" * 20), block(b"UUID", b"v" * 16), block(b"CLAS", 3), block(b"WRAP", 2),
            block(b"KTYP", 0), block(b"WPKY", self._wrap(self._class_key, passcode_key))))
        index_key = self._draw.randbytes(32)
        (self.folder / "Manifest.db").write_bytes(self._seal(database(FILES, (("Files", self._files),)), index_key))
        (self.folder / "Manifest.plist").write_bytes(plistlib.dumps({
            "IsEncrypted": True, "BackupKeyBag": bag,
            "ManifestKey": struct.pack("<l", 3) + self._wrap(index_key, self._class_key)}, fmt=plistlib.FMT_BINARY))
        return self.folder


@pytest.fixture
def encrypted(tmp_path: Path) -> Path:
    backup = Encrypted(tmp_path / "phone")
    backup.put(BOOK, address_book())
    backup.put("HomeDomain-Library/Other/file", b"x" * 100)
    backup.put(CALLS, call_history())
    return backup.finish()


def test_an_encrypted_backup_gives_contacts_and_calls(encrypted: Path):
    result = with_password(encrypted)
    assert codes(result) == []
    assert [(content.file, content.kind, content.records) for content in result.contents] == [
        ("AddressBook.sqlitedb", FileKind.IPHONE_CONTACTS, 3), ("CallHistory.storedata", FileKind.IPHONE_CALLS, 6)]


def test_a_wrong_password_says_so(encrypted: Path):
    assert codes(with_password(encrypted, "wrong")) == ["iphone_backup_wrong_password"]


def test_nothing_of_ours_in_an_encrypted_backup(tmp_path: Path):
    backup = Encrypted(tmp_path / "phone")
    backup.put(CALLS, database(STOREDATA))
    assert codes(with_password(backup.finish())) == ["iphone_backup_empty"]


def test_a_larger_history_is_decrypted_in_pieces(tmp_path: Path):
    backup = Encrypted(tmp_path / "phone")
    backup.put(CALLS, database(STOREDATA, (("ZCALLRECORD", [
        iphone_call(f"{row}", row, 5.0, 1, 0) for row in range(5000)]),)))
    [content] = with_password(backup.finish()).contents
    assert [call.peer for call in content.calls] == [str(row) for row in range(5000)]


def test_cancelling_leaves_nothing(encrypted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(passing))
    options = ReadOptions(passwords={encrypted.name: PASSWORD})
    steps: list[float] = []
    READER.read(encrypted, options, lambda done, total: steps.append(done / total))
    assert steps == sorted(steps)
    for stop in range(1, len(steps)):
        asked = 0

        def report(done: int, total: int, stop: int = stop) -> None:
            nonlocal asked
            asked += 1
            if asked == stop:
                raise Cancelled

        with pytest.raises(Cancelled):
            READER.read(encrypted, options, report)
        assert list(passing.iterdir()) == []


def test_damaged_encrypted_backups_raise_nothing_but_refusals(encrypted: Path):
    draw = random.Random(2)
    files = [path for path in encrypted.rglob("*") if path.is_file()]
    sound = {path: path.read_bytes() for path in files}
    for _ in range(200):
        path = draw.choice(files)
        broken = bytearray(sound[path])
        for _ in range(draw.randint(1, 4)):
            broken[draw.randrange(len(broken))] ^= 1 << draw.randrange(8)
        path.write_bytes(broken[: draw.randint(len(broken) // 2, len(broken))])
        assert {code.partition("_")[0] for code in codes(with_password(encrypted))} <= {
            "iphone", "database", "sqlite", "no"}
        path.write_bytes(sound[path])
    assert len(READER.read(encrypted, ReadOptions(passwords={encrypted.name: PASSWORD}), silent)) == 2
