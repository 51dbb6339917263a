"""What the page says about period, gaps, hidden calls and what no file can hold."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QLabel

from core.assessment import Coverage, Gap
from gui.languages import CHINESE
from gui.widgets.data.coverage_card import CoverageCard

COVERAGE = Coverage(
    country="CN", zone="Asia/Shanghai", files=(), contacts=1, calls=90, numbers=2,
    first_call=datetime(2026, 1, 2, tzinfo=UTC), last_call=datetime(2026, 5, 20, tzinfo=UTC),
    warnings=("no_missed_calls", "year_guessed"), hidden_calls=3, own_calls=1,
    gaps=(Gap(date(2026, 2, 1), date(2026, 2, 20)), Gap(date(2026, 4, 3), date(2026, 4, 3))),
)


@pytest.fixture
def card(qtbot, languages):
    card = CoverageCard()
    qtbot.addWidget(card)
    yield card
    card.hide()


def lines(card):
    return [label.text() for label in card.findChildren(QLabel) if not label.isHidden() and len(label.text()) > 1]


def test_each_finding_is_one_sentence(card):
    card.show_coverage(COVERAGE)
    assert lines(card) == [
        "What these files show, and what they cannot",
        "The calls begin on 2 Jan 2026 and end on 20 May 2026. Older and deleted calls are missing; few calls do not "
        "mean that somebody matters little.",
        "No calls at all, which is unusual for you: 1 Feb 2026 to 20 Feb 2026 · 3 Apr 2026. Perhaps a file of that "
        "time is missing.",
        "A phone company lists connected calls only. Missed calls are not in it.",
        "Some calls have no year in the file. The latest year that fits was taken.",
        "3 calls came from a hidden number and belong to nobody here.",
        "1 call with your own number is set apart.",
        "Never in such files: calls over WeChat, WhatsApp and the like, and what you deleted before.",
    ]


def test_without_files_the_card_goes(card):
    card.show_coverage(COVERAGE)
    card.show_coverage(None)
    assert card.isHidden()


def test_in_chinese(card, languages):
    languages.use(CHINESE)
    card.show_coverage(COVERAGE)
    (gaps,) = [line for line in lines(card) if line.startswith("这些日子一条通话也没有")]
    assert "2026年2月1日 至 2026年2月20日" in gaps
