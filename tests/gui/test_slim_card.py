"""The slimmer address book: written whole, with neutral names when wanted, and a reason when it cannot be."""

import errno
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from core.reading.files import read_files
from core.records import Card, CardPhone
from gui.jobs import Jobs
from gui.widgets.data import slim_card
from gui.widgets.data.slim_card import SlimCard

CONTACTS = (
    Card("妈妈", phones=(CardPhone("13800000001", ("cell",)),), note="secret", organisation=("Factory",)),
    Card("王芳", phones=(CardPhone("13900000002"), CardPhone("01060000001", ("home",)))),
    Card("No number"),
)


@pytest.fixture
def card(qtbot, monkeypatch):
    monkeypatch.setattr(Jobs, "inline", True)
    card = SlimCard()
    qtbot.addWidget(card)
    card.retranslate()
    card.show_contacts(CONTACTS)
    return card


def names(path: Path) -> list[str]:
    (content,) = read_files([path]).contents
    return [one.name for one in content.cards]


def test_names_and_numbers_and_nothing_else(card, tmp_path):
    target = tmp_path / "slim.vcf"
    card.save(str(target))
    assert names(target) == ["妈妈", "王芳"]
    text = target.read_text(encoding="utf-8")
    assert "secret" not in text
    assert "Factory" not in text
    assert "13800000001" in text
    assert "2" in card.saved.text()
    assert card.save_button.isEnabled()


def test_neutral_names(card, tmp_path):
    card.neutral.setChecked(True)
    card.save(str(tmp_path / "slim.vcf"))
    assert names(tmp_path / "slim.vcf") == ["Contact 001", "Contact 002"]


def test_the_dialog_leads_to_the_file(card, tmp_path, qtbot):
    dialog = card.choose_file()
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.fileSelected.emit(str(tmp_path / "chosen.vcf"))
    dialog.reject()
    assert names(tmp_path / "chosen.vcf") == ["妈妈", "王芳"]


@pytest.mark.parametrize(("number", "words"), [(errno.ENOSPC, "no room left"), (errno.EACCES, "not allowed"),
                                               (errno.ENOENT, "not there any more"), (errno.EIO, "could not write")])
def test_a_failed_save_says_why_and_leaves_nothing(card, tmp_path, monkeypatch, number, words):
    def fail(*_arguments, **_options):
        raise OSError(number, "said by the system")

    monkeypatch.setattr(slim_card, "write_slim_copy", fail)
    card.save(str(tmp_path / "slim.vcf"))
    assert words in card.saved.text()
    assert card.save_button.isEnabled()
    assert list(tmp_path.iterdir()) == []


def test_nothing_to_save_hides_the_panel(card):
    card.show_contacts(())
    assert card.isHidden()
