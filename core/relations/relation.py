"""Tells from an address-book entry what its person is to the owner, as a lender's word search would.

The rules follow the name matching of relation dictionaries found in lenders' own programs: some words count only
when they are the whole name, others anywhere in it. Where such a program would take somebody else's mother for the
owner's, the stricter reading is taken here. Parents-in-law and grandparents count as kin, step-parents as parents.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from core.assessment import Relation, RelationClass, RelationSource
from core.records import Card, RelatedPerson
from core.relations.alphabetic import WORD, AlphabeticMatcher, Token, token
from core.relations.han import HanMatcher
from core.relations.words import HAN, Hit, RelationWords, fold_case, load_words

#: Characters of one text that are looked at: longer names are not names.
LONGEST_TEXT = 200
#: Texts of one kind looked at for one person.
MOST_TEXTS = 20
#: Length of the note that is looked at.
LONGEST_NOTE = 2000

_LEVERAGE = {
    RelationClass.PARTNER: 0, RelationClass.PARENT: 0, RelationClass.CHILD: 0,
    RelationClass.BOSS: 1, RelationClass.HR: 1, RelationClass.COMPANY: 1,
    RelationClass.SIBLING: 2, RelationClass.KIN: 2,
    RelationClass.COLLEAGUE: 3,
    RelationClass.CLASSMATE: 4, RelationClass.FRIEND: 4,
    RelationClass.NAMED: 5,
    RelationClass.SERVICE: 6,
}

_APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u2018\u02bc\u00b4\uff07`", "'"))
_PART = re.compile(r"[()\[\]{}<>《》〈〉「」『』【】|/\\,，、;；:：·•・+&@~—–\n\r\t_=!！?？]"
                   rf"|\s-+\s|(?<=[{HAN}\d)])-|-(?=[{HAN}])")
_RUN = re.compile(f"[{HAN}]+")
_NOT_HAN = re.compile(f"[^{HAN}\\d ]")
_ASCII_WORD = re.compile("[a-z]+")
_ADDRESS = re.compile(r"\S@\S+\.\S")
_NOTE_PART = re.compile(r"[\n\r\t,，、;；.。!！?？()（）|/]")


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of a text between brackets, dashes and the like."""

    runs: list[str]
    tokens: list[Token]
    #: Words in letters before the first Chinese character.
    before: int


def _parts(text: str) -> list[_Part]:
    text = unicodedata.normalize("NFKC", text[:LONGEST_TEXT]).translate(_APOSTROPHES)[:LONGEST_TEXT]
    if "@" in text and _ADDRESS.search(text):
        return []
    found = []
    for piece in _PART.split(text):
        first = _RUN.search(piece)
        if first is None:
            tokens = [token(word) for word in WORD.findall(piece)]
            if tokens:
                found.append(_Part([], tokens, len(tokens)))
            continue
        before = [token(word) for word in WORD.findall(piece[:first.start()])]
        after = [token(word) for word in WORD.findall(_RUN.sub(" ", piece[first.start():]))]
        runs = _RUN.findall(piece)
        found.append(_Part(runs, before + after, len(before)))
    return found


def _tells_somebody(text: str) -> bool:
    """Tell a name from a bare number: it has a letter or a picture sign."""
    return any(char.isalpha() or unicodedata.category(char) == "So" for char in text[:LONGEST_TEXT])


def _strongest(hits: Sequence[Hit]) -> Hit:
    """Return the hit of the strongest class; among equals the longest word, then the first."""
    return min(hits, key=lambda hit: (_LEVERAGE[hit.kind], -len(hit.match)))


class RelationDictionary:
    """The relation words, and what they say about people. Use :func:`load_dictionary` to get one."""

    def __init__(self, words: RelationWords) -> None:
        self.words = words
        self._han = HanMatcher(words.han, dict(words.simplified))
        self._letters = AlphabeticMatcher(words.alphabetic)

    def classify(self, names: Sequence[str], nicknames: Sequence[str] = (), note: str = "",
                 organisation: Sequence[str] = (), title: str = "", role: str = "",
                 categories: Sequence[str] = ()) -> Relation:
        """Return what one person is to the owner by everything their cards say.

        The strongest class wins, by what it is worth as a lever (relation points of the model); among equals the
        source in this order: name, nickname, category, title or role, organisation, note. Titles count by words of
        leadership and personnel, though the person may lead somebody else: a word search does not know.
        Organisations and notes count only where a whole line of them is a relation word ("大学同学"), since
        a company's name or a sentence speaks of many people.

        Returns:
            The relation; class ``named`` where there is a name that says nothing, ``service`` where nothing but
            a business word was found, ``unknown`` without a name.
        """
        found: list[Relation] = []
        sources: tuple[tuple[RelationSource, Sequence[str], Callable[[str], list[Hit]]], ...] = (
            (RelationSource.NAME, names, self._of_text),
            (RelationSource.NICKNAME, nicknames, self._of_text),
            (RelationSource.CATEGORY, categories, self._of_text),
            (RelationSource.TITLE, (title, role) if title or role else (), self._of_title),
            (RelationSource.ORGANISATION, organisation, self._of_line),
            (RelationSource.NOTE, _NOTE_PART.split(note[:LONGEST_NOTE]) if note else (), self._of_line),
        )
        for source, texts, search in sources:
            hits = [hit for text in texts[:MOST_TEXTS] for hit in search(text)] if texts else []
            if hits:
                best = _strongest(hits)
                found.append(Relation(best.kind, source, best.match, best.rule))
        if not found:
            for source, values in ((RelationSource.NAME, names), (RelationSource.NICKNAME, nicknames)):
                if any(_tells_somebody(value) for value in values[:MOST_TEXTS]):
                    return Relation(RelationClass.NAMED, source)
        return min(found, key=lambda relation: _LEVERAGE[relation.kind], default=Relation())

    def relation_word(self, word: str) -> RelationClass | None:
        """Return the class of a word that stands for a relation by itself: a RELATED type or a free label."""
        key = fold_case(word).strip().removeprefix("_$!<").removesuffix(">!$_")
        known = self.words.related.get(key)
        if known is not None:
            return known
        hits = self._of_line(word)
        return _strongest(hits).kind if hits else None

    def related_to_card(self, card: Card) -> Relation | None:
        """Return the relation a card notes about its own person, or None.

        A RELATED entry names a relative of the card's person; a relation of the owner it is only where it names
        nobody, or the card's person: many people note "mother" on their mother's card that way.
        """
        own = {fold_case(name).strip() for name in (card.name, card.family + card.given, *card.nicknames) if name}
        for entry in card.related:
            name = fold_case(entry.name).strip()
            if not name or name in own:
                relation = self._related(entry)
                if relation is not None:
                    return relation
        return None

    def owners_relatives(self, card: Card) -> Mapping[str, Relation]:
        """Return the relations on the owner's own card, by the name (or "tel:" number) written there."""
        found: dict[str, Relation] = {}
        for entry in card.related:
            relation = self._related(entry)
            if relation is not None and entry.name.strip():
                known = found.get(entry.name)
                if known is None or _LEVERAGE[relation.kind] < _LEVERAGE[known.kind]:
                    found[entry.name] = relation
        return found

    def _related(self, entry: RelatedPerson) -> Relation | None:
        kind = self.relation_word(entry.relation)
        return None if kind is None else Relation(kind, RelationSource.VCARD_RELATED, entry.relation, "exact")

    def _of_text(self, text: str) -> list[Hit]:
        """Return what a name, nickname or category says."""
        parts = _parts(text) if self._may_speak(text[:LONGEST_TEXT]) else []
        if not parts:
            return []
        if len(parts) == 1:
            only = parts[0]
            if not only.runs:
                alone = self._letters.alone(only.tokens)
            elif all(self._letters.neutral(word) for word in only.tokens):
                alone = self._han.alone(only.runs)
            else:
                alone = None
            if alone is not None:
                return [alone]
        found = [hit for part, previous in zip(parts, [None, *parts], strict=False)
                 for hit in self._of_part(part, previous)]
        if any(self._han.business(part.runs) or self._letters.business(part.tokens) for part in parts):
            # "王经理（保险）" manages a business that sells to everybody.
            found = [hit for hit in found if hit.kind is not RelationClass.BOSS]
        return found or self._service(parts[0])

    def _may_speak(self, text: str) -> bool:
        """Tell quickly whether a closer look can find anything: for most names it cannot."""
        if text.isascii():
            return not self.words.alphabetic.beginnings.isdisjoint(_ASCII_WORD.findall(text.lower()))
        return self.words.han.beginning.search(text) is not None or _NOT_HAN.search(text) is not None

    def _of_part(self, part: _Part, previous: _Part | None) -> list[Hit]:
        found: list[Hit] = []
        if part.runs:
            somebody = any(self._letters.foreign(word) for word in part.tokens[:part.before])
            found += self._han.hits(part.runs, somebody)
            if previous is not None and previous.runs and self._a_child("".join(previous.runs)):
                found = [hit for hit in found if not self._han.called_after_a_child(hit.match)]
        if part.tokens:
            found += self._letters.hits(part.tokens)
        return found

    def _a_child(self, text: str) -> bool:
        """Tell whether a text looks like a child's pet name: "小明", "豆豆"."""
        return len(text) == 2 and (text[0] in "小阿" or text[0] == text[1])

    def _service(self, part: _Part) -> list[Hit]:
        found = (self._han.service(part.runs), self._letters.service(part.tokens))
        return [hit for hit in found if hit is not None]

    def _of_title(self, text: str) -> list[Hit]:
        return [hit for part in _parts(text)
                for hit in (*self._han.title(part.runs), *self._letters.title(part.tokens))]

    def _of_line(self, line: str) -> list[Hit]:
        """Return the relation word that is a whole line."""
        parts = _parts(line)
        if len(parts) != 1:
            return []
        part = parts[0]
        if not part.runs:
            return [] if any(self._letters.foreign(word) for word in part.tokens) else self._letters.hits(part.tokens)
        whole = None if part.tokens else self._han.whole(part.runs)
        return [] if whole is None else [whole]


@lru_cache(maxsize=1)
def load_dictionary() -> RelationDictionary:
    """Return the program's dictionary, read once."""
    return RelationDictionary(load_words())


def classify(names: Sequence[str], nicknames: Sequence[str] = (), note: str = "", organisation: Sequence[str] = (),
             title: str = "", role: str = "", categories: Sequence[str] = ()) -> Relation:
    """Return what one person is to the owner; see :meth:`RelationDictionary.classify`."""
    return load_dictionary().classify(names, nicknames, note, organisation, title, role, categories)

