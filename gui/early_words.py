"""What is said before there is a window and before translations can be loaded: plain text, English or Chinese.

Used by ``run.py`` with a bare interpreter, so the standard library must be enough here.
"""

import locale
import os
import sys

_CHINESE_PRIMARY_LANGUAGE = 0x04  # Windows language identifiers keep the primary language in the low ten bits


def speaks_chinese() -> bool:
    """Tell whether the person's system is set to Chinese."""
    if sys.platform == "win32":
        import ctypes

        return (ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF) == _CHINESE_PRIMARY_LANGUAGE
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(variable):
            return os.environ[variable].lower().startswith("zh")
    return (locale.getlocale()[0] or "").lower().startswith("zh")


def say(english: str, chinese: str) -> None:
    """Write one sentence to standard error, in the person's language where that is Chinese."""
    print(chinese if speaks_chinese() else english, file=sys.stderr, flush=True)
