"""A streaming filter between a phone's XML export and expat.

Android exporters write a character outside the basic plane as two numeric references, one for each half of its
surrogate pair, and control characters as references too. Neither is XML, and expat stops at the first one. The
filter joins the halves and drops what no XML document may hold, so that the rows themselves stay as they were.
It keeps line feeds, so line numbers stay true.
"""

import codecs
import re

#: Control bytes that are no XML characters; tab, line feed and carriage return stay.
_ILLEGAL_BYTES = bytes(set(range(0x20)) - {0x09, 0x0A, 0x0D})
_ILLEGAL_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_DECLARED_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_REFERENCES = re.compile("(?:&#[xX]?[0-9A-Fa-f]*;)+")
#: A reference that the next chunk may finish; 24 digits are more than any writer's leading zeros.
_UNFINISHED = re.compile(r"&(?:#[xX]?[0-9A-Fa-f]{0,24})?\Z")
_LONGEST_REFERENCE = 28


def encoding_of(head: bytes) -> str:
    """Return the text encoding of an XML file from its first bytes: mark, pattern, declaration, else UTF-8."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if head.startswith(b"<\x00"):
        return "utf-16-le"
    if head.startswith(b"\x00<"):
        return "utf-16-be"
    declared = _DECLARED_ENCODING.match(head.removeprefix(codecs.BOM_UTF8))
    if declared is None:
        return "utf-8-sig"
    try:
        name = codecs.lookup(declared[1].decode("ascii")).name
    except LookupError:
        return "utf-8-sig"
    # A file that can be read as ASCII up to its declaration is no UTF-16, whatever the declaration says.
    if name == "utf-8" or name.startswith(("utf-16", "utf-32")):
        return "utf-8-sig"
    return name if name in _TEXT_ENCODINGS else "utf-8-sig"


#: Declared encodings that are followed; any other name is hostile or useless here.
_TEXT_ENCODINGS = frozenset({
    "ascii", "big5", "cp1250", "cp1251", "cp1252", "euc_jp", "euc_kr", "gb18030", "gb2312", "gbk", "iso8859-1",
    "iso8859-2", "iso8859-15", "shift_jis",
})


class XmlText:
    """Turns the bytes of an XML file into UTF-8 bytes that expat accepts.

    Bytes that are no text of the encoding become U+FFFD: one damaged name must not end the reading.
    """

    def __init__(self, head: bytes) -> None:
        encoding = encoding_of(head)
        # GB18030 holds every character of GB2312 and GBK and writes them alike.
        name = "gb18030" if encoding in {"gb2312", "gbk"} else encoding
        self._decoder = codecs.getincrementaldecoder(name)("replace")
        self._wide = name.startswith("utf-16")
        self._held = ""
        self._started = False
        #: Between two characters of an encoding that writes ASCII as it is, nothing has to be decoded.
        self._plain = False

    def feed(self, chunk: bytes) -> bytes:
        """Return what can be parsed after this chunk; a reference cut by its end waits for the next one."""
        if self._plain and chunk.isascii() and b"&" not in chunk and not self._held:
            return chunk.translate(None, _ILLEGAL_BYTES)
        text = self._decode(chunk, final=False)
        if self._held:
            text = self._held + text
        end = len(text)
        if "&" in text[-_LONGEST_REFERENCE:]:
            end = _waiting_from(text)
        self._held = text[end:]
        self._plain = self._started and not self._wide and not self._decoder.getstate()[0]
        if end < len(text):
            text = text[:end]
        return _repaired(text).encode("utf-8", "replace")

    def close(self) -> bytes:
        """Return what still waited when the file ended."""
        text = self._held + self._decode(b"", final=True)
        self._held = ""
        return _repaired(text).encode("utf-8", "replace")

    def _decode(self, chunk: bytes, *, final: bool) -> str:
        if self._wide:
            text = _ILLEGAL_TEXT.sub("", self._decoder.decode(chunk, final))
        else:
            text = self._decoder.decode(chunk.translate(None, _ILLEGAL_BYTES), final)
        if not self._started and text:
            # expat wants nothing at all before the declaration; some tools leave a blank line there.
            text = text.lstrip()
            self._started = bool(text)
        return text


def _waiting_from(text: str) -> int:
    """Return where the part begins that must wait: an unfinished reference, a high half without its low one."""
    unfinished = _UNFINISHED.search(text, max(0, len(text) - _LONGEST_REFERENCE))
    end = unfinished.start() if unfinished else len(text)
    begin = text.rfind("&", max(0, end - _LONGEST_REFERENCE), end)
    if begin >= 0 and _REFERENCES.fullmatch(text, begin, end) and 0xD800 <= _code_point(text[begin:end]) < 0xDC00:
        return begin
    return end


def _repaired(text: str) -> str:
    # One character is looked for twenty times as fast as two (memchr), and most chunks hold no reference.
    if "&" in text and "&#" in text:
        text = _REFERENCES.sub(_joined, text)
    if "\ufffe" in text or "\uffff" in text:
        text = text.replace("\ufffe", "").replace("\uffff", "")
    return text


def _joined(match: re.Match[str]) -> str:
    """Rewrite a run of numeric references as ones that XML allows."""
    kept: list[str] = []
    high = 0
    for reference in match[0].split(";")[:-1]:
        point = _code_point(reference)
        if 0xD800 <= point < 0xDC00:
            high = point
            continue
        if 0xDC00 <= point < 0xE000:
            if high:
                kept.append(f"&#{0x10000 + (high - 0xD800 << 10) + (point - 0xDC00)};")
        elif _allowed(point):
            kept.append(f"&#{point};")
        high = 0
    return "".join(kept)


def _code_point(reference: str) -> int:
    """Return the number of a reference like ``&#128;`` or ``&#x80`` (0 where there is none, or one far too large)."""
    digits = reference[2:].rstrip(";")
    if digits[:1] in {"x", "X"}:
        digits, base = digits[1:], 16
    else:
        base = 10
    digits = digits.lstrip("0")
    if not digits or len(digits) > 8:
        return 0
    try:
        return int(digits, base)
    except ValueError:  # letters in a decimal reference
        return 0


def _allowed(point: int) -> bool:
    """Say whether XML 1.0 knows this character (its rule 2)."""
    return point in {0x9, 0xA, 0xD} or 0x20 <= point < 0xD800 or 0xE000 <= point < 0xFFFE or 0x10000 <= point < 0x110000
