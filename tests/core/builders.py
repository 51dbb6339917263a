"""Makes what readers would give, in one line each."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from core.assessment import Assessment, Exposure
from core.calls import CallTable, Direction, Outcome, call_kind
from core.records import Card, CardPhone, FileContent, FileKind
from core.score.evaluate import EvaluateOptions, evaluate

REFERENCE = date(2026, 5, 31)
SHANGHAI = ZoneInfo("Asia/Shanghai")
IN = call_kind(Direction.IN)
OUT = call_kind(Direction.OUT)
MISSED = call_kind(Direction.IN, Outcome.MISSED)

#: number, local time in China, seconds, kind byte, cached name
CallRow = tuple[str, str, int, int, str]


def card(name: str, *numbers: str, **fields: Any) -> Card:
    return Card(name, phones=tuple(CardPhone(number) for number in numbers), **fields)


def call(number: str, when: str, seconds: int = 60, kind: int = OUT, name: str = "") -> CallRow:
    return (number, when, seconds, kind, name)


def instant(when: str) -> int:
    return int(datetime.fromisoformat(when).replace(tzinfo=SHANGHAI).timestamp() * 1000)


def calls(rows: Iterable[CallRow]) -> CallTable:
    table = CallTable()
    for number, when, seconds, kind, name in rows:
        table.add(number, instant(when), seconds, kind, name)
    return table


def book(*cards: Card, file: str = "book.vcf") -> FileContent:
    return FileContent(file, FileKind.VCARD, f"digest of {file}", cards=cards)


def log(*rows: CallRow, file: str = "calls.xml", **fields: Any) -> FileContent:
    return FileContent(file, FileKind.SMS_BACKUP_RESTORE, f"digest of {file}", calls=calls(rows), **fields)


def assessed(*contents: FileContent, **options: Any) -> Assessment:
    options.setdefault("country", "CN")
    options.setdefault("reference_date", REFERENCE)
    return evaluate(contents, EvaluateOptions(**options))


def by_name(assessment: Assessment) -> dict[str, Exposure]:
    return {exposure.person.name: exposure for exposure in assessment.exposures}


def only(exposures: Sequence[Exposure]) -> Exposure:
    (exposure,) = exposures
    return exposure
