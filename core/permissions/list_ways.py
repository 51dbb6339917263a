"""The ways to a list of what apps may read: ``resources/apps/ways.toml`` as records."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from core.own_data.table import DataTable, WrongData, checked_id, read_table
from core.own_data.texts import DataSource, Text
from core.permissions.loan_app_data import load_lists
from core.permissions.records import Platform
from resources import resource


@dataclass(frozen=True, slots=True)
class WayStep:
    """One numbered line; ``command`` is a line to copy, "" where there is none."""

    text: Text
    command: str


@dataclass(frozen=True, slots=True)
class ListWay:
    """One way to a file the audit reads, and what to undo afterwards."""

    id: str
    platforms: tuple[Platform, ...]
    title: Text
    steps: tuple[WayStep, ...]
    after: tuple[Text, ...]
    sources: tuple[DataSource, ...]
    checked_on: date


@cache
def load_ways() -> tuple[ListWay, ...]:
    """Return the ways in the order of the file; raises ``WrongData`` for a fault, which a test keeps from happening."""
    file = read_table(resource("apps", "ways.toml"))
    checked_on = file.day("checked_on")
    ways = tuple(_way(table, checked_on) for table in file.tables("way", needed=True))
    file.end()
    return ways


def _way(table: DataTable, checked_on: date) -> ListWay:
    known = load_lists().sources
    name = table.word("id")
    way = ListWay(
        checked_id(name, table.at("id")),
        tuple(Platform(one) for one in table.words("platforms", list(Platform), needed=True)),
        table.text("title"),
        tuple(_step(one) for one in table.tables("step", needed=True)),
        tuple(one.rest_as_text() for one in table.tables("after", needed=True)),
        tuple(known[key] for key in table.words("sources", known, needed=True)),
        checked_on,
    )
    table.end()
    return way


def _step(table: DataTable) -> WayStep:
    command = table.word("command", "")
    if "\n" in command:
        raise WrongData(table.at("command"), "not_one_line")
    return WayStep(table.rest_as_text(), command)
