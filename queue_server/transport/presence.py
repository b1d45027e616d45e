"""Which devices are connected, since when, and with which program; and what the database is told of it.

The connections are the truth of this process; the database is told when a device comes and goes, and once a minute
that those who are here are here, so that after a restart it is known since when each has been away.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import structlog

from queue_protocol.frames import Hello
from queue_server.store.database import Transaction
from queue_server.store.devices import Seen, note_seen
from queue_server.store.instants import to_micros
from queue_server.transport.clock import Clock

PERIOD_SECONDS = 60.0
"""How old what the database knows of a connected device may be."""

Run = Callable[[Callable[[Transaction], None]], Awaitable[None]]


@dataclass(frozen=True, slots=True, eq=False)
class Attendance:
    """One connection of a device. A device may have two for a while, when it has lost one and comes anew."""

    device_id: int
    since: datetime
    app: str
    version: str


class Presence:
    """Lives on the event loop's thread; `run` does a job on the writer."""

    def __init__(self, run: Run, clock: Clock) -> None:
        self._run = run
        self._clock = clock
        self.began = clock()
        self._here: dict[int, list[Attendance]] = {}
        self._unwritten: dict[int, Seen] = {}
        self._writing: asyncio.Task[None] | None = None

    def joined(self, device_id: int, hello: Hello) -> Attendance:
        """A device has come; hand what is returned to `left`."""
        attendance = Attendance(device_id, self._clock(), hello.app, hello.version)
        self._here.setdefault(device_id, []).append(attendance)
        self._note(attendance)
        return attendance

    def left(self, attendance: Attendance) -> None:
        """That connection is gone."""
        others = self._here[attendance.device_id]
        others.remove(attendance)
        if not others:
            del self._here[attendance.device_id]
        self._note(attendance)

    def here(self) -> dict[int, datetime]:
        """Since when each device has been connected to this server."""
        return {device: connections[0].since for device, connections in self._here.items()}

    def since(self, device_id: int) -> datetime | None:
        """Since when the device has been connected to this server; None if it is not."""
        here = self._here.get(device_id)
        return here[0].since if here else None

    def note_everybody(self) -> None:
        """Let the database know who is here."""
        for here in self._here.values():
            self._note(here[-1])

    async def run(self) -> None:
        """Note everybody again and again until cancelled."""
        while True:
            await asyncio.sleep(PERIOD_SECONDS)
            self.note_everybody()

    async def settled(self) -> None:
        """Return once everything that was noted is written."""
        if self._writing is not None:
            await self._writing

    def _note(self, attendance: Attendance) -> None:
        seen = Seen(
            device=attendance.device_id,
            at=to_micros(self._clock()),
            app=attendance.app,
            version=attendance.version,
        )
        self._unwritten[attendance.device_id] = seen
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write())

    async def _write(self) -> None:
        # One job for all that came and went while the one before was written: a restart brings a thousand at once.
        while self._unwritten:
            taken, self._unwritten = self._unwritten, {}
            try:
                await self._run(partial(_note_seen, list(taken.values())))
            except Exception as error:  # noqa: BLE001 - who was seen when is not worth a connection
                structlog.get_logger().warning("presence not written", error=str(error))


def _note_seen(seen: list[Seen], tx: Transaction) -> None:
    note_seen(tx, seen)
