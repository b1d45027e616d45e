"""Tells supervisors' screens how the whole hall stands: soon after an event, and by the mere passing of time.

Like what is foretold, it is no event. Computed for a centre while somebody there wants to know, off the event
loop's thread: the hall's calls go before it.
"""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from time import perf_counter
from typing import Protocol

import structlog
from pydantic_core import to_json

from queue_server.service.lines_now import Prospects
from queue_server.service.watching import Present, prospects_of, read_watch
from queue_server.store.database import Database, Transaction
from queue_server.store.journal import Entry
from queue_server.transport.clock import Clock

PERIOD_SECONDS = 10.0
"""How old what changes by time alone may be on a screen."""

GATHER_SECONDS = 0.3
"""What happens within it is told together: nobody sees it, and a busy hall costs no more than a calm one."""

FORECAST_REST = 10.0
"""A forecast is believed for so many times what it took, at least a second: it may cost a tenth of a processor."""
LEAST_REST_SECONDS = 1.0


class Listener(Protocol):
    """A connection that asked for it."""

    def show_watch(self, frame: str) -> None:
        """Take a `watch` frame; must not wait."""


class Attendants(Protocol):
    """Who is connected."""

    began: datetime

    def here(self) -> Mapping[int, datetime]:
        """By device: since when."""


@dataclass(eq=False)
class _Channel:
    """Whoever watches one centre, and what they were told last."""

    centre_id: int
    listeners: set[Listener] = field(default_factory=set)
    wanted: asyncio.Event = field(default_factory=asyncio.Event)
    told: str | None = None


@dataclass(frozen=True)
class _Forecast:
    """What a forecast said, and until when it is believed, by the process's own clock."""

    prospects: Prospects
    holds_until: float


class Watching:
    """Lives on the event loop's thread."""

    def __init__(self, database: Database, clock: Clock, attendants: Attendants) -> None:
        self._database = database
        self._clock = clock
        self._attendants = attendants
        self._channels: dict[int, _Channel] = {}
        self._forecasts: dict[int, _Forecast] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def join(self, centre_id: int, listener: Listener) -> None:
        """Begin to tell the listener: what the others there were told last, and the rest as it comes."""
        channel = self._channels.get(centre_id)
        if channel is None:
            channel = self._channels[centre_id] = _Channel(centre_id)
            task = asyncio.create_task(self._keep_telling(channel))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        channel.listeners.add(listener)
        if channel.told is not None:
            listener.show_watch(channel.told)

    def leave(self, centre_id: int, listener: Listener) -> None:
        """Stop telling."""
        channel = self._channels.get(centre_id)
        if channel is None:
            return
        channel.listeners.discard(listener)
        if not channel.listeners:
            del self._channels[centre_id]
            channel.wanted.set()

    def heed(self, entry: Entry) -> None:
        """Something has happened at a centre: its screens are told soon."""
        self.stir(entry.centre_id)

    def stir(self, centre_id: int) -> None:
        """The same for what no entry says: a device has come or gone."""
        channel = self._channels.get(centre_id)
        if channel is not None:
            channel.wanted.set()

    async def read(self, centre_id: int) -> str:
        """How the centre stands now, as JSON."""
        present = Present(since=dict(self._attendants.here()), listening_since=self._attendants.began)
        return await asyncio.to_thread(self._read, centre_id, present)

    async def settled(self) -> None:
        """Return once nobody is told anything any more; after the last has left."""
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _keep_telling(self, channel: _Channel) -> None:
        while channel.listeners:
            channel.wanted.clear()  # before reading: what happens meanwhile is for the next round
            await self._tell(channel)
            with suppress(TimeoutError):
                async with asyncio.timeout(PERIOD_SECONDS):
                    await channel.wanted.wait()
            if channel.listeners:
                await asyncio.sleep(GATHER_SECONDS)

    async def _tell(self, channel: _Channel) -> None:
        try:
            frame = f'{{"type":"watch","watch":{await self.read(channel.centre_id)}}}'
        except Exception as error:  # noqa: BLE001 - the driver has errors of its own; the next round tries anew
            structlog.get_logger().warning("watching failed", error=str(error))
            return
        if frame != channel.told:
            channel.told = frame
            for listener in channel.listeners:
                listener.show_watch(frame)

    def _read(self, centre_id: int, present: Present) -> str:
        with self._database.reading() as tx:
            prospects = self._prospects(tx, centre_id)
            seen = read_watch(tx, centre_id, now=self._clock(), prospects=prospects, present=present)
        return to_json(seen, exclude_none=True).decode()

    def _prospects(self, tx: Transaction, centre_id: int) -> Prospects:
        began = perf_counter()
        known = self._forecasts.get(centre_id)
        if known is not None and began < known.holds_until:
            return known.prospects
        prospects = prospects_of(tx, centre_id, now=self._clock())
        ended = perf_counter()
        rest = min(PERIOD_SECONDS, max(LEAST_REST_SECONDS, FORECAST_REST * (ended - began)))
        self._forecasts[centre_id] = _Forecast(prospects, ended + rest)
        return prospects
