"""Reads the checklist's data files: what is right becomes records, what is wrong becomes problems."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from importlib.resources.abc import Traversable

from core.assessment import Channel
from core.checklist_records import (
    REQUIRED_LANGUAGES,
    CountryNote,
    DataProblem,
    DataSource,
    Instruction,
    Menu,
    Message,
    Phone,
    Situation,
    Step,
    Text,
    UndoesPast,
)

#: Countries the steps are written for; "other" stands for everywhere else.
COUNTRIES = ("CN", "IN", "other")
_ID = re.compile(r"[a-z][a-z0-9_-]{1,63}")
_MOST_BYTES = 1 << 20
_MOST_CHARACTERS = 900


class _Wrong(Exception):
    """A table cannot become a record; the reader goes on with the next one."""

    def __init__(self, place: str, code: str) -> None:
        super().__init__(place, code)
        self.place = place
        self.code = code


@dataclass(slots=True)
class ChecklistData:
    """Everything the files hold, in the order of their names, and what was wrong with them."""

    sources: dict[str, DataSource] = field(default_factory=dict)
    phones: dict[str, Phone] = field(default_factory=dict)
    menus: list[Menu] = field(default_factory=list)
    steps: dict[str, Step] = field(default_factory=dict)
    problems: list[DataProblem] = field(default_factory=list)


class _Table:
    """A TOML table of which every field must be taken: a field nobody takes is a mistyped one."""

    def __init__(self, values: object, place: str) -> None:
        if not isinstance(values, Mapping):
            raise _Wrong(place, "not_a_table")
        self._values = values
        self._taken: set[str] = set()
        self.place = place

    def at(self, name: str) -> str:
        return f"{self.place}.{name}" if self.place else name

    def has(self, name: str) -> bool:
        return name in self._values

    def take(self, name: str, kind: type, default: object = None) -> object:
        """Return a field of this type; without a default it has to be there."""
        self._taken.add(name)
        if name not in self._values:
            if default is None:
                raise _Wrong(self.at(name), "missing")
            return default
        value = self._values[name]
        # In Python a truth value is an integer and a time is a date; in the files they are not.
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)) or isinstance(value, datetime):
            raise _Wrong(self.at(name), "wrong_type")
        return value

    def word(self, name: str, default: str | None = None) -> str:
        return str(self.take(name, str, default))

    def flag(self, name: str, default: bool | None = None) -> bool:
        return bool(self.take(name, bool, default))

    def number(self, name: str, low: int, high: int) -> int:
        value = self.take(name, int)
        if not isinstance(value, int) or not low <= value <= high:
            raise _Wrong(self.at(name), "out_of_range")
        return value

    def day(self, name: str) -> date:
        value = self.take(name, date)
        assert isinstance(value, date)  # noqa: S101  # take() refused everything else
        return value

    def words(self, name: str, known: Iterable[str] | None = None, needed: bool = False) -> tuple[str, ...]:
        """Return a list of distinct words, all of them known."""
        value = self.take(name, list, None if needed else [])
        words = tuple(value) if isinstance(value, list) else ()
        if not all(isinstance(word, str) and word for word in words):
            raise _Wrong(self.at(name), "wrong_type")
        if len(set(words)) != len(words):
            raise _Wrong(self.at(name), "given_twice")
        if known is not None and not set(words) <= set(known):
            raise _Wrong(self.at(name), "unknown_word")
        return words

    def text(self, name: str) -> Text:
        """Return a text that exists in every required language."""
        table = self.table(name)
        text = table.rest_as_text()
        table.end()
        return text

    def optional_text(self, name: str) -> Text | None:
        return self.text(name) if self.has(name) else None

    def rest_as_text(self) -> Text:
        """Return the fields that are not taken as one text by language."""
        names = [str(name) for name in self._values if name not in self._taken]
        texts = {name: self.word(name).strip() for name in names}
        for language in REQUIRED_LANGUAGES:
            if not texts.get(language):
                raise _Wrong(self.at(language), "missing")
        for name, text in texts.items():
            if not re.fullmatch(r"[a-z]{2}(_[A-Z]{2})?", name):
                raise _Wrong(self.at(name), "unknown_language")
            if len(text) > _MOST_CHARACTERS:
                raise _Wrong(self.at(name), "too_long")
            if not text.isprintable():
                raise _Wrong(self.at(name), "control_character")
        return Text(texts)

    def table(self, name: str) -> "_Table":
        return _Table(self.take(name, dict), self.at(name))

    def tables(self, name: str, needed: bool = False) -> list["_Table"]:
        value = self.take(name, list, None if needed else [])
        tables = [_Table(one, f"{self.at(name)} {number}") for number, one in enumerate(_list(value), 1)]
        if needed and not tables:
            raise _Wrong(self.at(name), "missing")
        return tables

    def names(self) -> list[str]:
        return [str(name) for name in self._values if name not in self._taken]

    def end(self) -> None:
        """Refuse the table when a field is left."""
        for name in self.names():
            raise _Wrong(self.at(name), "unknown_field")


def read_checklist_data(folder: Traversable) -> ChecklistData:
    """Return what the folder holds: ``sources.toml``, ``phones/``, ``menus.toml``, ``steps/`` in this order.

    Nothing in a file raises: a broken file or table is left out and listed in ``problems``.
    """
    data = ChecklistData()
    _read_file(folder / "sources.toml", data, _take_sources)
    for file in _files(folder, "phones", data):
        _read_file(file, data, _take_phone, f"phones/{file.name}")
    _read_file(folder / "menus.toml", data, _take_menus)
    for file in _files(folder, "steps", data):
        _read_file(file, data, _take_steps, f"steps/{file.name}")
    return data


def _files(folder: Traversable, name: str, data: ChecklistData) -> list[Traversable]:
    try:
        found = [file for file in (folder / name).iterdir() if file.name.endswith(".toml")]
    except OSError:
        data.problems.append(DataProblem(name, "", "missing"))
        return []
    return sorted(found, key=lambda file: file.name)


_Take = Callable[[_Table, date, ChecklistData, str], None]


def _read_file(file: Traversable, data: ChecklistData, take: _Take, name: str = "") -> None:
    name = name or file.name
    try:
        content = file.read_bytes()
        if len(content) > _MOST_BYTES:
            raise _Wrong("", "too_large")
        table = _Table(tomllib.loads(content.decode()), "")
        take(table, table.day("checked_on"), data, name)
        table.end()
    except OSError:
        data.problems.append(DataProblem(name, "", "missing"))
    except UnicodeDecodeError:
        data.problems.append(DataProblem(name, "", "not_utf8"))
    except (ValueError, RecursionError):
        # Besides its own error tomllib lets the one about numbers of too many digits through.
        data.problems.append(DataProblem(name, "", "not_toml"))
    except _Wrong as wrong:
        data.problems.append(DataProblem(name, wrong.place, wrong.code))


def _take_sources(file: _Table, checked_on: date, data: ChecklistData, name: str) -> None:
    for key in file.names():
        with _Kept(data, name):
            table = file.table(key)
            data.sources[_id(key, key)] = DataSource(
                key,
                table.text("name"),
                table.word("address", ""),
                table.word("as_of", ""),
                table.flag("secondary", False),
                checked_on,
            )
            table.end()


def _take_phone(file: _Table, checked_on: date, data: ChecklistData, name: str) -> None:
    table = file.table("phone")
    key = _id(table.word("id"), table.at("id"))
    items = table.table("items")
    phone = Phone(
        key, table.number("place", 0, 999), table.text("name"), {item: items.text(item) for item in items.names()}
    )
    table.end()
    if key in data.phones:
        raise _Wrong(table.at("id"), "given_twice")
    data.phones[key] = phone
    for menu in file.tables("menu"):
        with _Kept(data, name):
            data.menus.append(_menu(menu, checked_on, data, (key,)))


def _take_menus(file: _Table, checked_on: date, data: ChecklistData, name: str) -> None:
    for menu in file.tables("menu"):
        with _Kept(data, name):
            data.menus.append(_menu(menu, checked_on, data, menu.words("phones", data.phones)))


def _take_steps(file: _Table, checked_on: date, data: ChecklistData, name: str) -> None:
    topic = name.rpartition("/")[2].removesuffix(".toml")
    for table in file.tables("step"):
        with _Kept(data, name):
            step = _step(table, topic, checked_on, data)
            if step.id in data.steps:
                raise _Wrong(table.at("id"), "given_twice")
            data.steps[step.id] = step


class _Kept:
    """Keeps a fault inside one table: it is listed, and the reader goes on with the next table."""

    def __init__(self, data: ChecklistData, file: str) -> None:
        self._data = data
        self._file = file

    def __enter__(self) -> None:
        return

    def __exit__(self, kind: object, fault: BaseException | None, trace: object) -> bool:
        if not isinstance(fault, _Wrong):
            return False
        self._data.problems.append(DataProblem(self._file, fault.place, fault.code))
        return True


def _menu(table: _Table, checked_on: date, data: ChecklistData, phones: tuple[str, ...]) -> Menu:
    menu = Menu(
        table.words("topics", needed=True),
        phones,
        table.optional_text("versions"),
        table.optional_text("path"),
        table.optional_text("note"),
        table.text("search"),
        table.words("verified", REQUIRED_LANGUAGES),
        table.words("sources", data.sources),
        checked_on,
    )
    if menu.path is None and menu.note is None:
        raise _Wrong(table.at("path"), "missing")
    if menu.verified and not menu.sources:
        raise _Wrong(table.at("sources"), "verified_without_source")
    table.end()
    return menu


def _step(table: _Table, topic: str, checked_on: date, data: ChecklistData) -> Step:
    key = _id(table.word("id"), table.at("id"))
    table.place = f"{table.place} ({key})"
    situations = table.table("situations")
    unknown = [name for name in situations.names() if name not in [situation.value for situation in Situation]]
    if unknown:
        raise _Wrong(situations.at(unknown[0]), "unknown_word")
    step = Step(
        id=key,
        topic=topic,
        places={Situation(name): situations.number(name, 0, 999) for name in situations.names()},
        countries=table.words("countries", COUNTRIES),
        phones=table.words("phones", data.phones),
        channels=tuple(Channel(word) for word in table.words("channels", [channel.value for channel in Channel], True)),
        undoes_past=_undoes_past(table),
        effort=table.number("effort", 1, 3),
        pinned=table.flag("pinned", False),
        verified=table.flag("verified"),
        own_advice=table.flag("own_advice", False),
        title=table.text("title"),
        why=table.text("why"),
        how=tuple(_instruction(line) for line in table.tables("how", needed=True)),
        check=table.text("check"),
        country_notes=tuple(_country_note(note, data) for note in table.tables("country_notes")),
        messages=tuple(_message(message) for message in table.tables("messages")),
        sources=table.words("sources", data.sources),
        checked_on=checked_on,
    )
    table.end()
    _check_step(step, table, data)
    return step


def _undoes_past(table: _Table) -> UndoesPast:
    word = table.word("undoes_past")
    if word not in [one.value for one in UndoesPast]:
        raise _Wrong(table.at("undoes_past"), "unknown_word")
    return UndoesPast(word)


def _instruction(table: _Table) -> Instruction:
    menu = table.word("menu", "")
    return Instruction(table.rest_as_text(), menu)


def _country_note(table: _Table, data: ChecklistData) -> CountryNote:
    country = table.word("country")
    if country not in COUNTRIES:
        raise _Wrong(table.at("country"), "unknown_word")
    sources = table.words("sources", data.sources)
    return CountryNote(country, table.rest_as_text(), sources)


def _message(table: _Table) -> Message:
    receiver = table.text("for")
    return Message(receiver, table.rest_as_text())


def _check_step(step: Step, table: _Table, data: ChecklistData) -> None:
    """Refuse a step whose parts are right one by one but do not fit together."""
    if not step.places:
        raise _Wrong(table.at("situations"), "missing")
    if bool(step.sources) == step.own_advice:
        raise _Wrong(table.at("sources"), "source_or_own_advice")
    for number, instruction in enumerate(step.how, 1):
        if instruction.menu:
            for phone in step.phones or data.phones:
                if not any(fits(menu, instruction.menu, phone) for menu in data.menus):
                    raise _Wrong(f"{table.at('how')} {number}.menu", "no_menu_for_phone")


def fits(menu: Menu, topic: str, phone: str) -> bool:
    """Say whether this menu leads to the topic on this phone."""
    return topic in menu.topics and (not menu.phones or phone in menu.phones)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _id(word: str, place: str) -> str:
    if not _ID.fullmatch(word):
        raise _Wrong(place, "not_an_id")
    return word
