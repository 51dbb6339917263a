"""From contents to an assessment: country, reference date, coverage and its warnings."""

from datetime import date

import pytest

from core.assessment import Channel
from core.progress import Cancelled
from core.records import FileContent
from core.score.evaluate import EvaluateOptions, assess, evaluate, gather
from tests.core.builders import OUT, assessed, book, call, card, log


def test_an_empty_session_is_an_answer_too() -> None:
    result = evaluate([], EvaluateOptions(today=date(2026, 6, 1)))
    assert result.exposures == ()
    assert result.coverage.warnings == ("no_calls", "no_contacts")
    assert (result.coverage.country, result.reference_date) == ("CN", date(2026, 6, 1))


@pytest.mark.parametrize(
    ("numbers", "options", "country"),
    [
        (("+254 700 000001",), EvaluateOptions(locale_country="IN"), "KE"),
        (("0700000001",), EvaluateOptions(locale_country="IN"), "IN"),
        (("0700000001",), EvaluateOptions(), "CN"),
        (("+254 700 000001",), EvaluateOptions(country="NG"), "NG"),
    ],
)
def test_country_from_option_book_locale_or_china(
    numbers: tuple[str, ...], options: EvaluateOptions, country: str
) -> None:
    assert evaluate([book(card("A", *numbers))], options).coverage.country == country


def test_the_newest_call_in_the_files_is_today() -> None:
    rows = call("13800000001", "2026-04-02T23:59:00"), call("13800000001", "2026-04-01T12:00:00")
    result = evaluate([log(*rows)], EvaluateOptions(country="CN", today=date(2030, 1, 1)))
    assert result.reference_date == date(2026, 4, 2)


def test_coverage_counts_by_hand() -> None:
    result = assessed(
        book(card("妈妈", "13800000001", "01060000001"), card("李秀英", "13800000001"), card("无号码")),
        log(call("13800000001", "2026-05-30T12:00:00"), call("13900000002", "2026-05-01T12:00:00"),
            call("", "2026-05-15T12:00:00")),
    )
    coverage = result.coverage
    assert (coverage.contacts, coverage.calls, coverage.numbers, coverage.hidden_calls) == (2, 3, 3, 1)
    assert [(file.file, file.kind, file.records) for file in coverage.files] == [
        ("book.vcf", "vcard", 3), ("calls.xml", "sms_backup_restore", 3)
    ]
    assert coverage.first_call is not None
    assert coverage.first_call.isoformat() == "2026-05-01T12:00:00+08:00"
    assert coverage.warnings == ("few_calls", "few_numbers")
    assert (coverage.files[1].first_day, coverage.files[1].last_day) == (date(2026, 5, 1), date(2026, 5, 30))


def many_calls(days: int, per_day: int, numbers: int) -> FileContent:
    rows = [
        call(f"1380000{(day * per_day + index) % numbers:04d}", f"2026-05-{day + 1:02d}T{index:02d}:00:00", 60, OUT)
        for day in range(days)
        for index in range(per_day)
    ]
    return log(*rows)


@pytest.mark.parametrize(
    ("days", "per_day", "numbers", "warnings"),
    [
        (30, 2, 20, ("no_contacts",)),
        (29, 3, 20, ("short_history", "no_contacts")),
        (30, 1, 20, ("few_calls", "no_contacts")),
        (30, 2, 19, ("few_numbers", "no_contacts")),
    ],
)
def test_warnings_begin_at_their_limits(days: int, per_day: int, numbers: int, warnings: tuple[str, ...]) -> None:
    assert assessed(many_calls(days, per_day, numbers)).coverage.warnings == warnings


def test_a_carrier_list_alone_says_that_missed_calls_are_not_in_it() -> None:
    row = call("13800000001", "2026-05-30T12:00:00")
    assert "no_missed_calls" in assessed(log(row, connected_only=True)).coverage.warnings
    mixed = assessed(log(row, connected_only=True, file="a.xml"), log(row, file="b.xml"))
    assert "no_missed_calls" not in mixed.coverage.warnings


def test_hours_add_up_to_the_calls() -> None:
    result = assessed(log(call("13800000001", "2026-05-31T23:15:00"), call("13800000002", "2026-06-01T00:15:00")))
    assert sum(map(sum, result.hours)) == 2
    assert (result.hours[6][23], result.hours[0][0]) == (1, 1)
    assert sum(map(sum, result.hours_by_person[result.exposures[0].person.key])) == 1


def test_scoring_again_needs_no_files() -> None:
    evidence = gather([book(card("妈妈", "13800000001"))], EvaluateOptions(country="CN"))
    assert assess(evidence).exposures[0].score == 30.0
    assert assess(evidence, frozenset({Channel.ADDRESS_BOOK})).exposures[0].score == 0.0


def test_work_stops_when_the_report_says_so() -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        evaluate([book(card("妈妈", "13800000001"))], EvaluateOptions(), stop)
