"""The work off the UI thread: reads what is wanted and not read yet, evaluates all of it, hands plain data back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from core import owner_file
from core.assessment import Assessment
from core.evaluate import EvaluateOptions, Evidence, assess, gather
from core.findings import Findings, findings
from core.owner import Answers, CorrectionHistory, corrected, updated
from core.progress import Report
from core.readers.source import ReadOptions
from core.reading import read_files
from core.records import FileContent, FileRefused
from core.scenarios import Plan as ClosingPlan
from core.step_effects import StepEffects, step_effects
from core.system_region import system_region
from core.what_if import WhatIf

#: One file's share of the progress bar, and the assessment's, in parts of no other meaning.
_SHARE = 1000
#: Bytes that tell a file of the owner's own words.
_HEAD_BYTES = 512


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """One content and the file it came from (for an archive, the archive); ``name`` is the reader's name for it."""

    path: Path
    name: str
    content: FileContent


@dataclass(frozen=True, slots=True)
class LoadPlan:
    """What shall be loaded: paths in the order they came, and what of them is read already."""

    paths: tuple[Path, ...] = ()
    loaded: tuple[LoadedFile, ...] = ()
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
        read = {entry.path for entry in self.loaded}
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


class LoadWork:
    """Reads what a plan has not read yet, then evaluates all of it; runs on the worker with plain data only.

    ``before`` is the evidence of the state before, of which is kept what the plan does not change.
    """

    def __init__(self, plan: LoadPlan, before: Evidence | None = None) -> None:
        self._plan = plan
        self._before = before

    def __call__(self, report: Report) -> LoadAnswer:
        plan = self._plan
        unread = plan.unread
        options = plan.read_options
        entries = list(plan.loaded)
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
            result = read_files([path], options, _part(report, step, len(unread) + 1))
            refusals.extend(result.refusals)
            refused.update((refusal.file, path) for refusal in result.refusals)
            entries.extend(LoadedFile(path, content.file, content) for content in result.contents)
        entries = _distinct(sorted(entries, key=lambda entry: plan.paths.index(entry.path)), plan.removed)
        used = dict.fromkeys(entry.path for entry in entries)
        done = replace(
            plan, paths=tuple(used), loaded=tuple(entries), sample=plan.sample and bool(entries), passwords={})
        if not entries:
            return LoadAnswer(done, tuple(refusals), None, refused=refused, read=frozenset(unread),
                              closing_plans=tuple(closing_plans))
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
            step_effects(what_if), tuple(closing_plans))


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
