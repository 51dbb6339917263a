"""Databases of phones (SQLite) as one format for :mod:`core.reading.files`: which layout it is, the tables say."""

from core.progress import Report
from core.readers.database_formats import is_other_database, read_database
from core.readers.source import ReadOptions, Source
from core.readers.sqlite_names import is_sqlite
from core.records import FileContent


class DatabaseReader:
    """Reads the databases of :data:`core.readers.database_formats.FORMATS`."""

    name = "database"

    def recognises(self, source: Source) -> bool:
        try:
            return is_sqlite(source.head) and not is_other_database(source)
        except OSError:  # told when it is read
            return True

    def read(self, source: Source, options: ReadOptions, report: Report) -> FileContent:
        return read_database(source, report)


READER = DatabaseReader()
