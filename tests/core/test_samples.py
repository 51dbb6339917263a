"""The invented people: the files are what the script makes, hold nobody's number, and tell the story they should."""

import re
from collections import Counter
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from itertools import accumulate
from pathlib import Path

import pytest

from core.assessment import Assessment, Band
from core.calls import Outcome
from core.reading.files import read_files
from core.records import FileContent, FileKind
from core.score.evaluate import EvaluateOptions, evaluate

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ROOT / "resources" / "samples"
FILES = ("address-book.vcf", "calls.xml")

#: Blocks of numbers that nobody answers, and the service numbers of the country.
INVENTED = {
    "zh_CN": re.compile(r"(?:\+86)?13[789]0000\d{4}|10086|95588|95338"),
    "en": re.compile(r"(?:\+254|0)700000\d{3}|100|234"),
}


def contents(language: str) -> dict[FileKind, FileContent]:
    result = read_files([SAMPLES / language / name for name in FILES])
    assert result.refusals == ()
    return {content.kind: content for content in result.contents}


def assessment(language: str) -> Assessment:
    return evaluate(list(contents(language).values()), EvaluateOptions())


def test_files_are_what_the_script_makes(tmp_path: Path) -> None:
    loader = SourceFileLoader("make_samples", str(ROOT / ".ci" / "make-samples"))
    spec = spec_from_loader(loader.name, loader)
    assert spec is not None
    script = module_from_spec(spec)
    loader.exec_module(script)

    script.make(tmp_path)

    for language in INVENTED:
        assert {path.name for path in (SAMPLES / language).iterdir()} == set(FILES)
        for name in FILES:
            assert (SAMPLES / language / name).read_bytes() == (tmp_path / language / name).read_bytes(), name


def test_samples_are_small() -> None:
    assert sum(path.stat().st_size for path in SAMPLES.rglob("*.*")) < 700_000


@pytest.mark.parametrize(("language", "cards", "calls", "missed", "rejected", "hidden"), [
    ("zh_CN", 140, 1668, 113, 25, 14), ("en", 120, 1623, 137, 34, 12),
])
def test_counts(language: str, cards: int, calls: int, missed: int, rejected: int, hidden: int) -> None:
    files = contents(language)
    table = files[FileKind.SMS_BACKUP_RESTORE].calls
    outcomes = Counter(call.outcome for call in table)

    assert [content.problems for content in files.values()] == [(), ()]
    assert (len(files[FileKind.VCARD].cards), len(table)) == (cards, calls)
    assert (outcomes[Outcome.MISSED], outcomes[Outcome.REJECTED]) == (missed, rejected)
    assert sum(call.peer == "" for call in table) == hidden


@pytest.mark.parametrize("language", INVENTED)
def test_every_number_is_invented(language: str) -> None:
    files = contents(language)
    numbers = [phone.value for card in files[FileKind.VCARD].cards for phone in card.phones]
    numbers += [peer for peer in files[FileKind.SMS_BACKUP_RESTORE].calls.peers if peer]

    assert len(numbers) > 200
    assert [number for number in numbers if not INVENTED[language].fullmatch(re.sub(r"[ -]", "", number))] == []


@pytest.mark.parametrize("language", INVENTED)
def test_calls_are_as_concentrated_as_real_ones(language: str) -> None:
    """The measured medians are 26, 61 and 77 % for the first one, five and ten numbers."""
    result = assessment(language)
    counts = sorted((exposure.person.counts.calls for exposure in result.exposures), reverse=True)
    shares = [part / sum(counts) for part in accumulate(counts)]

    assert shares[0] == pytest.approx(0.26, abs=0.02)
    assert shares[4] == pytest.approx(0.61, abs=0.03)
    assert shares[9] == pytest.approx(0.77, abs=0.04)


@pytest.mark.parametrize(("language", "country", "first"), [
    ("zh_CN", "CN", ["partner", "parent", "boss"]), ("en", "KE", ["partner", "parent", "boss"]),
])
def test_what_the_samples_show(language: str, country: str, first: list[str]) -> None:
    result = assessment(language)
    kinds = Counter(exposure.person.relation.kind.value for exposure in result.exposures)
    by_calls = sorted(result.exposures, key=lambda exposure: -exposure.person.counts.calls)

    assert result.coverage.country == country
    assert result.coverage.warnings == ()
    assert result.reference_date.isoformat() == "2026-05-31"
    assert [exposure.person.relation.kind.value for exposure in result.exposures[:3]] == first
    assert {"partner", "parent", "boss", "hr", "company", "sibling", "kin", "colleague", "classmate", "friend", "named",
            "service", "unknown"} <= set(kinds)
    assert any(not exposure.person.name for exposure in by_calls[:5]), "a number without a name among the first five"
    assert any(exposure.person.counts.calls == 0 for exposure in result.exposures), "somebody never called"
    bands = {exposure.band for exposure in result.exposures}
    assert bands >= {Band.FIRST_WAVE, Band.SECOND_WAVE, Band.WIDE_LIST, Band.MASS_MESSAGE}
