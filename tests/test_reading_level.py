"""Every text of checklist, country packs, guides and messages is read easily by somebody who is afraid."""

import re

import pytest

from tests.reading_level import GROUPS, grade, han_lengths, prose, sentences, syllables, words

#: Highest school grade of a whole group, and of one text; a text of few words has no grade worth the name.
MOST_GROUP = 7.0
MOST_TEXT = 12.5
ENOUGH_WORDS = 8
#: Characters of a Chinese sentence: on average, and at most.
MEAN_HAN = 25
MOST_HAN = 60

#: Words of offices and contracts, and their plain ones.
OFFICIALESE = {
    "zh": r"兹[有就]|特此|予以|鉴于|贵[方司]|知悉|悉知|该等|上述|为荷|敬请|务必|逾期|履行|债务人|义务人|告知函|之规定"
          r"|相关部门",
    "en": r"hereby|pursuant|thereof|herein|aforementioned|in accordance with|notwithstanding|shall\b|utili[sz]e"
          r"|commence|prior to|in order to|with regard to|facilitate|terminate",
}
#: Words of collectors, for people, calls and accounts.
COLLECTORS = {
    "zh": r"爆通讯录|催员|委外|外催|软催|硬催|催收对象|逾期户|赖账|老赖|失信|失联修复|施压|上门外访"
          r"|M[1-6]\b|坏账",
    "en": r"\bdebtor|defaulter|delinquen|deadbeat|skip.?trac|dunning|right.?party|write.?off|\bbucket\b|field visit|"
          r"\baccounts? in arrears|past due",
}
#: Blame; to say that it is nobody's fault is none.
BLAME = {
    "zh": r"活该|自找|你不该|谁让你|早知道|怪你|丢人|不负责任|贪(?:便宜|心)",
    "en": r"you should have|your own fault|(?<!not )your fault|shame on|careless|irresponsible|greedy|you failed to|"
          r"you must understand|obviously",
}
#: Words of the trade: each stands in quotation marks as a menu names it, or beside its explanation.
TECHNICAL = {
    "zh": r"API|SDK|IMEI|元数据|哈希|刷机|ROM|后台进程|沙盒|令牌|爬虫|脚本",
    "en": r"\bAPI\b|\bSDK\b|\bIMEI\b|metadata|\bhash|firmware|\bROM\b|sandbox|\btoken|crawler|\bscript",
}
_QUOTED = re.compile(r"“[^”]*”|[（(][^）)]*[）)]|Termux:API|termux-api")
LANGUAGES = ("en", "zh")

#: Counted by hand.
SYLLABLES = {
    "the": 1, "cat": 1, "save": 1, "names": 1, "asked": 1, "wanted": 2, "called": 1, "needed": 2, "trouble": 2,
    "people": 2, "contract": 2, "contracts": 2, "every": 2, "payment": 2, "permission": 3, "permissions": 3,
    "address": 2, "addresses": 3, "contacts": 2, "complaint": 2, "complain": 2, "number": 2, "numbers": 2,
    "lender": 2, "licence": 2, "company": 3, "companies": 3, "police": 2, "emergency": 4, "notification": 5,
    "notifications": 5, "location": 3, "camera": 3, "microphone": 3, "password": 2, "accessibility": 6,
    "authorisation": 5, "screenshot": 2, "recording": 3, "harassment": 3, "message": 2, "messages": 3, "delete": 2,
    "deletion": 3, "written": 2, "writing": 2, "employer": 3, "receipt": 2, "family": 3, "workplace": 2,
    "evidence": 3, "history": 3, "area": 3, "idea": 3, "being": 2, "doing": 2, "trying": 2, "don't": 1,
    "doesn't": 2, "somebody": 3, "something": 2, "sometimes": 2, "nobody": 3, "table": 2, "tables": 2, "little": 2,
    "changes": 2, "places": 2, "offices": 3, "uses": 2, "licensed": 2, "space": 1, "spaces": 2, "quiet": 2,
    "real": 1, "usually": 4, "social": 2, "official": 3, "financial": 3, "insurance": 3, "advice": 2, "before": 2,
    "statement": 2, "likely": 2, "safety": 2, "closed": 1, "closes": 2, "shared": 1, "reached": 1, "noticed": 2,

}


@pytest.mark.parametrize(("word", "count"), SYLLABLES.items())
def test_syllables_are_counted_as_by_hand(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("text", "counted", "heard", "ends"),
    [
        ("The cat sat on the mat.", 6, 6, 1),
        ("Tell one person you trust today.", 6, 8, 1),
        ("Save the contract, the costs and every payment.", 8, 11, 1),
        ("Call 112. Show what you have and ask for a receipt.", 10, 11, 2),
        ("Look at cms.rbi.org.in or write to help@example.org.", 5, 5, 1),
        ("The RBI list names no app. Ask “Is it yours?” Then wait.", 11, 11, 3),
    ],
)
def test_grade_is_the_formula_of_what_is_counted_by_hand(text: str, counted: int, heard: int, ends: int) -> None:
    assert len(words(text)) == counted
    assert sum(map(syllables, words(text))) == heard
    assert len(sentences(text)) == ends
    assert grade(text) == pytest.approx(0.39 * counted / ends + 11.8 * heard / counted - 15.59)


def test_a_hard_text_has_a_high_grade() -> None:
    assert grade(
        "Notwithstanding the aforementioned contractual obligations, the responsible financial institution is "
        "entitled to communicate with designated emergency contacts."
    ) > 20
    assert grade("12345") == 0.0


def test_chinese_sentences_are_measured_in_characters_and_words() -> None:
    assert han_lengths("先截图。再改权限，不要卸载。") == [3, 8]
    assert han_lengths("拨打12356，每天18小时有人接。") == [11]
    assert han_lengths("打开 iPhone 的“设置”？") == [6]
    assert han_lengths("") == []


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_holds_texts_in_both_languages(group: str) -> None:
    found = prose(group)
    assert len(found) > 40
    for place, english, chinese in found:
        assert words(english) or not re.search("[a-z]{3}", english), place
        assert han_lengths(chinese), place


@pytest.mark.parametrize("group", GROUPS)
def test_english_of_a_group_is_for_the_seventh_year_at_school_or_lower(group: str) -> None:
    whole = " ".join(f"{english.rstrip('.?:;')}." for _, english, _ in prose(group))
    assert grade(whole) <= MOST_GROUP


@pytest.mark.parametrize("group", GROUPS)
def test_no_single_english_text_is_far_harder(group: str) -> None:
    # Titles in country packs are the names of offices and laws; what stands in quotation marks is a menu's word.
    judged = [(place, _QUOTED.sub("it", english)) for place, english, _ in prose(group)
              if not (group == "countries" and place.endswith("title"))]
    judged = [(place, english) for place, english in judged if len(words(english)) >= ENOUGH_WORDS]
    assert judged
    assert [(place, round(grade(english), 1)) for place, english in judged if grade(english) > MOST_TEXT] == []


@pytest.mark.parametrize("group", GROUPS)
def test_chinese_sentences_are_short(group: str) -> None:
    lengths = [(length, place) for place, _, chinese in prose(group) for length in han_lengths(chinese)]
    assert sum(length for length, _ in lengths) / len(lengths) <= MEAN_HAN
    assert [(length, place) for length, place in lengths if length > MOST_HAN] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", GROUPS)
def test_no_word_of_offices_collectors_or_blame(group: str, language: str) -> None:
    broken = [
        (place, found.group())
        for place, *texts in prose(group)
        for pattern in (OFFICIALESE[language], COLLECTORS[language], BLAME[language])
        if (found := re.search(pattern, texts[LANGUAGES.index(language)], re.IGNORECASE))
    ]
    assert broken == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", GROUPS)
def test_words_of_the_trade_are_quoted_or_explained(group: str, language: str) -> None:
    broken = [
        (place, found.group())
        for place, *texts in prose(group)
        if (found := re.search(TECHNICAL[language], _QUOTED.sub("", texts[LANGUAGES.index(language)]), re.IGNORECASE))
    ]
    assert broken == []


@pytest.mark.parametrize(
    ("patterns", "language", "text"),
    [
        (OFFICIALESE, "zh", "兹就上述事项予以说明。"), (OFFICIALESE, "en", "You shall inform us prior to payment."),
        (COLLECTORS, "zh", "催员会爆通讯录。"), (COLLECTORS, "en", "The debtor is delinquent."),
        (BLAME, "zh", "你不该借钱。"), (BLAME, "en", "You should have known. It is your own fault."),
        (TECHNICAL, "zh", "后台进程上传元数据。"), (TECHNICAL, "en", "The SDK sends metadata."),
    ],
)
def test_such_words_would_be_found(patterns: dict[str, str], language: str, text: str) -> None:
    assert re.search(patterns[language], text, re.IGNORECASE)


def test_to_say_that_it_is_nobodys_fault_is_no_blame() -> None:
    assert not re.search(BLAME["en"], "It is not your fault that strangers do this.")
