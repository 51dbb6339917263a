"""Effects of steps in people: computed by hand, equal to what ``assess --close`` prints, and the order they give."""

import io
import json
from contextlib import redirect_stdout
from itertools import combinations
from pathlib import Path

import pytest

from core.assessment import CLOSABLE, Band, Channel
from core.checklist.records import Situation
from core.checklist.steps import load_checklist, order_by_effect
from core.command_line import main
from core.owner import Answers, AppHistory, Grant
from core.progress import Cancelled
from core.reading.files import read_files
from core.score.evaluate import EvaluateOptions, assess, gather
from core.what_if.closing import WhatIf
from core.what_if.step_effects import Drop, Ground, StepEffect, StepEffects, step_effects
from resources import resource
from tests.core.builders import OUT, REFERENCE, book, call, card, log

CHECKLIST = load_checklist()
BOOK, LOG, BILL = Channel.ADDRESS_BOOK, Channel.CALL_LOG, Channel.CARRIER_RECORDS
SETS = [frozenset(chosen) for size in (1, 2, 3) for chosen in combinations((BOOK, LOG, BILL), size)]
SAMPLE = sorted(Path(str(resource("samples", "en"))).iterdir())


def number(index: int) -> str:
    return f"138{index:08d}"


def family(typed: tuple[str, ...] = (), **answers: object) -> StepEffects:
    """A mother called today, her name cached in the log; 张三 and 李四, in the book and never called."""
    contents = (
        book(card("妈妈", number(1)), card("张三", number(2)), card("李四", number(3))),
        log(call(number(1), f"{REFERENCE}T12:00:00", 600, OUT, "妈妈")),
    )
    options = EvaluateOptions(country="CN", reference_date=REFERENCE, typed_contacts=typed)
    return step_effects(WhatIf(gather(contents, options), Answers(**answers)))  # type: ignore[arg-type]


def effect(effects: StepEffects, *channels: Channel) -> StepEffect:
    found = effects.of(channels)
    assert found is not None
    return found


def test_contacts_closed_takes_two_names_out_of_sight_and_the_first_wave_stays() -> None:
    found = effect(family(), BOOK)
    assert found.ground is Ground.MEASURED
    assert found.drop == Drop(0, 0, 2)
    assert (found.first_wave, found.second_wave) == (1, 0)
    # Her calls alone are worth more than the line of the first wave, in the log and on the bill.
    assert found.first_wave_kept_by == (LOG, BILL)
    assert found.twin is None


def test_the_two_call_records_replace_each_other() -> None:
    effects = family()
    for closed, left in ((LOG, BILL), (BILL, LOG)):
        found = effect(effects, closed)
        assert found.drop == Drop()
        assert (found.twin, found.with_twin) == (left, Drop(1, 0, 0))
        assert found.first_wave_kept_by == (left,)
    both = effect(effects, LOG, BILL)
    assert (both.drop, both.twin, both.first_wave_kept_by) == (Drop(1, 0, 0), None, ())
    assert effect(effects, BOOK, LOG, BILL).drop == Drop(1, 0, 3)
    with_texts = effect(effects, BOOK, LOG, Channel.SMS)
    assert with_texts == effect(effects, BOOK, LOG)
    assert (with_texts.twin, with_texts.with_twin) == (BILL, Drop(1, 0, 3))


def test_somebody_typed_in_stays_by_the_form() -> None:
    found = effect(family((number(2),)), BOOK, LOG, BILL)
    assert found.first_wave == 2
    assert found.drop == Drop(1, 0, 2)
    assert found.first_wave_kept_by == (Channel.TYPED_CONTACTS,)


def test_what_cannot_be_counted_is_said_not_shown_as_nothing() -> None:
    effects = family()
    assert effect(effects, Channel.SMS).ground is Ground.NOT_IN_FILES
    assert effect(effects, Channel.SHOPPING_ACCOUNT).ground is Ground.NOT_IN_FILES
    assert effects.of([Channel.TYPED_CONTACTS]) is None
    assert effects.of([]) is None
    never = family(apps=AppHistory.NEVER)
    assert effect(never, BOOK).ground is Ground.CLOSED_ALREADY
    assert effect(never, BILL).drop == Drop(1, 0, 1)
    assert effect(never, BILL).twin is None


def test_a_copy_taken_before_is_told_and_not_subtracted() -> None:
    found = effect(family(grants={BOOK: Grant.GIVEN}), BOOK)
    assert found.drop == Drop(0, 0, 2)
    assert found.copied == {BOOK}
    assert effect(family(), BOOK).copied == frozenset()


@pytest.fixture(scope="module")
def sample() -> WhatIf:
    contents = read_files(SAMPLE).contents
    return WhatIf(gather(contents, EvaluateOptions(locale_country="CN")), Answers())


@pytest.mark.parametrize("closed", SETS, ids=lambda closed: "+".join(sorted(closed)))
def test_the_same_people_leave_as_in_the_assessment(sample: WhatIf, closed: frozenset[Channel]) -> None:
    before = {one.person.key: one.band for one in assess(sample._evidence).exposures}
    after = {one.person.key: one.band for one in assess(sample._evidence, closed).exposures}
    moved = [(before[key], after[key]) for key in before]
    wanted = Drop(
        sum(was is Band.FIRST_WAVE and now is not Band.FIRST_WAVE for was, now in moved),
        sum(was is Band.SECOND_WAVE and now is not Band.SECOND_WAVE for was, now in moved),
        sum(was is not Band.NOT_VISIBLE and now is Band.NOT_VISIBLE for was, now in moved),
    )
    found = effect(step_effects(sample), *closed)
    assert found.drop == wanted
    assert wanted != Drop() or closed in ({LOG}, {BILL})


def printed_bands(*closed: Channel) -> dict[str, int]:
    words = [word for channel in closed for word in ("--close", channel.value)]
    with redirect_stdout(io.StringIO()) as out:
        main(["--format", "json", "--full-names", *words, *map(str, SAMPLE)])
    people = json.loads(out.getvalue())["contacts"]
    return {band.value: sum(one["band"] == band.value for one in people) for band in Band}


@pytest.mark.parametrize("closed", [(BOOK,), (LOG,), (BILL,), (LOG, BILL), (BOOK, LOG, Channel.SMS)])
def test_equal_to_what_assess_prints(sample: WhatIf, closed: tuple[Channel, ...]) -> None:
    before, after = printed_bands(), printed_bands(*closed)
    found = effect(step_effects(sample), *closed)
    assert found.first_wave == before["first_wave"]
    assert found.second_wave == before["second_wave"]
    assert found.drop.first_wave == before["first_wave"] - after["first_wave"]
    assert found.drop.out_of_sight == after["not_visible"] - before["not_visible"]


def test_work_can_be_stopped_between_two_sets(sample: WhatIf) -> None:
    told: list[tuple[int, int]] = []
    step_effects(sample, lambda done, total: told.append((done, total)))
    assert told == [(done, 7) for done in range(7)]

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        step_effects(sample, stop)


def test_pinned_then_effect_then_effort_then_the_order_of_the_data() -> None:
    steps = CHECKLIST.steps_for(Situation.INSTALLED, "xiaomi", "CN")
    ordered = [step.id for step in order_by_effect(steps, family())]
    # Book and log together do most (with the bill: all three vanish), then the book, then bill and log by effort.
    assert ordered[:7] == [
        "screenshot_permissions", "blank_pass", "revoke_contacts", "second_space", "revoke_call_log",
        "refuse_carrier_login", "change_carrier_password",
    ]
    rest = [step.id for step in steps if step.id not in ordered[:7]]
    assert ordered[7:] == rest


def test_nothing_counted_leaves_the_order_of_the_data() -> None:
    steps = CHECKLIST.steps_for(Situation.HARASSED, "vivo", "IN")
    nothing = StepEffects({}, frozenset(CLOSABLE), frozenset())
    assert order_by_effect(steps, nothing) == steps
