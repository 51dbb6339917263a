"""What a search of the table compares: folded names, and digits of numbers."""

import unicodedata
from dataclasses import dataclass

_COUNTRY_CODE_DIGITS = 3
#: Digits after a trunk zero that are enough to mean the start of a number.
_FEWEST_DIGITS = 3


def folded(text: str) -> str:
    """Return text as a search compares it: without case, accents and differences of width."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def digits_of(text: str) -> str:
    """Return the digits of a text, of whatever script, as 0-9."""
    if text.isascii():
        return "".join(filter(str.isdecimal, text))
    return "".join(str(unicodedata.decimal(char)) for char in text if char.isdecimal())


@dataclass(frozen=True, slots=True)
class Needle:
    """A search: text to find in names, and digits to find in numbers ("" where the search holds letters)."""

    text: str
    digits: str

    @classmethod
    def of(cls, search: str) -> "Needle":
        text = folded(search.strip())
        digits = digits_of(text)
        only_number = all(char.isdecimal() or char in " +-()./•" for char in text)
        return cls(text, digits if only_number else "")

    def in_number(self, digits: str) -> bool:
        """Say whether a number of these digits is meant, in part or whole."""
        if self.digits in digits:
            return True
        # The trunk zero or "00" before a number is not in its international form, which starts with a country
        # code of one to three digits.
        bare = self.digits.lstrip("0")
        return len(self.digits) > len(bare) >= _FEWEST_DIGITS and 0 <= digits.find(bare) <= _COUNTRY_CODE_DIGITS
