"""The words of call lists in all languages, from ``resources/columns``: what headers and values mean."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from core.calls import Direction, Outcome
from core.readers.durations import Unit
from resources import resource

_LANGUAGES = ("en", "zh", "de", "es", "pt", "id")
#: ``ms`` of ``duration_ms`` and of ``durationMs``.
_LAST_WORD = re.compile(r"(?:[\s_.-]|(?<=[a-z])(?=[A-Z]))([A-Z]?[a-z]+|[A-Z]+)$")
_BRACKETS = re.compile(r"[(\[（【{]([^)\]）】}]*)[)\]）】}]")
_LONGEST_WORD = 60


class Field(StrEnum):
    """What a column of a table holds."""

    TIME = "time"  #: day and time of day
    DATE = "date"
    CLOCK = "clock"  #: time of day
    DURATION = "duration"
    DIRECTION = "direction"
    OUTCOME = "outcome"
    MEDIUM = "medium"  #: call or message
    PEER = "peer"
    OWN = "own"
    CALLER = "caller"
    CALLEE = "callee"
    NAME = "name"
    LINE = "line"
    FEE = "fee"
    BODY = "body"
    OTHER = "other"
    DESTINATION = "destination"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a value says of a call; ``message`` is true for a text or a data record."""

    direction: Direction = Direction.UNKNOWN
    outcome: Outcome = Outcome.UNKNOWN
    message: bool = False
    call: bool = False

    @property
    def of_call(self) -> bool:
        """Whether it tells a direction or an outcome."""
        return self.direction is not Direction.UNKNOWN or self.outcome is not Outcome.UNKNOWN


@dataclass(slots=True)
class Words:
    """All languages merged. Header ranks count from 0: a lower rank is the more telling word."""

    headers: dict[str, dict[Field, int]] = field(default_factory=dict)
    zones: dict[str, str] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)
    footers: set[str] = field(default_factory=set)
    units: dict[str, Unit] = field(default_factory=dict)
    #: Services that carry calls over the internet.
    internet: set[str] = field(default_factory=set)
    #: Billing words that only a country's carriers use in values, and that country's zone.
    carriers: dict[str, str] = field(default_factory=dict)
    _whole: dict[str, list[Meaning]] = field(default_factory=dict)
    _contained: list[tuple[str, Meaning]] = field(default_factory=list)

    def meaning(self, text: str) -> Meaning:
        """Return what a value of a direction, outcome or medium column says (all unknown if nothing)."""
        if len(text) > _LONGEST_WORD or not any(map(str.isalpha, text)):
            return Meaning()
        text = spoken(text)
        found = list(self._whole.get(text, ()))
        if not found:
            padded = f" {text} "
            found = [meaning for word, meanings in self._whole.items() if f" {word} " in padded for meaning in meanings]
        found += [meaning for word, meaning in self._contained if word in text]
        return _merged(found)

    def is_over_internet(self, text: str) -> bool:
        """Say whether a cell names a service of calls over the internet (``WhatsApp Video``)."""
        parts = text[:_LONGEST_WORD].casefold().split()
        return any(" ".join(parts[:count]) in self.internet for count in (1, 2))

    def is_footer(self, text: str) -> bool:
        """Say whether a row that begins with this cell closes a table (a sum, a remark)."""
        text = spoken(text)
        return text.split(" ")[0].rstrip(":") in self.footers or any(
            text.startswith(word) for word in self.footers if not word.isascii())

    def merge(self, data: Mapping[str, Any]) -> None:
        """Add one language."""
        for name, words in data["headers"].items():
            for rank, word in enumerate(words):
                self.headers.setdefault(header_key(word), {}).setdefault(Field(name), rank)
                if data["zone"]:
                    self.zones[header_key(word)] = data["zone"]
        self.hidden.update(spoken(word) for word in data["numbers"]["hidden"])
        self.footers.update(spoken(word) for word in data["footers"]["words"])
        self.units.update(dict.fromkeys(data["units"]["seconds"], Unit.SECONDS))
        self.units.update(dict.fromkeys(data["units"]["milliseconds"], Unit.MILLISECONDS))
        self.units.update(dict.fromkeys(data["units"]["minutes"], Unit.MINUTES))
        self.internet.update(data["media"].get("internet", ()))
        self.carriers.update(dict.fromkeys(data.get("carriers", {}).get("words", ()), data["zone"]))
        for meaning, words in _meanings(data):
            for word in words:
                if data.get("contained"):
                    self._contained.append((spoken(word), meaning))
                else:
                    self._whole.setdefault(spoken(word), []).append(meaning)


def _meanings(data: Mapping[str, Any]) -> Iterable[tuple[Meaning, list[str]]]:
    yield Meaning(Direction.IN), data["directions"]["in"]
    yield Meaning(Direction.OUT), data["directions"]["out"]
    for name, words in data["outcomes"].items():
        yield Meaning(outcome=Outcome[name.upper()]), words
    yield Meaning(message=True), data["media"]["message"]
    yield Meaning(call=True), data["media"]["call"]


#: A missed call that "rings in" is missed; a forwarded one is forwarded, whoever was called.
_STRENGTH = (Outcome.FORWARDED, Outcome.ELSEWHERE, Outcome.VOICEMAIL, Outcome.BLOCKED, Outcome.REJECTED, Outcome.MISSED,
             Outcome.ANSWERED, Outcome.UNKNOWN)
_INCOMING = frozenset({Outcome.ELSEWHERE, Outcome.VOICEMAIL, Outcome.BLOCKED, Outcome.REJECTED, Outcome.MISSED})


def _merged(found: list[Meaning]) -> Meaning:
    if not found:
        return Meaning()
    outcome = min((meaning.outcome for meaning in found), key=_STRENGTH.index)
    directions = {meaning.direction for meaning in found} - {Direction.UNKNOWN}
    direction = directions.pop() if len(directions) == 1 else Direction.UNKNOWN
    if outcome in _INCOMING and direction is Direction.UNKNOWN:
        direction = Direction.IN
    call = any(meaning.call for meaning in found)
    message = any(meaning.message for meaning in found) and not (call or outcome is Outcome.VOICEMAIL)
    # "Outgoing, no answer" is no missed call of the owner's.
    if direction is Direction.OUT and outcome in _INCOMING:
        outcome = Outcome.UNKNOWN
    return Meaning(direction, outcome, message, call)


def spoken(text: str) -> str:
    """Return a value as it is compared: one case, one kind of blank, words apart, no marks around."""
    text = unicodedata.normalize("NFKC", text[:200])
    # Names of program constants: CallType.wifiIncoming.
    text = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text.removeprefix("CallType."))
    return " ".join(re.sub(r"[\s_\-/,.;'\"“”]+", " ", text).casefold().split())


@lru_cache(4096)
def header_key(text: str) -> str:
    """Return a header as it is compared: letters and digits alone, without what stands in brackets."""
    text = _BRACKETS.sub("", unicodedata.normalize("NFKC", text[:200]))
    return "".join(character for character in text.casefold() if character.isalnum())


def header_unit(text: str, words: Words) -> Unit | None:
    """Return the unit a header names in brackets or as its last word (``Length (min)``, ``duration_ms``), or None."""
    text = unicodedata.normalize("NFKC", text[:200])
    for named in (*_BRACKETS.findall(text), *_LAST_WORD.findall(text)):
        unit = words.units.get(named.strip().casefold())
        if unit is not None:
            return unit
    return None


@cache
def all_words() -> Words:
    """Return the words of every language, loaded once."""
    words = Words()
    for language in _LANGUAGES:
        words.merge(tomllib.loads(resource("columns", f"{language}.toml").read_text("utf-8")))
    return words
