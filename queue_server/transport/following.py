"""Notice what no command of this process told: entries that another process wrote, and the turn of the day."""

import asyncio
from datetime import date

import structlog

from queue_server.service.overview import business_dates
from queue_server.store import journal
from queue_server.store.database import Database
from queue_server.store.journal import Entry
from queue_server.transport.clock import Clock
from queue_server.transport.hub import Hub

PERIOD_SECONDS = 0.5
"""How late an import beside the server may be noticed; one short query each time."""


class Follower:
    """Compares the journals' heads with what the hub has told, and hands over what is missing.

    When the business date turns at a centre, its screens show everything anew.
    """

    def __init__(self, database: Database, hub: Hub, clock: Clock) -> None:
        self._database = database
        self._hub = hub
        self._clock = clock
        self._dates: dict[int, date] = {}

    def begin(self) -> None:
        """Take the journals as they are now for told."""
        with self._database.reading() as tx:
            for centre_id, (seq, _) in journal.heads(tx).items():
                self._hub.know(centre_id, seq)
            self._dates = business_dates(tx, self._clock())

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
        told = self._hub.told()
        heads, entries, dates = await asyncio.to_thread(self._look, told)
        for centre_id, seq in heads.items():
            self._hub.know(centre_id, seq)
        # Some may be of this process, committed but not yet handed over: `seq` keeps them from being told twice.
        self._hub.publish(entries)
        self._turn(dates)

    def _turn(self, dates: dict[int, date]) -> None:
        turned = [centre_id for centre_id, day in dates.items() if self._dates.get(centre_id, day) != day]
        self._dates = dates
        for centre_id in turned:
            self._hub.refresh(centre_id)

    def _look(self, told: dict[int, int]) -> tuple[dict[int, int], list[Entry], dict[int, date]]:
        with self._database.reading() as tx:
            heads = {centre_id: seq for centre_id, (seq, _) in journal.heads(tx).items()}
            behind = [centre_id for centre_id, seq in heads.items() if told.get(centre_id, seq) < seq]
            missing = [entry for centre_id in behind for entry in journal.after(tx, centre_id, told[centre_id])]
            return heads, missing, business_dates(tx, self._clock())
