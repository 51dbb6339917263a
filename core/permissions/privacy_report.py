"""The App Privacy Report of an iPhone (iOS 15.2 and later) and its early beta form: who read what, and when.

One JSON object a line, at most seven days. Network records are passed over: they name servers, not people.
Fields: docs/permission-dumps.md.
"""

import json
from datetime import datetime

from core.permissions.app_draft import AppDraft, AppDrafts
from core.permissions.dump_text import dump_lines
from core.permissions.records import Dump, DumpKind, Platform, Use
from core.progress import Report
from core.readers.byte_stream import ByteStream
from core.readers.charset import detect_unicode
from core.readers.problem_list import ProblemList
from core.readers.source import Source
from core.records import FileRefused

_BETA_STREAM = "com.apple.privacy.accounting.stream.tcc"
_MARKS = ('"networkActivity"', '"bundleID"', '"intervalBegin"', '"intervalEnd"', '"accessor"', _BETA_STREAM)
#: Readings kept of one app and category: the newest and the oldest say what has to be said.
_MAX_INTERVALS = 100_000


def recognises(source: Source) -> bool:
    """Say from the first bytes whether a file is such a report."""
    encoding, mark = detect_unicode(source.head)
    begin = source.head[mark:].decode(encoding or "utf-8", "replace").lstrip("\ufeff\0 \r\n\t")
    first = begin.partition("\n")[0]
    return begin.startswith("{") and sum(word in first for word in _MARKS) >= (1 if _BETA_STREAM in first else 2)


class _Report:
    def __init__(self, problems: ProblemList) -> None:
        self.problems = problems
        self.drafts = AppDrafts(problems)
        self.first: datetime | None = None
        self.last: datetime | None = None
        self._seen: set[str] = set()
        self._newest: dict[tuple[str, str], tuple[datetime, AppDraft]] = {}

    def take(self, number: int, line: str) -> None:
        if not line.strip():
            return
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            record = None
        if not isinstance(record, dict):
            self.problems.add(number, "record_unreadable")
            return
        if record.get("type") == "networkActivity":
            self._cover(_time(record.get("firstTimeStamp")), _time(record.get("timeStamp")))
        elif record.get("type") == "access" or record.get("stream") == _BETA_STREAM:
            self._access(number, record)

    def _access(self, number: int, record: dict[str, object]) -> None:
        accessor = record.get("accessor")
        app = accessor.get("identifier") if isinstance(accessor, dict) else None
        category = record.get("category") or record.get("tccService")
        at = _time(record.get("timeStamp") or record.get("timestamp"))
        if not (isinstance(app, str) and app and isinstance(category, str)) or at is None:
            self.problems.add(number, "record_unreadable")
            return
        self._cover(at, at)
        draft = self.drafts.get(app, 0, number)
        if draft is None or self._ends_known(record):
            return
        key = draft.package, category[:80]
        if len(self._newest) < _MAX_INTERVALS or key in self._newest:
            before = self._newest.get(key)
            if before is None or at > before[0]:
                self._newest[key] = at, draft

    def _ends_known(self, record: dict[str, object]) -> bool:
        """Say whether a record is the end of a reading whose begin was there: then it is no reading of its own."""
        identifier, kind = record.get("identifier"), record.get("kind")
        if not isinstance(identifier, str):
            return False
        if kind == "intervalEnd":
            return identifier in self._seen
        if len(self._seen) < _MAX_INTERVALS:
            self._seen.add(identifier)
        return False

    def _cover(self, first: datetime | None, last: datetime | None) -> None:
        if first is not None and (self.first is None or first < self.first):
            self.first = first
        if last is not None and (self.last is None or last > self.last):
            self.last = last

    def finish(self, file: str, digest: str) -> Dump:
        for (_, category), (at, draft) in self._newest.items():
            draft.use(Use(category, at))
        if self.first is None:
            raise FileRefused(file, "no_permission_records")
        covered = (self.first, self.last or self.first)
        return Dump(file, DumpKind.PRIVACY_REPORT, Platform.IPHONE, digest, self.last, self.drafts.result(),
                    covered=covered, problems=self.problems.result())


def read(source: Source, report: Report) -> Dump:
    """Read the report; the last time of each app and category is kept. Raises ``FileRefused`` when nothing is in it."""
    problems = ProblemList(source.file)
    gathered = _Report(problems)
    with source.open() as stream:
        chunks = ByteStream(source, stream, report)
        for number, line in dump_lines(source.head, chunks, problems):
            gathered.take(number, line.lstrip("\ufeff"))
        chunks.drain()
        return gathered.finish(source.file, chunks.digest)


def _time(value: object) -> datetime | None:
    """Return the phone's wall clock of an ISO time with offset."""
    if not isinstance(value, str) or len(value) > 40:
        return None
    try:
        time = datetime.fromisoformat(value)
    except ValueError:
        return None
    return time.replace(tzinfo=None, microsecond=0) if 1990 <= time.year < 2100 else None
