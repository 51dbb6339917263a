"""What is missing from the files is said for these files, and the constant limits always."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.assessment import Coverage, FileCoverage, FileNote, Gap
from core.summary.limits import Limit, limits

ALWAYS = {Limit.FEW_CALLS, Limit.INTERNET_CALLS, Limit.NOT_IN_ANY_FILE}
DAY = datetime(2026, 5, 1, tzinfo=UTC)


PHONE = FileCoverage("calls.xml", "sms_backup_restore", 5, 0, 0, DAY.date(), DAY.date())
CARRIER = replace(PHONE, file="bill.csv", notes=(FileNote.NO_MISSED_CALLS, FileNote.NO_NAMES))


def coverage(*files: FileCoverage, contacts: int = 3, hidden: int = 0, gaps: tuple[Gap, ...] = ()) -> Coverage:
    first = DAY if files else None
    return Coverage("CN", "Asia/Shanghai", files, contacts, 5 * len(files), 3, first, first, (), hidden, gaps=gaps)


@pytest.mark.parametrize(("files", "further"), [
    (coverage(), {Limit.ADDRESS_BOOK_ONLY}),
    (coverage(PHONE), {Limit.BEGIN, Limit.PHONE_FORGETS}),
    (coverage(CARRIER), {Limit.BEGIN, Limit.CARRIER_LISTS}),
    (coverage(CARRIER, PHONE), {Limit.BEGIN, Limit.CARRIER_LISTS, Limit.PHONE_FORGETS}),
    (coverage(PHONE, contacts=0, hidden=2), {Limit.BEGIN, Limit.PHONE_FORGETS, Limit.HIDDEN_CALLERS}),
    (coverage(PHONE, gaps=(Gap(DAY.date(), DAY.date()),)), {Limit.BEGIN, Limit.PHONE_FORGETS, Limit.GAPS}),
    (coverage(contacts=0), set()),
])
def test_limits_of_these_files(files: Coverage, further: set[Limit]) -> None:
    # Without calls nothing is counted back from any day.
    counted = {Limit.REFERENCE_DAY} if files.calls else set()
    assert set(limits(files)) == ALWAYS | further | counted


def test_the_limit_that_matters_most_comes_first() -> None:
    assert limits(coverage(PHONE))[0] is Limit.FEW_CALLS
