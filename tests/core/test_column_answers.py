"""What the owner says about columns, and the mapping that comes of it."""

from core.calls import Direction
from core.progress import silent
from core.readers.column_mapping import column_mapping
from core.readers.durations import Unit
from core.readers.source import ReadOptions
from core.readers.table_words import Field
from core.reading.column_answers import guessed_answers, mapped_answers
from core.reading.table_preview import table_samples

ROWS = "Datum,Uhr,Wer,Typ\n" + "".join(
    f"2026-05-{day:02d},{day:02d}:30,1380000000{day % 3},{kind}\n" for day, kind in enumerate("1213", 1))


def sample_of(tmp_path, text=ROWS):
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    (sample,) = table_samples(path, "list.csv", ReadOptions(), silent)
    return sample


def test_a_meaning_belongs_to_one_column(tmp_path):
    sample = sample_of(tmp_path)
    answers = guessed_answers(sample).choose(0, Field.DATE).choose(1, Field.CLOCK).choose(2, Field.PEER)
    moved = answers.choose(3, Field.PEER)
    assert moved.fields == (Field.DATE, Field.CLOCK, None, Field.PEER)
    assert moved.choose(3, None).fields == answers.choose(3, None).fields
    assert moved.choose(2, None).choose(3, None).missing == (Field.PEER,)
    assert answers.missing == ()
    assert answers.choose(1, None).missing == (Field.TIME,)


def test_the_mapping_comes_back_as_it_was(tmp_path):
    sample = sample_of(tmp_path)
    answers = guessed_answers(sample).choose(0, Field.DATE).choose(1, Field.CLOCK).choose(2, Field.PEER)
    data = answers.choose(3, Field.NAME).mapping(sample)
    assert data == {
        "schema": 1, "columns": {"date": "Datum", "clock": "Uhr", "peer": "Wer", "name": "Typ"}, "duration_unit": "s",
        "date_order": "", "directions": {}}
    again = mapped_answers(sample, column_mapping(data))
    assert again.fields == (Field.DATE, Field.CLOCK, Field.PEER, Field.NAME)
    assert again.unit is Unit.SECONDS
    assert mapped_answers(sample, column_mapping({"schema": 1, "columns": {"time": "Zeit", "peer": "Wer"}})) is None
    assert mapped_answers(sample, column_mapping({"schema": 1, "columns": {"time": 9, "peer": 1}})) is None


def test_a_word_about_one_code_is_a_word_about_all(tmp_path):
    sample = sample_of(tmp_path)
    answers = guessed_answers(sample).choose(3, Field.DIRECTION)
    assert answers.mapping(sample)["directions"] == {}
    said = answers.say("3", Direction.OUT)
    assert said.mapping(sample)["directions"] == {"1": "in", "2": "out", "3": "out"}
    assert said.say("3", Direction.UNKNOWN).mapping(sample)["directions"] == {}


def test_words_of_a_column_that_is_no_direction_are_not_saved(tmp_path):
    sample = sample_of(tmp_path)
    said = guessed_answers(sample).choose(3, Field.DIRECTION).say("3", Direction.OUT)
    assert said.choose(3, Field.NAME).mapping(sample)["directions"] == {}
