"""What a country's pack adds to steps: parts, order, sources, names; and that every step that needs it gets it."""

import pytest

from core.checklist.pack_parts import facts_of, in_country, sources_of
from core.checklist.records import PackPart, Situation
from core.checklist.steps import load_checklist
from core.countries.data import load_country_packs

CHECKLIST = load_checklist()
PACKS = load_country_packs()
CODES = ("CN", "IN", "KE", "NG", "PH", "ID", "MX", "other")
BY_ID = {step.id: step for step in CHECKLIST.steps}


@pytest.mark.parametrize("code", CODES)
def test_parts_hold_what_the_pack_holds(code: str) -> None:
    pack = PACKS.of(code)
    complaints = facts_of(pack, [PackPart.COMPLAINTS])
    assert [(one.fact, one.contact, one.when) for one in complaints] == [
        (office.fact, office.contact, office.when) for office in pack.complaints]
    assert [one.fact for one in facts_of(pack, [PackPart.RECORDING])] == [pack.recording.fact]
    assert [one.fact for one in facts_of(pack, [PackPart.CALLING])] == [rule.fact for rule in pack.calling]
    phone, carrier = facts_of(pack, [PackPart.READING]), facts_of(pack, [PackPart.CARRIER])
    assert len(phone) + len(carrier) == len(pack.reading)
    assert len(carrier) == (1 if code == "CN" else 0)
    # Every statement of the pack can be asked for, and none twice.
    every = [one.fact for one in facts_of(pack, PackPart)]
    assert sorted(map(id, every)) == sorted(map(id, pack.facts()))
    named = [source.key for source in sources_of(pack, facts_of(pack, PackPart))]
    assert sorted(named) == sorted(pack.sources)


@pytest.mark.parametrize("code", CODES)
def test_complaints_safety_law_and_recording_reach_everybody_harassed(code: str) -> None:
    steps = CHECKLIST.steps_for(Situation.HARASSED, "samsung", code)
    parts = {part for step in steps for part in step.from_pack}
    assert {PackPart.RECORDING, PackPart.CALLING} <= parts
    typed = code in ("CN", "IN")
    assert (PackPart.COMPLAINTS in parts) is not typed
    assert any(step.id.startswith("complain") for step in steps)
    assert any(step.id.startswith("safety_first") for step in steps)
    assert PackPart.EMERGENCY in parts or typed
    assert any("legal" in step.id for step in steps)


def test_offices_are_named_with_the_country() -> None:
    step = in_country(BY_ID["complain_where"], PACKS.of("KE"))
    assert step.title.text("en") == "Where to complain in Kenya"
    assert step.title.text("zh") == "在肯尼亚，向哪里投诉"
    assert not any("{item}" in in_country(one, PACKS.of("NG")).title.text("en") for one in CHECKLIST.steps)


def test_an_unknown_country_counts_as_elsewhere() -> None:
    def ids(country: str) -> list[str]:
        return [step.id for step in CHECKLIST.steps_for(Situation.HARASSED, "samsung", country)]

    assert ids("BR") == ids("other")
    assert "complain_other" in ids("BR")
    assert "complain_where" in ids("KE")
    assert "complain_other" not in ids("KE")
