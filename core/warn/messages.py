"""Drafts of messages that warn people, and words for whoever is called: data files, checked field by field.

The drafts name no debt, no amount and no lender: a draft may be sent as it stands.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from importlib.resources.abc import Traversable

from core.assessment import RelationClass
from core.own_data.table import DataTable, WrongData, checked_id, read_table
from core.own_data.texts import DataProblem, DataSource, Text
from resources import resource

#: Version of the files' layout; another one is refused rather than misread.
SCHEMA = 1
#: The things a warning should cover, numbered: 1 what happened, 2 not your matter, 3 what they may claim, 4 tell and
#: send nothing, 5 say once and note it, 6 send me the note, 7 I never ask for money, 8 at work: note, do not discuss.
POINTS = range(1, 9)
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|[{}]")


class WarnVersion(StrEnum):
    """For whom a draft is written."""

    PARENTS = "parents"
    FAMILY = "family"
    FRIENDS = "friends"
    WORK = "work"
    COLLEAGUES = "colleagues"


@dataclass(frozen=True, slots=True)
class MessagePart:
    """A paragraph of a draft; ``countries`` says where it is added, empty means everywhere."""

    text: Text
    points: tuple[int, ...]
    countries: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WarnMessage:
    """One version of the draft, and what the owner should think of before sending it."""

    version: WarnVersion
    #: The relations whose people get this version unless the owner chooses another.
    relations: tuple[RelationClass, ...]
    title: Text
    before: Text
    #: Holds ``{name}`` once.
    greeting: Text
    parts: tuple[MessagePart, ...]
    #: Whom to turn to when worried about the owner; None where that has no place. The second holds ``{line}`` once.
    worried: Text | None
    worried_line: Text | None
    own_advice: bool
    sources: tuple[str, ...]
    checked_on: date

    def draft(
        self, language: str, country: str = "", name: str = "", worried: bool = False, help_line: str = "",
    ) -> str:
        """Return the message in this language, a paragraph a line.

        ``name`` opens it with a greeting, "" leaves that out; ``worried`` adds whom to turn to, with the number
        ``help_line`` where there is one.
        """
        lines = [part.text.text(language) for part in self.parts if not part.countries or country in part.countries]
        if name:
            # Not format(): a name may hold braces.
            lines.insert(0, self.greeting.text(language).replace("{name}", name))
        if worried and self.worried is not None:
            lines.append(self.worried.text(language))
            if help_line and self.worried_line is not None:
                lines.append(self.worried_line.text(language).replace("{line}", help_line))
        return "\n".join(lines)

    def sources_for(self, country: str) -> tuple[str, ...]:
        """Return the keys of the sources of what the draft says in this country."""
        used = (key for part in self.parts if not part.countries or country in part.countries for key in part.sources)
        return tuple(dict.fromkeys((*self.sources, *used)))


@dataclass(frozen=True, slots=True)
class CallScript:
    """What whoever is called may say, and why so little."""

    title: Text
    reason: Text
    parts: tuple[Text, ...]
    own_advice: bool
    sources: tuple[str, ...]
    checked_on: date

    def text(self, language: str) -> str:
        """Return the words to pass on in this language, the reason last, a paragraph a line."""
        return "\n".join(text.text(language) for text in (*self.parts, self.reason))


@dataclass(frozen=True, slots=True)
class WarnMessages:
    """All drafts by version, and what was wrong with files that could not be used."""

    by_version: Mapping[WarnVersion, WarnMessage]
    script: CallScript | None
    sources: Mapping[str, DataSource]
    problems: tuple[DataProblem, ...]

    def version_for(self, kind: RelationClass) -> WarnVersion:
        """Return the version for somebody of this relation; that for friends where no file names it."""
        found = (one.version for one in self.by_version.values() if kind in one.relations)
        return next(found, WarnVersion.FRIENDS)


def load_warn_messages(folder: Traversable | None = None) -> WarnMessages:
    """Return the program's drafts, or those of a folder; nothing in a file raises, a broken one is listed."""
    place = resource("messages") if folder is None else folder
    problems: list[DataProblem] = []
    sources: dict[str, DataSource] = {}
    _read(place / "sources.toml", problems, lambda table: sources.update(_sources(table)))
    drafts: dict[WarnVersion, WarnMessage] = {}
    for version in WarnVersion:

        def take(table: DataTable, version: WarnVersion = version) -> None:
            drafts[version] = _message(table, version, sources)

        _read(place / f"{version.value}.toml", problems, take)
    scripts: list[CallScript] = []
    _read(place / "when_they_call.toml", problems, lambda table: scripts.append(_script(table, sources)))
    return WarnMessages(drafts, scripts[0] if scripts else None, sources, tuple(problems))


def _read(file: Traversable, problems: list[DataProblem], take: Callable[[DataTable], None]) -> None:
    try:
        take(read_table(file))
    except OSError:
        problems.append(DataProblem(file.name, "", "missing"))
    except WrongData as wrong:
        problems.append(DataProblem(file.name, wrong.place, wrong.code))


def _sources(table: DataTable) -> dict[str, DataSource]:
    checked_on = table.day("checked_on")
    found = {}
    for key in table.names():
        source = table.table(key)
        found[checked_id(key, source.place)] = DataSource(
            key, source.text("name"), source.word("address", ""), source.word("as_of", ""),
            source.flag("secondary", False), checked_on,
        )
        source.end()
    return found


def _message(table: DataTable, version: WarnVersion, sources: Mapping[str, DataSource]) -> WarnMessage:
    _check_schema(table)
    if table.word("version") != version:
        raise WrongData("version", "not_the_file_name")
    relations = table.words("relations", [kind.value for kind in RelationClass])
    worried = _plain(table, "worried") if table.has("worried") else None
    worried_line = _with_placeholder(table, "worried_line", "{line}") if table.has("worried_line") else None
    message = WarnMessage(
        version=version,
        relations=tuple(RelationClass(kind) for kind in relations),
        title=_plain(table, "title"),
        before=_plain(table, "before"),
        greeting=_with_placeholder(table, "greeting", "{name}"),
        parts=tuple(_part(one, sources) for one in table.tables("part", needed=True)),
        worried=worried,
        worried_line=worried_line,
        own_advice=table.flag("own_advice", False),
        sources=table.words("sources", sources),
        checked_on=table.day("checked_on"),
    )
    _check_grounded(message)
    table.end()
    return message


def _part(table: DataTable, sources: Mapping[str, DataSource]) -> MessagePart:
    points = table.take("points", list)
    if not isinstance(points, list) or not points or not all(type(one) is int and one in POINTS for one in points):
        raise WrongData(table.at("points"), "unknown_point")
    part = MessagePart(_plain(table, "text"), tuple(points), table.words("countries"), table.words("sources", sources))
    table.end()
    return part


def _script(table: DataTable, sources: Mapping[str, DataSource]) -> CallScript:
    _check_schema(table)
    parts = []
    for one in table.tables("part", needed=True):
        parts.append(_plain(one, "text"))
        one.end()
    script = CallScript(
        _plain(table, "title"), _plain(table, "reason"), tuple(parts), table.flag("own_advice", False),
        table.words("sources", sources), table.day("checked_on"),
    )
    _check_grounded(script)
    table.end()
    return script


def _check_schema(table: DataTable) -> None:
    if table.number("schema", 1, 1 << 30) != SCHEMA:
        raise WrongData("schema", "unknown_schema")


def _check_grounded(found: WarnMessage | CallScript) -> None:
    if not found.own_advice and not found.sources:
        raise WrongData("sources", "neither_source_nor_own_advice")


def _plain(table: DataTable, name: str) -> Text:
    """Return a text without any placeholder."""
    return _checked(table, name, [])


def _with_placeholder(table: DataTable, name: str, placeholder: str) -> Text:
    """Return a text that holds this placeholder once in each language, and no other."""
    return _checked(table, name, [placeholder])


def _checked(table: DataTable, name: str, wanted: list[str]) -> Text:
    text = table.text(name)
    for language, words in text.by_language.items():
        if _PLACEHOLDER.findall(words) != wanted:
            raise WrongData(f"{table.at(name)}.{language}", "wrong_placeholder")
    return text
