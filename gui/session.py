"""What is loaded at the moment, in memory only: the files, what they held, what the owner said, and the assessment."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from core.assessment import Assessment
from core.owner import Answers, Correction, CorrectionHistory, corrected, without
from core.permissions.phone_audit import PhoneAudit, TickedApp
from core.permissions.records import Audit, Dump
from core.readers.source import ReadOptions
from core.records import FileContent, FileKind, FileRefused
from core.saving import owner_file
from core.score.evaluate import Evidence
from core.summary.findings import Findings
from core.what_if.closing import WhatIf
from core.what_if.scenarios import Plan as ClosingPlan
from core.what_if.scenarios import with_plan
from core.what_if.step_effects import StepEffects
from gui.jobs import Jobs
from gui.loading_work import LoadAnswer, LoadPlan, LoadWork
from resources import resource


class Session(QObject):
    """Loads, evaluates and forgets. Reading happens off the UI thread; until it succeeds, all stays as it was.

    ``changed`` follows every new state, ``progressed`` gives done and total while work runs, ``failed`` an
    exception nobody expected. Own data and sample data are never mixed: either replaces the other.
    """

    changed = Signal()
    busy_changed = Signal(bool)
    progressed = Signal(object, object)
    failed = Signal(object)
    #: Files were opened that hold nothing but lists of what apps may read; follows ``changed``.
    lists_read = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._plan = LoadPlan()
        self._wanted: LoadPlan | None = None
        #: Work makes room for work: neither the end of the one nor a pause is told.
        self._replacing = False
        self._refusals: tuple[FileRefused, ...] = ()
        self._refused: dict[str, Path] = {}
        self._assessment: Assessment | None = None
        self._findings: Findings | None = None
        self._evidence: Evidence | None = None
        self._what_if: WhatIf | None = None
        self._step_effects: StepEffects | None = None
        self._closing_plans: tuple[ClosingPlan, ...] = ()
        self._phone: PhoneAudit | None = None
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
    def step_effects(self) -> StepEffects | None:
        """What the checklist's steps would do for the people of these files; None while nothing is loaded."""
        return self._step_effects

    @property
    def closing_plans(self) -> tuple[ClosingPlan, ...]:
        """The switches the owner named; forgotten with everything else."""
        return self._closing_plans

    @property
    def phone(self) -> PhoneAudit | None:
        """What permission lists and hand-ticked apps say of the phone; None while there are neither."""
        return self._phone

    @property
    def audit(self) -> Audit | None:
        """The audit of the phone's apps; None while there is none."""
        return self._phone.audit if self._phone is not None else None

    @property
    def dumps(self) -> tuple[Dump, ...]:
        """The permission lists that were read."""
        return tuple(entry.dump for entry in self._plan.dumps)

    @property
    def ticked_apps(self) -> tuple[TickedApp, ...]:
        """The apps the owner named by hand; in memory only, forgotten with the rest."""
        return self._target().ticked

    def set_ticked_apps(self, apps: Iterable[TickedApp]) -> None:
        """Judge these apps in place of the hand-ticked ones before; invented data makes room for own words."""
        plan = self._target()
        if plan.sample:
            plan = LoadPlan(country=plan.country)
        ticked = tuple(apps)
        if ticked != plan.ticked:
            self._start(replace(plan, ticked=ticked))

    def keep_closing_plans(self, plans: Iterable[ClosingPlan]) -> None:
        """Keep these named switches in place of those before."""
        self._closing_plans = tuple(plans)

    @property
    def answers(self) -> Answers:
        """What the owner answered, from the moment it is said; forgotten with everything else."""
        return self._target().answers

    @property
    def corrections(self) -> CorrectionHistory:
        """What the owner corrected, from the moment it is said, with the way back.

        Kept when files are read again, forgotten with the rest.
        """
        return self._target().corrections

    @property
    def has_owner_words(self) -> bool:
        """Whether the owner answered, corrected or named anything."""
        named = self._closing_plans or self.ticked_apps
        return bool(self.answers.answered or self.corrections.present or named)

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
        """Add these files to what is loaded; a file given again is read again, sample data makes room.

        A file of the owner's own words (``save_owner_words``) adds what it holds instead.
        """
        given = tuple(dict.fromkeys(Path(path) for path in paths))
        if not given:
            return
        plan = self._target()
        if plan.sample:
            plan = LoadPlan(country=plan.country)
        self._start(replace(
            plan,
            paths=tuple(dict.fromkeys(plan.paths + given)),
            loaded=tuple(entry for entry in plan.loaded if entry.path not in given),
            dumps=tuple(entry for entry in plan.dumps if entry.path not in given),
            removed={digest: path for digest, path in plan.removed.items() if path not in given},
        ))

    def load_sample(self, language: str) -> None:
        """Replace everything by the invented data in this language ("zh_CN" or "en")."""
        folders = [Path(str(resource("samples", language))), Path(str(resource("samples", "permissions", language)))]
        self._refusals = ()
        self._refused = {}
        paths = (path for folder in folders if folder.is_dir() for path in sorted(folder.iterdir()))
        self._start(LoadPlan(paths=tuple(paths), sample=True))

    def remove_file(self, name: str) -> None:
        """Take this file out of the assessment, or its refusal out of the list."""
        plan = self._target()
        gone = {entry.content.digest: entry.path for entry in plan.loaded if entry.content.file == name}
        gone |= {entry.dump.digest: entry.path for entry in plan.dumps if entry.dump.file == name}
        self._refusals = tuple(refusal for refusal in self._refusals if refusal.file != name)
        if not gone:
            self.changed.emit()
            return
        kept = tuple(entry for entry in plan.loaded if entry.content.digest not in gone)
        dumps = tuple(entry for entry in plan.dumps if entry.dump.digest not in gone)
        used = {entry.path for entry in kept} | {entry.path for entry in dumps} | set(plan.unread)
        self._start(replace(
            plan,
            paths=tuple(path for path in plan.paths if path in used),
            loaded=kept,
            dumps=dumps,
            removed={**plan.removed, **gone},
        ))

    def set_country(self, code: str) -> None:
        """Evaluate everything again for numbers of this country; "" lets the files decide."""
        plan = self._target()
        if code != plan.country:
            # The order of day and month in a table is the country's. An encrypted backup cannot be read without asking.
            tables = {entry.path for entry in plan.loaded if entry.content.kind is FileKind.CALL_TABLE}
            kept = tuple(entry for entry in plan.loaded if entry.path not in tables)
            self._start(replace(plan, country=code, loaded=kept))

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

    def set_mapping(self, file: str, mapping: Mapping[str, object] | None) -> None:
        """Read this file, loaded or refused, again with these columns; None leaves them to the program again."""
        plan = self._target()
        name = self._reader_name(file)
        mappings = {key: value for key, value in plan.mappings.items() if key != name}
        if mapping is not None:
            mappings[name] = mapping
        self._read_again(file, replace(plan, mappings=mappings))

    def set_password(self, file: str, password: str) -> None:
        """Read this refused file or folder again with its password, which is kept until the reading ends."""
        self._read_again(file, replace(self._target(), passwords={file: password}))

    def source_of(self, file: str) -> tuple[Path, str, ReadOptions] | None:
        """Return the path of a file, loaded or refused, its name at that path, and how it is read; None if unknown."""
        path = next((entry.path for entry in self._plan.loaded if entry.content.file == file), self._refused.get(file))
        return None if path is None else (path, self._reader_name(file), self._plan.read_options)

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

    def save_owner_words(self, path: Path) -> None:
        """Keep answers, corrections and named switches in this file. It holds numbers and names; raises OSError."""
        owner_file.save(path, self.answers, self.corrections.present, self._closing_plans)

    def _reader_name(self, file: str) -> str:
        return next((entry.name for entry in self._plan.loaded if entry.content.file == file), file)

    def _read_again(self, file: str, plan: LoadPlan) -> None:
        found = self.source_of(file)
        if found is not None:
            path = found[0]
            self._start(replace(
                plan,
                paths=tuple(dict.fromkeys((*plan.paths, path))),
                loaded=tuple(entry for entry in plan.loaded if entry.path != path),
            ))

    def _change(self, corrections: CorrectionHistory) -> None:
        plan = self._target()
        if corrections != plan.corrections:
            self._start(replace(plan, corrections=corrections))

    def cancel(self) -> None:
        """Stop the work under way; what was loaded before stays, and so does what was said during files' reading."""
        self._jobs.cancel()

    def forget(self) -> None:
        """Drop everything that is in memory."""
        self._wanted = None
        self._jobs.cancel()
        self._plan = LoadPlan()
        self._refusals = ()
        self._refused = {}
        self._assessment = None
        self._findings = None
        self._evidence = None
        self._what_if = None
        self._step_effects = None
        self._closing_plans = ()
        self._phone = None
        self.changed.emit()

    def _target(self) -> LoadPlan:
        """Return the plan a further wish builds on: the one under way, so that no wish is lost."""
        return self._wanted or self._plan

    def _start(self, plan: LoadPlan) -> None:
        self._replacing = True
        self._jobs.cancel()
        self._replacing = False
        self._wanted = plan
        self._jobs.start(LoadWork(plan, self._evidence, self._phone, self._plan))

    @Slot()
    def _started(self) -> None:
        self.busy_changed.emit(True)

    @Slot()
    def _finished(self) -> None:
        if self._replacing:
            return
        left, self._wanted = self._wanted, None
        if left is not None and self._said_beside_files(left):
            self._start(replace(self._plan, answers=left.answers, corrections=left.corrections, ticked=left.ticked))
        else:
            self.busy_changed.emit(False)

    def _said_beside_files(self, left: LoadPlan) -> bool:
        """Whether a plan that came to nothing held the owner's words beside other files than before."""
        now = self._plan
        other_files = left.loaded is not now.loaded or left.paths != now.paths
        return other_files and left.sample is now.sample and (
            (left.answers, left.corrections, left.ticked) != (now.answers, now.corrections, now.ticked))

    @Slot(object)
    def _succeeded(self, answer: LoadAnswer) -> None:
        if answer.plan.sample != self._plan.sample:
            # What was planned for invented people is no plan for one's own.
            self._closing_plans = ()
        for named in answer.closing_plans:
            self._closing_plans = with_plan(self._closing_plans, named)
        self._plan = answer.plan
        fresh = {refusal.file for refusal in answer.refusals}
        kept = tuple(old for old in self._refusals
                     if old.file not in fresh and self._refused.get(old.file) not in answer.read)
        self._refusals = kept + answer.refusals
        self._refused = {**{old.file: self._refused[old.file] for old in kept}, **answer.refused}
        self._assessment = answer.assessment
        self._findings = answer.findings
        self._evidence = answer.evidence
        self._what_if = answer.what_if
        self._step_effects = answer.effects
        self._phone = answer.apps
        # Whoever hears of the change must find the work over, not under way.
        self._wanted = None
        self.changed.emit()
        files = any(entry.path in answer.read for entry in answer.plan.loaded)
        if any(entry.path in answer.read for entry in answer.plan.dumps) and not files and not answer.refusals:
            self.lists_read.emit()
