"""Calls of Google Voice as Google Takeout hands them out: one web page a call, in ``Takeout/Voice/Calls``.

What a page means stands in the names of its classes and labels, which no language changes: whom it is about in the
``tel`` link (empty for an anonymous caller), when in ``published`` (ISO time with its offset), how long in
``duration`` (absent for missed calls, and of a voicemail the length of the message). Google documents none of it.
"""

import re
from datetime import UTC, datetime, timedelta
from html import unescape
from urllib.parse import unquote

from core.calls import Direction, Outcome, call_kind
from core.progress import Report
from core.readers.byte_stream import ByteStream
from core.readers.call_rows import CallRows
from core.readers.durations import parse_duration
from core.readers.source import ReadOptions, Source
from core.records import FileContent, FileKind, FileRefused

#: A page has 2 KB, with the transcript of a voicemail some more.
_MAX_BYTES = 1 << 20
_CALL_PAGE = re.compile(rb'\bclass="haudio"')
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TAG = re.compile(r"<(a|abbr)\b([^<>]{0,2000})>")
_ATTRIBUTE = re.compile(r'\b(class|href|rel|title)="([^"]{0,1000})"')
_NAME = re.compile(r'\s*<span class="fn">([^<]{0,1000})</span>')
_LABEL = re.compile(r"[^#]{0,100}#(\w{1,20})")
#: By the page's labels, in this order: a recorded call was received, a voicemail was also missed.
_KINDS = {
    "placed": call_kind(Direction.OUT),
    "received": call_kind(Direction.IN, Outcome.ANSWERED),
    "recorded": call_kind(Direction.IN, Outcome.ANSWERED),
    "voicemail": call_kind(Direction.IN, Outcome.VOICEMAIL),
    "missed": call_kind(Direction.IN, Outcome.MISSED),
}


class GoogleVoiceReader:
    """Reads one call; an archive's or a folder's many pages are put together by ``core.readers.pieces``."""

    name = "google_voice"

    def recognises(self, source: Source) -> bool:
        return _CALL_PAGE.search(source.head) is not None and b'"published"' in source.head

    def read(self, source: Source, options: ReadOptions, report: Report) -> FileContent:
        if source.size > _MAX_BYTES:
            raise FileRefused(source.file, "too_large")
        with source.open() as stream:
            chunks = ByteStream(source, stream, report)
            page = b"".join(chunks).decode("utf-8", "replace")
        rows = CallRows(source.file, lambda: None)
        _add(page, rows)
        return FileContent(source.file, FileKind.GOOGLE_VOICE, chunks.digest, calls=rows.calls, problems=rows.result())


def _add(page: str, rows: CallRows) -> None:
    number = name = published = duration = ""
    labels: set[str] = set()
    for tag in _TAG.finditer(page):
        attributes = {key: unescape(value) for key, value in _ATTRIBUTE.findall(tag[2])}
        marked = attributes.get("class", "").split()
        if "tel" in marked:
            number = unquote(attributes.get("href", "").removeprefix("tel:"))
            if found := _NAME.match(page, tag.end()):
                name = " ".join(unescape(found[1]).split())
        elif "published" in marked:
            published = attributes.get("title", "")
        elif "duration" in marked:
            duration = attributes.get("title", "")
        elif attributes.get("rel") == "tag" and (label := _LABEL.match(attributes.get("href", ""))):
            labels.add(label[1])
    kind = next((kind for label, kind in _KINDS.items() if label in labels), None)
    if kind is None:
        rows.problem_once("unknown_call_type")
        kind = call_kind(Direction.UNKNOWN)
    missed = kind == _KINDS["missed"]
    seconds = parse_duration(duration) if duration else (0 if missed else -1, False)
    # Callers who are no contact have their number for a name.
    named = any(character.isalpha() for character in name)
    rows.add(number, _milliseconds(published), seconds[0] if seconds else None, kind, name if named else "")


def _milliseconds(written: str) -> int | None:
    try:
        time = datetime.fromisoformat(written)
        return None if time.tzinfo is None else (time - _EPOCH) // timedelta(milliseconds=1)
    except (ValueError, OverflowError):
        return None


READER = GoogleVoiceReader()
