"""Spans and days in words, in the language of the moment."""

from PySide6.QtCore import QObject

from gui.words.texts import number

_MINUTE = 60
_HOUR = 60 * _MINUTE
#: Days up to which a date is told in days; then weeks, then months.
_DAYS_IN_WORDS = 13
_WEEKS_IN_WORDS = 60
_DAYS_OF_A_MONTH = 30.44


class Phrases(QObject):
    """The short phrases several places share; a class because plural forms need a translation context."""

    def span(self, seconds: int) -> str:
        """Return a talk time, e.g. "6 h 20 min"; a dash for none."""
        if seconds <= 0:
            return "–"
        if seconds < _MINUTE:
            return self.tr("under 1 min")
        hours, minutes = divmod(seconds // _MINUTE, 60)
        if not hours:
            return self.tr("{minutes} min").format(minutes=minutes)
        if not minutes:
            return self.tr("{hours} h").format(hours=number(hours))
        return self.tr("{hours} h {minutes} min").format(hours=number(hours), minutes=minutes)

    def days_ago(self, days: int | None) -> str:
        """Return how long ago a call was, counted from the assessment's reference date; a dash for never."""
        if days is None:
            return "–"
        if days == 0:
            return self.tr("today", "counted from the newest day of the files")
        if days == 1:
            return self.tr("yesterday", "counted from the newest day of the files")
        if days <= _DAYS_IN_WORDS:
            return self.tr("%n day(s) ago", "", days)
        if days < _WEEKS_IN_WORDS:
            return self.tr("%n week(s) ago", "", days // 7)
        return self.tr("%n month(s) ago", "", round(days / _DAYS_OF_A_MONTH))
