import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.readers.column_mapping import MappingError, column_mapping, parse_mapping
from core.readers.durations import Unit
from core.readers.table_words import Field

GOOD = {"schema": 1, "columns": {"time": "When", "peer": 2}}


def test_defaults_and_places():
    mapping = column_mapping(GOOD)
    assert (mapping.duration_unit, mapping.day_first, dict(mapping.directions)) == (Unit.SECONDS, None, {})
    assert mapping.places(["when ", "Who"]) == {Field.TIME: 0, Field.PEER: 1}
    assert mapping.places(["other", "Who"]) is None
    assert mapping.guess(["When"], 1, "") is None


@pytest.mark.parametrize("change", [
    {"schema": 2}, {"columns": []}, {"columns": {}}, {"columns": {"time": "When"}}, {"columns": {"peer": 1}},
    {"columns": {"time": "", "peer": 1}}, {"columns": {"time": 0, "peer": 1}}, {"columns": {"time": True, "peer": 1}},
    {"columns": {"time": 1, "peer": 2, "body": 3}}, {"duration_unit": "hours"}, {"date_order": "year_first"},
    {"directions": {"raus": "away"}}, {"directions": ["in"]},
])
def test_wrong_entries_are_named_not_guessed(change: dict[str, object]):
    with pytest.raises(MappingError):
        column_mapping({**GOOD, **change})


@pytest.mark.parametrize("text", ["", "[]", "{", "1", "null", "[" * 100_000, '{"schema": 1}', " " * 200_000])
def test_wrong_files_are_refused(text: str):
    with pytest.raises(MappingError):
        parse_mapping(text)


_JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=8),
                     lambda one: st.lists(one, max_size=3) | st.dictionaries(st.text(max_size=8), one, max_size=3))


@given(st.dictionaries(st.sampled_from(["schema", "columns", "duration_unit", "date_order", "directions"]),
                       _JSON | st.just(1) | st.just({"time": 1, "peer": 2})))
def test_any_content_is_a_mapping_or_an_error(data: dict[str, object]):
    try:
        column_mapping(data)
    except MappingError:
        return
    assert data["schema"] == 1
