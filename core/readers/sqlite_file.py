"""The only user of sqlite3: a database of a phone, opened read-only on a private copy that is removed in every case.

A database is a program as much as a file: its schema may name functions, its pages may point anywhere. So nothing of
it is trusted. Tables are read in the order of their row numbers, which must rise; queries are built from the columns
a table really has; and after damage the rows behind it are read from the other end.
"""

import hashlib
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Collection, Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from itertools import islice, pairwise
from operator import gt, itemgetter, lt
from pathlib import Path
from typing import Any, BinaryIO

from core.progress import Report
from core.readers.source import Source
from core.readers.sqlite_names import is_sqlite, table_names
from core.records import FileRefused

#: One row of a table: its row number, then the values asked for.
Row = tuple[Any, ...]

#: Far above any phone's call log or address book with all its pictures.
MAX_DATABASE_BYTES = 512 << 20
#: Up to this size, tables that are not named in the file itself may stand in the write-ahead log beside it.
_YOUNG_BYTES = 16 << 20
_WAL = "-wal"
_COPY_BYTES = 1 << 16
#: Bytes of one value. A longer one counts as damage; pictures are never asked for.
MAX_VALUE_BYTES = 1 << 20
#: Bytes SQLite may take in all.
_HEAP_BYTES = 100 << 20
#: Entries of the schema looked at; a phone's largest database has a few hundred.
_MAX_ENTRIES = 20_000
#: Rows of a batch, and bytes it may have in the worst case.
_BATCH, _BATCH_BYTES = 1000, 64 << 20
#: Steps of SQLite's machine between two looks at the clock, about 2 ms, and looks without a batch of rows.
_STEPS = 100_000
_MAX_LOOKS = 500
_KEY = itemgetter(0)
_FIRST_ROW, _LAST_ROW = -(1 << 63), (1 << 63) - 1

_SETTINGS = ("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON", "mmap_size = 0", "temp_store = MEMORY",
             "cache_size = -4000", f"hard_heap_limit = {_HEAP_BYTES}")
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: MAX_VALUE_BYTES,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: MAX_VALUE_BYTES,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 100,
}

#: The second where SQLite's own message quotes a damaged schema.
_FAULTS = (sqlite3.Error, UnicodeDecodeError)


class _Guard:
    """Is asked by SQLite while it works: tells how far the reading is, and stops work that has no end."""

    def __init__(self, size: int, report: Report) -> None:
        self._size = max(size, 1)
        self._report = report
        self._looks = 0
        self._done = 0
        self._stopped: BaseException | None = None

    def read(self, share: float) -> None:
        """Say that this share of a table was read; copying counted for the first half."""
        self._looks = 0
        # One table after the other is read, and how many there are is not known here: progress never falls.
        self._done = max(self._done, self._size + int(self._size * min(max(share, 0.0), 1.0)))
        self._report(self._done, 2 * self._size)

    def copied(self, count: int) -> None:
        self._done = min(count, self._size)
        self._report(self._done, 2 * self._size)

    def look(self) -> bool:
        """Return whether SQLite has to stop. It swallows what is raised here, so that waits for :meth:`check`."""
        self._looks += 1
        try:
            self._report(self._done, 2 * self._size)
        except BaseException as error:
            self._stopped = error
        return self._stopped is not None or self._looks > _MAX_LOOKS

    def check(self) -> None:
        if self._stopped is not None:
            raise self._stopped


class Database:
    """An open database. ``digest`` is the SHA-256 of the file, and of the write-ahead log where there is one.

    ``tables`` maps the lower-case name of each real table to its columns: lower-case name to the name as a query
    writes it. ``impostors`` are names of views, virtual tables and triggers. ``damaged`` says whether rows were lost.
    """

    def __init__(self, connection: sqlite3.Connection, guard: _Guard, digest: str) -> None:
        self._connection = connection
        self._guard = guard
        self._quoted: dict[str, str] = {}
        self.digest = digest
        self.damaged = False
        self.impostors: set[str] = set()
        self.tables: Mapping[str, Mapping[str, str]] = self._schema()

    def columns(self, table: str) -> Mapping[str, str]:
        """Return a table's columns (lower-case name to the name in a query); none where there is no such table."""
        return self.tables.get(table, {})

    def batches(self, table: str, expressions: Sequence[str], longest: int = MAX_VALUE_BYTES) -> Iterator[list[Row]]:
        """Yield a table's rows, many at a time: the row number, then the value of each expression.

        Rows come in the order of their numbers, those behind damage after that from the last one backwards.
        Values may be of any type, whatever the column says, and have at most ``longest`` bytes: a longer one ends
        its row as damage does.
        """
        self._connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, longest)
        chosen = f"SELECT rowid, {', '.join(expressions)} FROM {self._quoted[table]} NOT INDEXED"  # noqa: S608 - quoted
        top = self._highest(table)
        batch = min(_BATCH, _BATCH_BYTES // longest)
        last = yield from self._rows(chosen, _FIRST_ROW, _LAST_ROW, top, batch, forward=True)
        if last is not None:
            self.damaged = True
            yield from self._rows(chosen, last, _LAST_ROW, top, batch, forward=False)

    def _rows(self, chosen: str, low: int, high: int, top: int, batch: int, *,
              forward: bool) -> Generator[list[Row], None, int | None]:
        """Yield batches between two row numbers; return the last one when damage ended them, None when the table did.

        First everything is taken to be sound. If it is not, text of unknown encoding is allowed, and then rows
        are asked for one by one, so that none before the damage is lost.
        """
        query = f"{chosen} WHERE rowid > ? AND rowid < ? ORDER BY rowid{'' if forward else ' DESC'} LIMIT ?"
        last = low if forward else high
        for text, size in ((str, batch), (_any_text, batch), (_any_text, 1)):
            self._connection.text_factory = text
            try:
                for rows in self._asked(query, *((last, high) if forward else (low, last)), size, forward=forward):
                    sound = _in_order([last, *map(_KEY, rows)], lt if forward else gt)
                    if sound:
                        last = rows[sound - 1][0]
                        yield rows[:sound]
                    self._guard.read(last / top if top > 0 else 1.0)
                    if sound < len(rows):
                        return last
            except _FAULTS:
                self._guard.check()
                continue
            return None
        return last

    def _asked(self, query: str, low: int, high: int, size: int, *, forward: bool) -> Iterator[list[Row]]:
        """Yield rows, up to ``size`` at a time; asked for one by one, each is a query of its own.

        One query looks for the next row before it hands out this one, and would lose it to damage behind it.
        """
        if size > 1:
            cursor = self._connection.execute(query, (low, high, -1))
            while rows := cursor.fetchmany(size):
                yield rows
            return
        while rows := self._connection.execute(query, (low, high, 1)).fetchall():
            yield rows
            low, high = (rows[0][0], high) if forward else (low, rows[0][0])

    def _highest(self, table: str) -> int:
        highest = None
        with suppress(*_FAULTS):
            query = f"SELECT max(rowid) FROM {self._quoted[table]}"  # noqa: S608 - quoted
            (highest,) = self._connection.execute(query).fetchone()
        self._guard.check()
        return highest if isinstance(highest, int) else 0

    def _schema(self) -> dict[str, dict[str, str]]:
        self._connection.text_factory = _any_text
        tables: dict[str, dict[str, str]] = {}
        entries = self._connection.execute("SELECT type, name, rootpage FROM sqlite_master")
        for kind, name, root in entries.fetchmany(_MAX_ENTRIES):
            if not isinstance(name, str) or kind == "index":
                continue
            # A virtual table is a table without pages: a program answers for it.
            if kind != "table" or not isinstance(root, int) or root < 1:
                self.impostors.add(name.lower())
                continue
            self._quoted[name.lower()] = quoted(name)
            tables[name.lower()] = {}
        return tables

    def load_columns(self, names: Sequence[str]) -> None:
        """Look up the columns of the tables named; generated ones are left out: their values are programs."""
        for name in names:
            columns = self.tables.get(name)
            if isinstance(columns, dict):
                rows = self._connection.execute(f"PRAGMA table_info({self._quoted[name]})").fetchall()
                columns.update((row[1].lower(), quoted(row[1])) for row in rows if isinstance(row[1], str))


def quoted(name: str) -> str:
    """Return a name as a query writes it, whatever stands in it."""
    return '"' + name.replace('"', '""') + '"'


def _any_text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _in_order(keys: Sequence[Any], in_order: Callable[[Any, Any], bool]) -> int:
    """Return how many row numbers behind the first follow each other as they must; damage leads back to other pages."""
    try:
        if all(map(in_order, keys, islice(keys, 1, None))):
            return len(keys) - 1
        return next(place for place, pair in enumerate(pairwise(keys)) if not in_order(*pair))
    except TypeError:  # a column of that name hides the row numbers
        return 0


@contextmanager
def open_database(source: Source, wanted: frozenset[str], refuse: Callable[[Collection[str]], str],
                  report: Report) -> Iterator[Database]:
    """Open a database that has one of the ``wanted`` tables (lower-case names), whose columns are then known.

    ``refuse`` returns the code for a database that is refused for its table names, or "". Raises ``FileRefused``
    with that code; ``sqlite_database`` when no wanted table is there, or only something else of that name;
    ``database_broken``; ``too_large``. What ``report`` raises comes out of whatever is going on.
    """
    if not is_sqlite(source.head):
        raise FileRefused(source.file, "unknown_format")
    if code := refusal_by_names(source, wanted, refuse):
        raise FileRefused(source.file, code)
    if source.size > MAX_DATABASE_BYTES:
        raise FileRefused(source.file, "too_large")
    guard = _Guard(source.size, report)
    # The folder is readable by its owner alone and goes whatever happens below.
    with tempfile.TemporaryDirectory() as folder, ExitStack() as opened:
        path = Path(folder) / "database"
        digest = _copy(source, path, guard)
        try:
            connection = opened.enter_context(closing(_connect(path, guard)))
            database = Database(connection, guard, digest)
            found = wanted & database.tables.keys()
            database.load_columns(sorted(found))
        except _FAULTS as error:
            guard.check()
            raise FileRefused(source.file, "database_broken") from error
        if code := refuse(database.tables):
            raise FileRefused(source.file, code)
        if not found or wanted & database.impostors:
            raise FileRefused(source.file, "sqlite_database")
        yield database


def refusal_by_names(source: Source, wanted: frozenset[str], refuse: Callable[[Collection[str]], str]) -> str:
    """Return why a database need not be opened, or "": its tables are known without copying where it has a path."""
    if source.path is None:
        return ""
    with source.path.open("rb") as stream:
        names = table_names(stream)
    young = source.size <= _YOUNG_BYTES and _beside(source.path) is not None
    return refuse(names) or ("" if wanted & names or young else "sqlite_database")


def _beside(path: Path) -> Path | None:
    """Return the write-ahead log beside a database; a rollback journal is never taken: it names files to delete."""
    log = path.with_name(path.name + _WAL)
    with suppress(OSError):
        if stat.S_ISREG(log.lstat().st_mode):
            return log
    return None


def _copy(source: Source, path: Path, guard: _Guard) -> str:
    """Write the database and the write-ahead log beside it to ``path``; return the digest of both."""
    digest = hashlib.sha256()
    count = 0
    for suffix, stream in (("", source.open()), (_WAL, _open_log(source))):
        if stream is None:
            continue
        with stream, path.with_name(path.name + suffix).open("wb") as copy:
            while chunk := stream.read(_COPY_BYTES):
                count += len(chunk)
                if count > MAX_DATABASE_BYTES:
                    raise FileRefused(source.file, "too_large")
                digest.update(chunk)
                copy.write(chunk)
                guard.copied(count)
    return digest.hexdigest()


def _open_log(source: Source) -> BinaryIO | None:
    if source.path is None:
        return source.beside(_WAL)
    log = _beside(source.path)
    return log.open("rb") if log is not None else None


def _connect(path: Path, guard: _Guard) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=0)
    try:
        for limit, value in _LIMITS.items():
            connection.setlimit(limit, value)
        connection.set_progress_handler(guard.look, _STEPS)
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return connection
