"""Steps the phone's own list proves: only a list of the whole phone, and only when no foreign app may read."""

from dataclasses import replace

import pytest

from core.checklist.proved_steps import proved_steps
from core.checklist.records import Situation
from core.checklist.steps import Progress, StepState, StepStates, load_checklist
from core.permissions.audit import audit
from core.permissions.loan_app_data import load_lists
from core.permissions.records import (
    Access,
    AccessFinding,
    AppFinding,
    Audit,
    Dump,
    DumpApp,
    DumpKind,
    Grant,
    GrantState,
    InstallerClass,
    Origin,
    Platform,
    UserKind,
    Verdict,
)

CHECKLIST = load_checklist()
ALL = frozenset({"revoke_contacts", "revoke_call_log", "revoke_sms"})


def app(
    name: str, origin: Origin = Origin.THIRD_PARTY, told: bool = True, platform: Platform = Platform.ANDROID,
    **states: bool | None,
) -> AppFinding:
    accesses = tuple(
        AccessFinding(Access(access), Verdict.COULD_READ if state else Verdict.REFUSED, open=state)
        for access, state in states.items()
    )
    return AppFinding(name, 0, UserKind.MAIN, "", platform, origin, None, InstallerClass.UNKNOWN, None, None, (),
                      accesses, frozenset(), (), 0, told)


def phone(*listed: AppFinding, others: tuple[AppFinding, ...] = (), whole: bool = True,
          kind: DumpKind = DumpKind.PACKAGE_DUMP, platform: Platform = Platform.ANDROID) -> Audit:
    return Audit(frozenset({platform}), listed, others, None, frozenset({kind}), (), whole)


def proved(given: Audit | None) -> frozenset[str]:
    return proved_steps(given, CHECKLIST.steps)


def test_nothing_loaded_proves_nothing() -> None:
    assert proved(None) == frozenset()
    assert proved(Audit(frozenset(), (), (), None, frozenset({DumpKind.TICKED}), ())) == frozenset()


def test_a_whole_phone_without_a_reader_proves_all_three() -> None:
    dialer = app("com.android.dialer", Origin.SYSTEM, contacts=True, call_log=True, sms=True)
    refused = app("com.example.loan", contacts=False)
    assert proved(phone(refused, others=(dialer,))) == ALL


@pytest.mark.parametrize("access", ["contacts", "call_log", "sms"])
@pytest.mark.parametrize("state", [True, None])
def test_one_app_that_may_read_or_is_not_told_leaves_its_step_open(access: str, state: bool | None) -> None:
    assert proved(phone(app("com.example.loan", **{access: state}))) == ALL - {f"revoke_{access}"}
    # The same where the app is not among the listed ones.
    assert proved(phone(others=(app("com.example.chat", **{access: state}),))) == ALL - {f"revoke_{access}"}


def test_part_of_a_phone_proves_nothing() -> None:
    refused = app("com.example.loan", contacts=False)
    assert proved(phone(refused, whole=False)) == frozenset()
    assert proved(phone(refused, kind=DumpKind.PACKAGE_LIST)) == frozenset()
    assert proved(phone(refused, app("com.example.other", told=False))) == frozenset()
    both = replace(phone(refused), platforms=frozenset({Platform.ANDROID, Platform.IPHONE}))
    assert proved(both) == frozenset()


def test_an_iphone_proves_contacts_by_its_answers_only() -> None:
    refused = app("com.example.loan", platform=Platform.IPHONE, contacts=False)
    given = phone(refused, whole=False, kind=DumpKind.TCC_DATABASE, platform=Platform.IPHONE)
    assert proved(given) == {"revoke_contacts"}
    report = replace(given, kinds=frozenset({DumpKind.PRIVACY_REPORT}))
    assert proved(report) == frozenset()
    limited = app("com.example.loan", platform=Platform.IPHONE, contacts=True)
    assert proved(replace(given, listed=(limited,))) == frozenset()


def dump(*contacts: GrantState) -> Dump:
    """A phone of thirty system apps and one foreign app for each state of its contacts permission."""
    system = [DumpApp(f"com.android.part{number}", origin=Origin.SYSTEM, grants_told=True) for number in range(30)]
    foreign = [
        DumpApp(f"org.example.app{number}", origin=Origin.THIRD_PARTY, grants_told=True,
                requested=frozenset({"android.permission.READ_CONTACTS"}),
                grants=(Grant("android.permission.READ_CONTACTS", state, frozenset({"USER_SET"})),))
        for number, state in enumerate(contacts)
    ]
    return Dump("dump.txt", DumpKind.PACKAGE_DUMP, Platform.ANDROID, "digest", None, tuple(system + foreign))


def test_the_audit_of_a_dump_proves_what_it_shows() -> None:
    lists = load_lists()
    assert proved(audit([dump(GrantState.DENIED, GrantState.DENIED)], lists)) == ALL
    assert proved(audit([dump(GrantState.DENIED, GrantState.GRANTED)], lists)) == ALL - {"revoke_contacts"}


def test_a_proved_step_is_settled_and_gives_way_to_the_owner() -> None:
    steps = CHECKLIST.steps_for(Situation.INSTALLED, "xiaomi", "CN")
    states = StepStates({}, frozenset({"revoke_contacts"}))
    assert states.is_proved("revoke_contacts")
    assert states.progress(steps) == Progress(1, len(steps))
    assert [step.id for step in states.next_steps(steps)] == [
        "screenshot_permissions", "revoke_call_log", "change_carrier_password"]
    assert states.marks() == {}
    states.mark("revoke_contacts", StepState.STILL_OPEN)
    assert not states.is_proved("revoke_contacts")
    assert states.is_open("revoke_contacts")
    assert states.progress(steps) == Progress(0, len(steps))
    assert StepStates(states.marks()).state("revoke_contacts") is StepState.STILL_OPEN
    states.mark("revoke_contacts", StepState.DONE)
    assert not states.is_proved("revoke_contacts")
    assert states.progress(steps) == Progress(1, len(steps))


def test_marks_are_taken_back_and_set_again_in_order() -> None:
    states = StepStates({"revoke_sms": "done"})
    states.mark("revoke_sms", StepState.DONE)
    assert states.undo() is None
    states.mark("revoke_contacts", StepState.DONE)
    states.mark("revoke_contacts", StepState.SKIPPED)
    back = states.undo()
    assert back is not None
    assert (back.step, back.before, back.after) == ("revoke_contacts", StepState.SKIPPED, StepState.DONE)
    again = states.redo()
    assert again is not None
    assert again.after is StepState.SKIPPED
    assert states.redo() is None
    states.undo()
    states.mark("revoke_sms", StepState.OPEN)
    assert states.redo() is None
    states.undo()
    states.undo()
    assert states.marks() == {"revoke_sms": "done"}
    assert states.undo() is None
