"""What a country's pack adds to a step: the statements of its parts, with whom to turn to and when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from core.checklist.records import PackPart, Step
from core.countries.pack import ComplaintOffice, CountryPack, Fact, HelpKind
from core.own_data.texts import DataSource, Text

_CARRIER_RECORDS = "carrier_records"
_HELP = {
    PackPart.EMERGENCY: HelpKind.EMERGENCY,
    PackPart.CRISIS: HelpKind.CRISIS,
    PackPart.DEBT_ADVICE: HelpKind.DEBT_ADVICE,
    PackPart.LEGAL_AID: HelpKind.LEGAL_AID,
}


@dataclass(frozen=True, slots=True)
class PackFact:
    """One statement for a step. ``contact`` is shown and never opened; ``when``: at which point, or at which hours."""

    fact: Fact
    contact: str = ""
    when: Text | None = None


def facts_of(pack: CountryPack, parts: Iterable[PackPart]) -> tuple[PackFact, ...]:
    """Return the statements of these parts, in their order; complaint offices in the order that usually works."""
    return tuple(fact for part in parts for fact in _facts(pack, part))


def sources_of(pack: CountryPack, facts: Iterable[PackFact]) -> tuple[DataSource, ...]:
    """Return what these statements rest on, each source once."""
    return tuple(pack.sources[key] for key in dict.fromkeys(key for one in facts for key in one.fact.sources))


def in_country(step: Step, pack: CountryPack) -> Step:
    """Return the step with the country's name in its title, where the title asks for it."""
    return replace(step, title=step.title.with_item(pack.name))


def _facts(pack: CountryPack, part: PackPart) -> Iterator[PackFact]:
    if part in _HELP:
        yield from (PackFact(line.fact, line.contact, line.hours) for line in pack.help_lines
                    if line.kind is _HELP[part])
    elif part in (PackPart.READING, PackPart.CARRIER):
        carrier = part is PackPart.CARRIER
        yield from (PackFact(rule.fact) for rule in pack.reading if (rule.what == _CARRIER_RECORDS) is carrier)
    elif part is PackPart.CALLING:
        yield from (PackFact(rule.fact) for rule in pack.calling)
    elif part is PackPart.RECORDING:
        yield PackFact(pack.recording.fact)
    elif part is PackPart.LAWS:
        yield from (PackFact(fact) for fact in pack.laws)
    else:
        offices = pack.registers if part is PackPart.REGISTERS else pack.complaints
        yield from map(_of_office, offices)


def _of_office(office: ComplaintOffice) -> PackFact:
    return PackFact(office.fact, office.contact, office.when)
