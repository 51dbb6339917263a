"""Whom to warn, and what is noted about them: counted by hand on invented people."""

from dataclasses import replace

from core.assessment import Band, CorrectionKind, Exposure, Harm, Person
from core.owner import Correction, mark_of
from core.score.evaluate import EvaluateOptions, evaluate
from core.warn.messages import WarnVersion
from core.warn.notes import DraftChoice, WarnMark, WarnNotes, WarnProgress
from core.warn.people import harm_is_set, people_to_warn
from tests.core.builders import REFERENCE, book, card, log
from tests.core.builders import call as one_call
from tests.core.made_people import made_assessment, made_exposure, made_number


def names(people: tuple[Exposure, ...]) -> list[str]:
    return [one.person.name for one in people]


def test_the_first_two_waves_in_their_order_and_nobody_else() -> None:
    assessment = made_assessment(
        made_exposure(1, Band.FIRST_WAVE), made_exposure(2, Band.SECOND_WAVE), made_exposure(3, Band.FIRST_WAVE),
        made_exposure(4, Band.WIDE_LIST), made_exposure(5, Band.MASS_MESSAGE), made_exposure(6, Band.NOT_VISIBLE),
    )
    assert names(people_to_warn(assessment)) == ["Person 1", "Person 3", "Person 2"]


def test_a_service_number_is_nobody_to_warn() -> None:
    assessment = made_assessment(made_exposure(1, service_number=True), made_exposure(2))
    assert names(people_to_warn(assessment)) == ["Person 2"]


def test_harm_sorts_within_a_wave_only_when_wanted() -> None:
    assessment = made_assessment(
        made_exposure(1), made_exposure(2, harm=Harm.LITTLE), made_exposure(3, harm=Harm.MUCH),
        made_exposure(4, Band.SECOND_WAVE, harm=Harm.MUCH),
    )
    assert names(people_to_warn(assessment)) == ["Person 1", "Person 2", "Person 3", "Person 4"]
    assert names(people_to_warn(assessment, worst_first=True)) == ["Person 3", "Person 2", "Person 1", "Person 4"]
    assert harm_is_set(people_to_warn(assessment))
    assert not harm_is_set(people_to_warn(made_assessment(made_exposure(1))))


def test_people_left_out_are_never_there() -> None:
    calls = [one_call("13800000001", f"2026-05-{day:02} 20:00") for day in range(1, 31)]
    contents = (book(card("妈妈", "13800000001"), card("王芳", "13800000002")), log(*calls))
    options = EvaluateOptions(country="CN", reference_date=REFERENCE)
    assert "妈妈" in names(people_to_warn(evaluate(contents, options)))
    mother = evaluate(contents, options).exposures[0].person
    left_out = Correction(CorrectionKind.LEAVE_OUT, mark_of(mother))
    without = evaluate(contents, replace(options, corrections=(left_out,)))
    assert without.left_out == 1
    assert "妈妈" not in names(people_to_warn(without))


def person(key: str, *numbers: int, name: str = "") -> Person:
    made = made_exposure(1, name=name or f"Name {key}", numbers=tuple(made_number(index) for index in numbers))
    return replace(made.person, key=key)


def test_progress_counts_the_told_among_those_to_be_told() -> None:
    notes = WarnNotes()
    people = tuple(made_exposure(index) for index in range(1, 13))
    assert notes.progress(people) == WarnProgress(0, 12)
    for exposure in people[:3]:
        notes.of(exposure.person).mark = WarnMark.TOLD
    notes.of(people[3].person).mark = WarnMark.NOT_THIS
    assert notes.progress(people) == WarnProgress(3, 11)
    notes.of(people[3].person).mark = WarnMark.OPEN
    assert notes.progress(people) == WarnProgress(3, 12)


def test_notes_find_people_again_by_number_under_another_key() -> None:
    notes = WarnNotes()
    notes.of(person("a", 1, 2)).mark = WarnMark.TOLD
    notes.of(person("b", 3)).mark = WarnMark.NOT_THIS
    found, other = person("x", 2), person("a", 9)
    notes.carry([found, other])
    assert notes.mark(found) is WarnMark.TOLD
    assert notes.mark(other) is WarnMark.OPEN
    back = person("y", 3)
    notes.carry([found, back])
    assert notes.mark(back) is WarnMark.NOT_THIS


def test_somebody_without_a_number_is_found_by_all_names() -> None:
    notes = WarnNotes()
    notes.of(person("a", name="Zhang")).mark = WarnMark.TOLD
    notes.carry([person("b", name="Li"), same := person("c", name="Zhang"), person("d", 4, name="Zhang")])
    assert notes.mark(same) is WarnMark.TOLD
    assert notes.mark(person("d", 4, name="Zhang")) is WarnMark.OPEN


def test_two_who_became_one_share_what_was_noted() -> None:
    notes = WarnNotes()
    choice = DraftChoice(WarnVersion.FRIENDS, "en")
    other = DraftChoice(WarnVersion.FAMILY, "zh", named=True)
    first, second = notes.of(person("a", 1)), notes.of(person("b", 2))
    first.edits[choice] = "of a"
    second.mark, second.choice, second.edits = WarnMark.TOLD, other, {choice: "of b", other: "more of b"}
    notes.carry([both := person("c", 1, 2)])
    note = notes.of(both)
    assert (note.mark, note.choice) == (WarnMark.TOLD, other)
    assert note.edits == {choice: "of a", other: "more of b"}


def test_clear_forgets_also_whoever_was_not_there() -> None:
    notes = WarnNotes()
    notes.of(person("a", 1)).mark = WarnMark.TOLD
    notes.carry([])
    notes.clear()
    notes.carry([again := person("a", 1)])
    assert notes.mark(again) is WarnMark.OPEN
