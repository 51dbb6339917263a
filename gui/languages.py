"""The language of the window: translators, fonts and number formats, changed together while it runs."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from resources import resource

CHINESE = "zh_CN"
ENGLISH = "en"
#: The languages in their own words, in the order of the switch.
LANGUAGES = {CHINESE: "中文", ENGLISH: "English"}

#: What a desktop without fonts of its own falls back to: so wide that a table loses columns to it. The bundled
#: family, whose Latin is narrower and goes with its Chinese, serves better there.
_LAST_RESORTS = frozenset({"DejaVu Sans", "Bitstream Vera Sans", "Sans Serif", "Sans"})

#: The desktop's text size is made for menus; whole sentences read easier a little larger.
_TEXT_FACTOR = 1.15


def system_language() -> str:
    """Return the language the desktop asks for: Chinese when it comes before English in the person's list."""
    for language in QLocale.system().uiLanguages():
        if language.startswith("zh"):
            return CHINESE
        if language.startswith("en"):
            return ENGLISH
    return ENGLISH


class Languages(QObject):
    """Puts the application into one language; widgets hear of it by ``LanguageChange``, others by ``changed``.

    Creating it sets the interface font, which serves both languages: changing fonts at run time would mean
    styling every widget again.
    """

    changed = Signal(str)

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._translators: list[QTranslator] = []
        self.current = ""
        #: What the desktop draws Latin with; it stays the first family, as an alias would lose Latin to the CJK one.
        self._interface_family = QFontInfo(application.font()).family()
        self._bundled_families = _load_bundled_fonts()
        font = application.font()
        # Without the bundled family behind the desktop's own, Qt may draw Chinese in Japanese shapes.
        font.setFamilies(list(self.families))
        font.setPointSizeF(QFontInfo(font).pointSizeF() * _TEXT_FACTOR)
        application.setFont(font)

    @property
    def text_language(self) -> str:
        """The key of this language in the data files under ``resources``: "zh" or "en"."""
        return self.current.partition("_")[0]

    @property
    def families(self) -> tuple[str, ...]:
        """The font families of the interface, the first choice first."""
        if self._interface_family in _LAST_RESORTS:
            return (*self._bundled_families, self._interface_family)
        return (self._interface_family, *self._bundled_families)

    def use(self, language: str) -> None:
        """Show everything in this language of :data:`LANGUAGES`; an unknown one counts as English."""
        language = language if language in LANGUAGES else ENGLISH
        if language == self.current:
            return
        self.current = language
        for old in self._translators:
            QCoreApplication.removeTranslator(old)
            old.deleteLater()
        self._translators = []
        QLocale.setDefault(QLocale(language))
        # Qt's own words first: the translator installed last is asked first.
        self._install(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._install(f"contact_exposure_{language}", str(resource("i18n")))
        self.changed.emit(language)

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            self._translators.append(translator)


def _load_bundled_fonts() -> tuple[str, ...]:
    """Make the fonts in ``resources/fonts`` available and return their families."""
    families: dict[str, None] = {}
    folder = resource("fonts")
    for file in sorted(folder.iterdir(), key=str) if folder.is_dir() else ():
        if file.name.lower().endswith((".otf", ".ttf")):
            number = QFontDatabase.addApplicationFontFromData(file.read_bytes())
            families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    return tuple(families)
