"""Looks into a folder the owner gave: each file in it becomes a :class:`Source`, read one at a time.

Links are not followed: a folder that somebody else packed could lead anywhere with one.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from core.readers.source import HEAD_BYTES, Source
from core.records import FileRefused

#: Files and folders looked at. An export of one call a file has tens of thousands; a whole disk is no export.
MAX_ENTRIES = 50_000
#: Folders inside folders; exports have three or four.
MAX_DEPTH = 16
#: What a folder that is a format of its own counts for in the progress: its reader opens a few files of many.
WHOLE_FOLDER_BYTES = 64 << 20


class Folder:
    """A folder's files, listed at once by size and opened one after the other.

    ``claimed`` says whether a folder (this one, or one inside) is a format of its own: it is named in
    ``whole_folders`` and not looked into. ``refusals`` are folders that could not be listed, and ``folder_too_many``
    when a limit was reached; what was listed before is used. Raises ``OSError`` when the folder itself cannot be
    listed.
    """

    def __init__(self, path: Path, claimed: Callable[[Path], bool] = lambda _: False) -> None:
        self.file = path.name or str(path)
        self.whole_folders: list[Path] = []
        self.refusals: list[FileRefused] = []
        self._claimed = claimed
        self._files: list[tuple[Path, int]] = []
        self._entries = 0
        if claimed(path):
            self.whole_folders.append(path)
        else:
            self._list(path, 0)

    @property
    def size(self) -> int:
        """Bytes of all files, folders that are a format counted as ``WHOLE_FOLDER_BYTES``: the unit of progress."""
        return sum(size for _, size in self._files) + len(self.whole_folders) * WHOLE_FOLDER_BYTES

    def members(self) -> Iterator[tuple[int, Source | FileRefused]]:
        """Yield each file that is not empty with its size: as a source, or as the reason why it cannot be opened."""
        for path, size in self._files:
            try:
                yield size, _source(path, size)
            except OSError as error:
                yield size, FileRefused(path.name, "not_readable", reason(error))

    def _list(self, folder: Path, depth: int) -> None:
        with os.scandir(folder) as entries:
            # No more names are kept than can be used; sorted, so that the answer never depends on the disk.
            found = sorted((entry for entry, _ in zip(entries, range(MAX_ENTRIES + 1), strict=False)),
                           key=lambda entry: entry.name)
        for entry in found:
            if self._entries >= MAX_ENTRIES:
                self._refuse_once(FileRefused(self.file, "folder_too_many"))
                return
            self._entries += 1
            try:
                self._look_at(entry, depth)
            except OSError as error:
                self.refusals.append(FileRefused(entry.name, "not_readable", reason(error)))

    def _look_at(self, entry: "os.DirEntry[str]", depth: int) -> None:
        path = Path(entry.path)
        if entry.is_file(follow_symlinks=False):
            size = entry.stat(follow_symlinks=False).st_size
            if size:
                self._files.append((path, size))
        elif entry.is_dir(follow_symlinks=False):
            if self._claimed(path):
                self.whole_folders.append(path)
            elif depth < MAX_DEPTH:
                self._list(path, depth + 1)
            else:
                self._refuse_once(FileRefused(self.file, "folder_too_many"))

    def _refuse_once(self, refusal: FileRefused) -> None:
        if all(one.code != refusal.code for one in self.refusals):
            self.refusals.append(refusal)


def reason(error: OSError) -> str:
    """Return the detail of a ``not_readable`` refusal."""
    if isinstance(error, FileNotFoundError):
        return "missing"
    if isinstance(error, PermissionError):
        return "permission"
    return "input_output"


def _source(path: Path, size: int) -> Source:
    with path.open("rb") as stream:
        head = stream.read(HEAD_BYTES)
    return Source(path.name, size, head, lambda: path.open("rb"), path)
