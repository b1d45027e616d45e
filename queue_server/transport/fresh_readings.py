"""Readings of a centre that many look at: one for each change, however many look, and never a processor whole."""

import asyncio
import time
from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from queue_server.store.database import Database, Transaction
from queue_server.transport.clock import Clock
from queue_server.transport.hub import Hub

REUSE_SECONDS = 5.0
"""A reading is made anew after this time even if nothing happened: waits pass, and dates turn."""
REST = 4
"""How many times as long as a reading took it is rested after it, so that phones never take a processor whole."""


class Reading(Protocol):
    """How a centre was at one instant, at that entry of its journal."""

    @property
    def seq(self) -> int:
        """The journal's."""

    @property
    def at(self) -> datetime:
        """When it was read (UTC)."""


R = TypeVar("R", bound=Reading)
R_co = TypeVar("R_co", covariant=True)


class Read(Protocol[R_co]):
    """How a centre is read, in a transaction."""

    def __call__(self, tx: Transaction, centre_id: int, *, now: datetime) -> R_co:
        """As it is at `now`."""


@dataclass(slots=True)
class _Centre(Generic[R]):
    latest: R | None = None
    refreshes: int = -1
    rest_until: float = 0.0
    reading: asyncio.Task[None] | None = field(default=None, repr=False)


class FreshReadings(Generic[R]):
    """Reads off the event loop's thread, one at a time for each centre; lives on the event loop's."""

    def __init__(self, database: Database, hub: Hub, clock: Clock, read: Read[R]) -> None:
        self._database = database
        self._hub = hub
        self._clock = clock
        self._read_one = read
        self._centres: dict[int, _Centre[R]] = {}

    async def fresh(self, centre_id: int) -> R:
        """The centre, at least as new as everything that was told before this call.

        Raises what the database raises.
        """
        centre = self._centres.setdefault(centre_id, _Centre())
        seq, refreshes = self._hub.told_up_to(centre_id), self._hub.refreshes(centre_id)
        while (latest := self._good(centre, seq, refreshes)) is None:
            if centre.reading is None:
                centre.reading = asyncio.create_task(self._read(centre_id, centre))
            await asyncio.shield(centre.reading)
        return latest

    def centres(self) -> tuple[int, ...]:
        """The ids of those that somebody has looked at."""
        return tuple(self._centres)

    def _good(self, centre: _Centre[R], seq: int, refreshes: int) -> R | None:
        latest = centre.latest
        if latest is None or latest.seq < seq or centre.refreshes < refreshes:
            return None
        is_old = not 0 <= (self._clock() - latest.at).total_seconds() < REUSE_SECONDS
        return None if is_old else latest

    async def _read(self, centre_id: int, centre: _Centre[R]) -> None:
        try:
            await asyncio.sleep(max(centre.rest_until - time.monotonic(), 0))
            refreshes = self._hub.refreshes(centre_id)
            latest, took = await asyncio.to_thread(self._read_now, centre_id)
            centre.latest, centre.refreshes = latest, refreshes
            centre.rest_until = time.monotonic() + REST * took
        finally:
            centre.reading = None

    def _read_now(self, centre_id: int) -> tuple[R, float]:
        began = time.thread_time()
        with self._database.reading() as tx:
            latest = self._read_one(tx, centre_id, now=self._clock())
        return latest, time.thread_time() - began
