import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.readers.durations import Unit, is_written_duration, parse_duration


@pytest.mark.parametrize(("text", "seconds"), [
    ("0", 0), ("137", 137), ("84.0", 84), ("1分24秒", 84), ("15秒", 15), ("1分0秒", 60), ("2分", 120),
    ("02时03分04秒", 7384), ("1小时2分钟3秒", 3723), ("1:43", 103), ("00:02:10", 130), ("26:00:00", 93600),
    ("75:00", 4500), ("PT2M27S", 147), ("PT1H", 3600), ("2 min 5 s", 125), ("1h 2m 3s", 3723), ("12 segundos", 12),
    ("3 menit 2 detik", 182), ("15\u00a0s", 15), ("-1", -1),
])
def test_notations(text: str, seconds: int):
    assert parse_duration(text) == (seconds, False)


def test_whole_minutes_are_marked_as_rounded():
    assert parse_duration("1 Min") == (60, True)
    assert parse_duration("3", Unit.MINUTES) == (180, True)
    assert parse_duration("1.5", Unit.MINUTES) == (90, False)


@pytest.mark.parametrize(("text", "seconds"), [("0", 0), ("499", 0), ("501", 1), ("84000", 84), ("1500.0", 2)])
def test_milliseconds_become_whole_seconds(text: str, seconds: int):
    assert parse_duration(text, Unit.MILLISECONDS) == (seconds, False)


def test_a_written_duration_means_itself_whatever_the_unit():
    assert parse_duration("1分24秒", Unit.MILLISECONDS) == (84, False)
    assert parse_duration("604800001", Unit.MILLISECONDS) == (604_800, False)
    assert parse_duration("604801000", Unit.MILLISECONDS) is None


def test_a_part_of_a_day_is_a_duration_where_the_column_says_so():
    assert parse_duration("0.000972222222", Unit.DAYS) == (84, False)
    assert parse_duration("0", Unit.DAYS) == (0, False)


@pytest.mark.parametrize("text", ["", " ", "abc", "-5", "1:75", "1:61:00", "999999", "秒", "PT", "1e5", "x" * 10_000])
def test_what_is_no_duration_is_not_made_one(text: str):
    assert parse_duration(text) is None


def test_bare_numbers_do_not_show_that_they_are_durations():
    assert is_written_duration("1:05")
    assert is_written_duration("5秒")
    assert not is_written_duration("65")
    assert not is_written_duration("0.15")


@given(st.integers(0, 7 * 86400))
def test_clock_notation_comes_back(seconds: int):
    assert parse_duration(f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}") == (seconds, False)


@given(st.text(max_size=40), st.sampled_from(Unit))
def test_any_text_is_a_duration_within_a_week_or_none(text: str, unit: Unit):
    found = parse_duration(text, unit)
    assert found is None or -1 <= found[0] <= 7 * 86400
