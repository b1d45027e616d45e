"""Tells screens how long a newcomer would wait: not an event, for it changes by the mere passing of time.

Computed for a centre while somebody there wants to know, off the event loop's thread, and sent when it changed.
"""

import asyncio
from contextlib import suppress
from typing import Protocol

import structlog
from pydantic_core import to_json

from queue_server.service.newcomers import waits_of
from queue_server.store.database import Database
from queue_server.transport.clock import Clock

PERIOD_SECONDS = 10.0
"""How old the waits on a screen may be; they are said in steps of five minutes."""


class Listener(Protocol):
    """A connection that asked for the waits."""

    def foretell(self, frame: str) -> None:
        """Take a `waits` frame; must not wait."""


class Foretelling:
    """Lives on the event loop's thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._listeners: dict[int, set[Listener]] = {}
        self._told: dict[int, str] = {}
        self._wanted = asyncio.Event()

    def join(self, centre_id: int, listener: Listener) -> None:
        """Begin to tell the listener: what the others there were told last, and the rest as it comes."""
        self._listeners.setdefault(centre_id, set()).add(listener)
        told = self._told.get(centre_id)
        if told is None:
            self._wanted.set()
        else:
            listener.foretell(told)

    def leave(self, centre_id: int, listener: Listener) -> None:
        """Stop telling."""
        others = self._listeners.get(centre_id, set())
        others.discard(listener)
        if not others:
            self._listeners.pop(centre_id, None)
            self._told.pop(centre_id, None)

    async def run(self) -> None:
        """Tell again and again until cancelled; at once to the first who joins at a centre."""
        while True:
            self._wanted.clear()
            for centre_id in tuple(self._listeners):
                await self._tell(centre_id)
            with suppress(TimeoutError):
                async with asyncio.timeout(PERIOD_SECONDS):
                    await self._wanted.wait()

    async def _tell(self, centre_id: int) -> None:
        try:
            frame = await asyncio.to_thread(self._read, centre_id)
        except Exception as error:  # noqa: BLE001 - the driver has errors of its own; the next round tries anew
            structlog.get_logger().warning("foretelling failed", error=str(error))
            return
        listeners = self._listeners.get(centre_id)
        if listeners and frame != self._told.get(centre_id):
            self._told[centre_id] = frame
            for listener in listeners:
                listener.foretell(frame)

    def _read(self, centre_id: int) -> str:
        with self._database.reading() as tx:
            waits = waits_of(tx, centre_id, now=self._clock())
        return f'{{"type":"waits","waits":{to_json(waits).decode()}}}'
