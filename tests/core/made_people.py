"""Invented people for the tests of what is drawn and counted."""

from datetime import date, datetime, timedelta
from typing import Any

from core.assessment import (
    Assessment,
    Band,
    CallCounts,
    Channel,
    Coverage,
    Exposure,
    Person,
    PhoneNumber,
    Points,
    Relation,
    RelationClass,
)

REFERENCE_DATE = date(2026, 5, 31)
ALL_CALL_CHANNELS = (Channel.ADDRESS_BOOK, Channel.CALL_LOG, Channel.CARRIER_RECORDS)


def made_number(index: int, kind: str = "mobile") -> PhoneNumber:
    """Return the ``index``-th of a row of invented Chinese numbers."""
    digits = f"138{index:08d}"
    return PhoneNumber(f"+86{digits}", f"+86 {digits[:3]} {digits[3:7]} {digits[7:]}", f"+86 138 •••• {digits[7:]}",
                       kind, "CN")


def made_exposure(
    index: int,
    band: Band = Band.FIRST_WAVE,
    score: float = 80.0,
    name: str | None = None,
    kind: RelationClass = RelationClass.NAMED,
    channels: tuple[Channel, ...] = ALL_CALL_CHANNELS,
    calls: int = 10,
    talk: int = 600,
    days_ago: int | None = 2,
    numbers: tuple[PhoneNumber, ...] | None = None,
    points: Points | None = None,
    **person: Any,
) -> Exposure:
    """Return the person of rank ``index``, in the address book unless ``person`` says otherwise."""
    last = None
    if days_ago is not None:
        last = datetime.combine(REFERENCE_DATE - timedelta(days=days_ago), datetime.min.time()).replace(hour=20)
    made = Person(
        key=f"key-{index}",
        name=f"Person {index}" if name is None else name,
        names=() if name == "" else (f"Person {index}" if name is None else name,),
        numbers=(made_number(index),) if numbers is None else numbers,
        relation=Relation(kind),
        counts=CallCounts(calls=calls, calls_180=calls, talk_seconds=talk, talk_seconds_180=talk, active_weeks=3,
                          last_call=last),
        in_address_book=person.pop("in_address_book", name != ""),
        **person,
    )
    ranks = {"count_180": index, "duration_180": index + 1} if calls else {}
    return Exposure(made, index, score, band, points or Points(playbooks=score), ranks, channels)


def made_assessment(*exposures: Exposure, **fields: Any) -> Assessment:
    """Return an assessment of these people with every channel open."""
    calls = sum(exposure.person.counts.calls for exposure in exposures)
    contacts = sum(exposure.person.in_address_book for exposure in exposures)
    coverage = Coverage("CN", "Asia/Shanghai", (), contacts, calls, len(exposures), None, None,
                        fields.pop("warnings", ()))
    return Assessment("2026.1", REFERENCE_DATE, coverage, dict.fromkeys(Channel, True), exposures, (), **fields)
