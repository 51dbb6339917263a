"""Whatever the owner says about whomever: nothing is lost, closing never raises, harm is never part of the score."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from core.assessment import CLOSABLE, Assessment, Channel, CorrectionKind, Harm, RelationClass
from core.owner import Correction, PersonMark, corrected
from core.records import Card, FileContent
from core.score.evaluate import EvaluateOptions, assess, gather
from tests.core.builders import IN, MISSED, OUT, REFERENCE, CallRow, book, call, card, log

MOBILES = tuple(f"1380000000{digit}" for digit in range(6))
LANDLINE, SERVICE = "01060000001", "95588"
KEYS = (*(f"+86{number}" for number in MOBILES), "+861060000001", "service:CN:95588")
NAMES = ("妈妈", "李经理", "王芳", "顺丰快递")

cards = st.builds(
    lambda name, numbers, note: card(name, *numbers, note=note),
    st.sampled_from((*NAMES, "")),
    st.lists(st.sampled_from((*MOBILES, LANDLINE, SERVICE)), max_size=3, unique=True),
    st.sampled_from(("", "x")),
)
rows = st.builds(
    lambda number, day, minute, seconds, kind, name: call(
        number, f"2026-0{day // 28 + 1}-{day % 28 + 1:02d}T12:{minute:02d}:00", seconds, kind, name),
    st.sampled_from((*MOBILES, LANDLINE, SERVICE)), st.integers(0, 139), st.integers(0, 59), st.integers(0, 900),
    st.sampled_from((IN, OUT, MISSED)), st.sampled_from(("", "", "爸爸")),
)
marks = st.builds(
    PersonMark,
    st.frozensets(st.sampled_from(KEYS), max_size=2),
    st.frozensets(st.sampled_from((*NAMES, "爸爸")), max_size=2),
).filter(lambda mark: bool(mark.numbers or mark.names))
#: Kinds that change figures, each with what it may say.
VALUES = {
    CorrectionKind.RELATION: tuple(RelationClass),
    CorrectionKind.SERVICE: ("yes", "no"),
    CorrectionKind.HARM: tuple(Harm),
    CorrectionKind.LEAVE_OUT: ("",),
    CorrectionKind.SPLIT_OFF: ("",),
}
single_words = st.sampled_from(tuple(VALUES)).flatmap(
    lambda kind: st.builds(Correction, st.just(kind), marks, st.sampled_from(VALUES[kind])))
joins = st.builds(Correction, st.just(CorrectionKind.SAME_PERSON), marks, other=marks)
words = st.lists(single_words | joins, max_size=6)


def contents(own_cards: list[Card], own_rows: list[CallRow]) -> list[FileContent]:
    half = len(own_rows) // 2
    return [book(*own_cards), log(*own_rows[:half], file="a.xml"), log(*own_rows[half:], file="b.xml")]


def options(said: list[Correction]) -> EvaluateOptions:
    present: tuple[Correction, ...] = ()
    for correction in said:
        present = corrected(present, correction)
    return EvaluateOptions(country="CN", reference_date=REFERENCE, corrections=present)


def whole(assessment: Assessment) -> Assessment:
    return replace(assessment, hours_by_person=dict(assessment.hours_by_person))


worlds = st.builds(contents, st.lists(cards, max_size=7), st.lists(rows, max_size=25))


@settings(max_examples=150)
@given(worlds, words)
def test_no_card_no_number_and_no_call_is_lost(files: list[FileContent], said: list[Correction]) -> None:
    plain, evidence = gather(files, options([])), gather(files, options(said))
    everybody = [*evidence.people, *evidence.left_out]
    assert {key.key for one in everybody for key in one.person.numbers} == {
        key.key for one in plain.people for key in one.person.numbers}
    assert {name for one in everybody for name in one.person.names} == {
        name for one in plain.people for name in one.person.names}
    # Who becomes one person with another has no call twice, which two people may have at the same moment.
    doubled = sum(file.duplicates for file in evidence.coverage.files) - sum(
        file.duplicates for file in plain.coverage.files)
    calls = sum(one.person.counts.calls for one in everybody)
    assert calls + doubled == sum(one.person.counts.calls for one in plain.people)
    assert len({one.person.key for one in everybody}) == len(everybody)


@settings(max_examples=100)
@given(worlds, words, st.frozensets(st.sampled_from(CLOSABLE)), st.sampled_from(CLOSABLE))
def test_closing_a_channel_never_raises_a_score(
    files: list[FileContent], said: list[Correction], closed: frozenset[Channel], further: Channel
) -> None:
    evidence = gather(files, options(said))
    before = {one.person.key: one.score for one in assess(evidence, closed).exposures}
    after = {one.person.key: one.score for one in assess(evidence, closed | {further}).exposures}
    assert after.keys() == before.keys()
    assert all(after[key] <= before[key] + 1e-9 for key in before)


@settings(max_examples=100)
@given(worlds, words, marks, st.sampled_from(Harm))
def test_harm_is_never_part_of_the_likelihood(
    files: list[FileContent], said: list[Correction], mark: PersonMark, harm: Harm
) -> None:
    without_harm = [one for one in said if one.kind is not CorrectionKind.HARM]
    with_harm = [*without_harm, Correction(CorrectionKind.HARM, mark, harm)]
    before, after = (assess(gather(files, options(words))).exposures for words in (without_harm, with_harm))
    assert [replace(one, person=None) for one in before] == [replace(one, person=None) for one in after]


@settings(max_examples=100)
@given(worlds, words, words)
def test_a_change_and_its_way_back_leave_what_a_fresh_start_gives(
    files: list[FileContent], said: list[Correction], further: list[Correction]
) -> None:
    first = gather(files, options(said))
    second = gather(files, options([*said, *further]), before=first)
    back = gather(files, options(said), before=second)
    assert whole(assess(second)) == whole(assess(gather(files, options([*said, *further]))))
    assert whole(assess(back)) == whole(assess(first))
    assert (back.corrections, back.without_effect) == (first.corrections, first.without_effect)


@settings(max_examples=100)
@given(worlds.flatmap(lambda files: st.tuples(st.just(files), st.permutations(files))), words)
def test_the_order_of_files_never_matters(
    orders: tuple[list[FileContent], list[FileContent]], said: list[Correction]
) -> None:
    one, other = (gather(files, options(said)) for files in orders)
    assert whole(assess(one)) == whole(assess(other))
    assert one.without_effect == other.without_effect


@settings(max_examples=100)
@given(worlds, words)
def test_every_correction_holds_for_somebody_or_is_told_as_without_effect(
    files: list[FileContent], said: list[Correction]
) -> None:
    asked = options(said)
    evidence = gather(files, asked)
    holding = {one for held in evidence.corrections.values() for one in held}
    quiet = {CorrectionKind.SPLIT_OFF, CorrectionKind.SAME_PERSON}
    for correction in asked.corrections:
        assert (correction in holding) + (correction in evidence.without_effect) == 1 or correction.kind in quiet
        assert not (correction in holding and correction in evidence.without_effect)
    for one in (*evidence.people, *evidence.left_out):
        kinds = {correction.kind for correction in evidence.corrections.get(one.person.key, ())}
        assert one.person.corrected == kinds
