"""The region the computer is set to, by its environment; "" where it names none."""

import os
import re
import sys
from collections.abc import Mapping


def system_region(environment: Mapping[str, str] = os.environ) -> str:
    """Return two capital letters such as ``CN`` from the locale variables, or on Windows from the user's settings."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(variable, "")
        if value:
            # The first variable that is set decides, as in the C library; "C" and "POSIX" name no region.
            return _region(value)
    return _region(_windows_locale()) if sys.platform == "win32" else ""


def _region(locale_name: str) -> str:
    match = re.match(r"[A-Za-z]{2,3}(?:[_-][A-Za-z]{4})?[_-]([A-Za-z]{2})(?![A-Za-z])", locale_name)
    return match.group(1).upper() if match else ""


def _windows_locale() -> str:
    if sys.platform != "win32":
        return ""
    import ctypes

    buffer = ctypes.create_unicode_buffer(85)  # LOCALE_NAME_MAX_LENGTH
    ctypes.windll.kernel32.GetUserDefaultLocaleName(buffer, len(buffer))
    return buffer.value
