"""Reads the export guides' data files: what is right becomes records, what is wrong becomes problems."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date
from importlib.resources.abc import Traversable

from core.guides.records import Gift, Guide, GuideStep, Need
from core.own_data.table import DataTable, WrongData, checked_id, read_table
from core.own_data.texts import REQUIRED_LANGUAGES, DataProblem, DataSource, Text
from core.records import FileKind

_SOURCES, _SHARED = "sources.toml", "shared.toml"
_MOST_COMMAND = 300
_MOST_FILES = 100


@dataclass(slots=True)
class GuideData:
    """Everything the files hold, and what was wrong with them."""

    sources: dict[str, DataSource] = field(default_factory=dict)
    #: Sentences that several guides say, by id.
    shared: dict[str, Text] = field(default_factory=dict)
    guides: dict[str, Guide] = field(default_factory=dict)
    problems: list[DataProblem] = field(default_factory=list)


def read_guide_data(folder: Traversable, phones: Collection[str]) -> GuideData:
    """Return what the folder holds: ``sources.toml``, ``shared.toml``, then every other file by name.

    Nothing in a file raises: a broken file or guide is left out and listed in ``problems``. ``phones`` are the ids
    a guide may name.
    """
    data = GuideData()
    _read_file(folder / _SOURCES, data, _take_sources)
    _read_file(folder / _SHARED, data, _take_shared)
    try:
        names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".toml"))[:_MOST_FILES]
    except OSError:
        data.problems.append(DataProblem(folder.name, "", "missing"))
        return data
    for name in names:
        if name not in (_SOURCES, _SHARED):
            _read_file(folder / name, data, lambda table, day, data, name: _take_guides(table, day, data, name, phones))
    return data


_Take = Callable[[DataTable, date, GuideData, str], None]


def _read_file(file: Traversable, data: GuideData, take: _Take) -> None:
    try:
        table = read_table(file)
        take(table, table.day("checked_on"), data, file.name)
        table.end()
    except OSError:
        data.problems.append(DataProblem(file.name, "", "missing"))
    except WrongData as wrong:
        data.problems.append(DataProblem(file.name, wrong.place, wrong.code))


def _take_sources(file: DataTable, checked_on: date, data: GuideData, name: str) -> None:
    for key in file.names():
        table = file.table(key)
        try:
            source = DataSource(
                checked_id(key, key), table.text("name"), table.word("address", ""), table.word("as_of", ""),
                table.flag("secondary", False), checked_on,
            )
            table.end()
        except WrongData as wrong:
            data.problems.append(DataProblem(name, wrong.place, wrong.code))
        else:
            data.sources[key] = source


def _take_shared(file: DataTable, _checked_on: date, data: GuideData, name: str) -> None:
    for key in file.names():
        try:
            data.shared[checked_id(key, key)] = file.text(key)
        except WrongData as wrong:
            data.problems.append(DataProblem(name, wrong.place, wrong.code))


def _take_guides(file: DataTable, checked_on: date, data: GuideData, name: str, phones: Collection[str]) -> None:
    for table in file.tables("guide", needed=True):
        try:
            guide = _guide(table, checked_on, data, phones)
            if guide.id in data.guides:
                raise WrongData(table.at("id"), "given_twice")
        except WrongData as wrong:
            data.problems.append(DataProblem(name, wrong.place, wrong.code))
        else:
            data.guides[guide.id] = guide


def _guide(table: DataTable, checked_on: date, data: GuideData, phones: Collection[str]) -> Guide:
    key = checked_id(table.word("id"), table.at("id"))
    table.place = f"{table.place} ({key})"
    notes = table.table("notes") if table.has("notes") else None
    guide = Guide(
        id=key,
        gives=tuple(Gift(word) for word in table.words("gives", [gift.value for gift in Gift], True)),
        kinds=tuple(FileKind(word) for word in table.words("kinds", [kind.value for kind in FileKind], True)),
        files=table.word("files", ""),
        phones=table.words("phones", phones),
        countries=_countries(table, "countries"),
        first_in=_countries(table, "first_in"),
        place=table.number("place", 0, 999),
        rare=table.flag("rare", False),
        title=table.text("title"),
        carrier=table.optional_text("carrier"),
        needs=tuple(Need(word) for word in table.words("needs", [need.value for need in Need])),
        steps=tuple(_step(line, data) for line in table.tables("step", needed=True)),
        after=tuple(_sentence(line, data) for line in table.tables("after", needed=True)),
        notes={phone: notes.text(phone) for phone in notes.names()} if notes is not None else {},
        search=table.optional_text("search"),
        lacks=_optional_sentence(table, "lacks", data),
        verified=table.words("verified", REQUIRED_LANGUAGES),
        reserve=_optional_sentence(table, "reserve", data),
        sources=table.words("sources", data.sources),
        checked_on=checked_on,
    )
    table.end()
    _check(guide, table, phones)
    return guide


def _check(guide: Guide, table: DataTable, phones: Collection[str]) -> None:
    """Refuse a guide whose fields are right one by one but do not fit together."""
    if not guide.gives:
        raise WrongData(table.at("gives"), "missing")
    if not guide.kinds:
        raise WrongData(table.at("kinds"), "missing")
    if guide.verified and not guide.sources:
        raise WrongData(table.at("sources"), "verified_without_source")
    if guide.reserve is None and set(guide.verified) != set(REQUIRED_LANGUAGES):
        raise WrongData(table.at("reserve"), "missing")
    if not set(guide.notes) <= set(guide.phones or phones):
        raise WrongData(table.at("notes"), "unknown_word")


def _step(table: DataTable, data: GuideData) -> GuideStep:
    command = table.word("command", "")
    if len(command) > _MOST_COMMAND:
        raise WrongData(table.at("command"), "too_long")
    if not command.isprintable():
        raise WrongData(table.at("command"), "control_character")
    return GuideStep(_sentence(table, data), command)


def _sentence(table: DataTable, data: GuideData) -> Text:
    """Return the text of a table: its own, or the shared one it names."""
    if not table.has("use"):
        return table.rest_as_text()
    name = table.word("use")
    table.end()
    if name not in data.shared:
        raise WrongData(table.at("use"), "unknown_word")
    return data.shared[name]


def _optional_sentence(table: DataTable, name: str, data: GuideData) -> Text | None:
    return _sentence(table.table(name), data) if table.has(name) else None


def _countries(table: DataTable, name: str) -> tuple[str, ...]:
    codes = table.words(name)
    if not all(len(code) == 2 and code.isascii() and code.isupper() for code in codes):
        raise WrongData(table.at(name), "unknown_word")
    return codes
