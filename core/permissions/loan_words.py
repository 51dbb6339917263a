"""Whether a name sounds like lending: whole parts of a package id and words of a label, never letters within a word."""

import re
import unicodedata
from dataclasses import dataclass

from core.permissions.loan_app_data import LoanWords

_LATIN = re.compile(r"[^\W\d_]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HAN = re.compile(r"[㐀-鿿]")
#: Longer parts are no words; taking them apart would only cost time.
_MAX_PART = 40
_MAX_NAME = 300
#: Parts of an id that say nothing.
_NEUTRAL_PARTS = frozenset({"com", "org", "net", "android", "app", "www", "co", "in", "id", "mx", "ng", "ke", "cn"})


@dataclass(frozen=True, slots=True)
class NameHint:
    """What in a name points to lending, in the order found; empty for nothing."""

    words: tuple[str, ...] = ()
    #: The id has the shape of a mass-produced one: many money words, or another lender's brand inside.
    shaped: bool = False

    def __bool__(self) -> bool:
        return bool(self.words)


def name_hint(package: str, label: str, words: LoanWords) -> NameHint:
    """Return the words of lending in a package id and a label.

    One strong word is enough; of the weak ones two different are needed. A part of another use (bank, calculator,
    cashback …) takes the hint away unless the shape of the id gives one.
    """
    parts = [part for part in _parts(package) if part not in _NEUTRAL_PARTS]
    spoken = _parts(label)
    known = words.strong | words.weak
    found = list(dict.fromkeys(word for part in parts + spoken for word in _money_words(part, words)))
    anywhere = _words_anywhere(label, words)
    in_id = {word for part in parts for word in _money_words(part, words)}
    brands = words.borrowed_brands & set(parts)
    segments = package[:_MAX_NAME].count(".") + 1
    shaped = bool(in_id) and (len(in_id) >= words.most_words or segments >= words.most_parts or bool(brands))
    if shaped:
        return NameHint((*found, *anywhere, *sorted(brands)), shaped=True)
    if words.other_uses & {*parts, *spoken}:
        return NameHint()
    strong = any(word in words.strong for word in found) or any(word in words.strong_anywhere for word in anywhere)
    if strong or len({word for word in found if word in known}) + len(anywhere) > 1:
        return NameHint((*found, *anywhere))
    return NameHint()


def _parts(text: str) -> list[str]:
    runs = _LATIN.findall(unicodedata.normalize("NFC", text[:_MAX_NAME]))
    return [word.lower() for run in runs for word in _CAMEL.split(run) if not _HAN.match(word)]


def _money_words(part: str, words: LoanWords) -> tuple[str, ...]:
    """Return the money words a part is, or is put together of without a rest."""
    known = words.strong | words.weak
    if part in known:
        return (part,)
    if len(part) > _MAX_PART:
        return ()
    pieces = _pieces(part, known | words.filling)
    return tuple(piece for piece in pieces if piece in known)


def _pieces(part: str, vocabulary: frozenset[str]) -> tuple[str, ...]:
    """Return a part as words of the vocabulary without a rest, or nothing. Words of two letters need company."""
    best: list[tuple[str, ...] | None] = [()] + [None] * len(part)
    for end in range(1, len(part) + 1):
        for start in range(end):
            before = best[start]
            if before is not None and best[end] is None and part[start:end] in vocabulary:
                best[end] = (*before, part[start:end])
    return best[-1] or ()


def _words_anywhere(label: str, words: LoanWords) -> tuple[str, ...]:
    text = unicodedata.normalize("NFC", label[:_MAX_NAME])
    for phrase in words.harmless_phrases:
        text = text.replace(phrase, " ")
    found: list[str] = []
    for word in sorted((*words.strong_anywhere, *words.weak_anywhere), key=len, reverse=True):
        if word in text:
            found.append(word)
            # 借 within 借条 is not a second word.
            text = text.replace(word, " ")
    return tuple(found)
