"""Puts files of one call each together: a person opens one export, not two thousand pages."""

from collections import Counter
from collections.abc import Callable
from hashlib import sha256

from core.calls import CallTable
from core.readers.limits import MAX_CALLS
from core.records import FileContent, FileRefused, Problem


class Pieces:
    """The pieces found in one place, an archive or a folder called ``file``."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._first: FileContent | None = None
        self._digests: set[str] = set()
        self._calls = CallTable()
        self._refusals: list[FileRefused] = []
        self._codes: Counter[str] = Counter()

    def read(self, read: Callable[[], FileContent]) -> None:
        """Add what ``read`` returns; a piece it refuses is counted."""
        try:
            content = read()
        except FileRefused as refusal:
            self._refusals.append(refusal.kept())
            return
        if content.digest in self._digests or len(self._calls) >= MAX_CALLS:
            return
        self._first = self._first or content
        self._digests.add(content.digest)
        self._codes.update(problem.code for problem in content.problems)
        table = content.calls
        for call in table:
            name = next(iter(table.names.get(table.peer_id(call.peer), ())), "")
            self._calls.add(call.peer, call.start, call.duration, call.outcome << 2 | call.direction | call.flags, name)

    def content(self) -> FileContent | None:
        """Return everything as one content, a piece alone as itself, and None when there is nothing.

        Problems stand once for each code; their detail counts the pieces. Raises ``FileRefused`` when no piece could
        be read.
        """
        first, refused = self._first, len(self._refusals)
        if first is None:
            if refused == 1:
                raise self._refusals[0]
            if refused:
                raise FileRefused(self._file, "no_calls_read", str(refused))
            return None
        if len(self._digests) == 1 and not refused:
            return first
        # The names of the pieces stay out of it: they are names and numbers of people.
        self._codes.update({"pieces_unread": refused} if refused else {})
        digest = sha256("".join(sorted(self._digests)).encode()).hexdigest()
        problems = tuple(Problem(self._file, None, code, str(count)) for code, count in sorted(self._codes.items()))
        return FileContent(self._file, first.kind, digest, calls=self._calls, problems=problems)
