"""The label for anything that may come from a file."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from core.safe_text import clean

#: A word nobody writes, and after how many letters it may break. Other scripts break by themselves, or write marks
#: that belong to the letter before them.
_ENDLESS = re.compile(r"[!-~À-ʯͰ-ϿА-ӿ]{60,}")
_BREAK_AFTER = 20


def _breakable(word: re.Match[str]) -> str:
    text = word.group()
    return "\u200b".join(text[start:start + _BREAK_AFTER] for start in range(0, len(text), _BREAK_AFTER))


class PlainLabel(QLabel):
    """A label that never reads its text as markup and shows control and direction characters as harmless ones.

    Where it wraps, a name without a blank breaks too, so that nobody's name makes a page wider.

    ``role`` picks its look in the style sheet: headline, title, figure, muted, pill, calm.
    """

    def __init__(self, text: str = "", role: str = "", wrap: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def setText(self, text: str) -> None:
        shown = "\n".join(clean(line) for line in text.split("\n"))
        super().setText(_ENDLESS.sub(_breakable, shown) if self.wordWrap() else shown)
