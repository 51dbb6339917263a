"""Reads the checklist's data files: what is right becomes records, what is wrong becomes problems."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from importlib.resources.abc import Traversable

from core.assessment import Channel
from core.checklist.records import CountryNote, Instruction, Menu, Message, PackPart, Phone, Situation, Step, UndoesPast
from core.own_data.table import DataTable, WrongData, checked_id, read_table
from core.own_data.texts import REQUIRED_LANGUAGES, DataProblem, DataSource
from core.permissions.records import PEOPLE_ACCESS, Access

#: Countries the steps are written for; "other" stands for everywhere else.
COUNTRIES = ("CN", "IN", "KE", "NG", "PH", "ID", "MX", "other")


@dataclass(slots=True)
class ChecklistData:
    """Everything the files hold, in the order of their names, and what was wrong with them."""

    sources: dict[str, DataSource] = field(default_factory=dict)
    phones: dict[str, Phone] = field(default_factory=dict)
    menus: list[Menu] = field(default_factory=list)
    steps: dict[str, Step] = field(default_factory=dict)
    problems: list[DataProblem] = field(default_factory=list)


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


_Take = Callable[[DataTable, date, ChecklistData, str], None]


def _read_file(file: Traversable, data: ChecklistData, take: _Take, name: str = "") -> None:
    name = name or file.name
    try:
        table = read_table(file)
        take(table, table.day("checked_on"), data, name)
        table.end()
    except OSError:
        data.problems.append(DataProblem(name, "", "missing"))
    except WrongData as wrong:
        data.problems.append(DataProblem(name, wrong.place, wrong.code))


def _take_sources(file: DataTable, checked_on: date, data: ChecklistData, name: str) -> None:
    for key in file.names():
        with _Kept(data, name):
            table = file.table(key)
            data.sources[checked_id(key, key)] = DataSource(
                key,
                table.text("name"),
                table.word("address", ""),
                table.word("as_of", ""),
                table.flag("secondary", False),
                checked_on,
            )
            table.end()


def _take_phone(file: DataTable, checked_on: date, data: ChecklistData, name: str) -> None:
    table = file.table("phone")
    key = checked_id(table.word("id"), table.at("id"))
    items = table.table("items")
    phone = Phone(
        key, table.number("place", 0, 999), table.text("name"), {item: items.text(item) for item in items.names()}
    )
    table.end()
    if key in data.phones:
        raise WrongData(table.at("id"), "given_twice")
    data.phones[key] = phone
    for menu in file.tables("menu"):
        with _Kept(data, name):
            data.menus.append(_menu(menu, checked_on, data, (key,)))


def _take_menus(file: DataTable, checked_on: date, data: ChecklistData, name: str) -> None:
    for menu in file.tables("menu"):
        with _Kept(data, name):
            data.menus.append(_menu(menu, checked_on, data, menu.words("phones", data.phones)))


def _take_steps(file: DataTable, checked_on: date, data: ChecklistData, name: str) -> None:
    topic = name.rpartition("/")[2].removesuffix(".toml")
    for table in file.tables("step"):
        with _Kept(data, name):
            step = _step(table, topic, checked_on, data)
            if step.id in data.steps:
                raise WrongData(table.at("id"), "given_twice")
            data.steps[step.id] = step


class _Kept:
    """Keeps a fault inside one table: it is listed, and the reader goes on with the next table."""

    def __init__(self, data: ChecklistData, file: str) -> None:
        self._data = data
        self._file = file

    def __enter__(self) -> None:
        return

    def __exit__(self, kind: object, fault: BaseException | None, trace: object) -> bool:
        if not isinstance(fault, WrongData):
            return False
        self._data.problems.append(DataProblem(self._file, fault.place, fault.code))
        return True


def _menu(table: DataTable, checked_on: date, data: ChecklistData, phones: tuple[str, ...]) -> Menu:
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
        raise WrongData(table.at("path"), "missing")
    if menu.verified and not menu.sources:
        raise WrongData(table.at("sources"), "verified_without_source")
    table.end()
    return menu


def _step(table: DataTable, topic: str, checked_on: date, data: ChecklistData) -> Step:
    key = checked_id(table.word("id"), table.at("id"))
    table.place = f"{table.place} ({key})"
    situations = table.table("situations")
    unknown = [name for name in situations.names() if name not in [situation.value for situation in Situation]]
    if unknown:
        raise WrongData(situations.at(unknown[0]), "unknown_word")
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
        from_pack=tuple(PackPart(word) for word in table.words("from_pack", [part.value for part in PackPart])),
        proved_by=tuple(Access(word) for word in table.words("proved_by", [access.value for access in PEOPLE_ACCESS])),
    )
    table.end()
    _check_step(step, table, data)
    return step


def _undoes_past(table: DataTable) -> UndoesPast:
    word = table.word("undoes_past")
    if word not in [one.value for one in UndoesPast]:
        raise WrongData(table.at("undoes_past"), "unknown_word")
    return UndoesPast(word)


def _instruction(table: DataTable) -> Instruction:
    menu = table.word("menu", "")
    return Instruction(table.rest_as_text(), menu)


def _country_note(table: DataTable, data: ChecklistData) -> CountryNote:
    country = table.word("country")
    if country not in COUNTRIES:
        raise WrongData(table.at("country"), "unknown_word")
    sources = table.words("sources", data.sources)
    return CountryNote(country, table.rest_as_text(), sources)


def _message(table: DataTable) -> Message:
    receiver = table.text("for")
    return Message(receiver, table.rest_as_text())


def _check_step(step: Step, table: DataTable, data: ChecklistData) -> None:
    """Refuse a step whose parts are right one by one but do not fit together."""
    if not step.places:
        raise WrongData(table.at("situations"), "missing")
    if bool(step.sources) == step.own_advice:
        raise WrongData(table.at("sources"), "source_or_own_advice")
    for number, instruction in enumerate(step.how, 1):
        if instruction.menu:
            for phone in step.phones or data.phones:
                if not any(fits(menu, instruction.menu, phone) for menu in data.menus):
                    raise WrongData(f"{table.at('how')} {number}.menu", "no_menu_for_phone")


def fits(menu: Menu, topic: str, phone: str) -> bool:
    """Say whether this menu leads to the topic on this phone."""
    return topic in menu.topics and (not menu.phones or phone in menu.phones)
