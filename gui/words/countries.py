"""The countries a person can choose for numbers without a country code, named in the window's language."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

#: Where lending apps that read address books are reported, and where their users' families often live.
COUNTRIES: Mapping[str, object] = {
    "CN": QT_TRANSLATE_NOOP("Countries", "China"),
    "HK": QT_TRANSLATE_NOOP("Countries", "Hong Kong"),
    "MO": QT_TRANSLATE_NOOP("Countries", "Macao"),
    "TW": QT_TRANSLATE_NOOP("Countries", "Taiwan"),
    "SG": QT_TRANSLATE_NOOP("Countries", "Singapore"),
    "MY": QT_TRANSLATE_NOOP("Countries", "Malaysia"),
    "ID": QT_TRANSLATE_NOOP("Countries", "Indonesia"),
    "PH": QT_TRANSLATE_NOOP("Countries", "Philippines"),
    "VN": QT_TRANSLATE_NOOP("Countries", "Vietnam"),
    "TH": QT_TRANSLATE_NOOP("Countries", "Thailand"),
    "IN": QT_TRANSLATE_NOOP("Countries", "India"),
    "PK": QT_TRANSLATE_NOOP("Countries", "Pakistan"),
    "BD": QT_TRANSLATE_NOOP("Countries", "Bangladesh"),
    "LK": QT_TRANSLATE_NOOP("Countries", "Sri Lanka"),
    "JP": QT_TRANSLATE_NOOP("Countries", "Japan"),
    "KR": QT_TRANSLATE_NOOP("Countries", "South Korea"),
    "KE": QT_TRANSLATE_NOOP("Countries", "Kenya"),
    "NG": QT_TRANSLATE_NOOP("Countries", "Nigeria"),
    "GH": QT_TRANSLATE_NOOP("Countries", "Ghana"),
    "TZ": QT_TRANSLATE_NOOP("Countries", "Tanzania"),
    "UG": QT_TRANSLATE_NOOP("Countries", "Uganda"),
    "ZA": QT_TRANSLATE_NOOP("Countries", "South Africa"),
    "EG": QT_TRANSLATE_NOOP("Countries", "Egypt"),
    "MX": QT_TRANSLATE_NOOP("Countries", "Mexico"),
    "CO": QT_TRANSLATE_NOOP("Countries", "Colombia"),
    "PE": QT_TRANSLATE_NOOP("Countries", "Peru"),
    "BR": QT_TRANSLATE_NOOP("Countries", "Brazil"),
    "AR": QT_TRANSLATE_NOOP("Countries", "Argentina"),
    "US": QT_TRANSLATE_NOOP("Countries", "United States"),
    "CA": QT_TRANSLATE_NOOP("Countries", "Canada"),
    "GB": QT_TRANSLATE_NOOP("Countries", "United Kingdom"),
    "DE": QT_TRANSLATE_NOOP("Countries", "Germany"),
    "ES": QT_TRANSLATE_NOOP("Countries", "Spain"),
    "AU": QT_TRANSLATE_NOOP("Countries", "Australia"),
}


def country_name(code: str) -> str:
    """Return the country's name, or its two letters where it is not in the list."""
    name = COUNTRIES.get(code)
    return QCoreApplication.translate("Countries", str(name)) if name is not None else code
