"""Damaged and hostile files: nothing but dumps and typed refusals comes out, whatever is in them.

1260 inputs in all: the 14 synthetic files damaged in 60 ways each, 300 files of lines put together at random, and 60
reports and 60 tables with values of every type.
"""

import json
import os
import random
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.permissions.audit import audit, compare
from core.permissions.commands import commands_for, freezing
from core.permissions.loan_app_data import load_lists
from core.permissions.reading import read_dumps
from core.permissions.records import Access, Audit, Dump
from core.records import FileRefused, Problem
from core.safe_text import clean
from tests.core.permissions.dumps import DATA, made
from tests.core.permissions.test_other_dumps import tcc

FILES = sorted(path.name for path in DATA.iterdir())
_QUIET = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
#: Words that readers look for, to be put together in ways no phone does.
_WORDS = st.sampled_from([
    "Packages:", "  Package [", "] (", "):", "Shared users:", "    User ", "10: installed=true", "9" * 30,
    "      runtime permissions:", "        android.permission.READ_CONTACTS: granted=true, flags=[ ", "USER_SET|", "]",
    "Current AppOps Service state:", "  Uid u0a", "  Uid ", "    Package com.example.a:", "      READ_SMS (allow):",
    "      READ_SMS: mode=0; time=+", "1d2h3m4s ago", "          Access: [bg-s] 2026-01-01 00:00:00.000 (-", "0s)",
    "DUMP OF SERVICE appops:", "-" * 79, "package:", "=", " uid:", "null", "com.example.a/.B", ":",
    "Enabled services:{{", "}}", "name=android.app.role.SMS", "holders=", "user_id=", "\u0661\u0662", "\u202e", "\0",
    "é",
    "$ appops get com.example.a", '{"type":"access","accessor":{"identifier":"', '"},"kind":"intervalBegin"}', "\t",
])


def check(folder: Path, data: bytes) -> list[Dump]:
    """Read bytes as a file and take whatever comes through the whole audit."""
    path = folder / "file"
    path.write_bytes(data)
    result = read_dumps([path])
    assert len(result.dumps) + len(result.refusals) >= 1
    assert all(isinstance(refusal, FileRefused) and refusal.code for refusal in result.refusals)
    for dump in result.dumps:
        assert all(isinstance(problem, Problem) and problem.code for problem in dump.problems)
    checked: Audit = audit(result.dumps, load_lists())
    for app in (*checked.listed, *checked.others):
        assert app.package == clean(app.package, 255)
        freezing(app)
        for access in Access:
            commands_for(app, access)
    assert compare(checked, checked) == ()
    return list(result.dumps)


@pytest.mark.parametrize("name", FILES)
@_QUIET
@given(seed=st.integers(0, 2**32), cuts=st.integers(1, 12))
def test_damaged_files(tmp_path_factory: pytest.TempPathFactory, name: str, seed: int, cuts: int):
    data = bytearray((DATA / name).read_bytes())
    chance = random.Random(seed)
    for _ in range(cuts):
        at = chance.randrange(len(data) + 1)
        way = chance.randrange(4)
        if way == 0:
            del data[at : at + chance.randrange(1, 200)]
        elif way == 1:
            data[at:at] = os.fsencode(chr(chance.randrange(1, 0x3000)))
        elif way == 2:
            data[at:at] = data[chance.randrange(len(data) + 1) :][:300]
        else:
            data[at : at + 1] = bytes([chance.randrange(256)])
    check(tmp_path_factory.mktemp("fuzz"), bytes(data))


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(_WORDS | st.text(max_size=12), max_size=6).map("".join), max_size=25).map("\n".join))
def test_lines_put_together_at_random(tmp_path_factory: pytest.TempPathFactory, text: str):
    check(tmp_path_factory.mktemp("fuzz"), text.encode("utf-8", "replace"))


_JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
                     lambda inner: (st.lists(inner, max_size=3)
                                    | st.dictionaries(st.text(max_size=10), inner, max_size=3)),
                     max_leaves=6)
_VALUE = st.none() | st.integers(-2**63, 2**63 - 1) | st.text(max_size=20) | st.binary(max_size=20)


@_QUIET
@given(st.lists(st.dictionaries(
    st.sampled_from(["type", "accessor", "category", "timeStamp", "kind", "identifier", "tccService", "stream"]),
    _JSON | st.sampled_from(["access", "intervalBegin", "2026-01-01T00:00:00Z", "contacts"]), max_size=8), max_size=8))
def test_reports_with_values_of_every_type(tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, object]]):
    first = (DATA / "app_privacy_report.ndjson").read_text().splitlines()[0]
    text = "\n".join([first, *(json.dumps(row) for row in rows)])
    assert check(tmp_path_factory.mktemp("fuzz"), text.encode())


@_QUIET
@given(st.lists(st.tuples(*[_VALUE] * 6), max_size=5))
def test_tables_with_values_of_every_type(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[object, ...]]):
    folder = tmp_path_factory.mktemp("fuzz")
    path = tcc(folder / "TCC.db", "service, client, client_type, auth_value, auth_reason, last_modified", *rows)
    assert len(check(folder, path.read_bytes())) == 1


def test_a_file_of_many_bad_lines_stays_small(tmp_path: Path):
    text = "Current AppOps Service state:\n" + "  Uid nonsense:\n" * 200_000
    [dump] = check(tmp_path, text.encode() + b"  Uid u0a1:\n    Package com.example.a:\n")
    assert (len(dump.problems), dump.problems[-1].code, dump.problems[-1].detail) == (1001, "more_problems", "199000")


def test_an_untouched_file_has_no_problem_that_damage_would_make():
    assert made("packages_android13.txt").problems == ()


_LONG = 65_000


@pytest.mark.parametrize("line", [
    "        android.permission.CAMERA: granted=true, flags=[ " + " " * _LONG,
    "        android.permission.CAMERA: granted=true, flags=[" + "A|" * (_LONG // 2) + "]",
    "     Enabled services:{{" + "a.a" * (_LONG // 3),
    "     Enabled services:{{" + "a" * _LONG,
    "      name=android.app.role.SMS " + "holders=[" * (_LONG // 9),
    "      READ_SMS: mode=0; " + "time=+1d" * (_LONG // 8),
    "          Access: [bg-s] 2026" + " " * _LONG,
    "          Access: [bg-s] 2026-01-01 00:00:00.000 (" + "1d" * (_LONG // 2),
    "package:/" + "=" * _LONG,
    "package:" + "a." * (_LONG // 2),
    "$ appops get " + "a.a" * (_LONG // 3),
    "a.b/" + "c:a.b/" * (_LONG // 6),
    "  Package [" + "[" * _LONG,
    "-" * _LONG + "x",
    '{"a":' + "[" * _LONG,
])
def test_long_lines_take_no_time(tmp_path: Path, line: str):
    around = ("Packages:\n  Package [com.example.a] (1):\n    User 0: installed=true\n      runtime permissions:\n{0}\n"
              "Current AppOps Service state:\n  Uid u0a1:\n    Package com.example.a:\n      READ_SMS (allow):\n{0}\n"
              "ACCESSIBILITY MANAGER (dumpsys accessibility)\n{0}\nROLE MANAGER STATE (dumpsys role):\n{0}\n")
    started = time.perf_counter()
    check(tmp_path, around.format(line).encode())
    check(tmp_path, line.encode())
    # Milliseconds where all is well; a quadratic rule takes minutes.
    assert time.perf_counter() - started < 10
