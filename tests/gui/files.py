"""Writes small invented exports for tests that go the whole way from a file to the window."""

from collections.abc import Sequence
from pathlib import Path

MUM, BOSS, FRIEND = "+8613800000001", "+8613800000002", "+8613800000003"
#: 20 May 2026, 20:00 in China, in milliseconds; calls are one day apart before it.
NEWEST = 1_779_278_400_000
_DAY = 86_400_000


def write_book(path: Path, cards: Sequence[tuple[str, str]] = (("妈妈", MUM), ("李经理", BOSS)),
               encoding: str = "utf-8") -> Path:
    """Write an address book of these names and numbers."""
    lines = []
    for name, number in cards:
        lines += ["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", f"TEL;TYPE=CELL:{number}", "END:VCARD"]
    path.write_bytes("\r\n".join([*lines, ""]).encode(encoding))
    return path


def write_calls(path: Path, numbers: Sequence[str] = (MUM, MUM, BOSS, FRIEND)) -> Path:
    """Write a call log with one answered call of 60 seconds a day, the last number newest."""
    first = NEWEST - _DAY * (len(numbers) - 1)
    rows = "\n".join(
        f'  <call number="{number}" duration="60" date="{first + _DAY * day}" type="2" />'
        for day, number in enumerate(numbers)
    )
    path.write_text(f"<?xml version='1.0' encoding='UTF-8'?>\n<calls count=\"{len(numbers)}\">\n{rows}\n</calls>\n",
                    encoding="utf-8")
    return path


def write_messages(path: Path) -> Path:
    """Write what people pick by mistake: the messages instead of the calls."""
    path.write_text('<?xml version="1.0"?>\n<smses count="1"><sms address="1" date="1" body="x" /></smses>\n')
    return path
