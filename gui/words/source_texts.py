"""What a statement of the data files rests on, in words: its sources and the day they were checked."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.own_data.texts import DataSource
from gui.words import texts

_SOURCE = QT_TRANSLATE_NOOP("SourceTexts", "Source: {name}")
_SECONDARY = QT_TRANSLATE_NOOP("SourceTexts", "{source}, as others report it")
_AS_OF = QT_TRANSLATE_NOOP("SourceTexts", "{source} (as of {day})")
_CHECKED = QT_TRANSLATE_NOOP("SourceTexts", "Checked on {day}")


def source_lines(sources: Iterable[DataSource], checked_on: date, language: str) -> list[str]:
    """Return a line for each source, in this text language, and one for the day."""
    lines = []
    for source in sources:
        line = _say(_SOURCE).format(name=source.name.text(language))
        if source.secondary:
            line = _say(_SECONDARY).format(source=line)
        if source.as_of:
            line = _say(_AS_OF).format(source=line, day=source.as_of)
        lines.append(" · ".join(part for part in (line, source.address) if part))
    lines.append(_say(_CHECKED).format(day=texts.day(checked_on)))
    return lines


def _say(source: object) -> str:
    return QCoreApplication.translate("SourceTexts", str(source))
