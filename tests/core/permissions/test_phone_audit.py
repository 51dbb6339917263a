"""Several files of one phone: which one holds, what changed, whom each app reaches, what answers could take over."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.assessment import Channel
from core.owner import Answers, AppHistory, Grant
from core.permissions.lender_answers import lender_access, looks_like_a_lender
from core.permissions.list_ways import load_ways
from core.permissions.loan_app_data import load_lists
from core.permissions.phone_audit import PhoneAudit, TickedApp, phone_audit
from core.permissions.phone_state import DatedDump, states
from core.permissions.records import (
    Access,
    ChangeKind,
    Dump,
    DumpApp,
    DumpKind,
    GrantState,
    OpMode,
    Origin,
    Platform,
    Special,
    Use,
    Verdict,
)
from core.permissions.records import (
    Grant as PermissionGrant,
)

READ = "android.permission.READ_CONTACTS"
MAY = datetime(2026, 5, 1, 12)
LOAN = "com.example.quick.cash.loan"


def app(package: str = LOAN, *, open_: bool | None = None, used: datetime | None = None, mode: str = "",
        special: frozenset[Special] = frozenset()) -> DumpApp:
    grants = () if open_ is None else (
        PermissionGrant(READ, GrantState.GRANTED if open_ else GrantState.DENIED, frozenset({"USER_SET"})),)
    return DumpApp(package, origin=Origin.THIRD_PARTY, grants=grants, grants_told=open_ is not None,
                   modes=(OpMode("READ_CONTACTS", mode),) if mode else (),
                   uses=(Use("READ_CONTACTS", used),) if used else (), special=special)


def dump(*apps: DumpApp, kind: DumpKind = DumpKind.PACKAGE_DUMP, at: datetime | None = None, file: str = "a",
         told: frozenset[Special] = frozenset()) -> Dump:
    return Dump(file, kind, Platform.ANDROID, f"{file}{kind}{at}", at, apps, told)


def dated(*dumps: Dump) -> list[DatedDump]:
    """Date the files a day apart, in the order given."""
    return [DatedDump(one, MAY + timedelta(days=day)) for day, one in enumerate(dumps)]


def audited(*dumps: Dump) -> PhoneAudit:
    told = phone_audit(dated(*dumps), (), load_lists(), None)
    assert told is not None
    return told


def verdict(told: PhoneAudit, package: str = LOAN) -> Verdict | None:
    [found] = [one for one in (*told.audit.listed, *told.audit.others) if one.package == package]
    access = found.access(Access.CONTACTS)
    return access.verdict if access else None


def test_nothing_to_say_without_files_and_names() -> None:
    assert phone_audit((), (), load_lists(), None) is None


def test_files_that_tell_different_things_are_one_state() -> None:
    told = audited(dump(app(open_=True)), dump(app(used=MAY, mode="allow"), kind=DumpKind.APP_OPS_DUMP))
    assert told.changes is None
    assert verdict(told) is Verdict.READ_ON_RECORD


def test_a_later_file_holds_whatever_it_is_called() -> None:
    told = audited(dump(app(open_=True), file="z"), dump(app(open_=False), file="a"))
    assert verdict(told) is Verdict.REFUSED
    assert told.changes is not None
    assert [(one.kind, one.before, one.after) for one in told.changes] == [
        (ChangeKind.ACCESS_CLOSED, Verdict.COULD_READ, Verdict.REFUSED)]


def test_what_the_file_says_of_its_time_outweighs_the_date_of_the_file() -> None:
    told = audited(dump(app(open_=False), at=MAY + timedelta(days=9)), dump(app(open_=True), at=MAY))
    assert verdict(told) is Verdict.REFUSED


def test_a_reading_once_on_record_stays() -> None:
    told = audited(dump(app(used=MAY, mode="allow"), kind=DumpKind.APP_OPS_DUMP), dump(app(open_=True)),
                   dump(app(mode="ignore"), kind=DumpKind.APP_OPS_ANSWER), dump(app(open_=False)))
    assert verdict(told) is Verdict.REVOKED_HAD_READ


def test_a_single_app_told_again_leaves_the_others() -> None:
    told = audited(dump(app(open_=True), app("com.example.other", open_=True)), dump(app(open_=False)))
    assert (verdict(told), verdict(told, "com.example.other")) == (Verdict.REFUSED, Verdict.COULD_READ)


def test_an_app_missing_from_a_later_list_of_the_whole_phone_has_gone() -> None:
    rest = [app(f"com.example.part{number}", open_=False) for number in range(20)]
    told = audited(dump(app(open_=True), *rest), dump(*rest))
    assert told.changes is not None
    assert [(one.kind, one.package) for one in told.changes] == [(ChangeKind.APP_REMOVED, LOAN)]
    assert LOAN not in {one.package for one in (*told.audit.listed, *told.audit.others)}


def test_a_later_list_of_special_access_holds() -> None:
    listener = frozenset({Special.NOTIFICATION_LISTENER})
    kind = DumpKind.SPECIAL_ACCESS_SETTING
    told = audited(dump(app(special=listener), kind=kind, told=listener), dump(kind=kind, told=listener, file="b"))
    assert all(not one.special for one in (*told.audit.listed, *told.audit.others))
    assert told.changes is not None


@given(st.lists(st.tuples(st.sampled_from(["a.b", "c.d", "e.f"]), st.booleans()), max_size=8))
def test_the_last_word_on_each_app_holds(said: list[tuple[str, bool]]) -> None:
    dumps = [dump(app(package, open_=open_), file=str(place)) for place, (package, open_) in enumerate(said)]
    before, now = states(dated(*dumps))
    last = dict(said)
    told = {one.package: one.grants[0].state is GrantState.GRANTED
            for kept in now for one in kept.apps if one.grants_told}
    assert told == last
    assert bool(before) == (len(last) < len(said))


def test_hand_ticked_apps_stand_beside_those_of_files_once() -> None:
    ticked = [TickedApp("Quick Cash Loan", frozenset({Access.CONTACTS, Access.SMS}), lends=True),
              TickedApp("My Diary", frozenset({Access.CONTACTS}))]
    alone = phone_audit((), ticked, load_lists(), None)
    assert alone is not None
    assert [one.label for one in alone.audit.listed] == ["Quick Cash Loan", "My Diary"]
    both = phone_audit(dated(dump(app(open_=True))), ticked, load_lists(), None)
    assert both is not None
    assert len(both.audit.listed) == 3
    assert both.audit.platforms == {Platform.ANDROID}


def test_answers_change_only_by_what_lenders_may_read() -> None:
    ticked = [TickedApp("Some App", frozenset({Access.CALL_LOG}), lends=True),
              TickedApp("My Diary", frozenset({Access.CONTACTS}))]
    told = phone_audit((), ticked, load_lists(), None)
    assert told is not None
    found = lender_access(told)
    assert [one.label for one in found.apps] == ["Some App"]
    assert list(found.ways) == [Channel.CALL_LOG]
    answers = Answers(apps=AppHistory.NEVER, grants={Channel.ADDRESS_BOOK: Grant.NEVER}, own_numbers=("1",))
    assert found.differs(answers)
    taken = found.taken_over(answers)
    assert taken == Answers(apps=AppHistory.INSTALLED, own_numbers=("1",),
                            grants={Channel.ADDRESS_BOOK: Grant.NEVER, Channel.CALL_LOG: Grant.GIVEN})
    assert not found.differs(taken)
    assert found.contradicts(answers)
    assert found.contradicts(Answers(apps=AppHistory.REMOVED))
    assert found.contradicts(Answers(grants={Channel.CALL_LOG: Grant.NEVER}))
    for silent in (Answers(), Answers(grants={Channel.ADDRESS_BOOK: Grant.NEVER}), taken):
        assert not found.contradicts(silent)


def test_an_app_that_came_with_the_phone_is_no_lender() -> None:
    told = audited(dump(DumpApp(LOAN, origin=Origin.SYSTEM, grants_told=True)))
    assert not any(looks_like_a_lender(one) for one in (*told.audit.listed, *told.audit.others))


def test_every_way_ends_with_what_to_undo_and_a_source() -> None:
    ways = load_ways()
    assert [way.id for way in ways] == ["android_lists", "bug_report", "privacy_report", "iphone_backup"]
    for way in ways:
        assert way.after
        assert way.sources
        assert way.checked_on.year >= 2026
        # Nothing but reading commands of adb.
        assert all(step.command.startswith(("adb shell dumpsys ", "adb shell settings get "))
                   for step in way.steps if step.command)
    assert "USB debugging" in ways[0].after[0].text("en")
    assert "Delete the bug report" in ways[1].after[0].text("en")
