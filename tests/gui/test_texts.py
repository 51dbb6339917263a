import ast
import tomllib
from datetime import date
from pathlib import Path

import pytest

from core.assessment import Band, Channel, RelationClass
from core.guides.choice import CALLS_OF_PHONE, CONTACTS_OF_PHONE, START, load_guides
from core.records import FileKind, FileRefused, Problem
from gui.languages import CHINESE, ENGLISH, Languages
from gui.words import file_texts, texts
from gui.words.countries import COUNTRIES, country_name
from resources import resource

CORE = Path(__file__).resolve().parents[2] / "core"
WARNINGS = ("short_history", "few_calls", "few_numbers", "no_calls", "no_contacts", "no_missed_calls", "year_guessed",
            "zone_guessed")


@pytest.fixture(params=[ENGLISH, CHINESE])
def language(request, qapp):
    languages = Languages(qapp)
    languages.use(request.param)
    yield request.param
    languages.use(ENGLISH)


@pytest.mark.parametrize(("name", "codes"), [
    (texts.band_name, Band), (texts.band_meaning, Band), (texts.relation_name, RelationClass),
    (texts.channel_name, Channel), (texts.file_kind, FileKind),
    (texts.warning, WARNINGS), (texts.encoding_name, texts.ENCODINGS), (country_name, COUNTRIES),
])
def test_every_code_has_words_of_its_own(language, name, codes):
    words = [name(code) for code in codes]
    assert all(words)
    assert len(set(words)) == len(words)
    assert not set(words) & {str(code) for code in codes}
    if language == CHINESE:
        assert all(any("\u4e00" <= character <= "\u9fff" for character in word) or "Unicode" in word for word in words)


def test_dates_are_written_as_the_language_writes_them(language):
    assert texts.day(date(2026, 5, 3)) == {ENGLISH: "3 May 2026", CHINESE: "2026年5月3日"}[language]


def test_every_refusal_of_the_engine_has_words(language):
    codes = set(tomllib.loads(resource("words", "refusals.toml").read_text(encoding="utf-8")))
    assert codes == file_texts.REFUSAL_CODES
    for code in codes:
        what, instead = file_texts.refusal_texts(FileRefused("x", code))
        assert what.endswith((".", "。"))
        assert instead.endswith((".", "。"))


def problem_codes():
    """Return the codes the readers give problems: the text arguments of Problem(...) and of the lists' add methods."""
    codes = set()
    for file in CORE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or file.name == "command_line.py":
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in ("Problem", "add_once", "add_always") or (called == "add" and len(node.args) >= 2):
                texts_given = [one.value for one in node.args[1:3] if isinstance(one, ast.Constant)]
                codes.update(text for text in texts_given if isinstance(text, str) and "_" in text)
    return codes


def test_every_problem_of_the_readers_has_words(language):
    codes = problem_codes()
    assert len(codes) > 15
    assert codes - file_texts.PROBLEM_CODES == set()


def test_a_problem_says_its_line(language):
    line = file_texts.problem_line(Problem("f", 1812, "bad_number"))
    english, chinese = "Line 1,812: This is not a phone number.", "第 1,812 行：这不是电话号码。"
    assert line == {ENGLISH: english, CHINESE: chinese}[language]
    assert file_texts.problem_line(Problem("f", None, "more_problems", "12")).count("12") == 1
    assert file_texts.problem_line(Problem("f", None, "new_code")) not in ("", "new_code")


def test_a_refusal_that_speaks_of_steps_leads_to_them(language):
    guides = load_guides()
    for code in file_texts.REFUSAL_CODES:
        refusal = FileRefused("f", code)
        name = file_texts.guide_of(refusal)
        if {ENGLISH: "steps are below", CHINESE: "步骤"}[language] in file_texts.refusal_texts(refusal)[1]:
            assert name is not None, code
        assert name in (None, START, CALLS_OF_PHONE, CONTACTS_OF_PHONE) or guides.find(name) is not None, code
