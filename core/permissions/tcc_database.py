"""``TCC.db`` of an iPhone's backup: what each app was allowed, in both layouts of its table.

Location is not in it, and apps of others cannot read an iPhone's call list or messages at all.
Values: docs/permission-dumps.md.
"""

from contextlib import closing
from datetime import UTC, datetime

from core.permissions.app_draft import MAX_NAME, AppDrafts
from core.permissions.records import Dump, DumpKind, Grant, GrantState, Platform
from core.progress import Report
from core.readers.problem_list import ProblemList
from core.readers.source import Source
from core.readers.sqlite_file import Database, open_database, refusal_by_names
from core.readers.sqlite_names import is_sqlite
from core.records import FileRefused
from core.safe_text import clean

_TABLE = "access"
_STATES = {0: GrantState.DENIED, 1: GrantState.UNKNOWN, 2: GrantState.GRANTED, 3: GrantState.LIMITED}
_OLD_STATES = {0: GrantState.DENIED, 1: GrantState.GRANTED}
#: Why it is so, where that matters: asked and answered, or set by the system.
_REASONS = {2: "USER_SET", 3: "USER_SET", 4: "SYSTEM_FIXED", 5: "POLICY_FIXED"}
_BUNDLE = 0
_LONGEST_VALUE = 4096


def recognises(source: Source) -> bool:
    """Say whether a file is a database with a table of that name (in an archive: any database)."""
    if not is_sqlite(source.head):
        return False
    try:
        return refusal_by_names(source, frozenset({_TABLE}), lambda _: "") == ""
    except OSError:
        return False


def read(source: Source, report: Report) -> Dump:
    """Read the table; raises ``FileRefused`` for another database or one that is damaged."""
    problems = ProblemList(source.file)
    drafts = AppDrafts(problems)
    with open_database(source, frozenset({_TABLE}), lambda _: "", report) as database:
        columns = database.columns(_TABLE)
        if not ({"service", "client"} <= columns.keys() and columns.keys() & {"auth_value", "allowed"}):
            raise FileRefused(source.file, "sqlite_database")
        _read_rows(database, drafts, problems)
        if database.damaged:
            problems.add_always(None, "database_damaged")
        digest = database.digest
    return Dump(source.file, DumpKind.TCC_DATABASE, Platform.IPHONE, digest, apps=drafts.result(),
                problems=problems.result())


def _read_rows(database: Database, drafts: AppDrafts, problems: ProblemList) -> None:
    columns = database.columns(_TABLE)
    states = _STATES if "auth_value" in columns else _OLD_STATES
    wanted = ("service", "client", "client_type", "auth_value" if states is _STATES else "allowed", "auth_reason",
              "last_modified")
    expressions = [columns.get(name, "NULL") for name in wanted]
    with closing(database.batches(_TABLE, expressions, _LONGEST_VALUE)) as batches:  # type: ignore[type-var]
        for batch in batches:
            for number, service, client, kind, value, why, modified in batch:
                if not (isinstance(service, str) and isinstance(client, str) and isinstance(value, int)):
                    problems.add(number, "row_unreadable")
                    continue
                draft = drafts.get(client, 0, number) if kind in (_BUNDLE, None) else None
                if draft is not None:
                    flag = _REASONS.get(why) if isinstance(why, int) else None
                    draft.grants_told = True
                    draft.grant(Grant(clean(service, MAX_NAME), states.get(value, GrantState.UNKNOWN),
                                      frozenset({flag}) if flag else frozenset(), decided_at=_moment(modified)))


def _moment(seconds: object) -> datetime | None:
    if not isinstance(seconds, int) or not 0 < seconds < 4_102_444_800:
        return None
    return datetime.fromtimestamp(seconds, UTC)
