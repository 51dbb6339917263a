"""Puts calls together row by row, within the bounds every reader keeps, for formats without a faster way."""

from collections.abc import Callable

from core.calls import EARLIEST, LATEST, NO_NAMES, CallTable
from core.readers.limits import LONGEST_CALL, MAX_CALLS, MAX_LINES, MAX_NAME, MAX_NAMES, MAX_NUMBER
from core.readers.problem_list import ProblemList
from core.records import FileRefused, Problem


class CallRows:
    """The calls of one file while it is read. ``where`` gives the line at hand; only a problem asks for it."""

    def __init__(self, file: str, where: Callable[[], int | None]) -> None:
        self.calls = CallTable()
        self.problems = ProblemList(file)
        self._file = file
        self._where = where
        self._peers: dict[str, str] = {}
        self._lines: dict[str, str] = {}

    def problem(self, code: str) -> None:
        """List a problem of the row at hand."""
        self.problems.add(self._where(), code)

    def problem_once(self, code: str) -> None:
        """List a problem that says nothing new when it comes again."""
        self.problems.add_once(self._where(), code)

    def add(self, number: str, start: int | None, seconds: int | None, kind: int, name: str = "",
            line: str = "") -> None:
        """Add a call; without a usable ``start`` (milliseconds) it is left out. ``seconds`` is -1 for unknown.

        A missing or absurd value is listed as a problem: ``bad_time``, ``bad_duration``, ``bad_number``.
        """
        if start is None or not EARLIEST <= start < LATEST:
            self.problem("bad_time")
            return
        if seconds is None or not -1 <= seconds <= LONGEST_CALL:
            self.problem("bad_duration")
            seconds = -1
        peer = self._peers.get(number)
        if peer is None:
            peer = self._peer(number)
        known_line = self._lines.get(line)
        if known_line is None:
            known_line = self._line(line)
        table = self.calls
        table.add(peer, start, seconds, kind, line=known_line)
        if name not in NO_NAMES:
            names = table.names.setdefault(table.peer[-1], set())
            if len(names) < MAX_NAMES:
                names.add(writable(name[:MAX_NAME]))

    def is_full(self) -> bool:
        """Say whether there are as many calls as one file may have, and list it as a problem when there are."""
        if len(self.calls) < MAX_CALLS:
            return False
        self.problems.add_always(self._where(), "too_many_calls")
        return True

    def result(self) -> tuple[Problem, ...]:
        """Return the problems; raises ``FileRefused`` when there are some and no call."""
        problems = self.problems.result()
        if problems and not self.calls:
            raise FileRefused(self._file, "no_calls_read", problems[0].code)
        return problems

    def _peer(self, number: str) -> str:
        if len(number) > MAX_NUMBER:
            self.problem("bad_number")
            return ""
        peer = self._peers[number] = writable(number.strip())
        return peer

    def _line(self, line: str) -> str:
        if len(self._lines) >= MAX_LINES:
            return ""
        line = line[:MAX_NUMBER]
        known = self._lines[line] = writable(line.strip())
        return known


def writable(text: str) -> str:
    """Return a text that can be written as UTF-8: halves of a surrogate pair that stand alone become "?"."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
