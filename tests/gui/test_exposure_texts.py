"""The sentences behind a score, and spans and days in words."""

from dataclasses import replace

import pytest

from core.assessment import Band, Channel, Points, Relation, RelationClass, RelationSource
from core.summary import Lever, headline, ranking, reasons
from gui.exposure_texts import ExposureTexts
from gui.languages import CHINESE, ENGLISH, Languages
from gui.phrases import Phrases
from tests.core.made_people import made_assessment, made_exposure


@pytest.fixture
def words(qapp):
    return ExposureTexts()


def rows_of(words, exposure):
    return words.waterfall_rows(exposure, reasons(made_assessment(exposure), exposure))


def test_each_row_has_its_fact_place_and_points(words):
    exposure = made_exposure(3, calls=112, talk=22_810, points=Points(40.4, 15.5, 30.0, 0.0))
    playbooks, tie, relation = rows_of(words, exposure)
    assert "first ten in 2 of 6" in playbooks.fact
    assert "place 3" in playbooks.fact
    assert (playbooks.start, playbooks.end, playbooks.points) == (0, 40.4, "+40")
    assert tie.fact.startswith("112 call")
    assert "6 h 20 min" in tie.fact
    assert (tie.start, tie.points) == (40.4, "+16")
    assert relation.points == "+30"


def test_the_word_that_shows_a_relation_is_named_and_harmless(words):
    base = made_exposure(1)
    relation = Relation(RelationClass.PARENT, RelationSource.NAME, "妈\u202e妈", "exact")
    exposure = replace(base, person=replace(base.person, relation=relation))
    assert rows_of(words, exposure)[2].fact == "Relation: Parent (from the name: “妈妈”)"


@pytest.mark.parametrize(("person", "pin", "words_of_it"), [
    ({"typed_contact": True}, 10.0, "emergency contact"),
    ({"workplace": True}, 10.0, "company's number"),
    ({"service_number": True}, -40.0, "service number"),
    ({}, 6.0, "whole list"),
])
def test_a_pin_says_why_it_is_there(words, person, pin, words_of_it):
    exposure = made_exposure(1, points=Points(50.0, 0.0, 0.0, pin), **person)
    row = rows_of(words, exposure)[-1]
    assert words_of_it in row.fact
    assert row.points == f"{'−' if pin < 0 else '+'}{abs(pin):.0f}"


def test_somebody_never_called_has_facts_too(words):
    facts = " ".join(row.fact for row in rows_of(words, made_exposure(1, calls=0, days_ago=None)))
    assert "In no calling order" in facts
    assert "No calls in these files" in facts


def test_every_lever_has_a_line(words):
    assert len({words.lever(lever) for lever in Lever}) == len(Lever)
    assert "both" in words.lever(Lever.CALL_RECORDS)


def test_headline_of_an_address_book_without_calls(words):
    lonely = made_exposure(1, Band.MASS_MESSAGE, 10.0, calls=0, channels=(Channel.ADDRESS_BOOK,))
    assert words.headline(made_assessment(lonely), headline(made_assessment(lonely))).startswith("Without calls")


@pytest.mark.parametrize(("seconds", "text"), [
    (0, "–"), (59, "under 1 min"), (60, "1 min"), (3599, "59 min"), (3600, "1 h"), (22_810, "6 h 20 min"),
])
def test_spans(qapp, seconds, text):
    assert Phrases().span(seconds) == text


@pytest.mark.parametrize(("days", "words_of_it"), [
    (None, "–"), (0, "today"), (1, "yesterday"), (2, "2 day"), (13, "13 day"), (14, "2 week"), (59, "8 week"),
    (60, "2 month"), (365, "12 month"),
])
def test_days_ago(qapp, days, words_of_it):
    assert Phrases().days_ago(days).startswith(words_of_it)


def test_sentences_follow_each_other_as_the_language_writes_them(qapp, words):
    people = made_assessment(*(made_exposure(place) for place in range(1, 23)))
    languages = Languages(qapp)
    try:
        languages.use(CHINESE)
        assert "。后面还有 2 人。" in words.ranking_sentence(ranking(people.exposures), "Mum")
    finally:
        languages.use(ENGLISH)
    assert "down. 2 more people follow." in words.ranking_sentence(ranking(people.exposures), "Mum")
