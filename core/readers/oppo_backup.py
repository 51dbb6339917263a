"""Call logs in a phone backup of OPPO, realme or OnePlus (ColorOS): ``callrecord_backup.xml``.

``<CallLog>`` with one ``<CALL_RECORDS …/>`` a row, all in one line and without a declared encoding. ``ring_time`` is
not read: it is no talk, and a missed call has ``duration`` 0.
"""

from core.progress import Report
from core.readers.source import ReadOptions, Source
from core.readers.xml_calls import XmlDialect, read_xml_calls
from core.readers.xml_roots import xml_root
from core.records import FileContent, FileKind

_DIALECT = XmlDialect(FileKind.OPPO_BACKUP, row="CALL_RECORDS")


class OppoBackupReader:
    """Reads the call log among the files of such a backup."""

    name = "oppo_backup"

    def recognises(self, source: Source) -> bool:
        return xml_root(source.head) == "CallLog" and b"CALL_RECORDS" in source.head.replace(b"\0", b"")

    def read(self, source: Source, options: ReadOptions, report: Report) -> FileContent:
        with source.open() as stream:
            return read_xml_calls(_DIALECT, source, stream, report)


READER = OppoBackupReader()
