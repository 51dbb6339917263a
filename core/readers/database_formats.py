"""All formats that are databases, and the way one is read: opened once, asked by its tables, closed and forgotten."""

from core.cycle_collector import collection_paused
from core.progress import Report
from core.readers import android_database, huawei_calls, iphone_calls, iphone_contacts, samsung_logs
from core.readers.database_format import DatabaseFormat
from core.readers.messenger_databases import refused_for_tables
from core.readers.problem_list import ProblemList
from core.readers.source import Source
from core.readers.sqlite_file import open_database, refusal_by_names
from core.records import FileContent, FileRefused

#: Asked in this order; a new one is one module and one entry here.
FORMATS: tuple[DatabaseFormat, ...] = (
    android_database.FORMAT, samsung_logs.FORMAT, huawei_calls.FORMAT, iphone_calls.FORMAT, iphone_calls.OLD_FORMAT,
    iphone_contacts.FORMAT,
)
_TABLES = frozenset[str]().union(*(one.tables for one in FORMATS))


def is_other_database(source: Source) -> bool:
    """Say whether a database's tables tell that it belongs to a program that is not known here."""
    return refusal_by_names(source, _TABLES, refused_for_tables) == "sqlite_database"


def read_database(source: Source, report: Report) -> FileContent:
    """Read a phone's database.

    Raises ``FileRefused``: ``sqlite_database`` for one of another program, ``whatsapp_database`` and
    ``wechat_database`` for those, ``iphone_backup_part``, ``database_empty``, ``database_broken`` and ``too_large``.
    """
    problems = ProblemList(source.file)
    with open_database(source, _TABLES, refused_for_tables, report) as database, collection_paused():
        layout = next((one for one in FORMATS if one.fits(database)), None)
        if layout is None:
            raise FileRefused(source.file, "sqlite_database")
        found = layout.read(database, problems)
        if database.damaged:
            problems.add_always(None, "database_damaged")
        listed = problems.result()
        if not found.cards and not len(found.calls):
            if database.damaged:
                raise FileRefused(source.file, "database_broken")
            if not listed:
                raise FileRefused(source.file, "database_empty")
            raise FileRefused(source.file, "no_calls_read", listed[0].code)
        return FileContent(source.file, layout.kind, database.digest, found.cards, found.calls, listed)
