"""When a call began, from the notations that call lists use; strict patterns, no guessing by a library.

A notation that leaves day and month open gives both readings; the column decides between them at its end,
because the value above 12 that settles it may stand in the last row.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from core.calls import EARLIEST, LATEST, WALL_CLOCK, YEAR_GUESSED

DAY = 86_400_000
_EPOCH = date(1970, 1, 1).toordinal()
_EXCEL_EPOCH = date(1899, 12, 30).toordinal()
#: Excel day numbers from 1990 to 2100; ten-digit seconds end before area codes of North America begin.
_SERIALS = range(32874, 73051)
_SECONDS = range(EARLIEST // 1000, 2_000_000_000)
#: Apple counts from 2001: the seconds of 1970 with nine digits lie before 2001, where no list reaches.
_APPLE_EPOCH = 978_307_200

_DATE = re.compile(
    r"(?P<y>\d{4})(?P<s1>[-/.年])(?P<m>\d{1,2})[-/.月](?P<d>\d{1,2})日?"
    r"|(?P<a>\d{1,2})(?P<s2>[-/.])(?P<b>\d{1,2})(?P=s2)(?P<y2>\d{4}|\d{2})"
    r"|(?P<m3>\d{1,2})(?:-(?P<d3>\d{1,2})|月(?P<d4>\d{1,2})日?)"
    r"|(?P<packed>(?:19|20)\d{6})"
    r"|(?P<name1>[A-Za-z]{3,9})\.? (?P<d5>\d{1,2}),? (?P<y5>\d{4})"
    r"|(?P<d6>\d{1,2})[ -](?P<name2>[A-Za-z]{3,9})\.?[ -](?P<y6>\d{4})")
_CLOCK = re.compile(
    r"(?P<before>上午|下午|[AaPp][Mm])?\s*(?P<h>\d{1,2})\s?[:时時点.]\s?(?P<m>\d{2})"
    r"(?:\s?[:分.]\s?(?P<s>\d{2})秒?(?:[.,](?P<f>\d{1,9}))?)?分?"
    r"(?:\s*(?P<after>[AaPp])\.?\s?[Mm]\b\.?)?"
    r"(?:\s*(?P<zone>Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{2}:?\d{2}))?")
_USUAL_CLOCK = re.compile(r"[ T]\d{2}:\d{2}:\d{2}")
_BETWEEN = re.compile(r"T|,?\s+at\s+|,?\s*")
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+", re.IGNORECASE)
_MIDNIGHT = re.compile(r"[T ]00:00(?::00(?:\.0+)?)?$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CACHED_DATES = 4096
#: The usual notation of a time of day in two halves, in milliseconds: `` 14`` or ``T14``, and ``:05:33``.
HOURS = {f"{mark}{hour:02}": hour * 3_600_000 for mark in " T" for hour in range(24)}
WITHIN_HOUR = {f":{second // 60:02}:{second % 60:02}": second * 1000 for second in range(3600)}
#: Characters of a written time, with room for blanks.
_LONGEST = 60


class Instant(NamedTuple):
    """One written time: milliseconds if the day is written first, if the month is, and flags of ``core.calls``.

    Both readings are equal where the notation leaves nothing open; None is a reading that is no date.
    """

    day_first: int | None
    month_first: int | None
    flags: int


@dataclass(frozen=True, slots=True)
class Period:
    """The days a list covers, as its title says; gives the year to times written without one."""

    first: date
    last: date

    def year_of(self, month: int, day: int) -> int | None:
        """Return the year in which this day falls into the period, or lies nearest to it, or None."""
        days = [found for year in range(self.first.year - 1, self.last.year + 2) if (found := _day(year, month, day))]
        inside = [found for found in days if self.first <= found <= self.last]
        if inside:
            return inside[0].year
        return min(days, key=lambda found: abs(found - self.last)).year if days else None


def find_period(text: str) -> Period | None:
    """Return the period a title line names (two dates, a month, or a year), or None."""
    days = [found for match in re.finditer(r"(20\d{2})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)", text)
            if (found := _day(int(match[1]), int(match[2]), int(match[3])))]
    if not days:
        days = [found for match in re.finditer(r"(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)", text)
                if (found := _day(int(match[1]), int(match[2]), int(match[3])))]
    if days:
        return Period(min(days), max(days))
    for match in re.finditer(r"(?<!\d)(20\d{2})\s?(?:[-/.年]\s?)?(0[1-9]|1[0-2]|[1-9](?!\d))(?!\d)", text):
        first = date(int(match[1]), int(match[2]), 1)
        return Period(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))
    if year := re.search(r"(?<!\d)(20\d{2})\s?年", text):
        return Period(date(int(year[1]), 1, 1), date(int(year[1]), 12, 31))
    return None


def plain(text: str) -> str:
    """Return a cell with ordinary blanks, ASCII digits and no outer blanks."""
    if not text.isascii():
        text = "".join(_plain_character(character) for character in text)
    return text.strip()


def _plain_character(character: str) -> str:
    if character in "\u00a0\u202f\u2009\u3000":
        return " "
    if character == "：":
        return ":"
    digit = unicodedata.digit(character, None) if character.isdecimal() else None
    return character if digit is None else str(digit)


class TimeReader:
    """Reads the times of one table. ``period`` is what its title says; ``today`` bounds a guessed year."""

    def __init__(self, period: Period | None, today: date) -> None:
        self._period = period
        self._today = today
        self._dates: dict[str, tuple[int | None, int | None, int] | None] = {}
        self._clocks: dict[str, int] = {}

    def instant(self, text: str) -> Instant | None:
        """Return a full time (day and time of day, epoch or Excel number), or None."""
        if len(text) == 19 and text[13] == ":" == text[16]:
            # The usual notation, day and time of day in two looked-up halves: five times as fast as the patterns.
            known, after = self._dates.get(text[:10]), self._clocks.get(text[10:])
            if known is not None and after is not None and known[0] == known[1] and known[0] is not None:
                return Instant(known[0] + after, known[0] + after, known[2] | WALL_CLOCK)
        if len(text) > _LONGEST:
            return None
        text = plain(text)
        if text.isdecimal():
            return self._number(text)
        if weekday := _WEEKDAY.match(text):
            text = text[weekday.end():]
        date_text = _DATE.match(text)
        if date_text is None:
            return _serial(text)
        end = date_text.end()
        gap = _BETWEEN.match(text, end)
        begin = gap.end() if gap else end
        if begin == end and text[end:end + 1].isdecimal():
            return _serial(text)
        clock = _CLOCK.fullmatch(text, begin)
        day = self.day(text[:end])
        if clock is None or day is None:
            return None
        milliseconds = _milliseconds(clock)
        if milliseconds is None:
            return None
        flags = day[2] | WALL_CLOCK
        if clock["zone"]:
            milliseconds -= _offset(clock["zone"])
            flags &= ~WALL_CLOCK
        instant = _within(day[0], day[1], milliseconds, flags)
        # At most two entries for each second of a day.
        if instant and end == 10 and len(text) == 19 and _USUAL_CLOCK.fullmatch(text, 10):
            self._clocks[text[10:]] = milliseconds
        return instant

    def day(self, text: str) -> tuple[int | None, int | None, int] | None:
        """Return a date alone: milliseconds at midnight, day first and month first, and flags; or None."""
        if len(text) > _LONGEST:
            return None
        if text in self._dates:
            return self._dates[text]
        if len(self._dates) >= _CACHED_DATES:
            self._dates.clear()
        result = self._parse_day(plain(text))
        if result is not None and not any(EARLIEST <= reading < LATEST for reading in result[:2] if reading):
            result = None
        self._dates[text] = result
        return result

    def clock(self, text: str) -> int | None:
        """Return a time of day alone in milliseconds (``21:49:51``, ``214951``, ``9:05 PM``), or None."""
        if len(text) > _LONGEST:
            return None
        text = plain(text)
        if text.isdecimal() and len(text) == 6:
            text = f"{text[:2]}:{text[2:4]}:{text[4:]}"
        match = _CLOCK.fullmatch(text)
        # With a dot and two parts it is rather an amount of money.
        if match is None or match["zone"] or (text.replace(".", "").isdecimal() and match["s"] is None):
            return None
        return _milliseconds(match)

    def split_at(self, text: str) -> int | None:
        """Return where to cut the texts of a column that writes day, one mark and time of day; None for others.

        Their halves may be read with :meth:`plain_day` and :meth:`clock_after`. Where the notation is the usual one
        the cut is behind the hour: the halves are a day with one of ``HOURS``, and one of ``WITHIN_HOUR``.
        """
        date_text = _DATE.match(text)
        end = date_text.end() if date_text else 0
        if self.plain_day(text[:end]) is None or self.clock_after(text[end:]) is None or self.instant(text) is None:
            return None
        return end + 3 if text[end + 3:] in WITHIN_HOUR else end

    def plain_day(self, text: str) -> tuple[int | None, int | None, int] | None:
        """Return a day that has no time of day, blank or mark around it, as :meth:`day` does."""
        return self.day(text) if text.isascii() and text.strip() == text and ":" not in text else None

    def clock_after(self, text: str) -> int | None:
        """Return the milliseconds of a time of day behind one mark (a blank or T) and without a zone, or None."""
        if (hour := HOURS.get(text[:3])) is not None and (rest := WITHIN_HOUR.get(text[3:])) is not None:
            return hour + rest
        if len(text) > _LONGEST or not text.isascii() or text[:1] not in {" ", "T"} or not text[1:2].isdecimal():
            return None
        match = _CLOCK.fullmatch(text, 1)
        return _milliseconds(match) if match is not None and not match["zone"] else None

    def _number(self, text: str) -> Instant | None:
        if len(text) in {12, 13} and text[0] != "0":
            value = int(text)
            return Instant(value, value, 0) if EARLIEST <= value < LATEST else None
        if len(text) in {9, 10} and int(text) in _SECONDS and text[0] != "0":
            value = _epoch_ms(int(text))
            return Instant(value, value, 0)
        if len(text) == 14:
            day, clock = self.day(text[:8]), self.clock(text[8:])
            if day is not None and clock is not None:
                return _within(day[0], day[1], clock, day[2] | WALL_CLOCK)
        return None

    def _parse_day(self, text: str) -> tuple[int | None, int | None, int] | None:
        text = _MIDNIGHT.sub("", text)
        match = _DATE.fullmatch(text)
        if match is None:
            return None
        if match["y"]:
            return _one_reading(int(match["y"]), int(match["m"]), int(match["d"]))
        if match["packed"]:
            packed = match["packed"]
            return _one_reading(int(packed[:4]), int(packed[4:6]), int(packed[6:]))
        if match["y2"]:
            year = int(match["y2"]) + (2000 if len(match["y2"]) == 2 else 0)
            first, second = int(match["a"]), int(match["b"])
            by_day, by_month = _midnight(year, second, first), _midnight(year, first, second)
            # A dot is the mark of countries that write the day first.
            if match["s2"] == ".":
                by_month = by_day
            return None if by_day is None and by_month is None else (by_day, by_month, 0)
        if match["m3"]:
            return self._without_year(int(match["m3"]), int(match["d3"] or match["d4"]))
        name, day, year_text = match["name1"] or match["name2"], match["d5"] or match["d6"], match["y5"] or match["y6"]
        month = name[:3].lower()
        return _one_reading(int(year_text), _MONTHS.index(month) + 1, int(day)) if month in _MONTHS else None

    def _without_year(self, month: int, day: int) -> tuple[int | None, int | None, int] | None:
        if self._period is not None:
            year = self._period.year_of(month, day)
            return _one_reading(year, month, day) if year else None
        latest = self._today + timedelta(days=1)
        for year in range(latest.year, latest.year - 9, -1):
            found = _day(year, month, day)
            if found and found <= latest:
                milliseconds = _midnight(year, month, day)
                return milliseconds, milliseconds, YEAR_GUESSED
        return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _midnight(year: int, month: int, day: int) -> int | None:
    found = _day(year, month, day)
    return None if found is None else (found.toordinal() - _EPOCH) * DAY


def _one_reading(year: int, month: int, day: int) -> tuple[int | None, int | None, int] | None:
    milliseconds = _midnight(year, month, day)
    return None if milliseconds is None else (milliseconds, milliseconds, 0)


def _milliseconds(clock: re.Match[str]) -> int | None:
    hour, minute, second = int(clock["h"]), int(clock["m"]), int(clock["s"] or 0)
    half = {"上午": "a", "下午": "p"}.get(clock["before"] or "", (clock["before"] or clock["after"] or "")[:1].lower())
    if half:
        if hour > 12 and half == "a":
            return None
        hour = hour % 12 + 12 if half == "p" and hour <= 12 else hour % 12 if half == "a" else hour
    if hour > 23 or minute > 59 or second > 59:
        return None
    fraction = int(((clock["f"] or "") + "000")[:3])
    return ((hour * 60 + minute) * 60 + second) * 1000 + fraction


def _offset(zone: str) -> int:
    zone = zone.removeprefix("UTC").removeprefix("GMT")
    if zone in {"", "Z"}:
        return 0
    digits = zone[1:].replace(":", "")
    milliseconds = (int(digits[:2]) * 60 + int(digits[2:])) * 60_000
    return -milliseconds if zone[0] == "-" else milliseconds


def _epoch_ms(seconds: int) -> int:
    """Return milliseconds since 1970 of seconds that count from 1970 (ten digits) or from 2001 (nine)."""
    return (seconds if seconds >= 1_000_000_000 else seconds + _APPLE_EPOCH) * 1000


def _serial(text: str) -> Instant | None:
    """Read seconds, or Excel's day number, with a fraction; a whole day number alone could be anything."""
    if re.fullmatch(r"[1-9]\d{8,9}\.\d{1,9}", text):
        whole, _, part = text.partition(".")
        # A spreadsheet writes ".0" behind telephone numbers as well.
        if int(whole) not in _SECONDS and (len(whole) > 9 or not part.strip("0")):
            return None
        value = _epoch_ms(int(whole)) + int((part + "00")[:3])
        return Instant(value, value, 0)
    if not re.fullmatch(r"\d{5}\.\d{1,15}", text) or int(text[:5]) not in _SERIALS:
        return None
    milliseconds = (int(text[:5]) + _EXCEL_EPOCH - _EPOCH) * DAY + round(float("0" + text[5:]) * 86400) * 1000
    return Instant(milliseconds, milliseconds, WALL_CLOCK)


def _within(day_first: int | None, month_first: int | None, milliseconds: int, flags: int) -> Instant | None:
    readings = [None if reading is None or not EARLIEST <= reading + milliseconds < LATEST else reading + milliseconds
                for reading in (day_first, month_first)]
    return Instant(readings[0], readings[1], flags) if readings != [None, None] else None
