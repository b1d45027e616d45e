"""Notice what no command of this process told: entries that another process wrote, and the hours of the day.

Midnight ends a business date, sessions end by their time, and the edges of a shift open and close services; all
of these come without a command.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

import structlog

from queue_server.service.hours import Hour, hours_at
from queue_server.store import journal
from queue_server.store.database import Database
from queue_server.store.journal import Entry
from queue_server.transport.clock import Clock
from queue_server.transport.hub import Hub

PERIOD_SECONDS = 0.5
"""How late an import beside the server may be noticed; one short query each time."""


@dataclass(frozen=True, slots=True)
class _Seen:
    heads: dict[int, int]
    missing: list[Entry]
    hours: dict[int, Hour]


class Follower:
    """Compares the journals' heads with what the hub has told, and hands over what is missing.

    `end_what_is_over` is called with a centre whose business date has ended, or where a session's time is over.
    When a centre begins or ceases to give numbers, its screens show everything anew.
    """

    def __init__(
        self, database: Database, hub: Hub, clock: Clock, end_what_is_over: Callable[[int], None]
    ) -> None:
        self._database = database
        self._hub = hub
        self._clock = clock
        self._end_what_is_over = end_what_is_over
        self._hours: dict[int, Hour] = {}

    def begin(self) -> None:
        """Take the journals and the hours as they are now for told."""
        seen = self._look({})
        for centre_id, seq in seen.heads.items():
            self._hub.know(centre_id, seq)
        self._hours = seen.hours

    async def run(self) -> None:
        """Look again and again until cancelled."""
        while True:
            await asyncio.sleep(PERIOD_SECONDS)
            try:
                await self.catch_up()
            except Exception as error:  # noqa: BLE001 - the driver has errors of its own; a dead follower leaves screens stale
                structlog.get_logger().warning("following failed", error=str(error))

    async def catch_up(self) -> None:
        """Hand over what is missing now."""
        seen = await asyncio.to_thread(self._look, self._hub.told())
        for centre_id, seq in seen.heads.items():
            self._hub.know(centre_id, seq)
        # Some may be of this process, committed but not yet handed over: `seq` keeps them from being told twice.
        self._hub.publish(seen.missing)
        self._turn(seen.hours)

    def _turn(self, hours: dict[int, Hour]) -> None:
        before, self._hours = self._hours, hours
        for centre_id, hour in hours.items():
            if hour.is_over:
                self._end_what_is_over(centre_id)
            if before.get(centre_id, hour).gives_numbers != hour.gives_numbers:
                self._hub.refresh(centre_id)

    def _look(self, told: dict[int, int]) -> _Seen:
        with self._database.reading() as tx:
            heads = {centre_id: seq for centre_id, (seq, _) in journal.heads(tx).items()}
            behind = [centre_id for centre_id, seq in heads.items() if told.get(centre_id, seq) < seq]
            missing = [entry for centre_id in behind for entry in journal.after(tx, centre_id, told[centre_id])]
            return _Seen(heads, missing, hours_at(tx, self._clock()))
