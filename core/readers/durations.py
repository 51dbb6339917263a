"""How long a call lasted, from the notations that call lists use; strict patterns, no guessing by a library."""

import re
from enum import StrEnum

from core.readers.limits import LONGEST_CALL


class Unit(StrEnum):
    """What a bare number of a duration column counts."""

    SECONDS = "s"
    MILLISECONDS = "ms"
    MINUTES = "min"
    DAYS = "day"  #: Excel keeps a time of day as a fraction of a day
    HOURS_MINUTES = "h:mm"  #: two parts with a colon are hours and minutes; routers count whole minutes


_NUMBER = re.compile(r"-?\d{1,9}(?:[.,]\d{1,18})?")
_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,4}):(\d{2})(?:[.,]\d{1,9})?")
_CHINESE = re.compile(
    r"(?:(\d{1,4})\s*(?:小时|小時|时|時)\s*)?(?:(\d{1,6})\s*(?:分钟|分鐘|分)\s*)?(?:(\d{1,7})\s*秒钟?)?")
_WORDS = re.compile(
    r"(?:(\d{1,4})\s*(?:h|hrs?|hours?|horas?|jam|std|stunden?)\b\.?\s*)?"
    r"(?:(\d{1,6})\s*(?:m|mins?|minutes?|minutos?|menit|minuten?)\b\.?\s*)?"
    r"(?:(\d{1,7})\s*(?:s|secs?|seconds?|segundos?|detik|sek|sekunden?)\b\.?)?", re.IGNORECASE)
_ISO = re.compile(r"PT(?:(\d{1,4})H)?(?:(\d{1,6})M)?(?:(\d{1,7})(?:\.\d{1,9})?S)?", re.IGNORECASE)
#: Characters of a written duration, with room for blanks.
_LONGEST = 60
_BLANKS = re.compile("[\u00a0\u202f\u2009\u3000]")


def parse_duration(text: str, unit: Unit = Unit.SECONDS) -> tuple[int, bool] | None:
    """Return whole seconds and whether the source counted only whole minutes; None for no duration.

    ``unit`` is what a bare number means; two parts with a colon are minutes and seconds, unless it says hours and
    minutes. -1 seconds stands for a duration the source itself calls unknown.
    """
    if len(text) > _LONGEST:
        return None
    text = _BLANKS.sub(" ", text).strip()
    if text.isdecimal() and text.isascii() and len(text) < 10 and unit is Unit.SECONDS:
        return _within(int(text), rounded=False)
    if text == "-1":
        return -1, False
    if _NUMBER.fullmatch(text):
        return _bare(float(text.replace(",", ".")), unit)
    if clock := _CLOCK.fullmatch(text):
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        if seconds > 59 or (clock[1] and minutes > 59):
            return None
        if unit is Unit.HOURS_MINUTES and clock[1] is None:
            return _within(minutes * 3600 + seconds * 60, rounded=True)
        return _within(hours * 3600 + minutes * 60 + seconds, rounded=False)
    for pattern in (_CHINESE, _ISO, _WORDS):
        parts = pattern.fullmatch(text)
        if parts and any(parts.groups()):
            hours, minutes, seconds = (int(part or 0) for part in parts.groups())
            # "1 Min" is a bill's rounding; "PT2M" and "2分" are exact notations of a round figure.
            rounded = pattern is _WORDS and parts[3] is None
            return _within(hours * 3600 + minutes * 60 + seconds, rounded=rounded)
    return None


def is_written_duration(text: str) -> bool:
    """Say whether a cell can only be a duration or a time of day: units or colons, not a bare number."""
    return not _NUMBER.fullmatch(text.strip()) and parse_duration(text) is not None


def _bare(value: float, unit: Unit) -> tuple[int, bool] | None:
    if value < 0:
        return None
    if unit is Unit.DAYS:
        return _within(round(value * 86400), rounded=False)
    if unit is Unit.MILLISECONDS:
        return _within(round(value / 1000), rounded=False)
    if unit is Unit.MINUTES:
        return _within(round(value * 60), rounded=value == int(value))
    return _within(round(value), rounded=False)


def _within(seconds: int, *, rounded: bool) -> tuple[int, bool] | None:
    return (seconds, rounded) if 0 <= seconds <= LONGEST_CALL else None
