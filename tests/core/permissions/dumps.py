"""Reads the synthetic dumps, and writes audits as small tables that tests state in full."""

from pathlib import Path

import pytest

from core.permissions.audit import audit
from core.permissions.loan_app_data import load_lists
from core.permissions.reading import read_dumps
from core.permissions.records import Access, AppFinding, Audit, Dump, DumpApp, Verdict

DATA = Path(__file__).parents[2] / "data" / "permissions"
SHARED = Path(__file__).parents[4] / "shared" / "data" / "permissions"

Table = dict[tuple[str, int], dict[Access, Verdict]]


def read_one(path: Path) -> Dump:
    """Return the one dump a file holds; a refusal fails the test."""
    result = read_dumps([path])
    assert result.refusals == ()
    [dump] = result.dumps
    return dump


def made(name: str) -> Dump:
    return read_one(DATA / name)


def written(folder: Path, text: str | bytes, name: str = "dump.txt") -> Dump:
    """Return the dump that a text of the test's own is."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_one(path)


def shared(*parts: str) -> Path:
    """Return a public file that lies beside the checkout; skips the test where that folder is not there."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"{'/'.join(parts)}: public files are not beside this checkout")
    return path


def app_of(dump: Dump, package: str, user: int = 0) -> DumpApp:
    [app] = [one for one in dump.apps if (one.package, one.user) == (package, user)]
    return app


def audit_of(*dumps: Dump) -> Audit:
    return audit(dumps, load_lists())


def found(checked: Audit, package: str, user: int = 0) -> AppFinding:
    [finding] = [one for one in (*checked.listed, *checked.others) if (one.package, one.user) == (package, user)]
    return finding


def table(checked: Audit) -> Table:
    return {(one.package, one.user): {access.access: access.verdict for access in one.accesses}
            for one in (*checked.listed, *checked.others)}


def listed(checked: Audit) -> list[tuple[str, int]]:
    return [(one.package, one.user) for one in checked.listed]
