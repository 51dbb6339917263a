"""Both languages are complete, fit their sources, and every page opens in them."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("zh_CN", "en")
PLURALS = {"zh_CN": 1, "en": 2}
PLACEHOLDER = re.compile(r"%L?n|\{\w*\}")


def script(*words):
    return subprocess.run(
        [sys.executable, str(ROOT / ".ci" / "update-translations"), *words],
        capture_output=True, encoding="utf-8", check=False,
    )


def messages(language):
    root = ET.parse(FOLDER / f"contact_exposure_{language}.ts").getroot()  # noqa: S314 -- a file of ours
    for context in root.iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


def forms(message):
    translation = message.find("translation")
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.iter("numerusform")]
    return [translation.text or ""]


def test_the_files_are_up_to_date_with_the_sources():
    done = script("--check")
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_to_translate(language):
    open_ones = [
        (context, message.findtext("source")) for context, message in messages(language)
        if message.find("translation").get("type") or not all(forms(message))
    ]
    assert open_ones == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_and_plural_forms_are_those_of_the_source(language):
    checked = 0
    for context, message in messages(language):
        source = message.findtext("source")
        wanted = sorted(PLACEHOLDER.findall(source))
        if message.get("numerus") == "yes":
            assert len(forms(message)) == PLURALS[language], (context, source)
        for form in forms(message):
            found = sorted(PLACEHOLDER.findall(form))
            # English may say "the highest score" for one; what is put in must be the source's all the same.
            if message.get("numerus") == "yes" and form is forms(message)[0] and language == "en":
                found = sorted({*found, *(mark for mark in wanted if mark.startswith("%"))})
            assert found == wanted, (context, source)
            checked += 1
    assert checked > 30


def test_chinese_has_no_english_left_and_no_western_full_stop():
    for context, message in messages("zh_CN"):
        for form in forms(message):
            if re.search(r"[\u4e00-\u9fff]", form):
                assert not re.search(r"[\u4e00-\u9fff][,.;:?!](?!\w)", form), (context, form)
                assert "!" not in form, (context, form)
                assert "！" not in form, (context, form)


def test_english_words_shout_at_nobody():
    for context, message in messages("zh_CN"):
        source = message.findtext("source")
        assert "!" not in source, (context, source)
        assert not re.search(r"\b(owe|default|debtor|fail)", source, re.IGNORECASE), (context, source)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_files_are_those_of_the_sources(language, tmp_path):
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    source = FOLDER / f"contact_exposure_{language}.ts"
    fresh = tmp_path / "fresh.qm"
    subprocess.run([str(tool), "-silent", str(source), "-qm", str(fresh)], check=True)
    assert fresh.read_bytes() == source.with_suffix(".qm").read_bytes()
