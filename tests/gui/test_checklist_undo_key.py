"""Ctrl+Z in the window: on the checklist it takes the last mark back, elsewhere the last correction."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest

from core.saving.profile import ProfileStore
from gui.languages import Languages
from gui.main_window import MainWindow


@pytest.fixture
def window(qapp, qtbot, theme, session, tmp_path: Path):
    before, font = QLocale(), qapp.font()
    languages = Languages(qapp)
    languages.use("en")
    store = ProfileStore(tmp_path / "profile" / "settings.json")
    window = MainWindow(qapp, session, store, theme, languages)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    yield window
    QLocale.setDefault(before)
    qapp.setFont(font)


def test_ctrl_z_takes_the_last_mark_back(window, monkeypatch):
    asked = []
    monkeypatch.setattr(window._session, "undo", lambda: asked.append("undo"))
    monkeypatch.setattr(window._session, "redo", lambda: asked.append("redo"))
    page = window.checklist_page
    window.show_page(page)
    step, card = next(iter(page.cards.items()))
    card.done_box.setFocus()
    QTest.keyClick(card.done_box, Qt.Key.Key_Space)
    assert window._store.profile.steps == {step: "done"}
    QTest.keyClick(card.done_box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window._store.profile.steps == {}
    assert asked == []
    QTest.keyClick(card.done_box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["undo"]
    QTest.keyClick(card.done_box, Qt.Key.Key_Z,
                   Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window._store.profile.steps == {step: "done"}
    window.show_page(window.data_page)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["undo", "undo"]
    assert window._store.profile.steps == {step: "done"}
