"""``run.py``: what it sets up, when it does nothing, and what it says when it cannot go on."""

import ast
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import run
from gui import early_words, launch, system_packages

ROOT = Path(run.__file__).resolve().parent
WINDOW, ASSESS, TEST = run.PURPOSES["window"], run.PURPOSES["assess"], run.PURPOSES["test"]

posix = pytest.mark.skipif(os.name != "posix", reason="about Linux and macOS")
linux = pytest.mark.skipif(sys.platform != "linux", reason="about Linux")


class Steps(list[str]):
    """The costly steps in the order they were taken; each may be told to fail."""

    failing = ""

    def take(self, name: str) -> None:
        self.append(name)
        if name == self.failing:
            raise run.SetupFailed("english", "中文")


@pytest.fixture
def environment(tmp_path: Path) -> Path:
    return tmp_path / "environments" / "here"


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> Steps:
    """Replace making, installing and checking by notes of them."""
    taken = Steps()

    def make(environment: Path) -> None:
        run.python_of(environment).parent.mkdir(parents=True, exist_ok=True)
        run.python_of(environment).touch()
        taken.take("make")

    monkeypatch.setattr(run, "make_environment", make)
    monkeypatch.setattr(run, "install", lambda environment, lock: taken.take(lock.name))
    monkeypatch.setattr(run, "check_system_libraries", lambda environment, platforms: taken.take(platforms[0]))
    return taken


def in_new_process(code: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run code with run.py importable; the words ``unset`` remove a variable."""
    merged = os.environ | {"LC_ALL": "C.UTF-8"} | variables
    kept = {name: value for name, value in merged.items() if value != "unset"}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=kept, capture_output=True, encoding="utf-8", check=False
    )


def test_first_start_does_everything_and_the_second_nothing(environment: Path, steps: Steps) -> None:
    run.set_up(environment, WINDOW)
    assert steps == ["make", "requirements.lock", "xcb"]
    run.set_up(environment, WINDOW)
    assert len(steps) == 3


def test_assess_asks_for_no_library_of_the_system(environment: Path, steps: Steps) -> None:
    run.set_up(environment, ASSESS)
    assert steps == ["make", "requirements.lock"]


def test_tests_come_on_top_of_the_program(environment: Path, steps: Steps) -> None:
    run.set_up(environment, ASSESS)
    run.set_up(environment, TEST)
    assert steps == ["make", "requirements.lock", "requirements-test.lock", "offscreen"]
    run.set_up(environment, WINDOW)
    assert steps[4:] == ["xcb"]


@pytest.mark.parametrize("failing", ["make", "requirements.lock"])
def test_interrupted_set_up_is_made_anew(environment: Path, steps: Steps, failing: str) -> None:
    steps.failing = failing
    with pytest.raises(run.SetupFailed):
        run.set_up(environment, ASSESS)
    assert run.parts_ready(environment) == frozenset()
    steps.failing = ""
    steps.clear()
    run.set_up(environment, ASSESS)
    assert steps == ["make", "requirements.lock"]


def test_interrupted_addition_is_made_anew(environment: Path, steps: Steps) -> None:
    run.set_up(environment, ASSESS)
    steps.failing = "requirements-test.lock"
    with pytest.raises(run.SetupFailed):
        run.set_up(environment, TEST)
    steps.failing = ""
    steps.clear()
    run.set_up(environment, ASSESS)
    assert steps == ["make", "requirements.lock"]


def test_missing_library_does_not_undo_the_packages(environment: Path, steps: Steps) -> None:
    steps.failing = "xcb"
    with pytest.raises(run.SetupFailed):
        run.set_up(environment, WINDOW)
    assert run.parts_ready(environment) == {"program"}


def test_other_lock_files_mean_another_environment(
    environment: Path, steps: Steps, monkeypatch: pytest.MonkeyPatch
) -> None:
    run.set_up(environment, ASSESS)
    monkeypatch.setattr(run, "lock_digest", lambda: "another")
    run.set_up(environment, ASSESS)
    assert steps == ["make", "requirements.lock"] * 2


@pytest.mark.parametrize("stamp", [b"", b"\xff\xfe", b"123 program", b" \n"])
def test_damaged_stamp_counts_as_none(environment: Path, steps: Steps, stamp: bytes) -> None:
    run.set_up(environment, ASSESS)
    (environment / "ready").write_bytes(stamp)
    assert run.parts_ready(environment) == frozenset()


def test_lost_interpreter_is_noticed(environment: Path, steps: Steps) -> None:
    run.set_up(environment, ASSESS)
    run.python_of(environment).unlink()
    run.set_up(environment, ASSESS)
    assert steps.count("make") == 2


def test_place_that_cannot_be_written_is_a_sentence(tmp_path: Path, steps: Steps) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(run.SetupFailed, match=r"\.environment cannot be set up"):
        run.set_up(tmp_path / "file" / "here", ASSESS)


def test_second_start_waits_for_the_first(tmp_path: Path) -> None:
    lock = tmp_path / "one.lock"
    code = f"""
import pathlib, time, run
with run.only_one(pathlib.Path({str(lock)!r})):
    print("held", flush=True)
    time.sleep(1)
"""
    with subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        start = time.monotonic()
        with run.only_one(lock):
            waited = time.monotonic() - start
    assert waited > 0.5


def test_lock_of_a_killed_start_is_free(tmp_path: Path) -> None:
    lock = tmp_path / "one.lock"
    code = f"import os, pathlib, run\nwith run.only_one(pathlib.Path({str(lock)!r})): os._exit(9)"
    assert in_new_process(code).returncode == 9
    start = time.monotonic()
    with run.only_one(lock):
        assert time.monotonic() - start < 0.5


def test_exit_status_is_passed_on() -> None:
    code = "import run, sys; sys.exit(run.hand_over([sys.executable, '-c', 'raise SystemExit(7)']))"
    assert in_new_process(code).returncode == 7


def test_foreign_packages_stay_out() -> None:
    code = "import run, sys; run.hand_over([sys.executable, '-c', 'import os; print(os.environ.get(\"PYTHONPATH\"))'])"
    assert in_new_process(code, PYTHONPATH="/elsewhere").stdout == "None\n"


def test_second_start_looks_at_the_stamp_alone() -> None:
    """Before it hands over, run.py loads neither Qt nor the engine nor anything of pip."""
    done = in_new_process("import run, sys; run.parts_ready(run.ENVIRONMENT); print(*sys.modules, sep='\\n')")
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert "run" in loaded
    assert loaded.isdisjoint({"PySide6", "core", "ensurepip", "matplotlib", "phonenumbers", "pip", "venv"})


def test_second_start_is_quick() -> None:
    """What run.py adds before it hands over: its own imports and the look at the stamp."""

    def seconds(code: str) -> float:
        start = time.perf_counter()
        assert in_new_process(code).returncode == 0
        return time.perf_counter() - start

    bare = min(seconds("pass") for _ in range(4))
    whole = min(seconds("import run; run.parts_ready(run.ENVIRONMENT)") for _ in range(4))
    assert whole - bare < 0.3


def test_program_starts_from_any_folder(tmp_path: Path) -> None:
    """A file of the person's folder called like a module of Python must not be run."""
    (tmp_path / "gui.py").write_text("raise SystemExit('foreign')")
    (tmp_path / "json.py").write_text("raise SystemExit('foreign')")
    done = subprocess.run(
        [sys.executable, "-P", "-c", run._START, str(ROOT), "--help"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, launch.USAGE, "")


def test_words_of_the_command_line_choose_the_purpose(monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[list[str]] = []
    purposes: list[run.Purpose] = []
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(run, "set_up", lambda environment, purpose: purposes.append(purpose))
    monkeypatch.setattr(run, "hand_over", lambda command: handed.append([str(word) for word in command]) or 5)
    for words in ([], ["a.vcf"], ["assess", "a.vcf"], ["test", "-q"], ["./assess"]):
        assert run.main(words) == 5
    assert purposes == [WINDOW, WINDOW, ASSESS, TEST, WINDOW]
    assert [command[5:] for command in handed if "-c" in command] == [[], ["a.vcf"], ["assess", "a.vcf"], ["./assess"]]
    assert handed[3][1:] == ["-m", "pytest", "-q"]


def test_failure_is_said_in_the_persons_language(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(environment: Path, purpose: run.Purpose) -> None:
        raise run.SetupFailed("It failed.", "失败了。")

    monkeypatch.setattr(run, "set_up", fail)
    assert run.main(["assess"]) == 1
    monkeypatch.setattr(early_words, "speaks_chinese", lambda: True)
    assert run.main(["assess"]) == 1
    assert capsys.readouterr().err == "It failed.\n失败了。\n"


def test_interrupt_ends_quietly(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(environment: Path, purpose: run.Purpose) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "set_up", interrupt)
    assert run.main(["assess"]) == 130
    assert "next start goes on" in capsys.readouterr().err


@posix
def test_refused_packages_show_pips_words(
    environment: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    lock = tmp_path / "broken.lock"
    lock.write_text("no-such-package==1.0 --hash=sha256:00\n")
    run.python_of(environment).parent.mkdir(parents=True)
    run.python_of(environment).symlink_to(sys.executable)
    with pytest.raises(run.SetupFailed, match="pip's reason stands above"):
        run.install(environment, lock)
    printed = capfd.readouterr()
    assert printed.out == ""
    assert "no-such-package" in printed.err or "No module named pip" in printed.err


@posix
def test_a_python_newer_than_the_packages_is_named(
    environment: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = tmp_path / "empty.lock"
    run.python_of(environment).parent.mkdir(parents=True)
    run.python_of(environment).symlink_to("/bin/false")
    monkeypatch.setattr(run, "NEWEST_PYTHON", (3, 10))
    with pytest.raises(run.SetupFailed) as caught:
        run.install(environment, lock)
    this = ".".join(map(str, sys.version_info[:2]))
    for words in caught.value.args:
        assert f"Python {this}" in words
        assert "python3.10 run.py" in words


@posix
@pytest.mark.parametrize(
    ("system", "words"),
    [
        ("debian", f"sudo apt-get install python{sys.version_info.major}.{sys.version_info.minor}-venv"),
        ("fedora", "Install a complete Python"),
        (None, "Install a complete Python"),
    ],
)
def test_missing_venv_module_is_named(monkeypatch: pytest.MonkeyPatch, system: str | None, words: str) -> None:
    monkeypatch.setattr(system_packages, "family", lambda: system)
    monkeypatch.setattr(system_packages, "may_install", lambda system: False)
    with pytest.raises(run.SetupFailed) as caught:
        run.get_venv_package()
    assert words in caught.value.args[0]


@linux
@pytest.mark.parametrize("root", [True, False])
def test_missing_libraries_are_installed_or_named(
    environment: Path, monkeypatch: pytest.MonkeyPatch, root: bool
) -> None:
    (environment / "lib" / "python3.11" / "site-packages" / "PySide6" / "Qt").mkdir(parents=True)
    lacking = ["libxcb-cursor.so.0", "libEGL.so.1"]
    installed: list[str] = []

    def apt_install(packages: list[str]) -> bool:
        installed.extend(packages)
        lacking.clear()
        return True

    monkeypatch.setattr(system_packages, "family", lambda: "debian")
    monkeypatch.setattr(system_packages, "may_install", lambda system: root)
    monkeypatch.setattr(system_packages, "apt_install", apt_install)
    monkeypatch.setattr(system_packages, "missing_qt_libraries", lambda qt, platforms: list(lacking))
    if root:
        run.check_system_libraries(environment, ("xcb",))
        assert installed == ["libegl1", "libxcb-cursor0"]
    else:
        with pytest.raises(run.SetupFailed, match="sudo apt-get install libegl1 libxcb-cursor0"):
            run.check_system_libraries(environment, ("xcb",))


@posix
def test_ci_runs_the_suite_and_passes_its_status_on(tmp_path: Path) -> None:
    python = tmp_path / "python3"
    python.write_text('#!/bin/sh\necho "$@" in "$PWD"\nexit 7\n')
    python.chmod(0o755)
    done = subprocess.run(
        ["bash", str(ROOT / ".ci" / "run")],
        cwd=tmp_path,
        env=os.environ | {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (7, f"run.py test in {ROOT}\n")


def test_help_names_the_three_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["--help"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_run_needs_the_standard_library_alone() -> None:
    ours = {"gui"}
    for path in (ROOT / "run.py", *(Path(module.__file__) for module in (early_words, system_packages))):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            roots = {name.split(".")[0] for name in names}
            assert roots <= set(sys.stdlib_module_names) | ours


def test_old_python_gets_one_sentence() -> None:
    source = (ROOT / "run.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 7))
    code = "import runpy, sys; sys.version_info = (3, 9, 2); runpy.run_path('run.py')"
    done = in_new_process(code)
    assert done.returncode == 1
    assert done.stderr == "Contact Exposure needs Python 3.11 or newer; this is Python 3.9.\n"
