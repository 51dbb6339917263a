"""Phone numbers as people write them → keys that join, and forms to show. The only user of phonenumbers.

The rules follow from what address books and call lists really hold: several numbers in one value, dial
codes, IP prefixes, extensions, service numbers with an area code in front, masked digits.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType

from core.assessment import PhoneNumber

#: Longest raw value looked at; a longer one is not a phone number.
MAX_RAW = 200
#: Fewest digits of a number that stands for itself beside another.
_FULL_LENGTH = 7
#: Fewest last digits by which two ways to write a number can be told to be one.
_TAIL = 9

_SCHEME = re.compile(r"^(?:tel|callto|sip|sips|phone)\s*:", re.IGNORECASE)
_URI_PARAMETER = re.compile(r";\s*(?:phone-context|isub|user|transport)=[^;]*", re.IGNORECASE)
_URI_EXTENSION = re.compile(r";\s*ext\s*=", re.IGNORECASE)
# Dial codes that hide or show the caller's number, or divert a call, in front of a real number.
_DIAL_CODE = re.compile(r"^(?:[*#]{1,2}\d{2,3}[#*]|[*#]\d{2}[*#]?)(?=\+?\d{7})")
_EXTENSION = re.compile(
    r"(?:\s*(?:ext(?:ension)?\.?|转|轉|分机|分機|內線|内线|x|#|,|p|w|;ext=)\s*\d{0,8}#?)+$", re.IGNORECASE
)
# A pause and a few digits after a whole number: what is dialled once the line is up.
_PAUSE = re.compile(r"(?<=\d{7})[,，]+\s*\d{1,6}#?(?!\d)")
_SEPARATOR = re.compile(r"[、;；|,，\n\r\t]|\s+(?:or|或)\s+", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+")
_MASKED = re.compile(r"^\+?[\d\- ]*\d[\d\- ]*(?:[*•●xX×]{2,}|\*)[\d*•●xX×\- ]*$")
_DROPPED = re.compile(r"[\s().\-‐‑‒–—―−﹣－·'`]")
_LANDLINE_EXTENSION = re.compile(r"^((?:(?:\+|00)86-)?\+?[\d\s().]*\d{2,4}-\d{7,8}|[48]00-?\d{3}-?\d{4})-(\d{1,5})$")

# One number with usual punctuation, as nearly all values are: the long way round would find the same.
_ORDINARY = re.compile(r"\+?[0-9][0-9 ().]{2,20}(?:-[0-9 ().]{2,12})?")
_PUNCTUATION = str.maketrans("", "", " ().-")

# China: carriers' IP-call prefixes and second-number services in front of a mobile number.
_CN_MOBILE = re.compile(
    r"^(?P<country>\+86|0086|86)?(?:86)?0?(?:12593|17951|17911|17909|12520|12583\d?|10193|11808)?(?P<mobile>1[3-9]\d{9})$"
)
_CN_AREA = r"(?:\+?86|0086)?(?:0?(?:10|2\d|[3-9]\d{2}))?"
# Carriers (100xx), enterprises (95xxx, 96xxx, 1010xxxx), public lines (12xxx, 11x), SMS senders (106…), 400/800.
_CN_SERVICE = re.compile(
    rf"^{_CN_AREA}(?P<service>95\d{{3,4}}|96\d{{3,4}}|100\d{{2}}|1010\d{{4}}|1011\d{{4}}|12\d{{3}}"
    r"|11[0249]|11[68]\d{2,3}|[48]00\d{7})$|^(?:\+?86)?(?P<sender>106\d{8,17})$"
)

_TYPES = {
    PhoneNumberType.MOBILE: "mobile",
    PhoneNumberType.FIXED_LINE_OR_MOBILE: "mobile",
    PhoneNumberType.FIXED_LINE: "landline",
    PhoneNumberType.TOLL_FREE: "service",
    PhoneNumberType.PREMIUM_RATE: "service",
    PhoneNumberType.SHARED_COST: "service",
    PhoneNumberType.UAN: "service",
    PhoneNumberType.VOICEMAIL: "service",
}


def is_region(code: str) -> bool:
    """Say whether this is a region (two capital letters) that has a numbering plan."""
    return code in phonenumbers.SUPPORTED_REGIONS


def majority_region(raws: Iterable[str]) -> str:
    """Return the region most numbers name by their own country code, "" when none does.

    Ties go to the region first in the alphabet, so the order of the numbers never matters.
    """
    votes: Counter[str] = Counter()
    for raw in raws:
        if raw.startswith("+86") and _CN_MOBILE.match(raw.translate(_PUNCTUATION)):
            votes["CN"] += 1
            continue
        digits = re.sub(r"[^\d+]", "", unicodedata.normalize("NFKC", _SCHEME.sub("", raw[:MAX_RAW])))
        if digits.startswith("00"):
            digits = "+" + digits[2:]
        if not digits.startswith("+") or len(digits) < 9:
            continue
        region = _parsed_region(digits)
        if region:
            votes[region] += 1
    return min(votes, key=lambda region: (-votes[region], region)) if votes else ""


def _parsed_region(digits: str) -> str:
    try:
        number = phonenumbers.parse(digits, None)
    except NumberParseException:
        return ""
    region = phonenumbers.region_code_for_number(number)
    if region is None:
        region = phonenumbers.region_code_for_country_code(number.country_code or 0)
    return region if region and region not in {"ZZ", "001"} else ""


def tail_digits(key: str) -> str:
    """Return the last nine digits of a number's key, "" for one that is shorter, masked or no number."""
    digits = "" if key.startswith(("masked:", "text:")) else re.sub(r"\D", "", key)
    return digits[-_TAIL:] if len(digits) >= _TAIL else ""


def same_subscriber(first: str, second: str) -> bool:
    """Say whether two keys are one number read in two regions: what differs is the country code or a leading zero."""
    one, other = (re.sub(r"\D", "", key) for key in (first, second))
    return any(
        _may_stand_before(one[:-length], first) and _may_stand_before(other[:-length], second)
        for length in range(_TAIL, min(len(one), len(other)) + 1)
        if one[-length:] == other[-length:]
    )


def _may_stand_before(digits: str, key: str) -> bool:
    """Say whether these first digits of a key are its country code, or nothing but a zero."""
    if not key.startswith("+"):
        return digits in ("", "0")
    return digits.isdigit() and int(digits) in phonenumbers.COUNTRY_CODE_TO_REGION_CODE


class NumberReader:
    """Reads raw values in one region, each distinct value once."""

    def __init__(self, region: str) -> None:
        self.region = region
        self._read: dict[str, tuple[PhoneNumber, ...]] = {}

    def read(self, raw: str) -> tuple[PhoneNumber, ...]:
        """Return the numbers one value holds, without repeats; empty when it holds no usable number."""
        numbers = self._read.get(raw)
        if numbers is None:
            numbers = self._read[raw] = self._read_value(raw)
        return numbers

    def first(self, raw: str) -> PhoneNumber | None:
        """Return the first number of a value, or None."""
        numbers = self.read(raw)
        return numbers[0] if numbers else None

    def _read_value(self, raw: str) -> tuple[PhoneNumber, ...]:
        if len(raw) > MAX_RAW:
            return ()
        if _ORDINARY.fullmatch(raw):
            digits = raw.translate(_PUNCTUATION)
            if len(digits) <= 15:
                number = self._read_digits(digits)
                return (number,) if number else ()
        text = "".join(
            char for char in unicodedata.normalize("NFKC", raw) if unicodedata.category(char) not in ("Cf", "Cc", "Cs")
            or char in "\t\n\r"
        ).strip()
        text = _URI_EXTENSION.sub(" ext ", _URI_PARAMETER.sub("", _SCHEME.sub("", text))).strip()
        if "@" in text:
            user = text.split("@", 1)[0]
            if not re.fullmatch(r"\+?\d{5,15}", user):
                return (_text_peer(text),) if text.strip("@ ") else ()
            text = user
        found: dict[str, PhoneNumber] = {}
        for piece in _pieces(_DIAL_CODE.sub("", text)):
            number = self._read_piece(piece)
            if number is not None:
                found.setdefault(number.key, number)
        return tuple(found.values())

    def _read_piece(self, piece: str) -> PhoneNumber | None:
        piece = _DIAL_CODE.sub("", piece.strip())
        if re.fullmatch(r"-\d", piece):
            return None  # a provider's code for a hidden caller
        if _MASKED.match(piece) and sum(char.isdigit() for char in piece) >= 3:
            return _masked_peer(piece)
        landline = _LANDLINE_EXTENSION.match(piece)
        piece = landline.group(1) if landline else _EXTENSION.sub("", piece)
        digits = _digits(piece)
        if not digits.strip("+"):
            return _text_peer(piece) if piece.strip() and any(char.isalpha() for char in piece) else None
        letters = sum(char.isalpha() for char in piece)
        if letters and len(digits.strip("+")) < 5:
            # "HDFC2" or "Info1" is a sender's name, not a number.
            return _text_peer(piece)
        return self._read_digits(digits)

    def _read_digits(self, digits: str) -> PhoneNumber | None:
        mobile = _CN_MOBILE.match(digits)
        if mobile and (self.region == "CN" or mobile["country"] in ("+86", "0086")):
            national = mobile["mobile"]
            return PhoneNumber(
                key="+86" + national,
                full=f"+86 {national[:3]} {national[3:7]} {national[7:]}",
                masked=f"+86 {national[:3]} •••• {national[7:]}",
                kind="mobile",
                region="CN",
            )
        if self.region == "CN" or digits.startswith(("+86", "0086")):
            service = _CN_SERVICE.match(digits)
            if service:
                return _service(service["service"] or service["sender"], "CN")
        bare = digits.lstrip("+")
        if len(bare) <= 3:
            return _service(bare, self.region)
        if len(bare) <= 6 and not digits.startswith("+"):
            return self._read_short(bare)
        return self._read_full(digits)

    def _read_short(self, digits: str) -> PhoneNumber:
        # In China 4 to 7 digits that are no known service are family or work group numbers: a lender's rule
        # (AT010, see the sources in resources/model) counts them as people. Elsewhere the numbering plan is asked.
        if self.region != "CN" and _is_short_service(digits, self.region):
            return _service(digits, self.region)
        return PhoneNumber(
            key="short:" + digits, full=digits, masked=mask_digits(digits), kind="short", region=self.region
        )

    def _read_full(self, digits: str) -> PhoneNumber | None:
        explicit = digits.startswith("+")
        if not explicit and digits.startswith("00"):
            digits, explicit = "+" + digits[2:], True
        attempts = [digits]
        if not explicit and not digits.startswith("0") and len(digits) >= 10:
            # "85261234567": a country code written without its plus.
            attempts.append("+" + digits)
        for attempt in attempts:
            try:
                number = phonenumbers.parse(attempt, self.region or None)
            except NumberParseException:
                continue
            if phonenumbers.is_valid_number(number):
                return _valid(number)
        bare = digits.lstrip("+")
        if len(bare) > 20:
            return None
        if explicit and len(bare) >= 8:
            return _unlisted("+" + bare)
        if len(bare) == 7 and self.region == "CN":
            return PhoneNumber(key="short:" + bare, full=bare, masked=mask_digits(bare), kind="short", region="CN")
        return PhoneNumber(key="weak:" + bare, full=bare, masked=mask_digits(bare), kind="weak", region=self.region)


def mask_digits(full: str) -> str:
    """Hide the middle of a number: country and first group stay, at least four digits go where there are seven.

    What is left tells the number's owner which one it is, and nobody else.
    """
    country, _, national = full.rpartition("+")[2].partition(" ") if full.startswith("+") else ("", "", full)
    if full.startswith("+") and not national:
        country, national = "", full[1:]
    digits = re.sub(r"\D", "", national)
    if len(digits) < 3:
        return "••"
    group = re.match(r"\D*(\d{1,4})\b", national)
    head = len(group.group(1)) if group and len(digits) >= 7 else 1 if len(digits) < 7 else 3
    tail = min(4, len(digits) - head - 4) if len(digits) >= 7 else 1
    sign = "+" + country + " " if country else "+" if full.startswith("+") else ""
    return f"{sign}{digits[:head]} ••••{' ' + digits[-tail:] if tail > 0 else ''}"


def _pieces(text: str) -> list[str]:
    """Split a value that holds several numbers; a short tail after a separator is an extension, not a number."""
    pieces: list[str] = []
    for part in _SEPARATOR.split(_PAUSE.sub("", text)):
        for piece in _slash_parts(part):
            count = len(_digits(piece))
            if not piece.strip() or (pieces and count < 3 and not any(char.isalpha() for char in piece)):
                continue
            pieces.extend(_runs(piece) if count > 15 else [piece])
    return pieces


def _slash_parts(part: str) -> list[str]:
    """Split at slashes between whole numbers; "034441/22267" is one number, its area code set apart."""
    parts = re.split(r"[/\\]", part)
    if len(parts) > 1 and len(_digits(parts[0])) < _FULL_LENGTH and len(_digits(part)) <= 15:
        return ["".join(parts)]
    return parts


def _runs(part: str) -> list[str]:
    """Split "A B" where both are whole numbers of seven digits or more, or "A word B"; keep anything else together."""
    runs = part.split()
    whole = [len(_digits(run).lstrip("+")) >= _FULL_LENGTH for run in runs]
    if len(runs) > 1 and all(whole):
        return runs
    between_words = [run for run in _WORDS.split(part) if len(_digits(run).lstrip("+")) >= _FULL_LENGTH]
    return between_words if len(between_words) > 1 else [part]


def _digits(text: str) -> str:
    """Keep the digits (of any script) and a plus in front of them."""
    text = _DROPPED.sub("", text)
    digits = []
    for char in text:
        value = unicodedata.digit(char, None)
        if value is not None:
            digits.append(str(value))
        elif char == "+" and not digits:
            digits.append("+")
    plain = "".join(digits)
    return "+" + plain.lstrip("+") if plain.startswith("+") else plain


def _is_short_service(digits: str, region: str) -> bool:
    try:
        number = phonenumbers.parse(digits, region)
    except NumberParseException:  # a region without a numbering plan
        return False
    return bool(phonenumbers.is_valid_short_number_for_region(number, region))


def _valid(number: phonenumbers.PhoneNumber) -> PhoneNumber:
    number.extension = None
    kind = _TYPES.get(phonenumbers.number_type(number), "other")
    region = phonenumbers.region_code_for_number(number) or ""
    key = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    full = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    if kind == "service":
        national = phonenumbers.national_significant_number(number)
        return PhoneNumber(key=f"service:{region}:{national}", full=full, masked=full, kind=kind, region=region)
    return PhoneNumber(key=key, full=full, masked=mask_digits(full), kind=kind, region=region)


def _unlisted(digits: str) -> PhoneNumber:
    """Return a number with a country code that no numbering plan lists as valid: it still joins by itself."""
    full = digits
    with suppress(NumberParseException):
        full = phonenumbers.format_number(phonenumbers.parse(digits, None), PhoneNumberFormat.INTERNATIONAL)
    return PhoneNumber(key=digits, full=full, masked=mask_digits(full), kind="other")


def _service(digits: str, region: str) -> PhoneNumber:
    # A public line is nobody's secret: its number is shown whole.
    return PhoneNumber(key=f"service:{region}:{digits}", full=digits, masked=digits, kind="service", region=region)


def _masked_peer(text: str) -> PhoneNumber:
    plain = re.sub(r"[•●xX×]", "*", re.sub(r"[\s\-]", "", text))
    return PhoneNumber(key="masked:" + plain, full=plain, masked=plain.replace("*", "•"), kind="masked")


def _text_peer(text: str) -> PhoneNumber:
    text = " ".join(text.split())[:80]
    return PhoneNumber(key="text:" + text.casefold(), full=text, masked=text[:1] + "•", kind="text")
