"""People who open a page each, at a steady rate; a program of its own, so that it delays nobody who is measured.

python -m tests.benchmarks.page_loads RATE SECONDS < addresses

Prints how many pages were shown, how many were put off because too many look, and the milliseconds that half of
the shown ones, and 99 of a hundred, took at most from when they were due.
"""

import asyncio
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import uvloop

from tests.benchmarks.measuring import percentile, step_back

CONNECTIONS = 500


@dataclass(slots=True)
class Loads:
    """Seconds of the pages that were shown, and how many were put off."""

    shown: list[float] = field(default_factory=list)
    put_off: int = 0

    def note(self, head: str, seconds: float) -> None:
        """One answer."""
        if head.startswith("http/1.1 503"):
            self.put_off += 1
        else:
            assert head.startswith("http/1.1 200"), head
            self.shown.append(seconds)


async def load(pages: Sequence[str], rate: int, seconds: int) -> Loads:
    """Load them in turn, so many a second, over CONNECTIONS that stay open."""
    loads = Loads()
    parts = [urlsplit(page) for page in pages]
    began = time.perf_counter()

    async def connection(which: int) -> None:
        reader, writer = await asyncio.open_connection(parts[0].hostname, parts[0].port)
        for turn in range(rate * seconds // CONNECTIONS):
            due = began + (turn + which / CONNECTIONS) * CONNECTIONS / rate
            await asyncio.sleep(max(due - time.perf_counter(), 0))
            part = parts[(turn * CONNECTIONS + which) % len(parts)]
            writer.write(f"GET {part.path} HTTP/1.1\r\nHost: {part.netloc}\r\n\r\n".encode())
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
            await reader.readexactly(int(head.partition("content-length:")[2].split("\r\n", 1)[0]))
            if time.perf_counter() - began <= seconds:
                loads.note(head, time.perf_counter() - due)
        writer.close()

    await asyncio.gather(*(connection(which) for which in range(CONNECTIONS)))
    return loads


def main() -> int:
    """See the module."""
    step_back()
    rate, seconds = map(int, sys.argv[1:])
    uvloop.install()
    loads = asyncio.run(load(sys.stdin.read().split(), rate, seconds))
    half, most = (percentile(loads.shown, share) * 1e3 for share in (0.5, 0.99))
    print(len(loads.shown), loads.put_off, half, most)
    return 0


if __name__ == "__main__":
    sys.exit(main())
