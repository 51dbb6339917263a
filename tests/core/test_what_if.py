"""Before, after and floor: equal to the assessment for every set of channels, and computed by hand."""

import math
from datetime import timedelta
from itertools import chain, combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.assessment import CLOSABLE, Band, Channel, CorrectionKind
from core.owner import Answers, AppHistory, Correction, Grant, PersonMark
from core.score.evaluate import EvaluateOptions, assess, gather
from core.what_if.closing import Comparison, WhatIf
from core.what_if.records import Kept, Switches
from tests.core.builders import IN, MISSED, OUT, REFERENCE, CallRow, book, call, card, log

ALL_SETS = [frozenset(chosen) for chosen in chain.from_iterable(combinations(CLOSABLE, size) for size in range(6))]
CALL_RECORDS = frozenset({Channel.CALL_LOG, Channel.CARRIER_RECORDS})
BANDS = list(Band)


def number(index):
    return f"138{index:08d}"


def day(age, time="12:00:00"):
    return f"{REFERENCE - timedelta(days=age)}T{time}"


def town():
    """Thirty people: called a lot, a little, never; a typed contact, a workplace, a service, two missed calls."""
    names = ["妈妈", "李经理", "二姨", "同事小张", "", *(f"朋友{index}" for index in range(20)), "10086客服"]
    cards = [card(name, number(index)) for index, name in enumerate(names) if name]
    rows: list[CallRow] = []
    for index in range(22):
        rows += [
            call(number(index), day(index + step * 6, f"{8 + index % 12:02d}:{step:02d}:00"),
                 30 * (index % 5 + 1) * (step + 1), IN if step % 2 else OUT, "妈妈" if index == 0 else "")
            for step in range(22 - index)
        ]
    rows += [call("10086", day(1), 600), call(number(23), day(2), 0, MISSED), call(number(23), day(3), 0, MISSED)]
    return gather(
        [book(*cards, card("中国移动", "10086"), card("没有号码")), log(*rows)],
        EvaluateOptions(country="CN", reference_date=REFERENCE, typed_contacts=(number(24),),
                        workplaces=("02155550000",)),
    )


@pytest.fixture(scope="module")
def evidence():
    return town()


def standings(comparison: Comparison, part: str):
    return {one.person.key: getattr(one, part) for one in comparison.first()}


@pytest.mark.parametrize("closed", ALL_SETS, ids=lambda closed: "+".join(sorted(closed)) or "all open")
def test_the_same_figures_as_the_assessment_for_every_set(evidence, closed):
    comparison = WhatIf(evidence, Answers()).compare(Switches(closed))
    after = standings(comparison, "after")
    assessed = assess(evidence, closed).exposures
    assert [(after[one.person.key].rank, after[one.person.key].score, after[one.person.key].band)
            for one in assessed] == [(one.rank, one.score, one.band) for one in assessed]
    counted = {band: sum(one.band is band for one in assessed) for band in Band}
    assert comparison.bands_after == counted
    assert sum(counted.values()) == comparison.people == len(evidence.people)
    today = assess(evidence).exposures
    assert [one.person.key for one in comparison.first()] == [one.person.key for one in today]
    assert standings(comparison, "before") == {
        one.person.key: type(after[one.person.key])(one.score, one.band, one.rank) for one in today}


def mother(**answers):
    """One mother in the book, called once today, her name cached in the phone's log."""
    contents = book(card("妈妈", number(1))), log(call(number(1), day(0), 600, OUT, "妈妈"))
    evidence = gather(contents, EvaluateOptions(country="CN", reference_date=REFERENCE))
    return WhatIf(evidence, Answers(**answers))


def test_one_mother_by_hand():
    what_if = mother()
    tie = 25 * (math.log(2) / math.log(41) + math.log(11) / math.log(241) + 1 / 13 + 1) / 4
    one = what_if.compare(Switches(CALL_RECORDS)).first()[0]
    assert one.before.score == pytest.approx(45 + tie + 30)
    assert (one.before.band, one.before.rank) == (Band.FIRST_WAVE, 1)
    assert (one.after.score, one.after.band) == (pytest.approx(30.0), Band.WIDE_LIST)
    assert one.points == pytest.approx(-45 - tie)
    assert (one.floor.score, one.floor.band) == (0.0, Band.NOT_VISIBLE)
    nameless = what_if.compare(Switches(frozenset({Channel.ADDRESS_BOOK, Channel.CALL_LOG}))).first()[0]
    assert (nameless.after.score, nameless.after.band) == (pytest.approx(45 + tie), Band.FIRST_WAVE)


def test_the_floor_holds_the_form_and_the_copies():
    contents = (
        book(card("妈妈", number(1)), card("张三", number(2)), card("李四", number(3))),
        log(call(number(1), day(0), 600)),
    )
    evidence = gather(contents, EvaluateOptions(
        country="CN", reference_date=REFERENCE, typed_contacts=(number(2),), workplaces=(number(3),)))
    everything = Switches(frozenset(CLOSABLE))
    plain = {one.person.name: one for one in WhatIf(evidence, Answers()).compare(everything).first()}
    assert {name: one.floor.score for name, one in plain.items()} == {"妈妈": 0.0, "张三": 90.0, "李四": 75.0}
    assert all(one.after == one.floor for one in plain.values())
    copied = WhatIf(evidence, Answers(grants={Channel.ADDRESS_BOOK: Grant.GIVEN}))
    held = copied.compare(everything)
    floor = {one.person.name: one.floor for one in held.first()}
    # Her name in the copied book: 30 for a parent, and nothing from calls.
    assert (floor["妈妈"].score, floor["妈妈"].band) == (pytest.approx(30.0), Band.WIDE_LIST)
    assert held.copies == {Channel.ADDRESS_BOOK}
    assert all(one.after == one.floor for one in held.first())
    assert held.bands_after[Band.NOT_VISIBLE] == 0
    assert held.bands_new_lender[Band.NOT_VISIBLE] == 1


def test_closing_what_was_copied_takes_nothing_back():
    what_if = mother(grants={Channel.CALL_LOG: Grant.GIVEN})
    comparison = what_if.compare(Switches(CALL_RECORDS))
    assert comparison.first()[0].after == comparison.first()[0].before
    assert comparison.copies == {Channel.CALL_LOG}
    assert comparison.bands_new_lender[Band.FIRST_WAVE] == 0
    assert comparison.bands_after[Band.FIRST_WAVE] == 1


def test_today_is_what_was_never_given():
    what_if = mother(apps=AppHistory.NEVER)
    assert what_if.today.closed == {Channel.ADDRESS_BOOK, Channel.CALL_LOG, Channel.SMS}
    opened = what_if.compare(Switches()).first()[0]
    # Asking what giving access would change is allowed too.
    assert opened.points == pytest.approx(30.0)


def test_a_limited_book_shows_only_picked_people():
    people = [card("妈妈", number(1)), card("李经理", number(2)), card("张三", number(3))]
    what_if = WhatIf(gather([book(*people)], EvaluateOptions(country="CN", reference_date=REFERENCE)), Answers())
    keys = {one.person.name: one.person.key for one in what_if.compare(Switches()).first()}
    nobody = what_if.compare(Switches(picked=frozenset()))
    assert nobody.bands_after[Band.NOT_VISIBLE] == 3
    one = what_if.compare(Switches(picked=frozenset({keys["李经理"]})))
    after = {change.person.name: (change.after.score, change.after.rank) for change in one.first()}
    assert after == {"妈妈": (0.0, 2), "李经理": (pytest.approx(27.0), 1), "张三": (0.0, 3)}
    closed = what_if.compare(Switches(frozenset({Channel.ADDRESS_BOOK}), frozenset({keys["李经理"]})))
    assert closed.bands_after[Band.NOT_VISIBLE] == 3
    copied = WhatIf(what_if._evidence, Answers(grants={Channel.ADDRESS_BOOK: Grant.GIVEN}))
    limited = copied.compare(Switches(picked=frozenset()))
    assert limited.bands_after == limited.bands_before
    assert limited.copies == {Channel.ADDRESS_BOOK}
    assert limited.bands_new_lender[Band.NOT_VISIBLE] == 3


def test_each_call_record_replaces_the_other():
    """Twelve people, one more call each; the last two only ever missed a call, which no bill shows."""
    rows = [call(number(index), day(step, f"{index + 5:02d}:00:00"), 60) for index in range(10)
            for step in range(20 - index)]
    rows += [call(number(index), day(step, "20:00:00"), 0, MISSED) for index in (10, 11) for step in range(30)]
    evidence = gather([log(*rows)], EvaluateOptions(country="CN", reference_date=REFERENCE))
    what_if = WhatIf(evidence, Answers())
    one = what_if.compare(Switches(frozenset({Channel.CALL_LOG}))).substitution
    assert one is not None
    assert (one.closed, one.remaining) == (Channel.CALL_LOG, Channel.CARRIER_RECORDS)
    both = {change.person.key for change in what_if.compare(Switches()).first(10)}
    bill = sorted(what_if.compare(Switches(frozenset({Channel.CALL_LOG}))).first(), key=lambda one: one.after.rank)[:10]
    assert one.first_ten == Kept(len(both & {change.person.key for change in bill}), 10)
    assert what_if.compare(Switches(frozenset({Channel.CARRIER_RECORDS}))).substitution.first_ten == Kept(10, 10)
    assert what_if.compare(Switches(CALL_RECORDS)).substitution is None
    assert what_if.compare(Switches(frozenset({Channel.ADDRESS_BOOK}))).substitution is None


def test_a_copied_call_record_is_told_as_a_copy_and_not_as_one_still_to_close():
    evidence = gather([log(*[call(number(0), day(step), 60) for step in range(5)])],
                      EvaluateOptions(country="CN", reference_date=REFERENCE))
    copied = WhatIf(evidence, Answers(grants={Channel.CALL_LOG: Grant.GIVEN}))
    both = copied.compare(Switches(CALL_RECORDS))
    assert (both.substitution, both.copies) == (None, frozenset({Channel.CALL_LOG}))
    one = copied.compare(Switches(frozenset({Channel.CARRIER_RECORDS})))
    assert one.substitution.remaining is Channel.CALL_LOG


def test_without_calls_nothing_replaces_anything():
    what_if = WhatIf(gather([book(card("妈妈", number(1)))], EvaluateOptions(country="CN")), Answers())
    assert what_if.compare(Switches(frozenset({Channel.CALL_LOG}))).substitution is None
    assert what_if.short_history is None


def test_thirty_days_keep_who_was_called_in_them():
    """Ten people called 50 to 100 days ago, four of them yesterday too; two more were called yesterday only."""
    rows = [call(number(index), day(50 + step), 60) for index in range(10) for step in range(20 - index)]
    rows += [call(number(index), day(1, f"{index + 8:02d}:30:00"), 60) for index in (0, 1, 2, 3, 10, 11)]
    evidence = gather([log(*rows)], EvaluateOptions(country="CN", reference_date=REFERENCE))
    what_if = WhatIf(evidence, Answers())
    first = {one.person.numbers[0].key[-2:] for one in what_if.compare(Switches()).first(10)}
    assert first == {f"{index:02d}" for index in range(10)}
    # Six people have calls in 30 days, four of them of the ten; the others stand in the mass message.
    assert what_if.short_history == Kept(4, 10)
    closed = WhatIf(evidence, Answers(grants=dict.fromkeys(CALL_RECORDS, Grant.NEVER)))
    assert closed.short_history == Kept(0, 0)


def test_who_moves_up_when_somebody_vanishes():
    """Twelve people in the same order in every playbook: 30 calls, 28, 26 …; each call of one minute, all this week."""
    rows = [call(number(index), day(step % 7, f"{8 + step // 7:02d}:{index:02d}:00"), 60)
            for index in range(12) for step in range(30 - 2 * index)]
    what_if = WhatIf(gather([log(*rows)], EvaluateOptions(country="CN", reference_date=REFERENCE)), Answers())
    order = [one.person.key for one in what_if.compare(Switches()).first()]
    assert [one.before.band for one in what_if.compare(Switches()).first(6)] == [Band.FIRST_WAVE] * 5 + [
        Band.SECOND_WAVE]
    moved = what_if.promoted_without(order[0], Switches())
    assert moved.into_first_wave == (order[5],)
    assert moved.into_first_ten == (order[10],)
    last = what_if.promoted_without(order[11], Switches())
    assert (last.into_first_wave, last.into_first_ten) == ((), ())
    nobody = what_if.promoted_without(order[0], Switches(CALL_RECORDS))
    assert (nobody.into_first_wave, nobody.into_first_ten) == ((), ())


def test_people_left_out_keep_their_places():
    """Twelve people in the same order everywhere; the fourth is left out and still takes a place of the first five."""
    rows = [call(number(index), day(step % 7, f"{8 + step // 7:02d}:{index:02d}:00"), 60)
            for index in range(12) for step in range(30 - 2 * index)]
    mark = PersonMark(frozenset({f"+86{number(3)}"}))
    options = EvaluateOptions(country="CN", reference_date=REFERENCE,
                              corrections=(Correction(CorrectionKind.LEAVE_OUT, mark),))
    what_if = WhatIf(gather([log(*rows)], options), Answers())
    shown = [(one.person.numbers[0].key[-2:], one.before.band) for one in what_if.compare(Switches()).first(6)]
    assert [key for key, _ in shown] == ["00", "01", "02", "04", "05", "06"]
    assert [band for _, band in shown] == [Band.FIRST_WAVE] * 4 + [Band.SECOND_WAVE] * 2
    keys = {one.person.numbers[0].key[-2:]: one.person.key for one in what_if.compare(Switches()).first()}
    moved = what_if.promoted_without(keys["00"], Switches())
    assert moved.into_first_wave == (keys["05"],)
    assert moved.into_first_ten == (keys["11"],)
    assert what_if.short_history == Kept(10, 10)


def test_vanishing_is_the_same_as_never_having_been_there():
    """Seventy people, so that most stand beyond the last place that counts: the short cut must not show."""
    def rows(without=-1):
        return [call(number(index), day(step % 150, f"{step % 12 + 8:02d}:{index % 60:02d}:00"),
                     20 + 37 * ((index * 7) % 11))
                for index in range(70) if index != without for step in range(2 + (70 - index) // 2)]

    options = EvaluateOptions(country="CN", reference_date=REFERENCE, typed_contacts=(number(3),))
    what_if = WhatIf(gather([log(*rows())], options), Answers())
    before = {one.person.numbers[0].key: one.before for one in what_if.compare(Switches()).first()}
    keys = {one.person.numbers[0].key: one.person.key for one in what_if.compare(Switches()).first()}
    for gone in (0, 4, 30, 69):
        rest = WhatIf(gather([log(*rows(gone))], options), Answers()).compare(Switches()).first()
        first = {key for key, standing in before.items() if standing.rank <= 10}
        moved = what_if.promoted_without(keys[f"+86{number(gone)}"], Switches())
        assert moved.into_first_wave == tuple(
            keys[one.person.numbers[0].key] for one in rest
            if one.before.band is Band.FIRST_WAVE and before[one.person.numbers[0].key].band is not Band.FIRST_WAVE)
        assert moved.into_first_ten == tuple(
            keys[one.person.numbers[0].key] for one in rest[:10] if one.person.numbers[0].key not in first)


def test_the_largest_changes_come_first(evidence):
    comparison = WhatIf(evidence, Answers()).compare(Switches(frozenset({Channel.ADDRESS_BOOK})))
    moved = comparison.most_changed(5)
    assert [abs(one.points) for one in moved] == sorted((abs(one.points) for one in comparison.first()),
                                                       reverse=True)[:5]
    assert all(one.points for one in comparison.most_changed(1000))
    unchanged = WhatIf(evidence, Answers()).compare(Switches())
    assert unchanged.most_changed(10) == ()
    assert unchanged.change("nobody") is None
    assert unchanged.change(moved[0].person.key).before == moved[0].before


NAMES = st.sampled_from(["妈妈", "李经理", "二姨", "张三", "顺丰快递", "", "同事小王"])
PEOPLE = st.lists(st.tuples(NAMES, st.booleans(), st.lists(
    st.tuples(st.integers(0, 200), st.integers(0, 900), st.sampled_from([IN, OUT, MISSED])), max_size=4)), max_size=14)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(PEOPLE, st.sets(st.sampled_from(CLOSABLE)), st.sets(st.sampled_from(CLOSABLE)), st.sets(
    st.sampled_from(CLOSABLE)), st.sets(st.integers(0, 13)), st.booleans())
def test_closing_only_lowers_and_never_below_the_floor(people, given_, first, second, chosen, limited):
    cards = [card(name, number(index)) for index, (name, in_book, _) in enumerate(people) if in_book]
    rows = [call(number(index), day(age, f"{index + 5:02d}:{place:02d}:00"), 0 if kind == MISSED else seconds, kind)
            for index, (_, _, made) in enumerate(people) for place, (age, seconds, kind) in enumerate(made)]
    evidence = gather([book(*cards), log(*rows)], EvaluateOptions(
        country="CN", reference_date=REFERENCE, typed_contacts=(number(0),)))
    what_if = WhatIf(evidence, Answers(grants=dict.fromkeys(given_, Grant.GIVEN)))
    keys = sorted(one.person.key for one in evidence.people)
    picked = frozenset(key for index, key in enumerate(keys) if index in chosen) if limited else None
    less = what_if.compare(Switches(frozenset(first), picked))
    more = what_if.compare(Switches(frozenset(first | second), picked if picked is None else frozenset()))
    for one in less.first():
        further = more.change(one.person.key)
        assert one.before.score >= one.after.score >= further.after.score >= one.floor.score
        assert (BANDS.index(one.before.band) <= BANDS.index(one.after.band) <= BANDS.index(further.after.band)
                <= BANDS.index(one.floor.band))
    for counts in (less.bands_before, less.bands_after, less.bands_floor, less.bands_new_lender):
        assert sum(counts.values()) == len(keys)
