"""The only user of iphone-backup-decrypt, an optional package, and its cipher: opens an iPhone's encrypted backup.

The password goes into the key derivation and nowhere else. That derivation is made slow on purpose (ten million rounds,
5 to 30 seconds) and is one call into C: it leaves other threads running, but cannot be stopped before it ends.
"""

import io
import struct
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, BinaryIO

#: Bytes of a file's record in the backup's index; real ones have one to three thousand.
MAX_RECORD = 100_000
_KEY_CLASS_BYTES = 4
_BLOCK = 16


class PackageMissingError(Exception):
    """The optional package is not installed."""


class WrongPasswordError(Exception):
    """The password does not open this backup."""


class BackupBrokenError(Exception):
    """The backup's keys or records are not as they must be."""


class BackupKeys:
    """The keys of one backup, opened with its password.

    Raises ``PackageMissingError``, ``WrongPasswordError`` or ``BackupBrokenError``, none of which holds the password.
    """

    def __init__(self, manifest: Mapping[str, Any], password: str) -> None:
        self._library = library()
        try:
            self._bag = self._library.BackupKeyBag(manifest["BackupKeyBag"])
            opened = self._bag.unlock_with_passphrase(password.encode("utf-8", "surrogatepass"))
        except Exception as error:  # whatever a damaged key bag does to the package
            raise BackupBrokenError from error
        if not opened:
            raise WrongPasswordError
        self._manifest_key: Any = manifest.get("ManifestKey")

    def open_index(self, path: Path) -> BinaryIO:
        """Open the decrypted index of the backup's files."""
        try:
            (protection,) = struct.unpack("<l", self._manifest_key[:_KEY_CLASS_BYTES])
            key = self._bag.unwrap_key_for_class(protection, self._manifest_key[_KEY_CLASS_BYTES:])
        except Exception as error:
            raise BackupBrokenError from error
        return self._decrypted(path, key, path.stat().st_size)

    def opener(self, path: Path, record: bytes) -> tuple[int, Callable[[], BinaryIO]]:
        """Return the size of a file and a way to open it decrypted, from its record in the index."""
        if len(record) > MAX_RECORD:
            raise BackupBrokenError
        try:
            entry = self._library.FilePlist(record)
            key = self._bag.unwrap_key_for_class(entry.protection_class, entry.encryption_key)
            size = min(int(entry.filesize), path.stat().st_size)
        except OSError:
            raise
        except Exception as error:
            raise BackupBrokenError from error
        return size, lambda: self._decrypted(path, key, size)

    def _decrypted(self, path: Path, key: bytes, size: int) -> BinaryIO:
        from Crypto.Cipher import AES

        try:
            cipher = AES.new(key, AES.MODE_CBC, iv=bytes(_BLOCK))
        except ValueError as error:
            raise BackupBrokenError from error
        return io.BufferedReader(_Decrypted(path, cipher.decrypt, size))


class _Decrypted(io.RawIOBase):
    """A file of the backup as it was on the phone: whole blocks decrypted, what fills up the last one cut off."""

    def __init__(self, path: Path, decrypt: Callable[[bytes], bytes], size: int) -> None:
        self._stream = path.open("rb")
        self._decrypt = decrypt
        self._left = size
        self._kept = b""

    def readable(self) -> bool:
        return True

    # The base class names a buffer protocol that Python 3.11 has no word for.
    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        if not self._kept:
            blocks = self._stream.read(1 << 16)
            self._kept = self._decrypt(blocks[: len(blocks) // _BLOCK * _BLOCK])[: self._left]
            self._left -= len(self._kept)
        data, self._kept = self._kept[: len(buffer)], self._kept[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._stream.close()
        super().close()


def library() -> Any:
    """Return the package's module, or raise ``PackageMissingError``."""
    try:
        from iphone_backup_decrypt import utils
    except ImportError as error:
        raise PackageMissingError from error
    return utils
