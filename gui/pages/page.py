"""What every page offers the window around it."""

from abc import abstractmethod
from typing import ClassVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget


class Page(QWidget):
    """One step: its name for the rail, the sentence above it, and its texts in the language of the moment.

    A page sets all its texts in :meth:`retranslate` and calls that once at the end of its constructor. What follows
    from files, marks or choices it shows in :meth:`fill`. Both wait on a page nobody looks at: what makes it true
    again is done before it is seen.
    """

    #: Whether the rail has an entry for the page. One without is opened from other pages and leads back to them.
    in_rail: ClassVar[bool] = True
    #: The sentence above the page has changed.
    headline_changed = Signal(str)
    #: The short text right of the page's entry in the rail has changed, e.g. "12" or "4/18"; "" for none.
    badge_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        #: What waits until somebody looks: other contents, another language.
        self._behind = False
        self._untranslated = False

    @abstractmethod
    def retranslate(self) -> None:
        """Set every text of the page, the headline and the badge in the current language."""

    @abstractmethod
    def rail_name(self) -> str:
        """Return the page's name, a few words, as the rail and the way back to it show it."""

    @abstractmethod
    def headline(self) -> str:
        """Return one sentence that says the finding, or what this page is for while there is none."""

    def fill(self) -> None:
        """Show what there is to show at the moment; called by :meth:`fill_when_seen` and by the page itself."""

    def look_again(self) -> None:
        """Take over what other pages may have changed unheard; called at each showing that does not fill anew."""

    def fill_when_seen(self, at_once: bool = False) -> None:
        """Call :meth:`fill` now where somebody looks, else before the page is seen next.

        ``at_once`` does not wait: what is forgotten must not stay on a hidden page.
        """
        self._behind = not at_once and not self.isVisible()
        if self._behind:
            self.announce()
        else:
            self.fill()

    def badge(self) -> str:
        """Return the short text right of the page's entry in the rail; "" for none."""
        return ""

    def undo(self) -> bool:
        """Take back the last thing done on this page itself; False leaves it to the session's corrections."""
        return False

    def redo(self) -> bool:
        """Do again what was taken back last on this page; False as in :meth:`undo`."""
        return False

    def announce(self) -> None:
        """Tell the window the headline and badge of the moment."""
        self.headline_changed.emit(self.headline())
        self.badge_changed.emit(self.badge())

    def showEvent(self, event: QShowEvent) -> None:
        if self._untranslated:
            self._untranslated = False
            self.retranslate()
        if self._behind:
            self._behind = False
            self.fill()
        else:
            self.look_again()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._untranslated = not self.isVisible()
            if self._untranslated:
                self.announce()
            else:
                self.retranslate()
        super().changeEvent(event)
