"""Databases of messengers, known by their tables: their calls are not in the phone's log, and are not read."""

import re
from collections.abc import Collection

_WHATSAPP = frozenset({"zwacdcallevent", "zwachatsession", "zwamessage", "wa_contacts"})
_WHATSAPP_TOGETHER = frozenset({"jid", "call_log"})
_WECHAT_TOGETHER = frozenset({"rcontact", "message"})
#: On iPhones one table for each chat, named after a digest.
_WECHAT_CHAT = re.compile(r"chat_[0-9a-f]{32}")


def messenger_of(tables: Collection[str]) -> str:
    """Return the refusal code of a messenger's database from its lower-case table names; "" for another."""
    names = set(tables)
    if names & _WHATSAPP or names >= _WHATSAPP_TOGETHER:
        return "whatsapp_database"
    if names >= _WECHAT_TOGETHER or any(map(_WECHAT_CHAT.fullmatch, names)):
        return "wechat_database"
    return ""
