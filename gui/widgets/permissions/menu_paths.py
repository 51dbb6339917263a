"""Where a setting stands on a phone: the path in both languages of the data, the word to search for, the sources."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.checklist.records import Menu
from core.own_data.texts import DataSource
from gui.widgets.plain_label import PlainLabel
from gui.words.menu_texts import both_languages, menu_lines
from gui.words.source_texts import source_lines


class MenuPaths(QWidget):
    """Shows the menu paths of one topic, at least one; those of the window's language first, a phone may speak either.

    ``sources`` are those of the checklist, by the keys the menus name.
    """

    def __init__(self, menus: Sequence[Menu], sources: Mapping[str, DataSource], language: str,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(self.fontMetrics().height() * 0.3))
        for menu in menus:
            if menu.versions is not None:
                column.addWidget(PlainLabel(menu.versions.text(language), role="muted", wrap=True))
            label = PlainLabel(menu_lines(menu, language), wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        words = dict.fromkeys(menu.search.text(one) for menu in menus for one in both_languages(language))
        if words:
            said = self.tr(", ", "between search words").join(self.tr("“{word}”").format(word=word) for word in words)
            column.addWidget(PlainLabel(
                self.tr("Not there? Search the settings for {words}.").format(words=said), role="muted", wrap=True))
        keys = dict.fromkeys(key for menu in menus for key in menu.sources)
        lines = source_lines((sources[key] for key in keys), menus[0].checked_on, language)
        column.addWidget(PlainLabel("\n".join(lines), role="muted", wrap=True))
