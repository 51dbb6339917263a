"""The date and time of call cards."""

from pathlib import Path

import pytest

from core.calls import EARLIEST, LATEST, WALL_CLOCK
from core.readers.vcard_calls import call_of
from core.reading.files import read_files
from core.score.evaluate import EvaluateOptions, evaluate


@pytest.mark.parametrize(
    ("written", "start", "flags"),
    [
        ("20260531T120000Z", 1_780_228_800_000, 0),
        ("20260531T120000+0800", 1_780_200_000_000, 0),
        ("20260531T120000-08:00", 1_780_257_600_000, 0),
        ("20260531T120000", 1_780_228_800_000, WALL_CLOCK),
        ("20260531120000", 1_780_228_800_000, WALL_CLOCK),
        ("19900101T000000Z", EARLIEST, 0),
        ("20991231T235959Z", LATEST - 1000, 0),
    ],
)
def test_instants_and_wall_clocks(written: str, start: int, flags: int) -> None:
    call = call_of("missed", written)
    assert call is not None
    assert (call[0], call[1] & WALL_CLOCK) == (start, flags)


@pytest.mark.parametrize(
    "written",
    ["", "x", "20260231T120000", "20260531T250000", "20260531T120000+9900", "00010101T000000", "19691231T235959",
     "19891231T235959Z", "21000101T000000Z", "99991231T235959"],
)
def test_what_no_call_can_have(written: str) -> None:
    assert call_of("missed", written) is None


@pytest.mark.parametrize("written", ["19000101T000000", "99991231T235959"])
def test_a_clock_that_was_never_set_is_a_problem_and_ends_nothing(tmp_path: Path, written: str) -> None:
    cards = "".join(
        f"BEGIN:VCARD\r\nTEL:1380000000{last}\r\nX-IRMC-CALL-DATETIME;DIALED:{when}\r\nEND:VCARD\r\n"
        for last, when in ((1, written), (2, written), (3, "20260531T120000"))
    )
    (tmp_path / "och.vcf").write_text(cards, encoding="utf-8")
    result = read_files([tmp_path / "och.vcf"])
    assessment = evaluate(result.contents, EvaluateOptions(country="CN"))
    assert assessment.coverage.calls == 1
    assert [problem.code for problem in assessment.problems] == ["bad_date", "bad_date"]
