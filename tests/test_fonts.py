"""The fonts that come with the program can show every text that comes with the program."""

import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "fonts"
FONTS = sorted(FOLDER.glob("ContactExposureSansSC-*.otf"))
LATIN = sorted(FOLDER.glob("ContactExposureSans-*.otf"))
SHOWN = ("i18n/*.ts", "checklist/**/*.toml", "guides/*.toml", "samples/**/*")
MARKS = "•→≥×…‹›“”☐☑✓▲▼◀▶"


def missing_from(characters: set[int], text: str) -> str:
    """Return the visible characters of a text that are not among these code points."""
    unseen = ("Cc", "Cf", "Zl", "Zp", "Mn", "Me")
    return "".join(sorted({c for c in text if ord(c) not in characters and unicodedata.category(c) not in unseen}))


def test_both_weights_are_there() -> None:
    for fonts in (FONTS, LATIN):
        assert [font.stem.split("-")[1] for font in fonts] == ["Bold", "Regular"]
    assert sorted(FOLDER.glob("*.otf")) == sorted(FONTS + LATIN)
    assert sum(font.stat().st_size for font in FONTS + LATIN) < 3_700_000


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_font_covers_what_the_program_shows(path: Path) -> None:
    characters = set(TTFont(path).getBestCmap())
    texts = [file for pattern in SHOWN for file in (ROOT / "resources").glob(pattern) if file.is_file()]
    gaps = {"marks": missing_from(characters, MARKS), "names": missing_from(characters, "妈妈李经理 王喆 赵堃 Ärger")}
    gaps |= {file.name: missing_from(characters, file.read_text(encoding="utf-8", errors="ignore")) for file in texts}
    assert {name: missing for name, missing in gaps.items() if missing} == {}


@pytest.mark.parametrize("path", LATIN, ids=lambda path: path.stem)
def test_latin_font_covers_the_languages_of_the_program(path: Path) -> None:
    assert missing_from(set(TTFont(path).getBestCmap()), "Mum · Señor Ñandú … “Olá” ‹›— Ὀ Привет Đặng ₦ ₹ ₱ ≥ →") == "Ὀ"


def test_a_gap_is_found() -> None:
    characters = set(TTFont(FONTS[0]).getBestCmap())
    assert missing_from(characters, "Mum 妈 \U0001f600 가") == "가\U0001f600"


def test_licence_travels_with_the_fonts() -> None:
    licence = (ROOT / "resources" / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Copyright 2014-2021 Adobe" in licence
    assert "Copyright 2010-2024 Adobe" in licence


@pytest.mark.parametrize("path", FONTS + LATIN, ids=lambda path: path.stem)
def test_font_has_its_own_name(path: Path) -> None:
    names = TTFont(path)["name"]
    # The source's licence reserves its name, "Source", for the original.
    assert names.getDebugName(1) == ("Contact Exposure Sans SC" if path in FONTS else "Contact Exposure Sans")
    assert not any("Source" in names.getDebugName(number) for number in (1, 3, 4, 6))
    assert names.getDebugName(2) == path.stem.split("-")[1]
    assert "Open Font License" in names.getDebugName(13)


def test_qt_draws_both_weights_from_the_files(qapp: object) -> None:
    from PySide6.QtGui import QFont, QFontDatabase, QRawFont

    for path in FONTS:
        number = QFontDatabase.addApplicationFont(str(path))
        assert QFontDatabase.applicationFontFamilies(number) == ["Contact Exposure Sans SC"]
    for weight, style in ((QFont.Weight.Normal, "Regular"), (QFont.Weight.Bold, "Bold")):
        raw = QRawFont.fromFont(QFont("Contact Exposure Sans SC", 12, weight))
        assert (raw.familyName(), raw.styleName()) == ("Contact Exposure Sans SC", style)
        assert all(glyph != 0 for glyph in raw.glyphIndexesForString("妈妈李经理☐☑✓"))


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_matplotlib_draws_from_the_file(path: Path) -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

    figure = Figure()
    canvas = FigureCanvasAgg(figure)
    figure.text(0.1, 0.5, "妈妈李经理☐☑✓", fontproperties=FontProperties(fname=path))
    canvas.draw()  # a missing glyph is a warning, and a warning an error
