"""`assess` as the contract says: words, exit states, files in any order."""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core import command_line
from core.command_line import main
from resources import resource

BOOK = """BEGIN:VCARD
VERSION:3.0
FN:妈妈
TEL;TYPE=CELL:13800002207
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:王芳
TEL:13900000002
TEL:12
END:VCARD
"""
CALLS = """<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<calls count="3">
<call number="13800002207" duration="600" date="1780200000000" type="2" presentation="1" contact_name="妈妈" />
<call number="+8613900000002" duration="0" date="1780100000000" type="3" presentation="1" contact_name="王芳" />
<call number="" duration="5" date="1780000000000" type="1" presentation="2" contact_name="(Unknown)" />
</calls>
"""


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    (tmp_path / "book.vcf").write_text(BOOK, encoding="utf-8")
    (tmp_path / "calls.xml").write_text(CALLS, encoding="utf-8")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    status = main([str(word) for word in words])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def answer(capsys: pytest.CaptureFixture[str], *words: object) -> dict[str, Any]:
    status, out, _ = run(capsys, *words, "--format", "json")
    assert status == 0
    result: dict[str, Any] = json.loads(out)
    return result


def test_the_whole_way(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = answer(capsys, files / "book.vcf", files / "calls.xml")
    assert result["reference_date"] == "2026-05-31"
    assert result["coverage"]["files"] == [
        {"file": "book.vcf", "kind": "vcard", "records": 2, "problems": 0, "duplicates": 0},
        {"file": "calls.xml", "kind": "sms_backup_restore", "records": 3, "problems": 0, "duplicates": 0},
    ]
    assert (result["coverage"]["contacts"], result["coverage"]["calls"]) == (2, 3)
    assert [one["name"] for one in result["contacts"]] == ["妈•", "王•"]
    assert [one["calls"] for one in result["contacts"]] == [1, 1]
    assert (result["contacts"][1]["missed"], result["contacts"][1]["channels"]) == (1, ["address_book", "call_log"])


def test_the_order_of_the_files_changes_no_byte(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = [files / "book.vcf", files / "calls.xml"]
    for form in ("json", "csv", "table"):
        assert run(capsys, *names, "--format", form) == run(capsys, *reversed(names), "--format", form)


def test_closing_channels_and_pins(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    closed = answer(capsys, files / "book.vcf", "--close", "address_book", "--typed-contact", "139 0000 0002")
    assert closed["channels"]["address_book"] is False
    assert [(one["score"], one["band"]) for one in closed["contacts"]] == [(90.0, "first_wave"), (0.0, "not_visible")]
    assert closed["contacts"][0]["typed_contact"]


def test_options_of_the_contract(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = answer(capsys, files / "book.vcf", files / "calls.xml", "--top", "1", "--reference-date", "2026-06-30",
                    "--own-number", "13900000002", "--full-numbers", "--full-names", "--country", "cn")
    assert result["reference_date"] == "2026-06-30"
    assert [(one["name"], one["numbers"]) for one in result["contacts"]] == [("妈妈", ["+86 138 0000 2207"])]
    # His other value still is a number of his, so the owner's namesake card stays with it.
    assert result["coverage"]["numbers"] == 2


@pytest.mark.parametrize(
    "words",
    [
        (), ("--format", "xml", "book.vcf"), ("--country", "XX", "book.vcf"), ("--top", "0", "book.vcf"),
        ("--reference-date", "31.5.2026", "book.vcf"), ("--close", "typed_contacts", "book.vcf"),
        ("--own-number", "mum", "book.vcf"), ("--map", "missing.json", "book.vcf"), ("--nonsense", "book.vcf"),
    ],
)
def test_wrong_usage_is_2_and_says_why(
    files: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(files)
    status, out, err = run(capsys, *words)
    assert (status, out) == (2, "")
    assert "error:" in err


def test_help_is_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = run(capsys, "--help")
    assert status == 0
    assert "--typed-contact" in out


def test_nothing_read_is_3_and_a_refused_file_among_good_ones_4(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (files / "empty.vcf").touch()
    (files / "holiday.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(2000))
    status, out, err = run(capsys, files / "empty.vcf", files / "missing.xml")
    assert (status, out) == (3, "")
    assert err.count("\n") == 2
    assert "empty.vcf: refused, empty: the file is empty" in err
    status, out, err = run(capsys, files / "holiday.jpg", files / "book.vcf", "--format", "json")
    assert status == 4
    assert json.loads(out)["coverage"]["contacts"] == 2
    assert "holiday.jpg: refused" in err


def test_output_is_written_whole_and_never_over_a_file_without_force(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = files / "answer.json"
    words = (files / "book.vcf", "--format", "json", "--output", target)
    assert run(capsys, *words) == (0, "", "")
    first = target.read_bytes()
    assert json.loads(first)["schema"] == 1
    assert run(capsys, *words)[0] == 2
    assert target.read_bytes() == first
    assert run(capsys, *words, "--top", "1", "--force")[0] == 0
    assert len(json.loads(target.read_bytes())["contacts"]) == 1
    status, _, err = run(capsys, files / "book.vcf", "--output", files / "no folder" / "answer.txt")
    assert status == 2
    assert "cannot be written" in err
    assert sorted(path.name for path in files.iterdir()) == ["answer.json", "book.vcf", "calls.xml"]


def test_assess_imports_neither_qt_nor_matplotlib(files: Path) -> None:
    program = (
        "import sys; from gui.launch import main; status = main(['assess', sys.argv[1]]);"
        "loaded = {name.split('.')[0] for name in sys.modules};"
        "assert not loaded & {'PySide6', 'shiboken6', 'matplotlib', 'numpy'}, loaded; sys.exit(status)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(files / "book.vcf")], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert "妈妈" in done.stdout.decode("utf-8")


def test_every_refusal_has_words() -> None:
    words = tomllib.loads(resource("words", "refusals.toml").read_text(encoding="utf-8"))
    call = re.compile(r'FileRefused\([^"()]*(?:\([^()]*\))?[^"()]*"(\w+)"')
    raised = {code for path in Path("core").rglob("*.py") for code in call.findall(path.read_text(encoding="utf-8"))}
    kinds = Path("core/readers/other_kinds.py").read_text(encoding="utf-8")
    raised |= set(re.findall(r'"([a-z]+(?:_[a-z]+)+|pdf|picture)"', kinds))
    assert len(raised) > 20
    assert raised <= words.keys()


@pytest.mark.parametrize("content", [b"{", b"\xff", b'{"schema": 2}', b" " * 200_000])
def test_a_mapping_that_is_none_is_wrong_usage(
    files: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    (files / "map.json").write_bytes(content)
    status, out, err = run(capsys, "--map", files / "map.json", files / "book.vcf")
    assert (status, out) == (2, "")
    assert "--map map.json" in err


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no file without an end")
def test_a_mapping_without_an_end_is_not_read_to_it(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = run(capsys, "--map", "/dev/zero", files / "book.vcf")
    assert status == 2
    assert "too long" in err


def test_an_answer_that_cannot_be_written_says_so_and_nothing_else(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capsys, files / "book.vcf", "--output", files / "no such folder" / "answer.txt")
    assert (status, out) == (2, "")
    assert err == "contact-exposure: answer.txt: cannot be written (No such file or directory)\n"


def test_a_file_that_appears_while_the_answer_is_made_stays(
    files: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    target = files / "answer.txt"

    def slow(*_: object) -> str:
        target.write_text("mine")
        return "answer"

    monkeypatch.setitem(command_line._WRITERS, "table", slow)
    status, _, err = run(capsys, files / "book.vcf", "--output", target)
    assert (status, target.read_text()) == (2, "mine")
    assert "exists already" in err
