"""What is loaded at the moment, in memory only: the files, what they held, what the owner said, and the assessment."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.assessment import Assessment
from core.evaluate import EvaluateOptions, Evidence, assess, gather
from core.findings import Findings, findings
from core.owner import Answers, Correction, CorrectionHistory, corrected, without
from core.progress import Report
from core.readers.source import ReadOptions
from core.reading import read_files
from core.records import FileContent, FileRefused
from core.scenarios import Plan as ClosingPlan
from core.system_region import system_region
from core.what_if import WhatIf
from gui.jobs import Jobs
from resources import resource

#: One file's share of the progress bar, and the assessment's, in parts of no other meaning.
_SHARE = 1000


@dataclass(frozen=True, slots=True)
class _Loaded:
    """One content and the file it came from (for an archive, the archive); ``name`` is the reader's name for it."""

    path: Path
    name: str
    content: FileContent


@dataclass(frozen=True, slots=True)
class _Plan:
    """What shall be loaded: paths in the order they came, and what of them is read already."""

    paths: tuple[Path, ...] = ()
    loaded: tuple[_Loaded, ...] = ()
    #: Contents the owner took out, by digest, so that an archive read again does not bring them back.
    removed: Mapping[str, Path] = field(default_factory=dict)
    country: str = ""
    encodings: Mapping[str, str] = field(default_factory=dict)
    sample: bool = False
    answers: Answers = field(default_factory=Answers)
    corrections: CorrectionHistory = field(default_factory=CorrectionHistory)

    @property
    def unread(self) -> tuple[Path, ...]:
        read = {entry.path for entry in self.loaded}
        return tuple(path for path in self.paths if path not in read)


@dataclass(frozen=True, slots=True)
class _Answer:
    plan: _Plan
    refusals: tuple[FileRefused, ...]
    assessment: Assessment | None
    findings: Findings | None = None
    evidence: Evidence | None = None
    what_if: WhatIf | None = None


class Session(QObject):
    """Loads, evaluates and forgets. Reading happens off the UI thread; until it succeeds, all stays as it was.

    ``changed`` follows every new state, ``progressed`` gives done and total while work runs, ``failed`` an
    exception nobody expected. Own data and sample data are never mixed: either replaces the other.
    """

    changed = Signal()
    busy_changed = Signal(bool)
    progressed = Signal(object, object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._plan = _Plan()
        self._wanted: _Plan | None = None
        self._refusals: tuple[FileRefused, ...] = ()
        self._assessment: Assessment | None = None
        self._findings: Findings | None = None
        self._evidence: Evidence | None = None
        self._what_if: WhatIf | None = None
        self._closing_plans: tuple[ClosingPlan, ...] = ()
        jobs.started.connect(self._started)
        jobs.finished.connect(self._finished)
        jobs.progressed.connect(self.progressed)
        jobs.succeeded.connect(self._succeeded)
        jobs.failed.connect(self.failed)

    @property
    def contents(self) -> tuple[FileContent, ...]:
        """What was read, one content per file or archive member."""
        return tuple(entry.content for entry in self._plan.loaded)

    @property
    def refusals(self) -> tuple[FileRefused, ...]:
        """The files that could not be used, each with its reason."""
        return self._refusals

    @property
    def assessment(self) -> Assessment | None:
        """The assessment of everything loaded; None while nothing is."""
        return self._assessment

    @property
    def findings(self) -> Findings | None:
        """What the assessment says about everybody; None while there is none."""
        return self._findings

    @property
    def evidence(self) -> Evidence | None:
        """Everything the files show before channels are closed, for asking "what if"; None while nothing is loaded."""
        return self._evidence

    @property
    def what_if(self) -> WhatIf | None:
        """What closing channels would change; None while nothing is loaded."""
        return self._what_if

    @property
    def closing_plans(self) -> tuple[ClosingPlan, ...]:
        """The switches the owner named, in memory only; forgotten with everything else."""
        return self._closing_plans

    def keep_closing_plans(self, plans: Iterable[ClosingPlan]) -> None:
        """Keep these named switches in place of those before."""
        self._closing_plans = tuple(plans)

    @property
    def answers(self) -> Answers:
        """What the owner answered; forgotten with everything else."""
        return self._plan.answers

    @property
    def corrections(self) -> CorrectionHistory:
        """What the owner corrected, with the way back; kept when files are read again, forgotten with the rest."""
        return self._plan.corrections

    @property
    def is_sample(self) -> bool:
        """Whether invented data is shown."""
        return self._plan.sample and bool(self._plan.loaded)

    @property
    def country(self) -> str:
        """The country the owner chose, as two letters; "" lets the files decide."""
        return self._plan.country

    @property
    def busy(self) -> bool:
        """Whether files are being read or evaluated."""
        return self._jobs.running

    def open_files(self, paths: Iterable[Path | str]) -> None:
        """Add these files to what is loaded; a file given again is read again, sample data makes room."""
        given = tuple(dict.fromkeys(Path(path) for path in paths))
        if not given:
            return
        plan = self._target()
        if plan.sample:
            plan = _Plan(country=plan.country)
        self._start(replace(
            plan,
            paths=tuple(dict.fromkeys(plan.paths + given)),
            loaded=tuple(entry for entry in plan.loaded if entry.path not in given),
            removed={digest: path for digest, path in plan.removed.items() if path not in given},
        ))

    def load_sample(self, language: str) -> None:
        """Replace everything by the invented data in this language ("zh_CN" or "en")."""
        folder = Path(str(resource("samples", language)))
        self._refusals = ()
        self._start(_Plan(paths=tuple(sorted(folder.iterdir())), sample=True))

    def remove_file(self, name: str) -> None:
        """Take this file out of the assessment, or its refusal out of the list."""
        plan = self._target()
        gone = [entry for entry in plan.loaded if entry.content.file == name]
        self._refusals = tuple(refusal for refusal in self._refusals if refusal.file != name)
        if not gone:
            self.changed.emit()
            return
        kept = tuple(entry for entry in plan.loaded if entry not in gone)
        self._start(replace(
            plan,
            paths=tuple(path for path in plan.paths if path in {entry.path for entry in kept} | set(plan.unread)),
            loaded=kept,
            removed={**plan.removed, **{entry.content.digest: entry.path for entry in gone}},
        ))

    def set_country(self, code: str) -> None:
        """Read and evaluate everything again for numbers of this country; "" lets the files decide."""
        plan = self._target()
        if code != plan.country:
            self._start(replace(plan, country=code, loaded=()))

    def set_encoding(self, file: str, encoding: str) -> None:
        """Read this file again with another text encoding."""
        plan = self._target()
        again = [entry for entry in plan.loaded if entry.content.file == file]
        paths = {entry.path for entry in again}
        if paths:
            self._start(replace(
                plan,
                loaded=tuple(entry for entry in plan.loaded if entry.path not in paths),
                encodings={**plan.encodings, **{entry.name: encoding for entry in again}},
            ))

    def set_answers(self, answers: Answers) -> None:
        """Assess again with these answers."""
        plan = self._target()
        if answers != plan.answers:
            self._start(replace(plan, answers=answers))

    def correct(self, *corrections: Correction) -> None:
        """Add corrections as one change, and assess again."""
        present = self._target().corrections.present
        for correction in corrections:
            present = corrected(present, correction)
        self._change(self._target().corrections.changed(present))

    def take_back(self, correction: Correction) -> None:
        """Drop one correction, whenever it was made; that is a change like any other."""
        history = self._target().corrections
        self._change(history.changed(without(history.present, correction)))

    def undo(self) -> None:
        """Take the last change of the corrections back."""
        self._change(self._target().corrections.undone())

    def redo(self) -> None:
        """Make the change taken back last again."""
        self._change(self._target().corrections.redone())

    def _change(self, corrections: CorrectionHistory) -> None:
        plan = self._target()
        if corrections != plan.corrections:
            self._start(replace(plan, corrections=corrections))

    def cancel(self) -> None:
        """Stop the work under way; what was loaded before stays."""
        self._jobs.cancel()

    def forget(self) -> None:
        """Drop everything that is in memory."""
        self._jobs.cancel()
        self._plan = _Plan()
        self._refusals = ()
        self._assessment = None
        self._findings = None
        self._evidence = None
        self._what_if = None
        self._closing_plans = ()
        self.changed.emit()

    def _target(self) -> _Plan:
        """Return the plan a further wish builds on: the one under way, so that no wish is lost."""
        return self._wanted or self._plan

    def _start(self, plan: _Plan) -> None:
        self._jobs.cancel()
        self._wanted = plan
        self._jobs.start(_Work(plan))

    @Slot()
    def _started(self) -> None:
        self.busy_changed.emit(True)

    @Slot()
    def _finished(self) -> None:
        self._wanted = None
        self.busy_changed.emit(False)

    @Slot(object)
    def _succeeded(self, answer: _Answer) -> None:
        if answer.plan.sample != self._plan.sample:
            # What was planned for invented people is no plan for one's own.
            self._closing_plans = ()
        self._plan = answer.plan
        fresh = {refusal.file for refusal in answer.refusals}
        self._refusals = tuple(old for old in self._refusals if old.file not in fresh) + answer.refusals
        self._assessment = answer.assessment
        self._findings = answer.findings
        self._evidence = answer.evidence
        self._what_if = answer.what_if
        # Whoever hears of the change must find the work over, not under way.
        self._wanted = None
        self.changed.emit()


class _Work:
    """Reads what a plan has not read yet, then evaluates all of it; runs on the worker with plain data only."""

    def __init__(self, plan: _Plan) -> None:
        self._plan = plan

    def __call__(self, report: Report) -> _Answer:
        plan = self._plan
        unread = plan.unread
        options = ReadOptions(country=plan.country, encodings=plan.encodings)
        entries = list(plan.loaded)
        refusals: list[FileRefused] = []
        for step, path in enumerate(unread):
            result = read_files([path], options, _part(report, step, len(unread) + 1))
            refusals.extend(result.refusals)
            entries.extend(_Loaded(path, content.file, content) for content in result.contents)
        entries = _distinct(sorted(entries, key=lambda entry: plan.paths.index(entry.path)), plan.removed)
        used = dict.fromkeys(entry.path for entry in entries)
        done = replace(plan, paths=tuple(used), loaded=tuple(entries), sample=plan.sample and bool(entries))
        if not entries:
            return _Answer(done, tuple(refusals), None)
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
        )
        assessment = assess(evidence, plan.answers.closed)
        found = findings(assessment)
        return _Answer(done, tuple(refusals), assessment, found, evidence, WhatIf(evidence, plan.answers, last_part))


def _part(report: Report, step: int, steps: int) -> Report:
    """Return a report that fills one of several equal parts of the whole and never goes back."""
    highest = 0.0

    def report_part(done: int, total: int) -> None:
        nonlocal highest
        # Work in several rounds begins each at nothing; a bar that jumps back looks like a fault.
        highest = max(highest, min(done / total, 1.0) if total > 0 else 0.0)
        report(round((step + highest) * _SHARE), steps * _SHARE)

    return report_part


def _distinct(entries: Iterable[_Loaded], removed: Mapping[str, Path]) -> list[_Loaded]:
    """Return each content once, without the removed ones, every file name once."""
    digests: set[str] = set()
    names: set[str] = set()
    distinct: list[_Loaded] = []
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
        distinct.append(_Loaded(entry.path, entry.name, content))
    return distinct
