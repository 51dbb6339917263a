import threading
import time

import pytest
from PySide6.QtCore import QObject, QThread, Slot

from core.progress import Cancelled
from gui.jobs import Jobs


class Listener(QObject):
    """Writes down what a job says, and in which thread it is heard."""

    def __init__(self, jobs):
        super().__init__()
        self.heard = []
        self.threads = set()
        jobs.started.connect(self.on_started)
        jobs.progressed.connect(self.on_progress)
        jobs.succeeded.connect(self.on_success)
        jobs.failed.connect(self.on_failure)
        jobs.cancelled.connect(self.on_cancel)
        jobs.finished.connect(self.on_finish)

    def note(self, *what):
        self.heard.append(what)
        self.threads.add(QThread.currentThread())

    @Slot()
    def on_started(self):
        self.note("started")

    @Slot(object, object)
    def on_progress(self, done, total):
        self.note("progress", done, total)

    @Slot(object)
    def on_success(self, result):
        self.note("result", result)

    @Slot(object)
    def on_failure(self, error):
        self.note("error", type(error))

    @Slot()
    def on_cancel(self):
        self.note("cancelled")

    @Slot()
    def on_finish(self):
        self.note("finished")


@pytest.fixture
def jobs(qapp):
    jobs = Jobs()
    yield jobs
    assert jobs.close(5000)


@pytest.fixture
def threaded(monkeypatch):
    monkeypatch.setattr(Jobs, "inline", False)


def fails(report):
    raise ValueError("broken")


def gives_up(report):
    raise Cancelled


def test_inline_jobs_are_over_when_start_returns(jobs):
    listener = Listener(jobs)
    jobs.start(lambda report: 7)
    assert listener.heard == [("started",), ("result", 7), ("finished",)]
    assert not jobs.running


@pytest.mark.parametrize(("work", "outcome"), [(fails, ("error", ValueError)), (gives_up, ("cancelled",))])
def test_each_end_is_one_signal_and_then_finished(jobs, work, outcome):
    listener = Listener(jobs)
    jobs.start(work)
    assert listener.heard == [("started",), outcome, ("finished",)]


@pytest.mark.usefixtures("threaded")
def test_work_runs_elsewhere_and_is_heard_here(jobs, qtbot):
    listener = Listener(jobs)
    with qtbot.waitSignal(jobs.finished, timeout=5000):
        jobs.start(lambda report: threading.get_ident())
    assert listener.heard[1][0] == "result"
    assert listener.heard[1][1] != threading.get_ident()
    assert listener.threads == {QThread.currentThread()}


@pytest.mark.usefixtures("threaded")
def test_progress_is_told_about_twenty_times_a_second_and_beyond_32_bits(jobs, qtbot):
    def work(report):
        end = time.monotonic() + 0.4
        while time.monotonic() < end:
            report(2**40, 2**41)

    listener = Listener(jobs)
    with qtbot.waitSignal(jobs.finished, timeout=5000):
        jobs.start(work)
    told = [what for what in listener.heard if what[0] == "progress"]
    assert set(told) == {("progress", 2**40, 2**41)}
    assert 1 <= len(told) <= 9


@pytest.mark.usefixtures("threaded")
def test_cancelling_stops_the_work_and_drops_its_answer(jobs, qtbot):
    running, ended = threading.Event(), threading.Event()

    def work(report):
        running.set()
        try:
            while True:
                report(0, 0)
        finally:
            ended.set()

    listener = Listener(jobs)
    jobs.start(work)
    assert running.wait(5)
    jobs.cancel()
    assert ended.wait(5)
    assert jobs.close(5000)
    qtbot.wait_until(lambda: not jobs.running)
    assert [what for what in listener.heard if what[0] != "progress"] == [("started",), ("cancelled",), ("finished",)]


@pytest.mark.usefixtures("threaded")
def test_a_late_answer_of_an_older_job_is_dropped(jobs, qtbot):
    first_may_end = threading.Event()

    def first(report):
        first_may_end.wait(5)
        return "first"

    listener = Listener(jobs)
    jobs.start(first)
    jobs.start(lambda report: "second")
    first_may_end.set()
    with qtbot.waitSignal(jobs.succeeded, timeout=5000):
        pass
    assert [what for what in listener.heard if what[0] == "result"] == [("result", "second")]


@pytest.mark.usefixtures("threaded")
def test_closing_waits_only_so_long(jobs):
    running, may_end = threading.Event(), threading.Event()

    def work(report):
        running.set()
        may_end.wait(10)

    jobs.start(work)
    assert running.wait(5)
    begin = time.monotonic()
    assert not jobs.close(50)
    assert time.monotonic() - begin < 2
    may_end.set()
    assert jobs.close(5000)
