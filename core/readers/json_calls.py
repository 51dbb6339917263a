"""Call logs that are a JSON array with one object a call: what is the same in all of them."""

from collections.abc import Callable, Mapping

from core.progress import Report
from core.readers.byte_stream import ByteStream
from core.readers.call_rows import CallRows
from core.readers.json_values import JsonValues
from core.readers.source import Source
from core.records import FileContent, FileKind

Row = Mapping[str, object]


def read_json_calls(kind: FileKind, source: Source, report: Report, add: Callable[[Row, CallRows], None],
                    finish: Callable[[CallRows], None] = lambda _: None) -> FileContent:
    """Read an array of objects; ``add`` puts each one into the rows, ``finish`` may add what only the end shows.

    Members that are no objects are listed as ``bad_row``. Raises ``FileRefused`` when there is damage and no call.
    """
    with source.open() as stream:
        chunks = ByteStream(source, stream, report)
        rows = CallRows(source.file, lambda: values.line)
        values = JsonValues(source.head, chunks, rows.problems, lambda path: not path)
        for _, row in values:
            if isinstance(row, dict):
                add(row, rows)
            else:
                rows.problem("bad_row")
            if rows.is_full():
                break
        values.drain()
    finish(rows)
    return FileContent(source.file, kind, chunks.digest, calls=rows.calls, problems=rows.result())


def text_of(value: object) -> str:
    """Return a member as text: numbers as digits, "" for what is absent or no plain value."""
    if isinstance(value, str):
        return value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""
