"""TOML tables of the program's own data, checked field by field: what is missing, mistyped or unknown is told."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from importlib.resources.abc import Traversable

from core.own_data.texts import REQUIRED_LANGUAGES, Text

_ID = re.compile(r"[a-z][a-z0-9_-]{1,63}")
_MOST_BYTES = 1 << 20
_MOST_CHARACTERS = 900


class WrongData(Exception):
    """A table cannot become a record; the reader goes on with the next one."""

    def __init__(self, place: str, code: str) -> None:
        super().__init__(place, code)
        self.place = place
        self.code = code


class DataTable:
    """A TOML table of which every field must be taken: a field nobody takes is a mistyped one."""

    def __init__(self, values: object, place: str) -> None:
        if not isinstance(values, Mapping):
            raise WrongData(place, "not_a_table")
        self._values = values
        self._taken: set[str] = set()
        self.place = place

    def at(self, name: str) -> str:
        """Return where a field of this name stands."""
        return f"{self.place}.{name}" if self.place else name

    def has(self, name: str) -> bool:
        """Say whether the field is there."""
        return name in self._values

    def take(self, name: str, kind: type, default: object = None) -> object:
        """Return a field of this type; without a default it has to be there."""
        self._taken.add(name)
        if name not in self._values:
            if default is None:
                raise WrongData(self.at(name), "missing")
            return default
        value = self._values[name]
        # In Python a truth value is an integer and a time is a date; in the files they are not.
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)) or isinstance(value, datetime):
            raise WrongData(self.at(name), "wrong_type")
        return value

    def word(self, name: str, default: str | None = None) -> str:
        """Return a text field; without a default it has to be there."""
        return str(self.take(name, str, default))

    def flag(self, name: str, default: bool | None = None) -> bool:
        """Return a truth value; without a default it has to be there."""
        return bool(self.take(name, bool, default))

    def number(self, name: str, low: int, high: int) -> int:
        """Return a whole number between these bounds, both included."""
        value = self.take(name, int)
        if not isinstance(value, int) or not low <= value <= high:
            raise WrongData(self.at(name), "out_of_range")
        return value

    def day(self, name: str) -> date:
        """Return a day."""
        value = self.take(name, date)
        assert isinstance(value, date)  # noqa: S101  # take() refused everything else
        return value

    def words(self, name: str, known: Iterable[str] | None = None, needed: bool = False) -> tuple[str, ...]:
        """Return a list of distinct words, all of them known."""
        value = self.take(name, list, None if needed else [])
        words = tuple(value) if isinstance(value, list) else ()
        if not all(isinstance(word, str) and word for word in words):
            raise WrongData(self.at(name), "wrong_type")
        if len(set(words)) != len(words):
            raise WrongData(self.at(name), "given_twice")
        if known is not None and not set(words) <= set(known):
            raise WrongData(self.at(name), "unknown_word")
        return words

    def text(self, name: str) -> Text:
        """Return a text that exists in every required language."""
        table = self.table(name)
        text = table.rest_as_text()
        table.end()
        return text

    def optional_text(self, name: str) -> Text | None:
        """Return a text, or None where the field is not there."""
        return self.text(name) if self.has(name) else None

    def rest_as_text(self) -> Text:
        """Return the fields that are not taken as one text by language."""
        names = [str(name) for name in self._values if name not in self._taken]
        texts = {name: self.word(name).strip() for name in names}
        for language in REQUIRED_LANGUAGES:
            if not texts.get(language):
                raise WrongData(self.at(language), "missing")
        for name, text in texts.items():
            if not re.fullmatch(r"[a-z]{2}(_[A-Z]{2})?", name):
                raise WrongData(self.at(name), "unknown_language")
            if len(text) > _MOST_CHARACTERS:
                raise WrongData(self.at(name), "too_long")
            if not text.isprintable():
                raise WrongData(self.at(name), "control_character")
        return Text(texts)

    def table(self, name: str) -> "DataTable":
        """Return a table within this one."""
        return DataTable(self.take(name, dict), self.at(name))

    def tables(self, name: str, needed: bool = False) -> list["DataTable"]:
        """Return a list of tables, each with its number in its place; empty only where it may be."""
        value = self.take(name, list, None if needed else [])
        tables = [DataTable(one, f"{self.at(name)} {number}") for number, one in enumerate(_list(value), 1)]
        if needed and not tables:
            raise WrongData(self.at(name), "missing")
        return tables

    def names(self) -> list[str]:
        """Return the fields nobody has taken yet."""
        return [str(name) for name in self._values if name not in self._taken]

    def end(self) -> None:
        """Refuse the table when a field is left."""
        for name in self.names():
            raise WrongData(self.at(name), "unknown_field")


def read_table(file: Traversable) -> DataTable:
    """Return a file's top table; raises ``OSError`` where there is none and ``WrongData`` where it is not TOML."""
    content = file.read_bytes()
    if len(content) > _MOST_BYTES:
        raise WrongData("", "too_large")
    try:
        return DataTable(tomllib.loads(content.decode()), "")
    except UnicodeDecodeError as error:
        raise WrongData("", "not_utf8") from error
    except (ValueError, RecursionError) as error:
        # Besides its own error tomllib lets the one about numbers of too many digits through.
        raise WrongData("", "not_toml") from error


def checked_id(word: str, place: str) -> str:
    """Return a word that may serve as an id."""
    if not _ID.fullmatch(word):
        raise WrongData(place, "not_an_id")
    return word


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
