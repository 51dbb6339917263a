"""The checklist: which steps are for whom, in which order, how far the owner has come. No contact data."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from importlib.resources.abc import Traversable

from core.checklist.data import COUNTRIES, fits, read_checklist_data
from core.checklist.records import Menu, Phone, Situation, Step
from core.countries.pack import ELSEWHERE
from core.own_data.texts import DataProblem, DataSource, Text
from core.what_if.step_effects import Drop, StepEffects
from resources import resource

#: Most steps marked as next: a short list is acted on, a long one is put off.
MOST_NEXT = 3
_NO_EFFECT = (Drop(), Drop())


class StepState(StrEnum):
    """What the owner decided about a step; an open one has no mark in the profile."""

    OPEN = ""
    DONE = "done"
    SKIPPED = "skipped"
    NOT_FOR_ME = "not_for_me"
    #: The phone's own list says it is closed, the owner says it is not.
    STILL_OPEN = "still_open"


@dataclass(frozen=True, slots=True)
class Progress:
    """Steps done of those that apply; a step marked as not for me does not apply, a skipped one does."""

    done: int
    applicable: int


@dataclass(frozen=True, slots=True)
class Checklist:
    """Everything the data files hold; ``problems`` lists what in them could not be used."""

    steps: tuple[Step, ...]
    phones: tuple[Phone, ...]
    menus: tuple[Menu, ...]
    sources: Mapping[str, DataSource]
    problems: tuple[DataProblem, ...]

    @property
    def countries(self) -> tuple[str, ...]:
        """Country codes the steps are written for, "other" last; any other code counts as that."""
        return COUNTRIES

    def steps_for(self, situation: Situation, phone: str, country: str) -> tuple[Step, ...]:
        """Return the steps for this situation, phone id and country code, in the order of the data."""
        known = country if country in COUNTRIES else ELSEWHERE
        steps = (step for step in self.steps if step.applies(situation, phone, known))
        return tuple(sorted(steps, key=lambda step: (not step.pinned, step.places[situation], step.effort, step.id)))

    def menus_for(self, topic: str, phone: str) -> tuple[Menu, ...]:
        """Return the menu paths of a topic on this phone, newest system first, with its own words filled in."""
        return tuple(self._filled(menu, topic, phone) for menu in self.menus if fits(menu, topic, phone))

    def sources_of(self, step: Step, phone: str, country: str) -> tuple[DataSource, ...]:
        """Return the sources of a step, of what holds in this country and of this phone's menus, each once."""
        keys = dict.fromkeys(step.sources)
        for note in step.notes_for(country):
            keys.update(dict.fromkeys(note.sources))
        for instruction in step.how:
            for menu in self.menus_for(instruction.menu, phone):
                keys.update(dict.fromkeys(menu.sources))
        return tuple(self.sources[key] for key in keys)

    def _filled(self, menu: Menu, topic: str, phone: str) -> Menu:
        words: dict[str, Text] = {}
        for one in self.phones:
            if one.id == phone:
                words = dict(one.items)
        if menu.path is None or topic not in words:
            return menu
        return replace(menu, path=menu.path.with_item(words[topic]))


def load_checklist(folder: Traversable | None = None) -> Checklist:
    """Return the steps of the program's data files, read once, or of ``folder``; what is broken is in ``problems``."""
    return _own_checklist() if folder is None else _read(folder)


@cache
def _own_checklist() -> Checklist:
    # Four pages show parts of it, and reading its files takes a tenth of a second.
    return _read(resource("checklist"))


def _read(folder: Traversable) -> Checklist:
    data = read_checklist_data(folder)
    return Checklist(
        tuple(data.steps.values()),
        tuple(sorted(data.phones.values(), key=lambda phone: (phone.place, phone.id))),
        tuple(data.menus),
        data.sources,
        tuple(data.problems),
    )


def order_by_effect(steps: Iterable[Step], effects: StepEffects) -> tuple[Step, ...]:
    """Return the steps with the greatest effect on the owner's own people first, the smaller effort among equals.

    Pinned steps stay in front. Steps whose effect is none, or cannot be counted, follow in the order they had: it is
    the one complaints and letters build on.
    """
    given = tuple(steps)
    pinned = tuple(step for step in given if step.pinned)
    movable = [step for step in given if not step.pinned]
    ranks = {step.id: effect.rank for step in movable if (effect := effects.of(step.channels)) is not None}
    counted = [step for step in movable if ranks.get(step.id, _NO_EFFECT) > _NO_EFFECT]
    counted.sort(key=lambda step: step.effort)
    counted.sort(key=lambda step: ranks[step.id], reverse=True)
    rest = tuple(step for step in movable if step not in counted)
    return (*pinned, *counted, *rest)


@dataclass(frozen=True, slots=True)
class MarkChange:
    """One mark that was set or taken back."""

    step: str
    before: StepState
    after: StepState


class StepStates:
    """The owner's marks, in memory; ids of steps that no longer exist are kept, so an older file loses nothing.

    ``proved``: steps that the phone's own permission list shows as closed. They are settled while the owner says
    nothing else; the owner's mark always counts more.
    """

    def __init__(self, marks: Mapping[str, str] | None = None, proved: frozenset[str] = frozenset()) -> None:
        known = {state.value: state for state in StepState if state is not StepState.OPEN}
        self._states = {step: known[mark] for step, mark in (marks or {}).items() if mark in known}
        self._past: list[MarkChange] = []
        self._future: list[MarkChange] = []
        self.proved = proved

    def state(self, step: str) -> StepState:
        """Return the mark of this step."""
        return self._states.get(step, StepState.OPEN)

    def is_proved(self, step: str) -> bool:
        """Say whether the phone's own list settles the step, the owner having said nothing else."""
        return step in self.proved and self.state(step) is StepState.OPEN

    def is_open(self, step: str) -> bool:
        """Say whether the step is still to be done."""
        state = self.state(step)
        return state is StepState.STILL_OPEN or (state is StepState.OPEN and step not in self.proved)

    def mark(self, step: str, state: StepState) -> None:
        """Set the mark of this step; OPEN takes it back."""
        change = MarkChange(step, self.state(step), state)
        if change.before is not change.after:
            self._past.append(change)
            self._future.clear()
            self._set(step, state)

    def undo(self) -> MarkChange | None:
        """Take the last mark of this run back and return what that changed; None where there is none."""
        if not self._past:
            return None
        last = self._past.pop()
        self._future.append(last)
        self._set(last.step, last.before)
        return MarkChange(last.step, last.after, last.before)

    def redo(self) -> MarkChange | None:
        """Set the mark taken back last again and return that; None where there is none."""
        if not self._future:
            return None
        again = self._future.pop()
        self._past.append(again)
        self._set(again.step, again.after)
        return again

    def marks(self) -> dict[str, str]:
        """Return the marks by step id, open steps left out."""
        return {step: state.value for step, state in self._states.items()}

    def next_steps(self, steps: Iterable[Step], most: int = MOST_NEXT) -> tuple[Step, ...]:
        """Return the first open steps, at most ``most``.

        Of several that close the same channels one is named; another way to the same end waits until there is room.
        """
        open_steps = [step for step in steps if self.is_open(step.id)]
        first: dict[object, str] = {}
        for step in open_steps:
            first.setdefault(frozenset(step.channels) or step.id, step.id)
        ways = set(first.values())
        chosen = {step.id for step in sorted(open_steps, key=lambda step: step.id not in ways)[:most]}
        return tuple(step for step in open_steps if step.id in chosen)

    def progress(self, steps: Iterable[Step]) -> Progress:
        """Count what is done, by the owner's word or by the phone's own list, of what applies."""
        given = [step.id for step in steps]
        done = sum(self.state(step) is StepState.DONE or self.is_proved(step) for step in given)
        return Progress(done, len(given) - sum(self.state(step) is StepState.NOT_FOR_ME for step in given))

    def _set(self, step: str, state: StepState) -> None:
        if state is StepState.OPEN:
            self._states.pop(step, None)
        else:
            self._states[step] = state
