"""Where a setting stands on a phone, in words; a phone may speak either language of the data."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.checklist.records import Menu

_NOT_CONFIRMED = QT_TRANSLATE_NOOP("MenuTexts", "{path} (not confirmed)")


def both_languages(language: str) -> tuple[str, str]:
    """Return the languages of the data files, that of the window first."""
    return ("zh", "en") if language.startswith("zh") else ("en", "zh")


def menu_lines(menu: Menu, language: str) -> str:
    """Return the note and the path in both languages, a line each; a wording no source confirms says so."""
    lines = [menu.note.text(language)] if menu.note is not None else []
    if menu.path is not None:
        for one in both_languages(language):
            path = menu.path.text(one)
            lines.append(path if one in menu.verified else _not_confirmed(path))
    return "\n".join(dict.fromkeys(lines))


def _not_confirmed(path: str) -> str:
    return QCoreApplication.translate("MenuTexts", str(_NOT_CONFIRMED)).format(path=path)
