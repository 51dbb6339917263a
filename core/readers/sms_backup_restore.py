"""Call logs written by the Android app SMS Backup & Restore: ``<calls>`` with one ``<call …/>`` a row.

Field meanings follow the app's own page "Fields in XML backup files" and Android's CallLog provider.
"""

from core.progress import Report
from core.readers.byte_stream import ByteStream
from core.readers.source import ReadOptions, Source
from core.readers.xml_calls import XmlDialect, read_xml_calls
from core.readers.xml_roots import xml_root
from core.readers.xml_text import encoding_of
from core.records import FileContent, FileKind, FileRefused

#: ``post_dial_digits`` and the readable date are not needed.
_DIALECT = XmlDialect(FileKind.SMS_BACKUP_RESTORE, row="call", presentation="presentation", line="subscription_id",
                      name="contact_name")


class SmsBackupRestoreReader:
    """Reads ``calls-*.xml``; rows that other tools merged into a message file (``<smses>``) are found too."""

    name = "sms_backup_restore"

    def recognises(self, source: Source) -> bool:
        return xml_root(source.head) in {"calls", "smses"}

    def read(self, source: Source, options: ReadOptions, report: Report) -> FileContent:
        if xml_root(source.head) == "smses" and not _holds_calls(source, report):
            raise FileRefused(source.file, "messages_not_calls")
        with source.open() as stream:
            return read_xml_calls(_DIALECT, source, stream, report)


def _holds_calls(source: Source, report: Report) -> bool:
    """Say whether a message file has a call row: a byte search, because such files may hold gigabytes of pictures."""
    wanted = "<call ".encode(encoding_of(source.head).removesuffix("-sig"))[-12:]
    if encoding_of(source.head) == "utf-16":
        wanted = "<call ".encode("utf-16-le" if source.head.startswith(b"\xff") else "utf-16-be")
    kept = b""
    with source.open() as stream:
        for chunk in ByteStream(source, stream, lambda done, total: report(0, total)):
            if wanted in kept + chunk:
                return True
            kept = chunk[-len(wanted):]
    return False


READER = SmsBackupRestoreReader()
