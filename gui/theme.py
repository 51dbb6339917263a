"""Colours and sizes of the window: one light set of tokens, a dark set derived from it, and who follows them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from core.assessment import Band
from gui.style import style_sheet


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours as ``#rrggbb``; every text colour reads at 4.5:1 or better on the grounds it stands on."""

    dark: bool
    paper: str
    card: str
    line: str
    field_line: str
    ink: str
    muted: str
    rail: str
    rail_current: str
    rail_ink: str
    rail_muted: str
    #: Links and marks on paper or card; ``accent_fill`` is the ground of buttons, under ``on_accent``.
    accent: str
    accent_fill: str
    accent_hover: str
    on_accent: str
    mark: str
    hover: str
    selection: str
    pill: str
    calm: str
    calm_line: str
    calm_ink: str
    notice: str
    notice_line: str
    bands: Mapping[Band, str]


def mix(colour: str, other: str, share: float) -> str:
    """Return ``colour`` with this share (0..1) of ``other`` in it, as ``#rrggbb``."""
    parts = zip(_channels(colour), _channels(other), strict=True)
    return QColor(*(round(a + (b - a) * share) for a, b in parts)).name()


def _channels(colour: str) -> tuple[int, int, int]:
    parsed = QColor(colour)
    return parsed.red(), parsed.green(), parsed.blue()


def luminance(colour: str) -> float:
    """Return the relative luminance (0 black .. 1 white) as WCAG 2 defines it."""
    parts = (part / 255 for part in _channels(colour))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def contrast(colour: str, ground: str) -> float:
    """Return the contrast ratio (1..21) of two colours as WCAG 2 defines it."""
    high, low = sorted((luminance(colour), luminance(ground)), reverse=True)
    return (high + 0.05) / (low + 0.05)


LIGHT = Tokens(
    dark=False,
    paper="#f6f5f1",
    card="#ffffff",
    line="#e2dfd6",
    field_line="#bcc3c8",
    ink="#22303c",
    muted="#5e6b75",  # the design's #66737d reads below 4.5:1 on paper
    rail="#203040",
    rail_current="#2e4558",
    rail_ink="#ffffff",
    rail_muted="#aebac4",
    accent="#22577a",
    accent_fill="#22577a",
    accent_hover="#1b4764",
    on_accent="#ffffff",
    mark="#e0a94b",
    hover="#efede6",
    selection="#e8eff4",
    pill="#edeff0",
    calm="#e9f2ec",
    calm_line="#a9c7b4",
    calm_ink="#2f5f45",
    notice="#fbf3e1",
    notice_line="#e6cd97",
    bands={
        Band.FIRST_WAVE: "#8c2d4f",
        Band.SECOND_WAVE: "#c9772b",
        Band.WIDE_LIST: "#6f93b5",
        Band.MASS_MESSAGE: "#c3ced6",
        Band.NOT_VISIBLE: "#ffffff",
    },
)


def darkened(light: Tokens) -> Tokens:
    """Return the dark set: grounds from the rail's blue, the same hues lifted until they read on it."""
    paper = mix(light.rail, "#000000", 0.46)
    card = mix(light.rail, "#000000", 0.26)
    ink = mix(light.paper, card, 0.06)
    fill = mix(light.accent, "#ffffff", 0.08)
    return replace(
        light,
        dark=True,
        paper=paper,
        card=card,
        line=mix(card, light.paper, 0.14),
        field_line=mix(card, light.paper, 0.30),
        ink=ink,
        muted=mix(ink, card, 0.30),
        rail=mix(light.rail, "#000000", 0.60),
        rail_current=mix(light.rail, "#000000", 0.10),
        rail_muted=mix(light.rail_muted, card, 0.10),
        accent=mix(light.accent, "#ffffff", 0.58),
        accent_fill=fill,
        accent_hover=mix(fill, "#000000", 0.18),
        hover=mix(card, light.paper, 0.07),
        selection=mix(card, light.accent, 0.45),
        pill=mix(card, light.paper, 0.12),
        calm=mix(card, light.calm_ink, 0.35),
        calm_line=mix(card, light.calm_line, 0.45),
        calm_ink=mix(light.calm_line, "#ffffff", 0.25),
        notice=mix(card, light.mark, 0.14),
        notice_line=mix(card, light.mark, 0.45),
        bands={
            Band.FIRST_WAVE: mix(light.bands[Band.FIRST_WAVE], "#ffffff", 0.20),
            Band.SECOND_WAVE: mix(light.bands[Band.SECOND_WAVE], "#ffffff", 0.10),
            Band.WIDE_LIST: light.bands[Band.WIDE_LIST],
            Band.MASS_MESSAGE: mix(light.bands[Band.MASS_MESSAGE], card, 0.40),
            Band.NOT_VISIBLE: card,
        },
    )


DARK = darkened(LIGHT)


#: The unit of all lengths in pixels of the interface font's size: about the height of a line of Latin text.
_EM = 1.2


@dataclass(frozen=True, slots=True)
class Sizes:
    """Lengths in pixels and text sizes in points, all from the interface font, so large text scales the rest."""

    em: float
    text: float

    @property
    def gap(self) -> int:
        return round(self.em * 0.8)

    @property
    def margin(self) -> int:
        return round(self.em * 1.3)

    @property
    def row(self) -> int:
        """Height of a table row."""
        return round(self.em * 1.75)


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for where, colour in (
        (role.Window, tokens.paper),
        (role.WindowText, tokens.ink),
        (role.Base, tokens.card),
        (role.AlternateBase, tokens.paper),
        (role.Text, tokens.ink),
        (role.Button, tokens.card),
        (role.ButtonText, tokens.ink),
        (role.BrightText, tokens.on_accent),
        (role.ToolTipBase, tokens.card),
        (role.ToolTipText, tokens.ink),
        (role.PlaceholderText, tokens.muted),
        (role.Highlight, tokens.selection),
        (role.HighlightedText, tokens.ink),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.Light, tokens.card),
        (role.Midlight, tokens.hover),
        (role.Mid, tokens.line),
        (role.Dark, tokens.field_line),
        (role.Accent, tokens.accent_fill),
    ):
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(mix(tokens.muted, tokens.card, 0.35)))
    return palette


class Theme(QObject):
    """Keeps the application in the light or dark set, whichever the desktop asks for, now and later.

    ``changed`` follows a new set; painters then read ``tokens`` again. Create it once the interface font is set.
    """

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._busy = False
        self.tokens = LIGHT
        self.sizes = Sizes(16.0, 10.0)
        application.setStyle("Fusion")
        scheme = application.styleHints().colorScheme()
        self._use(self._dark_palette() if scheme == Qt.ColorScheme.Unknown else scheme == Qt.ColorScheme.Dark)
        application.styleHints().colorSchemeChanged.connect(self._scheme_changed)
        application.installEventFilter(self)

    @contextmanager
    def styled_together(self) -> Iterator[None]:
        """Give what is made in this block its style once, at the end.

        A widget that is put into another is styled anew with all it holds: a window made of nested cards takes
        nearly twice as long.
        """
        sheet = self._application.styleSheet()
        self._application.setStyleSheet("")
        try:
            yield
        finally:
            self._application.setStyleSheet(sheet)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Every event of the program comes by here; the type of few is worth asking for.
        if watched is self._application and not self._busy and event.type() == QEvent.Type.ApplicationPaletteChange:
            dark = self._dark_palette()
            if dark != self.tokens.dark:
                self._use(dark)
        return False

    def _scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        if scheme != Qt.ColorScheme.Unknown:
            self._use(scheme == Qt.ColorScheme.Dark)

    def _dark_palette(self) -> bool:
        palette = self._application.palette()
        return palette.window().color().lightness() < palette.windowText().color().lightness()

    def _use(self, dark: bool) -> None:
        font = self._application.font()
        self.tokens = DARK if dark else LIGHT
        info = QFontInfo(font)
        # Not the height of a line: it differs by a quarter between a Latin and a Chinese font of one size.
        self.sizes = Sizes(info.pixelSize() * _EM, info.pointSizeF())
        # Both calls below send the palette event this object listens to.
        self._busy = True
        self._application.setPalette(_palette(self.tokens))
        self._application.setStyleSheet(style_sheet(self.tokens, self.sizes))
        self._busy = False
        self.changed.emit()
