#!/usr/bin/env python3
"""Start Contact Exposure from a checkout; the first start sets up what it needs.

python3 run.py [FILE...]                  open the window
python3 run.py assess FILE... [options]   print the assessment, no window
python3 run.py test [PYTEST ARGS]         run the tests; paths start at the checkout

Everything goes into a private environment, ``.environment/`` beside this file: the packages of the lock file that
belongs to the purpose, each checked against its hash. A stamp, written last, says what is done and for which lock
files; without it the environment is made anew, so an interrupted set-up heals at the next start.
Standard library only. Python 3.11 or newer on Linux, macOS and Windows.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - the sentence is for those who have an older one
    sys.exit("Contact Exposure needs Python 3.11 or newer; this is Python {}.{}.".format(*sys.version_info[:2]))

import hashlib
import importlib
import importlib.util
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, NoReturn

from gui import launch, system_packages
from gui.early_words import say

ROOT = Path(__file__).resolve().parent
LOCKS = (ROOT / "requirements.lock", ROOT / "requirements-test.lock")
MACHINE = os.uname().machine if os.name == "posix" else os.environ.get("PROCESSOR_ARCHITECTURE", "")
#: One environment per Python version and kind of machine: a checkout on a shared disk serves them all.
ENVIRONMENT = ROOT / ".environment" / f"{sys.implementation.cache_tag}-{sys.platform}-{MACHINE}".lower()

#: The newest Python for which every locked package has its file; a newer one is tried, and named when that fails.
NEWEST_PYTHON = (3, 14)

_CANNOT_START = 1
_INTERRUPTED = 130  # what a shell reports for a process ended by Ctrl-C
_WAIT_SECONDS = 0.5

#: Runs the program with this checkout first on the path, whatever folder the person is in.
_START = "import sys; sys.path.insert(0, sys.argv.pop(1)); from gui.launch import main; sys.exit(main())"


class SetupFailed(Exception):
    """The set-up cannot go on; carries one sentence for the person in English and in Chinese."""


class Purpose(NamedTuple):
    """What one of the three commands needs before it can run."""

    lock: Path
    packages: str
    platforms: tuple[str, ...]

    @property
    def parts(self) -> frozenset[str]:
        """Return the words that the stamp must hold for this purpose."""
        return frozenset({self.packages, *self.platforms})


#: ``tests`` are the packages of ``program`` and more; platforms are the Qt plugins whose system libraries must exist.
PURPOSES = {
    "window": Purpose(LOCKS[0], "program", ("xcb",)),
    "assess": Purpose(LOCKS[0], "program", ()),
    "test": Purpose(LOCKS[1], "tests", ("offscreen",)),
}


def main(words: list[str]) -> int:
    """Set up what these words of the command line need, then hand over to the program; return its exit status."""
    command = words[0] if words[:1] in (["assess"], ["test"]) else "window"
    if command == "window" and words[:1] in (["-h"], ["--help"]):
        print((__doc__ or "").split("\n\n")[1])
        return 0
    if command == "window" and not launch.has_display():
        launch.say_no_display()
        return _CANNOT_START
    try:
        set_up(ENVIRONMENT, PURPOSES[command])
        if command == "test":
            os.chdir(ROOT)
            return hand_over([python_of(ENVIRONMENT), "-m", "pytest", *words[1:]])
        return hand_over([python_of(ENVIRONMENT), "-P", "-c", _START, ROOT, *words])
    except SetupFailed as failure:
        say(*failure.args)
        return _CANNOT_START
    except KeyboardInterrupt:
        say("Interrupted; the next start goes on.", "已中断；下次启动时会继续。")
        return _INTERRUPTED


def python_of(environment: Path) -> Path:
    """Return the interpreter of a private environment."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def lock_digest() -> str:
    """Return one hash over both lock files: another one means another environment."""
    return hashlib.sha256(b"\0".join(lock.read_bytes() for lock in LOCKS)).hexdigest()


def parts_ready(environment: Path) -> frozenset[str]:
    """Return what the stamp says is set up; nothing where the stamp is of other lock files or Python is gone."""
    try:
        digest, *parts = (environment / "ready").read_text(encoding="utf-8").split()
    except (OSError, ValueError):
        return frozenset()
    if digest != lock_digest() or not python_of(environment).exists():
        return frozenset()
    return frozenset([*parts, "program"] if "tests" in parts else parts)


def write_stamp(environment: Path, parts: frozenset[str]) -> None:
    """Record that these parts are set up, in one step that cannot be seen half done."""
    draft = environment / "ready.new"
    draft.write_text(" ".join([lock_digest(), *sorted(parts)]), encoding="utf-8")
    draft.replace(environment / "ready")


def set_up(environment: Path, purpose: Purpose) -> None:
    """Make the environment ready for this purpose; cheap when it is. Raises SetupFailed with a sentence for people."""
    if purpose.parts <= parts_ready(environment):
        return
    try:
        environment.parent.mkdir(exist_ok=True)
        with only_one(environment.with_suffix(".lock")):
            ready = parts_ready(environment)
            if purpose.packages not in ready:
                say(
                    "Setting up Contact Exposure. This happens once and takes a few minutes.",
                    "正在准备 Contact Exposure，只需一次，大约几分钟。",
                )
                (environment / "ready").unlink(missing_ok=True)
                if not ready:
                    make_environment(environment)
                install(environment, purpose.lock)
                ready |= {purpose.packages}
                write_stamp(environment, ready)
            if not set(purpose.platforms) <= ready:
                check_system_libraries(environment, purpose.platforms)
                write_stamp(environment, ready | purpose.parts)
    except OSError as error:
        raise SetupFailed(
            f"The folder .environment cannot be set up: {error.strerror or error}. Close the program and start again.",
            f"无法准备 .environment 文件夹：{error.strerror or error}。请关闭程序后重新启动。",
        ) from error


@contextmanager
def only_one(lock_file: Path) -> Iterator[None]:
    """Hold a lock that the system frees when this process ends, however it ends; wait while another start has it."""
    with lock_file.open("a+b") as handle:
        waiting = False
        while not _lock(handle.fileno()):
            if not waiting:
                say("Another start is setting up; waiting for it.", "另一个启动正在准备环境，请稍候。")
            waiting = True
            time.sleep(_WAIT_SECONDS)
        yield


def _lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def make_environment(environment: Path) -> None:
    """Make an empty private environment with pip in it, in place of whatever is there."""
    if not can_make_environments():
        get_venv_package()
    import venv

    try:
        venv.create(environment, clear=True, with_pip=True, symlinks=os.name != "nt")
    except subprocess.CalledProcessError as error:
        raise SetupFailed(
            "Python could not make a private environment (its venv and pip modules are incomplete).",
            "Python 无法创建独立环境（缺少完整的 venv 和 pip 模块）。",
        ) from error


def can_make_environments() -> bool:
    """Tell whether this Python has both modules; Debian and its kin leave them to a package of their own."""
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def get_venv_package() -> None:
    """Install the package that brings ``venv`` and ``ensurepip``, or say which one it is."""
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    system = system_packages.family()
    if system_packages.may_install(system) and system_packages.apt_install([package]) and can_make_environments():
        return
    if system == "debian":
        command = system_packages.install_command([package], system)
        raise SetupFailed(
            f"Python's venv module is missing. Install it and start again: {command}",
            f"缺少 Python 的 venv 模块。请安装后重新启动：{command}",
        )
    raise SetupFailed(
        "Python's venv and ensurepip modules are missing. Install a complete Python 3.11 or newer and start again.",
        "缺少 Python 的 venv 和 ensurepip 模块。请安装完整的 Python 3.11 或更新版本后重新启动。",
    )


def install(environment: Path, lock: Path) -> None:
    """Install the packages of a lock file, each only with one of its listed hashes. Shows pip's own words."""
    command = [str(python_of(environment)), "-m", "pip", "install", "--require-hashes", "--only-binary=:all:"]
    command += ["--no-input", "--disable-pip-version-check", "--requirement", str(lock)]
    if subprocess.run(command, stdout=2, check=False, env=clean_environment() | {"PIP_USER": "0"}).returncode != 0:
        if sys.version_info[:2] > NEWEST_PYTHON:
            raise too_new_python()
        raise SetupFailed(
            "The packages could not be installed; pip's reason stands above. "
            "If this computer is offline, connect it for this one step and start again.",
            "无法安装所需的软件包，原因见上面 pip 的提示。如果电脑没有联网，请为这一步连接网络后重新启动。",
        )


def too_new_python() -> SetupFailed:
    """Return what to say where the packages do not exist yet for the Python that runs this."""
    this, newest = (".".join(map(str, version)) for version in (sys.version_info[:2], NEWEST_PYTHON))
    return SetupFailed(
        f"The packages could not be installed; pip's reason stands above. This is Python {this}, and they were made "
        f"for 3.11 to {newest}. Install one of those beside it and start again with it, e.g. python{newest} run.py.",
        f"无法安装所需的软件包，原因见上面 pip 的提示。现在用的是 Python {this}，而这些软件包适用于 3.11 到 {newest}。"
        f"请另外安装其中一个版本，再用它启动，例如 python{newest} run.py。",
    )


def check_system_libraries(environment: Path, platforms: tuple[str, ...]) -> None:
    """Make sure that Qt finds the libraries it needs of the system: install them where that is ours to do, else say."""
    for qt in environment.glob("lib/python*/site-packages/PySide6/Qt"):
        missing = system_packages.missing_qt_libraries(qt, platforms)
        system = system_packages.family()
        if missing and system_packages.may_install(system):
            system_packages.apt_install(system_packages.packages_with(missing, "debian"))
            missing = system_packages.missing_qt_libraries(qt, platforms)
        if missing:
            names = ", ".join(missing)
            way = (
                system_packages.install_command(system_packages.packages_with(missing, system), system)
                if system
                else names
            )
            raise SetupFailed(
                f"Qt needs system libraries that are missing here ({names}). Install them and start again: {way}",
                f"缺少 Qt 需要的系统库（{names}）。请安装后重新启动：{way}",
            )


def clean_environment() -> dict[str, str]:
    """Return the process environment without the variables that would let foreign packages in."""
    foreign = {"PYTHONPATH", "PYTHONHOME", "PYTHONSAFEPATH", "__PYVENV_LAUNCHER__"}
    return {name: value for name, value in os.environ.items() if name not in foreign}


def hand_over(command: list[str | Path]) -> int:
    """Become this command; where a process cannot, run it and return its exit status."""
    words = [str(word) for word in command]
    if os.name == "posix":
        _become(words)
    process = subprocess.Popen(words, env=clean_environment())
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue  # the child got it too and decides how to end


def _become(words: list[str]) -> NoReturn:
    os.execve(words[0], words, clean_environment())  # noqa: S606 - no shell is wanted


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
