"""The sentences about everybody, and spans and days in words."""

import pytest

from core.assessment import Band, Channel
from core.summary.figures import headline
from gui.words.exposure_texts import ExposureTexts
from gui.words.phrases import Phrases
from tests.core.made_people import made_assessment, made_exposure


@pytest.fixture
def words(qapp):
    return ExposureTexts()


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
