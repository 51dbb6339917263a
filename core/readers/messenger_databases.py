"""Databases that are not read, known by their tables: those of messengers, whose calls are not in the phone's log, and
the index of an iPhone's backup, which names files beside it.
"""

import re
from collections.abc import Collection

_WHATSAPP = frozenset({"zwacdcallevent", "zwachatsession", "zwamessage", "wa_contacts"})
_WHATSAPP_TOGETHER = frozenset({"jid", "call_log"})
_WECHAT_TOGETHER = frozenset({"rcontact", "message"})
#: On iPhones one table for each chat, named after a digest.
_WECHAT_CHAT = re.compile(r"chat_[0-9a-f]{32}")

_BACKUP_INDEX = frozenset({"files", "properties"})


def refused_for_tables(tables: Collection[str]) -> str:
    """Return the refusal code of such a database from its lower-case table names; "" for another."""
    names = set(tables)
    if names & _WHATSAPP or names >= _WHATSAPP_TOGETHER:
        return "whatsapp_database"
    if names >= _WECHAT_TOGETHER or any(map(_WECHAT_CHAT.fullmatch, names)):
        return "wechat_database"
    return "iphone_backup_part" if names == _BACKUP_INDEX else ""
