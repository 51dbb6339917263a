"""How fast an iPhone's call history is read, against the bare query.

Run ``python -m tests.benchmarks.bench_storedata``. The reader makes its private copy, takes the digest, checks every
value and fills the columns; the bare query only lists the same columns of the same database. Runs alternate within
one process, so that a busy machine slows both alike; the ratio of the medians is what counts.
"""

import gc
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from core.progress import silent
from core.readers.database import READER
from core.readers.source import HEAD_BYTES, ReadOptions, Source

ROWS = 100_000
ROUNDS = 7
PEERS = 400
GOAL = 1.5
_QUERY = ("SELECT ZADDRESS, ZDATE, ZDURATION, ZORIGINATED, ZANSWERED, ZCALLTYPE, ZSERVICE_PROVIDER, ZNAME "
          "FROM ZCALLRECORD")


def write_history(path: Path) -> None:
    """Write a call history in the shape of an iPhone's."""
    made = random.Random(1)
    numbers = [f"+86138{made.randrange(10**8):08d}" for _ in range(PEERS)]
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "CREATE TABLE ZCALLRECORD (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZANSWERED INTEGER, "
            "ZCALLTYPE INTEGER, ZORIGINATED INTEGER, ZREAD INTEGER, ZDATE TIMESTAMP, ZDURATION FLOAT, "
            "ZADDRESS VARCHAR, ZISO_COUNTRY_CODE VARCHAR, ZNAME VARCHAR, ZSERVICE_PROVIDER VARCHAR, "
            "ZUNIQUE_ID VARCHAR)")
        connection.executemany(
            "INSERT INTO ZCALLRECORD (ZADDRESS, ZDATE, ZDURATION, ZORIGINATED, ZANSWERED, ZCALLTYPE, "
            "ZSERVICE_PROVIDER, ZNAME, ZISO_COUNTRY_CODE, ZUNIQUE_ID) VALUES (?,?,?,?,?,?,?,?,?,?)",
            ((made.choice(numbers), 600_000_000 + row * 600 + made.random(), made.randrange(600) * 1.0, row % 2,
              row % 3 % 2, 1, "com.apple.Telephony", None, "cn", f"{made.getrandbits(128):032X}")
             for row in range(ROWS)))


def bare(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return len(list(connection.execute(_QUERY)))


def ours(path: Path) -> int:
    with path.open("rb") as stream:
        head = stream.read(HEAD_BYTES)
    source = Source(path.name, path.stat().st_size, head, lambda: path.open("rb"), path)
    return READER.read(source, ReadOptions(), silent).records


def main() -> int:
    """Print the ratio; return 1 if the goal was missed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "CallHistory.storedata"
        write_history(path)
        times: dict[Callable[[Path], int], list[float]] = {bare: [], ours: []}
        for _ in range(ROUNDS):
            for run, taken in times.items():
                gc.collect()
                begin = time.perf_counter()
                found = run(path)
                taken.append(time.perf_counter() - begin)
                if found != ROWS:
                    raise SystemExit(f"{found} rows of {ROWS}")
        least, own = (statistics.median(taken) for taken in times.values())
        print(f"storedata: {ROWS:,} calls, {path.stat().st_size / 1e6:.1f} MB  bare {least:.3f} s  reader {own:.3f} s"
              f"  ratio {own / least:.2f} (goal {GOAL})")
    return int(own / least > GOAL)


if __name__ == "__main__":
    sys.exit(main())
