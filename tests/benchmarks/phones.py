"""Phones beside the hall: what thousands of open pages do to calls and numbers, and how fast pages come."""

import asyncio
import sys
import time
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from queue_protocol.commands import CallNext, Finish, OpenCounter, Serve
from tests.benchmarks.fan_out import _ask, _displays, _until
from tests.benchmarks.measuring import Figure, percentile
from tests.benchmarks.running import _megabytes
from tests.support.http_client import HttpClient
from tests.support.servers import ServerProcess, new_server

PHONES = 2_000
DISPLAYS = 10
CALLS = 150
PAUSE_SECONDS = 0.2
"""Between two calls: five a second, as in the largest hall."""
NUMBERS_WITH_EACH = 5
LOADS_PER_SECOND = 1_000
LOAD_SECONDS = round(CALLS * PAUSE_SECONDS)
BUDGET_CALL_MS = 25.0


@dataclass(frozen=True, slots=True)
class Hall:
    """What was measured at once, in seconds."""

    calls: list[float]
    issues: list[float]


@dataclass(frozen=True, slots=True)
class Loads:
    """Pages that were shown and that were put off, and milliseconds of the shown ones."""

    shown: float
    put_off: float
    p50: float
    p99: float


def measure_phones(folder: Path) -> list[Figure]:
    """The rows about phones."""
    server = new_server(folder / "phones").start()
    try:
        return asyncio.run(_measure(server))
    finally:
        server.stop()


async def _measure(server: ServerProcess) -> list[Figure]:
    pages = await _numbers(server, PHONES + 4 * CALLS)
    waiting = pages[-PHONES:]
    async with AsyncExitStack() as stack:
        work = await _work(server, stack)
        alone = await work("alone")
        before = _megabytes(server)
        async with _phones(waiting) as told:
            with_phones = await work("phones")
            each = (_megabytes(server) - before) / PHONES * 1e3
        loads, loaded = await _with_loads(waiting, work)
    return [
        *_rows("no phone", alone),
        *_rows(f"{PHONES} phones", with_phones, alone),
        Figure(f"events told to {PHONES} phones meanwhile", told[0], ""),
        Figure("server memory for each phone", each, "kB", 60),
        Figure(f"pages shown, of {LOADS_PER_SECOND} asked for a second", loads.shown / LOAD_SECONDS, "/s"),
        Figure("the others put off", loads.put_off / LOAD_SECONDS, "/s"),
        Figure("page load, p50", loads.p50, "ms"),
        Figure("page load, p99", loads.p99, "ms"),
        *_rows(f"{LOADS_PER_SECOND} page loads/s", loaded, alone),
    ]


def _rows(what: str, hall: Hall, alone: Hall | None = None) -> list[Figure]:
    """Calls and numbers, beside those of a hall without phones."""
    raw = Hall([], []) if alone is None else alone
    call = f"call → last of {DISPLAYS} displays"
    return [
        _row(f"{call}, {what}, p50", 0.5, hall.calls, raw.calls),
        _row(f"{call}, {what}, p99", 0.99, hall.calls, raw.calls, BUDGET_CALL_MS),
        _row(f"ticket issue, {what}, p50", 0.5, hall.issues, raw.issues),
        _row(f"ticket issue, {what}, p99", 0.99, hall.issues, raw.issues),
    ]


def _row(what: str, share: float, ours: list[float], raw: list[float], budget: float | None = None) -> Figure:
    beside = percentile(raw, share) * 1e3 if raw else None
    return Figure(what, percentile(ours, share) * 1e3, "ms", budget, beside)


async def _numbers(server: ServerProcess, count: int) -> list[str]:
    """The addresses of the pages of so many tickets, in the order of their line."""
    kiosk, found = HttpClient(server.url, server.token("kiosk")), []
    for turn in range(count):
        answer = await kiosk.request("POST", "/tickets", {"service": "xa-hoi"}, key=f"phones-{turn}")
        found.append(str(answer.json()["follow_url"]))
    kiosk.close()
    return found


async def _work(server: ServerProcess, stack: AsyncExitStack) -> Callable[[str], Awaitable[Hall]]:
    """A hall at work: calls five a second, and numbers one after the other."""
    # Making a token is a program of its own, during which no connection could answer a ping.
    token, of_display, of_clerk = (
        server.token("kiosk"), server.token("display"), server.token("counter", counter=4),
    )  # fmt: skip
    displays = await _displays(stack, server.url, of_display, DISPLAYS)
    (clerk,) = await _displays(stack, server.url, of_clerk, 1)
    await _ask(clerk, "open", OpenCounter(counter=4))

    async def call(name: str) -> float:
        received = [asyncio.create_task(_until(display, '"ticket_called"')) for display in displays]
        await asyncio.sleep(0)
        began = time.perf_counter()
        reply = await _ask(clerk, f"call-{name}", CallNext(counter=4))
        took = max(await asyncio.gather(*received)) - began
        ticket = int(reply.split('"ticket":{"id":', 1)[1].split(",", 1)[0])
        await _ask(clerk, f"serve-{name}", Serve(ticket_id=ticket))
        await _ask(clerk, f"finish-{name}", Finish(ticket_id=ticket))
        return took

    async def issue(kiosk: HttpClient, name: str) -> float:
        began = time.perf_counter()
        await kiosk.request("POST", "/tickets", {"service": "ho-tich"}, key=name)
        return time.perf_counter() - began

    async def both(name: str) -> Hall:
        hall, kiosk = Hall([], []), HttpClient(server.url, token)  # one that was idle is closed by the server
        for turn in range(CALLS):
            hall.calls.append(await call(f"{name}-{turn}"))
            for number in range(NUMBERS_WITH_EACH):
                hall.issues.append(await issue(kiosk, f"issue-{name}-{turn}-{number}"))
            await asyncio.sleep(PAUSE_SECONDS)
        kiosk.close()
        return hall

    return both


@asynccontextmanager
async def _phones(pages: list[str]) -> AsyncIterator[list[int]]:
    """Open pages that are read by a program of its own; in the end, how many events they were told."""
    command = [sys.executable, "-m", "tests.benchmarks.listening"]
    process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("\n".join([*pages, "", ""]).encode())
    assert await process.stdout.readline() == b"ready\n"
    told: list[int] = []
    try:
        yield told
    finally:
        process.stdin.close()
        told.append(int(await process.stdout.readline()))
        await process.wait()


async def _with_loads(pages: list[str], work: Callable[[str], Awaitable[Hall]]) -> tuple[Loads, Hall]:
    """Page loads at a steady rate, and the hall meanwhile."""
    command = [sys.executable, "-m", "tests.benchmarks.page_loads", str(LOADS_PER_SECOND), str(LOAD_SECONDS)]
    process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE)
    hall = asyncio.ensure_future(work("loads"))
    told, _ = await process.communicate("\n".join(pages).encode())
    return Loads(*map(float, told.split())), await hall
