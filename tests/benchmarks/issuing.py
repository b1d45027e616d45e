"""Taking numbers: one client's latency, sixteen clients' rate, duplicates and losses counted."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from tests.benchmarks.measuring import Figure, free_port, percentile, python_process, wait_ready
from tests.benchmarks.working_hall import begin_work, centre_file
from tests.support import postgresql
from tests.support.http_client import HttpClient
from tests.support.servers import ServerProcess, new_server

ONE_CLIENT = 1_000
CLIENTS = 16
EACH = 500
WARM_UP = 100
SERVICES = ("xay-dung", "y-te", "doanh-nghiep", "lao-dong")  # without a daily limit

Take = Callable[[str, str, int], Awaitable[tuple[list[float], list[str]]]]


async def _take(url: str, token: str, times: int, name: str) -> tuple[list[float], list[str]]:
    """Seconds of each, and what was answered."""
    client = HttpClient(url, token)
    seconds, answered = [], []
    for turn in range(times):
        began = time.perf_counter()
        service = SERVICES[turn % len(SERVICES)]
        answer = await client.request("POST", "/tickets", {"service": service}, key=f"{name}-{turn}")
        seconds.append(time.perf_counter() - began)
        answered.append(str(answer.json()["number"] if "number" in answer.json() else answer.json()["id"]))
    client.close()
    return seconds, answered


async def _measure(url: str, token: str) -> tuple[list[float], float, list[str]]:
    """One client's seconds; sixteen clients' rate; all that was answered."""
    _, warm = await _take(url, token, WARM_UP, "warm")
    seconds, alone = await _take(url, token, ONE_CLIENT, "alone")
    began = time.perf_counter()
    results = await asyncio.gather(*(_take(url, token, EACH, f"c{client}") for client in range(CLIENTS)))
    rate = CLIENTS * EACH / (time.perf_counter() - began)
    return seconds, rate, [*warm, *alone, *(number for _, numbers in results for number in numbers)]


def measure_issuing(folder: Path) -> list[Figure]:
    """The rows about issuing: on SQLite beside the bare insert, on PostgreSQL beside SQLite."""
    bare, bare_rate, _ = _bare(folder)
    seconds, rate, numbers = _ours(new_server(folder / "queue", centre_file(folder)))
    there, rate_there = _on_postgresql(folder)
    asked = WARM_UP + ONE_CLIENT + CLIENTS * EACH
    return [
        _latency("p50", 0.5, 3, seconds, bare),
        _latency("p99", 0.99, 10, seconds, bare),
        Figure(f"tickets/s, {CLIENTS} clients", rate, "/s", 1_000, bare_rate, at_least=True),
        Figure("duplicates among them", len(numbers) - len(set(numbers)), "", 0),
        Figure("lost among them", asked - len(numbers), "", 0),
        _beside("p50", 0.5, there, seconds),
        _beside("p99", 0.99, there, seconds),
        Figure(f"tickets/s, {CLIENTS} clients, PostgreSQL", rate_there, "/s", None, rate, at_least=True),
    ]


def _ours(server: ServerProcess) -> tuple[list[float], float, list[str]]:
    server.start()
    try:
        asyncio.run(begin_work(server))
        return asyncio.run(_measure(server.url, server.token("kiosk", centre="binh-duong")))
    finally:
        server.stop()


def _on_postgresql(folder: Path) -> tuple[list[float], float]:
    """The same on a PostgreSQL of its own that waits for its disk, as in a real hall."""
    postgresql.server().connection.execute("ALTER SYSTEM SET fsync = on")
    postgresql.server().reload()
    name = postgresql.server().new_name()
    postgresql.server().create(name)
    try:
        database = postgresql.server().url(name)
        seconds, rate, _ = _ours(new_server(folder / "postgresql", centre_file(folder), database=database))
    finally:
        postgresql.stop_server()
    return seconds, rate


def _beside(name: str, share: float, there: list[float], here: list[float]) -> Figure:
    ours, raw = percentile(there, share) * 1e3, percentile(here, share) * 1e3
    return Figure(f"ticket issue, 1 client, PostgreSQL, {name}", ours, "ms", None, raw)


def _latency(name: str, share: float, budget: float, seconds: list[float], bare: list[float]) -> Figure:
    ours, raw = percentile(seconds, share) * 1e3, percentile(bare, share) * 1e3
    return Figure(f"ticket issue, 1 client, {name}", ours, "ms", budget, raw)


def _bare(folder: Path) -> tuple[list[float], float, list[str]]:
    port = free_port()
    (folder / "bare").mkdir(parents=True)
    with python_process("tests.benchmarks.bare", "insert", str(folder / "bare"), str(port)):
        wait_ready(f"http://127.0.0.1:{port}/readyz")
        return asyncio.run(_measure(f"http://127.0.0.1:{port}", "-"))
