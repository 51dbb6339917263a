"""Where settings stand on a phone: paths in both languages of the data, the word to search for, the sources."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.checklist.records import Menu
from core.own_data.texts import DataSource
from gui.widgets.plain_label import PlainLabel
from gui.words.menu_texts import both_languages, menu_lines
from gui.words.source_texts import source_lines


class MenuPaths(QWidget):
    """Shows the menu paths of topics, at least one each, in the language of the window first: a phone may speak either.

    ``sources`` are those of the checklist, by the keys the menus name; each stands once, under the last path.
    """

    def __init__(self, topics: Sequence[Sequence[Menu]], sources: Mapping[str, DataSource], language: str,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(round(self.fontMetrics().height() * 0.3))
        for menus in topics:
            self._add_topic(menus, language)
        named = [menu for menus in topics for menu in menus]
        keys = dict.fromkeys(key for menu in named for key in menu.sources)
        # The oldest day: none of the paths is called fresher than it is.
        lines = source_lines((sources[key] for key in keys), min(menu.checked_on for menu in named), language)
        self._column.addWidget(PlainLabel("\n".join(lines), role="muted", wrap=True))

    def _add_topic(self, menus: Sequence[Menu], language: str) -> None:
        for menu in menus:
            if menu.versions is not None:
                self._column.addWidget(PlainLabel(menu.versions.text(language), role="muted", wrap=True))
            label = PlainLabel(menu_lines(menu, language), wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._column.addWidget(label)
        words = dict.fromkeys(menu.search.text(one) for menu in menus for one in both_languages(language))
        if words:
            said = self.tr(", ", "between search words").join(self.tr("“{word}”").format(word=word) for word in words)
            self._column.addWidget(PlainLabel(
                self.tr("Not there? Search the settings for {words}.").format(words=said), role="muted", wrap=True))
