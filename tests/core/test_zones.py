"""Zones of countries, and instants on the local clock."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calls import LATEST
from core.score.zones import LocalClock, zone_of_country


@pytest.mark.parametrize(
    ("country", "zone", "unsure"),
    [
        ("CN", "Asia/Shanghai", False), ("KE", "Africa/Nairobi", False), ("IN", "Asia/Kolkata", False),
        ("NG", "Africa/Lagos", False), ("PH", "Asia/Manila", False), ("ID", "Asia/Jakarta", True),
        ("MX", "America/Mexico_City", True), ("US", "America/New_York", True), ("DE", "Europe/Berlin", False),
        ("ZZ", "UTC", False),
    ],
)
def test_zone_of_country(country: str, zone: str, unsure: bool) -> None:
    assert zone_of_country(country) == (zone, unsure)


def test_a_clock_without_summer_time_has_one_offset() -> None:
    clock = LocalClock("Asia/Shanghai", 1_700_000_000_000, 1_780_000_000_000)
    assert clock.fixed_offset == 8 * 3_600_000
    assert clock.moment(clock.local_ms(1_780_000_000_000)).isoformat() == "2026-05-29T04:26:40+08:00"


@given(st.integers(min_value=946_684_800_000, max_value=LATEST - 1))
def test_local_time_equals_what_the_zone_says(instant: int) -> None:
    clock = LocalClock("America/New_York", instant - 40_000_000_000, instant + 40_000_000_000)
    expected = datetime.fromtimestamp(instant / 1000, UTC).astimezone(ZoneInfo("America/New_York"))
    offset = expected.utcoffset()
    assert offset is not None
    assert clock.local_ms(instant) == instant + int(offset.total_seconds()) * 1000
