"""Answers open and close channels; a correction replaces what it contradicts; every change can be taken back."""

from hypothesis import given
from hypothesis import strategies as st

from core.assessment import CallCounts as Counts
from core.assessment import Channel, CorrectionKind, Harm, Person, PhoneNumber, Relation
from core.owner import (
    Answers,
    AppHistory,
    Correction,
    CorrectionHistory,
    Grant,
    PersonMark,
    corrected,
    mark_of,
    on_iphone_only,
    updated,
    without,
)

MUM = PersonMark(frozenset({"+8613800000001", "+8613800000002"}), frozenset({"妈妈"}))
MUM_LATER = PersonMark(frozenset({"+8613800000002"}), frozenset({"母亲", "妈妈"}))
BOSS = PersonMark(frozenset({"+8613900000003"}), frozenset({"妈妈"}))
NAMELESS = PersonMark(frozenset(), frozenset({"王芳"}))


def relation(mark: PersonMark, value: str) -> Correction:
    return Correction(CorrectionKind.RELATION, mark, value)


def test_nothing_answered_leaves_every_channel_open() -> None:
    assert Answers().closed == frozenset()
    assert Answers().copied == frozenset()


def test_a_channel_never_opened_is_closed_and_one_opened_is_copied() -> None:
    answers = Answers(grants={Channel.CARRIER_RECORDS: Grant.NEVER, Channel.CALL_LOG: Grant.GIVEN})
    assert answers.closed == {Channel.CARRIER_RECORDS}
    assert answers.copied == {Channel.CALL_LOG}


def test_without_an_app_no_app_channel_was_opened_unless_the_owner_says_so() -> None:
    answers = Answers(apps=AppHistory.NEVER, grants={Channel.SMS: Grant.GIVEN})
    assert answers.closed == {Channel.ADDRESS_BOOK, Channel.CALL_LOG}
    assert answers.copied == {Channel.SMS}
    assert answers.grant(Channel.CARRIER_RECORDS) is Grant.UNKNOWN


def test_one_shared_number_recognises_a_person_and_a_name_only_without_numbers() -> None:
    assert MUM.meets(MUM_LATER)
    assert not MUM.meets(BOSS)
    assert not NAMELESS.meets(PersonMark(frozenset({"1"}), frozenset({"王芳"})))
    assert NAMELESS.meets(PersonMark(frozenset(), frozenset({"王芳", "芳芳"})))


def test_the_mark_of_a_person_holds_all_numbers_and_names() -> None:
    number = PhoneNumber("+8613800000001", "+86 138 0000 0001", "+86 138 •••• 0001")
    person = Person("p1", "妈妈", ("妈妈", "妈"), (number,), Relation(), Counts())
    assert mark_of(person) == PersonMark(frozenset({"+8613800000001"}), frozenset({"妈妈", "妈"}))


def test_a_later_word_about_the_same_person_replaces_the_earlier_one() -> None:
    first = corrected((), relation(MUM, "parent"))
    harm = Correction(CorrectionKind.HARM, MUM, Harm.MUCH)
    both = corrected(first, harm)
    assert corrected(both, relation(MUM_LATER, "kin")) == (harm, relation(MUM_LATER, "kin"))
    assert corrected(both, relation(BOSS, "boss")) == (*both, relation(BOSS, "boss"))


def test_a_split_ends_a_join_and_a_join_ends_a_split() -> None:
    join = Correction(CorrectionKind.SAME_PERSON, MUM, other=BOSS)
    split = Correction(CorrectionKind.SPLIT_OFF, BOSS)
    assert corrected((join,), split) == (split,)
    assert corrected((split,), join) == (join,)
    other = Correction(CorrectionKind.SPLIT_OFF, NAMELESS)
    assert corrected((join,), other) == (join, other)


def test_two_people_at_one_number_keep_their_own_corrections() -> None:
    both = PersonMark(frozenset({"+861060000001"}), frozenset({"张三"})), PersonMark(
        frozenset({"+861060000001"}), frozenset({"李四"}))
    one, other = (relation(mark, "boss") for mark in both)
    assert corrected((one,), other) == (one, other)
    nameless = relation(PersonMark(frozenset({"+861060000001"})), "kin")
    assert corrected((one, other), nameless) == (nameless,)
    split = Correction(CorrectionKind.SPLIT_OFF, both[0])
    join = Correction(CorrectionKind.SAME_PERSON, both[1], other=MUM)
    assert corrected((split,), join) == (split, join)
    again = Correction(CorrectionKind.SAME_PERSON, both[1], other=both[0])
    assert corrected((split,), again) == (again,)


def test_answers_of_a_file_fill_in_and_replace() -> None:
    now = Answers(typed_contacts=("1",), apps=AppHistory.REMOVED, grants={Channel.SMS: Grant.NEVER})
    newer = Answers(typed_contacts=("2",), app_names=("x",), grants={Channel.CALL_LOG: Grant.GIVEN})
    assert updated(now, newer) == Answers(
        typed_contacts=("2",), apps=AppHistory.REMOVED, app_names=("x",),
        grants={Channel.SMS: Grant.NEVER, Channel.CALL_LOG: Grant.GIVEN},
    )
    assert updated(now, Answers()) == now


def test_one_correction_is_dropped_by_itself() -> None:
    both = (relation(MUM, "parent"), relation(BOSS, "boss"))
    assert without(both, relation(MUM, "parent")) == (relation(BOSS, "boss"),)


def test_a_change_after_undo_forgets_what_was_taken_back() -> None:
    one = CorrectionHistory().changed((relation(MUM, "parent"),))
    undone = one.undone()
    assert undone.present == ()
    assert undone.redone() == one
    other = undone.changed((relation(BOSS, "boss"),))
    assert other.redone() == other
    assert other.undone().present == ()


@given(st.lists(st.sampled_from([relation(MUM, "parent"), relation(BOSS, "boss"), relation(MUM_LATER, "kin")])))
def test_undoing_every_change_leads_back_to_the_beginning(words: list[Correction]) -> None:
    history = CorrectionHistory()
    for word in words:
        history = history.changed(corrected(history.present, word))
    for _ in range(len(history.past)):
        again = history.undone()
        assert again.redone() == history
        history = again
    assert history.present == ()
    assert history.undone() == history


def test_on_an_iphone_call_log_and_texts_count_as_never_given_unless_the_owner_said_so():
    nothing = on_iphone_only(Answers())
    assert nothing.grants == {Channel.CALL_LOG: Grant.NEVER, Channel.SMS: Grant.NEVER}
    assert nothing.closed == {Channel.CALL_LOG, Channel.SMS}
    said = Answers(grants={Channel.CALL_LOG: Grant.GIVEN, Channel.ADDRESS_BOOK: Grant.GIVEN})
    assert on_iphone_only(said).grants == {**said.grants, Channel.SMS: Grant.NEVER}
    assert on_iphone_only(nothing) == nothing
    no_app = Answers(apps=AppHistory.NEVER)
    assert on_iphone_only(no_app) == no_app
