"""Android's own databases: ``calllog.db`` (calls) and ``contacts2.db`` (contacts, before Android 7 calls too).

Columns follow Android's contacts provider. Versions differ in what they have, so everything but number, time and type
of a call is optional; before ``presentation`` a hidden caller was a negative number.
"""

from collections.abc import Mapping

from core.readers.android_calls import KINDS
from core.readers.android_contacts import CONTACT_TABLES, has_contacts, read_contacts
from core.readers.database_format import DatabaseFormat, Found
from core.readers.problem_list import ProblemList
from core.readers.sqlite_calls import MESSAGE, CallQuery, choice, integer, read_calls
from core.readers.sqlite_file import Database
from core.records import FileKind

_CALLS = "calls"
_NEEDED = frozenset({"number", "date", "duration", "type"})
#: Some makers keep messages among the calls.
_MESSAGE_TYPE = 300


def android_calls(table: str, columns: Mapping[str, str], kind: str = "") -> CallQuery:
    """Return what to ask of a table with the columns of Android's call log; ``kind`` may say more than its type."""
    number = columns["number"]
    shown = columns.get("presentation")
    line = next((columns[name] for name in ("subscription_id", "sub_id", "sim_id") if name in columns), "")
    return CallQuery(
        table=table,
        number=f"CASE WHEN {shown} IS NULL OR {shown} = 1 THEN {number} ELSE '' END" if shown else number,
        start=integer(columns["date"]),
        seconds=integer(columns["duration"]),
        kind=kind or call_types(columns["type"]),
        name=columns.get("name", "NULL"),
        line=line,
    )


def call_types(column: str) -> str:
    """Return SQL for the kind of a call from Android's call type."""
    return choice(column, {int(written): kind for written, kind in KINDS.items()})


def _fits(database: Database) -> bool:
    return database.columns(_CALLS).keys() >= _NEEDED or has_contacts(database)


def _read(database: Database, problems: ProblemList) -> Found:
    found = Found()
    columns = database.columns(_CALLS)
    if columns.keys() >= _NEEDED:
        kind = call_types(columns["type"])
        if "logtype" in columns:
            kind = f"CASE WHEN {columns['logtype']} = {_MESSAGE_TYPE} THEN {MESSAGE} ELSE {kind} END"
        found = Found(calls=read_calls(database, android_calls(_CALLS, columns, kind), problems))
    if has_contacts(database):
        found = Found(read_contacts(database, problems), found.calls)
    return found


FORMAT = DatabaseFormat(FileKind.ANDROID_DATABASE, frozenset({_CALLS, *CONTACT_TABLES}), _fits, _read)
