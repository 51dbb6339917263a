"""Samsung's ``logs.db``: one table for calls and messages; ``logtype`` tells them apart."""

from core.readers.android_database import android_calls, call_types
from core.readers.database_format import DatabaseFormat, Found
from core.readers.problem_list import ProblemList
from core.readers.sqlite_calls import INTERNET_CALL, MESSAGE, read_calls
from core.readers.sqlite_file import Database
from core.records import FileKind

_TABLE = "logs"
#: Voice, video and video over the mobile network; 0 and none where a version does not write it.
_CALLS = (0, 100, 500, 900)
#: Calls of messengers and over the internet.
_INTERNET = (120, 130, 800)


def _fits(database: Database) -> bool:
    return database.columns(_TABLE).keys() >= {"number", "date", "duration", "type", "logtype"}


def _read(database: Database, problems: ProblemList) -> Found:
    columns = database.columns(_TABLE)
    what = f"CAST({columns['logtype']} AS INTEGER)"
    kind = (f"CASE WHEN {columns['logtype']} IS NULL OR {what} IN {_CALLS} THEN {call_types(columns['type'])} "
            f"WHEN {what} IN {_INTERNET} THEN {INTERNET_CALL} ELSE {MESSAGE} END")
    return Found(calls=read_calls(database, android_calls(_TABLE, columns, kind), problems))


FORMAT = DatabaseFormat(FileKind.SAMSUNG_LOGS, frozenset({_TABLE}), _fits, _read)
