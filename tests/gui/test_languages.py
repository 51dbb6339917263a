import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtGui import QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication, QMessageBox

from gui.languages import CHINESE, ENGLISH, LANGUAGES, Languages, system_language


@pytest.fixture
def languages(qapp):
    font = QApplication.font()
    languages = Languages(qapp)
    yield languages
    languages.use(ENGLISH)
    QApplication.setFont(font)


@pytest.mark.parametrize(("wishes", "language"), [
    (["zh-Hans-CN", "zh-CN", "zh", "en-US"], CHINESE),
    (["en-US", "en", "zh-CN"], ENGLISH),
    (["de-DE", "de", "zh-CN", "en"], CHINESE),
    (["fr-FR", "fr"], ENGLISH),
    ([], ENGLISH),
])
def test_the_desktop_decides_first(monkeypatch, wishes, language):
    class System:
        def uiLanguages(self):
            return wishes

    monkeypatch.setattr(QLocale, "system", staticmethod(System))
    assert system_language() == language


def test_own_and_qts_words_change_together(languages, qtbot):
    texts = []
    for language in LANGUAGES:
        languages.use(language)
        box = QMessageBox()
        qtbot.addWidget(box)
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        cancel = box.button(QMessageBox.StandardButton.Cancel)
        texts.append((QApplication.translate("MainWindow", "Overview"), cancel.text()))
    assert texts[0] == ("概览", "取消")
    assert texts[1][0] == "Overview"
    assert "取消" not in texts[1][1]


def test_switching_back_and_forth_keeps_one_set_of_words(languages):
    counts = []
    for language in (CHINESE, ENGLISH) * 3:
        languages.use(language)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        counts.append(len(languages.findChildren(QTranslator)))
    assert max(counts) <= 2


def test_an_unknown_language_counts_as_english(languages):
    languages.use("tlh")
    assert languages.current == ENGLISH
    assert languages.text_language == "en"


def test_numbers_and_dates_follow(languages):
    languages.use(CHINESE)
    assert QLocale().language() == QLocale.Language.Chinese
    assert languages.text_language == "zh"
    languages.use(ENGLISH)
    assert QLocale().language() == QLocale.Language.English


def test_the_interface_has_fonts_that_exist_for_both_scripts(languages):
    assert len(languages.families) >= 2
    assert QApplication.font().families() == list(languages.families)
    assert all(QFontDatabase.hasFamily(family) for family in languages.families)


@pytest.mark.parametrize(("family", "place"), [("Segoe UI", 0), ("DejaVu Sans", -1)])
def test_the_desktops_family_comes_first_unless_it_is_a_last_resort(languages, family, place):
    languages._interface_family = family
    assert languages.families[place] == family
    assert "Contact Exposure Sans SC" in languages.families


def test_chinese_can_be_drawn(languages):
    bundled = QApplication.font()
    bundled.setFamilies(["Contact Exposure Sans SC"])
    # Not QFontMetrics.inFont: on a machine without any other Chinese font it says no to glyphs that are drawn.
    raw = QRawFont.fromFont(bundled)
    assert raw.familyName() == "Contact Exposure Sans SC"
    assert all(raw.glyphIndexesForString("通讯录曝光评估妈妈老公"))
