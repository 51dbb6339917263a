"""Why a file could not be written, in words that say what to do."""

import errno

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CONTEXT = "SaveErrors"
_PLACE_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})

_FULL = QT_TRANSLATE_NOOP(
    "SaveErrors", "Not saved: there is no room left in that place. Choose another folder or make room.")
_FORBIDDEN = QT_TRANSLATE_NOOP("SaveErrors", "Not saved: writing is not allowed there. Choose another folder.")
_GONE = QT_TRANSLATE_NOOP("SaveErrors", "Not saved: that folder is not there any more. Choose another one.")
_OTHER = QT_TRANSLATE_NOOP(
    "SaveErrors", "Not saved: the computer could not write the file there. Choose another folder.")


def save_error(error: OSError) -> str:
    """Return one or two sentences for an error of writing a file; nothing of the path is in them."""
    if error.errno in _PLACE_FULL:
        reason = _FULL
    elif error.errno in _NOT_ALLOWED:
        reason = _FORBIDDEN
    elif error.errno == errno.ENOENT:
        reason = _GONE
    else:
        reason = _OTHER
    # PySide6 types the marker's result as object; it is the string itself.
    return QCoreApplication.translate(_CONTEXT, str(reason))
