"""Measures how hard a text is to read: the school grade of English, the length of Chinese sentences."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from resources import resource

#: Folders of texts for people, by group.
GROUPS = {
    "checklist": "checklist/steps",
    "countries": "countries",
    "guides": "guides",
    "messages": "messages",
}
#: Fields that are names, addresses or paths and not sentences for reading.
_NO_PROSE = frozenset({"sources", "source", "name", "path", "search", "versions", "phone", "items", "contact"})
_ADDRESS = re.compile(r"\S*(?:https?://|www\.|@)\S*|\b[\w-]+(?:\.[\w-]+)+\b")
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
_SENTENCE_END = re.compile(r"(?<=[.?])[”\"]?\s+")
_HAN_END = re.compile(r"[。？；]")
_HAN_UNIT = re.compile(r"[\u3400-\u9fff]|[A-Za-z0-9][A-Za-z0-9.@:/-]*")

#: An e at the end, or before a last d or s, that is not heard.
_SILENT = re.compile(
    r"[^aeiouyl]e$|[aeiou]les?$|[^aeioudt]ed$|[^aeiouscxzghl]es$|[aeiou][^aeiou]e(?:ful|less|ly|ment)|^every")
#: Two vowels side by side that are heard apart.
_APART = re.compile(r"ia(?!l|n$|ge)|i(?:um|or|et|ence|ent)|[^q]u(?:al|at|ent)|eo(?!u|pl)|[aeiouy]ing|n['’]t$")
#: What these rules get wrong among the words of our texts.
_EXCEPTIONS = {
    "don't": 1, "don’t": 1, "can't": 1, "can’t": 1, "won't": 1, "won’t": 1, "aren't": 1, "aren’t": 1,
    "area": 3, "idea": 3, "video": 3, "quiet": 2, "employer": 3, "guideline": 2, "guidelines": 2, "likely": 2,
    "safety": 2, "someone": 2, "anyone": 3, "everyone": 3, "sometimes": 2, "somebody": 3, "something": 2,
    "reached": 1, "likes": 1, "iphone": 2, "phones": 1, "places": 2, "changes": 2, "pages": 2, "messages": 3,
    "images": 3, "charges": 2, "packages": 3,
}


def syllables(word: str) -> int:
    """Return the syllables of an English word, at least one; right for common words, near for others."""
    low = word.lower()
    if low in _EXCEPTIONS:
        return _EXCEPTIONS[low]
    count = len(re.findall(r"[aeiouy]+", low))
    return max(1, count - len(_SILENT.findall(low)) + len(_APART.findall(low)))


def words(text: str) -> list[str]:
    """Return the words of a text; addresses, numbers and codes in capitals are none."""
    found = _WORD.findall(_ADDRESS.sub(" ", text))
    return [word for word in found if not (word.isupper() and len(word) > 1)]


def sentences(text: str) -> list[str]:
    """Return the sentences of a text."""
    return [part for part in _SENTENCE_END.split(text.strip()) if words(part)]


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade: the year at school in which the text is read without effort."""
    found = words(text)
    if not found:
        return 0.0
    count = sum(map(syllables, found))
    return 0.39 * len(found) / max(1, len(sentences(text))) + 11.8 * count / len(found) - 15.59


def han_lengths(text: str) -> list[int]:
    """Return the length of each Chinese sentence: a character counts one, and so does a word or number in letters."""
    lengths = [len(_HAN_UNIT.findall(part)) for part in _HAN_END.split(text)]
    return [length for length in lengths if length]


def prose(group: str) -> list[tuple[str, str, str]]:
    """Return file and place, English and Chinese of every text for people in the group's files."""
    folder = Path(str(resource(*GROUPS[group].split("/"))))
    found: list[tuple[str, str, str]] = []
    for file in sorted(folder.glob("*.toml")):
        if file.stem != "sources":
            found.extend(_pairs(tomllib.loads(file.read_text(encoding="utf-8")), file.name))
    return found


def _pairs(value: object, place: str) -> Iterator[tuple[str, str, str]]:
    if isinstance(value, Mapping):
        english, chinese = value.get("en"), value.get("zh")
        if isinstance(english, str) and isinstance(chinese, str):
            yield place, english, chinese
        for key, inner in value.items():
            if key not in _NO_PROSE:
                yield from _pairs(inner, f"{place}:{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value, 1):
            yield from _pairs(inner, f"{place} {number}")
