"""The sentences of the person's panel: every reason, rule, channel, closing and limit has words of its own."""

from dataclasses import replace

import pytest

from core.assessment import (
    Band,
    Channel,
    CorrectionKind,
    Gap,
    Harm,
    Points,
    Relation,
    RelationClass,
    RelationSource,
)
from core.own_data.model import load_model
from core.summary.explanation import (
    Agreement,
    ChannelView,
    Closing,
    Explanation,
    PlaybookPlace,
    Reason,
    ReasonCode,
    Shown,
)
from core.summary.figures import waterfall
from core.summary.limits import Limit
from gui.languages import CHINESE, ENGLISH, Languages
from gui.words.explanation_texts import ExplanationTexts
from tests.core.made_people import made_assessment, made_exposure
from tests.gui import builders

FIGURES = {"cut": 10, "playbooks": 5, "of": 6, "place": 3, "calls": 112, "talk_seconds": 22_810, "days_since": 2}
PAIR = (Channel.CALL_LOG, Channel.CARRIER_RECORDS)
MUM = Relation(RelationClass.PARENT, RelationSource.NAME, "妈\u202e妈", "exact")


@pytest.fixture(params=[ENGLISH, CHINESE])
def language(request, qapp):
    languages = Languages(qapp)
    languages.use(request.param)
    yield request.param
    languages.use(ENGLISH)


@pytest.fixture
def words(qapp):
    return ExplanationTexts()


def explanation(relation=MUM, channels=(Channel.ADDRESS_BOOK,)):
    books = load_model().playbooks
    places = (PlaybookPlace(books[0], 3, 5, ("liquan",)), PlaybookPlace(books[1], 40, None, ("suniu",)),
              PlaybookPlace(books[2], None, None, ("bomber",)))
    agreements = tuple(Agreement(cut, 1, 6) for cut in (5, 10, 20))
    return Explanation((), (5, 10, 20), places, agreements, False, relation, channels, (), ())


def closing(channels, after, band=Band.WIDE_LIST, copied=False):
    return Closing(channels, 95.2, Band.FIRST_WAVE, after, band, copied)


def test_every_reason_has_a_sentence_of_its_own(language, words):
    told = [words.reason(Reason(code, 10.0, (), True, FIGURES, MUM), explanation()) for code in ReasonCode]
    assert len(set(told)) == len(ReasonCode)
    assert all("{" not in sentence for sentence in told)


def test_a_reason_tells_the_figures_of_the_score(words):
    whole = explanation()
    calls = words.reason(Reason(ReasonCode.CALLS, 20.0, PAIR, True, FIGURES), whole)
    assert calls.startswith("112 call")
    assert "6 h 20 min of talk, newest 2 day" in calls
    places = words.reason(Reason(ReasonCode.PLACES, 45.0, PAIR, True, FIGURES), whole)
    assert places == "Place 3 for most calls in six months"
    assert "10 points" in words.reason(Reason(ReasonCode.SERVICE, 10.0, PAIR, None, {}), whole)


def test_the_word_that_gives_a_relation_away_is_named_and_harmless(words):
    reason = Reason(ReasonCode.RELATION, 30.0, (Channel.ADDRESS_BOOK,), True, {}, MUM)
    assert words.reason(reason, explanation()) == "“妈妈” gives away who this is: Parent"
    said = replace(MUM, source=RelationSource.OWNER)
    assert "妈" not in words.reason(replace(reason, relation=said), explanation())


@pytest.mark.parametrize(("source", "rule", "told"), [
    (RelationSource.NAME, "exact", "“妈妈” stands in the name on its own."),
    (RelationSource.NICKNAME, "word", "“妈妈” stands in the nickname as a whole word."),
    (RelationSource.NOTE, "contains", "“妈妈” stands in the note."),
    (RelationSource.TITLE, "suffix", "“妈妈” stands at the end of the job title."),
    (RelationSource.ORGANISATION, "exact", "“妈妈” stands in the company on its own."),
    (RelationSource.CATEGORY, "exact", "“妈妈” stands in the group on its own."),
    (RelationSource.OWNER, "", "You said so."),
    (RelationSource.TYPED, "", "Typed into the loan form."),
    (RelationSource.VCARD_RELATED, "exact", "Another entry of the address book names this person so."),
])
def test_the_relation_says_where_and_by_which_rule(words, source, rule, told):
    relation = replace(MUM, source=source, rule=rule)
    assert words.relation(explanation(relation), ("妈妈 home",)) == f"Relation: Parent. {told}"


def test_a_word_that_is_the_whole_name(words):
    told = words.relation(explanation(replace(MUM, match="妈妈")), ("妈妈", "Li Fang"))
    assert told == "Relation: Parent. “妈妈” is the whole name."


def test_a_relation_nothing_open_shows(words):
    assert words.relation(explanation(channels=()), ()).endswith("Nothing open shows it.")
    named = explanation(Relation(RelationClass.NAMED))
    assert words.relation(named, ()) == "No word for a relation stands in the name."
    assert words.relation(explanation(Relation()), ()) == "No name and no relation is known."


@pytest.mark.parametrize(("count", "told"), [
    (6, "In the first 10 of all 6 known ways to sort: they agree."),
    (5, "In the first 10 of 5 of 6 known ways to sort: most agree."),
    (3, "In the first 10 of 3 of 6 known ways to sort: they disagree, so this is less sure."),
    (0, "In the first 10 of none of 6 known ways to sort."),
])
def test_agreement_is_the_sign_of_certainty(words, count, told):
    assert words.agreement(Agreement(10, count, 6)) == told


def test_each_way_to_sort_says_place_cut_and_source(words):
    first, second, third = (words.place(place) for place in explanation().places)
    assert first == "By most calls in six months: place 3, in the first 5"
    assert second == "By longest talk time in six months: place 40"
    assert third == "By the five called most, then by talk time: not in it"


def test_channels_say_what_they_show(language, words):
    views = [ChannelView(channel, True, tuple(Shown)) for channel in Channel]
    assert len({words.channel(view) for view in views}) == len(Channel)
    closed = ChannelView(Channel.CALL_LOG, False, (Shown.NUMBER,))
    assert words.channel(closed) != words.channel(replace(closed, is_open=True))


def test_closings_tell_before_and_after(words):
    assert words.closing(closing(PAIR, 30.0), False) == (
        "Phone company's list and call log, both closed: 95 → 30, Wide list")
    assert words.closing(closing((Channel.ADDRESS_BOOK,), 95.2, Band.FIRST_WAVE), False) == (
        "Address book closed: stays at 95")
    assert words.closing(closing((Channel.ADDRESS_BOOK, *PAIR), 0.0, Band.NOT_VISIBLE, True), True) == (
        "All of these closed: 95 → 0, Not visible; copied before")
    ones = [closing((Channel.CALL_LOG,), 95.2), closing((Channel.CARRIER_RECORDS,), 88.0)]
    assert "still 88 or more" in words.only_one(ones)


def test_one_call_channel_closed_where_both_leave_the_same_score(words):
    ones = [closing((one,), 100.0) for one in PAIR]
    assert words.only_one(ones) == "Only one of them closed: still 100, as each replaces the other."


@pytest.mark.parametrize(("pin", "points"), [(10.0, ["+50", "+10"]), (-40.0, ["+50", "−40"]), (0.2, ["+50"])])
def test_the_parts_of_a_score_have_signs_and_a_pin_of_nothing_is_left_out(words, pin, points):
    rows = words.waterfall_rows(waterfall(made_exposure(1, points=Points(50.0, 0.0, 0.0, pin))))
    assert [row.points for row in rows if row.points != "+0"] == points
    assert rows[0].end == 50.0


def test_what_the_owner_said_is_told_as_said(language, words):
    told = [words.harm(harm) for harm in Harm]
    assert told[0] == ""
    assert len(set(told)) == len(Harm)
    person = replace(made_exposure(1).person, corrected=frozenset(CorrectionKind))
    assert words.corrected(replace(person, corrected=frozenset())) == ""
    singles = {words.corrected(replace(person, corrected=frozenset({kind}))) for kind in CorrectionKind}
    assert len(singles) == len(CorrectionKind)


def test_every_limit_has_a_sentence(language, words):
    whole = builders.assessment()
    day = whole.reference_date
    coverage = replace(whole.coverage, hidden_calls=3, gaps=(Gap(day, day),))
    told = [words.limit(limit, replace(whole, coverage=coverage)) for limit in Limit]
    assert len(set(told)) == len(Limit)
    assert all("{" not in sentence for sentence in told)


def test_no_calls_have_no_first_day(words):
    assert words.limit(Limit.FEW_CALLS, made_assessment()).startswith("Few calls do not mean")
