"""Scores, pins, floors and bands, computed by hand; and what must hold for any data."""

import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.assessment import CLOSABLE, Assessment, Band, Channel
from core.own_data.model import load_model
from core.records import FileContent
from core.score.evaluate import EvaluateOptions, assess, gather
from core.score.exposure import band_of
from tests.core.builders import (
    IN,
    MISSED,
    OUT,
    REFERENCE,
    CallRow,
    assessed,
    book,
    by_name,
    call,
    card,
    log,
    only,
)

MODEL = load_model()
BANDS = list(Band)
TALKED = (call("13800000001", "2026-05-31T12:00:00", 600, OUT, "妈妈"),)


def test_one_mother_called_once_by_hand() -> None:
    mother = only(assessed(book(card("妈妈", "13800000001")), log(*TALKED)).exposures)
    tie = (math.log(2) / math.log(41) + math.log(11) / math.log(241) + 1 / 13 + 1) / 4
    assert mother.points.playbooks == pytest.approx(45.0)
    assert mother.points.tie == pytest.approx(25 * tie)
    assert mother.points.relation == pytest.approx(30.0)
    assert mother.points.pin == 0.0
    assert mother.score == pytest.approx(75 + 25 * tie)
    assert mother.band is Band.FIRST_WAVE
    assert set(mother.playbook_ranks.values()) == {1}
    assert mother.playbooks_top10 == 6


def test_closing_the_book_leaves_the_cached_name_and_closing_both_logs_leaves_the_relation() -> None:
    contents = book(card("妈妈", "13800000001")), log(*TALKED)
    without_book = only(assessed(*contents, closed=frozenset({Channel.ADDRESS_BOOK})).exposures)
    assert without_book.points.relation == pytest.approx(30.0)  # the phone's log carries her name
    numbers_only = only(assessed(*contents, closed=frozenset({Channel.ADDRESS_BOOK, Channel.CALL_LOG})).exposures)
    assert numbers_only.points.relation == 0.0
    assert numbers_only.band is Band.FIRST_WAVE  # places alone: five of five in the first five
    names_only = only(
        assessed(*contents, closed=frozenset({Channel.CARRIER_RECORDS, Channel.CALL_LOG})).exposures
    )
    assert names_only.score == pytest.approx(30.0)
    assert names_only.playbook_ranks == {}
    assert names_only.band is Band.WIDE_LIST
    nothing = only(assessed(*contents, closed=frozenset(CLOSABLE)).exposures)
    assert (nothing.score, nothing.band, nothing.channels) == (0.0, Band.NOT_VISIBLE, ())


def test_bill_and_log_replace_each_other() -> None:
    contents = book(card("妈妈", "13800000001")), log(*TALKED)
    full = only(assessed(*contents).exposures).score
    for channel in (Channel.CALL_LOG, Channel.CARRIER_RECORDS):
        assert only(assessed(*contents, closed=frozenset({channel})).exposures).score == pytest.approx(full)


def test_a_name_the_log_shows_counts_by_what_it_says_alone() -> None:
    contents = book(card("妈妈", "13800000001")), log(call("13800000001", "2026-05-31T12:00:00", 600, OUT, "李秀英"))
    closed = only(assessed(*contents, closed=frozenset({Channel.ADDRESS_BOOK})).exposures)
    assert closed.points.relation == pytest.approx(9.0)


def test_pins_and_the_floor() -> None:
    contents = book(card("张三", "13800000001"), card("李四", "13800000002"), card("王五", "13800000003"), card("赵六"))
    found = by_name(assessed(contents, typed_contacts=("13800000001",), workplaces=("13800000002",)))
    assert (found["张三"].score, found["张三"].band) == (90.0, Band.FIRST_WAVE)
    assert found["张三"].points.pin == pytest.approx(90 - 9)
    assert (found["李四"].score, found["李四"].band) == (75.0, Band.FIRST_WAVE)
    assert found["李四"].points.relation == pytest.approx(27.0)
    assert (found["王五"].score, found["王五"].band) == (10.0, Band.MASS_MESSAGE)
    assert found["王五"].points.pin == pytest.approx(1.0)
    assert (found["赵六"].score, found["赵六"].band) == (0.0, Band.NOT_VISIBLE)



def test_typed_contacts_stay_visible_with_every_channel_closed() -> None:
    one = only(assessed(book(card("张三", "13800000001")), typed_contacts=("13800000001",),
                        closed=frozenset(CLOSABLE)).exposures)
    assert one.channels == (Channel.TYPED_CONTACTS,)
    assert one.score == 90.0


def test_service_numbers_take_no_place_and_score_ten() -> None:
    rows = [call("10086", f"2026-05-{day:02d}T12:00:00", 900) for day in range(1, 31)]
    found = by_name(assessed(
        book(card("中国移动", "10086"), card("顺丰快递", "13800000002"), card("王五", "13800000003")),
        log(*rows, call("13800000002", "2026-05-30T12:00:00"), call("13800000003", "2026-05-30T13:00:00")),
    ))
    for name in ("中国移动", "顺丰快递"):
        assert (found[name].score, found[name].band) == (10.0, Band.MASS_MESSAGE)
        assert found[name].playbook_ranks == {}
        assert found[name].person.service_number
    assert set(found["王五"].playbook_ranks.values()) == {1}


def test_a_number_last_called_long_ago_has_no_rank_and_the_floor() -> None:
    one = only(assessed(log(call("13800000001", "2025-01-01T12:00:00", 600))).exposures)
    assert (one.score, one.band, dict(one.playbook_ranks)) == (10.0, Band.MASS_MESSAGE, {})
    assert one.channels == (Channel.CALL_LOG,)


def test_ranks_alone_lift_a_band() -> None:
    # Twelve unnamed numbers, each called a little less: places decide the band without any name.
    rows = [
        call(f"138000000{index:02d}", f"2026-05-31T12:{minute:02d}:00", 10 * (13 - index))
        for index in range(1, 13)
        for minute in range(13 - index)
    ]
    bands = [one.band for one in assessed(log(*rows)).exposures]
    assert bands[:5] == [Band.FIRST_WAVE] * 5
    assert all(band in (Band.FIRST_WAVE, Band.SECOND_WAVE) for band in bands[5:10])


@pytest.mark.parametrize(
    ("score", "band"),
    [(100.0, "first_wave"), (70.0, "first_wave"), (69.99, "second_wave"), (45.0, "second_wave"), (44.9, "wide_list"),
     (20.0, "wide_list"), (19.9, "mass_message"), (10.0, "mass_message"), (9.9, "not_visible"), (0.0, "not_visible")],
)
def test_bands_begin_at_their_cut(score: float, band: str) -> None:
    assert band_of(score, MODEL) == band


NUMBERS = [f"1380000{index:04d}" for index in range(30)] + ["10086", "", "60001234"]
NAMES = ["妈妈", "老公", "李经理", "王芳", "同事小张", "顺丰快递", "", "Mum", "二舅"]
moments = st.builds(
    "2026-{:02d}-{:02d}T{:02d}:{:02d}:00".format,
    st.integers(1, 5), st.integers(1, 28), st.integers(0, 23), st.integers(0, 59),
)
call_rows = st.builds(
    call, st.sampled_from(NUMBERS), moments, st.integers(-1, 9000), st.sampled_from([IN, OUT, MISSED, 0]),
    st.sampled_from(NAMES),
)
cards = st.builds(card, st.sampled_from(NAMES), st.sampled_from(NUMBERS[:-2]), st.sampled_from(NUMBERS[:-2]))
#: A name could turn somebody into a service, and a service has no tie: calls alone must not lower one.
nameless_rows = call_rows.map(lambda row: (*row[:4], ""))
channel_sets = st.frozensets(st.sampled_from(CLOSABLE))
calm = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def options(typed: str = "13800000003") -> EvaluateOptions:
    return EvaluateOptions(country="CN", reference_date=REFERENCE, typed_contacts=(typed,))


def by_key(assessment: Assessment) -> dict[str, tuple[float, int]]:
    return {one.person.key: (one.score, BANDS.index(one.band)) for one in assessment.exposures}


@calm
@given(st.lists(cards, max_size=12), st.lists(call_rows, max_size=60), channel_sets, st.sampled_from(CLOSABLE))
def test_closing_a_channel_never_raises_a_score_or_a_band(
    book_cards: list, rows: list[CallRow], closed: frozenset[Channel], another: Channel
) -> None:
    evidence = gather([book(*book_cards), log(*rows)], options())
    before, after = by_key(assess(evidence, closed)), by_key(assess(evidence, closed | {another}))
    for key, (score, band) in before.items():
        assert 0.0 <= score <= 100.0 + 1e-9
        assert after[key][0] <= score
        assert after[key][1] >= band


@calm
@given(st.lists(nameless_rows, min_size=1, max_size=40), st.lists(nameless_rows, max_size=10))
def test_more_calls_never_lower_a_tie(rows: list[CallRow], more: list[CallRow]) -> None:
    def ties(*contents: FileContent) -> dict[str, float]:
        return {
            one.person.numbers[0].key: sum(one.tie_parts.values()) for one in assessed(*contents).exposures
        }

    before, after = ties(log(*rows)), ties(log(*rows), log(*more, file="more.xml"))
    for number, tie in before.items():
        assert after[number] >= tie - 1e-12


@calm
@given(st.lists(cards, max_size=10), st.lists(call_rows, max_size=30), st.lists(call_rows, max_size=30))
def test_the_order_of_the_files_does_not_matter(book_cards: list, first: list, second: list) -> None:
    files = [book(*book_cards), log(*first, file="a.xml"), log(*second, file="b.xml")]
    forward, backward = assessed(*files), assessed(*reversed(files))
    assert forward.exposures == backward.exposures
    assert forward.coverage == backward.coverage
    assert forward.hours == backward.hours


@calm
@given(st.lists(cards, max_size=10), st.lists(call_rows, max_size=40), channel_sets)
def test_points_add_up_and_ranks_are_places(book_cards: list, rows: list, closed: frozenset[Channel]) -> None:
    result = assessed(book(*book_cards), log(*rows), closed=closed)
    assert [one.rank for one in result.exposures] == list(range(1, len(result.exposures) + 1))
    scores = [one.score for one in result.exposures]
    assert scores == sorted(scores, reverse=True)
    for one in result.exposures:
        assert one.points.total == pytest.approx(one.score)
        assert bool(one.channels) == (one.band is not Band.NOT_VISIBLE)
