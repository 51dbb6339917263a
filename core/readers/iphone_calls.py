"""The iPhone's call history: ``CallHistory.storedata`` (iOS 8 and later) and ``call_history.db`` before.

Calls that went over the internet (FaceTime, and apps that show theirs in the phone's list) are left out and counted:
no phone company has them in its records, and apps on an iPhone cannot read the phone's list.
"""

from core.calls import Direction, Outcome, call_kind
from core.readers.database_format import DatabaseFormat, Found
from core.readers.problem_list import ProblemList
from core.readers.sqlite_calls import INTERNET_CALL, CallQuery, integer, read_calls
from core.readers.sqlite_file import Database
from core.records import FileKind

_RECORDS, _OLD = "zcallrecord", "call"
#: 2001-01-01 UTC in seconds since 1970: where Apple's seconds begin.
_APPLE_EPOCH = 978_307_200
_TELEPHONY = "com.apple.Telephony"
#: Of ``ZCALLTYPE`` where no provider is named; sources disagree which of 8 and 16 is FaceTime with a picture.
_INTERNET_TYPES = (0, 8, 16)
_FACETIME_FLAG, _OUTGOING_FLAG = 16, 1

_IN, _OUT = call_kind(Direction.IN, Outcome.ANSWERED), call_kind(Direction.OUT, Outcome.ANSWERED)
_MISSED, _NOT_CONNECTED = call_kind(Direction.IN, Outcome.MISSED), call_kind(Direction.OUT)


def _fits(database: Database) -> bool:
    return database.columns(_RECORDS).keys() >= {"zdate", "zduration", "zaddress", "zoriginated", "zanswered"}


def _read(database: Database, problems: ProblemList) -> Found:
    columns = database.columns(_RECORDS)
    date, seconds = columns["zdate"], columns["zduration"]
    # An outgoing call is never marked as answered: only its length says that somebody was there.
    kind = (f"CASE WHEN {columns['zoriginated']} = 1 "
            f"THEN CASE WHEN {seconds} > 0 THEN {_OUT} ELSE {_NOT_CONNECTED} END "
            f"WHEN {columns['zanswered']} = 1 THEN {_IN} ELSE {_MISSED} END")
    provider, call_type = columns.get("zservice_provider"), columns.get("zcalltype")
    by_type = f"WHEN {call_type} IN {_INTERNET_TYPES} THEN {INTERNET_CALL}" if call_type else ""
    if provider:
        kind = (f"CASE {provider} WHEN '{_TELEPHONY}' THEN {kind} ELSE CASE "
                f"WHEN {provider} != '' THEN {INTERNET_CALL} {by_type} ELSE {kind} END END")
    elif by_type:
        kind = f"CASE {by_type} ELSE {kind} END"
    query = CallQuery(
        table=_RECORDS,
        number=columns["zaddress"],
        start=f"CASE WHEN typeof({date}) IN ('real', 'integer') AND {date} != 0 "
              f"THEN CAST(({date} + {_APPLE_EPOCH}) * 1000 + 0.5 AS INTEGER) END",
        seconds=integer(seconds, rounded=True),
        kind=kind,
        name=columns.get("zname", "NULL"),
    )
    return Found(calls=read_calls(database, query, problems))


def _fits_old(database: Database) -> bool:
    return database.columns(_OLD).keys() >= {"address", "date", "duration", "flags"}


def _read_old(database: Database, problems: ProblemList) -> Found:
    columns = database.columns(_OLD)
    date, seconds, flags = columns["date"], columns["duration"], columns["flags"]
    query = CallQuery(
        table=_OLD,
        number=columns["address"],
        start=f"CASE WHEN typeof({date}) = 'integer' AND {date} < {1 << 40} THEN {date} * 1000 END",
        seconds=integer(seconds),
        kind=f"CASE WHEN {flags} & {_FACETIME_FLAG} THEN {INTERNET_CALL} "
             f"WHEN {flags} & {_OUTGOING_FLAG} THEN CASE WHEN {seconds} > 0 THEN {_OUT} ELSE {_NOT_CONNECTED} END "
             f"WHEN {seconds} > 0 THEN {_IN} ELSE {_MISSED} END",
    )
    return Found(calls=read_calls(database, query, problems))


FORMAT = DatabaseFormat(FileKind.IPHONE_CALLS, frozenset({_RECORDS}), _fits, _read)
OLD_FORMAT = DatabaseFormat(FileKind.IPHONE_CALLS, frozenset({_OLD}), _fits_old, _read_old)
