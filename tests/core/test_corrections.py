"""What the owner corrects outweighs the files, is shown as a correction, and can be taken back without a trace."""

from dataclasses import replace
from typing import Any

import pytest

from core.assessment import (
    Assessment,
    Channel,
    CorrectionKind,
    Exposure,
    Harm,
    Person,
    RelationClass,
    RelationSource,
)
from core.owner import Correction, PersonMark, entries_of, mark_of
from core.records import FileContent
from core.score.evaluate import EvaluateOptions, Evidence, assess, gather
from tests.core.builders import IN, REFERENCE, assessed, book, by_name, call, card, log

MUM, DAD, BOSS, COURIER, STRANGER = (f"1380000000{digit}" for digit in range(1, 6))


def files() -> list[FileContent]:
    """Five people: two of family, a boss, a courier the name gives away, and a number nobody named."""
    rows = [call(MUM, f"2026-05-{day:02d}T12:00:00", 120) for day in range(1, 21)]
    rows += [call(COURIER, f"2026-05-{day:02d}T13:00:00", 30, IN) for day in range(1, 16)]
    rows += [call(BOSS, f"2026-05-{day:02d}T14:00:00", 60, name="李经理") for day in range(1, 11)]
    rows += [call(STRANGER, f"2026-05-{day:02d}T15:00:00", 600) for day in range(1, 6)]
    return [
        book(card("妈妈", MUM), card("张建国", DAD), card("李经理", BOSS), card("顺丰快递", COURIER)),
        log(*rows),
    ]


def options(*corrections: Correction, **fields: Any) -> EvaluateOptions:
    return EvaluateOptions(**{"country": "CN", "reference_date": REFERENCE, "corrections": corrections, **fields})


def mark(*numbers: str, names: tuple[str, ...] = ()) -> PersonMark:
    return PersonMark(frozenset(f"+86{number}" for number in numbers), frozenset(names))


def said(kind: CorrectionKind, number: str, value: str = "") -> Correction:
    return Correction(kind, mark(number), value)


def same(first: str, second: str) -> Correction:
    return Correction(CorrectionKind.SAME_PERSON, mark(first), other=mark(second))


def corrected(*corrections: Correction) -> Assessment:
    return assessed(*files(), corrections=corrections)


def of(assessment: Assessment, number: str) -> Exposure:
    (found,) = [one for one in assessment.exposures if f"+86{number}" in {key.key for key in one.person.numbers}]
    return found


def numbers(person: Person) -> set[str]:
    return {number.key.removeprefix("+86") for number in person.numbers}


def test_a_relation_outweighs_the_files_in_every_channel_that_shows_a_name() -> None:
    before, after = corrected(), corrected(said(CorrectionKind.RELATION, BOSS, "friend"))
    assert of(before, BOSS).points.relation == pytest.approx(27.0)
    boss = of(after, BOSS)
    assert (boss.person.relation.kind, boss.person.relation.source) == (RelationClass.FRIEND, RelationSource.OWNER)
    assert boss.points.relation == pytest.approx(15.0)
    # What the files say stays on record.
    assert boss.person.card_relation.kind is RelationClass.BOSS
    assert boss.person.call_log_relation.kind is RelationClass.BOSS
    assert boss.person.corrected == {CorrectionKind.RELATION}
    closed = assess(gather(files(), options(said(CorrectionKind.RELATION, BOSS, "friend"))),
                    frozenset({Channel.ADDRESS_BOOK}))
    assert of(closed, BOSS).points.relation == pytest.approx(15.0)


def test_a_relation_gives_a_nameless_number_no_points() -> None:
    stranger = of(corrected(said(CorrectionKind.RELATION, STRANGER, "parent")), STRANGER)
    assert stranger.person.relation.kind is RelationClass.PARENT
    assert stranger.points.relation == 0
    assert stranger.score == of(corrected(), STRANGER).score


def test_a_typed_contact_shows_its_name_in_the_form() -> None:
    correction = said(CorrectionKind.RELATION, STRANGER, "parent")
    typed = of(assessed(*files(), corrections=(correction,), typed_contacts=(STRANGER,)), STRANGER)
    assert typed.points.relation == pytest.approx(30.0)


@pytest.mark.parametrize(("number", "kind"), [(MUM, RelationClass.NAMED), (STRANGER, RelationClass.UNKNOWN)])
@pytest.mark.parametrize("value", ["named", "unknown"])
def test_no_particular_relation_leaves_the_name_if_there_is_one(number: str, kind: RelationClass, value: str) -> None:
    one = of(corrected(said(CorrectionKind.RELATION, number, value)), number)
    assert one.person.relation.kind is kind
    assert one.points.relation == pytest.approx(9.0 if kind is RelationClass.NAMED else 0.0)


def places(assessment: Assessment, playbook: str) -> list[str]:
    ranked = [one for one in assessment.exposures if playbook in one.playbook_ranks]
    return [min(numbers(one.person)) for one in sorted(ranked, key=lambda one: one.playbook_ranks[playbook])]


def test_somebody_taken_for_a_service_is_freed_and_the_ranks_follow() -> None:
    before, after = corrected(), corrected(said(CorrectionKind.SERVICE, COURIER, "no"))
    assert places(before, "count_180") == [MUM, BOSS, STRANGER]
    assert places(after, "count_180") == [MUM, COURIER, BOSS, STRANGER]
    courier = of(after, COURIER)
    assert not courier.person.service_number
    assert (courier.person.relation.kind, courier.person.relation.source) == (RelationClass.NAMED, RelationSource.OWNER)
    assert courier.points.relation == pytest.approx(9.0)
    assert of(before, COURIER).score == 10


@pytest.mark.parametrize("correction", [
    said(CorrectionKind.SERVICE, BOSS, "yes"), said(CorrectionKind.RELATION, BOSS, "service"),
])
def test_a_service_is_set_apart(correction: Correction) -> None:
    after = corrected(correction)
    assert places(after, "count_180") == [MUM, STRANGER]
    boss = of(after, BOSS)
    assert boss.person.service_number
    assert (boss.person.relation.kind, boss.person.relation.source) == (RelationClass.SERVICE, RelationSource.OWNER)
    assert (boss.score, dict(boss.playbook_ranks)) == (10, {})


def test_a_service_by_its_number_with_no_name_is_unknown_once_freed() -> None:
    hotline = log(call("95588", "2026-05-30T12:00:00"))
    correction = Correction(CorrectionKind.SERVICE, PersonMark(frozenset({"service:CN:95588"})), "no")
    (one,) = assessed(hotline, corrections=(correction,)).exposures
    assert (one.person.service_number, one.person.relation.kind) == (False, RelationClass.UNKNOWN)
    assert one.playbook_ranks["count_180"] == 1


def test_whoever_is_given_a_relation_is_no_service() -> None:
    after = corrected(said(CorrectionKind.RELATION, COURIER, "sibling"))
    assert places(after, "count_180") == [MUM, COURIER, BOSS, STRANGER]
    assert of(after, COURIER).points.relation == pytest.approx(21.0)


def test_of_two_words_about_one_thing_the_later_counts() -> None:
    yes, sibling = said(CorrectionKind.SERVICE, BOSS, "yes"), said(CorrectionKind.RELATION, BOSS, "sibling")
    assert not of(corrected(yes, sibling), BOSS).person.service_number
    assert of(corrected(sibling, yes), BOSS).person.service_number
    named = Correction(CorrectionKind.RELATION, mark(BOSS, names=("李经理",)), "hr")
    renamed = Correction(CorrectionKind.RELATION, mark(BOSS, names=("老李",)), "friend")
    evidence = gather(files(), options(named, renamed))
    assert of(assess(evidence), BOSS).person.relation.kind is RelationClass.FRIEND
    assert evidence.without_effect == (named,)
    assert evidence.outweighed == {named}


def test_who_is_left_out_is_in_no_figure_but_keeps_the_place_in_every_ordering() -> None:
    before, after = corrected(), corrected(said(CorrectionKind.LEAVE_OUT, MUM))
    assert MUM not in {number for one in after.exposures for number in numbers(one.person)}
    assert after.left_out == 1
    assert [one.rank for one in after.exposures] == [1, 2, 3, 4]
    assert of(after, BOSS).playbook_ranks == of(before, BOSS).playbook_ranks
    assert of(after, BOSS).score == of(before, BOSS).score
    assert after.coverage == before.coverage
    assert sum(map(sum, before.hours)) == 50
    assert sum(map(sum, after.hours)) == 30
    assert sum(map(sum, after.hours)) == sum(sum(map(sum, grid)) for grid in after.hours_by_person.values())
    assert set(after.hours_by_person) <= {one.person.key for one in after.exposures}


def test_left_out_people_can_be_listed_with_their_corrections() -> None:
    correction = said(CorrectionKind.LEAVE_OUT, MUM)
    evidence = gather(files(), options(correction))
    (mum,) = evidence.left_out
    assert (mum.person.name, mum.person.corrected) == ("妈妈", {CorrectionKind.LEAVE_OUT})
    assert evidence.corrections == {mum.person.key: (correction,)}
    assert mum.person.key not in evidence.calls_by_person


def test_harm_is_said_beside_the_score() -> None:
    before, after = corrected(), corrected(said(CorrectionKind.HARM, DAD, Harm.MUCH))
    assert of(after, DAD).person.harm is Harm.MUCH
    assert of(after, DAD).person.corrected == {CorrectionKind.HARM}
    assert [(one.score, one.band, one.rank) for one in after.exposures] == [
        (one.score, one.band, one.rank) for one in before.exposures]


def test_two_cards_become_one_person_with_the_calls_of_both() -> None:
    one = of(corrected(same(MUM, DAD)), MUM).person
    assert numbers(one) == {MUM, DAD}
    assert set(one.names) == {"妈妈", "张建国"}
    assert (one.counts.calls, one.corrected) == (20, {CorrectionKind.SAME_PERSON})


def test_a_card_and_a_number_and_two_numbers_become_one_person() -> None:
    one = of(corrected(same(MUM, STRANGER)), STRANGER).person
    assert (one.name, one.counts.calls) == ("妈妈", 25)
    other = "13900000007"
    logs = log(call(STRANGER, "2026-05-30T12:00:00"), call(other, "2026-05-30T13:00:00"))
    (both,) = assessed(logs, corrections=(same(STRANGER, other),)).exposures
    assert (numbers(both.person), both.person.counts.calls) == ({STRANGER, other}, 2)


def test_joins_reach_on_from_one_to_the_next() -> None:
    one = of(corrected(same(MUM, DAD), same(BOSS, DAD), same(STRANGER, BOSS)), MUM).person
    assert (numbers(one), one.counts.calls) == ({MUM, DAD, BOSS, STRANGER}, 35)


SHARED = "13900000001"


def parents() -> list[FileContent]:
    """A family's shared mobile makes one entry of two cards; the second has a number of its own as well."""
    return [
        book(card("妈妈", SHARED), card("爷爷", SHARED, "13900000002")),
        log(call(SHARED, "2026-05-30T12:00:00"), call("13900000002", "2026-05-30T13:00:00")),
    ]


def test_an_entry_says_what_it_could_be_taken_apart_into() -> None:
    (one,) = assessed(*parents()).exposures
    assert [(part.names, tuple(number.key for number in part.numbers)) for part in one.person.parts] == [
        (("妈妈",), ("+8613900000001",)),
        (("爷爷",), ("+8613900000001", "+8613900000002")),
        ((), ("+8613900000001",)),
        ((), ("+8613900000002",)),
    ]
    assert of(corrected(), MUM).person.parts == ()


def test_a_number_that_is_all_of_a_name_is_offered_once() -> None:
    one = of(corrected(same(MUM, DAD)), MUM).person
    assert [part.names for part in one.parts] == [("妈妈",), ("张建国",)]
    assert [len(part.numbers) for part in one.parts] == [1, 1]


def split(contents: list[FileContent], part: int) -> dict[str, Exposure]:
    (one,) = assessed(*contents).exposures
    _, taken = entries_of(one.person)[part]
    return by_name(assessed(*contents, corrections=(Correction(CorrectionKind.SPLIT_OFF, taken),)))


def test_a_card_stands_on_its_own_with_its_numbers_and_the_calls_go_to_the_closer_relation() -> None:
    found = split(parents(), part=1)
    assert {name: numbers(one.person) for name, one in found.items()} == {
        "妈妈": {SHARED}, "爷爷": {SHARED, "13900000002"}}
    assert {name: one.person.counts.calls for name, one in found.items()} == {"妈妈": 1, "爷爷": 1}
    assert found["爷爷"].person.corrected == {CorrectionKind.SPLIT_OFF}
    assert found["妈妈"].person.corrected == frozenset()
    assert found["爷爷"].person.relation.kind is RelationClass.KIN


def test_a_number_alone_becomes_a_nameless_person() -> None:
    found = split(parents(), part=3)
    assert {name: numbers(one.person) for name, one in found.items()} == {
        "妈妈": {SHARED}, "": {"13900000002"}}
    assert found[""].person.counts.calls == 1
    assert not found[""].person.in_address_book


def test_a_card_without_a_number_leaves_by_its_name() -> None:
    cards = book(card("王芳", MUM, emails=("w@example.org",)), card("王芳", emails=("w@example.org",), note="x"),
                 card("老公", MUM))
    (one,) = assessed(cards).exposures
    taken = PersonMark(frozenset({f"+86{MUM}"}), frozenset({"王芳"}))
    found = by_name(assessed(cards, corrections=(Correction(CorrectionKind.SPLIT_OFF, taken),)))
    assert set(found) == {"王芳", "老公"}
    assert len(one.person.names) == 2


def test_what_would_leave_nobody_behind_stays() -> None:
    contents = parents()
    (one,) = assessed(*contents).exposures
    whole = Correction(CorrectionKind.SPLIT_OFF, mark_of(one.person))
    evidence = gather(contents, options(whole))
    assert len(evidence.people) == 1
    assert evidence.without_effect == ()


def switchboard() -> list[FileContent]:
    """Two colleagues who share a landline are two people."""
    return [book(card("张三", "01060000001"), card("李四", "01060000001"))]


def test_of_two_people_at_one_number_the_one_with_the_name_is_meant() -> None:
    taken = PersonMark(frozenset({"+861060000001"}), frozenset({"李四"}))
    found = by_name(assessed(*switchboard(), corrections=(Correction(CorrectionKind.RELATION, taken, "boss"),)))
    assert found["李四"].person.relation.kind is RelationClass.BOSS
    assert found["张三"].person.relation.kind is RelationClass.NAMED


def test_setting_one_colleague_apart_takes_no_number_off_another() -> None:
    contents = [book(
        card("张三", "01060000001", MUM), card("张三儿", MUM), card("李四", "01060000001", BOSS), card("李四儿", BOSS),
    )]
    taken = PersonMark(frozenset({"+861060000001", f"+86{BOSS}"}), frozenset({"李四"}))
    split_once = Correction(CorrectionKind.SPLIT_OFF, taken)
    rest = Correction(CorrectionKind.SPLIT_OFF, mark(BOSS, names=("李四儿",)))
    for said_so in ((split_once,), (split_once, rest), (rest, split_once)):
        people = [one.person for one in assessed(*contents, corrections=said_so).exposures]
        assert sorted((sorted(one.names), sorted(numbers(one))) for one in people) == [
            (["张三", "张三儿"], ["1060000001", MUM]),
            (["李四"], ["1060000001", BOSS]),
            (["李四儿"], [BOSS]),
        ]


def test_a_card_without_numbers_is_recognised_by_name() -> None:
    contents = [*files(), book(card("王芳"), file="second.vcf")]
    correction = Correction(CorrectionKind.LEAVE_OUT, PersonMark(frozenset(), frozenset({"王芳"})))
    assert "王芳" not in by_name(assessed(*contents, corrections=(correction,)))
    join = Correction(CorrectionKind.SAME_PERSON, mark(MUM), other=PersonMark(frozenset(), frozenset({"王芳"})))
    assert set(of(assessed(*contents, corrections=(join,)), MUM).person.names) == {"妈妈", "王芳"}


EVERY_KIND = [
    said(CorrectionKind.RELATION, BOSS, "friend"),
    said(CorrectionKind.SERVICE, COURIER, "no"),
    said(CorrectionKind.LEAVE_OUT, MUM),
    said(CorrectionKind.HARM, DAD, "much"),
    same(MUM, STRANGER),
    Correction(CorrectionKind.SPLIT_OFF, mark(MUM)),
]


def all_of(assessment: Assessment) -> Assessment:
    """The assessment with its grids counted, so that two can be compared."""
    return replace(assessment, hours_by_person=dict(assessment.hours_by_person))


@pytest.mark.parametrize("correction", EVERY_KIND, ids=lambda one: one.kind.value)
def test_taking_a_correction_back_leaves_no_trace(correction: Correction) -> None:
    contents = files()
    before = gather(contents, options())
    after = gather(contents, options(correction), before=before)
    again = gather(contents, options(), before=after)
    fresh = gather(contents, options())
    assert all_of(assess(again)) == all_of(assess(before)) == all_of(assess(fresh))
    assert again.corrections == {}


@pytest.mark.parametrize("correction", EVERY_KIND, ids=lambda one: one.kind.value)
def test_what_was_kept_gives_what_a_fresh_start_gives(correction: Correction) -> None:
    contents = files()
    before = gather(contents, options(EVERY_KIND[0]))
    kept = gather(contents, options(EVERY_KIND[0], correction), before=before)
    fresh = gather(contents, options(EVERY_KIND[0], correction))
    assert all_of(assess(kept)) == all_of(assess(fresh))
    assert (kept.corrections, kept.without_effect) == (fresh.corrections, fresh.without_effect)


def test_only_a_changed_join_joins_again() -> None:
    contents = files()
    before = gather(contents, options())
    assert gather(contents, options(EVERY_KIND[0]), before=before).groundwork is before.groundwork
    assert gather(contents, options(same(MUM, DAD)), before=before).groundwork is not before.groundwork
    assert gather(files(), options(), before=before).groundwork is not before.groundwork
    assert gather(contents, options(typed_contacts=(DAD,)), before=before).groundwork is not before.groundwork


@pytest.mark.parametrize("correction", EVERY_KIND, ids=lambda one: one.kind.value)
def test_the_order_of_files_is_irrelevant(correction: Correction) -> None:
    there, back = (gather(order, options(correction)) for order in (files(), files()[::-1]))
    assert all_of(assess(there)) == all_of(assess(back))


def test_corrections_survive_more_files() -> None:
    more = [*files(), book(card("母亲", MUM, "13900000009"), file="later.vcf")]
    corrections = (said(CorrectionKind.HARM, MUM, "much"), said(CorrectionKind.RELATION, DAD, "parent"))
    after = assessed(*more, corrections=corrections)
    assert of(after, "13900000009").person.harm is Harm.MUCH
    assert of(after, DAD).person.relation.kind is RelationClass.PARENT


@pytest.mark.parametrize(("first", "second"), [("KE", "CN"), ("CN", "KE"), ("KE", "GB")])
def test_corrections_survive_another_country(first: str, second: str) -> None:
    contents = [book(card("Mum", "0712345678"), card("Otieno", "0722000001"))]
    (mum,) = [one for one in assessed(*contents, country=first).exposures if one.person.name == "Mum"]
    correction = Correction(CorrectionKind.HARM, mark_of(mum.person), "much")
    after = by_name(assessed(*contents, country=second, corrections=(correction,)))
    assert after["Mum"].person.numbers[0].key != mum.person.numbers[0].key
    assert {name: one.person.harm for name, one in after.items()} == {"Mum": Harm.MUCH, "Otieno": Harm.UNSAID}


def test_another_number_with_the_same_last_digits_is_another_person() -> None:
    contents = [book(card("陌生人", "15800000001"))]
    evidence = gather(contents, options(said(CorrectionKind.HARM, "13800000001", "much")))
    assert evidence.people[0].person.harm is Harm.UNSAID
    assert len(evidence.without_effect) == 1


@pytest.mark.parametrize("correction", [
    said(CorrectionKind.RELATION, "13700000000", "boss"),
    said(CorrectionKind.LEAVE_OUT, "13700000000"),
    same(MUM, "13700000000"),
    same("13700000000", MUM),
    Correction(CorrectionKind.SPLIT_OFF, mark("13700000000")),
    Correction(CorrectionKind.HARM, PersonMark(frozenset(), frozenset({"妈妈"})), "much"),
], ids=lambda one: one.kind.value)
def test_a_correction_that_fits_nobody_changes_nothing_and_is_told(correction: Correction) -> None:
    evidence = gather(files(), options(correction))
    assert all_of(assess(evidence)) == all_of(corrected())
    assert evidence.without_effect == (correction,)
    assert not evidence.outweighed


def test_a_correction_that_fits_is_not_told_as_without_effect() -> None:
    assert gather(files(), options(*EVERY_KIND)).without_effect == ()


def test_the_owners_own_number_cannot_be_corrected_into_a_contact() -> None:
    own = "13600000000"
    evidence: Evidence = gather(files(), options(same(MUM, own), own_numbers=(own,)))
    assert evidence.without_effect == (same(MUM, own),)
    assert all(own not in numbers(one.person) for one in evidence.people)
