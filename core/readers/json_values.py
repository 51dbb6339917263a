"""Values of a JSON file one after the other: a bounded scanner for files that may be huge, damaged or made to harm.

Containers that a reader wants to look into are walked through by a stack of our own; everything else goes to the
standard library's scanner, value by value. A damaged value costs itself: reading goes on at the next object.
"""

import codecs
import json
import math
import re
from collections.abc import Callable, Iterator

from core.readers.byte_stream import ByteStream
from core.readers.charset import detect_unicode
from core.readers.problem_list import ProblemList

#: Keys from the root to a value; "*" stands for the elements of an array.
Path = tuple[str, ...]

#: Characters of one value. A message with its whole text has a few thousand.
_MAX_VALUE = 1 << 20
#: Damaged places after which reading goes on.
_MAX_RESUMES = 500
#: Characters before the end of what is loaded in which an error may only mean that the rest is not loaded yet.
_UNFINISHED = 16
_LONGEST_INTEGER = 20
_BLANKS = re.compile(r"[\s,]*")
_CLOSING = {"{": "}", "[": "]", "": ""}
#: Telegram writes control characters as ``\x0B``, which JSON does not know; other escapes are matched to be kept.
_ESCAPES = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|.)", re.DOTALL)


def json_begin(head: bytes) -> str:
    """Return the first characters of a JSON file as text, or "" when it begins like none."""
    text = head.decode(_encoding(head), "replace").lstrip("\ufeff").lstrip()
    return text if text.startswith(("[", "{")) else ""


def keys_of_first_row(head: bytes) -> frozenset[str]:
    """Return the keys of the first object of a file that is an array of objects; none for any other file."""
    row = re.match(r"\[\s*\{([^}]{0,16384})", json_begin(head))
    return frozenset(re.findall(r'"([\w-]{1,40})"\s*:', row[1])) if row else frozenset()


class JsonValues:
    """Iterates over ``(path, value)``; numbers that are none, or longer than 64 bits, are None.

    ``descend`` says for the path of an object or array whether its members are wanted one by one. Problems are
    ``json_broken`` for each damaged place and ``truncated`` when the file ends too early. Bytes that the encoding does
    not know become U+FFFD.
    """

    def __init__(self, head: bytes, chunks: ByteStream, problems: ProblemList, descend: Callable[[Path], bool]) -> None:
        decoder = codecs.getincrementaldecoder(_encoding(head))("replace")
        self._chunks = (decoder.decode(chunk) for chunk in chunks)
        self._problems = problems
        self._descend = descend
        self._decode = json.JSONDecoder(strict=False, parse_int=_integer, parse_float=_real,
                                        parse_constant=lambda _: None).raw_decode
        self._text = ""
        self._at = 0
        self._begin = 0
        self._lines_before = 1
        self._open: list[tuple[str, Path]] = []
        self._lost = False
        self._resumes = 0

    @property
    def line(self) -> int:
        """Line on which the value at hand begins."""
        return self._lines_before + self._text.count("\n", 0, self._begin)

    def __iter__(self) -> Iterator[tuple[Path, object]]:
        self._load()
        self._text = self._text.lstrip("\ufeff")
        while True:
            try:
                yield from self._walk()
            except _DamagedError:
                self._problems.add(self.line, "json_broken")
                self._resumes += 1
                if self._resumes > _MAX_RESUMES or not self._back_to_an_array():
                    return
                continue
            except _EndedError:
                # Behind damage nobody knows which brackets are still open.
                if not self._lost:
                    self._problems.add_always(self.line, "truncated")
            return

    def drain(self) -> None:
        """Read the rest of the file, for the sake of its digest and its progress."""
        for _ in self._chunks:
            pass

    def _walk(self) -> Iterator[tuple[Path, object]]:
        while True:
            sign = self._next_sign()
            container, path = self._open[-1] if self._open else ("", ())
            if self._lost and sign != "{":
                self._seek_object()
                continue
            if sign == _CLOSING[container]:
                self._at += 1
                self._open.pop()
            else:
                if container:
                    path = (*path, self._key() if container == "{" else "*")
                    sign = self._next_sign()
                if sign in "{[" and self._descend(path):
                    self._open.append((sign, path))
                    self._at += 1
                else:
                    yield path, self._value()
            if not self._open:
                return

    def _next_sign(self) -> str:
        """Return the first character that is no blank and no comma."""
        while True:
            blanks = _BLANKS.match(self._text, self._at)
            self._at = self._begin = blanks.end() if blanks else self._at
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._load():
                raise _EndedError

    def _key(self) -> str:
        if self._next_sign() != '"':
            raise _DamagedError
        key = self._value()
        if self._next_sign() != ":":
            raise _DamagedError
        self._at += 1
        return str(key)[:100]

    def _value(self) -> object:
        """Return the value that begins here; what is not loaded yet of it is loaded."""
        while True:
            begin = self._at
            try:
                value, end = self._decode(self._text, begin)
            except json.JSONDecodeError as error:
                if error.msg.startswith("Invalid \\escape") and self._repair_escapes(error.pos):
                    continue
                unfinished = error.pos >= len(self._text) - _UNFINISHED or error.msg.startswith("Unterminated")
                if not unfinished or len(self._text) - begin > _MAX_VALUE:
                    raise _DamagedError from error
                if not self._load(len(self._text) - begin):
                    raise _EndedError from error
            except RecursionError as error:
                raise _DamagedError from error
            else:
                # A number may go on in what is not loaded yet.
                if end < len(self._text) or self._text[begin] in '{["' or not self._load():
                    self._at = end
                    return value

    def _repair_escapes(self, place: int) -> bool:
        """Rewrite Telegram's escapes from here on; say whether this was one."""
        escape = _ESCAPES.match(self._text, place)
        if escape is None or escape[1] is None:
            return False
        known = _ESCAPES.sub(lambda found: f"\\u00{found[1]}" if found[1] else found[0], self._text[place:])
        self._text = self._text[:place] + known
        return True

    def _load(self, at_least: int = 0) -> bool:
        """Let go of what is read and load more, ``at_least`` so many characters; False at the end of the file."""
        found = []
        length = 0
        for text in self._chunks:
            found.append(text)
            length += len(text)
            if length > at_least:
                break
        if not length:
            return False
        self._lines_before += self._text.count("\n", 0, self._at)
        self._text = "".join((self._text[self._at:], *found))
        self._at = self._begin = 0
        return True

    def _back_to_an_array(self) -> bool:
        """After damage, go on with the objects of the array around it, whose end nobody can know any more."""
        while self._open and self._open[-1][0] != "[":
            self._open.pop()
        self._lost = True
        self._at += 1
        return bool(self._open)

    def _seek_object(self) -> None:
        while (found := self._text.find("{", self._at)) < 0:
            self._at = len(self._text)
            if not self._load():
                raise _EndedError
        self._at = found


class _DamagedError(Exception):
    """What comes next is no JSON."""


class _EndedError(Exception):
    """The file ends within a value."""


def _encoding(head: bytes) -> str:
    return detect_unicode(head)[0] or "utf-8"


def _integer(digits: str) -> int | None:
    return int(digits) if len(digits) <= _LONGEST_INTEGER else None


def _real(digits: str) -> float | None:
    value = float(digits)
    return value if math.isfinite(value) else None
