"""What the table of people costs at 50,000 rows: python -m tests.benchmarks.bench_table [rows]."""

import os
import sys
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.assessment import Band, RelationClass
from core.summary.figures import RelationGroup
from gui.models.people_model import Column, PeopleModel
from gui.theme import Theme
from gui.widgets.people.people_list import PeopleView
from tests.core.made_people import made_assessment, made_exposure

KINDS = list(RelationClass)


def timed(what: str, work: Callable[[], object]) -> None:
    start = time.perf_counter()
    work()
    QApplication.processEvents()
    print(f"{what:34}{(time.perf_counter() - start) * 1000:8.1f} ms")


def main(rows: int) -> None:
    application = QApplication([])
    exposures = [
        made_exposure(index, Band.WIDE_LIST, 100 - 100 * index / rows, name="" if index % 3 == 0 else f"Kölle {index}",
                      kind=KINDS[index % len(KINDS)], calls=index * 7919 % 400, talk=index * 104_729 % 90_000,
                      days_ago=index % 200)
        for index in range(1, rows + 1)
    ]
    assessment = made_assessment(*exposures)
    model = PeopleModel()
    view = PeopleView(model, Theme(application))
    view.resize(900, 600)
    view.show()
    timed("new assessment", lambda: model.set_assessment(assessment))
    longest = 0.0
    while not model.ready:
        start = time.perf_counter()
        QApplication.processEvents()
        longest = max(longest, time.perf_counter() - start)
    print(f"{'longest piece made ready':34}{longest * 1000:8.1f} ms")
    view.selectRow(rows // 2)
    for column in Column:
        name = column.name.lower()
        timed(f"first sort by {name}", lambda column=column: model.sort(column, Qt.SortOrder.DescendingOrder))
        timed(f"sort by {name} again", lambda column=column: model.sort(column, Qt.SortOrder.AscendingOrder))
    timed("search a name", lambda: model.set_filter("kolle 4"))
    timed("search another name", lambda: model.set_filter("kolle 41"))
    timed("search digits", lambda: model.set_filter("1234"))
    timed("one relation group", lambda: model.set_filter("", RelationGroup.FAMILY))
    timed("no filter", lambda: model.set_filter())
    timed("show numbers", lambda: model.set_numbers_shown(True))
    view.close()
    application.quit()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)
