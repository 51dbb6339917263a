"""What a format that is a database offers, and what such a database gave."""

from collections.abc import Callable
from dataclasses import dataclass, field

from core.calls import CallTable
from core.readers.problem_list import ProblemList
from core.readers.sqlite_file import Database
from core.records import Card, FileKind


@dataclass(frozen=True, slots=True)
class Found:
    """The entries and calls of one database."""

    cards: tuple[Card, ...] = ()
    calls: CallTable = field(default_factory=CallTable)


@dataclass(frozen=True, slots=True)
class DatabaseFormat:
    """A layout of tables. ``tables`` are the lower-case names of all it reads.

    ``fits`` says from the columns whether a database has this layout; ``read`` raises only what is raised while
    SQLite works (:meth:`core.readers.sqlite_file.Database.batches`), and lists what it cannot read.
    """

    kind: FileKind
    tables: frozenset[str]
    fits: Callable[[Database], bool]
    read: Callable[[Database, ProblemList], Found]
