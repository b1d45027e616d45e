"""A million finished tickets: whether issuing, calling and starting are as quick as on the first day."""

import asyncio
import time
from collections.abc import Awaitable
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks.measuring import Figure, percentile
from tests.benchmarks.running import start_to_ready
from tests.benchmarks.seeding import CENTRE, seeded_folder
from tests.support.centres import BINH_DUONG
from tests.support.http_client import Answer, HttpClient
from tests.support.servers import ServerProcess, new_server

TICKETS = 1_000_000
_MANY = f"{TICKETS:,} finished tickets"
STARTS = 5
WARM_UP = 100
ROUNDS = 80
EACH = 10
"""Tickets in a round; rounds alternate between the servers, so that whatever disturbs one disturbs the other."""
SERVICE, COUNTER = "y-te", 6
BUDGET = 1.1


@dataclass
class _Side:
    """One of the two servers, with a kiosk, a clerk, and the seconds that each answer took."""

    kiosk: HttpClient
    clerk: HttpClient
    issues: list[float] = field(default_factory=list)
    calls: list[float] = field(default_factory=list)

    async def open(self) -> None:
        """Open the counter, and leave the first, slow commands behind."""
        await _answered(self.clerk.request("POST", f"/counters/{COUNTER}/open"))
        await self.round(WARM_UP)
        self.issues.clear()
        self.calls.clear()

    async def round(self, tickets: int) -> None:
        """So many people take numbers, and are served one after the other."""
        for _ in range(tickets):
            taking = self.kiosk.request("POST", "/tickets", {"service": SERVICE})
            self.issues.append((await _answered(taking))[1])
        for _ in range(tickets):
            calling = self.clerk.request("POST", f"/counters/{COUNTER}/call-next")
            answer, seconds = await _answered(calling)
            self.calls.append(seconds)
            for step in ("serve", "finish"):
                path = f"/tickets/{answer.json()['ticket']['id']}/{step}"
                await _answered(self.clerk.request("POST", path))

    def close(self) -> None:
        """Drop the connections."""
        self.kiosk.close()
        self.clerk.close()


async def _answered(asking: Awaitable[Answer]) -> tuple[Answer, float]:
    """The answer, which must be a good one, and its seconds."""
    began = time.perf_counter()
    answer = await asking
    seconds = time.perf_counter() - began
    assert answer.status in {200, 201}, answer
    return answer, seconds


def measure_growth(folder: Path) -> list[Figure]:
    """The rows about a long history, each beside a server without one."""
    old = ServerProcess(seeded_folder(folder / "old", TICKETS))
    new = new_server(folder / "new", BINH_DUONG)
    starts = [(start_to_ready(old), start_to_ready(new)) for _ in range(STARTS)]
    try:
        with_history, without = asyncio.run(_measure(old.start(), new.start()))
    finally:
        old.stop()
        new.stop()
    after, before = (percentile([pair[which] for pair in starts], 0.5) for which in (0, 1))
    return [
        *_grown("issue", with_history.issues, without.issues),
        *_grown("call next", with_history.calls, without.calls),
        Figure(f"server start to ready, {_MANY}", after, "s", 2.5, before),
    ]


async def _measure(*servers: ServerProcess) -> list[_Side]:
    sides = [_side(server) for server in servers]
    for side in sides:
        await side.open()
    for turn in range(ROUNDS):
        for side in sides if turn % 2 else reversed(sides):
            await side.round(EACH)
    for side in sides:
        side.close()
    return sides


def _side(server: ServerProcess) -> _Side:
    kiosk = server.token("kiosk", centre=CENTRE)
    clerk = server.token("counter", centre=CENTRE, counter=COUNTER)
    return _Side(HttpClient(server.url, kiosk), HttpClient(server.url, clerk))


def _grown(what: str, with_history: list[float], without: list[float]) -> list[Figure]:
    after, before = percentile(with_history, 0.5), percentile(without, 0.5)
    return [
        Figure(f"{what}, p50 with {_MANY}", after * 1e3, "ms", None, before * 1e3),
        Figure(f"{what}, p50 with {_MANY} ÷ with none", after / before, "", BUDGET),
    ]
