"""The panel beside the list, on evidence from the engine: figures, groups, keyboard, corrections, limits."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from core.assessment import CorrectionKind, FileNote, Harm
from core.score.evaluate import EvaluateOptions, assess, gather
from core.summary.explanation import explain
from gui.languages import CHINESE, ENGLISH, Languages
from gui.widgets.bullet_line import BulletLine
from gui.widgets.people.person_panel import PersonPanel
from tests.core.builders import REFERENCE, by_name, card, log
from tests.core.builders import book as address_book
from tests.core.test_explanation import DESK, FRIEND, MUM, NAMELESS, calls_with


@pytest.fixture
def panel(qtbot, theme):
    panel = PersonPanel(theme)
    qtbot.addWidget(panel)
    em = panel.fontMetrics().height()
    panel.resize(20 * em, 40 * em)
    panel.retranslate()
    panel.show()
    qtbot.waitExposed(panel)
    yield panel
    panel.close()


def evidence_for(**options):
    return gather(
        [address_book(card("妈妈", MUM), card("Zhang Wei", FRIEND), card("中国银行客服", "95566"), card("房东", DESK)),
         log(*calls_with(MUM, 30, 300), *calls_with(FRIEND, 4), *calls_with(NAMELESS, 20, 600))],
        EvaluateOptions(country="CN", reference_date=REFERENCE, **options),
    )


def show(panel, name, evidence=None, copied=(), **person):
    evidence = evidence or evidence_for()
    assessment = assess(evidence)
    exposure = by_name(assessment)[name]
    explanation = explain(evidence, assessment, exposure, copied)
    exposure = replace(exposure, person=replace(exposure.person, **person))
    panel.show_person(assessment, exposure, name, explanation)
    QApplication.processEvents()
    return exposure, explanation


def visible(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget) and label.text()]


def bullets(widget):
    return [line for line in widget.findChildren(BulletLine) if line.isVisibleTo(widget)]


@pytest.mark.parametrize("name", ["妈妈", "Zhang Wei", "中国银行客服", "房东", ""])
def test_at_most_three_reasons_and_no_wall_of_text(panel, name):
    show(panel, name)
    # The sentence that places alone lift the band stands beside the reasons.
    assert 1 <= len(bullets(panel.why.reasons)) <= 4
    words = " ".join(visible(panel.why)).split()
    assert len(words) < 110


def test_the_figures_are_those_of_the_assessment(panel):
    exposure, explanation = show(panel, "妈妈")
    texts = visible(panel)
    assert f"{exposure.score:.0f} of 100" in texts
    assert any(text.startswith("30 call") and "in six months, 2 h 30 min of talk" in text for text in texts)
    assert f"In the first 5 of all {exposure.playbooks_top10} known ways to sort: they agree." in texts
    pair = explanation.closings[0]
    line = f"Phone company's list and call log, both closed: {exposure.score:.0f} → {pair.score_after:.0f}, Wide list"
    assert line in texts


def test_a_number_without_a_name_says_why_its_band_is_above_its_score(panel):
    _, explanation = show(panel, "")
    assert explanation.lifted
    assert "The places alone put this person in this band, whatever the score" in visible(panel.why)
    assert "No name and no relation is known." in visible(panel.why)


def test_a_typed_contact_stands_apart_as_unchangeable(panel):
    show(panel, "妈妈", evidence_for(typed_contacts=(MUM,)))
    texts = visible(panel.why)
    assert texts.index("You can change") < texts.index("You cannot change")
    typed = next(place for place, text in enumerate(texts) if text.startswith("On the loan form"))
    assert typed > texts.index("You cannot change")


def test_a_service_has_no_ways_to_sort(panel):
    show(panel, "中国银行客服")
    assert not panel.why.ways.isVisibleTo(panel)
    assert "You can change" not in visible(panel.why)


def test_what_the_owner_said_is_shown_as_said(panel):
    show(panel, "妈妈", harm=Harm.MUCH, corrected=frozenset({CorrectionKind.RELATION, CorrectionKind.HARM}))
    texts = visible(panel.why)
    assert "A call would be: Very bad" in texts
    assert "Set by you: relation, how bad a call would be" in texts
    show(panel, "妈妈")
    assert not any("A call would be" in text or "Set by you" in text for text in visible(panel.why))


def test_what_is_closed_by_default_opens_by_keyboard(panel, qtbot):
    show(panel, "妈妈")
    assert not any("Documented in" in text for text in visible(panel.why))
    for key, opened in ((Qt.Key.Key_Return, 6), (Qt.Key.Key_Space, 0)):
        qtbot.keyClick(panel.why.ways.arrow, key)
        assert sum("Documented in" in text for text in visible(panel.why)) == opened
        assert panel.why.ways.arrow.accessibleDescription() == ("open" if opened else "closed")
    assert not panel.waterfall.isVisibleTo(panel)
    qtbot.keyClick(panel.score.arrow, Qt.Key.Key_Space)
    assert panel.waterfall.isVisibleTo(panel)
    assert "+45" in panel.waterfall.accessibleDescription()


def test_every_way_names_a_public_source(panel, qtbot):
    show(panel, "妈妈")
    qtbot.mouseClick(panel.why.ways.arrow, Qt.MouseButton.LeftButton)
    documented = [text for text in visible(panel.why) if text.startswith("Documented in")]
    assert documented[0] == "Documented in lovelimanyi/liquan_cuishou_back · tiramisuy/loans-suniu"
    assert documented[2] == "Documented in zhoujialefanjiayuan/bomber"


def test_buttons_ask_for_calls_a_correction_and_the_method(panel, qtbot):
    show(panel, "妈妈")
    with qtbot.waitSignal(panel.calls_wanted):
        qtbot.keyClick(panel.why.calls, Qt.Key.Key_Space)
    with qtbot.waitSignal(panel.correction_wanted) as asked:
        qtbot.keyClick(panel.why.correct, Qt.Key.Key_Space)
    assert isinstance(asked.args[0], QPoint)
    with qtbot.waitSignal(panel.method_wanted):
        qtbot.keyClick(panel.limits.method, Qt.Key.Key_Space)
    show(panel, "房东")
    assert not panel.why.calls.isEnabled()


def test_a_screen_reader_hears_all_reasons_in_their_groups(panel):
    show(panel, "妈妈", evidence_for(typed_contacts=(MUM,)))
    assert panel.why.reasons.accessibleName() == "Reasons for 妈妈"
    told = panel.why.reasons.accessibleDescription()
    assert told.index("You can change:") < told.index("You cannot change:") < told.index("On the loan form")


def test_limits_name_the_population_and_what_a_carrier_list_lacks(panel):
    evidence = evidence_for()
    files = tuple(replace(file, notes=(FileNote.NO_MISSED_CALLS,)) for file in evidence.coverage.files)
    coverage = replace(evidence.coverage, files=files, warnings=("no_missed_calls", "few_calls"))
    show(panel, "妈妈", replace(evidence, coverage=coverage))
    texts = visible(panel.limits)
    assert "A list from the phone company holds no names and no missed calls." in texts
    assert not any("connected calls only" in text for text in texts)
    assert any("fewer than 60 calls" in text for text in texts)
    assert any("students in the United States and Denmark" in text for text in texts)
    assert any("WeChat" in text for text in texts)


def test_nobody_chosen_leaves_the_limits(panel):
    panel.show_person(assess(evidence_for()), None, "")
    assert panel.nobody.isVisibleTo(panel)
    assert not panel.why.isVisibleTo(panel)
    assert not panel.change.isVisibleTo(panel)
    assert panel.limits.isVisibleTo(panel)


def test_in_chinese_nothing_stays_english(panel, qapp):
    languages = Languages(qapp)
    try:
        languages.use(CHINESE)
        panel.retranslate()
        show(panel, "妈妈", harm=Harm.MUCH, corrected=frozenset(CorrectionKind))
        panel.why.ways.arrow.click()
        english = [text for text in visible(panel) if not any("\u4e00" <= sign <= "\u9fff" for sign in text)]
        # Dots of lists, numbers and names of public programs have no Chinese.
        assert [text for text in english if text != "•" and "138" not in text] == []
    finally:
        languages.use(ENGLISH)
