"""The ``calls_tb`` table in a ``calllog.db`` that a Huawei or Honor backup gives once its owner decrypted it."""

from core.readers.android_database import android_calls
from core.readers.database_format import DatabaseFormat, Found
from core.readers.problem_list import ProblemList
from core.readers.sqlite_calls import read_calls
from core.readers.sqlite_file import Database
from core.records import FileKind

_TABLE = "calls_tb"


def _fits(database: Database) -> bool:
    return database.columns(_TABLE).keys() >= {"number", "date", "duration", "type"}


def _read(database: Database, problems: ProblemList) -> Found:
    return Found(calls=read_calls(database, android_calls(_TABLE, database.columns(_TABLE)), problems))


FORMAT = DatabaseFormat(FileKind.HUAWEI_CALLS, frozenset({_TABLE}), _fits, _read)
