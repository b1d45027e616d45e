"""From a clerk's call to the last display that has it."""

import asyncio
import time
from contextlib import AsyncExitStack
from pathlib import Path

from websockets.asyncio.client import ClientConnection, connect

from queue_protocol.codec import encode
from queue_protocol.commands import CallNext, Finish, OpenCounter, Serve
from queue_protocol.frames import CommandFrame, Hello
from queue_protocol.version import PROTOCOL
from tests.benchmarks.measuring import Figure, free_port, percentile, python_process
from tests.support.http_client import HttpClient
from tests.support.servers import ServerProcess, new_server

CALLS = 200
BUDGETS = {10: 10.0, 100: 25.0, 1000: 60.0}


async def _until(connection: ClientConnection, word: str) -> float:
    """Read until a frame holds the word; when that was."""
    while word not in str(await connection.recv()):
        pass
    return time.perf_counter()


async def _displays(stack: AsyncExitStack, url: str, token: str, count: int) -> list[ClientConnection]:
    headers = {"Authorization": f"Bearer {token}"}
    live = url.replace("http", "ws") + "/api/v1/live"
    displays = []
    for _ in range(count):
        display = await stack.enter_async_context(
            connect(live, additional_headers=headers, compression=None, max_size=None)
        )
        await display.send(encode(Hello(protocol=PROTOCOL, app="bench")))
        await _until(display, '"snapshot"')
        displays.append(display)
    return displays


async def _measure(server: ServerProcess, count: int) -> list[float]:
    """Seconds of each call, to the last of so many displays."""
    kiosk = HttpClient(server.url, server.token("kiosk"))
    for turn in range(CALLS):
        await kiosk.request("POST", "/tickets", {"service": "xa-hoi"}, key=f"{count}-{turn}")
    seconds = []
    async with AsyncExitStack() as stack:
        displays = await _displays(stack, server.url, server.token("display"), count)
        (clerk,) = await _displays(stack, server.url, server.token("counter", counter=4), 1)
        await _ask(clerk, f"open-{count}", OpenCounter(counter=4))
        for turn in range(CALLS):
            received = [asyncio.create_task(_until(display, '"ticket_called"')) for display in displays]
            await asyncio.sleep(0)
            began = time.perf_counter()
            reply = await _ask(clerk, f"call-{count}-{turn}", CallNext(counter=4))
            seconds.append(max(await asyncio.gather(*received)) - began)
            ticket = int(reply.split('"ticket":{"id":', 1)[1].split(",", 1)[0])
            await _ask(clerk, f"serve-{count}-{turn}", Serve(ticket_id=ticket))
            await _ask(clerk, f"finish-{count}-{turn}", Finish(ticket_id=ticket))
    return seconds


async def _ask(clerk: ClientConnection, command_id: str, command: CallNext | OpenCounter | Serve | Finish) -> str:
    await clerk.send(encode(CommandFrame(command_id=command_id, command=command)))
    while '"reply"' not in (frame := str(await clerk.recv())):
        pass
    return frame


async def _measure_bare(port: int, count: int) -> list[float]:
    seconds = []
    async with AsyncExitStack() as stack:
        url = f"ws://127.0.0.1:{port}"
        displays = [await stack.enter_async_context(connect(url, compression=None)) for _ in range(count)]
        caller = await stack.enter_async_context(connect(url, compression=None))
        for display in displays:
            await display.send("join")
            await _until(display, "joined")
        for _ in range(CALLS):
            received = [asyncio.create_task(_until(display, "ticket_called")) for display in displays]
            await asyncio.sleep(0)
            began = time.perf_counter()
            await caller.send("call")
            seconds.append(max(await asyncio.gather(*received)) - began)
    return seconds


def measure_fan_out(folder: Path) -> list[Figure]:
    """The rows about calls reaching displays, each beside `websockets.broadcast`."""
    figures = []
    server = new_server(folder / "fan-out").start()
    try:
        for count, budget in BUDGETS.items():
            port = free_port()
            with python_process("tests.benchmarks.bare", "broadcast", str(port)) as bare:
                assert bare.stdout is not None
                bare.stdout.readline()
                raw = percentile(asyncio.run(_measure_bare(port, count)), 0.99) * 1e3
            seconds = asyncio.run(_measure(server, count))
            what = f"call → last of {count} displays"
            figures.append(Figure(f"{what}, p50", percentile(seconds, 0.5) * 1e3, "ms"))
            figures.append(Figure(f"{what}, p99", percentile(seconds, 0.99) * 1e3, "ms", budget, raw))
    finally:
        server.stop()
    return figures
