"""What every data file of ours is made of: texts in several languages, sources, and faults found in a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

#: Every text of the data files exists at least in these; the first is the fallback.
REQUIRED_LANGUAGES = ("en", "zh")


@dataclass(frozen=True, slots=True)
class Text:
    """One text in several languages."""

    by_language: Mapping[str, str]

    def text(self, language: str) -> str:
        """Return the text in this language ("zh", "zh_CN", "en" …), in English where there is none."""
        for name in (language, language.replace("-", "_").partition("_")[0], *REQUIRED_LANGUAGES):
            if self.by_language.get(name):
                return self.by_language[name]
        return ""

    def with_item(self, item: "Text") -> "Text":
        """Return the text with ``{item}`` filled in, language by language."""
        return Text({name: text.replace("{item}", item.text(name)) for name, text in self.by_language.items()})


@dataclass(frozen=True, slots=True)
class DataProblem:
    """One fault in a data file: where it is, and a code that says what is wrong."""

    file: str
    #: Place inside the file, e.g. "step 3 (blank_pass).title.zh"; "" for the whole file.
    field: str
    code: str

    def __str__(self) -> str:
        return f"{self.file}: {self.field}: {self.code}" if self.field else f"{self.file}: {self.code}"


@dataclass(frozen=True, slots=True)
class DataSource:
    """Something a reader can look up."""

    key: str
    name: Text
    address: str
    #: Year, month or day the source itself speaks of; "" where the source carries no date that matters.
    as_of: str
    #: Whether a report on the source was read instead of the source.
    secondary: bool
    checked_on: date
