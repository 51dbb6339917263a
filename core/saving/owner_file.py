"""The owner's answers, corrections and named plans as one JSON file, kept only when the owner wishes so.

It holds numbers and names. The file begins with the name of its only format, by which it is recognised; the number
beside it is the schema: 2 added the plans, a file of schema 1 has none.
"""

import errno
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, TypeVar

from core.assessment import CLOSABLE, Channel, CorrectionKind, Harm, RelationClass
from core.owner import Answers, AppHistory, Correction, Grant, PersonMark
from core.readers.folder import reason
from core.records import FileRefused
from core.safe_text import clean
from core.saving.whole_file import whole_file
from core.what_if.scenarios import MAX_NAME, Plan

SCHEMA = 2
_WITHOUT_PLANS = 1
_FORMAT = "contact_exposure_owner"
_BEGINNING = re.compile(rb'(?:\xef\xbb\xbf)?\s{0,64}\{\s{0,64}"' + _FORMAT.encode() + rb'"\s{0,64}:')

#: No owner comes near these; a file beyond them is none of ours.
MAX_BYTES = 32 << 20
MAX_ANSWERS = 200
MAX_CORRECTIONS = 5_000
MAX_PLANS = 200
MAX_PICKED = 100_000
MAX_MARKS = 500
MAX_TEXT = 1_000

_Code = TypeVar("_Code", bound=StrEnum)
#: What a correction of each kind may say; the other kinds say nothing.
_VALUES: Mapping[CorrectionKind, frozenset[str]] = {
    CorrectionKind.RELATION: frozenset(RelationClass),
    CorrectionKind.SERVICE: frozenset({"yes", "no"}),
    CorrectionKind.HARM: frozenset(Harm),
}


class OwnerWords(NamedTuple):
    """What one file holds."""

    answers: Answers
    corrections: tuple[Correction, ...]
    plans: tuple[Plan, ...] = ()


class _Broken(ValueError):
    """The document is not what this program writes."""


def recognises(head: bytes) -> bool:
    """Say from the first bytes whether a file holds the owner's words."""
    return _BEGINNING.match(head) is not None


def save(path: Path, answers: Answers, corrections: Sequence[Correction], plans: Sequence[Plan] = ()) -> None:
    """Write the file whole, in place of one of that name.

    Raises OSError when it cannot be written, with EFBIG when it would be too big for :func:`load`.
    """
    document = {
        _FORMAT: SCHEMA,
        "answers": {
            "typed_contacts": _texts(answers.typed_contacts),
            "workplaces": _texts(answers.workplaces),
            "own_numbers": _texts(answers.own_numbers),
            "apps": answers.apps.value,
            "app_names": _texts(answers.app_names),
            "grants": {channel.value: grant.value for channel, grant in sorted(answers.grants.items())},
        },
        "corrections": [_correction(one) for one in corrections[-MAX_CORRECTIONS:]],
        "plans": [_plan(plan) for plan in plans[-MAX_PLANS:]],
    }
    raw = (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")
    if len(raw) > MAX_BYTES or any(len(plan.picked or ()) > MAX_PICKED for plan in plans):
        raise OSError(errno.EFBIG, "more than could be read again")
    with whole_file(path, replace=True) as stream:
        stream.write(raw)


def _texts(texts: Iterable[str]) -> list[str]:
    return [clean(text, MAX_TEXT) for text in texts][:MAX_ANSWERS]


def _correction(correction: Correction) -> dict[str, object]:
    said: dict[str, object] = {"kind": correction.kind.value, "person": _mark(correction.person)}
    if correction.value:
        said["value"] = str(correction.value)
    if correction.other is not None:
        said["other"] = _mark(correction.other)
    return said


def _plan(plan: Plan) -> dict[str, object]:
    said: dict[str, object] = {
        "name": clean(plan.name, MAX_NAME), "closed": sorted(channel.value for channel in plan.closed)}
    if plan.picked is not None:
        said["picked"] = [_mark(mark) for mark in plan.picked]
    return said


def _mark(mark: PersonMark) -> dict[str, list[str]]:
    # Any one of the numbers recognises the person, so a part of very many is enough.
    return {
        "numbers": [key for key in sorted(mark.numbers) if len(key) <= MAX_TEXT][:MAX_MARKS],
        "names": sorted({clean(name, MAX_TEXT) for name in mark.names})[:MAX_MARKS],
    }


def load(path: Path) -> OwnerWords:
    """Read what :func:`save` wrote.

    Raises:
        FileRefused: ``owner_file_broken`` when anything in it is not as this program writes it, ``not_readable`` when
            the system does not give it. Nothing of it is used then.
    """
    try:
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise FileRefused(path.name, "not_readable", reason(error)) from error
    try:
        if len(raw) > MAX_BYTES:
            raise _Broken
        document = _object(json.loads(raw.decode("utf-8-sig")), {_FORMAT, "answers", "corrections"}, {"plans"})
        schema = document[_FORMAT]
        if type(schema) is not int or schema not in (SCHEMA, _WITHOUT_PLANS):
            raise _Broken
        if ("plans" in document) != (schema == SCHEMA):
            raise _Broken
        return OwnerWords(
            _answers_of(document["answers"]),
            tuple(dict.fromkeys(map(_correction_of, _list(document["corrections"], MAX_CORRECTIONS)))),
            tuple(map(_plan_of, _list(document.get("plans", []), MAX_PLANS))),
        )
    except (ValueError, RecursionError):
        # The cause is not told on: its text could repeat a name or a number.
        raise FileRefused(path.name, "owner_file_broken") from None


def _answers_of(value: object) -> Answers:
    said = _object(value, {"typed_contacts", "workplaces", "own_numbers", "apps", "app_names", "grants"})
    if not isinstance(said["grants"], dict):
        raise _Broken
    grants = {_code(Channel, name): _code(Grant, grant) for name, grant in said["grants"].items()}
    if not grants.keys() <= set(CLOSABLE):
        raise _Broken

    def texts(name: str) -> tuple[str, ...]:
        return tuple(clean(_text(text), MAX_TEXT) for text in _list(said[name], MAX_ANSWERS))

    return Answers(
        typed_contacts=texts("typed_contacts"),
        workplaces=texts("workplaces"),
        own_numbers=texts("own_numbers"),
        apps=_code(AppHistory, said["apps"]),
        app_names=texts("app_names"),
        grants=grants,
    )


def _correction_of(value: object) -> Correction:
    said = _object(value, {"kind", "person"}, {"value", "other"})
    kind = _code(CorrectionKind, said["kind"])
    word = _text(said.get("value", ""))
    if word not in _VALUES.get(kind, {""}):
        raise _Broken
    if ("other" in said) != (kind is CorrectionKind.SAME_PERSON):
        raise _Broken
    other = _mark_of(said["other"]) if "other" in said else None
    return Correction(kind, _mark_of(said["person"]), _VALUE_TYPES.get(kind, str)(word), other)


def _plan_of(value: object) -> Plan:
    said = _object(value, {"name", "closed"}, {"picked"})
    name = clean(_text(said["name"]), MAX_NAME).strip()
    closed = frozenset(_code(Channel, channel) for channel in _list(said["closed"], len(CLOSABLE)))
    if not name or not closed <= set(CLOSABLE):
        raise _Broken
    if "picked" not in said:
        return Plan(name, closed)
    return Plan(name, closed, tuple(map(_mark_of, _list(said["picked"], MAX_PICKED))))


_VALUE_TYPES: Mapping[CorrectionKind, Callable[[str], str]] = {
    CorrectionKind.RELATION: RelationClass,
    CorrectionKind.HARM: Harm,
}


def _mark_of(value: object) -> PersonMark:
    said = _object(value, {"numbers", "names"})
    numbers = frozenset(_text(key) for key in _list(said["numbers"], MAX_MARKS))
    names = frozenset(clean(_text(name), MAX_TEXT) for name in _list(said["names"], MAX_MARKS))
    if not (numbers or names):
        raise _Broken
    return PersonMark(numbers, names)


def _object(value: object, names: set[str], further: Iterable[str] = ()) -> dict[str, object]:
    if not isinstance(value, dict) or not names <= value.keys() <= names.union(further):
        raise _Broken
    return value


def _list(value: object, most: int) -> list[object]:
    if not isinstance(value, list) or len(value) > most:
        raise _Broken
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > MAX_TEXT:
        raise _Broken
    value.encode()  # a lone surrogate could not be written again
    return value


def _code(codes: type[_Code], value: object) -> _Code:
    if not isinstance(value, str):
        raise _Broken
    return codes(value)
