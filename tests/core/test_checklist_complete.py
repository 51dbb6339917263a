"""Every step somebody in each of the three situations needs is there, on every phone and in every country."""

import pytest

from core.assessment import Channel
from core.checklist.data import COUNTRIES
from core.checklist.records import Situation, UndoesPast
from core.checklist.steps import load_checklist

CHECKLIST = load_checklist()
PHONES = tuple(phone.id for phone in CHECKLIST.phones)
ANDROID = tuple(phone for phone in PHONES if phone != "iphone")
BEFORE, LOAN, TROUBLE = Situation
#: What has to be offered, in which situation, by any of these steps; the phones it is for, all where none is named.
NEEDED: tuple[tuple[str, Situation, frozenset[str], tuple[str, ...]], ...] = (
    ("is the lender in the register", BEFORE,
     frozenset({"check_lender_china", "check_lender_india", "check_lender_other"}), ()),
    ("what the store says the app wants", BEFORE, frozenset({"check_app_wishes", "check_app_wishes_iphone"}), ()),
    ("refuse at the prompt", BEFORE, frozenset({"refuse_permissions", "refuse_permissions_iphone"}), ()),
    ("blank data or limited access", BEFORE, frozenset({"blank_pass", "empty_information", "limited_contacts"}),
     ("xiaomi", "oppo", "iphone")),
    ("a second space or an old phone", BEFORE, frozenset({"second_space", "old_phone", "old_phone_iphone"}), ()),
    ("photos by picker, camera once", BEFORE, frozenset({"photos_location"}), ()),
    ("no service password, no code", BEFORE, frozenset({"refuse_carrier_login"}), ()),
    ("no shopping login", BEFORE, frozenset({"refuse_shopping_login"}), ()),
    ("emergency contact empty or agreed", BEFORE, frozenset({"choose_typed_contact"}), ()),
    ("save contract and prompts", BEFORE, frozenset({"save_contract"}), ()),
    ("other help first", BEFORE, frozenset({"look_for_other_help"}), ()),
    ("revoke contacts", LOAN, frozenset({"revoke_contacts"}), ()),
    ("revoke call log", LOAN, frozenset({"revoke_call_log"}), ANDROID),
    ("revoke texts", LOAN, frozenset({"revoke_sms"}), ANDROID),
    ("photos, location, microphone", LOAN, frozenset({"photos_location"}), ()),
    ("notification access and other side doors", LOAN, frozenset({"notification_access"}), ANDROID),
    ("screenshot before revoking", LOAN, frozenset({"screenshot_permissions"}), ()),
    ("change service password", LOAN, frozenset({"change_carrier_password"}), ()),
    ("refuse re-authorising", LOAN, frozenset({"refuse_carrier_login"}), ()),
    ("close shopping accounts", LOAN, frozenset({"close_shopping_access", "close_shopping_access_elsewhere"}), ()),
    ("ask for deletion", LOAN, frozenset({"ask_deletion"}), ()),
    ("plan in writing", LOAN, frozenset({"plan_in_writing"}), ()),
    ("close in order", LOAN, frozenset({"close_in_order"}), ()),
    ("tell the likely targets", LOAN, frozenset({"warn_closest"}), ()),
    ("hide friend lists and employer", LOAN, frozenset({"hide_social"}), ()),
    ("safety first", TROUBLE, frozenset({"safety_first_china", "safety_first_india", "safety_first_other"}), ()),
    ("somebody to talk to", TROUBLE, frozenset({"talk_china", "talk_elsewhere"}), ()),
    ("evidence before blocking", TROUBLE, frozenset({"start_log"}), ()),
    ("revoke contacts even late", TROUBLE, frozenset({"revoke_contacts"}), ()),
    ("revoke call log even late", TROUBLE, frozenset({"revoke_call_log"}), ANDROID),
    ("side doors even late", TROUBLE, frozenset({"notification_access"}), ANDROID),
    ("screenshot even late", TROUBLE, frozenset({"screenshot_permissions"}), ()),
    ("service password even late", TROUBLE, frozenset({"change_carrier_password"}), ()),
    ("shopping accounts even late", TROUBLE,
     frozenset({"close_shopping_access", "close_shopping_access_elsewhere"}), ()),
    ("deletion even late", TROUBLE, frozenset({"ask_deletion"}), ()),
    ("one written statement", TROUBLE, frozenset({"one_statement"}), ()),
    ("message to family", TROUBLE, frozenset({"warn_closest"}), ()),
    ("message to work", TROUBLE, frozenset({"warn_work"}), ()),
    ("complaint to the lender or all offices", TROUBLE,
     frozenset({"complain_cn_lender", "complain_in_lender", "complain_where", "complain_other"}), ()),
    ("filter calls", TROUBLE, frozenset({"filter_calls"}), ()),
    ("negotiate through the official channel", TROUBLE, frozenset({"plan_in_writing"}), ()),
    ("traps", TROUBLE, frozenset({"avoid_traps"}), ()),
    ("no new loan", TROUBLE, frozenset({"no_new_loan"}), ()),
    ("civil suit", TROUBLE, frozenset({"complain_cn_legal_aid", "complain_in_legal_aid", "legal_help_elsewhere"}), ()),
)


@pytest.mark.parametrize(("what", "situation", "steps", "phones"), NEEDED, ids=[f"{one[1]} {one[0]}" for one in NEEDED])
def test_it_is_offered_to_everybody_it_is_for(
    what: str, situation: Situation, steps: frozenset[str], phones: tuple[str, ...]
) -> None:
    for phone in phones or PHONES:
        for country in COUNTRIES:
            offered = {step.id for step in CHECKLIST.steps_for(situation, phone, country)}
            assert offered & steps, (what, phone, country)


def test_every_step_says_how_how_to_check_and_on_what_it_rests() -> None:
    for step in CHECKLIST.steps:
        assert step.how, step.id
        assert step.check.text("zh"), step.id
        assert bool(step.sources) is not step.own_advice, step.id
        assert not step.channels or step.undoes_past is not UndoesPast.NOT_APPLICABLE or set(step.channels) <= {
            "typed_contacts", "workplace"}, step.id


def test_every_step_that_opens_a_setting_gives_a_word_to_search_for() -> None:
    for step in CHECKLIST.steps:
        for phone in step.phones or PHONES:
            for line in step.how:
                for menu in CHECKLIST.menus_for(line.menu, phone) if line.menu else ():
                    assert menu.search.text("en"), step.id
                    assert menu.search.text("zh"), step.id


def test_no_step_for_an_iphone_claims_to_close_what_no_app_reads_there() -> None:
    shown = {step.id: step for situation in Situation for country in COUNTRIES
             for step in CHECKLIST.steps_for(situation, "iphone", country)}
    assert {"refuse_permissions_iphone", "check_app_wishes_iphone", "old_phone_iphone"} <= set(shown)
    assert [name for name, step in shown.items() if {Channel.CALL_LOG, Channel.SMS}.intersection(step.channels)] == []
