"""Who belongs together: cards by number, calls to cards, and what a relation may rest on."""

import pytest

from core.assessment import RelationClass, RelationSource
from core.join import people as people_module
from core.join.records import JoinedPerson
from core.readers.problem_list import MAX_LISTED
from core.records import Card, RelatedPerson
from tests.core.builders import assessed, book, by_name, call, card, log


def people(*cards: Card) -> list[set[str]]:
    """The names of each person these cards become."""
    return sorted((set(one.person.names) for one in assessed(book(*cards)).exposures), key=sorted)


def test_cards_sharing_a_mobile_are_one_person_with_the_telling_name_first() -> None:
    found = by_name(assessed(book(card("李秀英", "13800000001"), card("妈妈", "+86 138 0000 0001", "010-60000001"))))
    (mother,) = found.values()
    assert mother.person.names == ("妈妈", "李秀英")
    assert [number.key for number in mother.person.numbers] == ["+8613800000001", "+861060000001"]


def test_equal_names_alone_never_join() -> None:
    result = assessed(book(card("王芳", "13800000001"), card("王芳", "13800000002"), card("王芳")))
    assert len(result.exposures) == 3
    assert result.coverage.contacts == 3


def test_equal_name_and_mail_join() -> None:
    cards = card("Wang Fang", "13800000001", emails=("w@example.org",)), card("wang  fang", emails=("W@example.org",))
    assert people(*cards) == [{"Wang Fang", "wang  fang"}]


def test_a_shared_switchboard_does_not_join_colleagues() -> None:
    assert people(card("张三", "01060000001"), card("李四", "01060000001")) == [{"张三"}, {"李四"}]


def test_the_same_card_with_a_landline_twice_is_one_person() -> None:
    assert people(card("家", "01060000001"), card("家", "010 6000 0001", note="x")) == [{"家"}]


def test_service_numbers_do_not_join() -> None:
    assert people(card("银行甲", "95588"), card("银行乙", "95588")) == [{"银行乙"}, {"银行甲"}]


def test_exact_repeats_are_counted_as_duplicates() -> None:
    same = card("王芳", "13800000001")
    result = assessed(book(same, same), book(same, file="copy.vcf"))
    assert [file.duplicates for file in result.coverage.files] == [1, 1]
    assert result.coverage.contacts == 1


def test_a_repeat_that_differs_in_its_identifier_and_line_alone_is_a_repeat() -> None:
    result = assessed(book(card("王芳", "13800000001", uid="1", line=1), card("王芳", "13800000001", uid="2", line=6)))
    assert result.coverage.files[0].duplicates == 1


def test_problems_found_while_joining_are_listed_within_bounds() -> None:
    result = assessed(book(*(card(f"王{index}", "1" * 30, line=index) for index in range(MAX_LISTED + 5))))
    assert len(result.problems) == MAX_LISTED + 1
    (rest,) = [problem for problem in result.problems if problem.code == "more_problems"]
    assert (rest.file, rest.line, rest.detail) == ("book.vcf", None, "5")


def test_calls_reach_the_person_whatever_form_the_number_has() -> None:
    result = assessed(
        book(card("妈妈", "138-0000-0001", "010-60000001")),
        log(call("+8613800000001", "2026-05-30T10:00:00"), call("008613800000001", "2026-05-30T11:00:00"),
            call("60000001", "2026-05-30T12:00:00"), call("13900000009", "2026-05-30T13:00:00")),
    )
    counts = {name: one.person.counts.calls for name, one in by_name(result).items()}
    assert counts == {"妈妈": 3, "": 1}


def test_eight_digits_that_two_people_share_join_nobody() -> None:
    result = assessed(
        book(card("甲", "010-60000001"), card("乙", "021-60000001")),
        log(call("60000001", "2026-05-30T12:00:00")),
    )
    assert {name: one.person.counts.calls for name, one in by_name(result).items()} == {"甲": 0, "乙": 0, "": 1}


def test_a_landline_of_two_cards_counts_for_the_closer_relation_alone() -> None:
    result = assessed(
        book(card("邻居张三", "01060000001"), card("妈妈", "01060000001")),
        log(call("01060000001", "2026-05-30T12:00:00")),
    )
    assert {name: one.person.counts.calls for name, one in by_name(result).items()} == {"妈妈": 1, "邻居张三": 0}


def test_who_answers_many_shared_lines_is_found_out_once_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [f"010-6000{line:04d}" for line in range(100)]
    one = [card(f"甲{place}", "13800000001", line) for place, line in enumerate(lines)]
    other = [card(f"乙{place}", "13800000002", line) for place, line in enumerate(lines)]
    written_out: list[int] = []
    content = people_module._content

    def counting(person: JoinedPerson) -> list[str]:
        written_out.append(len(person.cards))
        return content(person)

    monkeypatch.setattr(people_module, "_content", counting)
    assert people(*one, *other) == [{f"乙{place}" for place in range(100)}, {f"甲{place}" for place in range(100)}]
    assert written_out == [100, 100]


def test_the_owner_is_nobodys_contact() -> None:
    result = assessed(
        book(card("我", "13800000009"), card("妈妈", "13800000001")),
        log(call("13800000009", "2026-05-30T12:00:00"), call("13800000001", "2026-05-30T12:00:00")),
        own_numbers=("13800000009",),
    )
    assert list(by_name(result)) == ["妈妈"]
    assert (result.coverage.calls, result.coverage.own_calls, result.coverage.numbers) == (2, 1, 1)


def test_hidden_callers_belong_to_nobody_and_are_counted() -> None:
    result = assessed(log(*(call(number, "2026-05-30T12:00:00") for number in ("", "-1", "Private", "未知号码"))))
    assert result.exposures == ()
    # The same millisecond, direction and length: four rows of one hidden call.
    assert (result.coverage.calls, result.coverage.hidden_calls) == (1, 1)


def test_a_name_only_the_call_log_has_is_used() -> None:
    result = assessed(log(call("13800000001", "2026-05-30T12:00:00", name="妈妈")))
    (mother,) = result.exposures
    assert mother.person.name == "妈妈"
    assert not mother.person.in_address_book
    assert mother.person.relation.kind is RelationClass.PARENT


def test_a_related_entry_tells_of_the_owner_only_on_the_owners_card_or_without_another_name() -> None:
    result = by_name(assessed(
        book(
            card("我", "13800000009", related=(RelatedPerson("陈建国", "father"),)),
            card("陈建国", "13800000001"),
            card("刘强", "13800000002", related=(RelatedPerson("刘大海", "father"),)),
            card("刘大海", "13800000003"),
            card("赵敏", "13800000004", related=(RelatedPerson("", "spouse"),)),
        ),
        own_numbers=("13800000009",),
    ))
    assert result["陈建国"].person.relation.kind is RelationClass.PARENT
    assert result["陈建国"].person.relation.source is RelationSource.VCARD_RELATED
    assert result["刘强"].person.relation.kind is RelationClass.NAMED
    assert result["刘大海"].person.relation.kind is RelationClass.NAMED
    assert result["赵敏"].person.relation.kind is RelationClass.PARTNER


@pytest.mark.parametrize(
    ("option", "kind"), [("typed_contacts", RelationClass.NAMED), ("workplaces", RelationClass.COMPANY)]
)
def test_a_typed_number_that_no_file_holds_becomes_a_person(option: str, kind: RelationClass) -> None:
    (one,) = assessed(book(), **{option: ("13800000007",)}).exposures
    assert one.person.numbers[0].key == "+8613800000007"
    assert (one.person.relation.kind, one.person.relation.source) == (kind, RelationSource.TYPED)


def test_a_card_number_that_is_no_number_is_a_problem_with_its_line() -> None:
    result = assessed(book(card("王芳", "1" * 30, line=7)))
    (problem,) = result.problems
    assert (problem.file, problem.line, problem.code, problem.detail) == ("book.vcf", 7, "bad_number", "")
    assert result.coverage.files[0].problems == 1


def test_keys_tell_neither_name_nor_number() -> None:
    result = assessed(book(*(card(f"王{index}", f"1380000{index:04d}") for index in range(12))))
    assert sorted(one.person.key for one in result.exposures) == [f"p{index:02d}" for index in range(1, 13)]
