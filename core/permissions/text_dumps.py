"""Text a phone printed: one answer, several in one file, or a bug report, of which only the needed sections are read.

Known by the first lines (a dump), by every line (a list) or by the headings of a bug report; the name of a file
serves only where an answer does not say whom or what it is about.
"""

import re
from datetime import datetime
from typing import Protocol

from core.permissions.app_draft import AppDrafts
from core.permissions.app_ops_dump import AppOpsAnswerParser, AppOpsDumpParser, is_app_ops_answer, with_times
from core.permissions.dump_text import dump_lines, plain, wall_clock
from core.permissions.package_dump import PackageDumpParser
from core.permissions.package_list import is_package_line, take_package_line
from core.permissions.records import Dump, DumpKind, Platform, Special
from core.permissions.special_access import (
    SETTINGS,
    AccessibilityDumpParser,
    RoleDumpParser,
    is_component_list,
    take_setting,
)
from core.progress import Report
from core.readers.byte_stream import ByteStream
from core.readers.charset import detect_unicode
from core.readers.problem_list import ProblemList
from core.readers.source import Source
from core.records import FileRefused

_PACKAGE_NAME = r"[A-Za-z]\w*(?:\.\w+)+"
_SERVICE = re.compile(r"DUMP OF SERVICE (?:(?:CRITICAL|HIGH|NORMAL) )?(\w[\w.]{0,100}):\s*")
_RULE = re.compile(r"-{60,}\s*")
_ENDED = re.compile(r"-{5,} [\d.]{1,12}s was the duration of dumpsys (\S{1,100}), ending at: (.{1,60})")
_COMMAND = re.compile(r"(?:^|[\s>$#])(?:cmd |settings |pm |dumpsys |appops )")
_APPOPS_GET = re.compile(rf"\bappops get (?:--user (\d{{1,9}}) )?(?:--uid )?({_PACKAGE_NAME})\b")
_SETTINGS_GET = re.compile(
    rf"\bsettings (?:--user (\d{{1,9}}) )?get (?:--user (\d{{1,9}}) )?secure ({'|'.join(SETTINGS)})")
_SETTINGS_LINE = re.compile(rf"({'|'.join(SETTINGS)})=(.*)")
_PM_LIST = re.compile(r"\bpm list packages\b(.*)")
_LISTED_USER = re.compile(r"--user (\d{1,9})")
_IN_NAME = re.compile(_PACKAGE_NAME)
#: The headings at which a dump of its own begins, outside a bug report.
_BEGINNINGS = (
    (re.compile(r"(?:Packages|Shared users|Hidden system packages):\s*"), DumpKind.PACKAGE_DUMP),
    (re.compile(r"Current AppOps Service state:\s*"), DumpKind.APP_OPS_DUMP),
    (re.compile(r"ACCESSIBILITY MANAGER \(dumpsys accessibility\)\s*"), DumpKind.ACCESSIBILITY_DUMP),
    (re.compile(r"(?:ROLE (?:MANAGER )?STATE.{0,60}|user_states=.{0,200})"), DumpKind.ROLE_DUMP),
)
#: Headings that come first in a dump of packages, long before the packages.
_PACKAGE_HEADINGS = re.compile(
    r"(?:Activity Resolver Table|Receiver Resolver Table|Service Resolver Table|Registered ContentProviders"
    r"|ContentProvider Authorities|Key Set Manager|Verifiers|Database versions|Known Packages|Permissions"
    r"|Preferred Activities User \d+|Domain verification status|Libraries|Packages):\s*")
_SERVICES = {"package": DumpKind.PACKAGE_DUMP, "appops": DumpKind.APP_OPS_DUMP,
             "accessibility": DumpKind.ACCESSIBILITY_DUMP, "role": DumpKind.ROLE_DUMP}
_HEAD_LINES = 3000
#: A stray NUL or two can get into a text; of a binary file's beginning they are a good part.
_TELLING_BYTES = 1000
_MOST_NULS = 0.05


def recognises(source: Source) -> bool:
    """Say from the first bytes whether a file is text of one of the kinds read here."""
    encoding, mark = detect_unicode(source.head)
    text = source.head[mark:].decode(encoding or "utf-8", "replace")
    if encoding is None and _is_binary(source.head[:_TELLING_BYTES]):
        return False
    lines = [plain(line) for line in text.split("\n")[:_HEAD_LINES]]
    written = [line for line in lines if line.strip()]
    return any(map(_is_heading, lines)) or (bool(written) and _is_short_answer(written, source.file))


def _is_binary(beginning: bytes) -> bool:
    written = beginning.rstrip(b"\0")
    return written.count(0) > _MOST_NULS * len(written)


def _is_heading(line: str) -> bool:
    return (line.startswith(("== dumpstate: ", "DUMP OF SERVICE ")) or is_package_line(line)
            or _SETTINGS_LINE.match(line) is not None
            or _PACKAGE_HEADINGS.fullmatch(line) is not None
            or any(begin.fullmatch(line) for begin, _ in _BEGINNINGS)
            or any(command.search(line) for command in (_APPOPS_GET, _SETTINGS_GET, _PM_LIST)))


def _is_short_answer(written: list[str], file: str) -> bool:
    if is_app_ops_answer(written[0]):
        return True
    return len(written) == 1 and is_component_list(written[0]) and (written[0].strip() != "null"
                                                                    or _setting_in_name(file) is not None)


def _setting_in_name(file: str) -> Special | None:
    name = file.lower()
    hits = [special for word, special in (("notification", Special.NOTIFICATION_LISTENER),
                                          ("accessib", Special.ACCESSIBILITY_SERVICE)) if word in name]
    return hits[0] if len(hits) == 1 else None


class _Parser(Protocol):
    """Takes the lines of one kind of dump."""

    def feed(self, number: int, line: str) -> None: ...


class _TextDump:
    """One file while its lines are taken: which dump they belong to, and what came of them."""

    def __init__(self, file: str, problems: ProblemList) -> None:
        self.problems = problems
        self.drafts = AppDrafts(problems)
        self.kinds: list[DumpKind] = []
        self.told: set[Special] = set()
        self._file = file
        self._packages = PackageDumpParser(self.drafts, problems)
        self._ops = AppOpsDumpParser(self.drafts, problems)
        self._accessibility = AccessibilityDumpParser(self.drafts)
        self._roles = RoleDumpParser(self.drafts)
        self._parsers: dict[DumpKind, _Parser] = {
            DumpKind.PACKAGE_DUMP: self._packages, DumpKind.APP_OPS_DUMP: self._ops,
            DumpKind.ACCESSIBILITY_DUMP: self._accessibility, DumpKind.ROLE_DUMP: self._roles}
        self._current: DumpKind | None = None
        self._bug_report = False
        self._services = 0
        self._written_at: dict[str, datetime] = {}
        self._list_user, self._list_third_party = 0, False
        self._setting: tuple[Special, int] | None = None
        self._asked: tuple[str, int] | None = None
        self._answer: AppOpsAnswerParser | None = None
        self._components: list[tuple[int, str]] = []

    def feed(self, number: int, line: str) -> None:
        if line.startswith(("DUMP OF SERVICE ", "== dumpstate: ", "-----")) and self._heading(line):
            return
        if not self._bug_report and line[:1].strip() and self._outside(number, line):
            return
        if self._current is not None:
            self._parsers[self._current].feed(number, line)
        elif not self._bug_report:
            self._answer_line(number, line)

    def _heading(self, line: str) -> bool:
        """Take a line of a bug report's frame; say whether it was one."""
        if service := _SERVICE.fullmatch(line):
            self._bug_report = True
            self._services += 1
            # One section alone is the dump of its service, whatever printed the heading.
            if self._services > 1:
                self._note(DumpKind.BUG_REPORT)
            self._current = _SERVICES.get(service[1])
            if self._current is not None:
                self._note(self._current)
        elif line.startswith("== dumpstate: "):
            self._bug_report = True
            self._note(DumpKind.BUG_REPORT)
            if time := wall_clock(line):
                self._written_at["dumpstate"] = time
        elif ended := _ENDED.fullmatch(line):
            if time := wall_clock(ended[2]):
                self._written_at[ended[1]] = time
            self._current = None
        elif _RULE.fullmatch(line):
            self._current = None
        else:
            return False
        return True

    def _outside(self, number: int, line: str) -> bool:
        """Take a line at the margin of a file that is no bug report; say whether nothing is left to do with it."""
        kind = next((kind for begin, kind in _BEGINNINGS if begin.fullmatch(line)), None)
        if kind is not None:
            self._current, self._answer = kind, None
            self._note(kind)
            return False
        if is_package_line(line):
            self._note(DumpKind.PACKAGE_LIST)
            take_package_line(self.drafts, line, number, self._list_user, self._list_third_party)
            return True
        if setting := _SETTINGS_LINE.match(line):
            self._take_setting(SETTINGS[setting[1]], setting[2], 0, number)
            return True
        return _COMMAND.search(line) is not None and self._command(line)

    def _command(self, line: str) -> bool:
        """Take the command that the owner pasted along with its answer."""
        if get := _APPOPS_GET.search(line):
            self._asked, self._answer = (get[2], int(get[1] or 0)), None
        elif setting := _SETTINGS_GET.search(line):
            self._setting = SETTINGS[setting[3]], int(setting[1] or setting[2] or 0)
        elif listing := _PM_LIST.search(line):
            user = _LISTED_USER.search(listing[1])
            self._list_user, self._list_third_party = int(user[1]) if user else 0, " -3" in listing[1]
        else:
            return False
        self._current = None
        return True

    def _answer_line(self, number: int, line: str) -> None:
        if line[:1].strip() and is_component_list(line):
            if self._setting is not None:
                self._take_setting(self._setting[0], line, self._setting[1], number)
                self._setting = None
            elif special := _setting_in_name(self._file):
                self._take_setting(special, line, 0, number)
            elif line.strip() != "null":
                self.problems.add(number, "setting_not_named")
        elif is_app_ops_answer(line):
            self._take_answer(number, line)

    def _take_setting(self, special: Special, value: str, user: int, number: int) -> None:
        self._note(DumpKind.SPECIAL_ACCESS_SETTING)
        self.told.add(special)
        take_setting(self.drafts, special, value, user, number)

    def _take_answer(self, number: int, line: str) -> None:
        if self._answer is None:
            if self._asked is None and (name := _name_in(self._file)):
                self._asked = name, 0
                self.problems.add_once(None, "package_from_file_name")
            if self._asked is None:
                self.problems.add_once(number, "package_not_named")
                return
            draft = self.drafts.get(*self._asked, number)
            if draft is None:
                return
            self._note(DumpKind.APP_OPS_ANSWER)
            self._answer = AppOpsAnswerParser(draft)
        self._answer.feed(number, line)

    def _note(self, kind: DumpKind) -> None:
        if kind not in self.kinds:
            self.kinds.append(kind)

    def finish(self, digest: str) -> Dump:
        self._packages.finish()
        if self._accessibility.told:
            self.told.add(Special.ACCESSIBILITY_SERVICE)
        self.told |= self._roles.told
        if not self.kinds or not (len(self.drafts) or self.told):
            codes = {problem.code for problem in self.problems.result()}
            named = next((code for code in ("package_not_named", "setting_not_named") if code in codes), "")
            raise FileRefused(self._file, named or "no_permission_records")
        written = self._written_at
        taken_at = written.get("appops") or self._ops.taken_at or max(written.values(), default=None)
        for draft in self.drafts:
            draft.uses = with_times(draft.uses, taken_at)
        kind = DumpKind.BUG_REPORT if DumpKind.BUG_REPORT in self.kinds else self.kinds[0]
        return Dump(self._file, kind, Platform.ANDROID, digest, taken_at, self.drafts.result(),
                    frozenset(self.told), problems=self.problems.result())


def _name_in(file: str) -> str:
    """Return the longest name of a package within a file's name, its ending left out, or ""."""
    stem = re.sub(r"\.(?:txt|log|text|out)$", "", file, flags=re.IGNORECASE)
    return max((name for name in _IN_NAME.findall(stem[:255])), key=len, default="")


def read(source: Source, report: Report) -> Dump:
    """Read a text; raises ``FileRefused`` when nothing of ours is in it."""
    problems = ProblemList(source.file)
    dump = _TextDump(source.file, problems)
    with source.open() as stream:
        chunks = ByteStream(source, stream, report)
        for number, line in dump_lines(source.head, chunks, problems):
            dump.feed(number, line)
        chunks.drain()
        return dump.finish(chunks.digest)
