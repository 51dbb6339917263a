import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.readers.vcard_phone import split_phone_text, split_phones


@pytest.mark.parametrize(
    ("written", "numbers"),
    [("138 0000 0001", ["13800000001"]), ("010-60000001", ["01060000001"]), ("+86 (0)10 6000.0001", ["+8601060000001"]),
     ("１３８００００００１１", ["13800000011"]), ("\u202a+86 139\u20110000\u20110013\u202c", ["+8613900000013"]),
     ("١٣٨٠٠٠٠٠٠٠١", ["13800000001"]), ("0755\u00a08000\u30000004", ["075580000004"]),
     ("13500000033/13500000034", ["13500000033", "13500000034"]),
     ("135 0000 0033 / 135-0000-0034", ["13500000033", "13500000034"]),
     ("13500000033、13500000034", ["13500000033", "13500000034"]),
     ("13500000033 13500000034", ["13500000033", "13500000034"]),
     ("13500000033;13500000034;5", ["13500000033", "13500000034;5"]),
     ("13500000033，13500000034", ["13500000033", "13500000034"]),
     ("0123/579", ["0123/579"]), ("021-60000012/13", ["02160000012/13"]), ("0987 /6543", ["0987/6543"]),
     ("tel:+86-138-0000-0051", ["+8613800000051"]), ("tel:+86-10-60000052;ext=801", ["+861060000052;ext=801"]),
     ("tel:%2B8613800000051", ["+8613800000051"]), ("+861060000052;ext=801", ["+861060000052;ext=801"]),
     ("0755-86013388-8123", ["075586013388;ext=8123"]), ("(0755)86013388-8123", ["075586013388;ext=8123"]),
     ("+86-755-86013388-12", ["+8675586013388;ext=12"]), ("400-820-8820-1", ["4008208820;ext=1"]),
     ("0086-10-60000001-801", ["00861060000001;ext=801"]), ("0086-138-0000-0001", ["008613800000001"]),
     ("+86-138-0000-0001", ["+8613800000001"]), ("+86 13800000-001", ["+8613800000001"]),
     ("13800000001.0", ["13800000001"]), ("+8613800000001.0", ["+8613800000001"]), ("1380000.0", ["13800000"]),
     ("021-6000-0012", ["02160000012"]), ("1-800-555-0123", ["18005550123"]),
     ("*21*13800000001#", ["*21*13800000001#"]), ("010-60000001,801", ["01060000001,801"]),
     ("13800138000手机", ["13800138000手机"]), ("1-800-FLOWERS", ["1-800-FLOWERS"]),
     ("13800000001/妈妈13800000002", ["13800000001", "妈妈13800000002"]),
     ("Handy", ["Handy"]), ("", []), ("-", []), ("tel:", []), ("/", ["/"])])
def test_numbers_of_a_value(written: str, numbers: list[str]) -> None:
    assert list(split_phone_text(written)) == numbers


@pytest.mark.parametrize(
    ("written", "numbers"),
    [("0755-86013388-8", ("075586013388;ext=8",)), ("(010)60000001-80", ("01060000001;ext=80",)),
     ("4008001234-8", ("4008001234;ext=8",)), ("400-800-1234-12", ("4008001234;ext=12",)),
     ("13800000001.0", ("13800000001",)), ("138-0000-0001", ("13800000001",)), ("0755-8601-338", ("07558601338",))])
def test_short_extensions_are_no_part_of_the_number(written: str, numbers: tuple[str, ...]) -> None:
    assert (split_phones(written.encode()) or split_phone_text(written)) == numbers


@given(st.text(alphabet="0123456789+ -().\t", max_size=20))
def test_the_short_cut_agrees_with_the_long_way(written: str) -> None:
    quick = split_phones(written.encode())
    assert quick is None or quick == split_phone_text(written)


@given(st.text(max_size=60) | st.text(alphabet="0123456789+-/、;, ()p", max_size=60))
def test_no_digit_is_lost(written: str) -> None:
    def digits(text: str) -> list[int]:
        return [unicodedata.decimal(character) for character in unicodedata.normalize("NFKC", text)
                if character.isdecimal()]

    if "tel:" not in written and "%" not in written:
        assert digits("".join(split_phone_text(written)).replace("ext=", "")) == digits(written)
