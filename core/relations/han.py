"""Finds relation words in the Chinese part of a name, where no blanks tell words apart."""

from dataclasses import dataclass

from core.assessment import RelationClass
from core.relations.words import FAMILY, HanRules, Hit, Scope, Word

#: Before a word of one character these make another word: 小姐 is no sister.
_MAKES_ANOTHER_WORD = tuple("大小二三四乖好美新旧臭傻笨帅")
#: A trade beside these words makes them a shop's name: 老妈火锅, 兄弟汽修.
_CANCELLED_BY_A_TRADE = FAMILY | {RelationClass.BOSS, RelationClass.CLASSMATE, RelationClass.FRIEND}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a word that counts anywhere stands in the text."""

    start: int
    end: int
    word: Word
    text: str


class HanMatcher:
    """Matches one part of a name: ``runs`` are its stretches of Chinese characters, in order."""

    def __init__(self, rules: HanRules, simplified: dict[int, str]) -> None:
        self._rules = rules
        self._simplified = simplified

    def whole(self, runs: list[str]) -> Hit | None:
        """Return the hit of a word that is all of a part."""
        return self._whole("".join(runs), Scope.EXACT)

    def alone(self, runs: list[str]) -> Hit | None:
        """Return the hit of a word that must be all of a name."""
        return self._whole("".join(runs), Scope.ALONE)

    def hits(self, runs: list[str], somebody_before: bool = False) -> list[Hit]:
        """Return what the part says about its person.

        Args:
            runs: the Chinese stretches; blanks, digits and signs between them are left out.
            somebody_before: a name in letters stands before them ("Tom妈妈").
        """
        written = "".join(runs)
        whole = self._whole(written, Scope.EXACT)
        if whole is not None:
            return [] if somebody_before and whole.kind in FAMILY else [whole]
        found = self._parted(runs)
        text = written.translate(self._simplified)
        text = self._without_telephone(text)
        places = self._places(text)
        found += self._anywhere(text, written, places, self._breaks(runs), somebody_before)
        found += self._after_a_surname(text, written, places)
        trades = self._rules.business.findall(text)
        if trades:
            has_boss = self._rules.business_with_a_boss.issuperset(trades)
            found = [hit for hit in found if hit.kind not in _CANCELLED_BY_A_TRADE
                     or (has_boss and hit.kind is RelationClass.BOSS)]
        return found

    def business(self, runs: list[str]) -> bool:
        """Tell whether a trade is named whose head would not be the owner's own boss."""
        trades = self._rules.business.findall("".join(runs).translate(self._simplified))
        return not self._rules.business_with_a_boss.issuperset(trades)

    def title(self, runs: list[str]) -> list[Hit]:
        """Return what a job title says: leadership and personnel words, at its end or anywhere."""
        written = "".join(runs)
        whole = self._whole(written, Scope.EXACT)
        if whole is not None:
            return [whole]
        text = written.translate(self._simplified)
        places = self._places(text)
        found = [hit for hit in self._anywhere(text, written, places, frozenset(), somebody_before=False)
                 if hit.kind in (RelationClass.BOSS, RelationClass.HR)]
        if not self._ends_in_place(text, places):
            found += [Hit(kind, written[-len(word):], "suffix") for word, kind in self._rules.suffixes.items()
                      if len(word) > 1 and text.endswith(word)]
        return found

    def service(self, runs: list[str]) -> Hit | None:
        """Return the word by which the part names a business that serves everybody."""
        if len(runs) > 1 and self.full_name(runs[0]):
            return None  # somebody, then where they work
        written = "".join(runs)
        match = self._rules.service.search(written.translate(self._simplified))
        return Hit(RelationClass.SERVICE, written[match.start():match.end()], "contains") if match else None

    def _whole(self, written: str, scope: Scope) -> Hit | None:
        """Match a text that is one word with "my" before it and the telephone after it at most."""
        text = written.translate(self._simplified)
        shortened = self._without_telephone(text)
        known = self._rules.words.get(text)
        if known is not None and (known.kind is None or (known.scope is Scope.ALONE) != (scope is Scope.ALONE)):
            return None
        for start in range(self._own_length(shortened) + 1):
            for end in sorted({len(text), len(shortened)}, reverse=True):
                word = self._rules.words.get(text[start:end])
                if word is None or word.kind is None:
                    continue
                if end - start == 1 and text[:start].endswith(_MAKES_ANOTHER_WORD):
                    continue
                if (word.scope is Scope.ALONE) == (scope is Scope.ALONE):
                    return Hit(word.kind, written[start:end], "exact")
        return None

    def _parted(self, runs: list[str]) -> list[Hit]:
        """Match the words set off by blanks; single characters with blanks between are one word spaced out."""
        if len(runs) < 2 or all(len(run) == 1 for run in runs):
            return []
        found = []
        before = ""
        for run in runs:
            hit = self._whole(run, Scope.EXACT)
            if hit is not None and not (hit.kind in FAMILY and self._calls_a_parent_of(before, hit.match)):
                found.append(hit)
            before = run
        return found

    def _calls_a_parent_of(self, before: str, match: str) -> bool:
        """Tell "小明 妈妈" (the mother of a child) from "王秀英 妈妈" (a full name, then what she is)."""
        return bool(before) and self.called_after_a_child(match) and not self.full_name(before)

    def called_after_a_child(self, match: str) -> bool:
        """Tell whether a word is one by which parents call each other, with a child's name before it."""
        return match.translate(self._simplified) in self._rules.called_after_a_child

    def full_name(self, text: str) -> bool:
        """Tell whether a text has the shape of a grown person's whole name: family name and one or two more."""
        simple = text.translate(self._simplified)
        return (len(simple) in (2, 3) and simple[0] in self._rules.surnames) or (
            len(simple) in (3, 4) and simple[:2] in self._rules.surnames)

    def _without_telephone(self, text: str) -> str:
        end = len(text)
        longest = 5  # "紧急联系人" and the like
        while size := next((size for size in range(min(longest, end - 1), 0, -1)
                            if text[end - size:end] in self._rules.telephone), 0):
            end -= size
        return text[:end].removesuffix("的") if end < len(text) else text

    def _own_length(self, text: str) -> int:
        match = self._rules.own.match(text)
        return match.end() if match else 0

    def _places(self, text: str) -> list[_Place]:
        """Return the words of the text in order; of two that overlap the longer, then the later one: in Chinese
        the head of a word stands at its end ("我姐夫" holds 姐夫, not 我姐).
        """
        found: list[_Place] = []
        match = self._rules.anywhere.search(text)
        while match:
            found.append(_Place(match.start(), match.end(), self._rules.words[match.group()], match.group()))
            match = self._rules.anywhere.search(text, match.start() + 1)
        chosen: list[_Place] = []
        for place in sorted(found, key=lambda place: (place.start - place.end, -place.start)):
            if all(place.end <= other.start or other.end <= place.start for other in chosen):
                chosen.append(place)
        return sorted(chosen, key=lambda place: place.start)

    def _breaks(self, runs: list[str]) -> frozenset[int]:
        """Return the places where a blank stood; none for a word spaced out character by character."""
        if all(len(run) == 1 for run in runs):
            return frozenset()
        breaks = set()
        length = 0
        for run in runs[:-1]:
            length += len(run)
            breaks.add(length)
        return frozenset(breaks)

    def _anywhere(self, text: str, written: str, places: list[_Place], breaks: frozenset[int],
                  somebody_before: bool) -> list[Hit]:
        found: list[Hit] = []
        previous: _Place | None = None
        for place in places:
            if place.word.family:
                kind = self._whose(text, place, previous, breaks, somebody_before)
                if found and previous is not None and self._adjoin(text, previous, place):
                    found.pop()  # "老婆妈妈" is no wife
            elif previous is not None and previous.word.kind in (None, *FAMILY) and self._adjoin(text, previous, place):
                kind = None  # "妈妈的同事" is no colleague
            else:
                kind = place.word.kind
            if kind is not None and not self._rules.followers.match(text, place.end):
                found.append(Hit(kind, written[place.start:place.end], "contains"))
            previous = place
        return found

    def _adjoin(self, text: str, previous: _Place, place: _Place) -> bool:
        return text[previous.end:place.start] in ("", "的", "家", "家的", "她", "他")

    def _whose(self, text: str, place: _Place, previous: _Place | None, breaks: frozenset[int],
               somebody_before: bool) -> RelationClass | None:
        """Return the class of a family word for the owner, None where it is somebody else's relative."""
        kind = place.word.kind
        if previous is not None and previous.word.family and self._adjoin(text, previous, place):
            if previous.word.kind is kind and text[previous.end:place.start] == "":
                return kind
            return RelationClass.KIN
        before = text[previous.end if previous else 0:place.start].removesuffix("的")
        if previous is not None and not before and place.start not in breaks:
            return None
        before = before[self._own_length(before):]
        if not before:
            return None if somebody_before and previous is None else kind
        if place.start in breaks:
            strict = place.text in self._rules.called_after_a_child
            return kind if not strict or self.full_name(before) else None
        return None if self._names_somebody(before, place.text) else kind

    def _names_somebody(self, before: str, word: str) -> bool:
        if word in self._rules.called_after_a_child or before.endswith(self._rules.others):
            return True
        if len(before) == 2 and (before[0] in "小老阿大" or before[0] == before[1]):
            return True
        return before in self._rules.surnames or self.full_name(before)

    def _after_a_surname(self, text: str, written: str, places: list[_Place]) -> list[Hit]:
        """Match "李总", "王经理", "张伟主任": a family name, then a word of rank at the end."""
        if self._ends_in_place(text, places):
            return []
        for size in range(min(4, len(text) - 1), 0, -1):
            kind = self._rules.suffixes.get(text[-size:])
            if kind is None:
                continue
            before = text[:-size]
            named = before[-1] in self._rules.surnames or before[-2:] in self._rules.surnames or self.full_name(before)
            if named:
                return [Hit(kind, written[len(before):len(text)], "suffix")]
        return []

    def _ends_in_place(self, text: str, places: list[_Place]) -> bool:
        return bool(places) and places[-1].end == len(text)

