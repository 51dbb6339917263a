"""The problems of one file while it is read: bounded, so that a file of a million bad rows fills no memory."""

import math

from core.records import Problem

#: Problems listed one by one; further ones are only counted.
MAX_LISTED = 1000


class ProblemList:
    """Collects what could not be read of one file.

    ``detail`` texts come from the reader (a count, a word for the field); content of the file never goes in.
    """

    def __init__(self, file: str) -> None:
        self._file = file
        self._listed: list[Problem] = []
        self._unlisted = 0
        self._once: set[str] = set()

    def add(self, line: int | None, code: str, detail: str = "") -> None:
        """List a problem, or count it when the list is full."""
        if len(self._listed) < MAX_LISTED:
            self._listed.append(Problem(self._file, line, code, detail))
        else:
            self._unlisted += 1

    def add_once(self, line: int | None, code: str, detail: str = "") -> None:
        """List the first problem of this code; later ones say nothing new."""
        if code not in self._once:
            self._once.add(code)
            self.add(line, code, detail)

    def add_always(self, line: int | None, code: str, detail: str = "") -> None:
        """List something about the whole file, even when the list is full; for the few codes that come once."""
        self._listed.append(Problem(self._file, line, code, detail))

    def result(self) -> tuple[Problem, ...]:
        """Return the problems in the order of their lines, then those of the whole file.

        The very last one is ``more_problems`` with the number of those not listed, if there are any.
        """
        problems = sorted(self._listed, key=lambda problem: math.inf if problem.line is None else problem.line)
        if self._unlisted:
            problems.append(Problem(self._file, None, "more_problems", str(self._unlisted)))
        return tuple(problems)
