"""Names files that no reader reads, so that the owner learns what they picked and what to bring instead."""

import re
from collections import Counter
from collections.abc import Set as AbstractSet

from core.readers.charset import detect_unicode
from core.readers.xml_roots import xml_root

_SIGNATURES = (
    (b"SQLite format 3\x00", "sqlite_database"),
    # A write-ahead log in either byte order, and its index.
    (b"\x37\x7f\x06\x82", "database_part"), (b"\x37\x7f\x06\x83", "database_part"),
    (b"\x18\xe2\x2d\x00", "database_part"),
    (b"\x89PNG", "picture"), (b"\xff\xd8\xff", "picture"), (b"GIF8", "picture"), (b"BM", "picture"),
    (b"II*\x00", "picture"), (b"MM\x00*", "picture"),
    (b"7z\xbc\xaf\x27\x1c", "other_archive"), (b"Rar!", "other_archive"), (b"\x1f\x8b", "other_archive"),
    (b"BZh", "other_archive"), (b"\xfd7zXZ\x00", "other_archive"),
    (b"ANDROID BACKUP", "phone_backup"), (b"MIUI BACKUP", "phone_backup"),
    # Property lists, and the index of backups before iOS 10.
    (b"bplist00", "iphone_backup_part"), (b"mbdb\x05\x00", "iphone_backup_part"),
)
#: Programs that pack their documents as zip archives, by a member that each of them writes.
_PACKED = (
    ("OFD.xml", "ofd"), ("Index/Document.iwa", "other_spreadsheet"), ("xl/workbook.bin", "other_spreadsheet"),
    ("word/document.xml", "office_document"), ("ppt/presentation.xml", "office_document"),
)
#: Bytes below which chance decides, and the most by which evenly drawn bytes miss an even spread (chi-square, 255
#: degrees of freedom: mean 255, deviation 23). Packed files miss it by more.
_FEWEST_BYTES = 1024
_EVENLY_SPREAD = 400.0
#: Messages saved by SMS Backup & Restore and by Super Backup.
_MESSAGE_ROOTS = frozenset({"smses", "allsms"})
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: Messages as JSON: an array, one object, or one a line, with the text among its first keys.
_JSON_MESSAGE = re.compile(r'[\[{][^}]{0,3000}"(?:address|thread_id)"\s*:[^}]{0,3000}"body"\s*:')
_TEXT_BEGINNINGS = (
    # Atomic: else a thousand comments could be divided in as many ways as there are.
    (re.compile(r"(?>(?:<!--.*?-->|<\?xml[^>]*\?>)\s*)*+<(?:!doctype\s+html|html|head|title|body|table|meta|div)\b",
                re.IGNORECASE | re.DOTALL), "html_page"),
    (re.compile(r"BEGIN:VCALENDAR", re.IGNORECASE), "calendar"),
    (re.compile(r"<\?xml|<!DOCTYPE|<[A-Za-z]"), "other_xml"),
    (re.compile(r"[\[{]"), "json_file"),
)


def other_kind(head: bytes) -> str:
    """Return the refusal code of a file from its first bytes; ``unknown_format`` where nothing is known."""
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(_OLE):
        encrypted = "EncryptedPackage".encode("utf-16-le") in head
        return "workbook_encrypted" if encrypted else "old_excel"
    if head[4:8] == b"ftyp" or head[:4] == b"RIFF":
        return "picture"
    if head[257:262] == b"ustar":
        return "other_archive"
    for signature, code in _SIGNATURES:
        if head.startswith(signature):
            return code
    return "encrypted" if _is_evenly_spread(head) else _text_kind(head)


def packed_kind(names: AbstractSet[str]) -> str:
    """Return the refusal code of the document that a zip archive with these members is; "" for an archive of files."""
    if {"mimetype", "content.xml"} <= names:  # OpenDocument: table, text and slides alike
        return "other_spreadsheet"
    return next((code for member, code in _PACKED if member in names), "")


def _is_evenly_spread(head: bytes) -> bool:
    """Say whether each value of a byte is as frequent as in a draw: so are encrypted files, and hardly any others."""
    if len(head) < _FEWEST_BYTES:
        return False
    expected = len(head) / 256
    counts = Counter(head)
    return sum((counts[value] - expected) ** 2 for value in range(256)) / expected < _EVENLY_SPREAD


def _text_kind(head: bytes) -> str:
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        return "excel_xml"
    # A thread of messages in Google Voice.
    if b'class="hChatLog' in head:
        return "messages_not_calls"
    root = xml_root(head).lower()
    if root in _MESSAGE_ROOTS:
        return "messages_not_calls"
    if root == "plist":
        return "iphone_backup_part"
    encoding, mark = detect_unicode(head)
    begin = head[mark:4096].decode(encoding or "latin-1", "replace").lstrip()
    if _JSON_MESSAGE.match(begin):
        return "messages_not_calls"
    for beginning, code in _TEXT_BEGINNINGS:
        if beginning.match(begin):
            return code
    return "unknown_format"
