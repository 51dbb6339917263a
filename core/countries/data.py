"""Reads country packs: those of the program, and those of a folder that replaces them without a new release."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import time
from importlib.resources.abc import Traversable
from pathlib import Path

from core.countries.pack import (
    ELSEWHERE,
    CallingRule,
    ComplaintOffice,
    CountryPack,
    Fact,
    HelpKind,
    HelpLine,
    Permission,
    ReadingRule,
    RecordingRule,
)
from core.own_data.table import DataTable, WrongData, checked_id, read_table
from core.own_data.texts import DataProblem, DataSource
from resources import resource

#: Version of the files' layout; another one is refused rather than misread.
SCHEMA = 1
#: What a reading rule can be about.
READABLE = ("contacts", "call_log", "sms", "photos", "location", "installed_apps", "carrier_records")
_MOST_FILES = 300
_MOST_CONTACT = 120


@dataclass(frozen=True, slots=True)
class CountryPacks:
    """All packs by country code, and what was wrong with files that could not be used."""

    by_code: Mapping[str, CountryPack]
    problems: tuple[DataProblem, ...]

    def of(self, country: str) -> CountryPack:
        """Return the pack of a country, or the one for every other country."""
        return self.by_code.get(country, self.by_code[ELSEWHERE])


def load_country_packs(replacements: Path | None = None) -> CountryPacks:
    """Return the program's packs, those of the folder ``replacements`` in front of them.

    A file of the folder takes the place of the program's pack of the same country unless it was checked earlier.
    A broken file is listed and changes nothing.
    """
    problems: list[DataProblem] = []
    packs = {pack.code: pack for pack in _read_folder(resource("countries"), problems)}
    if replacements is not None and replacements.is_dir():
        for pack in _read_folder(replacements, problems):
            known = packs.get(pack.code)
            if known is None or pack.checked_on >= known.checked_on:
                packs[pack.code] = replace(pack, replaced=True)
            else:
                problems.append(DataProblem(f"{pack.code}.toml", "checked_on", "older_than_the_program"))
    return CountryPacks(packs, tuple(problems))


def _read_folder(folder: Traversable | Path, problems: list[DataProblem]) -> Iterable[CountryPack]:
    try:
        names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".toml"))[:_MOST_FILES]
    except OSError:
        problems.append(DataProblem(folder.name, "", "missing"))
        return
    for name in names:
        try:
            yield read_country_pack(folder / name, name)
        except OSError:
            problems.append(DataProblem(name, "", "missing"))
        except WrongData as wrong:
            problems.append(DataProblem(name, wrong.place, wrong.code))


def read_country_pack(file: Traversable | Path, name: str) -> CountryPack:
    """Return the pack of one file; raises ``WrongData`` with the place of the first fault, ``OSError`` unread."""
    table = read_table(file)
    if table.number("schema", 1, 1 << 30) != SCHEMA:
        raise WrongData("schema", "unknown_schema")
    code = table.word("code")
    if name != f"{code}.toml" or not (code == ELSEWHERE or (len(code) == 2 and code.isascii() and code.isupper())):
        raise WrongData("code", "not_the_file_name")
    checked_on = table.day("checked_on")
    listed = table.table("sources")
    sources: dict[str, DataSource] = {}
    for key in listed.names():
        source = listed.table(key)
        sources[checked_id(key, listed.at(key))] = DataSource(
            key, source.text("name"), source.word("address", ""), source.word("as_of", ""),
            source.flag("secondary", False), checked_on,
        )
        source.end()
    recording = table.table("recording")
    pack = CountryPack(
        code=code,
        name=table.text("name"),
        checked_on=checked_on,
        help_lines=tuple(_help_line(one, sources) for one in table.tables("help", needed=True)),
        reading=tuple(_reading(one, sources) for one in table.tables("reading", needed=True)),
        calling=tuple(_calling(one, sources) for one in table.tables("calling", needed=True)),
        registers=tuple(_office(one, sources) for one in table.tables("register")),
        complaints=tuple(_office(one, sources) for one in table.tables("complaint", needed=True)),
        laws=tuple(_law(one, sources) for one in table.tables("law")),
        recording=RecordingRule(_permission(recording), _fact(recording, sources)),
        sources=sources,
    )
    recording.end()
    table.end()
    _check_sources_used(pack)
    return pack


def _fact(table: DataTable, sources: Mapping[str, DataSource]) -> Fact:
    verified = table.flag("verified")
    used = table.words("sources", sources)
    if verified and not used:
        raise WrongData(table.at("sources"), "verified_without_source")
    return Fact(table.text("title"), table.text("text"), verified, used, table.optional_text("conditions"))


def _help_line(table: DataTable, sources: Mapping[str, DataSource]) -> HelpLine:
    kind = table.word("kind")
    if kind not in [one.value for one in HelpKind]:
        raise WrongData(table.at("kind"), "unknown_word")
    line = HelpLine(HelpKind(kind), _fact(table, sources), _contact(table), table.optional_text("hours"))
    table.end()
    return line


def _reading(table: DataTable, sources: Mapping[str, DataSource]) -> ReadingRule:
    what = table.word("what")
    if what not in READABLE:
        raise WrongData(table.at("what"), "unknown_word")
    rule = ReadingRule(what, _permission(table), _fact(table, sources))
    table.end()
    return rule


def _calling(table: DataTable, sources: Mapping[str, DataSource]) -> CallingRule:
    quiet = None
    if table.has("quiet_from") or table.has("quiet_to"):
        quiet = (_clock(table, "quiet_from"), _clock(table, "quiet_to"))
    rule = CallingRule(_fact(table, sources), quiet)
    table.end()
    return rule


def _office(table: DataTable, sources: Mapping[str, DataSource]) -> ComplaintOffice:
    office = ComplaintOffice(_fact(table, sources), _contact(table), table.text("when"))
    table.end()
    return office


def _law(table: DataTable, sources: Mapping[str, DataSource]) -> Fact:
    fact = _fact(table, sources)
    table.end()
    return fact


def _contact(table: DataTable) -> str:
    contact = table.word("contact", "")
    if len(contact) > _MOST_CONTACT:
        raise WrongData(table.at("contact"), "too_long")
    if not contact.isprintable():
        raise WrongData(table.at("contact"), "control_character")
    return contact


def _permission(table: DataTable) -> Permission:
    word = table.word("may")
    if word not in [one.value for one in Permission]:
        raise WrongData(table.at("may"), "unknown_word")
    return Permission(word)


def _clock(table: DataTable, name: str) -> time:
    value = table.take(name, time)
    if not isinstance(value, time) or value.tzinfo is not None:
        raise WrongData(table.at(name), "wrong_type")
    return value


def _check_sources_used(pack: CountryPack) -> None:
    used = {key for fact in pack.facts() for key in fact.sources}
    for key in pack.sources:
        if key not in used:
            raise WrongData(f"sources.{key}", "unused")
