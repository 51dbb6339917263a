"""One file found again where it was read from: by itself, in an archive or in a folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.readers.archive import Archive, is_archive
from core.readers.folder import Folder
from core.readers.source import Source
from core.reading.files import open_path, reader_of
from core.records import FileRefused


@contextmanager
def opened_source(path: Path, file: str) -> Iterator[Source]:
    """Give the file that is called so at a path that was read; it can be opened until the end of the block.

    Raises ``FileRefused``: ``not_readable`` with ``missing`` when it is no longer there, or what is wrong with the
    archive around it; ``OSError`` when the system does not give it.
    """
    found = open_path(path)
    for source in _sources(found, file):
        if source.file == file:
            yield source
            return
    raise FileRefused(file, "not_readable", "missing")


def _sources(found: Source | Folder, file: str) -> Iterator[Source]:
    """Yield what a path holds; archives are looked into unless they are the file itself, as workbooks are."""
    if isinstance(found, Folder):
        for _, member in found.members():
            if isinstance(member, Source):
                yield from _sources(member, file)
        return
    if found.file == file or not is_archive(found.head) or reader_of(found) is not None:
        yield found
        return
    with found.open() as stream:
        archive = Archive(found.file, stream)
        try:
            for _, member in archive.members():
                if isinstance(member, Source):
                    yield member
        finally:
            archive.close()
