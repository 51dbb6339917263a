"""An assessment as JSON, CSV or a table for a terminal; numbers and names masked unless asked for."""

import csv
import io
import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.assessment import Assessment, Coverage, Exposure, Person, Points
from core.own_data.model import load_model
from core.safe_text import clean

SCHEMA = 1
#: First characters that make a spreadsheet run a cell as a formula; East Asian ones take the wide forms too.
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")


#: Columns of CSV before and after the places in the model's playbooks.
_FIRST_COLUMNS = (
    "rank", "key", "name", "numbers", "score", "band", "points.playbooks", "points.tie", "points.relation",
    "points.pin", "relation.class", "relation.source", "relation.match", "playbooks_top10",
)
_LAST_COLUMNS = (
    "calls", "answered", "outgoing", "incoming", "missed", "talk_seconds", "active_days", "active_weeks",
    "first_call", "last_call", "calls_30", "calls_90", "calls_180", "talk_seconds_30", "talk_seconds_90",
    "talk_seconds_180", "night_calls", "weekend_calls", "channels", "in_address_book", "service_number",
    "typed_contact", "workplace",
)


@dataclass(frozen=True, slots=True)
class Detail:
    """How much of an assessment is shown."""

    full_numbers: bool = False
    full_names: bool = False
    #: Only the first so many people; 0 for all.
    top: int = 0


def masked_name(name: str) -> str:
    """Return the first character and a dot: enough for the owner to know who it is."""
    return name[:1] + "•" if name else ""


def to_json(assessment: Assessment, detail: Detail) -> str:
    """Return the answer of ``assess --format json``, schema 1."""
    members: dict[str, Iterable[str]] = {
        "schema": (_json(SCHEMA),),
        "model": (_json(assessment.model),),
        "reference_date": (_json(assessment.reference_date.isoformat()),),
        "coverage": (_json(_coverage(assessment.coverage)),),
        "channels": (_json({channel.value: state for channel, state in assessment.open_channels.items()}),),
        "contacts": _json_list(_contact(exposure, detail) for exposure in _shown(assessment, detail)),
        "problems": _json_list(
            {"file": clean(problem.file), "line": problem.line, "code": problem.code, "detail": clean(problem.detail)}
            for problem in assessment.problems
        ),
    }
    return "".join(_json_object(members))


def _json_object(members: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """Yield an object's text in pieces: 50,000 people at once, as records and as text, would take 600 MB."""
    mark = "{"
    for name, pieces in members.items():
        yield f'{mark}\n  "{name}": '
        yield from pieces
        mark = ","
    yield "\n}\n"


def _json_list(values: Iterable[object]) -> Iterator[str]:
    mark = "["
    for value in values:
        yield f"{mark}\n    {_json(value, 2)}"
        mark = ","
    yield "\n  ]" if mark == "," else "[]"


def _json(value: object, depth: int = 1) -> str:
    """Write a value that stands ``depth`` levels deep; its first line is not indented."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    # A line feed within a text is written as an escape, so each one here begins a line.
    return text.replace("\n", "\n" + "  " * depth)


def _coverage(coverage: Coverage) -> dict[str, Any]:
    return {
        "country": coverage.country,
        "files": [
            {
                "file": clean(file.file),
                "kind": file.kind,
                "records": file.records,
                "problems": file.problems,
                "duplicates": file.duplicates,
            }
            for file in coverage.files
        ],
        "contacts": coverage.contacts,
        "calls": coverage.calls,
        "numbers": coverage.numbers,
        "first_call": _moment(coverage.first_call),
        "last_call": _moment(coverage.last_call),
        "warnings": list(coverage.warnings),
    }


def _contact(exposure: Exposure, detail: Detail) -> dict[str, Any]:
    person, counts = exposure.person, exposure.person.counts
    relation = person.relation
    return {
        "rank": exposure.rank,
        "key": person.key,
        "name": person.name if detail.full_names else masked_name(person.name),
        "numbers": _numbers(person, detail),
        "score": round(exposure.score, 1),
        "band": exposure.band.value,
        "points": rounded_points(exposure.points),
        "playbook_ranks": dict(exposure.playbook_ranks),
        "playbooks_top10": exposure.playbooks_top10,
        "relation": {"class": relation.kind.value, "source": relation.source.value, "match": clean(relation.match)},
        "calls": counts.calls,
        "answered": counts.answered,
        "outgoing": counts.outgoing,
        "incoming": counts.incoming,
        "missed": counts.missed,
        "talk_seconds": counts.talk_seconds,
        "active_days": counts.active_days,
        "active_weeks": counts.active_weeks,
        "first_call": _moment(counts.first_call),
        "last_call": _moment(counts.last_call),
        "calls_30": counts.calls_30,
        "calls_90": counts.calls_90,
        "calls_180": counts.calls_180,
        "talk_seconds_30": counts.talk_seconds_30,
        "talk_seconds_90": counts.talk_seconds_90,
        "talk_seconds_180": counts.talk_seconds_180,
        "night_calls": counts.night_calls,
        "weekend_calls": counts.weekend_calls,
        "channels": [channel.value for channel in exposure.channels],
        "in_address_book": person.in_address_book,
        "service_number": person.service_number,
        "typed_contact": person.typed_contact,
        "workplace": person.workplace,
    }


def rounded_points(points: Points) -> dict[str, float]:
    """Return the parts to one decimal so that they add up to the rounded score.

    Only the tie strength is a fraction finer than what is shown, so it takes the difference of rounding.
    """
    parts = {"playbooks": points.playbooks, "tie": points.tie, "relation": points.relation, "pin": points.pin}
    shown = {name: round(value, 1) for name, value in parts.items()}
    taker = "tie" if points.tie > 0 else max(parts, key=parts.__getitem__)
    rest = sum(value for name, value in shown.items() if name != taker)
    shown[taker] = round(round(points.total, 1) - rest, 1)
    return shown


def _numbers(person: Person, detail: Detail) -> list[str]:
    return [clean(number.full if detail.full_numbers else number.masked) for number in person.numbers]


def _shown(assessment: Assessment, detail: Detail) -> Sequence[Exposure]:
    return assessment.exposures[: detail.top] if detail.top else assessment.exposures


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def to_csv(assessment: Assessment, detail: Detail) -> str:
    """Return one row per person, in columns that are the same whoever is listed.

    No cell can run as a formula: such a start gets an apostrophe in front.
    """
    places = [f"playbook_ranks.{playbook.id}" for playbook in load_model().playbooks]
    columns = (*_FIRST_COLUMNS, *places, *_LAST_COLUMNS)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    for exposure in _shown(assessment, detail):
        row = _flat(_contact(exposure, detail))
        writer.writerow([_cell(row.get(column)) for column in columns])
    return text.getvalue()


def _flat(contact: dict[str, Any]) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in contact.items():
        if isinstance(value, dict):
            flat.update({f"{name}.{part}": inner for part, inner in value.items()})
        else:
            flat[name] = "; ".join(map(str, value)) if isinstance(value, list) else value
    return flat


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return "'" + value
    return value


def to_table(assessment: Assessment, detail: Detail) -> str:
    """Return a table for a terminal: names whole, numbers masked unless asked for."""
    coverage = assessment.coverage
    head = ("#", "name", "number", "relation", "calls", "talk min", "last call", "score", "band")
    rows = [head, *(_table_row(exposure, detail) for exposure in _shown(assessment, detail))]
    widths = [max(_width(row[column]) for row in rows) for column in range(len(head))]
    lines = ["  ".join(_padded(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    period = "no calls"
    if coverage.first_call and coverage.last_call:
        period = f"{coverage.first_call:%Y-%m-%d} to {coverage.last_call:%Y-%m-%d}"
    lines += [
        "",
        f"{coverage.contacts} contacts, {coverage.calls} calls, {coverage.numbers} numbers; {period}; "
        f"country {coverage.country}; reference date {assessment.reference_date}; model {assessment.model}",
    ]
    closed = [channel.value for channel, state in assessment.open_channels.items() if not state]
    if closed:
        lines.append("closed: " + ", ".join(closed))
    if coverage.warnings:
        lines.append("warnings: " + ", ".join(coverage.warnings))
    if assessment.problems:
        lines.append(f"problems: {len(assessment.problems)} (listed with --format json)")
    lines.append("Few calls do not mean safe: internet calls and older calls are not in these files.")
    return "\n".join(lines) + "\n"


def _table_row(exposure: Exposure, detail: Detail) -> tuple[str, ...]:
    person, counts = exposure.person, exposure.person.counts
    return (
        str(exposure.rank),
        person.name[:40],
        ", ".join(_numbers(person, detail)[:3]),
        person.relation.kind.value,
        str(counts.calls),
        str(round(counts.talk_seconds / 60)),
        f"{counts.last_call:%Y-%m-%d}" if counts.last_call else "",
        f"{exposure.score:.1f}",
        exposure.band.value,
    )


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
