"""Start to first window, and the longest stall of the UI thread while importing.

Run it with ``python -m tests.benchmarks.bench_window`` (Qt draws off the screen). The start is measured in fresh
processes beside a reference that imports PySide6 and shows an empty window. The stall is the longest gap of a
5 ms timer while 10,000 cards and 100,000 calls are read and assessed, beside the same timer with an idle program
and with a thread that only counts (what the interpreter's own switching costs). Goal: under 50 ms.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from core.saving.profile import ProfileStore
from gui.jobs import Jobs
from gui.languages import ENGLISH, Languages
from gui.main_window import MainWindow
from gui.session import Session
from gui.theme import Theme
from tests.benchmarks.generated import book, calls_xml

_OURS = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import gui.main_window
from gui import app
shown = gui.main_window.MainWindow.show
def show(window):
    shown(window)
    QTimer.singleShot(0, QApplication.quit)
gui.main_window.MainWindow.show = show
sys.exit(app.run([]))
"""
_BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.show()
QTimer.singleShot(0, application.quit)
application.exec()
"""


class Pulse(QObject):
    """Beats every 5 ms and keeps the longest gap between two beats, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin a new measurement."""
        self.longest = 0.0
        self._clock.start()
        self._timer.start()

    def stop(self) -> float:
        """End the measurement and return the longest gap."""
        self._timer.stop()
        return self.longest

    @Slot()
    def _beat(self) -> None:
        self.longest = max(self.longest, self._clock.nsecsElapsed() / 1e6)
        self._clock.restart()


def run_for(seconds: float) -> None:
    """Process events for so long."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        QCoreApplication.processEvents()
        time.sleep(0.0005)


def stall_of_import(pulse: Pulse, window: MainWindow, session: Session, paths: list[Path]) -> tuple[float, float]:
    """Return the longest gap in milliseconds and the seconds from opening to the shown list."""
    start = time.perf_counter()
    pulse.start()
    window.open_files([str(path) for path in paths])
    while session.busy:
        QCoreApplication.processEvents()
        time.sleep(0.0005)
    run_for(0.3)
    return pulse.stop(), time.perf_counter() - start - 0.3


def count() -> None:
    """Keep the interpreter busy with pure Python."""
    number = 0
    while number < 20_000_000:
        number += 1


def start_seconds(program: str, runs: int) -> float:
    """Return the median seconds of fresh processes, home folder of their own."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "HOME": home, "XDG_CONFIG_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        times = []
        for _ in range(runs):
            begin = time.perf_counter()
            subprocess.run([sys.executable, "-c", program], env=environment, check=True, capture_output=True)
            times.append(time.perf_counter() - begin)
    return statistics.median(times)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cards", type=int, default=10_000)
    parser.add_argument("--calls", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=5)
    wanted = parser.parse_args()
    ours, bare = start_seconds(_OURS, wanted.runs), start_seconds(_BARE, wanted.runs)
    print(f"start to first window  {ours:6.2f} s   bare Qt window {bare:6.2f} s   ratio {ours / bare:4.1f}")
    application = QApplication([])
    pulse = Pulse()
    pulse.start()
    run_for(1.0)
    idle = pulse.stop()
    counting = threading.Thread(target=count)
    pulse.start()
    counting.start()
    while counting.is_alive():
        QCoreApplication.processEvents()
    busy = pulse.stop()
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, "book.vcf"), Path(folder, "calls.xml")]
        files[0].write_bytes(book(wanted.cards))
        files[1].write_bytes(calls_xml(wanted.calls, min(wanted.cards, 5_000)))
        jobs = Jobs()
        languages = Languages(application)
        languages.use(ENGLISH)
        session = Session(jobs)
        window = MainWindow(application, session, ProfileStore(Path(folder, "none.json")), Theme(application),
                            languages)
        window.show()
        # The first painting belongs to the start, which is measured above.
        run_for(0.5)
        gaps = []
        for _ in range(wanted.runs):
            gap, seconds = stall_of_import(pulse, window, session, files)
            gaps.append(gap)
            session.forget()
            run_for(0.2)
    print(f"longest stall          {statistics.median(gaps):6.1f} ms (worst {max(gaps):.1f})"
          f"   idle {idle:.1f} ms   counting thread {busy:.1f} ms")
    print(f"file to shown list     {seconds:6.2f} s   {wanted.cards:,} cards, {wanted.calls:,} calls")


if __name__ == "__main__":
    main()
