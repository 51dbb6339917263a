"""Call logs written by the Android app SMS Import / Export: a JSON array, one object a call, every value a text.

Keys are the columns of Android's call log under their own names; columns without a value are left out. The name in
the address book comes as ``display_name`` (``display-name`` in the app's description).
"""

from core.calls import NO_NAMES, Direction, call_kind
from core.progress import Report
from core.readers.android_calls import KINDS, NOTHING, SHOWN, line_name, whole_number
from core.readers.call_rows import CallRows
from core.readers.json_calls import Row, read_json_calls, text_of
from core.readers.json_values import keys_of_first_row
from core.readers.source import ReadOptions, Source
from core.records import FileContent, FileKind

_NAMES = ("name", "display_name", "display-name")


class SmsImportExportReader:
    """Reads the file of calls; the app's messages are lines of JSON inside a zip, and no calls."""

    name = "sms_import_export"

    def recognises(self, source: Source) -> bool:
        keys = keys_of_first_row(source.head)
        return keys >= {"date", "type", "duration"} and "phone_number" not in keys

    def read(self, source: Source, options: ReadOptions, report: Report) -> FileContent:
        return read_json_calls(FileKind.SMS_IMPORT_EXPORT, source, report, _add)


def _add(row: Row, rows: CallRows) -> None:
    kind = KINDS.get(text_of(row.get("type")))
    if kind is None:
        rows.problem_once("unknown_call_type")
        kind = call_kind(Direction.UNKNOWN)
    duration = text_of(row.get("duration"))
    names = (text_of(row.get(key)) for key in _NAMES)
    rows.add(
        text_of(row.get("number")) if text_of(row.get("presentation")) in SHOWN else "",
        whole_number(text_of(row.get("date"))),
        -1 if duration in NOTHING else whole_number(duration),
        kind,
        next((name for name in names if name not in NO_NAMES), ""),
        line_name(text_of(row.get("subscription_id"))),
    )


READER = SmsImportExportReader()
