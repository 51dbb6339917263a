"""Where the program starts: the window, or ``assess`` without one. Qt is imported only for a window."""

import os
import sys
from collections.abc import Sequence

from gui.early_words import say
from gui.system_packages import family, install_command, packages_with

USAGE = """\
contact-exposure [FILE...]                  open the window, with these files
contact-exposure assess FILE... [options]   print the assessment; "assess --help" lists the options

A file whose name is "assess" is opened as ./assess, one that starts with "-" after "--".
"""

_CANNOT_START = 1
_WRONG_USAGE = 2
_INTERRUPTED = 130  # what a shell reports for a process ended by Ctrl-C


def has_display() -> bool:
    """Tell whether a window can be opened: always on macOS and Windows, elsewhere where a display server is named."""
    if sys.platform in ("darwin", "win32"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def say_no_display() -> None:
    """Say in one sentence why no window opens, and what works instead."""
    say(
        "There is no screen here to open a window on; use: assess FILE...",
        "这里没有可以打开窗口的屏幕；请改用：assess 文件…",
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these words (default: the command line's) and return its exit status.

    0 all is well, 1 the window cannot open, 2 wrong usage, 130 interrupted; ``assess`` has its own statuses.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        if words[:1] == ["assess"]:
            from core import command_line

            return command_line.main(words[1:])
        return _open_window(words)
    except KeyboardInterrupt:
        return _INTERRUPTED


def _open_window(words: list[str]) -> int:
    options = words[: words.index("--")] if "--" in words else words
    if any(word in ("-h", "--help") for word in options):
        print(USAGE, end="")
        return 0
    unknown = [word for word in options if word.startswith("-")]
    if unknown:
        say(f"Unknown option: {unknown[0]}", f"不认识的选项：{unknown[0]}")
        print(USAGE, end="", file=sys.stderr)
        return _WRONG_USAGE
    if not has_display():
        say_no_display()
        return _CANNOT_START
    try:
        from gui import app
    except ImportError as error:
        if not _explain_missing_library(str(error)):
            raise
        return _CANNOT_START
    files = list(words)
    if "--" in files:
        files.remove("--")
    return app.run(files)


def _explain_missing_library(reason: str) -> bool:
    """Say which package Qt needs if this import failed for want of a system library; return whether it did."""
    library, _, rest = reason.partition(": ")
    if "cannot open shared object file" not in rest:
        return False
    system = family()
    command = install_command(packages_with([library], system), system) if system else library
    say(
        f"Qt needs a system library that is missing here. Install it: {command}",
        f"缺少 Qt 需要的系统库，请安装：{command}",
    )
    return True
