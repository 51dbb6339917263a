"""Property headers and text values of a vCard: parameters, quoted-printable, charset, escapes."""

import binascii
import re
from contextlib import suppress
from dataclasses import dataclass, field

from core.readers.charset import encoding_named

#: Longest text value kept, in characters; a longer one is cut with a problem.
MAX_TEXT = 100_000
_MAX_HEADER = 65536

_HEADER = re.compile(rb'[^":]*(?:"[^"]*"[^":]*)*:')
_PARAMETER = re.compile(rb'(?:[^;"]|"[^"]*"?)+')
_PARAMETER_VALUE = re.compile(r'(?:[^,"]|"[^"]*"?)+')
_VALID_NAME = re.compile(r"[A-Z][A-Z0-9 _/-]*")
#: A label as some Android phones write it: ``X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E5=AE=B6)``.
_CUSTOM_LABEL = re.compile(rb"X-CUSTOM\((?:[^,()]*,)*([^,()]*)\)", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([nN,;:\\])")
_NEWLINES = frozenset("nN")
#: Text up to each unescaped separator.
_PARTS = {
    separator: re.compile(rf"((?:[^\\{separator}]|\\.|\\\Z)*)(?:{separator}|\Z)", re.DOTALL) for separator in ";,"
}

#: Characters of GB 2312, with no letter beside them that would make it a European word.
_LIKE_GB2312 = re.compile(rb"(?:[\x00-@\[-`{-\x7f]|[\xb0-\xf7][\xa1-\xfe])*")
#: Words that are written in two-byte UTF-8: of Greek, Cyrillic, Armenian, Hebrew or Arabic letters of today.
_ONE_SCRIPT = re.compile("|".join(rf"[\x00-\x7f\xa0-\xbf{letters}]+" for letters in (
    r"\u0386-\u03ce", r"\u0401-\u045f\u0490-\u0493", r"\u0531-\u0587", r"\u05d0-\u05ea", r"\u0621-\u06d3")))
_HAN_ENCODINGS = frozenset({"gb18030", "cp950", "cp932", "cp949"})
#: Charsets of which an editor may have made UTF-8 without touching the parameter.
_RESAVED = frozenset({"gb18030", "cp950", "big5hkscs", "cp932", "cp949", "euc_jp", "cp1252"})

_ENCODINGS = {
    "QUOTED-PRINTABLE": "Q", "QP": "Q", "Q": "Q", "BASE64": "B", "B": "B", "8BIT": "", "7BIT": "", "BINARY": "", "": "",
}


class CharsetUnknownError(Exception):
    """A value is in no charset of its own and not surely UTF-8: the file's encoding must be guessed first.

    ``unlike`` says that it cannot be UTF-8, or makes no sense as such; otherwise it could be either.
    """

    def __init__(self, raw: bytes, unlike: bool = True) -> None:
        super().__init__("text in an unknown encoding")
        self.raw = raw
        self.unlike = unlike


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the colon: the property's name, group and parameters."""

    name: str
    group: str = ""
    #: TYPE values and bare words, lower case.
    types: tuple[str, ...] = ()
    #: Other parameters: first value each, by upper-case name.
    parameters: dict[str, str] = field(default_factory=dict)
    quoted_printable: bool = False
    base64: bool = False
    charset: str | None = None

    @property
    def valid(self) -> bool:
        """Whether the name could be a property's."""
        return _VALID_NAME.fullmatch(self.name) is not None


def split_header(line: bytes) -> tuple[bytes, bytes]:
    """Cut a property line at the colon that ends its header: the first one outside quotation marks."""
    head, _, value = line.partition(b":")
    if head.count(b'"') % 2:
        match = _HEADER.match(line, 0, _MAX_HEADER)
        if match is not None:
            return line[: match.end() - 1], line[match.end() :]
    return head, value


def parse_header(head: bytes, decoder: "TextDecoder") -> Header:
    """Parse what stands before the colon. Bare words are encodings or types (vCard 2.1)."""
    first, *parameters = _PARAMETER.findall(head) if b'"' in head else head.split(b";")
    group, _, name = decoder.decode(first, None).strip().upper().rpartition(".")
    types: list[str] = []
    others: dict[str, str] = {}
    encoding = ""
    charset = None
    for raw in parameters:
        custom = _CUSTOM_LABEL.match(raw)
        if custom is not None:
            types.append("x-" + decoder.decode(binascii.a2b_qp(custom[1]), None).lower())
            continue
        key, equals, written = decoder.decode(raw, None).partition("=")
        key = key.strip().upper()
        values = [value.strip().strip('"') for value in _PARAMETER_VALUE.findall(written)]
        if not equals:
            if key in _ENCODINGS:
                encoding = _ENCODINGS[key] or encoding
            else:
                types += (word for word in key.lower().split(",") if word)
        elif key == "TYPE":
            types += (value.lower() for listed in values for value in listed.split(",") if value)
        elif key == "ENCODING":
            encoding = _ENCODINGS.get(values[0].upper(), "") if values else ""
        elif key == "CHARSET":
            charset = encoding_named(values[0]) if values else None
        elif values:
            others.setdefault(key, values[0])
    return Header(name.strip(), group.strip(), tuple(dict.fromkeys(types)), others,
                  encoding == "Q", encoding == "B", charset)


class TextDecoder:
    """Turns the bytes of one file's values into text: own charset, else UTF-8, else the file's encoding.

    ``chosen`` is the owner's decision and replaces UTF-8 and guessing; ``unicode`` says that the file's bytes
    were UTF-16 or UTF-32 and are UTF-8 by now, whatever a value claims. ``guessed`` (None: UTF-8) is set by the
    reader once it knows, and ``settled`` with it; until then a value that needs it raises
    :class:`CharsetUnknownError`. ``damaged`` and ``cut`` turn True when a value held undecodable bytes or was too
    long; the reader resets them for each card.
    """

    __slots__ = ("chosen", "cut", "damaged", "guessed", "settled", "unicode")

    def __init__(self, chosen: str | None = None, unicode: bool = False) -> None:
        self.chosen = chosen
        self.unicode = unicode
        self.guessed: str | None = None
        self.settled = unicode
        self.damaged = False
        self.cut = False

    def text(self, header: Header, value: bytes) -> str:
        """Return a value decoded, with plain line feeds and its backslash escapes: at most ``MAX_TEXT`` characters."""
        charset = header.charset
        if header.quoted_printable:
            value = binascii.a2b_qp(value)
        elif header.base64:
            try:
                value = binascii.a2b_base64(value)
            except binascii.Error:
                self.damaged = True
        elif self.unicode or (charset is not None and _became_utf8(value, charset)):
            charset = None
        if len(value) > 4 * MAX_TEXT:
            value = value[: 4 * MAX_TEXT].decode("utf-8", "ignore").encode() if not charset else value[: 4 * MAX_TEXT]
            self.cut = True
        text = self.decode(value, charset)
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        if len(text) > MAX_TEXT:
            self.cut = True
            return text[:MAX_TEXT]
        return text

    def decode(self, raw: bytes, charset: str | None) -> str:
        """Return the text of ``raw``, whose own charset is ``charset`` if it names one."""
        if charset is None and self.chosen is not None and not raw.isascii():
            return self._forced(raw, self.chosen)
        if charset is not None and charset != "utf-8":
            try:
                return _encodable(raw.decode(charset))
            except ValueError:
                self.damaged = True
        try:
            text = raw.decode()
        except UnicodeDecodeError:
            return self._not_utf8(raw)
        if charset is None and len(text) != len(raw) and _LIKE_GB2312.fullmatch(raw) and max(text) < "\u0800":
            return self._either(raw, text)
        return text

    def _either(self, raw: bytes, text: str) -> str:
        """Two-byte UTF-8 that could as well be Han characters: what the rest of the file is decides."""
        if not self.settled:
            raise CharsetUnknownError(raw, unlike=not _ONE_SCRIPT.fullmatch(text))
        return self._forced(raw, self.guessed) if self.guessed in _HAN_ENCODINGS else text

    def _not_utf8(self, raw: bytes) -> str:
        with suppress(UnicodeDecodeError):
            # Characters beyond U+FFFF as two surrogates of three bytes each, as some Java software writes them.
            return raw.decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass").decode("utf-16-le")
        text = raw.decode("utf-8", "replace")
        damaged = text.count("\ufffd")
        good = sum(character > "\x7f" for character in text) - damaged
        wide = sum(character > "\u07ff" for character in text) - damaged
        if wide > damaged or good > 4 * damaged:
            # UTF-8 with a byte gone bad: several well-formed sequences are no accident.
            self.damaged = True
            return text
        encoding = self.chosen or self.guessed
        if encoding is None:
            raise CharsetUnknownError(raw)
        return self._forced(raw, encoding)

    def _forced(self, raw: bytes, encoding: str) -> str:
        text = _encodable(raw.decode(encoding, "replace"))
        if "\ufffd" in text:
            self.damaged = True
        return text


def _became_utf8(raw: bytes, charset: str) -> bool:
    """Whether a value that names another charset is UTF-8: an editor saved the whole file anew."""
    if charset not in _RESAVED or raw.isascii():
        return False
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return False
    # Legacy text that looks like UTF-8 of two or four bytes a character is known; of three bytes hardly any is.
    wide = [character for character in text if character > "\x7f"]
    return min(wide) > "\u07ff" and any(character < "\U00010000" for character in wide)


def _encodable(text: str) -> str:
    """Replace lone surrogates, which some decoders let through and no encoder takes."""
    return text.encode("utf-8", "replace").decode()


def unescape(text: str) -> str:
    r"""Resolve ``\n``, ``\,``, ``\;``, ``\:`` and ``\\``; another backslash stays."""
    if "\\" not in text:
        return text
    return _ESCAPED.sub(lambda escape: "\n" if escape[1] in _NEWLINES else escape[1], text)


def split_escaped(text: str, separator: str) -> list[str]:
    """Split at unescaped semicolons or commas and unescape and trim each part."""
    if "\\" not in text:
        return [part.strip() for part in text.split(separator)]
    parts: list[str] = []
    place = 0
    while True:
        match = _PARTS[separator].match(text, place)
        if match is None:
            return parts
        parts.append(unescape(match[1]).strip())
        place = match.end()
        if not match[0].endswith(separator) or place == match.end(1):
            return parts
