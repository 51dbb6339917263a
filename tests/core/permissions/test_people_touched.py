"""How many people an app reaches: hand-counted over six invented people."""

from core.assessment import Band
from core.permissions.audit import ticked_app
from core.permissions.loan_app_data import load_lists
from core.permissions.people_touched import touched
from core.permissions.records import Access, AppFinding
from tests.core.made_people import made_assessment, made_exposure
from tests.core.permissions.dumps import audit_of, found, made

PEOPLE = made_assessment(
    made_exposure(1, Band.FIRST_WAVE),
    made_exposure(2, Band.FIRST_WAVE, calls=0),
    made_exposure(3, Band.SECOND_WAVE),
    made_exposure(4, Band.FIRST_WAVE, name=""),  # in the call log only
    made_exposure(5, Band.WIDE_LIST, calls=0),
    made_exposure(6, Band.FIRST_WAVE, service_number=True),
)


def ticked(*accesses: Access) -> AppFinding:
    return ticked_app("Some app", frozenset(accesses), load_lists())


def test_contacts_reach_the_address_book():
    reached = touched(PEOPLE, ticked(Access.CONTACTS))
    assert (reached.people, reached.first_wave, reached.by_access) == (4, 2, {Access.CONTACTS: 4})


def test_the_call_log_reaches_whom_was_called():
    reached = touched(PEOPLE, ticked(Access.CALL_LOG))
    assert (reached.people, reached.first_wave, reached.by_access) == (3, 2, {Access.CALL_LOG: 3})


def test_both_count_each_person_once():
    reached = touched(PEOPLE, ticked(Access.CONTACTS, Access.CALL_LOG))
    assert (reached.people, reached.first_wave) == (5, 3)
    assert reached.by_access == {Access.CONTACTS: 4, Access.CALL_LOG: 3}


def test_other_access_names_nobody_the_program_knows():
    reached = touched(PEOPLE, ticked(Access.SMS, Access.NOTIFICATIONS, Access.FILES))
    assert (reached.people, reached.first_wave, reached.by_access) == (0, 0, {})


def test_what_was_read_before_it_was_closed_still_counts():
    checked = audit_of(made("packages_android13.txt"), made("app_ops_android14.txt"))
    # Contacts are open; the call log was read and then closed.
    assert touched(PEOPLE, found(checked, "com.example.quickloan")).people == 5
    assert touched(PEOPLE, found(audit_of(made("packages_android13.txt")), "com.example.quickloan")).people == 4
