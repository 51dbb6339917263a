"""Invented records for tests of the window, built by hand so that the window is tested without the engine."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from core.assessment import (
    Assessment,
    Band,
    CallCounts,
    Channel,
    Coverage,
    Exposure,
    FileCoverage,
    Person,
    PhoneNumber,
    Points,
    Relation,
    RelationClass,
    RelationSource,
)
from core.records import Card, FileContent, FileKind, Problem

REFERENCE = date(2026, 5, 31)
FIRST_CALL = datetime(2025, 12, 1, 8, 12, tzinfo=UTC)
LAST_CALL = datetime(2026, 5, 31, 13, 40, tzinfo=UTC)
PLAYBOOKS = ("count_180", "duration_180", "top5_then_duration", "count_90", "count_30", "duration_30")


def person(
    key: str, name: str, kind: RelationClass = RelationClass.NAMED, calls: int = 0, talk_seconds: int = 0,
    **fields: object,
) -> Person:
    """Return a person of one mobile number with these calls, all of them answered and the older half outgoing."""
    number = PhoneNumber(f"86138{key:0>8}", f"+86 138 {key:0>8}", f"+86 138 •••• {key[-4:]:0>4}", "mobile", "CN")
    counts = CallCounts(
        calls=calls, answered=calls, outgoing=calls // 2, incoming=calls - calls // 2, talk_seconds=talk_seconds,
        active_days=min(calls, 90), active_weeks=min(calls, 24), first_call=FIRST_CALL if calls else None,
        last_call=LAST_CALL if calls else None, calls_30=calls // 4, calls_90=calls // 2, calls_180=calls,
        talk_seconds_30=talk_seconds // 4, talk_seconds_90=talk_seconds // 2, talk_seconds_180=talk_seconds,
    )
    source = RelationSource.NONE if kind is RelationClass.UNKNOWN else RelationSource.NAME
    relation = Relation(kind, source, name if source is RelationSource.NAME else "", "exact")
    standard: dict[str, object] = {"in_address_book": bool(name)}
    return Person(key, name, (name,) if name else (), (number,), relation, counts, **{**standard, **fields})


def exposure(who: Person, rank: int, score: float, band: Band, **fields: object) -> Exposure:
    """Return an exposure whose points add up to the score and whose every playbook gives the same rank."""
    part = score / 2
    channels = (Channel.ADDRESS_BOOK, Channel.CALL_LOG) if who.name else (Channel.CALL_LOG,)
    standard: dict[str, object] = {
        "points": Points(playbooks=part, tie=score - part),
        "playbook_ranks": dict.fromkeys(PLAYBOOKS, rank),
        "channels": channels,
        "tie_parts": {"volume": 0.9, "talk": 0.8, "weeks": 0.7, "recency": 1.0} if who.counts.calls else {},
    }
    return Exposure(who, rank, score, band, **{**standard, **fields})


def people() -> tuple[Exposure, ...]:
    """Return seven invented people: two each of the first and second wave, one of every other band."""
    nobody = Person("7", "No number", ("No number",), (), Relation(RelationClass.NAMED), CallCounts(), True)
    return (
        exposure(person("1", "Mum 妈妈", RelationClass.PARENT, 112, 22810), 1, 91.3, Band.FIRST_WAVE),
        exposure(person("2", "Manager Li 李经理", RelationClass.BOSS, 61, 9840), 2, 74.0, Band.FIRST_WAVE),
        exposure(person("3", "", RelationClass.UNKNOWN, 58, 10860), 3, 58.5, Band.SECOND_WAVE),
        exposure(person("4", "Zhang (flatmate)", RelationClass.FRIEND, 44, 4320), 4, 44.0, Band.SECOND_WAVE),
        exposure(person("5", "Aunt 二姨", RelationClass.KIN, 6, 1860), 5, 28.0, Band.WIDE_LIST),
        exposure(person("6", "Old school friend", RelationClass.CLASSMATE), 6, 10.0, Band.MASS_MESSAGE),
        exposure(nobody, 7, 0.0, Band.NOT_VISIBLE, channels=(), playbook_ranks={}, points=Points()),
    )


def assessment(
    exposures: Iterable[Exposure] | None = None,
    files: Iterable[FileCoverage] | None = None,
    warnings: Iterable[str] = (),
    problems: Iterable[Problem] = (),
    **fields: object,
) -> Assessment:
    """Return an assessment of these people, by default of :func:`people` from an address book and a call log."""
    listed = people() if exposures is None else tuple(exposures)
    covered = tuple(files) if files is not None else (
        FileCoverage("book.vcf", "vcard", 6, 0, 0, encoding="utf-8"),
        FileCoverage("calls.xml", "sms_backup_restore", 281, 2, 40, FIRST_CALL.date(), LAST_CALL.date(), "utf-8"),
    )
    calls = sum(one.person.counts.calls for one in listed)
    coverage = Coverage(
        "CN", "Asia/Shanghai", covered, sum(one.person.in_address_book for one in listed), calls,
        sum(len(one.person.numbers) for one in listed), FIRST_CALL if calls else None, LAST_CALL if calls else None,
        tuple(warnings),
    )
    hours = tuple(tuple((day + hour) % 5 for hour in range(24)) for day in range(7))
    standard: dict[str, object] = {"hours": hours, "hours_by_person": {one.person.key: hours for one in listed}}
    return Assessment(
        "2026.1", REFERENCE, coverage, dict.fromkeys(Channel, True), listed, tuple(problems),
        **{**standard, **fields},
    )


def content(file: str = "book.vcf", digest: str = "", names: Iterable[str] = ("Mum",), **fields: object) -> FileContent:
    """Return what an address book of these names gave; the digest follows the names unless given."""
    cards = tuple(Card(name) for name in names)
    return FileContent(file, FileKind.VCARD, digest or f"{file}:{'|'.join(names)}", cards, **fields)
