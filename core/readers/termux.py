"""Call logs printed by ``termux-call-log``: a JSON array, one object a call, times on the phone's own clock.

``date`` has no zone and ``duration`` is ``mm:ss`` or ``hh:mm:ss``, both in the digits of the phone's language. The
command prints the newest fifty calls unless it is told a larger ``-l``.
"""

from datetime import date

from core.calls import Direction, Outcome, call_kind
from core.progress import Report
from core.readers.call_rows import CallRows
from core.readers.durations import parse_duration
from core.readers.json_calls import Row, read_json_calls, text_of
from core.readers.json_values import keys_of_first_row
from core.readers.source import ReadOptions, Source
from core.readers.times import TimeReader, plain
from core.records import FileContent, FileKind

#: Calls the command prints when nobody asks for more.
DEFAULT_LIMIT = 50
_KINDS = {
    "INCOMING": call_kind(Direction.IN),
    "OUTGOING": call_kind(Direction.OUT),
    "MISSED": call_kind(Direction.IN, Outcome.MISSED),
    "VOICEMAIL": call_kind(Direction.IN, Outcome.VOICEMAIL),
    "REJECTED": call_kind(Direction.IN, Outcome.REJECTED),
    "BLOCKED": call_kind(Direction.IN, Outcome.BLOCKED),
}


class TermuxReader:
    """Reads what the command printed into a file; exactly fifty calls bring the problem ``default_limit``."""

    name = "termux"

    def recognises(self, source: Source) -> bool:
        return keys_of_first_row(source.head) >= {"phone_number", "type", "date", "duration"}

    def read(self, source: Source, options: ReadOptions, report: Report) -> FileContent:
        times = TimeReader(None, date.today())

        def add(row: Row, rows: CallRows) -> None:
            _add(row, rows, times)

        return read_json_calls(FileKind.TERMUX, source, report, add, _say_when_limited)


def _add(row: Row, rows: CallRows, times: TimeReader) -> None:
    kind = _KINDS.get(text_of(row.get("type")))
    if kind is None:
        rows.problem_once("unknown_call_type")
        kind = call_kind(Direction.UNKNOWN)
    instant = times.instant(plain(text_of(row.get("date"))))
    duration = parse_duration(plain(text_of(row.get("duration"))))
    rows.add(
        text_of(row.get("phone_number")),
        instant.day_first if instant else None,
        duration[0] if duration else None,
        kind | (instant.flags if instant else 0),
        text_of(row.get("name")),
        text_of(row.get("sim_id")),
    )


def _say_when_limited(rows: CallRows) -> None:
    if len(rows.calls) == DEFAULT_LIMIT:
        rows.problems.add_always(None, "default_limit", str(DEFAULT_LIMIT))


READER = TermuxReader()
