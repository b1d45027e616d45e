"""How long the server takes to be ready, and how much memory it holds under devices and commands."""

import asyncio
import time
from contextlib import AsyncExitStack
from pathlib import Path

import psutil
from websockets.asyncio.client import ClientConnection

from tests.benchmarks.fan_out import _displays
from tests.benchmarks.measuring import Figure, percentile, wait_ready
from tests.support.http_client import HttpClient
from tests.support.servers import ServerProcess, new_server

STARTS = 5
DEVICES = 100
COMMANDS = 200_000
EARLY = 20_000
"""From here on memory should be flat."""
CLIENTS = 16


def measure_server(folder: Path) -> list[Figure]:
    """The rows about the server as a process."""
    server = new_server(folder / "running")
    starts = [start_to_ready(server) for _ in range(STARTS)]
    server.start()
    try:
        early, last = asyncio.run(_load(server))
    finally:
        server.stop()
    return [
        Figure("server start to ready, empty", percentile(starts, 0.5), "s", 2),
        Figure(f"server memory, {DEVICES} devices, after {COMMANDS:,} commands", last, "MB", 150, early),
    ]


def start_to_ready(server: ServerProcess) -> float:
    """Seconds from the start of the program to its being ready; it is stopped again."""
    began = time.perf_counter()
    server.start()
    wait_ready(f"{server.url}/readyz")
    seconds = time.perf_counter() - began
    server.stop()
    return seconds


async def _load(server: ServerProcess) -> tuple[float, float]:
    """Megabytes after the early commands, and after all of them."""
    async with AsyncExitStack() as stack:
        displays = await _displays(stack, server.url, server.token("display"), DEVICES)
        listening = [asyncio.create_task(_listen(display)) for display in displays]
        token = server.token("kiosk")
        await _issue_together(server.url, token, EARLY, "early")
        early = _megabytes(server)
        await _issue_together(server.url, token, COMMANDS - EARLY, "late")
        last = _megabytes(server)
        for task in listening:
            task.cancel()
        await asyncio.gather(*listening, return_exceptions=True)
    return early, last


async def _listen(display: ClientConnection) -> None:
    async for _ in display:
        pass


async def _issue_together(url: str, token: str, commands: int, name: str) -> None:
    each = commands // CLIENTS
    await asyncio.gather(*(_issue(url, token, each, f"{name}{client}") for client in range(CLIENTS)))


async def _issue(url: str, token: str, times: int, name: str) -> None:
    client = HttpClient(url, token)
    for turn in range(times):
        answer = await client.request("POST", "/tickets", {"service": "ho-tich"}, key=f"{name}-{turn}")
        assert answer.status == 201, answer
    client.close()


def _megabytes(server: ServerProcess) -> float:
    assert server.process is not None
    return psutil.Process(server.process.pid).memory_info().rss / 1e6
