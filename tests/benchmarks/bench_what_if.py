"""From a switch to the numbers on the page "What if", for an invented person of 5,000 contacts and 100,000 calls.

Run it with ``python -m tests.benchmarks.bench_what_if`` (Qt draws off the screen). Each of the three switches that
matter is pressed with the space bar, over and over. Measured is the time until every figure stands in its widget,
and until all of it is painted. Goal: under 30 ms. The reference is one repaint of the same page without a switch.
"""

import argparse
import os
import statistics
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.assessment import Channel
from core.saving.profile import ProfileStore
from gui.jobs import Jobs
from gui.languages import ENGLISH, Languages
from gui.main_window import MainWindow
from gui.session import Session
from gui.theme import Theme
from tests.benchmarks.generated import book, calls_xml

_SWITCHES = (Channel.ADDRESS_BOOK, Channel.CALL_LOG, Channel.CARRIER_RECORDS)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cards", type=int, default=5_000)
    parser.add_argument("--calls", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=8)
    wanted = parser.parse_args()
    application = QApplication([])
    Jobs.inline = True
    languages = Languages(application)
    languages.use(ENGLISH)
    session = Session(Jobs())
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, "book.vcf"), Path(folder, "calls.xml")]
        files[0].write_bytes(book(wanted.cards))
        files[1].write_bytes(calls_xml(wanted.calls, wanted.cards))
        window = MainWindow(application, session, ProfileStore(Path(folder, "none.json")), Theme(application),
                            languages)
        window.resize(1280, 820)
        window.show()
        page = window.what_if_page
        window.show_page(page)
        session.open_files(files)
        window.show_page(page)
        QCoreApplication.processEvents()
        shown, painted, idle = [], [], []
        for _ in range(wanted.rounds):
            for channel in _SWITCHES:
                switch = page.switches.switches[channel]
                start = time.perf_counter()
                QTest.keyClick(switch, Qt.Key.Key_Space)
                shown.append(time.perf_counter() - start)
                QCoreApplication.processEvents()
                painted.append(time.perf_counter() - start)
                start = time.perf_counter()
                page.update()
                page.changes.pairs.viewport().update()
                QCoreApplication.processEvents()
                idle.append(time.perf_counter() - start)
        comparison = page.comparison
        people = comparison.people if comparison is not None else 0
        window.hide()
    print(f"{people:,} people, {wanted.calls:,} calls, {len(shown)} switches")
    for name, seconds in (("switch to numbers", shown), ("switch to painted", painted), ("repaint alone", idle)):
        print(f"{name:<20}{statistics.median(seconds) * 1000:6.1f} ms (longest {max(seconds) * 1000:.1f})")


if __name__ == "__main__":
    main()
