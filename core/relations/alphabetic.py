"""Finds relation words in the parts of a name that are written in letters: whole words and phrases only."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.assessment import RelationClass
from core.relations.words import FAMILY, AlphabeticRules, Hit, Scope, Word, fold_accents, fold_case

#: A word: letters with the vowel signs of Indian scripts, and apostrophes inside.
WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u200c\u200d])+"
                  r"(?:'[^\W\d_]*)?")
_POSSESSIVE = re.compile(r"(?:'s|(?<=s)')$", re.IGNORECASE)
#: A trade beside these words makes them a shop's name: "Mama's Pizza".
_CANCELLED_BY_A_TRADE = FAMILY | {RelationClass.BOSS, RelationClass.FRIEND}


@dataclass(frozen=True, slots=True)
class Token:
    """One written word, its folded keys, and whether it says "somebody's"."""

    text: str
    key: str
    plain: str
    possessive: bool


@dataclass(frozen=True, slots=True)
class _Span:
    """A dictionary word over the tokens ``start`` to ``end``."""

    start: int
    end: int
    word: Word


def token(text: str) -> Token:
    """Make a token of one word found by :data:`WORD`."""
    stem = _POSSESSIVE.sub("", text)
    key = fold_case(stem)
    return Token(stem, key, fold_accents(key), stem != text)


class AlphabeticMatcher:
    """Matches one part of a name, given as its tokens."""

    def __init__(self, rules: AlphabeticRules) -> None:
        self._rules = rules

    def foreign(self, word: Token) -> bool:
        """Tell whether a word is neither known nor neutral: as a rule, somebody's name."""
        return not (self.neutral(word) or word.key in self._rules.words or word.plain in self._rules.words)

    def neutral(self, word: Token) -> bool:
        """Tell whether a word changes nothing; one letter and the "AA" that sorts a name first never do."""
        return len(word.key) == 1 or word.key in self._rules.neutral or word.plain in self._rules.neutral or (
            len(word.key) < 5 and not word.key.strip("a"))

    def alone(self, tokens: list[Token]) -> Hit | None:
        """Return the hit of a word that must be all of a name."""
        for start in range(min(len(tokens), self._rules.longest)):
            for end in range(min(len(tokens), start + self._rules.longest), start, -1):
                word = self._look_up(tokens, start, end, self._rules.words)
                if word is not None and word.scope is Scope.ALONE and word.kind is not None and all(
                        self.neutral(other) for other in (*tokens[:start], *tokens[end:])):
                    return self._hit(word.kind, tokens, start, end, "exact")
        return None

    def hits(self, tokens: list[Token]) -> list[Hit]:
        """Return what the part says about its person."""
        spans = self._spans(tokens, self._rules.words, self._rules.longest)
        if not spans:
            return []
        covered = {index for span in spans if span.word.kind is not None and span.word.scope is not Scope.ALONE
                   for index in range(span.start, span.end)}
        strangers = {index for index, other in enumerate(tokens) if index not in covered and not self.neutral(other)}
        business = self.business([tokens[index] for index in sorted(strangers)])
        found = []
        for position, span in enumerate(spans):
            kind = self._meaning(tokens, spans, position, strangers)
            if kind is not None and not (business and kind in _CANCELLED_BY_A_TRADE):
                rule = "exact" if span.word.scope is Scope.EXACT else "word"
                found.append(self._hit(kind, tokens, span.start, span.end, rule))
        return found

    def business(self, tokens: list[Token]) -> bool:
        """Tell whether a trade is named."""
        return any(word.plain in self._rules.business for word in tokens)

    def title(self, tokens: list[Token]) -> list[Hit]:
        """Return what a job title says: leadership and personnel words."""
        given = self._spans(tokens, self._rules.titles, self._rules.longest_title)
        known = self._spans(tokens, self._rules.words, self._rules.longest)
        if any(span.word.kind is None for span in given):
            return []
        # "Assistant to the director" is no director.
        return [self._hit(span.word.kind, tokens, span.start, span.end, "word") for span in (*known, *given)
                if span.word.kind in (RelationClass.BOSS, RelationClass.HR)
                and not any(other.key in self._rules.of for other in tokens[:span.start])]

    def service(self, tokens: list[Token]) -> Hit | None:
        """Return the word by which the part names a business that serves everybody."""
        for start in range(len(tokens)):
            for end in range(min(len(tokens), start + self._rules.longest_service), start, -1):
                if self._phrase(tokens, start, end)[1] in self._rules.service:
                    return self._hit(RelationClass.SERVICE, tokens, start, end, "word")
        return None

    def _meaning(self, tokens: list[Token], spans: list[_Span], position: int,
                 strangers: set[int]) -> RelationClass | None:
        """Return a span's class for the owner, None where it is somebody else's or not what it looks like."""
        span = spans[position]
        kind = span.word.kind
        if kind is None or span.word.scope is Scope.ALONE:
            return None
        mine = self._mine(tokens, span)
        if span.word.scope is Scope.EXACT and strangers and not mine:
            return None
        if tokens[span.end - 1].possessive and not all(self.neutral(other) for other in tokens[span.end:]):
            return None
        before = self._possessor(tokens, spans, position)
        if before is not None:
            if before.possessive:
                related = position > 0 and spans[position - 1].word.family and span.word.family
                return RelationClass.KIN if related else None
            if span.word.family and not mine:
                return None
        if span.word.family and self._of_somebody(tokens, span, strangers):
            return None
        return kind

    def _mine(self, tokens: list[Token], span: _Span) -> bool:
        around = (*tokens[max(0, span.start - 1):span.start], *tokens[span.end:span.end + 1])
        return any(other.key in self._rules.own for other in around)

    def _possessor(self, tokens: list[Token], spans: list[_Span], position: int) -> Token | None:
        """Return the word before a span that may own it: a name, or another relation word that is no relative."""
        index = spans[position].start - 1
        while index >= 0 and self.neutral(tokens[index]) and not tokens[index].possessive:
            if tokens[index].key in self._rules.own:
                return None
            index -= 1
        if index < 0:
            return None
        previous = next((span for span in spans if span.start <= index < span.end), None)
        if previous is not None and previous.word.family and not tokens[index].possessive:
            return None
        return tokens[index]

    def _of_somebody(self, tokens: list[Token], span: _Span, strangers: set[int]) -> bool:
        return (span.end < len(tokens) and tokens[span.end].plain in self._rules.of
                and any(index > span.end for index in strangers))

    def _spans(self, tokens: list[Token], words: Mapping[str, Word], longest: int) -> list[_Span]:
        found = []
        start = 0
        while start < len(tokens):
            for end in range(min(len(tokens), start + longest), start, -1):
                word = self._look_up(tokens, start, end, words)
                if word is not None and not (end - start == 1 and self._silent(tokens[start], word)):
                    found.append(_Span(start, end, word))
                    start = end
                    break
            else:
                start += 1
        return found

    def _silent(self, word: Token, meaning: Word) -> bool:
        """Tell whether a word of many uses ("home", "work") stands here only to say which telephone."""
        return meaning.scope is Scope.ALONE and self.neutral(word)

    def _look_up(self, tokens: list[Token], start: int, end: int, words: Mapping[str, Word]) -> Word | None:
        if any(other.possessive for other in tokens[start:end - 1]):
            return None
        key, plain = self._phrase(tokens, start, end)
        return words.get(key) or words.get(plain)

    def _phrase(self, tokens: list[Token], start: int, end: int) -> tuple[str, str]:
        if end - start == 1:
            return tokens[start].key, tokens[start].plain
        return _joined(word.key for word in tokens[start:end]), _joined(word.plain for word in tokens[start:end])

    def _hit(self, kind: RelationClass, tokens: list[Token], start: int, end: int, rule: str) -> Hit:
        return Hit(kind, _joined(word.text for word in tokens[start:end]), rule)


def _joined(words: Iterable[str]) -> str:
    return " ".join(words)
