"""Speed of the vCard reader against ``vobject.readComponents(allowQP=True)``, in alternating runs on the same books.

Run it with ``python -m tests.benchmarks.bench_vcard``. Prints cards a second for both and the median ratio, the
longest time between two progress reports, and the peak memory of one run. Ratios, not seconds, carry over to
another machine.
"""

import argparse
import base64
import gc
import itertools
import random
import statistics
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import vobject

from core.progress import silent
from core.readers.source import HEAD_BYTES, ReadOptions, Source
from core.readers.vcard import READER
from core.records import FileContent

#: Book, cards, photo bytes a card, runs, and the ratio to reach.
BOOKS = (
    ("plain 3.0", 10_000, 0, 5, 5.0),
    ("Android 2.1", 10_000, 0, 5, 5.0),
    ("photos 50 KB", 1_000, 50_000, 3, 2.5),
    ("photos 500 KB", 50, 500_000, 3, 15.0),
)
_SYLLABLES = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉红建国文辉力海波峰斌鹏飞宇浩"


def book(cards: int, photo: int, android: bool) -> bytes:
    """Return an invented address book in the shape of an iPhone's (3.0) or an Android phone's (2.1) export."""
    draw = random.Random(1)
    picture = base64.b64encode(draw.randbytes(photo)).decode()
    folded = "\r\n ".join(picture[place : place + 74] for place in range(0, len(picture), 74))
    out = []
    for _ in range(cards):
        family, given = draw.choice(_SYLLABLES), "".join(draw.choices(_SYLLABLES, k=draw.randint(1, 9)))
        lines = ["BEGIN:VCARD", f"VERSION:{'2.1' if android else '3.0'}"]
        if android:
            lines += [_quoted("N", f"{family};{given};;;"), _quoted("FN", family + given)]
        else:
            lines += [f"N:{family};{given};;;", f"FN:{family}{given}"]
        for _ in range(draw.choice((1, 1, 2, 2, 2, 3, 1))):
            number = f"1{draw.randint(30, 99)} {draw.randint(0, 9999):04} {draw.randint(0, 9999):04}"
            lines.append(f"TEL;CELL:{number}" if android else f"TEL;type=CELL;type=VOICE:{number}")
        if photo:
            lines.append(f"PHOTO;ENCODING=b;TYPE=JPEG:{folded}")
        lines += ["END:VCARD", ""]
        out.append("\r\n".join(lines))
    return "".join(out).encode()


def _quoted(name: str, text: str) -> str:
    """A value as Android writes it: every byte escaped, a soft line break after 23 bytes of the line."""
    units = [unit for character in text
             for unit in ([character] if character == ";" else [f"={byte:02X}" for byte in character.encode()])]
    pieces = ["".join(units[place : place + 23]) for place in range(0, len(units), 23)]
    return f"{name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:" + "=\r\n".join(pieces)


def ours(path: Path, report: Callable[[int, int], None] = silent) -> FileContent:
    """Read a book with the reader under test."""
    with path.open("rb") as stream:
        head = stream.read(HEAD_BYTES)
    source = Source(path.name, path.stat().st_size, head, lambda: path.open("rb"), path)
    return READER.read(source, ReadOptions(), report)


def theirs(path: Path) -> int:
    """Read a book with vobject, keeping nothing, and count the cards."""
    with path.open(encoding="utf-8") as stream:
        return sum(1 for _ in vobject.readComponents(stream, allowQP=True))


def longest_silence(path: Path) -> float:
    """Return the longest time in seconds between two reports."""
    moments = [time.perf_counter()]
    ours(path, lambda _done, _total: moments.append(time.perf_counter()))
    return max(after - before for before, after in itertools.pairwise(moments))


def peak_megabytes(path: Path) -> float:
    """Return the most memory Python held for reading the book, above what it held before."""
    tracemalloc.start()
    try:
        ours(path)
        return tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()


def main() -> int:
    """Print the table; return 1 if a ratio was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ours-only", action="store_true", help="leave vobject out")
    only_ours = parser.parse_args().ours_only
    missed = False
    with tempfile.TemporaryDirectory() as folder:
        for name, cards, photo, runs, goal in BOOKS:
            path = Path(folder) / "book.vcf"
            path.write_bytes(book(cards, photo, android="2.1" in name))
            own, other = [], []
            for _ in range(runs):
                own.append(_timed(lambda book=path: len(ours(book).cards), cards))
                other.append(own[-1] if only_ours else _timed(lambda book=path: theirs(book), cards))
            ratio = statistics.median(b / a for a, b in zip(own, other, strict=True))
            missed = missed or (ratio < goal and not only_ours)
            print(f"{name:14} {path.stat().st_size / 1e6:6.1f} MB  ours {cards / min(own):8.0f}/s"
                  f"  vobject {cards / min(other):7.0f}/s  ratio {ratio:5.1f} (goal {goal})"
                  f"  longest silence {longest_silence(path) * 1000:5.1f} ms  peak {peak_megabytes(path):5.0f} MB")
    return int(missed)


def _timed(read: Callable[[], int], cards: int) -> float:
    gc.collect()
    started = time.perf_counter()
    count = read()
    taken = time.perf_counter() - started
    if count != cards:
        raise SystemExit(f"{count} cards read of {cards}")
    return taken


if __name__ == "__main__":
    sys.exit(main())
