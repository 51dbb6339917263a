import pytest

from core.readers import vcard_card
from core.readers.vcard_text import MAX_TEXT, TextDecoder, parse_header, split_escaped, split_header, unescape
from core.records import CardPhone, RelatedPerson
from tests.core.readers.vcard_books import card, problems, read, values


@pytest.mark.parametrize(
    ("lines", "name"),
    [(("FN:Mr. John, James; Doe", "N:x"), "Mr. John, James; Doe"), (("FN: ", "N:张;伟明;;;"), "张伟明"),
     (("N:欧阳;建国;;;先生",), "欧阳建国先生"), (("N:김;민준",), "김민준"),
     (("N:Doe;John;Q.;Dr.;Jr.",), "Dr. John Q. Doe Jr."),
     (("N:;妈妈",), "妈妈"), (("FN:;妈妈;;;",), "妈妈"), (("FN:a;b;",), "a;b;"), (("FN:;;;", "N:;妈妈"), "妈妈"),
     (("N:;;;;", "NICKNAME:二舅,老二", "ORG:厂"), "二舅"),
     (("N:", "ORG:顺丰速运;客服"), "顺丰速运"),
     (("EMAIL:a@b.example",), "a@b.example"), (("TEL:13500000001",), ""), ((r"FN:a\, b\; c\\d\ne",), "a, b; c\\d\ne"),
     (("FN:C:\\",), "C:\\"), ((r"N:Do\;e;J\,o\\",), "J,o\\ Do;e")])
def test_display_name(lines: tuple[str, ...], name: str) -> None:
    assert card(*lines).name == name


def test_all_kept_fields_of_one_card() -> None:
    only = card(
        "N:Doe;Jane;;;", "FN:Jane Doe", "FN;LANGUAGE=zh:多简", "X-PHONETIC-LAST-NAME:dou", "SORT-STRING:Doe",
        "NICKNAME:J,JD", "item1.TEL;type=pref;type=CELL:+1 415 555 0101", "item1.X-ABLabel:_$!<Mobile>!$_",
        "TEL;X-customer service:400-000-0005", "item2.TEL:95588", "item2.X-ABLABEL:银行 短信",
        "EMAIL;TYPE=work:j@x.example", "ORG:Works;Lab", "TITLE:Engineer", "ROLE:Lead",
        "CATEGORIES:Family,Bank", "X-GROUP:VIP", "ADR;TYPE=home:;;1 Main;Springfield;;00000;US",
        "NOTE:one", "NOTE:two", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-05", "X-EVOLUTION-ANNIVERSARY:2001-02-03",
        "X-QQ:10000", "IMPP;X-SERVICE-TYPE=WeChat:x-apple:abc", "IMPP:xmpp:a@b", "UID:u-1", "REV:20260101T000000Z",
        "URL:http://x.example", "GEO:1;2", "GENDER:F")
    assert (only.name, only.family, only.given, only.version, only.line) == ("Jane Doe", "Doe", "Jane", "3.0", 1)
    assert (only.readings, only.nicknames) == (("dou", "Doe"), ("多简", "J", "JD"))
    assert only.phones == (CardPhone("+14155550101", ("pref", "cell"), "mobile"),
                           CardPhone("4000000005", ("x-customer service",), "customer service"),
                           CardPhone("95588", (), "银行 短信"))
    assert (only.emails, only.organisation, only.title, only.role) == (
        ("j@x.example",), ("Works", "Lab"), "Engineer", "Lead")
    assert (only.categories, only.localities, only.note) == (("Family", "Bank", "VIP"), ("Springfield",), "one\ntwo")
    assert (only.birthday, only.anniversary, only.services) == ("--05-05", "2001-02-03", ("qq", "wechat", "xmpp"))
    assert (only.uid, only.revision, only.has_photo) == ("u-1", "20260101T000000Z", False)


@pytest.mark.parametrize(
    ("lines", "related"),
    [(("RELATED;TYPE=spouse;VALUE=text:马超",), ("马超", "spouse")), (("RELATED;FATHER:老张",), ("老张", "father")),
     (("item1.X-ABRELATEDNAMES;type=pref:陈建国", "item1.X-ABLabel:_$!<Father>!$_"), ("陈建国", "father")),
     (("ITEM3.X-ABRELATEDNAMES:刘强", "item3.X-ABLabel:老公"), ("刘强", "老公")),
     (("RELATED;TYPE=\"contact,emergency,parent\":Ann",), ("Ann", "parent")),
     (("RELATED;TYPE=contact:Ann",), ("Ann", "contact")),
     (("X-ABRELATEDNAMES;type=pref:刘强",), ("刘强", "")), (("X-SPOUSE:Ann",), ("Ann", "spouse")),
     (("X-EVOLUTION-MANAGER:Boss",), ("Boss", "manager")), (("X-KADDRESSBOOK-X-SpouseName:Ann",), ("Ann", "spouse")),
     (("X-MS-ASSISTANT:Bo",), ("Bo", "assistant")), (("X-KADDRESSBOOK-X-ManagersName:Bo",), ("Bo", "manager")),
     (("X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;小李;0;干妈;;;;",), ("小李", "干妈"))])
def test_relations(lines: tuple[str, ...], related: tuple[str, str]) -> None:
    assert card("FN:A", *lines).related == (RelatedPerson(*related),)


def test_an_address_written_as_a_link_is_the_same_address() -> None:
    assert card("FN:A", "EMAIL:mailto:a@b.example", "EMAIL:MAILTO: a@b.example", "EMAIL:c@d.example").emails == (
        "a@b.example", "c@d.example")


def test_children_are_a_list() -> None:
    only = card("FN:A", "X-CHILDREN:大宝,小宝", "X-EVOLUTION-CHILD:Bo")
    assert [(each.name, each.relation) for each in only.related] == [
        ("大宝", "child"), ("小宝", "child"), ("Bo", "child")]


def test_android_relation_types() -> None:
    words = ("assistant", "brother", "child", "domestic partner", "father", "friend", "manager", "mother", "parent",
             "partner", "referred by", "relative", "sister", "spouse")
    for code, word in enumerate(words, 1):
        only = card(f"X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;X;{code};;;;;;;;;;;;;")
        assert only.related == (RelatedPerson("X", word),)
    nickname = card("X-ANDROID-CUSTOM;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
                    "vnd.android.cursor.item/nickname;=E5=A8=9C=E5=A8=9C;=31;;;;;")
    assert nickname.nicknames == ("娜娜",)


@pytest.mark.parametrize(
    "tel", ["TEL;X-家庭:13500000035", 'TEL;VALUE=uri;TYPE="cell,voice":tel:135-0000-0035', "tel;type=cell:13500000035",
            'TEL;X="a:b;c":13500000035', "TEL;CELL;ENCODING=8BIT:13500000035", "X-MS-TEL;VOICE;ASSISTANT:13500000035",
            "TEL;CELL;ENCODING=QUOTED-PRINTABLE:=31=33500000035", "a.b.TEL:13500000035", "TEL ;CELL:13500000035",
            "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E5=AE=B6):13500000035", "TEL;=;;=x:13500000035"])
def test_numbers_under_odd_headers(tel: str) -> None:
    assert [phone.value for phone in card("FN:A", tel).phones] == ["13500000035"]


def test_labels_of_numbers() -> None:
    only = card("TEL;X-家庭:1350000001", "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E5=AE=B6):1350000002")
    assert [phone.label for phone in only.phones] == ["家庭", "家"]


def test_values_without_digits_stay_and_are_told() -> None:
    content = read("BEGIN:VCARD\nFN:A\nTEL:none\nTEL;CELL:\nTEL:13500000001\nEND:VCARD\n")
    assert values(content) == [["none", "13500000001"]]
    assert problems(content) == [(3, "bad_number")]


def test_long_values_are_cut_with_a_problem() -> None:
    content = read(f"BEGIN:VCARD\nNOTE:{'妈' * (MAX_TEXT + 1)}\nTEL:{'1' * 2000}\nEND:VCARD\n")
    assert content.cards[0].note == "妈" * MAX_TEXT
    assert len(content.cards[0].phones[0].value) == vcard_card.MAX_PHONE_TEXT
    assert problems(content) == [(2, "value_too_long"), (3, "value_too_long")]


def test_entries_of_one_card_are_bounded() -> None:
    lines = "".join(f"TEL:135{number:08}\nX-SPOUSE:p{number}\n" for number in range(600))
    content = read(f"BEGIN:VCARD\n{lines}CATEGORIES:{','.join(map(str, range(600)))}\nEND:VCARD\n")
    (only,) = content.cards
    assert (len(only.phones), len(only.related), len(only.categories)) == (500, 500, 500)
    assert problems(content) == [(1, "card_too_long")]


@pytest.mark.parametrize(
    ("charset", "codec", "text"),
    [("GB2312", "gbk", "刘德胜"), ("GBK", "gbk", "镕基"), ("Big5", "cp950", "許功蓋"), ("SHIFT_JIS", "cp932", "表計算"),
     ("EUC-KR", "cp949", "김민준"), ("ISO-8859-1", "cp1252", "Müller"), ("windows-1251", "cp1251", "Иван"),
     ("UTF-7", "utf-7", "高峰"), ("X-UNKNOWN", "utf-8", "妈妈")])
def test_charsets_of_values_raw_and_quoted_printable(charset: str, codec: str, text: str) -> None:
    raw = text.encode(codec)
    quoted = "".join(f"={byte:02X}" for byte in raw).encode()
    head = f";CHARSET={charset}".encode()
    content = read(b"BEGIN:VCARD\nFN" + head + b":" + raw + b"\nNICKNAME" + head + b";encoding=quoted-printable:"
                   + quoted + b"\nEND:VCARD\n")
    assert (content.cards[0].name, content.cards[0].nicknames) == (text, (text,))
    assert (content.encoding_guessed, content.problems) == (False, ())


def test_a_charset_that_does_not_fit_falls_back_and_is_told() -> None:
    content = read("BEGIN:VCARD\nFN;CHARSET=SHIFT_JIS:妈妈ABC妈\nEND:VCARD\n")
    assert content.cards[0].name in {"妈妈ABC妈", "妈妈ABC妈".encode().decode("cp932", "replace")}


def test_base64_text() -> None:
    assert card("FN;ENCODING=b:5aaI5aaI").name == "妈妈"
    content = read("BEGIN:VCARD\nFN;ENCODING=b:5aaI5\nEND:VCARD\n")
    assert problems(content) == [(2, "bad_encoding")]


def test_headers() -> None:
    decoder = TextDecoder()
    header = parse_header(b'item1.TEL;TYPE="cell,voice";type=Home,pref;PREF;X-A="q;r"', decoder)
    assert (header.name, header.group, header.types) == ("TEL", "ITEM1", ("cell", "voice", "home", "pref"))
    assert header.parameters == {"X-A": "q;r"}
    assert parse_header(b"N;quoted-printable;CHARSET=gb2312", decoder).quoted_printable
    assert parse_header(b"N;CHARSET=gb2312", decoder).charset == "gb18030"
    assert all(parse_header(name, decoder).valid for name in (b"X-GOOGLE TALK", b"x-messaging/xmpp-All"))
    assert not any(parse_header(name, decoder).valid for name in (b"", b"#x", "家".encode()))
    assert split_header(b'ADR;LABEL="a:b":c:d') == (b'ADR;LABEL="a:b"', b"c:d")
    assert split_header(b'X;P="a:b') == (b'X;P="a', b"b")


def test_escapes() -> None:
    assert unescape(r"a\nb\Nc\,d\;e\:f\\g\x\\") == "a\nb\nc,d;e:f\\g\\x\\"
    assert split_escaped(r"a\;b;c\\;;d\,e;", ";") == ["a;b", "c\\", "", "d,e", ""]
    assert split_escaped("a, b,c", ",") == ["a", "b", "c"]
    assert split_escaped("x\\", ";") == ["x\\"]
    assert split_escaped("", ";") == [""]
    assert split_escaped("a\\,\n;b\n", ";") == ["a,", "b"]
