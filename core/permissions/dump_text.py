"""The lines of a text a phone printed: any Unicode encoding, any line end, digits of any script, all of it bounded."""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from datetime import datetime, timedelta

from core.readers.byte_stream import ByteStream
from core.readers.charset import detect_unicode
from core.readers.problem_list import ProblemList

#: Characters of one line; the longest real ones, lists of packages that see each other, have about 30,000.
MAX_LINE = 65_536
#: Lines of one file; a bug report has one to three million.
MAX_LINES = 10_000_000

_TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)")
_AGE = re.compile(r"(?:(\d{1,6})d)?(?:(\d{1,6})h)?(?:(\d{1,6})m(?!s))?(?:(\d{1,6})s)?(?:(\d{1,6})ms)?")


def dump_lines(head: bytes, chunks: ByteStream, problems: ProblemList) -> Iterator[tuple[int, str]]:
    """Yield each line with its number, without its end, without NULs and with ASCII digits.

    A line that is too long is cut (``line_too_long``); after ``MAX_LINES`` the rest is left (``too_many_lines``).
    """
    encoding, mark = detect_unicode(head)
    decoder = codecs.getincrementaldecoder(encoding or "utf-8")("replace")
    number, rest, cut = 0, "", False
    for chunk in _without_mark(chunks, mark):
        lines = (rest + decoder.decode(chunk)).split("\n")
        rest = lines.pop()
        for line in lines:
            number += 1
            if number > MAX_LINES:
                problems.add_always(None, "too_many_lines")
                return
            if cut or len(line) > MAX_LINE:
                problems.add(number, "line_too_long")
            cut = False
            yield number, plain(line)
        if len(rest) > MAX_LINE:
            rest, cut = rest[:MAX_LINE], True
    rest += decoder.decode(b"", final=True)
    if rest:
        yield number + 1, plain(rest)


def plain(line: str) -> str:
    """Return a line without its end and NULs, cut to ``MAX_LINE``, digits of any script as ASCII."""
    line = line[:MAX_LINE].rstrip("\r")
    if line.isascii():
        return line.replace("\0", "") if "\0" in line else line
    return "".join(map(_ascii_digit, line.replace("\0", "").replace("\ufeff", "")))


def wall_clock(text: str) -> datetime | None:
    """Return the first ``yyyy-MM-dd HH:mm:ss`` in a text as the phone's wall clock, or None."""
    found = _TIME.search(text)
    if found is None:
        return None
    try:
        time = datetime(*(int(part) for part in found.groups()))  # type: ignore[arg-type]
    except ValueError:
        return None
    # A clock that was not set, or a calendar that is not the Gregorian one.
    return time if 1990 <= time.year < 2100 else None


def age_of(text: str) -> timedelta | None:
    """Return an age as Android prints it ("+1d2h3m4s5ms", "-4h50m"), None where it is none."""
    found = _AGE.fullmatch(text.strip().lstrip("+-"))
    if found is None or not any(found.groups()):
        return None
    days, hours, minutes, seconds, thousandths = (int(part or 0) for part in found.groups())
    age = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds, milliseconds=thousandths)
    return age if age < timedelta(days=36_500) else None


def _ascii_digit(character: str) -> str:
    value = unicodedata.decimal(character, -1) if character > "\x7f" else -1
    return str(value) if value >= 0 else character


def _without_mark(chunks: ByteStream, mark: int) -> Iterator[bytes]:
    for chunk in chunks:
        yield chunk[mark:]
        mark = 0
