"""What is missing from the files is said for these files, and the constant limits always."""

from datetime import UTC, datetime

import pytest

from core.assessment import Coverage
from core.limits import Limit, limits

ALWAYS = {Limit.FEW_CALLS, Limit.INTERNET_CALLS, Limit.NOT_IN_ANY_FILE, Limit.REFERENCE_DAY}
DAY = datetime(2026, 5, 1, tzinfo=UTC)


def coverage(contacts: int = 3, calls: int = 0, warnings: tuple[str, ...] = (), hidden: int = 0) -> Coverage:
    first = DAY if calls else None
    return Coverage("CN", "Asia/Shanghai", (), contacts, calls, 3, first, first, warnings, hidden)


@pytest.mark.parametrize(("files", "further"), [
    (coverage(), {Limit.ADDRESS_BOOK_ONLY}),
    (coverage(calls=5), {Limit.BEGIN, Limit.PHONE_FORGETS}),
    (coverage(calls=5, warnings=("no_missed_calls",)), {Limit.BEGIN, Limit.CARRIER_LISTS}),
    (coverage(contacts=0, calls=5, hidden=2), {Limit.BEGIN, Limit.PHONE_FORGETS, Limit.HIDDEN_CALLERS}),
    (coverage(contacts=0), set()),
])
def test_limits_of_these_files(files: Coverage, further: set[Limit]) -> None:
    assert set(limits(files)) == ALWAYS | further


def test_the_warning_that_matters_most_comes_first() -> None:
    assert limits(coverage(calls=5))[0] is Limit.FEW_CALLS
