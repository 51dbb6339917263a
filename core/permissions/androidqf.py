"""``packages.json`` of androidqf: which apps there are and who installed them; permissions are not in it."""

from core.permissions.app_draft import AppDrafts
from core.permissions.package_list import take_androidqf_entry
from core.permissions.records import Dump, DumpKind, Platform
from core.progress import Report
from core.readers.byte_stream import ByteStream
from core.readers.json_values import JsonValues, json_begin
from core.readers.problem_list import ProblemList
from core.readers.source import Source
from core.records import FileRefused

_KEYS = ('"name"', '"files"', '"uid"', '"installer"', '"third_party"')
_TELLING = 4


def recognises(source: Source) -> bool:
    """Say from the first bytes whether a file is androidqf's list of packages."""
    begin = json_begin(source.head)
    return begin.startswith("[") and sum(key in begin for key in _KEYS) >= _TELLING


def read(source: Source, report: Report) -> Dump:
    """Read the list; raises ``FileRefused`` when no app is in it."""
    problems = ProblemList(source.file)
    drafts = AppDrafts(problems)
    with source.open() as stream:
        chunks = ByteStream(source, stream, report)
        values = JsonValues(source.head, chunks, problems, lambda path: path == ())
        for _, value in values:
            take_androidqf_entry(drafts, value, problems, values.line)
        chunks.drain()
    if not len(drafts):
        raise FileRefused(source.file, "no_permission_records")
    return Dump(source.file, DumpKind.ANDROIDQF, Platform.ANDROID, chunks.digest, apps=drafts.result(),
                problems=problems.result())
