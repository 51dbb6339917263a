"""A workbook's cell as a text table would hold it: numbers, dates, times and lengths of time."""

from datetime import date, datetime, time, timedelta

#: Characters kept of one cell.
MAX_CELL = 1000
#: Later dates are damage, and cannot be rounded up at the calendar's end.
_LAST_YEAR = 2200


def cell_text(value: object) -> str:
    """Return a cell's value as text; "" for an empty cell."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value[:MAX_CELL]
    if isinstance(value, float):
        return number_text(value)
    if isinstance(value, datetime):
        if value.year > _LAST_YEAR:
            return str(value)
        # A time of day is a fraction in the file: 21:49:51 may come back a microsecond early.
        return (value + timedelta(milliseconds=500)).replace(microsecond=0, tzinfo=None).isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.replace(tzinfo=None).isoformat("seconds")
    if isinstance(value, timedelta):
        return length_text(value.total_seconds())
    return str(value)[:MAX_CELL]


def length_text(seconds: float) -> str:
    """Return a length of time (or a time of day) as ``H:MM:SS``; "" for a negative one."""
    whole = round(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}" if whole >= 0 else ""


def number_text(value: float) -> str:
    """Return a number without a decimal point it does not need; telephone numbers come as such."""
    if value != value or abs(value) >= 1e15:
        return repr(value)
    if value.is_integer():
        return str(int(value))
    return f"{value:.12f}".rstrip("0")
