"""Which page is in front, how one came there, and what the rail and the header say of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.pages.page import Page
from gui.theme import Theme
from gui.widgets.header import Header
from gui.widgets.rail import Rail


class Navigation(QStackedWidget):
    """Shows one page at a time, with ``rail`` and ``header`` following it; ``turned`` says that another one came.

    ``pages`` has those with an entry in the rail first, in its order; the help page has an entry of its own there.
    """

    turned = Signal()

    def __init__(self, pages: Sequence[Page], help_page: Page, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = pages
        self._help_page = help_page
        self._in_rail = [page for page in pages if page.in_rail]
        #: The pages that led to the one shown, the latest last; empty while that has an entry in the rail.
        self._trail: list[Page] = []
        self.rail = Rail(len(self._in_rail), theme)
        self.header = Header()
        for page in pages:
            self.addWidget(page)
            page.headline_changed.connect(self._show_headline)
        for page, entry in zip(self._in_rail, self.rail.entries, strict=True):
            page.badge_changed.connect(entry.set_badge)
        self.rail.chosen.connect(self._show_chosen)
        self.header.back_requested.connect(self.go_back)

    @property
    def shown(self) -> Page:
        """The page in front."""
        return self.pages[self.currentIndex()]

    @property
    def leads_back(self) -> bool:
        """Whether another page led to the one shown."""
        return bool(self._trail)

    def retranslate(self) -> None:
        """Set the texts of the rail and the header in the language of the moment."""
        self.rail.retranslate()
        self.header.retranslate()
        for page, entry in zip(self._in_rail, self.rail.entries, strict=True):
            entry.set_name(page.rail_name())
            entry.set_badge(page.badge())
        self._show_trail()
        self._show_headline()

    def show_page(self, page: Page | int) -> None:
        """Bring this page, or the one at this place of ``pages``, to the front.

        A page without an entry in the rail leads back to the one that was shown before.
        """
        wanted = self.pages[page] if isinstance(page, int) else page
        if wanted.in_rail:
            self._trail.clear()
        elif wanted in self._trail:
            del self._trail[self._trail.index(wanted):]
        elif self.shown is not wanted:
            self._trail.append(self.shown)
        self._bring(wanted)

    @Slot()
    def go_back(self) -> None:
        """Show the page that led here, the keyboard where it was; nothing happens on a page of the rail."""
        if self._trail:
            page = self._trail.pop()
            self._bring(page)
            focus = page.focusWidget()
            if focus is not None:
                focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring(self, page: Page) -> None:
        if page is not self.shown:
            self.turned.emit()
        self.setCurrentWidget(page)
        if page is self._help_page:
            self.rail.show_help()
        else:
            self.rail.show_current(self._in_rail.index(self._trail[0] if self._trail else page))
        self._show_trail()
        self._show_headline()

    def _show_trail(self) -> None:
        self.header.show_way_back(self._trail[-1].rail_name() if self._trail else "")

    @Slot(int)
    def _show_chosen(self, entry: int) -> None:
        self.show_page(self._in_rail[entry])

    @Slot()
    def _show_headline(self) -> None:
        self.header.headline.setText(self.shown.headline())
