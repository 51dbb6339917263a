"""The list of one person's calls: its words, its sums, its filters by keyboard, and ten thousand calls at once."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from core.calls import DURATION_ROUNDED, YEAR_GUESSED, Direction, Outcome, call_kind
from core.score.call_events import PersonCalls
from core.score.calls_of_person import CallsOfPerson
from core.score.evaluate import EvaluateOptions, assess, gather
from gui.models.calls_model import CallColumn, CallsModel
from gui.widgets.people.calls_dialog import CallsDialog
from gui.words.explanation_texts import ExplanationTexts
from tests.core.builders import IN, MISSED, OUT, REFERENCE, call, card, log
from tests.core.builders import book as address_book
from tests.core.test_explanation import explained

MUM = "13800000001"
_DAY = 86_400_000
_START = 1_780_000_000_000


def made_calls(*rows: tuple[int, int, int]) -> CallsOfPerson:
    """Return calls of local milliseconds, seconds and kind byte."""
    calls = PersonCalls()
    for start, seconds, kind in rows:
        calls.starts.append(start)
        calls.durations.append(seconds)
        calls.kinds.append(kind)
    return CallsOfPerson(calls)


@pytest.fixture
def dialog(qtbot, theme):
    evidence = gather(
        [address_book(card("妈妈", MUM)),
         log(call(MUM, "2026-05-31T21:30:00", 600), call(MUM, "2026-05-02T08:00:00", 0, MISSED),
             call(MUM, "2026-04-30T09:05:00", 90, IN), call(MUM, "2025-11-01T09:05:00", 3600))],
        EvaluateOptions(country="CN", reference_date=REFERENCE),
    )
    (exposure,) = assess(evidence).exposures
    calls = CallsOfPerson(evidence.calls_by_person[exposure.person.key])
    dialog = CallsDialog("妈妈", calls, REFERENCE, theme)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.evidence = evidence
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    yield dialog
    dialog.close()


def cells(dialog, row):
    model = dialog.model
    return [model.index(row, column).data() for column in CallColumn]


def test_a_row_says_when_who_called_and_how_long(dialog):
    assert dialog.model.rowCount() == 4
    assert cells(dialog, 0)[0].startswith("31 May 2026")
    assert cells(dialog, 0)[2:4] == ["You called", "10 min"]
    assert cells(dialog, 1)[2:4] == ["They called, missed", "–"]
    assert dialog.view.isColumnHidden(CallColumn.NOTE)


def test_the_sums_are_those_of_the_panel(dialog):
    assert plain(dialog.sums.text()).split("\n") == [
        "4 calls: 2 by you, 2 by them, 1 of these missed; 1 h 11 min of talk.",
        "In the six months up to 31 May 2026: 3 calls, 11 min of talk.",
    ]
    _, explanation = explained(dialog.evidence, "妈妈")
    told = [ExplanationTexts().reason(reason, explanation) for reason in explanation.reasons]
    assert any(plain(sentence).startswith("3 calls in six months, 11 min of talk") for sentence in told)


def plain(text):
    """Return a text as it reads with plural forms, whichever language an earlier test left."""
    return text.replace("(s)", "s")


def choose(qtbot, box: QComboBox, steps: int) -> None:
    box.setFocus()
    for _ in range(steps):
        qtbot.keyClick(box, Qt.Key.Key_Down)


def test_month_and_kind_are_chosen_by_keyboard(dialog, qtbot):
    assert [dialog.month.itemText(place) for place in range(dialog.month.count())][1:] == [
        "2026 · May (2)", "2026 · Apr (1)", "2025 · Nov (1)"
    ]
    choose(qtbot, dialog.month, 1)
    assert dialog.model.rowCount() == 2
    assert plain(dialog.sums.text()) == "2 calls: 1 by you, 1 by them, 1 of these missed; 10 min of talk."
    choose(qtbot, dialog.kind, 3)
    assert [cells(dialog, 0)[2], dialog.model.rowCount()] == ["They called, missed", 1]


def test_the_window_title_names_nobody_and_escape_closes(dialog, qtbot):
    assert dialog.windowTitle() == "Calls"
    assert "WeChat" in dialog.missing.text()
    qtbot.keyClick(dialog.view, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize(("kind", "words"), [
    (call_kind(Direction.OUT), "You called, no talk"),
    (call_kind(Direction.IN, Outcome.REJECTED), "They called, you declined"),
    (call_kind(Direction.IN, Outcome.BLOCKED), "They called, blocked"),
    (call_kind(Direction.IN, Outcome.VOICEMAIL), "Voicemail"),
    (call_kind(Direction.IN, Outcome.ELSEWHERE), "Answered on another device"),
    (call_kind(Direction.IN, Outcome.FORWARDED), "Forwarded"),
    (call_kind(Direction.UNKNOWN), "Call, direction unknown"),
])
def test_every_outcome_has_words(qapp, kind, words):
    model = CallsModel()
    model.set_calls(made_calls((_START, 0, kind)))
    assert model.index(0, CallColumn.KIND).data() == words


def test_what_was_guessed_or_rounded_is_noted(qtbot, theme):
    kind = call_kind(Direction.OUT, Outcome.ANSWERED, DURATION_ROUNDED | YEAR_GUESSED)
    dialog = CallsDialog("Mum", made_calls((_START, -1, kind)), REFERENCE, theme)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    assert cells(dialog, 0)[3:] == ["unknown", "whole minutes · year guessed"]
    assert not dialog.view.isColumnHidden(CallColumn.NOTE)
    spoken = dialog.model.index(0, CallColumn.DAY).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "You called · unknown" in spoken


def test_a_model_qt_accepts(qtmodeltester):
    model = CallsModel()
    model.set_calls(made_calls((_START, 60, OUT), (_START + _DAY, 0, MISSED)))
    qtmodeltester.check(model)


def test_ten_thousand_calls_open_at_once(qtbot, theme):
    calls = made_calls(*((_START - step * 3_600_000, step % 900, OUT) for step in range(10_000)))
    before = time.perf_counter()
    dialog = CallsDialog("Mum", calls, REFERENCE, theme)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    took = time.perf_counter() - before
    assert dialog.model.rowCount() == 10_000
    # Generous for a busy machine; making every row would take far longer.
    assert took < 1.5
    dialog.close()
