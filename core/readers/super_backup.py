"""Call logs written by the Android app Super Backup (超级备份): ``<alllogs>`` with one ``<log …/>`` a row.

``date`` and ``dur`` are the call log's own values; ``time`` is text in the phone's language and not needed. ``count``
is no check: it may name far more rows than there are. A missed call's ``dur`` is how long it rang.
"""

from core.progress import Report
from core.readers.source import ReadOptions, Source
from core.readers.xml_calls import XmlDialect, read_xml_calls
from core.readers.xml_roots import xml_root
from core.records import FileContent, FileKind

_DIALECT = XmlDialect(FileKind.SUPER_BACKUP, row="log", duration="dur")


class SuperBackupReader:
    """Reads the call log; the app's files of messages and contacts have other roots."""

    name = "super_backup"

    def recognises(self, source: Source) -> bool:
        return xml_root(source.head) == "alllogs"

    def read(self, source: Source, options: ReadOptions, report: Report) -> FileContent:
        with source.open() as stream:
            return read_xml_calls(_DIALECT, source, stream, report)


READER = SuperBackupReader()
