"""The guides' words: calm, short, in both languages, with ground or reserve, and nothing left switched on."""

import re
from datetime import date

import pytest

from core.guides.choice import load_guides
from core.guides.records import Guide, Need
from core.own_data.texts import REQUIRED_LANGUAGES
from tests.core.harmful_advice import NO, harmful, sentences

GUIDES = load_guides()
ALL = GUIDES.guides
TEXTS = tuple((guide.id, text) for guide in ALL for text in guide.texts())
LANGUAGES = ("en", "zh")

#: Where a file or a password could leave its owner; only a sentence that says no may name it.
GIVING_AWAY = re.compile(
    r"\b(send|upload|share|forward|e-?mail|post)\b|\bcloud|password (to|with)|发送|上传|分享|转发|网盘|发给|云端",
    re.IGNORECASE,
)
#: Sentences about getting one's own file, and what they stand for.
GETTING = re.compile(r"only come by mail|remove the mail|只能发到邮箱|Keep the password to yourself", re.IGNORECASE)


def gives_away(text: str) -> list[str]:
    named = [one for one in sentences(text) if GIVING_AWAY.search(one)]
    return [one for one in named if not NO.search(one) and not GETTING.search(one)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_gives_harmful_advice(language: str) -> None:
    # A product's name is no shout.
    said = [(place, text.text(language).replace("FRITZ!Box", "FRITZ")) for place, text in TEXTS]
    assert {place: found for place, text in said if (found := harmful(text))} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_gives_a_file_or_a_password_away(language: str) -> None:
    assert {place: found for place, text in TEXTS if (found := gives_away(text.text(language)))} == {}


@pytest.mark.parametrize(
    "advice",
    ["Send the file to us.", "Upload it to a drive.", "把文件发给客服。", "存到网盘。", "Share it with a friend."],
)
def test_giving_away_would_be_found(advice: str) -> None:
    assert gives_away(advice)


def test_every_text_is_in_both_languages() -> None:
    for place, text in TEXTS:
        assert re.search(r"[a-z]", text.text("en")), place
        assert text.by_language["zh"], place
    for place, text in TEXTS:
        outside = re.sub(r"[(“][^)”]*[)”]|[\u4e00-\u9fff]+( › [\u4e00-\u9fff]+)+", "", text.text("en"))
        assert not re.search(r"[\u4e00-\u9fff]", outside), place


def test_chinese_keeps_its_own_punctuation() -> None:
    for place, text in TEXTS:
        assert not re.search(r"[\u4e00-\u9fff] ?[,;:?](?!\w)", text.text("zh")), place


def test_english_sentences_are_short() -> None:
    words = [(place, len(one.split())) for place, text in TEXTS for one in sentences(text.text("en"))]
    assert [(place, count) for place, count in words if count > 26] == []
    assert sum(count for _, count in words) / len(words) < 12


def test_english_words_are_common_ones() -> None:
    """The share of letters per word and words per sentence gives a school grade of about six (Coleman-Liau)."""
    text = " ".join(text.text("en").rstrip(".") + "." for _, text in TEXTS)
    words = re.findall(r"[A-Za-z']+", text)
    letters = 100 * sum(map(len, words)) / len(words)
    per_hundred = 100 * len(sentences(text)) / len(words)
    assert 0.0588 * letters - 0.296 * per_hundred - 15.8 < 7


def test_chinese_sentences_are_short() -> None:
    spoken = [one for _, text in TEXTS for one in sentences(text.text("zh"))]
    assert [one for one in spoken if len(re.findall(r"[\u4e00-\u9fff]", one)) > 60] == []


def test_numbers_agree_in_both_languages() -> None:
    for place, text in TEXTS:
        english, chinese = (sorted(re.findall(r"\d{2,}", text.text(language))) for language in LANGUAGES)
        assert english == chinese, place


@pytest.mark.parametrize("guide", ALL, ids=lambda guide: guide.id)
def test_what_is_said_has_its_ground_or_its_reserve(guide: Guide) -> None:
    assert guide.sources or guide.reserve is not None
    for language in LANGUAGES:
        assert language in guide.verified or guide.reserve is not None
    if not guide.sources:
        assert guide.reserve is not None
        assert "general knowledge" in guide.reserve.text("en").lower()
        assert "一般常识" in guide.reserve.text("zh")
    assert date(2026, 11, 1) <= guide.checked_on <= date(2027, 12, 31)


def test_sources_can_be_looked_up() -> None:
    assert {key for guide in ALL for key in guide.sources} == set(GUIDES.sources)
    for source in GUIDES.sources.values():
        # These two are known by a forum's and by a package's reading of the layout, and are named in words.
        named = source.key in {"fritzbox", "t-mobile-us"} and source.address == "" and source.secondary
        assert source.address.startswith("https://") or named
        for language in REQUIRED_LANGUAGES:
            assert len(source.name.text(language)) > 10


@pytest.mark.parametrize("guide", ALL, ids=lambda guide: guide.id)
def test_what_was_switched_on_or_signed_in_is_undone(guide: Guide) -> None:
    before = " ".join(step.text.text("en") for step in guide.steps)
    after = " ".join(text.text("en") for text in guide.after)
    if "USB debugging" in before:
        assert "Switch USB debugging off again" in after
        assert "developer options" in after
        assert "把“USB 调试”重新关掉" in " ".join(text.text("zh") for text in guide.after)
    if {Need.ACCOUNT, Need.CARRIER_PASSWORD} & set(guide.needs):
        assert "sign out" in after.lower()
    if Need.APP in guide.needs:
        assert re.search(r"Remove the app|remove both apps", after)
    if Need.CABLE in guide.needs and "calls.txt" not in guide.files and guide.phones != ("iphone",):
        assert "Remove the file from the phone" in after
    assert "emove" in after


def test_phone_company_guides_keep_the_password_with_its_owner() -> None:
    for guide in ALL:
        if guide.carrier is not None:
            assert "Give the password and the codes to nobody" in guide.steps[0].text.text("en")
            assert "谁来要都不给" in guide.steps[0].text.text("zh")
            assert guide.lacks is not None


def test_nobody_is_told_to_save_an_old_workbook_anew() -> None:
    for place, text in TEXTS:
        assert not re.search(r"save[^.]* as \.xlsx|另存为", text.text("en") + text.text("zh")), place


def test_commands_read_calls_and_nothing_else() -> None:
    commands = [step.command for guide in ALL for step in guide.steps if step.command]
    assert len(commands) == 7
    assert [one for one in commands if one.startswith("adb")] == [
        "adb shell content query --uri content://call_log/calls "
        "--projection _id:date:duration:type:presentation:number:name > calls.txt"]
    assert "termux-call-log -l 1000000 > calls.json" in commands
