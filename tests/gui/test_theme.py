import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QPushButton

from core.assessment import Band
from gui.style import style_sheet
from gui.theme import DARK, LIGHT, Sizes, contrast, luminance, mix

#: Every text colour with every ground it stands on.
PAIRS = [
    *(("ink", ground) for ground in ("paper", "card", "hover", "selection", "pill", "notice")),
    *(("muted", ground) for ground in ("paper", "card", "hover", "selection", "notice")),
    *(("accent", ground) for ground in ("paper", "card", "selection", "notice")),
    *(("on_accent", ground) for ground in ("accent_fill", "accent_hover")),
    *((text, ground) for text in ("rail_ink", "rail_muted") for ground in ("rail", "rail_current")),
    ("calm_ink", "calm"),
]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_reads_on_its_ground(tokens, text, ground):
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


def test_contrast_follows_the_definition():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert luminance("#ff0000") == pytest.approx(0.2126)


def test_mixing_goes_from_one_colour_to_the_other():
    assert [mix("#000000", "#ff8000", share) for share in (0, 0.5, 1)] == ["#000000", "#804000", "#ff8000"]


def test_bands_of_a_set_differ():
    for tokens in (LIGHT, DARK):
        assert len(set(tokens.bands.values())) == len(Band)


def test_sizes_grow_with_the_text():
    small, large = Sizes(16, 10), Sizes(32, 20)
    assert (large.gap, large.row) == (2 * small.gap, 2 * small.row)
    assert large.margin == pytest.approx(2 * small.margin, abs=1)
    assert style_sheet(LIGHT, small) != style_sheet(LIGHT, large)


def test_the_palette_decides_between_light_and_dark(theme, qtbot):
    dark = QPalette()
    dark.setColor(QPalette.ColorRole.Window, QColor("#202020"))
    dark.setColor(QPalette.ColorRole.WindowText, QColor("#eeeeee"))
    light = QPalette()
    light.setColor(QPalette.ColorRole.Window, QColor("#fafafa"))
    light.setColor(QPalette.ColorRole.WindowText, QColor("#101010"))
    with qtbot.waitSignal(theme.changed):
        QApplication.setPalette(dark)
    assert theme.tokens is DARK
    assert QApplication.palette().window().color().name() == DARK.paper
    with qtbot.waitSignal(theme.changed):
        QApplication.setPalette(light)
    assert theme.tokens is LIGHT
    assert QApplication.palette().window().color().name() == LIGHT.paper


def test_a_role_changes_the_look(theme, qtbot):
    plain, primary = QPushButton("Go"), QPushButton("Go")
    primary.setProperty("role", "primary")
    for button in (plain, primary):
        qtbot.addWidget(button)
        button.resize(120, 40)
    grounds = [button.grab().toImage().pixelColor(10, 20).name() for button in (plain, primary)]
    assert grounds == [theme.tokens.card, theme.tokens.accent_fill]


def test_what_is_made_together_gets_its_style_at_the_end(qapp, theme, qtbot):
    sheet = qapp.styleSheet()
    with theme.styled_together():
        assert qapp.styleSheet() == ""
        button = QPushButton("Go")
        button.setProperty("role", "primary")
        qtbot.addWidget(button)
        button.resize(120, 40)
    assert qapp.styleSheet() == sheet != ""
    assert button.grab().toImage().pixelColor(10, 20).name() == theme.tokens.accent_fill


def test_the_style_comes_back_when_making_fails(qapp, theme):
    sheet = qapp.styleSheet()
    with pytest.raises(ValueError, match="halfway"), theme.styled_together():
        raise ValueError("halfway")
    assert qapp.styleSheet() == sheet
