"""Why one person stands where they stand: every kind of reason by hand, and the figures of the score itself."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.assessment import Assessment, Band, Channel, Exposure, RelationClass, RelationSource
from core.records import FileContent
from core.score.evaluate import EvaluateOptions, Evidence, assess, gather
from core.score.exposure import score_all
from core.summary.explanation import (
    Agreement,
    Certainty,
    ChannelView,
    Closing,
    Explanation,
    ReasonCode,
    Shown,
    explain,
)
from tests.core.builders import REFERENCE, CallRow, book, by_name, call, card, log

MUM, FRIEND, NAMELESS, DESK = "13800000001", "13800000002", "13800000003", "13800000004"
BILL_AND_LOG = (Channel.CALL_LOG, Channel.CARRIER_RECORDS)


def days_before(days: int, hour: int = 12) -> str:
    return f"{REFERENCE - timedelta(days=days)}T{hour:02d}:00:00"


def calls_with(number: str, count: int, seconds: int = 120, name: str = "", first: int = 0) -> list[CallRow]:
    """Return answered calls, one a day, the newest ``first`` days before the reference date."""
    return [call(number, days_before(first + day), seconds, name=name) for day in range(count)]


def gathered(*contents: FileContent, **options: Any) -> Evidence:
    return gather(contents, EvaluateOptions(country="CN", reference_date=REFERENCE, **options))


def explained(evidence: Evidence, name: str, closed: Sequence[Channel] = (), copied: Sequence[Channel] = ()) -> tuple[
    Exposure, Explanation
]:
    assessment = assess(evidence, frozenset(closed))
    exposure = by_name(assessment)[name]
    return exposure, explain(evidence, assessment, exposure, copied)


def codes(explanation: Explanation) -> list[ReasonCode]:
    return [reason.code for reason in explanation.reasons]


@pytest.fixture(scope="module")
def everyday() -> Evidence:
    return gathered(
        book(card("妈妈", MUM), card("Zhang Wei", FRIEND), card("房东", DESK)),
        log(*calls_with(MUM, 30, 300), *calls_with(FRIEND, 4), *calls_with(NAMELESS, 20, 600)),
    )


def test_a_mother_who_is_called_often_has_three_reasons_strongest_first(everyday: Evidence) -> None:
    exposure, explanation = explained(everyday, "妈妈")
    assert codes(explanation) == [ReasonCode.PLACES, ReasonCode.RELATION, ReasonCode.CALLS]
    places, relation, calls = explanation.reasons
    assert places.points == exposure.points.playbooks == 45.0
    assert dict(places.figures) == {"cut": 5, "playbooks": 6, "of": 6, "place": 1}
    assert relation.points == exposure.points.relation == 30.0
    assert relation.relation is not None
    assert (relation.relation.match, relation.relation.rule, relation.relation.source) == (
        "妈妈", "exact", RelationSource.NAME)
    assert relation.channels == (Channel.ADDRESS_BOOK,)
    assert calls.points == exposure.points.tie
    assert dict(calls.figures) == {"calls": 30, "talk_seconds": 9000, "days_since": 0}
    assert calls.channels == BILL_AND_LOG
    assert [reason.changeable for reason in explanation.reasons] == [True, True, True]


def test_a_name_without_a_relation_says_so(everyday: Evidence) -> None:
    _, explanation = explained(everyday, "Zhang Wei")
    assert ReasonCode.NAME in codes(explanation)
    assert ReasonCode.RELATION not in codes(explanation)


def test_somebody_never_called_is_reached_by_the_mass_message_first(everyday: Evidence) -> None:
    exposure, explanation = explained(everyday, "房东")
    assert exposure.band is Band.MASS_MESSAGE
    assert codes(explanation)[0] is ReasonCode.WHOLE_LIST
    assert explanation.reasons[0].channels == (Channel.ADDRESS_BOOK,)
    assert explanation.agreement == Agreement(20, 0, 6)
    assert explanation.agreement.certainty is Certainty.NONE
    assert [place.place for place in explanation.places] == [None] * 6


def test_a_number_nobody_named_stands_by_its_calls_alone(everyday: Evidence) -> None:
    exposure, explanation = explained(everyday, "")
    assert set(codes(explanation)) == {ReasonCode.PLACES, ReasonCode.CALLS}
    assert explanation.relation.kind is RelationClass.UNKNOWN
    assert explanation.relation_channels == ()
    assert explanation.channels == (
        ChannelView(Channel.CALL_LOG, True, (Shown.NUMBER, Shown.CALLS)),
        ChannelView(Channel.CARRIER_RECORDS, True, (Shown.NUMBER, Shown.CONNECTED_CALLS)),
    )
    assert exposure.score < 70
    assert exposure.band is Band.FIRST_WAVE
    assert explanation.lifted


def test_what_the_form_says_cannot_be_changed_and_comes_first() -> None:
    evidence = gathered(book(card("妈妈", MUM)), log(*calls_with(MUM, 30)), typed_contacts=(MUM,))
    _, explanation = explained(evidence, "妈妈")
    first = explanation.reasons[0]
    assert (first.code, first.points, first.changeable) == (ReasonCode.TYPED_CONTACT, 90.0, False)
    assert len(explanation.reasons) == 3
    relation = next(reason for reason in explanation.reasons if reason.code is ReasonCode.RELATION)
    assert relation.channels == (Channel.TYPED_CONTACTS, Channel.ADDRESS_BOOK)
    assert relation.changeable is False


def test_a_typed_workplace_is_its_own_reason() -> None:
    evidence = gathered(book(card("前台", DESK)), workplaces=(DESK,))
    _, explanation = explained(evidence, "前台")
    assert (explanation.reasons[0].code, explanation.reasons[0].points) == (ReasonCode.WORKPLACE, 75.0)
    assert explanation.reasons[0].changeable is False


def test_a_service_has_one_reason(everyday: Evidence) -> None:
    evidence = gathered(book(card("中国银行客服", "95566")), log(*calls_with("95566", 30)))
    _, explanation = explained(evidence, "中国银行客服")
    assert codes(explanation) == [ReasonCode.SERVICE]
    assert explanation.reasons[0].changeable is None


def test_nobody_is_seen_without_a_number_or_an_open_channel(everyday: Evidence) -> None:
    _, explanation = explained(gathered(book(card("妈妈"))), "妈妈")
    assert codes(explanation) == [ReasonCode.NO_NUMBER]
    assert explanation.closings == ()
    everything = [Channel.ADDRESS_BOOK, *BILL_AND_LOG]
    _, explanation = explained(everyday, "妈妈", closed=everything)
    assert codes(explanation) == [ReasonCode.ALL_CLOSED]
    assert not explanation.lifted
    assert {view.is_open for view in explanation.channels} == {False}


def test_what_was_copied_before_cannot_be_changed(everyday: Evidence) -> None:
    _, explanation = explained(everyday, "妈妈", copied=[Channel.ADDRESS_BOOK])
    changeable = {reason.code: reason.changeable for reason in explanation.reasons}
    assert changeable == {ReasonCode.PLACES: True, ReasonCode.RELATION: False, ReasonCode.CALLS: True}
    assert {closing.channels: closing.copied for closing in explanation.closings} == {
        BILL_AND_LOG: False, (Channel.CALL_LOG,): False, (Channel.CARRIER_RECORDS,): False,
        (Channel.ADDRESS_BOOK,): True, (Channel.ADDRESS_BOOK, *BILL_AND_LOG): True,
    }


def test_call_log_and_phone_company_replace_each_other(everyday: Evidence) -> None:
    exposure, explanation = explained(everyday, "妈妈")
    by_channels = {closing.channels: closing for closing in explanation.closings}
    assert explanation.closings[0].channels == BILL_AND_LOG
    assert by_channels[(Channel.CALL_LOG,)].score_after == exposure.score
    assert by_channels[(Channel.CARRIER_RECORDS,)].score_after == exposure.score
    assert by_channels[BILL_AND_LOG] == Closing(
        BILL_AND_LOG, exposure.score, Band.FIRST_WAVE, 30.0, Band.WIDE_LIST, copied=False)
    everything = by_channels[(Channel.ADDRESS_BOOK, *BILL_AND_LOG)]
    assert (everything.score_after, everything.band_after) == (0.0, Band.NOT_VISIBLE)


def test_a_closed_address_book_hides_the_relation_and_a_cached_name_stays() -> None:
    rows = calls_with(MUM, 5, name="Li Fang")
    evidence = gathered(book(card("妈妈", MUM)), log(*rows))
    exposure, explanation = explained(evidence, "妈妈", closed=[Channel.ADDRESS_BOOK])
    assert exposure.points.relation == pytest.approx(9.0)
    assert explanation.relation.kind is RelationClass.NAMED
    assert explanation.relation_channels == (Channel.CALL_LOG,)
    assert ReasonCode.NAME in codes(explanation)


def test_agreement_says_the_middle_cut_unless_all_agree_on_a_smaller_one() -> None:
    others = [f"139000000{index:02d}" for index in range(8)]
    # Called more often than the mother in the last month, shorter in talk.
    rows = [row for number in others for row in calls_with(number, 12, 30)]
    evidence = gathered(book(card("妈妈", MUM)), log(*rows, *calls_with(MUM, 10, 600, first=0)))
    exposure, explanation = explained(evidence, "妈妈")
    assert exposure.playbook_ranks == {
        "count_180": 9, "duration_180": 1, "top5_then_duration": 6, "count_90": 9, "count_30": 9, "duration_30": 1
    }
    assert [(one.cut, one.playbooks) for one in explanation.agreements] == [(5, 2), (10, 6), (20, 6)]
    assert explanation.agreement == Agreement(10, 6, 6)
    assert explanation.agreement.certainty is Certainty.ALL
    assert {place.playbook.id: place.cut for place in explanation.places}["duration_180"] == 5
    assert {place.playbook.id: place.cut for place in explanation.places}["count_90"] == 10


def test_every_way_to_sort_names_sources_the_model_knows(everyday: Evidence) -> None:
    _, explanation = explained(everyday, "妈妈")
    assert explanation.cuts == (5, 10, 20)
    for place in explanation.places:
        assert place.sources
        assert set(place.sources) <= set(everyday.model.raw["sources"])


def test_somebody_the_evidence_does_not_know(everyday: Evidence) -> None:
    other = gathered(book(*[card(f"P{index}", f"1370000{index:04d}") for index in range(12)]))
    stranger = assess(other).exposures[-1]
    with pytest.raises(KeyError):
        explain(everyday, assess(everyday), stranger)


people = st.lists(
    st.tuples(st.sampled_from(["妈妈", "李总", "Zhang Wei", "中国移动", ""]), st.integers(0, 12), st.integers(0, 200)),
    min_size=1, max_size=6,
)


@given(people, st.sets(st.sampled_from([Channel.ADDRESS_BOOK, *BILL_AND_LOG])))
@settings(max_examples=60, deadline=None)
def test_figures_are_those_of_the_score(made: list[tuple[str, int, int]], closed: set[Channel]) -> None:
    numbers = [f"1360000{index:04d}" for index in range(len(made))]
    cards = [card(name, number) for (name, _, _), number in zip(made, numbers, strict=True) if name]
    rows = [row for (_, count, first), number in zip(made, numbers, strict=True)
            for row in calls_with(number, count, 90, first=first)]
    evidence = gathered(book(*cards), log(*rows))
    assessment: Assessment = assess(evidence, frozenset(closed))
    for exposure in assessment.exposures:
        explanation = explain(evidence, assessment, exposure)
        assert 1 <= len(explanation.reasons) <= 3
        assert [reason.points for reason in explanation.reasons] == sorted(
            (reason.points for reason in explanation.reasons), reverse=True)
        parts = {ReasonCode.PLACES: exposure.points.playbooks, ReasonCode.CALLS: exposure.points.tie,
                 ReasonCode.RELATION: exposure.points.relation, ReasonCode.NAME: exposure.points.relation}
        assert all(reason.points == parts.get(reason.code, reason.points) for reason in explanation.reasons)
        assert explanation.agreements[1].playbooks == exposure.playbooks_top10
        assert tuple(view.channel for view in explanation.channels if view.is_open) == exposure.channels
        for closing in explanation.closings:
            assert closing.score_after <= closing.score_before == exposure.score
            again = assess(evidence, frozenset({*closed, *closing.channels}))
            same = next(one for one in again.exposures if one.person.key == exposure.person.key)
            assert (closing.score_after, closing.band_after) == (same.score, same.band)


def test_scoring_one_person_needs_nobody_else(everyday: Evidence) -> None:
    is_open = dict.fromkeys(Channel, True)
    alone = {one.person.key: score_all((one,), everyday.model, is_open)[0].score for one in everyday.people}
    assert alone == {one.person.key: one.score for one in assess(everyday).exposures}


def test_days_are_counted_back_from_the_reference_date() -> None:
    evidence = gathered(log(*calls_with(MUM, 3, first=10)))
    _, explanation = explained(evidence, "")
    (calls,) = [reason for reason in explanation.reasons if reason.code is ReasonCode.CALLS]
    assert calls.figures["days_since"] == 10
    assert evidence.reference_date == date(2026, 5, 31)
