"""Call logs written by the Android app Logger as JSON: an array, one object a call, camel-case keys.

``timestamp`` is in milliseconds since 1970 UTC, ``duration`` in seconds; ``callType`` is the app's own word. The
app's CSV is a table like any other.
"""

from core.calls import Direction, Outcome, call_kind
from core.progress import Report
from core.readers.android_calls import NOTHING, line_name, whole_number
from core.readers.call_rows import CallRows
from core.readers.json_calls import Row, read_json_calls, text_of
from core.readers.json_values import keys_of_first_row
from core.readers.source import ReadOptions, Source
from core.records import FileContent, FileKind

_KINDS = {
    "incoming": call_kind(Direction.IN),
    "outgoing": call_kind(Direction.OUT),
    "missed": call_kind(Direction.IN, Outcome.MISSED),
    "voiceMail": call_kind(Direction.IN, Outcome.VOICEMAIL),
    "rejected": call_kind(Direction.IN, Outcome.REJECTED),
    "blocked": call_kind(Direction.IN, Outcome.BLOCKED),
    "answeredExternally": call_kind(Direction.IN, Outcome.ELSEWHERE),
    "wifiIncoming": call_kind(Direction.IN),
    "wifiOutgoing": call_kind(Direction.OUT),
}


class LoggerJsonReader:
    """Reads the app's JSON export of every version."""

    name = "logger_json"

    def recognises(self, source: Source) -> bool:
        return keys_of_first_row(source.head) >= {"timestamp", "callType", "duration"}

    def read(self, source: Source, options: ReadOptions, report: Report) -> FileContent:
        return read_json_calls(FileKind.LOGGER_JSON, source, report, _add)


def _add(row: Row, rows: CallRows) -> None:
    kind = _KINDS.get(text_of(row.get("callType")).removeprefix("CallType."))
    if kind is None:
        rows.problem_once("unknown_call_type")
        kind = call_kind(Direction.UNKNOWN)
    duration = text_of(row.get("duration"))
    rows.add(
        text_of(row.get("number")),
        whole_number(text_of(row.get("timestamp"))),
        -1 if duration in NOTHING else whole_number(duration),
        kind,
        text_of(row.get("name")),
        line_name(text_of(row.get("simDisplayName"))) or line_name(text_of(row.get("phoneAccountId"))),
    )


READER = LoggerJsonReader()
