"""The words by which an address book tells what somebody is to its owner, loaded from ``resources/relations``."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from core.assessment import RelationClass
from resources import resource

#: The dictionaries, in the order in which they are read.
LANGUAGES = ("zh", "en", "es", "pt", "id", "hi", "tl", "sw")

#: Classes of people at home: for these it matters whose mother, wife or son is meant.
FAMILY = frozenset({RelationClass.PARTNER, RelationClass.PARENT, RelationClass.CHILD, RelationClass.SIBLING,
                    RelationClass.KIN})

#: Characters of Chinese writing, as the inside of a regular expression's character class.
HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"


class Scope(Enum):
    """How much room a word needs: the whole name, a part of its own, or none."""

    ALONE = "alone"
    EXACT = "exact"
    ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True)
class Word:
    """What a word says. ``kind`` is None for a longer word that only looks like a relation."""

    kind: RelationClass | None
    scope: Scope = Scope.ANYWHERE

    @property
    def family(self) -> bool:
        """Whether it matters whose relative the word speaks of."""
        return self.kind in FAMILY


@dataclass(frozen=True, slots=True)
class Hit:
    """A relation word found: its class, the word as written, and the rule that found it."""

    kind: RelationClass
    match: str
    rule: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the dictionary, as written in its file: for tests and for the page that shows the words."""

    text: str
    language: str
    section: str
    kind: RelationClass


@dataclass(frozen=True, slots=True)
class HanRules:
    """Words and rules for the Chinese part of a name, in simplified characters."""

    words: Mapping[str, Word]
    #: Finds the words that count anywhere and the blocking ones, longest first at each place.
    anywhere: re.Pattern[str]
    #: Finds any character, simplified or traditional, with which a word of any scope begins: most names hold none
    #: and need no further look.
    beginning: re.Pattern[str]
    suffixes: Mapping[str, RelationClass]
    service: re.Pattern[str]
    business: re.Pattern[str]
    business_with_a_boss: frozenset[str]
    surnames: frozenset[str]
    #: Modifiers before a word, and what names the telephone after it.
    own: re.Pattern[str]
    telephone: frozenset[str]
    followers: re.Pattern[str]
    others: tuple[str, ...]
    called_after_a_child: frozenset[str]


@dataclass(frozen=True, slots=True)
class AlphabeticRules:
    """Words and rules for the parts of a name in letters; keys are case-folded, words parted by one blank."""

    words: Mapping[str, Word]
    longest: int
    #: First words of every phrase, for the same quick look.
    beginnings: frozenset[str]
    titles: Mapping[str, Word]
    longest_title: int
    service: frozenset[str]
    longest_service: int
    business: frozenset[str]
    neutral: frozenset[str]
    own: frozenset[str]
    of: frozenset[str]


@dataclass(frozen=True, slots=True)
class RelationWords:
    """Everything the dictionary files hold, ready for matching."""

    entries: tuple[Entry, ...]
    simplified: Mapping[int, str]
    han: HanRules
    alphabetic: AlphabeticRules
    #: The words address books themselves use in RELATED, lower case.
    related: Mapping[str, RelationClass]


def fold_case(text: str) -> str:
    """Return text in the form in which dictionary words are compared: NFKC, case folded, joiners removed."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", text).casefold().replace("\u200c", "").replace("\u200d", "")


def fold_accents(text: str) -> str:
    """Return text without the accents of Latin letters; the vowel signs of other scripts stay."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(char for char in parts if not "\u0300" <= char <= "\u036f"))


def is_han(text: str) -> bool:
    """Tell whether a dictionary word is written in Chinese characters."""
    return re.search(f"[{HAN}]", text) is not None


def longest_first(words: Iterable[str]) -> str:
    """Return the alternation of words as a regular expression in which a longer word wins over its beginning."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


def load_words() -> RelationWords:
    """Read the dictionary files.

    Raises:
        ValueError: one word is given two classes, so its meaning would depend on the order of the files.
    """
    rules = _read("rules")
    dictionaries = [_read(language) for language in LANGUAGES]
    entries = tuple(entry for dictionary in dictionaries for entry in _entries(dictionary))
    characters = rules["characters"]
    simplified = dict(zip(characters["traditional"], characters["simplified"], strict=True))
    return RelationWords(
        entries=entries,
        simplified={ord(old): new for old, new in simplified.items()},
        han=_han_rules(entries, dictionaries, rules["chinese"], simplified),
        alphabetic=_alphabetic_rules(entries, dictionaries, rules["alphabetic"]),
        related={word: RelationClass(kind) for word, kind in _read("vcard")["relations"].items()},
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resource("relations", f"{name}.toml").read_text("utf-8"))


def _entries(dictionary: Mapping[str, Any]) -> Iterable[Entry]:
    for section in ("alone", "exact", "contains", "word", "suffix"):
        for kind, words in dictionary.get(section, {}).items():
            for word in words:
                yield Entry(word, dictionary["language"], section, RelationClass(kind))


_SCOPES = {"alone": Scope.ALONE, "exact": Scope.EXACT, "contains": Scope.ANYWHERE, "word": Scope.ANYWHERE}


def _add(words: dict[str, Word], key: str, word: Word) -> None:
    known = words.setdefault(key, word)
    if known.kind is not word.kind:
        raise ValueError(f"two classes for {key!r}: {known.kind} and {word.kind}")


def _all_service(dictionaries: Iterable[Mapping[str, Any]]) -> list[str]:
    return [word for dictionary in dictionaries for word in dictionary.get("service", {}).get("words", ())]


def _han_rules(entries: Iterable[Entry], dictionaries: Iterable[Mapping[str, Any]], rules: Mapping[str, Any],
               simplified: Mapping[str, str]) -> HanRules:
    words: dict[str, Word] = {}
    suffixes: dict[str, RelationClass] = {}
    for entry in entries:
        if not is_han(entry.text):
            continue
        if entry.section == "suffix":
            suffixes[entry.text] = entry.kind
        else:
            _add(words, entry.text, Word(entry.kind, _SCOPES[entry.section]))
    for text in rules["not_relations"]:
        _add(words, text, Word(None))
    anywhere = [text for text, word in words.items() if word.scope is Scope.ANYWHERE]
    # One character alone is too common inside other words, so it marks a shop only at the end.
    business = [word + ("$" if len(word) == 1 else "") for word in rules["business"]]
    service = [word for word in _all_service(dictionaries) if is_han(word)]
    beginnings = {text[0] for text in (*words, *suffixes, *service)}
    beginnings |= {old for old, new in simplified.items() if new in beginnings}
    business.sort(key=lambda word: (-len(word), word))
    return HanRules(
        words=words,
        anywhere=re.compile(longest_first(anywhere)),
        beginning=re.compile(f"[{''.join(sorted(beginnings))}]"),
        suffixes=suffixes,
        service=re.compile(longest_first(service)),
        business=re.compile("|".join(business)),
        business_with_a_boss=frozenset(rules["business_with_a_boss"]),
        surnames=frozenset(rules["surnames"]) | frozenset(rules["double_surnames"]),
        own=re.compile(f"(?:{longest_first(rules['own'])})*"),
        telephone=frozenset(rules["telephone"]),
        followers=re.compile(f"(?:家?的)?(?:{longest_first(rules['followers'])})"),
        others=tuple(rules["others"]),
        called_after_a_child=frozenset(rules["called_after_a_child"]),
    )


def _alphabetic_rules(entries: Iterable[Entry], dictionaries: Iterable[Mapping[str, Any]],
                      rules: Mapping[str, Any]) -> AlphabeticRules:
    keep_accents = {fold_case(text) for text in rules["keep_accents"]}

    def spellings(text: str) -> set[str]:
        key = fold_case(text)
        return {key} if key in keep_accents else {key, fold_accents(key)}

    def spelled(texts: Iterable[str]) -> frozenset[str]:
        return frozenset(key for text in texts for key in spellings(text))

    words: dict[str, Word] = {}
    for entry in entries:
        if not is_han(entry.text):
            for key in spellings(entry.text):
                _add(words, key, Word(entry.kind, _SCOPES[entry.section]))
    for text in rules["not_relations"]:
        _add(words, fold_case(text), Word(None))
    titles: dict[str, Word] = {}
    for dictionary in dictionaries:
        given = dictionary.get("title", {})
        for text, kind in [*((text, RelationClass.BOSS) for text in given.get("boss", ())),
                           *((text, None) for text in given.get("not_boss", ()))]:
            for key in spellings(text):
                _add(titles, key, Word(kind))
    service = spelled(word for word in _all_service(dictionaries) if not is_han(word))
    return AlphabeticRules(
        words=words,
        longest=_most_words(words),
        beginnings=frozenset(phrase.partition(" ")[0] for phrase in (*words, *service)),
        titles=titles,
        longest_title=_most_words(titles),
        service=service,
        longest_service=_most_words(service),
        business=spelled(rules["business"]),
        neutral=spelled(rules["neutral"]),
        own=spelled(rules["own"]),
        of=spelled(rules["of"]),
    )


def _most_words(phrases: Iterable[str]) -> int:
    return max(phrase.count(" ") + 1 for phrase in phrases)
