"""What the loaded files cannot show, as codes: a ranking is read rightly only beside what is missing from it."""

from enum import StrEnum

from core.assessment import Coverage, FileNote


class Limit(StrEnum):
    """One thing that is missing from the files, or from every file of their kind."""

    FEW_CALLS = "few_calls_are_no_safety"
    INTERNET_CALLS = "internet_calls"
    #: The calls begin on a certain day.
    BEGIN = "begin"
    #: There are stretches without any call.
    GAPS = "gaps"
    #: There are calls: days are counted back from the newest day in the files.
    REFERENCE_DAY = "reference_day"
    #: A phone's call log forgets the oldest calls, and calls somebody deleted.
    PHONE_FORGETS = "phone_forgets"
    #: A phone company's list names nobody and leaves out calls that were not answered.
    CARRIER_LISTS = "carrier_lists"
    #: An address book says nothing about how often people talk.
    ADDRESS_BOOK_ONLY = "address_book_only"
    HIDDEN_CALLERS = "hidden_callers"
    #: What was typed into forms, copied before, or told by other people's phones stands in no file.
    NOT_IN_ANY_FILE = "not_in_any_file"


def limits(coverage: Coverage) -> tuple[Limit, ...]:
    """Return what these files do not show, the most important first; warnings of the coverage come beside them."""
    call_files = [file for file in coverage.files if file.first_day is not None]
    carrier = [FileNote.NO_MISSED_CALLS in file.notes for file in call_files]
    found = {
        Limit.FEW_CALLS: True,
        Limit.INTERNET_CALLS: True,
        Limit.BEGIN: coverage.first_call is not None,
        Limit.GAPS: bool(coverage.gaps),
        Limit.CARRIER_LISTS: any(carrier),
        Limit.PHONE_FORGETS: not all(carrier),
        Limit.ADDRESS_BOOK_ONLY: bool(coverage.contacts) and not coverage.calls,
        Limit.HIDDEN_CALLERS: bool(coverage.hidden_calls),
        Limit.NOT_IN_ANY_FILE: True,
        Limit.REFERENCE_DAY: bool(coverage.calls),
    }
    return tuple(limit for limit, holds in found.items() if holds)
