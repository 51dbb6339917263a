"""The page about the model prints every figure, source and limit of its data files, in both languages."""

import copy

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel

from core.own_data.model import load_model
from core.summary.model_account import Ground, account
from core.summary.validity import load_validity
from gui.languages import CHINESE, ENGLISH, Languages
from gui.pages.model_page import ModelPage
from gui.widgets.card import Card
from gui.words import texts
from gui.words.model_texts import ModelTexts, number
from tests.core.test_model_account import leaves


@pytest.fixture(params=[ENGLISH, CHINESE])
def language(request, qapp):
    languages = Languages(qapp)
    languages.use(request.param)
    yield request.param
    languages.use(ENGLISH)


def shown(qtbot, page):
    qtbot.addWidget(page)
    em = page.fontMetrics().height()
    page.resize(60 * em, 40 * em)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def page(qtbot, language):
    page = shown(qtbot, ModelPage())
    yield page
    page.close()


def texts_of(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


def cards(page):
    return {card.accessibleName(): card for card in page.findChildren(Card)}


def test_every_number_of_the_model_is_on_the_page(page):
    words = ModelTexts()
    found = cards(page)
    for part in account(load_model().raw).parts:
        printed = texts_of(found[words.section(part.section)]) if part.section != "rank_steps" else texts_of(page)
        for name, value in part.figures.items():
            assert words.figure(part.section, name) in printed
            assert words.value(value) in printed


def test_every_number_of_the_tests_is_on_the_page(page):
    printed = texts_of(page)
    everything = " ".join(printed)
    for measure in load_validity().measures:
        assert measure.what.text(QLocale().name()) in printed
        for value in measure.results.values():
            assert number(value) in printed
        for count in filter(None, (measure.people, measure.cases)):
            assert number(count) in everything


def test_every_text_of_the_data_files_is_on_the_page(page, language):
    validity, whole = load_validity(), account(load_model().raw)
    wanted = [validity.summary, *validity.limits, *validity.unknown,
              *(population.name for population in validity.populations.values()),
              *(measure.note for measure in validity.measures if measure.note),
              *(source.about for source in whole.sources.values()),
              *(part.note for part in whole.parts if part.note)]
    printed = texts_of(page)
    assert [text.text(language) for text in wanted if text.text(language) not in printed] == []
    assert any(whole.version in text and texts.day(whole.checked_on) in text for text in printed)


def test_evidence_and_judgement_have_a_word_and_a_mark(page):
    words = ModelTexts()
    printed = texts_of(page)
    evidence, judgement = (printed.index(words.ground(ground)) for ground in Ground)
    assert evidence < judgement
    assert words.ground(Ground.EVIDENCE)[0] != words.ground(Ground.JUDGEMENT)[0]
    parts = account(load_model().raw).parts
    for ground in Ground:
        lines = [text for text in printed if text.startswith(words.ground(ground)) and text != words.ground(ground)]
        assert len(lines) == sum(part.ground is ground for part in parts)


def test_another_figure_in_the_file_is_another_figure_on_the_page(qtbot):
    raw = copy.deepcopy(dict(load_model().raw))
    raw["version"] = "test.7"
    raw["score"]["playbooks"] = 41.25
    raw["tie"]["newcomer"] = 7.125
    page = shown(qtbot, ModelPage(account(raw)))
    printed = texts_of(page)
    assert {"41.25", "newcomer", "7.125"} <= set(printed)
    assert any("test.7" in text for text in printed)
    page.close()


def test_every_figure_has_words(language):
    words = ModelTexts()
    for part in account(load_model().raw).parts:
        assert words.section(part.section) != part.section
        assert words.meaning(part.section)
        for name, value in part.figures.items():
            assert words.figure(part.section, name) != name
            assert words.value(value) not in ("", value)


def test_keys_scroll_the_page(page, qtbot):
    bar = page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    page.setFocus()
    assert page.area.hasFocus() or not page.isActiveWindow()
    qtbot.keyClick(page.area, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(page.area, Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_headings_are_names_and_nothing_is_wider_than_the_page(page):
    assert all(name for name in cards(page))
    assert len(cards(page)) >= 14
    assert page.area.widget().width() <= page.area.viewport().width()


def test_numbers_keep_their_digits(language):
    assert number(45.0) == "45"
    assert number(0.833) == "0.833"
    assert number(3600) == "3,600"


def test_every_leaf_of_the_file_reaches_the_texts():
    raw = dict(load_model().raw)
    values = [value for part in account(raw).parts for value in part.figures.values() if not isinstance(value, str)]
    assert sorted(values) == sorted(leaves(raw))
