"""What the page about the model prints: every entry of its data file, and the figures of its tests."""

import copy
import tomllib
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from core.own_data.model import load_model
from core.summary.model_account import Ground, account
from core.summary.validity import load_validity, validity_from
from resources import resource

RAW: dict[str, Any] = dict(load_model().raw)


def leaves(content: Any) -> Iterator[float | int]:
    """Yield every number of a parsed data file."""
    if isinstance(content, dict):
        for value in content.values():
            yield from leaves(value)
    elif isinstance(content, list):
        for value in content:
            yield from leaves(value)
    elif isinstance(content, (int, float)):
        yield content


def test_every_number_of_the_file_is_accounted_for() -> None:
    figures = [value for part in account(RAW).parts for value in part.figures.values() if not isinstance(value, str)]
    assert sorted(figures) == sorted(leaves(RAW))
    assert len(figures) == 54


def test_parts_say_what_they_rest_on() -> None:
    parts = account(RAW).parts
    assert len(parts) == 19
    steps = [(part.figures["up_to"], part.ground) for part in parts if part.section == "rank_steps"]
    assert steps == [(5, Ground.EVIDENCE), (10, Ground.EVIDENCE), (20, Ground.EVIDENCE), (50, Ground.JUDGEMENT)]
    assert [part.name for part in parts if part.section == "band_floors"] == ["first_wave", "second_wave"]


def test_version_and_day_come_from_the_file() -> None:
    changed = {**RAW, "version": "9", "checked_on": "2027-01-02"}
    assert (account(changed).version, account(changed).checked_on) == ("9", date(2027, 1, 2))


def test_sources_and_notes_speak_both_languages() -> None:
    whole = account(RAW)
    texts = [source.about for source in whole.sources.values()] + [part.note for part in whole.parts if part.note]
    assert len(texts) == 12
    for text in texts:
        assert text.text("en")
        assert any("\u4e00" <= character <= "\u9fff" for character in text.text("zh"))


def test_validity_is_whole() -> None:
    validity = load_validity()
    assert len(validity.measures) == 6
    assert {measure.population for measure in validity.measures} == set(validity.populations)
    texts = [validity.summary, *validity.limits, *validity.unknown, *(measure.what for measure in validity.measures),
             *(population.name for population in validity.populations.values())]
    assert all(set(text.by_language) == {"en", "zh"} for text in texts)


def test_an_incomplete_validity_file_is_refused() -> None:
    raw = tomllib.loads(resource("model", "validity.toml").read_text(encoding="utf-8"))
    for change, what in (
        (lambda broken: broken.pop("summary"), "summary"),
        (lambda broken: broken["measures"][0].update(population="nobody"), "next_90_days"),
        (lambda broken: broken["measures"][0].update(results={"luck": 1.0}), "next_90_days"),
    ):
        broken = copy.deepcopy(raw)
        change(broken)
        with pytest.raises(ValueError, match=what):
            validity_from(broken)
