"""How fast call logs are read, against the least work any reader in Python must do.

Run ``python -m tests.benchmarks.bench_calls [--million]``. XML is compared with a bare expat loop that only keeps
each row's attributes, text tables with ``csv.reader`` and one ``int()`` a row. Runs alternate within one process,
so that a busy machine slows both alike; the ratio of the medians is what counts.
"""

import argparse
import csv
import random
import statistics
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.parsers import expat

from core.progress import silent
from core.readers import sms_backup_restore, table
from core.readers.source import HEAD_BYTES, Reader, ReadOptions, Source

ROUNDS = 5
PEERS = 400


def write_xml(path: Path, rows: int) -> None:
    made = random.Random(1)
    numbers = [f"+86138{made.randrange(10**8):08d}" for _ in range(PEERS)]
    with path.open("w", encoding="utf-8") as stream:
        stream.write(f"<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<calls count=\"{rows}\">\n")
        for row in range(rows):
            stream.write(
                f'  <call number="{made.choice(numbers)}" duration="{made.randrange(600)}" '
                f'date="{1_600_000_000_000 + row * 60_000}" type="{made.choice((1, 2, 3))}" presentation="1" '
                f'subscription_id="1" post_dial_digits="" subscription_component_name="com.android.phone/'
                f'com.android.services.telephony.TelephonyConnectionService" '
                f'readable_date="Jul 8, 2016 1:14:21 PM" contact_name="(Unknown)" />\n')
        stream.write("</calls>\n")


def write_csv(path: Path, rows: int) -> None:
    made = random.Random(2)
    numbers = [f"+86138{made.randrange(10**8):08d}" for _ in range(PEERS)]
    first = datetime(2023, 1, 1, tzinfo=UTC)
    with path.open("w", encoding="utf-8") as stream:
        stream.write("Call type,Date,Duration,Number,Contact,Location,Service\n")
        for second in sorted(made.randrange(3 * 365 * 86_400) for _ in range(rows)):
            moment = first + timedelta(seconds=second)
            stream.write(f"{made.choice(('Incoming', 'Outgoing', 'Missed'))},{moment:%Y-%m-%d %H:%M:%S},"
                         f"{made.randrange(600)},{made.choice(numbers)},,,Phone\n")


def bare_expat(path: Path) -> int:
    rows: list[dict[str, str]] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda tag, attributes: rows.append(attributes)
    with path.open("rb") as stream:
        while chunk := stream.read(65536):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    return len(rows) - 1


def bare_csv(path: Path) -> int:
    with path.open(newline="", encoding="utf-8") as stream:
        rows = csv.reader(stream)
        next(rows)
        return sum(int(row[2]) >= 0 for row in rows)


def ours(reader: Reader) -> Callable[[Path], int]:
    def read(path: Path) -> int:
        with path.open("rb") as stream:
            head = stream.read(HEAD_BYTES)
        source = Source(path.name, path.stat().st_size, head, lambda: path.open("rb"), path)
        return reader.read(source, ReadOptions(), silent).records
    return read


def compare(name: str, path: Path, bare: Callable[[Path], int], read: Callable[[Path], int], rows: int) -> None:
    times: dict[Callable[[Path], int], list[float]] = {bare: [], read: []}
    for _ in range(ROUNDS):
        for run, taken in times.items():
            begin = time.perf_counter()
            found = run(path)
            taken.append(time.perf_counter() - begin)
            if found != rows:
                raise SystemExit(f"{name}: {found} rows of {rows}")
    least, own = (statistics.median(taken) for taken in times.values())
    print(f"{name}: {rows:,} rows  bare {least:.3f} s  reader {own:.3f} s  ratio {own / least:.2f}")


def peak_of(path: Path, read: Callable[[Path], int]) -> None:
    tracemalloc.start()
    read(path)
    print(f"  reader's peak {tracemalloc.get_traced_memory()[1] / 2**20:.0f} MB")
    tracemalloc.stop()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--million", action="store_true", help="also with a million rows")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for rows in (100_000, 1_000_000) if chosen.million else (100_000,):
            for name, write, bare, reader in (
                    ("SMS Backup & Restore XML", write_xml, bare_expat, sms_backup_restore.READER),
                    ("call table CSV", write_csv, bare_csv, table.READER)):
                path = Path(folder) / f"{rows}.{name.split()[-1].lower()}"
                write(path, rows)
                compare(name, path, bare, ours(reader), rows)
                peak_of(path, ours(reader))


if __name__ == "__main__":
    main()
