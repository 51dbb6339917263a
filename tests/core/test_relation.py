"""What names and cards say about people: cases as data in ``tests/data/relations``, and properties."""

import csv
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.assessment import Relation, RelationClass, RelationSource
from core.records import Card, RelatedPerson
from core.relations.relation import classify, load_dictionary
from core.relations.words import LANGUAGES, load_words

CASES = Path(__file__).parent.parent / "data" / "relations"


def cases(name: str) -> list[tuple[str, str, str]]:
    with (CASES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [(row["name"], row["class"], row["match"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("name", "kind", "match"), cases("zh") + cases("latin") + cases("devanagari"))
def test_name(name: str, kind: str, match: str) -> None:
    relation = classify([name])

    assert (relation.kind, relation.match) == (kind, match) if match else relation.kind == kind
    assert relation.source is RelationSource.NAME
    if relation.kind is RelationClass.NAMED:
        assert (relation.match, relation.rule) == ("", "")
    else:
        assert relation.rule in ("exact", "contains", "word", "suffix")


@pytest.mark.parametrize(("name", "rule"), [
    ("爸", "exact"), ("老妈", "exact"), ("世上最美老婆", "contains"), ("同事老王", "contains"), ("李总", "suffix"),
    ("Mum", "word"), ("Mummy", "exact"), ("Office", "exact"), ("Boss John", "word"), ("顺丰快递", "contains"),
])
def test_rule_is_told(name: str, rule: str) -> None:
    assert classify([name]).rule == rule


def test_every_word_is_classified_as_itself() -> None:
    entries = load_dictionary().words.entries
    names = {entry: f"李{entry.text}" if entry.section == "suffix" else entry.text for entry in entries}

    assert len(entries) > 1500
    assert [entry for entry, name in names.items() if classify([name]).kind is not entry.kind] == []


def test_dictionary_covers_the_classes_in_every_language() -> None:
    entries = load_words().entries

    assert {entry.language for entry in entries} == set(LANGUAGES)
    for language in LANGUAGES:
        kinds = {entry.kind for entry in entries if entry.language == language}
        assert kinds >= {RelationClass.PARTNER, RelationClass.PARENT, RelationClass.CHILD, RelationClass.BOSS,
                         RelationClass.COMPANY, RelationClass.SIBLING, RelationClass.KIN, RelationClass.COLLEAGUE,
                         RelationClass.CLASSMATE, RelationClass.FRIEND}, language


def test_no_word_is_listed_twice() -> None:
    words = [(entry.text, entry.section == "suffix") for entry in load_words().entries]

    assert len(words) == len(set(words))


def test_a_person_without_a_name_is_unknown() -> None:
    assert classify([]) == Relation()
    assert classify(["", "  "]) == Relation()
    assert classify(["+86 138 0000 1234"]) == Relation()


def test_a_picture_sign_is_a_name() -> None:
    assert classify(["🐶"]).kind is RelationClass.NAMED


def test_strongest_class_wins_over_the_order_of_sources() -> None:
    assert classify(["李建国"], note="大学同学", title="总经理") == Relation(
        RelationClass.BOSS, RelationSource.TITLE, "总经理", "exact")
    assert classify(["同事老王"], nicknames=["表哥"]) == Relation(
        RelationClass.KIN, RelationSource.NICKNAME, "表哥", "exact")


def test_name_comes_first_among_equals() -> None:
    assert classify(["妈妈"], nicknames=["老婆"]).source is RelationSource.NAME
    assert classify(["李总"], title="HR").source is RelationSource.NAME
    assert classify(["李建国"], nicknames=["老爸"], categories=["爸爸"]).source is RelationSource.NICKNAME


def test_every_name_of_a_person_counts() -> None:
    assert classify(["李秀英", "妈妈"]).match == "妈妈"


def test_categories() -> None:
    assert classify(["李建国"], categories=["同事"]) == Relation(
        RelationClass.COLLEAGUE, RelationSource.CATEGORY, "同事", "exact")
    assert classify(["Ann"], categories=["Family"]).kind is RelationClass.KIN
    assert classify(["Ann"], categories=["myContacts", "Starred"]).kind is RelationClass.NAMED


@pytest.mark.parametrize(("title", "kind"), [
    ("车间主任", "boss"), ("总经理", "boss"), ("人事经理", "hr"), ("HR Manager", "hr"), ("General Manager", "boss"),
    ("CEO", "boss"), ("部门经理", "boss"), ("Gerente", "boss"), ("Direktur", "boss"), ("sales director", "boss"),
    ("客户经理", "named"), ("班主任", "named"), ("总经理助理", "named"), ("工程师", "named"),
    ("Sales Manager", "named"), ("Assistant to the Director", "named"), ("Account manager", "named"), ("", "named"),
])
def test_titles(title: str, kind: str) -> None:
    assert classify(["李建国"], title=title).kind == kind
    assert classify(["李建国"], role=title).kind == kind


@pytest.mark.parametrize(("organisation", "kind"), [
    (("大学同学",), "classmate"), (("同事",), "colleague"), (("人力资源部",), "hr"), (("某某公司", "人事部"), "hr"),
    (("Classmates",), "classmate"), (("招商银行", "零售部"), "named"), (("妈妈网络科技有限公司",), "named"),
    (("上海第一机械厂",), "named"), (("My Friend Ltd",), "named"), (("顺丰速运",), "named"),
])
def test_organisations(organisation: tuple[str, ...], kind: str) -> None:
    assert classify(["李建国"], organisation=organisation).kind == kind


@pytest.mark.parametrize(("note", "kind"), [
    ("我老婆", "partner"), ("大学同学，人很好", "classmate"), ("生日5月\n同事", "colleague"), ("my boss", "boss"),
    ("房东,押金三千\n电话打不通", "named"), ("妈妈介绍的", "named"), ("他老婆姓张", "named"), ("妈妈的同事", "named"),
    ("met at my friend's wedding", "named"), ("Tom's mum", "named"),
])
def test_notes_count_by_whole_lines(note: str, kind: str) -> None:
    assert classify(["李建国"], note=note).kind == kind


def test_service_only_where_nothing_else_speaks() -> None:
    assert classify(["顺丰快递"]).kind is RelationClass.SERVICE
    assert classify(["顺丰快递"], note="同学").kind is RelationClass.CLASSMATE
    assert classify(["陈静"], organisation=["招商银行"]).kind is RelationClass.NAMED


@pytest.mark.parametrize(("word", "kind"), [
    ("mother", "parent"), ("_$!<Mother>!$_", "parent"), ("SPOUSE", "partner"), ("manager", "boss"), ("老公", "partner"),
    ("domestic partner", "partner"), ("relative", "kin"), ("assistant", "colleague"), ("二舅", "kin"),
    ("emergency", None), ("referred by", None), ("", None), ("李秀英", None),
])
def test_relation_word(word: str, kind: str | None) -> None:
    assert load_dictionary().relation_word(word) == kind


def test_a_relative_named_on_a_card_is_that_persons_relative() -> None:
    dictionary = load_dictionary()

    assert dictionary.related_to_card(Card("王芳", related=(RelatedPerson("李秀英", "mother"),))) is None
    assert dictionary.related_to_card(Card("李秀英", related=(RelatedPerson("", "mother"),))) == Relation(
        RelationClass.PARENT, RelationSource.VCARD_RELATED, "mother", "exact")
    assert dictionary.related_to_card(Card("李秀英", related=(RelatedPerson("李秀英", "mother"),))) is not None
    assert dictionary.related_to_card(Card("妈", family="李", given="秀英",
                                           related=(RelatedPerson("李秀英", "mother"),))) is not None


def test_relatives_on_the_owners_own_card() -> None:
    card = Card("陈静", related=(RelatedPerson("陈建国", "father"), RelatedPerson("刘强", "老公"),
                               RelatedPerson("", "mother"), RelatedPerson("王一", "emergency"),
                               RelatedPerson("刘强", "friend")))

    relatives = load_dictionary().owners_relatives(card)

    assert {name: relation.kind for name, relation in relatives.items()} == {
        "陈建国": RelationClass.PARENT, "刘强": RelationClass.PARTNER}


ANY_TEXT = st.text(max_size=60) | st.text(alphabet="妈爸老婆公的家小明王总店'sMumofTom @-( )", max_size=30)


@given(names=st.lists(ANY_TEXT, max_size=3), nickname=ANY_TEXT, note=ANY_TEXT, organisation=ANY_TEXT, title=ANY_TEXT)
def test_any_text_gets_an_answer_and_always_the_same(names, nickname, note, organisation, title) -> None:
    first = classify(names, [nickname], note, [organisation], title, title, [nickname])

    assert first == classify(names, [nickname], note, [organisation], title, title, [nickname])
    assert (first.kind is RelationClass.UNKNOWN) == (first.source is RelationSource.NONE)


#: Letters would make another word; a digit, sign or emoji never does.
ORNAMENT = st.text(alphabet="❤️💗😍🌸✨ 0123456789.*#'\"…", max_size=4)


@given(entry=st.sampled_from([entry for entry in load_dictionary().words.entries if entry.section != "suffix"]),
       before=ORNAMENT, after=ORNAMENT.filter(lambda text: not text.startswith("'")))
@settings(max_examples=300)
def test_ornaments_change_nothing(entry, before: str, after: str) -> None:
    assert classify([before + entry.text + after]).kind is entry.kind


@pytest.mark.parametrize("text", [
    "妈" * 100_000, "老" * 100_000, "a " * 50_000, "mum's " * 20_000, "(" * 100_000, "-" * 100_000, "@" * 100_000,
    "\ufdfa" * 100_000, "e\u0301" * 50_000, "我的" * 50_000, "手机" * 50_000, "a'" * 50_000,
], ids=lambda text: ascii(text[:4]))
def test_a_hostile_name_costs_nothing(text: str) -> None:
    started = time.process_time()
    classify([text] * 50, [text] * 50, text, [text] * 50, text, text, [text] * 50)

    assert time.process_time() - started < 1


def test_many_names_are_quick() -> None:
    given_names = ["伟", "芳", "秀英", "敏静", "Wanjiru", " Otieno", "妈妈", "手机", " Mum's mobile", "经理"]
    names = [f"{family}{given_name}{number}" for number in range(100) for family in "王李张刘陈杨黄赵吴周"
             for given_name in given_names]
    started = time.process_time()
    for name in names:
        classify([name])

    # 50,000 names take about a second on a slow machine; the bound leaves room for a busy one.
    assert time.process_time() - started < 2
