"""Drafts that warn people: right version, no word that tells why, both languages, broken files told."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment import RelationClass
from core.own_data.texts import Text
from core.warn.messages import POINTS, WarnMessage, WarnVersion, load_warn_messages
from resources import resource
from tests.core.harmful_advice import harmful, sentences

FOLDER = Path(str(resource("messages")))
MESSAGES = load_warn_messages()
ALL = tuple(MESSAGES.by_version.values())
SCRIPT = MESSAGES.script
LANGUAGES = ("en", "zh")
#: Words that would tell the receiver what it is about, or how much.
TELLTALE = {
    "en": r"\b(debt|loan|lend\w*|borrow\w*|ow(e|es|ed|ing)|overdue|repay\w*|instal\w*|interest|credit|collect\w*|"
          r"guarant\w*|amount|sum|yuan|rupees?|dollars?|pesos?|due)\b|[$€£¥₹₱₦]",
    "zh": r"债|贷|借|欠|催收|逾期|还款|利息|担保|信用|金额|分期|[0-9一二三四五六七八九十百千万]元|[¥￥$]",
}


def sent(message: WarnMessage) -> Iterator[Text]:
    """Yield what a draft of this version may hold."""
    yield message.greeting
    yield from (part.text for part in message.parts)
    yield from (text for text in (message.worried, message.worried_line) if text is not None)


def script_texts() -> Iterator[Text]:
    assert SCRIPT is not None
    yield from SCRIPT.parts
    yield SCRIPT.reason


def all_texts() -> Iterator[Text]:
    for message in ALL:
        yield from (message.title, message.before)
        yield from sent(message)
    yield from script_texts()
    yield from (source.name for source in MESSAGES.sources.values())


def copied(tmp_path: Path, file: str, old: str, new: str) -> Path:
    folder = tmp_path / "messages"
    shutil.copytree(FOLDER, folder)
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def test_every_version_is_there_and_nothing_is_wrong() -> None:
    assert MESSAGES.problems == ()
    assert set(MESSAGES.by_version) == set(WarnVersion)
    assert SCRIPT is not None


@pytest.mark.parametrize(("kind", "version"), [
    (RelationClass.PARENT, WarnVersion.PARENTS),
    (RelationClass.PARTNER, WarnVersion.FAMILY),
    (RelationClass.KIN, WarnVersion.FAMILY),
    (RelationClass.FRIEND, WarnVersion.FRIENDS),
    (RelationClass.UNKNOWN, WarnVersion.FRIENDS),
    (RelationClass.SERVICE, WarnVersion.FRIENDS),
    (RelationClass.BOSS, WarnVersion.WORK),
    (RelationClass.HR, WarnVersion.WORK),
    (RelationClass.COLLEAGUE, WarnVersion.COLLEAGUES),
])
def test_the_relation_decides_the_version(kind: RelationClass, version: WarnVersion) -> None:
    assert MESSAGES.version_for(kind) is version


def test_no_relation_has_two_versions() -> None:
    named = [kind for message in ALL for kind in message.relations]
    assert len(named) == len(set(named))
    assert set(named) == set(RelationClass) - {RelationClass.SERVICE}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_draft_tells_what_it_is_about(language: str) -> None:
    for message in ALL:
        for text in sent(message):
            assert not re.search(TELLTALE[language], text.text(language), re.IGNORECASE), text.text(language)
    for text in script_texts():
        assert not re.search(TELLTALE[language], text.text(language), re.IGNORECASE), text.text(language)


@pytest.mark.parametrize(("language", "words"), [
    ("en", "I took a loan"), ("en", "You owe nothing"), ("en", "it is 300 dollars"), ("en", "They collect here"),
    ("zh", "我借了钱"), ("zh", "催收会打来"), ("zh", "三千元"), ("zh", "有一笔贷款"),
])
def test_telltale_words_would_be_found(language: str, words: str) -> None:
    assert re.search(TELLTALE[language], words, re.IGNORECASE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_gives_harmful_advice(language: str) -> None:
    assert {text.text(language): found for text in all_texts() if (found := harmful(text.text(language)))} == {}


@pytest.mark.parametrize("message", ALL, ids=lambda message: message.version.value)
def test_every_version_covers_its_points(message: WarnMessage) -> None:
    covered = {point for part in message.parts for point in part.points}
    at_work = message.version in (WarnVersion.WORK, WarnVersion.COLLEAGUES)
    assert covered == (set(POINTS) if at_work else set(POINTS) - {8})


@pytest.mark.parametrize("version", [WarnVersion.PARENTS, WarnVersion.FAMILY, WarnVersion.FRIENDS])
def test_whoever_signed_is_not_told_that_there_is_nothing_to_pay(version: WarnVersion) -> None:
    draft = MESSAGES.by_version[version]
    assert "Unless you signed something, there is nothing for you to pay." in draft.draft("en")
    assert "没签过字，" in draft.draft("zh")


@pytest.mark.parametrize("version", [WarnVersion.PARENTS, WarnVersion.FAMILY, WarnVersion.FRIENDS])
def test_links_codes_and_altered_pictures_are_warned_of(version: WarnVersion) -> None:
    english, chinese = (MESSAGES.by_version[version].draft(language) for language in LANGUAGES)
    for word in ("click nothing", "tell nobody a code", "altered pictures", "do not pass them on"):
        assert word in english
    for word in ("不要点链接", "验证码", "合成的照片", "别转发"):
        assert word in chinese


def test_the_version_for_parents_is_the_shortest_of_the_family() -> None:
    for language in LANGUAGES:
        lengths = {message.version: len(message.draft(language)) for message in ALL}
        assert lengths[WarnVersion.PARENTS] < lengths[WarnVersion.FAMILY]
        assert lengths[WarnVersion.PARENTS] < lengths[WarnVersion.FRIENDS]


@pytest.mark.parametrize("message", ALL, ids=lambda message: message.version.value)
def test_drafts_are_short_enough_to_be_read(message: WarnMessage) -> None:
    words, characters = (115, 200) if message.version is WarnVersion.PARENTS else (165, 305)
    assert len(message.draft("en", "CN").split()) <= words
    assert len(message.draft("zh", "CN")) <= characters


def test_sentences_are_short_and_words_common() -> None:
    spoken = [text.text("en") for text in all_texts()][: -len(MESSAGES.sources)]
    lengths = [len(sentence.split()) for text in spoken for sentence in sentences(text)]
    assert max(lengths) <= 30
    assert sum(lengths) / len(lengths) < 12
    text = " ".join(text.rstrip(".") + "." for text in spoken)
    words = re.findall(r"[A-Za-z']+", text)
    letters = 100 * sum(map(len, words)) / len(words)
    # Coleman-Liau: a school grade from letters and sentences per hundred words.
    assert 0.0588 * letters - 0.296 * 100 * len(sentences(text)) / len(words) - 15.8 < 7


def test_chinese_sentences_are_short() -> None:
    for text in all_texts():
        for sentence in re.split("[。？]", text.text("zh")):
            assert len(sentence) <= 60, sentence


def test_numbers_agree_in_both_languages() -> None:
    for text in all_texts():
        english, chinese = (set(re.findall(r"\d{3,}", text.text(language))) for language in LANGUAGES)
        assert english == chinese, text.text("en")


def test_every_source_is_used_and_every_statement_has_a_ground() -> None:
    assert SCRIPT is not None
    used = {*SCRIPT.sources, *(key for message in ALL for key in message.sources_for("CN"))}
    assert used == set(MESSAGES.sources)


def test_a_name_opens_the_message_only_when_given() -> None:
    friends = MESSAGES.by_version[WarnVersion.FRIENDS]
    plain = friends.draft("en")
    assert friends.draft("en", name="Bo") == "Hi Bo,\n" + plain
    assert plain.startswith("An app may have copied")


@given(st.text(min_size=1, max_size=40))
def test_any_name_stands_in_the_message_as_it_is(name: str) -> None:
    for message in ALL:
        for language in LANGUAGES:
            assert name in message.draft(language, name=name)
            assert message.draft(language, name=name).endswith(message.draft(language))


def test_what_holds_in_a_country_is_added_there_only() -> None:
    friends = MESSAGES.by_version[WarnVersion.FRIENDS]
    assert "12321" in friends.draft("zh", "CN")
    assert "12321" not in friends.draft("zh", "IN")
    assert "line-12321" in friends.sources_for("CN")
    assert "line-12321" not in friends.sources_for("IN")


def test_the_line_to_talk_to_is_added_only_when_wanted_and_known() -> None:
    parents = MESSAGES.by_version[WarnVersion.PARENTS]
    assert "12356" not in parents.draft("en", help_line="12356")
    assert parents.draft("en", worried=True, help_line="12356").endswith("for you or for me: 12356.")
    assert parents.draft("en", worried=True).endswith("If you are worried about me, call me or come by.")
    work = MESSAGES.by_version[WarnVersion.WORK]
    assert work.draft("en", worried=True, help_line="12356") == work.draft("en")


def test_the_words_for_a_call_end_with_the_reason() -> None:
    assert SCRIPT is not None
    assert SCRIPT.text("en").endswith("whoever says who they are is called more often.")
    assert SCRIPT.sources == ("call-order",)


@pytest.mark.parametrize(("file", "old", "new", "problem"), [
    ("friends.toml", "schema = 1", "schema = 9", "friends.toml: schema: unknown_schema"),
    ("friends.toml", 'version = "friends"', 'version = "family"', "friends.toml: version: not_the_file_name"),
    ("friends.toml", '"classmate"', '"neighbour"', "friends.toml: relations: unknown_word"),
    ("friends.toml", "Hi {name},", "Hi {nme},", "friends.toml: greeting.en: wrong_placeholder"),
    ("friends.toml", "Hi {name},", "Hi,", "friends.toml: greeting.en: wrong_placeholder"),
    ("friends.toml", "Thank you.", "Thank you, {name}.", "friends.toml: part 6.text.en: wrong_placeholder"),
    ("friends.toml", "Thank you.", "Thank you. }", "friends.toml: part 6.text.en: wrong_placeholder"),
    ("friends.toml", "points = [4]", "points = [40]", "friends.toml: part 3.points: unknown_point"),
    ("friends.toml", "points = [4]", "points = []", "friends.toml: part 3.points: unknown_point"),
    ("friends.toml", "points = [4]", "points = [4]\nmood = 1", "friends.toml: part 3.mood: unknown_field"),
    ("friends.toml", 'title.zh = "朋友"', "", "friends.toml: title.zh: missing"),
    ("friends.toml", 'sources = ["line-12321"]', 'sources = ["line-1"]', "friends.toml: part 5.sources: unknown_word"),
    ("work.toml", "own_advice = true\nsources = [\"warning-guides\"]", "sources = []",
     "work.toml: sources: neither_source_nor_own_advice"),
    ("work.toml", "schema = 1", "schema = = 1", "work.toml: not_toml"),
    ("when_they_call.toml", "reason.en", "reason.xx", "when_they_call.toml: reason.en: missing"),
])
def test_a_broken_file_is_told_and_the_rest_is_used(
    tmp_path: Path, file: str, old: str, new: str, problem: str,
) -> None:
    messages = load_warn_messages(copied(tmp_path, file, old, new))
    assert [str(one) for one in messages.problems] == [problem]
    lost = {WarnVersion(file.removesuffix(".toml"))} if file != "when_they_call.toml" else set()
    assert set(messages.by_version) == set(WarnVersion) - lost
    assert (messages.script is None) is (file == "when_they_call.toml")
    assert messages.version_for(RelationClass.PARENT) is WarnVersion.PARENTS


def test_a_missing_folder_gives_no_drafts_and_says_so(tmp_path: Path) -> None:
    messages = load_warn_messages(tmp_path / "nowhere")
    assert messages.by_version == {}
    assert messages.script is None
    assert {problem.code for problem in messages.problems} == {"missing"}
