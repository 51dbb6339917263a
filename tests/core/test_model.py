"""The model's data file: complete, sourced, and refused when it is not."""

import copy
from typing import Any

import pytest

from core.own_data.model import load_model, model_from

RAW: dict[str, Any] = dict(load_model().raw)


def test_the_weights_are_those_of_the_documented_model() -> None:
    model = load_model()
    assert model.version == "2026.1"
    assert dict(model.points) == {"playbooks": 45.0, "tie": 25.0, "relation": 30.0}
    assert [playbook.id for playbook in model.playbooks] == [
        "count_180", "duration_180", "top5_then_duration", "count_90", "count_30", "duration_30"
    ]
    assert model.rank_steps == ((5, 1.0), (10, 0.8), (20, 0.5), (50, 0.2))


def entries(raw: dict[str, Any]) -> list[dict[str, Any]]:
    tables = [entry for entry in raw.values() if isinstance(entry, dict) and "kind" in entry]
    return tables + [entry for group in raw.values() if isinstance(group, list) for entry in group]


def test_every_entry_says_whether_it_is_evidence_and_names_known_sources() -> None:
    assert len(entries(RAW)) == 19
    for entry in entries(RAW):
        assert entry["kind"] in ("evidence", "judgement")
        assert entry["source"]
        assert set(entry["source"]) <= set(RAW["sources"])


@pytest.mark.parametrize("missing", ["version", "windows", "score", "playbooks", "tie", "relation", "pins", "bands"])
def test_an_incomplete_file_is_refused_by_name(missing: str) -> None:
    raw = {name: value for name, value in RAW.items() if name != missing}
    with pytest.raises(ValueError, match=missing):
        model_from(raw)


def test_steps_cuts_and_orders_must_make_sense() -> None:
    for change in (
        lambda raw: raw["rank_steps"].reverse(),
        lambda raw: raw["bands"].update(first_wave=1.0),
        lambda raw: raw["playbooks"][0].update(order="luck"),
    ):
        raw = copy.deepcopy(RAW)
        change(raw)
        with pytest.raises(ValueError, match="exposure model"):
            model_from(raw)
