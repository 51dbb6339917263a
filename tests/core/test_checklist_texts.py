"""The checklist's words: calm, short, in both languages, and never an advice that harms."""

import re
from collections.abc import Iterator

import pytest

from core.checklist.steps import load_checklist
from core.own_data.texts import Text
from tests.core.harmful_advice import harmful, sentences

CHECKLIST = load_checklist()

def all_texts() -> Iterator[tuple[str, Text]]:
    for step in CHECKLIST.steps:
        for text in step.texts():
            yield step.id, text
    for menu in CHECKLIST.menus:
        for found in (menu.versions, menu.path, menu.note, menu.search):
            if found is not None:
                yield "menu", found
    for source in CHECKLIST.sources.values():
        yield source.key, source.name
    for phone in CHECKLIST.phones:
        yield phone.id, phone.name


TEXTS = tuple(all_texts())
SPOKEN = tuple((step.id, text) for step in CHECKLIST.steps for text in step.texts())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_text_gives_harmful_advice(language: str) -> None:
    broken = {place: found for place, text in TEXTS if (found := harmful(text.text(language)))}
    assert broken == {}


@pytest.mark.parametrize(
    "advice",
    [
        "Type in invented people as emergency contacts.",
        "紧急联系人随便编造几个。",
        "Delete the call log before you borrow.",
        "借款前先删除通话记录。",
        "Use a call-bombing service against the collector.",
        "可以用呼死你对付催收。",
        "Below 50,000 they cannot be sued.",
        "五万以下不会被起诉。",
        "You can stop paying illegal apps.",
        "这种贷款不用还。",
        "Article 253 punishes this.",
        "刑法第二百五十三条规定",
        "Your consent is irrevocable.",
        "向银保监会投诉。",
        "Take a new loan to pay the old one.",
        "Call them now!",
    ],
)
def test_harmful_advice_would_be_found(advice: str) -> None:
    assert harmful(advice)


@pytest.mark.parametrize(
    "advice",
    ["Never type in invented people.", "不要填编造的人。", "Article 253-1 may apply.", "不要借新还旧。"],
)
def test_a_warning_is_no_harmful_advice(advice: str) -> None:
    assert harmful(advice) == []


def test_chinese_is_chinese_and_english_is_english() -> None:
    for place, text in SPOKEN:
        assert re.search(r"[\u4e00-\u9fff]", text.text("zh")), place
        outside_brackets = re.sub(r"[(“][^)”]*[)”]|服务密码", "", text.text("en"))
        assert not re.search(r"[\u4e00-\u9fff]", outside_brackets), place


def test_chinese_keeps_its_own_punctuation() -> None:
    for place, text in SPOKEN:
        assert not re.search(r"[\u4e00-\u9fff] ?[,;:?](?!\w)", text.text("zh")), place


def test_english_sentences_are_short() -> None:
    too_long = [
        (place, sentence)
        for place, text in SPOKEN
        for sentence in sentences(text.text("en"))
        if len(sentence.split()) > 26
    ]
    assert too_long == []
    words = [len(sentence.split()) for _, text in SPOKEN for sentence in sentences(text.text("en"))]
    assert sum(words) / len(words) < 12


def test_english_words_are_common_ones() -> None:
    """The share of letters per word and words per sentence gives a school grade of about six (Coleman-Liau)."""
    text = " ".join(text.text("en").rstrip(".") + "." for _, text in SPOKEN)
    words = re.findall(r"[A-Za-z']+", text)
    letters = 100 * sum(map(len, words)) / len(words)
    per_hundred = 100 * len(sentences(text)) / len(words)
    assert 0.0588 * letters - 0.296 * per_hundred - 15.8 < 7


def test_illegal_debt_article_names_its_conditions() -> None:
    notes = [text for place, text in SPOKEN if "293-1" in text.text("en")]
    assert len(notes) == 1
    assert "only when the debt is illegal" in notes[0].text("en")
    assert "只有债务本身不合法" in notes[0].text("zh")


def test_a_number_without_a_source_is_shown_with_a_reserve() -> None:
    unsure = {step.id for step in CHECKLIST.steps if not step.verified}
    assert unsure == {"complain_cn_city", "complain_cn_online"}


def test_crisis_line_is_named_only_where_a_source_gives_it() -> None:
    by_id = {step.id: step for step in CHECKLIST.steps}
    assert "12356" in by_id["talk_china"].title.text("zh")
    assert by_id["talk_china"].countries == ("CN",)
    assert not any(re.search(r"\d{3,}", text.text("en")) for text in by_id["talk_elsewhere"].texts())


def test_numbers_agree_in_both_languages() -> None:
    """A telephone line, an article or a year must not differ between the languages."""
    for place, text in SPOKEN:
        english, chinese = (set(re.findall(r"\d{4,}", text.text(language))) for language in ("en", "zh"))
        assert english == chinese, place


def test_sources_can_be_looked_up() -> None:
    used = {key for step in CHECKLIST.steps for key in step.sources}
    used |= {key for step in CHECKLIST.steps for note in step.country_notes for key in note.sources}
    used |= {key for menu in CHECKLIST.menus for key in menu.sources}
    assert used <= set(CHECKLIST.sources)
    unused = set(CHECKLIST.sources) - used
    assert unused == set()
    for source in CHECKLIST.sources.values():
        assert len(source.name.text("en")) > 15
        assert source.address == "" or source.address.startswith("https://")
