"""Forgetting leaves nobody in memory, whatever was looked at before: every page, picture, menu and dialog."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from core.assessment import Assessment, Exposure, Person
from gui.languages import CHINESE, ENGLISH
from tests.gui.files import BOSS, FRIEND, MUM, write_book, write_calls

# The offscreen platform says so of every menu that pops up.
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


def load(window, tmp_path):
    book = write_book(tmp_path / "book.vcf", [("妈妈", MUM), ("李经理", BOSS), ("Tom & Jerry", FRIEND)])
    window.open_files([str(book), str(write_calls(tmp_path / "calls.xml"))])


def settle():
    for _ in range(2):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def in_memory():
    settle()
    gc.collect()
    settle()
    return [type(one).__name__ for one in gc.get_objects() if type(one) in (Person, Exposure, Assessment)]


def close_all():
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QMenu | QDialog) and widget.isVisible():
            widget.close()


def walk_pages(window):
    for page in window.pages:
        window.show_page(page)
        QApplication.processEvents()


def walk_pictures(window):
    window.show_page(window.exposure_page)
    for tab in range(window.exposure_page.tabs.count()):
        window.exposure_page.tabs.setCurrentIndex(tab)
        settle()
    for picture in window.exposure_page.views.pictures:
        picture.as_table.click()
    settle()


def switch_language(window):
    walk_pages(window)
    for language in (CHINESE, ENGLISH):
        window._languages.use(language)
        settle()


def open_menu(window):
    window.show_page(window.exposure_page)
    window.corrector.open_menu(window.exposure_page._selected, QPoint(5, 5))
    QApplication.processEvents()
    close_all()


def open_dialogs(window):
    open_menu(window)
    window.corrector._ask_to_join()
    close_all()
    window.corrector._ask_to_split()
    close_all()
    window.corrector.show_list()
    close_all()
    window.files.show_merged("calls.xml")
    close_all()
    window.exposure_page.panel.calls_wanted.emit()
    close_all()


@pytest.mark.parametrize("look", [walk_pictures, switch_language, open_dialogs])
def test_nobody_stays_in_memory(window, session, tmp_path, look):
    before = in_memory()
    load(window, tmp_path)
    look(window)
    assert len(in_memory()) > len(before)
    session.forget()
    assert in_memory() == before
