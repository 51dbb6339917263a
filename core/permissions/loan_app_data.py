"""The lists of ``resources/apps`` as records: published ids, names from regulators, known apps, stores, words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from core.own_data.table import DataTable, WrongData, checked_id, read_table
from core.own_data.texts import DataSource
from core.permissions.records import InstallerClass
from resources import resource

#: What it means to be named by a regulator.
MEANINGS = ("under_audit", "removed_from_register")
_CLASSES = {
    "play_store": InstallerClass.PLAY_STORE,
    "vendor_store": InstallerClass.VENDOR_STORE,
    "other_store": InstallerClass.OTHER_STORE,
    "by_hand": InstallerClass.BY_HAND,
}


@dataclass(frozen=True, slots=True)
class PublishedApp:
    """A package id that a public report names."""

    package: str
    label: str
    market: str
    source: str
    spelling_unsure: bool


@dataclass(frozen=True, slots=True)
class NamedLender:
    """A lender that a regulator named; ``meaning`` is one of ``MEANINGS``."""

    name: str
    country: str
    meaning: str
    source: str


@dataclass(frozen=True, slots=True)
class LoanRule:
    """A store's rule for loan apps: permissions they may not hold."""

    source: str
    installer: InstallerClass
    permissions: frozenset[str]


@dataclass(frozen=True, slots=True)
class LoanWords:
    """Words of lending; see resources/apps/words.toml. Latin words in lower case."""

    strong: frozenset[str]
    weak: frozenset[str]
    filling: frozenset[str]
    strong_anywhere: tuple[str, ...]
    weak_anywhere: tuple[str, ...]
    harmless_phrases: tuple[str, ...]
    other_uses: frozenset[str]
    borrowed_brands: frozenset[str]
    most_words: int
    most_parts: int


@dataclass(frozen=True, slots=True)
class LoanAppLists:
    """Everything the flags rest on."""

    published: Mapping[str, PublishedApp]
    #: By name in lower case without blanks and punctuation.
    named: Mapping[str, NamedLender]
    also_lends: Mapping[str, str]
    banks: Mapping[str, str]
    system_prefixes: tuple[str, ...]
    installers: Mapping[str, InstallerClass]
    rule: LoanRule
    words: LoanWords
    sources: Mapping[str, DataSource]

    def label(self, package: str) -> str:
        """Return a name for people where a list has one, else ""."""
        if package in self.published:
            return self.published[package].label
        return self.also_lends.get(package) or self.banks.get(package, "")


def comparable(name: str) -> str:
    """Return a name as names are compared: lower case, letters and digits only."""
    return "".join(character for character in name.casefold() if character.isalnum())


@cache
def load_lists() -> LoanAppLists:
    """Return the lists; raises ``WrongData`` for a fault in them, which a test keeps from happening."""
    sources = _sources()
    known = _file("known")
    system = known.table("system")
    stores = _file("stores")
    lists = LoanAppLists(
        published=_published(sources),
        named=_named(sources),
        also_lends=_labels(known.table("also_lends")),
        banks=_labels(known.table("banks")),
        system_prefixes=system.words("prefixes", needed=True),
        installers=_installers(stores.table("installers")),
        rule=_rule(stores.table("loan_rule"), sources),
        words=_words(),
        sources=sources,
    )
    for table in (system, known, stores):
        table.end()
    return lists


def _file(name: str) -> DataTable:
    table = read_table(resource("apps", f"{name}.toml"))
    table.day("checked_on")
    return table


def _sources() -> dict[str, DataSource]:
    file = read_table(resource("apps", "sources.toml"))
    checked_on = file.day("checked_on")
    sources = {}
    for key in file.names():
        table = file.table(key)
        sources[key] = DataSource(checked_id(key, key), table.text("name"), table.word("address"),
                                  table.word("as_of", ""), table.flag("secondary", False), checked_on)
        table.end()
    file.end()
    return sources


def _source_of(table: DataTable, sources: Mapping[str, DataSource]) -> str:
    source = table.word("source")
    if source not in sources:
        raise WrongData(table.at("source"), "unknown_word")
    return source


def _published(sources: Mapping[str, DataSource]) -> dict[str, PublishedApp]:
    file = _file("published")
    apps = {}
    for table in file.tables("app", needed=True):
        app = PublishedApp(table.word("id"), table.word("label"), table.word("market", ""), _source_of(table, sources),
                           table.flag("spelling_unsure", False))
        if app.package in apps:
            raise WrongData(table.at("id"), "given_twice")
        apps[app.package] = app
        table.end()
    file.end()
    return apps


def _named(sources: Mapping[str, DataSource]) -> dict[str, NamedLender]:
    file = _file("named")
    lenders: dict[str, NamedLender] = {}
    for table in file.tables("group", needed=True):
        country, meaning = table.word("country"), table.word("meaning")
        if meaning not in MEANINGS:
            raise WrongData(table.at("meaning"), "unknown_word")
        source = _source_of(table, sources)
        for name in table.words("names", needed=True):
            lenders.setdefault(comparable(name), NamedLender(name, country, meaning, source))
        table.end()
    file.end()
    return lenders


def _labels(table: DataTable) -> dict[str, str]:
    return {name: table.word(name) for name in table.names()}


def _installers(table: DataTable) -> dict[str, InstallerClass]:
    found = {package: kind for name, kind in _CLASSES.items() for package in table.words(name, needed=True)}
    table.end()
    return found


def _rule(table: DataTable, sources: Mapping[str, DataSource]) -> LoanRule:
    installer = table.word("installer")
    if installer not in _CLASSES:
        raise WrongData(table.at("installer"), "unknown_word")
    rule = LoanRule(_source_of(table, sources), _CLASSES[installer],
                    frozenset(table.words("permissions", needed=True)))
    table.end()
    return rule


def _words() -> LoanWords:
    file = _file("words")
    words = LoanWords(
        strong=frozenset(file.words("strong", needed=True)),
        weak=frozenset(file.words("weak", needed=True)),
        filling=frozenset(file.words("filling", needed=True)),
        strong_anywhere=file.words("strong_anywhere", needed=True),
        weak_anywhere=file.words("weak_anywhere", needed=True),
        harmless_phrases=file.words("harmless_phrases", needed=True),
        other_uses=frozenset(file.words("other_uses", needed=True)),
        borrowed_brands=frozenset(file.words("borrowed_brands", needed=True)),
        most_words=file.number("most_words", 1, 20),
        most_parts=file.number("most_parts", 1, 20),
    )
    file.end()
    return words
