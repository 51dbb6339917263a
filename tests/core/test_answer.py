"""What `assess` prints: every field of the contract, masked, and no cell that runs."""

import csv
import io
import json

from hypothesis import given
from hypothesis import strategies as st

from core.answer import Detail, masked_name, rounded_points, to_csv, to_json, to_table
from core.assessment import Assessment, Points
from tests.core.builders import OUT, assessed, book, call, card, log

RESULT = assessed(
    book(card("妈妈", "13800002207"), card("=cmd()", "13800000002"), card("王芳")),
    log(call("13800002207", "2026-05-31T12:00:00", 600, OUT)),
)

WIDE_SIGNS = assessed(book(*(card(f"{sign}1", f"1380000000{place}") for place, sign in enumerate("＝＋－＠"))))


def test_json_has_exactly_the_fields_of_the_contract() -> None:
    answer = json.loads(to_json(RESULT, Detail()))
    assert list(answer) == ["schema", "model", "reference_date", "coverage", "channels", "contacts", "problems"]
    assert list(answer["coverage"]) == [
        "country", "files", "contacts", "calls", "numbers", "first_call", "last_call", "warnings"
    ]
    assert list(answer["contacts"][0]) == [
        "rank", "key", "name", "numbers", "score", "band", "points", "playbook_ranks", "playbooks_top10", "relation",
        "calls", "answered", "outgoing", "incoming", "missed", "talk_seconds", "active_days", "active_weeks",
        "first_call", "last_call", "calls_30", "calls_90", "calls_180", "talk_seconds_30", "talk_seconds_90",
        "talk_seconds_180", "night_calls", "weekend_calls", "channels", "in_address_book", "service_number",
        "typed_contact", "workplace",
    ]
    assert list(answer["channels"]) == [
        "typed_contacts", "workplace", "address_book", "call_log", "carrier_records", "sms", "shopping_account"
    ]
    mother = answer["contacts"][0]
    assert (mother["name"], mother["numbers"]) == ("妈•", ["+86 138 •••• 2207"])
    assert mother["relation"] == {"class": "parent", "source": "name", "match": "妈妈"}
    assert mother["first_call"] == "2026-05-31T12:00:00+08:00"
    assert list(mother["playbook_ranks"]) == [
        "count_180", "duration_180", "top5_then_duration", "count_90", "count_30", "duration_30"
    ]
    assert mother["score"] == round(sum(mother["points"].values()), 1)


def test_whole_names_and_numbers_only_when_asked() -> None:
    masked = to_json(RESULT, Detail()) + to_csv(RESULT, Detail())
    assert "13800002207" not in masked.replace(" ", "")
    assert "王芳" not in masked
    whole = json.loads(to_json(RESULT, Detail(full_numbers=True, full_names=True)))
    assert (whole["contacts"][0]["name"], whole["contacts"][0]["numbers"]) == ("妈妈", ["+86 138 0000 2207"])


def test_top_cuts_the_list() -> None:
    assert len(json.loads(to_json(RESULT, Detail(top=1)))["contacts"]) == 1
    assert len(to_csv(RESULT, Detail(top=2)).splitlines()) == 3


def test_no_cell_is_a_formula() -> None:
    rows = list(csv.reader(io.StringIO(to_csv(RESULT, Detail(full_names=True, full_numbers=True)))))
    assert rows[0][:4] == ["rank", "key", "name", "numbers"]
    assert len({len(row) for row in rows}) == 1
    assert "'=cmd()" in {row[2] for row in rows}
    for row in rows[1:]:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


def test_cells_that_run_where_wide_signs_are_typed_are_disarmed() -> None:
    cells = [row[2] for row in csv.reader(io.StringIO(to_csv(WIDE_SIGNS, Detail(full_names=True))))]
    assert sorted(cells[1:]) == ["'＋1", "'－1", "'＝1", "'＠1"]


def test_columns_are_the_fields_of_the_contract_whoever_is_listed() -> None:
    """A person without calls has no places, and an empty list has nobody: the columns stay."""
    def header(answer: Assessment) -> list[str]:
        return next(csv.reader(io.StringIO(to_csv(answer, Detail()))))

    fields = set()
    for name, value in json.loads(to_json(RESULT, Detail()))["contacts"][0].items():
        fields |= {f"{name}.{part}" for part in value} if isinstance(value, dict) else {name}
    assert set(header(RESULT)) == fields
    assert header(RESULT) == header(assessed(book(card("王芳")))) == header(assessed())


def test_json_is_laid_out_like_the_standard_library_does() -> None:
    for answer in (RESULT, assessed(), assessed(book(card("王芳", "1" * 30)))):
        text = to_json(answer, Detail())
        assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"


def test_the_table_says_who_and_what_the_files_cannot_tell() -> None:
    text = to_table(RESULT, Detail(full_names=True))
    assert "妈妈" in text
    assert "+86 138 •••• 2207" in text
    assert "warnings: short_history, few_calls, few_numbers" in text
    assert "do not mean safe" in text
    columns = [line.index("first_wave") for line in text.splitlines() if "first_wave" in line]
    assert len(columns) == 1


def test_masked_names() -> None:
    assert [masked_name(name) for name in ("", "爸", "Mum Otieno")] == ["", "爸•", "M•"]


@given(st.floats(0, 45), st.floats(0, 25), st.sampled_from([0, 9, 15, 18, 21, 27, 30]), st.floats(0, 90))
def test_printed_points_add_up_to_the_printed_score(
    playbooks: float, tie: float, relation: float, pin: float
) -> None:
    points = Points(playbooks, tie, relation, pin)
    shown = rounded_points(points)
    assert round(sum(shown.values()), 1) == round(points.total, 1)
    for name, value in shown.items():
        assert abs(value - getattr(points, name)) < 0.21
