"""How long work tells its caller where it stands, and how the caller stops it."""

from collections.abc import Callable

#: Called as ``report(done, total)`` in any unit; ``total`` is 0 while it is unknown.
#: It may raise :class:`Cancelled`, which unwinds the work from any depth.
Report = Callable[[int, int], None]


class Cancelled(Exception):
    """The user asked to stop; nothing of the unfinished work is kept."""


def silent(done: int, total: int) -> None:
    """Report to nobody."""
