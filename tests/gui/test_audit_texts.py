"""What the permission audit says: when something was read, and what became different."""

from datetime import datetime, timedelta

import pytest

from core.permissions.records import Access, AccessFinding, Change, ChangeKind, Verdict
from gui.words.audit_texts import AuditTexts


@pytest.fixture
def words(qapp, languages):
    return AuditTexts()


@pytest.mark.parametrize(("age", "told"), [
    (timedelta(days=2, hours=3), "2 days before the file was made"),
    (timedelta(days=1), "1 day before the file was made"),
    (timedelta(hours=23, minutes=59), "23 hours before the file was made"),
    (timedelta(minutes=62), "1 hour before the file was made"),
    (timedelta(minutes=5), "less than an hour before the file was made"),
    (timedelta(), "less than an hour before the file was made"),
])
def test_a_reading_of_which_only_the_age_is_known(words, age, told):
    read = AccessFinding(Access.CONTACTS, Verdict.READ_ON_RECORD, open=True, last_read_age=age)
    assert words.verdict(read) == f"Could and did read, {told}. Treat it as copied."
    assert f"Read: {told}" in words.states(read)
    revoked = AccessFinding(Access.CONTACTS, Verdict.REVOKED_HAD_READ, open=False, last_read_age=age)
    assert words.verdict(revoked) == f"Taken away, but it had read, {told}. Ask for deletion."


def test_a_reading_with_its_time(words):
    read = AccessFinding(Access.CONTACTS, Verdict.READ_ON_RECORD, open=True, last_read=datetime(2026, 3, 7, 18, 5))
    assert words.verdict(read).startswith("Could and did read, last on 7 Mar 2026")


@pytest.mark.parametrize(("before", "after", "told"), [
    ((Verdict.COULD_READ, True), (Verdict.REFUSED, False), "allowed → denied"),
    ((Verdict.ONE_TIME, True), (Verdict.ONE_TIME, False), "allowed → denied"),
    ((Verdict.COULD_READ, True), (Verdict.POLICY_FIXED, False), "allowed → denied"),
    ((Verdict.POLICY_FIXED, False), (Verdict.POLICY_FIXED, True), "denied → allowed"),
    ((Verdict.COULD_READ, True), (Verdict.LIMITED, True), "allowed → only what you picked"),
    ((Verdict.COULD_READ, True), (Verdict.EMPTY_DATA, False), "allowed → empty data"),
])
def test_what_changed_is_said_by_what_is_open(words, before, after, told):
    change = Change(ChangeKind.VERDICT_CHANGED, "com.example.app", 0, Access.CONTACTS, before[0], after[0], before[1],
                    after[1])
    assert words.change(change, "com.example.app") == f"com.example.app: contacts: {told}"


def test_what_words_show_no_difference_of_is_left_out(words):
    change = Change(ChangeKind.VERDICT_CHANGED, "com.example.app", 0, Access.CONTACTS, Verdict.REFUSED,
                    Verdict.DENIED_FOR_GOOD, False, False)
    assert words.change(change, "com.example.app") == ""
