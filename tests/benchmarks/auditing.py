"""How quickly the journal is verified, beside reading and hashing the same bytes; and in how much memory."""

import sqlite3
import subprocess
import time
from collections.abc import Callable
from contextlib import closing, suppress
from hashlib import sha256
from pathlib import Path

import psutil

from queue_server.service.auditing import verify
from queue_server.store.sqlite import FILE_NAME
from tests.benchmarks.growth import TICKETS
from tests.benchmarks.measuring import Figure, percentile
from tests.benchmarks.seeding import kept_folder
from tests.support.databases import open_database
from tests.support.servers import QUEUE_SERVER, new_server

TURNS = 3
_ALL = "SELECT seq, at, kind, actor, command_id, payload, hash FROM journal ORDER BY centre_id, seq"


def measure_audit(folder: Path) -> list[Figure]:
    """The rows about the audit of a long journal; the turns of ours and of the raw limit alternate."""
    data = kept_folder(TICKETS)
    rates = [(_rate(_verified, data), _rate(_hashed, data)) for _ in range(TURNS)]
    ours, raw = (percentile([pair[which] for pair in rates], 0.5) for which in (0, 1))
    few = new_server(folder / "few").data
    many = f"{_hashed(data):,} journal entries"
    return [
        Figure(f"audit verify, {many}", ours, "/s", 100_000, raw, at_least=True),
        Figure(f"audit verify, memory, {many}", _megabytes(data), "MB", None, _megabytes(few)),
    ]


def _rate(walk: Callable[[Path], int], data: Path) -> float:
    began = time.perf_counter()
    return walk(data) / (time.perf_counter() - began)


def _verified(data: Path) -> int:
    with closing(open_database(data)) as database, database.reading() as tx:
        verified = verify(tx)
    assert verified.breach is None, verified
    return verified.entries


def _hashed(data: Path) -> int:
    """The same rows read, and the same bytes hashed: nothing is compared."""
    count, previous = 0, ""
    with closing(sqlite3.connect(data / FILE_NAME)) as connection:
        for seq, at, kind, actor, command_id, payload, following in connection.execute(_ALL):
            text = f"{previous}\n{seq}\n{at}\n{kind}\n{actor}\n{command_id}\n{payload}"
            sha256(text.encode()).hexdigest()
            count, previous = count + 1, following
    return count


def _megabytes(data: Path) -> float:
    """The most that the command was seen to hold. The system's own count would include this program's size."""
    most = 0
    command = [str(QUEUE_SERVER), "audit", "verify", "--data", str(data)]
    with psutil.Popen(command, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None:
            with suppress(psutil.Error):  # it may have ended just now
                most = max(most, process.memory_info().rss)
            time.sleep(0.02)
    assert process.returncode == 0
    return most / 1e6
