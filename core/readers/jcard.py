"""Address books as jCard (RFC 7095): vCards written in JSON."""

import json
import re
from collections.abc import Iterator, Mapping

from core.progress import Report
from core.readers import charset
from core.readers.byte_stream import ByteStream
from core.readers.contact_cards import ContactCards, Property
from core.readers.problem_list import ProblemList
from core.readers.source import ReadOptions, Source
from core.records import FileContent, FileKind, FileRefused

#: The whole file is in memory as JSON; five thousand contacts without pictures have 3 MB.
_MAX_BYTES = 16 << 20
#: Brackets within brackets: a card needs five.
_MAX_DEPTH = 20
_MAX_PROPERTIES = 5_000
_BEGIN = re.compile(r'\s*\[\s*(?:\[\s*)?"vcard"\s*,')
_BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[\]{}]', re.DOTALL)
#: Parts are one value there, and their place in it says what they are.
_STRUCTURED = frozenset({"N", "ADR", "ORG"})
_DROPPED = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
_NAME = re.compile(r"[A-Z][A-Z0-9-]{0,60}")


class JCardReader:
    """Reads one jCard or an array of them (see :class:`core.readers.source.Reader`)."""

    name = "jcard"

    def recognises(self, source: Source) -> bool:
        encoding, mark = charset.detect_unicode(source.head)
        return _BEGIN.match(source.head[mark:1024].decode(encoding or "utf-8", "replace")) is not None

    def read(self, source: Source, options: ReadOptions, report: Report) -> FileContent:
        """Read every card.

        Raises:
            FileRefused: ``too_large``, ``json_broken``, ``no_cards``.
        """
        if source.size > _MAX_BYTES:
            raise FileRefused(source.file, "too_large")
        with source.open() as stream:
            chunks = ByteStream(source, stream, report)
            text, encoding, guessed = charset.decode(b"".join(chunks))
        problems = ProblemList(source.file)
        cards = ContactCards(problems)
        for number, properties in enumerate(_cards(_parsed(source.file, text.removeprefix("\ufeff"))), 1):
            if properties is None:
                problems.add(number, "card_damaged")
                continue
            if len(properties) > _MAX_PROPERTIES:
                problems.add(number, "card_too_long")
            cards.add([found for one in properties[:_MAX_PROPERTIES] for found in _property(one)], number)
            if cards.full:
                break
        if not cards.cards:
            raise FileRefused(source.file, "no_cards")
        return FileContent(source.file, FileKind.JCARD, chunks.digest, tuple(cards.cards), problems=problems.result(),
                           encoding=encoding, encoding_guessed=guessed)


def _parsed(file: str, text: str) -> object:
    depth = 0
    for match in _BRACKETS.finditer(text):
        depth += (match[0] in "[{") - (match[0] in "]}")
        if depth > _MAX_DEPTH:
            raise FileRefused(file, "json_broken")
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FileRefused(file, "json_broken") from error


def _cards(data: object) -> Iterator[list[object] | None]:
    """Yield each card's properties; None for one that is no card."""
    if not isinstance(data, list):
        return
    for card in [data] if data and data[0] == "vcard" else data:
        known = isinstance(card, list) and len(card) >= 2 and card[0] == "vcard" and isinstance(card[1], list)
        yield card[1] if known else None


def _property(data: object) -> list[Property]:
    """Return what a property array (name, parameters, type, value …) holds."""
    if not isinstance(data, list) or len(data) < 4 or not isinstance(data[0], str):
        return []
    name = data[0].upper()
    if name in _DROPPED or not _NAME.fullmatch(name):
        return []
    parameters = data[1] if isinstance(data[1], Mapping) else {}
    types = [word.lower() for word in _texts(parameters.get("type"))]
    values = [_texts(value) for value in data[3:]]
    if name in _STRUCTURED:
        return [Property(name, parts, types) for parts in values]
    return [Property(name, text, types) for parts in values for text in parts]


def _texts(value: object) -> list[str]:
    """Return a value's parts as texts; several values of one part stand in a row."""
    if isinstance(value, list):
        return [" ".join(_texts(part)) for part in value]
    return [str(value)] if isinstance(value, str | int | float) and not isinstance(value, bool) else []


READER = JCardReader()
