"""The line-ups that phones are told from: one reading for each change of a centre, however many phones look."""

import asyncio
import time
from dataclasses import dataclass, field

from queue_server.service.lineup import Lineup, read_lineup
from queue_server.store.database import Database
from queue_server.transport.clock import Clock
from queue_server.transport.hub import Hub

REUSE_SECONDS = 5.0
"""A line-up is read anew after this time even if nothing happened: waits pass, and dates turn."""
REST = 4
"""How many times as long as a reading took it is rested after it, so that phones never take a processor whole."""


@dataclass(slots=True)
class _Centre:
    lineup: Lineup | None = None
    refreshes: int = -1
    begun: float = 0.0
    rest_until: float = 0.0
    reading: asyncio.Task[None] | None = field(default=None, repr=False)


class Lineups:
    """Reads them off the event loop's thread, one at a time for each centre; lives on the event loop's."""

    def __init__(self, database: Database, hub: Hub, clock: Clock) -> None:
        self._database = database
        self._hub = hub
        self._clock = clock
        self._centres: dict[int, _Centre] = {}

    async def fresh(self, centre_id: int) -> Lineup:
        """The centre, at least as new as everything that was told before this call.

        Raises what the database raises.
        """
        centre = self._centres.setdefault(centre_id, _Centre())
        seq, refreshes = self._hub.told_up_to(centre_id), self._hub.refreshes(centre_id)
        while (lineup := self._good(centre, seq, refreshes)) is None:
            if centre.reading is None:
                centre.reading = asyncio.create_task(self._read(centre_id, centre))
            await asyncio.shield(centre.reading)
        return lineup

    async def find(self, address: str) -> tuple[int, int] | None:
        """The ids of centre and ticket of a slip's address, where the visit goes on and somebody is looking."""
        for centre_id in tuple(self._centres):
            ticket_id = (await self.fresh(centre_id)).holder_of(address)
            if ticket_id is not None:
                return centre_id, ticket_id
        return None

    def _good(self, centre: _Centre, seq: int, refreshes: int) -> Lineup | None:
        lineup = centre.lineup
        if lineup is None or lineup.seq < seq or centre.refreshes < refreshes:
            return None
        is_old = not 0 <= (self._clock() - lineup.at).total_seconds() < REUSE_SECONDS
        return None if is_old else lineup

    async def _read(self, centre_id: int, centre: _Centre) -> None:
        try:
            await asyncio.sleep(max(centre.rest_until - time.monotonic(), 0))
            refreshes = self._hub.refreshes(centre_id)
            lineup, took = await asyncio.to_thread(self._read_now, centre_id)
            centre.lineup, centre.refreshes = lineup, refreshes
            centre.rest_until = time.monotonic() + REST * took
        finally:
            centre.reading = None

    def _read_now(self, centre_id: int) -> tuple[Lineup, float]:
        began = time.thread_time()
        with self._database.reading() as tx:
            lineup = read_lineup(tx, centre_id, now=self._clock())
        return lineup, time.thread_time() - began
