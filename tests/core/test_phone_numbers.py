"""Raw values as address books and call lists hold them → keys and forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.phone_numbers import NumberReader, is_region, majority_region, mask_digits, same_subscriber, tail_digits

CN = NumberReader("CN")


def keys(raw: str, reader: NumberReader = CN) -> list[str]:
    return [number.key for number in reader.read(raw)]


@pytest.mark.parametrize(
    "raw",
    [
        "13800000001", "138 0000 0001", "138-0000-0001", "+86 138 0000 0001", "+8613800000001", "0086 13800000001",
        "8613800000001", "(+86)138 0000 0001", "013800000001", "１３８０００００００１", "\u202d13800000001\u202c",
        "tel:+86-138-0000-0001", "1795113800000001", "1259313800000001", "#31#13800000001", "13800000001p801",
        "13800000001,,801", "13800000001手机", "٠١٣٨٠٠٠٠٠٠٠١",
        "0086-138-0000-0001", "+86 86 13800000001", "+868613800000001", "+86+8613800000001",
    ],
)
def test_one_mobile_however_it_is_written(raw: str) -> None:
    assert keys(raw) == ["+8613800000001"]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("13800000001/13900000002", ["+8613800000001", "+8613900000002"]),
        ("13800000001;13900000002", ["+8613800000001", "+8613900000002"]),
        ("13800000001、13900000002", ["+8613800000001", "+8613900000002"]),
        ("13800000001 13900000002", ["+8613800000001", "+8613900000002"]),
        ("13800000001/13800000001", ["+8613800000001"]),
        ("034441/ 2 22 67", ["weak:03444122267"]),
        ("13800000001 手机 01060000001 家", ["+8613800000001", "+861060000001"]),
        ("家13800000001单位13900000002", ["+8613800000001", "+8613900000002"]),
        ("+86-755-86013388-812", ["+8675586013388"]),
        ("0086-10-60000001-801", ["+861060000001"]),
        ("400-820-8820-1", ["service:CN:4008208820"]),
        ("13800000001/61234", ["+8613800000001", "short:61234"]),
        ("0755-86013388-8123", ["+8675586013388"]),
        ("0755-86013388转8123", ["+8675586013388"]),
        ("+861060000052;ext=801", ["+861060000052"]),
        ("+86 10 6000 0001", ["+861060000001"]),
        ("(010)60000001", ["+861060000001"]),
        ("85261234567", ["+85261234567"]),
        ("+31 33221115", ["+3133221115"]),
        ("60000001", ["weak:60000001"]),
        ("138****1234", ["masked:138****1234"]),
        ("138xxxx1234", ["masked:138****1234"]),
        ("61234", ["short:61234"]),
        ("8812345", ["short:8812345"]),
        ("HDFC-Bank", ["text:hdfc-bank"]),
        ("somebody@example.org", ["text:somebody@example.org"]),
        ("13800000001@c.us", ["+8613800000001"]),
        ("", []),
        ("-1", []),
        ("---", []),
        ("1" * 500, []),
        ("1" * 30, []),
    ],
)
def test_values_with_more_or_less_than_one_number(raw: str, expected: list[str]) -> None:
    assert keys(raw) == expected


@pytest.mark.parametrize(
    ("raw", "digits"),
    [
        ("10086", "10086"), ("01010086", "10086"), ("+8610086", "10086"), ("95588", "95588"), ("010-95588", "95588"),
        ("96110", "96110"), ("400-000-0005", "4000000005"), ("8008100000", "8008100000"), ("12306", "12306"),
        ("110", "110"), ("106912345678", "106912345678"), ("118114", "118114"), ("10101111", "10101111"),
    ],
)
def test_chinese_public_lines_are_services_whatever_area_code_stands_in_front(raw: str, digits: str) -> None:
    (number,) = CN.read(raw)
    assert (number.kind, number.key, number.masked) == ("service", f"service:CN:{digits}", digits)


def test_elsewhere_the_numbering_plan_knows_toll_free_and_short_codes() -> None:
    assert [number.kind for number in NumberReader("AT").read("0800664147")] == ["service"]
    assert [number.kind for number in NumberReader("KE").read("911")] == ["service"]
    assert keys("9018675309", NumberReader("US")) == ["+19018675309"]
    assert keys("19018675309", NumberReader("US")) == ["+19018675309"]


@pytest.mark.parametrize(
    ("full", "masked"),
    [
        ("+86 138 0000 2207", "+86 138 •••• 2207"),
        ("+86 10 6000 0001", "+86 10 •••• 0001"),
        ("+254 700 000123", "+254 700 •••• 23"),
        ("+1 901-867-5309", "+1 901 •••• 309"),
        ("61234", "6 •••• 4"),
        ("12", "••"),
    ],
)
def test_masked_form_hides_the_middle(full: str, masked: str) -> None:
    assert mask_digits(full) == masked


def test_majority_counts_only_numbers_that_name_their_country() -> None:
    numbers = ["+86 138 0000 0001", "0086 139 0000 0002", "+1 901 867 5309", "13700000003", "0722000000"]
    assert majority_region(numbers) == "CN"
    assert majority_region(["+254700000001", "+2348031234567"]) == "KE"  # a tie: first in the alphabet
    assert majority_region(["13800000001"]) == ""


def test_regions() -> None:
    assert is_region("CN")
    assert not is_region("XX")


@given(st.text(max_size=300))
def test_any_text_gives_numbers_or_nothing_and_never_fails(raw: str) -> None:
    for number in CN.read(raw):
        assert number.key
        assert number.full
        assert number.masked


@given(st.from_regex(r"\A\+?[0-9]{7,15}\Z"))
def test_the_masked_form_hides_at_least_three_digits_of_a_person(raw: str) -> None:
    for number in CN.read(raw):
        if number.kind not in ("service", "text", "short"):
            assert sum(map(str.isdigit, number.full)) - sum(map(str.isdigit, number.masked)) >= 3


@pytest.mark.parametrize(
    ("region", "raw", "key", "kind"),
    [
        ("GB", "116123", "service:GB:116123", "service"),
        ("KE", "1195", "service:KE:1195", "service"),
        ("PH", "8888", "short:8888", "short"),
        ("CN", "6688", "short:6688", "short"),
        ("QQ", "6688", "short:6688", "short"),
    ],
)
def test_short_numbers_are_services_where_the_numbering_plan_says_so(
    region: str, raw: str, key: str, kind: str
) -> None:
    (number,) = NumberReader(region).read(raw)
    assert (number.key, number.kind) == (key, kind)


@pytest.mark.parametrize(
    ("raw", "region"),
    [("+99912345678", ""), ("+80012345678", ""), ("+1 000 000 0000", "US"), ("0044 7400 123456", "GB")],
)
def test_a_country_code_alone_votes_and_one_of_no_country_does_not(raw: str, region: str) -> None:
    assert majority_region([raw]) == region


@pytest.mark.parametrize(("raw", "regions"), [
    ("0712345678", ("KE", "CN")), ("0712345678", ("KE", "GB")), ("13800000001", ("CN", "IN")),
    ("2125550123", ("US", "CN")), ("01060000001", ("CN", "KE")),
])
def test_one_number_read_in_two_regions_is_one_subscriber(raw: str, regions: tuple[str, str]) -> None:
    first, second = (NumberReader(region).read(raw)[0].key for region in regions)
    assert first != second
    assert same_subscriber(first, second)
    assert same_subscriber(second, first)
    assert tail_digits(first) == tail_digits(second) != ""


@pytest.mark.parametrize(("first", "second"), [
    ("+8613800000001", "+8615800000001"),
    ("+8613800000001", "weak:15800000001"),
    ("+8659160000001", "+869160000001"),
    ("short:1234567", "weak:1234567"),
    ("weak:12345678", "+8612345678"),
    ("masked:138****0001", "+8613800000001"),
])
def test_numbers_that_only_end_alike_are_two(first: str, second: str) -> None:
    assert not same_subscriber(first, second)


@pytest.mark.parametrize("key", ["short:12345678", "masked:13800000001*", "text:123456789", "+", ""])
def test_what_is_too_short_masked_or_no_number_has_no_tail(key: str) -> None:
    assert tail_digits(key) == ""
