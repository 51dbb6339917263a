"""Everything the exposure model's data file holds, as rows to print: nothing left out, nothing typed again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from core.own_data.texts import Text

#: Entries of a part that are not figures.
_ABOUT = frozenset({"kind", "source", "note"})
#: What names a part of a list, where it has a name.
_NAMES = ("id", "band")


class Ground(StrEnum):
    """What a figure rests on: read in public programs or measured, or our own decision within that."""

    EVIDENCE = "evidence"
    JUDGEMENT = "judgement"


@dataclass(frozen=True, slots=True)
class ModelSource:
    """Where something was read or measured: its public name, what it is, and its address, which may be empty."""

    key: str
    name: Text
    about: Text
    address: str


@dataclass(frozen=True, slots=True)
class ModelPart:
    """One table of the data file, or one entry of a list there."""

    #: The table's name in the file, e.g. "playbooks".
    section: str
    #: What tells it from others of its section: an id, a band, or "".
    name: str
    ground: Ground
    #: Figures and words by their names in the file, in its order.
    figures: Mapping[str, float | int | str]
    sources: tuple[str, ...]
    note: Text | None


@dataclass(frozen=True, slots=True)
class ModelAccount:
    """The whole data file."""

    version: str
    checked_on: date
    parts: tuple[ModelPart, ...]
    sources: Mapping[str, ModelSource]


def account(raw: Mapping[str, Any]) -> ModelAccount:
    """Return the account of a parsed data file that the model could be built from."""
    return ModelAccount(
        version=str(raw["version"]),
        checked_on=date.fromisoformat(raw["checked_on"]),
        parts=tuple(_parts(raw)),
        sources=model_sources(raw),
    )


def model_sources(raw: Mapping[str, Any]) -> Mapping[str, ModelSource]:
    """Return the data file's sources by key."""
    return {
        key: ModelSource(key, Text(entry["name"]), Text(entry["about"]), entry.get("address", ""))
        for key, entry in raw["sources"].items()
    }


def _parts(raw: Mapping[str, Any]) -> Iterator[ModelPart]:
    for section, content in raw.items():
        if section == "sources":
            continue
        if isinstance(content, Mapping):
            yield _part(section, content)
        elif isinstance(content, list):
            yield from (_part(section, entry) for entry in content)


def _part(section: str, entry: Mapping[str, Any]) -> ModelPart:
    named = next((name for name in _NAMES if name in entry), "")
    return ModelPart(
        section=section,
        name=str(entry[named]) if named else "",
        ground=Ground(entry["kind"]),
        figures={name: value for name, value in entry.items() if name not in _ABOUT and name != named},
        sources=tuple(entry["source"]),
        note=Text(entry["note"]) if "note" in entry else None,
    )
