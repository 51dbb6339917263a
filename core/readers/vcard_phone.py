"""Telephone values of a vCard, without the punctuation people write into them."""

import re
import unicodedata
from urllib.parse import unquote

#: Fewest digits of a number that stands for itself: shorter pieces belong to the number before them.
_FULL_LENGTH = 7

_PUNCTUATION = b" \t-()."
#: Digits, the dial characters of service codes, pauses and extensions, and all that may stand between.
_DIALLABLE = re.compile(r"[+0-9*#,;pPwW/、|\s().\[\]{}-]*")
_REMOVED = re.compile(r"[\s().\[\]{}-]+")
_SEPARATORS = re.compile(r"([/、,;|\n])")
_URI = re.compile(r"(?:tel|sip|sms|callto):", re.IGNORECASE)
#: A landline's extension after a second hyphen: area code, seven or eight digits, one to five more.
_HYPHEN_EXTENSION = re.compile(
    r"((?:(?:\+|00)?86[ -]?)?\(?0?[1-9]\d{1,2}\)?[ -]?\d{3,4}[ -]?\d{4}|[48]00[ -]?\d{3}[ -]?\d{4})-(\d{1,5})")
# After 86 the area code may come without its 0; what begins with 13 to 19 there is a mobile.
_LANDLINE = re.compile(r"(?:(?:\+|00)?86(?:0|(?!1[3-9]))|0)[1-9]\d{1,2}\d{7,8}|[48]00\d{7}")
#: A mobile's number out of a spreadsheet that took it for a measure.
_DECIMAL = re.compile(r"(\+?\d{11,13})\.0")
_HYPHENS = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")


def split_phones(value: bytes) -> tuple[str, ...] | None:
    """Return the number in a plain ASCII value, or None where :func:`split_phone_text` has to look closer."""
    bare = value.translate(None, _PUNCTUATION)
    # Fourteen digits and more may be two numbers, or a number and an extension; a late hyphen says the latter.
    if len(bare) <= 13 and (bare.isdigit() or (bare[:1] == b"+" and bare[1:].isdigit())):
        if len(bare) > 10 and (value.endswith(b".0") or (bare[:1] in b"048" and b"-" in value[-4:])):
            return None
        return (bare.decode("ascii"),)
    return None


def split_phone_text(text: str) -> tuple[str, ...]:
    """Return the numbers of a telephone value: digits plain, blanks, hyphens and brackets gone.

    Two or more full-length numbers in one value come out apart. An extension stays as ``;ext=``, service codes
    keep ``*`` and ``#``, and a value with words keeps its text: nothing is thrown away.
    """
    text = _plain(text)
    uri = _URI.match(text)
    if uri is not None:
        number, semicolon, parameters = unquote(text[uri.end() :]).partition(";")
        if _DIALLABLE.fullmatch(number):
            number = _REMOVED.sub("", number)
        return (number + semicolon + parameters,) if number else ()
    if not _DIALLABLE.fullmatch(text):
        number, semicolon, extension = text.partition(";ext=")
        if semicolon and _DIALLABLE.fullmatch(number):
            return (_REMOVED.sub("", number) + semicolon + extension,)
        words = _SEPARATORS.split(text) if len(text) < 200 else [text]
        return tuple(" ".join(piece.split()) for piece in _gathered(words))
    decimal = _DECIMAL.fullmatch(text)
    if decimal is not None:
        return (decimal[1],)
    numbers: list[str] = []
    for piece in _gathered(_SEPARATORS.split(text)):
        runs = piece.split()
        if len(runs) > 1 and all(_digits(run) >= _FULL_LENGTH for run in runs):
            numbers += (_REMOVED.sub("", run) for run in runs)
        else:
            numbers.append(_with_extension(piece.strip()))
    return tuple(number for number in numbers if number)


def _plain(text: str) -> str:
    """Make digits ASCII, hyphens equal, and drop invisible format characters."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_HYPHENS)
        text = "".join(_ascii_digit(character) for character in text if unicodedata.category(character) != "Cf")
    return text.replace("\0", "").strip()


def _ascii_digit(character: str) -> str:
    if character.isascii():
        return character
    digit = unicodedata.decimal(character, None)
    return character if digit is None else str(digit)


def _digits(text: str) -> int:
    return sum(character.isdigit() for character in text)


def _gathered(pieces: list[str]) -> list[str]:
    """Join pieces (text, separator, text, …) again unless two full-length numbers meet."""
    gathered = [pieces[0]]
    for separator, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        if _digits(piece) >= _FULL_LENGTH and (_digits(gathered[-1]) >= _FULL_LENGTH or not gathered[-1].strip()):
            gathered.append(piece)
        else:
            gathered[-1] += separator + piece
    return [piece for piece in gathered if piece.strip()]


def _with_extension(piece: str) -> str:
    match = _HYPHEN_EXTENSION.fullmatch(piece)
    if match is not None and _LANDLINE.fullmatch(_REMOVED.sub("", match[1])):
        return _REMOVED.sub("", match[1]) + ";ext=" + match[2]
    return _REMOVED.sub("", piece)
