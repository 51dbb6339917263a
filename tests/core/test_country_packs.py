"""Country packs: checked field by field, replaceable by a folder, never certain without a source, never harmful."""

import re
import shutil
from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from core.countries.data import load_country_packs, read_country_pack
from core.countries.pack import VALID_DAYS, CountryPack, HelpKind, Permission
from core.own_data.table import WrongData
from core.own_data.texts import Text
from resources import resource
from tests.core.harmful_advice import harmful, sentences

FOLDER = Path(str(resource("countries")))
PACKS = load_country_packs()
ALL = tuple(PACKS.by_code.values())


def texts(pack: CountryPack) -> Iterator[Text]:
    yield pack.name
    for fact in pack.facts():
        yield from (fact.title, fact.text, *([fact.conditions] if fact.conditions else []))
    yield from (line.hours for line in pack.help_lines if line.hours)
    yield from (office.when for office in (*pack.registers, *pack.complaints))
    yield from (source.name for source in pack.sources.values())


def changed(tmp_path: Path, old: str, new: str, code: str = "KE") -> Path:
    text = (FOLDER / f"{code}.toml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / f"{code}.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    return tmp_path


def test_every_country_of_the_program_has_a_pack() -> None:
    assert set(PACKS.by_code) == {"CN", "IN", "KE", "NG", "PH", "ID", "MX", "other"}
    assert PACKS.problems == ()
    assert PACKS.of("DE").code == "other"


@pytest.mark.parametrize("pack", ALL, ids=lambda pack: pack.code)
def test_help_comes_first_and_has_a_line_to_talk_to(pack: CountryPack) -> None:
    kinds = [line.kind for line in pack.help_lines]
    assert kinds == sorted(kinds, key=list(HelpKind).index)
    assert {HelpKind.EMERGENCY, HelpKind.CRISIS} <= set(kinds)


@pytest.mark.parametrize("pack", ALL, ids=lambda pack: pack.code)
def test_what_is_not_verified_says_so_and_what_is_has_a_source(pack: CountryPack) -> None:
    for fact in pack.facts():
        assert bool(fact.sources) or not fact.verified
    for line in pack.help_lines:
        if not line.fact.verified and line.contact:
            assert re.search("could not confirm|general knowledge", line.fact.text.text("en")), line.contact
            assert re.search("未能核实|常识", line.fact.text.text("zh")), line.contact


@pytest.mark.parametrize("pack", ALL, ids=lambda pack: pack.code)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_pack_gives_harmful_advice(pack: CountryPack, language: str) -> None:
    assert {text.text(language): found for text in texts(pack) if (found := harmful(text.text(language)))} == {}


@pytest.mark.parametrize("pack", ALL, ids=lambda pack: pack.code)
def test_numbers_agree_in_both_languages(pack: CountryPack) -> None:
    # Titles of laws name their articles in Chinese numerals.
    for text in (fact.text for fact in pack.facts()):
        english, chinese = (set(re.findall(r"\d{4,}", text.text(language))) for language in ("en", "zh"))
        assert english == chinese, text.text("en")


@pytest.mark.parametrize("pack", ALL, ids=lambda pack: pack.code)
def test_sentences_are_short(pack: CountryPack) -> None:
    spoken = [fact.text.text("en") for fact in pack.facts()]
    lengths = [len(sentence.split()) for text in spoken for sentence in sentences(text)]
    assert max(lengths) <= 30
    assert sum(lengths) / len(lengths) < 14


def test_the_rules_of_china_are_those_of_the_sources() -> None:
    china = PACKS.of("CN")
    assert [rule.quiet for rule in china.calling if rule.quiet] == [(time(22), time(8))]
    assert {rule.what: rule.may for rule in china.reading}["contacts"] is Permission.CONDITIONS
    assert [office.contact for office in china.complaints][1] == "12378"
    crisis = next(line for line in china.help_lines if line.kind is HelpKind.CRISIS)
    assert (crisis.contact, crisis.fact.verified) == ("12356", True)


def test_every_country_with_a_public_list_of_lenders_names_it() -> None:
    named = {pack.code: [office.contact for office in pack.registers] for pack in ALL if pack.registers}
    assert named == {"IN": ["https://www.rbi.org.in"], "KE": ["Central Bank of Kenya"], "NG": ["FCCPC"],
                     "PH": ["SEC"], "ID": ["OJK"], "MX": ["SIPRES"]}
    # Only where the list itself was reported on is it shown without a reserve.
    assert {pack.code for pack in ALL for office in pack.registers if office.fact.verified} == {"IN", "MX"}


@pytest.mark.parametrize("pack", ALL, ids=lambda pack: pack.code)
def test_the_lender_itself_comes_first_and_later_offices_say_when(pack: CountryPack) -> None:
    first, *others = pack.complaints
    assert "in writing" in first.fact.title.text("en")
    assert len(others) >= 1
    assert all(office.when.text("en") and office.when.text("zh") for office in pack.complaints)


def test_a_letter_can_name_the_law_on_personal_data() -> None:
    named = {pack.code: [law.title.text("en") for law in pack.laws if not law.verified] for pack in ALL}
    assert named == {
        "CN": [], "IN": [], "other": [], "KE": ["Data Protection Act 2019"],
        "NG": ["Nigeria Data Protection Act 2023"], "PH": ["Data Privacy Act (Republic Act 10173)"],
        "ID": ["Personal data protection law (UU PDP)"],
        "MX": ["Federal law on personal data held by private parties (LFPDPPP)"]}


def test_numbers_no_source_gives_are_shown_with_a_reserve() -> None:
    unsure = {office.contact for office in PACKS.of("CN").complaints if not office.fact.verified}
    assert unsure == {"12345", "12315"}


def test_secret_recording_is_named_a_crime_where_it_is_one() -> None:
    assert PACKS.of("PH").recording.may is Permission.NO
    unknown = {pack.code for pack in ALL if pack.recording.may is Permission.UNKNOWN}
    assert unknown == {"IN", "KE", "NG", "ID", "MX", "other"}
    for code in unknown:
        assert "Do not record in secret" in PACKS.of(code).recording.fact.text.text("en")


def test_a_pack_is_old_after_a_year() -> None:
    pack = PACKS.of("CN")
    assert not pack.expired(pack.checked_on + timedelta(days=VALID_DAYS))
    assert pack.expired(pack.checked_on + timedelta(days=VALID_DAYS + 1))


def test_a_folder_replaces_a_pack_unless_it_is_older(tmp_path: Path) -> None:
    changed(tmp_path, "checked_on = 2026-11-22", "checked_on = 2027-03-01")
    packs = load_country_packs(tmp_path)
    assert packs.of("KE").replaced
    assert packs.of("KE").checked_on == date(2027, 3, 1)
    assert not packs.of("CN").replaced
    changed(tmp_path, "checked_on = 2026-11-22", "checked_on = 2025-03-01")
    packs = load_country_packs(tmp_path)
    assert not packs.of("KE").replaced
    assert [str(problem) for problem in packs.problems] == ["KE.toml: checked_on: older_than_the_program"]


def test_a_new_country_can_be_added_and_a_missing_folder_is_none(tmp_path: Path) -> None:
    shutil.copy(FOLDER / "KE.toml", tmp_path / "TZ.toml")
    text = (tmp_path / "TZ.toml").read_text(encoding="utf-8").replace('code = "KE"', 'code = "TZ"')
    (tmp_path / "TZ.toml").write_text(text, encoding="utf-8")
    assert load_country_packs(tmp_path).of("TZ").code == "TZ"
    assert load_country_packs(tmp_path / "nowhere").problems == ()


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("schema = 1", "schema = 2", "KE.toml: schema: unknown_schema"),
        ('code = "KE"', 'code = "UG"', "KE.toml: code: not_the_file_name"),
        ('name.zh = "肯尼亚"', "", "KE.toml: name.zh: missing"),
        ('kind = "crisis"', 'kind = "prayer"', "KE.toml: help 2.kind: unknown_word"),
        ('what = "contacts"', 'what = "shoes"', "KE.toml: reading 1.what: unknown_word"),
        ('sources = ["red-cross"]', "sources = []", "KE.toml: help 2.sources: verified_without_source"),
        ('sources = ["red-cross"]', 'sources = ["blue-cross"]', "KE.toml: help 2.sources: unknown_word"),
        ('contact = "1199"', 'contact = "1199"\nphone = 1', "KE.toml: help 2.phone: unknown_field"),
        ('contact = "1199"', 'contact = "1\\u202e199"', "KE.toml: help 2.contact: control_character"),
        ('contact = "1199"', f'contact = "{"1" * 300}"', "KE.toml: help 2.contact: too_long"),
        ("schema = 1", "schema = = 1", "KE.toml: not_toml"),
    ],
)
def test_a_broken_file_is_told_and_changes_nothing(tmp_path: Path, old: str, new: str, problem: str) -> None:
    packs = load_country_packs(changed(tmp_path, old, new))
    assert [str(one) for one in packs.problems] == [problem]
    assert packs.of("KE") == PACKS.of("KE")


def test_a_source_nobody_uses_is_refused(tmp_path: Path) -> None:
    folder = changed(
        tmp_path, "[[help]]", '[sources.idle]\nname.en = "Idle"\nname.zh = "闲置"\n\n[[help]]')
    with pytest.raises(WrongData, match="unused"):
        read_country_pack(folder / "KE.toml", "KE.toml")
