"""Work off the UI thread: the only user of the thread pool."""

import sys
import time
from collections.abc import Callable
from typing import ClassVar, cast

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance, Slot

from core.progress import Cancelled, Report

#: Seconds between two progress signals: about twenty a second, whatever the work reports.
_PROGRESS_PAUSE = 0.05
#: Seconds after which a thread gives way to another. Every call into Qt gives the interpreter away and waits as
#: long to have it back: at Python's own 5 ms a handful of calls stalled the window for a tenth of a second.
_GIVE_WAY = 0.001

Work = Callable[[Report], object]


class _Ticket:
    """One job's number and whether it was called off; plain data, read by the worker and set by the window."""

    __slots__ = ("cancelled", "number")

    def __init__(self, number: int) -> None:
        self.number = number
        self.cancelled = False


class Jobs(QObject):
    """Runs one piece of work at a time and says how it goes.

    The work gets a ``report(done, total)`` that raises ``Cancelled`` once the job is called off, and returns
    plain data. Starting another job calls off the one before; what an older job still says is dropped.
    Every job ends with exactly one of ``succeeded``, ``failed`` and ``cancelled``, then ``finished``.
    """

    started = Signal()
    # Sizes in bytes pass 32 bits, so the two numbers travel as objects.
    progressed = Signal(object, object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()
    _said = Signal(int, str, object)

    #: Runs every job at once on the calling thread, so tests read from top to bottom.
    inline: ClassVar[bool] = False

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_GIVE_WAY)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._ticket: _Ticket | None = None
        self._number = 0
        self._said.connect(self._answer)

    @property
    def running(self) -> bool:
        """Whether a job is under way."""
        return self._ticket is not None

    def start(self, work: Work) -> None:
        """Begin this work; a job that still runs is cancelled first."""
        self.cancel()
        self._number += 1
        ticket = self._ticket = _Ticket(self._number)
        self.started.emit()
        run = _Run(ticket, work, self._said)
        if self.inline:
            run.run()
        else:
            self._pool.start(run)

    def cancel(self) -> None:
        """Call the running job off; its answer, should it still come, is dropped."""
        if self._ticket is not None:
            self._ticket.cancelled = True
            self._ticket = None
            self.cancelled.emit()
            self.finished.emit()

    def close(self, milliseconds: int) -> bool:
        """Cancel, then wait at most this long; False when the work has not stopped by then."""
        self.cancel()
        return self._pool.waitForDone(milliseconds)

    @Slot(int, str, object)
    def _answer(self, number: int, what: str, payload: object) -> None:
        if self._ticket is None or self._ticket.number != number:
            return
        if what == "progress":
            self.progressed.emit(*cast(tuple[int, int], payload))
            return
        self._ticket = None
        if what == "result":
            self.succeeded.emit(payload)
        elif what == "error":
            self.failed.emit(payload)
        else:
            self.cancelled.emit()
        self.finished.emit()


class _Run(QRunnable):
    """Carries the work to the pool; the signal's owner is the ``Jobs`` object, which outlives it."""

    def __init__(self, ticket: _Ticket, work: Work, said: SignalInstance) -> None:
        super().__init__()
        self._ticket = ticket
        self._work = work
        self._said = said
        self._next = 0.0

    def run(self) -> None:
        number = self._ticket.number
        try:
            if self._ticket.cancelled:
                return
            self._say(number, "result", self._work(self._report))
        except Cancelled:
            self._say(number, "cancelled", None)
        except Exception as error:  # the window decides what to show; a worker has nobody to raise to
            self._say(number, "error", error)

    def _report(self, done: int, total: int) -> None:
        if self._ticket.cancelled:
            raise Cancelled
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _PROGRESS_PAUSE
            self._say(self._ticket.number, "progress", (done, total))

    def _say(self, number: int, what: str, payload: object) -> None:
        if self._ticket.cancelled:
            return
        # The window may be gone when work that could not be waited for ends.
        try:
            self._said.emit(number, what, payload)
        except RuntimeError:
            self._ticket.cancelled = True
