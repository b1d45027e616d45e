"""People who keep a page open each; a program of its own, so that it delays nobody who is measured.

python -m tests.benchmarks.listening: takes an address a line and an empty line, says `ready` once all are told
where they stand, and how many events came after that when its input ends.
"""

import asyncio
import sys
from urllib.parse import urlsplit

import uvloop

from tests.benchmarks.measuring import step_back

OPENED_AT_ONCE = 50


async def listen(pages: list[str]) -> int:
    """Open the streams, and count what they are told from when all are open until the input ends."""
    told, opened, ready = 0, asyncio.Semaphore(OPENED_AT_ONCE), asyncio.Semaphore(0)

    async def read(page: str) -> None:
        nonlocal told
        parts = urlsplit(page)
        async with opened:
            reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
            writer.write(f"GET {parts.path}/events HTTP/1.1\r\nHost: {parts.netloc}\r\n\r\n".encode())
            await reader.readuntil(b"data: ")
        ready.release()
        while await reader.readline():
            told += 1

    tasks = [asyncio.create_task(read(page)) for page in pages]
    for _ in pages:
        await ready.acquire()
    print("ready", flush=True)
    before = told
    await asyncio.to_thread(sys.stdin.read)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return told - before


def main() -> int:
    """See the module."""
    step_back()
    pages = [line.strip() for line in iter(sys.stdin.readline, "\n")]
    uvloop.install()
    print(asyncio.run(listen(pages)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
