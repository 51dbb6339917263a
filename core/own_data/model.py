"""The exposure model as data: loads ``resources/model`` into records, checked once, never changed."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from core.assessment import Band, RelationClass
from resources import resource

MODEL_FILE = "exposure-2026.1.toml"


@dataclass(frozen=True, slots=True)
class Playbook:
    """One documented way to sort a call table: ``order`` is count, duration or top_count_then_duration."""

    id: str
    order: str
    days: int
    top: int = 0


@dataclass(frozen=True, slots=True)
class TieModel:
    """Saturation points of the four tie parts; days, calls, minutes, seconds and weeks as named."""

    volume_half_life_days: float
    volume_full_calls: float
    talk_full_minutes: float
    talk_cap_seconds: int
    weeks_full: float
    recency_scale_days: float


@dataclass(frozen=True, slots=True)
class BandFloor:
    """A band that places in the first ``top`` of at least ``playbooks`` playbooks guarantee."""

    band: Band
    top: int
    playbooks: int


@dataclass(frozen=True, slots=True)
class ExposureModel:
    """Weights, cuts and windows; ``raw`` is the whole data file with sources, for showing."""

    version: str
    history_days: int
    points: Mapping[str, float]
    playbooks: tuple[Playbook, ...]
    rank_steps: tuple[tuple[int, float], ...]
    tie: TieModel
    relation: Mapping[RelationClass, float]
    pins: Mapping[str, float]
    #: Bands with the score they begin at, strongest first.
    bands: tuple[tuple[Band, float], ...]
    band_floors: tuple[BandFloor, ...]
    warnings: Mapping[str, int]
    raw: Mapping[str, Any]


@cache
def load_model() -> ExposureModel:
    """Return the model this release ships. Raises ValueError when the data file is incomplete."""
    raw = tomllib.loads(resource("model", MODEL_FILE).read_text(encoding="utf-8"))
    return model_from(raw)


def model_from(raw: Mapping[str, Any]) -> ExposureModel:
    """Build the model from a parsed data file. Raises ValueError naming what is missing or wrong."""
    try:
        model = ExposureModel(
            version=str(raw["version"]),
            history_days=int(raw["windows"]["history_days"]),
            points={part: float(raw["score"][part]) for part in ("playbooks", "tie", "relation")},
            playbooks=tuple(
                Playbook(book["id"], book["order"], int(book["days"]), int(book.get("top", 0)))
                for book in raw["playbooks"]
            ),
            rank_steps=tuple((int(step["up_to"]), float(step["worth"])) for step in raw["rank_steps"]),
            tie=TieModel(**{name: raw["tie"][name] for name in TieModel.__dataclass_fields__}),
            relation={kind: float(raw["relation"][kind]) for kind in RelationClass},
            pins={pin: float(raw["pins"][pin]) for pin in ("typed_contact", "workplace", "visible", "service")},
            bands=tuple((band, float(raw["bands"][band])) for band in Band if band is not Band.NOT_VISIBLE),
            band_floors=tuple(
                BandFloor(Band(floor["band"]), int(floor["top"]), int(floor["playbooks"]))
                for floor in raw["band_floors"]
            ),
            warnings={name: int(raw["warnings"][name]) for name in ("short_history_days", "few_calls", "few_numbers")},
            raw=raw,
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"exposure model: missing or wrong entry {error}") from error
    steps = [step for step, _ in model.rank_steps]
    cuts = [cut for _, cut in model.bands]
    if steps != sorted(steps) or cuts != sorted(cuts, reverse=True):
        raise ValueError("exposure model: rank steps must rise and band cuts must fall")
    unknown = {book.order for book in model.playbooks} - {"count", "duration", "top_count_then_duration"}
    if unknown:
        raise ValueError(f"exposure model: unknown order {sorted(unknown)}")
    return model
