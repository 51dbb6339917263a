"""How the program starts: which words open a window, and what is said where none can be opened."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from gui import early_words, launch, system_packages

ROOT = Path(launch.__file__).resolve().parent.parent
linux = pytest.mark.skipif(sys.platform != "linux", reason="about Linux")


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@linux
@pytest.mark.usefixtures("no_display")
def test_no_display_is_one_sentence_that_names_assess(capsys: pytest.CaptureFixture[str]) -> None:
    assert launch.main(["a.vcf"]) == 1
    printed = capsys.readouterr().err
    assert "assess" in printed
    assert printed.count("\n") == 1


@linux
@pytest.mark.usefixtures("no_display")
@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_display_will_do(monkeypatch: pytest.MonkeyPatch, variable: str) -> None:
    assert not launch.has_display()
    monkeypatch.setenv(variable, "x")
    assert launch.has_display()


@linux
@pytest.mark.usefixtures("no_display")
@pytest.mark.parametrize("start", [["run.py"], ["-m", "gui"]])
def test_qt_is_not_imported_to_say_so(start: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *start], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "gui.launch" in done.stderr
    assert "PySide6" not in done.stderr


def test_unknown_option_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert launch.main(["--colour"]) == 2
    assert capsys.readouterr().err == "Unknown option: --colour\n" + launch.USAGE


def test_help_prints_the_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert launch.main(["--help"]) == 0
    assert capsys.readouterr().out == launch.USAGE


def test_files_reach_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    from gui import app

    opened: list[list[str]] = []
    monkeypatch.setattr(app, "run", lambda paths: opened.append(paths) or 0)
    for words in (["a.vcf", "./assess"], ["--", "-odd.csv"], []):
        assert launch.main(words) == 0
    assert opened == [["a.vcf", "./assess"], ["-odd.csv"], []]


def test_assess_gets_its_words_and_answers_with_its_status(monkeypatch: pytest.MonkeyPatch) -> None:
    from core import command_line

    asked: list[list[str]] = []
    monkeypatch.setattr(command_line, "main", lambda words: asked.append(words) or 3)
    assert launch.main(["assess", "a.vcf", "--format", "json"]) == 3
    assert asked == [["a.vcf", "--format", "json"]]


def test_interrupt_ends_quietly(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(words: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(launch, "_open_window", interrupt)
    assert launch.main(["a.vcf"]) == 130


def test_missing_library_names_its_package(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(launch, "family", lambda: "arch")
    assert launch._explain_missing_library("libEGL.so.1: cannot open shared object file: No such file or directory")
    assert "sudo pacman -S libglvnd" in capsys.readouterr().err
    assert not launch._explain_missing_library("cannot import name 'x' from 'y'")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows says it elsewhere")
@pytest.mark.parametrize(
    ("variables", "chinese"),
    [
        ({"LANG": "zh_CN.UTF-8"}, True),
        ({"LANG": "en_US.UTF-8"}, False),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}, False),
        ({"LC_MESSAGES": "zh_TW.UTF-8", "LANG": "de_DE.UTF-8"}, True),
        ({"LC_ALL": "", "LANG": "zh_CN"}, True),
        ({}, False),
    ],
)
def test_language_before_the_window(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], chinese: bool) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert early_words.speaks_chinese() is chinese


OS_RELEASES = {
    "debian": 'ID=debian\nVERSION_ID="12"\n',
    "ubuntu": 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n',
    "mint": 'ID=linuxmint\nID_LIKE="ubuntu debian"\n',
    "fedora": "ID=fedora\n",
    "rocky": 'ID="rocky"\nID_LIKE="rhel centos fedora"\n',
    "manjaro": "ID=manjaro\nID_LIKE=arch\n",
    "tumbleweed": 'ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n',
    "alpine": "ID=alpine\n",
    "damaged": "\x00nonsense\n=\n",
}
FAMILIES = {
    "debian": "debian",
    "ubuntu": "debian",
    "mint": "debian",
    "fedora": "fedora",
    "rocky": "fedora",
    "manjaro": "arch",
    "tumbleweed": "suse",
    "alpine": None,
    "damaged": None,
}


@pytest.mark.parametrize("name", OS_RELEASES)
def test_family_of_the_system(tmp_path: Path, name: str) -> None:
    path = tmp_path / "os-release"
    path.write_text(OS_RELEASES[name])
    assert system_packages.family(path) == FAMILIES[name]


def test_system_without_the_file_has_no_family(tmp_path: Path) -> None:
    assert system_packages.family(tmp_path / "none") is None


@pytest.mark.parametrize(
    ("system", "command"),
    [
        ("debian", "sudo apt-get install libegl1 libgl1 libxcb-cursor0"),
        ("fedora", "sudo dnf install libglvnd-egl libglvnd-glx xcb-util-cursor"),
        ("arch", "sudo pacman -S libglvnd xcb-util-cursor"),
        ("suse", "sudo zypper install libEGL1 libGL1 libxcb-cursor0"),
    ],
)
def test_packages_in_the_words_of_the_system(system: str, command: str) -> None:
    libraries = ["libEGL.so.1", "libGL.so.1", "libxcb-cursor.so.0"]
    assert system_packages.install_command(system_packages.packages_with(libraries, system), system) == command


def test_library_nobody_listed_stands_for_itself() -> None:
    assert system_packages.packages_with(["libodd.so.3"], "debian") == ["libodd.so.3"]


def test_missing_libraries_are_read_from_ldd() -> None:
    printed = """/x/libQt6Gui.so.6:
\tlinux-vdso.so.1 (0x00007)
\tlibEGL.so.1 => not found
\tlibc.so.6 => /lib/libc.so.6 (0x00007)
/x/libqxcb.so:
\tlibxcb-cursor.so.0 => not found
\tlibEGL.so.1 => not found
"""
    assert system_packages.missing_in(printed) == ["libEGL.so.1", "libxcb-cursor.so.0"]


@linux
def test_qt_of_this_environment_lacks_nothing_it_runs_with() -> None:
    import PySide6

    qt = Path(PySide6.__file__).parent / "Qt"
    assert (qt / "plugins" / "platforms" / "libqoffscreen.so").exists()
    assert system_packages.missing_qt_libraries(qt, ["offscreen"]) == []


@linux
def test_every_library_qt_asks_of_the_system_has_a_package() -> None:
    """Whatever may be missing on another computer can be named there."""
    import PySide6

    qt = Path(PySide6.__file__).parent / "Qt"
    files = [*(qt / "lib").glob("libQt6*.so.6"), qt / "plugins" / "platforms" / "libqxcb.so"]
    files = [
        file
        for file in files
        if file.stem.split(".")[0].removeprefix("libQt6")
        in (*system_packages._QT_LIBRARIES, "DBus", "XcbQpa", "libqxcb")
    ]
    needed = {name for file in files for name in needed_libraries(file)}
    of_qt = {file.name for file in (qt / "lib").iterdir()}
    of_every_system = {
        "libc.so.6",
        "libm.so.6",
        "libdl.so.2",
        "libpthread.so.0",
        "ld-linux-x86-64.so.2",
        "ld-linux-aarch64.so.1",
    }
    unnamed = [
        name for name in needed - of_qt - of_every_system if name.split(".so")[0] not in system_packages._PACKAGES
    ]
    assert len(needed) > 20
    assert unnamed == []


def needed_libraries(file: Path) -> set[str]:
    """Return the names of shared libraries a library refers to, from its own bytes."""
    names = re.findall(rb"\x00((?:lib|ld-)[A-Za-z0-9_+.-]+\.so(?:\.\d+)+)(?=\x00)", file.read_bytes())
    return {name.decode() for name in names} - {file.name}


def test_every_package_table_row_is_complete() -> None:
    assert all(len(row) == len(system_packages._FAMILY_ORDER) for row in system_packages._PACKAGES.values())
    assert all(all(name and " " not in name for name in row) for row in system_packages._PACKAGES.values())


@linux
def test_only_root_on_debian_installs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_packages.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert system_packages.may_install("debian")
    assert not system_packages.may_install("fedora")
    assert not system_packages.may_install(None)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert not system_packages.may_install("debian")


@linux
@pytest.mark.parametrize(("fails", "expected"), [(0, ["install"]), (1, ["install", "update", "install"])])
def test_package_lists_are_renewed_when_stale(monkeypatch: pytest.MonkeyPatch, fails: int, expected: list[str]) -> None:
    asked: list[str] = []

    def ran(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(command[1])
        return subprocess.CompletedProcess(command, 100 if len(asked) <= fails else 0)

    monkeypatch.setattr(system_packages.subprocess, "run", ran)
    assert system_packages.apt_install(["libegl1"])
    assert asked == expected
