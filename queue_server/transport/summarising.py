"""Counts the dates that are over, beside the queue: slowly, so that nobody at a counter or kiosk notices."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import structlog

from queue_server.service.reporting import making
from queue_server.service.reporting.making import Made
from queue_server.store.database import Database, Transaction
from queue_server.store.summaries import Span

PERIOD_SECONDS = 30.0
"""How long after its end a date is still counted from its legs."""
REST = 2.0
"""How many times as long as the last one took nothing is counted, however much is left: a third of a processor."""

Run = Callable[[Callable[[Transaction], Any]], Awaitable[Any]]


class Summarising:
    """Lives on the event loop's thread; `run` does a job on the writer. Whoever reads a report holds `reports`."""

    def __init__(self, database: Database, run: Run, reports: asyncio.Lock) -> None:
        self._database = database
        self._run = run
        self._reports = reports

    async def run(self) -> None:
        """Look again and again until cancelled."""
        while True:
            await asyncio.sleep(PERIOD_SECONDS)
            try:
                await self.catch_up()
            except Exception as error:  # noqa: BLE001 - reports count what is not kept; the next round tries anew
                structlog.get_logger().warning("summaries not made", error=str(error))

    async def catch_up(self) -> None:
        """Count everything that is over and was not counted yet."""
        over = await asyncio.to_thread(self._over)
        if over:
            await self._run(partial(making.note, over))
        seconds = await self._make_one()
        while seconds is not None:
            await asyncio.sleep(REST * seconds)
            seconds = await self._make_one()

    async def _make_one(self) -> float | None:
        """Seconds that it took; None when there was nothing to count."""
        began = time.monotonic()
        async with self._reports:
            made = await asyncio.to_thread(self._made)
        if made is None:
            return None
        await self._run(partial(making.keep, made))
        return time.monotonic() - began

    def _over(self) -> list[Span]:
        with self._database.reading() as tx:
            return making.over(tx)

    def _made(self) -> Made | None:
        with self._database.reading() as tx:
            return making.make_next(tx)
