import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.readers import telegram
from core.readers.telegram import READER
from core.records import CardPhone, FileContent, FileKind, FileRefused

from .sources import DATA, codes, read_bytes, source_of

ACCOUNT = (DATA / "telegram" / "result.json").read_bytes()
CHAT = (DATA / "telegram" / "chat.json").read_bytes()


def test_the_accounts_contacts_are_cards_its_number_is_the_owners_and_its_calls_are_only_counted():
    assert b"\\x0B" in ACCOUNT
    content = read_bytes(READER, ACCOUNT)
    assert (content.kind, len(content.calls)) == (FileKind.TELEGRAM, 0)
    assert [(problem.code, problem.detail) for problem in content.problems] == [("internet_calls_skipped", "3")]
    assert [(card.name, card.given, card.family, card.phones) for card in content.cards] == [
        ("Mum", "Mum", "", (CardPhone("+254700000001"),)), ("Bo Lee", "Bo", "Lee", (CardPhone("0700000002"),))]
    assert [card.line for card in content.cards] == [20, 28]
    assert content.own_numbers == ("+254700000000",)


def test_one_chat_holds_no_number_and_is_refused_with_its_reason():
    with pytest.raises(FileRefused) as caught:
        read_bytes(READER, CHAT)
    assert (caught.value.code, caught.value.detail) == ("internet_calls_only", "2")


@pytest.mark.parametrize(("begin", "recognised"), [
    (ACCOUNT, True), (CHAT, True), (b'{"about": "x", "contacts": {"list": []}}', True),
    (b'{"type": "saved_messages", "id": 1, "messages": []}', True),
    (b'{"name": null, "type": "private_group", "id": 1', True),
    (b'{"about": "x"}', False), (b'{"name": "x", "type": "card", "id": 1}', False), (b"[]", False), (b"{}", False),
    (b'{"name": "\\"type\\": \\"personal_chat\\", \\"id\\":"}', False),
])
def test_recognised_by_its_first_keys(begin: bytes, recognised: bool):
    assert READER.recognises(source_of(begin)) is recognised


def test_a_file_cut_off_or_damaged_keeps_its_contacts():
    cut = read_bytes(READER, ACCOUNT[:-200])
    assert (len(cut.cards), codes(cut)) == (2, ["truncated", "internet_calls_skipped"])
    broken = read_bytes(READER, ACCOUNT.replace(b'"first_name": "Bo"', b'"first_name" "Bo"'))
    assert (len(broken.cards), codes(broken)[0]) == (1, "json_broken")


def test_more_contacts_than_an_account_has_are_left_out(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(telegram, "MAX_CONTACTS", 1)
    content = read_bytes(READER, ACCOUNT)
    assert (len(content.cards), codes(content)) == (1, ["too_many_cards", "internet_calls_skipped"])


_CONTACTS = st.dictionaries(st.sampled_from(["first_name", "last_name", "phone_number", "user_id"]),
                            st.one_of(st.none(), st.integers(), st.text(max_size=30), st.just("+254 700 000 001")))


@settings(max_examples=300)
@given(st.lists(_CONTACTS, max_size=4), st.binary(max_size=20), st.integers(0, 400))
def test_no_bytes_raise_anything_but_a_refusal(contacts: list[dict[str, object]], junk: bytes, place: int):
    data = json.dumps({"about": "", "contacts": {"list": contacts}}).encode()
    for damaged in (data, data[:place] + junk + data[place:], ACCOUNT[:place * 8] + junk + ACCOUNT[place * 8:]):
        try:
            content = read_bytes(READER, damaged)
        except FileRefused:
            continue
        assert isinstance(content, FileContent)
        assert content.cards
