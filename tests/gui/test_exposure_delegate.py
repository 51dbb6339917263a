"""The cell of band and score keeps its words whole."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from core.assessment import Band
from gui.widgets.people.exposure_delegate import widest_words
from gui.words import texts


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("family", ["Contact Exposure Sans SC", "Contact Exposure Sans"])
def test_no_score_is_cut_at_any_size_of_text(languages, language, family):
    languages.use(language)
    for quarters in range(28, 100):
        font = QFont(family)
        font.setPointSizeF(quarters / 4)
        metrics = QFontMetrics(font)
        for band in Band:
            text = f"{texts.band_name(band)} · 100"
            assert metrics.elidedText(text, Qt.TextElideMode.ElideRight, widest_words(metrics)) == text
