"""How every table of the window is walked along: whole rows, one at a time, with the arrow keys."""

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView


def choose_whole_rows(view: QTableView) -> None:
    """Make a table of rows to choose one of: no grid, no row numbers, Tab leads on to the next widget."""
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.verticalHeader().hide()
    # One height for every row: asking each row for its own takes over a second at 50,000.
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.horizontalHeader().setHighlightSections(False)
