"""The checklist: which steps come for whom, in which order; marks and progress; faults in the data files."""

import io
import zipfile
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment import Channel
from core.checklist.data import COUNTRIES
from core.checklist.records import Situation, UndoesPast
from core.checklist.steps import Checklist, Progress, StepState, StepStates, load_checklist
from core.own_data.texts import DataProblem, Text

CHECKLIST = load_checklist()
PHONES = ("samsung", "xiaomi", "huawei", "oppo", "vivo", "iphone", "android")
#: Fewest steps anybody gets, by situation.
FEWEST = {Situation.BEFORE: 11, Situation.INSTALLED: 17, Situation.HARASSED: 22}

STEP = """
[[step]]
id = "one"
situations = { before = 10, harassed = 20 }
channels = ["call_log"]
undoes_past = "none"
effort = 2
verified = true
sources = ["law"]
title = { en = "Title", zh = "标题" }
why = { en = "Why", zh = "原因" }
check = { en = "Check", zh = "检查" }
[[step.how]]
en = "Do it"
zh = "去做"
menu = "contacts"
"""
FILES = {
    "sources.toml": 'checked_on = 2026-11-21\n[law]\nname = { en = "Law", zh = "法律" }\naddress = "https://example.org"\n',
    "phones/phone.toml": """
checked_on = 2026-11-21
[phone]
id = "phone"
place = 1
name = { en = "Phone", zh = "手机" }
[phone.items]
contacts = { en = "Contacts", zh = "联系人" }
[[menu]]
topics = ["contacts"]
path = { en = "Settings › {item}", zh = "设置 › {item}" }
search = { en = "permission", zh = "权限" }
verified = ["en"]
sources = ["law"]
""",
    "menus.toml": "checked_on = 2026-11-21\n",
    "steps/topic.toml": f"checked_on = 2026-11-21\n{STEP}",
}


def load(folder: Path, **changes: str | bytes | None) -> Checklist:
    """Load the small checklist above with some files replaced, by their short names, or left out (None)."""
    names = dict(zip(("sources", "phone", "menus", "steps"), FILES, strict=True))
    files: dict[str, str | bytes | None] = {**FILES, **{names[short]: content for short, content in changes.items()}}
    for name, content in files.items():
        if content is not None:
            file = folder / name
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return load_checklist(folder)


def step_ids(checklist: Checklist, situation: Situation, phone: str = "xiaomi", country: str = "CN") -> list[str]:
    return [step.id for step in checklist.steps_for(situation, phone, country)]


def test_the_data_files_have_no_fault() -> None:
    assert CHECKLIST.problems == ()
    assert tuple(phone.id for phone in CHECKLIST.phones) == PHONES
    assert CHECKLIST.countries == ("CN", "IN", "KE", "NG", "PH", "ID", "MX", "other")


@pytest.mark.parametrize(("situation", "phone", "country"), tuple(product(Situation, PHONES, COUNTRIES)))
def test_everybody_gets_steps_whose_menus_lead_somewhere(situation: Situation, phone: str, country: str) -> None:
    steps = CHECKLIST.steps_for(situation, phone, country)
    assert len(steps) >= FEWEST[situation]
    assert len({step.id for step in steps}) == len(steps)
    for step in steps:
        for topic in [line.menu for line in step.how if line.menu]:
            menus = CHECKLIST.menus_for(topic, phone)
            assert menus
            for menu in menus:
                shown = menu.path or menu.note
                assert shown is not None
                assert "{" not in shown.text("en") + shown.text("zh")
                assert menu.search.text("en")
                assert menu.search.text("zh")


@pytest.mark.parametrize(("situation", "country"), tuple(product(Situation, COUNTRIES)))
def test_no_two_steps_claim_the_same_place(situation: Situation, country: str) -> None:
    for phone in PHONES:
        places = [step.places[situation] for step in CHECKLIST.steps_for(situation, phone, country)]
        assert len(set(places)) == len(places)


@pytest.mark.parametrize("phone", PHONES)
@pytest.mark.parametrize("situation", tuple(Situation))
def test_address_book_and_carrier_records_can_be_closed_on_every_phone(situation: Situation, phone: str) -> None:
    channels = {channel for step in CHECKLIST.steps_for(situation, phone, "CN") for channel in step.channels}
    assert {Channel.ADDRESS_BOOK, Channel.CARRIER_RECORDS, Channel.SHOPPING_ACCOUNT} <= channels
    assert Channel.TYPED_CONTACTS in channels


def test_iphone_gets_no_steps_about_what_its_apps_cannot_read() -> None:
    ids = step_ids(CHECKLIST, Situation.INSTALLED, "iphone")
    assert "limited_contacts" in ids
    assert not {"revoke_call_log", "revoke_sms", "notification_access", "blank_pass", "second_space"} & set(ids)


def test_public_profiles_are_none_of_the_models_channels() -> None:
    (step,) = (step for step in CHECKLIST.steps if step.id == "hide_social")
    # What stands on them is not what was typed into the form.
    assert step.channels == ()


def test_safety_then_evidence_come_before_any_change() -> None:
    ids = step_ids(CHECKLIST, Situation.HARASSED)
    assert ids[:4] == ["safety_first_china", "talk_china", "start_log", "screenshot_permissions"]
    installed = step_ids(CHECKLIST, Situation.INSTALLED)
    assert installed[:2] == ["screenshot_permissions", "revoke_contacts"]


def test_complaints_in_china_stand_in_their_order() -> None:
    ids = [step for step in step_ids(CHECKLIST, Situation.HARASSED) if step.startswith("complain")]
    assert ids == [
        "complain_cn_lender", "complain_cn_regulator", "complain_cn_credit", "complain_cn_city", "complain_cn_calls",
        "complain_cn_online", "complain_cn_police", "complain_cn_legal_aid",
    ]


def test_complaints_in_india_stand_in_their_order() -> None:
    ids = [step for step in step_ids(CHECKLIST, Situation.HARASSED, country="IN") if step.startswith("complain")]
    assert ids == [
        "complain_in_lender", "complain_in_ombudsman", "complain_in_sachet", "complain_in_cyber",
        "complain_in_police", "complain_in_legal_aid",
    ]


def test_a_step_that_closes_a_channel_says_what_it_does_about_the_past() -> None:
    closing = [step for step in CHECKLIST.steps if set(step.channels) - {Channel.TYPED_CONTACTS, Channel.WORKPLACE}]
    assert len(closing) == 19
    assert {step.undoes_past for step in closing} == {UndoesPast.NONE}
    reaching_back = {step.id for step in CHECKLIST.steps if step.undoes_past is UndoesPast.PARTLY}
    assert reaching_back == {
        "ask_deletion", "inform_typed_contacts", "complain_cn_legal_aid", "legal_help_elsewhere"}


def test_menu_path_carries_the_word_of_the_phone() -> None:
    newest = CHECKLIST.menus_for("contacts", "xiaomi")[0]
    assert newest.path is not None
    assert newest.path.text("en") == "Settings › Privacy (or Privacy protection) › Permission manager › Contacts"
    assert newest.path.text("zh_CN") == "设置 › 隐私与安全（或隐私保护） › 权限管理 › 联系人"
    assert newest.verified == ("en",)


def test_sources_of_a_step_are_those_of_step_country_and_phone_each_once() -> None:
    by_id = {step.id: step for step in CHECKLIST.steps}

    def keys(step: str, phone: str, country: str) -> list[str]:
        return [source.key for source in CHECKLIST.sources_of(by_id[step], phone, country)]

    police = ["cn-public-security", "cn-criminal-253-1", "cn-criminal-293-1"]
    assert keys("complain_cn_police", "vivo", "CN") == police
    assert keys("refuse_carrier_login", "vivo", "CN") == ["cn-necessary-data"]
    assert keys("refuse_carrier_login", "vivo", "IN") == []
    assert keys("revoke_contacts", "iphone", "CN") == ["apple-contacts"]
    assert keys("revoke_call_log", "samsung", "IN") == ["google-play-calls", "samsung-permissions"]


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "one"), ("en_GB", "one"), ("zh", "一"), ("zh_CN", "一"), ("zh-Hans", "一"), ("fr", "one"), ("", "one")],
)
def test_text_falls_back_to_english(language: str, text: str) -> None:
    assert Text({"en": "one", "zh": "一"}).text(language) == text


def test_marks_progress_and_next_steps() -> None:
    steps = CHECKLIST.steps_for(Situation.INSTALLED, "xiaomi", "CN")
    states = StepStates({"gone_step": "done", "revoke_sms": "skipped", "revoke_contacts": "nonsense"})
    assert states.progress(steps) == Progress(0, 20)
    states.mark("revoke_contacts", StepState.DONE)
    states.mark("second_space", StepState.NOT_FOR_ME)
    states.mark("hide_social", StepState.NOT_FOR_ME)
    assert states.progress(steps) == Progress(1, 18)
    following = ["screenshot_permissions", "revoke_call_log", "change_carrier_password"]
    assert [step.id for step in states.next_steps(steps)] == following
    assert states.marks() == {
        "gone_step": "done", "revoke_sms": "skipped", "revoke_contacts": "done", "hide_social": "not_for_me",
        "second_space": "not_for_me",
    }
    states.mark("revoke_contacts", StepState.OPEN)
    assert states.state("revoke_contacts") is StepState.OPEN
    assert "revoke_contacts" not in states.marks()


def test_two_ways_to_the_same_end_are_not_both_among_the_next() -> None:
    steps = {step.id: step for step in CHECKLIST.steps}
    contacts, space, log = steps["revoke_contacts"], steps["second_space"], steps["revoke_call_log"]
    carrier = steps["change_carrier_password"]
    states = StepStates()
    assert states.next_steps((contacts, space, log, carrier)) == (contacts, log, carrier)
    # With room left, the other way is named too, in its place.
    assert states.next_steps((contacts, space, log)) == (contacts, space, log)
    states.mark("revoke_contacts", StepState.SKIPPED)
    assert states.next_steps((contacts, space, log, carrier)) == (space, log, carrier)


@given(st.dictionaries(st.sampled_from([step.id for step in CHECKLIST.steps]), st.sampled_from(StepState)))
def test_progress_and_next_fit_any_marks(marks: dict[str, StepState]) -> None:
    steps = CHECKLIST.steps_for(Situation.HARASSED, "oppo", "IN")
    states = StepStates()
    for step, state in marks.items():
        states.mark(step, state)
    progress, following = states.progress(steps), states.next_steps(steps)
    assert 0 <= progress.done <= progress.applicable <= len(steps)
    assert len(following) <= 3
    assert all(states.state(step.id) in (StepState.OPEN, StepState.STILL_OPEN) for step in following)
    assert StepStates(states.marks()).marks() == states.marks()


def test_a_small_right_checklist_loads(tmp_path: Path) -> None:
    checklist = load(tmp_path)
    assert checklist.problems == ()
    (step,) = checklist.steps
    assert (step.topic, step.effort, step.pinned, step.checked_on) == ("topic", 2, False, date(2026, 11, 21))
    assert step.places == {Situation.BEFORE: 10, Situation.HARASSED: 20}
    assert checklist.steps_for(Situation.INSTALLED, "phone", "CN") == ()
    assert checklist.sources["law"].address == "https://example.org"


@pytest.mark.parametrize(
    ("right", "wrong", "field", "code"),
    [
        ('id = "one"', 'id = "One!"', "step 1.id", "not_an_id"),
        ("before = 10,", "before = true,", "step 1 (one).situations.before", "wrong_type"),
        ("before = 10,", "later = 10,", "step 1 (one).situations.later", "unknown_word"),
        ("{ before = 10, harassed = 20 }", "{}", "step 1 (one).situations", "missing"),
        ('["call_log"]', '["fax"]', "step 1 (one).channels", "unknown_word"),
        ('["call_log"]', '["sms", "sms"]', "step 1 (one).channels", "given_twice"),
        ('["call_log"]', "[7]", "step 1 (one).channels", "wrong_type"),
        ('"none"', '"wholly"', "step 1 (one).undoes_past", "unknown_word"),
        ("effort = 2", "effort = 9", "step 1 (one).effort", "out_of_range"),
        ("verified = true", "", "step 1 (one).verified", "missing"),
        ("verified = true", 'verified = "yes"', "step 1 (one).verified", "wrong_type"),
        ('sources = ["law"]', 'sources = ["rumour"]', "step 1 (one).sources", "unknown_word"),
        ('sources = ["law"]', "", "step 1 (one).sources", "source_or_own_advice"),
        ("effort = 2", "effort = 2\nown_advice = true", "step 1 (one).sources", "source_or_own_advice"),
        ("effort = 2", "effort = 2\nefort = 2", "step 1 (one).efort", "unknown_field"),
        ('{ en = "Title", zh = "标题" }', '{ en = "Title" }', "step 1 (one).title.zh", "missing"),
        ('{ en = "Title", zh = "标题" }', '"Title"', "step 1 (one).title", "wrong_type"),
        ('zh = "标题"', 'zh = "标题", klingon = "x"', "step 1 (one).title.klingon", "unknown_language"),
        ('en = "Why"', 'en = "W\\u202ehy"', "step 1 (one).why.en", "control_character"),
        ('en = "Why"', f'en = "{"W" * 901}"', "step 1 (one).why.en", "too_long"),
        ('menu = "contacts"', 'menu = "fax"', "step 1 (one).how 1.menu", "no_menu_for_phone"),
        ('en = "Do it"\n', "", "step 1 (one).how 1.en", "missing"),
        ("effort = 2", 'effort = 2\ncountries = ["XX"]', "step 1 (one).countries", "unknown_word"),
        ("effort = 2", 'effort = 2\nphones = ["toaster"]', "step 1 (one).phones", "unknown_word"),
    ],
)
def test_a_fault_in_a_step_is_named_and_the_others_are_kept(
    tmp_path: Path, right: str, wrong: str, field: str, code: str
) -> None:
    assert right in STEP
    second = STEP.replace('id = "one"', 'id = "two"')
    checklist = load(tmp_path, steps=f"checked_on = 2026-11-21\n{STEP.replace(right, wrong, 1)}{second}")
    assert checklist.problems == (DataProblem("steps/topic.toml", field, code),)
    assert str(checklist.problems[0]) == f"steps/topic.toml: {field}: {code}"
    assert [step.id for step in checklist.steps] == ["two"]


def test_a_step_id_given_twice_is_refused(tmp_path: Path) -> None:
    checklist = load(tmp_path, steps=f"checked_on = 2026-11-21\n{STEP}{STEP}")
    assert checklist.problems == (DataProblem("steps/topic.toml", "step 2 (one).id", "given_twice"),)
    assert len(checklist.steps) == 1


@pytest.mark.parametrize(
    ("right", "wrong", "field", "code"),
    [
        ('path = { en = "Settings › {item}", zh = "设置 › {item}" }', "", "menu 1.path", "missing"),
        ('sources = ["law"]', "", "menu 1.sources", "verified_without_source"),
        ('verified = ["en"]', 'verified = ["fr"]', "menu 1.verified", "unknown_word"),
        ('topics = ["contacts"]', "", "menu 1.topics", "missing"),
        ("place = 1", "place = 1000", "phone.place", "out_of_range"),
        ('id = "phone"', "id = 5", "phone.id", "wrong_type"),
    ],
)
def test_a_fault_in_a_phone_file_is_named(tmp_path: Path, right: str, wrong: str, field: str, code: str) -> None:
    phone = FILES["phones/phone.toml"]
    assert right in phone
    checklist = load(tmp_path, phone=phone.replace(right, wrong, 1))
    assert DataProblem("phones/phone.toml", field, code) in checklist.problems


@pytest.mark.parametrize(
    ("content", "field", "code"),
    [
        (b"checked_on = 2026-11-21\n[[step", "", "not_toml"),
        (b"\xff\xfe", "", "not_utf8"),
        (b"# " + b"x" * (1 << 20), "", "too_large"),
        (b"x = " + b"[" * 100_000, "", "not_toml"),
        (b"x = " + b"9" * 5000, "", "not_toml"),
        (STEP.encode(), "checked_on", "missing"),
        (b"checked_on = 2026-11-21T10:00:00\n", "checked_on", "wrong_type"),
        (b"checked_on = 2026-11-21\nstop = 1\n", "stop", "unknown_field"),
        (b"checked_on = 2026-11-21\nstep = [3]\n", "step 1", "not_a_table"),
    ],
)
def test_a_broken_file_is_listed(tmp_path: Path, content: bytes, field: str, code: str) -> None:
    checklist = load(tmp_path, steps=content)
    assert checklist.problems == (DataProblem("steps/topic.toml", field, code),)
    assert checklist.steps == ()
    assert len(checklist.phones) == 1


@given(st.data())
def test_a_damaged_file_never_raises(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(FILES)))
    content = FILES[name].encode()
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, min(len(content), start + 30)))
    damaged = content[:start] + data.draw(st.binary(max_size=12)) + content[end:]
    archive = zipfile.ZipFile(io.BytesIO(), "w")
    for other, right in FILES.items():
        archive.writestr(other, damaged if other == name else right)
    checklist = load_checklist(zipfile.Path(archive))
    assert len(checklist.steps) <= 1
    assert checklist.steps or checklist.problems or name == "steps/topic.toml"
    assert {problem.file for problem in checklist.problems} <= set(FILES)


def test_missing_files_are_listed(tmp_path: Path) -> None:
    assert load(tmp_path, menus=None).problems == (DataProblem("menus.toml", "", "missing"),)
    empty = tmp_path / "empty"
    empty.mkdir()
    nothing = load_checklist(empty)
    assert [problem.file for problem in nothing.problems] == ["sources.toml", "phones", "menus.toml", "steps"]
    assert {problem.code for problem in nothing.problems} == {"missing"}
    assert (nothing.steps, nothing.phones) == ((), ())


def test_a_source_with_a_fault_takes_only_its_steps_along(tmp_path: Path) -> None:
    checklist = load(tmp_path, sources='checked_on = 2026-11-21\n[law]\nname = { en = "Law" }\n')
    assert DataProblem("sources.toml", "law.name.zh", "missing") in checklist.problems
    assert DataProblem("steps/topic.toml", "step 1 (one).sources", "unknown_word") in checklist.problems
    assert len(checklist.phones) == 1


def test_phones_of_a_common_menu(tmp_path: Path) -> None:
    menu = """[[menu]]
topics = ["box"]
phones = ["phone"]
note = { en = "Note", zh = "说明" }
search = { en = "box", zh = "盒" }
verified = []
"""
    checklist = load(tmp_path, menus=f"checked_on = 2026-11-21\n{menu}")
    assert checklist.problems == ()
    (found,) = checklist.menus_for("box", "phone")
    assert found.path is None
    assert checklist.menus_for("box", "other_phone") == ()
