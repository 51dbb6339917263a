"""What Telegram Desktop exports as JSON: one chat, or the whole account (``result.json``).

The account's contacts become cards, and its own number is the owner's. Calls in the chats went over the internet:
neither the phone's call log nor the phone company knows them, so no lender who reads either sees them. They are
counted and said, and take no part in any rank. Layout: Telegram's own page on its export format.
"""

import re
from collections.abc import Iterator

from core.progress import Report
from core.readers.byte_stream import ByteStream
from core.readers.call_rows import writable
from core.readers.json_calls import Row, text_of
from core.readers.json_values import JsonValues, Path, json_begin
from core.readers.limits import MAX_NAME
from core.readers.problem_list import ProblemList
from core.readers.source import ReadOptions, Source
from core.readers.vcard_phone import split_phone_text
from core.records import Card, CardPhone, FileContent, FileKind, FileRefused

#: Contacts kept. Telegram itself allows a few thousand.
MAX_CONTACTS = 100_000
_MAX_PHONE_TEXT = 1000
_CALLS = frozenset({"phone_call", "group_call"})
_CHATS = frozenset({"chats", "left_chats"})
_CONTACT = ("contacts", "list", "*")
_OWN_NUMBER = ("personal_information", "phone_number")
_ACCOUNT = re.compile(r'\{\s*"about"\s*:')
_PARTS = re.compile(r'"(?:personal_information|contacts|frequent_contacts|chats|left_chats)"\s*:\s*\{')
_CHAT = re.compile(
    r'\{\s*(?:"name"\s*:\s*(?:null|"(?:[^"\\]|\\.)*+")\s*,\s*)?"type"\s*:\s*"(?:saved_messages|replies|(?:personal|bot)_chat'
    r'|(?:private|public)_(?:group|supergroup|channel))"\s*,\s*"id"\s*:')


class TelegramReader:
    """Reads contacts; an export with calls but without contacts is refused as ``internet_calls_only``."""

    name = "telegram"

    def recognises(self, source: Source) -> bool:
        begin = json_begin(source.head)
        return bool(_CHAT.match(begin) or (_ACCOUNT.match(begin) and _PARTS.search(begin)))

    def read(self, source: Source, options: ReadOptions, report: Report) -> FileContent:
        problems = ProblemList(source.file)
        cards: list[Card] = []
        own_number = ""
        calls = 0
        with source.open() as stream:
            chunks = ByteStream(source, stream, report)
            values = JsonValues(source.head, chunks, problems, _looked_into)
            for path, value in values:
                if path == _OWN_NUMBER:
                    own_number = text_of(value)[:_MAX_PHONE_TEXT]
                elif not isinstance(value, dict):
                    continue
                elif path == _CONTACT:
                    if len(cards) < MAX_CONTACTS:
                        cards.extend(_card(value, values.line))
                    else:
                        problems.add_once(values.line, "too_many_cards")
                elif value.get("type") == "service" and value.get("action") in _CALLS:
                    calls += 1
            values.drain()
        if not cards:
            raise FileRefused(source.file, "internet_calls_only", str(calls))
        if calls:
            problems.add_always(None, "internet_calls_skipped", str(calls))
        return FileContent(source.file, FileKind.TELEGRAM, chunks.digest, cards=tuple(cards),
                           problems=problems.result(), own_numbers=split_phone_text(own_number)[:1])


def _looked_into(path: Path) -> bool:
    if path[:1] == ("messages",):
        return len(path) == 1
    return len(path) <= (4 if path and path[0] in _CHATS else 2)


def _card(contact: Row, line: int) -> Iterator[Card]:
    """Yield the card of a contact that has a number; deleted accounts have none."""
    numbers = split_phone_text(text_of(contact.get("phone_number"))[:_MAX_PHONE_TEXT])
    if numbers:
        given, family = (writable(text_of(contact.get(key))[:MAX_NAME]) for key in ("first_name", "last_name"))
        yield Card(" ".join(filter(None, (given, family))), family, given, line=line,
                   phones=tuple(CardPhone(writable(number)) for number in numbers))


READER = TelegramReader()
