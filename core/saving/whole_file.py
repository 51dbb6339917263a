"""Files written whole or not at all: a full disk or a stop half-way leaves what was there before."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def whole_file(path: Path, *, replace: bool) -> Iterator[BinaryIO]:
    """Give a stream to write to; when the block ends, what was written is the file at ``path``.

    The file is its owner's alone to read, where the system knows such rights. An exception in the block leaves
    nothing behind.

    Raises:
        FileExistsError: there is a file of this name, also one that appeared meanwhile, and ``replace`` is false;
            it stays as it was.
        OSError: nothing was written (full disk, no permission).
    """
    if not replace and path.exists():
        raise FileExistsError(path.name)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _put_in_place(temporary, path, replace)
    finally:
        temporary.unlink(missing_ok=True)


def _put_in_place(temporary: Path, path: Path, replace: bool) -> None:
    """Give the finished file its name, without replacing one that appeared meanwhile unless ``replace``."""
    if replace:
        temporary.replace(path)
        return
    if os.name == "nt":
        temporary.rename(path)  # fails on Windows if the name is taken
        return
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        # A file system without links (a memory card): looking first is the best there is.
        if path.exists():
            raise FileExistsError(path.name) from None
        temporary.rename(path)
