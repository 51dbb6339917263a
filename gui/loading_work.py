"""The work off the UI thread: reads what is wanted and not read yet, evaluates all of it, hands plain data back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from core.assessment import Assessment
from core.owner import Answers, CorrectionHistory, corrected, updated
from core.permissions.loan_app_data import load_lists
from core.permissions.phone_audit import PhoneAudit, TickedApp, phone_audit
from core.permissions.phone_state import DatedDump
from core.permissions.reading import read_dumps
from core.permissions.records import Dump, DumpKind, DumpResult
from core.progress import Report
from core.readers.source import ReadOptions
from core.reading.files import read_files
from core.records import FileContent, FileRefused
from core.saving import owner_file
from core.score.evaluate import EvaluateOptions, Evidence, assess, gather
from core.summary.findings import Findings, findings
from core.system_region import system_region
from core.what_if.closing import WhatIf
from core.what_if.scenarios import Plan as ClosingPlan
from core.what_if.step_effects import StepEffects, step_effects

#: One file's share of the progress bar, and the assessment's, in parts of no other meaning.
_SHARE = 1000
#: Refusals that mean "none of mine", after which the other reading says what the file is.
_NO_DUMP = frozenset({"no_permission_dump", "sqlite_database", "folder_without_dumps", "archive_without_dumps"})
#: Refusals of a file that is a permission list, yet cannot be used.
_HALF_A_DUMP = frozenset({"no_permission_records", "package_not_named", "setting_not_named"})
#: Kinds that no address book and no call history lies beside in one file.
_NOTHING_ELSE = frozenset(DumpKind) - {DumpKind.ANDROIDQF}
#: Bytes that tell a file of the owner's own words.
_HEAD_BYTES = 512


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """One content and the file it came from (for an archive, the archive); ``name`` is the reader's name for it."""

    path: Path
    name: str
    content: FileContent


@dataclass(frozen=True, slots=True)
class LoadedDump:
    """What one permission list says, the path it came from, and the date of that file."""

    path: Path
    dump: Dump
    file_date: datetime


@dataclass(frozen=True, slots=True)
class LoadPlan:
    """What shall be loaded: paths in the order they came, and what of them is read already."""

    paths: tuple[Path, ...] = ()
    loaded: tuple[LoadedFile, ...] = ()
    dumps: tuple[LoadedDump, ...] = ()
    #: Apps the owner named without any file.
    ticked: tuple[TickedApp, ...] = ()
    #: Contents the owner took out, by digest, so that an archive read again does not bring them back.
    removed: Mapping[str, Path] = field(default_factory=dict)
    country: str = ""
    encodings: Mapping[str, str] = field(default_factory=dict)
    #: Columns of tables as the owner named them, by file name; see ``ReadOptions.mappings``.
    mappings: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    #: By file or folder name; gone from the plan that comes back.
    passwords: Mapping[str, str] = field(default_factory=dict, repr=False)
    sample: bool = False
    answers: Answers = field(default_factory=Answers)
    corrections: CorrectionHistory = field(default_factory=CorrectionHistory)

    @property
    def unread(self) -> tuple[Path, ...]:
        """The paths nothing was read of yet."""
        read = {entry.path for entry in self.loaded} | {entry.path for entry in self.dumps}
        return tuple(path for path in self.paths if path not in read)

    @property
    def read_options(self) -> ReadOptions:
        """What the owner said about reading."""
        return ReadOptions(
            country=self.country, encodings=self.encodings, mappings=self.mappings, passwords=self.passwords)


@dataclass(frozen=True, slots=True)
class LoadAnswer:
    """What came of a plan; without any content there is no assessment."""

    plan: LoadPlan
    refusals: tuple[FileRefused, ...]
    assessment: Assessment | None
    findings: Findings | None = None
    evidence: Evidence | None = None
    what_if: WhatIf | None = None
    #: The path each refused file came from, by the name it is refused under.
    refused: Mapping[str, Path] = field(default_factory=dict)
    #: The paths read for this answer.
    read: frozenset[Path] = frozenset()
    effects: StepEffects | None = None
    #: The named switches that files of the owner's own words held.
    closing_plans: tuple[ClosingPlan, ...] = ()
    #: What is known of the phone's apps; None while nothing is.
    apps: PhoneAudit | None = None


class LoadWork:
    """Reads what a plan has not read yet, then evaluates all of it; runs on the worker with plain data only.

    ``before`` is the evidence of the state before, of which is kept what the plan does not change; ``apps`` is what
    was known of the phone's apps, and holds while the plan has the lists and names of ``apps_plan``.
    """

    def __init__(self, plan: LoadPlan, before: Evidence | None = None, apps: PhoneAudit | None = None,
                 apps_plan: LoadPlan | None = None) -> None:
        self._plan = plan
        self._before = before
        self._apps = apps
        self._apps_plan = apps_plan

    def __call__(self, report: Report) -> LoadAnswer:
        plan = self._plan
        unread = plan.unread
        options = plan.read_options
        entries, dumps = list(plan.loaded), list(plan.dumps)
        refusals: list[FileRefused] = []
        refused: dict[str, Path] = {}
        closing_plans: list[ClosingPlan] = []
        for step, path in enumerate(unread):
            if _holds_owner_words(path):
                try:
                    words = owner_file.load(path)
                    plan = _with_owner_words(plan, words)
                    closing_plans.extend(words.plans)
                except FileRefused as refusal:
                    refusals.append(refusal)
                    refused[refusal.file] = path
                continue
            part = _part(report, step, len(unread) + 1)
            lists = read_dumps([path], _part(part, 0, 2))
            dumps.extend(LoadedDump(path, dump, _file_date(path)) for dump in lists.dumps)
            contents, left = _read_beside(path, lists, options, _part(part, 1, 2))
            refusals.extend(left)
            refused.update((refusal.file, path) for refusal in left)
            entries.extend(LoadedFile(path, content.file, content) for content in contents)
        entries = _distinct(sorted(entries, key=lambda entry: plan.paths.index(entry.path)), plan.removed)
        dumps = _distinct_dumps(dumps, plan.removed)
        of_use = {entry.path for entry in entries} | {one.path for one in dumps}
        used = tuple(path for path in dict.fromkeys(plan.paths) if path in of_use)
        done = replace(
            plan, paths=used, loaded=tuple(entries), dumps=tuple(dumps), sample=plan.sample and bool(entries),
            passwords={})
        if not entries:
            return LoadAnswer(done, tuple(refusals), None, refused=refused, read=frozenset(unread),
                              closing_plans=tuple(closing_plans), apps=self._judge_apps(done, None))
        last_part = _part(report, len(unread), len(unread) + 1)
        evidence = gather(
            [entry.content for entry in entries],
            EvaluateOptions(
                country=plan.country,
                locale_country=system_region(),
                own_numbers=plan.answers.own_numbers,
                typed_contacts=plan.answers.typed_contacts,
                workplaces=plan.answers.workplaces,
                corrections=plan.corrections.present,
                today=date.today(),
            ),
            last_part,
            self._before,
        )
        assessment = assess(evidence, plan.answers.closed)
        found = findings(assessment)
        what_if = WhatIf(evidence, plan.answers, last_part)
        return LoadAnswer(
            done, tuple(refusals), assessment, found, evidence, what_if, refused, frozenset(unread),
            step_effects(what_if, last_part), tuple(closing_plans), self._judge_apps(done, assessment))

    def _judge_apps(self, done: LoadPlan, assessment: Assessment | None) -> PhoneAudit | None:
        before = self._apps_plan
        if self._apps is not None and before is not None and (
                (done.dumps, done.ticked) == (before.dumps, before.ticked)):
            return self._apps.for_people(assessment)
        dated = [DatedDump(one.dump, one.file_date) for one in done.dumps]
        return phone_audit(dated, done.ticked, load_lists(), assessment)


def _holds_owner_words(path: Path) -> bool:
    try:
        # Reading a pipe or a device could wait for ever.
        if not path.is_file():
            return False
        with path.open("rb") as stream:
            return owner_file.recognises(stream.read(_HEAD_BYTES))
    except (OSError, ValueError):
        return False  # told with its reason where files are read


def _with_owner_words(plan: LoadPlan, words: owner_file.OwnerWords) -> LoadPlan:
    """Return the plan with what a file says; its answers replace the same ones, its corrections are one change."""
    present = plan.corrections.present
    for correction in words.corrections:
        present = corrected(present, correction)
    return replace(
        plan, answers=updated(plan.answers, words.answers), corrections=plan.corrections.changed(present)
    )


def _read_beside(path: Path, found: DumpResult, options: ReadOptions,
                 report: Report) -> tuple[tuple[FileContent, ...], tuple[FileRefused, ...]]:
    """Return contacts and calls of a path beside the permission lists found there, and what has to be said of it.

    A folder or an archive may hold both; what one of the two readings has no use for is not refused.
    """
    other = [refusal for refusal in found.refusals if refusal.code not in _NO_DUMP]
    if found.dumps and (path.is_file() and any(dump.kind in _NOTHING_ELSE for dump in found.dumps)):
        return (), tuple(other)
    result = read_files([path], options, report)
    if found.dumps:
        return result.contents, (*other, *(result.refusals if result.contents else ()))
    if not result.contents and any(refusal.code in _HALF_A_DUMP for refusal in other):
        return (), tuple(other)
    return result.contents, result.refusals


def _file_date(path: Path) -> datetime:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime)
    except (OSError, OverflowError, ValueError):
        return datetime.fromtimestamp(0)


def _distinct_dumps(dumps: Iterable[LoadedDump], removed: Mapping[str, Path]) -> list[LoadedDump]:
    """Return each permission list once, without the removed ones."""
    by_digest: dict[str, LoadedDump] = {}
    for one in dumps:
        if one.dump.digest not in removed:
            by_digest.setdefault(one.dump.digest, one)
    return list(by_digest.values())


def _part(report: Report, step: int, steps: int) -> Report:
    """Return a report that fills one of several equal parts of the whole and never goes back."""
    highest = 0.0

    def report_part(done: int, total: int) -> None:
        nonlocal highest
        # Work in several rounds begins each at nothing; a bar that jumps back looks like a fault.
        highest = max(highest, min(done / total, 1.0) if total > 0 else 0.0)
        report(round((step + highest) * _SHARE), steps * _SHARE)

    return report_part


def _distinct(entries: Iterable[LoadedFile], removed: Mapping[str, Path]) -> list[LoadedFile]:
    """Return each content once, without the removed ones, every file name once."""
    digests: set[str] = set()
    names: set[str] = set()
    distinct: list[LoadedFile] = []
    for entry in entries:
        content = entry.content
        if content.digest in digests or content.digest in removed:
            continue
        digests.add(content.digest)
        name, count = entry.name, 1
        while name in names:
            count += 1
            name = f"{entry.name} ({count})"
        names.add(name)
        if name != content.file:
            problems = tuple(replace(problem, file=name) for problem in content.problems)
            content = replace(content, file=name, problems=problems)
        distinct.append(LoadedFile(entry.path, entry.name, content))
    return distinct
