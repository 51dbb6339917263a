"""What can be wrong in a vCard file, as codes, and the bounded list that collects it.

| code | means |
|---|---|
| ``card_without_end`` | END:VCARD is missing; the card was kept |
| ``card_damaged`` | one card could not be read; ``detail`` names the kind of error |
| ``card_too_long`` | more lines, numbers or relations in one card than are kept |
| ``text_outside_cards`` | lines before, between or after cards; ``detail`` counts them, ``line`` is the first |
| ``line_too_long`` | a line of more than a megabyte was cut |
| ``line_without_colon`` | a line that is no property was left out |
| ``bad_property_name`` | a line with a colon that does not begin like a property was left out |
| ``bad_encoding`` | bytes that the encoding does not know; they show as U+FFFD |
| ``bad_number`` | a telephone value without any digit |
| ``bad_date`` | a call card whose date and time cannot be read; the call was left out |
| ``value_too_long`` | a text was cut to 100,000 characters |
| ``too_many_cards`` | reading stopped: more entries than an address book can have |
| ``more_problems`` | the list is full; ``detail`` counts what it left out |

A whole file is refused as ``empty``, ``not_readable`` or ``no_cards``.
"""

from core.records import Problem

#: Problems listed per file; the rest is counted.
MAX_PROBLEMS = 1000


class ProblemList:
    """Collects problems of one file."""

    __slots__ = ("_file", "_once", "_problems", "_unlisted")

    def __init__(self, file: str) -> None:
        self._file = file
        self._problems: list[Problem] = []
        self._unlisted = 0
        self._once: set[str] = set()

    def add_once(self, line: int | None, code: str) -> None:
        """Note a problem of the whole file the first time it shows."""
        if code not in self._once:
            self._once.add(code)
            self.add(line, code)

    def add(self, line: int | None, code: str, detail: str = "") -> None:
        """Note one problem; ``detail`` must hold nothing of the file's content."""
        if len(self._problems) < MAX_PROBLEMS:
            self._problems.append(Problem(self._file, line, code, detail))
        else:
            self._unlisted += 1

    def listed(self) -> tuple[Problem, ...]:
        """Return the problems in the order of their lines, the file's own first."""
        problems = sorted(self._problems, key=lambda problem: problem.line or 0)
        if self._unlisted:
            problems.append(Problem(self._file, None, "more_problems", str(self._unlisted)))
        return tuple(problems)
