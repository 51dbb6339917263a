from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calls import WALL_CLOCK, YEAR_GUESSED
from core.readers.times import DAY, Period, TimeReader, find_period

TODAY = date(2026, 5, 31)


def reader(period: Period | None = None) -> TimeReader:
    return TimeReader(period, TODAY)


def shown(milliseconds: int | None) -> str | None:
    if milliseconds is None:
        return None
    return datetime.fromtimestamp(milliseconds / 1000, UTC).strftime("%Y-%m-%d %H:%M:%S")


@pytest.mark.parametrize(("text", "expected"), [
    ("2020-03-01 21:49:51", "2020-03-01 21:49:51"),
    ("2020/3/1 9:05", "2020-03-01 09:05:00"),
    ("2020.03.01 09:05:07.123", "2020-03-01 09:05:07"),
    ("2020年11月17日 12:14:58", "2020-11-17 12:14:58"),
    ("2020年11月17日下午3:14:58", "2020-11-17 15:14:58"),
    ("20200301214951", "2020-03-01 21:49:51"),
    ("17.09.2018 21:58:22", "2018-09-17 21:58:22"),
    ("25/12/2023 21:04", "2023-12-25 21:04:00"),
    ("12/25/2023 12:04 AM", "2023-12-25 00:04:00"),
    ("12/25/2023, 12:04:05\u202fPM", "2023-12-25 12:04:05"),
    ("25/12/2023 9:45 p.\u00a0m.", "2023-12-25 21:45:00"),
    ("Jul 8, 2016 1:14:21 PM", "2016-07-08 13:14:21"),
    ("3 Sep 2013 10:03:26", "2013-09-03 10:03:26"),
    ("Tue, 03 Sep 2013 10:03:26", "2013-09-03 10:03:26"),
    ("Tuesday, September 3, 2013 at 1:03 PM", "2013-09-03 13:03:00"),
    ("٢٠٢٠-٠٣-٠١ ٢١:٤٩:٥١", "2020-03-01 21:49:51"),
    ("43831.5", "2020-01-01 12:00:00"),
])
def test_wall_clock_notations(text: str, expected: str):
    instant = reader().instant(text)
    assert instant is not None
    assert {shown(reading) for reading in instant[:2]} - {None} == {expected}
    assert instant.flags == WALL_CLOCK


@pytest.mark.parametrize(("text", "expected"), [
    ("1467998061690", "2016-07-08 17:14:21"),
    ("1467998061", "2016-07-08 17:14:21"),
    ("1467998061.5", "2016-07-08 17:14:21"),
    ("489690861.690413", "2016-07-08 17:14:21"),
    ("800373909", "2026-05-13 14:05:09"),
    ("800373909.0", "2026-05-13 14:05:09"),
    ("2014-08-20T20:30:37Z", "2014-08-20 20:30:37"),
    ("2014-08-20T20:30:37+02:00", "2014-08-20 18:30:37"),
    ("2014-08-20 20:30:37 -0530", "2014-08-21 02:00:37"),
    ("2014-08-20 20:30:37 UTC", "2014-08-20 20:30:37"),
])
def test_times_with_a_zone_are_instants(text: str, expected: str):
    instant = reader().instant(text)
    assert instant is not None
    assert (shown(instant.day_first), instant.day_first, instant.flags) == (expected, instant.month_first, 0)


@pytest.mark.parametrize("text", [
    "", "13812345678", "8613812345678", "2125550143", "2125550143.5", "612345678.0", "13812345678.0", "43831", "0.15",
    "2.352241", "2020-13-01 00:00:00", "2020-02-30 10:00:00", "2020-03-01", "21:49:51", "2020-03-01 25:00:00",
    "2020-03-01 10:61", "1900-01-01 10:00:00", "12/3/4 5", "Foo 8, 2016 1:14:21 PM", "2020-03-01 10:00:00 or so",
    "x" * 10_000, "1" * 10_000,
])
def test_what_is_no_time_is_not_made_one(text: str):
    assert reader().instant(text) is None


def test_open_day_and_month_give_both_readings():
    instant = reader().instant("02/06/17 09:45")
    assert instant is not None
    assert (shown(instant.day_first), shown(instant.month_first)) == ("2017-06-02 09:45:00", "2017-02-06 09:45:00")


def test_a_year_is_taken_from_the_period_else_guessed_as_the_last_possible():
    period = Period(date(2019, 12, 1), date(2020, 3, 31))
    for text, expected in (("03-01 21:49:51", "2020-03-01 21:49:51"), ("12-31 01:02:03", "2019-12-31 01:02:03")):
        instant = reader(period).instant(text)
        assert instant is not None
        assert (shown(instant.day_first), instant.flags) == (expected, WALL_CLOCK)
    for text, expected in (("05-31 10:00:00", "2026-05-31 10:00:00"), ("06-02 10:00:00", "2025-06-02 10:00:00"),
                           ("02-29 10:00:00", "2024-02-29 10:00:00")):
        instant = reader().instant(text)
        assert instant is not None
        assert (shown(instant.day_first), instant.flags) == (expected, WALL_CLOCK | YEAR_GUESSED)


@pytest.mark.parametrize(("text", "first", "last"), [
    ("起止时间:2020-02-01至2020-03-31", date(2020, 2, 1), date(2020, 3, 31)),
    ("2020年03月01日-2020年03月31日", date(2020, 3, 1), date(2020, 3, 31)),
    ("20200301-20200331", date(2020, 3, 1), date(2020, 3, 31)),
    ("2017年03月语音通信", date(2017, 3, 1), date(2017, 3, 31)),
    ("查询月份：202002", date(2020, 2, 1), date(2020, 2, 29)),
    ("2020年", date(2020, 1, 1), date(2020, 12, 31)),
])
def test_period_of_a_title(text: str, first: date, last: date):
    assert find_period(text) == Period(first, last)


def test_a_title_without_dates_has_no_period():
    assert find_period("13800001111 共3条 58元") is None


@pytest.mark.parametrize(("text", "seconds"), [
    ("21:49:51", 78591), ("214951", 78591), ("9:05 PM", 75900), ("21.04.05", 75845), ("00:00", 0)])
def test_time_of_day(text: str, seconds: int):
    assert reader().clock(text) == seconds * 1000


def test_an_amount_is_no_time_of_day():
    assert reader().clock("0.15") is None


@given(st.datetimes(datetime(1990, 1, 2), datetime(2099, 12, 30)))
def test_iso_times_come_back(moment: datetime):
    times = reader()
    expected = round(moment.replace(microsecond=0, tzinfo=UTC).timestamp() * 1000)
    text = moment.strftime("%Y-%m-%d %H:%M:%S")
    # The second look takes the short way through the cache.
    for _ in range(2):
        instant = times.instant(text)
        assert instant is not None
        assert instant.day_first == instant.month_first == expected


@given(st.text(max_size=40))
def test_any_text_is_a_time_or_none(text: str):
    times = reader()
    instant, clock = times.instant(text), times.clock(text)
    assert instant is None or (instant.day_first is not None or instant.month_first is not None)
    assert clock is None or 0 <= clock <= DAY
    times.day(text)
    find_period(text)
