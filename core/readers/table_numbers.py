"""Telephone numbers as spreadsheets damage them: wrappers, decimals, exponents."""

import re

#: What exporters write into a cell that holds nothing.
_BLANKS = frozenset({"", "-", "--", "---", "null", "NULL", "None", "N/A", "n/a"})
_WRAPPED = re.compile(r'="?([^"]*)"?')
_POINT_ZERO = re.compile(r"(\+?\d+)[.,]0+")
_EXPONENT = re.compile(r"[+-]?\d(?:[.,]\d+)?[eE]\+?\d{1,3}")
_PHONE = re.compile(r"[+＋]?[\d*xX•() .\-/#]{2,30}")
_MAIL = re.compile(r"[^@\s]{1,64}@[^@\s]{1,190}")


def is_blank(text: str) -> bool:
    """Say whether a cell holds nothing."""
    return text.strip() in _BLANKS


def unwrapped(text: str) -> str:
    """Return a number without what spreadsheets put around it to keep its digits."""
    text = text.strip().strip("\u200e\u200f\u202a\u202c\u2066\u2069").lstrip("'`\u2018\u2019").strip()
    if text.startswith("="):
        match = _WRAPPED.fullmatch(text)
        text = match[1].strip() if match else text
    text = text.strip('"').removeprefix("tel:").strip()
    whole = _POINT_ZERO.fullmatch(text)
    return whole[1] if whole else text


def digits_lost(text: str) -> bool:
    """Say whether a spreadsheet has rounded the number away (``1.38E+10``)."""
    return _EXPONENT.fullmatch(text) is not None


def digit_count(text: str) -> int:
    """Return how many digits a number has; masked ones count."""
    return sum(character.isdecimal() or character in "*xX•" for character in text)


def is_phone(text: str) -> bool:
    """Say whether a cell can be a telephone number (whole, masked, damaged) or an address of an internet call."""
    text = unwrapped(text)
    if _PHONE.fullmatch(text):
        return 2 <= digit_count(text) <= 20 and any(character.isdecimal() for character in text)
    return digits_lost(text) or _MAIL.fullmatch(text) is not None
