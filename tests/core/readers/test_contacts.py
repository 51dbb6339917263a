"""Address books that are no vCards: Google, Outlook, LDIF, jCard."""

import json
import re
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.progress import silent
from core.readers import contact_cards, contacts_csv, jcard, ldif, table
from core.readers.source import Reader, ReadOptions
from core.reading.files import read_files
from core.records import Card, CardPhone, FileContent, FileKind, FileRefused, RelatedPerson

from .sources import DATA, codes, read_bytes, source_of

SAMPLES = DATA / "contacts"


def sample(name: str, kind: FileKind) -> FileContent:
    [content] = read_files([SAMPLES / name]).contents
    assert content.kind is kind
    return content


def numbers(card: Card) -> list[tuple[str, str, str]]:
    return [(phone.value, " ".join(phone.types), phone.label) for phone in card.phones]


def test_google_contacts_with_new_headers():
    content = sample("google-new.csv", FileKind.CONTACTS_CSV)
    ann, wang, bank = content.cards
    assert (ann.name, ann.family, ann.given, ann.nicknames) == ("Dr. Ann Lee", "Lee", "Ann", ("Annie",))
    assert numbers(ann) == [("+12025550101", "cell", ""), ("+12025550102", "cell", ""),
                            ("2025550103", "", "Summer house")]
    assert (ann.emails, ann.organisation, ann.title) == (
        ("ann@example.org", "lee@example.org"), ("Acme", "Sales"), "Clerk")
    assert (ann.note, ann.categories, ann.birthday, ann.anniversary) == (
        "likes tea, green", ("Family",), "1990-01-02", "2015-06-07")
    assert ann.related == (RelatedPerson("Eve Lee", "mother"),)
    assert (wang.name, numbers(wang), wang.categories) == ("王伟", [("13800001111", "cell", "")], ())
    assert (bank.name, numbers(bank), bank.line) == ("Bank", [("95500", "work", "")], 4)
    assert [(one.code, one.detail) for one in content.problems] == [("not_a_contact", "1")]


def test_google_contacts_with_old_headers():
    content = sample("google-old.csv", FileKind.CONTACTS_CSV)
    bob, li = content.cards
    assert (bob.name, numbers(bob)) == ("Bob Roy", [("2025550111", "home fax", ""), ("+12025550112", "cell", "")])
    assert (bob.organisation, bob.title, bob.note, bob.categories, bob.line) == (
        ("Acme",), "Boss", "two\nlines", ("Work",), 3)
    assert bob.related == (RelatedPerson("Tom", "brother"),)
    assert (li.name, li.nicknames, li.categories) == ("李娜", ("小娜",), ("家人",))
    assert (numbers(li), content.problems) == ([("13800002222", "cell", "")], ())


def test_outlook_with_english_headers():
    carl, dora = sample("outlook-english.csv", FileKind.CONTACTS_CSV).cards
    assert (carl.name, carl.title, carl.organisation) == ("Mr. Carl J. Poe", "Director", ("Acme", "Sales"))
    assert numbers(carl) == [("2025550120", "fax", ""), ("2025550121", "work", ""), ("2025550122", "work", ""),
                             ("2025550123", "home", ""), ("+12025550124", "cell", "")]
    assert carl.related == (RelatedPerson("Ann", "spouse"), RelatedPerson("Zed", "manager"),
                            RelatedPerson("Ida", "assistant"), RelatedPerson("Max", "child"),
                            RelatedPerson("Moe", "child"))
    assert (carl.categories, carl.emails, carl.anniversary) == (
        ("Friends", "Work"), ("carl@example.org", "poe@example.org"), "1/2/2010")
    assert (dora.name, dora.emails, dora.birthday, dora.anniversary) == ("Dora Key", ("dora@example.org",), "", "")


def test_outlook_with_chinese_headers():
    content = sample("outlook-chinese-gb18030.csv", FileKind.CONTACTS_CSV)
    wang, li = content.cards
    assert (content.encoding, wang.name, wang.family, wang.given) == ("gb18030", "王伟先生", "王", "伟")
    assert numbers(wang) == [("01055501234", "work", ""), ("13800003333", "cell", "")]
    assert wang.related == (RelatedPerson("李娜", "spouse"), RelatedPerson("张三", "manager"),
                            RelatedPerson("赵四", "assistant"))
    assert (wang.organisation, wang.title, wang.note, wang.categories) == (
        ("示例公司", "销售部"), "经理", "同学介绍", ("同事", "客户"))
    assert (li.name, numbers(li)) == ("李娜", [("02155505678", "home", ""), ("008613800004444", "cell", "")])


@pytest.mark.parametrize("text", [
    "姓名,手机\n王伟,13800001111\n", "姓名;电话号码\n王伟;13800001111\n", "Name\tPhone\n王伟\t13800001111\n",
    "联系人,公司,移动电话\n王伟,,13800001111\n",
])
def test_the_smallest_address_books(text: str):
    assert contacts_csv.READER.recognises(source_of(text.encode()))
    [card] = read_bytes(contacts_csv.READER, text.encode()).cards
    assert (card.name, [phone.value for phone in card.phones]) == ("王伟", ["13800001111"])


def test_no_list_of_calls_is_taken_for_an_address_book():
    lists = [path for path in (DATA / "call_table").iterdir() if path.suffix in {".csv", ".tsv"}]
    assert len(lists) > 5
    for path in lists:
        assert not contacts_csv.READER.recognises(source_of(path.read_bytes())), path.name
    for text in ("Name,Number,Date,Duration\nAnn,+12025550101,2020-01-01 10:00:00,5\n",
                 "姓名,电话号码,何时\n王伟,13800001111,2020-01-01 10:00:00\n",
                 "Contact,Phone,Call type\nAnn,+12025550101,Incoming\n",
                 "Name,Phone,Message\nAnn,+12025550101,hello\n", "a,b\n1,2\n", "Name,Colour\nAnn,red\n"):
        assert not contacts_csv.READER.recognises(source_of(text.encode())), text


def test_no_address_book_is_taken_for_a_list_of_calls():
    for path in SAMPLES.glob("*.csv"):
        with suppress(FileRefused):
            assert not len(read_bytes(table.READER, path.read_bytes()).calls), path.name


def test_thunderbirds_ldif():
    content = sample("thunderbird.ldif", FileKind.LDIF)
    ann, wang = content.cards
    assert (ann.name, ann.family, ann.given, ann.nicknames) == ("Ann Lee", "Lee", "Ann", ("Annie",))
    assert ann.phones == (CardPhone("+12025550101", ("work",)), CardPhone("2025550102", ("home",)),
                          CardPhone("2025550103", ("cell",)))
    assert (ann.emails, ann.organisation, ann.title, ann.note, ann.localities) == (
        ("ann@example.org", "lee@example.org"), ("Acme", "Sales"), "Clerk", "two\nlines", ("Boston",))
    assert (wang.name, numbers(wang)) == ("王伟", [("13800001111", "cell", "")])
    # The list of the owner's book, whose members are written in two ways.
    assert (ann.categories, wang.categories) == (("Family",), ("Family",))
    assert [(one.line, one.code) for one in content.problems] == [(39, "line_without_colon")]


def test_ldif_values_that_are_damaged_cost_themselves_alone():
    text = "dn: cn=a\ncn:: ////\nmobile: 13800001111\nphoto:< file:///etc/passwd\n\ndn: cn=b\nsn: B\n " + "b" * 200_000
    content = read_bytes(ldif.READER, text.encode())
    assert [(card.name, len(card.phones)) for card in content.cards] == [("", 1), ("B", 0)]
    assert codes(content) == ["bad_encoding", "line_too_long"]


def test_jcard():
    content = sample("two.jcard.json", FileKind.JCARD)
    ann, wang = content.cards
    assert (ann.name, ann.family, ann.given, ann.nicknames) == ("Ann Lee", "Lee", "Ann", ("Annie", "Ann"))
    assert numbers(ann) == [("+12025550101", "cell voice", ""), ("2025550102", "home", "")]
    assert (ann.organisation, ann.title, ann.note, ann.categories, ann.has_photo) == (
        ("Acme", "Sales"), "Clerk", "a, b; c\nd", ("Family", "Friends"), False)
    assert ann.related == (RelatedPerson("Bob", "spouse"),)
    assert (wang.name, wang.birthday, numbers(wang)) == ("王伟", "1980-03-04", [("13800001111", "", "")])
    assert [(one.line, one.code) for one in content.problems] == [(4, "card_damaged"), (5, "card_damaged")]


def test_one_jcard_alone():
    [card] = read_bytes(jcard.READER, b'["vcard",[["fn",{},"text","Ann"],["tel",{"type":5},"text",12025550101]]]').cards
    assert (card.name, numbers(card)) == ("Ann", [("12025550101", "", "")])


@pytest.mark.parametrize(("data", "code"), [
    (b'["vcard",', "json_broken"), (b'["vcard",' + b"[" * 100_000, "json_broken"), (b'["vcard",[]]', "no_cards"),
    (b'["vcard",' + b"9" * 10_000 + b"]", "json_broken"), (b'[["vcard", [["fn",{},"text",""]]]]', "no_cards"),
])
def test_jcards_that_hold_nothing(data: bytes, code: str):
    assert jcard.READER.recognises(source_of(data))
    with pytest.raises(FileRefused) as caught:
        read_bytes(jcard.READER, data)
    assert caught.value.code == code


def test_more_entries_than_an_address_book_has(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(contact_cards, "MAX_ENTRIES", 6)
    content = read_bytes(contacts_csv.READER, b"Name,Phone\n" + b"Ann,+12025550101\n" * 9)
    assert (len(content.cards), codes(content)) == (3, ["too_many_cards"])


_WORDS = st.one_of(st.text(max_size=8), st.sampled_from([
    "Name", "Phone 1 - Value", "Mobile Phone", "姓名", "手机", "a ::: b", "* Mobile", "dn: x", "cn: y", ":: ",
    "\n", "\n\n", "\n ", '"', ",", ";", "\t", "\\", "mobile: 1380000", "13800001111",
    "[", "]", '"vcard"', "{}", "\ud800", "\x00"]))
_VALUES = st.recursive(st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=6),
                                 st.sampled_from(["vcard", "fn", "tel", "n", "org", "text"])),
                       lambda inner: st.lists(inner, max_size=6)
                       | st.dictionaries(st.text(max_size=4), inner, max_size=3))


def read_quietly(reader: Reader, data: bytes) -> None:
    """Read, and check whatever comes out: cards that say something, or a typed refusal without content."""
    source = source_of(data)
    assert reader.recognises(source) in (True, False)
    refusal = None
    try:
        content = reader.read(source, ReadOptions(), silent)
    except FileRefused as refused:
        refusal = refused
    if refusal is not None:
        assert re.fullmatch("[a-z_]+", refusal.code)
        assert "13800001111" not in str(refusal)
        return
    assert content.cards
    assert not any("13800001111" in problem.detail for problem in content.problems)


@settings(max_examples=400)
@given(st.lists(_WORDS, max_size=30), st.sampled_from(["Name,Phone 1 - Value\n", "dn: a\n", '["vcard",[', ""]))
def test_no_text_raises_anything_but_a_refusal(words: list[str], begin: str):
    data = (begin + "".join(words)).encode("utf-8", "replace")
    for reader in (contacts_csv.READER, ldif.READER, jcard.READER):
        read_quietly(reader, data)


@settings(max_examples=400)
@given(st.lists(_VALUES, max_size=6))
def test_no_json_raises_anything_but_a_refusal(values: list[object]):
    for data in (["vcard", values], [["vcard", [["fn", {}, "text", *values], values]], *values]):
        read_quietly(jcard.READER, json.dumps(data).encode())


@settings(max_examples=300)
@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_but_a_refusal(data: bytes):
    begins = {contacts_csv.READER: b"Name,Phone\n", ldif.READER: b"dn: a\n", jcard.READER: b'["vcard",'}
    for reader, begin in begins.items():
        read_quietly(reader, begin + data)
