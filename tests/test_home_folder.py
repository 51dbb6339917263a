"""The program runs, shows everything, forgets and ends: nothing new in the home folder but settings one asked for."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gui.files import write_book, write_calls

ROOT = Path(__file__).resolve().parent.parent
NAMES = ("妈妈", "Secret Person")
NUMBERS = ("13800000001", "13800000002", "13800000003")
#: What is typed into the pages: a number on a form, an app, a plan, words of a message.
TYPED = ("13911112222", "Secret App", "Secret plan", "Secret words")

#: Walks through the window as a person would; runs in a process of its own, started by its first window.
WALK = """
import sys
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QTabBar
from core.assessment import CorrectionKind, Channel
from core.owner import Correction, Grant, mark_of
from core.permissions.records import Access
from gui import app

class Walk(QObject):
    def __init__(self, window):
        super().__init__(window)
        self.window = window
        self.steps = iter(self.walk())
        self.timer = QTimer(self, interval=20)
        self.timer.timeout.connect(self.next)
        self.timer.start()

    @Slot()
    def next(self):
        if self.window._session.busy:
            return
        try:
            next(self.steps)
        except StopIteration:
            self.timer.stop()
            self.window.close()

    def look_at_everything(self):
        for index, page in enumerate(self.window.pages):
            self.window.show_page(index)
            yield
            for tabs in page.findChildren(QTabBar):
                for tab in range(tabs.count()):
                    tabs.setCurrentIndex(tab)
                    yield

    def use_everything(self):
        # Answer, correct, tick an app, plan, change a message and copy it, mark a step, choose.
        window, session = self.window, self.window._session
        window.show_page(window.questions_page)
        window.questions_page.typed.field.setText("13911112222")
        window.questions_page.typed._add()
        yield
        window.questions_page.grants.rows[Channel.CALL_LOG].choice.buttons[Grant.GIVEN].click()
        yield
        person = session.assessment.exposures[0].person
        session.correct(Correction(CorrectionKind.RELATION, mark_of(person), "friend"))
        yield
        window.show_page(window.permissions_page)
        ticks = window.permissions_page.ticks
        ticks.name.setText("Secret App")
        ticks.boxes[Access.CONTACTS].click()
        ticks.lends.click()
        ticks.add.click()
        yield
        window.permissions_page.take_over.take_over.click()
        yield
        window.show_page(window.what_if_page)
        window.what_if_page.switches.switches[Channel.ADDRESS_BOOK].click()
        window.what_if_page.plans.plan_named.emit("Secret plan")
        yield
        window.show_page(window.warn_page)
        draft = window.warn_page.draft
        draft.text.setPlainText("Secret words")
        draft.copy.click()
        assert QGuiApplication.clipboard().text() == "Secret words"
        draft.told.click()
        yield
        window.show_page(window.checklist_page)
        checklist = window.checklist_page
        checklist.situations.button(2).click()
        checklist.phone.setCurrentIndex(checklist.phone.findData("iphone"))
        checklist.phone.activated.emit(checklist.phone.currentIndex())
        card = checklist.cards["revoke_contacts"]
        card.set_open(True)
        card.done_box.click()
        yield
        checklist.iphone.never.click()
        yield
        window.show_help()
        window.help_page.country.setCurrentIndex(window.help_page.country.findData("KE"))
        window.help_page.country.activated.emit(window.help_page.country.currentIndex())
        yield
        said = session.answers
        assert said.typed_contacts and said.grants[Channel.SMS] is Grant.NEVER, said
        assert said.grants[Channel.ADDRESS_BOOK] is Grant.GIVEN, said
        assert len(session.corrections.present) == 1
        assert len(session.closing_plans) == 1
        assert [one.name for one in session.ticked_apps] == ["Secret App"]

    def walk(self):
        window = self.window
        yield
        assert len(window._session.contents) == 2, window._session.refusals
        yield from self.look_at_everything()
        window.header.language.click()
        yield
        yield from self.look_at_everything()
        yield from self.use_everything()
        window.header.open.click()
        yield
        dialog = window.findChild(QFileDialog)
        dialog.setDirectory(sys.argv[1])
        yield
        dialog.accept() if REMEMBER else dialog.reject()
        yield
        if not REMEMBER:
            window.data_page._computer.remember.click()
        window._store.set_step("deny_contacts", "done")
        window._load_sample()
        yield
        assert window._session.is_sample
        yield from self.look_at_everything()
        print("walked")

class Window(app.MainWindow):
    def show(self):
        super().show()
        Walk(self)

app.MainWindow = Window
sys.exit(app.run(sys.argv[2:]))
"""


def run_program(tmp_path, remember):
    """Walk through the program with a new home; return the files it left there, and in the folder for passing files."""
    data, home, passing = tmp_path / "data", tmp_path / "home", tmp_path / "passing"
    for folder in (data, home, passing):
        folder.mkdir()
    book = write_book(data / "book.vcf", [(NAMES[0], NUMBERS[0]), (NAMES[1], NUMBERS[1])])
    calls = write_calls(data / "calls.xml", NUMBERS)
    environment = {name: value for name, value in os.environ.items()
                   if not name.startswith("XDG_") and name not in ("MPLCONFIGDIR", "APPDATA", "LOCALAPPDATA")}
    environment.update(HOME=str(home), USERPROFILE=str(home), TMPDIR=str(passing), TEMP=str(passing),
                       QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8", PYTHONPATH=str(ROOT))
    done = subprocess.run(
        [sys.executable, "-B", "-X", "faulthandler", "-c", WALK.replace("REMEMBER", repr(remember)), str(data),
         str(book), str(calls)],
        cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", timeout=100, check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "walked\n"
    for text in (*NAMES, *NUMBERS, *TYPED):
        assert text not in done.stderr
    assert list(passing.rglob("*")) == []
    assert sorted(path.name for path in data.iterdir()) == ["book.vcf", "calls.xml"]
    return [path for path in home.rglob("*") if path.is_file()]


@pytest.mark.skipif(sys.platform != "linux", reason="only there the home folder can be moved for a process")
def test_who_wants_nothing_kept_leaves_that_word_alone(tmp_path):
    (settings,) = run_program(tmp_path, remember=False)
    assert settings.relative_to(tmp_path / "home") == Path(".config/contact-exposure/settings.json")
    assert json.loads(settings.read_text(encoding="utf-8")) == {"remember": False}


@pytest.mark.skipif(sys.platform != "linux", reason="only there the home folder can be moved for a process")
def test_only_settings_are_left_and_hold_no_contact(tmp_path):
    (settings,) = run_program(tmp_path, remember=True)
    assert settings.relative_to(tmp_path / "home") == Path(".config/contact-exposure/settings.json")
    text = settings.read_text(encoding="utf-8")
    for secret in (*NAMES, *NUMBERS, *TYPED):
        assert secret not in text
    stored = json.loads(text)
    assert stored.pop("language") in ("en", "zh_CN")
    assert stored == {"country": "KE", "phone": "iphone", "situation": "harassed",
                      "steps": {"deny_contacts": "done", "revoke_contacts": "done"}}
