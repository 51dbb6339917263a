"""The country packs of this computer: the program's own, and those of the folder beside the settings file."""

from functools import cache
from pathlib import Path

from core.countries.data import CountryPacks, load_country_packs
from core.saving.profile import default_path

#: Name of the folder beside the settings file whose packs replace the program's.
FOLDER = "countries"


def country_packs() -> CountryPacks:
    """Return all packs, read once for the folder of this user; a new file counts from the next start on."""
    return _packs(default_path().parent / FOLDER)


@cache
def _packs(folder: Path) -> CountryPacks:
    return load_country_packs(folder)
